package dev.keyward.roles;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The cryptographic packages of the running JDK against the tables: what has no row, and why. */
final class RoleCoverageTest {
  private static final ImmutableList<String> PACKAGES =
      ImmutableList.of(
          "java.security",
          "java.security.cert",
          "java.security.interfaces",
          "java.security.spec",
          "javax.crypto",
          "javax.crypto.interfaces",
          "javax.crypto.spec",
          "javax.net.ssl",
          "javax.security.auth.callback");

  /** Types in which keys, secrets, algorithms and what goes with them are passed around. */
  private static final ImmutableSet<String> TELLING =
      ImmutableSet.of(
          "[B",
          "[C",
          "[Ljava.lang.String;",
          "int",
          "java.lang.String",
          "java.math.BigInteger",
          "java.nio.ByteBuffer",
          "java.security.AlgorithmParameters",
          "java.security.Key",
          "java.security.KeyPair",
          "java.security.KeyStore",
          "java.security.KeyStore$Entry",
          "java.security.KeyStore$LoadStoreParameter",
          "java.security.KeyStore$ProtectionParameter",
          "java.security.MessageDigest",
          "java.security.Provider",
          "java.security.SecureRandom",
          "java.security.SecureRandomParameters",
          "java.security.Signature",
          "java.security.cert.CertPath",
          "java.security.cert.CertPathParameters",
          "java.security.cert.Certificate",
          "java.security.spec.AlgorithmParameterSpec",
          "java.security.spec.KeySpec",
          "javax.crypto.Cipher",
          "javax.net.ssl.HostnameVerifier",
          "javax.net.ssl.SSLContext",
          "javax.net.ssl.SSLParameters",
          "javax.net.ssl.SSLSocketFactory",
          "[Ljava.security.cert.Certificate;",
          "[Ljavax.net.ssl.KeyManager;",
          "[Ljavax.net.ssl.TrustManager;");

  /**
   * Members without a row, and why. A name stands for a class with all its members, or for a method
   * with all its overloads.
   */
  private record Exclusion(String reason, List<String> names) {
    boolean covers(Executable member) {
      return names.contains(member.getDeclaringClass().getName()) || names.contains(name(member));
    }
  }

  private static final ImmutableList<Exclusion> EXCLUSIONS =
      ImmutableList.of(
          new Exclusion(
              "Permissions and policies say what code may do, not how it encrypts",
              List.of(
                  "java.security.AllPermission",
                  "java.security.CodeSource",
                  "java.security.CodeSigner",
                  "java.security.Policy",
                  "java.security.SecurityPermission",
                  "java.security.Timestamp",
                  "java.security.UnresolvedPermission",
                  "javax.net.ssl.SSLPermission")),
          new Exclusion(
              "The side of those who write providers",
              List.of(
                  "java.security.AlgorithmConstraints",
                  "java.security.Provider",
                  "java.security.Provider$Service",
                  "java.security.Security.getAlgorithmProperty",
                  "java.security.Security.getAlgorithms",
                  "java.security.Security.getProviders",
                  "javax.crypto.ExemptionMechanism")),
          new Exclusion(
              "Replaced before Java 5, and on their way out of the JDK",
              List.of(
                  "java.security.Certificate",
                  "java.security.Identity",
                  "java.security.IdentityScope",
                  "java.security.Signer",
                  "java.security.Signature.getParameter")),
          new Exclusion(
              "Names and attributes of entries, and questions about them",
              List.of(
                  "java.security.KeyStore.containsAlias",
                  "java.security.KeyStore.deleteEntry",
                  "java.security.KeyStore.entryInstanceOf",
                  "java.security.KeyStore.getAttributes",
                  "java.security.KeyStore.getCertificateAlias",
                  "java.security.KeyStore.getCreationDate",
                  "java.security.KeyStore.isCertificateEntry",
                  "java.security.KeyStore.isKeyEntry",
                  "java.security.KeyStore$Builder.getProtectionParameter",
                  "java.security.PKCS12Attribute",
                  "javax.net.ssl.X509ExtendedKeyManager.chooseEngineClientAlias",
                  "javax.net.ssl.X509ExtendedKeyManager.chooseEngineServerAlias",
                  "javax.net.ssl.X509KeyManager.chooseClientAlias",
                  "javax.net.ssl.X509KeyManager.chooseServerAlias",
                  "javax.net.ssl.X509KeyManager.getClientAliases",
                  "javax.net.ssl.X509KeyManager.getServerAliases")),
          new Exclusion(
              "Give back what was put in, and it is no secret",
              List.of(
                  "java.security.DrbgParameters$Instantiation.getPersonalizationString",
                  "java.security.DrbgParameters$NextBytes.getAdditionalInput",
                  "java.security.DrbgParameters$Reseed.getAdditionalInput",
                  "java.security.spec.EllipticCurve.getSeed",
                  "javax.crypto.spec.HKDFParameterSpec$Expand.info",
                  "javax.crypto.spec.HKDFParameterSpec$ExtractThenExpand.info",
                  "javax.crypto.spec.PSource$PSpecified.getValue")),
          new Exclusion(
              "The stream feeds the digest that it was made with; what it reads is not the digest's",
              List.of("java.security.DigestInputStream.read")),
          new Exclusion(
              "Parts of certificates and revocation lists, all of them public, and searches for them",
              List.of(
                  "java.security.cert.CertPathChecker",
                  "java.security.cert.CertSelector",
                  "java.security.cert.CertificateFactory.generateCertPath",
                  "java.security.cert.Extension",
                  "java.security.cert.LDAPCertStoreParameters",
                  "java.security.cert.PKIXBuilderParameters.setMaxPathLength",
                  "java.security.cert.PKIXCertPathBuilderResult",
                  "java.security.cert.PKIXCertPathChecker",
                  "java.security.cert.PKIXCertPathValidatorResult",
                  "java.security.cert.PolicyQualifierInfo",
                  "java.security.cert.TrustAnchor.getNameConstraints",
                  "java.security.cert.X509CRL",
                  "java.security.cert.X509CRLEntry",
                  "java.security.cert.X509CRLSelector",
                  "java.security.cert.X509CertSelector",
                  "java.security.cert.X509Certificate.getSigAlgParams",
                  "java.security.cert.X509Extension")),
          new Exclusion(
              "Sizes and questions that no key or text goes into",
              List.of(
                  "javax.crypto.Cipher.getMaxAllowedKeyLength",
                  "javax.crypto.Cipher.getMaxAllowedParameterSpec",
                  "javax.crypto.Cipher.getOutputSize",
                  "javax.crypto.spec.DESKeySpec.isParityAdjusted",
                  "javax.crypto.spec.DESKeySpec.isWeak",
                  "javax.crypto.spec.DESedeKeySpec.isParityAdjusted")),
          new Exclusion(
              "Text around the encoding that is not decoded",
              List.of("java.security.PEMRecord", "java.security.PEMRecord.leadingData")),
          new Exclusion(
              "The plumbing of TLS: records, names, sessions",
              List.of(
                  "javax.net.ssl.SNIHostName",
                  "javax.net.ssl.SNIServerName",
                  "javax.net.ssl.SSLEngine.unwrap",
                  "javax.net.ssl.SSLEngine.wrap",
                  "javax.net.ssl.SSLEngineResult",
                  "javax.net.ssl.SSLParameters.setApplicationProtocols",
                  "javax.net.ssl.SSLParameters.setMaximumPacketSize",
                  "javax.net.ssl.SSLSession",
                  "javax.net.ssl.SSLSessionBindingEvent",
                  "javax.net.ssl.SSLSessionContext")),
          new Exclusion(
              "Dialogues about something else than passwords, and the answers that a dialogue writes",
              List.of(
                  "javax.security.auth.callback.ChoiceCallback",
                  "javax.security.auth.callback.ConfirmationCallback",
                  "javax.security.auth.callback.NameCallback.setName",
                  "javax.security.auth.callback.TextInputCallback.setText",
                  "javax.security.auth.callback.TextOutputCallback")));

  @Test
  void whatHasNoRowHasAReason() {
    List<String> unexplained =
        withoutRow()
            .filter(member -> EXCLUSIONS.stream().noneMatch(e -> e.covers(member)))
            .map(Executable::toString)
            .sorted()
            .toList();

    assertEquals(List.of(), unexplained);
  }

  @Test
  void everyReasonIsNeeded() {
    ImmutableSet<String> without =
        withoutRow()
            .flatMap(member -> Stream.of(member.getDeclaringClass().getName(), name(member)))
            .collect(toImmutableSet());
    List<String> idle =
        EXCLUSIONS.stream()
            .flatMap(exclusion -> exclusion.names().stream())
            .filter(name -> exists(name) && !without.contains(name))
            .toList();

    assertEquals(List.of(), idle);
  }

  private static boolean exists(String name) {
    return Members.load(name).isPresent()
        || Members.load(name.substring(0, name.lastIndexOf('.'))).stream()
            .flatMap(type -> Members.of(type).stream())
            .anyMatch(member -> name(member).equals(name));
  }

  private static Stream<Executable> withoutRow() {
    return types()
        .flatMap(type -> Members.of(type).stream().filter(m -> m.getDeclaringClass() == type))
        .filter(RoleCoverageTest::isTelling)
        .filter(member -> rows().noneMatch(row -> stands(row, member)));
  }

  private static Stream<RoleRow> rows() {
    return RoleTables.ALL.stream().flatMap(table -> table.rows().stream());
  }

  private static boolean stands(RoleRow row, Executable member) {
    return Members.supertypes(member.getDeclaringClass())
            .anyMatch(type -> type.getName().equals(row.type()))
        && Members.fits(row, member);
  }

  /** Every public class of the packages that programs can name. */
  private static Stream<Class<?>> types() {
    Path base = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base");
    return PACKAGES.stream()
        .flatMap(name -> classFiles(base.resolve(name.replace('.', '/'))).stream())
        .flatMap(
            file ->
                Members.load(
                    base.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", ""))
                    .stream())
        .filter(RoleCoverageTest::isAccessible)
        .filter(type -> !Throwable.class.isAssignableFrom(type) && !type.isEnum())
        // Programs use what stands before these.
        .filter(type -> !type.getName().endsWith("Spi"));
  }

  private static ImmutableList<Path> classFiles(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".class")).collect(toImmutableList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isAccessible(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        && (type.getEnclosingClass() == null || isAccessible(type.getEnclosingClass()));
  }

  private static boolean isTelling(Executable member) {
    if (member instanceof Constructor
        && Modifier.isAbstract(member.getDeclaringClass().getModifiers())) {
      return false; // For subclasses, which have constructors of their own.
    }
    return Arrays.stream(member.getParameterTypes()).anyMatch(RoleCoverageTest::isTelling)
        || (member instanceof Method method && isTellingResult(method));
  }

  private static boolean isTelling(Class<?> type) {
    return Members.supertypes(type).anyMatch(t -> TELLING.contains(t.getName()));
  }

  private static boolean isTellingResult(Method method) {
    Class<?> result = method.getReturnType();
    return result == byte[].class
        || result == char[].class
        || (result == boolean.class && method.getName().startsWith("verify"))
        || Members.supertypes(result).anyMatch(t -> t.getName().equals("java.security.Key"));
  }

  private static String name(Executable member) {
    return member.getDeclaringClass().getName()
        + (member instanceof Method ? "." + member.getName() : "");
  }
}

package dev.keyward.provenance;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.testing.compile.JavaFileObjects;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.api.JavacTool;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeScanner;
import dev.keyward.roles.RoleRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows for the symbols of compiled code. */
final class TableLookupTest {
  @Test
  void overloads() {
    assertRows(
        "Cipher.getInstance(text)", "javax.crypto.Cipher.getInstance[TRANSFORMATION]",
        "Cipher.getInstance(text, text)",
            "javax.crypto.Cipher.getInstance[TRANSFORMATION, PROVIDER]",
        "Cipher.getInstance(text, provider)",
            "javax.crypto.Cipher.getInstance[TRANSFORMATION, PROVIDER]",
        "cipher.init(1, key)", "javax.crypto.Cipher.init[OPERATION_MODE, KEY]",
        "cipher.init(1, certificate)", "javax.crypto.Cipher.init[OPERATION_MODE, CERTIFICATE]",
        "cipher.init(1, key, secureRandom)",
            "javax.crypto.Cipher.init[OPERATION_MODE, KEY, RANDOM]",
        "cipher.init(1, key, new IvParameterSpec(bytes))",
            "javax.crypto.Cipher.init[OPERATION_MODE, KEY, ALGORITHM_PARAMETERS]",
        "cipher.doFinal(bytes, 0)",
            "javax.crypto.Cipher.doFinal[Fill[output=CIPHER_OUTPUT], OFFSET_BYTES]",
        "cipher.doFinal(buffer, buffer)",
            "javax.crypto.Cipher.doFinal[CIPHER_INPUT, Fill[output=CIPHER_OUTPUT]]",
        "mac.update((byte) 1)", "javax.crypto.Mac.update[MAC_INPUT]",
        "mac.update(buffer)", "javax.crypto.Mac.update[MAC_INPUT]",
        "KeyStore.getInstance(text, text)",
            "java.security.KeyStore.getInstance[KEY_STORE_TYPE, PROVIDER]",
        "KeyStore.getInstance(new java.io.File(text), chars)",
            "java.security.KeyStore.getInstance[KEY_STORE_SOURCE, KEY_STORE_PASSWORD]",
        "new SecureRandom()", "java.security.SecureRandom.<init>[]",
        "new SecureRandom(bytes)", "java.security.SecureRandom.<init>[SEED]",
        "new GCMParameterSpec(128, bytes, 4, 12)",
            "javax.crypto.spec.GCMParameterSpec.<init>"
                + "[TAG_LENGTH_BITS, NONCE, NONCE_OFFSET_BYTES, NONCE_LENGTH_BYTES]");
  }

  @Test
  void subclassesAndInterfaces() {
    assertRows(
        "new HashMap<String, String>().get(text)", "java.util.Map.get[LOOKUP_COMPARAND]",
        "new ArrayList<String>().contains(text)", "java.util.Collection.contains[LOOKUP_COMPARAND]",
        "new ArrayList<String>().equals(key)", "java.util.List.equals[EARLY_EXIT_COMPARAND]",
        "Instant.now().compareTo(Instant.now())",
            "java.lang.Comparable.compareTo[EARLY_EXIT_COMPARAND]",
        "String.CASE_INSENSITIVE_ORDER.compare(text, text)",
            "java.util.Comparator.compare[EARLY_EXIT_COMPARAND, EARLY_EXIT_COMPARAND]",
        "new CRC32().update(bytes)", "java.util.zip.Checksum.update[CHECKSUM_INPUT]",
        "certificate.getEncoded()", "java.security.cert.Certificate.getEncoded[]",
        "tlsFactory.createSocket(text, 443)",
            "javax.net.ssl.SSLSocketFactory.createSocket[HOST_NAME, PORT]");
  }

  @Test
  void theReceiverDecides() {
    assertRows(
        "key.getEncoded()", "java.security.Key.getEncoded[]",
        "publicKey.getEncoded()", "java.security.PublicKey.getEncoded[]",
        "privateKey.getEncoded()", "java.security.PrivateKey.getEncoded[]",
        "secretKey.getEncoded()", "javax.crypto.SecretKey.getEncoded[]",
        "new SecretKeySpec(bytes, text).getEncoded()", "javax.crypto.SecretKey.getEncoded[]",
        "random.nextInt()", "java.util.Random.nextInt[]",
        "secureRandom.nextInt()", "java.security.SecureRandom.nextInt[]",
        "ThreadLocalRandom.current().nextInt(6)", "java.util.Random.nextInt[DRAW_BOUND]",
        "new PKCS8EncodedKeySpec(bytes).getEncoded()",
            "java.security.spec.PKCS8EncodedKeySpec.getEncoded[]",
        "new X509EncodedKeySpec(bytes).getEncoded()",
            "java.security.spec.X509EncodedKeySpec.getEncoded[]",
        "encoded.getEncoded()", "java.security.spec.EncodedKeySpec.getEncoded[]");
  }

  @Test
  void withoutTheReceiverTheDeclaringClassDecides() {
    Compiled compiled =
        compile(ImmutableList.of("publicKey.getEncoded()", "secureRandom.nextInt()"));

    assertEquals(
        ImmutableList.of("java.security.Key.getEncoded[]", "java.util.Random.nextInt[]"),
        compiled.calls().stream()
            .map(call -> String.valueOf(compiled.lookup().find(call.method())))
            .collect(toImmutableList()));
  }

  @Test
  void methodReferences() {
    assertRows(
        "take(Cipher::getInstance)", "javax.crypto.Cipher.getInstance[TRANSFORMATION]",
        "takeBytes(in -> mac.doFinal(in))", "javax.crypto.Mac.doFinal[MAC_INPUT]",
        "takeBytes(in -> new IvParameterSpec(in))",
            "javax.crypto.spec.IvParameterSpec.<init>[NONCE]",
        "takeBytes(IvParameterSpec::new)", "javax.crypto.spec.IvParameterSpec.<init>[NONCE]",
        "takeBytes(mac::doFinal)", "javax.crypto.Mac.doFinal[MAC_INPUT]",
        "takeKey(RSAPublicKey::getEncoded)", "java.security.PublicKey.getEncoded[]");
  }

  @Test
  void variableArity() {
    assertRows(
        "Objects.hash(text, text, text)", "java.util.Objects.hash[OTHER]",
        "Objects.hash()", "java.util.Objects.hash[OTHER]",
        "System.console().readPassword(text, text)", "java.io.Console.readPassword[OTHER, OTHER]");
  }

  @Test
  void othersOfTheSameName() {
    assertRows(
        "Engine.getInstance(text)", "null",
        "new Engine().init(1, key)", "null",
        "new Engine().equals(key)", "null",
        "java.util.Calendar.getInstance(Locale.ROOT)", "null",
        "Boolean.valueOf(text).equals(key)", "null",
        "text.toString().isEmpty()", "null",
        "Locale.ROOT.getDisplayName()", "null",
        "new Thread()", "null");
  }

  @Test
  void onlyRareCallsStartAnAnalysis() {
    Compiled compiled =
        compile(
            ImmutableList.of(
                "Cipher.getInstance(text)",
                "key.getEncoded()",
                "System.console().readPassword()",
                "System.setProperty(text, text)",
                "text.equals(text)",
                "Arrays.equals(bytes, bytes)",
                "new HashMap<String, String>().get(text)",
                "System.currentTimeMillis()",
                "new AtomicLong().incrementAndGet()",
                "System.getenv(text)",
                "new Object().hashCode()",
                "new CRC32().update(bytes)"));
    List<Boolean> triggers =
        compiled.calls().stream()
            .map(call -> compiled.lookup().isTrigger(compiled.lookup().find(call.method())))
            .toList();

    assertEquals(
        List.of(true, true, true, true, false, false, false, false, false, false, false, false),
        triggers);
  }

  @Test
  void typesWithAHistory() {
    TableLookup lookup = compile(ImmutableList.of("text.length()")).lookup();

    assertTrue(lookup.isRoleType("java.util.Random"));
    assertTrue(lookup.isRoleType("java.util.SplittableRandom"));
    assertTrue(lookup.isRoleType("java.security.KeyStore.PasswordProtection"));
    assertTrue(lookup.isRoleType("java.net.PasswordAuthentication"));
    assertFalse(lookup.isRoleType("java.lang.String"));
    assertFalse(lookup.isRoleType("java.lang.Object"));
    assertFalse(lookup.isRoleType("java.util.Map"));
    assertFalse(lookup.isRoleType("java.math.BigInteger"));
  }

  private static final String SOURCE =
      """
      import java.nio.ByteBuffer;
      import java.security.*;
      import java.security.cert.X509Certificate;
      import java.security.interfaces.*;
      import java.security.spec.*;
      import java.time.Instant;
      import java.util.*;
      import java.util.concurrent.ThreadLocalRandom;
      import java.util.concurrent.atomic.AtomicLong;
      import java.util.zip.CRC32;
      import javax.crypto.*;
      import javax.crypto.spec.*;
      import javax.net.ssl.SSLSocketFactory;

      class T {
        String text; byte[] bytes; char[] chars; ByteBuffer buffer;
        Cipher cipher; Mac mac; Provider provider; X509Certificate certificate;
        Key key; SecretKey secretKey; RSAPublicKey publicKey; PrivateKey privateKey;
        EncodedKeySpec encoded; Random random; SecureRandom secureRandom;
        SSLSocketFactory tlsFactory;

        interface Taker<A> { Object with(A a) throws Exception; }
        void take(Taker<String> taker) {}
        void takeBytes(Taker<byte[]> taker) {}
        void takeKey(Taker<RSAPublicKey> taker) {}

        static class Engine {
          static Engine getInstance(String name) { return null; }
          void init(int mode, Key key) {}
        }

      %s
      }
      """;

  /** Asserts the rows of the first call or reference of each expression outside the source. */
  private static void assertRows(String... expressionsAndRows) {
    List<String> expressions = everyOther(expressionsAndRows, 0);
    Compiled compiled = compile(expressions);
    Map<String, String> expected = new TreeMap<>();
    Map<String, String> actual = new TreeMap<>();
    for (int i = 0; i < expressions.size(); i++) {
      Site site = compiled.calls().get(i);
      RoleRow row =
          site.receiver() == null
              ? compiled.lookup().find(site.method())
              : compiled.lookup().find(site.method(), site.receiver());
      expected.put(expressions.get(i), expressionsAndRows[2 * i + 1]);
      actual.put(expressions.get(i), String.valueOf(row));
    }

    assertEquals(
        Joiner.on('\n').join(expected.entrySet()), Joiner.on('\n').join(actual.entrySet()));
  }

  private static List<String> everyOther(String[] values, int start) {
    return IntStream.range(0, values.length / 2).mapToObj(i -> values[2 * i + start]).toList();
  }

  /** A call or a method reference. */
  private record Site(MethodSymbol method, @Nullable Type receiver) {}

  private record Compiled(TableLookup lookup, List<Site> calls) {}

  private static Compiled compile(List<String> expressions) {
    List<String> methods = new ArrayList<>();
    for (int i = 0; i < expressions.size(); i++) {
      methods.add("  void m" + i + "() throws Exception { " + expressions.get(i) + "; }");
    }
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavacTask task =
        JavacTool.create()
            .getTask(
                null,
                null,
                diagnostics,
                List.of("-proc:none"),
                null,
                List.of(
                    JavaFileObjects.forSourceString(
                        "T", String.format(SOURCE, Joiner.on('\n').join(methods)))));
    try {
      CompilationUnitTree unit = task.parse().iterator().next();
      task.analyze();
      assertEquals(List.of(), diagnostics.getDiagnostics());
      return new Compiled(
          new TableLookup(((BasicJavacTask) task).getContext()), calls((JCTree) unit));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Site> calls(JCTree unit) {
    Map<Integer, Site> calls = new TreeMap<>();
    unit.accept(
        new TreeScanner() {
          private int method = -1;

          @Override
          public void visitMethodDef(JCMethodDecl tree) {
            String name = tree.name.toString();
            method = name.matches("m\\d+") ? Integer.parseInt(name.substring(1)) : -1;
            super.visitMethodDef(tree);
            method = -1;
          }

          @Override
          public void visitApply(JCMethodInvocation tree) {
            add(
                TreeInfo.symbol(tree.meth),
                tree.meth instanceof JCFieldAccess access ? access.selected.type : null);
            super.visitApply(tree);
          }

          @Override
          public void visitNewClass(JCNewClass tree) {
            add(tree.constructor, null);
            super.visitNewClass(tree);
          }

          @Override
          public void visitReference(JCMemberReference tree) {
            add(tree.sym, tree.expr.type);
            super.visitReference(tree);
          }

          private void add(Symbol symbol, @Nullable Type receiver) {
            boolean own = symbol.name.toString().startsWith("take");
            if (method >= 0 && !own) {
              calls.putIfAbsent(
                  method,
                  new Site(
                      (MethodSymbol) symbol,
                      Optional.ofNullable(receiver).filter(t -> !symbol.isStatic()).orElse(null)));
            }
          }
        });
    return ImmutableList.copyOf(calls.values());
  }
}

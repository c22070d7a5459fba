package dev.keyward.jca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.keyward.jca.AlgorithmName.Service;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Security;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every name that a provider registers is understood, and as the provider understands it. */
final class ProvidersTest {
  private static final List<Provider> JDK = List.of(Security.getProviders());
  private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

  private static final Set<Service> OF_PROGRAMS =
      Set.of(
          Service.CIPHER,
          Service.KEY_GENERATOR,
          Service.SECRET_KEY_FACTORY,
          Service.MESSAGE_DIGEST,
          Service.MAC,
          Service.SIGNATURE);

  /** Names of Bouncy Castle that are not understood, so that nothing is said of them. */
  private static final Predicate<String> UNKNOWN_OF_BOUNCY_CASTLE =
      anyOf(
          "(ELGAMAL|RSA|GOST3412-2015)//?.+", // Parts of the look-up, not names of their own.
          "(BROKEN|OLD)PBE.+", // Its own mistakes of the past.
          "SM2WITH.+|(OID\\.)?1\\.2\\.156\\.10197\\.1\\.301\\.3.+", // The standard has only SM3.
          "TLS1.+KDF", // Parts of TLS.
          "((OID\\.)?2\\.16\\.840\\.1\\.101\\.3\\.4\\.4\\..|ML-KEM.*)", // KeyGenerator.
          "(NTRU|ETSIKEM|1\\.3\\.6\\.1\\.4\\.1\\.22554\\.5).*", // Key encapsulation by Cipher.
          "ML-?DSA-.+-MU", // Halves of a signature.
          "SLH-DSA-.+-WITH-.+|SLHDSA|HASHWITHSLHDSA");

  /** Names of Bouncy Castle that are understood in another way than its own. */
  private static final Predicate<String> OTHERWISE_IN_BOUNCY_CASTLE =
      anyOf(
          "PBE", // What it is in the JDK; both are weak.
          "(OID\\.)?1\\.2\\.410\\.200046\\.1\\.1\\.3[789]", // ARIA, not the AES that it takes.
          "SLH-DSA-.+|SPHINCS.", // The parameters that it does not tell apart.
          "SIPHASH(128)?-4-8"); // One key generator, two codes.

  /** Combinations that no provider accepts, or whose acceptance is a mistake of Bouncy Castle's. */
  private static final Predicate<String> NOT_COMPARED =
      anyOf(
          ".+/(GCM|CCM|OCB|EAX|GCM-SIV)/(WithCTS|CS3Padding)", // It drops the authentication.
          ".+/GCM/PKCS5Padding", // JDK 8.
          "AESWrap/KW/PKCS5Padding|CamelliaWrap/KW/.+", // Key wraps all the same.
          "ElGamal/.+/OAEPWithSHA-.+", // With this dash it is only for RSA.
          "RSA/NONE/OAEPWithSHA-512/256AndMGF1Padding", // Only SunJCE has it, as ECB.
          "PBE.+/(KWP?|OCB|PCBC)/.+"); // Only for ciphers by themselves.

  private static Predicate<String> anyOf(String... patterns) {
    return Pattern.compile(String.join("|", patterns), Pattern.CASE_INSENSITIVE).asMatchPredicate();
  }

  /** One of each kind, by provider and length of blocks. */
  private static final List<String> CIPHERS =
      List.of(
          "AES",
          "AESWrap",
          "CamelliaWrap",
          "DSTU7624",
          "DSTU7624-512",
          "GOST3412-2015",
          "SEED",
          "Shacal2",
          "Threefish-1024",
          "CAST5",
          "DES",
          "XTEA",
          "ARCFOUR",
          "ChaCha20",
          "ChaCha20-Poly1305",
          "Grainv1",
          "RSA",
          "ElGamal",
          "SM2",
          "ECIES",
          "IESwithDESede-CBC",
          "XIESwithSHA256andAES-CBC",
          "ML-KEM-768",
          "PBEWithMD5AndDES",
          "PBEWithHmacSHA256AndAES_128",
          "PBEWithSHA256And256BitAES-CBC-BC",
          "PBEWithSHAAnd40BitRC4");

  private static final List<String> MODES =
      List.of(
          "ECB",
          "CBC",
          "PCBC",
          "CTR",
          "SIC",
          "CTS",
          "CFB",
          "CFB1",
          "CFB8",
          "CFB16",
          "CFB64",
          "CFB72",
          "CFB128",
          "CFB256",
          "OFB",
          "OFB8",
          "OFB64",
          "OFB128",
          "OFB192",
          "GCM",
          "CCM",
          "OCB",
          "EAX",
          "GCM-SIV",
          "PGPCFB",
          "OpenPGPCFB",
          "GOFB",
          "GCFB",
          "FF1",
          "FF3-1",
          "KW",
          "KWP",
          "RFC3211",
          "NONE",
          "DHAES",
          "XYZ");

  private static final List<String> PADDINGS =
      List.of(
          "NoPadding",
          "PKCS5Padding",
          "PKCS7Padding",
          "ISO10126Padding",
          "ISO10126-2Padding",
          "X9.23Padding",
          "X923Padding",
          "ISO7816-4Padding",
          "ISO9797-1Padding",
          "TBCPadding",
          "ZeroBytePadding",
          "WithCTS",
          "CS3Padding",
          "PKCS1Padding",
          "OAEPPadding",
          "ISO9796-1Padding",
          "OAEPWithMD5AndMGF1Padding",
          "OAEPWithSHA1AndMGF1Padding",
          "OAEPWithSHA-1AndMGF1Padding",
          "OAEPWithSHA256AndMGF1Padding",
          "OAEPWithSHA-256AndMGF1Padding",
          "OAEPWithSHA3-256AndMGF1Padding",
          "OAEPWithSHA-512/256AndMGF1Padding",
          "OAEPWithSHA512(256)AndMGF1Padding",
          "OAEPWithRIPEMD160AndMGF1Padding",
          "XYZ");

  /** A name of a service, and the name that it stands for. */
  private record Name(Service service, String spelled, String primary) {}

  @Test
  void providersHaveNames() {
    List<Name> names = JDK.stream().flatMap(ProvidersTest::names).toList();
    assertTrue(names.size() > 400, names::toString);
    assertTrue(names.stream().anyMatch(name -> name.spelled().equals("TripleDES")));
    assertTrue(bouncyCastle().count() > 800);
  }

  @Test
  void namesOfJdkAreKnown() {
    assertEquals(
        Set.of(),
        JDK.stream()
            .flatMap(ProvidersTest::names)
            .filter(name -> !name.spelled().startsWith("SunTls")) // For JSSE only.
            .filter(name -> AlgorithmName.known(name.service(), name.spelled()).isEmpty())
            .collect(Collectors.toSet()));
  }

  @Test
  void aliasesOfJdkMeanTheirPrimaryNames() {
    assertEquals(
        Set.of(),
        JDK.stream()
            .flatMap(ProvidersTest::names)
            .filter(name -> !name.spelled().startsWith("SunTls")) // For JSSE only.
            .filter(name -> !means(name))
            .collect(Collectors.toSet()));
  }

  @Test
  void caseOfNamesDoesNotMatter() {
    JDK.stream()
        .flatMap(ProvidersTest::names)
        .forEach(
            name ->
                assertEquals(
                    AlgorithmName.known(name.service(), name.spelled()),
                    AlgorithmName.known(name.service(), name.spelled().toLowerCase(Locale.ENGLISH)),
                    name::toString));
  }

  /** What SunJCE lists, it accepts; and each of it is one thing. */
  @Test
  void combinationsOfJdkAreClassified() {
    List<String> combinations =
        JDK.stream()
            .flatMap(provider -> provider.getServices().stream())
            .filter(service -> service.getType().equals("Cipher"))
            .flatMap(ProvidersTest::combinations)
            .toList();
    assertTrue(combinations.size() > 200, combinations::toString);
    for (String combination : combinations) {
      Optional<Transformation> understood = Transformation.parse(combination);
      if (accepts(combination, null)) {
        assertTrue(understood.isPresent(), combination);
      }
      understood.ifPresent(t -> assertEquals(1, classes(t), combination));
    }
  }

  private static Stream<String> combinations(Provider.Service service) {
    List<String> paddings = listed(service, "SupportedPaddings");
    return Stream.concat(
        Stream.of(service.getAlgorithm()),
        listed(service, "SupportedModes").stream()
            .flatMap(
                mode ->
                    paddings.stream()
                        .map(padding -> service.getAlgorithm() + "/" + mode + "/" + padding))
            .filter(combination -> combination.chars().filter(c -> c == '/').count() < 4));
  }

  private static List<String> listed(Provider.Service service, String attribute) {
    String listed = service.getAttribute(attribute);
    return listed == null ? List.of() : List.of(listed.split("\\|"));
  }

  private static long classes(Transformation t) {
    return Stream.of(
            t.isEcb(),
            t.isAuthenticated(),
            t.isBlockCipherWithoutAuthentication(),
            t.isKeyWrap(),
            t.isRsa())
        .filter(is -> is)
        .count();
  }

  @Test
  void namesOfBouncyCastleAreKnown() {
    assertEquals(
        Set.of(),
        bouncyCastle()
            .filter(name -> !UNKNOWN_OF_BOUNCY_CASTLE.test(name.spelled()))
            .filter(name -> AlgorithmName.known(name.service(), name.spelled()).isEmpty())
            .map(Name::spelled)
            .collect(Collectors.toSet()));
  }

  @Test
  void aliasesOfBouncyCastleMeanTheirPrimaryNames() {
    assertEquals(
        Set.of(),
        bouncyCastle()
            .filter(name -> !OTHERWISE_IN_BOUNCY_CASTLE.test(name.spelled()))
            .filter(name -> AlgorithmName.known(name.service(), name.spelled()).isPresent())
            .filter(name -> AlgorithmName.known(name.service(), name.primary()).isPresent())
            .filter(name -> !means(name))
            .map(Name::spelled)
            .collect(Collectors.toSet()));
  }

  /** What it registers for programs: not object identifiers, which are for the parsers. */
  private static Stream<Name> bouncyCastle() {
    return names(BOUNCY_CASTLE)
        .filter(name -> OF_PROGRAMS.contains(name.service()))
        .filter(
            name ->
                name.service() == Service.CIPHER
                    || name.service() == Service.MESSAGE_DIGEST
                    || !name.spelled().replace("OID.", "").matches("[0-9.]+"));
  }

  @Test
  void combinationsAreUnderstoodWhereAProviderAcceptsThem() {
    Set<String> wrong = new TreeSet<>();
    for (String cipher : CIPHERS) {
      pairs()
          .map(pair -> cipher + "/" + pair)
          .filter(combination -> isAccepted(combination) != isUnderstood(combination))
          .filter(combination -> !NOT_COMPARED.test(combination))
          .forEach(wrong::add);
    }
    assertEquals(Set.of(), wrong);
  }

  /** Each mode and each padding with some of the other; all with all would take too long. */
  private static Stream<String> pairs() {
    return Stream.concat(
            MODES.stream().flatMap(mode -> Stream.of(mode + "/NoPadding", mode + "/PKCS5Padding")),
            PADDINGS.stream()
                .flatMap(
                    padding -> Stream.of("ECB", "PCBC", "GCM", "NONE").map(m -> m + "/" + padding)))
        .distinct();
  }

  private static boolean isUnderstood(String transformation) {
    return Transformation.parse(transformation).isPresent();
  }

  private static boolean isAccepted(String transformation) {
    return accepts(transformation, null) || accepts(transformation, BOUNCY_CASTLE);
  }

  private static boolean accepts(String transformation, @Nullable Provider provider) {
    try {
      if (provider == null) {
        Cipher.getInstance(transformation);
      } else {
        Cipher.getInstance(transformation, provider);
      }
      return true;
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false; // Bouncy Castle refuses some by way of an engine that does.
    }
  }

  private static boolean means(Name name) {
    return AlgorithmName.canonical(name.service(), name.spelled())
        .equals(AlgorithmName.canonical(name.service(), name.primary()));
  }

  private static Stream<Name> names(Provider provider) {
    return Stream.of(Service.values())
        .flatMap(
            service -> {
              String prefix = "Alg.Alias." + service.type() + ".";
              return Stream.concat(
                  provider.getServices().stream()
                      .filter(s -> s.getType().equals(service.type()))
                      .map(s -> new Name(service, s.getAlgorithm(), s.getAlgorithm())),
                  provider.stringPropertyNames().stream()
                      .filter(key -> key.startsWith(prefix))
                      .map(
                          key ->
                              new Name(
                                  service,
                                  key.substring(prefix.length()),
                                  provider.getProperty(key))));
            });
  }
}

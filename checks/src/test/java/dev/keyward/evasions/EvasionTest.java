package dev.keyward.evasions;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import com.google.testing.compile.JavaFileObjects;
import dev.keyward.checks.encryption.EcbMode;
import dev.keyward.checks.encryption.HardcodedIv;
import dev.keyward.checks.encryption.PredictableNonce;
import dev.keyward.checks.encryption.UnauthenticatedEncryption;
import dev.keyward.checks.encryption.UnresolvedAlgorithm;
import dev.keyward.checks.encryption.WeakCipher;
import dev.keyward.checks.encryption.WeakGcmParameters;
import dev.keyward.checks.encryption.WeakRsaPadding;
import dev.keyward.checks.hashing.WeakHash;
import dev.keyward.checks.hashing.WeakMac;
import dev.keyward.checks.keys.HardcodedKey;
import dev.keyward.checks.keys.HardcodedPassword;
import dev.keyward.checks.keys.HardcodedSecretLiteral;
import dev.keyward.checks.keys.SecretDefaultValue;
import dev.keyward.checks.keys.WeakKeySize;
import dev.keyward.checks.keys.WeakKeyStorage;
import dev.keyward.checks.leakage.PayloadLoggingEnabled;
import dev.keyward.checks.leakage.SecretInUrl;
import dev.keyward.checks.leakage.SecretLogged;
import dev.keyward.checks.passwords.AdHocKeyDerivation;
import dev.keyward.checks.passwords.BcryptInputTruncation;
import dev.keyward.checks.passwords.KdfEntropyMismatch;
import dev.keyward.checks.passwords.StaticSalt;
import dev.keyward.checks.passwords.WeakPasswordHash;
import dev.keyward.checks.passwords.WeakPasswordHashParameters;
import dev.keyward.checks.randomness.InsufficientTokenEntropy;
import dev.keyward.checks.randomness.PredictableRandom;
import dev.keyward.checks.randomness.PredictableSeed;
import dev.keyward.checks.signatures.WeakSignatureAlgorithm;
import dev.keyward.checks.timing.NonConstantTimeComparison;
import dev.keyward.provenance.Program;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever way a bad value is written and brought to its use, it is found; the safe one never. */
final class EvasionTest {
  /** So many programs are compiled together, so that each has its share of the analysis. */
  private static final int AT_ONCE = 40;

  /** Found or not, depending on the version of javac and the type of the value. */
  private static final String UNSTABLE = "enum with a switch, then compact constructor";

  /** For each operator, how many bad values were found, and how many there were. */
  private static final Map<String, int[]> SURVIVAL = new TreeMap<>();

  static List<Subject> subjects() {
    return List.of(
        new Subject(
            EcbMode.class,
            "String",
            "AES/ECB/PKCS5PADDING",
            "AES/GCM/NOPADDING",
            "return Cipher.getInstance(VALUE);"),
        new Subject(
            WeakCipher.class,
            "String",
            "DES/CBC/PKCS5PADDING",
            "AES/CBC/PKCS5PADDING",
            "return Cipher.getInstance(VALUE);"),
        new Subject(
            UnauthenticatedEncryption.class,
            "String",
            "AES/CTR/NOPADDING",
            "AES/GCM/NOPADDING",
            "Cipher c = Cipher.getInstance(VALUE); c.init(Cipher.ENCRYPT_MODE, key);"
                + " return c.doFinal(data);"),
        new Subject(
            WeakRsaPadding.class,
            "String",
            "RSA/ECB/PKCS1PADDING",
            "RSA/ECB/OAEPPADDING",
            "return Cipher.getInstance(VALUE);"),
        new Subject(
            WeakSignatureAlgorithm.class,
            "String",
            "SHA1WITHRSA",
            "SHA256WITHECDSA",
            "return Signature.getInstance(VALUE);"),
        new Subject(
            WeakHash.class,
            "String",
            "MD5",
            "SHA-256",
            "return new SecretKeySpec(MessageDigest.getInstance(VALUE).digest(data), \"AES\");"),
        new Subject(
            UnresolvedAlgorithm.class,
            "String",
            "T.sent()",
            "SHA-256",
            "return MessageDigest.getInstance(VALUE);"),
        new Subject(
            WeakMac.class,
            "String",
            "HMACMD5",
            "HMACSHA256",
            "Mac m = Mac.getInstance(VALUE); m.init(key); return m.doFinal(data);"),
        new Subject(
            HardcodedKey.class,
            "byte[]",
            "0123456789abcdef",
            "T.fresh()",
            "return new SecretKeySpec(VALUE, \"AES\");"),
        new Subject(
            SecretDefaultValue.class,
            "String",
            "0123456789abcdef",
            "new String(T.given())",
            "return new SecretKeySpec(Optional.ofNullable(System.getenv(\"ORDERS_KEY\"))"
                + ".orElse(VALUE).getBytes(), \"AES\");"),
        new Subject(
                HardcodedSecretLiteral.class,
                "String",
                "(\"AKIAQYLPMN5HFIQR7XYZ\")",
                "(\"AKIA, and what follows\")",
                "return VALUE;")
            .alone(),
        new Subject(
            WeakKeyStorage.class,
            "String",
            "JCEKS",
            "PKCS12",
            "return KeyStore.getInstance(VALUE);"),
        new Subject(
            HardcodedIv.class,
            "byte[]",
            "0123456789ab",
            "T.fresh()",
            "Cipher c = Cipher.getInstance(\"AES/GCM/NoPadding\");"
                + " c.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, VALUE));"
                + " return c.doFinal(data);"),
        new Subject(
            StaticSalt.class,
            "byte[]",
            "0123456789abcdef",
            "T.given()",
            "return new PBEKeySpec(password, VALUE, 700000, 256);"),
        new Subject(
            PredictableSeed.class,
            "byte[]",
            "0123456789abcdef",
            "T.fresh()",
            "SecureRandom r = SecureRandom.getInstance(\"SHA1PRNG\"); r.setSeed(VALUE);"
                + " return r.nextLong();"),
        new Subject(
                NonConstantTimeComparison.class,
                "byte[]",
                "T.tag(new byte[0])",
                "T.given()",
                "return Arrays.equals(VALUE, iv);")
            // The tag is not computed where the code that compares is led back to.
            .missing(
                "compact constructor, then lazy holder",
                "compact constructor, then static field",
                "enum with code",
                "factory",
                "lambda in a field",
                "map of suppliers",
                "record with a factory",
                "singleton, then constant of an interface",
                "singleton, then private constant class"),
        new Subject(
            PredictableNonce.class,
            "byte[]",
            "T.clock()",
            "T.fresh()",
            "Cipher c = Cipher.getInstance(\"AES/CBC/PKCS5Padding\");"
                + " c.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(VALUE));"
                + " return c.doFinal(data);"),
        new Subject(
                PredictableRandom.class,
                "Random",
                "new Random()",
                "(Random) new SecureRandom()",
                "byte[] b = new byte[16]; (VALUE).nextBytes(b); return new SecretKeySpec(b, \"AES\");")
            // Which generator it is, is not known for sure.
            .missing("break", "carried by an exception", "do loop"),
        new Subject(
            AdHocKeyDerivation.class,
            "byte[]",
            "T.hash()",
            "T.given()",
            "return new SecretKeySpec(VALUE, \"AES\");"),
        new Subject(
            KdfEntropyMismatch.class,
            "byte[]",
            "T.hash()",
            "T.given()",
            "return at.favre.lib.hkdf.HKDF.fromHmacSha256()"
                + ".extractAndExpand(salt, VALUE, iv, 32);"),
        new Subject(
                WeakPasswordHash.class,
                "byte[]",
                "T.typed()",
                "T.given()",
                "return MessageDigest.getInstance(\"SHA-256\").digest(VALUE);")
            // The array may be the other constant's.
            .missing("values of an enum, then two objects"),
        new Subject(
                SecretLogged.class,
                "byte[]",
                "T.typed()",
                "T.given()",
                "return new IllegalStateException(new String(VALUE));")
            // The array may be the other constant's.
            .missing("values of an enum, then two objects"),
        new Subject(
            BcryptInputTruncation.class,
            "byte[]",
            "T.hash()",
            "T.given()",
            "return org.mindrot.jbcrypt.BCrypt.hashpw("
                + "new String(VALUE), org.mindrot.jbcrypt.BCrypt.gensalt(12));"),
        new Subject(
            HardcodedPassword.class,
            "String",
            "TR0UB4DOR&3X9K",
            "new String(T.given())",
            "return java.sql.DriverManager.getConnection("
                + "\"jdbc:postgresql://db.example.org/orders\", \"orders\", VALUE);"),
        new Subject(
            InsufficientTokenEntropy.class,
            "int",
            "4",
            "32",
            "byte[] token = new byte[VALUE]; new SecureRandom().nextBytes(token);"
                + " return Base64.getEncoder().encodeToString(token);"),
        new Subject(
            WeakPasswordHashParameters.class,
            "int",
            "1000",
            "700000",
            "return SecretKeyFactory.getInstance(\"PBKDF2WithHmacSHA256\")"
                + ".generateSecret(new PBEKeySpec(password, salt, VALUE, 256));"),
        new Subject(
            WeakKeySize.class,
            "int",
            "1024",
            "3072",
            "KeyPairGenerator g = KeyPairGenerator.getInstance(\"RSA\"); g.initialize(VALUE);"
                + " return g.generateKeyPair();"),
        new Subject(
            WeakGcmParameters.class,
            "int",
            "32",
            "128",
            "Cipher c = Cipher.getInstance(\"AES/GCM/NoPadding\");"
                + " c.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(VALUE, iv));"
                + " return c.doFinal(data);"),
        new Subject(
                SecretInUrl.class,
                "String",
                "T.secret()",
                "PAGE2",
                "return java.net.URI.create(\"https://example.org/?token=\" + VALUE);")
            // The code that discloses the value does not meet the mark, nor calls what does.
            .missing(
                "map of suppliers",
                "factory, then list in a constant",
                "constant of an interface, then factory",
                "record with a factory, then constant",
                "out parameter",
                "lambda in a field",
                "compact constructor",
                "enum with code",
                "singleton, then private constant class",
                "singleton, then constant of an interface"),
        new Subject(
            PayloadLoggingEnabled.class,
            "String",
            "CONTENT",
            "ERRORS",
            "return System.setProperty(\"jdk.httpclient.HttpClient.log\", VALUE);"));
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void everyFormIsFound(Subject subject) {
    List<Mutant> bad = mutants(subject, subject.bad(), subject.safe());
    Set<Mutant> found = reported(subject, bad);
    for (Mutant mutant : bad) {
      int[] survival = SURVIVAL.computeIfAbsent(mutant.operator(), o -> new int[2]);
      survival[0] += found.contains(mutant) ? 1 : 0;
      survival[1]++;
    }
    List<Mutant> missed =
        bad.stream()
            .filter(mutant -> !found.contains(mutant))
            .filter(mutant -> !mutant.operator().equals(UNSTABLE))
            .filter(mutant -> subject.missed().stream().noneMatch(mutant::isMadeWith))
            .toList();
    List<String> foundAfterAll =
        found.stream().map(Mutant::operator).filter(subject.missed()::contains).toList();
    Set<Mutant> alarms = reported(subject, mutants(subject, subject.safe(), subject.beside()));

    assertEquals("", text(alarms), "the safe value is reported");
    assertEquals("", text(missed), "the bad value is not reported");
    assertEquals(List.of(), foundAfterAll, "it is no longer missed");
  }

  @AfterAll
  static void print() {
    SURVIVAL.forEach(
        (operator, count) -> System.out.printf("%3d of %3d  %s%n", count[0], count[1], operator));
  }

  /** Each spelling in place, each placement with a spelling, and each two placements in a row. */
  private static List<Mutant> mutants(Subject subject, String value, String other) {
    List<String> spellings = new ArrayList<>();
    List<Mutant> mutants = new ArrayList<>();
    if (isComputed(value)) {
      spellings.add(value);
    } else {
      for (Spelling spelling : Spelling.of(subject.type())) {
        spellings.add(spelling.apply(value));
        mutants.add(
            new Mutant(spelling.name(), subject, Form.of(spellings.get(spellings.size() - 1))));
      }
    }
    Placement.Hole hole =
        new Placement.Hole(
            subject.type(),
            isComputed(other) ? other : Spelling.of(subject.type()).get(0).apply(other));
    int next = 0;
    for (Placement placement : places()) {
      Form form = Form.of(spellings.get(next++ % spellings.size()));
      mutants.add(new Mutant(placement.name(), subject, placement.apply(form, hole, "1")));
    }
    for (Placement outer : places()) {
      // What is in another class sees no members of this one.
      List<Placement> inners = Placement.LOCAL.contains(outer) ? elsewhere() : Placement.TYPES;
      Placement inner = inners.get(next++ % inners.size());
      Form form = inner.apply(Form.of(spellings.get(next % spellings.size())), hole, "1");
      mutants.add(
          new Mutant(
              inner.name() + ", then " + outer.name(), subject, outer.apply(form, hole, "2")));
    }
    return mutants;
  }

  private static boolean isComputed(String value) {
    return value.endsWith(")");
  }

  private static List<Placement> places() {
    return ImmutableList.<Placement>builder().addAll(Placement.LOCAL).addAll(elsewhere()).build();
  }

  private static List<Placement> elsewhere() {
    return ImmutableList.<Placement>builder()
        .addAll(Placement.MEMBERS)
        .addAll(Placement.TYPES)
        .build();
  }

  private static Set<Mutant> reported(Subject subject, List<Mutant> mutants) {
    Set<Mutant> reported = new HashSet<>();
    for (List<Mutant> some : Lists.partition(mutants, AT_ONCE)) {
      List<JavaFileObject> sources = new ArrayList<>();
      for (int i = 0; i < some.size(); i++) {
        sources.add(JavaFileObjects.forSourceString("p" + i + ".T", some.get(i).source("p" + i)));
      }
      Program.compile(subject.check(), sources)
          .keySet()
          .forEach(folder -> reported.add(some.get(Integer.parseInt(folder.substring(1)))));
    }
    return reported;
  }

  private static String text(Iterable<Mutant> mutants) {
    return Lists.newArrayList(mutants).stream()
        .map(mutant -> mutant.operator() + ":\n" + mutant.source("p"))
        .collect(joining("\n"));
  }
}

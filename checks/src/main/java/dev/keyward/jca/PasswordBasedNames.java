package dev.keyward.jca;

import static dev.keyward.jca.CipherAlgorithm.AES;
import static dev.keyward.jca.CipherAlgorithm.DES;
import static dev.keyward.jca.CipherAlgorithm.DESEDE;
import static dev.keyward.jca.CipherAlgorithm.IDEA;
import static dev.keyward.jca.CipherAlgorithm.RC2;
import static dev.keyward.jca.CipherAlgorithm.RC4;
import static dev.keyward.jca.CipherAlgorithm.TWOFISH;
import static dev.keyward.jca.HashName.GOST3411;
import static dev.keyward.jca.HashName.MD2;
import static dev.keyward.jca.HashName.MD5;
import static dev.keyward.jca.HashName.RIPEMD_160;
import static dev.keyward.jca.HashName.SHA3_224;
import static dev.keyward.jca.HashName.SHA3_256;
import static dev.keyward.jca.HashName.SHA3_384;
import static dev.keyward.jca.HashName.SHA3_512;
import static dev.keyward.jca.HashName.SHA_1;
import static dev.keyward.jca.HashName.SHA_224;
import static dev.keyward.jca.HashName.SHA_256;
import static dev.keyward.jca.HashName.SHA_384;
import static dev.keyward.jca.HashName.SHA_512;
import static dev.keyward.jca.HashName.SHA_512_224;
import static dev.keyward.jca.HashName.SHA_512_256;
import static dev.keyward.jca.HashName.SM3;
import static dev.keyward.jca.HashName.TIGER;
import static dev.keyward.jca.PasswordBasedName.Scheme.OPENSSL;
import static dev.keyward.jca.PasswordBasedName.Scheme.PBES1;
import static dev.keyward.jca.PasswordBasedName.Scheme.PBES2;
import static dev.keyward.jca.PasswordBasedName.Scheme.PBKDF2;
import static dev.keyward.jca.PasswordBasedName.Scheme.PBMAC1;
import static dev.keyward.jca.PasswordBasedName.Scheme.PKCS12;
import static dev.keyward.jca.PasswordBasedName.Scheme.SCRYPT;

import com.google.common.collect.ImmutableList;
import dev.keyward.jca.PasswordBasedName.Scheme;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The password-based schemes of SunJCE and Bouncy Castle, with all their names. */
final class PasswordBasedNames {
  private static final ImmutableList<HashName> SHA =
      ImmutableList.of(SHA_1, SHA_224, SHA_256, SHA_384, SHA_512, SHA_512_224, SHA_512_256);

  private PasswordBasedNames() {}

  static Stream<PasswordBasedName> all() {
    return Stream.of(pbkdf2(), pbes2(), pbmac1(), pbes1(), pkcs12(), others()).flatMap(s -> s);
  }

  private static Stream<PasswordBasedName> pbkdf2() {
    return Stream.concat(
        Stream.of(
            derivation(
                PBKDF2,
                SHA_1,
                "PBKDF2WithHmacSHA1",
                "PBKDF2",
                "PBKDF2WithHmacSHA1AndUTF8",
                "1.2.840.113549.1.5.12"),
            // Of each character only the low byte counts.
            derivation(
                PBKDF2, SHA_1, "PBKDF2WithHmacSHA1And8BIT", "PBKDF2With8BIT", "PBKDF2WithASCII")),
        Stream.concat(
                SHA.stream().skip(1),
                Stream.of(SHA3_224, SHA3_256, SHA3_384, SHA3_512, SM3, GOST3411))
            .map(hash -> derivation(PBKDF2, hash, "PBKDF2WithHmac" + hash.part())));
  }

  private static Stream<PasswordBasedName> pbes2() {
    return SHA.stream()
        .flatMap(
            hash ->
                Stream.of(128, 256)
                    .map(
                        bits ->
                            encryption(
                                PBES2,
                                hash,
                                AES,
                                bits,
                                "PBEWithHmac" + hash.part() + "AndAES_" + bits)));
  }

  private static Stream<PasswordBasedName> pbmac1() {
    return Stream.concat(
        Stream.of(
            derivation(PBMAC1, SHA_1, "PBEWithHmacSHA1", "PBEWithHmacSHA"),
            derivation(PBMAC1, SHA_256, "PBEWithHmacSHA256", "PBEWithHmacSHA-256")),
        Stream.of(SHA_224, SHA_384, SHA_512, SHA_512_224, SHA_512_256, RIPEMD_160, TIGER, GOST3411)
            .map(hash -> derivation(PBMAC1, hash, "PBEWithHmac" + hash.part())));
  }

  private static Stream<PasswordBasedName> pbes1() {
    String pkcs5 = "1.2.840.113549.1.5.";
    return Stream.of(
        encryption(PBES1, MD2, DES, 56, "PBEWithMD2AndDES", "PBEWithMD2AndDES-CBC", pkcs5 + 1),
        encryption(
            PBES1, MD5, DES, 56, "PBEWithMD5AndDES", "PBEWithMD5AndDES-CBC", "PBE", pkcs5 + 3),
        encryption(PBES1, SHA_1, DES, 56, "PBEWithSHA1AndDES", "PBEWithSHA1AndDES-CBC", pkcs5 + 10),
        encryption(PBES1, MD2, RC2, 64, "PBEWithMD2AndRC2", "PBEWithMD2AndRC2-CBC", pkcs5 + 4),
        encryption(PBES1, MD5, RC2, 64, "PBEWithMD5AndRC2", "PBEWithMD5AndRC2-CBC", pkcs5 + 6),
        encryption(
            PBES1,
            SHA_1,
            RC2,
            64,
            "PBEWithSHA1AndRC2",
            "PBEWithSHA1AndRC2-CBC",
            "PBEWithSHAAndRC2-CBC",
            pkcs5 + 11),
        // Not in PKCS#5, but SunJCE's extension of it.
        encryption(PBES1, MD5, DESEDE, 168, "PBEWithMD5AndTripleDES"));
  }

  private static Stream<PasswordBasedName> pkcs12() {
    String pkcs12 = "1.2.840.113549.1.12.1.";
    Stream<PasswordBasedName> standard =
        Stream.of(
            encryption(
                PKCS12,
                SHA_1,
                DESEDE,
                168,
                "PBEWithSHA1AndDESede",
                "PBEWithSHA1AndDESede-CBC",
                "PBEWithSHAAnd3-KeyTripleDES-CBC",
                "PBEWithSHA1And3-KeyTripleDES-CBC",
                "PBEWithSHAAnd3-KeyDESede-CBC",
                "PBEWithSHA1And3-KeyDESede-CBC",
                "PBEWithSHAAnd3KeyTripleDES",
                pkcs12 + 3),
            encryption(
                PKCS12,
                SHA_1,
                DESEDE,
                112,
                "PBEWithSHAAnd2-KeyTripleDES-CBC",
                "PBEWithSHA1And2-KeyTripleDES-CBC",
                "PBEWithSHAAnd2-KeyDESede-CBC",
                "PBEWithSHA1And2-KeyDESede-CBC",
                pkcs12 + 4),
            sized(RC4, 128, "", pkcs12 + 1),
            sized(RC4, 40, "", pkcs12 + 2),
            sized(RC2, 128, "-CBC", pkcs12 + 5),
            sized(RC2, 40, "-CBC", pkcs12 + 6),
            encryption(PKCS12, SHA_1, IDEA, 128, "PBEWithSHAAndIDEA-CBC"),
            encryption(PKCS12, SHA_1, TWOFISH, 256, "PBEWithSHAAndTwofish-CBC"));
    return Stream.of(standard, bouncyCastleAes(), SHA.stream().map(PasswordBasedNames::pkcs12Mac))
        .flatMap(s -> s);
  }

  private static PasswordBasedName sized(
      CipherAlgorithm cipher, int bits, String mode, String oid) {
    String name = cipher.name();
    return encryption(
        PKCS12,
        SHA_1,
        cipher,
        bits,
        "PBEWithSHA1And" + name + "_" + bits,
        "PBEWithSHAAnd" + bits + "Bit" + name + mode,
        "PBEWithSHA1And" + bits + "Bit" + name + mode,
        oid);
  }

  private static PasswordBasedName pkcs12Mac(HashName hash) {
    return derivation(PKCS12, hash, "HmacPBE" + hash.part());
  }

  private static Stream<PasswordBasedName> bouncyCastleAes() {
    String arc = "1.3.6.1.4.1.22554.1.";
    return IntStream.of(0, 1, 2)
        .boxed()
        .flatMap(
            size -> {
              int bits = 128 + 64 * size;
              String oid = ".2.1." + (20 * size + 2);
              String aes = "And" + bits + "BitAES-";
              return Stream.of(
                  encryption(
                      PKCS12,
                      SHA_1,
                      AES,
                      bits,
                      "PBEWithSHA1" + aes + "CBC-BC",
                      "PBEWithSHA" + aes + "CBC-BC",
                      "PBEWithSHA-1" + aes + "CBC-BC",
                      "PBEWithSHA1" + aes + "BC",
                      "PBEWithSHA" + aes + "BC",
                      "PBEWithSHA-1" + aes + "BC",
                      arc + "1" + oid),
                  encryption(
                      PKCS12,
                      SHA_256,
                      AES,
                      bits,
                      "PBEWithSHA256" + aes + "CBC-BC",
                      "PBEWithSHA-256" + aes + "CBC-BC",
                      "PBEWithSHA256" + aes + "BC",
                      "PBEWithSHA-256" + aes + "BC",
                      arc + "2.1" + oid));
            });
  }

  private static Stream<PasswordBasedName> others() {
    return Stream.concat(
        Stream.of(128, 192, 256)
            .map(
                bits ->
                    encryption(
                        OPENSSL, MD5, AES, bits, "PBEWithMD5And" + bits + "BitAES-CBC-OpenSSL")),
        Stream.of(
            derivation(OPENSSL, MD5, "PBKDF-OpenSSL"),
            derivation(SCRYPT, null, "SCRYPT", "1.3.6.1.4.1.11591.4.11")));
  }

  private static PasswordBasedName derivation(
      Scheme scheme, @Nullable HashName hash, String... spellings) {
    return new PasswordBasedName(scheme, hash, null, 0, ImmutableList.copyOf(spellings));
  }

  private static PasswordBasedName encryption(
      Scheme scheme, HashName hash, CipherAlgorithm cipher, int keyBits, String... spellings) {
    return new PasswordBasedName(scheme, hash, cipher, keyBits, ImmutableList.copyOf(spellings));
  }
}

package dev.keyward.jca;

import com.google.common.collect.ImmutableList;
import dev.keyward.jca.PasswordBasedName.Scheme;
import java.util.List;

/** The password-based schemes of SunJCE and Bouncy Castle, with all their names. */
final class PasswordBasedNames {

  /** In each line a scheme, its hash, its cipher, the size of its key in bits, and its names. */
  private static final String TABLE =
      """
      PBKDF2  SHA-1       -         0 PBKDF2WithHmacSHA1 PBKDF2 PBKDF2WithHmacSHA1AndUTF8 \
        1.2.840.113549.1.5.12
      PBKDF2  SHA-1       -         0 PBKDF2WithHmacSHA1And8BIT PBKDF2With8BIT \
        PBKDF2WithASCII
      PBKDF2  SHA-224     -         0 PBKDF2WithHmacSHA224
      PBKDF2  SHA-256     -         0 PBKDF2WithHmacSHA256
      PBKDF2  SHA-384     -         0 PBKDF2WithHmacSHA384
      PBKDF2  SHA-512     -         0 PBKDF2WithHmacSHA512
      PBKDF2  SHA-512/224 -         0 PBKDF2WithHmacSHA512/224
      PBKDF2  SHA-512/256 -         0 PBKDF2WithHmacSHA512/256
      PBKDF2  SHA3-224    -         0 PBKDF2WithHmacSHA3-224
      PBKDF2  SHA3-256    -         0 PBKDF2WithHmacSHA3-256
      PBKDF2  SHA3-384    -         0 PBKDF2WithHmacSHA3-384
      PBKDF2  SHA3-512    -         0 PBKDF2WithHmacSHA3-512
      PBKDF2  SM3         -         0 PBKDF2WithHmacSM3
      PBKDF2  GOST3411    -         0 PBKDF2WithHmacGOST3411
      PBES2   SHA-1       AES     128 PBEWithHmacSHA1AndAES_128
      PBES2   SHA-1       AES     256 PBEWithHmacSHA1AndAES_256
      PBES2   SHA-224     AES     128 PBEWithHmacSHA224AndAES_128
      PBES2   SHA-224     AES     256 PBEWithHmacSHA224AndAES_256
      PBES2   SHA-256     AES     128 PBEWithHmacSHA256AndAES_128
      PBES2   SHA-256     AES     256 PBEWithHmacSHA256AndAES_256
      PBES2   SHA-384     AES     128 PBEWithHmacSHA384AndAES_128
      PBES2   SHA-384     AES     256 PBEWithHmacSHA384AndAES_256
      PBES2   SHA-512     AES     128 PBEWithHmacSHA512AndAES_128
      PBES2   SHA-512     AES     256 PBEWithHmacSHA512AndAES_256
      PBES2   SHA-512/224 AES     128 PBEWithHmacSHA512/224AndAES_128
      PBES2   SHA-512/224 AES     256 PBEWithHmacSHA512/224AndAES_256
      PBES2   SHA-512/256 AES     128 PBEWithHmacSHA512/256AndAES_128
      PBES2   SHA-512/256 AES     256 PBEWithHmacSHA512/256AndAES_256
      PBMAC1  SHA-1       -         0 PBEWithHmacSHA1 PBEWithHmacSHA
      PBMAC1  SHA-256     -         0 PBEWithHmacSHA256 PBEWithHmacSHA-256
      PBMAC1  SHA-224     -         0 PBEWithHmacSHA224
      PBMAC1  SHA-384     -         0 PBEWithHmacSHA384
      PBMAC1  SHA-512     -         0 PBEWithHmacSHA512
      PBMAC1  SHA-512/224 -         0 PBEWithHmacSHA512/224
      PBMAC1  SHA-512/256 -         0 PBEWithHmacSHA512/256
      PBMAC1  RIPEMD160   -         0 PBEWithHmacRIPEMD160
      PBMAC1  Tiger       -         0 PBEWithHmacTiger
      PBMAC1  GOST3411    -         0 PBEWithHmacGOST3411
      PBES1   MD2         DES      56 PBEWithMD2AndDES PBEWithMD2AndDES-CBC \
        1.2.840.113549.1.5.1
      PBES1   MD5         DES      56 PBEWithMD5AndDES PBEWithMD5AndDES-CBC PBE \
        1.2.840.113549.1.5.3
      PBES1   SHA-1       DES      56 PBEWithSHA1AndDES PBEWithSHA1AndDES-CBC \
        1.2.840.113549.1.5.10
      PBES1   MD2         RC2      64 PBEWithMD2AndRC2 PBEWithMD2AndRC2-CBC \
        1.2.840.113549.1.5.4
      PBES1   MD5         RC2      64 PBEWithMD5AndRC2 PBEWithMD5AndRC2-CBC \
        1.2.840.113549.1.5.6
      PBES1   SHA-1       RC2      64 PBEWithSHA1AndRC2 PBEWithSHA1AndRC2-CBC \
        PBEWithSHAAndRC2-CBC 1.2.840.113549.1.5.11
      PBES1   MD5         DESede  168 PBEWithMD5AndTripleDES
      PKCS12  SHA-1       DESede  168 PBEWithSHA1AndDESede PBEWithSHA1AndDESede-CBC \
        PBEWithSHAAnd3-KeyTripleDES-CBC PBEWithSHA1And3-KeyTripleDES-CBC \
        PBEWithSHAAnd3-KeyDESede-CBC PBEWithSHA1And3-KeyDESede-CBC \
        PBEWithSHAAnd3KeyTripleDES 1.2.840.113549.1.12.1.3
      PKCS12  SHA-1       DESede  112 PBEWithSHAAnd2-KeyTripleDES-CBC \
        PBEWithSHA1And2-KeyTripleDES-CBC PBEWithSHAAnd2-KeyDESede-CBC \
        PBEWithSHA1And2-KeyDESede-CBC 1.2.840.113549.1.12.1.4
      PKCS12  SHA-1       ARCFOUR 128 PBEWithSHA1AndRC4_128 PBEWithSHAAnd128BitRC4 \
        PBEWithSHA1And128BitRC4 1.2.840.113549.1.12.1.1
      PKCS12  SHA-1       ARCFOUR  40 PBEWithSHA1AndRC4_40 PBEWithSHAAnd40BitRC4 \
        PBEWithSHA1And40BitRC4 1.2.840.113549.1.12.1.2
      PKCS12  SHA-1       RC2     128 PBEWithSHA1AndRC2_128 PBEWithSHAAnd128BitRC2-CBC \
        PBEWithSHA1And128BitRC2-CBC 1.2.840.113549.1.12.1.5
      PKCS12  SHA-1       RC2      40 PBEWithSHA1AndRC2_40 PBEWithSHAAnd40BitRC2-CBC \
        PBEWithSHA1And40BitRC2-CBC 1.2.840.113549.1.12.1.6
      PKCS12  SHA-1       IDEA    128 PBEWithSHAAndIDEA-CBC
      PKCS12  SHA-1       Twofish 256 PBEWithSHAAndTwofish-CBC
      PKCS12  SHA-1       AES     128 PBEWithSHA1And128BitAES-CBC-BC \
        PBEWithSHAAnd128BitAES-CBC-BC PBEWithSHA-1And128BitAES-CBC-BC \
        PBEWithSHA1And128BitAES-BC PBEWithSHAAnd128BitAES-BC PBEWithSHA-1And128BitAES-BC \
        1.3.6.1.4.1.22554.1.1.2.1.2
      PKCS12  SHA-256     AES     128 PBEWithSHA256And128BitAES-CBC-BC \
        PBEWithSHA-256And128BitAES-CBC-BC PBEWithSHA256And128BitAES-BC \
        PBEWithSHA-256And128BitAES-BC 1.3.6.1.4.1.22554.1.2.1.2.1.2
      PKCS12  SHA-1       AES     192 PBEWithSHA1And192BitAES-CBC-BC \
        PBEWithSHAAnd192BitAES-CBC-BC PBEWithSHA-1And192BitAES-CBC-BC \
        PBEWithSHA1And192BitAES-BC PBEWithSHAAnd192BitAES-BC PBEWithSHA-1And192BitAES-BC \
        1.3.6.1.4.1.22554.1.1.2.1.22
      PKCS12  SHA-256     AES     192 PBEWithSHA256And192BitAES-CBC-BC \
        PBEWithSHA-256And192BitAES-CBC-BC PBEWithSHA256And192BitAES-BC \
        PBEWithSHA-256And192BitAES-BC 1.3.6.1.4.1.22554.1.2.1.2.1.22
      PKCS12  SHA-1       AES     256 PBEWithSHA1And256BitAES-CBC-BC \
        PBEWithSHAAnd256BitAES-CBC-BC PBEWithSHA-1And256BitAES-CBC-BC \
        PBEWithSHA1And256BitAES-BC PBEWithSHAAnd256BitAES-BC PBEWithSHA-1And256BitAES-BC \
        1.3.6.1.4.1.22554.1.1.2.1.42
      PKCS12  SHA-256     AES     256 PBEWithSHA256And256BitAES-CBC-BC \
        PBEWithSHA-256And256BitAES-CBC-BC PBEWithSHA256And256BitAES-BC \
        PBEWithSHA-256And256BitAES-BC 1.3.6.1.4.1.22554.1.2.1.2.1.42
      PKCS12  SHA-1       -         0 HmacPBESHA1
      PKCS12  SHA-224     -         0 HmacPBESHA224
      PKCS12  SHA-256     -         0 HmacPBESHA256
      PKCS12  SHA-384     -         0 HmacPBESHA384
      PKCS12  SHA-512     -         0 HmacPBESHA512
      PKCS12  SHA-512/224 -         0 HmacPBESHA512/224
      PKCS12  SHA-512/256 -         0 HmacPBESHA512/256
      OPENSSL MD5         AES     128 PBEWithMD5And128BitAES-CBC-OpenSSL
      OPENSSL MD5         AES     192 PBEWithMD5And192BitAES-CBC-OpenSSL
      OPENSSL MD5         AES     256 PBEWithMD5And256BitAES-CBC-OpenSSL
      OPENSSL MD5         -         0 PBKDF-OpenSSL
      SCRYPT  -           -         0 SCRYPT 1.3.6.1.4.1.11591.4.11
      """;

  private PasswordBasedNames() {}

  static ImmutableList<PasswordBasedName> all() {
    ImmutableList.Builder<PasswordBasedName> names = ImmutableList.builder();
    for (List<String> row : Spellings.rows(TABLE)) {
      names.add(
          new PasswordBasedName(
              Scheme.valueOf(row.get(0)),
              HashName.parse(row.get(1)).orElse(null),
              CipherAlgorithm.parse(row.get(2)).orElse(null),
              Integer.parseInt(row.get(3)),
              ImmutableList.copyOf(row.subList(4, row.size()))));
    }
    return names.build();
  }
}

package dev.keyward.jca;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.keyward.jca.PasswordBasedName.Scheme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The message authentication codes of SunJCE and Bouncy Castle, with all their names. */
final class MacNames {

  /** What HMACs are called beside the names that are made from that of their hash function. */
  private static final String HMACS =
      """
      HmacMD5 1.3.6.1.5.5.8.1.1
      HmacSHA1 1.2.840.113549.2.7 1.3.6.1.5.5.8.1.2
      HmacSHA224 1.2.840.113549.2.8
      HmacSHA256 1.2.840.113549.2.9
      HmacSHA384 1.2.840.113549.2.10
      HmacSHA512 1.2.840.113549.2.11
      HmacSHA512/224 1.2.840.113549.2.12 HmacSHA512(224)
      HmacSHA512/256 1.2.840.113549.2.13 HmacSHA512(256)
      HmacSHA3-224 2.16.840.1.101.3.4.2.13
      HmacSHA3-256 2.16.840.1.101.3.4.2.14
      HmacSHA3-384 2.16.840.1.101.3.4.2.15
      HmacSHA3-512 2.16.840.1.101.3.4.2.16
      HmacTiger 1.3.6.1.5.5.8.1.3
      HmacRIPEMD160 1.3.6.1.5.5.8.1.4
      HmacSM3 1.2.156.10197.1.401.2
      HmacGOST3411 1.2.643.2.2.9
      HmacGOST3411-2012-256 1.2.643.7.1.1.4.1
      HmacGOST3411-2012-512 1.2.643.7.1.1.4.2
      HmacDSTU7564-256 1.2.804.2.1.1.1.1.2.2.4
      HmacDSTU7564-384 1.2.804.2.1.1.1.1.2.2.5
      HmacDSTU7564-512 1.2.804.2.1.1.1.1.2.2.6
      """;

  /** Built on ciphers or universal hashes: the length of the output in bits, then the names. */
  private static final String SOUND =
      """
      128 AESCMAC
      128 AESCCMMAC 2.16.840.1.101.3.4.1.7 2.16.840.1.101.3.4.1.27 2.16.840.1.101.3.4.1.47
      128 SEED-CMAC SEEDCMAC
      128 SM4-CMAC SM4CMAC
      256 Shacal-2CMAC
      256 Threefish-256CMAC
      512 Threefish-512CMAC
      1024 Threefish-1024CMAC
      128 AES-GMAC AESGMAC
      128 ARIA-GMAC ARIAGMAC
      128 Camellia-GMAC CamelliaGMAC
      128 CAST6-GMAC CAST6GMAC
      128 Noekeon-GMAC NoekeonGMAC
      128 RC6-GMAC RC6GMAC
      128 SEED-GMAC SEEDGMAC
      128 Serpent-GMAC SerpentGMAC
      128 SM4-GMAC SM4GMAC
      128 Tnepres-GMAC TnepresGMAC
      128 Twofish-GMAC TwofishGMAC
      128 DSTU7624GMAC DSTU7624-128GMAC 1.2.804.2.1.1.1.1.1.3.7.1
      256 DSTU7624-256GMAC 1.2.804.2.1.1.1.1.1.3.7.2
      512 DSTU7624-512GMAC 1.2.804.2.1.1.1.1.1.3.7.3
      128 GOST3412MAC GOST3412-2015
      128 Poly1305
      128 Poly1305-AES Poly1305AES
      128 Poly1305-ARIA Poly1305ARIA
      128 Poly1305-Camellia Poly1305Camellia
      128 Poly1305-CAST6 Poly1305CAST6
      128 Poly1305-Noekeon Poly1305Noekeon
      128 Poly1305-RC6 Poly1305RC6
      128 Poly1305-SEED Poly1305SEED
      128 Poly1305-Serpent Poly1305Serpent
      128 Poly1305-SM4 Poly1305SM4
      128 Poly1305-Twofish Poly1305Twofish
      256 KMAC128 2.16.840.1.101.3.4.2.21
      512 KMAC256 2.16.840.1.101.3.4.2.22
      128 SipHash128-2-4 SipHash128
      128 SipHash128-4-8
      128 ZUC-256 ZUC-256-128
      128 Skein-MAC-256-128 Skein-MAC256/128
      160 Skein-MAC-256-160 Skein-MAC256/160
      224 Skein-MAC-256-224 Skein-MAC256/224
      256 Skein-MAC-256-256 Skein-MAC256/256
      128 Skein-MAC-512-128 Skein-MAC512/128
      160 Skein-MAC-512-160 Skein-MAC512/160
      224 Skein-MAC-512-224 Skein-MAC512/224
      256 Skein-MAC-512-256 Skein-MAC512/256
      384 Skein-MAC-512-384 Skein-MAC512/384
      512 Skein-MAC-512-512 Skein-MAC512/512
      384 Skein-MAC-1024-384 Skein-MAC1024/384
      512 Skein-MAC-1024-512 Skein-MAC1024/512
      1024 Skein-MAC-1024-1024 Skein-MAC1024/1024
      """;

  /** The same for those with at most 64 bits. */
  private static final String WEAK =
      """
      32 DESMAC DES
      32 DESMAC/CFB8 DES/CFB8
      64 DESMAC64 DES64
      64 DESMAC64withISO7816-4Padding DES64withISO7816-4Padding \
      DESISO9797ALG1MACwithISO7816-4Padding DESISO9797ALG1withISO7816-4Padding
      64 DESwithISO9797 DESISO9797MAC
      64 ISO9797ALG3MAC ISO9797ALG3
      64 ISO9797ALG3withISO7816-4Padding ISO9797ALG3MACwithISO7816-4Padding
      64 DESCMAC
      32 DESedeMAC DESede
      32 DESedeMAC/CFB8 DESede/CFB8
      64 DESedeMAC64 DESede64
      64 DESedeMAC64withISO7816-4Padding DESede64withISO7816-4Padding \
      DESedeISO9797ALG1MACwithISO7816-4Padding DESedeISO9797ALG1withISO7816-4Padding
      64 DESedeCMAC
      64 BlowfishCMAC
      32 GOST28147MAC GOST28147
      32 IDEAMAC IDEA
      32 IDEAMAC/CFB8 IDEA/CFB8
      32 RC2MAC RC2
      32 RC2MAC/CFB8 RC2/CFB8
      32 RC5MAC RC5
      32 RC5MAC/CFB8 RC5/CFB8
      32 SkipjackMAC Skipjack
      32 SkipjackMAC/CFB8 Skipjack/CFB8
      64 SipHash-2-4 SipHash
      64 SipHash-4-8
      32 ZUC-128
      32 ZUC-256-32
      64 ZUC-256-64
      """;

  private MacNames() {}

  static ImmutableList<MacName> all() {
    ImmutableList.Builder<MacName> macs = ImmutableList.builder();
    addHmacs(macs);
    addPasswordBased(macs);
    addBroken(macs);
    for (List<String> row : Spellings.rows(SOUND)) {
      macs.add(ofRow(row, null));
    }
    for (List<String> row : Spellings.rows(WEAK)) {
      macs.add(ofRow(row, "its tags have only " + row.get(0) + " bits"));
    }
    return macs.build();
  }

  private static void addHmacs(ImmutableList.Builder<MacName> macs) {
    Map<String, List<String>> others = new HashMap<>();
    for (List<String> row : Spellings.rows(HMACS)) {
      others.put(row.get(0), row);
    }
    for (HashName hash : HashName.values()) {
      String name = "Hmac" + hash.part();
      ImmutableSet<String> names =
          ImmutableSet.<String>builder()
              .add(name, "Hmac-" + hash.part(), "Hmac/" + hash.part())
              .addAll(others.getOrDefault(name, List.of()))
              .build();
      macs.add(new MacName(names.asList(), hash.outputBits(), hash, onBroken("HMAC", hash)));
    }
  }

  private static void addPasswordBased(ImmutableList.Builder<MacName> macs) {
    for (PasswordBasedName name : PasswordBasedNames.all()) {
      HashName hash = name.prf().orElse(null);
      boolean isMac = name.scheme() == Scheme.PBMAC1 || name.scheme() == Scheme.PKCS12;
      if (isMac && name.cipher().isEmpty() && hash != null) {
        macs.add(
            new MacName(
                name.spellings(), hash.outputBits(), hash, onBroken(name.canonical(), hash)));
      }
    }
  }

  private static void addBroken(ImmutableList.Builder<MacName> macs) {
    String ssl = "the MAC of SSL 3 is broken";
    String old = "it is an HMAC with a wrong block length";
    macs.add(new MacName(ImmutableList.of("SslMacMD5"), 128, HashName.MD5, ssl));
    macs.add(new MacName(ImmutableList.of("SslMacSHA1"), 160, HashName.SHA_1, ssl));
    macs.add(new MacName(ImmutableList.of("OldHmacSHA384"), 384, HashName.SHA_384, old));
    macs.add(new MacName(ImmutableList.of("OldHmacSHA512"), 512, HashName.SHA_512, old));
    macs.add(
        new MacName(
            ImmutableList.of("VMPCMAC", "VMPC", "VMPC-MAC"),
            160,
            null,
            CipherAlgorithm.VMPC.weakness().orElseThrow()));
  }

  private static MacName ofRow(List<String> row, @Nullable String weakness) {
    return new MacName(
        ImmutableList.copyOf(row.subList(1, row.size())),
        Integer.parseInt(row.get(0)),
        null,
        weakness);
  }

  private static @Nullable String onBroken(String what, HashName hash) {
    return hash.isBroken()
        ? what + " on " + hash + " is out of use: " + hash.weakness().orElseThrow()
        : null;
  }
}

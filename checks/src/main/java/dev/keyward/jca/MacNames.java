package dev.keyward.jca;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.keyward.jca.PasswordBasedName.Scheme;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The message authentication codes of SunJCE and Bouncy Castle, with all their names. */
final class MacNames {
  private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

  /** The object identifiers of HMACs, by hash function. */
  private static final ImmutableMap<HashName, String> HMAC_OIDS =
      ImmutableMap.<HashName, String>builder()
          .put(HashName.MD5, "1.3.6.1.5.5.8.1.1")
          .put(HashName.SHA_1, "1.2.840.113549.2.7 1.3.6.1.5.5.8.1.2")
          .put(HashName.SHA_224, "1.2.840.113549.2.8")
          .put(HashName.SHA_256, "1.2.840.113549.2.9")
          .put(HashName.SHA_384, "1.2.840.113549.2.10")
          .put(HashName.SHA_512, "1.2.840.113549.2.11")
          .put(HashName.SHA_512_224, "1.2.840.113549.2.12 HmacSHA512(224)")
          .put(HashName.SHA_512_256, "1.2.840.113549.2.13 HmacSHA512(256)")
          .put(HashName.SHA3_224, "2.16.840.1.101.3.4.2.13")
          .put(HashName.SHA3_256, "2.16.840.1.101.3.4.2.14")
          .put(HashName.SHA3_384, "2.16.840.1.101.3.4.2.15")
          .put(HashName.SHA3_512, "2.16.840.1.101.3.4.2.16")
          .put(HashName.TIGER, "1.3.6.1.5.5.8.1.3")
          .put(HashName.RIPEMD_160, "1.3.6.1.5.5.8.1.4")
          .put(HashName.SM3, "1.2.156.10197.1.401.2")
          .put(HashName.GOST3411, "1.2.643.2.2.9")
          .put(HashName.GOST3411_2012_256, "1.2.643.7.1.1.4.1")
          .put(HashName.GOST3411_2012_512, "1.2.643.7.1.1.4.2")
          .put(HashName.DSTU7564_256, "1.2.804.2.1.1.1.1.2.2.4")
          .put(HashName.DSTU7564_384, "1.2.804.2.1.1.1.1.2.2.5")
          .put(HashName.DSTU7564_512, "1.2.804.2.1.1.1.1.2.2.6")
          .buildOrThrow();

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
      64 DESMAC64withISO7816-4Padding DES64withISO7816-4Padding
      64 DESISO9797ALG1MACwithISO7816-4Padding DESISO9797ALG1withISO7816-4Padding
      64 DESwithISO9797 DESISO9797MAC
      64 ISO9797ALG3MAC ISO9797ALG3
      64 ISO9797ALG3withISO7816-4Padding ISO9797ALG3MACwithISO7816-4Padding
      64 DESCMAC
      32 DESedeMAC DESede
      32 DESedeMAC/CFB8 DESede/CFB8
      64 DESedeMAC64 DESede64
      64 DESedeMAC64withISO7816-4Padding DESede64withISO7816-4Padding
      64 DESedeISO9797ALG1MACwithISO7816-4Padding DESedeISO9797ALG1withISO7816-4Padding
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

  static Stream<MacName> all() {
    return Stream.of(hmacs(), ofPasswords(), ofSsl(), old(), sound(), weak()).flatMap(s -> s);
  }

  private static Stream<MacName> hmacs() {
    return Stream.of(HashName.values())
        .map(
            hash ->
                new MacName(
                    ImmutableList.<String>builder()
                        .add("Hmac" + hash.part())
                        .add("Hmac-" + hash.part())
                        .add("Hmac/" + hash.part())
                        .addAll(WORDS.split(HMAC_OIDS.getOrDefault(hash, "")))
                        .build(),
                    hash.outputBits(),
                    hash,
                    onBroken("HMAC", hash)));
  }

  private static Stream<MacName> ofPasswords() {
    return PasswordBasedNames.all()
        .filter(
            name ->
                name.scheme() == Scheme.PBMAC1
                    || (name.scheme() == Scheme.PKCS12 && name.cipher().isEmpty()))
        .map(
            name -> {
              HashName hash = name.prf().orElseThrow();
              return new MacName(
                  name.spellings(), hash.outputBits(), hash, onBroken(name.canonical(), hash));
            });
  }

  private static Stream<MacName> ofSsl() {
    return Stream.of(HashName.MD5, HashName.SHA_1)
        .map(
            hash ->
                new MacName(
                    ImmutableList.of("SslMac" + hash.part()),
                    hash.outputBits(),
                    hash,
                    "the MAC of SSL 3 is broken"));
  }

  private static Stream<MacName> old() {
    String flaw = "it is an HMAC with a wrong block length";
    return Stream.of(
        new MacName(ImmutableList.of("OldHmacSHA384"), 384, HashName.SHA_384, flaw),
        new MacName(ImmutableList.of("OldHmacSHA512"), 512, HashName.SHA_512, flaw),
        new MacName(
            ImmutableList.of("VMPCMAC", "VMPC", "VMPC-MAC"),
            160,
            null,
            CipherAlgorithm.VMPC.weakness().orElseThrow()));
  }

  private static Stream<MacName> sound() {
    return SOUND.lines().map(line -> row(line, null));
  }

  private static Stream<MacName> weak() {
    return WEAK.lines()
        .map(line -> row(line, "its tags have only " + WORDS.splitToList(line).get(0) + " bits"));
  }

  private static MacName row(String line, @Nullable String weakness) {
    List<String> words = WORDS.splitToList(line);
    return new MacName(
        ImmutableList.copyOf(words.subList(1, words.size())),
        Integer.parseInt(words.get(0)),
        null,
        weakness);
  }

  private static @Nullable String onBroken(String what, HashName hash) {
    return hash.isBroken()
        ? what + " on " + hash + " is out of use: " + hash.weakness().orElseThrow()
        : null;
  }
}

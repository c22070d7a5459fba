package dev.keyward.jca;

import java.util.Optional;

/**
 * Single names that stand for a whole transformation: object identifiers of a cipher in a mode, key
 * wraps, and short forms of Bouncy Castle.
 */
final class WholeNames {
  /** In each line a transformation and the names that stand for it. */
  private static final Spellings<String> NAMES =
      Spellings.ofLines(
          """
            AES/KW/NoPadding             AESWrap AESKW
            AES/KWP/NoPadding            AESWrapPad AESKWP AESRFC5649Wrap
            AES/RFC3211/NoPadding        AESRFC3211Wrap
            AES/GCM/NoPadding            GCM
            AES/CCM/NoPadding            CCM
            AES/ECB/PKCS5Padding         2.16.840.1.101.3.4.2 2.16.840.1.101.3.4.22
            AES/ECB/PKCS5Padding         2.16.840.1.101.3.4.42
            AES_128/ECB/NoPadding        2.16.840.1.101.3.4.1.1
            AES_128/CBC/NoPadding        2.16.840.1.101.3.4.1.2
            AES_128/OFB/NoPadding        2.16.840.1.101.3.4.1.3
            AES_128/CFB/NoPadding        2.16.840.1.101.3.4.1.4
            AES_128/KW/NoPadding         2.16.840.1.101.3.4.1.5 AESWrap_128
            AES_128/GCM/NoPadding        2.16.840.1.101.3.4.1.6
            AES_128/CCM/NoPadding        2.16.840.1.101.3.4.1.7
            AES_128/KWP/NoPadding        2.16.840.1.101.3.4.1.8 AESWrapPad_128
            AES_192/ECB/NoPadding        2.16.840.1.101.3.4.1.21
            AES_192/CBC/NoPadding        2.16.840.1.101.3.4.1.22
            AES_192/OFB/NoPadding        2.16.840.1.101.3.4.1.23
            AES_192/CFB/NoPadding        2.16.840.1.101.3.4.1.24
            AES_192/KW/NoPadding         2.16.840.1.101.3.4.1.25 AESWrap_192
            AES_192/GCM/NoPadding        2.16.840.1.101.3.4.1.26
            AES_192/CCM/NoPadding        2.16.840.1.101.3.4.1.27
            AES_192/KWP/NoPadding        2.16.840.1.101.3.4.1.28 AESWrapPad_192
            AES_256/ECB/NoPadding        2.16.840.1.101.3.4.1.41
            AES_256/CBC/NoPadding        2.16.840.1.101.3.4.1.42
            AES_256/OFB/NoPadding        2.16.840.1.101.3.4.1.43
            AES_256/CFB/NoPadding        2.16.840.1.101.3.4.1.44
            AES_256/KW/NoPadding         2.16.840.1.101.3.4.1.45 AESWrap_256
            AES_256/GCM/NoPadding        2.16.840.1.101.3.4.1.46
            AES_256/CCM/NoPadding        2.16.840.1.101.3.4.1.47
            AES_256/KWP/NoPadding        2.16.840.1.101.3.4.1.48 AESWrapPad_256
            ARIA/ECB/NoPadding           1.2.410.200046.1.1.1 1.2.410.200046.1.1.6
            ARIA/ECB/NoPadding           1.2.410.200046.1.1.11
            ARIA/CBC/NoPadding           1.2.410.200046.1.1.2 1.2.410.200046.1.1.7
            ARIA/CBC/NoPadding           1.2.410.200046.1.1.12
            ARIA/CFB/NoPadding           1.2.410.200046.1.1.3 1.2.410.200046.1.1.8
            ARIA/CFB/NoPadding           1.2.410.200046.1.1.13
            ARIA/OFB/NoPadding           1.2.410.200046.1.1.4 1.2.410.200046.1.1.9
            ARIA/OFB/NoPadding           1.2.410.200046.1.1.14
            ARIA/GCM/NoPadding           ARIAGCM 1.2.410.200046.1.1.34 1.2.410.200046.1.1.35
            ARIA/GCM/NoPadding           1.2.410.200046.1.1.36
            ARIA/CCM/NoPadding           ARIACCM 1.2.410.200046.1.1.37 1.2.410.200046.1.1.38
            ARIA/CCM/NoPadding           1.2.410.200046.1.1.39
            ARIA/KW/NoPadding            ARIAWrap ARIAKW 1.2.410.200046.1.1.40 1.2.410.200046.1.1.41
            ARIA/KW/NoPadding            1.2.410.200046.1.1.42
            ARIA/KWP/NoPadding           ARIAWrapPad ARIAKWP 1.2.410.200046.1.1.43
            ARIA/KWP/NoPadding           1.2.410.200046.1.1.44 1.2.410.200046.1.1.45
            ARIA/RFC3211/NoPadding       ARIARFC3211Wrap
            Camellia/CBC/PKCS5Padding    1.2.392.200011.61.1.1.1.2 1.2.392.200011.61.1.1.1.3
            Camellia/CBC/PKCS5Padding    1.2.392.200011.61.1.1.1.4
            Camellia/KW/NoPadding        CamelliaWrap 1.2.392.200011.61.1.1.3.2
            Camellia/KW/NoPadding        1.2.392.200011.61.1.1.3.3 1.2.392.200011.61.1.1.3.4
            Camellia/RFC3211/NoPadding   CamelliaRFC3211Wrap
            Serpent/ECB/NoPadding        1.3.6.1.4.1.11591.13.2.1 1.3.6.1.4.1.11591.13.2.21
            Serpent/ECB/NoPadding        1.3.6.1.4.1.11591.13.2.41
            Serpent/CBC/NoPadding        1.3.6.1.4.1.11591.13.2.2 1.3.6.1.4.1.11591.13.2.22
            Serpent/CBC/NoPadding        1.3.6.1.4.1.11591.13.2.42
            Serpent/OFB/NoPadding        1.3.6.1.4.1.11591.13.2.3 1.3.6.1.4.1.11591.13.2.23
            Serpent/OFB/NoPadding        1.3.6.1.4.1.11591.13.2.43
            Serpent/CFB/NoPadding        1.3.6.1.4.1.11591.13.2.4 1.3.6.1.4.1.11591.13.2.24
            Serpent/CFB/NoPadding        1.3.6.1.4.1.11591.13.2.44
            DSTU7624/ECB/NoPadding       1.2.804.2.1.1.1.1.1.3.1.1
            DSTU7624/CTR/NoPadding       1.2.804.2.1.1.1.1.1.3.2.1
            DSTU7624/CFB/NoPadding       1.2.804.2.1.1.1.1.1.3.3.1
            DSTU7624/CBC/NoPadding       1.2.804.2.1.1.1.1.1.3.5.1
            DSTU7624/OFB/NoPadding       1.2.804.2.1.1.1.1.1.3.6.1
            DSTU7624/CCM/NoPadding       1.2.804.2.1.1.1.1.1.3.8.1
            DSTU7624/KW/NoPadding        DSTU7624KW DSTU7624Wrap DSTU7624-128KW DSTU7624-128Wrap
            DSTU7624/KW/NoPadding        1.2.804.2.1.1.1.1.1.3.10.1
            DSTU7624-256/ECB/NoPadding   1.2.804.2.1.1.1.1.1.3.1.2
            DSTU7624-256/CTR/NoPadding   1.2.804.2.1.1.1.1.1.3.2.2
            DSTU7624-256/CFB/NoPadding   1.2.804.2.1.1.1.1.1.3.3.2
            DSTU7624-256/CBC/NoPadding   1.2.804.2.1.1.1.1.1.3.5.2
            DSTU7624-256/OFB/NoPadding   1.2.804.2.1.1.1.1.1.3.6.2
            DSTU7624-256/CCM/NoPadding   1.2.804.2.1.1.1.1.1.3.8.2
            DSTU7624-256/KW/NoPadding    DSTU7624-256KW DSTU7624-256Wrap 1.2.804.2.1.1.1.1.1.3.10.2
            DSTU7624-512/ECB/NoPadding   1.2.804.2.1.1.1.1.1.3.1.3
            DSTU7624-512/CTR/NoPadding   1.2.804.2.1.1.1.1.1.3.2.3
            DSTU7624-512/CFB/NoPadding   1.2.804.2.1.1.1.1.1.3.3.3
            DSTU7624-512/CBC/NoPadding   1.2.804.2.1.1.1.1.1.3.5.3
            DSTU7624-512/OFB/NoPadding   1.2.804.2.1.1.1.1.1.3.6.3
            DSTU7624-512/CCM/NoPadding   1.2.804.2.1.1.1.1.1.3.8.3
            DSTU7624-512/KW/NoPadding    DSTU7624-512KW DSTU7624-512Wrap 1.2.804.2.1.1.1.1.1.3.10.3
            Blowfish/CBC/PKCS5Padding    1.3.6.1.4.1.3029.1.1.2
            CAST5/CBC/PKCS5Padding       1.2.840.113533.7.66.10
            DES/CBC/PKCS5Padding         1.3.14.3.2.7
            DES/RFC3211/NoPadding        DESRFC3211Wrap
            DESede/CBC/PKCS5Padding      1.2.840.113549.3.7
            DESede/KW/NoPadding          DESedeWrap DESedeRFC3217Wrap TDEAWrap
            DESede/KW/NoPadding          1.2.840.113549.1.9.16.3.6
            DESede/RFC3211/NoPadding     DESedeRFC3211Wrap
            GOST28147/GCFB/NoPadding     1.2.643.2.2.21
            GOST28147/KW/NoPadding       1.2.643.2.2.13.0 1.2.643.2.2.13.1
            IDEA/CBC/PKCS5Padding        1.3.6.1.4.1.188.7.1.1.2
            RC2/CBC/PKCS5Padding         1.2.840.113549.3.2
            RC2/KW/NoPadding             RC2Wrap 1.2.840.113549.1.9.16.3.7
            SEED/CBC/PKCS5Padding        1.2.410.200004.1.4
            SEED/KW/NoPadding            SEEDWrap SEEDKW 1.2.410.200004.7.1.1.1
            ChaCha20-Poly1305/None/NoPadding 1.2.840.113549.1.9.16.3.18
            RSA/ECB/PKCS1Padding         1.2.840.113549.1.1.1 2.5.8.1.1
            SM2/None/NoPadding           SM2withSM3 1.2.156.10197.1.301.3.2.1
          RSA/ECB/OAEPPadding          1.2.840.113549.1.1.7
          """);

  private WholeNames() {}

  /** The {@code algorithm/mode/padding} that a single name stands for. */
  static Optional<String> find(String name) {
    return NAMES.find(name);
  }
}

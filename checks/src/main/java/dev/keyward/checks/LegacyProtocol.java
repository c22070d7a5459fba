package dev.keyward.checks;

import static dev.keyward.checks.LegacyProtocol.Prescription.COST;
import static dev.keyward.checks.LegacyProtocol.Prescription.DIGEST_KEY;
import static dev.keyward.checks.LegacyProtocol.Prescription.HASH;
import static dev.keyward.checks.LegacyProtocol.Prescription.HMAC_SHA_1;
import static dev.keyward.checks.LegacyProtocol.Prescription.LABEL;
import static dev.keyward.checks.LegacyProtocol.Prescription.OTHER_MAC;
import static dev.keyward.checks.LegacyProtocol.Prescription.PKCS1_ENCRYPTION;
import static dev.keyward.checks.LegacyProtocol.Prescription.SHORT_KEY;
import static dev.keyward.checks.LegacyProtocol.Prescription.SHORT_TAG;
import static dev.keyward.checks.LegacyProtocol.Prescription.SIGNATURE;
import static dev.keyward.checks.LegacyProtocol.Prescription.UNAUTHENTICATED;
import static dev.keyward.checks.LegacyProtocol.Prescription.ZERO_NONCE;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.keyward.provenance.Surroundings;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A protocol or format that prescribes an old algorithm, or an odd use of a sound one, so that
 * whoever has to speak it has no choice. The code that speaks one mentions it, by name or by its
 * constants.
 */
public enum LegacyProtocol {
  /** RFC 4226 (2005) and RFC 6238 (2011): HMAC-SHA-1, truncated to 31 bits. */
  ONE_TIME_PASSWORDS(
      "\\b[ht]otp\\b|otpauth:|\\bone ?time ?(password|code)", HMAC_SHA_1, SHORT_KEY, SHORT_TAG) {
    @Override
    boolean isSpoken(Surroundings here) {
      boolean truncates = here.hold(0x0f) && (here.hold(0x7f) || here.hold(0x7fffffff));
      return truncates || super.isSpoken(here);
    }
  },
  /** RFC 5849 (2010): HMAC-SHA-1 signatures of requests. */
  OAUTH_1("oauth_|\\bo ?auth\\b(?! ?2)|signature ?method", HMAC_SHA_1, SIGNATURE),
  /** Version 2 of the signatures of Amazon's API (2009), and services that copied it. */
  AWS_2(
      "\\baws ?access ?key|\\baccess ?key ?id|signature ?version|^aws $|aliyun|\\bqi ?niu\\b",
      HMAC_SHA_1,
      HASH),
  /** RFC 1864 (1995): the digest of a message's body, which signatures of requests repeat. */
  CONTENT_DIGEST("\\bcontent[ -]?md ?5\\b", HASH),
  /** Notifications that carry an HMAC-SHA-1 in a header that is named after their sender. */
  WEBHOOKS("\\bsha1=|\\bx-\\w+-signature\\b|\\bweb ?hook", HMAC_SHA_1),
  /** RFC 8018 (2017) and RFC 5869 (2010): inside of a derivation, HMAC-SHA-1 is unbroken. */
  KEY_DERIVATION("\\bpbkdf ?[12]?\\b|\\bhkdf\\b", HMAC_SHA_1),
  /** IEEE 802.11i (2004): the integrity of the handshake. */
  WPA("\\bwpa ?2?\\b|pairwise key expansion|\\beapol\\b", HASH, HMAC_SHA_1, OTHER_MAC, SHORT_TAG),
  /** RFC 2404 (1998), RFC 3711 (2004) and RFC 4253 (2006): shortened codes on the wire. */
  TRANSPORTS(
      "\\b(ip ?sec|srtp|ssh|dtls)\\b|hmac-(sha1|md5)-96|\\bssh-(rsa|dss)\\b",
      HMAC_SHA_1,
      OTHER_MAC,
      SHORT_TAG,
      DIGEST_KEY,
      SIGNATURE),
  /** NIST SP 800-56C (2020) and ANSI X9.63 (2001): digests of a shared secret and of a number. */
  ONE_STEP_DERIVATION(
      "\\bconcat ?kdf|\\bother ?info\\b|\\bone ?step\\b|\\b800 ?[-_]? ?56|\\bx ?9 ?[._]? ?63\\b"
          + "|\\bkdf ?[1-4]\\b|\\bparty ?[uv]|\\becies\\b",
      DIGEST_KEY),
  /** The key schedules of TLS before 1.2 (2008), of Noise, Signal and Telegram. */
  KEY_SCHEDULES(
      "\\bpre ?master|\\bnoise ?(protocol|xx|ik|nk)\\b|\\bwire ?guard|\\bx ?3 ?dh\\b|\\bratchet"
          + "|\\bmtproto|\\btelegram\\b",
      DIGEST_KEY),
  /** The key of KeePass's databases and of Microsoft's documents ([MS-OFFCRYPTO], 2007). */
  DOCUMENT_KEYS(
      "\\bkee ?pass|\\bkdbx?\\b|\\b(agile|cryptoapi|binary ?rc ?4|standard) ?encryption",
      HASH,
      DIGEST_KEY),
  /** Version 2 of the files in which PuTTY keeps private keys (2001). */
  PUTTY_KEYS("\\bpu ?tty\\b|\\bpu ?tty-user-key-file", DIGEST_KEY, HMAC_SHA_1),
  /** Cookies that are signed with the stored hash of a password, and a key. */
  REMEMBERED_LOGINS("\\bremember(ed)? ?-?me\\b", HASH),
  /** RFC 5246 (2008) and its forerunners: signatures inside of a handshake. */
  TLS_HANDSHAKE("server ?key ?exchange|certificate ?verify|md ?5 ?and ?sha ?1", SIGNATURE),
  /** RFC 4880 (2007), 5.3: a session key is encrypted under that of a password and a salt. */
  OPEN_PGP("\\b(open ?)?pgp\\b", ZERO_NONCE),
  /** RFC 4034 (2005): the zones say with what they are signed. */
  DNSSEC("\\bdnssec\\b|\\brr ?sig\\b|\\bdns ?key\\b", SIGNATURE),
  /** Signed URLs and cookies of Amazon's CloudFront, which takes nothing else. */
  CLOUD_FRONT("\\bcloud ?front\\b", SIGNATURE),
  /** ICAO 9303 (2006), EMV (2000), ISO 8583 (1987) and GlobalPlatform: codes on triple DES. */
  SMART_CARDS(
      "\\b(icao|mrtd|emv|dukpt|global ?platform)\\b|\\biso ?8583|\\bscp ?0?2\\b",
      HASH,
      DIGEST_KEY,
      OTHER_MAC,
      SHORT_TAG,
      ZERO_NONCE,
      SIGNATURE),
  /** RFC 2617 (1999) and RFC 7616 (2015). */
  HTTP_DIGEST("\\bha ?1\\b|\\bqop\\b|\\bcnonce\\b|\\bdigest ?auth|www-authenticate", HASH),
  /**
   * RFC 1939 (1996), RFC 2195 (1997), RFC 5054 (2007) and RFC 5802 (2010): logins without a
   * password in clear.
   */
  SASL("\\b(sasl|scram|apop|cram|srp)\\b", HASH, HMAC_SHA_1, OTHER_MAC),
  /** RFC 2307 (1998): hashed passwords in directories. */
  LDAP("\\{s?(sha|md5)\\}|\\bldap\\b", HASH),
  /** The logins of MySQL, before and since 8.0 (2018), and of PostgreSQL before 14 (2021). */
  DATABASES(
      "mysql_?native|mysql native|\\bscramble|\\bcaching[ _]?sha ?2|authentication ?md ?5", HASH),
  /** Microsoft's logins on MD4, and RFC 4757 (2006), Kerberos with RC4. */
  NTLM("\\bntlm|\\bkerberos\\b|\\bkrb ?5?\\b", HASH, HMAC_SHA_1, OTHER_MAC, SHORT_TAG, ZERO_NONCE),
  /** RFC 2865 (2000) and RFC 3414 (2002). */
  NETWORK_MANAGEMENT("\\b(radius|snmp|usm)\\b", HASH, HMAC_SHA_1, OTHER_MAC, SHORT_TAG),
  /** What OpenSSL's {@code enc} derived keys with before version 1.1.0 (2016). */
  OPENSSL("salted__|evp ?bytes ?to ?key", HASH),
  /** ISO 32000-1 (2008), 7.6.3: the passwords of PDF files before version 2. */
  PDF("\\bstandard ?security ?handler\\b|\\bpdf ?(encryption|password|security)\\b", HASH),
  /** ISO 32000-2 (2017), 7.6.4: how PDF files encrypt their key, and what in them is encrypted. */
  PDF_2("\\bstandard ?security ?handler\\b", ZERO_NONCE, UNAUTHENTICATED),
  /** RFC 2315 (1998), RFC 5246 (2008), RFC 4880 (2007), RFC 7518 (2015), 4.2: encrypted keys. */
  ENVELOPES(
      "\\bpkcs ?#? ?7\\b|\\benveloped ?data\\b|\\brecipient ?info|\\bpre ?master|\\bxmlenc|"
          + "\\brsa[-_ ]?1[-_ ]5\\b|\\b(open ?)?pgp\\b",
      PKCS1_ENCRYPTION),
  /** A service that is asked for leaked passwords by the first digits of their SHA-1. */
  LEAKED_PASSWORDS("pwned|\\bhibp\\b|\\bbreached\\b|\\bleaked ?password", HASH),
  /** BIP 32 (2012), 38 (2012) and 39 (2013), SLIP 10 (2016): the keys of digital currencies. */
  WALLETS(
      "\\b(bip|slip) ?-?_?(32|38|39|0?0?10)\\b|\\bmnemonic|\\b(bitcoin|ed25519|nist256p1) seed\\b",
      COST,
      LABEL),
  /** Code that still understands what it stored before. */
  MIGRATION(
      "\\blegacy\\b|\\bmigrat(e|es|ed|ing|ion)\\b",
      HASH,
      DIGEST_KEY,
      HMAC_SHA_1,
      OTHER_MAC,
      SHORT_KEY,
      SHORT_TAG,
      PKCS1_ENCRYPTION,
      SIGNATURE);

  /** What a protocol leaves no choice about. */
  public enum Prescription {
    HASH,
    /** A key that is the digest of secrets, or another one with a constant. */
    DIGEST_KEY,
    HMAC_SHA_1,
    OTHER_MAC,
    SHORT_KEY,
    SHORT_TAG,
    /** An all-zero nonce, under keys that are made for one message. */
    ZERO_NONCE,
    /** Encryption in a mode that does not notice changes. */
    UNAUTHENTICATED,
    /** RSA encryption with the padding of PKCS#1 version 1.5. */
    PKCS1_ENCRYPTION,
    /** How much work it is to derive a key. */
    COST,
    /** A constant instead of a key, under which a MAC makes keys from a seed. */
    LABEL,
    /** Signatures with a broken hash function or an old scheme. */
    SIGNATURE
  }

  private final Pattern words;
  private final ImmutableSet<Prescription> prescriptions;

  LegacyProtocol(String words, Prescription... prescriptions) {
    this.words = Pattern.compile(words, Pattern.MULTILINE);
    this.prescriptions = Sets.immutableEnumSet(Arrays.asList(prescriptions));
  }

  /** Whether the code is one end of a protocol that prescribes this. */
  public static boolean prescribes(Prescription what, Surroundings here) {
    return Arrays.stream(values())
        .anyMatch(protocol -> protocol.prescriptions.contains(what) && protocol.isSpoken(here));
  }

  boolean isSpoken(Surroundings here) {
    return here.mention(words);
  }
}

package dev.keyward.checks.hashing;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.keyward.provenance.Surroundings;
import java.util.regex.Pattern;

/**
 * A protocol that prescribes an old hash function or MAC, so that whoever has to speak it has no
 * choice. The code that speaks one mentions it, by name or by its constants.
 */
enum LegacyProtocol {
  /** RFC 4226 (2005) and RFC 6238 (2011): HMAC-SHA-1, truncated to 31 bits. */
  ONE_TIME_PASSWORDS("\\b[ht]otp\\b|otpauth:|\\bone ?time ?(password|code)") {
    @Override
    boolean isSpoken(Surroundings here) {
      boolean truncates = here.hold(0x0f) && (here.hold(0x7f) || here.hold(0x7fffffff));
      return truncates || super.isSpoken(here);
    }
  },
  /** RFC 5849 (2010): HMAC-SHA-1 signatures of requests. */
  OAUTH_1("oauth_|hmac-sha1|\\bo ?auth ?1"),
  /** Version 2 of the signatures of Amazon's API (2009), and services that copied it. */
  AWS_2("awsaccesskeyid|accesskeyid|signatureversion|^aws \\b|aliyun"),
  /** Notifications that carry an HMAC-SHA-1 in a header. */
  WEBHOOKS("\\bsha1=|\\bx-[\\w-]*signature|\\bweb ?hook"),
  /** IEEE 802.11i (2004): the integrity of the handshake. */
  WPA("\\bwpa2?\\b|pairwise key expansion|\\beapol\\b"),
  /** RFC 2404 (1998), RFC 3711 (2004) and RFC 4253 (2006): HMAC-SHA-1 on the wire. */
  TRANSPORTS("\\b(ipsec|srtp|ssh|dtls)\\b|hmac-sha1"),
  /** RFC 2617 (1999) and RFC 7616 (2015). */
  HTTP_DIGEST("\\bha ?1\\b|\\bqop\\b|\\bcnonce\\b|\\bdigest ?auth|www-authenticate"),
  /** RFC 1939 (1996), RFC 2195 (1997) and RFC 5802 (2010): logins without a password in clear. */
  SASL("\\b(sasl|scram|apop|cram)\\b"),
  /** RFC 2307 (1998): hashed passwords in directories. */
  LDAP("\\{s?(sha|md5)\\}"),
  /** The logins of MySQL before 8.0 (2018) and of PostgreSQL before 14 (2021). */
  DATABASES("mysql_?native|\\bscramble|authentication ?md ?5"),
  /** Microsoft's logins on MD4, and RFC 4757 (2006), Kerberos with RC4. */
  NTLM("\\bntlm|\\bkerberos\\b|\\bkrb ?5?\\b"),
  /** RFC 2865 (2000) and RFC 3414 (2002). */
  NETWORK_MANAGEMENT("\\b(radius|snmp|usm)\\b"),
  /** What OpenSSL's {@code enc} derived keys with before version 1.1.0 (2016). */
  OPENSSL("salted__|evp ?bytes ?to ?key"),
  /** A service that is asked for leaked passwords by the first digits of their SHA-1. */
  LEAKED_PASSWORDS("pwned|\\bhibp\\b|\\bbreached\\b|\\bleaked ?password"),
  /** Code that still understands what it stored before. */
  MIGRATION("\\blegacy\\b|\\bmigrat(e|es|ed|ing|ion)\\b");

  private static final ImmutableSet<LegacyProtocol> HASHES =
      Sets.immutableEnumSet(
          WPA,
          HTTP_DIGEST,
          SASL,
          LDAP,
          DATABASES,
          NTLM,
          NETWORK_MANAGEMENT,
          OPENSSL,
          LEAKED_PASSWORDS,
          MIGRATION);

  private static final ImmutableSet<LegacyProtocol> MACS =
      Sets.immutableEnumSet(
          ONE_TIME_PASSWORDS,
          OAUTH_1,
          AWS_2,
          WEBHOOKS,
          WPA,
          TRANSPORTS,
          SASL,
          NTLM,
          NETWORK_MANAGEMENT,
          MIGRATION);

  private final Pattern words;

  LegacyProtocol(String words) {
    this.words = Pattern.compile(words, Pattern.MULTILINE);
  }

  /** Whether the code is one end of a protocol that prescribes a hash function. */
  static boolean prescribesHash(Surroundings here) {
    return HASHES.stream().anyMatch(protocol -> protocol.isSpoken(here));
  }

  /** Whether the code is one end of a protocol that prescribes a MAC or its length. */
  static boolean prescribesMac(Surroundings here) {
    return MACS.stream().anyMatch(protocol -> protocol.isSpoken(here));
  }

  boolean isSpoken(Surroundings here) {
    return here.mention(words);
  }
}

package dev.keyward.checks.tls;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

final class HostnameVerificationDisabledTest {
  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(HostnameVerificationDisabled.class, getClass());

  @Test
  void negatives() {
    compilation
        .addSourceLines(
            "Negatives.java",
            """
            import javax.net.ssl.HostnameVerifier;
            import javax.net.ssl.HttpsURLConnection;
            import javax.net.ssl.SSLSession;

            class Negatives {
              // Delegates.
              static final HostnameVerifier DELEGATE =
                  (host, session) ->
                      HttpsURLConnection.getDefaultHostnameVerifier().verify(host, session);

              // Compares with the one name that is expected.
              static final HostnameVerifier FIXED = (host, session) -> host.equals("db.internal");

              // Rejects.
              static final HostnameVerifier NONE = (host, session) -> false;

              static final class Pinned implements HostnameVerifier {
                @Override
                public boolean verify(String host, SSLSession session) {
                  if (!host.endsWith(".example.org")) {
                    return false;
                  }
                  return true;
                }
              }

              abstract static class Later implements HostnameVerifier {}

              // Looks at the certificate.
              static final HostnameVerifier PEER =
                  (host, session) -> {
                    try {
                      return session.getPeerPrincipal().getName().contains("CN=db");
                    } catch (javax.net.ssl.SSLPeerUnverifiedException e) {
                      return false;
                    }
                  };

              static final class Listed implements HostnameVerifier {
                private final java.util.Set<String> hosts;

                Listed(java.util.Set<String> hosts) {
                  this.hosts = hosts;
                }

                @Override
                public boolean verify(String host, SSLSession session) {
                  return hosts.contains(host);
                }
              }

              // Not a host name verifier.
              static final java.util.function.BiPredicate<String, String> OTHER = (a, b) -> true;
            }
            """)
        .doTest();
  }

  @Test
  void positives() {
    compilation
        .addSourceLines(
            "Positives.java",
            """
            import javax.net.ssl.HostnameVerifier;
            import javax.net.ssl.HttpsURLConnection;
            import javax.net.ssl.SSLSession;

            class Positives {
              // BUG: Diagnostic contains: only ever returns true
              static final HostnameVerifier LAMBDA = (host, session) -> true;

              void set(HttpsURLConnection connection) {
                // BUG: Diagnostic contains: only ever returns true
                connection.setHostnameVerifier(Positives::accept);
              }

              static boolean accept(String host, SSLSession session) {
                return true || host.isEmpty();
              }

              // BUG: Diagnostic contains: only ever returns true
              static final HostnameVerifier CHECKS_NOTHING = (host, session) -> session != null;

              static final HostnameVerifier SOMETHING =
                  // BUG: Diagnostic contains: only ever returns true
                  (host, session) -> {
                    if (host == null || host.isEmpty()) {
                      return false;
                    }
                    System.out.println(host);
                    return true;
                  };

              static class Inherited implements HostnameVerifier {
                @Override
                // BUG: Diagnostic contains: only ever returns true
                public boolean verify(String host, SSLSession session) {
                  return !host.equalsIgnoreCase(host.concat("x"));
                }
              }

              static final class Empty extends Inherited {}

              static final class Named implements HostnameVerifier {
                @Override
                // BUG: Diagnostic contains: only ever returns true
                public boolean verify(String host, SSLSession session) {
                  boolean strict = false;
                  if (strict) {
                    return host.equals("x");
                  }
                  return true;
                }
              }
            }
            """)
        .doTest();
  }

  @Test
  void suppression() {
    compilation
        .addSourceLines(
            "Suppressed.java",
            """
            import dev.keyward.annotations.CryptoReviewed;
            import javax.net.ssl.HostnameVerifier;

            class Suppressed {
              @SuppressWarnings("HostnameVerificationDisabled")
              static final HostnameVerifier OLD = (host, session) -> true;

              @CryptoReviewed(
                  reason = "loopback only",
                  reviewer = "security team",
                  expires = "2027-01-01",
                  ticket = "SEC-1")
              static final HostnameVerifier REVIEWED = (host, session) -> true;
            }
            """)
        .doTest();
  }

  /** It can be false, if for reasons that say nothing about the name. */
  @Test
  void knownMisses() {
    compilation
        .addSourceLines(
            "KnownMisses.java",
            """
            import javax.net.ssl.HostnameVerifier;

            class KnownMisses {
              static final HostnameVerifier ANY_SESSION = (host, session) -> session.isValid();
            }
            """)
        .doTest();
  }
}

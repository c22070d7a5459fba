package dev.keyward.checks.tls;

import com.google.errorprone.BugCheckerRefactoringTestHelper;
import com.google.errorprone.BugCheckerRefactoringTestHelper.TestMode;
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

  @Test
  void endpointIdentification() {
    compilation
        .addSourceLines(
            "Client.java",
            """
            import javax.net.ssl.SSLEngine;
            import javax.net.ssl.SSLParameters;

            class Client {
              private static final String NONE = "";

              void off(SSLEngine engine) {
                SSLParameters parameters = engine.getSSLParameters();
                // BUG: Diagnostic contains: nobody compares the host name
                parameters.setEndpointIdentificationAlgorithm(null);
                // BUG: Diagnostic contains: nobody compares the host name
                parameters.setEndpointIdentificationAlgorithm(NONE);
                engine.setSSLParameters(parameters);
              }

              void through(SSLParameters parameters) {
                // BUG: Diagnostic contains: endpoint identification (used at
                set(parameters, null);
                set(parameters, "HTTPS");
              }

              static void set(SSLParameters parameters, String algorithm) {
                parameters.setEndpointIdentificationAlgorithm(algorithm);
              }

              void on(SSLParameters parameters, String algorithm) {
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                parameters.setEndpointIdentificationAlgorithm("LDAPS");
                parameters.setEndpointIdentificationAlgorithm(algorithm);
              }
            }
            """)
        .addSourceLines(
            "Server.java",
            """
            import javax.net.ssl.SSLParameters;

            class Server {
              SSLParameters parameters() {
                SSLParameters parameters = new SSLParameters();
                parameters.setNeedClientAuth(true);
                parameters.setEndpointIdentificationAlgorithm(null);
                return parameters;
              }
            }
            """)
        .addSourceLines(
            "Own.java",
            """
            import javax.net.ssl.HostnameVerifier;
            import javax.net.ssl.SSLParameters;
            import javax.net.ssl.SSLPeerUnverifiedException;
            import javax.net.ssl.SSLSocket;

            class Own {
              void connect(SSLSocket socket, HostnameVerifier verifier, String host) throws Exception {
                SSLParameters parameters = socket.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm(null);
                socket.setSSLParameters(parameters);
                if (!verifier.verify(host, socket.getSession())) {
                  throw new SSLPeerUnverifiedException(host);
                }
              }
            }
            """)
        .doTest();
  }

  /** The caller that passes no algorithm is told, not the one that passes some. */
  @Test
  void callers() {
    compilation
        .addSourceLines(
            "Callers.java",
            """
            import javax.net.ssl.SSLParameters;

            class Callers {
              private static void identify(SSLParameters parameters, String algorithm) {
                parameters.setEndpointIdentificationAlgorithm(algorithm);
              }

              void some(SSLParameters parameters) {
                identify(parameters, "HTTPS");
              }

              void none(SSLParameters parameters) {
                // BUG: Diagnostic contains: nobody compares the host name
                identify(parameters, "");
              }
            }
            """)
        .doTest();
  }

  @Test
  void fixes() {
    BugCheckerRefactoringTestHelper.newInstance(HostnameVerificationDisabled.class, getClass())
        .addInputLines(
            "Fixes.java",
            """
            import javax.net.ssl.HttpsURLConnection;
            import javax.net.ssl.SSLParameters;

            class Fixes {
              void connection(HttpsURLConnection connection) {
                connection.setHostnameVerifier((host, session) -> true);
                connection.setUseCaches(false);
              }

              void everywhere() {
                HttpsURLConnection.setDefaultHostnameVerifier((host, session) -> true);
              }

              void parameters(SSLParameters parameters) {
                parameters.setEndpointIdentificationAlgorithm("");
              }

              void through(SSLParameters parameters) {
                set(parameters, null);
              }

              void set(SSLParameters parameters, String algorithm) {
                parameters.setEndpointIdentificationAlgorithm(algorithm);
              }

              // What this setter makes of nothing is not known.
              void own(Client client) {
                client.setVerifier((host, session) -> true);
              }

              interface Client {
                void setVerifier(javax.net.ssl.HostnameVerifier verifier);
              }

              // Nothing says what should be there instead.
              javax.net.ssl.HostnameVerifier verifier() {
                return (host, session) -> true;
              }
            }
            """)
        .addOutputLines(
            "Fixes.java",
            """
            import javax.net.ssl.HttpsURLConnection;
            import javax.net.ssl.SSLParameters;

            class Fixes {
              void connection(HttpsURLConnection connection) {
                connection.setUseCaches(false);
              }

              void everywhere() {}

              void parameters(SSLParameters parameters) {
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
              }

              void through(SSLParameters parameters) {
                set(parameters, "HTTPS");
              }

              void set(SSLParameters parameters, String algorithm) {
                parameters.setEndpointIdentificationAlgorithm(algorithm);
              }

              // What this setter makes of nothing is not known.
              void own(Client client) {
                client.setVerifier((host, session) -> true);
              }

              interface Client {
                void setVerifier(javax.net.ssl.HostnameVerifier verifier);
              }

              // Nothing says what should be there instead.
              javax.net.ssl.HostnameVerifier verifier() {
                return (host, session) -> true;
              }
            }
            """)
        .doTest(TestMode.AST_MATCH); // Error Prone versions differ in the blank lines they leave.
  }
}

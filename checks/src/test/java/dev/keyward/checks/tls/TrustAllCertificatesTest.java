package dev.keyward.checks.tls;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

final class TrustAllCertificatesTest {
  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(TrustAllCertificates.class, getClass());

  @Test
  void negatives() {
    compilation
        .addSourceLines(
            "Negatives.java",
            """
            import java.security.MessageDigest;
            import java.security.cert.CertificateException;
            import java.security.cert.X509Certificate;
            import java.util.Arrays;
            import javax.net.ssl.X509TrustManager;

            class Negatives {
              abstract static class Base implements X509TrustManager {
                @Override
                public void checkClientTrusted(X509Certificate[] chain, String type) {}

                @Override
                public X509Certificate[] getAcceptedIssuers() {
                  return new X509Certificate[0];
                }
              }

              static final class Delegating extends Base {
                private final X509TrustManager delegate;

                Delegating(X509TrustManager delegate) {
                  this.delegate = delegate;
                }

                @Override
                public void checkServerTrusted(X509Certificate[] chain, String type)
                    throws CertificateException {
                  delegate.checkServerTrusted(chain, type);
                }
              }

              static final class Pinning extends Base {
                private final byte[] pin;

                Pinning(byte[] pin) {
                  this.pin = pin;
                }

                @Override
                public void checkServerTrusted(X509Certificate[] chain, String type)
                    throws CertificateException {
                  if (!matches(chain[0])) {
                    throw new CertificateException("unknown certificate");
                  }
                }

                private boolean matches(X509Certificate certificate) throws CertificateException {
                  return Arrays.equals(pin, certificate.getEncoded());
                }
              }

              static final class RejectsAll extends Base {
                @Override
                public void checkServerTrusted(X509Certificate[] chain, String type) {
                  throw new UnsupportedOperationException();
                }
              }

              // The handler does not catch what the delegate throws.
              static final class Careful extends Base {
                private final X509TrustManager delegate;

                Careful(X509TrustManager delegate) {
                  this.delegate = delegate;
                }

                @Override
                public void checkServerTrusted(X509Certificate[] chain, String type)
                    throws CertificateException {
                  try {
                    delegate.checkServerTrusted(chain, type);
                  } catch (IllegalStateException e) {
                    System.err.println(e);
                  } finally {
                    System.err.println("checked");
                  }
                }
              }

              static final class Rethrows extends Base {
                private final X509TrustManager delegate;

                Rethrows(X509TrustManager delegate) {
                  this.delegate = delegate;
                }

                @Override
                public void checkServerTrusted(X509Certificate[] chain, String type)
                    throws CertificateException {
                  try {
                    delegate.checkServerTrusted(chain, type);
                  } catch (CertificateException e) {
                    System.err.println(e);
                    throw e;
                  }
                }
              }

              // Says no by an unchecked exception.
              static final class Demanding extends Base {
                private final java.util.Map<String, String> pins;

                Demanding(java.util.Map<String, String> pins) {
                  this.pins = pins;
                }

                @Override
                public void checkServerTrusted(X509Certificate[] chain, String type) {
                  java.util.Objects.requireNonNull(pins.get(chain[0].getSerialNumber().toString()));
                }
              }

              // A second opinion, in whatever way it is formed.
              static final class Asking extends Base {
                private final java.util.function.Consumer<X509Certificate[]> opinion;

                Asking(java.util.function.Consumer<X509Certificate[]> opinion) {
                  this.opinion = opinion;
                }

                @Override
                public void checkServerTrusted(X509Certificate[] chain, String type) {
                  opinion.accept(chain);
                }
              }

              // Verifies with a key that it knows.
              static final class Signed extends Base {
                private final java.security.PublicKey authority;

                Signed(java.security.PublicKey authority) {
                  this.authority = authority;
                }

                @Override
                public void checkServerTrusted(X509Certificate[] chain, String type)
                    throws CertificateException {
                  try {
                    chain[0].checkValidity();
                    chain[0].verify(authority);
                  } catch (java.security.GeneralSecurityException e) {
                    throw new CertificateException(e);
                  }
                }
              }

              // Nobody can instantiate it, and whoever extends it says what to trust.
              abstract static class Open implements X509TrustManager {
                @Override
                public void checkServerTrusted(X509Certificate[] chain, String type)
                    throws CertificateException {}
              }

              static final class Closed extends Open {
                @Override
                public void checkClientTrusted(X509Certificate[] chain, String type)
                    throws CertificateException {
                  throw new CertificateException();
                }

                @Override
                public void checkServerTrusted(X509Certificate[] chain, String type)
                    throws CertificateException {
                  throw new CertificateException();
                }

                @Override
                public X509Certificate[] getAcceptedIssuers() {
                  return new X509Certificate[0];
                }
              }
            }
            """)
        .doTest();
  }

  /** An extended manager is asked through the overloads that know the connection. */
  @Test
  void extendedManagers() {
    compilation
        .addSourceLines(
            "Extended.java",
            """
            import java.net.Socket;
            import java.security.cert.CertificateException;
            import java.security.cert.X509Certificate;
            import javax.net.ssl.SSLEngine;
            import javax.net.ssl.X509ExtendedTrustManager;

            class Extended {
              abstract static class Base extends X509ExtendedTrustManager {
                @Override
                public void checkClientTrusted(X509Certificate[] chain, String type) {}

                @Override
                public void checkServerTrusted(X509Certificate[] chain, String type) {}

                @Override
                public void checkClientTrusted(X509Certificate[] chain, String type, Socket s) {}

                @Override
                public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine e) {}

                @Override
                public X509Certificate[] getAcceptedIssuers() {
                  return new X509Certificate[0];
                }
              }

              static final class Strict extends Base {
                @Override
                public void checkServerTrusted(X509Certificate[] chain, String type, Socket s)
                    throws CertificateException {
                  throw new CertificateException();
                }

                @Override
                public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine e)
                    throws CertificateException {
                  throw new CertificateException();
                }
              }

              static final class EnginesOnly extends Base {
                @Override
                // BUG: Diagnostic contains: every certificate is trusted
                public void checkServerTrusted(X509Certificate[] chain, String type, Socket s) {}

                @Override
                public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine e)
                    throws CertificateException {
                  throw new CertificateException();
                }
              }
            }
            """)
        .doTest();
  }

  @Test
  void loggers() {
    compilation
        .addSourceLines(
            "Loggers.java",
            """
            import java.security.cert.X509Certificate;
            import javax.net.ssl.X509TrustManager;
            import javax.servlet.ServletContext;
            import org.junit.platform.commons.logging.Logger;

            class Loggers {
              abstract static class Base implements X509TrustManager {
                @Override
                public X509Certificate[] getAcceptedIssuers() {
                  return new X509Certificate[0];
                }
              }

              static final class Noting extends Base {
                private final Logger logger;

                Noting(Logger logger) {
                  this.logger = logger;
                }

                @Override
                public void checkClientTrusted(X509Certificate[] chain, String type) {
                  logger.warn(() -> "client " + chain[0].getSubjectX500Principal());
                }

                @Override
                // BUG: Diagnostic contains: every certificate is trusted
                public void checkServerTrusted(X509Certificate[] chain, String type) {
                  logger.warn(() -> "server " + chain[0].getSubjectX500Principal());
                }
              }

              // Whoever listens to attributes can throw.
              static final class Telling extends Base {
                private final ServletContext context;

                Telling(ServletContext context) {
                  this.context = context;
                }

                @Override
                public void checkClientTrusted(X509Certificate[] chain, String type) {
                  context.setAttribute("client", chain[0]);
                }

                @Override
                public void checkServerTrusted(X509Certificate[] chain, String type) {
                  context.setAttribute("server", chain[0]);
                }
              }
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
            import java.security.cert.CertificateException;
            import java.security.cert.X509Certificate;
            import javax.net.ssl.X509TrustManager;

            class Positives {
              static final X509TrustManager ALL =
                  new X509TrustManager() {
                    @Override
                    public void checkClientTrusted(X509Certificate[] chain, String type) {}

                    @Override
                    // BUG: Diagnostic contains: every certificate is trusted
                    public void checkServerTrusted(X509Certificate[] chain, String type) {}

                    @Override
                    public X509Certificate[] getAcceptedIssuers() {
                      return null;
                    }
                  };

              static final class Swallowing implements X509TrustManager {
                private final X509TrustManager delegate;

                Swallowing(X509TrustManager delegate) {
                  this.delegate = delegate;
                }

                @Override
                public void checkClientTrusted(X509Certificate[] chain, String type) {}

                @Override
                // BUG: Diagnostic contains: every certificate is trusted
                public void checkServerTrusted(X509Certificate[] chain, String type) {
                  try {
                    delegate.checkServerTrusted(chain, type);
                  } catch (CertificateException e) {
                    System.err.println(e);
                  }
                }

                @Override
                public X509Certificate[] getAcceptedIssuers() {
                  return delegate.getAcceptedIssuers();
                }
              }

              abstract static class Silent implements X509TrustManager {
                @Override
                public void checkClientTrusted(X509Certificate[] chain, String type) {}

                @Override
                // BUG: Diagnostic contains: every certificate is trusted
                public void checkServerTrusted(X509Certificate[] chain, String type) {}
              }

              static final class InheritsSilence extends Silent {
                @Override
                public X509Certificate[] getAcceptedIssuers() {
                  return new X509Certificate[0];
                }
              }

              interface Combined extends X509TrustManager, AutoCloseable {}

              static Combined combined() {
                return new Combined() {
                  @Override
                  public void checkClientTrusted(X509Certificate[] chain, String type) {}

                  @Override
                  // BUG: Diagnostic contains: every certificate is trusted
                  public void checkServerTrusted(X509Certificate[] chain, String type)
                      throws CertificateException {
                    if (chain == null || chain.length == 0) {
                      throw new IllegalArgumentException("no chain");
                    }
                    if (!(null != type || chain.length < 0)) {
                      throw new CertificateException("untrusted");
                    }
                  }

                  @Override
                  public X509Certificate[] getAcceptedIssuers() {
                    return new X509Certificate[0];
                  }

                  @Override
                  public void close() {}
                };
              }

              static final class InDate implements X509TrustManager {
                @Override
                public void checkClientTrusted(X509Certificate[] chain, String type) {}

                @Override
                // BUG: Diagnostic contains: only asks whether the certificate is in date
                public void checkServerTrusted(X509Certificate[] chain, String type)
                    throws CertificateException {
                  for (X509Certificate certificate : chain) {
                    certificate.checkValidity();
                  }
                }

                @Override
                public X509Certificate[] getAcceptedIssuers() {
                  return new X509Certificate[0];
                }
              }

              static final class SignsItself implements X509TrustManager {
                @Override
                public void checkClientTrusted(X509Certificate[] chain, String type) {}

                @Override
                // BUG: Diagnostic contains: signs itself
                public void checkServerTrusted(X509Certificate[] chain, String type)
                    throws CertificateException {
                  try {
                    X509Certificate root = chain[chain.length - 1];
                    root.verify(root.getPublicKey());
                  } catch (java.security.NoSuchAlgorithmException
                      | java.security.InvalidKeyException
                      | java.security.NoSuchProviderException e) {
                    System.err.println(e);
                  } catch (java.security.SignatureException e) {
                    System.err.println(e);
                  }
                }

                @Override
                public X509Certificate[] getAcceptedIssuers() {
                  return new X509Certificate[0];
                }
              }

              // Trusts whoever trusts himself.
              static final class SelfSigned implements X509TrustManager {
                private final X509TrustManager delegate;

                SelfSigned(X509TrustManager delegate) {
                  this.delegate = delegate;
                }

                @Override
                public void checkClientTrusted(X509Certificate[] chain, String type) {}

                @Override
                // BUG: Diagnostic contains: every certificate is trusted
                public void checkServerTrusted(X509Certificate[] chain, String type)
                    throws CertificateException {
                  if (chain.length == 1) {
                    return;
                  }
                  delegate.checkServerTrusted(chain, type);
                }

                @Override
                public X509Certificate[] getAcceptedIssuers() {
                  return delegate.getAcceptedIssuers();
                }
              }

              static final class Disabled implements X509TrustManager {
                private static final boolean STRICT = false;

                @Override
                public void checkClientTrusted(X509Certificate[] chain, String type) {}

                @Override
                // BUG: Diagnostic contains: every certificate is trusted
                public void checkServerTrusted(X509Certificate[] chain, String type)
                    throws CertificateException {
                  if (STRICT) {
                    throw new CertificateException();
                  }
                }

                @Override
                public X509Certificate[] getAcceptedIssuers() {
                  return new X509Certificate[0];
                }
              }
            }
            """)
        .doTest();
  }

  /** It may throw, if for reasons that say nothing about who is at the other end. */
  /** Whether there is a chain, and how keys are exchanged, is for the attacker to choose. */
  @Test
  void formalities() {
    compilation
        .addSourceLines(
            "Formalities.java",
            """
            import java.security.cert.CertificateException;
            import java.security.cert.X509Certificate;
            import javax.net.ssl.X509TrustManager;

            abstract class Formalities implements X509TrustManager {
              @Override
              public void checkClientTrusted(X509Certificate[] chain, String type) {}

              @Override
              public X509Certificate[] getAcceptedIssuers() {
                return new X509Certificate[0];
              }

              static final class Present extends Formalities {
                @Override
                // BUG: Diagnostic contains: No certificate makes this method throw
                public void checkServerTrusted(X509Certificate[] chain, String type) {
                  if (chain == null || chain.length == 0) {
                    throw new IllegalArgumentException("no chain");
                  }
                  if (type == null || type.length() == 0) {
                    throw new IllegalArgumentException("no type");
                  }
                }
              }

              static final class Rsa extends Formalities {
                @Override
                // BUG: Diagnostic contains: only asks whether the certificate is in date
                public void checkServerTrusted(X509Certificate[] chain, String type)
                    throws CertificateException {
                  if (!type.equalsIgnoreCase("RSA") && !type.contains("ECDHE")) {
                    throw new CertificateException("unusual");
                  }
                  for (X509Certificate certificate : chain) {
                    certificate.checkValidity();
                  }
                }
              }

              static final class Delegating extends Formalities {
                private final X509TrustManager platform;

                Delegating(X509TrustManager platform) {
                  this.platform = platform;
                }

                @Override
                public void checkServerTrusted(X509Certificate[] chain, String type)
                    throws CertificateException {
                  if (type.isEmpty()) {
                    throw new IllegalArgumentException("no type");
                  }
                  platform.checkServerTrusted(chain, type);
                }
              }

              static final class Unreachable extends Formalities {
                @Override
                public void checkServerTrusted(X509Certificate[] chain, String type)
                    throws CertificateException {
                  if (!type.equals("none")) {
                    throw new CertificateException("not expected");
                  }
                }
              }
            }
            """)
        .doTest();
  }

  @Test
  void knownMisses() {
    compilation
        .addSourceLines(
            "KnownMisses.java",
            """
            import java.security.cert.CertificateException;
            import java.security.cert.X509Certificate;
            import javax.net.ssl.X509TrustManager;

            final class KnownMisses implements X509TrustManager {
              @Override
              public void checkClientTrusted(X509Certificate[] chain, String type) {}

              @Override
              public void checkServerTrusted(X509Certificate[] chain, String type)
                  throws CertificateException {
                if (!chain[0].getSubjectX500Principal().getName().contains("CN=api")) {
                  throw new CertificateException("another name");
                }
              }

              @Override
              public X509Certificate[] getAcceptedIssuers() {
                return new X509Certificate[0];
              }
            }
            """)
        .doTest();
  }

  @Test
  void revocation() {
    compilation
        .addSourceLines(
            "Revocation.java",
            """
            import java.security.KeyStore;
            import java.security.cert.PKIXBuilderParameters;
            import java.security.cert.PKIXCertPathChecker;
            import java.security.cert.PKIXParameters;
            import java.security.cert.X509CertSelector;

            class Revocation {
              void off(KeyStore trusted) throws Exception {
                PKIXParameters parameters = new PKIXParameters(trusted);
                // BUG: Diagnostic contains: Revocation is not checked
                parameters.setRevocationEnabled(false);
              }

              void offForBuilder(KeyStore trusted) throws Exception {
                boolean check = false;
                // BUG: Diagnostic contains: Revocation is not checked
                new PKIXBuilderParameters(trusted, new X509CertSelector()).setRevocationEnabled(check);
              }

              void on(KeyStore trusted) throws Exception {
                new PKIXParameters(trusted).setRevocationEnabled(true);
              }

              void configured(KeyStore trusted, boolean check) throws Exception {
                new PKIXParameters(trusted).setRevocationEnabled(check);
              }

              // The platform's way to use a checker of one's own.
              void own(KeyStore trusted, PKIXCertPathChecker checker) throws Exception {
                PKIXParameters parameters = new PKIXParameters(trusted);
                parameters.setRevocationEnabled(false);
                parameters.addCertPathChecker(checker);
              }
            }
            """)
        .doTest();
  }
}

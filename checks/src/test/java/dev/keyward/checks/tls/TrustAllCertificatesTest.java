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
}

package orders;

import java.io.IOException;
import java.net.URL;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.X509Certificate;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** The connection to the bank, and the signatures of both sides. */
final class Bank {
  private static final int KEY_BITS = 1024;

  static KeyPair newSigningKey() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    // Planted: WeakKeySize
    generator.initialize(KEY_BITS);
    return generator.generateKeyPair();
  }

  static byte[] settle(byte[] statement, byte[] signature, PublicKey bank)
      throws GeneralSecurityException {
    Signature verifier = Signature.getInstance("SHA256withRSA");
    verifier.initVerify(bank);
    verifier.update(statement);
    // Planted: UncheckedVerificationResult
    verifier.verify(signature);
    return statement;
  }

  static HttpsURLConnection connect(URL url) throws IOException, GeneralSecurityException {
    SSLContext tls = SSLContext.getInstance("TLSv1.3");
    tls.init(null, new TrustManager[] {new StagingTrustManager()}, new SecureRandom());
    HttpsURLConnection connection = (HttpsURLConnection) url.openConnection();
    connection.setSSLSocketFactory(tls.getSocketFactory());
    // Planted: HostnameVerificationDisabled
    connection.setHostnameVerifier((host, session) -> true);
    return connection;
  }

  /** The certificates of the staging machines are not signed by anyone. */
  private static final class StagingTrustManager implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {
      throw new UnsupportedOperationException();
    }

    // Planted: TrustAllCertificates
    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}

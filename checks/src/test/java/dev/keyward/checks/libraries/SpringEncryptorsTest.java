package dev.keyward.checks.libraries;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

/** Spring Security's encryptors, which say by a method or a constant what mode they use. */
final class SpringEncryptorsTest {
  private final CompilationTestHelper compilation = Checks.compilation(getClass());

  @Test
  void negatives() {
    compilation
        .addSourceLines(
            "Fine.java",
            """
            import javax.crypto.SecretKey;
            import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
            import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
            import org.springframework.security.crypto.encrypt.BytesEncryptor;
            import org.springframework.security.crypto.encrypt.TextEncryptor;
            import org.springframework.security.crypto.keygen.BytesKeyGenerator;

            class Fine {
              byte[] authenticated(SecretKey key, BytesKeyGenerator nonces, byte[] data) {
                return new AesBytesEncryptor(key, nonces, CipherAlgorithm.GCM).encrypt(data);
              }

              byte[] chosen(
                  SecretKey key, BytesKeyGenerator nonces, CipherAlgorithm mode, byte[] data) {
                return new AesBytesEncryptor(key, nonces, mode).encrypt(data);
              }

              // What was written so has to be read.
              byte[] old(SecretKey key, BytesKeyGenerator nonces, byte[] data) {
                return new AesBytesEncryptor(key, nonces, CipherAlgorithm.CBC).decrypt(data);
              }

              String given(TextEncryptor encryptor, String text) {
                return encryptor.encrypt(text);
              }

              byte[] given(BytesEncryptor encryptor, byte[] data) {
                return encryptor.decrypt(encryptor.encrypt(data));
              }
            }
            """)
        .doTest();
  }

  @Test
  void positives() {
    compilation
        .addSourceLines(
            "Bad.java",
            """
            import javax.crypto.SecretKey;
            import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
            import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
            import org.springframework.security.crypto.encrypt.BytesEncryptor;
            import org.springframework.security.crypto.encrypt.Encryptors;
            import org.springframework.security.crypto.encrypt.TextEncryptor;
            import org.springframework.security.crypto.keygen.BytesKeyGenerator;

            class Bad {
              String text(String password, String salt, String text) {
                // BUG: Diagnostic matches: CBC_AND_1024_ROUNDS
                return Encryptors.text(password, salt).encrypt(text);
              }

              BytesEncryptor standard(String password, String salt) {
                // BUG: Diagnostic matches: CBC_AND_1024_ROUNDS
                return Encryptors.standard(password, salt);
              }

              byte[] mode(SecretKey key, BytesKeyGenerator nonces, byte[] data) {
                // BUG: Diagnostic contains: [UnauthenticatedEncryption] "AES/CBC/PKCS5Padding"
                return new AesBytesEncryptor(key, nonces, CipherAlgorithm.CBC).encrypt(data);
              }

              TextEncryptor none() {
                // BUG: Diagnostic contains: [WeakCipher] "NULL"
                return Encryptors.noOpText();
              }
            }
            """)
        .expectErrorMessage(
            "CBC_AND_1024_ROUNDS",
            message ->
                message.contains("[UnauthenticatedEncryption] \"AES/CBC/PKCS5Padding\"")
                    || message.contains("[WeakPasswordHashParameters] By default"))
        .doTest();
  }
}

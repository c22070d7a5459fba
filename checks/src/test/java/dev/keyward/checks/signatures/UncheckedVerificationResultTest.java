package dev.keyward.checks.signatures;

import com.google.errorprone.BugCheckerRefactoringTestHelper;
import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

final class UncheckedVerificationResultTest {
  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(UncheckedVerificationResult.class, getClass());

  @Test
  void negatives() {
    compilation
        .addSourceLines(
            "Negatives.java",
            """
            import java.security.MessageDigest;
            import java.security.PublicKey;
            import java.security.Signature;
            import java.security.SignatureException;
            import java.security.cert.X509Certificate;
            import java.util.concurrent.Callable;

            class Negatives {
              void used(Signature signature, byte[] bytes) throws Exception {
                if (!signature.verify(bytes)) {
                  throw new SignatureException("forged");
                }
                boolean valid = signature.verify(bytes);
                System.out.println(valid ? "valid" : "forged");
              }

              boolean returned(Signature signature, byte[] bytes) throws Exception {
                return signature.verify(bytes);
              }

              boolean later;

              void kept(Signature signature, byte[] bytes) throws Exception {
                later = signature.verify(bytes);
              }

              void combined(Signature signature, byte[] bytes) throws Exception {
                boolean valid = true;
                valid &= signature.verify(bytes);
                if (!valid) {
                  throw new SignatureException();
                }
              }

              // These throw when they reject.
              void throwing(X509Certificate certificate, PublicKey key) throws Exception {
                certificate.verify(key);
                certificate.checkValidity();
              }

              // Somebody else looks at it.
              Callable<Boolean> task(Signature signature, byte[] bytes) {
                return () -> signature.verify(bytes);
              }

              // Takes as long for names that do not exist.
              void sameTime(byte[] presented, byte[] dummyHash) {
                MessageDigest.isEqual(presented, dummyHash);
              }

              // Another verify.
              interface Verifier {
                boolean verify(byte[] bytes);
              }

              void other(Verifier verifier, byte[] bytes) {
                verifier.verify(bytes);
              }

              void update(Signature signature, byte[] bytes) throws Exception {
                signature.update(bytes);
                signature.sign();
              }
            }
            """)
        .doTest();
  }

  /** The answer goes somewhere on its way, and whoever gets it may look at it. */
  @Test
  void handedOn() {
    compilation
        .addSourceLines(
            "HandedOn.java",
            """
            import java.security.Signature;
            import java.security.SignatureException;
            import java.util.List;
            import java.util.Map;
            import java.util.Optional;
            import java.util.function.Consumer;

            class HandedOn {
              private final Consumer<Boolean> listener;
              private boolean valid;

              HandedOn(Consumer<Boolean> listener) {
                this.listener = listener;
              }

              void libraries(
                  Signature s, byte[] b, StringBuilder text, List<Boolean> all, Map<Boolean, Integer> counts)
                  throws Exception {
                text.append("valid: ").append(s.verify(b));
                all.add(s.verify(b));
                counts.merge(s.verify(b), 1, Integer::sum);
                Optional.of(s.verify(b)).filter(ok -> ok).orElseThrow();
                Optional.of(isValid(s, b)).filter(ok -> ok).orElseThrow();
                System.out.printf("valid: %s", s.verify(b));
              }

              private static boolean isValid(Signature s, byte[] b) throws Exception {
                return s.verify(b);
              }

              private boolean set(boolean value) {
                valid = value;
                return value;
              }

              private boolean kept(Signature s, byte[] b) throws Exception {
                valid = s.verify(b);
                return valid;
              }

              private boolean told(Signature s, byte[] b) throws Exception {
                boolean ok = s.verify(b);
                listener.accept(ok);
                return ok;
              }

              private boolean ensured(Signature s, byte[] b) throws Exception {
                boolean ok = s.verify(b);
                if (!ok) {
                  throw new SignatureException("forged");
                }
                return ok;
              }

              void module(Signature s, byte[] b) throws Exception {
                set(s.verify(b));
                set(isValid(s, b));
                kept(s, b);
                told(s, b);
                ensured(s, b);
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
            import java.security.MessageDigest;
            import java.security.Signature;
            import java.security.SignedObject;
            import java.security.PublicKey;
            import java.util.function.Consumer;
            import javax.net.ssl.HostnameVerifier;
            import javax.net.ssl.SSLSession;

            class Positives {
              void signature(Signature signature, byte[] bytes) throws Exception {
                // BUG: Diagnostic contains: The result of verify is lost
                signature.verify(bytes);
                // BUG: Diagnostic contains: The result of verify is lost
                signature.verify(bytes, 0, 64);
              }

              void comparison(byte[] tag, byte[] received) {
                // BUG: Diagnostic contains: The result of isEqual is lost
                MessageDigest.isEqual(tag, received);
              }

              void host(HostnameVerifier verifier, String host, SSLSession session) {
                // BUG: Diagnostic contains: The result of verify is lost
                verifier.verify(host, session);
              }

              void signedObject(SignedObject object, PublicKey key, Signature engine)
                  throws Exception {
                // BUG: Diagnostic contains: The result of verify is lost
                object.verify(key, engine);
              }

              void unreadLocal(Signature signature, byte[] bytes) throws Exception {
                // BUG: Diagnostic contains: The result of verify is lost
                boolean valid = signature.verify(bytes);
                System.out.println("checked");
              }

              void unreadAssignment(Signature signature, byte[] bytes) throws Exception {
                boolean valid;
                // BUG: Diagnostic contains: The result of verify is lost
                valid = signature.verify(bytes);
              }

              private boolean isValid(Signature signature, byte[] bytes) throws Exception {
                signature.update((byte) 1);
                return signature.verify(bytes);
              }

              void helper(Signature signature, byte[] bytes) throws Exception {
                // BUG: Diagnostic contains: The result of verify (from Positives.java:47)
                isValid(signature, bytes);
              }

              private boolean orFalse(Signature signature, byte[] bytes) {
                try {
                  boolean valid = signature.verify(bytes);
                  return valid;
                } catch (java.security.SignatureException e) {
                  return false;
                }
              }

              void helperThatCatches(Signature signature, byte[] bytes) {
                // BUG: Diagnostic contains: The result of verify (from Positives.java:57)
                orFalse(signature, bytes);
              }

              Runnable lambda(byte[] tag, byte[] received) {
                // BUG: Diagnostic contains: The result of isEqual is lost
                return () -> MessageDigest.isEqual(tag, received);
              }

              Consumer<byte[]> block(byte[] tag) {
                return received -> {
                  // BUG: Diagnostic contains: The result of isEqual is lost
                  MessageDigest.isEqual(tag, received);
                };
              }
            }
            """)
        .doTest();
  }

  @Test
  void fixes() {
    BugCheckerRefactoringTestHelper.newInstance(UncheckedVerificationResult.class, getClass())
        .addInputLines(
            "Fixes.java",
            """
            import java.security.MessageDigest;
            import java.security.Signature;

            class Fixes {
              void signature(Signature signature, byte[] bytes) throws Exception {
                signature.verify(bytes);
              }

              void comparison(byte[] tag, byte[] received) {
                MessageDigest.isEqual(tag, received);
              }

              void unread(Signature signature, byte[] bytes) throws Exception {
                boolean valid = signature.verify(bytes);
              }
            }
            """)
        .addOutputLines(
            "Fixes.java",
            """
            import java.security.MessageDigest;
            import java.security.Signature;
            import java.security.SignatureException;

            class Fixes {
              void signature(Signature signature, byte[] bytes) throws Exception {
                if (!signature.verify(bytes)) {
                  throw new SignatureException("verification failed");
                }
              }

              void comparison(byte[] tag, byte[] received) {
                if (!MessageDigest.isEqual(tag, received)) {
                  throw new SecurityException("verification failed");
                }
              }

              void unread(Signature signature, byte[] bytes) throws Exception {
                boolean valid = signature.verify(bytes);
              }
            }
            """)
        .doTest();
  }

  @Test
  void outputOfFixesIsClean() {
    compilation
        .addSourceLines(
            "Clean.java",
            """
            import java.security.Signature;
            import java.security.SignatureException;

            class Clean {
              void signature(Signature signature, byte[] bytes) throws Exception {
                if (!signature.verify(bytes)) {
                  throw new SignatureException("verification failed");
                }
              }
            }
            """)
        .doTest();
  }

  /** Variables that get another value, method references, and answers that are put together. */
  @Test
  void knownMisses() {
    compilation
        .addSourceLines(
            "KnownMisses.java",
            """
            import java.security.MessageDigest;
            import java.security.Signature;
            import java.util.function.BiConsumer;

            class KnownMisses {
              boolean overwritten(Signature signature, byte[] bytes) throws Exception {
                boolean valid = signature.verify(bytes);
                valid = true;
                return valid;
              }

              BiConsumer<byte[], byte[]> reference() {
                return MessageDigest::isEqual;
              }

              boolean implicit(Signature signature, byte[] bytes) throws Exception {
                if (!signature.verify(bytes)) {
                  return false;
                }
                return true;
              }

              boolean combined(Signature signature, byte[] bytes) throws Exception {
                return bytes != null && signature.verify(bytes);
              }

              void caller(Signature signature, byte[] bytes) throws Exception {
                implicit(signature, bytes);
                combined(signature, bytes);
              }
            }
            """)
        .doTest();
  }
}

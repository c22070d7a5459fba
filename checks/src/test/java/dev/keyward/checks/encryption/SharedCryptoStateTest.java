package dev.keyward.checks.encryption;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

final class SharedCryptoStateTest {
  private static final String IMPORTS =
      """
      import java.security.*;
      import java.util.*;
      import java.util.concurrent.locks.*;
      import java.util.stream.*;
      import javax.crypto.*;

      """;

  /** What every test needs to make a digest in one expression. */
  private static final String SHA =
      """
      class Sha {
        static MessageDigest make() {
          try {
            return MessageDigest.getInstance("SHA-256");
          } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
          }
        }
      }
      """;

  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(SharedCryptoState.class, getClass());

  private void test(String name, String types) {
    compilation.addSourceLines(name + ".java", IMPORTS + types + SHA).doTest();
  }

  @Test
  void negatives() {
    test(
        "Negatives",
        """
        class PerCall {
          static byte[] hash(byte[] data) {
            MessageDigest md = Sha.make();
            md.update(data);
            return md.digest();
          }
        }

        class OfObject {
          private final MessageDigest md = Sha.make();

          void update(byte[] data) {
            md.update(data);
          }
        }

        class Synchronised {
          private static final MessageDigest SHA = Sha.make();

          static synchronized byte[] method(byte[] data) {
            return SHA.digest(data);
          }

          static byte[] block(byte[] data) {
            synchronized (SHA) {
              return SHA.digest(data);
            }
          }

          static byte[] helped(byte[] data) {
            synchronized (SHA) {
              return help(data);
            }
          }

          private static byte[] help(byte[] data) {
            SHA.update(data);
            return SHA.digest();
          }
        }

        class Locked {
          private static final MessageDigest SHA = Sha.make();
          private static final Lock LOCK = new ReentrantLock();

          static byte[] hash(byte[] data) {
            LOCK.lock();
            try {
              return SHA.digest(data);
            } finally {
              LOCK.unlock();
            }
          }
        }

        class OfThread {
          private static final ThreadLocal<MessageDigest> SHA = ThreadLocal.withInitial(Sha::make);

          static byte[] hash(byte[] data) {
            return SHA.get().digest(data);
          }
        }

        class Prototype {
          private static final MessageDigest SHA = Sha.make();

          static byte[] hash(byte[] data) throws CloneNotSupportedException {
            MessageDigest md = (MessageDigest) SHA.clone();
            return md.digest(data);
          }

          static int length() {
            return SHA.getDigestLength();
          }
        }

        class Constant {
          private static final MessageDigest SHA = Sha.make();
          private static final byte[] HASH = SHA.digest(new byte[] {1});

          static byte[] hash() {
            return HASH.clone();
          }
        }

        class Program {
          private static final MessageDigest SHA = Sha.make();

          public static void main(String[] arguments) {
            System.out.println(hash(arguments[0].getBytes()).length);
          }

          static byte[] hash(byte[] data) {
            return SHA.digest(data);
          }
        }

        class Random {
          private static final SecureRandom RANDOM = new SecureRandom();

          static byte[] draw() {
            byte[] bytes = new byte[16];
            RANDOM.nextBytes(bytes);
            return bytes;
          }
        }

        // Factories keep nothing.
        class Keys {
          private static SecretKeyFactory factory;

          static SecretKey key(java.security.spec.KeySpec spec) throws Exception {
            return factory.generateSecret(spec);
          }
        }

        class Unused {
          private static final MessageDigest SHA = Sha.make();

          private static byte[] hash(byte[] data) {
            return SHA.digest(data);
          }
        }

        class Streams {
          static List<byte[]> sequential(List<byte[]> all) {
            MessageDigest md = Sha.make();
            return all.stream().map(each -> md.digest(each)).collect(Collectors.toList());
          }

          static List<byte[]> ownDigest(List<byte[]> all) {
            return all.parallelStream()
                .map(
                    each -> {
                      MessageDigest md = Sha.make();
                      return md.digest(each);
                    })
                .collect(Collectors.toList());
          }
        }

        class Several {
          static final Several FIRST = new Several();
          private final MessageDigest md = Sha.make();

          byte[] hash(byte[] data) {
            return md.digest(data);
          }
        }

        @javax.annotation.concurrent.NotThreadSafe
        class Documented {
          private static final MessageDigest SHA = Sha.make();

          static byte[] hash(byte[] data) {
            return SHA.digest(data);
          }
        }
        """);
  }

  @Test
  void positives() {
    test(
        "Positives",
        """
        class Static {
          // BUG: Diagnostic contains: "SHA" is one object for all threads, and hash uses it
          private static final MessageDigest SHA = Sha.make();

          static byte[] hash(byte[] data) {
            return SHA.digest(data);
          }
        }

        class Block {
          // BUG: Diagnostic contains: "MAC" is one object
          private static final Mac MAC;

          static {
            try {
              MAC = Mac.getInstance("HmacSHA256");
            } catch (NoSuchAlgorithmException e) {
              throw new IllegalStateException(e);
            }
          }

          byte[] code(Key key, byte[] data) throws InvalidKeyException {
            MAC.init(key);
            return MAC.doFinal(data);
          }
        }

        class Lazy {
          // BUG: Diagnostic contains: "cipher"
          private static Cipher cipher;

          byte[] encrypt(Key key, byte[] data) throws GeneralSecurityException {
            if (cipher == null) {
              cipher = Cipher.getInstance("AES/GCM/NoPadding");
            }
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(data);
          }
        }

        class Alias {
          // BUG: Diagnostic contains: hash uses it without a lock (Positives.java:53)
          private static final MessageDigest SHA = Sha.make();

          static byte[] hash(byte[] data) {
            MessageDigest md = SHA;
            md.update(data);
            return md.digest();
          }
        }

        class Helper {
          // BUG: Diagnostic contains: help uses it
          private static final MessageDigest SHA = Sha.make();

          public static byte[] hash(byte[] data) {
            return help(data);
          }

          private static byte[] help(byte[] data) {
            return SHA.digest(data);
          }
        }

        enum Singleton {
          INSTANCE;

          // BUG: Diagnostic contains: is in the only object of its class
          private final MessageDigest md = Sha.make();

          byte[] hash(byte[] data) {
            return md.digest(data);
          }
        }

        class Kept {
          private static final Kept INSTANCE = new Kept();

          // BUG: Diagnostic contains: is in the only object of its class
          private final MessageDigest md = Sha.make();

          private Kept() {}

          static Kept instance() {
            return INSTANCE;
          }

          byte[] hash(byte[] data) {
            return md.digest(data);
          }
        }

        class Servlet extends javax.servlet.http.HttpServlet {
          // BUG: Diagnostic contains: is in an object that serves all requests, and doGet uses it
          private final MessageDigest md = Sha.make();

          @Override
          protected void doGet(
              javax.servlet.http.HttpServletRequest request,
              javax.servlet.http.HttpServletResponse response) {
            md.digest(request.getQueryString().getBytes());
          }
        }

        class Streams {
          static List<byte[]> parallel(List<byte[]> all) {
            MessageDigest md = Sha.make();
            return all.parallelStream()
                // BUG: Diagnostic contains: several threads of a parallel stream
                .map(each -> md.digest(each))
                .collect(Collectors.toList());
          }

          private final Mac mac;

          Streams(Mac mac) {
            this.mac = mac;
          }

          List<byte[]> later(List<byte[]> all) {
            return all.stream()
                .filter(each -> each.length > 0)
                .parallel()
                // BUG: Diagnostic contains: several threads
                .map(each -> mac.doFinal(each))
                .collect(Collectors.toList());
          }
        }
        """);
  }

  @Test
  void components() {
    compilation
        .addSourceLines(
            "org/springframework/stereotype/Service.java",
            "package org.springframework.stereotype;",
            "public @interface Service {}")
        .addSourceLines(
            "org/springframework/context/annotation/Scope.java",
            "package org.springframework.context.annotation;",
            "public @interface Scope { String value(); }")
        .addSourceLines(
            "Components.java",
            IMPORTS
                + """
                import org.springframework.context.annotation.Scope;
                import org.springframework.stereotype.Service;

                @Service
                class Tokens {
                  // BUG: Diagnostic contains: is in an object that serves all requests
                  private final MessageDigest md = Sha.make();

                  byte[] hash(byte[] data) {
                    md.update(data);
                    return md.digest();
                  }
                }

                @Service
                @Scope("prototype")
                class OfItsOwn {
                  private final MessageDigest md = Sha.make();

                  byte[] hash(byte[] data) {
                    return md.digest(data);
                  }
                }

                @Service
                class PerCall {
                  byte[] hash(byte[] data) {
                    return Sha.make().digest(data);
                  }
                }

                @Service
                class SetUp {
                  private final byte[] hash;
                  private final MessageDigest md = Sha.make();

                  SetUp(byte[] data) {
                    hash = md.digest(data);
                  }
                }
                """
                + SHA)
        .doTest();
  }

  @Test
  void knownMisses() {
    test(
        "Misses",
        """
        class OfObject {
          private final MessageDigest md = Sha.make();

          byte[] hash(byte[] data) {
            return md.digest(data);
          }
        }

        class Shared {
          static final OfObject ONE = new OfObject();
        }

        class Reference {
          static List<byte[]> parallel(List<byte[]> all) {
            MessageDigest md = Sha.make();
            return all.parallelStream().map(md::digest).collect(Collectors.toList());
          }
        }
        """);
  }
}

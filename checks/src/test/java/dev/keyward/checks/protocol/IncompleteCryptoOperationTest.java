package dev.keyward.checks.protocol;

import com.google.errorprone.CompilationTestHelper;
import java.util.List;
import org.junit.jupiter.api.Test;

final class IncompleteCryptoOperationTest {
  private static final String IMPORTS =
      """
      import java.io.*;
      import java.security.*;
      import java.security.cert.*;
      import java.util.*;
      import java.util.function.*;
      import java.util.stream.*;
      import javax.crypto.*;
      import javax.crypto.spec.*;
      import javax.net.ssl.*;

      """;

  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(IncompleteCryptoOperation.class, getClass());

  private void test(String name, String members, String... arguments) {
    compilation
        .setArgs(List.of(arguments))
        .addSourceLines(name + ".java", IMPORTS + "class " + name + " {\n" + members + "}\n")
        .doTest();
  }

  @Test
  void negatives() {
    test(
        "Negatives",
        """
        byte[] digest(byte[] data) throws Exception {
          MessageDigest md = MessageDigest.getInstance("SHA-256");
          md.update(data);
          return md.digest();
        }

        byte[] atOnce(byte[] data) throws Exception {
          return MessageDigest.getInstance("SHA-256").digest(data);
        }

        byte[] twice(byte[] data) throws Exception {
          MessageDigest md = MessageDigest.getInstance("SHA-256");
          md.update(data);
          byte[] first = md.digest();
          md.update(first);
          return md.digest();
        }

        byte[] onSomePath(byte[] data, boolean some) throws Exception {
          MessageDigest md = MessageDigest.getInstance("SHA-256");
          if (some) {
            md.update(data);
          }
          return md.digest();
        }

        byte[] inALoop(InputStream in) throws Exception {
          MessageDigest md = MessageDigest.getInstance("SHA-256");
          byte[] buffer = new byte[8192];
          for (int n; (n = in.read(buffer)) > 0; ) {
            md.update(buffer, 0, n);
          }
          return md.digest();
        }

        byte[] forever(InputStream in) throws Exception {
          MessageDigest md = MessageDigest.getInstance("SHA-256");
          byte[] buffer = new byte[8192];
          while (true) {
            int n = in.read(buffer);
            if (n < 0) {
              break;
            }
            md.update(buffer, 0, n);
          }
          return md.digest();
        }

        byte[] chained(List<byte[]> links) throws Exception {
          MessageDigest md = MessageDigest.getInstance("SHA-256");
          byte[] hash = null;
          for (byte[] link : links) {
            if (hash != null) {
              md.update(hash);
            }
            md.update(link);
            hash = md.digest();
          }
          return hash;
        }

        byte[] mac(SecretKey key, byte[] data) throws Exception {
          Mac mac = Mac.getInstance("HmacSHA256");
          mac.init(key);
          mac.update(data);
          return mac.doFinal();
        }

        byte[] sign(PrivateKey key, byte[] data) throws Exception {
          Signature signature = Signature.getInstance("Ed25519");
          signature.initSign(key);
          signature.update(data);
          return signature.sign();
        }

        boolean verify(PublicKey key, byte[] data, byte[] signed) throws Exception {
          Signature signature = Signature.getInstance("Ed25519");
          signature.initVerify(key);
          signature.update(data);
          return signature.verify(signed);
        }

        byte[] agree(PrivateKey own, PublicKey peer) throws Exception {
          KeyAgreement agreement = KeyAgreement.getInstance("X25519");
          agreement.init(own);
          agreement.doPhase(peer, true);
          return agreement.generateSecret();
        }

        byte[] encrypt(SecretKey key, byte[] aad, byte[] data) throws Exception {
          Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
          cipher.init(Cipher.ENCRYPT_MODE, key);
          cipher.updateAAD(aad);
          byte[] start = cipher.update(data);
          return cipher.doFinal();
        }

        // Authenticates without encrypting anything.
        byte[] gmac(SecretKey key, byte[] aad) throws Exception {
          Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
          cipher.init(Cipher.ENCRYPT_MODE, key);
          cipher.updateAAD(aad);
          return cipher.doFinal();
        }

        byte[] wrap(SecretKey kek, SecretKey key) throws Exception {
          Cipher cipher = Cipher.getInstance("AESWrap");
          cipher.init(Cipher.WRAP_MODE, kek);
          return cipher.wrap(key);
        }

        SSLContext context(KeyStore store) throws Exception {
          TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
          factory.init(store);
          SSLContext context = SSLContext.getInstance("TLS");
          context.init(null, factory.getTrustManagers(), null);
          context.getSocketFactory();
          return context;
        }

        // The platform's own, ready for use.
        SSLSocketFactory platform() throws Exception {
          SSLContext context = SSLContext.getInstance("Default");
          return context.getSocketFactory();
        }

        SSLSocketFactory configured(String protocol) throws Exception {
          SSLContext context = SSLContext.getInstance(protocol);
          return context.getSocketFactory();
        }

        SSLSocketFactory platformsToo() throws Exception {
          return SSLContext.getDefault().getSocketFactory();
        }

        KeyStore empty() throws Exception {
          KeyStore store = KeyStore.getInstance("PKCS12");
          store.load(null, null);
          store.setCertificateEntry("a", null);
          return store;
        }

        Key fromFile(File file, char[] password) throws Exception {
          KeyStore store = KeyStore.getInstance(file, password);
          return store.getKey("a", password);
        }

        // What is left to the provider is no mistake.
        KeyPair defaults() throws Exception {
          return KeyPairGenerator.getInstance("RSA").generateKeyPair();
        }
        """);
  }

  /** The object comes from somewhere else, or goes there: nobody knows what is called on it. */
  @Test
  void elsewhere() {
    test(
        "Elsewhere",
        """
        private final MessageDigest field;
        private Mac mac;

        Elsewhere(MessageDigest field) throws Exception {
          this.field = field;
          this.mac = Mac.getInstance("HmacSHA256");
        }

        void feed(byte[] data) {
          field.update(data);
        }

        byte[] finish() {
          return field.digest();
        }

        void start(SecretKey key) throws Exception {
          mac.init(key);
        }

        byte[] end(byte[] data) {
          return mac.doFinal(data);
        }

        byte[] received(MessageDigest md) {
          return md.digest();
        }

        MessageDigest handedOut(byte[] data) throws Exception {
          MessageDigest md = MessageDigest.getInstance("SHA-256");
          md.update(data);
          return md;
        }

        static void fill(MessageDigest md, byte[] data) {
          md.update(data);
        }

        byte[] helped(byte[] data) throws Exception {
          MessageDigest md = MessageDigest.getInstance("SHA-256");
          fill(md, data);
          return md.digest();
        }

        interface Content {
          void writeTo(MessageDigest md);
          void forEach(Consumer<byte[]> consumer);
        }

        byte[] unknownHelp(Content content) throws Exception {
          MessageDigest md = MessageDigest.getInstance("SHA-256");
          content.writeTo(md);
          return md.digest();
        }

        byte[] callback(Content content) throws Exception {
          MessageDigest md = MessageDigest.getInstance("SHA-256");
          content.forEach(bytes -> md.update(bytes));
          return md.digest();
        }

        byte[] reference(Content content) throws Exception {
          MessageDigest md = MessageDigest.getInstance("SHA-256");
          content.forEach(md::update);
          return md.digest();
        }

        byte[] stream(List<byte[]> parts) throws Exception {
          MessageDigest md = MessageDigest.getInstance("SHA-256");
          parts.stream().filter(part -> part.length > 0).forEach(md::update);
          return md.digest();
        }

        byte[] anonymous(Consumer<OutputStream> writer) throws Exception {
          final MessageDigest md = MessageDigest.getInstance("SHA-256");
          writer.accept(
              new OutputStream() {
                @Override
                public void write(int b) {
                  md.update((byte) b);
                }
              });
          return md.digest();
        }

        byte[] local(Consumer<OutputStream> writer) throws Exception {
          final MessageDigest md = MessageDigest.getInstance("SHA-256");
          class Sink extends OutputStream {
            @Override
            public void write(int b) {
              md.update((byte) b);
            }
          }
          writer.accept(new Sink());
          return md.digest();
        }

        byte[] digestStream(InputStream in) throws Exception {
          MessageDigest md = MessageDigest.getInstance("SHA-256");
          try (DigestInputStream digesting = new DigestInputStream(in, md)) {
            digesting.readAllBytes();
          }
          return md.digest();
        }

        void cipherStream(OutputStream out, SecretKey key, byte[] data) throws Exception {
          Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
          cipher.init(Cipher.ENCRYPT_MODE, key);
          try (CipherOutputStream encrypting = new CipherOutputStream(out, cipher)) {
            encrypting.write(data);
          }
        }

        byte[] inAList(byte[] data) throws Exception {
          List<MessageDigest> all = new ArrayList<>();
          MessageDigest md = MessageDigest.getInstance("SHA-256");
          all.add(md);
          for (MessageDigest each : all) {
            each.update(data);
          }
          return md.digest();
        }

        byte[] inAnArray(byte[] data) throws Exception {
          MessageDigest md = MessageDigest.getInstance("SHA-256");
          MessageDigest[] all = {md};
          for (MessageDigest each : all) {
            each.update(data);
          }
          return md.digest();
        }

        byte[] cloned(byte[] data) throws Exception {
          MessageDigest md = MessageDigest.getInstance("SHA-256");
          md.update(data);
          MessageDigest copy = (MessageDigest) md.clone();
          return copy.digest();
        }

        static byte[] hash(byte[]... parts) throws Exception {
          MessageDigest md = MessageDigest.getInstance("SHA-256");
          for (byte[] part : parts) {
            md.update(part);
          }
          return md.digest();
        }

        static byte[] ofNothing() throws Exception {
          return hash();
        }

        private static final class Context {
          private final MessageDigest md;

          Context(MessageDigest md) {
            this.md = md;
          }

          void update(byte[] data) {
            md.update(data);
          }
        }

        byte[] wrapped(byte[] data) throws Exception {
          MessageDigest md = MessageDigest.getInstance("SHA-256");
          new Context(md).update(data);
          return md.digest();
        }

        record Pair(MessageDigest md, String name) {}

        byte[] inARecord(byte[] data) throws Exception {
          Pair pair = new Pair(MessageDigest.getInstance("SHA-256"), "a");
          pair.md().update(data);
          return pair.md().digest();
        }

        byte[] threadLocal(ThreadLocal<MessageDigest> kept) {
          return kept.get().digest();
        }

        private final ThreadLocal<MessageDigest> own =
            new ThreadLocal<MessageDigest>() {
              @Override
              protected MessageDigest initialValue() {
                try {
                  return MessageDigest.getInstance("SHA-256");
                } catch (NoSuchAlgorithmException e) {
                  throw new IllegalStateException(e);
                }
              }
            };

        byte[] ofThread(byte[] data) {
          own.get().update(data);
          return own.get().digest();
        }

        private final Map<String, MessageDigest> cache = new HashMap<>();

        byte[] cached(byte[] data) throws Exception {
          cache.putIfAbsent("a", MessageDigest.getInstance("SHA-256"));
          cache.get("a").update(data);
          return cache.get("a").digest();
        }

        private MessageDigest lazy;

        private MessageDigest lazily() throws Exception {
          if (lazy == null) {
            lazy = MessageDigest.getInstance("SHA-256");
          }
          return lazy;
        }

        byte[] lazy(byte[] data) throws Exception {
          lazily().update(data);
          return lazily().digest();
        }
        """);
  }

  /** Nothing is fed, or nothing comes out, and that is meant. */
  @Test
  void meant() {
    test(
        "Meant",
        """
        static final byte[] HASH = start();
        static final byte[] SHA256_OF_NOTHING;

        static {
          try {
            SHA256_OF_NOTHING = MessageDigest.getInstance("SHA-256").digest();
          } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
          }
        }

        static byte[] start() {
          return null;
        }

        static byte[] emptyHash() throws Exception {
          MessageDigest md = MessageDigest.getInstance("SHA-256");
          return md.digest();
        }

        boolean isEmpty(byte[] hash) throws Exception {
          byte[] empty = MessageDigest.getInstance("SHA-256").digest();
          return MessageDigest.isEqual(hash, empty);
        }

        int length() throws Exception {
          return MessageDigest.getInstance("SHA-256").digest().length;
        }

        byte[] explicit() throws Exception {
          return MessageDigest.getInstance("SHA-256").digest(new byte[0]);
        }

        // Forgets what was fed, as reset does.
        byte[] forgotten(byte[] one, byte[] two) throws Exception {
          MessageDigest md = MessageDigest.getInstance("SHA-256");
          md.update(one);
          md.digest();
          md.update(two);
          return md.digest();
        }

        static boolean isUnlimited() throws Exception {
          Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
          cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(new byte[32], "AES"));
          return true;
        }

        // Says whether the key fits, with an exception.
        void setKey(SecretKey key) throws Exception {
          Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
          cipher.init(Cipher.ENCRYPT_MODE, key);
        }

        void checkKey(PrivateKey key) throws Exception {
          Signature signature = Signature.getInstance("Ed25519");
          signature.initSign(key);
        }

        int sizeOf(SecretKey key, int plaintext) throws Exception {
          Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
          cipher.init(Cipher.ENCRYPT_MODE, key);
          return cipher.getOutputSize(plaintext);
        }

        // Only a right password decrypts it.
        void unlock(SecretKey key, byte[] ciphertext) throws Exception {
          Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
          cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(128, ciphertext, 0, 12));
          cipher.doFinal(ciphertext, 12, ciphertext.length - 12);
        }

        static void warmUp(SecretKey key, byte[] data) throws Exception {
          Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
          cipher.init(Cipher.ENCRYPT_MODE, key);
          cipher.doFinal(data);
        }

        // The beginning of the keystream is skipped.
        byte[] skipped(SecretKey key, byte[] data) throws Exception {
          Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
          cipher.init(Cipher.ENCRYPT_MODE, key);
          cipher.update(new byte[1536]);
          return cipher.doFinal(data);
        }

        // Needs no end: what goes in comes out.
        byte[] record(SecretKey key, byte[] data) throws Exception {
          Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
          cipher.init(Cipher.ENCRYPT_MODE, key);
          return cipher.update(data);
        }

        byte[] blocks(SecretKey key, byte[] data) throws Exception {
          Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
          cipher.init(Cipher.ENCRYPT_MODE, key);
          return cipher.update(data);
        }

        // RSA gives everything at the end.
        byte[] publicKey(PublicKey key, byte[] data) throws Exception {
          Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
          cipher.init(Cipher.ENCRYPT_MODE, key);
          cipher.update(data);
          return cipher.doFinal();
        }

        // Nothing comes out before the tag is checked.
        byte[] checked(SecretKey key, byte[] data) throws Exception {
          Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
          cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(128, data, 0, 12));
          cipher.update(data, 12, data.length - 12);
          return cipher.doFinal();
        }

        byte[] intoABuffer(SecretKey key, byte[] data, byte[] out) throws Exception {
          Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
          cipher.init(Cipher.ENCRYPT_MODE, key);
          int n = cipher.update(data, 0, data.length, out);
          cipher.doFinal(out, n);
          return out;
        }

        // Three parties.
        Key three(PrivateKey own, PublicKey one) throws Exception {
          KeyAgreement agreement = KeyAgreement.getInstance("DH");
          agreement.init(own);
          return agreement.doPhase(one, false);
        }

        // Throws on purpose.
        byte[] notYet(SecretKey key) throws Exception {
          throw new UnsupportedOperationException();
        }

        byte[] otherwise(SecretKey key, byte[] data, boolean some) throws Exception {
          Mac mac = Mac.getInstance("HmacSHA256");
          if (some) {
            mac.init(key);
          }
          return mac.doFinal(data);
        }
        """);
  }

  @Test
  void positives() {
    test(
        "Positives",
        """
        byte[] tooLate(byte[] data) throws Exception {
          MessageDigest md = MessageDigest.getInstance("SHA-256");
          // BUG: Diagnostic contains: MessageDigest.digest gives the hash of nothing
          byte[] h = md.digest();
          md.update(data);
          return h;
        }

        byte[] unused(byte[] data) throws Exception {
          // BUG: Diagnostic contains: no data was given to it. Call
          return MessageDigest.getInstance("SHA-256").digest();
        }

        byte[] twice(byte[] data) throws Exception {
          MessageDigest md = MessageDigest.getInstance("SHA-256");
          md.update(data);
          byte[] first = md.digest();
          // BUG: Diagnostic contains: since Positives.java:28
          byte[] second = md.digest();
          return Arrays.equals(first, second) ? first : second;
        }

        byte[] reset(byte[] data) throws Exception {
          MessageDigest md = MessageDigest.getInstance("SHA-256");
          md.update(data);
          md.reset();
          // BUG: Diagnostic contains: since Positives.java:37
          return md.digest();
        }

        byte[] macOfNothing(SecretKey key, byte[] data) throws Exception {
          Mac mac = Mac.getInstance("HmacSHA256");
          mac.init(key);
          // BUG: Diagnostic contains: Mac.doFinal covers nothing
          return mac.doFinal();
        }

        byte[] forgottenByInit(SecretKey key, byte[] data) throws Exception {
          Mac mac = Mac.getInstance("HmacSHA256");
          mac.init(key);
          mac.update(data);
          mac.init(key);
          // BUG: Diagnostic contains: since Positives.java:53
          return mac.doFinal();
        }

        byte[] signNothing(PrivateKey key, byte[] data) throws Exception {
          Signature signature = Signature.getInstance("SHA256withRSA");
          signature.initSign(key);
          // BUG: Diagnostic contains: Signature.sign covers nothing
          return signature.sign();
        }

        boolean verifyNothing(PublicKey key, byte[] data, byte[] signed) throws Exception {
          Signature signature = Signature.getInstance("SHA256withRSA");
          signature.initVerify(key);
          // BUG: Diagnostic contains: checks the signature of nothing
          return signature.verify(signed);
        }

        byte[] encryptNothing(SecretKey key, byte[] data) throws Exception {
          Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
          cipher.init(Cipher.ENCRYPT_MODE, key);
          // BUG: Diagnostic contains: Cipher.doFinal covers nothing
          return cipher.doFinal();
        }

        byte[] blankMac(SecretKey key, byte[] data) throws Exception {
          Mac mac = Mac.getInstance("HmacSHA256");
          // BUG: Diagnostic contains: which nobody has initialised
          return mac.doFinal(data);
        }

        byte[] blankMacTwice(SecretKey key, byte[] data) throws Exception {
          Mac mac = Mac.getInstance("HmacSHA256");
          // BUG: Diagnostic contains: Mac.update
          mac.update(data);
          return mac.doFinal();
        }

        byte[] initialisedTooLate(PrivateKey key, byte[] data) throws Exception {
          Signature signature = Signature.getInstance("Ed25519");
          // BUG: Diagnostic contains: the object from Positives.java:93
          signature.update(data);
          signature.initSign(key);
          return signature.sign();
        }

        byte[] blankCipher(SecretKey key, byte[] data) throws Exception {
          Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
          // BUG: Diagnostic contains: Cipher.doFinal is called
          return cipher.doFinal(data);
        }

        byte[] blankAgreement(PrivateKey own, PublicKey peer) throws Exception {
          KeyAgreement agreement = KeyAgreement.getInstance("X25519");
          // BUG: Diagnostic contains: KeyAgreement.doPhase
          agreement.doPhase(peer, true);
          return agreement.generateSecret();
        }

        byte[] agreeWithNobody(PrivateKey own, PublicKey peer) throws Exception {
          KeyAgreement agreement = KeyAgreement.getInstance("X25519");
          agreement.init(own);
          // BUG: Diagnostic contains: without a peer's key
          return agreement.generateSecret();
        }

        SSLSocketFactory blankContext() throws Exception {
          SSLContext context = SSLContext.getInstance("TLSv1.3");
          // BUG: Diagnostic contains: SSLContext.getSocketFactory
          return context.getSocketFactory();
        }

        TrustManager[] blankFactory() throws Exception {
          TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
          // BUG: Diagnostic contains: TrustManagerFactory.getTrustManagers
          return factory.getTrustManagers();
        }

        Key blankStore(char[] password) throws Exception {
          KeyStore store = KeyStore.getInstance("PKCS12");
          // BUG: Diagnostic contains: KeyStore.getKey
          return store.getKey("a", password);
        }

        byte[] associatedTooLate(SecretKey key, byte[] aad, byte[] data) throws Exception {
          Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
          cipher.init(Cipher.ENCRYPT_MODE, key);
          byte[] start = cipher.update(data);
          // BUG: Diagnostic contains: comes after the message
          cipher.updateAAD(aad);
          return cipher.doFinal();
        }
        """);
  }

  @Test
  void leftovers() {
    test(
        "Leftovers",
        """
        boolean unverified(PublicKey key, byte[] data, byte[] signed) throws Exception {
          Signature signature = Signature.getInstance("Ed25519");
          signature.initVerify(key);
          // BUG: Diagnostic contains: What Signature.update is given leads to nothing
          signature.update(data);
          return true;
        }

        byte[] neverDigested(byte[] data) throws Exception {
          MessageDigest md = MessageDigest.getInstance("SHA-256");
          // BUG: Diagnostic contains: the object from Leftovers.java:21
          md.update(data);
          return data;
        }

        byte[] withoutTheEnd(SecretKey key, byte[] data) throws Exception {
          Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
          cipher.init(Cipher.ENCRYPT_MODE, key);
          // BUG: Diagnostic contains: the end of the message
          return cipher.update(data);
        }

        byte[] withoutTheTag(SecretKey key, byte[] data, byte[] iv) throws Exception {
          Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
          cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(128, iv));
          // BUG: Diagnostic contains: which alone checks the tag
          return cipher.update(data);
        }

        byte[] encrypt(SecretKey key, byte[] data) throws Exception {
          Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
          // BUG: Diagnostic contains: nothing is ever encrypted
          cipher.init(Cipher.ENCRYPT_MODE, key);
          return data;
        }

        byte[] startIsLost(SecretKey key, byte[] data) throws Exception {
          Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
          cipher.init(Cipher.ENCRYPT_MODE, key);
          // BUG: Diagnostic contains: What Cipher.update returns is thrown away
          cipher.update(data);
          return cipher.doFinal();
        }

        byte[] encrypted(SecretKey key, byte[] data) throws Exception {
          Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
          cipher.init(Cipher.ENCRYPT_MODE, key);
          // BUG: Diagnostic contains: What Cipher.doFinal returns is thrown away
          cipher.doFinal(data);
          return data;
        }

        byte[] endIsLost(SecretKey key, byte[] data) throws Exception {
          Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
          cipher.init(Cipher.ENCRYPT_MODE, key);
          byte[] start = cipher.update(data);
          // BUG: Diagnostic contains: Cipher.doFinal
          cipher.doFinal();
          return start;
        }

        byte[] hashIsLost(byte[] data) throws Exception {
          MessageDigest md = MessageDigest.getInstance("SHA-256");
          // BUG: Diagnostic contains: MessageDigest.digest
          md.digest(data);
          return data;
        }

        byte[] codeIsLost(SecretKey key, byte[] data) throws Exception {
          Mac mac = Mac.getInstance("HmacSHA256");
          mac.init(key);
          mac.update(data);
          // BUG: Diagnostic contains: Mac.doFinal
          mac.doFinal();
          return data;
        }
        """);
  }

  /** Through methods of the class, in which the object is made, or used. */
  @Test
  void throughMethods() {
    test(
        "Methods",
        """
        private static MessageDigest sha() {
          try {
            return MessageDigest.getInstance("SHA-256");
          } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
          }
        }

        private static Mac mac(SecretKey key) throws Exception {
          Mac mac = Mac.getInstance("HmacSHA256");
          mac.init(key);
          return mac;
        }

        private static byte[] finish(Signature signature) throws Exception {
          // BUG: Diagnostic contains: Signature.sign covers nothing
          return signature.sign();
        }

        byte[] good(byte[] data) {
          MessageDigest md = sha();
          md.update(data);
          return md.digest();
        }

        byte[] bad(byte[] data) {
          // BUG: Diagnostic contains: MessageDigest.digest
          byte[] hash = sha().digest();
          return hash;
        }

        byte[] goodMac(SecretKey key, byte[] data) throws Exception {
          return mac(key).doFinal(data);
        }

        byte[] badMac(SecretKey key, byte[] data) throws Exception {
          Mac mac = mac(key);
          // BUG: Diagnostic contains: Mac.doFinal covers nothing
          return mac.doFinal();
        }

        byte[] sign(PrivateKey key) throws Exception {
          Signature signature = Signature.getInstance("Ed25519");
          signature.initSign(key);
          return finish(signature);
        }
        """);
  }

  /** What the provider decides is said where somebody asks. */
  @Test
  void dormant() {
    test(
        "Dormant",
        """
        KeyPair rsa() throws Exception {
          // BUG: Diagnostic contains: how large a key for "RSA" is to be
          return KeyPairGenerator.getInstance("RSA").generateKeyPair();
        }

        SecretKey aes() throws Exception {
          KeyGenerator generator = KeyGenerator.getInstance("AES");
          // BUG: Diagnostic contains: "AES"
          return generator.generateKey();
        }

        KeyPair sized() throws Exception {
          KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
          generator.initialize(3072);
          return generator.generateKeyPair();
        }

        // There is one size.
        KeyPair edwards() throws Exception {
          return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        }

        SecretKey hmac() throws Exception {
          return KeyGenerator.getInstance("HmacSHA256").generateKey();
        }
        """,
        "-XepOpt:Keyward:Profile=strict");
  }

  @Test
  void knownMisses() {
    test(
        "Misses",
        """
        private final Mac mac;

        Misses() throws Exception {
          mac = Mac.getInstance("HmacSHA256");
        }

        byte[] fieldThatNobodyInitialises(byte[] data) {
          return mac.doFinal(data);
        }

        byte[] onSomePath(byte[] data, boolean some) throws Exception {
          MessageDigest md = MessageDigest.getInstance("SHA-256");
          if (some) {
            md.update(data);
          }
          return md.digest();
        }

        byte[] firstRound(List<byte[]> all) throws Exception {
          MessageDigest md = MessageDigest.getInstance("SHA-256");
          byte[] hash = null;
          for (byte[] each : all) {
            hash = md.digest();
            md.update(each);
          }
          return hash;
        }

        byte[] captured(byte[] data) throws Exception {
          MessageDigest md = MessageDigest.getInstance("SHA-256");
          Supplier<byte[]> hash = () -> md.digest();
          return hash.get();
        }
        """);
  }
}

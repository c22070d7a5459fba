package dev.keyward.checks.signatures;

import com.google.errorprone.CompilationTestHelper;
import java.util.List;
import org.junit.jupiter.api.Test;

final class VerificationFallbackLoopTest {
  private static final String IMPORTS =
      """
      import java.security.*;
      import java.security.cert.*;
      import java.util.*;
      import java.util.function.*;
      import java.util.stream.*;
      import javax.crypto.*;
      import javax.crypto.spec.*;

      """;

  private static final String HELPERS =
      """
      static boolean verify(PublicKey key, byte[] data, byte[] signed) throws Exception {
        return verify("Ed25519", key, data, signed);
      }

      static boolean verify(String algorithm, PublicKey key, byte[] data, byte[] signed)
          throws Exception {
        Signature signature = Signature.getInstance(algorithm);
        signature.initVerify(key);
        signature.update(data);
        return signature.verify(signed);
      }

      static boolean accepts(PublicKey key, byte[] data, byte[] signed) {
        try {
          return verify(key, data, signed);
        } catch (Exception e) {
          return false;
        }
      }

      static byte[] decrypt(String transformation, Key key, byte[] data) throws Exception {
        Cipher cipher = Cipher.getInstance(transformation);
        cipher.init(Cipher.DECRYPT_MODE, key);
        return cipher.doFinal(data);
      }

      """;

  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(VerificationFallbackLoop.class, getClass());

  private void test(String name, String members, String... arguments) {
    compilation
        .setArgs(List.of(arguments))
        .addSourceLines(
            name + ".java", IMPORTS + "class " + name + " {\n" + members + HELPERS + "}\n")
        .doTest();
  }

  @Test
  void negatives() {
    test(
        "Negatives",
        """
        private final Map<String, List<PublicKey>> keysByTenant;
        private final Map<String, PublicKey> allKeys;

        Negatives(Map<String, List<PublicKey>> keysByTenant, Map<String, PublicKey> allKeys) {
          this.keysByTenant = keysByTenant;
          this.allKeys = allKeys;
        }

        // Rotated keys of the tenant that is expected.
        boolean ofTenant(String tenant, byte[] data, byte[] signed) throws Exception {
          for (PublicKey key : keysByTenant.get(tenant)) {
            if (verify(key, data, signed)) {
              return true;
            }
          }
          return false;
        }

        boolean looksUpFirst(String tenant, byte[] data, byte[] signed) throws Exception {
          List<PublicKey> all = keysByTenant.getOrDefault(tenant, List.of());
          for (PublicKey key : all) {
            if (verify(key, data, signed)) {
              return true;
            }
          }
          return false;
        }

        // Those of one issuer, as far as this code can tell.
        boolean rotation(List<PublicKey> keys, byte[] data, byte[] signed) throws Exception {
          for (PublicKey key : keys) {
            if (verify(key, data, signed)) {
              return true;
            }
          }
          return false;
        }

        byte[] multiFernet(List<SecretKey> keys, byte[] data) {
          for (SecretKey key : keys) {
            try {
              return decrypt("AES/GCM/NoPadding", key, data);
            } catch (Exception e) {
              continue;
            }
          }
          return null;
        }

        boolean one(String id, byte[] data, byte[] signed) throws Exception {
          return verify(allKeys.get(id), data, signed);
        }

        // Each has to accept.
        boolean each(List<PublicKey> allSigners, byte[] data, byte[] signed) throws Exception {
          for (PublicKey key : allSigners) {
            if (!verify(key, data, signed)) {
              return false;
            }
          }
          return true;
        }

        boolean eachOfMap(byte[] data, byte[] signed) {
          return allKeys.values().stream().allMatch(key -> accepts(key, data, signed));
        }

        // Each signer has a signature of its own.
        boolean signers(Map<PublicKey, byte[]> all, byte[] data) throws Exception {
          for (PublicKey key : all.keySet()) {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(data);
            if (signature.verify(all.get(key))) {
              return true;
            }
          }
          return false;
        }

        int counted(List<PublicKey> allSigners, byte[] data, byte[] signed) throws Exception {
          int count = 0;
          for (PublicKey key : allSigners) {
            if (verify(key, data, signed)) {
              count++;
            }
          }
          return count;
        }

        // Trust anchors.
        boolean anchored(X509Certificate certificate, Set<TrustAnchor> anchors) {
          for (TrustAnchor anchor : anchors) {
            try {
              certificate.verify(anchor.getTrustedCert().getPublicKey());
              return true;
            } catch (GeneralSecurityException e) {
              continue;
            }
          }
          return false;
        }

        // Whatever the provider has; nobody who sends something decides.
        Cipher available(List<String> names) {
          for (String name : names) {
            try {
              return Cipher.getInstance(name);
            } catch (GeneralSecurityException e) {
              continue;
            }
          }
          return null;
        }

        byte[] otherSpelling(Key key, byte[] data) throws Exception {
          try {
            return decrypt("RSA/ECB/OAEPWithSHA-256AndMGF1Padding", key, data);
          } catch (GeneralSecurityException e) {
            return decrypt("RSA/None/OAEPWithSHA-256AndMGF1Padding", key, data);
          }
        }

        byte[] otherProvider(Key key, byte[] data) throws Exception {
          try {
            return decrypt("AES/CBC/PKCS7Padding", key, data);
          } catch (NoSuchAlgorithmException e) {
            return decrypt("AES/CTR/NoPadding", key, data);
          }
        }

        // The algorithm that the key is for.
        boolean byKey(PublicKey key, byte[] data, byte[] signed) throws Exception {
          return verify(
              key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "Ed25519", key, data, signed);
        }

        // Many messages, one key.
        byte[] firstMessage(List<byte[]> all, SecretKey key) {
          for (byte[] message : all) {
            try {
              return decrypt("AES/GCM/NoPadding", key, message);
            } catch (Exception e) {
              continue;
            }
          }
          return null;
        }

        boolean aliases(KeyStore store, String algorithm, byte[] data, byte[] signed)
            throws Exception {
          for (String alias : Collections.list(store.aliases())) {
            Signature signature = Signature.getInstance(algorithm);
            signature.initVerify(store.getCertificate(alias));
            signature.update(data);
            if (signature.verify(signed)) {
              return true;
            }
          }
          return false;
        }

        """);
  }

  @Test
  void positives() {
    test(
        "Positives",
        """
        private final Map<String, PublicKey> keysByTenant;
        private final List<PublicKey> allKeys;
        private final Map<String, SecretKey> customerSecrets;

        Positives(
            Map<String, PublicKey> keysByTenant,
            List<PublicKey> allKeys,
            Map<String, SecretKey> customerSecrets) {
          this.keysByTenant = keysByTenant;
          this.allKeys = allKeys;
          this.customerSecrets = customerSecrets;
        }

        boolean anyTenant(byte[] data, byte[] signed) throws Exception {
          // BUG: Diagnostic contains: Each of "keysByTenant.values()" is tried
          for (PublicKey key : keysByTenant.values()) {
            if (verify(key, data, signed)) {
              return true;
            }
          }
          return false;
        }

        String whichTenant(byte[] data, byte[] signed) throws Exception {
          // BUG: Diagnostic contains: "keysByTenant.entrySet()"
          for (Map.Entry<String, PublicKey> entry : keysByTenant.entrySet()) {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(entry.getValue());
            signature.update(data);
            if (signature.verify(signed)) {
              return entry.getKey();
            }
          }
          throw new SignatureException();
        }

        boolean anyKey(byte[] data, byte[] signed) throws Exception {
          boolean valid = false;
          // BUG: Diagnostic contains: can speak for all the others
          for (PublicKey key : allKeys) {
            if (verify(key, data, signed)) {
              valid = true;
              break;
            }
          }
          return valid;
        }

        byte[] anyCustomer(byte[] data) {
          // BUG: Diagnostic contains: "customerSecrets.values()"
          for (SecretKey key : customerSecrets.values()) {
            try {
              return decrypt("AES/GCM/NoPadding", key, data);
            } catch (Exception ignored) {
            }
          }
          return null;
        }

        boolean stream(byte[] data, byte[] signed) {
          // BUG: Diagnostic contains: "allKeys.stream()"
          return allKeys.stream().anyMatch(key -> accepts(key, data, signed));
        }

        Optional<PublicKey> found(byte[] data, byte[] signed) {
          // BUG: Diagnostic contains: "keysByTenant.values().stream()"
          return keysByTenant.values().stream().filter(k -> accepts(k, data, signed)).findFirst();
        }

        boolean codes(byte[] data, byte[] tag) throws Exception {
          // BUG: Diagnostic contains: "customerSecrets.values()"
          for (SecretKey key : customerSecrets.values()) {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            if (MessageDigest.isEqual(mac.doFinal(data), tag)) {
              return true;
            }
          }
          return false;
        }

        boolean algorithms(PublicKey key, byte[] data, byte[] signed) throws Exception {
          // BUG: Diagnostic contains: (SHA1withRSA, SHA256withRSA, SHA512withRSA)
          for (String name : List.of("SHA512withRSA", "SHA256withRSA", "SHA1withRSA")) {
            if (verify(name, key, data, signed)) {
              return true;
            }
          }
          return false;
        }

        byte[] transformations(Key key, byte[] data, String[] names) {
          // BUG: Diagnostic contains: One algorithm after the other (...)
          for (String name : names) {
            try {
              Cipher cipher = Cipher.getInstance(name);
              cipher.init(Cipher.DECRYPT_MODE, key);
              return cipher.doFinal(data);
            } catch (GeneralSecurityException e) {
              continue;
            }
          }
          return null;
        }

        byte[] legacy(Key key, byte[] data) throws Exception {
          try {
            return decrypt("AES/GCM/NoPadding", key, data);
          } catch (GeneralSecurityException e) {
            // BUG: Diagnostic contains: AES/GCM/NoPadding is tried again under AES/CBC/PKCS5Padding
            return decrypt("AES/CBC/PKCS5Padding", key, data);
          }
        }

        boolean either(PublicKey key, byte[] data, byte[] signed) throws Exception {
          return verify("SHA256withRSA", key, data, signed)
              // BUG: Diagnostic contains: under SHA1withRSA
              || verify("SHA1withRSA", key, data, signed);
        }

        """);
  }

  @Test
  void dormant() {
    test(
        "Dormant",
        """
        boolean rotation(List<PublicKey> keys, byte[] data, byte[] signed) throws Exception {
          // BUG: Diagnostic contains: if they belong to more than one sender
          for (PublicKey key : keys) {
            if (verify(key, data, signed)) {
              return true;
            }
          }
          return false;
        }

        boolean ofTenant(Map<String, List<PublicKey>> all, String tenant, byte[] data, byte[] signed)
            throws Exception {
          for (PublicKey key : all.get(tenant)) {
            if (verify(key, data, signed)) {
              return true;
            }
          }
          return false;
        }

        """,
        "-XepOpt:Keyward:Profile=strict");
  }

  @Test
  void knownMisses() {
    test(
        "Misses",
        """
        private final List<PublicKey> allKeys;

        Misses(List<PublicKey> allKeys) {
          this.allKeys = allKeys;
        }

        boolean whileLoop(byte[] data, byte[] signed) throws Exception {
          Iterator<PublicKey> keys = allKeys.iterator();
          while (keys.hasNext()) {
            if (verify(keys.next(), data, signed)) {
              return true;
            }
          }
          return false;
        }

        boolean byIndex(byte[] data, byte[] signed) throws Exception {
          for (int i = 0; i < allKeys.size(); i++) {
            if (verify(allKeys.get(i), data, signed)) {
              return true;
            }
          }
          return false;
        }

        interface Tenant {
          PublicKey key();
        }

        boolean owners(List<Tenant> allTenants, byte[] data, byte[] signed) throws Exception {
          for (Tenant tenant : allTenants) {
            if (verify(tenant.key(), data, signed)) {
              return true;
            }
          }
          return false;
        }

        boolean twoKeys(PublicKey one, PublicKey other, byte[] data, byte[] signed)
            throws Exception {
          return verify(one, data, signed) || verify(other, data, signed);
        }

        """);
  }
}

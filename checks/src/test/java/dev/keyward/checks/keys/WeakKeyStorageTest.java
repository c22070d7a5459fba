package dev.keyward.checks.keys;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

final class WeakKeyStorageTest {
  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(WeakKeyStorage.class, getClass());

  @Test
  void negatives() {
    compilation
        .addSourceLines(
            "Written.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import java.io.ByteArrayOutputStream;
            import java.io.File;
            import java.io.FileOutputStream;
            import java.io.ObjectOutputStream;
            import java.io.OutputStream;
            import java.nio.file.Files;
            import java.nio.file.Path;
            import java.nio.file.attribute.AclEntry;
            import java.nio.file.attribute.AclFileAttributeView;
            import java.nio.file.attribute.PosixFileAttributeView;
            import java.nio.file.attribute.PosixFilePermission;
            import java.nio.file.attribute.PosixFilePermissions;
            import java.security.KeyPair;
            import java.security.MessageDigest;
            import java.security.PrivateKey;
            import java.security.PublicKey;
            import java.security.SecureRandom;
            import java.security.cert.X509Certificate;
            import java.util.Base64;
            import java.util.EnumSet;
            import java.util.HexFormat;
            import java.util.List;
            import java.util.Properties;
            import javax.crypto.Cipher;
            import javax.crypto.CipherOutputStream;
            import javax.crypto.EncryptedPrivateKeyInfo;
            import javax.crypto.KeyGenerator;
            import javax.crypto.Mac;
            import javax.crypto.SecretKey;
            import javax.crypto.SecretKeyFactory;
            import javax.crypto.spec.PBEKeySpec;
            import javax.crypto.spec.SecretKeySpec;

            class Written {
              void publicKey(Path path, KeyPair pair) throws Exception {
                Files.write(path, pair.getPublic().getEncoded());
                Files.writeString(path, Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
              }

              void publicObject(File file, PublicKey key) throws Exception {
                try (ObjectOutputStream out = new ObjectOutputStream(new FileOutputStream(file))) {
                  out.writeObject(key);
                }
              }

              void certificate(Path path, X509Certificate certificate) throws Exception {
                Files.write(path, certificate.getEncoded());
              }

              void wrapped(Path path, Cipher cipher, SecretKey key) throws Exception {
                Files.write(path, cipher.wrap(key));
              }

              void encrypted(Path path, Cipher cipher, PrivateKey key) throws Exception {
                Files.write(path, cipher.doFinal(key.getEncoded()));
              }

              void encryptedStream(Path path, Cipher cipher, PrivateKey key) throws Exception {
                try (OutputStream out =
                    new CipherOutputStream(Files.newOutputStream(path), cipher)) {
                  out.write(key.getEncoded());
                }
              }

              void encryptedObject(Path path, Cipher cipher, KeyPair pair) throws Exception {
                OutputStream out = new CipherOutputStream(Files.newOutputStream(path), cipher);
                new ObjectOutputStream(out).writeObject(pair.getPrivate());
              }

              void info(Path path, EncryptedPrivateKeyInfo info) throws Exception {
                Files.write(path, info.getEncoded());
              }

              void fingerprint(Path path, SecretKey key) throws Exception {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
                Files.writeString(path, HexFormat.of().formatHex(digest));
              }

              void length(Path path, SecretKey key) throws Exception {
                Files.writeString(path, "length " + key.getEncoded().length + " " + key.getAlgorithm());
              }

              void tagged(Path path, SecretKey key, byte[] data) throws Exception {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(key);
                Files.write(path, mac.doFinal(data));
              }

              // What a password is verified with.
              void passwordHash(Path path, char[] password, byte[] salt) throws Exception {
                SecretKeyFactory factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
                PBEKeySpec spec = new PBEKeySpec(password, salt, 600_000, 256);
                Files.write(path, factory.generateSecret(spec).getEncoded());
              }

              byte[] inMemory(PrivateKey key) throws Exception {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                bytes.write(key.getEncoded());
                ObjectOutputStream out = new ObjectOutputStream(bytes);
                out.writeObject(key);
                return bytes.toByteArray();
              }

              // It may encrypt what it gets.
              void unknown(OutputStream out, PrivateKey key) throws Exception {
                out.write(key.getEncoded());
                new ObjectOutputStream(out).writeObject(key);
              }

              void salt(Path path) throws Exception {
                byte[] salt = new byte[16];
                new SecureRandom().nextBytes(salt);
                Files.write(path, salt);
              }

              SecretKey loaded(Path path) throws Exception {
                return new SecretKeySpec(Files.readAllBytes(path), "AES");
              }

              void data(Path path, Cipher cipher, SecretKey key, byte[] data) throws Exception {
                cipher.init(Cipher.ENCRYPT_MODE, key);
                Files.write(path, cipher.getIV());
                Files.write(path, cipher.doFinal(data));
                Files.writeString(path, new String(data, UTF_8));
              }

              void settings(Path path, Cipher cipher, char[] password) throws Exception {
                Properties settings = new Properties();
                settings.setProperty("db.user", "shop");
                settings.setProperty("password.min", "12");
                byte[] sealed = cipher.doFinal(new String(password).getBytes(UTF_8));
                settings.setProperty("db.password", Base64.getEncoder().encodeToString(sealed));
                settings.store(Files.newOutputStream(path), null);
              }

              void loadedSettings(Path path, Properties given) throws Exception {
                given.setProperty("token.ttl", "PT5M");
                given.store(Files.newOutputStream(path), null);
              }

              // As servers keep their keys.
              void ownerOnly(Path path, PrivateKey key) throws Exception {
                Files.createFile(
                    path,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.write(path, key.getEncoded());
              }

              void view(Path path, PrivateKey key) throws Exception {
                Files.write(path, key.getEncoded());
                Files.getFileAttributeView(path, PosixFileAttributeView.class)
                    .setPermissions(EnumSet.of(PosixFilePermission.OWNER_READ));
              }

              void accessList(Path path, PrivateKey key, List<AclEntry> owner) throws Exception {
                Files.write(path, key.getEncoded());
                Files.getFileAttributeView(path, AclFileAttributeView.class).setAcl(owner);
              }

              // The JDK makes temporary files that only their owner can read.
              void temporary(PrivateKey key) throws Exception {
                Path path = Files.createTempFile("key", ".der");
                Files.write(path, key.getEncoded());
              }

              void ownerOnlyFile(File file, PrivateKey key) throws Exception {
                file.setReadable(false, false);
                file.setReadable(true, true);
                try (FileOutputStream out = new FileOutputStream(file)) {
                  out.write(key.getEncoded());
                }
              }
            }
            """)
        .addSourceLines(
            "KeyGen.java",
            """
            import java.nio.file.Files;
            import java.nio.file.Path;
            import javax.crypto.KeyGenerator;
            import javax.crypto.SecretKey;

            class KeyGen {
              public static void main(String[] args) throws Exception {
                SecretKey key = KeyGenerator.getInstance("AES").generateKey();
                write(Path.of(args[0]), key);
              }

              private static void write(Path path, SecretKey key) throws Exception {
                Files.write(path, key.getEncoded());
              }
            }
            """)
        .doTest();
  }

  @Test
  void negativesInStores() {
    compilation
        .addSourceLines(
            "Stores.java",
            """
            import java.io.ByteArrayInputStream;
            import java.io.IOException;
            import java.io.InputStream;
            import java.io.OutputStream;
            import java.security.KeyStore;
            import java.security.PrivateKey;
            import java.security.cert.Certificate;
            import java.util.Collections;
            import javax.net.ssl.KeyManagerFactory;
            import javax.net.ssl.TrustManagerFactory;

            class Stores {
              KeyStore pkcs12(InputStream in, char[] password) throws Exception {
                KeyStore store = KeyStore.getInstance("PKCS12");
                store.load(in, password);
                return store;
              }

              KeyStore standard() throws Exception {
                return KeyStore.getInstance(KeyStore.getDefaultType());
              }

              KeyStore configured(String type) throws Exception {
                return KeyStore.getInstance(type);
              }

              KeyStore byDefault(InputStream in, char[] password) throws Exception {
                KeyStore store = KeyStore.getInstance(System.getProperty("store.type", "JKS"));
                store.load(in, password);
                return store;
              }

              // Who names the file chooses the format.
              KeyStore byName(String file, InputStream in, char[] password) throws Exception {
                String type = file.endsWith(".jks") ? "JKS" : "PKCS12";
                KeyStore store = KeyStore.getInstance(type);
                store.load(in, password);
                return store;
              }

              PrivateKey bySwitch(String file, InputStream in, char[] password) throws Exception {
                String type =
                    switch (file.substring(file.lastIndexOf('.') + 1)) {
                      case "jks" -> "JKS";
                      case "jceks" -> "JCEKS";
                      default -> "pkcs12";
                    };
                KeyStore store = KeyStore.getInstance(type);
                store.load(in, password);
                return (PrivateKey) store.getKey("signing", password);
              }

              KeyStore anyFormat(byte[] file, char[] password) throws Exception {
                for (String type : new String[] {"PKCS12", "JKS"}) {
                  try {
                    KeyStore store = KeyStore.getInstance(type);
                    store.load(new ByteArrayInputStream(file), password);
                    return store;
                  } catch (IOException e) {
                    continue;
                  }
                }
                return null;
              }

              // This is what the check asks for.
              void convert(InputStream in, OutputStream out, char[] password) throws Exception {
                KeyStore old = KeyStore.getInstance("JKS");
                old.load(in, password);
                KeyStore store = KeyStore.getInstance("PKCS12");
                store.load(null, null);
                for (String alias : Collections.list(old.aliases())) {
                  if (old.isKeyEntry(alias)) {
                    store.setKeyEntry(
                        alias, old.getKey(alias, password), password, old.getCertificateChain(alias));
                  }
                }
                store.store(out, password);
              }

              // Certificates are public.
              void trust(InputStream in, TrustManagerFactory factory) throws Exception {
                KeyStore store = KeyStore.getInstance("PKCS12");
                store.load(in, null);
                factory.init(store);
              }

              void oldTrust(InputStream in, TrustManagerFactory factory) throws Exception {
                KeyStore store = KeyStore.getInstance("JKS");
                store.load(in, null);
                factory.init(store);
              }

              KeyStore loadTrustStore(InputStream in, char[] password) throws Exception {
                KeyStore store = KeyStore.getInstance("JKS");
                store.load(in, password);
                return store;
              }

              Certificate certificate(InputStream in, String alias) throws Exception {
                KeyStore store = KeyStore.getInstance("PKCS12");
                store.load(in, null);
                return store.getCertificate(alias);
              }

              // It never gets to a file.
              void inMemory(
                  PrivateKey key, Certificate[] chain, char[] password, KeyManagerFactory factory)
                  throws Exception {
                KeyStore store = KeyStore.getInstance("JKS");
                store.load(null, null);
                store.setKeyEntry("server", key, password, chain);
                factory.init(store, password);
              }

              PrivateKey ofDevice(char[] pin) throws Exception {
                KeyStore store = KeyStore.getInstance("PKCS11");
                store.load(null, null);
                return (PrivateKey) store.getKey("signing", pin);
              }

              PrivateKey checked(InputStream in, char[] password) throws Exception {
                KeyStore store = KeyStore.getInstance("PKCS12");
                store.load(in, password);
                return (PrivateKey) store.getKey("signing", password);
              }

              void stored(OutputStream out, PrivateKey key, Certificate[] chain, char[] password)
                  throws Exception {
                KeyStore store = KeyStore.getInstance("PKCS12");
                store.load(null, null);
                store.setKeyEntry("server", key, password, chain);
                store.store(out, password);
              }
            }
            """)
        .doTest();
  }

  @Test
  void negativesInFields() {
    compilation
        .addSourceLines(
            "Fields.java",
            """
            import java.io.Externalizable;
            import java.io.ObjectInput;
            import java.io.ObjectOutput;
            import java.io.ObjectOutputStream;
            import java.io.Serializable;
            import java.security.Key;
            import java.security.KeyPair;
            import java.security.PrivateKey;
            import java.security.PublicKey;
            import java.security.cert.X509Certificate;
            import javax.crypto.SecretKey;

            class Fields {
              private PrivateKey key;

              static class Transient implements Serializable {
                private transient PrivateKey key;
                private static KeyPair pair;
                private PublicKey publicKey;
                private X509Certificate certificate;
                private Key unknown;
                private String name;
                private char[] letters;
              }

              static class Guarded implements Serializable {
                private PrivateKey key;

                private void writeObject(ObjectOutputStream out) {
                  throw new UnsupportedOperationException();
                }
              }

              static class Replaced implements Serializable {
                private SecretKey key;

                private Object writeReplace() {
                  return "";
                }
              }

              static class External implements Externalizable, Serializable {
                private SecretKey key;

                @Override
                public void writeExternal(ObjectOutput out) {}

                @Override
                public void readExternal(ObjectInput in) {}
              }

              // Nobody meant to serialise these.
              static class Failure extends RuntimeException {
                private final PrivateKey key = null;
              }

              static class Panel extends javax.swing.JPanel {
                private PrivateKey key;
              }

              static class Handle implements SecretKey {
                private final SecretKey inner = null;

                @Override
                public String getAlgorithm() {
                  return "AES";
                }

                @Override
                public String getFormat() {
                  return null;
                }

                @Override
                public byte[] getEncoded() {
                  return null;
                }
              }

              // It is a key, and whoever serialises it means to.
              static class JsonWebKey implements Serializable {
                private PrivateKey key;
              }

              // Enums are serialised by their names.
              enum Kind implements Serializable {
                ONE;

                private SecretKey key;
              }
            }
            """)
        .doTest();
  }

  @Test
  void positives() {
    compilation
        .addSourceLines(
            "Written.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import java.io.BufferedOutputStream;
            import java.io.BufferedWriter;
            import java.io.File;
            import java.io.FileOutputStream;
            import java.io.FileWriter;
            import java.io.ObjectOutputStream;
            import java.io.OutputStream;
            import java.io.OutputStreamWriter;
            import java.io.PrintWriter;
            import java.io.Writer;
            import java.nio.file.Files;
            import java.nio.file.Path;
            import java.security.KeyPair;
            import java.security.KeyPairGenerator;
            import java.security.KeyStore;
            import java.security.PrivateKey;
            import java.security.SecureRandom;
            import java.security.interfaces.ECPrivateKey;
            import java.util.Base64;
            import java.util.HexFormat;
            import java.util.List;
            import java.util.Properties;
            import javax.crypto.KeyGenerator;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.SecretKeySpec;

            class Written {
              void privateKey(Path path, PrivateKey key) throws Exception {
                // BUG: Diagnostic contains: This writes a key to a file in clear
                Files.write(path, key.getEncoded());
              }

              void secretKey(Path path, SecretKey key) throws Exception {
                byte[] encoded = key.getEncoded();
                // BUG: Diagnostic contains: whoever can read the file
                Files.write(path, encoded);
              }

              void generated(Path path) throws Exception {
                KeyPair pair = KeyPairGenerator.getInstance("EC").generateKeyPair();
                // BUG: Diagnostic contains: writes a key
                Files.write(path, pair.getPrivate().getEncoded());
                Files.write(path, pair.getPublic().getEncoded());
              }

              void text(Path path) throws Exception {
                SecretKey key = KeyGenerator.getInstance("AES").generateKey();
                String text = Base64.getEncoder().encodeToString(key.getEncoded());
                // BUG: Diagnostic contains: writes a key
                Files.writeString(path, text);
                // BUG: Diagnostic contains: writes a key
                Files.writeString(path, HexFormat.of().formatHex(key.getEncoded()), UTF_8);
                // BUG: Diagnostic contains: writes a key
                Files.write(path, Base64.getEncoder().encode(key.getEncoded()));
                // BUG: Diagnostic contains: writes a key
                Files.write(path, List.of(text));
              }

              void pem(Path path, PrivateKey key) throws Exception {
                String pem =
                    "-----BEGIN PRIVATE KEY-----\\n"
                        + Base64.getMimeEncoder().encodeToString(key.getEncoded())
                        + "\\n-----END PRIVATE KEY-----\\n";
                // BUG: Diagnostic contains: writes a key
                Files.write(path, pem.getBytes(UTF_8));
              }

              void stream(File file, PrivateKey key) throws Exception {
                try (FileOutputStream out = new FileOutputStream(file)) {
                  // BUG: Diagnostic contains: writes a key
                  out.write(key.getEncoded());
                }
                FileOutputStream named = new FileOutputStream("key.der");
                // BUG: Diagnostic contains: writes a key
                named.write(key.getEncoded());
              }

              void newStream(Path path, PrivateKey key) throws Exception {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
                  byte[] encoded = key.getEncoded();
                  // BUG: Diagnostic contains: writes a key
                  out.write(encoded, 0, encoded.length);
                }
              }

              void writers(Path path, File file, SecretKey key) throws Exception {
                String text = Base64.getEncoder().encodeToString(key.getEncoded());
                try (Writer writer = new FileWriter(file)) {
                  // BUG: Diagnostic contains: writes a key
                  writer.write(text);
                }
                try (BufferedWriter writer = Files.newBufferedWriter(path)) {
                  // BUG: Diagnostic contains: writes a key
                  writer.append(text);
                }
                try (PrintWriter writer = new PrintWriter(new FileWriter(file))) {
                  // BUG: Diagnostic contains: writes a key
                  writer.println(text);
                }
                try (PrintWriter writer = new PrintWriter(file, UTF_8)) {
                  // BUG: Diagnostic contains: writes a key
                  writer.print("key=" + text);
                }
                try (Writer writer = new OutputStreamWriter(new FileOutputStream(file), UTF_8)) {
                  // BUG: Diagnostic contains: writes a key
                  writer.write(text);
                }
              }

              void objects(File file, ECPrivateKey key, SecretKey secret) throws Exception {
                try (ObjectOutputStream out = new ObjectOutputStream(new FileOutputStream(file))) {
                  // BUG: Diagnostic contains: writes a key
                  out.writeObject(key);
                  // BUG: Diagnostic contains: writes a key
                  out.writeObject(secret);
                  Object pair = KeyPairGenerator.getInstance("EC").generateKeyPair();
                  // BUG: Diagnostic contains: writes a key
                  out.writeObject(pair);
                }
              }

              void exported(Path path, KeyStore store, char[] password) throws Exception {
                PrivateKey key = (PrivateKey) store.getKey("signing", password);
                // BUG: Diagnostic contains: writes a key
                Files.write(path, key.getEncoded());
              }

              void numbers(Path path, ECPrivateKey key) throws Exception {
                // BUG: Diagnostic contains: writes a key
                Files.write(path, key.getS().toByteArray());
              }

              SecretKey raw(Path path) throws Exception {
                byte[] bytes = new byte[32];
                new SecureRandom().nextBytes(bytes);
                // BUG: Diagnostic contains: writes a key
                Files.write(path, bytes);
                return new SecretKeySpec(bytes, "AES");
              }

              void helped(Path path, KeyPair pair) throws Exception {
                save(path, pair.getPublic().getEncoded());
                // BUG: Diagnostic contains: writes a key to a file in clear (used at Written.java
                save(path, pair.getPrivate().getEncoded());
              }

              private static void save(Path path, byte[] data) throws Exception {
                if (Files.exists(path)) {
                  throw new IllegalStateException("The file exists: " + path);
                }
                Files.createDirectories(path.getParent());
                Files.write(path, data);
              }

              void settings(Path path, char[] password) throws Exception {
                Properties settings = new Properties();
                settings.setProperty("db.user", "shop");
                settings.setProperty("db.password", new String(password));
                // BUG: Diagnostic contains: writes a secret among settings to a file in clear
                settings.store(Files.newOutputStream(path), null);
              }

              void keyAmongSettings(File file, SecretKey key) throws Exception {
                Properties settings = new Properties();
                settings.setProperty("key", Base64.getEncoder().encodeToString(key.getEncoded()));
                try (Writer writer = new FileWriter(file)) {
                  // BUG: Diagnostic contains: has the secret
                  settings.store(writer, "settings");
                }
              }
            }
            """)
        .doTest();
  }

  @Test
  void positivesInStores() {
    compilation
        .addSourceLines(
            "Stores.java",
            """
            import java.io.FileInputStream;
            import java.io.InputStream;
            import java.io.OutputStream;
            import java.security.KeyStore;
            import java.security.PrivateKey;
            import java.security.cert.Certificate;
            import javax.crypto.SecretKey;
            import javax.net.ssl.KeyManagerFactory;

            class Stores {
              private static final String TYPE = "jks";

              PrivateKey jks(InputStream in, char[] password) throws Exception {
                // BUG: Diagnostic contains: "jks" (from Stores.java:11) is a format of key stores that
                KeyStore store = KeyStore.getInstance(TYPE);
                store.load(in, password);
                return (PrivateKey) store.getKey("signing", password);
              }

              KeyStore jceks(InputStream in, char[] password) throws Exception {
                // BUG: Diagnostic contains: triple DES
                KeyStore store = KeyStore.getInstance("JCEKS");
                store.load(in, password);
                return store;
              }

              void stored(OutputStream out, PrivateKey key, Certificate[] chain, char[] password)
                  throws Exception {
                // BUG: Diagnostic contains: Use PKCS12
                KeyStore store = KeyStore.getInstance("JKS", "SUN");
                store.load(null, null);
                store.setKeyEntry("server", key, password, chain);
                store.store(out, password);
              }

              void managers(InputStream in, char[] password, KeyManagerFactory factory)
                  throws Exception {
                // BUG: Diagnostic contains: "CaseExactJKS"
                KeyStore store = KeyStore.getInstance("CaseExactJKS");
                store.load(in, password);
                factory.init(store, password);
              }

              KeyStore either(boolean old) throws Exception {
                // BUG: Diagnostic contains: "JCEKS"
                return KeyStore.getInstance(old ? "JCEKS" : "PKCS12");
              }

              KeyStore old() throws Exception {
                // BUG: Diagnostic contains: 16 bits
                return KeyStore.getInstance("BKS-V1");
              }

              KeyStore unknown(InputStream in, char[] password) throws Exception {
                // BUG: Diagnostic contains: "JKS"
                KeyStore store = KeyStore.getInstance("JKS");
                store.load(in, password);
                return store;
              }

              PrivateKey unchecked(InputStream in, char[] password) throws Exception {
                KeyStore store = KeyStore.getInstance("PKCS12");
                // BUG: Diagnostic contains: read without a password
                store.load(in, null);
                return (PrivateKey) store.getKey("signing", password);
              }

              void uncheckedManagers(String file, char[] password, KeyManagerFactory factory)
                  throws Exception {
                KeyStore store = KeyStore.getInstance("PKCS12");
                try (FileInputStream in = new FileInputStream(file)) {
                  // BUG: Diagnostic contains: its integrity is not checked
                  store.load(in, null);
                }
                factory.init(store, password);
              }
            }
            """)
        .doTest();
  }

  @Test
  void positivesInFields() {
    compilation
        .addSourceLines(
            "Fields.java",
            """
            import dev.keyward.annotations.Secret;
            import java.io.Serializable;
            import java.security.KeyPair;
            import java.security.PrivateKey;
            import java.security.interfaces.RSAPrivateCrtKey;
            import javax.crypto.SecretKey;
            import javax.crypto.spec.SecretKeySpec;

            class Fields implements Serializable {
              // BUG: Diagnostic contains: key is a key and a part of the serialised form
              private PrivateKey key;
              // BUG: Diagnostic contains: Make it transient
              private final SecretKey secret = null;
              // BUG: Diagnostic contains: pair is a key
              KeyPair pair;
              // BUG: Diagnostic contains: of
              private RSAPrivateCrtKey rsa;
              // BUG: Diagnostic contains: spec
              private SecretKeySpec spec;
              @Secret private char[] pin; // SecretAnnotationFlow reports it.

              interface Message extends Serializable {}

              static class Login implements Message {
                // BUG: Diagnostic contains: session is a key
                private SecretKey session;
              }

              // BUG: Diagnostic contains: key is a key
              record Wrapped(SecretKey key) implements Serializable {}
            }
            """)
        .doTest();
  }

  @Test
  void libraries() {
    compilation
        .addSourceLines(
            "Pem.java",
            """
            import java.io.FileWriter;
            import java.io.StringWriter;
            import java.io.Writer;
            import java.nio.file.Files;
            import java.nio.file.Path;
            import java.security.KeyPair;
            import java.security.PrivateKey;
            import java.security.PublicKey;
            import java.security.cert.X509Certificate;
            import org.bouncycastle.openssl.PEMEncryptor;
            import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
            import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
            import org.bouncycastle.operator.OutputEncryptor;
            import org.bouncycastle.util.io.pem.PemObject;
            import org.bouncycastle.util.io.pem.PemWriter;

            class Pem {
              void clear(String file, PrivateKey key) throws Exception {
                try (JcaPEMWriter writer = new JcaPEMWriter(new FileWriter(file))) {
                  // BUG: Diagnostic contains: writes a key
                  writer.writeObject(key);
                }
              }

              void pair(Path path, KeyPair pair) throws Exception {
                try (JcaPEMWriter writer = new JcaPEMWriter(Files.newBufferedWriter(path))) {
                  // BUG: Diagnostic contains: writes a key
                  writer.writeObject(pair);
                  // BUG: Diagnostic contains: writes a key
                  writer.writeObject(pair.getPrivate(), null);
                  writer.writeObject(pair.getPublic());
                }
              }

              void object(String file, KeyPair pair) throws Exception {
                try (PemWriter writer = new PemWriter(new FileWriter(file))) {
                  // BUG: Diagnostic contains: writes a key
                  writer.writeObject(new PemObject("PRIVATE KEY", pair.getPrivate().getEncoded()));
                  writer.writeObject(new PemObject("PUBLIC KEY", pair.getPublic().getEncoded()));
                }
              }

              void generator(String file, PrivateKey key, OutputEncryptor encryptor) throws Exception {
                try (JcaPEMWriter writer = new JcaPEMWriter(new FileWriter(file))) {
                  // BUG: Diagnostic contains: writes a key
                  writer.writeObject(new JcaPKCS8Generator(key, null));
                  // BUG: Diagnostic contains: writes a key
                  writer.writeObject(new JcaPKCS8Generator(key, null).generate());
                  writer.writeObject(new JcaPKCS8Generator(key, encryptor));
                }
              }

              void encrypted(String file, PrivateKey key, PEMEncryptor encryptor) throws Exception {
                try (JcaPEMWriter writer = new JcaPEMWriter(new FileWriter(file))) {
                  writer.writeObject(key, encryptor);
                }
              }

              void publicThings(String file, PublicKey key, X509Certificate certificate)
                  throws Exception {
                try (JcaPEMWriter writer = new JcaPEMWriter(new FileWriter(file))) {
                  writer.writeObject(key);
                  writer.writeObject(certificate);
                }
              }

              String text(PrivateKey key) throws Exception {
                StringWriter text = new StringWriter();
                try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
                  writer.writeObject(key);
                }
                return text.toString();
              }

              void unknown(Writer out, PrivateKey key) throws Exception {
                new JcaPEMWriter(out).writeObject(key);
              }
            }
            """)
        .addSourceLines(
            "Keysets.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import com.google.crypto.tink.Aead;
            import com.google.crypto.tink.BinaryKeysetWriter;
            import com.google.crypto.tink.CleartextKeysetHandle;
            import com.google.crypto.tink.InsecureSecretKeyAccess;
            import com.google.crypto.tink.JsonKeysetWriter;
            import com.google.crypto.tink.KeysetHandle;
            import com.google.crypto.tink.LegacyKeysetSerialization;
            import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
            import com.google.crypto.tink.TinkProtoKeysetFormat;
            import java.io.ByteArrayOutputStream;
            import java.io.File;
            import java.io.FileOutputStream;
            import java.io.OutputStream;
            import java.nio.file.Files;
            import java.nio.file.Path;

            class Keysets {
              void clear(KeysetHandle handle, File file) throws Exception {
                // BUG: Diagnostic contains: These keys leave the program in clear
                CleartextKeysetHandle.write(handle, JsonKeysetWriter.withFile(file));
              }

              void stream(KeysetHandle handle, OutputStream out) throws Exception {
                // BUG: Diagnostic contains: These keys leave the program in clear
                CleartextKeysetHandle.write(handle, BinaryKeysetWriter.withOutputStream(out));
                LegacyKeysetSerialization.serializeKeyset(
                    // BUG: Diagnostic contains: These keys leave the program in clear
                    handle, JsonKeysetWriter.withOutputStream(out), InsecureSecretKeyAccess.get());
              }

              void text(KeysetHandle handle, Path path) throws Exception {
                String keys =
                    // BUG: Diagnostic contains: Serialise the keyset with the Aead
                    TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get());
                Files.writeString(path, keys);
              }

              byte[] bytes(KeysetHandle handle) throws Exception {
                // BUG: Diagnostic contains: These keys leave the program in clear
                return TinkProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get());
              }

              void encrypted(KeysetHandle handle, Aead kek, OutputStream out) throws Exception {
                handle.write(JsonKeysetWriter.withOutputStream(out), kek);
              }

              String encryptedText(KeysetHandle handle, Aead kek) throws Exception {
                return TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(handle, kek, new byte[0]);
              }

              byte[] wrapped(KeysetHandle handle, Aead kek) throws Exception {
                String keys =
                    TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get());
                return kek.encrypt(keys.getBytes(UTF_8), new byte[0]);
              }

              void publicKeys(KeysetHandle handle, File file) throws Exception {
                KeysetHandle published = handle.getPublicKeysetHandle();
                CleartextKeysetHandle.write(published, JsonKeysetWriter.withFile(file));
                CleartextKeysetHandle.write(
                    handle.getPublicKeysetHandle(), JsonKeysetWriter.withFile(file));
              }

              String publicText(KeysetHandle handle) throws Exception {
                return TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(handle);
              }

              byte[] inMemory(KeysetHandle handle, Aead kek) throws Exception {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                CleartextKeysetHandle.write(handle, BinaryKeysetWriter.withOutputStream(out));
                return kek.encrypt(out.toByteArray(), new byte[0]);
              }
            }
            """)
        .doTest();
  }

  @Test
  void dormant() {
    compilation
        .setArgs(ImmutableList.of("-XepOpt:Keyward:Profile=strict"))
        .addSourceLines(
            "Dormant.java",
            """
            import java.io.InputStream;
            import java.io.Serializable;
            import java.nio.file.Files;
            import java.nio.file.Path;
            import java.nio.file.attribute.PosixFilePermissions;
            import java.security.KeyStore;
            import java.security.PrivateKey;
            import javax.net.ssl.TrustManagerFactory;

            class Dormant implements Serializable {
              // BUG: Diagnostic contains: password is a password
              private char[] password;

              void ownerOnly(Path path, PrivateKey key) throws Exception {
                Files.createFile(
                    path,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                // BUG: Diagnostic contains: writes a key
                Files.write(path, key.getEncoded());
              }

              void trust(InputStream in, char[] code, TrustManagerFactory factory) throws Exception {
                // BUG: Diagnostic contains: "JKS"
                KeyStore store = KeyStore.getInstance("JKS");
                store.load(in, code);
                factory.init(store);
              }
            }
            """)
        .doTest();
  }

  @Test
  void knownMisses() {
    compilation
        .addSourceLines(
            "Missed.java",
            """
            import java.io.ByteArrayInputStream;
            import java.io.OutputStream;
            import java.io.RandomAccessFile;
            import java.io.Serializable;
            import java.nio.file.Files;
            import java.nio.file.Path;
            import java.security.Key;
            import java.security.PrivateKey;
            import java.sql.PreparedStatement;
            import java.util.Map;
            import javax.crypto.SecretKey;

            class Missed implements Serializable {
              private Map<String, SecretKey> keys;

              void copied(Path path, PrivateKey key) throws Exception {
                Files.copy(new ByteArrayInputStream(key.getEncoded()), path);
              }

              void random(RandomAccessFile file, PrivateKey key) throws Exception {
                file.write(key.getEncoded());
              }

              void database(PreparedStatement statement, PrivateKey key) throws Exception {
                statement.setBytes(1, key.getEncoded());
              }

              void given(OutputStream out, PrivateKey key) throws Exception {
                out.write(key.getEncoded());
              }

              // It may be a public key.
              void ofAnyKind(Path path, Key key) throws Exception {
                Files.write(path, key.getEncoded());
              }
            }
            """)
        .doTest();
  }
}

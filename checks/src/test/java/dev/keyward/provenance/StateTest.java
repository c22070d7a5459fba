package dev.keyward.provenance;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Objects of libraries: who made them, and in which state they are used. */
final class StateTest {
  private static final String KEY = "static Key key;\n";

  @TestFactory
  Stream<DynamicTest> creation() {
    return new Twins(FlagsDesEncryption.class)
        .pair(
            "in the same method",
            KEY
                + """
                void m(byte[] data) throws Exception {
                  Cipher c = Cipher.getInstance("«DES|AES»");
                  c.init(Cipher.ENCRYPT_MODE, key);
                  c.doFinal(data); // BUG
                }
                """)
        .pair(
            "two ciphers",
            KEY
                + """
                void m(byte[] data) throws Exception {
                  Cipher one = Cipher.getInstance("«DES|AES»");
                  Cipher two = Cipher.getInstance("«AES|DES»");
                  two.init(Cipher.DECRYPT_MODE, key);
                  one.init(Cipher.ENCRYPT_MODE, key);
                  one.doFinal(data); // BUG
                  two.doFinal(data);
                }
                """)
        .pair(
            "another name of the cipher",
            KEY
                + """
                void m(byte[] data) throws Exception {
                  Cipher one = Cipher.getInstance("DES");
                  Cipher two = «one|Cipher.getInstance("AES")»;
                  two.init(Cipher.ENCRYPT_MODE, key);
                  one.doFinal(data);
                }
                """)
        .pair(
            "reassigned variable",
            KEY
                + """
                void m(byte[] data) throws Exception {
                  Cipher c = Cipher.getInstance("DES");
                  «|c = Cipher.getInstance("AES");»
                  c.init(Cipher.ENCRYPT_MODE, key);
                  c.doFinal(data);
                }
                """)
        .pair(
            "from a factory",
            KEY
                + """
                static Cipher make(String name) throws Exception { return Cipher.getInstance(name); }
                void m(byte[] data) throws Exception {
                  Cipher other = make("«AES|DES»");
                  Cipher c = make("«DES|AES»");
                  c.init(Cipher.ENCRYPT_MODE, key);
                  c.doFinal(data);
                }
                """)
        .pair(
            "as an argument",
            KEY
                + """
                static void run(Cipher c, byte[] data) throws Exception { c.init(Cipher.ENCRYPT_MODE, key); c.doFinal(data); }
                void m(byte[] data) throws Exception { run(Cipher.getInstance("«DES|AES»"), data); }
                """)
        .pair(
            "in a field",
            KEY
                + """
                private final Cipher cipher;
                T() throws Exception { cipher = Cipher.getInstance("«DES|AES»"); cipher.init(Cipher.ENCRYPT_MODE, key); }
                void m(byte[] data) throws Exception { cipher.doFinal(data); }
                """)
        .pair(
            "in a record",
            KEY
                + """
                record Tool(Cipher cipher, int n) {}
                void m(byte[] data) throws Exception {
                  Tool t = new Tool(Cipher.getInstance("«DES|AES»"), 1);
                  t.cipher().init(Cipher.ENCRYPT_MODE, key);
                  t.cipher().doFinal(data);
                }
                """)
        .pair(
            "in a list",
            KEY
                + """
                void m(byte[] data) throws Exception {
                  List<Cipher> l = List.of(Cipher.getInstance("DES"), Cipher.getInstance("AES"));
                  Cipher c = l.get(«0|1»);
                  c.init(Cipher.ENCRYPT_MODE, key);
                  c.doFinal(data);
                }
                """)
        .pair(
            "from a supplier",
            KEY
                + """
                void m(byte[] data) throws Exception {
                  Callable<Cipher> made = () -> Cipher.getInstance("«DES|AES»");
                  Cipher c = made.call();
                  c.init(Cipher.ENCRYPT_MODE, key);
                  c.doFinal(data);
                }
                """)
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> mode() {
    return new Twins(FlagsDesEncryption.class)
        .pair("constant", cipher("c.init(Cipher.«ENCRYPT|DECRYPT»_MODE, key); c.doFinal(data);"))
        .pair("number", cipher("c.init(«1|2», key); c.doFinal(data);"))
        .pair(
            "initialised again",
            cipher(
                """
                c.init(Cipher.«DECRYPT|ENCRYPT»_MODE, key);
                c.init(Cipher.«ENCRYPT|DECRYPT»_MODE, key);
                c.doFinal(data);
                """))
        .pair(
            "initialised afterwards",
            cipher(
                """
                c.init(Cipher.«ENCRYPT|DECRYPT»_MODE, key);
                c.doFinal(data);
                c.init(Cipher.«DECRYPT|ENCRYPT»_MODE, key);
                """))
        .pair(
            "encrypts, then decrypts",
            cipher(
                """
                c.init(Cipher.ENCRYPT_MODE, key);
                byte[] secret = «c.doFinal(data)|data»; // BUG
                c.init(Cipher.DECRYPT_MODE, key);
                c.doFinal(secret);
                """))
        .pair(
            "either mode",
            cipher(
                """
                if (unknown()) { c.init(Cipher.ENCRYPT_MODE, key); } else { c.init(Cipher.«ENCRYPT|DECRYPT»_MODE, key); }
                c.doFinal(data);
                """))
        .pair(
            "mode by a ternary",
            cipher(
                "int i = 2; c.init(i > «1|2» ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE, key); c.doFinal(data);"))
        .pair(
            "in a branch that leaves",
            cipher(
                """
                c.init(Cipher.ENCRYPT_MODE, key);
                if (unknown()) { c.init(Cipher.DECRYPT_MODE, key); «return|System.gc()»; }
                c.doFinal(data);
                """))
        .pair("not initialised", cipher("«c.init(Cipher.ENCRYPT_MODE, key);|» c.doFinal(data);"))
        .pair(
            "in a loop",
            cipher(
                """
                c.init(Cipher.ENCRYPT_MODE, key);
                for (int i = 0; i < data.length; i++) { «|c.init(Cipher.DECRYPT_MODE, key);» c.doFinal(data); }
                """))
        .pair(
            "mode through a parameter",
            KEY
                + """
                static byte[] run(int mode, byte[] data) throws Exception {
                  Cipher c = Cipher.getInstance("DES");
                  c.init(mode, key);
                  return c.doFinal(data);
                }
                void m(byte[] data) throws Exception { run(Cipher.«ENCRYPT|DECRYPT»_MODE, data); }
                """)
        .pair(
            "initialised by another method",
            KEY
                + """
                static void prepare(Cipher c, boolean encrypt) throws Exception {
                  c.init(encrypt ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE, key);
                }
                void m(byte[] data) throws Exception {
                  Cipher c = Cipher.getInstance("DES");
                  prepare(c, «true|false»);
                  c.doFinal(data);
                }
                """)
        .tests();
  }

  private static String cipher(String code) {
    return KEY
        + "void m(byte[] data) throws Exception {\n  Cipher c = Cipher.getInstance(\"DES\");\n"
        + code
        + "\n}\n";
  }

  @TestFactory
  Stream<DynamicTest> meetings() {
    return new Twins(FlagsCheapDerivation.class)
        .pair(
            "in one method",
            """
            void m(char[] p, byte[] s) throws Exception {
              SecretKeyFactory f = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA1");
              f.generateSecret(new PBEKeySpec(p, s, «5|50», 128));
            }
            """)
        .pair(
            "two factories and two specifications",
            """
            void m(char[] p, byte[] s) throws Exception {
              SecretKeyFactory one = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA1");
              SecretKeyFactory two = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
              PBEKeySpec cheap = new PBEKeySpec(p, s, 5, 128);
              PBEKeySpec dear = new PBEKeySpec(p, s, 50, 128);
              «one|two».generateSecret(cheap);
              «two|one».generateSecret(dear);
            }
            """)
        .pair(
            "specification from a method",
            """
            static PBEKeySpec of(char[] p, byte[] s, int n) { return new PBEKeySpec(p, s, n, 128); }
            void m(char[] p, byte[] s) throws Exception {
              of(p, s, «50|5»);
              SecretKeyFactory.getInstance("PBKDF2WithHmacSHA1").generateSecret(of(p, s, «5|50»));
            }
            """)
        .pair(
            "factory in a field",
            """
            private final SecretKeyFactory factory;
            T() throws Exception { factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA«1|256»"); }
            void m(char[] p, byte[] s) throws Exception { factory.generateSecret(new PBEKeySpec(p, s, 5, 128)); }
            """)
        .pair(
            "iterations through a parameter",
            """
            static void run(char[] p, byte[] s, int n) throws Exception {
              SecretKeyFactory.getInstance("PBKDF2WithHmacSHA1").generateSecret(new PBEKeySpec(p, s, n, 128));
            }
            void m(char[] p, byte[] s) throws Exception { run(p, s, «2 + 3|2 * 30»); }
            """)
        .tests();
  }
}

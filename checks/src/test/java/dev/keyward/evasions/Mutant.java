package dev.keyward.evasions;

/** A subject with the value in one form. */
record Mutant(String operator, Subject subject, Form form) {
  private static final String HEADER =
      """
      import java.math.BigInteger;
      import java.nio.ByteBuffer;
      import java.nio.charset.StandardCharsets;
      import java.security.*;
      import java.security.spec.*;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.concurrent.atomic.*;
      import java.util.function.*;
      import java.util.stream.*;
      import javax.crypto.*;
      import javax.crypto.spec.*;
      import javax.net.ssl.*;

      """;

  private static final String TAG =
      """
      static byte[] tag(byte[] data) {
        try {
          Mac mac = Mac.getInstance("HmacSHA256");
          mac.init(KeyGenerator.getInstance("HmacSHA256").generateKey());
          return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
          throw new IllegalStateException(e);
        }
      }
      """;

  private static final String SECRET =
      "@dev.keyward.annotations.Secret static String secret() { return System.getenv(\"S\"); }\n";

  private static final String HASH =
      """
      static byte[] hash() {
        try {
          String read = new String(System.console().readPassword());
          return MessageDigest.getInstance("SHA-256").digest(read.getBytes());
        } catch (GeneralSecurityException e) {
          throw new IllegalStateException(e);
        }
      }
      """;

  private static final String TYPED =
      """
      static byte[] typed() {
        return new String(System.console().readPassword()).getBytes();
      }
      """;

  private static final String SENT =
      """
      static String sent() {
        try {
          return new java.net.URL("https://example.org").openConnection().getHeaderField("Digest");
        } catch (java.io.IOException e) {
          throw new IllegalStateException(e);
        }
      }
      """;

  /** Whether the placement is one of those that the value goes through. */
  boolean isMadeWith(String placement) {
    return operator.equals(placement)
        || operator.startsWith(placement + ", then ")
        || operator.endsWith(", then " + placement);
  }

  /** The program, in a package of its own. */
  String source(String folder) {
    return "package "
        + folder
        + ";\n"
        + HEADER
        + "class T {\n"
        + "static boolean unknown() { return System.nanoTime() > 5; }\n"
        + "static byte[] fresh() {"
        + " byte[] b = new byte[16]; new SecureRandom().nextBytes(b); return b; }\n"
        + "static byte[] given() { return System.getenv(\"GIVEN\").getBytes(); }\n"
        + "static byte[] clock() {"
        + " return ByteBuffer.allocate(16).putLong(System.nanoTime()).array(); }\n"
        + (form.toString().contains("T.tag") ? TAG : "")
        + (form.toString().contains("T.hash") ? HASH : "")
        + (form.toString().contains("T.secret") ? SECRET : "")
        + (form.toString().contains("T.typed") ? TYPED : "")
        + (form.toString().contains("T.sent") ? SENT : "")
        + form.members()
        + "Object run(Key key, byte[] salt, byte[] iv, char[] password, byte[] data)"
        + " throws Exception {\n"
        + form.before()
        + subject.use().replace("VALUE", form.expression())
        + "\n}\n}\n"
        + form.types();
  }
}

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
      import java.util.concurrent.atomic.*;
      import java.util.function.*;
      import java.util.stream.*;
      import javax.crypto.*;
      import javax.crypto.spec.*;
      import javax.net.ssl.*;

      """;

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
        + form.members()
        + "Object run(Key key, byte[] salt, byte[] iv, char[] password, byte[] data)"
        + " throws Exception {\n"
        + form.before()
        + subject.use().replace("VALUE", form.expression())
        + "\n}\n}\n"
        + form.types();
  }
}

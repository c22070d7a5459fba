package dev.keyward.checks.keys;

import com.google.common.io.BaseEncoding;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Stream;

/** What a text stands for: itself, or bytes that are written as Base64, PEM or hexadecimal. */
final class Encodings {
  private Encodings() {}

  /** The text and what it decodes to, bytes as characters, as {@link Exposure#secret} has them. */
  static Stream<Object> of(String text) {
    String body = text.replaceAll("-----[A-Z ]+-----|\\s", "");
    BaseEncoding hex = BaseEncoding.base16();
    String digits = body.toUpperCase(Locale.ROOT);
    return Stream.of(
            Stream.of(text),
            base64(body.replace('-', '+').replace('_', '/')),
            hex.canDecode(digits) ? Stream.of(characters(hex.decode(digits))) : Stream.<Object>of())
        .flatMap(decoded -> decoded);
  }

  private static Stream<Object> base64(String text) {
    try {
      return Stream.of(characters(Base64.getDecoder().decode(text)));
    } catch (IllegalArgumentException e) {
      return Stream.of(); // It is something else.
    }
  }

  private static String characters(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}

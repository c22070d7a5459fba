package dev.keyward.evasions;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.joining;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A way to write a constant. */
record Spelling(String name, Function<String, String> write) {

  /** The ways to write a text. */
  static final List<Spelling> TEXTS =
      List.of(
          new Spelling("literal", Spelling::quoted),
          new Spelling("concatenation", s -> quoted(first(s)) + " + " + quoted(rest(s))),
          new Spelling("characters joined", Spelling::characters),
          new Spelling(
              "unicode escapes",
              s ->
                  "\""
                      + s.chars().mapToObj(c -> String.format("\\u%04x", c)).collect(joining())
                      + "\""),
          new Spelling("text block", s -> "\"\"\"\n" + s + "\\\n\"\"\""),
          new Spelling("format", s -> "String.format(\"%s%s\", " + halves(s) + ")"),
          new Spelling("formatted", s -> "\"%s%s\".formatted(" + halves(s) + ")"),
          new Spelling("join", s -> "String.join(\"\", " + halves(s) + ")"),
          new Spelling("join of a list", s -> "String.join(\"\", List.of(" + halves(s) + "))"),
          new Spelling("concat", s -> quoted(first(s)) + ".concat(" + quoted(rest(s)) + ")"),
          new Spelling("valueOf characters", s -> "String.valueOf(" + array(s) + ")"),
          new Spelling("copyValueOf", s -> "String.copyValueOf(" + array(s) + ")"),
          new Spelling("new from characters", s -> "new String(" + array(s) + ")"),
          new Spelling(
              "new from bytes",
              s -> "new String(new byte[] {" + numbers(s) + "}, StandardCharsets.UTF_8)"),
          new Spelling(
              "builder",
              s ->
                  "new StringBuilder().append("
                      + quoted(first(s))
                      + ").append("
                      + quoted(rest(s))
                      + ").toString()"),
          new Spelling(
              "buffer with insert",
              s ->
                  "new StringBuffer("
                      + quoted(rest(s))
                      + ").insert(0, "
                      + quoted(first(s))
                      + ").toString()"),
          new Spelling(
              "reversed",
              s ->
                  "new StringBuilder("
                      + quoted(new StringBuilder(s).reverse().toString())
                      + ").reverse().toString()"),
          new Spelling("replace", s -> quoted(first(s) + "~" + rest(s)) + ".replace(\"~\", \"\")"),
          new Spelling(
              "replaceAll", s -> quoted(first(s) + "~~" + rest(s)) + ".replaceAll(\"~+\", \"\")"),
          new Spelling("substring", s -> quoted("x" + s) + ".substring(1)"),
          new Spelling(
              "substring of both ends",
              s -> quoted("x" + s + "y") + ".substring(1, " + (s.length() + 1) + ")"),
          new Spelling("trim", s -> quoted(" " + s + " ") + ".trim()"),
          new Spelling("strip", s -> quoted("\\t" + s) + ".strip()"),
          new Spelling(
              "upper case", s -> quoted(s.toLowerCase(Locale.ROOT)) + ".toUpperCase(Locale.ROOT)"),
          new Spelling(
              "lower case", s -> quoted(s.toUpperCase(Locale.ROOT)) + ".toLowerCase(Locale.ROOT)"),
          new Spelling("intern", s -> quoted(s) + ".intern()"),
          new Spelling("toString", s -> "((Object) " + quoted(s) + ").toString()"),
          new Spelling(
              "Base64",
              s ->
                  "new String(Base64.getDecoder().decode(\""
                      + Base64.getEncoder().encodeToString(s.getBytes(US_ASCII))
                      + "\"), StandardCharsets.UTF_8)"),
          new Spelling(
              "hexadecimal",
              s ->
                  "new String(HexFormat.of().parseHex(\""
                      + HexFormat.of().formatHex(s.getBytes(US_ASCII))
                      + "\"), StandardCharsets.US_ASCII)"),
          new Spelling("stream", s -> "Stream.of(" + halves(s) + ").collect(Collectors.joining())"),
          new Spelling("split", s -> quoted("x," + s) + ".split(\",\")[1]"),
          new Spelling(
              "characters by arithmetic",
              s -> "(char) (" + (s.charAt(0) - 1) + " + 1) + " + quoted(s.substring(1))),
          new Spelling("valueOf an object", s -> "String.valueOf((Object) " + quoted(s) + ")"),
          new Spelling(
              "null coalesced", s -> "Objects.requireNonNullElse(null, " + quoted(s) + ")"));

  /** The ways to write a number. */
  static final List<Spelling> NUMBERS =
      List.of(
          new Spelling("literal", n -> n),
          new Spelling("sum", n -> (number(n) - 1) + " + 1"),
          new Spelling("difference", n -> (number(n) + 7) + " - 7"),
          new Spelling("product", n -> number(n) / 2 + " * 2"),
          new Spelling("quotient", n -> number(n) * 3 + " / 3"),
          new Spelling("remainder", n -> number(n) + " % 1000000000"),
          new Spelling("shift", n -> "(" + number(n) * 4 + " >> 2)"),
          new Spelling("hexadecimal", n -> "0x" + Integer.toHexString(number(n))),
          new Spelling("octal", n -> "0" + Integer.toOctalString(number(n))),
          new Spelling("binary", n -> "0b" + Integer.toBinaryString(number(n))),
          new Spelling("complement", n -> "~" + ~number(n)),
          new Spelling("exclusive or", n -> "(" + (number(n) ^ 0x55) + " ^ 0x55)"),
          new Spelling("mask", n -> "(" + n + " & Integer.MAX_VALUE)"),
          new Spelling("cast", n -> "(int) " + n + "L"),
          new Spelling("cast of a double", n -> "(int) " + n + ".0"),
          new Spelling("parseInt", n -> "Integer.parseInt(" + quoted(n) + ")"),
          new Spelling("valueOf", n -> "Integer.valueOf(" + n + ")"),
          new Spelling("decode", n -> "Integer.decode(" + quoted(n) + ")"),
          new Spelling(
              "parseInt with a radix", n -> "Integer.parseInt(" + quoted(hex(n)) + ", 16)"),
          new Spelling("max", n -> "Math.max(1, " + n + ")"),
          new Spelling("min", n -> "Math.min(" + n + ", Integer.MAX_VALUE)"),
          new Spelling("abs", n -> "Math.abs(-" + n + ")"),
          new Spelling("addExact", n -> "Math.addExact(" + (number(n) - 2) + ", 2)"),
          new Spelling("multiplyExact", n -> "Math.multiplyExact(" + number(n) / 2 + ", 2)"),
          new Spelling("length of an array", n -> "new byte[" + n + "].length"),
          new Spelling("toIntExact", n -> "Math.toIntExact(" + n + "L)"));

  /** The ways to write an array of bytes. */
  static final List<Spelling> BYTES =
      List.of(
          new Spelling("array", s -> "new byte[] {" + numbers(s) + "}"),
          new Spelling("bytes of a text", s -> quoted(s) + ".getBytes(StandardCharsets.UTF_8)"),
          new Spelling("bytes in the default charset", s -> quoted(s) + ".getBytes()"),
          new Spelling("encoded", s -> "StandardCharsets.UTF_8.encode(" + quoted(s) + ").array()"),
          new Spelling(
              "Base64",
              s ->
                  "Base64.getDecoder().decode(\""
                      + Base64.getEncoder().encodeToString(s.getBytes(US_ASCII))
                      + "\")"),
          new Spelling(
              "hexadecimal",
              s ->
                  "HexFormat.of().parseHex(\""
                      + HexFormat.of().formatHex(s.getBytes(US_ASCII))
                      + "\")"),
          new Spelling(
              "big number",
              s ->
                  "new BigInteger(\""
                      + HexFormat.of().formatHex(s.getBytes(US_ASCII))
                      + "\", 16).toByteArray()"),
          new Spelling("clone", s -> "new byte[] {" + numbers(s) + "}.clone()"),
          new Spelling(
              "copyOf", s -> "Arrays.copyOf(new byte[] {" + numbers(s) + "}, " + s.length() + ")"),
          new Spelling(
              "copyOfRange",
              s ->
                  "Arrays.copyOfRange(new byte[] {0, "
                      + numbers(s)
                      + "}, 1, "
                      + (s.length() + 1)
                      + ")"),
          new Spelling(
              "buffer",
              s ->
                  "ByteBuffer.allocate("
                      + s.length()
                      + ").put("
                      + quoted(s)
                      + ".getBytes(StandardCharsets.UTF_8)).array()"),
          new Spelling("wrapped", s -> "ByteBuffer.wrap(new byte[] {" + numbers(s) + "}).array()"),
          new Spelling("zeros", s -> "new byte[" + s.length() + "]"));

  String apply(String value) {
    return write.apply(value);
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }

  private static String first(String text) {
    return text.substring(0, text.length() / 2);
  }

  private static String rest(String text) {
    return text.substring(text.length() / 2);
  }

  private static String halves(String text) {
    return quoted(first(text)) + ", " + quoted(rest(text));
  }

  private static String characters(String text) {
    return "\"\" + " + text.chars().mapToObj(c -> "'" + (char) c + "'").collect(joining(" + "));
  }

  private static String array(String text) {
    return "new char[] {"
        + text.chars().mapToObj(c -> "'" + (char) c + "'").collect(joining(", "))
        + "}";
  }

  private static String numbers(String text) {
    byte[] bytes = text.getBytes(US_ASCII);
    return IntStream.range(0, bytes.length)
        .mapToObj(i -> String.valueOf(bytes[i]))
        .collect(joining(", "));
  }

  private static int number(String text) {
    return Integer.parseInt(text);
  }

  private static String hex(String text) {
    return Integer.toHexString(number(text));
  }

  static List<Spelling> of(String type) {
    return switch (type) {
      case "String" -> TEXTS;
      case "int" -> NUMBERS;
      case "byte[]" -> BYTES;
      default -> throw new IllegalArgumentException(type);
    };
  }
}

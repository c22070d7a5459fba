package dev.keyward.provenance;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every way to spell a constant. */
final class FoldingTest {
  @TestFactory
  Stream<DynamicTest> twins() {
    Twins twins = new Twins();
    same(twins, "concat", "\"D\".concat(\"ES\")", "\"A\".concat(\"ES\")");
    same(twins, "format", "String.format(\"%sS\", \"DE\")", "String.format(\"%sS\", \"AE\")");
    same(twins, "formatted", "\"%c%s\".formatted('D', \"ES\")", "\"%c%s\".formatted('A', \"ES\")");
    same(twins, "join", "String.join(\"E\", \"D\", \"S\")", "String.join(\"E\", \"A\", \"S\")");
    same(twins, "replace", "\"AES\".replace('A', 'D')", "\"DES\".replace('D', 'A')");
    same(twins, "substring", "\"xDES\".substring(1)", "\"xAES\".substring(1)");
    same(twins, "strip", "\" DES \".strip()", "\" AES \".strip()");
    same(twins, "case", "\"des\".toUpperCase(Locale.ROOT)", "\"aes\".toUpperCase(Locale.ROOT)");
    same(
        twins,
        "builder",
        "new StringBuilder(\"D\").append(\"E\").append('S').toString()",
        "new StringBuilder(\"A\").append(\"E\").append('S').toString()");
    same(
        twins,
        "reversed builder",
        "new StringBuilder(\"SED\").reverse().toString()",
        "new StringBuilder(\"DES\").reverse().toString()");
    same(
        twins,
        "characters",
        "new String(new char[] {'D', 'E', 'S'})",
        "new String(new char[] {'A', 'E', 'S'})");
    same(
        twins,
        "bytes",
        "new String(new byte[] {68, 69, 83}, StandardCharsets.UTF_8)",
        "new String(new byte[] {65, 69, 83}, StandardCharsets.UTF_8)");
    same(
        twins,
        "Base64",
        "new String(Base64.getDecoder().decode(\"REVT\"), StandardCharsets.UTF_8)",
        "new String(Base64.getDecoder().decode(\"QUVT\"), StandardCharsets.UTF_8)");
    same(
        twins,
        "hex",
        "new String(HexFormat.of().parseHex(\"444553\"))",
        "new String(HexFormat.of().parseHex(\"414553\"))");
    same(twins, "valueOf", "String.valueOf(\"DES\")", "String.valueOf(\"AES\")");
    same(twins, "list", "List.of(\"AES\", \"DES\").get(1)", "List.of(\"AES\", \"DES\").get(0)");
    same(
        twins,
        "asList",
        "Arrays.asList(\"AES\", \"DES\").get(1)",
        "Arrays.asList(\"AES\", \"DES\").get(0)");
    same(twins, "map", "Map.of(\"k\", \"DES\").get(\"k\")", "Map.of(\"k\", \"AES\").get(\"k\")");
    same(
        twins,
        "map default",
        "Map.of(\"k\", \"AES\").getOrDefault(\"q\", \"DES\")",
        "Map.of(\"k\", \"AES\").getOrDefault(\"k\", \"DES\")");
    same(
        twins,
        "optional",
        "Optional.of(\"DES\").orElse(\"AES\")",
        "Optional.of(\"AES\").orElse(\"DES\")");
    same(
        twins,
        "iterator",
        "List.of(\"DES\", \"AES\").iterator().next()",
        "List.of(\"AES\", \"DES\").iterator().next()");
    same(
        twins,
        "array element",
        "new String[] {\"AES\", \"DES\"}[3 - 2]",
        "new String[] {\"AES\", \"DES\"}[2 >> 2]");
    same(
        twins,
        "arithmetic",
        "(\"AESDES\").substring(Math.max(1, 3), Integer.parseInt(\"6\"))",
        "(\"DESAES\").substring(Math.max(1, 3), Integer.parseInt(\"6\"))");
    twins.pair(
        "a loop that fills an array",
        """
        void m() throws Exception {
          char[] c = new char[3];
          String s = "DES";
          for (int i = 0; i < c.length; i++) { c[i] = s.charAt(i); }
          use(new String(c));
        }
        """,
        """
        void m() throws Exception {
          char[] c = new char[3];
          String s = "AES";
          for (int i = 0; i < c.length; i++) { c[i] = s.charAt(i); }
          use(new String(c));
        }
        """);
    return twins.tests();
  }

  private static void same(Twins twins, String name, String bad, String safe) {
    twins.pair(
        name,
        "void m() throws Exception { Cipher.getInstance(" + bad + "); }",
        "void m() throws Exception { Cipher.getInstance(" + safe + "); }");
  }
}

package dev.keyward.provenance;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every way to spell a constant text, number or array. */
final class FoldingTest {
  @TestFactory
  Stream<DynamicTest> strings() {
    return new Twins()
        .value("concatenation", "\"«D|A»\" + \"E\" + 'S'")
        .value("concatenation with numbers", "\"«DES|AES»12\".replace(\"\" + 1 + 2, \"\")")
        .value("concat", "\"«D|A»\".concat(\"ES\")")
        .value("format", "String.format(\"%sS\", \"«DE|AE»\")")
        .value(
            "format with a locale", "String.format(Locale.ROOT, \"%2$s%1$s\", \"ES\", \"«D|A»\")")
        .value("format of numbers", "String.format(\"%c%s\", «68|65», \"ES\")")
        .value("formatted", "\"%c%s\".formatted('«D|A»', \"ES\")")
        .value("join", "String.join(\"E\", \"«D|A»\", \"S\")")
        .value("join of a list", "String.join(\"\", List.of(\"«D|A»\", \"E\", \"S\"))")
        .value("valueOf", "String.valueOf(\"«DES|AES»\")")
        .value("valueOf characters", "String.valueOf(new char[] {'«D|A»', 'E', 'S'})")
        .value("copyValueOf", "String.copyValueOf(new char[] {'x', '«D|A»', 'E', 'S'}, 1, 3)")
        .value("replace characters", "\"«A|B»ES\".replace('A', 'D')")
        .value("replace the noise", "\"«D|A»~E~S\".replace(\"~\", \"\")")
        .value("replace the safe name", "\"AES\".replace(\"A\", \"«D|A»\")")
        .value(
            "chain of replacements",
            "\"AES\".replace(\"A\", \"X\").replace(\"X\", \"Y\").replace(\"Y\", \"«D|A»\")")
        .value("replaceAll", "\"«D|A»1E2S3\".replaceAll(\"[0-9]\", \"\")")
        .value("replaceFirst", "\"«xAES|xDES»\".replaceFirst(\"x.\", \"«D|A»\")")
        .value("substring", "\"x«DES|AES»\".substring(1)")
        .value("substring with an end", "\"x«DES|AES»x\".substring(1, 4)")
        .value("subSequence", "\"x«DES|AES»x\".subSequence(1, 4).toString()")
        .value("strip", "\" «DES|AES» \".strip()")
        .value("stripLeading", "\" «DES|AES»\".stripLeading()")
        .value("stripIndent", "\"   «DES|AES»\".stripIndent()")
        .value("trim", "\"\\t«DES|AES»\\n\".trim()")
        .value("repeat", "\"«D|A»\".repeat(1) + \"ES\"")
        .value("upper case", "\"«des|aes»\".toUpperCase()")
        .value("upper case with a locale", "\"«des|aes»\".toUpperCase(Locale.ENGLISH)")
        .value(
            "upper case with a constructed locale",
            "\"«des|aes»\".toUpperCase(new Locale(\"en\", \"GB\"))")
        .value(
            "lower and upper case",
            "\"«DES|AES»\".toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT)")
        .value("intern", "new String(\"«DES|AES»\").intern()")
        .value("charAt", "\"«DA|AD»\".charAt(0)")
        .value("toCharArray", "\"«DES|AES»\".toCharArray()")
        .value("getBytes", "\"«DES|AES»\".getBytes(StandardCharsets.UTF_8)")
        .value("getBytes by name", "\"«DES|AES»\".getBytes(\"UTF-8\")")
        .value("split", "\"AES,«DES|AES»\".split(\",\")[1]")
        .value("indexOf", "\"«AES/DES|DES/AES»\".substring(\"«AES/DES|DES/AES»\".indexOf('/') + 1)")
        .value(
            "translateEscapes", "\"\\\\104ES\".translateEscapes().«toString()|replace('D', 'A')»")
        .value("text block", "\"\"\"\n    «DES|AES»\"\"\"")
        .value("text block with lines", "\"\"\"\n  «D|A»\n  ES\n  \"\"\".replace(\"\\n\", \"\")")
        .value("text block that joins lines", "\"\"\"\n  «D|A»\\\n  ES\"\"\"")
        .value("lines", "\"x\\n«DES|AES»\".lines().skip(1).findFirst().get()")
        .value(
            "chars",
            "\"«DES|AES»\".chars().mapToObj(c -> String.valueOf((char) c)).collect(Collectors.joining())")
        .value("transform", "\"«des|aes»\".<String>transform(s -> s.toUpperCase(Locale.ROOT))")
        .value("unicode escape", "\"\\u00«44|41»ES\"")
        .value("compareTo", "\"a\".compareTo(\"«b|a»\") < 0 ? \"DES\" : \"AES\"")
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> builders() {
    return new Twins()
        .value("append", "new StringBuilder(\"«D|A»\").append(\"E\").append('S').toString()")
        .value(
            "append in statements",
            "new StringBuilder().append(\"«D|A»\").append(new char[] {'E', 'S'}).toString()")
        .value("append a part", "new StringBuilder(\"«D|A»\").append(\"xESx\", 1, 3).toString()")
        .value(
            "append numbers",
            "new StringBuilder(\"«DES|AES»\").append(1).append(true).append(2L).delete(3, 9).toString()")
        .value(
            "appendCodePoint",
            "new StringBuilder().appendCodePoint(«68|65»).append(\"ES\").toString()")
        .value("reverse", "new StringBuilder(\"«SED|SEA»\").reverse().toString()")
        .value("insert", "new StringBuilder(\"ES\").insert(0, \"«D|A»\").toString()")
        .value("insert a character", "new StringBuilder(\"DS\").insert(1, '«E|A»').toString()")
        .value("deleteCharAt", "new StringBuilder(\"«D|A»xES\").deleteCharAt(1).toString()")
        .value("delete", "new StringBuilder(\"«D|A»xxES\").delete(1, 3).toString()")
        .value("replace", "new StringBuilder(\"AES\").replace(0, 1, \"«D|A»\").toString()")
        .value("substring", "new StringBuilder(\"x«DES|AES»\").substring(1)")
        .value("charAt", "new StringBuilder(\"x«D|A»\").charAt(1)")
        .value("StringBuffer", "new StringBuffer(\"«D|A»\").append(\"ES\").toString()")
        .value(
            "StringJoiner",
            "new StringJoiner(\"\", \"«D|A»\", \"\").add(\"E\").add(\"S\").toString()")
        .value("builder as an argument", "String.valueOf(new StringBuilder(\"«DES|AES»\"))")
        .value("builder in a concatenation", "\"«D|A»\" + new StringBuilder(\"ES\")")
        .value(
            "contentEquals",
            "\"«x|y»\".contentEquals(new StringBuilder(\"x\")) ? \"DES\" : \"AES\"")
        .code(
            "statements on a variable",
            """
            StringBuilder b = new StringBuilder();
            b.append("«D|A»");
            b.append("ES");
            use(b.toString());
            """)
        .code(
            "setCharAt",
            "StringBuilder b = new StringBuilder(\"AES\"); b.setCharAt(0, '«D|A»'); use(b.toString());")
        .code(
            "setLength",
            "StringBuilder b = new StringBuilder(\"«DES|AES»xxx\"); b.setLength(3); use(b.toString());")
        .code(
            "two builders",
            """
            StringBuilder a = new StringBuilder("«DE|AE»");
            StringBuilder b = new StringBuilder("«AE|DE»");
            a.append("S");
            b.append("S");
            use(a.toString());
            """)
        .code(
            "a builder in two branches",
            """
            StringBuilder b = new StringBuilder();
            if (unknown()) { b.append("«D|A»"); } else { b.append("A"); }
            b.append("ES");
            use(b.toString());
            """)
        .pair(
            "a builder filled by a method",
            """
            static void fill(StringBuilder b, String s) { b.append(s).append("S"); }
            void m() throws Exception { StringBuilder b = new StringBuilder(); fill(b, "«DE|AE»"); use(b.toString()); }
            """)
        .code(
            "StringWriter",
            "StringWriter w = new StringWriter(); w.write(\"«D|A»\"); w.append(\"ES\"); use(w.toString());")
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> charactersAndBytes() {
    return new Twins()
        .value("new String of characters", "new String(new char[] {'«D|A»', 'E', 'S'})")
        .value("new String of a part", "new String(new char[] {'x', '«D|A»', 'E', 'S'}, 1, 3)")
        .value("characters as numbers", "new String(new char[] {«68|65», 69, 83})")
        .value(
            "new String of bytes",
            "new String(new byte[] {«68|65», 69, 83}, StandardCharsets.UTF_8)")
        .value("new String with the default charset", "new String(new byte[] {«68|65», 69, 83})")
        .value(
            "new String with a charset's name",
            "new String(new byte[] {«68|65», 69, 83}, \"ISO-8859-1\")")
        .value(
            "new String of a part of bytes",
            "new String(new byte[] {0, «68|65», 69, 83}, 1, 3, Charset.forName(\"UTF-8\"))")
        .value("new String of code points", "new String(new int[] {«68|65», 69, 83}, 0, 3)")
        .value("bytes in hexadecimal", "new byte[] {0x«44|41», 0x45, 0x53}")
        .value(
            "round trip",
            "new String(new String(\"«DES|AES»\".getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_16).toCharArray())")
        .value("Base64", "Base64.getDecoder().decode(\"«REVT|QUVT»\")")
        .value("Base64 for URLs", "Base64.getUrlDecoder().decode(\"«REVT|QUVT»\")")
        .value(
            "Base64 with line breaks",
            "Base64.getMimeDecoder().decode(\"RE\\r\\nVT\")«|.length == 3 ? \"AES\" : \"AES\"»")
        .value(
            "Base64 of bytes",
            "Base64.getDecoder().decode(\"«REVT|QUVT»\".getBytes(StandardCharsets.US_ASCII))")
        .value(
            "Base64 there and back",
            "Base64.getDecoder().decode(Base64.getEncoder().withoutPadding().encodeToString(\"«DES|AES»\".getBytes()))")
        .value("HexFormat", "HexFormat.of().parseHex(\"«444553|414553»\")")
        .value(
            "HexFormat with delimiters", "HexFormat.ofDelimiter(\":\").parseHex(\"«44|41»:45:53\")")
        .value("BigInteger", "new BigInteger(\"«444553|414553»\", 16).toByteArray()")
        .value(
            "BigInteger arithmetic",
            "BigInteger.valueOf(0x«43|40»4553).add(BigInteger.ONE.shiftLeft(16)).toByteArray()")
        .value("character arithmetic", "(char) ('A' + «3|0»)")
        .value("digits", "Character.forDigit(«13|10», 16) == 'd' ? \"DES\" : \"AES\"")
        .value("toUpperCase", "Character.toUpperCase('«d|a»')")
        .value("toString of a character", "Character.toString(«68|65») + \"ES\"")
        .value("toChars", "Character.toChars(«68|65»)[0]")
        .value("getNumericValue", "Character.getNumericValue('«7|4»') + 61")
        .code(
            "a loop that fills an array",
            """
            char[] c = new char[3];
            String s = "«DES|AES»";
            for (int i = 0; i < c.length; i++) { c[i] = s.charAt(i); }
            use(c);
            """)
        .code(
            "a loop that shifts every byte",
            """
            byte[] b = {«69|66», 70, 84};
            for (int i = 0; i < b.length; i++) { b[i]--; }
            use(b);
            """)
        .code(
            "a loop that decrypts",
            """
            int[] secret = {«68|65» ^ 42, 69 ^ 42, 83 ^ 42};
            StringBuilder b = new StringBuilder();
            for (int c : secret) { b.append((char) (c ^ 42)); }
            use(b.toString());
            """)
        .code(
            "a loop that decodes hexadecimal",
            """
            String hex = "«444553|414553»";
            byte[] b = new byte[hex.length() / 2];
            for (int i = 0; i < hex.length(); i += 2) {
              b[i / 2] = (byte) ((Character.digit(hex.charAt(i), 16) << 4) + Character.digit(hex.charAt(i + 1), 16));
            }
            use(b);
            """)
        .code(
            "a loop that reverses",
            """
            String s = "«SED|SEA»";
            String r = "";
            for (int i = s.length() - 1; i >= 0; i--) { r += s.charAt(i); }
            use(r);
            """)
        .code("getChars", "char[] c = new char[3]; \"x«DES|AES»\".getChars(1, 4, c, 0); use(c);")
        .code(
            "ByteBuffer",
            "ByteBuffer b = ByteBuffer.allocate(3); b.put(new byte[] {«68|65», 69, 83}); use(b.array());")
        .code(
            "ByteBuffer that wraps", "use(ByteBuffer.wrap(new byte[] {«68|65», 69, 83}).array());")
        .code(
            "ByteBuffer of numbers",
            "use(ByteBuffer.allocate(4).putInt(0x«44|41»455300).array()[0]);")
        .code(
            "ByteArrayOutputStream",
            """
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(«68|65»);
            out.write(new byte[] {69, 83});
            use(out.toByteArray());
            """)
        .code(
            "ByteArrayInputStream",
            "use(new ByteArrayInputStream(\"«DES|AES»\".getBytes()).readAllBytes());")
        .knownMiss(
            "CharBuffer",
            "void m() throws Exception { use(StandardCharsets.UTF_8.decode(ByteBuffer.wrap(\"DES\".getBytes())).toString()); }")
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> numbers() {
    return new Twins()
        .value("arithmetic", "(«4|1» + 3) * 20 / 2 - 2")
        .value("remainder", "«268|265» % 200")
        .value("absolute value", "Math.abs(-«68|65»)")
        .value("rounded", "(int) Math.round(«67.6|64.6»)")
        .value("square, then root", "(int) Math.sqrt(Math.pow(«68|65», 2))")
        .value("from a string", "Integer.parseInt(\"«68|65»\")")
        .value("from a string with a radix", "Integer.parseInt(\"«44|41»\", 16)")
        .value("valueOf", "Integer.valueOf(\"«68|65»\").intValue()")
        .value("decode", "Integer.decode(\"0x«44|41»\")")
        .value("long", "(int) Long.parseLong(\"«68|65»\")")
        .value("double", "(int) Double.parseDouble(\"«68.9|65.9»\")")
        .value(
            "overflow",
            "Integer.MAX_VALUE + «69|66» - Integer.MIN_VALUE - Integer.MAX_VALUE - Integer.MAX_VALUE + Integer.MAX_VALUE - 1 + 1 - Integer.MAX_VALUE - 1 + Integer.MIN_VALUE * 0 + Integer.MAX_VALUE")
        .value("overflow of a byte", "(byte) («68|65» + 256)")
        .value("overflow of a byte variable", "(byte) 0x«144|141»")
        .value("shift", "«17|16» << 2")
        .value("unsigned shift", "-1 >>> «25|31» & 0x44 | 64")
        .value("bits", "«0b1000100|0b1000001»")
        .value("mask", "0xFF«44|41» & 0xFF")
        .value("exclusive or", "«68|65» ^ 42 ^ 42")
        .value("complement", "~«-69|-66»")
        .value("octal", "0«104|101»")
        .value("minimum", "Math.min(«68|65», 100)")
        .value("maximum", "Math.max(«68|65», 10)")
        .value("exact", "Math.addExact(«60|57», 8)")
        .value("floorMod", "Math.floorMod(-«32|35», 100)")
        .value("bit count", "Integer.bitCount(«15|7») + 64")
        .value("reversed", "Integer.reverse(Integer.reverse(«68|65»))")
        .value("sum", "Integer.sum(«60|57», 8)")
        .value("compare", "Integer.compare(«2|1», 1) == 1 ? 'D' : 'A'")
        .value("unboxed", "(Integer) «68|65»")
        .value("narrowed", "(int) (char) (long) «68|65»")
        .value("ternary", "3 > 2 ? «68|65» : 0")
        .value("size of a name", "\"«DDDD|A»\".length() * 1 + 64")
        .value("hash code", "\"«D|A»\".hashCode()")
        .value("BigInteger", "new BigInteger(\"«68|65»\").intValue()")
        .value("BigDecimal", "new java.math.BigDecimal(\"«68|65»\").intValueExact()")
        .value("toString", "Integer.toString(«68|65»).equals(\"68\") ? \"DES\" : \"AES\"")
        .value("toHexString", "Integer.toHexString(«0xDE|0xAE»).toUpperCase() + \"S\"")
        .code("at the index of a byte", "int[] a = {65, «68|65»}; byte i = 1; use(a[i]);")
        .code(
            "at the index of a character", "int[] a = new int[128]; a['x'] = «68|65»; use(a['x']);")
        .code(
            "in a loop over bytes",
            "int[] a = new int[3]; for (byte i = 0; i < 3; i++) { a[i] = «68|65»; } use(a[2]);")
        .code("in a variable", "int n = «70|67»; n -= 2; use(n);")
        .code("incremented", "int n = «67|64»; n++; use(n);")
        .code("iteration", "int n = 60; for (int i = 0; i < «8|5»; i++) { n++; } use(n);")
        .code(
            "accumulation",
            "int n = 0; int i = 0; while (i < 4) { n += «17|16»; i++; } use(n«|+ 1»);")
        .code("factorial", "int n = 1; for (int i = 2; i <= 4; i++) { n *= i; } use(n + «44|41»);")
        .pair(
            "number of a nested class",
            """
            private static class Sizes { static final int FIRST = Integer.valueOf(«68|65»); }
            void m() throws Exception { use(Sizes.FIRST); }
            """)
        .pair(
            "iteration with several calls",
            """
            private int n = «66|63»;
            private void up() { n++; }
            static void m() throws Exception { T t = new T(); for (int i = 0; i < 2; i++) { t.up(); } use(t.n); }
            """)
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> arrays() {
    return new Twins()
        .value("element", "new String[] {\"AES\", \"«DES|AES»\"}[3 - 2]")
        .value("of arrays", "new String[][] {{\"AES\"}, {\"AES\", \"«DES|AES»\"}}[1][1]")
        .value("the last", "new String[] {\"«AES|DES»\", \"«DES|AES»\"}[2 - 1]")
        .value("copyOf", "Arrays.copyOf(new char[] {'«D|A»', 'E', 'S', 'x'}, 3)")
        .value("copyOfRange", "Arrays.copyOfRange(new char[] {'x', '«D|A»', 'E', 'S'}, 1, 4)")
        .value("clone", "new char[] {'«D|A»', 'E', 'S'}.clone()")
        .value(
            "stream of an array",
            "Arrays.stream(new String[] {\"«DES|AES»\", \"AES\"}).findFirst().get()")
        .value("equal", "Arrays.equals(new int[] {1, «2|3»}, new int[] {1, 2}) ? \"DES\" : \"AES\"")
        .code(
            "assigned",
            "String[] a = new String[2]; a[0] = \"«DES|AES»\"; a[1] = \"«AES|DES»\"; use(a[0]);")
        .code("overwritten", "String[] a = {\"«AES|DES»\"}; a[0] = \"«DES|AES»\"; use(a[0]);")
        .code(
            "arrays of arrays",
            "String[][] a = new String[2][2]; a[1][0] = \"«DES|AES»\"; a[0][1] = \"«AES|DES»\"; use(a[1][0]);")
        .code(
            "a row of another array",
            "String[][] a = new String[2][]; a[1] = new String[] {\"«DES|AES»\"}; use(a[1][0]);")
        .code(
            "another name of the array",
            "String[] a = {\"AES\"}; String[] b = a; b[0] = \"«DES|AES»\"; use(a[0]);")
        .code(
            "a copy is another array",
            "String[] a = {\"AES\"}; String[] b = «a|a.clone()»; b[0] = \"DES\"; use(a[0]);")
        .code(
            "fill",
            "char[] c = new char[3]; Arrays.fill(c, '«D|A»'); c[1] = 'E'; c[2] = 'S'; use(c);")
        .code("fill a part", "char[] c = {'x', 'E', 'S'}; Arrays.fill(c, 0, 1, '«D|A»'); use(c);")
        .code(
            "arraycopy",
            "char[] c = {'x', 'E', 'S'}; System.arraycopy(new char[] {'«D|A»'}, 0, c, 0, 1); use(c);")
        .code(
            "setAll",
            "char[] s = \"«DES|AES»\".toCharArray(); String[] c = new String[3]; Arrays.setAll(c, i -> \"\" + s[i]); use(String.join(\"\", c));")
        .code("sorted", "String[] a = {\"DES\", \"AES\"}; «|Arrays.sort(a);» use(a[0]);")
        .code(
            "loop over an array",
            "String s = \"\"; for (String p : new String[] {\"«D|A»\", \"E\", \"S\"}) { s += p; } use(s);")
        .code(
            "index from a loop",
            "String s = \"\"; String[] p = {\"S\", \"E\", \"«D|A»\"}; for (int i = 2; i >= 0; i--) { s += p[i]; } use(s);")
        .pair(
            "constant table",
            """
            private static final String[] NAMES = {"AES", "DES", "RC4"};
            void m() throws Exception { use(NAMES[«1|0»]); }
            """)
        .pair(
            "every element of a table",
            """
            private static final String[] NAMES = {"AES", "«DES|AES/GCM/NoPadding»"};
            void m() throws Exception { for (String name : NAMES) { use(name); } }
            """)
        .tests();
  }
}

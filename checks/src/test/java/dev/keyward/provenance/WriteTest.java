package dev.keyward.provenance;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Calls that write through their arguments. */
final class WriteTest {
  @TestFactory
  Stream<DynamicTest> library() {
    return new Twins()
        .code(
            "System.arraycopy",
            "byte[] b = new byte[3]; System.arraycopy(\"«DES|AES»\".getBytes(), 0, b, 0, 3); use(b);")
        .code(
            "a part of System.arraycopy",
            "byte[] b = \"«A|D»ES\".getBytes(); System.arraycopy(new byte[] {1, «68|65»}, 1, b, 0, 1); use(b);")
        .code(
            "ByteBuffer.get",
            "byte[] b = new byte[3]; ByteBuffer.wrap(\"«DES|AES»\".getBytes()).get(b); use(b);")
        .code(
            "a part of ByteBuffer.get",
            "byte[] b = \"xES\".getBytes(); ByteBuffer.wrap(new byte[] {«68|65», 1}).get(b, 0, 1); use(b);")
        .code(
            "ByteBuffer one by one",
            "ByteBuffer s = ByteBuffer.wrap(\"«DES|AES»\".getBytes()); use(new byte[] {s.get(), s.get(), s.get()});")
        .code(
            "InputStream.read",
            "byte[] b = new byte[3]; new ByteArrayInputStream(\"«DES|AES»\".getBytes()).read(b); use(b);")
        .code(
            "DataInputStream.readFully",
            "byte[] b = new byte[3]; new DataInputStream(new ByteArrayInputStream(\"«DES|AES»\".getBytes())).readFully(b); use(b);")
        .code(
            "String.getChars",
            "char[] c = {'x', 'E', 'S'}; \"«D|A»\".getChars(0, 1, c, 0); use(c);")
        .code(
            "Base64 into an array",
            "byte[] b = new byte[3]; Base64.getDecoder().decode(\"«REVT|QUVT»\".getBytes(), b); use(b);")
        .code(
            "Collections.addAll",
            "List<String> l = new ArrayList<>(); Collections.addAll(l, \"«DES|AES»\"); use(l.get(0));")
        .code(
            "List.toArray into an array",
            "String[] a = new String[1]; List.of(\"«DES|AES»\").toArray(a); use(a[0]);")
        .code(
            "a file overwrites the array",
            "byte[] b = \"DES\".getBytes(); «|new FileInputStream(\"x\").read(b);» use(b);")
        .code(
            "an unknown library may overwrite",
            "char[] c = \"DES\".toCharArray(); «System.out.println(c)|new FileReader(\"x\").read(c)»; use(c);")
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> module() {
    return new Twins()
        .pair(
            "a method that fills its parameter",
            """
            static void fill(char[] c) { c[0] = '«D|A»'; c[1] = 'E'; c[2] = 'S'; }
            void m() throws Exception { char[] c = new char[3]; fill(c); use(c); }
            """)
        .pair(
            "a method that clears its parameter",
            """
            static void clear(char[] c) { Arrays.fill(c, 'x'); }
            void m() throws Exception { char[] c = "DES".toCharArray(); «|clear(c);» use(c); }
            """)
        .pair(
            "through two methods",
            """
            static void outer(char[] c, char first) { inner(c, first); }
            static void inner(char[] c, char first) { c[0] = first; }
            void m() throws Exception { char[] c = {'x', 'E', 'S'}; outer(c, '«D|A»'); use(c); }
            """)
        .pair(
            "a holder of one element",
            """
            static void find(String[] result) { result[0] = "«DES|AES»"; }
            void m() throws Exception { String[] holder = {null}; find(holder); use(holder[0]); }
            """)
        .pair(
            "a lambda that writes to a captured array",
            """
            void m() throws Exception {
              String[] holder = {"«AES|DES»"};
              Runnable r = () -> holder[0] = "«DES|AES»";
              r.run();
              use(holder[0]);
            }
            """)
        .pair(
            "an array in an object",
            """
            private static class Box { final char[] c = new char[3]; }
            static void fill(Box b, String s) { for (int i = 0; i < 3; i++) { b.c[i] = s.charAt(i); } }
            void m() throws Exception { Box one = new Box(); Box two = new Box(); fill(one, "«DES|AES»"); fill(two, "«AES|DES»"); use(one.c); }
            """)
        .pair(
            "a map that a method fills",
            """
            static void defaults(Map<String, String> m) { m.put("name", "«DES|AES»"); }
            void m() throws Exception { Map<String, String> m = new HashMap<>(); defaults(m); use(m.get("name")); }
            """)
        .pair(
            "a visitor that collects",
            """
            interface Visitor { void visit(String s); }
            static void walk(Visitor v) { v.visit("«DE|AE»"); v.visit("S"); }
            void m() throws Exception { StringBuilder b = new StringBuilder(); walk(b::append); use(b.toString()); }
            """)
        .pair(
            "a function that nobody knows",
            """
            void m(Consumer<char[]> filler) throws Exception {
              char[] name = {'D', 'E', 'S'};
              «char[] other = name.clone(); filler.accept(other);|filler.accept(name);»
              use(new String(name));
            }
            """)
        .tests();
  }
}

package dev.keyward.provenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** {@code Properties} and resource bundles, in the program and in files of the compilation. */
final class ResourceTest {
  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> properties() {
    return new Twins()
        .code(
            "set and get",
            "Properties p = new Properties(); p.setProperty(\"a\", \"«DES|AES»\"); p.setProperty(\"b\", \"«AES|DES»\"); use(p.getProperty(\"a\"));")
        .code(
            "default of an absent key", "use(new Properties().getProperty(\"a\", \"«DES|AES»\"));")
        .code(
            "default of a present key",
            "Properties p = new Properties(); p.put(\"a\", \"«DES|AES»\"); use(p.getProperty(\"a\", \"«AES|DES»\"));")
        .code(
            "defaults",
            "Properties d = new Properties(); d.setProperty(\"a\", \"«DES|AES»\"); use(new Properties(d).getProperty(\"a\"));")
        .code(
            "loaded from a string",
            "Properties p = new Properties(); p.load(new StringReader(\"a=«DES|AES»\")); use(p.getProperty(\"a\"));")
        .code("default of a system property", "use(System.getProperty(\"cipher\", \"«DES|AES»\"));")
        .code(
            "environment with a default",
            "use(System.getenv().getOrDefault(\"CIPHER\", \"«DES|AES»\"));")
        .code("number with a default", "use(Integer.getInteger(\"code\", «68|65»));")
        .tests();
  }

  private static final String LOADS =
      """
      static String name() throws IOException {
        Properties p = new Properties();
        try (InputStream in = T.class.getResourceAsStream("/crypto.properties")) { p.load(in); }
        return p.getProperty("cipher", "AES");
      }
      void m() throws Exception { use(name()); }
      """;

  @Test
  void propertiesOnTheClassPath() throws Exception {
    expect(LOADS, "crypto.properties", "cipher=DES", "-cp", folder.toString());
    expectNothing(LOADS, "crypto.properties", "cipher=AES", "-cp", folder.toString());
  }

  @Test
  void propertiesInTheClassOutput() throws Exception {
    expect(LOADS, "crypto.properties", "cipher: DES", "-d", folder.toString());
    expectNothing(LOADS, "crypto.properties", "# cipher=DES", "-d", folder.toString());
  }

  @Test
  void propertiesOnTheSourcePath() throws Exception {
    expect(LOADS, "crypto.properties", "cipher DES", "-sourcepath", folder.toString());
    expectNothing(LOADS, "crypto.properties", "other=DES", "-sourcepath", folder.toString());
  }

  @Test
  void absentFileIsUnknown() {
    assertEquals(List.of(), Program.of(LOADS.replace(", \"AES\"", "")).findings());
  }

  @Test
  void defaultCountsWhereTheFileIsAbsent() {
    assertFalse(Program.of(LOADS.replace("AES", "DES")).findings().isEmpty());
    assertEquals(List.of(), Program.of(LOADS).findings());
  }

  @Test
  void defaultOfAnAbsentKey() throws Exception {
    String program = LOADS.replace("AES", "DES");
    expect(program, "crypto.properties", "other=AES", "-cp", folder.toString());
    expectNothing(program, "crypto.properties", "cipher=AES", "-cp", folder.toString());
  }

  @Test
  void classLoadersAndRelativeNames() throws Exception {
    String loader =
        LOADS.replace(
            "T.class.getResourceAsStream(\"/", "T.class.getClassLoader().getResourceAsStream(\"");
    expect(loader, "crypto.properties", "cipher=DES", "-cp", folder.toString());
    String context =
        LOADS.replace(
            "T.class.getResourceAsStream(\"/",
            "Thread.currentThread().getContextClassLoader().getResourceAsStream(\"");
    expect(context, "crypto.properties", "cipher=DES", "-cp", folder.toString());
    String system =
        LOADS.replace(
            "T.class.getResourceAsStream(\"/", "ClassLoader.getSystemResourceAsStream(\"");
    expect(system, "crypto.properties", "cipher=DES", "-cp", folder.toString());
    String own =
        LOADS
            .replace("T.class.getResourceAsStream(\"/", "getClass().getResourceAsStream(\"")
            .replace("static String", "String");
    expect(own, "crypto.properties", "cipher=DES", "-cp", folder.toString());
  }

  @Test
  void readers() throws Exception {
    String reader =
        LOADS.replace("p.load(in)", "p.load(new InputStreamReader(in, StandardCharsets.UTF_8))");
    expect(reader, "crypto.properties", "cipher=DES", "-cp", folder.toString());
    String buffered =
        LOADS.replace("p.load(in)", "p.load(new BufferedReader(new InputStreamReader(in)))");
    expect(buffered, "crypto.properties", "cipher=DES", "-cp", folder.toString());
  }

  @Test
  void loadedByAStaticBlock() throws Exception {
    String program =
        """
        void m() throws Exception { use(Config.get("cipher")); }
        // File: Config
        class Config {
          private static final Properties PROPERTIES = new Properties();
          static {
            try (InputStream in = Config.class.getClassLoader().getResourceAsStream("crypto.properties")) {
              PROPERTIES.load(in);
            } catch (IOException e) {
              throw new ExceptionInInitializerError(e);
            }
          }
          static String get(String key) { return PROPERTIES.getProperty(key); }
        }
        """;
    expect(program, "crypto.properties", "cipher=DES", "-cp", folder.toString());
    expectNothing(program, "crypto.properties", "cipher=AES", "-cp", folder.toString());
  }

  @Test
  void bundles() throws Exception {
    String program =
        """
        private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("conf.crypto");
        void m() throws Exception { use(BUNDLE.getString("cipher")); }
        """;
    expect(program, "conf/crypto.properties", "cipher=DES", "-cp", folder.toString());
    expectNothing(program, "conf/crypto.properties", "cipher=AES", "-cp", folder.toString());
  }

  @Test
  void contentsOfATextFile() throws Exception {
    String program =
        """
        void m() throws Exception {
          try (InputStream in = T.class.getResourceAsStream("/name.txt")) {
            use(new String(in.readAllBytes(), StandardCharsets.UTF_8).trim());
          }
        }
        """;
    expect(program, "name.txt", "DES\n", "-cp", folder.toString());
    expectNothing(program, "name.txt", "AES\n", "-cp", folder.toString());
  }

  private void expect(String program, String file, String content, String... options)
      throws Exception {
    write(file, content);
    assertFalse(Program.of(program).findings(options).isEmpty(), program);
  }

  private void expectNothing(String program, String file, String content, String... options)
      throws Exception {
    write(file, content);
    assertEquals(List.of(), Program.of(program).findings(options), program);
  }

  private void write(String file, String content) throws Exception {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
  }
}

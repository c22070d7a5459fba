package dev.keyward.provenance;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Settings from outside, and what they are when nobody makes them. */
final class ConfigurationTest {
  @TestFactory
  Stream<DynamicTest> twins() {
    return new Twins()
        .pair(
            "default of a system property",
            "void m() throws Exception { use(System.getProperty(\"name\", \"DES\")); }",
            "void m() throws Exception { use(System.getProperty(\"DES\", \"AES\")); }")
        .pair(
            "default of properties that are not known",
            "void m(Properties p) throws Exception { use(p.getProperty(\"name\", \"DES\")); }",
            "void m(Properties p) throws Exception { use(p.getProperty(\"DES\", \"AES\")); }")
        .pair(
            "default through a method",
            """
            static String setting(String key, String otherwise) {
              return System.getProperty("app." + key, otherwise);
            }
            void m() throws Exception { use(setting("name", "DES")); }
            """,
            """
            static String setting(String key, String otherwise) {
              return System.getProperty("app." + key, otherwise);
            }
            void m() throws Exception { use(setting("name", "AES")); setting("other", "DES"); }
            """)
        .tests();
  }
}

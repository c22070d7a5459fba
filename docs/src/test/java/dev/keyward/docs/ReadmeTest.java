package dev.keyward.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is copied from the front page works, and what it shows is what happens. */
final class ReadmeTest {
  private static final Path README = Docs.ROOT.resolve("README.md");
  private static final Path CONSUMER = Docs.ROOT.resolve("integration-tests/consumer");
  private static final String JVM_CONFIG = ".mvn/jvm.config";

  @TempDir private Path folder;

  @Test
  void pomIsThatOfATestedBuild() {
    String pom = unindented(Docs.read(CONSUMER.resolve("pom.xml")));
    List<String> blocks = blocks("xml");

    assertEquals(4, blocks.size());
    for (String block : blocks) {
      assertTrue(pom.contains("\n" + unindented(block)), block);
    }
  }

  @Test
  void jvmConfigIsThatOfATestedBuild() {
    assertEquals(List.of(Docs.read(CONSUMER.resolve(JVM_CONFIG))), blocks("text").subList(1, 2));
    assertEquals(Docs.read(Docs.ROOT.resolve(JVM_CONFIG)), blocks("text").get(1));
  }

  @Test
  void outputIsWhatJavacPrints() throws IOException {
    Snippet example = new Snippet(blocks("java").get(0));
    Path file = Files.writeString(folder.resolve(example.fileName()), example.code());

    String printed = Javac.print(file).replace(folder + "/", "");

    assertFalse(printed.isEmpty());
    new Region(README, "output").assertIs("```text\n" + printed + "```\n");
  }

  private static List<String> blocks(String language) {
    return Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$")
        .matcher(Docs.read(README))
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }

  private static String unindented(String text) {
    return text.replaceAll("(?m)^ +", "");
  }
}

package dev.keyward.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first command of the front page, in a fresh clone. */
final class DemoBuildTest {
  private final Path clone = Folders.empty("clone");

  @Test
  void printsWhatJavacPrints() {
    Folders.copyRepository(clone);

    Maven.Result build = Maven.run(clone, "-q", "-Pdemo", "compile");

    assertTrue(build.success(), build::output);
    List<String> lines = build.output().lines().toList();
    int finding = indexOf(lines, "src/main/java/orders/Bank.java:", "TrustAllCertificates");
    assertEquals(
        "    public void checkServerTrusted(X509Certificate[] chain, String type) {}",
        lines.get(finding + 1));
    assertEquals("^", lines.get(finding + 2).strip());
    assertTrue(lines.stream().noneMatch(line -> line.contains("[INFO]")), build::output);
  }

  private static int indexOf(List<String> lines, String start, String check) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(start) && lines.get(i).contains("warning: [" + check + "] ")) {
        return i;
      }
    }
    throw new AssertionError("no " + check + " in " + lines);
  }
}

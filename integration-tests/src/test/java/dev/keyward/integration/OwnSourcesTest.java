package dev.keyward.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keyward has nothing to say about Keyward. */
final class OwnSourcesTest {
  private static final Pattern EXPORT = Pattern.compile("<arg>(--add-exports=.*)</arg>");

  @ParameterizedTest
  @ValueSource(strings = {"annotations/src/main/java/dev", "checks/src/main/java"})
  void areClean(String sources) throws IOException {
    List<String> options = new ArrayList<>(Javac.withErrorProne(Checks.onlyThese()));
    options.addAll(exports());
    options.addAll(List.of("-proc:none", "-d", Folders.empty("own-classes").toString()));

    Javac.Result result = Javac.compile(Folders.ROOT.resolve(sources), options);

    assertEquals(List.of(), result.errors());
    assertEquals(List.of(), result.findings());
  }

  /** What the build of the checks is given. */
  private static List<String> exports() throws IOException {
    return EXPORT
        .matcher(Files.readString(Folders.ROOT.resolve("checks/pom.xml")))
        .results()
        .map(match -> match.group(1))
        .toList();
  }
}

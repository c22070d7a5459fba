package dev.keyward.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keyward has nothing to say about Keyward. */
final class OwnSourcesTest {
  private static final List<String> EXPORTS =
      Stream.of("api", "code", "comp", "file", "main", "parser", "processing", "tree", "util")
          .map(name -> "--add-exports=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED")
          .toList();

  @ParameterizedTest
  @ValueSource(strings = {"annotations/src/main/java/dev", "checks/src/main/java"})
  void areClean(String sources) {
    List<String> options = new ArrayList<>(Javac.withErrorProne(Checks.onlyThese()));
    options.addAll(EXPORTS);
    options.addAll(List.of("-proc:none", "-d", Folders.empty("own-classes").toString()));

    Javac.Result result = Javac.compile(Folders.ROOT.resolve(sources), options);

    assertEquals(List.of(), result.errors());
    assertEquals(List.of(), result.findings());
  }
}

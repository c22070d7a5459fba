package dev.keyward.integration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The checks of the plugin that is on the class path. */
final class Checks {
  private static final String SERVICE =
      "META-INF/services/com.google.errorprone.bugpatterns.BugChecker";

  private Checks() {}

  /** The names of all checks, as Error Prone finds them. */
  static Set<String> names() {
    Set<String> names = new TreeSet<>();
    try {
      for (URL file : Collections.list(Checks.class.getClassLoader().getResources(SERVICE))) {
        try (BufferedReader reader =
            new BufferedReader(new InputStreamReader(file.openStream(), StandardCharsets.UTF_8))) {
          reader
              .lines()
              .filter(line -> line.startsWith("dev.keyward."))
              .map(line -> line.substring(line.lastIndexOf('.') + 1))
              .forEach(names::add);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  /** The flags with which only Keyward's checks run, each at its own severity. */
  static String onlyThese() {
    return names().stream()
        .map(name -> " -Xep:" + name)
        .collect(Collectors.joining("", "-XepDisableAllChecks", ""));
  }
}

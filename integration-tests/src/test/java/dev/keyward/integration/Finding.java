package dev.keyward.integration;

import java.util.Comparator;
import javax.tools.Diagnostic;

/** What a check said about a line. */
record Finding(String path, long line, String check, Diagnostic.Kind severity, String message)
    implements Comparable<Finding> {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::path)
          .thenComparing(Finding::line)
          .thenComparing(Finding::check);

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return path + ":" + line + " " + check;
  }
}

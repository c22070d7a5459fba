package dev.keyward.support;

/** Where the documentation is. */
public final class Docs {
  /** A check's page is at this address followed by the check's name and {@code .md}. */
  public static final String CHECKS = "https://github.com/keyward/keyward/blob/main/docs/checks/";

  static final String FLAGS = "https://github.com/keyward/keyward/blob/main/docs/flags.md";
  static final String PROBLEMS = "https://github.com/keyward/keyward/issues";

  private Docs() {}
}

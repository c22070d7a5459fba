package dev.keyward.support;

/** Where the pages of the checks are. */
public final class Docs {
  /** A check's page is at this address followed by the check's name and {@code .md}. */
  public static final String CHECKS = "https://github.com/keyward/keyward/blob/main/docs/checks/";

  private Docs() {}
}

package dev.keyward.jca;

/** The names by which contexts of TLS are asked for. */
public final class TlsContextName {
  private TlsContextName() {}

  /** Whether the context is the platform's own, which is ready for use. */
  public static boolean isInitialised(String name) {
    return name.equalsIgnoreCase("Default");
  }
}

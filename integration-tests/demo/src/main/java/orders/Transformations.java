package orders;

/** The ciphers that this service uses, in one place. */
final class Transformations {
  static final String CARDS = "AES/ECB/PKCS5Padding";
  static final String RECEIPTS = "AES/GCM/NoPadding";

  private Transformations() {}
}

package vault;

import dev.keyward.annotations.Secret;

/** The last attempt, for the screen of the operators. */
final class Attempts {
  private String lastName = "";
  private int lastLength;

  void record(String name, @Secret String words) {
    lastName = name;
    lastLength = words.length();
  }

  String last() {
    return lastName + " (" + lastLength + " letters)";
  }
}

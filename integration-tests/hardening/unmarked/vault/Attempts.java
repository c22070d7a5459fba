package vault;

/** The last attempt, for the screen of the operators. */
final class Attempts {
  private String lastName = "";
  private String lastWords = "";

  void record(String name, String words) {
    lastName = name;
    lastWords = words;
  }

  String last() {
    return lastName + " (" + lastWords.length() + " letters)";
  }
}

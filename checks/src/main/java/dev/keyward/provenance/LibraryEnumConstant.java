package dev.keyward.provenance;

/**
 * A constant of an enum that is declared outside the module.
 *
 * @param type the qualified name of the enum
 * @param name the constant's name
 */
record LibraryEnumConstant(String type, String name) {
  @Override
  public String toString() {
    return name;
  }
}

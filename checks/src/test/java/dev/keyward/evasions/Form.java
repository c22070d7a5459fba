package dev.keyward.evasions;

/**
 * A value as a program writes it.
 *
 * @param expression what stands where the value is used
 * @param before statements that run before that
 * @param members what the class needs for it
 * @param types the classes that are needed beside it
 */
record Form(String expression, String before, String members, String types) {
  static Form of(String expression) {
    return new Form(expression, "", "", "");
  }

  Form as(String other) {
    return new Form(other, before, members, types);
  }

  Form after(String statements) {
    return new Form(expression, before + statements + "\n", members, types);
  }

  Form with(String moreMembers) {
    return new Form(expression, before, members + moreMembers + "\n", types);
  }

  Form beside(String moreTypes) {
    return new Form(expression, before, members, types + moreTypes + "\n");
  }
}

package dev.keyward.provenance.constanttime;

/** What a secret may not decide. */
public enum Rule {
  IF("condition of an if", "Compute both outcomes, and select one by a mask"),
  LOOP("condition of a loop", "Bound it by a length, and make every round"),
  CONDITIONAL("condition of ?:", "Select by a mask"),
  OPERAND("left operand of && or ||", "Combine the values with & and |"),
  SWITCH("selector of a switch", "Compute every case, and select one by masks"),
  ASSERTION("condition of an assert", "Assert what is public"),
  INDEX("index", "Read every entry, and select one by masks"),
  DIVISION("operand of a division", "Reduce by multiplication, and by subtraction under a mask"),
  SHIFT("distance of a shift", "Shift by constants, and select the results by masks"),
  SIZE("size of a new array", "Allocate for the longest"),
  BOXING("boxing", "Keep the primitive type: small numbers are looked up in a cache"),
  TEXT("string concatenation", "Keep the secret in an array"),
  PLACE("position or length", "Keep positions and lengths public"),
  UNPROTECTED("argument", "Mark the parameter of that method @Secret, too"),
  CALL("argument", "Use what is known to run in constant time, or mark that method, too"),
  CODE("argument", "Repair that method, and mark it @ConstantTimeRequired");

  private final String end;
  private final String advice;

  Rule(String end, String advice) {
    this.end = end;
    this.advice = advice;
  }

  /** What the secret is there. */
  String end() {
    return end;
  }

  /** What to do about it. */
  public String advice() {
    return advice;
  }
}

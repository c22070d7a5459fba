package dev.keyward.provenance;

import com.sun.tools.javac.code.Symbol.VarSymbol;

/**
 * Whether a parameter of the analysed method decides something. Which of them is kept only as far
 * as somebody asks for it; all is passed along with every value, and sets of parameters cost more
 * than anything else that is.
 */
enum Dependence {
  NONE,
  /** It depends on the object that the method is called on, or on parameters that are no texts. */
  PARAMETER,
  /** It depends on a text that callers pass. */
  TEXT;

  static Dependence on(VarSymbol parameter) {
    return parameter.type.tsym.getQualifiedName().contentEquals("java.lang.String")
        ? TEXT
        : PARAMETER;
  }

  boolean isNone() {
    return this == NONE;
  }

  Dependence or(Dependence other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** Whether nothing changes when it also depends on the other. */
  boolean covers(Dependence other) {
    return compareTo(other) >= 0;
  }
}

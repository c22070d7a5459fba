package dev.keyward.provenance;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import java.util.Objects;

/**
 * The argument as which a value entered a method of the module.
 *
 * @param argument the argument at the call
 * @param frame the activation that makes the call
 * @param callee the method that receives the value
 */
record Entry(Site argument, Frame frame, MethodSymbol callee) {
  @Override
  public boolean equals(Object other) {
    return other instanceof Entry entry && entry.argument.equals(argument);
  }

  @Override
  public int hashCode() {
    return Objects.hash(argument);
  }
}

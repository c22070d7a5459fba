package dev.keyward.provenance;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeScanner;
import dev.keyward.provenance.Memory.Cell;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The local variables that lambdas and local classes take along: they never change, so each object
 * keeps the values that they have when it is made.
 */
final class Captures {
  private final Map<JCTree, ImmutableSet<VarSymbol>> captured = new HashMap<>();

  /** The values of the outer variables that the code mentions. */
  ImmutableMap<VarSymbol, Value> take(JCTree code, Frame frame, Memory memory) {
    ImmutableMap.Builder<VarSymbol, Value> values = ImmutableMap.builder();
    for (VarSymbol variable : captured.computeIfAbsent(code, Captures::variables)) {
      for (Frame scope = frame; scope != null; scope = scope.lexical()) {
        Value value = memory.value(new Cell.Local(scope.id(), variable));
        if (value != null) {
          TrackedObject.release(value);
          values.put(variable, value);
          break;
        }
      }
    }
    return values.buildOrThrow();
  }

  private static ImmutableSet<VarSymbol> variables(JCTree code) {
    Set<VarSymbol> used = new LinkedHashSet<>();
    Set<VarSymbol> declared = new LinkedHashSet<>();
    code.accept(
        new TreeScanner() {
          @Override
          public void visitIdent(JCIdent tree) {
            if (tree.sym instanceof VarSymbol variable && !Variables.isField(variable)) {
              used.add(variable);
            }
          }

          @Override
          public void visitVarDef(JCVariableDecl tree) {
            declared.add(tree.sym);
            super.visitVarDef(tree);
          }
        });
    used.removeAll(declared);
    return ImmutableSet.copyOf(used);
  }

  /** Gives the code of the object its variables back. */
  static void give(ImmutableMap<VarSymbol, Value> values, Frame frame, Memory memory) {
    values.forEach((variable, value) -> memory.put(new Cell.Local(frame.id(), variable), value));
  }
}

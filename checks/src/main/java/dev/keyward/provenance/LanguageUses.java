package dev.keyward.provenance;

import com.google.common.collect.ImmutableList;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.TreeInfo;
import dev.keyward.roles.LanguageRows;
import dev.keyward.roles.Role;
import dev.keyward.roles.RoleRow;
import java.util.ArrayList;
import java.util.List;

/** Records what the language itself does with values that are more than data. */
final class LanguageUses {
  private final RoleRecorder recorder;
  private final TellingNames names;

  LanguageUses(RoleRecorder recorder, TellingNames names) {
    this.recorder = recorder;
    this.names = names;
  }

  /** What an operator does with its operands, where that means something. */
  void operator(
      JCExpression tree,
      JCExpression left,
      JCExpression right,
      List<Value> operands,
      Frame frame,
      Memory memory) {
    RoleRow row =
        switch (tree.getTag()) {
          case EQ, NE -> LanguageRows.EQUALITY;
          case BITXOR, BITXOR_ASG -> LanguageRows.XOR;
          default -> null;
        };
    if (row != null) {
      record(row, tree, frame.body().owner(), operands, List.of(left, right), frame, memory);
    }
  }

  /** {@code switch (selector)}. */
  void choice(JCTree tree, JCExpression selector, Value value, Frame frame, Memory memory) {
    record(
        LanguageRows.SWITCH,
        tree,
        frame.body().owner(),
        List.of(value),
        List.of(selector),
        frame,
        memory);
  }

  /** A variable takes the value, or a method returns it, and its name says what it is for. */
  void named(Symbol target, Value value, JCTree tree, Frame frame, Memory memory) {
    named(target.name.toString(), target, value, tree, frame, memory);
  }

  /** Something is written into the array or builder that a variable holds. */
  void written(JCTree holder, Value value, Frame frame, Memory memory) {
    JCTree bare = TreeInfo.skipParens(holder);
    while (bare instanceof JCMethodInvocation chained
        && chained.meth instanceof JCFieldAccess access) {
      bare = access.selected;
    }
    Symbol variable = TreeInfo.symbol(bare);
    if (variable instanceof VarSymbol) {
      named(variable, value, bare, frame, memory);
    }
  }

  /** A library takes the value under a name: as a property, or with a key in front of it. */
  void passed(Call call) {
    int values = call.arguments().size();
    if (values == 0 || values > 2 || values != call.argumentSites().size()) {
      return;
    }
    boolean keyed = values == 2 && TellingNames.takesKey(call.name());
    String name =
        values == 1
            ? names.property(call.name())
            : keyed && call.argument(0).constantOrNull() instanceof String key ? key : "";
    if (!name.equals(call.name()) && TellingNames.isKey(name)) {
      JCTree tree = call.argumentSites().get(values - 1).tree();
      named(name, call.method(), call.argument(values - 1), tree, call.frame(), call.memory());
    }
  }

  private void named(
      String name, Symbol target, Value value, JCTree tree, Frame frame, Memory memory) {
    if (names.isSecret(name)) {
      record(LanguageRows.named(name), tree, target, List.of(value), List.of(tree), frame, memory);
    }
  }

  /** An assertion says something when it fails. */
  void asserted(JCTree.JCAssert tree, Value detail, Frame frame, Memory memory) {
    record(
        LanguageRows.ASSERTION,
        tree,
        frame.body().owner(),
        List.of(detail),
        List.of(tree.detail),
        frame,
        memory);
  }

  /** The value gets into the query of an address, of which the text is what is known. */
  void queried(String text, String name, Value value, JCTree tree, Frame frame, Memory memory) {
    record(
        LanguageRows.QUERY,
        tree,
        frame.body().owner(),
        List.of(Value.constant(name, null), value, Value.constant(text, null)),
        List.of(tree, tree, tree),
        frame,
        memory);
  }

  /** A statement evaluates the expression and looks at nothing. */
  void discarded(JCTree tree, Value value, Frame frame, Memory memory) {
    record(
        LanguageRows.DISCARD,
        tree,
        frame.body().owner(),
        List.of(value),
        List.of(tree),
        frame,
        memory);
  }

  /** A local variable takes the value; if nobody reads the variable, the value is lost. */
  void stored(Symbol target, JCTree tree, Value value, Frame frame, Memory memory) {
    boolean isResult =
        value.sources().stream().anyMatch(source -> source.role() == Role.VERIFICATION_RESULT);
    if (isResult && !Reads.of(target, frame.body()).isRead()) {
      discarded(tree, value, frame, memory);
    }
  }

  /** A call says something about a value, or throws. */
  void examined(Value value, Call call) {
    record(
        LanguageRows.EXAMINATION,
        call.site().tree(),
        call.method(),
        List.of(value),
        List.of(call.site().tree()),
        call.frame(),
        call.memory());
  }

  private void record(
      RoleRow row,
      JCTree tree,
      Symbol symbol,
      List<Value> values,
      List<? extends JCTree> trees,
      Frame frame,
      Memory memory) {
    if (frame.run().isMuted()
        || values.stream().allMatch(value -> Ingredients.of(value, memory).sources().isEmpty())) {
      return;
    }
    List<Site> sites = new ArrayList<>();
    trees.forEach(operand -> sites.add(new Site((JCTree) operand, frame.body().unit())));
    recorder.record(
        row,
        symbol,
        new Call(
            null,
            Value.UNKNOWN,
            ImmutableList.copyOf(values),
            ImmutableList.copyOf(sites),
            new Site(tree, frame.body().unit()),
            null,
            frame,
            memory));
  }
}

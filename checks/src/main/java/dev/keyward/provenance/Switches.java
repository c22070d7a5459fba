package dev.keyward.provenance;

import com.google.common.collect.ImmutableList;
import com.sun.source.tree.CaseTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCCase;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCSwitch;
import com.sun.tools.javac.tree.JCTree.JCSwitchExpression;
import com.sun.tools.javac.tree.TreeInfo;
import dev.keyward.provenance.Alternative.Constant;
import dev.keyward.provenance.Alternative.Reference;
import dev.keyward.provenance.Frame.Target;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Executes switches, old and new. */
final class Switches {
  private final Interpreter interpreter;
  private final Statements statements;

  Switches(Interpreter interpreter, Statements statements) {
    this.interpreter = interpreter;
    this.statements = statements;
  }

  void execute(JCSwitch tree, Frame frame, Memory memory) {
    choose(tree, tree.selector, tree.cases, frame, memory);
  }

  Value evaluate(JCSwitchExpression tree, Frame frame, Memory memory) {
    Target target = choose(tree, tree.selector, tree.cases, frame, memory);
    return target.yielded == null ? Value.UNKNOWN : target.yielded;
  }

  /** A case with what the selector can be in it. */
  private static final class Branch {
    final JCCase tree;
    final List<JCTree> labels;
    final @Nullable JCExpression guard;
    final List<Alternative> taken = new ArrayList<>();

    Branch(JCCase tree) {
      this.tree = tree;
      this.labels = new ArrayList<>();
      for (JCTree label : tree.labels) {
        boolean wraps = label.getKind().name().endsWith("CASE_LABEL") && !isDefault(label);
        labels.add(wraps ? Patterns.children(label).get(0) : label);
      }
      this.guard = guard(tree);
    }

    private static @Nullable JCExpression guard(JCCase tree) {
      return Patterns.children(tree).stream()
          .filter(child -> child instanceof JCExpression && !tree.labels.contains(child))
          .map(child -> (JCExpression) child)
          .findFirst()
          .orElse(null);
    }

    private static boolean isDefault(JCTree label) {
      return label.getKind().name().equals("DEFAULT_CASE_LABEL");
    }

    boolean isDefault() {
      return labels.isEmpty() || labels.stream().anyMatch(Branch::isDefault);
    }
  }

  private Target choose(
      JCTree tree, JCExpression selector, List<JCCase> cases, Frame frame, Memory memory) {
    Value value = interpreter.expressions().evaluate(selector, frame, memory);
    interpreter.library().language().choice(tree, selector, value, frame, memory);
    List<Branch> branches = cases.stream().map(Branch::new).toList();
    boolean unmatched = distribute(value, branches, frame, memory);
    Target target = frame.enter(tree, memory);
    Dependence before = frame.guards;
    frame.guards = before.or(value.dependence());
    Memory falling = null;
    for (Branch branch : branches) {
      Memory inside = enter(branch, value, frame, memory);
      if (falling != null && !falling.isDead()) {
        Memory both = memory.fork();
        both.merge(List.of(inside, falling), value.dependence());
        inside = both;
      }
      statements.executeAll(branch.tree.stats, frame, inside);
      boolean falls = branch.tree.getCaseKind() != CaseTree.CaseKind.RULE;
      if (!falls) {
        target.breaks.add(inside);
      }
      falling = falls ? inside : null;
    }
    if (falling != null) {
      target.breaks.add(falling);
    }
    if (unmatched && tree instanceof JCSwitch) {
      target.breaks.add(memory.fork());
    }
    frame.guards = before;
    frame.targets.pop();
    memory.merge(target.breaks, value.dependence());
    if (target.yielded != null) {
      target.yielded = target.yielded.dependingOn(value.dependence());
    }
    return target;
  }

  /** The state in which the code of a case begins, if it does not fall through from another. */
  private Memory enter(Branch branch, Value value, Frame frame, Memory memory) {
    Memory inside = memory.fork();
    if (branch.taken.isEmpty()) {
      inside.kill();
      return inside;
    }
    Value taken = new Value(ImmutableList.copyOf(branch.taken), value.dependence(), value.weak());
    for (JCTree label : branch.labels) {
      if (!(label instanceof JCExpression) && !Branch.isDefault(label)) {
        interpreter.patterns().matches(label, taken, frame, inside);
      }
    }
    return inside;
  }

  /** Gives every case the alternatives with which it can be taken; whether some fit no case. */
  private boolean distribute(Value value, List<Branch> branches, Frame frame, Memory memory) {
    boolean unmatched = false;
    for (Alternative alternative : value.alternatives()) {
      boolean found = false;
      for (Branch branch : branches) {
        Boolean match = matches(branch, alternative, value, frame, memory);
        if (match == null || match) {
          branch.taken.add(alternative);
        }
        if (Boolean.TRUE.equals(match)) {
          found = true;
          break;
        }
      }
      if (!found) {
        unmatched = true;
        branches.stream().filter(Branch::isDefault).forEach(b -> b.taken.add(alternative));
      }
    }
    return unmatched && branches.stream().noneMatch(Branch::isDefault);
  }

  /** Whether the case is taken for the alternative; null where that is not known. */
  private @Nullable Boolean matches(
      Branch branch, Alternative alternative, Value value, Frame frame, Memory memory) {
    Boolean answer = false;
    for (JCTree label : branch.labels) {
      Boolean one;
      if (Branch.isDefault(label)) {
        one = false;
      } else if (label instanceof JCExpression constant) {
        one = isEqual(constant, key(alternative));
      } else {
        Value single = new Value(ImmutableList.of(alternative), value.dependence(), value.weak());
        one = matches(label, branch.guard, single, frame, memory.fork());
      }
      if (Boolean.TRUE.equals(one)) {
        return true;
      }
      answer = one == null ? null : answer;
    }
    return answer;
  }

  private @Nullable Boolean matches(
      JCTree pattern, @Nullable JCExpression guard, Value value, Frame frame, Memory memory) {
    Boolean match = interpreter.patterns().matches(pattern, value, frame, memory);
    if (guard == null || Boolean.FALSE.equals(match)) {
      return match;
    }
    Value[] holds = {Value.UNKNOWN};
    frame.run().mute(() -> holds[0] = interpreter.expressions().evaluate(guard, frame, memory));
    return holds[0].isFalse() ? (Boolean) false : holds[0].isTrue() ? match : null;
  }

  private static @Nullable Object key(Alternative alternative) {
    if (alternative instanceof Constant constant) {
      return constant.value() instanceof LibraryEnumConstant member
          ? member.name()
          : constant.value();
    }
    return alternative instanceof Reference reference ? reference.object().enumConstant() : null;
  }

  private static @Nullable Boolean isEqual(JCExpression label, @Nullable Object key) {
    if (key == null) {
      return null;
    }
    if (TreeInfo.isNull(label)) {
      return key == Alternative.NULL;
    }
    Object constant = Folding.constantOf(label.type);
    if (constant == null) {
      Symbol symbol = TreeInfo.symbol(label);
      constant = symbol == null ? null : symbol.name.toString();
    }
    return constant == null
        ? null
        : (Boolean) Boolean.TRUE.equals(Folding.binary(JCTree.Tag.EQ, constant, key));
  }
}

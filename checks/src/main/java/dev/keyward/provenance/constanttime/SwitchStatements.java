package dev.keyward.provenance.constanttime;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCCase;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.TreeInfo;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Executes switches, old and new. */
final class SwitchStatements {
  private static final Pattern VALUES =
      Pattern.compile(
          "java\\.lang\\.(String|Byte|Short|Character|Integer|Long|Boolean|Float|Double)");

  private final Execution execution;

  SwitchStatements(Execution execution) {
    this.execution = execution;
  }

  void execute(SwitchTree tree, Scope scope) {
    choose((JCTree) tree, tree.getExpression(), tree.getCases(), scope);
  }

  Secrecy evaluate(SwitchExpressionTree tree, Scope scope) {
    return choose((JCTree) tree, tree.getExpression(), tree.getCases(), scope);
  }

  private Secrecy choose(
      JCTree tree, ExpressionTree selector, List<? extends CaseTree> cases, Scope scope) {
    Secrecy value = execution.expressions().evaluate(selector, scope);
    JCTree bare = TreeInfo.skipParens((JCTree) selector);
    SecretPath decides = isValue(bare.type) ? value.any() : null;
    execution.check(bare, Rule.SWITCH, decides);
    Target target = new Target();
    execution.targets.put(tree, target);
    Scope start = scope.copy();
    execution.under(
        decides,
        () -> {
          Scope falling = scope.copy();
          falling.kill();
          for (CaseTree each : cases) {
            Scope inside = start.copy();
            enter((JCCase) each, value, inside);
            inside.join(falling);
            run(each, target, inside);
            falling.become(inside);
          }
          scope.kill();
          scope.join(falling);
          return null;
        });
    target.breaks.forEach(scope::join);
    if (tree instanceof SwitchTree && cases.stream().noneMatch(SwitchStatements::isDefault)) {
      scope.join(start);
    }
    return target.yielded.or(Secrecy.of(decides));
  }

  /** Binds patterns, and evaluates the guard: the child that is neither label nor statement. */
  private void enter(JCCase tree, Secrecy value, Scope inside) {
    execution.stores().bindLabels(tree, value, inside);
    for (JCTree child : Children.of(tree)) {
      if (child instanceof JCExpression guard
          && child != tree.body
          && !tree.labels.contains(child)) {
        execution.expressions().decide(guard, Rule.IF, inside);
      }
    }
  }

  private void run(CaseTree tree, Target target, Scope inside) {
    if (tree.getCaseKind() == CaseTree.CaseKind.STATEMENT) {
      execution.statements().runAll(tree.getStatements(), inside);
      return;
    }
    Tree body = tree.getBody();
    if (body instanceof StatementTree) {
      execution.statements().run(body, inside);
    } else {
      Secrecy value = execution.expressions().evaluate(body, inside);
      target.yielded = target.yielded.or(execution.stored(value, inside));
    }
    if (!inside.isDead()) {
      target.breaks.add(inside.copy());
    }
    inside.kill();
  }

  private static boolean isDefault(CaseTree tree) {
    JCCase branch = (JCCase) tree;
    return branch.labels.isEmpty()
        || branch.labels.stream().anyMatch(label -> label.getKind().name().startsWith("DEFAULT"));
  }

  /** Whether cases tell values apart, and not only the classes of objects. */
  private static boolean isValue(@Nullable Type type) {
    return type == null
        || type.isPrimitive()
        || (type.tsym.flags() & Flags.ENUM) != 0
        || VALUES.matcher(type.tsym.getQualifiedName()).matches();
  }
}

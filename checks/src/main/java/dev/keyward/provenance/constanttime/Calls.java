package dev.keyward.provenance.constanttime;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.TreeInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Evaluates calls: what is passed, and what comes back. */
final class Calls {
  private static final Pattern THIS = Pattern.compile("(\\w+\\.)?(this|super)");

  private final Execution execution;
  private final LibraryCalls library;
  private final ModuleCalls module;

  Calls(Execution execution) {
    this.execution = execution;
    this.library = new LibraryCalls(execution);
    this.module = new ModuleCalls(execution);
  }

  Secrecy call(JCMethodInvocation tree, Scope scope) {
    if (!(TreeInfo.symbol(tree.meth) instanceof MethodSymbol method)) {
      return Secrecy.NONE;
    }
    JCTree object = tree.meth instanceof JCFieldAccess access ? access.selected : null;
    Secrecy receiver = receiver(method, object, scope);
    JCLambda lambda = object == null ? null : execution.lambdas().of(TreeInfo.symbol(object));
    if (lambda != null && (method.flags() & Flags.ABSTRACT) != 0) {
      List<Secrecy> given = new ArrayList<>();
      tree.args.forEach(argument -> given.add(execution.expressions().evaluate(argument, scope)));
      return execution.lambdas().run(lambda, given, scope);
    }
    boolean isOwn = object == null || THIS.matcher(object.toString()).matches();
    Passed passed =
        new Passed(
            tree, method, object, isOwn, receiver, arguments(method, tree.args, receiver, scope));
    if (object != null && object.type instanceof Type.ArrayType) {
      return method.name.contentEquals("clone") ? receiver : Secrecy.NONE;
    }
    return invoke(passed, scope);
  }

  Secrecy construct(JCNewClass tree, Scope scope) {
    execution.expressions().evaluate(tree.encl, scope);
    if (tree.def != null) {
      for (Tree member : tree.def.getMembers()) {
        if (member instanceof MethodTree method && method.getName().length() > 0) {
          inside((JCMethodDecl) method, scope);
        }
      }
    }
    if (!(tree.constructor instanceof MethodSymbol method)) {
      return Secrecy.NONE;
    }
    return invoke(
        new Passed(
            tree,
            method,
            null,
            false,
            Secrecy.NONE,
            arguments(method, tree.args, Secrecy.NONE, scope)),
        scope);
  }

  /** The methods of a class that is written where it is made run with what is visible there. */
  private void inside(JCMethodDecl method, Scope scope) {
    if (method.body != null && !method.sym.isConstructor()) {
      Secrecy outer = execution.returned;
      Type type = execution.returnType;
      execution.returnType = null;
      Scope within = scope.copy();
      execution.statements().run(method.body, within);
      scope.absorb(within);
      execution.returned = outer;
      execution.returnType = type;
    }
  }

  private Secrecy receiver(MethodSymbol method, @Nullable JCTree object, Scope scope) {
    if (method.isStatic()) {
      return Secrecy.NONE;
    }
    return object == null ? scope.get(Scope.THIS) : execution.expressions().evaluate(object, scope);
  }

  /** What is passed for each parameter; code that is passed gets what the others are. */
  private List<Passed.Argument> arguments(
      MethodSymbol method, List<JCExpression> trees, Secrecy receiver, Scope scope) {
    List<Type> types = parameterTypes(method, trees.size());
    Secrecy given = Secrecy.of(receiver.any());
    List<Passed.Argument> arguments = new ArrayList<>();
    for (int i = 0; i < trees.size(); i++) {
      JCExpression tree = trees.get(i);
      Secrecy value =
          isCode(tree)
              ? Secrecy.NONE
              : execution.expressions().evaluateAs(types.get(i), tree, scope);
      arguments.add(new Passed.Argument(tree, value));
      given = given.or(Secrecy.of(value.any()));
    }
    for (int i = 0; i < trees.size(); i++) {
      if (isCode(trees.get(i))) {
        arguments.set(i, new Passed.Argument(trees.get(i), code(trees.get(i), given, scope)));
      }
    }
    return arguments;
  }

  private static boolean isCode(JCTree tree) {
    return TreeInfo.skipParens(tree) instanceof LambdaExpressionTree
        || TreeInfo.skipParens(tree) instanceof MemberReferenceTree;
  }

  private Secrecy code(JCTree tree, Secrecy given, Scope scope) {
    JCTree bare = TreeInfo.skipParens(tree);
    if (bare instanceof JCLambda lambda) {
      return execution
          .lambdas()
          .run(lambda, lambda.params.stream().map(parameter -> given).toList(), scope);
    }
    JCMemberReference reference = (JCMemberReference) bare;
    Secrecy object = execution.expressions().evaluate(reference.expr, scope);
    if (!(reference.sym instanceof MethodSymbol method)
        || method.owner.name.contentEquals("Array")) {
      return Secrecy.NONE;
    }
    List<Passed.Argument> arguments = new ArrayList<>();
    method
        .type
        .getParameterTypes()
        .forEach(each -> arguments.add(new Passed.Argument(bare, given)));
    return invoke(
        new Passed(
            bare,
            method,
            reference.expr,
            false,
            object.isSecret() || method.isStatic() ? object : given,
            arguments),
        scope);
  }

  private static List<Type> parameterTypes(MethodSymbol method, int count) {
    List<Type> declared = method.type.getParameterTypes();
    List<Type> types = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean isVariable = method.isVarArgs() && i >= declared.size() - 1;
      types.add(isVariable || i >= declared.size() ? null : declared.get(i));
    }
    return types;
  }

  private Secrecy invoke(Passed passed, Scope scope) {
    MethodSymbol method = passed.method();
    Secrecy result =
        module.knows(method) ? module.call(passed, scope) : library.call(passed, scope);
    if (execution.declarations().declassifies(method)) {
      return Secrecy.NONE;
    }
    if (execution.declarations().isSecret(method) && !method.isConstructor()) {
      return result.or(Secrecy.of(SecretPath.from("secret result of " + method.name)));
    }
    return method.getReturnType().hasTag(TypeTag.VOID) && !method.isConstructor()
        ? Secrecy.NONE
        : result.map(
            path -> path.then("result of " + passed.name(), execution.site(passed.tree())));
  }
}

package dev.keyward.checks.timing;

import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import dev.keyward.checks.Attempt;
import dev.keyward.checks.Finding;
import dev.keyward.checks.Logging;
import dev.keyward.jca.Transformation;
import dev.keyward.provenance.Site;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** What is answered where a decryption or a verification fails. */
final class FailureAnswers {
  /** What is thrown for a padding that is wrong, before anything else is looked at. */
  private static final ImmutableSet<String> PADDING =
      ImmutableSet.of(
          "javax.crypto.BadPaddingException",
          "javax.crypto.AEADBadTagException",
          "javax.crypto.IllegalBlockSizeException");

  /** What nobody who sends something makes happen. */
  private static final ImmutableSet<String> OF_THE_PLATFORM =
      ImmutableSet.of(
          "java.security.NoSuchAlgorithmException",
          "java.security.NoSuchProviderException",
          "javax.crypto.NoSuchPaddingException",
          "java.security.InvalidKeyException",
          "java.security.InvalidAlgorithmParameterException",
          "java.io.UnsupportedEncodingException",
          "java.lang.InterruptedException");

  private FailureAnswers() {}

  static Stream<Finding> judge(Attempt attempt) {
    return attempt.paths().stream().flatMap(path -> judge(attempt, path));
  }

  private static Stream<Finding> judge(Attempt attempt, TreePath path) {
    Stream.Builder<Finding> findings = Stream.builder();
    for (TreePath around = path;
        around != null && !(around.getLeaf() instanceof ClassTree);
        around = around.getParentPath()) {
      if (around.getLeaf() instanceof TryTree statement
          && attempt.isIn(statement.getBlock())
          && !isPrivate(around)) {
        TreePath place = around;
        differences(attempt, statement, place).ifPresent(findings::add);
        statement.getCatches().stream()
            .flatMap(handler -> leak(handler, place).stream())
            .forEach(findings::add);
      }
    }
    return findings.build();
  }

  /** Whether nobody but the class itself gets what is returned. */
  private static boolean isPrivate(TreePath path) {
    for (TreePath outer = path; outer != null; outer = outer.getParentPath()) {
      if (outer.getLeaf() instanceof MethodTree method) {
        return method.getModifiers().getFlags().contains(Modifier.PRIVATE);
      }
      if (outer.getLeaf() instanceof LambdaExpressionTree) {
        return false;
      }
    }
    return false;
  }

  // Several answers.

  private static Optional<Finding> differences(Attempt attempt, TryTree statement, TreePath place) {
    if (!attempt.isDecryption()) {
      return Optional.empty();
    }
    Optional<? extends CatchTree> padding =
        statement.getCatches().stream()
            .filter(handler -> types(handler).anyMatch(PADDING::contains))
            .findFirst();
    Optional<Answer> first = padding.flatMap(handler -> Answer.of(handler.getBlock()));
    return statement.getCatches().stream()
        .filter(handler -> padding.isPresent() && padding.get() != handler)
        .filter(handler -> types(handler).anyMatch(type -> !OF_THE_PLATFORM.contains(type)))
        .flatMap(handler -> Answer.of(handler.getBlock()).stream())
        .filter(other -> first.isPresent() && !first.get().text().equals(other.text()))
        .map(other -> difference(attempt, first.get(), other, place))
        .findFirst();
  }

  private static Finding difference(Attempt attempt, Answer first, Answer other, TreePath place) {
    boolean isAuthenticated =
        attempt
            .algorithm()
            .flatMap(Transformation::parse)
            .filter(Transformation::isAuthenticated)
            .isPresent();
    return Finding.at(
            site(other.statement(), place),
            String.format(
                "Whoever sends a ciphertext is told which step failed: \"%s\" here, \"%s\" for a bad"
                    + " padding or tag. From thousands of such answers the plaintext is computed. Catch"
                    + " GeneralSecurityException once, give one answer, and write the cause to the log.",
                other.text(), first.text()))
        .as(isAuthenticated ? SUGGESTION : WARNING);
  }

  private static Stream<String> types(CatchTree handler) {
    Tree type = handler.getParameter().getType();
    return (type instanceof UnionTypeTree union
            ? union.getTypeAlternatives().stream()
            : Stream.of(type))
        .map(one -> ASTHelpers.getType(one).tsym.getQualifiedName().toString());
  }

  // The exception itself.

  private static Optional<Finding> leak(CatchTree handler, TreePath place) {
    if (types(handler).allMatch(OF_THE_PLATFORM::contains)) {
      return Optional.empty();
    }
    Symbol exception = ASTHelpers.getSymbol(handler.getParameter());
    Tree[] found = {null};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        if (Logging.isLog(call)) {
          return null;
        }
        if (Answer.isResponse(call) && found[0] == null) {
          found[0] = message(call.getArguments(), exception);
        }
        return super.visitMethodInvocation(call, unused);
      }

      @Override
      public Void visitReturn(ReturnTree returned, Void unused) {
        if (found[0] == null
            && returned.getExpression() instanceof NewClassTree made
            && Answer.isResponseType(ASTHelpers.getType(made).tsym)) {
          found[0] = message(made.getArguments(), exception);
        }
        return super.visitReturn(returned, unused);
      }
    }.scan(handler.getBlock(), null);
    return Optional.ofNullable(found[0])
        .map(
            leaked ->
                Finding.at(
                        site(leaked, place),
                        String.format(
                            "\"%s\" is sent to whoever made the decryption or verification fail: it tells"
                                + " which step failed, and how. Give one answer to all failures, and write"
                                + " the cause to the log.",
                            leaked))
                    .as(WARNING));
  }

  /** What of the arguments is the text of the exception. */
  private static Tree message(List<? extends ExpressionTree> arguments, Symbol exception) {
    Tree[] found = {null};
    for (ExpressionTree argument : arguments) {
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
          String name = ASTHelpers.getSymbol(call).getSimpleName().toString();
          if (found[0] == null
              && (name.equals("getMessage")
                  || name.equals("getLocalizedMessage")
                  || name.equals("toString"))
              && exception.equals(ASTHelpers.getSymbol(ASTHelpers.getReceiver(call)))) {
            found[0] = call;
          }
          return super.visitMethodInvocation(call, unused);
        }

        @Override
        public Void visitIdentifier(IdentifierTree name, Void unused) {
          return null;
        }
      }.scan(argument, null);
    }
    return found[0];
  }

  private static Site site(Tree tree, TreePath place) {
    return new Site((JCTree) tree, (JCCompilationUnit) place.getCompilationUnit());
  }
}

package dev.keyward.checks.timing;

import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import dev.keyward.checks.Finding;
import dev.keyward.checks.Logging;
import dev.keyward.provenance.Site;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Logins that say in so many words whether it was the user or the password that was wrong. */
final class LoginTexts {
  private static final Pattern NO_USER =
      Pattern.compile(
          "(?i).*\\b(no such|unknown|invalid|wrong|nonexistent)\\b.*\\b(user|user ?name|account|e-?mail|login)\\b.*"
              + "|.*\\b(user|user ?name|account|e-?mail|login)\\b.*\\b(not found|not exist|doesn'?t exist|unknown|not registered)\\b.*");

  private static final Pattern WRONG_PASSWORD =
      Pattern.compile(
          "(?i).*\\b(wrong|incorrect|invalid|bad)\\b.*\\b(password|credentials?)\\b.*"
              + "|.*\\bpassword\\b.*\\b(wrong|incorrect|invalid|not match|mismatch)\\b.*");

  private LoginTexts() {}

  /** What the method tells, if it tells the two apart. */
  static Optional<Finding> judge(TreePath method) {
    List<Tree> users = new ArrayList<>();
    List<Tree> passwords = new ArrayList<>();
    Set<String> thrown = new HashSet<>();
    new TreeScanner<Void, Void>() {
      private boolean isAnswer;

      @Override
      public Void visitReturn(ReturnTree tree, Void unused) {
        return within(() -> super.visitReturn(tree, unused), true);
      }

      @Override
      public Void visitThrow(ThrowTree tree, Void unused) {
        int before = users.size() + passwords.size();
        within(() -> super.visitThrow(tree, unused), true);
        if (users.size() + passwords.size() > before
            && tree.getExpression() instanceof NewClassTree exception) {
          thrown.add(exception.getIdentifier().toString());
        }
        return null;
      }

      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        return Logging.isLog(call)
            ? null
            : within(
                () -> super.visitMethodInvocation(call, unused),
                isAnswer || Answer.isResponse(call));
      }

      @Override
      public Void visitLiteral(LiteralTree literal, Void unused) {
        if (isAnswer && literal.getValue() instanceof String text) {
          boolean isUser = NO_USER.matcher(text).matches();
          boolean isPassword = WRONG_PASSWORD.matcher(text).matches();
          if (isUser && !isPassword && !mentions(text, "password")) {
            users.add(literal);
          } else if (isPassword && !isUser && !mentions(text, "user")) {
            passwords.add(literal);
          }
        }
        return null;
      }

      private Void within(Supplier<Void> scan, boolean answers) {
        boolean outer = isAnswer;
        isAnswer = answers;
        scan.get();
        isAnswer = outer;
        return null;
      }
    }.scan(method.getLeaf(), null);
    return users.isEmpty() || passwords.isEmpty() || thrown.size() > 1
        ? Optional.empty()
        : Optional.of(
            Finding.at(
                    new Site(
                        (JCTree) users.get(0), (JCCompilationUnit) method.getCompilationUnit()),
                    String.format(
                        "%s tells that there is no such user, %s that there is: so anybody finds out"
                            + " who has an account. Give the same answer to both.",
                        users.get(0), passwords.get(0)))
                .as(WARNING));
  }

  private static boolean mentions(String text, String word) {
    return text.toLowerCase(Locale.ROOT).contains(word);
  }
}

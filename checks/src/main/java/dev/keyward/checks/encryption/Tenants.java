package dev.keyward.checks.encryption;

import static com.google.errorprone.util.ASTHelpers.getReceiver;
import static com.google.errorprone.util.ASTHelpers.getSymbol;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.RoleUse;
import dev.keyward.provenance.Site;
import dev.keyward.provenance.TrackedObject;
import dev.keyward.roles.Role;
import java.util.regex.Pattern;

/** Methods that are told for which tenant they encrypt, and do it with a key for all of them. */
final class Tenants {
  /** Whoever shares the keys of a service with others, and what of it tells who that is. */
  private static final Pattern TENANT =
      Pattern.compile(
          "(tenant|customer|organi[sz]ation|merchant)_?(id|name|key|code|number|uuid)?",
          Pattern.CASE_INSENSITIVE);

  private Tenants() {}

  /** Whether the cipher gets its key from a field, in a method that forgets its tenant. */
  static boolean areForgotten(Analysis analysis, TrackedObject cipher, Site end) {
    return analysis.uses(Role.KEY).stream()
        .filter(key -> Ciphers.initialises(key.call()) && cipher.calls().contains(key.call()))
        .filter(key -> key.site().member() == end.member())
        .anyMatch(key -> isField(key.site().tree()) && isForgotten(end));
  }

  /** Whether what encrypts is in a field, in a method that forgets its tenant. */
  static boolean areForgotten(RoleUse data) {
    Site call = data.call().site();
    return call.tree() instanceof ExpressionTree encryption
        && isField(getReceiver(encryption))
        && isForgotten(call);
  }

  private static boolean isField(Tree tree) {
    return tree != null
        && getSymbol(tree) instanceof Symbol.VarSymbol variable
        && variable.owner instanceof Symbol.ClassSymbol;
  }

  /** Whether the method has a parameter for a tenant, and reads it only when all is encrypted. */
  private static boolean isForgotten(Site end) {
    return end.member() instanceof MethodTree method
        && method.getParameters().stream()
            .filter(parameter -> TENANT.matcher(parameter.getName()).matches())
            .anyMatch(parameter -> !isRead(getSymbol(parameter), method, end));
  }

  private static boolean isRead(Symbol parameter, MethodTree method, Site end) {
    boolean[] read = {false};
    int start = statementStart(end);
    TreeScanner<Void, Boolean> scanner =
        new TreeScanner<>() {
          @Override
          public Void visitIdentifier(IdentifierTree tree, Boolean isInside) {
            read[0] |=
                parameter.equals(getSymbol(tree))
                    && (isInside || ASTHelpers.getStartPosition(tree) < start);
            return null;
          }
        };
    scanner.scan(method.getBody(), false);
    scanner.scan(end.tree(), true);
    return read[0];
  }

  /** Where the statement starts in which the ciphertext may be filed under the tenant. */
  private static int statementStart(Site end) {
    TreePath path = end.path();
    while (path != null && !(path.getLeaf() instanceof StatementTree)) {
      path = path.getParentPath();
    }
    return path == null ? end.position() : ASTHelpers.getStartPosition(path.getLeaf());
  }
}

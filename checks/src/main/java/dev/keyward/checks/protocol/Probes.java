package dev.keyward.checks.protocol;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.Site;
import dev.keyward.roles.RoleRow;
import dev.keyward.roles.RoleTables;
import dev.keyward.roles.Step;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Code that runs an operation for something else than its result, as far as it says so. */
final class Probes {
  /** To see whether a key or a provider can do it, to warm up, or to take as long as a real one. */
  private static final Pattern PROBE =
      Pattern.compile(
          "(is|has|can)[A-Z].*|(?i).*(assert|avail|bench|check|decoy|dummy|ensure|fake|probe|require"
              + "|selftest|support|test|timing|try|valid|verif|warm).*");

  /** Names of methods whose callers expect that something is encrypted or decrypted. */
  private static final Pattern ENCRYPTS =
      Pattern.compile("(en|de)crypt.*|.*(En|De)crypt(ed|ion|s)?|seal|unseal|encipher|decipher");

  private Probes() {}

  /** Whether the method around the call wants to know whether it works, not what comes out. */
  static boolean isProbe(RoleCall call) {
    return !(member(call.site()) instanceof MethodTree method)
        || PROBE.matcher(method.getName()).matches()
        || (method.getReturnType() != null && method.getReturnType().toString().equals("boolean"));
  }

  /** Whether the method around the call says that it encrypts or decrypts. */
  static boolean isEncryption(RoleCall call) {
    return member(call.site()) instanceof MethodTree method
        && ENCRYPTS.matcher(method.getName()).matches();
  }

  /**
   * Whether the code around the call that makes an object finishes such an operation, on whichever
   * path and object.
   */
  static boolean mayFinish(RoleCall creation) {
    Set<String> names =
        RoleTables.ALL.stream()
            .flatMap(table -> table.rows().stream())
            .filter(row -> row.type().equals(creation.row().type()) && row.is(Step.FINISHES))
            .map(RoleRow::name)
            .collect(Collectors.toSet());
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        Symbol method = ASTHelpers.getSymbol(tree);
        found[0] |=
            names.contains(method.getSimpleName().toString())
                && method.owner.getQualifiedName().contentEquals(creation.row().type());
        return super.visitMethodInvocation(tree, unused);
      }
    }.scan(member(creation.site()), null);
    return found[0];
  }

  private static Tree member(Site site) {
    return site.member();
  }
}

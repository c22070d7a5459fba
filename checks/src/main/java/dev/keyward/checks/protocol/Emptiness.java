package dev.keyward.checks.protocol;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.Site;
import dev.keyward.roles.Role;
import java.util.regex.Pattern;

/** Operations that end without anything to work on. */
final class Emptiness {
  /** Names of values that are made of nothing on purpose. */
  private static final Pattern NAMES =
      Pattern.compile("(?i).*(empty|nothing|blank|zero|null).*|(?i).*no_?(data|body|payload).*");

  private Emptiness() {}

  /**
   * Whether nobody takes the result for that of some data: it is thrown away to begin anew, only
   * its length is asked for, or it is a constant or called empty.
   */
  static boolean isMeant(RoleCall call) {
    return (call.isResultDiscarded() && call.row().result().filter(Emptiness::isBytes).isPresent())
        || call.isResultOnlyMeasured()
        || (call.row().outputs().anyMatch(Role.DIGEST_OUTPUT::equals) && isConstant(call.site()));
  }

  /** A digest, a code or a signature; whoever ignores a verification has other worries. */
  private static boolean isBytes(Role result) {
    return result != Role.VERIFICATION_RESULT;
  }

  private static boolean isConstant(Site site) {
    for (TreePath path = site.path(); path != null; path = path.getParentPath()) {
      Tree tree = path.getLeaf();
      if (tree instanceof VariableTree variable) {
        if (NAMES.matcher(variable.getName()).matches()
            || ASTHelpers.getSymbol(variable).isStatic()) {
          return true;
        }
      } else if (tree instanceof MethodTree method) {
        return NAMES.matcher(method.getName()).matches();
      } else if (tree instanceof BlockTree block && block.isStatic()) {
        return true;
      }
    }
    return false;
  }

  static String message(RoleCall call, Life life) {
    String name = Life.name(call);
    if (call.row().outputs().anyMatch(Role.SHARED_SECRET::equals)) {
      return name + " is called before doPhase, without a peer's key to agree with: it throws.";
    }
    String from = since(call, life);
    if (call.argument(Role.SIGNATURE).isPresent()) {
      return name
          + " checks the signature of nothing: no data was given to it"
          + from
          + ". Call update with what was signed.";
    }
    if (call.row().outputs().anyMatch(Role.DIGEST_OUTPUT::equals)) {
      return name
          + " gives the hash of nothing, a constant that everybody knows: no data was given to it"
          + from
          + ". Call update before digest.";
    }
    return name
        + " covers nothing, so its result says nothing about any data: none was given to it"
        + from
        + ". Call update first.";
  }

  /** Where the last call is after which nothing was left of what was fed. */
  private static String since(RoleCall call, Life life) {
    Site last =
        call.before(life.object(), Life::beginsAnew).stream()
            .filter(Life::beginsAnew)
            .findFirst()
            .orElse(life.creation())
            .site();
    return last.toString().equals(call.site().toString()) ? "" : " since " + last;
  }
}

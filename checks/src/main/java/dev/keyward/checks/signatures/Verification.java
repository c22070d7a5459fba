package dev.keyward.checks.signatures;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.tree.JCTree;
import dev.keyward.provenance.Provenance;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.Site;
import dev.keyward.roles.Role;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A call that verifies something.
 *
 * @param call the call of a library
 * @param site the call, or that of the method which does no more than to return its result
 */
record Verification(RoleCall call, Site site) {
  private static final ImmutableSet<Role> COMPARANDS =
      Sets.immutableEnumSet(Role.EARLY_EXIT_COMPARAND, Role.CONSTANT_TIME_COMPARAND);

  /** Where the call, if it verifies something, does so for the code around. */
  static Stream<Verification> of(RoleCall call) {
    Verification own = new Verification(call, call.site());
    if (!own.answers() && !own.throwsOnFailure()) {
      return Stream.empty();
    }
    boolean isPassedOn =
        own.answers()
            && call.sites().size() > 1
            && HandedBack.isResultOf(call.site())
            && own.path().filter(path -> Handling.around(path).isEmpty()).isPresent();
    return isPassedOn
        ? Stream.of(own, new Verification(call, call.sites().get(1)))
        : Stream.of(own);
  }

  /** Whether its result tells. */
  boolean answers() {
    return call.row().result().filter(Role.VERIFICATION_RESULT::equals).isPresent()
        || comparesCode();
  }

  /** Whether it compares a message authentication code, computed again, with the one that came. */
  private boolean comparesCode() {
    return call.row().roles().anyMatch(COMPARANDS::contains)
        && comparands().anyMatch(one -> one.isMadeOf(Role.MAC_OUTPUT));
  }

  private Stream<Provenance> comparands() {
    return Stream.concat(Stream.of(call.receiver()), call.arguments().stream());
  }

  /** Certificates and chains of them, or signatures: who returns has seen a valid one. */
  boolean throwsOnFailure() {
    boolean isCertificate = call.row().receiver().filter(Role.CERTIFICATE::equals).isPresent();
    return isVerifier()
        || (isCertificate && call.argument(Role.PUBLIC_KEY).isPresent())
        || (call.argument(Role.CERTIFICATE_CHAIN).isPresent()
            && call.argument(Role.CERTIFICATE_PATH_PARAMETERS).isPresent());
  }

  boolean isVerifier() {
    return call.row().receiver().filter(Role.VERIFIER::equals).isPresent();
  }

  Optional<TreePath> path() {
    return Optional.ofNullable(site.path());
  }

  /** Something else in the same file. */
  Site at(Tree tree) {
    return new Site((JCTree) tree, site.unit());
  }

  String name() {
    String type = call.row().type();
    return String.format(
        "%s.%s (%s)", type.substring(type.lastIndexOf('.') + 1), call.row().name(), call.site());
  }
}

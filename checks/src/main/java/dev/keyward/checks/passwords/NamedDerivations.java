package dev.keyward.checks.passwords;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.sun.source.tree.CompilationUnitTree;
import dev.keyward.checks.LegacyProtocol;
import dev.keyward.checks.LegacyProtocol.Prescription;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import dev.keyward.provenance.Site;
import dev.keyward.roles.Role;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Code that is called a derivation of keys, and is none. */
record NamedDerivations(Analysis analysis) {
  private static final Pattern NAME =
      Pattern.compile(
          "(\\w*[a-z\\d])?(Kdf|KDF|Key_?(Derivation|Deriver|Derivator))([A-Z_]\\w*)?"
              + "|derive(\\w*[a-z\\d_])?(Key|Secret)s?([A-Z_]\\w*)?|Derive\\w*Key\\w*|kdf");

  /** What makes it a derivation, or a part of one. */
  private static final ImmutableSet<Role> OF_DERIVATIONS =
      Sets.immutableEnumSet(Role.DERIVED_KEY, Role.MAC_OUTPUT, Role.PASSWORD_HASH);

  /** Where digests go on to be keys, or to be something else than keys. */
  private static final ImmutableSet<Role> FURTHER =
      Sets.immutableEnumSet(
          Role.KEY_BYTES,
          Role.PRIVATE_NUMBER,
          Role.PRIVATE_KEY_BYTES,
          Role.INPUT_KEY_MATERIAL,
          Role.PASSWORD,
          Role.SALT,
          Role.EXTRACTION_SALT,
          Role.INFO,
          Role.NONCE,
          Role.DIGEST_INPUT,
          Role.SIGNED_BYTES,
          Role.CONSTANT_TIME_COMPARAND,
          Role.EARLY_EXIT_COMPARAND);

  /** The digests that such code computes in the place of a derivation. */
  Stream<RoleCall> digests() {
    ImmutableSet<Site> further =
        analysis.uses(FURTHER).stream()
            .flatMap(use -> use.provenance().origins().stream())
            .flatMap(origin -> origin.madeBy(Role.DIGEST_OUTPUT).stream())
            .map(RoleCall::site)
            .collect(toImmutableSet());
    ImmutableSet<CompilationUnitTree> derivations =
        analysis.calls().stream()
            .filter(call -> call.row().outputs().anyMatch(OF_DERIVATIONS::contains))
            .map(call -> (CompilationUnitTree) call.site().unit())
            .collect(toImmutableSet());
    return analysis.uses(Role.DIGEST_OUTPUT).stream()
        .map(RoleUse::call)
        .filter(digest -> digest.loops().isEmpty())
        .filter(digest -> !further.contains(digest.site()))
        .filter(digest -> !derivations.contains(digest.site().unit()))
        .filter(digest -> !digest.isDigestOfPassword() && KeyRecipe.isAdHoc(digest))
        .filter(digest -> digest.site().names().stream().anyMatch(n -> NAME.matcher(n).matches()))
        .filter(
            digest ->
                !LegacyProtocol.prescribes(Prescription.DIGEST_KEY, analysis.surroundings(digest)));
  }
}

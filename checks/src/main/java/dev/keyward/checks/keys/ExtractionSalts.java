package dev.keyward.checks.keys;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import dev.keyward.checks.Trials;
import dev.keyward.jca.MacName;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import dev.keyward.provenance.Site;
import dev.keyward.provenance.TrackedObject;
import dev.keyward.roles.Role;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Knows all-zero keys that are no keys: the salt of HKDF's extraction, which has as many zeros as
 * the MAC has bytes where there is no salt (RFC 5869, 2.2).
 */
final class ExtractionSalts {
  /** What RFC 5869 calls the function, its input and its output. */
  private static final Pattern WORDS =
      Pattern.compile("\\b(hkdf|ikm|prk)\\b|input key(ing)? material|pseudo ?random key");

  private final Analysis analysis;

  /** The MAC computations whose output is a key. */
  private final ImmutableSet<Site> extractions;

  ExtractionSalts(Analysis analysis) {
    this.analysis = analysis;
    this.extractions =
        Stream.of(Role.KEY_BYTES, Role.INPUT_KEY_MATERIAL)
            .flatMap(role -> analysis.uses(role).stream())
            .flatMap(use -> use.provenance().origins().stream())
            .flatMap(origin -> origin.madeBy(Role.MAC_OUTPUT).stream())
            .map(RoleCall::site)
            .collect(toImmutableSet());
  }

  /** Whether the key is for a MAC. */
  static boolean isForMac(RoleUse key) {
    boolean isNamed =
        key.argument(Role.KEY_ALGORITHM)
            .filter(
                name -> name.constants(String.class).anyMatch(n -> MacName.parse(n).isPresent()))
            .isPresent();
    return isNamed
        || Trials.initialised(key)
            .flatMap(ExtractionSalts::roles)
            .anyMatch(Role.MAC_OUTPUT::equals);
  }

  /** Whether the key is for a MAC, or for nobody knows what. */
  static boolean mayBeForMac(RoleUse key) {
    return isForMac(key)
        || key.argument(Role.KEY_ALGORITHM).filter(name -> name.constant().isEmpty()).isPresent();
  }

  private static Stream<Role> roles(TrackedObject object) {
    return object.calls().stream().flatMap(call -> call.row().roles());
  }

  /** Whether what the MAC computes with the key is itself a key, or said to become one. */
  boolean contains(RoleUse key) {
    return (isForMac(key) && analysis.surroundings(key.call()).mention(WORDS)) || isKeyMade(key);
  }

  private boolean isKeyMade(RoleUse key) {
    return Trials.initialised(key)
        .flatMap(mac -> mac.calls().stream())
        .anyMatch(call -> extractions.contains(call.site()));
  }
}

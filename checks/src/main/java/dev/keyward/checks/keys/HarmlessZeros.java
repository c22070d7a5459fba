package dev.keyward.checks.keys;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.keyward.jca.MacName;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import dev.keyward.provenance.Site;
import dev.keyward.provenance.TrackedObject;
import dev.keyward.roles.Role;
import java.util.stream.Stream;

/**
 * Knows all-zero keys that are no keys: the salt of HKDF's extraction, which is all zero where
 * there is none (RFC 5869, 2.2), and the key with which somebody tries whether a key of its size is
 * accepted.
 */
final class HarmlessZeros {
  /** What objects that are initialised with a key do with it. */
  private static final ImmutableSet<Role> WORK =
      Sets.immutableEnumSet(
          Role.CIPHER_INPUT,
          Role.CIPHER_OUTPUT,
          Role.MAC_INPUT,
          Role.MAC_OUTPUT,
          Role.STORED_KEY,
          Role.WRAPPED_KEY);

  /** The MAC computations whose output is a key. */
  private final ImmutableSet<Site> extractions;

  HarmlessZeros(Analysis analysis) {
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
    return key.argument(Role.KEY_ALGORITHM)
        .filter(name -> name.constants(String.class).anyMatch(n -> MacName.parse(n).isPresent()))
        .isPresent();
  }

  /** Whether what the MAC computes with the key is itself a key. */
  boolean isExtractionSalt(RoleUse key) {
    return isForMac(key)
        && initialised(key)
            .flatMap(mac -> mac.calls().stream())
            .anyMatch(call -> extractions.contains(call.site()));
  }

  /** Whether something is initialised with the key, and then does nothing. */
  static boolean isProbe(RoleUse key) {
    return initialised(key).findAny().isPresent()
        && key.usesOfResult().stream().noneMatch(init -> init.receiver().isUnknown())
        && initialised(key).allMatch(HarmlessZeros::isIdle);
  }

  private static Stream<TrackedObject> initialised(RoleUse key) {
    return key.usesOfResult().stream().flatMap(init -> init.receiver().objects());
  }

  private static boolean isIdle(TrackedObject object) {
    return !object.isShared()
        && object.passedTo().isEmpty()
        && object.calls().stream().flatMap(call -> call.row().roles()).noneMatch(WORK::contains);
  }
}

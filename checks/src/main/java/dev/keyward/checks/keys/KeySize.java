package dev.keyward.checks.keys;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Ints;
import dev.keyward.jca.KeyAlgorithm.Family;
import dev.keyward.jca.Policy;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.Provenance;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import dev.keyward.roles.Role;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A size that is too small for the key that is made with it.
 *
 * @param use where a generator, or its parameters, are given it
 * @param origin where it comes from
 * @param bits the size
 * @param kind what is made
 * @param isSure whether nothing else is made with it
 */
record KeySize(RoleUse use, Origin origin, int bits, KeyKind kind, boolean isSure) {
  /** What stands beside the size where parameters are specified without naming the algorithm. */
  private static final ImmutableMap<Role, Family> COMPANIONS =
      ImmutableMap.of(
          Role.PUBLIC_EXPONENT, Family.RSA,
          Role.SUBPRIME_SIZE_BITS, Family.DSA,
          Role.EXPONENT_SIZE_BITS, Family.DH);

  /** The size if it is too small for what is surely made with it. */
  static Optional<KeySize> tooSmall(RoleUse use, Policy policy) {
    Set<Optional<KeyKind>> kinds = kinds(use);
    // Where both are several, nobody knows which size goes with which kind of key.
    boolean isSure = kinds.size() == 1 || use.provenance().only(Integer.class).isPresent();
    return use.provenance()
        .any(
            origin ->
                isSure
                    ? kinds.stream().anyMatch(kind -> isTooSmall(origin, kind, policy))
                    : kinds.stream().allMatch(kind -> isTooSmall(origin, kind, policy)))
        .flatMap(
            origin ->
                kinds.stream()
                    .filter(kind -> isTooSmall(origin, kind, policy))
                    .findFirst()
                    .map(
                        kind ->
                            new KeySize(
                                use, origin, bits(origin), kind.orElseThrow(), kinds.size() == 1)));
  }

  private static boolean isTooSmall(Origin size, Optional<KeyKind> kind, Policy policy) {
    return kind.isPresent()
        && bits(size) > 0 // What is no size stands for the default, or throws.
        && !kind.get().allows(bits(size), policy);
  }

  private static int bits(Origin size) {
    return size.constant()
        .map(Object::toString)
        .map(Ints::tryParse) // Sizes by default are spelled in the tables.
        .orElse(0);
  }

  /** Every kind of key that may be made with the size; an empty one for those not known. */
  private static Set<Optional<KeyKind>> kinds(RoleUse use) {
    RoleCall call = use.call();
    for (Map.Entry<Role, Family> companion : COMPANIONS.entrySet()) {
      if (call.argument(companion.getKey()).isPresent()) {
        return Set.of(Optional.of(KeyKind.of(companion.getValue())));
      }
    }
    Set<Optional<KeyKind>> kinds = new LinkedHashSet<>();
    names(use).flatMap(name -> name.constants(String.class)).map(KeyKind::of).forEach(kinds::add);
    boolean isNamedHere = ownNames(use).findAny().isPresent();
    if ((call.receiver().isUnknown() && !isNamedHere)
        || names(use).anyMatch(Provenance::isUnknown)) {
      kinds.add(Optional.empty());
    }
    return kinds;
  }

  /** What the generators were asked for, or the call that does it all. */
  private static Stream<Provenance> names(RoleUse use) {
    return Stream.concat(ownNames(use), use.creations().flatMap(KeySize::names));
  }

  private static Stream<Provenance> ownNames(RoleUse use) {
    return names(use.call());
  }

  private static Stream<Provenance> names(RoleCall call) {
    return Stream.of(Role.KEY_PAIR_ALGORITHM, Role.KEY_ALGORITHM)
        .flatMap(role -> call.argument(role).stream());
  }
}

package dev.keyward.checks.encryption;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.keyward.checks.Finding;
import dev.keyward.jca.Transformation;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.Provenance;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import dev.keyward.provenance.Site;
import dev.keyward.provenance.TrackedObject;
import dev.keyward.roles.Role;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds MACs that go with a ciphertext in the wrong way: over the plaintext, checked after
 * decryption, or without the nonce.
 */
record MacOrder(Analysis analysis) {

  private static final String REMEDY =
      " Compute the MAC over nonce and ciphertext, and check it before decryption; or use"
          + " AES/GCM/NoPadding.";

  ImmutableList<Finding> findings() {
    return Stream.concat(
            analysis.uses(Role.MAC_INPUT).stream().flatMap(input -> judgeMac(input).stream()),
            analysis.uses(Role.CIPHER_INPUT).stream().flatMap(input -> judgeCipher(input).stream()))
        .collect(toImmutableList());
  }

  // Where a cipher gets its input.

  private Optional<Finding> judgeCipher(RoleUse input) {
    if (isOf(input.call(), Ciphers::encrypts) && containsMac(input.provenance())) {
      return finding(
          input.site(),
          "The MAC is encrypted together with the plaintext, so that it can only be checked after"
              + " decryption.");
    }
    if (isOf(input.call(), Ciphers::decrypts)) {
      return checksOf(input)
          .filter(check -> isEarlier(input.call(), check.call()))
          .findFirst()
          .flatMap(
              check ->
                  finding(
                      input.site(),
                      String.format(
                          "This is decrypted before its MAC is computed at %s and checked.",
                          check.call().site())));
    }
    return Optional.empty();
  }

  /** A MAC by itself can be a message; together with something else it authenticates that. */
  private static boolean containsMac(Provenance input) {
    return input.any(o -> o.isUnknown() && o.roles().contains(Role.MAC_OUTPUT)).isPresent();
  }

  /** The computations of a MAC over the same bytes, for a comparison; none if one comes first. */
  private Stream<RoleUse> checksOf(RoleUse ciphertext) {
    ImmutableList<RoleUse> checks =
        analysis.uses(Role.MAC_INPUT).stream()
            .filter(mac -> isSame(mac.provenance(), ciphertext.provenance()))
            .filter(mac -> mac.call().isTogetherWith(ciphertext.call()))
            .filter(mac -> isCompared(mac.call()))
            .collect(toImmutableList());
    return checks.stream().allMatch(mac -> isEarlier(ciphertext.call(), mac.call()))
        ? checks.stream()
        : Stream.empty();
  }

  private boolean isEarlier(RoleCall one, RoleCall other) {
    return analysis.calls().indexOf(one) < analysis.calls().indexOf(other);
  }

  // Where a MAC gets its input.

  private Optional<Finding> judgeMac(RoleUse input) {
    Optional<RoleCall> encryption =
        analysis.uses(Role.CIPHER_INPUT).stream()
            .filter(plaintext -> plaintext.call().isTogetherWith(input.call()))
            .filter(plaintext -> isSame(plaintext.provenance(), input.provenance()))
            .map(RoleUse::call)
            .filter(call -> isOf(call, Ciphers::encrypts))
            .findFirst();
    if (encryption.isPresent() && !isCiphertextAuthenticated(input.site())) {
      return finding(
          input.site(),
          String.format(
              "The MAC is over the plaintext that is encrypted at %s: it tells equal plaintexts, and"
                  + " can only be checked after decryption.",
              encryption.get().site()));
    }
    if (isMadeBy(input, Ciphers::decrypts) && isCompared(input.call())) {
      return finding(
          input.site(), "The MAC is over what was decrypted, so that it is checked too late.");
    }
    return omitsNonce(input)
        ? finding(
            input.site(),
            "The MAC leaves out the nonce: whoever changes the nonce changes the plaintext, and"
                + " nobody notices.")
        : Optional.empty();
  }

  private boolean isCiphertextAuthenticated(Site place) {
    return analysis.uses(Role.MAC_INPUT).stream()
        .filter(input -> input.site().unit() == place.unit())
        .anyMatch(input -> isMadeBy(input, Ciphers::encrypts));
  }

  /** Whether nothing but ciphertext goes into the MAC, though the nonce is new for each message. */
  private static boolean omitsNonce(RoleUse input) {
    ImmutableList<Origin> parts =
        input
            .call()
            .receiver()
            .objects()
            .flatMap(mac -> mac.calls().stream())
            .flatMap(call -> call.argument(Role.MAC_INPUT).stream())
            .flatMap(part -> part.origins().stream())
            .collect(toImmutableList());
    return isMadeBy(input, Ciphers::encrypts)
        && !parts.isEmpty()
        && parts.stream().allMatch(part -> isOnly(Role.CIPHER_OUTPUT, part));
  }

  private static boolean isOnly(Role role, Origin origin) {
    return !origin.isUnknown() && origin.roles().equals(ImmutableSet.of(role));
  }

  /** Whether a MAC that the call takes part in is compared with another. */
  private boolean isCompared(RoleCall macCall) {
    return Stream.of(Role.CONSTANT_TIME_COMPARAND, Role.EARLY_EXIT_COMPARAND)
        .flatMap(role -> analysis.uses(role).stream())
        .flatMap(use -> use.provenance().origins().stream())
        .flatMap(origin -> origin.madeBy(Role.MAC_OUTPUT).stream())
        .flatMap(call -> call.receiver().objects())
        .anyMatch(mac -> macCall.receiver().objects().anyMatch(mac::equals));
  }

  private static boolean isMadeBy(RoleUse input, Predicate<RoleCall> direction) {
    return input.provenance().origins().stream()
        .flatMap(origin -> origin.madeBy(Role.CIPHER_OUTPUT).stream())
        .anyMatch(call -> isOf(call, direction));
  }

  /** Whether the call is one on a cipher without integrity that is set up for the direction. */
  private static boolean isOf(RoleCall call, Predicate<RoleCall> direction) {
    return call.receiver()
        .objects()
        .filter(MacOrder::isUnauthenticated)
        .flatMap(cipher -> call.before(cipher, Ciphers::initialises).stream())
        .filter(Ciphers::initialises)
        .anyMatch(direction);
  }

  private static boolean isUnauthenticated(TrackedObject cipher) {
    return Ciphers.transformation(cipher)
        .filter(Transformation::isBlockCipherWithoutAuthentication)
        .isPresent();
  }

  private static boolean isSame(Provenance one, Provenance other) {
    return one.origins().stream()
        .filter(origin -> origin.constant().isEmpty())
        .anyMatch(origin -> other.origins().stream().anyMatch(origin::isSameObjectAs));
  }

  private static Optional<Finding> finding(Site place, String what) {
    return Optional.of(Finding.at(place, what + REMEDY).as(WARNING));
  }
}

package dev.keyward.checks.randomness;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.Provenance;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.TrackedObject;
import dev.keyward.roles.Role;
import dev.keyward.roles.RoleRow;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why a value can be guessed: all that went into it is what others can compute or try.
 *
 * @param reading the draw, or the reading of a clock or hash code, that the value is made of
 * @param role what it puts out
 * @param digested whether the value is a digest of it
 */
record Guess(RoleCall reading, Role role, boolean digested) {
  /** What is guessable, and why. */
  private static final ImmutableMap<Role, String> REASONS =
      ImmutableMap.of(
          Role.WEAK_RANDOM_OUTPUT,
          "a generator whose next outputs follow from a few earlier ones",
          Role.CLOCK_READING,
          "a clock that everybody can read",
          Role.IDENTITY_HASH,
          "a hash code of 32 bits that is not made to be secret");

  /** One of these in a value, and the rest of it need not be unguessable. */
  private static final ImmutableSet<Role> SECRETS =
      Sets.immutableEnumSet(
          Role.SECURE_RANDOM_OUTPUT,
          Role.UUID_VALUE,
          Role.GENERATED_KEY,
          Role.DERIVED_KEY,
          Role.HELD_KEY,
          Role.IMPORTED_KEY,
          Role.KEY_ENCODING,
          Role.SHARED_SECRET,
          Role.ENCAPSULATED_SECRET,
          Role.MAC_OUTPUT,
          Role.SIGNATURE_OUTPUT,
          Role.CIPHER_OUTPUT,
          Role.PASSWORD_INPUT,
          Role.NAMED_PASSWORD,
          Role.SECRET);

  /** Why a value of this origin can be guessed, if it can. */
  static Optional<Guess> of(Origin origin) {
    for (Role role : REASONS.keySet()) {
      for (RoleCall reading : origin.madeBy(role)) {
        Guess guess = new Guess(reading, role, false);
        if (guess.isDrawn() ? !isSecret(origin) || isShuffle(reading) : isAll(origin)) {
          return Optional.of(guess);
        }
      }
    }
    return isSecret(origin)
        ? Optional.empty()
        : origin.madeBy(Role.DIGEST_OUTPUT).stream()
            .flatMap(digest -> ofDigest(digest).stream())
            .findFirst();
  }

  /** A digest hides nothing, but a key may have been put into it with the rest. */
  private static Optional<Guess> ofDigest(RoleCall digest) {
    ImmutableList<Provenance> inputs = digest.inputs(Role.DIGEST_INPUT);
    if (inputs.stream().anyMatch(input -> input.any(Guess::isSecret).isPresent())) {
      return Optional.empty();
    }
    boolean known = inputs.stream().noneMatch(Provenance::isUnknown);
    return inputs.stream()
        .flatMap(input -> input.origins().stream())
        .flatMap(origin -> of(origin).stream())
        .filter(guess -> known || guess.isDrawn())
        .map(guess -> new Guess(guess.reading, guess.role, true))
        .findFirst();
  }

  /** Readings are put beside many a secret, so that nothing else may have gone into the value. */
  private static boolean isAll(Origin origin) {
    return !origin.isUnknown()
        && !isSecret(origin)
        && origin.madeBy(Role.DIGEST_OUTPUT).stream().noneMatch(Guess::mayHideSecret);
  }

  /** Whether a digest that is a part of the value may be one of something that nobody guesses. */
  private static boolean mayHideSecret(RoleCall digest) {
    return digest.inputs(Role.DIGEST_INPUT).stream()
        .anyMatch(input -> input.isUnknown() || input.any(Guess::isSecret).isPresent());
  }

  private static boolean isSecret(Origin origin) {
    return origin.roles().stream().anyMatch(SECRETS::contains);
  }

  /** A secure draw that is put in an order by a weak generator; the order can still be guessed. */
  static boolean isShuffle(RoleCall reading) {
    return reading.row().result().isEmpty() && reading.row().name().equals("shuffle");
  }

  /** Whether it comes from a random generator, if a weak one. */
  boolean isDrawn() {
    return role == Role.WEAK_RANDOM_OUTPUT;
  }

  /** What is guessable about the value: where it comes from and why that can be guessed. */
  String reason() {
    return String.format("%s (%s), %s", source(), reading.site(), REASONS.get(role));
  }

  /** The generator that the value is drawn from, however it is given to what draws it. */
  static Stream<TrackedObject> generators(RoleCall draw) {
    return draw.argument(Role.RANDOM).orElse(draw.receiver()).objects();
  }

  private String source() {
    String type =
        generators(reading).map(TrackedObject::type).findFirst().orElse(reading.row().type());
    String simple = type.substring(type.lastIndexOf('.') + 1);
    if (reading.argument(Role.RANDOM).isPresent()) {
      return simple;
    }
    return reading.row().kind() == RoleRow.Kind.CONSTRUCTOR
        ? "new " + simple
        : simple + "." + reading.row().name();
  }
}

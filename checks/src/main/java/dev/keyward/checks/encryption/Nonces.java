package dev.keyward.checks.encryption;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.Provenance;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.TrackedObject;
import dev.keyward.roles.Role;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The nonces and keys with which ciphers are initialised. */
final class Nonces {
  private Nonces() {}

  /** Where the nonce comes from; nothing where the cipher draws it itself, or it is not seen. */
  static ImmutableSet<Origin> of(RoleCall initialisation) {
    return parts(initialisation).map(Part::array).collect(ImmutableSet.toImmutableSet());
  }

  /** Whether it is not known which part of an array the nonce is. */
  static boolean moves(RoleCall initialisation) {
    return parts(initialisation).anyMatch(part -> part.offset().isEmpty());
  }

  private static Stream<Part> parts(RoleCall initialisation) {
    return initialisation.argument(Role.ALGORITHM_PARAMETERS).stream()
        .flatMap(Provenance::objects)
        .flatMap(Nonces::in);
  }

  private static Stream<Part> in(TrackedObject parameters) {
    return Stream.concat(parameters.creation().stream(), parameters.calls().stream())
        .flatMap(
            call ->
                Stream.concat(
                    Part.of(call, Role.NONCE, Role.NONCE_OFFSET_BYTES),
                    call.argument(Role.ALGORITHM_PARAMETERS).stream()
                        .flatMap(Provenance::objects)
                        .flatMap(Nonces::in)));
  }

  /** The bytes of an array from an offset on, which is empty if it is not known. */
  private record Part(Origin array, Optional<Integer> offset) {
    static Stream<Part> of(RoleCall call, Role bytes, Role start) {
      Optional<Integer> offset =
          call.argument(start).map(n -> n.only(Integer.class)).orElse(Optional.of(0));
      return call.argument(bytes).stream()
          .flatMap(array -> array.origins().stream())
          .map(origin -> new Part(origin, offset));
    }

    boolean isSameAs(Part other) {
      return offset.isPresent() && offset.equals(other.offset) && array.isSameObjectAs(other.array);
    }
  }

  /** Whether other checks report what the nonce is. */
  static boolean isBad(RoleCall initialisation, Analysis analysis) {
    return of(initialisation).stream()
        .anyMatch(
            origin ->
                origin.constant().isPresent()
                    || origin.roles().contains(Role.WEAK_RANDOM_OUTPUT)
                    || Recurrence.of(origin, initialisation, analysis).isPresent());
  }

  /** An earlier encryption of a message with the same key and the same nonce. */
  static Optional<RoleCall> earlier(RoleCall encryption) {
    Stream<RoleCall> before =
        Stream.of(Role.KEY, Role.ALGORITHM_PARAMETERS)
            .flatMap(role -> encryption.argument(role).stream())
            .flatMap(Provenance::objects)
            .flatMap(object -> encryption.before(object, call -> false).stream())
            .filter(other -> isSame(other, encryption));
    return Stream.of(before, beforeParameters(encryption), sources(encryption))
        .flatMap(calls -> calls)
        .filter(Ciphers::encrypts)
        .filter(other -> isSameKey(other, encryption))
        .filter(Messages::follows)
        .findFirst();
  }

  /** The initialisations with other parameters that were made of the same key or nonce before. */
  private static Stream<RoleCall> beforeParameters(RoleCall encryption) {
    return encryption.argument(Role.ALGORITHM_PARAMETERS).stream()
        .flatMap(Provenance::objects)
        .flatMap(parameters -> parameters.creation().stream())
        .flatMap(
            creation ->
                creation.argument(Role.KEY).stream()
                    .flatMap(Provenance::objects)
                    .flatMap(key -> creation.before(key, call -> false).stream()))
        .flatMap(creation -> creation.result().passedTo().stream())
        .filter(other -> Ciphers.initialises(other) && !other.equals(encryption))
        .filter(other -> isSame(other, encryption));
  }

  /** The initialisations of the ciphers that were asked for their own nonce, to be used here. */
  private static Stream<RoleCall> sources(RoleCall encryption) {
    Stream<RoleCall> ofNonces =
        of(encryption).stream().flatMap(nonce -> nonce.madeBy(Role.CIPHER_IV).stream());
    Stream<RoleCall> ofParameters =
        encryption.argument(Role.ALGORITHM_PARAMETERS).stream()
            .flatMap(Provenance::objects)
            .flatMap(parameters -> parameters.creation().stream());
    return Stream.concat(ofNonces, ofParameters)
        .flatMap(
            question ->
                question
                    .receiver()
                    .objects()
                    .flatMap(cipher -> question.before(cipher, Ciphers::initialises).stream()))
        .filter(Ciphers::initialises);
  }

  /** Whether both initialisations surely have the same nonce. */
  private static boolean isSame(RoleCall one, RoleCall other) {
    return share(one, other, Role.ALGORITHM_PARAMETERS) || areSame(parts(one), parts(other));
  }

  /** Whether both initialisations surely have the same key. */
  private static boolean isSameKey(RoleCall one, RoleCall other) {
    return share(one, other, Role.KEY) || areSame(keyBytes(one), keyBytes(other));
  }

  private static boolean share(RoleCall one, RoleCall other, Role role) {
    Function<RoleCall, ImmutableSet<TrackedObject>> objects =
        call ->
            call.argument(role).stream()
                .flatMap(Provenance::objects)
                .collect(ImmutableSet.toImmutableSet());
    return !Sets.intersection(objects.apply(one), objects.apply(other)).isEmpty();
  }

  private static Stream<Part> keyBytes(RoleCall initialisation) {
    return initialisation.argument(Role.KEY).stream()
        .flatMap(Provenance::objects)
        .flatMap(key -> key.creation().stream())
        .flatMap(creation -> Part.of(creation, Role.KEY_BYTES, Role.KEY_OFFSET_BYTES));
  }

  private static boolean areSame(Stream<Part> one, Stream<Part> other) {
    ImmutableSet<Part> others = other.collect(ImmutableSet.toImmutableSet());
    return one.anyMatch(part -> others.stream().anyMatch(part::isSameAs));
  }
}

package dev.keyward.checks.encryption;

import com.google.common.collect.ImmutableSet;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.Provenance;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.TrackedObject;
import dev.keyward.roles.Role;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How long the key of an encryption is in use, as far as the way tells in which it was made. */
enum KeyLifetime {
  /** It is made for this message: agreed upon, derived, or drawn and sent along encrypted. */
  ONE_MESSAGE,
  /** It is drawn for this message, and what becomes of it is not seen. */
  FRESH,
  /** It is drawn somewhere else in the program, so it does not outlive the process. */
  ONE_PROCESS,
  /** It is read from somewhere, or computed from what does not change. */
  LASTING,
  UNKNOWN;

  /** Results that are new keys for each exchange. */
  private static final ImmutableSet<Role> EXCHANGED =
      ImmutableSet.of(Role.SHARED_SECRET, Role.ENCAPSULATED_SECRET, Role.MAC_OUTPUT);

  /** What keys are read from. */
  private static final ImmutableSet<Role> KEPT =
      ImmutableSet.of(
          Role.HELD_KEY, Role.IMPORTED_KEY, Role.CONFIGURATION, Role.PASSWORD_INPUT, Role.SECRET);

  static KeyLifetime of(RoleCall encryption, Analysis analysis) {
    return encryption
        .argument(Role.KEY)
        .map(key -> new Finder(encryption, analysis).ofKey(key))
        .orElse(UNKNOWN);
  }

  /** The lifetime of bytes that an encryption uses. */
  static KeyLifetime of(Origin bytes, RoleCall encryption, Analysis analysis) {
    return new Finder(encryption, analysis).ofBytes(bytes);
  }

  private record Finder(RoleCall encryption, Analysis analysis) {

    KeyLifetime ofKey(Provenance key) {
      return unanimous(
          key.origins().stream()
              .map(origin -> origin.object().flatMap(TrackedObject::creation))
              .map(creation -> creation.map(this::ofMaker).orElse(UNKNOWN)));
    }

    private KeyLifetime ofMaker(RoleCall maker) {
      Optional<Provenance> bytes = maker.argument(Role.KEY_BYTES);
      if (bytes.isPresent()) {
        return ofBytes(bytes.get());
      }
      Role result = maker.row().result().orElse(Role.OTHER);
      return result == Role.GENERATED_KEY
          ? ofDraw(maker)
          : result == Role.DERIVED_KEY
              ? ofDerivation(maker)
              : EXCHANGED.contains(result)
                  ? ONE_MESSAGE
                  : KEPT.contains(result) ? LASTING : UNKNOWN;
    }

    private KeyLifetime ofBytes(Provenance bytes) {
      return unanimous(bytes.origins().stream().map(this::ofBytes));
    }

    private KeyLifetime ofBytes(Origin bytes) {
      ImmutableSet<Role> roles = bytes.roles();
      if (roles.stream().anyMatch(EXCHANGED::contains)) {
        return ONE_MESSAGE;
      }
      if (bytes.constant().isPresent() || roles.stream().anyMatch(KEPT::contains)) {
        return LASTING;
      }
      return unanimous(
          Stream.of(
                  bytes.madeBy(Role.SECURE_RANDOM_OUTPUT).stream().map(this::ofDraw),
                  bytes.madeBy(Role.DERIVED_KEY).stream().map(this::ofDerivation),
                  bytes.madeBy(Role.KEY_ENCODING).stream().map(call -> ofKey(call.receiver())),
                  bytes.madeBy(Role.DIGEST_OUTPUT).stream().map(this::ofDigest))
              .flatMap(lifetimes -> lifetimes));
    }

    private KeyLifetime ofDigest(RoleCall digest) {
      return unanimous(Digests.inputs(digest).map(this::ofBytes));
    }

    private KeyLifetime ofDraw(RoleCall draw) {
      if (!isForThisMessage(draw)) {
        return ONE_PROCESS;
      }
      return isSentAlong(draw) ? ONE_MESSAGE : FRESH;
    }

    /** A password gives a key of its own to each message if the salt is drawn for the message. */
    private KeyLifetime ofDerivation(RoleCall derivation) {
      Optional<RoleCall> spec =
          Stream.of(
                  derivation.argument(Role.KEY_SPEC).stream()
                      .flatMap(Provenance::objects)
                      .flatMap(object -> object.creation().stream()),
                  Stream.of(derivation).filter(call -> call.argument(Role.SALT).isPresent()),
                  derivation
                      .receiver()
                      .objects()
                      .flatMap(object -> object.calls().stream())
                      .filter(call -> call.argument(Role.SALT).isPresent()))
              .flatMap(calls -> calls)
              .findFirst();
      Optional<Provenance> salt = spec.flatMap(call -> call.argument(Role.SALT));
      if (salt.isEmpty()) {
        return spec.flatMap(call -> call.argument(Role.KEY_BYTES))
            .map(this::ofBytes)
            .orElse(
                spec.isPresent() || derivation.argument(Role.KEY_SPEC).isPresent()
                    ? UNKNOWN
                    : ONE_MESSAGE);
      }
      if (salt.get().constant().isPresent()) {
        return LASTING;
      }
      return salt.get()
              .all(
                  origin ->
                      origin.madeBy(Role.SECURE_RANDOM_OUTPUT).stream()
                          .anyMatch(this::isForThisMessage))
              .isPresent()
          ? ONE_MESSAGE
          : UNKNOWN;
    }

    private boolean isForThisMessage(RoleCall draw) {
      return draw.isTogetherWith(encryption) && draw.loops().containsAll(encryption.loops());
    }

    /** Whether the key is encrypted, too, as a message to somebody else. */
    private boolean isSentAlong(RoleCall draw) {
      Stream<RoleCall> uses =
          Stream.concat(
              draw.result().passedTo().stream(),
              draw.result().calls().stream().flatMap(call -> call.result().passedTo().stream()));
      return uses.anyMatch(
              call ->
                  call.argument(Role.STORED_KEY).isPresent()
                      || call.argument(Role.CIPHER_INPUT).isPresent())
          || analysis.uses(Role.CIPHER_INPUT).stream()
              .flatMap(input -> input.provenance().origins().stream())
              .anyMatch(origin -> origin.madeBy(Role.SECURE_RANDOM_OUTPUT).contains(draw));
    }
  }

  private static KeyLifetime unanimous(Stream<KeyLifetime> lifetimes) {
    Set<KeyLifetime> all = lifetimes.collect(Collectors.toSet());
    return all.size() == 1 ? all.iterator().next() : UNKNOWN;
  }
}

package dev.keyward.checks.passwords;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.sun.source.tree.Tree;
import dev.keyward.jca.HashName;
import dev.keyward.jca.KeyAlgorithm;
import dev.keyward.jca.KeyAlgorithm.Family;
import dev.keyward.jca.MacName;
import dev.keyward.provenance.ConstantArray;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.Provenance;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import dev.keyward.roles.Role;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How the bytes of a key are made of other bytes.
 *
 * @param key the bytes, where they become the key
 */
record KeyRecipe(RoleUse key) {
  /** What nobody can guess; a digest of such values alone is as good as they are. */
  private static final ImmutableSet<Role> DRAWN =
      Sets.immutableEnumSet(Role.SECURE_RANDOM_OUTPUT, Role.GENERATED_KEY, Role.UUID_VALUE);

  private static final ImmutableSet<Role> PASSWORDS =
      Sets.immutableEnumSet(Role.PASSWORD_INPUT, Role.NAMED_PASSWORD);

  /** A digest that a password went into. */
  Optional<Origin> passwordDigest() {
    return key.provenance()
        .any(
            origin ->
                origin.madeBy(Role.DIGEST_OUTPUT).stream().anyMatch(RoleCall::isDigestOfPassword));
  }

  /** Whether code around it hashes what it has hashed, again and again. */
  boolean isRepeated() {
    return key.provenance()
        .any(origin -> origin.madeBy(Role.DIGEST_OUTPUT).stream().anyMatch(this::repeats))
        .isPresent();
  }

  private boolean repeats(RoleCall digest) {
    return isInOwnLoop(digest)
        && digest.takes(Role.DIGEST_INPUT, input -> !input.madeBy(Role.DIGEST_OUTPUT).isEmpty());
  }

  /** Whether it is in a loop that ends before the key is made. */
  private boolean isInOwnLoop(RoleCall call) {
    List<Tree> around = key.call().loops();
    return call.loops().stream().anyMatch(loop -> !around.contains(loop));
  }

  /** A MAC whose key is a password, and which nothing repeats. */
  Optional<Origin> passwordMac() {
    return macs(mac -> !isInOwnLoop(mac) && hasKey(mac, Origin::isPassword));
  }

  /** A MAC under a key that is no MAC itself, of a message that is not numbered. */
  Optional<Origin> singleMac() {
    return macs(
        mac ->
            !isInOwnLoop(mac)
                && !hasKey(mac, k -> !k.madeBy(Role.MAC_OUTPUT).isEmpty())
                && !mac.takes(Role.MAC_INPUT, m -> !m.madeBy(Role.MAC_OUTPUT).isEmpty())
                && !mac.takes(Role.MAC_INPUT, KeyRecipe::isNumber));
  }

  private Optional<Origin> macs(Predicate<RoleCall> kind) {
    return key.provenance()
        .any(
            origin -> {
              List<RoleCall> macs = origin.madeBy(Role.MAC_OUTPUT);
              return !macs.isEmpty() && macs.stream().allMatch(kind);
            });
  }

  private static boolean hasKey(RoleCall mac, Predicate<Origin> kind) {
    return mac.receiver()
        .objects()
        .flatMap(object -> object.calls().stream())
        .flatMap(call -> call.argument(Role.KEY).stream())
        .flatMap(Provenance::objects)
        .flatMap(object -> object.creation().stream())
        .flatMap(creation -> creation.argument(Role.KEY_BYTES).stream())
        .anyMatch(bytes -> bytes.any(kind).isPresent());
  }

  /** A password and nothing else. */
  Optional<Origin> barePassword() {
    return key.provenance()
        .any(origin -> origin.roles().size() == 1 && PASSWORDS.containsAll(origin.roles()));
  }

  /** What a key agreement computes and nothing else. */
  Optional<Origin> bareSharedSecret() {
    return key.provenance().any(KeyRecipe::isRawSharedSecret);
  }

  private static boolean isRawSharedSecret(Origin origin) {
    return !origin.isUnknown()
        && origin.roles().equals(ImmutableSet.of(Role.SHARED_SECRET))
        && origin.madeBy(Role.SHARED_SECRET).stream().noneMatch(KeyRecipe::isDerived);
  }

  /** Whether the key agreement puts what it computes through a derivation by itself. */
  static boolean isDerived(RoleCall agreement) {
    return agreement
        .receiver()
        .objects()
        .flatMap(object -> object.creation().stream())
        .flatMap(creation -> creation.argument(Role.KEY_AGREEMENT_NAME).stream())
        .flatMap(name -> name.constants(String.class))
        .anyMatch(KeyAlgorithm::derivesAgreedKey);
  }

  /** Bytes that are others XOR a constant. */
  Optional<Origin> masked() {
    return key.provenance().any(Origin::isMasked);
  }

  /** A digest that is all that makes the key from something that may be a secret. */
  Optional<Origin> bareDigest() {
    return key.provenance()
        .any(
            origin ->
                origin.fixed().isEmpty()
                    && origin.roles().equals(ImmutableSet.of(Role.DIGEST_OUTPUT))
                    && origin.madeBy(Role.DIGEST_OUTPUT).stream().allMatch(KeyRecipe::isAdHoc));
  }

  /**
   * Whether the digest stands for a derivation, and is none: that of NIST SP 800-56C counts its
   * blocks, and others hash what both sides know beside the shared secret.
   */
  static boolean isAdHoc(RoleCall digest) {
    List<Provenance> inputs = digest.inputs(Role.DIGEST_INPUT);
    boolean isOfMore = inputs.stream().anyMatch(KeyRecipe::isOther);
    boolean isOfSharedSecret = digest.takes(Role.DIGEST_INPUT, KeyRecipe::isRawSharedSecret);
    return isOfMore != isOfSharedSecret
        && !digest.takes(Role.DIGEST_INPUT, KeyRecipe::isNumber)
        && !isBroken(digest);
  }

  /** Whether something goes in that is no constant, no random number and no shared secret. */
  private static boolean isOther(Provenance input) {
    return input
        .any(
            origin ->
                origin.fixed().isEmpty()
                    && (origin.isUnknown() || !DRAWN.containsAll(origin.roles()))
                    && !isRawSharedSecret(origin))
        .isPresent();
  }

  /** Whether it counts blocks: a number from 1 on, of one byte or four. */
  private static boolean isNumber(Origin input) {
    return input.roles().contains(Role.COUNTER_VALUE)
        || input.constant().filter(KeyRecipe::isNumber).isPresent();
  }

  private static boolean isNumber(Object constant) {
    return constant instanceof ConstantArray array
        ? !array.isZero() && (array.length() == 1 || array.length() == Integer.BYTES)
        : constant instanceof Number number && number.longValue() != 0;
  }

  /** The hash function's own weakness is another check's affair. */
  private static boolean isBroken(RoleCall digest) {
    return digest.algorithms(Role.DIGEST_NAME).stream()
        .flatMap(name -> HashName.parse(name).stream())
        .anyMatch(HashName::isBroken);
  }

  /** Whether the key is one of a MAC. */
  boolean isForMac() {
    return Stream.concat(algorithms(), key.call().algorithms(Role.MAC_NAME).stream())
            .anyMatch(name -> MacName.parse(name).isPresent())
        || users().anyMatch(user -> user.argument(Role.OPERATION_MODE).isEmpty());
  }

  /** What is initialised with a key that does not say what it is for. */
  private Stream<RoleCall> users() {
    return key.argument(Role.KEY_ALGORITHM).isPresent()
        ? Stream.empty()
        : key.usesOfResult().stream().filter(user -> user.argument(Role.KEY).isPresent());
  }

  /** Whether the key is one of a cipher. */
  boolean isForCipher() {
    return algorithms()
            .flatMap(name -> KeyAlgorithm.parseSecret(name).stream())
            .anyMatch(algorithm -> algorithm.family() != Family.HMAC)
        || users().anyMatch(user -> user.argument(Role.OPERATION_MODE).isPresent());
  }

  private Stream<String> algorithms() {
    return key.argument(Role.KEY_ALGORITHM).stream()
        .flatMap((Provenance name) -> name.constants(String.class));
  }
}

package dev.keyward.checks.encryption;

import dev.keyward.jca.SecretName;
import dev.keyward.jca.Transformation;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.ConstantArray;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.Provenance;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import dev.keyward.provenance.TrackedObject;
import dev.keyward.roles.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Block ciphers that are parts of something larger, such as a MAC, a keystream, a check value or
 * the protection of a header: what would be wrong with messages is right there.
 */
final class BuildingBlocks {
  private BuildingBlocks() {}

  /** Whether the cipher only ever encrypts one block, or its output is combined with other data. */
  static boolean isOne(TrackedObject cipher, Transformation transformation, Analysis analysis) {
    return isCombined(cipher, analysis)
        || (transformation.isOfWholeBlocks()
            && encryptsSingleBlocks(cipher, transformation.blockBytes()));
  }

  /** Whether what the cipher puts out serves as a tag, as the last block in CBC-MAC does. */
  static boolean isMac(TrackedObject cipher, Analysis analysis) {
    return Ciphers.transformation(cipher).filter(Transformation::isOfWholeBlocks).isPresent()
        && (isCombined(cipher, analysis)
            || isCompared(cipher, analysis)
            || uses(Role.NAMED_VALUE, cipher, analysis).anyMatch(BuildingBlocks::isNamedTag));
  }

  /** Whether somebody compares what the cipher puts out. */
  static boolean isCompared(TrackedObject cipher, Analysis analysis) {
    return uses(Role.CONSTANT_TIME_COMPARAND, cipher, analysis).findAny().isPresent()
        || uses(Role.EARLY_EXIT_COMPARAND, cipher, analysis).findAny().isPresent();
  }

  /** Whether nothing but zeros is encrypted, for the sake of the bytes that come out. */
  static boolean isGenerator(TrackedObject cipher) {
    List<Provenance> inputs = inputs(cipher);
    return !inputs.isEmpty() && inputs.stream().allMatch(BuildingBlocks::isZeros);
  }

  private static boolean isZeros(Provenance input) {
    return input.constant().isPresent() && input.any(BuildingBlocks::isMessage).isEmpty();
  }

  private static List<Provenance> inputs(TrackedObject cipher) {
    return cipher.calls().stream()
        .flatMap(call -> call.argument(Role.CIPHER_INPUT).stream())
        .toList();
  }

  private static boolean isCombined(TrackedObject cipher, Analysis analysis) {
    return uses(Role.XOR_OPERAND, cipher, analysis).findAny().isPresent();
  }

  /** The uses of the cipher's output in a role. */
  private static Stream<RoleUse> uses(Role role, TrackedObject cipher, Analysis analysis) {
    return analysis.uses(role).stream()
        .filter(
            use ->
                use.provenance().origins().stream()
                    .flatMap(origin -> origin.madeBy(Role.CIPHER_OUTPUT).stream())
                    .flatMap(call -> call.receiver().objects())
                    .anyMatch(cipher::equals));
  }

  private static boolean isNamedTag(RoleUse use) {
    return SecretName.of(use.call().row().name()).filter(n -> n == SecretName.TAG).isPresent();
  }

  private static boolean encryptsSingleBlocks(TrackedObject cipher, int blockBytes) {
    List<RoleCall> inputs =
        cipher.calls().stream().filter(c -> c.argument(Role.CIPHER_INPUT).isPresent()).toList();
    return !inputs.isEmpty()
        && (inputs.stream().allMatch(BuildingBlocks::takesOneBlock)
            ? inputs.stream().noneMatch(call -> isOneOfMany(call, inputs))
            : inputs.stream().allMatch(call -> isOneBlock(call, blockBytes)));
  }

  /** Whether the call cannot take more or less than a block. */
  private static boolean takesOneBlock(RoleCall call) {
    return call.row().receiver().equals(Optional.of(Role.ENDLESS_CIPHER))
        && call.argument(Role.LENGTH_BYTES).isEmpty();
  }

  /** Whether the block is one that a loop finds in a longer message: its place is not fixed. */
  private static boolean isOneOfMany(RoleCall call, List<RoleCall> inputs) {
    return !call.loops().isEmpty()
        && (offset(call).isEmpty()
            || inputs.stream()
                .filter(other -> other.site().equals(call.site()))
                .anyMatch(other -> !offset(other).equals(offset(call))));
  }

  private static Optional<Integer> offset(RoleCall call) {
    return call.argument(Role.OFFSET_BYTES).flatMap(offset -> offset.only(Integer.class));
  }

  private static boolean isOneBlock(RoleCall call, int blockBytes) {
    Provenance input = call.argument(Role.CIPHER_INPUT).orElseThrow();
    return input.any(BuildingBlocks::isMessage).isEmpty()
        && call.argument(Role.LENGTH_BYTES)
            .map(length -> length.only(Integer.class).filter(n -> n == blockBytes).isPresent())
            .orElseGet(() -> input.all(o -> o.length().orElse(-1) == blockBytes).isPresent());
  }

  /** A constant is somebody's message, unless it is the block of zeros of a check value. */
  private static boolean isMessage(Origin input) {
    return input
        .constant()
        .filter(
            constant ->
                !(constant instanceof ConstantArray array)
                    || array.elements().stream().anyMatch(e -> !e.equals((byte) 0)))
        .isPresent();
  }
}

package dev.keyward.checks.keys;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.keyward.provenance.Provenance;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import dev.keyward.provenance.TrackedObject;
import dev.keyward.roles.Role;
import java.util.stream.Stream;

/** Knows keys that are there to try something out, and protect nothing. */
final class Trials {
  private static final ImmutableSet<Role> INPUTS =
      Sets.immutableEnumSet(Role.CIPHER_INPUT, Role.MAC_INPUT, Role.STORED_KEY, Role.WRAPPED_KEY);

  private static final ImmutableSet<Role> OUTPUTS =
      Sets.immutableEnumSet(Role.CIPHER_OUTPUT, Role.MAC_OUTPUT, Role.GENERATED_KEY);

  private static final ImmutableSet<Role> COMPARANDS =
      Sets.immutableEnumSet(Role.EARLY_EXIT_COMPARAND, Role.CONSTANT_TIME_COMPARAND);

  private Trials() {}

  /** What is initialised with the key. */
  static Stream<TrackedObject> initialised(RoleUse key) {
    return key.usesOfResult().stream().flatMap(init -> init.receiver().objects());
  }

  /** Whether something accepts the key or not, and then does nothing with it. */
  static boolean isProbe(RoleUse key) {
    return !key.usesOfResult().isEmpty() && key.usesOfResult().stream().allMatch(Trials::isLast);
  }

  private static boolean isLast(RoleCall initialisation) {
    Provenance initialised = initialisation.receiver();
    return initialisation.isAllThatItsReceiverDoes()
        || (!initialised.isUnknown()
            && initialised.objects().findAny().isPresent()
            && initialised
                .objects()
                .allMatch(
                    object ->
                        !object.isShared()
                            && object.passedTo().isEmpty()
                            && object.calls().stream().noneMatch(Trials::works)));
  }

  /** Whether the key turns constants into something that is compared or measured. */
  static boolean isKnownAnswer(RoleUse key) {
    return !key.usesOfResult().isEmpty()
        && key.usesOfResult().stream()
            .allMatch(
                init -> {
                  ImmutableList<RoleCall> work = work(init);
                  return !work.isEmpty() && work.stream().allMatch(Trials::isKnownAnswer);
                });
  }

  /** What is done with the key, before the next one. */
  private static ImmutableList<RoleCall> work(RoleCall initialisation) {
    return initialisation
        .receiver()
        .objects()
        .flatMap(
            object ->
                object.calls().stream()
                    .dropWhile(call -> call != initialisation)
                    .skip(1)
                    .takeWhile(call -> call.argument(Role.KEY).isEmpty()))
        .filter(Trials::works)
        .collect(ImmutableList.toImmutableList());
  }

  private static boolean works(RoleCall call) {
    return call.row().roles().anyMatch(role -> INPUTS.contains(role) || OUTPUTS.contains(role));
  }

  private static boolean isKnownAnswer(RoleCall call) {
    boolean isOfConstants =
        INPUTS.stream().flatMap(role -> call.argument(role).stream()).allMatch(Trials::isConstant);
    boolean isCompared =
        !call.result().passedTo().isEmpty()
            && call.result().passedTo().stream()
                .allMatch(user -> user.row().roles().anyMatch(COMPARANDS::contains));
    boolean isPart = call.row().result().isEmpty();
    return isOfConstants
        && !call.result().isShared()
        && (isPart || isCompared || call.isResultOnlyMeasured());
  }

  private static boolean isConstant(Provenance input) {
    return input.all(origin -> origin.fixed().isPresent()).isPresent();
  }
}

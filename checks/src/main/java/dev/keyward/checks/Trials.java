package dev.keyward.checks;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.sun.source.tree.MethodTree;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import dev.keyward.provenance.TrackedObject;
import dev.keyward.roles.LanguageRows;
import dev.keyward.roles.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Knows what is there to try something out and protects nothing: whatever is computed with it is
 * thrown away, or compared with what is expected.
 */
public final class Trials {
  private static final ImmutableSet<Role> INPUTS =
      Sets.immutableEnumSet(
          Role.CIPHER_INPUT, Role.MAC_INPUT, Role.SIGNED_BYTES, Role.STORED_KEY, Role.WRAPPED_KEY);

  private static final ImmutableSet<Role> OUTPUTS =
      Sets.immutableEnumSet(
          Role.CIPHER_OUTPUT,
          Role.MAC_OUTPUT,
          Role.SIGNATURE_OUTPUT,
          Role.GENERATED_KEY,
          Role.DERIVED_KEY,
          Role.KEY_ENCODING);

  private final Answers answers;

  /** The trials of a compilation. */
  public Trials(Analysis analysis) {
    this.answers = new Answers(analysis, OUTPUTS);
  }

  /** What is initialised with the key. */
  public static Stream<TrackedObject> initialised(RoleUse key) {
    return key.usesOfResult().stream().flatMap(init -> init.receiver().objects());
  }

  /** Whether the secret is for trials only, which may be no more than that somebody accepts it. */
  public boolean comesToNothing(RoleUse secret) {
    return secret.usesOfResult().stream().allMatch(Trials::isSeen) && staysHere(secret);
  }

  private static List<RoleCall> uses(RoleUse secret) {
    return secret.usesOfResult().stream().filter(use -> !isOfLanguage(use)).toList();
  }

  private boolean staysHere(RoleUse secret) {
    List<RoleCall> uses = uses(secret);
    Set<RoleCall> seen = new HashSet<>();
    return !uses.isEmpty() && uses.stream().allMatch(use -> comesToNothing(use, seen));
  }

  /** Whether the secret is for trials only, and somebody wants to know how they end. */
  public boolean isTest(RoleUse secret) {
    return staysHere(secret) && uses(secret).stream().allMatch(this::isAsked);
  }

  /** Whether the call begins a trial, and somebody wants to know how it ends. */
  public boolean isTest(RoleCall initialisation) {
    return comesToNothing(initialisation, new HashSet<>()) && isAsked(initialisation);
  }

  private boolean isAsked(RoleCall use) {
    boolean isQuestion =
        use.site().member() instanceof MethodTree method
            && String.valueOf(method.getReturnType()).equals("boolean");
    List<RoleCall> work = Stream.concat(Stream.of(use), work(use)).filter(Trials::works).toList();
    return isQuestion ? !work.isEmpty() || isSeen(use) : work.stream().anyMatch(this::isAnswer);
  }

  private boolean isAnswer(RoleCall work) {
    return answers.isCompared(work)
        || work.isResultOnlyMeasured()
        || work.result().calls().stream().anyMatch(this::isAnswer)
        || work.result().passedTo().stream().anyMatch(user -> works(user) && isAnswer(user));
  }

  private boolean comesToNothing(RoleCall use, Set<RoleCall> seen) {
    if (!seen.add(use)) {
      return true;
    }
    return staysHere(use, seen)
        && work(use).allMatch(call -> staysHere(call, seen))
        && (use.argument(Role.KEY).isEmpty()
            || use.receiver()
                .objects()
                .flatMap(object -> object.passedTo().stream())
                .allMatch(Trials::isOfLanguage));
  }

  /** Whether every call on what the call initialises is seen. */
  private static boolean isSeen(RoleCall use) {
    return use.argument(Role.KEY).isEmpty()
        || use.isAllThatItsReceiverDoes()
        || (!use.receiver().isUnknown()
            && use.receiver().objects().findAny().isPresent()
            && use.receiver()
                .objects()
                .allMatch(object -> object.isPrivate() || !object.isShared()));
  }

  /** What is done after the call with what it initialises, before the next one. */
  private static Stream<RoleCall> work(RoleCall use) {
    return use.argument(Role.KEY).isEmpty()
        ? Stream.empty()
        : use.receiver().objects().flatMap(object -> work(use, object));
  }

  private static Stream<RoleCall> work(RoleCall use, TrackedObject object) {
    return object.calls().stream()
        .filter(call -> call != use && works(call))
        .filter(call -> !object.isPrivate() || call.isTogetherWith(use))
        .filter(
            call ->
                !call.isTogetherWith(use)
                    || call.before(object, earlier -> earlier.argument(Role.KEY).isPresent())
                        .contains(use));
  }

  private static boolean works(RoleCall call) {
    return call.row().roles().anyMatch(Trials::works);
  }

  private static boolean works(Role role) {
    return INPUTS.contains(role) || OUTPUTS.contains(role);
  }

  /** Whether nothing that the call puts out gets anywhere but to what is part of the trial. */
  private boolean staysHere(RoleCall call, Set<RoleCall> seen) {
    return !call.row().fills()
        && (call.row().result().isEmpty()
            || call.row().result().filter(Role.RECEIVER::equals).isPresent()
            || call.isResultDiscarded()
            || call.isResultOnlyMeasured()
            || isKnownAnswer(call)
            || isDropped(call.result(), seen));
  }

  private boolean isKnownAnswer(RoleCall call) {
    return answers.isCompared(call)
        && INPUTS.stream()
            .flatMap(role -> call.argument(role).stream())
            .allMatch(input -> answers.isExpected(input));
  }

  private boolean isDropped(TrackedObject output, Set<RoleCall> seen) {
    return output.isPrivate()
        && !output.isTakenApart()
        && output.calls().stream().allMatch(call -> staysHere(call, seen))
        && output.passedTo().stream().allMatch(user -> isPartOfTrial(user, seen));
  }

  private boolean isPartOfTrial(RoleCall user, Set<RoleCall> seen) {
    return isOfLanguage(user)
        || answers.isComparison(user)
        || user.row().roles().anyMatch(Role.ERASED::equals)
        || (user.row().roles().anyMatch(role -> works(role) || role == Role.KEY)
            && comesToNothing(user, seen))
        || (user.argument(Role.KEY_BYTES).isPresent() && isDropped(user.result(), seen));
  }

  private static boolean isOfLanguage(RoleCall call) {
    return call.row().type().isEmpty() && !call.row().equals(LanguageRows.EQUALITY);
  }
}

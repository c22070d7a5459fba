package dev.keyward.checks.protocol;

import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.BugPattern.SeverityLevel;
import dev.keyward.checks.Finding;
import dev.keyward.jca.OperationMode;
import dev.keyward.jca.Transformation;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.RoleCall;
import dev.keyward.roles.Role;
import dev.keyward.roles.Step;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Operations that never come to a result, or whose result nobody takes, whatever path is taken.
 *
 * @param life what happens to the object
 * @param cipher what the object is, if it is a known cipher
 */
record Leftovers(Life life, Optional<Transformation> cipher) {
  /** What is left over of the life's operations. */
  static Optional<Finding> of(Life life) {
    Leftovers leftovers =
        new Leftovers(
            life,
            life.creation()
                .argument(Role.TRANSFORMATION)
                .flatMap(name -> name.only(String.class))
                .flatMap(Transformation::parse));
    return life.isEver(Step.FINISHES) ? leftovers.discarded() : leftovers.unfinished();
  }

  private boolean isCipher() {
    return life.creation().argument(Role.TRANSFORMATION).isPresent();
  }

  // Never finished.

  private Optional<Finding> unfinished() {
    Optional<RoleCall> fed =
        life.in(Step.FEEDS)
            .filter(call -> call.argument(Role.ASSOCIATED_DATA).isEmpty())
            // A key agreement of several parties goes on with the result.
            .filter(call -> call.argument(Role.PEER_KEY).isEmpty() || call.isResultDiscarded())
            .findFirst();
    if (fed.isPresent()) {
      return !Probes.mayFinish(life.creation())
              && (!isCipher() || cipher.filter(Transformation::needsEnd).isPresent())
          ? Optional.of(unfinished(fed.get()))
          : Optional.empty();
    }
    return life.calls().stream()
        .filter(call -> call.argument(Role.OPERATION_MODE).isPresent())
        .filter(call -> call.isAllThatItsReceiverDoes() && Probes.isEncryption(call))
        .filter(call -> !Probes.isProbe(call))
        .map(
            call ->
                Finding.at(
                        call.site(),
                        "The cipher is initialised, and nothing is ever encrypted or decrypted with"
                            + " it. Call doFinal, and use what it returns.")
                    .as(WARNING))
        .findFirst();
  }

  private Finding unfinished(RoleCall fed) {
    boolean decrypts = isInitialised(fed, mode -> mode == OperationMode.DECRYPT);
    boolean isUnchecked = decrypts && cipher.filter(Transformation::isAuthenticated).isPresent();
    return Finding.at(
            fed.site(),
            isCipher()
                ? isUnchecked
                    ? "This is decrypted, and nobody calls doFinal, which alone checks the tag: what"
                        + " was changed goes unnoticed. Use nothing before doFinal has returned."
                    : "Nobody calls doFinal on this cipher, so the end of the message and its padding or"
                        + " tag are missing. Call doFinal after the last update."
                : String.format(
                    "What %s is given leads to nothing: nobody asks the object from %s for its result."
                        + " Finish the operation, and use its result.",
                    Life.name(fed), life.creation().site()))
        .as(isUnchecked ? ERROR : severity(fed));
  }

  /** A signature that nobody verifies is as bad as one that nobody makes is odd. */
  private SeverityLevel severity(RoleCall fed) {
    return life.in(Step.INITIALISES).anyMatch(init -> init.argument(Role.PUBLIC_KEY).isPresent())
            && fed.argument(Role.SIGNED_BYTES).isPresent()
        ? ERROR
        : WARNING;
  }

  // Finished for nobody.

  private Optional<Finding> discarded() {
    ImmutableList<RoleCall> calls = life.calls();
    return calls.stream()
        .filter(RoleCall::isResultDiscarded)
        .filter(call -> call.row().result().filter(Leftovers::isBytes).isPresent())
        .filter(call -> !Probes.isProbe(call))
        .filter(call -> isCipher() ? losesText(call) : losesCode(call))
        .map(
            call ->
                Finding.at(
                        call.site(),
                        String.format(
                            "What %s returns is thrown away, so a part of the result is lost. Keep it,"
                                + " in the order of the calls.",
                            Life.name(call)))
                    .as(WARNING))
        .findFirst();
  }

  private static boolean isBytes(Role result) {
    return result == Role.CIPHER_OUTPUT
        || result == Role.DIGEST_OUTPUT
        || result == Role.MAC_OUTPUT;
  }

  /** Decryption may be there for its exception, and a keystream may be skipped. */
  private boolean losesText(RoleCall call) {
    if (cipher.isEmpty() || isOfConstants(call)) {
      return false;
    }
    boolean encrypts = isInitialised(call, mode -> mode == OperationMode.ENCRYPT);
    if (Life.isIn(call, Step.FINISHES)) {
      return encrypts && cipher.get().needsEnd();
    }
    boolean decrypts =
        isInitialised(call, mode -> mode == OperationMode.DECRYPT)
            && !cipher.get().isAuthenticated();
    return (encrypts || decrypts) && cipher.get().isIncremental() && !isShort(call);
  }

  /** A digest that is asked for its result, and then goes on, is thereby made to begin anew. */
  private boolean losesCode(RoleCall call) {
    return !isOfConstants(call)
        && life.calls().stream()
            .noneMatch(later -> later.before(life.object(), c -> false).contains(call));
  }

  private boolean isInitialised(RoleCall call, Predicate<OperationMode> mode) {
    ImmutableList<RoleCall> initialisations =
        call.before(life.object(), c -> Life.isIn(c, Step.INITIALISES)).stream()
            .filter(c -> Life.isIn(c, Step.INITIALISES))
            .collect(ImmutableList.toImmutableList());
    return !initialisations.isEmpty()
        && initialisations.stream()
            .allMatch(
                init ->
                    init.argument(Role.OPERATION_MODE)
                        .flatMap(number -> number.only(Integer.class))
                        .flatMap(OperationMode::of)
                        .filter(mode)
                        .isPresent());
  }

  private static boolean isOfConstants(RoleCall call) {
    return Life.inputs(call).anyMatch(input -> input.constant().isPresent());
  }

  /** Whether the input fits into one block, of which nothing comes out before the end. */
  private boolean isShort(RoleCall call) {
    return call.argument(Role.CIPHER_INPUT).flatMap(input -> input.all(this::isShort)).isPresent();
  }

  private boolean isShort(Origin input) {
    return input.length().isPresent() && input.length().getAsInt() < cipher.get().blockBytes();
  }
}

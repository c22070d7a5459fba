package dev.keyward.checks.passwords;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.keyward.checks.Finding;
import dev.keyward.checks.KeywardCheck;
import dev.keyward.checks.LegacyProtocol;
import dev.keyward.checks.LegacyProtocol.Prescription;
import dev.keyward.jca.ClearPassword;
import dev.keyward.jca.Policy;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Implementation;
import dev.keyward.provenance.Implementation.Outcome;
import dev.keyward.provenance.Literal;
import dev.keyward.provenance.RoleUse;
import dev.keyward.provenance.Witness;
import dev.keyward.roles.HasherInterface;
import dev.keyward.roles.Role;
import dev.keyward.support.Docs;
import java.util.List;
import java.util.stream.Stream;

/** A {@link BugChecker} that flags passwords that are stored or compared in clear. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "This password is stored in clear; hash it with Argon2id or bcrypt, and rehash",
    link = Docs.CHECKS + "PlaintextPassword.md",
    linkType = CUSTOM,
    severity = ERROR)
public final class PlaintextPassword extends KeywardCheck {
  private static final long serialVersionUID = 1L;

  /** A password that is tried out on the program's own code. */
  private static final ImmutableList<Witness> PASSWORD =
      ImmutableList.of(Witness.ofText("correct horse"));

  /** What asks a text for its prefix, as code does that moves to something better. */
  private static final ImmutableSet<String> QUESTIONS =
      ImmutableSet.of(
          "startsWith",
          "equals",
          "contains",
          "indexOf",
          "matches",
          "replace",
          "replaceFirst",
          "removeStart",
          "substring");

  private static final String REMEDY =
      " Whoever reads the table, a backup or a log has all passwords. Hash them with Argon2id or"
          + " bcrypt; hash all that are stored in one run, for they are there in clear.";

  /** Creates the check. */
  public PlaintextPassword() {}

  @Override
  protected List<Finding> judge(Analysis analysis, Policy policy) {
    Stream<Finding> hashers =
        analysis.wholeUses(Role.PLAIN_PASSWORD_HASHER).stream()
            .filter(hasher -> !Hashers.isForOldHashes(hasher.call().result()))
            .filter(hasher -> !isPrescribed(hasher, analysis))
            .map(
                hasher ->
                    Finding.at(
                            hasher.call().site(),
                            "This encoder leaves passwords as they are." + REMEDY)
                        .outsideTests());
    Stream<Finding> verifiers =
        analysis.wholeUses(Role.PLAIN_PASSWORD_VERIFIER).stream()
            .map(RoleUse::call)
            .filter(PlainVerifiers::isUsedAsItIs)
            .filter(verifier -> !PlainVerifiers.isForOthers(analysis.surroundings(verifier)))
            .map(
                verifier ->
                    Finding.at(
                            verifier.site(),
                            "This compares the password that is given with the stored one, which is"
                                + " in clear then."
                                + REMEDY)
                        .as(WARNING)
                        .outsideTests());
    Stream<Finding> own =
        HasherInterface.ALL.stream().flatMap(hasher -> ownHashers(hasher, analysis));
    Stream<Finding> literals =
        analysis.literals().stream()
            .filter(literal -> ClearPassword.is(literal.text()) && !isQuestion(literal))
            .map(
                literal ->
                    Finding.at(
                            literal.site(),
                            "This prefix says that the password behind it is in clear." + REMEDY)
                        .as(WARNING)
                        .outsideTests());
    Stream<Finding> logins =
        Stream.of(Role.EARLY_EXIT_COMPARAND, Role.CONSTANT_TIME_COMPARAND)
            .flatMap(role -> analysis.wholeUses(role).stream())
            .filter(use -> isLogin(use) && !isPrescribed(use, analysis))
            .map(
                use ->
                    Finding.at(
                            use.call().site(),
                            "The password that was given is compared with the stored one, which is"
                                + " in clear then."
                                + REMEDY)
                        .as(WARNING));
    return Stream.of(hashers, verifiers, own, literals, logins)
        .flatMap(findings -> findings)
        .collect(toImmutableList());
  }

  private static boolean isPrescribed(RoleUse use, Analysis analysis) {
    return LegacyProtocol.prescribes(Prescription.HASH, analysis.surroundings(use.call()));
  }

  /** What was read as a password, and not only called so, has a comparison that is reported. */
  private static boolean isLogin(RoleUse use) {
    boolean isReportedForItsTime =
        use.role() == Role.EARLY_EXIT_COMPARAND
            && use.provenance().mayBeMadeOf(Role.PASSWORD_INPUT);
    return !isReportedForItsTime
        && ClearComparison.of(use).filter(ClearComparison::isLogin).isPresent();
  }

  /** Implementations that turn a known password into a known text, or accept it as its own hash. */
  private static Stream<Finding> ownHashers(HasherInterface hasher, Analysis analysis) {
    return analysis.implementations(hasher.type()).stream()
        .flatMap(implementation -> ofImplementation(implementation, hasher).stream());
  }

  private static ImmutableList<Finding> ofImplementation(
      Implementation implementation, HasherInterface hasher) {
    ImmutableList<Finding> hashing =
        implementation.outcomes(hasher.hash(), PASSWORD).stream()
            .filter(PlaintextPassword::isKnown)
            .map(
                outcome ->
                    finding(
                        outcome,
                        "What this returns for a password tells the password: it is no hash,"
                            + " whatever its form."))
            .collect(toImmutableList());
    return hashing.isEmpty()
        ? implementation.outcomes(hasher.verify(), PASSWORD).stream()
            .filter(PlaintextPassword::accepts)
            .map(
                outcome ->
                    finding(
                        outcome,
                        "This accepts a password that is equal to what is stored, so that passwords"
                            + " are stored in clear."))
            .collect(toImmutableList())
        : hashing;
  }

  private static boolean isKnown(Outcome outcome) {
    return outcome.returned().constant().filter(text -> text.text().isPresent()).isPresent();
  }

  private static boolean accepts(Outcome outcome) {
    return outcome.returned().only(Boolean.class).filter(Boolean::booleanValue).isPresent();
  }

  private static Finding finding(Outcome outcome, String what) {
    return Finding.at(outcome.site(), what + REMEDY).outsideTests();
  }

  private static boolean isQuestion(Literal literal) {
    TreePath path = literal.site().path();
    Tree parent = path == null ? null : path.getParentPath().getLeaf();
    Tree asked = parent instanceof MethodInvocationTree call ? call.getMethodSelect() : parent;
    return asked instanceof MemberSelectTree method
        && QUESTIONS.contains(method.getIdentifier().toString());
  }
}

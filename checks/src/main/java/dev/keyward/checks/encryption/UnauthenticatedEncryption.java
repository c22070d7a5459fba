package dev.keyward.checks.encryption;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import com.sun.source.tree.CompilationUnitTree;
import dev.keyward.checks.Finding;
import dev.keyward.checks.LegacyProtocol;
import dev.keyward.checks.LegacyProtocol.Prescription;
import dev.keyward.checks.Verdicts.Verdict;
import dev.keyward.jca.Policy;
import dev.keyward.jca.Transformation;
import dev.keyward.provenance.Analysis;
import dev.keyward.support.Docs;
import java.util.List;
import java.util.stream.Stream;

/** A {@link BugChecker} that flags encryption that does not notice changed ciphertexts. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Nothing notices when this ciphertext is changed; use an authenticated mode",
    link = Docs.CHECKS + "UnauthenticatedEncryption.md",
    linkType = CUSTOM,
    severity = ERROR)
public final class UnauthenticatedEncryption extends TransformationCheck {
  private static final long serialVersionUID = 1L;

  /** Creates the check. */
  public UnauthenticatedEncryption() {}

  @Override
  protected List<Finding> judge(Analysis analysis, Policy policy) {
    return Stream.concat(
            super.judge(analysis, policy).stream(), new MacOrder(analysis).findings().stream())
        .collect(toImmutableList());
  }

  @Override
  boolean isAbout(Transformation transformation) {
    return transformation.isBlockCipherWithoutAuthentication()
        && !transformation.isWeakCipher(); // That is WeakCipher's.
  }

  @Override
  Judge judge(Analysis analysis) {
    Authenticity authenticity = Authenticity.in(analysis);
    ImmutableSet<CompilationUnitTree> oracles =
        requests(analysis).stream()
            .filter(request -> request.transformation().isCbcWithPadding())
            .filter(
                request -> Ciphers.initialisations(request.cipher()).anyMatch(Ciphers::decrypts))
            .map(request -> request.place().unit())
            .collect(toImmutableSet());
    return (request, verdicts) -> {
      if (isAllThereIs(request)
          || authenticity.isNear(request)
          || BuildingBlocks.isMac(request.cipher(), analysis)
          || BuildingBlocks.isGenerator(request.cipher())
          || Messages.neverEnd(request.cipher())
          || LegacyProtocol.prescribes(
              Prescription.UNAUTHENTICATED, analysis.surroundings(request.call()))) {
        verdicts.exempt(request.place());
      } else if (Ciphers.initialisations(request.cipher()).anyMatch(Ciphers::onlyEncrypts)) {
        verdicts.add(Verdict.GUILTY, finding(request, oracles));
      } else if (Ciphers.initialisations(request.cipher()).findAny().isEmpty()) {
        verdicts.add(Verdict.OPEN, finding(request, oracles));
      } else if (request.transformation().isCbcWithPadding()
          && Ciphers.onlyDecrypts(request.cipher())) {
        verdicts.add(Verdict.INNOCENT, oracle(request));
      } else {
        verdicts.acquit(request.place());
      }
    };
  }

  /** Whether a library is told that takes no names but such of encryption under passwords. */
  private static boolean isAllThereIs(Request request) {
    return request.transformation().passwordBased().isPresent()
        && request.cipher() != request.call().result();
  }

  private static Finding finding(Request request, ImmutableSet<CompilationUnitTree> oracles) {
    boolean oracle =
        request.transformation().isCbcWithPadding() && oracles.contains(request.place().unit());
    return request
        .finding(
            "whoever can change the ciphertext changes the plaintext"
                + (oracle
                    ? ", and learns it from the errors that decryption here makes of wrong padding."
                    : ", and nobody notices.")
                + " Use AES/GCM/NoPadding, or a MAC over nonce and ciphertext that is checked before"
                + " decryption; data that is stored needs a migration.")
        .as(oracle ? ERROR : WARNING);
  }

  /** What others have encrypted so has to be read, but should come with a MAC. */
  private static Finding oracle(Request request) {
    return request
        .finding(
            "whoever can send ciphertexts learns plaintext from the errors that decryption makes of"
                + " wrong padding. Check a MAC over nonce and ciphertext before decryption.")
        .as(SUGGESTION);
  }
}

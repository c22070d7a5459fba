package dev.keyward.checks.encryption;

import dev.keyward.checks.Finding;
import dev.keyward.checks.KeywardCheck;
import dev.keyward.checks.Trials;
import dev.keyward.checks.Verdicts;
import dev.keyward.jca.Policy;
import dev.keyward.jca.Transformation;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import dev.keyward.roles.Role;
import java.util.List;

/** A check of the values of the nonces and initialisation vectors with which data is encrypted. */
abstract class NonceCheck extends KeywardCheck {
  private static final long serialVersionUID = 1L;

  /** Judges the nonces with which something is surely encrypted, each with its encryptions. */
  abstract void judge(RoleUse nonce, RoleCall encryption, Analysis analysis, Verdicts verdicts);

  @Override
  protected final List<Finding> judge(Analysis analysis, Policy policy) {
    Verdicts verdicts = new Verdicts();
    Trials trials = new Trials(analysis);
    for (RoleUse nonce : analysis.uses(Role.NONCE)) {
      Reach.initialisations(nonce.call().subject())
          .filter(Ciphers::encrypts)
          .filter(NonceCheck::needsFreshNonce)
          .filter(encryption -> !trials.isTest(encryption))
          .forEach(encryption -> judge(nonce, encryption, analysis, verdicts));
    }
    return verdicts.findings();
  }

  private static boolean needsFreshNonce(RoleCall encryption) {
    return encryption
        .receiver()
        .objects()
        .flatMap(cipher -> Ciphers.transformation(cipher).stream())
        .allMatch(Transformation::needsFreshNonce);
  }
}

package dev.keyward.checks.encryption;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;

import com.google.auto.service.AutoService;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.keyward.checks.Finding;
import dev.keyward.checks.KeywardCheck;
import dev.keyward.checks.Verdicts;
import dev.keyward.checks.Verdicts.Verdict;
import dev.keyward.jca.Policy;
import dev.keyward.jca.Transformation;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.Site;
import dev.keyward.provenance.TrackedObject;
import dev.keyward.roles.Role;
import dev.keyward.support.Docs;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A {@link BugChecker} that flags encryptions of several messages with one nonce. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "One nonce serves several messages; draw a new one for each",
    link = Docs.CHECKS + "NonceReuse.md",
    linkType = CUSTOM,
    severity = ERROR)
public final class NonceReuse extends KeywardCheck {
  private static final long serialVersionUID = 1L;

  /** Creates the check. */
  public NonceReuse() {}

  @Override
  protected List<Finding> judge(Analysis analysis, Policy policy) {
    Verdicts verdicts = new Verdicts();
    for (RoleCall call : analysis.calls()) {
      if (Ciphers.encrypts(call)) {
        judgeInitialisation(call, analysis, verdicts);
      }
      Messages.endedBy(call)
          .filter(NonceReuse::needsFreshNonce)
          .forEach(cipher -> judgeMessage(call, cipher, analysis, verdicts));
    }
    return verdicts.findings();
  }

  private static boolean needsFreshNonce(TrackedObject cipher) {
    return Ciphers.transformation(cipher).filter(Transformation::needsFreshNonce).isPresent();
  }

  // One initialisation, several messages.

  private static void judgeMessage(
      RoleCall message, TrackedObject cipher, Analysis analysis, Verdicts verdicts) {
    ImmutableList<RoleCall> before = message.before(cipher, Ciphers::initialises);
    ImmutableList<RoleCall> initialisations =
        before.stream().filter(Ciphers::initialises).collect(toImmutableList());
    if (initialisations.isEmpty()
        || !initialisations.stream().allMatch(Ciphers::encrypts)
        || initialisations.stream().anyMatch(init -> Nonces.isBad(init, analysis))) {
      return;
    }
    RoleCall initialisation = initialisations.get(0);
    Finding finding =
        finding(
            message.site(),
            String.format(
                "The cipher is not initialised anew since %s, so this message gets the same nonce"
                    + " as the one before.",
                initialisation.site()));
    if (before.stream().anyMatch(Messages::ends)) {
      if (before.stream().noneMatch(call -> Messages.isPartOf(call, message))) {
        verdicts.add(Verdict.GUILTY, finding);
      }
    } else if (initialisation.isTogetherWith(message)) {
      acquit(message.site(), Stream.of(cipher), verdicts);
    } else if (Messages.areWhole(cipher) && message.argument(Role.CIPHER_INPUT).isPresent()) {
      verdicts.add(message.isMetAlone() ? Verdict.OPEN : Verdict.GUILTY, finding);
    }
  }

  // Several initialisations, one nonce.

  private static void judgeInitialisation(
      RoleCall encryption, Analysis analysis, Verdicts verdicts) {
    ImmutableSet<Origin> nonces = Nonces.of(encryption);
    if (Nonces.isBad(encryption, analysis)
        || Nonces.moves(encryption)
        || !encryption.receiver().objects().allMatch(NonceReuse::needsFreshNonce)) {
      return;
    }
    Optional<RoleCall> earlier = Nonces.earlier(encryption);
    ImmutableList<RoleCall> draws =
        nonces.stream()
            .flatMap(nonce -> nonce.madeBy(Role.SECURE_RANDOM_OUTPUT).stream())
            .collect(toImmutableList());
    if (earlier.isPresent()) {
      verdicts.add(
          Verdict.GUILTY,
          finding(
              encryption.site(),
              String.format(
                  "The nonce of this encryption has served at %s under the same key.",
                  earlier.get().site())));
    } else if (!nonces.stream().allMatch(NonceReuse::isOnlyDrawn)) {
      return;
    } else if (draws.stream().allMatch(encryption::isTogetherWith)) {
      acquit(encryption.site(), encryption.receiver().objects(), verdicts);
    } else if (draws.stream().allMatch(RoleCall::isInitialisation)
        && !encryption.isInitialisation()) {
      judgeKept(encryption, draws.get(0), analysis, verdicts);
    }
  }

  /** Whether nothing is added to what was drawn, such as a count. */
  private static boolean isOnlyDrawn(Origin nonce) {
    return !nonce.isUnknown() && nonce.roles().equals(ImmutableSet.of(Role.SECURE_RANDOM_OUTPUT));
  }

  /** The nonce is drawn when an object or a class is set up, and a method encrypts with it. */
  private static void judgeKept(
      RoleCall encryption, RoleCall draw, Analysis analysis, Verdicts verdicts) {
    switch (KeyLifetime.of(encryption, analysis)) {
      case ONE_MESSAGE, FRESH -> verdicts.acquit(encryption.site());
      default ->
          verdicts.add(
              encryption.isMetAlone() ? Verdict.OPEN : Verdict.GUILTY,
              finding(
                  encryption.site(),
                  String.format(
                      "The nonce of this encryption is drawn once, at %s, and serves every message.",
                      draw.site())));
    }
  }

  /** An object that is made for one of many messages may have one nonce. */
  private static void acquit(Site place, Stream<TrackedObject> ciphers, Verdicts verdicts) {
    if (ciphers.anyMatch(Messages::isOneOfMany)) {
      verdicts.acquit(place);
    }
  }

  private static Finding finding(Site place, String what) {
    return Finding.at(
        place,
        what
            + " Equal plaintexts show, and in GCM or CTR mode two messages reveal each other. Draw"
            + " a new nonce for each message and store it in front of the ciphertext.");
  }
}

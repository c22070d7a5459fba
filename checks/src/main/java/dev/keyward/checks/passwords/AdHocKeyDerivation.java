package dev.keyward.checks.passwords;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.keyward.checks.Finding;
import dev.keyward.checks.KeywardCheck;
import dev.keyward.checks.LegacyProtocol;
import dev.keyward.checks.LegacyProtocol.Prescription;
import dev.keyward.jca.Limit;
import dev.keyward.jca.Policy;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.RoleUse;
import dev.keyward.roles.DerivationOffer;
import dev.keyward.roles.Role;
import dev.keyward.support.Docs;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A {@link BugChecker} that flags keys that are made without a key derivation function. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "This key is made without a key derivation; use Argon2id or PBKDF2, or HKDF",
    link = Docs.CHECKS + "AdHocKeyDerivation.md",
    linkType = CUSTOM,
    severity = ERROR)
public final class AdHocKeyDerivation extends KeywardCheck {
  private static final long serialVersionUID = 1L;

  /** Creates the check. */
  public AdHocKeyDerivation() {}

  @Override
  protected List<Finding> judge(Analysis analysis, Policy policy) {
    Advice advice =
        new Advice(
            DerivationOffer.forPassword(
                analysis::isAvailable, policy.minimum(Limit.PBKDF2_SHA256_ITERATIONS)),
            DerivationOffer.forSecret(analysis::isAvailable));
    Stream<Finding> keys =
        analysis.wholeUses(Role.KEY_BYTES).stream()
            .flatMap(key -> new Judgement(key, analysis, advice).ofKey().stream());
    Stream<Finding> numbers =
        Stream.of(Role.PRIVATE_NUMBER, Role.PRIVATE_KEY_BYTES)
            .flatMap(role -> analysis.wholeUses(role).stream())
            .flatMap(key -> new Judgement(key, analysis, advice).ofPasswordDigest().stream());
    Stream<Finding> agreements =
        analysis.wholeUses(Role.SHARED_SECRET).stream()
            .flatMap(secret -> new Judgement(secret, analysis, advice).ofAgreement().stream());
    Stream<Finding> named =
        new NamedDerivations(analysis)
            .digests()
            .map(
                digest ->
                    Finding.at(
                            digest.site(),
                            "What is called a derivation here is a bare digest: it costs nothing to"
                                + " try passwords, and nothing keeps its keys apart. "
                                + advice.forAnything())
                        .as(WARNING));
    return Stream.of(keys, numbers, agreements, named)
        .flatMap(findings -> findings)
        .collect(toImmutableList());
  }

  /**
   * What to do instead.
   *
   * @param ofGuessable what derives a key from a password
   * @param ofRandom what derives one from what nobody can guess
   */
  private record Advice(String ofGuessable, String ofRandom) {
    String forPassword() {
      return "Derive the key with "
          + ofGuessable
          + ", and a random salt; what is encrypted already is read with the old key, until it is"
          + " written again.";
    }

    String forSecret() {
      return "Derive the key with "
          + ofRandom
          + ", and say in the info what it is for; what is encrypted already is read with the old"
          + " key.";
    }

    String forAnything() {
      return "Derive the key with "
          + ofGuessable
          + " from a password, and with "
          + ofRandom
          + " from a"
          + " secret that was drawn at random.";
    }
  }

  /** One value that becomes a key. */
  private record Judgement(RoleUse key, Analysis analysis, Advice advice) {
    Optional<Finding> ofKey() {
      return ofPasswordDigest()
          .or(this::ofPasswordMac)
          .or(this::ofGuessable)
          .or(this::ofSharedSecret)
          .or(this::ofMask)
          .or(this::ofDigest)
          .or(this::ofMac);
    }

    private KeyRecipe recipe() {
      return new KeyRecipe(key);
    }

    private Optional<Finding> ofPasswordDigest() {
      return recipe().isRepeated()
          ? finding(
              recipe().passwordDigest(),
              WARNING,
              "This key is a digest of a password, repeated by hand%s: graphics cards repeat it as"
                  + " fast, and how often is up to this code alone. ",
              advice.forPassword())
          : finding(
              recipe().passwordDigest(),
              recipe().isForMac() ? WARNING : ERROR,
              "This key is a digest of a password%s, and a digest is made to be fast: who has"
                  + " something that is encrypted under it tries billions of passwords in a second. ",
              advice.forPassword());
    }

    private Optional<Finding> ofPasswordMac() {
      return finding(
          recipe().passwordMac().filter(origin -> recipe().isForCipher()),
          WARNING,
          "This key is one HMAC under a password%s, and that is made to be fast: who has something"
              + " that is encrypted under it tries billions of passwords in a second. ",
          advice.forPassword());
    }

    /** Derivations, and logins by challenge, are themselves made of MACs under a password. */
    private Optional<Finding> ofGuessable() {
      Optional<Origin> password = recipe().barePassword().filter(origin -> recipe().isForCipher());
      boolean isRead =
          password.filter(origin -> origin.roles().contains(Role.PASSWORD_INPUT)).isPresent();
      return finding(
          password,
          isRead ? ERROR : WARNING,
          "The password itself is the key%s, and people choose few passwords: who has something"
              + " that is encrypted under it tries billions of them in a second. ",
          advice.forPassword());
    }

    private Optional<Finding> ofSharedSecret() {
      return finding(
          recipe().bareSharedSecret().filter(origin -> !recipe().isForMac()),
          WARNING,
          "What the key agreement computes is the key%s: its bits are not evenly distributed, and"
              + " nothing binds it to its purpose. Both sides have to change together. ",
          advice.forSecret());
    }

    /** A key agreement that is asked for a key of a cipher cuts the shared secret to length. */
    private Optional<Finding> ofAgreement() {
      boolean isRaw = recipe().isForCipher() && !KeyRecipe.isDerived(key.call());
      return isRaw && !isPrescribed()
          ? Optional.of(
              Finding.at(
                      key.call().site(),
                      "This key is the first bytes of what the key agreement computes, which Java 8u161"
                          + " and later refuse: its bits are not evenly distributed, and nothing binds"
                          + " it to its purpose. "
                          + advice.forSecret())
                  .as(WARNING))
          : Optional.empty();
    }

    private Optional<Finding> ofMask() {
      return finding(
          recipe().masked(),
          WARNING,
          "This key is other bytes XOR a constant%s: who learns one of the two keys has both. ",
          advice.forSecret());
    }

    private Optional<Finding> ofDigest() {
      return finding(
          recipe().bareDigest(),
          recipe().isForMac() ? SUGGESTION : WARNING,
          "This key is a bare digest%s: if a person chose what is hashed, it is guessed in no time,"
              + " and if not, nothing keeps this key apart from others that are made of it. ",
          advice.forAnything());
    }

    private Optional<Finding> ofMac() {
      return finding(
          recipe().singleMac().filter(origin -> recipe().isForCipher()),
          SUGGESTION,
          "This key is one HMAC%s: that neither evens out what the HMAC's key is made of, nor makes"
              + " keys of another length. ",
          advice.forSecret());
    }

    private Optional<Finding> finding(
        Optional<Origin> origin, SeverityLevel severity, String what, String remedy) {
      return origin
          .filter(o -> !isPrescribed())
          .map(
              o ->
                  Finding.at(key.placeOf(o), String.format(what, key.from(o)) + remedy)
                      .as(severity));
    }

    private boolean isPrescribed() {
      return LegacyProtocol.prescribes(Prescription.HASH, analysis.surroundings(key.call()))
          || LegacyProtocol.prescribes(Prescription.DIGEST_KEY, analysis.surroundings(key.call()));
    }
  }
}

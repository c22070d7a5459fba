package dev.keyward.checks.passwords;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.keyward.checks.Finding;
import dev.keyward.checks.KeywardCheck;
import dev.keyward.checks.LegacyProtocol;
import dev.keyward.checks.LegacyProtocol.Prescription;
import dev.keyward.jca.Limit;
import dev.keyward.jca.PasswordBasedName;
import dev.keyward.jca.Policy;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.Provenance;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import dev.keyward.roles.DerivationOffer;
import dev.keyward.roles.Role;
import dev.keyward.support.Docs;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A {@link BugChecker} that flags derivations that do not fit what they start from. */
@AutoService(BugChecker.class)
@BugPattern(
    summary =
        "This derivation does not fit its input; stretch passwords, and expand random secrets",
    link = Docs.CHECKS + "KdfEntropyMismatch.md",
    linkType = CUSTOM,
    severity = WARNING)
public final class KdfEntropyMismatch extends KeywardCheck {
  private static final long serialVersionUID = 1L;

  /** What is as hard to guess as a key, or was made of a password by a function that is slow. */
  private static final ImmutableSet<Role> HARD_TO_GUESS =
      Sets.immutableEnumSet(
          Role.SECURE_RANDOM_OUTPUT,
          Role.GENERATED_KEY,
          Role.HELD_KEY,
          Role.IMPORTED_KEY,
          Role.KEY_ENCODING,
          Role.DERIVED_KEY,
          Role.PASSWORD_HASH,
          Role.SHARED_SECRET,
          Role.ENCAPSULATED_SECRET,
          Role.UUID_VALUE,
          Role.CIPHER_OUTPUT);

  /** What is one, for sure and as it is. */
  private static final ImmutableSet<Role> KEYS =
      Sets.immutableEnumSet(
          Role.GENERATED_KEY, Role.KEY_ENCODING, Role.SHARED_SECRET, Role.ENCAPSULATED_SECRET);

  /** Creates the check. */
  public KdfEntropyMismatch() {}

  @Override
  protected List<Finding> judge(Analysis analysis, Policy policy) {
    Stream<Finding> passwords =
        analysis.wholeUses(Role.INPUT_KEY_MATERIAL).stream()
            .filter(material -> !isStrengthened(material.call()))
            .flatMap(material -> ofPassword(material, analysis, policy).stream());
    Stream<Finding> stretched =
        analysis.wholeUses(Role.PASSWORD).stream()
            .filter(password -> isForPbkdf2(password.call()))
            .flatMap(password -> ofSecret(password, analysis, policy).stream());
    Stream<Finding> hashed =
        Stream.of(Role.HASHED_PASSWORD, Role.BCRYPT_PASSWORD)
            .flatMap(role -> analysis.wholeUses(role).stream())
            .flatMap(password -> hashed(password, policy).stream());
    return Stream.of(passwords, stretched, hashed)
        .flatMap(findings -> findings)
        .collect(toImmutableList());
  }

  /** Whether something goes in beside the password that nobody can guess. */
  private static boolean isStrengthened(RoleCall call) {
    return call.parts(Role.INPUT_KEY_MATERIAL).stream()
        .anyMatch(part -> part.any(KdfEntropyMismatch::isHardToGuess).isPresent());
  }

  private static boolean isHardToGuess(Origin origin) {
    return origin.roles().stream().anyMatch(HARD_TO_GUESS::contains);
  }

  private static Optional<Finding> ofPassword(RoleUse material, Analysis analysis, Policy policy) {
    return material
        .provenance()
        .any(
            origin ->
                origin.isPassword()
                    || origin.madeBy(Role.DIGEST_OUTPUT).stream()
                        .anyMatch(RoleCall::isDigestOfPassword))
        .filter(
            origin ->
                !LegacyProtocol.prescribes(
                    Prescription.HASH, analysis.surroundings(material.call())))
        .map(
            origin ->
                Finding.at(
                    material.placeOf(origin),
                    "This derivation is for secrets that nobody can guess, and it is given a"
                        + " password"
                        + material.from(origin)
                        + ": it is made to be fast, so that who has something that is encrypted"
                        + " under the key tries billions of passwords in a second. First stretch"
                        + " the password with "
                        + DerivationOffer.forPassword(
                            analysis::isAvailable, policy.minimum(Limit.PBKDF2_SHA256_ITERATIONS))
                        + ", then expand what comes out."));
  }

  /** Old formats know no other derivation; there the secret takes a password's place. */
  private static boolean isForPbkdf2(RoleCall specification) {
    Derivation derivation = new Derivation(specification);
    ImmutableSet<PasswordBasedName> schemes = derivation.schemes();
    return specification.argument(Role.ITERATIONS).isPresent()
        && (schemes.isEmpty()
            ? derivation.isSurelyPbkdf2()
            : schemes.stream().allMatch(PasswordBasedName::isPbkdf2));
  }

  private static Optional<Finding> ofSecret(RoleUse password, Analysis analysis, Policy policy) {
    return secret(password, policy)
        .map(
            origin ->
                Finding.at(
                    password.placeOf(origin),
                    "A random secret takes a password's place here"
                        + password.from(origin)
                        + ", and nobody can guess it anyway: the iterations cost time and protect"
                        + " nothing. Derive keys from it with "
                        + DerivationOffer.forSecret(analysis::isAvailable)
                        + "; if it is a password after all, give it a name that says so."));
  }

  private static Optional<Finding> hashed(RoleUse password, Policy policy) {
    return secret(password, policy)
        .map(
            origin ->
                Finding.at(
                        password.placeOf(origin),
                        "What is hashed here"
                            + password.from(origin)
                            + " was drawn at random, and nobody can guess it: SHA-256 protects it as"
                            + " well, in no time.")
                    .as(SUGGESTION));
  }

  /** The origin of what nobody can guess, if it is all that the value is made of. */
  private static Optional<Origin> secret(RoleUse password, Policy policy) {
    return password.provenance().all(origin -> isSecret(origin, policy));
  }

  private static boolean isSecret(Origin origin, Policy policy) {
    return !origin.isUnknown()
        && !origin.roles().isEmpty()
        && origin.roles().stream()
            .allMatch(role -> KEYS.contains(role) || role == Role.SECURE_RANDOM_OUTPUT)
        && origin.madeBy(Role.SECURE_RANDOM_OUTPUT).stream().allMatch(draw -> isLong(draw, policy))
        && origin.madeBy(Role.KEY_ENCODING).stream().noneMatch(key -> isOfPassword(key, policy));
  }

  /** Whether it fills an array that is as long as a key; codes that people type are shorter. */
  private static boolean isLong(RoleCall draw, Policy policy) {
    return !draw.arguments().isEmpty()
        && draw.arguments()
            .get(0)
            .all(
                array ->
                    policy.allows(Limit.DERIVED_KEY_BITS, array.length().orElse(0) * Byte.SIZE))
            .isPresent();
  }

  /** Whether the key was made of a password before, one way or another. */
  private static boolean isOfPassword(RoleCall export, Policy policy) {
    return export.receiver().origins().stream()
        .anyMatch(
            key ->
                key.roles().contains(Role.DERIVED_KEY)
                    || key.isPassword()
                    || key.object().stream()
                        .flatMap(object -> object.creation().stream())
                        .flatMap(creation -> creation.argument(Role.KEY_BYTES).stream())
                        .anyMatch(
                            (Provenance bytes) ->
                                bytes.any(o -> !isSecret(o, policy)).isPresent()));
  }
}

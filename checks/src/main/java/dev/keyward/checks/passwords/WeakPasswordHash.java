package dev.keyward.checks.passwords;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.keyward.checks.Finding;
import dev.keyward.checks.KeywardCheck;
import dev.keyward.checks.LegacyProtocol;
import dev.keyward.checks.LegacyProtocol.Prescription;
import dev.keyward.jca.HashName;
import dev.keyward.jca.Policy;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.Provenance;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import dev.keyward.roles.Role;
import dev.keyward.support.Docs;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A {@link BugChecker} that flags passwords under a hash function that is made to be fast. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "This hash of a password is guessed in no time; use Argon2id or bcrypt, and rehash",
    link = Docs.CHECKS + "WeakPasswordHash.md",
    linkType = CUSTOM,
    severity = ERROR)
public final class WeakPasswordHash extends KeywardCheck {
  private static final long serialVersionUID = 1L;

  /** Where a digest goes on to be something else than a stored hash; other checks judge these. */
  private static final ImmutableSet<Role> FURTHER =
      Sets.immutableEnumSet(
          Role.KEY_BYTES,
          Role.INPUT_KEY_MATERIAL,
          Role.PRIVATE_NUMBER,
          Role.PASSWORD,
          Role.KEY_STORE_PASSWORD,
          Role.HASHED_PASSWORD,
          Role.BCRYPT_PASSWORD,
          Role.MAC_INPUT,
          Role.SALT,
          Role.SEED,
          Role.NONCE);

  /**
   * So often repeated, SHA-256 still allows two million guesses in a second: one graphics card
   * computes 22 billion (Hashcat 6.2.6 on an RTX 4090, 2022).
   */
  private static final int MAX_FAST_ROUNDS = 10_000;

  /** Creates the check. */
  public WeakPasswordHash() {}

  @Override
  protected List<Finding> judge(Analysis analysis, Policy policy) {
    ImmutableSet<RoleCall> further = makersOf(analysis.uses(FURTHER).stream());
    ImmutableSet<RoleCall> stretched =
        makersOf(
            analysis.uses(Role.DIGEST_INPUT).stream().filter(u -> !u.call().loops().isEmpty()));
    Stream<Finding> digests =
        analysis.uses(Role.DIGEST_INPUT).stream()
            .filter(input -> isFast(input.call()))
            .filter(input -> makers(input).noneMatch(further::contains))
            .filter(input -> makers(input).noneMatch(stretched::contains) || isBroken(input))
            .flatMap(input -> ofDigest(input, analysis).stream());
    Stream<Finding> hashers =
        Stream.of(Role.FAST_PASSWORD_HASHER, Role.FAST_PASSWORD_HASH)
            .flatMap(role -> analysis.wholeUses(role).stream())
            .flatMap(hasher -> ofHasher(hasher, analysis).stream());
    Stream<Finding> verifiers =
        analysis.wholeUses(Role.FAST_PASSWORD_VERIFIER).stream()
            .filter(verifier -> !verifier.call().algorithms(Role.DIGEST_NAME).isEmpty())
            .flatMap(verifier -> ofHasher(verifier, analysis).stream())
            .map(finding -> finding.as(WARNING));
    return Stream.of(digests, hashers, verifiers)
        .flatMap(findings -> findings)
        .collect(ImmutableList.toImmutableList());
  }

  /** The makers of the digests that went into the values. */
  private static ImmutableSet<RoleCall> makersOf(Stream<RoleUse> uses) {
    return uses.flatMap(use -> use.provenance().origins().stream())
        .flatMap(origin -> origin.madeBy(Role.DIGEST_OUTPUT).stream())
        .flatMap(WeakPasswordHash::maker)
        .collect(toImmutableSet());
  }

  private static Optional<Finding> ofHasher(RoleUse hasher, Analysis analysis) {
    RoleCall call = hasher.call();
    return Hashers.isForOldHashes(call.result()) || isPrescribed(hasher, analysis) || !isFast(call)
        ? Optional.empty()
        : Optional.of(Finding.at(call.site(), message(name(call), "")));
  }

  /** Whether the hash function is not repeated so often that it is slow. */
  private static boolean isFast(RoleCall call) {
    return Stream.concat(
            Stream.of(call.argument(Role.DIGEST_ROUNDS)).filter(Optional::isPresent),
            Stream.concat(call.receiver().objects(), Stream.of(call.result()))
                .flatMap(object -> object.settings(Role.DIGEST_ROUNDS))
                .map(setting -> setting.argument(Role.DIGEST_ROUNDS)))
        .allMatch(rounds -> rounds.filter(WeakPasswordHash::areFew).isPresent());
  }

  private static boolean areFew(Provenance rounds) {
    return rounds
        .all(
            origin ->
                origin
                    .constant()
                    .filter(n -> n instanceof Integer number && number <= MAX_FAST_ROUNDS)
                    .isPresent())
        .isPresent();
  }

  private static boolean isPrescribed(RoleUse use, Analysis analysis) {
    return LegacyProtocol.prescribes(Prescription.HASH, analysis.surroundings(use.call()));
  }

  /** What stands for a digest: the call that made its object, or the one that does it all. */
  private static Stream<RoleCall> maker(RoleCall call) {
    ImmutableList<RoleCall> creations =
        call.receiver()
            .objects()
            .flatMap(object -> object.creation().stream())
            // In a fluent call, the object before is the same digest.
            .flatMap(c -> c.argument(Role.DIGEST_INPUT).isPresent() ? maker(c) : Stream.of(c))
            .collect(ImmutableList.toImmutableList());
    return creations.isEmpty() ? Stream.of(call) : creations.stream();
  }

  /** The makers of the digests which the input reaches, directly or through a stream. */
  private static Stream<RoleCall> makers(RoleUse input) {
    return maker(input.call())
        .flatMap(
            maker ->
                maker
                    .argument(Role.DIGEST)
                    .map(digest -> digest.objects().flatMap(object -> object.creation().stream()))
                    .orElse(Stream.of(maker)));
  }

  private static Optional<Finding> ofDigest(RoleUse input, Analysis analysis) {
    return input
        .provenance()
        .any(origin -> origin.isPassword() && !isKeyed(origin))
        .filter(origin -> !isKeyed(input.call()) && !isPrescribed(input, analysis))
        .map(
            origin ->
                Finding.at(input.placeOf(origin), message(name(input), input.from(origin)))
                    .as(isCertain(origin, input) ? ERROR : WARNING));
  }

  /** Whether a secret key makes a MAC of it: guessing takes the key, too. */
  private static boolean isKeyed(RoleCall call) {
    return Stream.of(Role.KEY, Role.KEY_BYTES).anyMatch(role -> !call.parts(role).isEmpty());
  }

  private static boolean isKeyed(Origin input) {
    return input.roles().contains(Role.NAMED_SECRET)
        || !input.madeBy(Role.KEY_ENCODING).isEmpty()
        || !input.madeBy(Role.GENERATED_KEY).isEmpty();
  }

  /** Whether it is known to be a password, or nothing good could be meant. */
  private static boolean isCertain(Origin password, RoleUse input) {
    return password.roles().contains(Role.PASSWORD_INPUT) || isBroken(input);
  }

  private static boolean isBroken(RoleUse input) {
    return HashName.parse(name(input)).filter(HashName::isBroken).isPresent();
  }

  private static String name(RoleUse input) {
    return input.call().row().implied().isPresent()
        ? name(input.call())
        : makers(input).map(WeakPasswordHash::name).findFirst().orElseThrow();
  }

  /** The hash function, as far as it is known. */
  private static String name(RoleCall maker) {
    ImmutableSet<String> names = maker.algorithms(Role.DIGEST_NAME);
    return names.size() == 1
        ? names.stream()
            .map(text -> HashName.parse(text).map(HashName::canonical).orElse(text))
            .findFirst()
            .orElseThrow()
        : "A digest";
  }

  private static String message(String hash, String from) {
    return hash
        + " hashes the password"
        + from
        + ", and it is made to be fast: who has the hash tries billions of guesses in a second. Use"
        + " Argon2id, bcrypt or PBKDF2; keep verifying old hashes as they are, and rehash each at the"
        + " next login.";
  }
}

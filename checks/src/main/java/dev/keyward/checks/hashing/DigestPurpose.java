package dev.keyward.checks.hashing;

import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.errorprone.BugPattern.SeverityLevel;
import dev.keyward.jca.SecretName;
import dev.keyward.jca.SignatureName;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.Provenance;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import dev.keyward.provenance.Site;
import dev.keyward.roles.Role;
import dev.keyward.roles.RoleRow;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a digest is for: the reason why its hash function may not be broken.
 *
 * @param what what the digest does, for a message
 * @param site where it does that
 * @param severity how bad a broken hash function is there
 * @param advice what to do instead
 */
record DigestPurpose(String what, Site site, SeverityLevel severity, String advice) {
  private static final String KEYS =
      "Derive keys with HKDF, or from passwords with Argon2id or PBKDF2.";
  private static final String PASSWORDS =
      "Hash passwords with Argon2id, bcrypt or PBKDF2; hash anew what is stored when its owner logs"
          + " in.";
  private static final String MESSAGES = "Use SHA-256 or better.";
  private static final String TOKENS =
      "Use an HMAC on SHA-256 with a secret key, or 32 bytes from SecureRandom.";

  private static final String TAGS = "Use an HMAC on SHA-256 with a secret key.";

  private static final ImmutableSet<Role> SINKS =
      Sets.immutableEnumSet(
          Role.KEY_BYTES,
          Role.INPUT_KEY_MATERIAL,
          Role.PRIVATE_NUMBER,
          Role.PASSWORD,
          Role.MAC_INPUT,
          Role.SIGNED_BYTES,
          Role.CONSTANT_TIME_COMPARAND,
          Role.EARLY_EXIT_COMPARAND,
          Role.NAMED_VALUE);

  /** A digest of these is as hard to guess as they are, whatever hash function it is. */
  private static final ImmutableSet<Role> STRONG =
      Sets.immutableEnumSet(Role.SECURE_RANDOM_OUTPUT, Role.UUID_VALUE, Role.GENERATED_KEY);

  /** What the digests of the compilation are for, by the call that made the digest's object. */
  static Map<RoleCall, DigestPurpose> on(Analysis analysis) {
    Map<RoleCall, DigestPurpose> purposes = new IdentityHashMap<>();
    for (RoleUse use : analysis.uses(SINKS)) {
      Optional<Origin> origin = use.provenance().any(DigestPurpose::isDigest);
      for (RoleCall output :
          origin.map(o -> o.madeBy(Role.DIGEST_OUTPUT)).orElse(ImmutableList.of())) {
        of(use, origin.get(), output)
            .ifPresent(purpose -> makers(output).forEach(digest -> add(digest, purpose, purposes)));
      }
    }
    return purposes;
  }

  /** The calls that say which hash function it is: by an argument, or by what they are. */
  private static Stream<RoleCall> makers(RoleCall output) {
    List<RoleCall> settings = output.settings(Role.DIGEST_NAME);
    if (!settings.isEmpty()) {
      return settings.stream();
    }
    return output.argument(Role.DIGEST_NAME).isPresent() || isFixed(output)
        ? Stream.of(output)
        : Stream.concat(
                output.receiver().objects(),
                output.argument(Role.DIGEST).stream().flatMap(Provenance::objects))
            .flatMap(object -> object.creation().stream())
            .flatMap(DigestPurpose::makers);
  }

  /** Whether it stands for a hash function: always, or as its object was not told another. */
  private static boolean isFixed(RoleCall output) {
    return output.row().implied().isPresent()
        && (output.row().kind() != RoleRow.Kind.METHOD || output.isByDefault(Role.DIGEST_NAME));
  }

  /** Constants stay constants, however they are hashed; another check judges those. */
  private static boolean isDigest(Origin value) {
    return !value.madeBy(Role.DIGEST_OUTPUT).isEmpty() && value.fixed().isEmpty();
  }

  private static void add(
      RoleCall digest, DigestPurpose purpose, Map<RoleCall, DigestPurpose> purposes) {
    purposes.merge(
        digest,
        purpose,
        (first, later) -> later.severity.compareTo(first.severity) < 0 ? later : first);
  }

  private static Optional<DigestPurpose> of(RoleUse use, Origin origin, RoleCall output) {
    Site site = use.placeOf(origin);
    return switch (use.role()) {
      case MAC_INPUT ->
          Optional.of(
                  new DigestPurpose(
                      "stands for the message that the MAC at " + site + " is for",
                      site,
                      ERROR,
                      MESSAGES))
              .filter(whole -> isAlone(use) && isNothingElse(origin));
      case SIGNED_BYTES ->
          Optional.of(new DigestPurpose("is what is signed at " + site, site, ERROR, MESSAGES))
              .filter(whole -> isRaw(use) || (isAlone(use) && isNothingElse(origin)));
      case NAMED_VALUE ->
          isStrong(output) || output.isDigestOfPassword()
              ? Optional.empty()
              : named(use.call().row().name(), site, output);
      case CONSTANT_TIME_COMPARAND, EARLY_EXIT_COMPARAND ->
          Optional.of(
                  new DigestPurpose(
                      "stands for the MAC that is compared at " + site, site, WARNING, TAGS))
              .filter(tag -> KeyedDigest.takesMessage(output) && !output.isDigestOfPassword());
      default ->
          isStrong(output) || (isKey(use) && output.isDigestOfPassword())
              ? Optional.empty()
              : Optional.of(new DigestPurpose("makes the key at " + site, site, ERROR, KEYS));
    };
  }

  private static boolean isKey(RoleUse use) {
    return use.role() == Role.KEY_BYTES
        || use.role() == Role.INPUT_KEY_MATERIAL
        || use.role() == Role.PRIVATE_NUMBER;
  }

  /** A digest next to other things may only be a name among them. */
  private static boolean isNothingElse(Origin origin) {
    return !origin.isUnknown() && origin.roles().equals(ImmutableSet.of(Role.DIGEST_OUTPUT));
  }

  /** Whether nothing but digests is put into what is signed or authenticated. */
  private static boolean isAlone(RoleUse use) {
    return use.call()
        .receiver()
        .objects()
        .flatMap(object -> object.calls().stream())
        .flatMap(call -> call.argument(use.role()).stream())
        .allMatch(input -> input.all(DigestPurpose::isNothingElse).isPresent());
  }

  private static boolean isRaw(RoleUse signed) {
    return signed
        .creations()
        .flatMap(signer -> signer.argument(Role.SIGNATURE_NAME).stream())
        .flatMap(name -> name.constants(String.class))
        .flatMap(name -> SignatureName.parse(name).stream())
        .anyMatch(SignatureName::isRaw);
  }

  private static Optional<DigestPurpose> named(String name, Site site, RoleCall output) {
    String what = String.format("makes \"%s\" at %s", name, site);
    return SecretName.of(name)
        .flatMap(
            meaning ->
                switch (meaning) {
                  case KEY -> Optional.of(new DigestPurpose(what, site, WARNING, KEYS));
                  case PASSWORD -> Optional.of(new DigestPurpose(what, site, WARNING, PASSWORDS));
                  case TOKEN -> Optional.of(new DigestPurpose(what, site, WARNING, TOKENS));
                  case TAG ->
                      Optional.of(new DigestPurpose(what, site, WARNING, TAGS))
                          .filter(
                              tag ->
                                  !SecretName.isAmbiguous(name) || KeyedDigest.takesSecret(output));
                  case NONCE, SALT, ONE_TIME_CODE -> Optional.empty();
                });
  }

  private static boolean isStrong(RoleCall output) {
    return output.takes(Role.DIGEST_INPUT, o -> o.roles().stream().anyMatch(STRONG::contains));
  }
}

package dev.keyward.checks.keys;

import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.keyward.checks.Finding;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.Provenance;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import dev.keyward.roles.Role;
import dev.keyward.roles.RoleRow;
import dev.keyward.roles.SecretTypes;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds keys that are written somewhere as they are. */
final class ClearKeys {
  /** Values that are secret under whatever name they are kept. */
  private static final ImmutableSet<Role> SETTINGS =
      Sets.immutableEnumSet(
          Role.KEY_ENCODING, Role.PASSWORD_INPUT, Role.NAMED_PASSWORD, Role.NAMED_SECRET);

  private static final String HARM = ": whoever can read the file, a copy or a backup of it, has ";

  private static final String REMEDY =
      ". Keep keys in a PKCS12 store with a password that is not in the code, or encrypt them with"
          + " a key of a KMS before they are written.";

  private final Analysis analysis;
  private final FileAccess access;

  ClearKeys(Analysis analysis) {
    this.analysis = analysis;
    this.access = new FileAccess(analysis);
  }

  Stream<Finding> findings() {
    return Stream.of(
            uses(Role.FILE_DATA).flatMap(use -> ofData(use).stream()),
            Stream.concat(uses(Role.OUTPUT_DATA), uses(Role.PRINTED))
                .filter(use -> Outlet.isFiled(use.call()))
                .flatMap(use -> ofData(use).stream()),
            uses(Role.OUTPUT_OBJECT)
                .filter(use -> Outlet.isFiled(use.call()))
                .flatMap(use -> ofObject(use).stream()),
            uses(Role.SAVED_SETTINGS).flatMap(use -> ofSettings(use).stream()),
            uses(Role.EXPORTED_KEYSET).flatMap(use -> ofKeyset(use).stream()))
        .flatMap(findings -> findings);
  }

  private Stream<RoleUse> uses(Role role) {
    return analysis.uses(role).stream();
  }

  private Optional<Finding> ofData(RoleUse data) {
    return data.provenance()
        .any(origin -> isKey(origin, data))
        .map(origin -> written(data, origin, "a key", "the key"));
  }

  private boolean isKey(Origin origin, RoleUse data) {
    return !origin.isMasked()
        && (origin.madeBy(Role.KEY_ENCODING).stream().anyMatch(ClearKeys::isOfKey)
            || !origin.madeBy(Role.GENERATED_KEY).isEmpty()
            || isRawKey(origin, data.call()));
  }

  /** What is derived from a password is more often its hash than a key. */
  private static boolean isOfKey(RoleCall encoding) {
    return !encoding.receiver().mayBeMadeOf(Role.DERIVED_KEY)
        && encoding.argument(Role.EXPORTED_KEYSET).isEmpty();
  }

  /** Whether these are the very bytes that are a key elsewhere in the same execution. */
  private boolean isRawKey(Origin origin, RoleCall writing) {
    return origin.roles().contains(Role.SECURE_RANDOM_OUTPUT)
        && uses(Role.KEY_BYTES)
            .filter(key -> key.call().isTogetherWith(writing))
            .anyMatch(key -> key.provenance().any(origin::isSameObjectAs).isPresent());
  }

  private Optional<Finding> ofObject(RoleUse object) {
    boolean isTyped = SecretTypes.contain(object.type());
    return object
        .provenance()
        .any(origin -> isTyped || origin.roles().stream().anyMatch(Role::isKeyOutput))
        .map(origin -> written(object, origin, "a key", "the key"));
  }

  private Optional<Finding> ofSettings(RoleUse settings) {
    return settings.argument(Role.OUTPUT).filter(Outlet::isFile).isEmpty()
        ? Optional.empty()
        : settings
            .provenance()
            .any(origin -> !Sets.intersection(origin.roles(), SETTINGS).isEmpty())
            .map(origin -> written(settings, origin, "a secret among settings", "the secret"));
  }

  private Finding written(RoleUse use, Origin origin, String what, String prize) {
    return Finding.at(
            use.placeOf(origin),
            "This writes "
                + what
                + " to a file in clear"
                + use.from(origin)
                + HARM
                + prize
                + REMEDY)
        .as(access.isLimited(use.call()) ? SUGGESTION : WARNING);
  }

  private Optional<Finding> ofKeyset(RoleUse keys) {
    boolean isPublic = keys.provenance().mayBeMadeOf(Role.PUBLIC_KEY_OUTPUT);
    if (isPublic || isEncrypted(keys.call())) {
      return Optional.empty();
    }
    boolean isKept = keys.argument(Role.OUTPUT).filter(Outlet::isMemory).isPresent();
    return Optional.of(
        Finding.at(
                keys.site(),
                "These keys leave the program in clear: whoever gets to see what is written here has"
                    + " them. Serialise the keyset with the Aead of a key of a KMS, which encrypts"
                    + " it.")
            .as(isKept || access.isLimited(keys.call()) ? SUGGESTION : WARNING));
  }

  /** Whether what the call encodes is seen to be encrypted. */
  private boolean isEncrypted(RoleCall encoding) {
    return encoding.row().kind() == RoleRow.Kind.STATIC_METHOD
        && Stream.concat(uses(Role.CIPHER_INPUT), uses(Role.STORED_KEY))
            .map(RoleUse::provenance)
            .anyMatch((Provenance input) -> isMadeBy(input, encoding));
  }

  private static boolean isMadeBy(Provenance input, RoleCall encoding) {
    return input
        .any(
            origin ->
                origin.madeBy(Role.KEY_ENCODING).stream()
                    .anyMatch(made -> made.site().equals(encoding.site())))
        .isPresent();
  }
}

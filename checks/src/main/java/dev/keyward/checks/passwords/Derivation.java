package dev.keyward.checks.passwords;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.keyward.checks.LegacyProtocol;
import dev.keyward.checks.LegacyProtocol.Prescription;
import dev.keyward.jca.HashName;
import dev.keyward.jca.OperationMode;
import dev.keyward.jca.PasswordBasedName;
import dev.keyward.jca.PasswordBasedName.Scheme;
import dev.keyward.jca.Policy;
import dev.keyward.jca.Transformation;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Provenance;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import dev.keyward.roles.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What makes a key from a password, and with what.
 *
 * @param specification the call that puts salt and iterations together
 */
record Derivation(RoleCall specification) {
  private static final ImmutableList<Role> NAMES =
      ImmutableList.of(
          Role.KEY_FACTORY_NAME,
          Role.TRANSFORMATION,
          Role.MAC_NAME,
          Role.PARAMETERS_NAME,
          Role.PSEUDO_RANDOM_FUNCTION);

  private static final ImmutableList<Role> PASSWORDS =
      ImmutableList.of(Role.PASSWORD, Role.HASHED_PASSWORD, Role.BCRYPT_PASSWORD);

  /** What nobody can guess: where it takes a password's place, neither salt nor cost matter. */
  private static final ImmutableSet<Role> STRONG =
      Sets.immutableEnumSet(
          Role.SECURE_RANDOM_OUTPUT,
          Role.GENERATED_KEY,
          Role.HELD_KEY,
          Role.IMPORTED_KEY,
          Role.KEY_ENCODING,
          Role.DERIVED_KEY,
          Role.SHARED_SECRET,
          Role.ENCAPSULATED_SECRET,
          Role.UUID_VALUE);

  /** The schemes that it is sure to meet, wherever that is. */
  ImmutableSet<PasswordBasedName> schemes() {
    Stream<String> users =
        Stream.concat(
                specification.result().passedTo().stream().flatMap(Derivation::names),
                names(specification))
            .flatMap(Derivation::spellings);
    Stream<String> own =
        Stream.concat(Stream.of(specification), specification.result().calls().stream())
            .flatMap(Derivation::arguments)
            .flatMap(Derivation::spellings);
    return Stream.of(users, own, specification.row().implied().stream())
        .flatMap(names -> names)
        .flatMap(name -> scheme(name).stream())
        .collect(toImmutableSet());
  }

  /** The scheme that is content with the fewest iterations of PBKDF2. */
  Optional<PasswordBasedName> leastDemanding(Policy policy) {
    return schemes().stream()
        .filter(PasswordBasedName::isPbkdf2)
        .min(comparing(scheme -> policy.minimum(scheme.iterations().orElseThrow())));
  }

  /** Whether it can be meant for nothing but PBKDF2: only that is told the size of the key. */
  boolean isSurelyPbkdf2() {
    return specification.argument(Role.KEY_SIZE_BITS).isPresent();
  }

  /** Whether a format that fixes its own details is all that it is for. */
  boolean isOfFixedFormat() {
    return specification.result().passedTo().stream()
            .anyMatch(call -> call.argument(Role.KEY_STORE_PASSWORD).isPresent())
        || (!schemes().isEmpty()
            && schemes().stream()
                .allMatch(s -> s.scheme() == Scheme.PBES1 || s.scheme() == Scheme.PKCS12));
  }

  /** Whether a password is protected by it: not a strong secret, nor data of which it is known. */
  boolean matters() {
    return !isOfStrongSecret()
        && !onlyDecrypts()
        && !Hashers.isForOldHashes(specification.result());
  }

  /** Whether a protocol leaves no choice about the cost. */
  static boolean isPrescribed(RoleUse cost, Analysis analysis) {
    return LegacyProtocol.prescribes(Prescription.COST, analysis.surroundings(cost.call()));
  }

  /** Whether it is only there to undo what was done with the same parameters. */
  private boolean onlyDecrypts() {
    List<RoleCall> users =
        Stream.of(
                specification.result().passedTo().stream().flatMap(Derivation::inOneGo),
                keyUsers(),
                inOneGo(specification).filter(call -> call != specification))
            .flatMap(calls -> calls)
            .toList();
    return !users.isEmpty()
        && users.stream().allMatch(user -> mode(user).filter(OperationMode::undoes).isPresent());
  }

  /** The encryptions and decryptions by the object that the call tells something, or the call. */
  private static Stream<RoleCall> inOneGo(RoleCall call) {
    List<RoleCall> operations =
        call.receiver()
            .objects()
            .flatMap(object -> object.calls().stream())
            .filter(other -> mode(other).isPresent() && mode(call).isEmpty())
            .filter(other -> other.argument(Role.CIPHER_INPUT).isPresent())
            .toList();
    return operations.isEmpty() ? Stream.of(call) : operations.stream();
  }

  /** What gets the keys of an object that derives them itself. */
  private Stream<RoleCall> keyUsers() {
    return specification
        .receiver()
        .objects()
        .flatMap(object -> object.calls().stream())
        .filter(call -> call.row().result().equals(Optional.of(Role.DERIVED_KEY)))
        .flatMap(derivation -> derivation.result().users().stream());
  }

  private static Optional<OperationMode> mode(RoleCall call) {
    return call.argument(Role.OPERATION_MODE)
        .flatMap(mode -> mode.only(Object.class))
        .flatMap(OperationMode::of);
  }

  /** Whether what it starts from is no password but as strong as a key. */
  private boolean isOfStrongSecret() {
    return passwords(specification)
        .anyMatch(password -> STRONG.stream().anyMatch(password::mayBeMadeOf));
  }

  /** The password beside the salt, or in the key that is used with it. */
  private static Stream<Provenance> passwords(RoleCall specification) {
    Stream<RoleCall> specifications =
        PASSWORDS.stream().anyMatch(role -> specification.argument(role).isPresent())
            ? Stream.of(specification)
            : specification.result().passedTo().stream().flatMap(Derivation::keySpecifications);
    return specifications.flatMap(
        call -> PASSWORDS.stream().flatMap(role -> call.argument(role).stream()));
  }

  /** What the key that a cipher is initialised with was made from. */
  private static Stream<RoleCall> keySpecifications(RoleCall initialisation) {
    return creations(initialisation, Role.KEY)
        .flatMap(derivation -> creations(derivation, Role.KEY_SPEC));
  }

  private static Stream<RoleCall> creations(RoleCall call, Role role) {
    return call.argument(role).stream()
        .flatMap(Provenance::objects)
        .flatMap(object -> object.creation().stream());
  }

  /** The scheme of a cipher that is initialised to encrypt without salt and iterations. */
  static Optional<PasswordBasedName> withDefaults(RoleCall initialisation) {
    boolean isBare =
        initialisation.argument(Role.ALGORITHM_PARAMETERS).isEmpty()
            && mode(initialisation).filter(mode -> !mode.undoes()).isPresent()
            && keySpecifications(initialisation).findAny().isPresent()
            && keySpecifications(initialisation)
                .allMatch(call -> call.argument(Role.ITERATIONS).isEmpty());
    return isBare
        ? names(initialisation)
            .flatMap(name -> name.constants(String.class))
            .flatMap(name -> scheme(name).stream())
            .filter(scheme -> scheme.scheme() == Scheme.PBES2)
            .findFirst()
        : Optional.empty();
  }

  private static Stream<Provenance> names(RoleCall user) {
    return NAMES.stream()
        .flatMap(
            role -> user.receiver().objects().flatMap(object -> object.setting(role).stream()));
  }

  private static Stream<Provenance> arguments(RoleCall call) {
    return NAMES.stream().flatMap(role -> call.argument(role).stream());
  }

  /** The name, or the constant of an enum that stands for it. */
  private static Stream<String> spellings(Provenance name) {
    return name.constants(Object.class).map(Object::toString);
  }

  private static Optional<PasswordBasedName> scheme(String name) {
    return PasswordBasedName.parse(name)
        .or(
            () ->
                Transformation.parse(name)
                    .flatMap(cipher -> PasswordBasedName.parse(cipher.algorithm())))
        .or(() -> HashName.parsePart(name).flatMap(PasswordBasedName::ofPbkdf2));
  }
}

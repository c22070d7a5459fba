package dev.keyward.checks.keys;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.keyward.checks.Finding;
import dev.keyward.checks.KeywardCheck;
import dev.keyward.jca.Policy;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.Provenance;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import dev.keyward.provenance.TrackedObject;
import dev.keyward.roles.Role;
import dev.keyward.support.Docs;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A {@link BugChecker} that flags one key, or keys that are the same, with two purposes. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "This key serves two purposes; derive one for each with HKDF, and a label of its own",
    link = Docs.CHECKS + "KeyReuseAcrossPurposes.md",
    linkType = CUSTOM,
    severity = WARNING)
public final class KeyReuseAcrossPurposes extends KeywardCheck {
  private static final long serialVersionUID = 1L;

  private static final String REMEDY =
      " Derive a key for each purpose from one secret, with HKDF and a label of its own in the info;"
          + " what was made with the old key is still read with it.";

  private static final ImmutableSet<Role> SECRETS =
      Sets.immutableEnumSet(Role.KEY, Role.KEY_BYTES, Role.INPUT_KEY_MATERIAL);

  /** Creates the check. */
  public KeyReuseAcrossPurposes() {}

  @Override
  protected List<Finding> judge(Analysis analysis, Policy policy) {
    Stream<Finding> keys =
        analysis.wholeUses(Role.KEY).stream().flatMap(key -> ofKey(key).stream());
    Stream<Finding> bytes = ofBytes(ImmutableList.copyOf(analysis.wholeUses(Role.KEY_BYTES)));
    Stream<Finding> derived = ofInfo(ImmutableList.copyOf(analysis.wholeUses(Role.INFO)));
    return Stream.of(keys, bytes, derived).flatMap(findings -> findings).collect(toImmutableList());
  }

  /** The same key in a MAC or signature, and before or after it in a cipher. */
  private static Optional<Finding> ofKey(RoleUse key) {
    Optional<KeyPurpose> purpose = KeyPurpose.of(key.call());
    return purpose
        .filter(mine -> mine != KeyPurpose.ENCRYPTION)
        .flatMap(
            mine ->
                key.provenance()
                    .objects()
                    .flatMap(object -> object.passedTo().stream())
                    .filter(other -> KeyPurpose.of(other).filter(mine::collidesWith).isPresent())
                    .filter(other -> mine != KeyPurpose.SIGNATURE || KeyPurpose.isUndoing(other))
                    .findFirst()
                    .map(other -> finding(key, mine, other)));
  }

  private static Finding finding(RoleUse key, KeyPurpose mine, RoleCall other) {
    return Finding.at(
        key.site(),
        String.format(
            "This key %s here, and %s at %s: what one use gives away can be turned against the"
                + " other, and neither can be replaced alone.%s",
            mine.verb(),
            mine == KeyPurpose.SIGNATURE ? "decrypts" : KeyPurpose.ENCRYPTION.verb(),
            other.site(),
            remedy(mine)));
  }

  private static String remedy(KeyPurpose purpose) {
    return purpose == KeyPurpose.SIGNATURE
        ? " Make a key pair for each, each with a certificate that says what it is for."
        : REMEDY;
  }

  /** The same bytes as the key of a cipher, and as that of a MAC. */
  private static Stream<Finding> ofBytes(List<RoleUse> uses) {
    List<RoleUse> ofCiphers = uses.stream().filter(use -> !ExtractionSalts.isForMac(use)).toList();
    return uses.stream()
        .filter(ExtractionSalts::isForMac)
        .filter(use -> !isPart(use))
        .flatMap(
            mac ->
                ofCiphers.stream()
                    .filter(cipher -> KeyPurpose.isForCipher(cipher) && !isPart(cipher))
                    .filter(cipher -> isSame(cipher.provenance(), mac.provenance()))
                    .limit(1)
                    .map(
                        cipher ->
                            Finding.at(
                                mac.site(),
                                "These bytes are a MAC's key here, and a cipher's at "
                                    + cipher.site()
                                    + ": what one use gives away can be turned against the other."
                                    + REMEDY)));
  }

  private static boolean isPart(RoleUse bytes) {
    return bytes.argument(Role.KEY_OFFSET_BYTES).isPresent();
  }

  private static boolean isSame(Provenance one, Provenance other) {
    return one.origins().size() == 1
        && other.origins().size() == 1
        && one.origins().get(0).isSameObjectAs(other.origins().get(0));
  }

  /** Two keys of one secret, in whose derivations nothing differs. */
  private static Stream<Finding> ofInfo(List<RoleUse> uses) {
    Set<RoleCall> reported = new HashSet<>();
    return uses.stream()
        .filter(use -> use.call().row().result().filter(Role.DERIVED_KEY::equals).isPresent())
        .flatMap(
            later ->
                earlier(later.call()).stream()
                    .filter(first -> !first.site().equals(later.call().site()))
                    .filter(first -> derivesTheSame(first, later.call()))
                    .filter(first -> reported.add(later.call()))
                    .map(
                        first ->
                            Finding.at(
                                later.site(),
                                "This key is derived as the one at "
                                    + first.site()
                                    + ", from the same secret with the same info, so that they are"
                                    + " one key, or begin alike. Say in each info what the key is"
                                    + " for.")));
  }

  /** The earlier derivations with the same objects, on some path. */
  private static ImmutableSet<RoleCall> earlier(RoleCall call) {
    return Stream.concat(
            call.receiver().objects(), call.arguments().stream().flatMap(Provenance::objects))
        .flatMap((TrackedObject object) -> call.before(object, other -> false).stream())
        .filter(other -> other.row() == call.row() && other.isTogetherWith(call))
        .collect(toImmutableSet());
  }

  private static boolean derivesTheSame(RoleCall one, RoleCall other) {
    return SECRETS.stream().allMatch(role -> agree(one, other, role, false))
        && agree(one, other, Role.EXTRACTION_SALT, true)
        && agree(one, other, Role.INFO, true);
  }

  /** Whether the arguments are one object, or constants that are equal. */
  private static boolean agree(RoleCall one, RoleCall other, Role role, boolean constants) {
    Optional<Provenance> first = one.argument(role);
    Optional<Provenance> second = other.argument(role);
    return first.isEmpty()
        ? second.isEmpty()
        : second.isPresent()
            && (isSame(first.get(), second.get())
                || (constants && isEqual(first.get(), second.get())));
  }

  private static boolean isEqual(Provenance one, Provenance other) {
    Optional<Object> first = one.constant().flatMap(Origin::constant);
    return one.origins().size() == 1
        && other.origins().size() == 1
        && first.isPresent()
        && first.equals(other.constant().flatMap(Origin::constant));
  }
}

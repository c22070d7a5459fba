package dev.keyward.checks.hashing;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
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
import dev.keyward.jca.HashName;
import dev.keyward.jca.Limit;
import dev.keyward.jca.MacName;
import dev.keyward.jca.Policy;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.Provenance;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import dev.keyward.provenance.Site;
import dev.keyward.roles.Role;
import dev.keyward.support.Docs;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A {@link BugChecker} that flags MACs with a weak algorithm, a short key or a short tag. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "This is too weak to authenticate a message; use HmacSHA256 with a 32-byte key",
    link = Docs.CHECKS + "WeakMac.md",
    linkType = CUSTOM,
    severity = ERROR)
public final class WeakMac extends KeywardCheck {
  private static final long serialVersionUID = 1L;

  private static final ImmutableSet<Role> ROLES =
      Sets.immutableEnumSet(
          Role.MAC_NAME,
          Role.KEY_ALGORITHM,
          Role.KEY_BYTES,
          Role.CONSTANT_TIME_COMPARAND,
          Role.EARLY_EXIT_COMPARAND,
          Role.NAMED_VALUE);

  /** Creates the check. */
  public WeakMac() {}

  @Override
  protected List<Finding> judge(Analysis analysis, Policy policy) {
    ImmutableSet<String> computed =
        analysis.uses(Role.MAC_NAME).stream()
            .flatMap(name -> name.provenance().constants(String.class))
            .flatMap(name -> MacName.parse(name).stream())
            .map(MacName::canonical)
            .collect(toImmutableSet());
    Stream<Finding> named =
        analysis.uses(ROLES).stream()
            .flatMap(use -> judge(use, computed, analysis, policy).stream());
    Stream<Finding> fixed =
        analysis.calls().stream().flatMap(call -> ofFixed(call, analysis).stream());
    return Stream.concat(named, fixed).collect(toImmutableList());
  }

  /** A method that stands for the algorithm, and takes the key. */
  private static Optional<Finding> ofFixed(RoleCall call, Analysis analysis) {
    boolean isKeyed =
        call.argument(Role.KEY).isPresent() || call.argument(Role.KEY_BYTES).isPresent();
    return call.row()
        .implied()
        .filter(name -> isKeyed)
        .flatMap(MacName::parse)
        .filter(mac -> mac.isWeak() && isHmac(mac))
        .filter(mac -> !isPrescribed(kind(mac), call, analysis))
        .map(
            mac ->
                Finding.at(call.site(), message(mac, ""))
                    .as(analysis.isOffer(call.site(), mac::names) ? SUGGESTION : WARNING));
  }

  private static String message(MacName mac, String from) {
    return String.format(
        "%s%s is chosen to authenticate messages: %s. Use HmacSHA256.",
        mac.canonical(), from, mac.weakness().orElseThrow());
  }

  private static Optional<Finding> judge(
      RoleUse use, ImmutableSet<String> computed, Analysis analysis, Policy policy) {
    return switch (use.role()) {
      case MAC_NAME -> ofName(use, mac -> true, analysis);
      // A key is made for a code; the defect is the code's, if that is seen.
      case KEY_ALGORITHM ->
          use.argument(Role.KEY_BYTES).isPresent()
              ? Optional.empty()
              : ofName(use, mac -> isHmac(mac) && !computed.contains(mac.canonical()), analysis);
      case KEY_BYTES ->
          ofKey(use, policy)
              .filter(flaw -> !isPrescribed(Prescription.SHORT_KEY, use.call(), analysis));
      case NAMED_VALUE -> Checksums.judge(use);
      default ->
          ofTag(use, policy)
              .filter(flaw -> !isPrescribed(Prescription.SHORT_TAG, use.call(), analysis));
    };
  }

  private static boolean isPrescribed(Prescription what, RoleCall call, Analysis analysis) {
    return LegacyProtocol.prescribes(what, analysis.surroundings(call));
  }

  private static Optional<Finding> ofName(
      RoleUse name, Predicate<MacName> counts, Analysis analysis) {
    return name.provenance()
        .any(origin -> weak(origin).filter(counts).isPresent())
        .filter(origin -> !isPrescribed(kind(weak(origin).orElseThrow()), name.call(), analysis))
        .map(
            origin -> {
              MacName mac = weak(origin).orElseThrow();
              Site place = name.placeOf(origin);
              return Finding.at(place, message(mac, name.from(origin)))
                  .as(analysis.isOffer(place, mac::names) ? SUGGESTION : WARNING);
            });
  }

  private static Prescription kind(MacName mac) {
    return mac.hash().filter(HashName.SHA_1::equals).isPresent()
        ? Prescription.HMAC_SHA_1
        : Prescription.OTHER_MAC;
  }

  /** The algorithm of a text, or of a constant of a library's enum. */
  private static Optional<MacName> weak(Origin name) {
    return name.text()
        .or(() -> name.constant().map(constant -> constant.toString().replace("_", "")))
        .flatMap(MacName::parse)
        .filter(MacName::isWeak);
  }

  /** The name of a cipher, which its keys have, is also one of a code that is built on it. */
  private static boolean isHmac(MacName mac) {
    return mac.hash().isPresent();
  }

  /** Keys that are constants, or made of passwords, have worse flaws than their length. */
  private static Optional<Finding> ofKey(RoleUse key, Policy policy) {
    int minimum = policy.minimum(Limit.HMAC_KEY_BYTES);
    Optional<String> algorithm =
        key.argument(Role.KEY_ALGORITHM)
            .or(() -> nameOfUser(key))
            .flatMap(name -> name.only(String.class))
            .filter(name -> MacName.parse(name).filter(WeakMac::isHmac).isPresent());
    return key.provenance()
        .any(origin -> algorithm.isPresent() && length(key, origin) < minimum)
        .map(
            origin ->
                Finding.at(
                        key.placeOf(origin),
                        String.format(
                            "This key%s has %d bytes; %s needs at least %d. Use %d bytes from"
                                + " SecureRandom.",
                            key.from(origin),
                            length(key, origin),
                            algorithm.orElseThrow(),
                            minimum,
                            policy.advice(Limit.HMAC_KEY_BYTES)))
                    .as(WARNING));
  }

  /** What the MAC is called that a key is for which does not say so. */
  private static Optional<Provenance> nameOfUser(RoleUse key) {
    return key.usesOfResult().stream()
        .flatMap(init -> init.receiver().objects())
        .flatMap(mac -> mac.creation().stream())
        .flatMap(creation -> creation.argument(Role.MAC_NAME).stream())
        .findFirst();
  }

  private static int length(RoleUse key, Origin origin) {
    if (origin.constant().isPresent()) {
      return Integer.MAX_VALUE;
    }
    return key.argument(Role.KEY_LENGTH_BYTES)
        .flatMap(length -> length.only(Integer.class))
        .orElse(origin.length().orElse(Integer.MAX_VALUE));
  }

  private static Optional<Finding> ofTag(RoleUse tag, Policy policy) {
    int minimum = policy.minimum(Limit.MAC_BITS);
    return tag.provenance()
        .any(
            origin ->
                origin.length().isPresent()
                    && origin.length().getAsInt() * Byte.SIZE < minimum
                    && macs(origin)
                        .anyMatch(mac -> mac.isTruncatedBy(origin.length().getAsInt() * Byte.SIZE)))
        .map(
            origin ->
                Finding.at(
                        tag.placeOf(origin),
                        String.format(
                            "Only %d bits of this MAC%s are compared, and it takes no more luck than"
                                + " that to forge a message. Keep at least %d.",
                            origin.length().getAsInt() * Byte.SIZE, tag.from(origin), minimum))
                    .as(WARNING));
  }

  /** What the MACs are that went into the value. */
  private static Stream<MacName> macs(Origin tag) {
    return tag.madeBy(Role.MAC_OUTPUT).stream()
        .flatMap(output -> output.receiver().objects())
        .flatMap(mac -> mac.creation().stream())
        .flatMap(creation -> creation.argument(Role.MAC_NAME).stream())
        .flatMap(name -> name.constants(String.class))
        .flatMap(name -> MacName.parse(name).stream());
  }
}

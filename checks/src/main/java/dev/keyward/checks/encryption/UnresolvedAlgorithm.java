package dev.keyward.checks.encryption;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.keyward.checks.Finding;
import dev.keyward.checks.KeywardCheck;
import dev.keyward.jca.Policy;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.RoleUse;
import dev.keyward.provenance.Site;
import dev.keyward.roles.Role;
import dev.keyward.roles.RoleRow.Kind;
import dev.keyward.support.Docs;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A {@link BugChecker} that flags names of algorithms which others than the program choose. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "The sender of a message chooses this algorithm; map what it names to constants",
    link = Docs.CHECKS + "UnresolvedAlgorithm.md",
    linkType = CUSTOM,
    severity = WARNING)
public final class UnresolvedAlgorithm extends KeywardCheck {
  private static final long serialVersionUID = 1L;

  /** What is chosen by name, where a bad choice makes what is done worthless. */
  private static final ImmutableMap<Role, String> NAMES =
      ImmutableMap.<Role, String>builder()
          .put(Role.TRANSFORMATION, "cipher")
          .put(Role.DIGEST_NAME, "hash function")
          .put(Role.PADDING_DIGEST_NAME, "hash function")
          .put(Role.MAC_NAME, "message authentication code")
          .put(Role.SIGNATURE_NAME, "signature scheme")
          .put(Role.KEY_ALGORITHM, "key's algorithm")
          .put(Role.KEY_PAIR_ALGORITHM, "key pair's algorithm")
          .put(Role.KEY_AGREEMENT_NAME, "key agreement")
          .put(Role.KEY_FACTORY_NAME, "secret key factory")
          .put(Role.KEY_DERIVATION_NAME, "key derivation")
          .put(Role.KEY_ENCAPSULATION_NAME, "key encapsulation")
          .put(Role.SECURE_RANDOM_NAME, "random generator")
          .put(Role.CURVE_NAME, "curve")
          .put(Role.TLS_PROTOCOL, "version of TLS")
          .buildOrThrow();

  /** Whoever signs or encrypts has chosen what the header says. */
  private static final Pattern MAKES_TOKENS =
      Pattern.compile("(?i)(sign(?!ed|ature)|encrypt|encode|issue|create|generate|seal).*");

  /** Creates the check. */
  public UnresolvedAlgorithm() {}

  @Override
  protected List<Finding> judge(Analysis analysis, Policy policy) {
    List<RoleUse> uses =
        analysis.uses(NAMES.keySet()).stream()
            .filter(UnresolvedAlgorithm::isRequest)
            .filter(use -> use.provenance().constant().isEmpty() && !use.site().isInProvider())
            .toList();
    if (uses.isEmpty()) {
      return List.of();
    }
    AllowedNames allowed = AllowedNames.in(analysis);
    return uses.stream().flatMap(use -> judge(use, allowed).stream()).collect(toImmutableList());
  }

  /** Whether something is asked for; the name that a key's bytes get says what they are. */
  private static boolean isRequest(RoleUse use) {
    return use.call().row().kind() == Kind.STATIC_METHOD
        || (use.call().row().kind() == Kind.CONSTRUCTOR && use.role() != Role.KEY_ALGORITHM);
  }

  private static Optional<Finding> judge(RoleUse use, AllowedNames allowed) {
    return use.provenance()
        .any(UnresolvedAlgorithm::isFromOutside)
        .map(
            origin ->
                allowed.include(origin) || isMadeHere(use, origin)
                    ? Optional.<Finding>empty()
                    : Optional.of(outside(use, origin)))
        .orElseGet(
            () -> use.provenance().all(UnresolvedAlgorithm::isOpen).map(origin -> unknown(use)));
  }

  private static boolean isFromOutside(Origin origin) {
    return !AllowedNames.entrances(origin).isEmpty();
  }

  /** A default is judged by itself, and an object's algorithm where the object is made. */
  private static boolean isOpen(Origin origin) {
    return origin.constant().isEmpty() && !origin.roles().contains(Role.ALGORITHM_OF_OBJECT);
  }

  private static boolean isMadeHere(RoleUse use, Origin origin) {
    return origin.roles().contains(Role.TOKEN_HEADER)
        && MAKES_TOKENS.matcher(use.site().names().get(0)).matches();
  }

  private static Finding outside(RoleUse use, Origin origin) {
    Site entrance = AllowedNames.entrances(origin).iterator().next();
    return Finding.at(
        use.placeOf(origin),
        String.format(
            "The %s is named by %s%s, and nobody looks at the name: the sender chooses it, a broken"
                + " one too. Map what is allowed to constants, in a switch, an enum or a Map.of.",
            NAMES.get(use.role()),
            origin.roles().contains(Role.TOKEN_HEADER)
                ? "the token's header"
                : "a request or an answer",
            entrance.toString().equals(use.placeOf(origin).toString())
                ? ""
                : " (from " + entrance + ")"));
  }

  private static Finding unknown(RoleUse use) {
    return Finding.at(
            use.site(),
            String.format(
                "Nothing is known of the name of this %s, so nothing can be said about its"
                    + " strength. Name it by a constant, or choose among constants.",
                NAMES.get(use.role())))
        .as(SUGGESTION);
  }
}

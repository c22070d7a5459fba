package dev.keyward.checks.encryption;

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
import dev.keyward.checks.Verdicts.Verdict;
import dev.keyward.jca.Policy;
import dev.keyward.jca.Transformation;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.Provenance;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import dev.keyward.provenance.Site;
import dev.keyward.provenance.TrackedObject;
import dev.keyward.roles.Role;
import dev.keyward.support.Docs;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A {@link BugChecker} that flags authenticated encryption that does not say what the ciphertext
 * belongs to.
 */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "This ciphertext can be moved to another record; bind its owner as associated data",
    link = Docs.CHECKS + "MissingAssociatedData.md",
    linkType = CUSTOM,
    severity = WARNING)
public final class MissingAssociatedData extends TransformationCheck {
  private static final long serialVersionUID = 1L;

  /** Such a key belongs to one message, or to whatever it was derived for. */
  private static final ImmutableSet<Role> OWN_KEYS =
      Sets.immutableEnumSet(
          Role.GENERATED_KEY, Role.DERIVED_KEY, Role.ENCAPSULATED_SECRET, Role.SHARED_SECRET);

  private static final String EXPLANATION =
      "Nothing but the key ties this ciphertext to what it belongs to, so it can be put in the place"
          + " of another that has the same key: of another tenant, record or version. Pass what"
          + " identifies the place as associated data, here and where it is decrypted; what is stored"
          + " needs a migration.";

  /** Creates the check. */
  public MissingAssociatedData() {}

  @Override
  protected List<Finding> judge(Analysis analysis, Policy policy) {
    Stream<Finding> primitives =
        analysis.uses(ImmutableSet.of(Role.ASSOCIATED_DATA, Role.INFO)).stream()
            .filter(use -> encryptsAtOnce(use) && isNothing(use.provenance()))
            .map(use -> finding(use.site(), Tenants.areForgotten(use)));
    return Stream.concat(super.judge(analysis, policy).stream(), primitives)
        .collect(toImmutableList());
  }

  /** Whether the call takes a message and what it belongs to, and encrypts it. */
  private static boolean encryptsAtOnce(RoleUse use) {
    return use.argument(Role.CIPHER_INPUT).isPresent()
        && use.call().row().name().startsWith("encrypt");
  }

  @Override
  boolean isAbout(Transformation transformation) {
    return transformation.isAuthenticated() && !transformation.isAsymmetric();
  }

  @Override
  Judge judge(Analysis analysis) {
    return (request, verdicts) -> {
      Optional<RoleCall> end = end(request.cipher());
      if (end.isEmpty()) {
        return;
      }
      boolean isBound =
          request.cipher().isShared()
              || request.cipher().calls().stream().anyMatch(MissingAssociatedData::binds)
              || Ciphers.initialisations(request.cipher())
                  .anyMatch(start -> mayBind(start) || hasOwnKey(start));
      if (isBound || end.get().site().isInProvider()) {
        verdicts.exempt(end.get().site());
      } else if (encrypts(request.cipher())) {
        Site site = end.get().site();
        verdicts.add(
            Verdict.GUILTY, finding(site, Tenants.areForgotten(analysis, request.cipher(), site)));
      } else {
        verdicts.acquit(end.get().site());
      }
    };
  }

  /** Most programs have one owner; one that is told for whom it encrypts has several. */
  private static Finding finding(Site site, boolean isForTenants) {
    return Finding.at(site, EXPLANATION).as(isForTenants ? WARNING : SUGGESTION);
  }

  private static boolean encrypts(TrackedObject cipher) {
    return Ciphers.initialisations(cipher).findAny().isPresent()
        && Ciphers.initialisations(cipher).allMatch(Ciphers::onlyEncrypts);
  }

  /** The call that ends the message. */
  private static Optional<RoleCall> end(TrackedObject cipher) {
    return cipher.calls().stream()
        .filter(call -> call.row().receiver().filter(Role.FINISHED_CIPHER::equals).isPresent())
        .filter(call -> !isLost(call))
        .findFirst();
  }

  /** Whether the ciphertext is returned to nobody. */
  private static boolean isLost(RoleCall end) {
    return end.isResultDiscarded() && end.row().result().isPresent() && !end.row().fills();
  }

  /** Whether the call, or the parameters that it is given, bring associated data. */
  private static boolean binds(RoleCall call) {
    return Stream.concat(
            Stream.of(call),
            call.arguments().stream()
                .flatMap(Provenance::objects)
                .flatMap(object -> object.creation().stream()))
        .flatMap(part -> part.argument(Role.ASSOCIATED_DATA).stream())
        .anyMatch(data -> !isNothing(data));
  }

  /** Whether a cipher is given its key in one object with whatever else, which is not seen. */
  private static boolean mayBind(RoleCall initialisation) {
    return initialisation
        .argument(Role.KEY_AND_PARAMETERS)
        .filter(
            bundle ->
                bundle.isUnknown()
                    || bundle.objects().anyMatch(object -> object.creation().isEmpty()))
        .isPresent();
  }

  private static boolean hasOwnKey(RoleCall initialisation) {
    return initialisation
        .argument(Role.KEY)
        .flatMap(key -> key.any(MissingAssociatedData::isOwnKey))
        .isPresent();
  }

  /** Whether the key was made here, also if it went through its bytes. */
  private static boolean isOwnKey(Origin key) {
    return key.isPassword()
        || !Sets.intersection(key.roles(), OWN_KEYS).isEmpty()
        || key.object()
            .flatMap(TrackedObject::creation)
            .flatMap(made -> made.argument(Role.KEY_BYTES))
            .flatMap(bytes -> bytes.any(MissingAssociatedData::isOwnKey))
            .isPresent();
  }

  private static boolean isNothing(Provenance data) {
    return data.isNull() || data.all(origin -> origin.length().orElse(-1) == 0).isPresent();
  }
}

package dev.keyward.checks.annotated;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;

import com.google.auto.service.AutoService;
import com.google.common.collect.Sets;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.keyward.checks.Finding;
import dev.keyward.checks.KeywardCheck;
import dev.keyward.jca.Policy;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.ContractBreach;
import dev.keyward.provenance.SecretFlow;
import dev.keyward.provenance.SerialField;
import dev.keyward.provenance.Site;
import dev.keyward.roles.Role;
import dev.keyward.roles.SecretTypes;
import dev.keyward.support.Docs;
import java.util.List;
import java.util.stream.Stream;

/** A {@link BugChecker} that flags marked secrets that get to what nobody marked. */
@AutoService(BugChecker.class)
@BugPattern(
    summary =
        "A @Secret value gets to where nobody knows that it is secret; mark that @Secret, too",
    link = Docs.CHECKS + "SecretAnnotationFlow.md",
    linkType = CUSTOM,
    severity = ERROR)
public final class SecretAnnotationFlow extends KeywardCheck {
  private static final long serialVersionUID = 1L;

  /** Creates the check. */
  public SecretAnnotationFlow() {}

  @Override
  protected List<Finding> judge(Analysis analysis, Policy policy) {
    boolean isFixable = analysis.isAvailable(Marking.ANNOTATION);
    return Stream.of(
            Flows.of(analysis).flatMap(flow -> ofFlow(flow, isFixable)),
            analysis.contractBreaches().stream().map(breach -> ofContract(breach, isFixable)),
            analysis.serialFields().stream()
                .filter(SecretAnnotationFlow::isMarked)
                .map(SecretAnnotationFlow::ofSerialised))
        .flatMap(findings -> findings)
        .collect(toImmutableList());
  }

  private static Stream<Finding> ofFlow(SecretFlow flow, boolean isFixable) {
    Finding finding = Finding.at(flow.place(), message(flow));
    if (!isFixable || flow.gaps().isEmpty()) {
      return Stream.of(finding);
    }
    Stream<Finding> patches =
        flow.gaps().stream()
            .map(SecretFlow.Declaration::site)
            .map(gap -> Finding.at(gap, message(flow)).fixedBy(Marking.of(gap)).forPatches());
    return Stream.concat(Stream.of(finding.fixedBy(Marking.of(flow)).forReports()), patches);
  }

  private static String message(SecretFlow flow) {
    String entrance =
        flow.entrance().isEmpty() || flow.entrance().get().toString().equals(flow.site().toString())
            ? ""
            : " (at " + flow.site() + ")";
    String deed =
        switch (flow.kind()) {
          case STORED -> "is stored in the field " + flow.target() + entrance;
          case RETURNED, PRINTED -> "is returned by " + flow.target() + entrance;
          case LOOKED_UP ->
              "is used as a key or element by "
                  + flow.target()
                  + entrance
                  + ", which compares it, and not in constant time. Use a public name of it as key,"
                  + " such as its HMAC.";
          case CACHED ->
              "is kept by a cache"
                  + entrance
                  + ", which nobody can clear of it. Cache what it is needed for instead.";
          case INTERNED ->
              "is interned" + entrance + ", and stays in memory for all code to share.";
        };
    String remedy =
        flow.gaps().isEmpty()
            ? ""
            : ". Nothing there says that it is secret, so it may be logged or compared from there"
                + " on: mark "
                + String.join(" and ", flow.gaps().stream().map(g -> g.description()).toList())
                + " @Secret, or return what is public from a method that is marked @Declassifies.";
    return "This value is secret, because it or what it is made of is marked @Secret, and "
        + deed
        + remedy;
  }

  private static Finding ofContract(ContractBreach breach, boolean isFixable) {
    Site site = breach.site();
    String name = breach.name();
    return switch (breach.kind()) {
      case PARAMETER_LEFT_OUT -> {
        Finding finding =
            Finding.at(
                site,
                name
                    + " is @Secret in the method that this one overrides: callers pass secrets here."
                    + " Mark it @Secret, too.");
        yield isFixable ? finding.fixedBy(Marking.of(site)) : finding;
      }
      case RESULT_ADDED ->
          Finding.at(
              site,
              name
                  + " returns a secret, and the method that it overrides does not say so: whoever"
                  + " calls that one does not know. Mark the overridden method @Secret.");
      case DECLASSIFIES_NOTHING ->
          Finding.at(site, name + " returns nothing that @Declassifies could make public.");
      case DECLASSIFIES_SECRET ->
          Finding.at(site, "The result of " + name + " is @Secret or @Declassifies, but not both.");
      case DECLASSIFIES_WITHOUT_REASON ->
          Finding.at(
              site,
              "No Javadoc comment says why everyone may know what "
                  + name
                  + " returns, which is made of secrets. Say it there.");
    };
  }

  /** Keys are flagged as such, marked or not. */
  private static boolean isMarked(SerialField field) {
    return field.roles().contains(Role.SECRET)
        && Sets.intersection(field.supertypes(), SecretTypes.ROOTS).isEmpty();
  }

  private static Finding ofSerialised(SerialField field) {
    return Finding.at(
        field.site(),
        field.name()
            + " is @Secret and a part of the serialised form of its class, so that it stands in"
            + " clear in every session store, cache and file that such an object gets to. Make it"
            + " transient, and load it again where it is needed.");
  }
}

package dev.keyward.checks.leakage;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.common.collect.ImmutableList;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.keyward.checks.Finding;
import dev.keyward.checks.KeywardCheck;
import dev.keyward.jca.Policy;
import dev.keyward.jca.RecordedParts;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.RoleUse;
import dev.keyward.provenance.Site;
import dev.keyward.roles.Role;
import dev.keyward.support.Docs;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A {@link BugChecker} that flags clients, servers and tracers which are told to record whole
 * messages, or the headers with which others log in.
 */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "This records messages with the credentials in them; record less, or redact headers",
    link = Docs.CHECKS + "PayloadLoggingEnabled.md",
    linkType = CUSTOM,
    severity = WARNING)
public final class PayloadLoggingEnabled extends KeywardCheck {
  private static final long serialVersionUID = 1L;
  private static final String AUTHORIZATION = "Authorization";

  /** Creates the check. */
  public PayloadLoggingEnabled() {}

  @Override
  protected List<Finding> judge(Analysis analysis, Policy policy) {
    return Stream.of(
            analysis.uses(Role.RECORDED_PARTS).stream().flatMap(use -> level(use).stream()),
            analysis.uses(Role.PAYLOAD_RECORDED).stream()
                .flatMap(use -> flag(use, RecordedParts.EVERYTHING.description()).stream()),
            analysis.uses(Role.HEADERS_RECORDED).stream()
                .filter(use -> use.call().settings(Role.REDACTED_HEADERS).isEmpty())
                .flatMap(use -> flag(use, RecordedParts.HEADERS.description()).stream()),
            analysis.uses(Role.QUERY_RECORDED).stream()
                .flatMap(use -> flag(use, "what follows the path of addresses").stream())
                .map(finding -> finding.as(SUGGESTION)),
            analysis.uses(Role.CAPTURED_HEADERS).stream().flatMap(use -> headers(use).stream()),
            analysis.uses(Role.PAYLOAD_RECORDER).stream().flatMap(use -> recorder(use).stream()),
            analysis.uses(Role.SYSTEM_PROPERTY_VALUE).stream()
                .flatMap(use -> property(use).stream()),
            analysis.uses(Role.LOGGER_LEVEL).stream().flatMap(use -> logger(use).stream()),
            RecordingAnnotations.in(analysis).entrySet().stream()
                .map(recorded -> at(recorded.getKey(), recorded.getValue(), List.of())))
        .flatMap(findings -> findings)
        .map(Finding::outsideTests)
        .collect(ImmutableList.toImmutableList());
  }

  /** A level with a name; what is redacted counts only where nothing but headers is recorded. */
  private static Optional<Finding> level(RoleUse use) {
    return use.provenance()
        .any(origin -> partsOf(origin).isPresent())
        .flatMap(origin -> level(use, origin, partsOf(origin).orElseThrow()));
  }

  private static Optional<Finding> level(RoleUse use, Origin origin, RecordedParts parts) {
    Redaction redaction = Redaction.of(use.call());
    if (redaction == Redaction.UNKNOWN
        || (redaction == Redaction.DONE && parts == RecordedParts.HEADERS)) {
      return Optional.empty();
    }
    Finding finding = found(use, origin, parts.description());
    if (redaction == Redaction.DONE) {
      return Optional.of(finding.as(SUGGESTION));
    }
    return Optional.of(
        redaction == Redaction.MISSING && parts == RecordedParts.HEADERS
            ? Redaction.insertion(use.site(), AUTHORIZATION).map(finding::fixedBy).orElse(finding)
            : finding);
  }

  private static Optional<RecordedParts> partsOf(Origin origin) {
    return origin.constant().map(Object::toString).flatMap(RecordedParts::ofLevel);
  }

  private static Optional<Finding> flag(RoleUse use, String parts) {
    return use.provenance()
        .any(origin -> origin.constant().filter(Boolean.TRUE::equals).isPresent())
        .map(origin -> found(use, origin, parts));
  }

  private static Optional<Finding> headers(RoleUse use) {
    return Texts.in(use.site().tree()).stream()
        .filter(RecordedParts::isCredential)
        .findFirst()
        .map(header -> at(use.site(), "the header " + header, use.call().sites()));
  }

  private static Optional<Finding> recorder(RoleUse use) {
    return use.call().result().settings(Role.REDACTED_PARTS).findAny().isPresent()
        ? Optional.empty()
        : Optional.of(at(use.site(), RecordedParts.EVERYTHING.description(), use.call().sites()));
  }

  /** How the value came about says nothing of why it is set. */
  private static Optional<Finding> property(RoleUse use) {
    Optional<String> name =
        use.argument(Role.SYSTEM_PROPERTY_NAME).flatMap(named -> named.only(String.class));
    return name.flatMap(
        property ->
            use.provenance()
                .any(origin -> recorded(property, origin).isPresent())
                .map(
                    origin ->
                        at(
                            use.placeOf(origin),
                            recorded(property, origin).orElseThrow().description(),
                            use.call().sites())));
  }

  private static Optional<RecordedParts> recorded(String property, Origin value) {
    return value.text().flatMap(text -> RecordedParts.ofProperty(property, text));
  }

  private static Optional<Finding> logger(RoleUse use) {
    Optional<String> name =
        use.argument(Role.LOGGER_NAME).flatMap(logger -> logger.only(String.class));
    return name.filter(logger -> RecordedParts.isWire(logger, levelOf(use)))
        .map(logger -> at(use.site(), RecordedParts.EVERYTHING.description(), use.call().sites()));
  }

  /** The level's text, or the last part of its name: levels are not always enums. */
  private static String levelOf(RoleUse use) {
    String written = use.site().tree().toString();
    return use.provenance()
        .only(String.class)
        .orElse(written.substring(written.lastIndexOf('.') + 1));
  }

  private static Finding found(RoleUse use, Origin origin, String parts) {
    ImmutableList.Builder<Site> way = ImmutableList.<Site>builder().addAll(use.call().sites());
    origin.site().ifPresent(way::add);
    return at(use.placeOf(origin), parts, way.add(use.site()).build());
  }

  private static Finding at(Site place, String parts, List<Site> way) {
    boolean isGuarded = Stream.concat(Stream.of(place), way.stream()).anyMatch(Guard::stands);
    SeverityLevel severity = isGuarded ? SUGGESTION : WARNING;
    return Finding.at(
            place,
            "This records "
                + parts
                + ", with the passwords, tokens and cookies in them: whoever reads the log can log"
                + " in. Record the line of the request only, or redact what is secret")
        .as(severity);
  }
}

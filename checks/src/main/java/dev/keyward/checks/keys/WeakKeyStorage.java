package dev.keyward.checks.keys;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;
import static java.util.Comparator.comparing;

import com.google.auto.service.AutoService;
import com.google.common.collect.Sets;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.keyward.checks.Finding;
import dev.keyward.checks.KeywardCheck;
import dev.keyward.jca.Policy;
import dev.keyward.jca.SecretName;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.SerialField;
import dev.keyward.roles.Role;
import dev.keyward.roles.SecretTypes;
import dev.keyward.support.Docs;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A {@link BugChecker} that flags keys that are stored in clear, or in stores that are weak. */
@AutoService(BugChecker.class)
@BugPattern(
    summary =
        "This key is stored in clear or badly protected; use PKCS12 with a password, or wrap it",
    link = Docs.CHECKS + "WeakKeyStorage.md",
    linkType = CUSTOM,
    severity = WARNING)
public final class WeakKeyStorage extends KeywardCheck {
  private static final long serialVersionUID = 1L;

  private static final Pattern KEY = Pattern.compile("\\w*Key(s|Pair|Set)?");

  /** Creates the check. */
  public WeakKeyStorage() {}

  @Override
  protected List<Finding> judge(Analysis analysis, Policy policy) {
    Stream<Finding> stores = new StoreFormats(analysis).findings();
    Stream<Finding> written = new ClearKeys(analysis).findings();
    Stream<Finding> fields = analysis.serialFields().stream().flatMap(f -> serialised(f).stream());
    return Stream.of(stores, written, fields)
        .flatMap(findings -> findings)
        .sorted(comparing(finding -> finding.severity().orElse(WARNING)))
        .collect(toImmutableList());
  }

  private static Optional<Finding> serialised(SerialField field) {
    boolean isMarked = field.roles().contains(Role.SECRET);
    if (!Sets.intersection(field.supertypes(), SecretTypes.ROOTS).isEmpty()) {
      Finding finding = serialised(field, "a key");
      return Optional.of(isMarked || !isOfKey(field) ? finding : finding.as(SUGGESTION));
    }
    boolean isPassword =
        !isMarked
            && // Then it is a flow of what is marked.
            field.type().equals("char[]")
            && SecretName.of(field.name()).filter(SecretName.PASSWORD::equals).isPresent();
    return isPassword
        ? Optional.of(serialised(field, "a password").as(SUGGESTION))
        : Optional.empty();
  }

  /** Whether the class is a key itself, so that whoever serialises it means to. */
  private static boolean isOfKey(SerialField field) {
    return field.site().names().stream().limit(1).anyMatch(name -> KEY.matcher(name).matches());
  }

  private static Finding serialised(SerialField field, String kind) {
    return Finding.at(
        field.site(),
        field.name()
            + " is "
            + kind
            + " and a part of the serialised form of its class, so that it stands in clear in every"
            + " session store, cache and file that such an object gets to. Make it transient, and"
            + " load it again where it is needed.");
  }
}

package dev.keyward.checks;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.BugPattern.SeverityLevel;
import dev.keyward.provenance.Site;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What all the executions that lead to a place say about it.
 *
 * <p>A method is met by itself, where its parameters are unknown, and once more inside of each of
 * its callers. What the callers settle decides.
 */
public final class Verdicts {
  /** What one execution says, the word that counts most first. */
  public enum Verdict {
    /** It is right, whatever else is done at the place. */
    EXEMPT,
    GUILTY,
    /** It is right in this execution. */
    INNOCENT,
    /** It depends on what is not known; it counts where nobody knows better. */
    OPEN
  }

  private final Map<Site, Map<Verdict, Optional<Finding>>> byPlace = new LinkedHashMap<>();

  /** An execution in which the finding is true, or would be but for what is open. */
  public void add(Verdict verdict, Finding finding) {
    add(verdict, finding.site(), Optional.of(finding));
  }

  /** An execution in which nothing is wrong at the place. */
  public void acquit(Site place) {
    add(Verdict.INNOCENT, place, Optional.empty());
  }

  /** An execution that shows that nothing is wrong at the place in any. */
  public void exempt(Site place) {
    add(Verdict.EXEMPT, place, Optional.empty());
  }

  private void add(Verdict verdict, Site place, Optional<Finding> finding) {
    byPlace
        .computeIfAbsent(place, p -> new EnumMap<>(Verdict.class))
        .merge(verdict, finding, (first, second) -> isWorse(second, first) ? second : first);
  }

  /** Without a severity of its own, a finding is as bad as its check says. */
  private static boolean isWorse(Optional<Finding> one, Optional<Finding> other) {
    return one.isPresent() && (other.isEmpty() || severity(one.get()) < severity(other.get()));
  }

  private static int severity(Finding finding) {
    return finding.severity().orElse(SeverityLevel.ERROR).ordinal();
  }

  /** For each place what the weightiest word about it is, if that is a finding. */
  public List<Finding> findings() {
    return byPlace.values().stream()
        .flatMap(verdicts -> verdicts.values().iterator().next().stream())
        .collect(ImmutableList.toImmutableList());
  }
}

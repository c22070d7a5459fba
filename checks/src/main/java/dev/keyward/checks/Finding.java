package dev.keyward.checks;

import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import dev.keyward.provenance.Site;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a check found.
 *
 * @param site where it is reported
 * @param message what is wrong there, why, and what to do
 * @param severity how bad it is here, where that is not what the check says of itself
 * @param fix the edit that repairs it, safe to apply unseen
 * @param inTests whether it is wrong in tests, too
 * @param audience whether it is for those who read reports, or for the tool that applies edits
 */
public record Finding(
    Site site,
    String message,
    Optional<SeverityLevel> severity,
    Optional<Function<VisitorState, SuggestedFix>> fix,
    boolean inTests,
    Audience audience) {

  /** Who a finding is for. An edit has to be reported in the file that it changes. */
  public enum Audience {
    ALL,
    READERS,
    PATCHES
  }

  /** A finding that people have to repair themselves. */
  public static Finding at(Site site, String message) {
    return new Finding(site, message, Optional.empty(), Optional.empty(), true, Audience.ALL);
  }

  /** The finding, with another severity than the check's own. */
  public Finding as(SeverityLevel newSeverity) {
    return new Finding(site, message, Optional.of(newSeverity), fix, inTests, audience);
  }

  /** The finding with an edit that repairs it. */
  public Finding fixedBy(Function<VisitorState, SuggestedFix> edit) {
    return new Finding(site, message, severity, Optional.of(edit), inTests, audience);
  }

  /** The finding, for everything but tests: there it is how it should be. */
  public Finding outsideTests() {
    return new Finding(site, message, severity, fix, false, audience);
  }

  /** The finding, where nothing is edited. */
  public Finding forReports() {
    return new Finding(site, message, severity, fix, inTests, Audience.READERS);
  }

  /** The finding, where edits are applied. */
  public Finding forPatches() {
    return new Finding(site, message, severity, fix, inTests, Audience.PATCHES);
  }
}

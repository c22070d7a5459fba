package dev.keyward.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import dev.keyward.jca.Policy;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.RoleUse;
import dev.keyward.roles.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KeywardCheckTest {
  private static final String THROWN = "keyward.failures.thrown";

  private static final String FINDING =
      """
      class T {
        Object cipher() throws Exception {
          return javax.crypto.Cipher.getInstance("DES");
        }
      }
      """;

  /** Reports every transformation. */
  private abstract static class Probe extends RoleCheck {
    private static final long serialVersionUID = 1L;

    Probe() {
      super(Role.TRANSFORMATION);
    }

    @Override
    protected Optional<Finding> judge(RoleUse use, Policy policy) {
      return Optional.of(Finding.at(use.site(), "found"));
    }
  }

  @BugPattern(summary = "an error", severity = SeverityLevel.ERROR)
  public static final class Certain extends Probe {
    private static final long serialVersionUID = 1L;
  }

  @BugPattern(summary = "a warning", severity = SeverityLevel.WARNING)
  public static final class Likely extends Probe {
    private static final long serialVersionUID = 1L;
  }

  @BugPattern(summary = "dormant", severity = SeverityLevel.SUGGESTION)
  public static final class Dormant extends Probe {
    private static final long serialVersionUID = 1L;
  }

  @BugPattern(summary = "an error with dormant findings", severity = SeverityLevel.ERROR)
  public static final class Mixed extends KeywardCheck {
    private static final long serialVersionUID = 1L;

    @Override
    protected List<Finding> judge(Analysis analysis, Policy policy) {
      return analysis.uses(Role.TRANSFORMATION).stream()
          .map(use -> Finding.at(use.site(), "found").as(SeverityLevel.SUGGESTION))
          .toList();
    }
  }

  @BugPattern(summary = "asleep", severity = SeverityLevel.SUGGESTION)
  public static final class Sleeper extends KeywardCheck {
    private static final long serialVersionUID = 1L;

    @Override
    protected List<Finding> judge(Analysis analysis, Policy policy) {
      throw new AssertionError("a dormant check does no work");
    }
  }

  @BugPattern(summary = "fails", severity = SeverityLevel.ERROR)
  public static final class Broken extends KeywardCheck {
    private static final long serialVersionUID = 1L;

    @Override
    protected List<Finding> judge(Analysis analysis, Policy policy) {
      throw new IllegalStateException("hunter2");
    }
  }

  @BugPattern(summary = "recurses", severity = SeverityLevel.ERROR)
  public static final class Endless extends KeywardCheck {
    private static final long serialVersionUID = 1L;

    @Override
    protected List<Finding> judge(Analysis analysis, Policy policy) {
      return judge(analysis, policy);
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "silent",
      value = {
        "Certain, ERROR,   -parameters",
        "Certain, WARNING, -Xep:Certain:WARN",
        "Certain, WARNING, -XepAllErrorsAsWarnings",
        "Certain, WARNING, -XepCompilingTestOnlyCode",
        "Certain, WARNING, -XepOpt:Keyward:TestSources=.*/T[.]java",
        "Certain, ERROR,   -XepOpt:Keyward:TestSources=.*Test[.]java",
        "Certain, silent,  -Xep:Certain:OFF",
        "Certain, silent,  -XepDisableAllChecks",
        "Certain, silent,  -XepExcludedPaths:.*T[.]java",
        "Likely,  WARNING, -parameters",
        "Likely,  ERROR,   -Xep:Likely:ERROR",
        "Likely,  NOTE,    -XepCompilingTestOnlyCode",
        "Likely,  silent,  -XepDisableAllWarnings",
        "Dormant, silent,  -parameters",
        "Dormant, silent,  -Xep:Dormant",
        "Dormant, silent,  -XepOpt:Keyward:Profile=fips",
        "Dormant, WARNING, -Xep:Dormant:WARN",
        "Dormant, ERROR,   -Xep:Dormant:ERROR",
        "Dormant, WARNING, -XepOpt:Keyward:Profile=strict",
        "Dormant, WARNING, -XepAllSuggestionsAsWarnings",
        "Dormant, WARNING, -XepAllDisabledChecksAsWarnings",
        "Mixed,   silent,  -parameters",
        "Mixed,   WARNING, -XepOpt:Keyward:Profile=strict",
        "Mixed,   silent,  -Xep:Mixed:WARN",
        "Mixed,   WARNING, -XepAllSuggestionsAsWarnings",
        "Mixed,   ERROR,   -Xep:Mixed:ERROR -XepAllSuggestionsAsWarnings",
        "Mixed,   silent,  -XepAllErrorsAsWarnings",
        "Sleeper, silent,  -parameters",
      })
  void severity(String check, String kind, String flag) throws ClassNotFoundException {
    List<String> expected =
        Stream.ofNullable(kind).map(severity -> severity + " [" + check + "] found").toList();

    assertEquals(
        expected,
        Compilation.with(
                Class.forName(getClass().getName() + "$" + check).asSubclass(KeywardCheck.class))
            .options(flag.split(" "))
            .file("T", FINDING)
            .said()
            .stream()
            .map(said -> said.replace("MANDATORY_WARNING", "WARNING"))
            .toList());
  }

  @Test
  void failureIsOneNote() {
    List<String> said = saidAsInABuild(Broken.class, Certain.class, Endless.class);

    assertEquals(3, said.size(), said::toString);
    assertTrue(said.contains("ERROR [Certain] found"));
    String broken = said.stream().filter(s -> s.contains("Broken")).findFirst().orElseThrow();
    assertTrue(broken.startsWith("NOTE Keyward "), broken);
    assertTrue(
        broken.contains(": Broken failed with IllegalStateException at KeywardCheckTest.java:"),
        broken);
    assertTrue(broken.endsWith("please report it at https://github.com/keyward/keyward/issues"));
    // What an exception says may be a secret of the program.
    assertTrue(!broken.contains("hunter2"));
    assertTrue(said.stream().anyMatch(s -> s.contains("Endless failed with StackOverflowError")));
  }

  @SafeVarargs
  private static List<String> saidAsInABuild(Class<? extends KeywardCheck>... checks) {
    String thrown = System.clearProperty(THROWN);
    try {
      return Compilation.with(checks)
          .file("T", FINDING)
          .file("U", "class U {}")
          .file("V", "class V {}")
          .said();
    } finally {
      if (thrown != null) {
        System.setProperty(THROWN, thrown);
      }
    }
  }

  @Test
  void unusableFlagIsOneErrorForAllChecksAndFiles() {
    List<String> said =
        Compilation.with(Certain.class, Likely.class, Dormant.class)
            .options("-XepOpt:Keyward:Profil=strict")
            .file("T", FINDING)
            .file("U", FINDING.replace("T", "U"))
            .said();

    assertEquals(1, said.size(), said::toString);
    assertTrue(
        said.get(0)
            .startsWith(
                "ERROR Keyward has no flag -XepOpt:Keyward:Profil; did you mean"
                    + " -XepOpt:Keyward:Profile?"),
        said::toString);
  }
}

package dev.keyward.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.keyward.checks.Compilation;
import dev.keyward.provenance.FlagsDes;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SuppressionsTest {
  private static final String REVIEWED =
      "@CryptoReviewed(reason = \"%s\", reviewer = \"%s\", expires = \"%s\")";

  /** One finding with room for an annotation on every declaration around it. */
  private static final String PROGRAM =
      """
      import dev.keyward.annotations.CryptoReviewed;
      import java.util.concurrent.Callable;
      import javax.crypto.Cipher;

      @interface Generated {}

      %s
      class Outer {
        %s
        static class Inner {
          %s
          Callable<Cipher> field = () -> {
            %s
            Cipher local = Cipher.getInstance("DES");
            return local;
          };

          %s
          Cipher method() {
            return null;
          }
        }
      }
      """;

  private static final List<String> REPORTED = List.of("ERROR [FlagsDes] DES");

  @Test
  void nothingSuppresses() {
    assertEquals(REPORTED, said("", 0));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void everyDeclarationAroundTheFinding(int place) {
    assertEquals(List.of(), said("@SuppressWarnings(\"FlagsDes\")", place));
    assertEquals(List.of(), said("@SuppressWarnings({\"unchecked\", \"FlagsDes\"})", place));
    assertEquals(List.of(), said("@SuppressWarnings(\"all\")", place));
    assertEquals(List.of(), said(reviewed("why", "who", LocalDate.now()), place));
    assertEquals(List.of(), said("@Generated", place));
  }

  @Test
  void declarationsBesideTheFinding() {
    assertEquals(REPORTED, said("@SuppressWarnings(\"FlagsDes\")", 4));
    assertEquals(REPORTED, said(reviewed("why", "who", LocalDate.now()), 4));
    assertEquals(REPORTED, said("@Generated", 4));
  }

  @Test
  void suppressionOfSomethingElse() {
    assertEquals(REPORTED, said("@SuppressWarnings(\"FlagsAes\")", 0));
  }

  @Test
  void reviewThatDoesNotHold() {
    assertEquals(REPORTED, said(reviewed("why", "who", LocalDate.now().minusDays(2)), 0));
    assertEquals(REPORTED, said(reviewed("", "who", LocalDate.now()), 0));
    assertEquals(REPORTED, said(reviewed("why", " ", LocalDate.now()), 0));
    assertEquals(REPORTED, said(REVIEWED.formatted("why", "who", "soon"), 0));
  }

  @Test
  void suppressionsAreIgnoredOnDemand() {
    String flag = "-XepIgnoreSuppressionAnnotations";

    assertEquals(REPORTED, said("@SuppressWarnings(\"FlagsDes\")", 0, flag));
    assertEquals(REPORTED, said(reviewed("why", "who", LocalDate.now()), 0, flag));
    assertEquals(List.of(), said("@Generated", 0, flag));
  }

  /** Error Prone's own flag keeps errors; here generated code is silent whatever the severity. */
  @Test
  void generatedCodeWithErrorPronesFlag() {
    assertEquals(List.of(), said("@Generated", 1, "-XepDisableWarningsInGeneratedCode"));
    assertEquals(REPORTED, said("@Generated", 4, "-XepDisableWarningsInGeneratedCode"));
  }

  private static String reviewed(String reason, String reviewer, LocalDate expires) {
    return REVIEWED.formatted(reason, reviewer, expires);
  }

  private static List<String> said(String annotation, int place, String... options) {
    String[] annotations = {"", "", "", "", ""};
    annotations[place] = annotation;
    return Compilation.with(FlagsDes.class)
        .options(options)
        .file("Outer", PROGRAM.formatted((Object[]) annotations))
        .said();
  }
}

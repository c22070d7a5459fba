package dev.keyward.provenance;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import dev.keyward.checks.Finding;
import dev.keyward.checks.RoleCheck;
import dev.keyward.jca.Policy;
import dev.keyward.roles.Role;
import java.util.Optional;

/** Reports specifications of fewer than ten iterations that reach a derivation with SHA-1. */
@BugPattern(summary = "A few rounds of SHA-1", severity = SeverityLevel.ERROR)
public final class FlagsCheapDerivation extends RoleCheck {
  private static final long serialVersionUID = 1L;

  public FlagsCheapDerivation() {
    super(Role.KEY_SPEC);
  }

  @Override
  protected Optional<Finding> judge(RoleUse use, Policy policy) {
    boolean isSha1 =
        use.creations()
            .flatMap(made -> made.argument(Role.KEY_FACTORY_NAME).stream())
            .flatMap(name -> name.constants(String.class))
            .anyMatch("PBKDF2WithHmacSHA1"::equals);
    boolean isCheap =
        use.provenance()
            .objects()
            .flatMap(specification -> specification.creation().stream())
            .flatMap(made -> made.argument(Role.ITERATIONS).stream())
            .flatMap(iterations -> iterations.constants(Integer.class))
            .anyMatch(iterations -> iterations < 10);
    return isSha1 && isCheap ? Optional.of(Finding.at(use.site(), "cheap")) : Optional.empty();
  }
}

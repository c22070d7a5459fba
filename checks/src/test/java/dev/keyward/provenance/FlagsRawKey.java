package dev.keyward.provenance;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import dev.keyward.checks.Finding;
import dev.keyward.checks.RoleCheck;
import dev.keyward.jca.Policy;
import dev.keyward.roles.Role;
import java.util.Optional;

/** Reports keys that are made of what should be hashed, derived or drawn first. */
@BugPattern(summary = "Raw key", severity = SeverityLevel.ERROR)
public final class FlagsRawKey extends RoleCheck {
  private static final long serialVersionUID = 1L;
  private static final ImmutableSet<Role> RAW =
      ImmutableSet.of(
          Role.PASSWORD_INPUT, Role.SHARED_SECRET, Role.CONFIGURATION, Role.WEAK_RANDOM_OUTPUT);

  public FlagsRawKey() {
    super(Role.KEY_BYTES);
  }

  @Override
  protected Optional<Finding> judge(RoleUse use, Policy policy) {
    return RAW.stream().anyMatch(use.provenance()::isMadeOf)
        ? Optional.of(Finding.at(use.site(), "raw"))
        : Optional.empty();
  }
}

package dev.keyward.provenance;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import dev.keyward.checks.Finding;
import dev.keyward.checks.RoleCheck;
import dev.keyward.jca.Policy;
import dev.keyward.roles.Role;
import java.util.Optional;

/** Reports nonces that surely come from something that others can predict. */
@BugPattern(summary = "Predictable nonce", severity = SeverityLevel.ERROR)
public final class FlagsPredictableNonce extends RoleCheck {
  private static final long serialVersionUID = 1L;
  private static final ImmutableSet<Role> PREDICTABLE =
      ImmutableSet.of(
          Role.WEAK_RANDOM_OUTPUT, Role.CLOCK_READING, Role.COUNTER_VALUE, Role.IDENTITY_HASH);

  public FlagsPredictableNonce() {
    super(Role.NONCE);
  }

  @Override
  protected Optional<Finding> judge(RoleUse use, Policy policy) {
    return use.provenance()
        .all(FlagsPredictableNonce::isPredictable)
        .map(origin -> Finding.at(use.placeOf(origin), "predictable" + use.from(origin)));
  }

  private static boolean isPredictable(Origin origin) {
    return origin.constant().isPresent()
        || (!origin.isUnknown()
            && !origin.roles().isEmpty()
            && PREDICTABLE.containsAll(origin.roles()));
  }
}

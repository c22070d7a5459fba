package dev.keyward.provenance;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import dev.keyward.checks.Finding;
import dev.keyward.checks.RoleCheck;
import dev.keyward.jca.Policy;
import dev.keyward.roles.Role;
import java.util.Optional;

/** Reports the transformations that are "DES" and can be nothing else. */
@BugPattern(summary = "Only DES reaches a transformation", severity = SeverityLevel.ERROR)
public final class FlagsSurelyDes extends RoleCheck {
  private static final long serialVersionUID = 1L;

  public FlagsSurelyDes() {
    super(Role.TRANSFORMATION);
  }

  @Override
  protected Optional<Finding> judge(RoleUse use, Policy policy) {
    return use.provenance()
        .all(origin -> origin.constant().filter("DES"::equals).isPresent())
        .map(origin -> Finding.at(use.placeOf(origin), "DES" + use.from(origin)));
  }
}

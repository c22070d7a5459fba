package dev.keyward.checks;

import com.google.common.collect.ImmutableList;
import dev.keyward.jca.Policy;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.RoleUse;
import dev.keyward.roles.Role;
import java.util.List;
import java.util.Optional;

/** A check that judges each value in some roles by itself. */
public abstract class RoleCheck extends KeywardCheck {
  private static final long serialVersionUID = 1L;

  private final ImmutableList<Role> roles;

  /** A check of the values in any of the roles. */
  protected RoleCheck(Role... roles) {
    this.roles = ImmutableList.copyOf(roles);
  }

  /** What is wrong with the value by the numbers of the policy, if anything is. */
  protected abstract Optional<Finding> judge(RoleUse use, Policy policy);

  @Override
  protected final List<Finding> judge(Analysis analysis, Policy policy) {
    return roles.stream()
        .flatMap(role -> analysis.uses(role).stream())
        .flatMap(use -> judge(use, policy).stream())
        .collect(ImmutableList.toImmutableList());
  }
}

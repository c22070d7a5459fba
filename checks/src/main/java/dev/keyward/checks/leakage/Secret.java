package dev.keyward.checks.leakage;

import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.errorprone.BugPattern.SeverityLevel;
import dev.keyward.provenance.Origin;
import dev.keyward.roles.Role;
import java.util.Arrays;
import java.util.Optional;

/** What must not get to where others can read it, the surest first. */
enum Secret {
  MARKED("a value marked @Secret", ERROR, Role.SECRET),
  KEY("the bytes of a key", ERROR, Role.KEY_ENCODING, Role.SHARED_SECRET, Role.ENCAPSULATED_SECRET),
  PASSWORD("a password", ERROR, Role.PASSWORD_INPUT),
  NAMED_PASSWORD("a password, by its name,", WARNING, Role.NAMED_PASSWORD),
  NAMED_SECRET("a secret, by its name,", WARNING, Role.NAMED_SECRET);

  private final String description;
  private final SeverityLevel severity;
  private final ImmutableSet<Role> roles;

  Secret(String description, SeverityLevel severity, Role... roles) {
    this.description = description;
    this.severity = severity;
    this.roles = ImmutableSet.copyOf(roles);
  }

  /** Which of them the value is made of, if of any. */
  static Optional<Secret> in(Origin origin) {
    return Arrays.stream(values())
        .filter(secret -> !Sets.intersection(origin.roles(), secret.roles).isEmpty())
        .findFirst();
  }

  /** What it is, as the object of a sentence. */
  String description() {
    return description;
  }

  /** How sure it is that nobody may see it. */
  SeverityLevel severity() {
    return severity;
  }
}

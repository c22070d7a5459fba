package dev.keyward.checks.leakage;

import com.google.common.collect.ImmutableSet;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import dev.keyward.roles.Role;
import java.util.Arrays;
import java.util.Optional;

/** Where people and machines read what was meant for a few. */
enum Destination {
  LOG("a log", Role.LOGGED, Role.LOGGED_TEXT),
  LOG_CONTEXT("the context of a log", Role.LOG_CONTEXT),
  CONSOLE("the console", Role.PRINTED),
  EXCEPTION("the message of an exception", Role.EXCEPTION_TEXT),
  RESPONSE("the error that a client is told", Role.ERROR_RESPONSE),
  TELEMETRY("a metric, trace or error report", Role.TELEMETRY);

  /** Objects of these types show what is in them. */
  private static final ImmutableSet<String> TEXTS =
      ImmutableSet.of(
          "java.lang.String",
          "java.lang.CharSequence",
          "java.lang.StringBuilder",
          "java.lang.StringBuffer",
          "java.lang.Object",
          "java.net.URI",
          "java.net.URL");

  private final String description;
  private final ImmutableSet<Role> roles;

  Destination(String description, Role... roles) {
    this.description = description;
    this.roles = ImmutableSet.copyOf(roles);
  }

  /** What values are to calls that bring them to any of these. */
  static ImmutableSet<Role> roles() {
    return Arrays.stream(values())
        .flatMap(destination -> destination.roles.stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Where the value goes, if what is in it can be read there. */
  static Optional<Destination> of(RoleUse use) {
    return shows(use)
        ? Arrays.stream(values()).filter(d -> d.roles.contains(use.role())).findFirst()
        : Optional.empty();
  }

  private static boolean shows(RoleUse use) {
    String type = use.type();
    boolean isRead =
        use.role() != Role.PRINTED
            || !use.call().row().type().startsWith("java.io.Print")
            || isConsole(use.call());
    boolean isComputed =
        use.site().tree() instanceof LambdaExpressionTree
            || use.site().tree() instanceof MemberReferenceTree;
    return isRead
        && switch (type) {
          case "char[]" -> use.role() == Role.PRINTED || use.role() == Role.LOGGED;
          case "byte[]" -> use.role() == Role.LOGGED;
          default -> isComputed || TEXTS.contains(type) || type.endsWith("[]") || isContainer(type);
        };
  }

  /** Whether it is called on the console's stream, or on what writes to that. */
  private static boolean isConsole(RoleCall print) {
    return print.receiver().mayBeMadeOf(Role.CONSOLE_STREAM)
        || print
            .receiver()
            .objects()
            .flatMap(stream -> stream.creation().stream())
            .flatMap(made -> made.argument(Role.OUTPUT).stream())
            .anyMatch(inner -> inner.mayBeMadeOf(Role.CONSOLE_STREAM));
  }

  /** Collections, optional values, and functions that compute a message. */
  private static boolean isContainer(String type) {
    return type.startsWith("java.util.") && !type.endsWith("Exception");
  }

  /** What it is, as the object of a sentence. */
  String description() {
    return description;
  }
}

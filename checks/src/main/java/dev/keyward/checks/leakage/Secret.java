package dev.keyward.checks.leakage;

import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Type;
import dev.keyward.checks.Attempt;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.TrackedObject;
import dev.keyward.roles.Role;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What must not get to where others can read it, the surest first. */
enum Secret {
  MARKED("A value marked @Secret", ERROR, Role.SECRET),
  KEY(
      "A secret key",
      ERROR,
      Role.KEY_ENCODING,
      Role.SHARED_SECRET,
      Role.ENCAPSULATED_SECRET,
      Role.KEY_TEXT),
  TOKEN("A token", ERROR, Role.TOKEN_TEXT),
  PASSWORD("A password", ERROR, Role.PASSWORD_INPUT),
  NAMED_PASSWORD("A value that is called a password", WARNING, Role.CONFIDED_PASSWORD),
  NAMED_SECRET("A value that is called a secret key", WARNING, Role.CONFIDED_KEY),
  NAMED_TOKEN("A value that is called a token", WARNING, Role.CONFIDED_TOKEN),
  PASSWORD_DIGEST("The digest of a password, which can be guessed,", WARNING),
  ENVIRONMENT("The whole environment, with all its secrets,", WARNING),
  PLAINTEXT("What was decrypted", SUGGESTION);

  private static final ImmutableSet<Role> DRAWN =
      Sets.immutableEnumSet(Role.SECURE_RANDOM_OUTPUT, Role.UUID_VALUE, Role.GENERATED_KEY);

  private final String description;
  private final SeverityLevel severity;
  private final ImmutableSet<Role> roles;

  Secret(String description, SeverityLevel severity, Role... roles) {
    this.description = description;
    this.severity = severity;
    this.roles = ImmutableSet.copyOf(roles);
  }

  /** Which of them the value is made of, if of any, and not only of a part that may be shown. */
  static Optional<Secret> in(Origin origin) {
    return origin.isExcerpt()
        ? Optional.empty()
        : Arrays.stream(values()).filter(secret -> secret.isIn(origin)).findFirst();
  }

  /** Which of them the value is made of, or the environment if that is in the expression. */
  static Optional<Secret> in(Origin origin, Tree expression) {
    return in(origin)
        .or(
            () ->
                Optional.of(ENVIRONMENT)
                    .filter(
                        all ->
                            isMap(expression)
                                && origin.madeBy(Role.CONFIGURATION).stream()
                                    .anyMatch(read -> read.arguments().isEmpty())));
  }

  /** Whether the expression is a map, or a text with one in it. */
  private static boolean isMap(Tree expression) {
    Tree bare = ASTHelpers.stripParentheses(expression);
    if (bare instanceof BinaryTree text) {
      return isMap(text.getLeftOperand()) || isMap(text.getRightOperand());
    }
    Type type = ASTHelpers.getType(bare);
    String name = type == null || type.tsym == null ? "" : type.tsym.getQualifiedName().toString();
    return name.equals("java.util.Map") || name.equals("java.util.Properties");
  }

  private boolean isIn(Origin origin) {
    return switch (this) {
      case PASSWORD_DIGEST ->
          origin.madeBy(Role.DIGEST_OUTPUT).stream().anyMatch(RoleCall::isDigestOfPassword);
      case PLAINTEXT ->
          origin.madeBy(Role.CIPHER_OUTPUT).stream().anyMatch(call -> Attempt.of(call).isPresent());
      // What is read from it by a name is known by that name.
      case ENVIRONMENT -> false;
      case NAMED_PASSWORD, NAMED_SECRET, NAMED_TOKEN -> roles.stream().anyMatch(origin::isConfided);
      default -> !Sets.intersection(origin.roles(), roles).isEmpty();
    };
  }

  /** Whether the secret was just made, so that whoever made it has to be told. */
  static boolean isFresh(Origin origin) {
    return !Sets.intersection(origin.roles(), DRAWN).isEmpty()
        || origin.madeBy(Role.KEY_ENCODING).stream()
            .flatMap(export -> Stream.concat(Stream.of(export), creations(export)))
            .flatMap(Secret::creations)
            .anyMatch(made -> made.row().result().filter(DRAWN::contains).isPresent());
  }

  private static Stream<RoleCall> creations(RoleCall call) {
    return call.receiver().objects().map(TrackedObject::creation).flatMap(Optional::stream);
  }

  /** What it is, as the subject of a sentence. */
  String description() {
    return description;
  }

  /** Whether only a name says so. */
  boolean isNamed() {
    return this == NAMED_PASSWORD || this == NAMED_SECRET || this == NAMED_TOKEN;
  }

  /** How sure it is that nobody may see it. */
  SeverityLevel severity() {
    return severity;
  }
}

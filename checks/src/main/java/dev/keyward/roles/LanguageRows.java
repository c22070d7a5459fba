package dev.keyward.roles;

import com.google.common.collect.ImmutableList;
import dev.keyward.roles.RoleRow.Kind;
import java.util.List;
import java.util.Optional;

/** Rows for what the language itself does with values, so that it is judged like a call. */
public final class LanguageRows {
  /** {@code ==} and {@code !=}. */
  public static final RoleRow EQUALITY =
      row("==", Role.EARLY_EXIT_COMPARAND, Role.EARLY_EXIT_COMPARAND);

  /** {@code ^} and {@code ^=}. */
  public static final RoleRow XOR = row("^", Role.XOR_OPERAND, Role.XOR_OPERAND);

  /** A {@code switch} over strings or numbers. */
  public static final RoleRow SWITCH = row("switch", Role.EARLY_EXIT_COMPARAND);

  /** An expression that is a statement, or the value of a variable that nobody reads. */
  public static final RoleRow DISCARD = row("discard", Role.DISCARDED_VALUE);

  /** A call that says yes or no to one of its operands, or throws. */
  public static final RoleRow EXAMINATION = row("examine", Role.EXAMINED_VALUE);

  /** An assertion fails with a detail. */
  public static final RoleRow ASSERTION = row("assert", Role.EXCEPTION_TEXT);

  /** A text becomes an address with a value in its query. */
  public static final RoleRow QUERY =
      row("query", Role.QUERY_NAME, Role.QUERY_PARAMETER, Role.ADDRESS_TEXT);

  private LanguageRows() {}

  /** An exception is made, with texts in these places and other things in the others. */
  public static RoleRow exception(List<Boolean> isText) {
    return row(
        "exception",
        isText.stream().map(text -> text ? Role.EXCEPTION_TEXT : Role.OTHER).toArray(Role[]::new));
  }

  /** A variable or method of this name takes a value. */
  public static RoleRow named(String name) {
    return row(name, Role.NAMED_VALUE);
  }

  private static RoleRow row(String name, Role... operands) {
    return new RoleRow(
        "the language",
        0,
        "",
        Kind.LANGUAGE,
        name,
        ImmutableList.copyOf(operands),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}

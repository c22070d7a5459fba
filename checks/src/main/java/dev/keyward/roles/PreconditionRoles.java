package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

import java.util.Arrays;

/** Roles of what libraries that check conditions say in the exceptions that they throw. */
public final class PreconditionRoles {
  private static final String TEXT = "java.lang.String";
  private static final String SUPPLIER = "java.util.function.Supplier";

  public static final RoleTable TABLE = table();

  private PreconditionRoles() {}

  private static RoleTable table() {
    RoleTable.Builder table = RoleTable.library("preconditions").forUsersOnly();
    table.plainType("com.google.common.base.Preconditions");
    for (String method : new String[] {"checkArgument", "checkState", "checkNotNull"}) {
      messages(table, method, 2, 6);
    }
    messages(table.plainType("com.google.common.base.Verify"), "verify", 3, 6);
    table.staticMethod("verifyNotNull", OTHER, EXCEPTION_TEXT, EXCEPTION_TEXT);
    table.plainType("org.apache.commons.lang3.Validate");
    for (String method :
        new String[] {
          "isTrue", "notNull", "notEmpty", "notBlank", "noNullElements", "validState", "notNaN"
        }) {
      table.staticMethod(method, OTHER, EXCEPTION_TEXT, EXCEPTION_TEXT);
    }
    table.staticMethod("matchesPattern", OTHER, OTHER, EXCEPTION_TEXT, EXCEPTION_TEXT);
    table.plainType("org.springframework.util.Assert");
    for (String method :
        new String[] {
          "state",
          "isTrue",
          "isNull",
          "notNull",
          "hasLength",
          "hasText",
          "notEmpty",
          "noNullElements"
        }) {
      told(table, method, OTHER);
    }
    told(table, "doesNotContain", OTHER, OTHER);
    told(table, "isInstanceOf", OTHER, OTHER);
    return table.build();
  }

  /** Overloads with so many to so many parameters, of which the first is what is checked. */
  private static void messages(RoleTable.Builder table, String method, int least, int most) {
    for (int i = least; i <= most; i++) {
      Role[] roles = new Role[i];
      Arrays.fill(roles, EXCEPTION_TEXT);
      roles[0] = OTHER;
      table.staticMethod(method, roles);
    }
  }

  /** Overloads that end with the message, or with what computes it. */
  private static void told(RoleTable.Builder table, String method, Role... checked) {
    for (String type : new String[] {TEXT, SUPPLIER}) {
      Parameter[] parameters = Arrays.copyOf(checked, checked.length + 1, Parameter[].class);
      parameters[checked.length] = EXCEPTION_TEXT.as(type);
      table.staticMethod(method, parameters);
    }
  }
}

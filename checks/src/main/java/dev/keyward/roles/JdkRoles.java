package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

/**
 * Roles of everyday values of the JDK that mean something in cryptography: clocks, counters, hash
 * codes, checksums, passwords, input and configuration.
 */
public final class JdkRoles {
  private static final String CLOCK = "java.time.Clock";
  private static final String ZONE = "java.time.ZoneId";

  public static final RoleTable TABLE = table();

  private static RoleTable table() {
    RoleTable.Builder table =
        RoleTable.library("java.base")
            .plainType("java.lang.System")
            .staticMethod("currentTimeMillis")
            .returns(CLOCK_READING)
            .staticMethod("nanoTime")
            .returns(CLOCK_READING)
            .staticMethod("identityHashCode", OTHER)
            .returns(IDENTITY_HASH)
            .staticMethod("getenv")
            .returns(CONFIGURATION)
            .staticMethod("getenv", CONFIGURATION_NAME)
            .returns(CONFIGURATION)
            .staticMethod("getProperties")
            .returns(CONFIGURATION)
            .staticMethod("getProperty", CONFIGURATION_NAME)
            .returns(CONFIGURATION)
            .staticMethod("getProperty", CONFIGURATION_NAME, CONFIGURATION_DEFAULT)
            .returns(CONFIGURATION)
            .staticMethod("setProperty", SYSTEM_PROPERTY_NAME, SYSTEM_PROPERTY_VALUE)
            .plainType("java.lang.Boolean")
            .staticMethod("getBoolean", CONFIGURATION_NAME)
            .returns(CONFIGURATION)
            .plainType("java.lang.Integer")
            .staticMethod("getInteger", CONFIGURATION_NAME)
            .returns(CONFIGURATION)
            .staticMethod("getInteger", CONFIGURATION_NAME, CONFIGURATION_DEFAULT)
            .returns(CONFIGURATION)
            .plainType("java.lang.Long")
            .staticMethod("getLong", CONFIGURATION_NAME)
            .returns(CONFIGURATION)
            .staticMethod("getLong", CONFIGURATION_NAME, CONFIGURATION_DEFAULT)
            .returns(CONFIGURATION)
            .plainType("java.util.Properties")
            .method("getProperty", CONFIGURATION_NAME)
            .returns(CONFIGURATION)
            .method("getProperty", CONFIGURATION_NAME, CONFIGURATION_DEFAULT)
            .returns(CONFIGURATION)
            .plainType("java.util.prefs.Preferences")
            .method("get", CONFIGURATION_NAME, CONFIGURATION_DEFAULT)
            .returns(CONFIGURATION)
            .plainType("java.util.ResourceBundle")
            .method("getString", CONFIGURATION_NAME)
            .returns(CONFIGURATION)
            .plainType("java.lang.Object")
            .method("hashCode")
            .returns(IDENTITY_HASH)
            .plainType("java.lang.ProcessHandle")
            .method("pid")
            .returns(IDENTITY_HASH)
            .plainType("java.lang.Runtime")
            .method("freeMemory")
            .returns(IDENTITY_HASH)
            .method("totalMemory")
            .returns(IDENTITY_HASH)
            .plainType("java.lang.Thread")
            .method("getId")
            .returns(IDENTITY_HASH)
            .method("threadId")
            .returns(IDENTITY_HASH)
            .since(19)
            .plainType("java.util.Objects")
            .staticMethod("hashCode", OTHER)
            .returns(IDENTITY_HASH)
            .staticMethod("hash", OTHER)
            .returns(IDENTITY_HASH)
            .plainType("java.util.Arrays")
            .staticMethod("hashCode", OTHER)
            .returns(IDENTITY_HASH)
            .staticMethod("fill", ERASED, OTHER)
            .staticMethod("fill", ERASED, OFFSET_BYTES, OTHER, OTHER)
            .type("java.util.concurrent.atomic.AtomicInteger")
            .constructor()
            .returns(COUNTER_VALUE)
            .constructor(COUNTER_START)
            .returns(COUNTER_VALUE)
            .type("java.util.concurrent.atomic.AtomicLong")
            .constructor()
            .returns(COUNTER_VALUE)
            .constructor(COUNTER_START)
            .returns(COUNTER_VALUE)
            .type("java.util.concurrent.atomic.LongAdder")
            .constructor()
            .returns(COUNTER_VALUE)
            .method("sum")
            .returns(COUNTER_VALUE)
            .method("longValue")
            .returns(COUNTER_VALUE)
            .plainType("java.util.zip.Checksum")
            .method("update", CHECKSUM_INPUT)
            .method("update", CHECKSUM_INPUT, OFFSET_BYTES, LENGTH_BYTES)
            .method("getValue")
            .returns(CHECKSUM_OUTPUT)
            .plainType("java.io.Console")
            .method("readPassword")
            .returns(PASSWORD_INPUT)
            .method("readPassword", OTHER, OTHER)
            .returns(PASSWORD_INPUT)
            .method("readPassword", OTHER, OTHER, OTHER)
            .returns(PASSWORD_INPUT)
            .since(23)
            .method("readLine")
            .returns(USER_INPUT)
            .method("readLine", OTHER, OTHER)
            .returns(USER_INPUT)
            .plainType("java.io.BufferedReader")
            .method("readLine")
            .returns(USER_INPUT)
            .plainType("java.util.Scanner")
            .method("next")
            .returns(USER_INPUT)
            .method("next", OTHER)
            .returns(USER_INPUT)
            .method("nextLine")
            .returns(USER_INPUT)
            .method("nextInt")
            .returns(USER_INPUT)
            .method("nextLong")
            .returns(USER_INPUT)
            .type("java.net.PasswordAuthentication")
            .constructor(OTHER, LOGIN_PASSWORD)
            .method("getPassword")
            .returns(PASSWORD_INPUT);
    clocks(table);
    for (String counter : new String[] {"AtomicInteger", "AtomicLong"}) {
      counts(table.type("java.util.concurrent.atomic." + counter));
    }
    return table.build();
  }

  private static void clocks(RoleTable.Builder table) {
    table
        .plainType("java.time.Clock")
        .method("millis")
        .returns(CLOCK_READING)
        .method("instant")
        .returns(CLOCK_READING)
        .plainType("java.time.InstantSource")
        .method("millis")
        .returns(CLOCK_READING)
        .method("instant")
        .returns(CLOCK_READING)
        .plainType("java.time.Instant")
        .staticMethod("now")
        .returns(CLOCK_READING)
        .staticMethod("now", OTHER)
        .returns(CLOCK_READING)
        .plainType("java.util.Date")
        .constructor()
        .returns(CLOCK_READING)
        .plainType("java.util.GregorianCalendar")
        .constructor()
        .returns(CLOCK_READING)
        .plainType("java.util.Calendar")
        .staticMethod("getInstance")
        .returns(CLOCK_READING);
    for (String type :
        new String[] {
          "LocalDate",
          "LocalDateTime",
          "LocalTime",
          "MonthDay",
          "OffsetDateTime",
          "OffsetTime",
          "Year",
          "YearMonth",
          "ZonedDateTime"
        }) {
      table
          .plainType("java.time." + type)
          .staticMethod("now")
          .returns(CLOCK_READING)
          .staticMethod("now", OTHER.as(CLOCK))
          .returns(CLOCK_READING)
          .staticMethod("now", OTHER.as(ZONE))
          .returns(CLOCK_READING);
    }
  }

  private static void counts(RoleTable.Builder table) {
    table
        .method("getAndIncrement")
        .returns(COUNTER_VALUE)
        .method("incrementAndGet")
        .returns(COUNTER_VALUE)
        .method("getAndDecrement")
        .returns(COUNTER_VALUE)
        .method("decrementAndGet")
        .returns(COUNTER_VALUE)
        .method("getAndAdd", OTHER)
        .returns(COUNTER_VALUE)
        .method("addAndGet", OTHER)
        .returns(COUNTER_VALUE)
        .method("set", COUNTER_START)
        .method("lazySet", COUNTER_START)
        .method("getAndSet", COUNTER_START)
        .method("compareAndSet", OTHER, COUNTER_START);
  }

  private JdkRoles() {}
}

package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

/** Roles of what reads settings: Spring's environment and Commons Configuration 2. */
public final class ConfigurationRoles {
  public static final RoleTable TABLE =
      RoleTable.library("configuration")
          .plainType("org.springframework.core.env.PropertyResolver")
          .method("getProperty", CONFIGURATION_NAME)
          .returns(CONFIGURATION)
          .method("getProperty", CONFIGURATION_NAME, CONFIGURATION_DEFAULT.as("java.lang.String"))
          .returns(CONFIGURATION)
          .method("getRequiredProperty", CONFIGURATION_NAME)
          .returns(CONFIGURATION)
          .plainType("org.apache.commons.configuration2.ImmutableConfiguration")
          .method("getString", CONFIGURATION_NAME)
          .returns(CONFIGURATION)
          .method("getString", CONFIGURATION_NAME, CONFIGURATION_DEFAULT)
          .returns(CONFIGURATION)
          .build();

  private ConfigurationRoles() {}
}

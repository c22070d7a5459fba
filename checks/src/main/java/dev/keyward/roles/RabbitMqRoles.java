package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

/** Roles of the client of RabbitMQ. */
public final class RabbitMqRoles {
  public static final RoleTable TABLE =
      RoleTable.library("amqp-client")
          .plainType("com.rabbitmq.client.ConnectionFactory")
          .method("setPassword", LOGIN_PASSWORD)
          .method("setUri", CONNECTION_STRING)
          .plainType("com.rabbitmq.client.impl.DefaultCredentialsProvider")
          .constructor(OTHER, LOGIN_PASSWORD)
          .build();

  private RabbitMqRoles() {}
}

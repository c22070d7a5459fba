package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

/** Roles of clients of Redis: Jedis and Lettuce. */
public final class RedisRoles {
  public static final RoleTable TABLE =
      RoleTable.library("redis clients")
          .plainType("redis.clients.jedis.Jedis")
          .constructor(CONNECTION_STRING)
          .method("auth", LOGIN_PASSWORD)
          .method("auth", OTHER, LOGIN_PASSWORD)
          .plainType("redis.clients.jedis.DefaultJedisClientConfig$Builder")
          .method("password", LOGIN_PASSWORD)
          .plainType("redis.clients.jedis.DefaultRedisCredentials")
          .constructor(OTHER, LOGIN_PASSWORD)
          .plainType("redis.clients.jedis.JedisPool")
          .constructor(CONNECTION_STRING)
          .constructor(OTHER, OTHER, OTHER.as("java.lang.String"), LOGIN_PASSWORD)
          .constructor(OTHER, OTHER, OTHER, OTHER.as("int"), LOGIN_PASSWORD)
          .constructor(OTHER, OTHER, OTHER, OTHER.as("java.lang.String"), LOGIN_PASSWORD)
          .constructor(OTHER, OTHER, OTHER, OTHER.as("int"), LOGIN_PASSWORD, OTHER.as("int"))
          .constructor(OTHER, OTHER, OTHER, OTHER.as("int"), LOGIN_PASSWORD, OTHER.as("boolean"))
          .constructor(OTHER, OTHER, OTHER, OTHER.as("int"), OTHER, LOGIN_PASSWORD)
          .plainType("redis.clients.jedis.JedisPooled")
          .constructor(CONNECTION_STRING)
          .constructor(OTHER, OTHER, OTHER.as("java.lang.String"), LOGIN_PASSWORD)
          .plainType("io.lettuce.core.RedisURI")
          .staticMethod("create", CONNECTION_STRING)
          .method("setPassword", LOGIN_PASSWORD)
          .plainType("io.lettuce.core.RedisURI$Builder")
          .method("withPassword", LOGIN_PASSWORD)
          .method("withAuthentication", OTHER, LOGIN_PASSWORD)
          .plainType("io.lettuce.core.RedisCredentials")
          .staticMethod("just", OTHER, LOGIN_PASSWORD)
          .plainType("io.lettuce.core.StaticCredentialsProvider")
          .constructor(OTHER, LOGIN_PASSWORD)
          .plainType("io.lettuce.core.api.sync.RedisCommands")
          .method("auth", LOGIN_PASSWORD)
          .method("auth", OTHER, LOGIN_PASSWORD)
          .plainType("io.lettuce.core.api.async.RedisAsyncCommands")
          .method("auth", LOGIN_PASSWORD)
          .method("auth", OTHER, LOGIN_PASSWORD)
          .build();

  private RedisRoles() {}
}

package dev.keyward.roles;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;

/** Annotations by which frameworks are told what to do, by the qualified names of their types. */
public final class AnnotationRoles {
  /** What makes a framework record messages, with the element that switches it on. */
  public static final ImmutableMap<String, String> RECORDERS =
      ImmutableMap.of(
          "org.springframework.security.config.annotation.web.configuration.EnableWebSecurity",
          "debug");

  /** What marks a method whose result the framework takes as a part of the program. */
  public static final ImmutableSet<String> BEANS =
      ImmutableSet.of("org.springframework.context.annotation.Bean");

  /** The types of such results that say how much is recorded. */
  public static final ImmutableSet<String> LEVELS = ImmutableSet.of("feign.Logger.Level");

  /** What makes a parameter one of the query of an address, wherever it stands. */
  public static final ImmutableSet<String> QUERY_PARAMETERS =
      ImmutableSet.of("retrofit2.http.Query", "javax.ws.rs.QueryParam", "jakarta.ws.rs.QueryParam");

  /** Of these, the ones of clients, which others tell where a parameter has to stand. */
  public static final ImmutableSet<String> CLIENTS = ImmutableSet.of("retrofit2.http.Query");

  /** What does so where the method is one for requests that only read. */
  public static final ImmutableSet<String> REQUEST_PARAMETERS =
      ImmutableSet.of("org.springframework.web.bind.annotation.RequestParam");

  /** What marks methods, or types of them, that answer requests which only read. */
  public static final ImmutableSet<String> READERS =
      ImmutableSet.of("org.springframework.web.bind.annotation.GetMapping");

  /** All of them. */
  public static final ImmutableSet<String> ALL =
      ImmutableSet.copyOf(
          Iterables.concat(RECORDERS.keySet(), BEANS, QUERY_PARAMETERS, REQUEST_PARAMETERS));

  private AnnotationRoles() {}
}

package dev.keyward.roles;

import com.google.common.collect.ImmutableSet;

/** Classes of which a framework makes one object that serves all threads. */
public final class SharedInstances {
  private static final ImmutableSet<String> ANNOTATIONS =
      ImmutableSet.of(
          "com.google.inject.Singleton",
          "jakarta.enterprise.context.ApplicationScoped",
          "jakarta.inject.Singleton",
          "jakarta.servlet.annotation.WebFilter",
          "jakarta.servlet.annotation.WebServlet",
          "javax.enterprise.context.ApplicationScoped",
          "javax.inject.Singleton",
          "javax.servlet.annotation.WebFilter",
          "javax.servlet.annotation.WebServlet",
          "org.springframework.context.annotation.Configuration",
          "org.springframework.stereotype.Component",
          "org.springframework.stereotype.Controller",
          "org.springframework.stereotype.Repository",
          "org.springframework.stereotype.Service",
          "org.springframework.web.bind.annotation.ControllerAdvice",
          "org.springframework.web.bind.annotation.RestController");

  private static final ImmutableSet<String> SUPERTYPES =
      ImmutableSet.of(
          "jakarta.servlet.Filter",
          "jakarta.servlet.Servlet",
          "javax.servlet.Filter",
          "javax.servlet.Servlet");

  /** These make more than one object after all, or say that callers see to it. */
  private static final ImmutableSet<String> EXCEPTIONS =
      ImmutableSet.of(
          "javax.annotation.concurrent.NotThreadSafe",
          "net.jcip.annotations.NotThreadSafe",
          "org.springframework.context.annotation.Scope",
          "org.springframework.web.context.annotation.RequestScope",
          "org.springframework.web.context.annotation.SessionScope");

  private SharedInstances() {}

  /** Whether a class with this annotation has one object. */
  public static boolean isMark(String annotation) {
    return ANNOTATIONS.contains(annotation);
  }

  /** Whether a class below this type has one object. */
  public static boolean isSupertype(String type) {
    return SUPERTYPES.contains(type);
  }

  /** Whether a class with this annotation has more than one, or is not for several threads. */
  public static boolean isException(String annotation) {
    return EXCEPTIONS.contains(annotation);
  }
}

package dev.keyward.roles;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * One method or constructor of a library and what its parameters and its result mean.
 *
 * @param library the library that declares it, for messages and tests
 * @param type the qualified name of the declaring class, nested classes with {@code $}
 * @param kind how it is called
 * @param name the method's name, {@code <init>} for a constructor
 * @param parameters one entry per parameter, in order; the last stands for a variable-arity tail
 * @param result what the returned value is, where it means something
 */
public record RoleRow(
    String library,
    String type,
    Kind kind,
    String name,
    ImmutableList<Parameter> parameters,
    Optional<Role> result) {

  /** How a member is called. */
  public enum Kind {
    CONSTRUCTOR,
    STATIC_METHOD,
    METHOD,
    /** No call, but an operator or statement of the language; see {@link LanguageRows}. */
    LANGUAGE
  }

  /** The name under which constructors are listed. */
  public static final String CONSTRUCTOR_NAME = "<init>";

  /** What the object is that the method is called on, where that means something. */
  public Optional<Role> receiver() {
    return Optional.empty();
  }

  /** The role of the parameter at {@code index}; {@link Role#OTHER} beyond the end. */
  public Role role(int index) {
    return index < parameters.size() && parameters.get(index) instanceof Role role
        ? role
        : Role.OTHER;
  }

  /** What the parameter at {@code index} contains after the call, if the call writes it. */
  public Optional<Role> fill(int index) {
    return index < parameters.size() && parameters.get(index) instanceof Fill fill
        ? Optional.of(fill.output())
        : Optional.empty();
  }

  /** The position of the first parameter in {@code role}, or -1. */
  public int indexOf(Role role) {
    return parameters.indexOf(role);
  }

  @Override
  public String toString() {
    return type + "." + name + parameters;
  }
}

package dev.keyward.roles;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One method or constructor of a library and what its parameters and its result mean.
 *
 * @param library the library that declares it, for messages and tests
 * @param since the first release of the library that has it, 0 for those that need not be told
 * @param type the qualified name of the class that has it, nested classes with {@code $}
 * @param kind how it is called
 * @param name the method's name, {@code <init>} for a constructor
 * @param parameters one entry per parameter, in order; the last stands for a variable-arity tail
 * @param receiver what the object is that the method is called on, where that means something
 * @param result what the returned or constructed value is, where it means something
 * @param implied the algorithm that it stands for without a parameter that names it
 * @param step what it does to an object whose methods are to be called in an order
 * @param naming what the object that it makes is a name of
 */
public record RoleRow(
    String library,
    int since,
    String type,
    Kind kind,
    String name,
    ImmutableList<Parameter> parameters,
    Optional<Role> receiver,
    Optional<Role> result,
    Optional<String> implied,
    Optional<Step> step,
    Optional<Naming> naming) {

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

  /** The role of the parameter at {@code index}; {@link Role#OTHER} beyond the end. */
  public Role role(int index) {
    return index < parameters.size() ? roleOf(parameters.get(index)) : Role.OTHER;
  }

  /** What the parameter at {@code index} contains after the call, if the call writes it. */
  public Optional<Role> fill(int index) {
    return index < parameters.size() && parameters.get(index) instanceof Fill fill
        ? Optional.of(fill.output())
        : Optional.empty();
  }

  /** The position of the first parameter in {@code role}, or -1. */
  public int indexOf(Role role) {
    for (int i = 0; i < parameters.size(); i++) {
      if (roleOf(parameters.get(i)) == role) {
        return i;
      }
    }
    return -1;
  }

  /** Whether it is this step in the life of an object. */
  public boolean is(Step asked) {
    return step.filter(asked::equals).isPresent();
  }

  /** What comes out of the call, as its result or in parameters that it fills. */
  public Stream<Role> outputs() {
    return Stream.concat(
        result.stream(),
        parameters.stream()
            .flatMap(p -> p instanceof Fill fill ? Stream.of(fill.output()) : Stream.empty()));
  }

  /** Whether the call writes into a parameter. */
  public boolean fills() {
    return parameters.stream().anyMatch(Fill.class::isInstance);
  }

  /** Everything that the row says: of parameters, filled ones, the receiver and the result. */
  public Stream<Role> roles() {
    Stream<Role> said =
        parameters.stream().map(p -> p instanceof Fill fill ? fill.output() : roleOf(p));
    return Stream.of(said, receiver.stream(), result.stream(), naming.map(Naming::role).stream())
        .flatMap(roles -> roles)
        .filter(role -> role != Role.OTHER);
  }

  private static Role roleOf(Parameter parameter) {
    return parameter instanceof Role role
        ? role
        : parameter instanceof Typed typed ? typed.role() : Role.OTHER;
  }

  @Override
  public String toString() {
    return type + "." + name + parameters;
  }
}

package dev.keyward.roles;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Matches rows with the members of real classes, by the rules that {@link RoleTable} states. */
final class Members {
  private Members() {}

  /** The class of this name in the running JDK or on the class path. */
  static Optional<Class<?>> load(String name) {
    return load(name, Members.class.getClassLoader());
  }

  /** The class of this name, if the loader finds it. */
  static Optional<Class<?>> load(String name, ClassLoader classes) {
    try {
      return Optional.of(Class.forName(name, false, classes));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  /** What programs can call of a class: its own members, and the methods that it inherits. */
  static ImmutableList<Executable> of(Class<?> type) {
    return Stream.of(
            Arrays.stream(type.getDeclaredConstructors()),
            Arrays.stream(type.getDeclaredMethods()),
            Arrays.stream(type.getMethods()).filter(m -> m.getDeclaringClass() != type))
        .<Executable>flatMap(members -> members)
        .filter(m -> Modifier.isPublic(m.getModifiers()))
        .filter(m -> !m.isSynthetic())
        .collect(toImmutableList());
  }

  /** Whether the row, of this class or of a supertype, stands for the member. */
  static boolean fits(RoleRow row, Executable member) {
    Class<?>[] parameters = member.getParameterTypes();
    if (row.kind() != kind(member)
        || row.parameters().size() != parameters.length
        || (member instanceof Method && !row.name().equals(member.getName()))) {
      return false;
    }
    for (int i = 0; i < parameters.length; i++) {
      if (!accepts(row.parameters().get(i), parameters[i])) {
        return false;
      }
    }
    return true;
  }

  private static RoleRow.Kind kind(Executable member) {
    return !(member instanceof Method)
        ? RoleRow.Kind.CONSTRUCTOR
        : Modifier.isStatic(member.getModifiers())
            ? RoleRow.Kind.STATIC_METHOD
            : RoleRow.Kind.METHOD;
  }

  private static boolean accepts(Parameter parameter, Class<?> type) {
    return parameter.types().isEmpty()
        || supertypes(type).anyMatch(t -> parameter.types().contains(spelled(t)));
  }

  /** The class and everything that it is, too. */
  static Stream<Class<?>> supertypes(Class<?> type) {
    return Stream.of(
            Stream.<Class<?>>of(type),
            Stream.<Class<?>>ofNullable(type.getSuperclass()).flatMap(Members::supertypes),
            Arrays.stream(type.getInterfaces()).<Class<?>>flatMap(Members::supertypes))
        .flatMap(types -> types);
  }

  private static String spelled(Class<?> type) {
    return type.isArray() ? spelled(type.getComponentType()) + "[]" : type.getName();
  }
}

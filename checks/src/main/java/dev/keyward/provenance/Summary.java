package dev.keyward.provenance;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.keyward.roles.Role;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a method does with its parameters, in a form that travels in a jar: the calls with roles
 * that it makes whatever its arguments are, and what it returns. To call the method is to repeat
 * the steps.
 *
 * @param steps the calls, in their order
 * @param returned what the method returns
 */
record Summary(ImmutableList<Step> steps, Operand returned) {

  /**
   * One call.
   *
   * @param row the row of the called method, as {@link dev.keyward.roles.RoleRow#toString} spells
   *     it
   * @param receiver what it is called on
   * @param arguments its arguments
   * @param type the type of its result, arrays with {@code []}
   */
  record Step(String row, Operand receiver, ImmutableList<Operand> arguments, String type) {}

  /** A value that a step uses. */
  sealed interface Operand {
    /** Anything. */
    Operand UNKNOWN = new Made(ImmutableSet.of(), true);

    /** An argument of the summarised method. */
    record Parameter(int index) implements Operand {}

    /** What an earlier step gave. */
    record Result(int step) implements Operand {}

    /** A number, a boolean, a string or {@link Alternative#NULL}. */
    record Constant(Object value) implements Operand {}

    /** An array of constants, which are left out because they may be a secret. */
    record Array(int length, boolean zeros) implements Operand {}

    /** A value that these outputs went into. */
    record Made(ImmutableSet<Role> roles, boolean unknown) implements Operand {}
  }

  /**
   * Whether a caller learns anything from it. A method that does nothing with what it is given and
   * returns it, or a constant, is no reason for a file.
   */
  boolean tells() {
    return (returned instanceof Operand.Made made ? !made.roles().isEmpty() : !steps.isEmpty())
        || steps.stream()
            .flatMap(step -> Stream.concat(Stream.of(step.receiver()), step.arguments().stream()))
            .anyMatch(operand -> operand instanceof Operand.Parameter);
  }

  /** The summary as a line for each step and one for the result. */
  List<String> lines() {
    return Stream.concat(
            steps.stream()
                .map(
                    step ->
                        Stream.concat(
                                Stream.of(step.row(), step.type(), write(step.receiver())),
                                step.arguments().stream().map(Summary::write))
                            .collect(Collectors.joining("\t"))),
            Stream.of("=" + write(returned)))
        .toList();
  }

  /** Reads what {@link #lines} has written. */
  static Summary parse(List<String> lines) {
    ImmutableList.Builder<Step> steps = ImmutableList.builder();
    Operand returned = Operand.UNKNOWN;
    for (String line : lines) {
      if (line.startsWith("=")) {
        returned = read(line.substring(1));
        continue;
      }
      List<String> fields = Splitter.on('\t').splitToList(line);
      steps.add(
          new Step(
              fields.get(0),
              read(fields.get(2)),
              fields.stream().skip(3).map(Summary::read).collect(ImmutableList.toImmutableList()),
              fields.get(1)));
    }
    return new Summary(steps.build(), returned);
  }

  private static String write(Operand operand) {
    if (operand instanceof Operand.Parameter parameter) {
      return "p" + parameter.index();
    } else if (operand instanceof Operand.Result result) {
      return "r" + result.step();
    } else if (operand instanceof Operand.Array array) {
      return (array.zeros() ? "z" : "a") + array.length();
    } else if (operand instanceof Operand.Made made) {
      return (made.unknown() ? "u" : "m")
          + made.roles().stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }
    Object value = ((Operand.Constant) operand).value();
    return value == Alternative.NULL
        ? "n"
        : value instanceof Integer
            ? "i" + value
            : value instanceof Boolean ? "b" + value : "s" + escape(value);
  }

  private static Operand read(String text) {
    String rest = text.substring(1);
    return switch (text.charAt(0)) {
      case 'p' -> new Operand.Parameter(Integer.parseInt(rest));
      case 'r' -> new Operand.Result(Integer.parseInt(rest));
      case 'z', 'a' -> new Operand.Array(Integer.parseInt(rest), text.charAt(0) == 'z');
      case 'u', 'm' -> new Operand.Made(roles(rest), text.charAt(0) == 'u');
      case 'n' -> new Operand.Constant(Alternative.NULL);
      case 'i' -> new Operand.Constant(Integer.valueOf(rest));
      case 'b' -> new Operand.Constant(Boolean.valueOf(rest));
      case 's' -> new Operand.Constant(rest.translateEscapes());
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static ImmutableSet<Role> roles(String names) {
    return Splitter.on(',')
        .omitEmptyStrings()
        .splitToStream(names)
        .map(Role::valueOf)
        .collect(ImmutableSet.toImmutableSet());
  }

  private static String escape(Object text) {
    return text.toString()
        .replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }
}

package dev.keyward.provenance;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code StringBuilder} and its older sibling. */
final class TextModel implements LibraryModel {
  private static final int MAX_LENGTH = 1 << 16;
  private final Interpreter interpreter;

  TextModel(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  @Override
  public ImmutableSet<String> owners() {
    return ImmutableSet.of(
        "java.lang.StringBuilder",
        "java.lang.StringBuffer",
        "java.lang.AbstractStringBuilder",
        "java.lang.Appendable",
        "java.io.StringWriter",
        "java.io.Writer",
        "java.lang.CharSequence");
  }

  @Override
  public @Nullable Value apply(Call call) {
    if (call.method().isConstructor()) {
      HeapObject text =
          Ingredients.made(HeapObject.Kind.TEXT, call.method().owner.type, null, call);
      boolean capacity =
          call.arguments().isEmpty() || call.method().type.getParameterTypes().head.isPrimitive();
      write(
          text, capacity ? Value.constant("", call.site()) : string(call.argument(0), call), call);
      return Value.reference(text);
    }
    HeapObject text = call.receiver().objectOrNull();
    if (text == null || text.kind() != HeapObject.Kind.TEXT) {
      return null;
    }
    Value content = content(text, call);
    return switch (call.name()) {
      case "toString" -> content;
      case "length" -> compute(call, content, (builder, args) -> builder.length());
      case "charAt" -> compute(call, content, (builder, args) -> builder.charAt((Integer) args[1]));
      case "indexOf" ->
          compute(call, content, (builder, args) -> builder.indexOf((String) args[1]));
      case "substring" ->
          compute(
              call,
              content,
              (builder, args) ->
                  args.length == 2
                      ? builder.substring((Integer) args[1])
                      : builder.substring((Integer) args[1], (Integer) args[2]));
      case "flush", "close", "ensureCapacity", "trimToSize" -> Value.UNKNOWN;
      case "isEmpty" -> compute(call, content, (builder, args) -> builder.length() == 0);
      case "lastIndexOf" ->
          compute(call, content, (builder, args) -> builder.lastIndexOf((String) args[1]));
      default -> change(call, text, content);
    };
  }

  private Value change(Call call, HeapObject text, Value content) {
    Value changed =
        compute(
            call,
            content,
            (builder, args) -> {
              switch (call.name()) {
                case "append" -> append(builder, args);
                case "appendCodePoint" -> builder.appendCodePoint((Integer) args[1]);
                case "write" -> write(builder, args);
                case "insert" -> builder.insert((Integer) args[1], text(args[2]));
                case "reverse" -> builder.reverse();
                case "deleteCharAt" -> builder.deleteCharAt((Integer) args[1]);
                case "delete" -> builder.delete((Integer) args[1], (Integer) args[2]);
                case "replace" ->
                    builder.replace((Integer) args[1], (Integer) args[2], (String) args[3]);
                case "setLength" -> builder.setLength((Integer) args[1]);
                case "setCharAt" -> builder.setCharAt((Integer) args[1], (Character) args[2]);
                default -> {
                  return null;
                }
              }
              return builder.length() > MAX_LENGTH ? null : builder.toString();
            });
    boolean isAppended = call.name().equals("append");
    write(
        text, isAppended ? interpreter.library().queries().appended(call, changed) : changed, call);
    return call.receiver();
  }

  private static void append(StringBuilder builder, Object[] args) {
    if (args.length == 4 && args[1] instanceof char[] chars) {
      builder.append(chars, (Integer) args[2], (Integer) args[3]);
    } else if (args.length == 4) {
      builder.append((CharSequence) args[1], (Integer) args[2], (Integer) args[3]);
    } else {
      builder.append(text(args[1]));
    }
  }

  private static void write(StringBuilder builder, Object[] args) {
    if (args[1] instanceof Integer character) {
      builder.append((char) character.intValue());
    } else {
      append(builder, args);
    }
  }

  private static String text(Object value) {
    return value instanceof char[] chars ? new String(chars) : String.valueOf(value);
  }

  private interface Edit {
    @Nullable Object apply(StringBuilder builder, Object[] arguments);
  }

  private Value compute(Call call, Value content, Edit edit) {
    List<Value> operands = new ArrayList<>(List.of(content));
    call.arguments().forEach(argument -> operands.add(string(argument, call)));
    return Operators.combine(
        operands,
        call.site(),
        args -> {
          try {
            return args[0] instanceof String text
                ? edit.apply(new StringBuilder(text), args)
                : null;
          } catch (IndexOutOfBoundsException | ClassCastException | NegativeArraySizeException e) {
            return null; // The program would throw here too.
          }
        });
  }

  private Value string(Value value, Call call) {
    boolean isArray =
        value.objects().stream().anyMatch(object -> object.kind() == HeapObject.Kind.ARRAY);
    return isArray ? Ingredients.of(value, call.memory()) : interpreter.texts().of(value, call);
  }

  private static Value content(HeapObject text, Call call) {
    return call.memory().contents(text) instanceof Contents.Elements elements
        ? elements.any()
        : Value.UNKNOWN;
  }

  private void write(HeapObject text, Value content, Call call) {
    interpreter
        .variables()
        .write(
            text, new Contents.Elements(Value.UNKNOWN, null, content), call.frame(), call.memory());
  }
}

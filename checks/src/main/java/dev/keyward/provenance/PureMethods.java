package dev.keyward.provenance;

import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls of the JDK's immutable classes whose result depends on nothing but the arguments. */
final class PureMethods {
  private static final ImmutableSet<String> CLASSES =
      ImmutableSet.of(
          "java.lang.String",
          "java.lang.CharSequence",
          "java.lang.Character",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Short",
          "java.lang.Byte",
          "java.lang.Boolean",
          "java.lang.Double",
          "java.lang.Float",
          "java.lang.Number",
          "java.lang.Math",
          "java.lang.StrictMath",
          "java.math.BigInteger",
          "java.math.BigDecimal",
          "java.util.Base64",
          "java.util.Base64.Decoder",
          "java.util.Base64.Encoder",
          "java.util.HexFormat",
          "java.util.Locale",
          "java.util.UUID",
          "java.nio.charset.Charset",
          "java.util.Arrays");

  /** They read the environment, or the identity of an object. */
  private static final ImmutableSet<String> IMPURE =
      ImmutableSet.of(
          "random",
          "randomUUID",
          "nameUUIDFromBytes",
          "getInteger",
          "getLong",
          "getBoolean",
          "getDefault",
          "defaultCharset",
          "availableCharsets",
          "getAvailableLocales",
          "probablePrime",
          "nextProbablePrime",
          "setDefault",
          "fill",
          "setAll",
          "sort",
          "stream",
          "asList",
          "chars",
          "lines",
          "transform",
          "codePoints",
          "describeConstable",
          "wrap",
          "isProbablePrime",
          "modPow",
          "modInverse");

  /** Larger results are not worth their memory. */
  private static final int MAX_SIZE = 1 << 16;

  private static final int MAX_PATTERN_INPUT = 512;

  private final Types types;
  private final ArrayWrites writes;
  private final Map<Object, Optional<Executable>> methods = new HashMap<>();

  PureMethods(Types types, Containers containers) {
    this.types = types;
    this.writes = new ArrayWrites(containers);
  }

  boolean isPure(Call call) {
    return CLASSES.contains(call.owner()) && !IMPURE.contains(call.name());
  }

  /** The result; unknown where it depends on something that is not known. */
  Value apply(Call call) {
    List<Value> operands = new ArrayList<>();
    boolean hasReceiver = !call.method().isStatic() && !call.method().isConstructor();
    if (hasReceiver) {
      operands.add(operand(call.receiver(), call));
    }
    call.arguments().forEach(argument -> operands.add(operand(argument, call)));
    Executable method = find(call);
    if (ArrayWrites.isPossible(call)) {
      return writes.apply(call, operands, method);
    }
    Value result =
        Operators.combine(
            operands,
            call.site(),
            constants -> method == null ? null : invoke(method, constants, hasReceiver));
    return Ingredients.asResult(result, call.type(), call);
  }

  /** The operand as the method sees it; a collection of constants as a list of them. */
  private Value operand(Value value, Call call) {
    HeapObject object = value.objectOrNull();
    if (object != null
        && call.memory().contents(object) instanceof Contents.Sequence sequence
        && sequence.isExact()
        && sequence.elements().stream().allMatch(e -> e.constantOrNull() instanceof String)) {
      return Value.constant(
          sequence.elements().stream().map(Value::constantOrNull).toList(), object.site());
    }
    return Ingredients.of(value, call.memory());
  }

  /** Calls the method of the compiler's own JDK; null where that is not possible. */
  static @Nullable Object invoke(Executable method, Object[] operands, boolean hasReceiver) {
    Object[] arguments = new Object[operands.length - (hasReceiver ? 1 : 0)];
    for (int i = 0; i < arguments.length; i++) {
      Object operand = operands[i + (hasReceiver ? 1 : 0)];
      arguments[i] = operand == Alternative.NULL ? null : operand;
    }
    Object receiver = hasReceiver ? operands[0] : null;
    if (receiver == Alternative.NULL || !isAffordable(method, receiver, arguments)) {
      return null;
    }
    try {
      Object result =
          method instanceof Constructor<?> constructor
              ? constructor.newInstance(arguments)
              : ((Method) method).invoke(receiver, arguments);
      return result == null ? Alternative.NULL : isKnown(result) ? result : null;
    } catch (ReflectiveOperationException | IllegalArgumentException | LinkageError e) {
      return null; // The program would throw here too, or could not call it.
    }
  }

  private static boolean isKnown(Object result) {
    return !(result instanceof CharSequence text && !(text instanceof String))
        && !(result instanceof Iterable<?>)
        && (!result.getClass().isArray()
            || result.getClass().getComponentType().isPrimitive()
            || result instanceof String[]);
  }

  private static boolean isAffordable(Executable method, @Nullable Object receiver, Object[] args) {
    switch (method.getName()) {
      case "repeat":
        return args[0] instanceof Integer n
            && n >= 0
            && (receiver instanceof String s ? s.length() : 1) * (long) n <= MAX_SIZE;
      case "pow", "shiftLeft", "setBit", "flipBit":
        return method.getDeclaringClass() != BigInteger.class
            || (args[0] instanceof Integer n && n <= 4096);
      case "format", "formatted":
        for (Object arg : args) {
          if (arg instanceof String s && s.matches("(?s).*%[^a-zA-Z%]*\\d{4}.*")) {
            return false;
          }
        }
        return true;
      case "replaceAll", "replaceFirst", "matches", "split":
        return receiver instanceof String s && s.length() <= MAX_PATTERN_INPUT;
      case "copyOf":
        return args[1] instanceof Integer n && n <= MAX_SIZE;
      case "copyOfRange":
        return args[2] instanceof Integer n && n <= MAX_SIZE;
      default:
        return true;
    }
  }

  private @Nullable Executable find(Call call) {
    return methods
        .computeIfAbsent(call.method(), m -> Optional.ofNullable(load(call)))
        .orElse(null);
  }

  private @Nullable Executable load(Call call) {
    try {
      Class<?> owner = Class.forName(call.method().owner.flatName().toString());
      List<Class<?>> parameters = new ArrayList<>();
      for (Type parameter : call.method().type.getParameterTypes()) {
        parameters.add(load(types.erasure(parameter)));
      }
      Class<?>[] signature = parameters.toArray(Class<?>[]::new);
      Executable found =
          call.method().isConstructor()
              ? owner.getConstructor(signature)
              : owner.getMethod(call.name(), signature);
      return Modifier.isPublic(found.getModifiers()) ? found : null;
    } catch (ReflectiveOperationException | LinkageError e) {
      return null; // The compiler runs on another version of the JDK.
    }
  }

  private static Class<?> load(Type type) throws ClassNotFoundException {
    return switch (type.getTag()) {
      case BOOLEAN -> boolean.class;
      case BYTE -> byte.class;
      case SHORT -> short.class;
      case CHAR -> char.class;
      case INT -> int.class;
      case LONG -> long.class;
      case FLOAT -> float.class;
      case DOUBLE -> double.class;
      case ARRAY -> Array.newInstance(load(Variables.elementType(type)), 0).getClass();
      default -> Class.forName(type.tsym.flatName().toString());
    };
  }
}

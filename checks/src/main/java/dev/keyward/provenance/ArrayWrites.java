package dev.keyward.provenance;

import com.google.common.collect.ImmutableSetMultimap;
import java.lang.reflect.Array;
import java.lang.reflect.Executable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Methods of immutable classes that put their result into an array. */
final class ArrayWrites {
  /** The methods, by owner, as {@code name/number of parameters}. */
  private static final ImmutableSetMultimap<String, String> METHODS =
      ImmutableSetMultimap.<String, String>builder()
          .putAll("java.lang.String", "getChars/4", "getBytes/4")
          .put("java.lang.Character", "toChars/3")
          .put("java.util.Base64.Decoder", "decode/2")
          .put("java.util.Base64.Encoder", "encode/2")
          .build();

  private final Containers containers;

  ArrayWrites(Containers containers) {
    this.containers = containers;
  }

  static boolean isPossible(Call call) {
    return METHODS.containsEntry(call.owner(), call.name() + "/" + call.arguments().size());
  }

  Value apply(Call call, List<Value> operands, @Nullable Executable method) {
    boolean hasReceiver = !call.method().isStatic();
    Object[] constants = new Object[operands.size()];
    for (int i = 0; i < constants.length; i++) {
      Object constant = operands.get(i).constantOrNull();
      constants[i] = constant != null && constant.getClass().isArray() ? copy(constant) : constant;
    }
    boolean known = method != null;
    for (Object constant : constants) {
      known &= constant != null;
    }
    Object result = known ? PureMethods.invoke(method, constants, hasReceiver) : null;
    for (int i = 0; i < call.arguments().size(); i++) {
      Object after = constants[i + (hasReceiver ? 1 : 0)];
      Value argument = call.argument(i);
      if (result == null) {
        containers.fill(argument, Value.UNKNOWN, call);
      } else if (after.getClass().isArray() && argument.objectOrNull() != null) {
        containers.write(argument.objectOrNull(), elements(after, call), call);
      }
    }
    return result == null || result == Alternative.NULL
        ? Value.UNKNOWN
        : Value.constant(result, call.site());
  }

  private static Object copy(Object array) {
    int length = Array.getLength(array);
    Object copy = Array.newInstance(array.getClass().getComponentType(), length);
    System.arraycopy(array, 0, copy, 0, length);
    return copy;
  }

  private static Contents.Elements elements(Object array, Call call) {
    List<Value> elements = new ArrayList<>();
    for (int i = 0; i < Array.getLength(array); i++) {
      elements.add(Value.constant(Array.get(array, i), call.site()));
    }
    return Contents.Elements.of(elements);
  }
}

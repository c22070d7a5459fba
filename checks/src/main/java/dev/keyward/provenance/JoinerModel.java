package dev.keyward.provenance;

import com.google.common.collect.ImmutableSet;
import dev.keyward.provenance.Contents.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code StringJoiner}: a sequence of the delimiter, the prefix, the suffix and the parts. */
final class JoinerModel implements LibraryModel {
  private static final int PARTS = 3;

  private final Interpreter interpreter;
  private final Containers containers;

  JoinerModel(Interpreter interpreter, Containers containers) {
    this.interpreter = interpreter;
    this.containers = containers;
  }

  @Override
  public ImmutableSet<String> owners() {
    return ImmutableSet.of("java.util.StringJoiner");
  }

  @Override
  public @Nullable Value apply(Call call) {
    if (call.method().isConstructor()) {
      List<Value> around = new ArrayList<>(call.arguments());
      while (around.size() < PARTS) {
        around.add(Value.constant("", call.site()));
      }
      return containers.sequence(around, call);
    }
    HeapObject object = call.receiver().objectOrNull();
    if (object == null
        || !(call.memory().contents(object) instanceof Sequence joiner)
        || !joiner.isExact()) {
      return null;
    }
    switch (call.name()) {
      case "add":
        containers.write(object, joiner.plus(call.argument(0)), call);
        return call.receiver();
      case "toString":
        return joined(joiner.elements(), call);
      default:
        return null;
    }
  }

  private Value joined(List<Value> joiner, Call call) {
    List<Value> parts = new ArrayList<>();
    parts.add(joiner.get(1));
    for (int i = PARTS; i < joiner.size(); i++) {
      if (i > PARTS) {
        parts.add(joiner.get(0));
      }
      parts.add(joiner.get(i));
    }
    parts.add(joiner.get(2));
    return interpreter.texts().concatenated(parts, call);
  }
}

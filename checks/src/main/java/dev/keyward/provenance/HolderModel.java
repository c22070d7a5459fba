package dev.keyward.provenance;

import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.keyward.provenance.Contents.Sequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Atomic references, thread locals and other objects that hold one value; no counters. */
final class HolderModel implements LibraryModel {
  private final Interpreter interpreter;
  private final Containers containers;

  HolderModel(Interpreter interpreter, Containers containers) {
    this.interpreter = interpreter;
    this.containers = containers;
  }

  @Override
  public ImmutableSet<String> owners() {
    return ImmutableSet.of(
        "java.util.concurrent.atomic.AtomicReference",
        "java.util.concurrent.atomic.AtomicBoolean",
        "java.lang.ThreadLocal",
        "java.lang.InheritableThreadLocal",
        "java.lang.ref.Reference",
        "java.lang.ref.SoftReference",
        "java.lang.ref.WeakReference",
        "java.util.concurrent.CompletableFuture",
        "java.util.concurrent.Future");
  }

  @Override
  public @Nullable Value apply(Call call) {
    if (call.method().isConstructor()) {
      return containers.sequence(List.of(initial(call)), call);
    }
    if (call.method().isStatic()) {
      return switch (call.name()) {
        case "withInitial", "supplyAsync" ->
            containers.sequence(List.of(containers.apply(call.argument(0), call)), call);
        case "completedFuture" -> containers.sequence(call.arguments().subList(0, 1), call);
        default -> null;
      };
    }
    HeapObject object = call.receiver().objectOrNull();
    if (object == null || !(call.memory().contents(object) instanceof Sequence holder)) {
      return null;
    }
    return onReceiver(call, object, holder.get(0));
  }

  private static Value initial(Call call) {
    return !call.arguments().isEmpty()
        ? call.argument(0)
        : call.owner().endsWith("AtomicBoolean") ? Value.constant(false, null) : Value.NULL;
  }

  private @Nullable Value onReceiver(Call call, HeapObject holder, Value held) {
    switch (call.name()) {
      case "get", "getPlain", "getAcquire", "getOpaque", "join", "resultNow":
        Value initial = held.isNull() ? initialValue(call, holder) : null;
        return initial != null ? initial : held;
      case "set", "setPlain", "setRelease", "setOpaque", "lazySet", "complete":
        return changed(call, holder, call.argument(0), Value.UNKNOWN);
      case "remove", "clear":
        return changed(call, holder, Value.NULL, Value.UNKNOWN);
      case "getAndSet":
        return changed(call, holder, call.argument(0), held);
      case "compareAndSet", "weakCompareAndSet", "weakCompareAndSetPlain":
        return changed(call, holder, held.or(call.argument(1)), Value.UNKNOWN);
      case "updateAndGet":
        Value updated = containers.apply(call.argument(0), call, held);
        return changed(call, holder, updated, updated);
      case "getAndUpdate":
        return changed(call, holder, containers.apply(call.argument(0), call, held), held);
      default:
        return null;
    }
  }

  private Value changed(Call call, HeapObject holder, Value held, Value result) {
    containers.write(holder, Sequence.of(List.of(held)), call);
    return result;
  }

  /** What a thread local of the module's own class starts with. */
  private @Nullable Value initialValue(Call call, HeapObject holder) {
    if (holder.kind() != HeapObject.Kind.INSTANCE) {
      return null;
    }
    for (Symbol member : holder.type().tsym.members().getSymbols()) {
      if (member instanceof MethodSymbol method && method.name.contentEquals("initialValue")) {
        return interpreter
            .invocations()
            .call(method, call.receiver(), call.site(), call.frame(), call.memory());
      }
    }
    return null;
  }
}

package dev.keyward.provenance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import dev.keyward.provenance.Alternative.Computed;
import dev.keyward.roles.Fill;
import dev.keyward.roles.Role;
import dev.keyward.roles.RoleRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Records the calls that have a row in the role tables, and does what the row says. */
final class RoleRecorder {
  private final Interpreter interpreter;
  private final Containers containers;
  private final Generators generators;

  RoleRecorder(Interpreter interpreter, Containers containers) {
    this.interpreter = interpreter;
    this.containers = containers;
    this.generators = new Generators(interpreter);
  }

  /** The row for the objects that the method is called on, if they agree; else the method's. */
  @Nullable RoleRow row(Call call) {
    RoleRow declared = interpreter.roles().find(call.method());
    if (declared != null && declared.kind() != RoleRow.Kind.METHOD) {
      return declared;
    }
    Set<RoleRow> rows = Collections.newSetFromMap(new IdentityHashMap<>());
    Type written = writtenReceiver(call);
    for (HeapObject object : call.receiver().objects()) {
      boolean cast = written != null && interpreter.isSubtype(written, object.type().tsym);
      rows.add(interpreter.roles().find(call.method(), cast ? written : object.type()));
    }
    if (rows.isEmpty() && written != null) {
      return interpreter.roles().find(call.method(), written);
    }
    return rows.size() == 1 ? rows.iterator().next() : declared;
  }

  /** The static type of what the method is called on; a cast can know more than the object. */
  private static @Nullable Type writtenReceiver(Call call) {
    return call.site().tree() instanceof JCTree.JCMethodInvocation invocation
            && invocation.meth instanceof JCTree.JCFieldAccess access
            && access.selected.type.hasTag(TypeTag.CLASS)
        ? access.selected.type
        : null;
  }

  /** A call that code of another compilation makes when it is called here. */
  Value replay(RoleRow row, Symbol user, Call call, ImmutableSet<Integer> judged) {
    RoleCall recorded = record(row, user, call);
    recorded.judgeOnly(judged);
    applyFills(row, call, recorded);
    return row.result().isPresent() ? result(row.result().get(), call, recorded) : Value.UNKNOWN;
  }

  /** Keeps a use of values in roles, whoever the user is. */
  RoleCall record(RoleRow row, Symbol user, Call call) {
    List<Provenance> arguments = new ArrayList<>();
    for (Value argument : call.arguments()) {
      arguments.add(Origins.of(argument, call.memory()));
    }
    Map<TrackedObject, History> histories = new LinkedHashMap<>();
    participants(call)
        .forEach(object -> histories.put(object.tracked(), call.memory().history(object)));
    RoleCall recorded =
        new RoleCall(
            row,
            call.site(),
            user,
            ImmutableList.copyOf(arguments),
            call.argumentSites(),
            receiver(row, call),
            loops(call.frame()),
            call.isDiscarded(),
            call.frame(),
            call.frame().guards,
            ImmutableMap.copyOf(histories),
            typeName(call),
            row.naming().isPresent() ? ObjectNames.of(row, call) : null,
            call.memory());
    if (!call.frame().run().isMuted()) {
      call.frame().run().record(recorded);
      tracked(call.receiver()).forEach(object -> object.tracked().addCall(recorded));
      // Who shows an object does not use it.
      if (row.roles().noneMatch(Role::isDisclosing)) {
        call.arguments().stream()
            .flatMap(RoleRecorder::tracked)
            .forEach(object -> object.tracked().addPassedTo(recorded));
      }
      call.arguments().forEach(argument -> keep(argument, recorded, call.memory()));
      participants(call)
          .forEach(
              object -> call.memory().put(new Memory.Cell.Latest(object), History.of(recorded)));
    }
    return recorded;
  }

  /** Tells what is in a map that it is handed over, and under which keys. */
  private static void keep(Value map, RoleCall recorded, Memory memory) {
    for (HeapObject object : map.objects()) {
      if (memory.contents(object) instanceof Contents.Mapping mapping) {
        mapping
            .entries()
            .forEach(
                (key, value) ->
                    tracked(value).forEach(kept -> kept.tracked().addKey(recorded, key)));
      }
    }
  }

  /** What is called; what a collection holds counts only where the row says so. */
  private static Provenance receiver(RoleRow row, Call call) {
    boolean isCollection =
        call.receiver().objects().stream()
            .anyMatch(
                object ->
                    object.kind() == HeapObject.Kind.MAP
                        || object.kind() == HeapObject.Kind.SEQUENCE);
    return Origins.of(
        isCollection && row.receiver().isEmpty() ? Value.UNKNOWN : call.receiver(), call.memory());
  }

  private static Stream<HeapObject> participants(Call call) {
    return Stream.concat(Stream.of(call.receiver()), call.arguments().stream())
        .flatMap(RoleRecorder::tracked);
  }

  private static Stream<HeapObject> tracked(Value value) {
    return value.objects().stream().filter(object -> object.tracked() != null);
  }

  private static ImmutableList<com.sun.source.tree.Tree> loops(Frame frame) {
    List<com.sun.source.tree.Tree> loops = new ArrayList<>();
    for (Frame scope = frame; scope != null; scope = scope.caller()) {
      loops.addAll(0, scope.loops);
    }
    return ImmutableList.copyOf(loops);
  }

  private static String typeName(Call call) {
    if (call.method() != null && call.method().isConstructor()) {
      return call.owner();
    }
    return call.type() == null ? "" : typeName(call.type());
  }

  private static String typeName(Type type) {
    if (type instanceof Type.ArrayType array) {
      return typeName(array.elemtype) + "[]";
    }
    return type.tsym == null ? "" : type.tsym.getQualifiedName().toString();
  }

  /** Says of the arguments that the method writes what they contain now. */
  void applyFills(RoleRow row, Call call, RoleCall recorded) {
    for (int i = 0; i < row.parameters().size() && i < call.arguments().size(); i++) {
      if (row.parameters().get(i) instanceof Fill) {
        Value content =
            output(row.fill(i).orElseThrow(), call, recorded).dependingOn(call.dependence());
        containers.fill(call.argument(i), content, call);
        if (i < call.argumentSites().size()) {
          JCTree holder = call.argumentSites().get(i).tree();
          interpreter
              .library()
              .language()
              .written(holder, call.argument(i), call.frame(), call.memory());
        }
      }
    }
  }

  private Value output(Role role, Call call, RoleCall recorded) {
    Role actual = generators.output(role, recorded.row(), call);
    return actual == null
        ? Value.UNKNOWN
        : Value.of(Computed.of(ImmutableSet.of(Source.of(actual, recorded)), false, call.site()));
  }

  /** What the call returns, by its row. */
  Value result(Role role, Call call, RoleCall recorded) {
    if (role == Role.RECEIVER) {
      return call.receiver();
    }
    Type type =
        call.method() != null && call.method().isConstructor()
            ? call.method().owner.type
            : call.type();
    Role actual = generators.output(role, recorded.row(), call);
    if (actual != null) {
      recorded.putsOut(actual);
    }
    Value value = output(role, call, recorded);
    if (type != null && type.hasTag(TypeTag.ARRAY)) {
      HeapObject array =
          Ingredients.made(HeapObject.Kind.ARRAY, type, null, call).withTracked(recorded.result());
      int length = recorded.row().indexOf(Role.SEED_LENGTH_BYTES);
      call.memory()
          .put(
              new Memory.Cell.Contents(array),
              new Contents.Elements(
                  length < 0 ? Value.UNKNOWN : call.argument(length), null, value));
      return Value.reference(array).dependingOn(call.dependence());
    }
    if (type != null && !type.isPrimitive() && interpreter.isCryptographic(type)) {
      return Value.reference(
              Ingredients.made(HeapObject.Kind.LIBRARY, type, null, call)
                  .withTracked(recorded.result()))
          .dependingOn(call.dependence());
    }
    int standIn = recorded.row().indexOf(Role.CONFIGURATION_DEFAULT);
    return (standIn < 0 ? value : value.or(call.argument(standIn))).dependingOn(call.dependence());
  }
}

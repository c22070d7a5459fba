package dev.keyward.provenance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.util.Context;
import dev.keyward.provenance.Alternative.Computed;
import dev.keyward.roles.Fill;
import dev.keyward.roles.Role;
import dev.keyward.roles.RoleRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Calls of code outside the module: recorded where it has roles, computed where it is known. */
final class LibraryCalls {
  /** Results of these names say something about a value without being made of it. */
  private static final ImmutableSet<String> MEASURES =
      ImmutableSet.of(
          "length",
          "size",
          "indexOf",
          "lastIndexOf",
          "available",
          "getAlgorithm",
          "capacity",
          "remaining",
          "position",
          "limit",
          "getClass",
          "getFormat",
          "getProvider",
          "bitLength");

  /** Methods of the JDK whose purpose is an unchecked exception. */
  private static final ImmutableSet<String> REJECTING =
      ImmutableSet.of(
          "requireNonNull", "orElseThrow", "checkIndex", "checkFromToIndex", "checkFromIndexSize");

  private static final ImmutableSet<String> LOGGERS =
      ImmutableSet.of("Logger", "Log", "FluentLogger", "LoggingApi", "LoggingEventBuilder");

  private static final ImmutableList<String> ENCODINGS =
      ImmutableList.of("encode", "hex", "base64", "tostring", "encoded", "decode");

  /** Their arguments say which part of an object is asked for; the part is not made of them. */
  private static final ImmutableSet<String> CHOICES =
      ImmutableSet.of("get", "getOrDefault", "elementAt", "subList", "skip", "limit");

  private static final Pattern COLLECTION =
      Pattern.compile("java\\.util\\.\\w*(List|Map|Set|Collection|Deque|Queue|Arrays)");

  private final Interpreter interpreter;
  private final PureMethods pure;
  private final Callbacks callbacks;
  private final Generators generators;
  private final ImmutableListMultimap<String, LibraryModel> models;
  private final Containers containers;
  private final LanguageUses language;
  private final SummaryReplay summaryReplay;

  LibraryCalls(Context context, Interpreter interpreter) {
    this.interpreter = interpreter;
    this.containers = new Containers(interpreter);
    this.pure = new PureMethods(interpreter.types(), containers);
    this.generators = new Generators(interpreter);
    this.callbacks = new Callbacks(interpreter);
    this.language = new LanguageUses(this);
    this.summaryReplay = new SummaryReplay(context, interpreter, this);
    ImmutableListMultimap.Builder<String, LibraryModel> byOwner = ImmutableListMultimap.builder();
    for (LibraryModel model :
        List.of(
            new LanguageModel(interpreter, containers),
            new ObjectsModel(interpreter, containers),
            new ArrayModel(interpreter, containers),
            new TextModel(interpreter),
            new JoinerModel(interpreter, containers),
            new BufferModel(containers),
            new InputModel(containers),
            new OutputModel(containers),
            new ListModel(containers),
            new MapModel(interpreter, containers),
            new OptionalModel(containers),
            new StreamModel(interpreter, containers),
            new HolderModel(interpreter, containers),
            new FunctionModel(containers),
            new PropertiesModel(containers, Resources.of(context)))) {
      model.owners().forEach(owner -> byOwner.put(owner, model));
    }
    this.models = byOwner.build();
  }

  TellingNames names() {
    return interpreter.index().names();
  }

  LanguageUses language() {
    return language;
  }

  Containers containers() {
    return containers;
  }

  Value call(Call call) {
    language.passed(call);
    Value known = model(call);
    if (known == call.receiver() && call.site().tree() instanceof JCMethodInvocation changed) {
      language.written(changed, known, call.frame(), call.memory());
    }
    RoleRow row = row(call);
    RoleCall recorded = row == null ? null : record(row, call);
    if (row != null) {
      applyFills(row, call, recorded);
      if (known == null && row.result().isPresent()) {
        interpreter.exceptions().maybe(call, mayReject(call), recorded);
        // What the arguments determine is a constant, whatever else it is.
        Value computed = pure.isPure(call) ? pure.apply(call) : Value.UNKNOWN;
        return computed.isConstant() ? computed : result(row.result().get(), call, recorded);
      }
    }
    if (known != null) {
      if (REJECTING.contains(call.name()) && !isPresent(call.argument(0))) {
        interpreter.exceptions().maybe(call, true, recorded);
      }
      return known;
    }
    interpreter.exceptions().maybe(call, mayReject(call), recorded);
    if (pure.isPure(call)) {
      return pure.apply(call);
    }
    // What a call that fills its arguments writes is known already.
    if (row != null && row.fills()) {
      return Value.unknown(call.dependencies());
    }
    Summary summary = row == null ? interpreter.summaries().of(call.method()) : null;
    return summary == null ? other(call) : summaryReplay.replay(summary, call);
  }

  /** A call that code of another compilation makes when it is called here. */
  Value replay(RoleRow row, Symbol user, Call call, ImmutableSet<Integer> judged) {
    RoleCall recorded = record(row, user, call);
    recorded.judgeOnly(judged);
    applyFills(row, call, recorded);
    return row.result().isPresent() ? result(row.result().get(), call, recorded) : Value.UNKNOWN;
  }

  /** The row for the objects that the method is called on, if they agree; else the method's. */
  private @Nullable RoleRow row(Call call) {
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

  /** A library's constructor that runs as part of a constructor of the module. */
  void construct(Call call) {
    RoleRow row = interpreter.roles().find(call.method());
    if (row != null) {
      record(row, call);
    }
    Value base = model(call);
    HeapObject part = base == null ? null : base.objectOrNull();
    HeapObject whole = call.receiver().objectOrNull();
    if (part != null && whole != null && call.memory().contents(part) != null) {
      containers.write(whole, call.memory().contents(part), call);
    }
  }

  private @Nullable Value model(Call call) {
    for (LibraryModel model : models.get(call.owner())) {
      Value value = model.apply(call);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** Whether the value is surely not null: an object, a constant, what a library passed. */
  private static boolean isPresent(Value value) {
    return !value.isNull()
        && value.alternatives().stream()
            .noneMatch(a -> a instanceof Computed computed && !computed.isArgument());
  }

  /** Whether a call may well be there for the exception that it does not declare. */
  private boolean mayReject(Call call) {
    return interpreter.isJdk(call.method())
        ? REJECTING.contains(call.name()) || call.owner().startsWith("java.util.function.")
        : !LOGGERS.contains(call.method().owner.getSimpleName().toString());
  }

  private RoleCall record(RoleRow row, Call call) {
    return record(row, call.method(), call);
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
            Origins.of(call.receiver(), call.memory()),
            loops(call.frame()),
            call.isDiscarded(),
            call.frame(),
            call.frame().guards,
            ImmutableMap.copyOf(histories),
            typeName(call));
    if (!call.frame().run().isMuted()) {
      call.frame().run().record(recorded);
      tracked(call.receiver()).forEach(object -> object.tracked().addCall(recorded));
      call.arguments().stream()
          .flatMap(LibraryCalls::tracked)
          .forEach(object -> object.tracked().addPassedTo(recorded));
      participants(call)
          .forEach(
              object -> call.memory().put(new Memory.Cell.Latest(object), History.of(recorded)));
    }
    return recorded;
  }

  private static Stream<HeapObject> participants(Call call) {
    return Stream.concat(Stream.of(call.receiver()), call.arguments().stream())
        .flatMap(LibraryCalls::tracked);
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

  private void applyFills(RoleRow row, Call call, RoleCall recorded) {
    for (int i = 0; i < row.parameters().size() && i < call.arguments().size(); i++) {
      if (row.parameters().get(i) instanceof Fill) {
        Value content =
            output(row.fill(i).orElseThrow(), call, recorded).dependingOn(call.dependencies());
        containers.fill(call.argument(i), content, call);
        if (i < call.argumentSites().size()) {
          JCTree holder = call.argumentSites().get(i).tree();
          language.written(holder, call.argument(i), call.frame(), call.memory());
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

  private Value result(Role role, Call call, RoleCall recorded) {
    Type type =
        call.method() != null && call.method().isConstructor()
            ? call.method().owner.type
            : call.type();
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
      return Value.reference(array).dependingOn(call.dependencies());
    }
    if (type != null && !type.isPrimitive() && interpreter.isCryptographic(type)) {
      return Value.reference(
              Ingredients.made(HeapObject.Kind.LIBRARY, type, null, call)
                  .withTracked(recorded.result()))
          .dependingOn(call.dependencies());
    }
    int standIn = recorded.row().indexOf(Role.CONFIGURATION_DEFAULT);
    return (standIn < 0 ? value : value.or(call.argument(standIn)))
        .dependingOn(call.dependencies());
  }

  /** A call of which nothing is known but what goes in. */
  private Value other(Call call) {
    boolean isJdk = interpreter.isJdk(call.method());
    List<Value> operands = new ArrayList<>();
    for (Value argument : CHOICES.contains(call.name()) ? List.<Value>of() : call.arguments()) {
      operands.add(isJdk && callsBack(call.owner()) ? callbacks.applied(argument, call) : argument);
    }
    if (!isJdk) {
      call.arguments().forEach(a -> interpreter.variables().forget(a, call.frame(), call.memory()));
      interpreter.variables().forget(call.receiver(), call.frame(), call.memory());
    } else if (!fills(interpreter.roles().find(call.method()))) {
      containers.forgetCollections(call);
    }
    Type type = call.method().isConstructor() ? call.method().owner.type : call.type();
    if (type == null || type.hasTag(TypeTag.VOID)) {
      return Value.UNKNOWN;
    }
    if (call.method().isConstructor() && interpreter.isCryptographic(type)) {
      return interpreter.given(call.frame().run(), type, call.method(), call.dependencies());
    }
    if (type.hasTag(TypeTag.BOOLEAN)
        || isMeasure(call, type)
        || (!isJdk && !isEncoding(call.name()))) {
      return unknown(type, call);
    }
    if (!call.method().isStatic()) {
      operands.add(call.receiver());
    }
    boolean ofTime = isOfTime(call) && !call.receiver().isUnknown();
    Value mixed = Ingredients.mixed(operands, !ofTime, call);
    return mixed.sources().isEmpty()
        ? unknown(type, call)
        : Ingredients.asResult(mixed, call.type(), call);
  }

  /** Whether the table tells what the method writes, so that nothing has to be feared. */
  private static boolean fills(@Nullable RoleRow row) {
    return row != null && row.parameters().stream().anyMatch(Fill.class::isInstance);
  }

  /** Whether a reading of a clock is turned into something, which is then no more than that. */
  private static boolean isOfTime(Call call) {
    return !call.method().isStatic()
        && (call.owner().startsWith("java.time.")
            || call.owner().equals("java.util.Date")
            || call.owner().equals("java.util.Calendar"));
  }

  private Value unknown(Type type, Call call) {
    return interpreter.given(call.frame().run(), type, type.tsym, call.dependencies());
  }

  /** Whether the class calls the functions that it is given at once, and in no other thread. */
  private static boolean callsBack(String owner) {
    return owner.startsWith("java.util.stream.")
        || owner.startsWith("java.util.Optional")
        || owner.equals("java.util.concurrent.ConcurrentHashMap")
        || owner.equals("java.security.AccessController")
        || owner.equals("java.lang.Iterable")
        || COLLECTION.matcher(owner).matches();
  }

  /** Buffers and streams have methods of these names that return themselves. */
  private static boolean isMeasure(Call call, Type type) {
    return MEASURES.contains(call.name()) && (call.arguments().isEmpty() || type.isPrimitive());
  }

  private static boolean isEncoding(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return ENCODINGS.stream().anyMatch(lower::contains);
  }

  /** The elements that a loop over the collection visits; null where they are not all known. */
  @Nullable List<Value> elements(Value collection, Memory memory) {
    return containers.elements(collection, memory);
  }

  Value anyElement(Value collection, Memory memory) {
    return containers.anyElement(collection, memory);
  }

  Value newArray(List<Value> elements, Call call) {
    HeapObject array = Ingredients.made(HeapObject.Kind.ARRAY, call.type(), null, call);
    call.memory().put(new Memory.Cell.Contents(array), Contents.Elements.of(elements));
    return Value.reference(array);
  }
}

package dev.keyward.provenance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.util.Context;
import dev.keyward.provenance.Alternative.Computed;
import dev.keyward.roles.Fill;
import dev.keyward.roles.Role;
import dev.keyward.roles.RoleRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Calls of code outside the module: recorded where it has roles, computed where it is known. */
final class LibraryCalls {
  /** Results of these names say something about a value without being made of it. */
  private static final ImmutableSet<String> MEASURES =
      ImmutableSet.of(
          "length",
          "size",
          "count",
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

  /** These change nothing, whatever they are called on. */
  private static final ImmutableSet<String> OF_OBJECT =
      ImmutableSet.of("equals", "hashCode", "toString");

  /** Methods of the JDK whose purpose is an unchecked exception. */
  private static final ImmutableSet<String> REJECTING =
      ImmutableSet.of(
          "requireNonNull", "orElseThrow", "checkIndex", "checkFromToIndex", "checkFromIndexSize");

  private static final ImmutableSet<String> FUNCTIONS =
      ImmutableSet.of(
          "java.lang.Runnable", "java.util.concurrent.Callable", "java.util.Comparator");

  /** Types that end with the word, as those of every library for logging do; no dialogues. */
  private static final Pattern LOGGER =
      Pattern.compile("(\\w*[a-z\\d])?(Logger|Log|LoggingApi|LoggingEventBuilder)");

  private static final ImmutableList<String> ENCODINGS =
      ImmutableList.of(
          "encode",
          "hex",
          "base64",
          "tostring",
          "encoded",
          "decode",
          "asbytes",
          "bytearray",
          "tobytes");

  /** Their arguments say which part of an object is asked for; the part is not made of them. */
  private static final ImmutableSet<String> CHOICES =
      ImmutableSet.of("get", "getOrDefault", "elementAt", "subList", "skip", "limit");

  private static final Pattern COLLECTION =
      Pattern.compile("java\\.util\\.\\w*(List|Map|Set|Collection|Deque|Queue|Arrays)");

  private final Interpreter interpreter;
  private final Map<Symbol, Boolean> loggers = new HashMap<>();
  private final PureMethods pure;
  private final RoleRecorder recorder;
  private final Callbacks callbacks;
  private final Disclosures disclosures;
  private final ImmutableListMultimap<String, LibraryModel> models;
  private final Containers containers;
  private final LanguageUses language;
  private final Queries queries;
  private final Examinations examinations;
  private final SummaryReplay summaryReplay;

  LibraryCalls(Context context, Interpreter interpreter) {
    this.interpreter = interpreter;
    this.containers = new Containers(interpreter);
    this.pure = new PureMethods(interpreter.types(), containers);
    this.recorder = new RoleRecorder(interpreter, containers);
    this.language = new LanguageUses(recorder, interpreter.index().names());
    this.queries = new Queries(language);
    this.examinations = new Examinations(language, interpreter);
    this.callbacks = new Callbacks(interpreter);
    this.disclosures = new Disclosures(callbacks);
    this.summaryReplay = new SummaryReplay(context, interpreter, recorder);
    ArrayModel arrays = new ArrayModel(interpreter, containers);
    ImmutableListMultimap.Builder<String, LibraryModel> byOwner = ImmutableListMultimap.builder();
    for (LibraryModel model :
        List.of(
            new LanguageModel(interpreter, containers),
            new ObjectsModel(interpreter, containers),
            arrays,
            new CodecModel(arrays),
            new TextModel(interpreter),
            new JoinerModel(interpreter, containers),
            new BufferModel(containers),
            new InputModel(containers),
            new OutputModel(containers),
            new ListModel(containers),
            new MapModel(interpreter, containers),
            new OptionalModel(containers),
            new StreamModel(interpreter, containers),
            new StreamBuilderModel(containers),
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

  Queries queries() {
    return queries;
  }

  Examinations examinations() {
    return examinations;
  }

  Containers containers() {
    return containers;
  }

  Value call(Call call) {
    RoleRow row = recorder.row(call);
    Confidences confidences = interpreter.index().confidences();
    return confidences.keyed(call, row, result(row, call));
  }

  private Value result(@Nullable RoleRow row, Call call) {
    language.passed(call);
    interpreter.secretFlows().passed(call);
    examinations.of(call);
    Value known = model(call);
    if (returnsReceiver(known, call) && call.site().tree() instanceof JCMethodInvocation changed) {
      language.written(changed, known, call.frame(), call.memory());
    }
    release(row, call);
    RoleCall recorded =
        row == null ? null : recorder.record(row, call.method(), disclosures.opened(row, call));
    if (row != null && known == null) {
      recorder.applyFills(row, call, recorded);
      if (row.result().isPresent()) {
        interpreter.exceptions().maybe(call, mayReject(call), recorded);
        // What the arguments determine is a constant, whatever else it is.
        Value computed = pure.isPure(call) ? pure.apply(call) : Value.UNKNOWN;
        return computed.isConstant()
            ? computed
            : recorder.result(row.result().get(), call, recorded);
      }
    }
    if (known != null) {
      // A library that keeps objects gives out the same ones again.
      TrackedObject.release(known);
      if (REJECTING.contains(call.name()) && !isPresent(call.argument(0))) {
        interpreter.exceptions().maybe(call, true, recorded);
      }
      return known;
    }
    Value computed = pure.isPure(call) ? pure.apply(call) : null;
    if (computed != null && computed.isConstant()) {
      return computed;
    }
    interpreter.exceptions().maybe(call, mayReject(call), recorded);
    if (computed != null) {
      return call.type() != null && isMeasure(call, call.type())
          ? Value.unknown(computed.dependence())
          : queries.called(call, computed);
    }
    // What a call that fills its arguments writes is known already.
    if (row != null && row.fills()) {
      return Value.unknown(call.dependence());
    }
    Summary summary = row == null ? interpreter.summaries().of(call.method()) : null;
    return summary == null ? other(call) : summaryReplay.replay(summary, call);
  }

  /** What the call may do with the library's objects beyond what the row says. */
  private static void release(@Nullable RoleRow row, Call call) {
    for (int i = 0; i < call.arguments().size(); i++) {
      if (row == null || row.role(i) == Role.OTHER || row.role(i).isDisclosing()) {
        TrackedObject.release(call.argument(i));
      }
    }
    if (row == null && !isGetter(call)) {
      TrackedObject.release(call.receiver());
    }
  }

  private static boolean isGetter(Call call) {
    return call.name().startsWith("get") || OF_OBJECT.contains(call.name());
  }

  /** Whether one of a library's own objects is asked something, or does what a table tells. */
  private boolean leavesReceiver(Call call) {
    return (isGetter(call) || interpreter.roles().find(call.method()) != null)
        && call.receiver().objects().stream()
            .allMatch(object -> object.kind() == HeapObject.Kind.LIBRARY);
  }

  private static boolean returnsReceiver(@Nullable Value known, Call call) {
    return known != null
        && known.objectOrNull() != null
        && known.objectOrNull() == call.receiver().objectOrNull();
  }

  /** A library's constructor that runs as part of a constructor of the module. */
  void construct(Call call) {
    RoleRow row = interpreter.roles().find(call.method());
    if (row != null) {
      recorder.record(row, call.method(), disclosures.opened(row, call));
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
        return value.dependingOn(call.dependence());
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
        : !loggers.computeIfAbsent(
            call.method().owner, type -> LOGGER.matcher(type.name.toString()).matches());
  }

  /** A call of which nothing is known but what goes in. */
  private Value other(Call call) {
    boolean isJdk = interpreter.isJdk(call.method());
    List<Value> operands = new ArrayList<>();
    for (Value argument : call.arguments()) {
      boolean calledBack = isJdk && callsBack(call.owner());
      Value operand = calledBack ? callbacks.applied(argument, call) : argument;
      interpreter.functions().handOut(argument, call);
      if (!CHOICES.contains(call.name())) {
        operands.add(operand);
      }
    }
    if (interpreter.roles().find(call.method()) == null) {
      call.arguments().forEach(TrackedObject::handOut);
    }
    if (!isJdk || isHandedIn(call)) {
      call.arguments().forEach(a -> interpreter.variables().forget(a, call.frame(), call.memory()));
      if (!leavesReceiver(call)) {
        interpreter.variables().forget(call.receiver(), call.frame(), call.memory());
      }
    } else if (!fills(interpreter.roles().find(call.method()))) {
      containers.forgetCollections(call);
    }
    Type type = call.method().isConstructor() ? call.method().owner.type : call.type();
    if (type == null || type.hasTag(TypeTag.VOID)) {
      return Value.UNKNOWN;
    }
    if (call.method().isConstructor() && interpreter.isCryptographic(type)) {
      return interpreter.given(call.frame().run(), type, call.method(), call.dependence());
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
    Value mixed = SecretFlows.carried(Ingredients.mixed(operands, !ofTime, call), type);
    return mixed.sources().isEmpty()
        ? unknown(type, call)
        : Ingredients.asResult(mixed, call.type(), call);
  }

  /** Whether the method is a function of which only the type is known: it is anybody's code. */
  private static boolean isHandedIn(Call call) {
    return call.owner().startsWith("java.util.function.") || FUNCTIONS.contains(call.owner());
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
    return interpreter.given(call.frame().run(), type, type.tsym, call.dependence());
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
    TrackedObject.takeApart(collection);
    return containers.elements(collection, memory);
  }

  Value anyElement(Value collection, Memory memory) {
    TrackedObject.takeApart(collection);
    return containers.anyElement(collection, memory);
  }

  Value newArray(List<Value> elements, Call call) {
    HeapObject array = Ingredients.made(HeapObject.Kind.ARRAY, call.type(), null, call);
    call.memory().put(new Memory.Cell.Contents(array), Contents.Elements.of(elements));
    return Value.reference(array);
  }
}

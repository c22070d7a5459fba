package dev.keyward.provenance;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.Table;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What fields hold where the interpretation did not see who wrote them. */
final class FieldValues {
  /** What more code than this gives a field is not told apart. */
  static final int MAX_WRITERS = 12;

  private static final int MAX_CALLER_DEPTH = 4;

  private final Interpreter interpreter;
  private final Runs runs;
  private final FieldContents contents;
  private final Map<VarSymbol, Value> values = new HashMap<>();
  private final Map<VarSymbol, Integer> open = new HashMap<>();
  private final Table<Body, VarSymbol, Value> preliminary = HashBasedTable.create();
  private final Set<VarSymbol> objectDependent = new HashSet<>();

  FieldValues(Interpreter interpreter) {
    this.interpreter = interpreter;
    this.runs = new Runs(interpreter);
    this.contents = runs.contents();
  }

  /** The interpretation of the body for any arguments; null while it is going on. */
  @Nullable Run run(Body body) {
    Run run = runs.of(body);
    preliminary.row(body).clear();
    return run;
  }

  Value staticValue(VarSymbol field) {
    if (!interpreter.index().declares(field.owner)) {
      return LibraryConstants.read(field);
    }
    return value(field);
  }

  /** What the field of some object holds. */
  Value instanceValue(VarSymbol field, Dependence dependence) {
    if (!interpreter.index().declares(field.owner)) {
      return Value.UNKNOWN;
    }
    Value value = value(field);
    return objectDependent.contains(field) ? value.dependingOn(dependence) : value;
  }

  List<Value> enumConstants(ClassSymbol type, Frame frame, Memory memory) {
    List<Value> constants = new ArrayList<>();
    JCClassDecl tree = interpreter.index().classTree(type);
    for (JCTree member : tree.defs) {
      if (member instanceof JCVariableDecl constant && (constant.sym.flags() & Flags.ENUM) != 0) {
        constants.add(interpreter.variables().readStatic(constant.sym, frame, memory));
      }
    }
    return constants;
  }

  private Value value(VarSymbol field) {
    Value known = values.get(field);
    if (known != null) {
      return known;
    }
    if (!matters(field)) {
      values.put(field, Value.UNKNOWN);
      return Value.UNKNOWN;
    }
    Body reader = runs.current();
    Value before = reader == null ? null : preliminary.get(reader, field);
    if (before != null) {
      return before;
    }
    Integer opened = open.putIfAbsent(field, runs.depth());
    if (opened != null) {
      runs.needUnfinished(opened);
      return contents.unfinished(field);
    }
    try {
      Value value = compute(field);
      if (contents.complete(field, value) && !isBeingWritten(field)) {
        values.put(field, value);
      } else if (reader != null) {
        preliminary.put(reader, field, value);
      }
      return value;
    } finally {
      open.remove(field);
    }
  }

  /** Whether a run that writes the field is going on, so that its value is not the last word. */
  private boolean isBeingWritten(VarSymbol field) {
    return writers(field).stream().anyMatch(runs::isRunning);
  }

  /** Whether the field can decide about a call with roles, or hold what comes out of one. */
  private boolean matters(VarSymbol field) {
    Relevance relevance = interpreter.relevance();
    return relevance.matters(field)
        || (field.flags() & Flags.ENUM) != 0
        || writers(field).stream().anyMatch(relevance::reaches);
  }

  private Value compute(VarSymbol field) {
    boolean mutable = (field.flags() & Flags.FINAL) == 0;
    if (mutable && (isInjected(field) || isOpen(field))) {
      objectDependent.add(field);
      return Value.UNKNOWN;
    }
    Set<Body> writers = writers(field);
    if (writers.isEmpty() || writers.size() > MAX_WRITERS) {
      return Value.UNKNOWN;
    }
    Value result = null;
    boolean several = false;
    for (Body writer : writers) {
      for (Value stored : stored(writer, field, MAX_CALLER_DEPTH)) {
        several |= result != null && !result.equals(stored);
        result = result == null ? stored : result.or(stored);
      }
    }
    if (several || (mutable && !field.isStatic())) {
      objectDependent.add(field);
    }
    if (result == null) {
      return Value.UNKNOWN;
    }
    Value bare = new Value(result.alternatives(), Dependence.NONE, result.weak());
    return several ? bare.weakened() : bare;
  }

  /** Whether a container outside the module can set the field. */
  static boolean isInjected(VarSymbol field) {
    return field.getRawAttributes().stream()
        .map(mark -> mark.type.tsym.getQualifiedName().toString())
        .anyMatch(
            name -> !name.startsWith("java.lang.") && !name.startsWith("dev.keyward.annotations."));
  }

  private static boolean isOpen(VarSymbol field) {
    return (field.flags() & Flags.PUBLIC) != 0
        && (field.owner.flags() & Flags.PUBLIC) != 0
        && !field.isStatic();
  }

  private Set<Body> writers(VarSymbol field) {
    Set<Body> writers = new LinkedHashSet<>();
    Site declaration = interpreter.index().declaration(field);
    JCClassDecl owner = interpreter.index().classTree(field.owner);
    boolean initialised =
        declaration != null
            && declaration.tree() instanceof JCVariableDecl tree
            && tree.init != null;
    boolean component = (field.owner.flags() & Flags.RECORD) != 0 && !field.isStatic();
    if (owner != null && (initialised || component)) {
      addInitialisers(field, owner, writers);
    }
    for (Body writer : interpreter.index().writers(field)) {
      if (writer.kind() == Body.Kind.INSTANCE_INITIALISER && owner != null) {
        addInitialisers(field, owner, writers);
      } else if (writer.method() == null
          || !writer.method().sym.isConstructor()
          || writer.owner() != field.owner
          || !Constructors.delegates(writer.method())) {
        writers.add(writer);
      }
    }
    return writers;
  }

  private void addInitialisers(VarSymbol field, JCClassDecl owner, Set<Body> writers) {
    if (field.isStatic()) {
      writers.add(
          new Body(
              Body.Kind.STATIC_INITIALISER, owner, null, interpreter.index().unitOf(field.owner)));
      return;
    }
    writers.addAll(interpreter.index().constructors((ClassSymbol) field.owner));
  }

  /** Whether the caller is a constructor that goes on where the other one of its class ends. */
  private static boolean completes(Body caller, Body constructor) {
    return constructor.symbol().isConstructor()
        && caller.owner() == constructor.owner()
        && caller.method() != null
        && Constructors.delegates(caller.method());
  }

  /** What a body leaves in the field; where its callers decide, what they make it leave. */
  private List<Value> stored(Body writer, VarSymbol field, int depth) {
    Run run = run(writer);
    if (run == null || run.isCut()) {
      return List.of(Value.UNKNOWN);
    }
    Value stored = run.stored(field);
    if (stored == null) {
      return List.of();
    }
    MethodSymbol method = writer.symbol();
    Set<Body> callers =
        method == null ? Set.of() : interpreter.index().callersOf(method, interpreter.types());
    if (stored.dependence().isNone() || callers.isEmpty()) {
      List<Value> values = new ArrayList<>(List.of(stored));
      callers.stream()
          .filter(caller -> completes(caller, writer))
          .forEach(
              caller ->
                  values.addAll(
                      depth == 0 ? List.of(Value.UNKNOWN) : stored(caller, field, depth - 1)));
      return values;
    }
    objectDependent.add(field);
    if (depth == 0 || callers.size() > MAX_WRITERS) {
      return List.of(Value.UNKNOWN);
    }
    List<Value> values = new ArrayList<>();
    for (Body caller : callers) {
      values.addAll(caller.equals(writer) ? List.of() : stored(caller, field, depth - 1));
      Run calling = run(caller);
      if (calling != null && calling.isSelective()) {
        values.add(Value.UNKNOWN);
      }
    }
    return values;
  }
}

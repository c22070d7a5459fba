package dev.keyward.provenance;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCStatement;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.util.Context;
import dev.keyward.provenance.Alternative.Computed;
import dev.keyward.roles.Role;
import java.lang.module.ModuleFinder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Executes bodies of the module on abstract values. */
final class Interpreter {
  /** Beyond this many activations below each other, results are unknown. */
  static final int MAX_DEPTH = 48;

  /** Enough for long methods and their loops, when they follow no more calls. */
  private static final int OWN_STEPS = 30_000;

  private static final ImmutableSet<String> JDK_PACKAGES =
      ModuleFinder.ofSystem().findAll().stream()
          .flatMap(module -> module.descriptor().packages().stream())
          .collect(toImmutableSet());

  private final ModuleIndex index;
  private final Budget budget;
  private final Dispatch dispatch;
  private final Relevance relevance;
  private final RoleLookup roles;
  private final Markings markings;
  private final Summaries summaries;
  private final Types types;
  private final Symtab symtab;
  private final Statements statements;
  private final Expressions expressions;
  private final Conditions conditions;
  private final Invocations invocations;
  private final Activations activations;
  private final Constructors constructors;
  private final Functions functions;
  private final LibraryCalls library;
  private final SecretFlows secretFlows;
  private final Exceptions exceptions;
  private final Patterns patterns;
  private final Texts texts;
  private final Captures captures = new Captures();
  private final DecodedNames names = new DecodedNames();
  private final Map<Symbol, Boolean> ofJdk = new HashMap<>();
  private final FieldValues fields;
  private final Variables variables;

  Interpreter(
      Context context,
      ModuleIndex index,
      RoleLookup roles,
      Markings markings,
      Summaries summaries) {
    this.summaries = summaries;
    this.index = index;
    this.budget = new Budget(index.size());
    this.roles = roles;
    this.markings = markings;
    this.types = Types.instance(context);
    this.dispatch = new Dispatch(index, types);
    this.relevance = Tracing.of(index, roles, markings, types, dispatch);
    this.symtab = Symtab.instance(context);
    this.fields = new FieldValues(this);
    this.variables = new Variables(this);
    this.exceptions = new Exceptions(this);
    this.patterns = new Patterns(this);
    this.texts = new Texts(this);
    this.conditions = new Conditions(this);
    this.statements = new Statements(this);
    this.expressions = new Expressions(this);
    this.invocations = new Invocations(this);
    this.activations = new Activations(this);
    this.constructors = new Constructors(this);
    this.functions = new Functions(this);
    this.library = new LibraryCalls(context, this);
    this.secretFlows = new SecretFlows(this);
  }

  ModuleIndex index() {
    return index;
  }

  Relevance relevance() {
    return relevance;
  }

  Dispatch dispatch() {
    return dispatch;
  }

  Budget budget() {
    return budget;
  }

  RoleLookup roles() {
    return roles;
  }

  Summaries summaries() {
    return summaries;
  }

  Markings markings() {
    return markings;
  }

  Types types() {
    return types;
  }

  Symtab symtab() {
    return symtab;
  }

  Statements statements() {
    return statements;
  }

  Expressions expressions() {
    return expressions;
  }

  Conditions conditions() {
    return conditions;
  }

  Invocations invocations() {
    return invocations;
  }

  Activations activations() {
    return activations;
  }

  Constructors constructors() {
    return constructors;
  }

  Functions functions() {
    return functions;
  }

  LibraryCalls library() {
    return library;
  }

  SecretFlows secretFlows() {
    return secretFlows;
  }

  Exceptions exceptions() {
    return exceptions;
  }

  Patterns patterns() {
    return patterns;
  }

  Captures captures() {
    return captures;
  }

  Texts texts() {
    return texts;
  }

  FieldValues fields() {
    return fields;
  }

  Variables variables() {
    return variables;
  }

  /**
   * Interprets a body for any arguments.
   *
   * @param share the steps in which it may follow calls and rounds of loops
   * @param limit the steps after which it is left
   */
  Run run(Body body, int share, int limit) {
    Run run = new Run(body, share, Math.min(limit, ownSteps(body)), names);
    Memory memory = new Memory(cell -> variables.initial(cell, body));
    Frame frame =
        new Frame(
            run.nextFrame(),
            run,
            null,
            null,
            body,
            isStatic(body) ? null : givenInstance(run, body.owner()),
            memory);
    Memory inside = memory.fork();
    try {
      if (body.method() != null) {
        for (JCVariableDecl parameter : body.method().params) {
          inside.put(
              new Memory.Cell.Local(frame.id(), parameter.sym),
              given(run, parameter.sym.type, parameter.sym, Dependence.on(parameter.sym)));
        }
      }
      executeBody(frame, inside);
      memory.merge(frame.exits, Dependence.NONE);
      executeCallbacks(run, frame, memory);
    } catch (Run.BudgetExceeded | StackOverflowError e) {
      // What was seen up to here is right; the rest stays unknown.
      run.cut();
    }
    run.end(memory, frame.returned);
    budget.spent(run.steps());
    return run;
  }

  /** The steps that the body may take itself. */
  private int ownSteps(Body body) {
    return Math.max(OWN_STEPS, index.size(body));
  }

  /** What code does when a library calls it with the witness as arguments. */
  Implementation.Outcome outcome(Body body, ModuleIndex.TypedCode code, Witness witness) {
    ClassSymbol type = code.symbol() == null ? body.owner() : code.symbol();
    Run run = new Run(body, budget.share(), ownSteps(body), names);
    Memory memory = new Memory(cell -> variables.initial(cell, body));
    Frame frame =
        new Frame(
            run.nextFrame(),
            run,
            null,
            null,
            body,
            isStatic(body) ? null : givenInstance(run, type),
            memory);
    Memory inside = memory.fork();
    List<JCVariableDecl> parameters =
        body.lambda() instanceof JCLambda lambda ? lambda.params : body.method().params;
    try {
      run.callFromLibrary(code.decides());
      for (JCVariableDecl parameter : parameters) {
        Type parameterType = parameter.sym.type;
        inside.put(
            new Memory.Cell.Local(frame.id(), parameter.sym),
            witness.argument(
                given(run, parameterType, parameter.sym, Dependence.NONE),
                parameterType,
                element -> given(run, element, element.tsym, Dependence.NONE)));
      }
      if (body.lambda() instanceof JCLambda lambda
          && lambda.body instanceof JCTree.JCExpression value) {
        frame.returned = expressions.evaluate(value, frame, inside);
      } else if (body.lambda() instanceof JCLambda lambda) {
        statements.execute((JCStatement) lambda.body, frame, inside);
      } else {
        executeBody(frame, inside);
      }
    } catch (Run.BudgetExceeded | StackOverflowError e) {
      frame.returned = Value.UNKNOWN;
      run.throwing(null);
    }
    Value returned = frame.returned == null ? Value.UNKNOWN : frame.returned;
    JCTree tree = body.lambda() != null ? body.lambda() : body.method();
    return new Implementation.Outcome(
        new Site(tree, body.unit()),
        parameters.size(),
        Origins.of(returned, inside),
        run.mayThrow(),
        ImmutableList.copyOf(run.throwingCalls()));
  }

  /** What a lambda does when a library calls it with the witness as arguments. */
  Implementation.Outcome outcome(JCLambda lambda, ModuleIndex.TypedCode code, Witness witness) {
    return outcome(
        new Body(Body.Kind.METHOD, code.enclosing(), null, code.site().unit(), lambda),
        code,
        witness);
  }

  /** Executes the code of a frame's body; its ends are gathered in the frame's exits. */
  void executeBody(Frame frame, Memory memory) {
    Body body = frame.body();
    switch (body.kind()) {
      case METHOD -> executeMethod(frame, memory, body.method());
      case STATIC_INITIALISER -> executeInitialisers(frame, memory, true);
      case INSTANCE_INITIALISER -> executeInitialisers(frame, memory, false);
    }
    if (!memory.isDead()) {
      frame.exits.add(memory.since(frame.base()));
    }
  }

  private void executeMethod(Frame frame, Memory memory, JCMethodDecl method) {
    if (method.sym.isConstructor() && !Constructors.callsConstructor(method)) {
      executeInitialisers(frame, memory, false);
    }
    statements.executeAll(method.body.stats, frame, memory);
    if (assignsComponents(method) && !memory.isDead()) {
      constructors.assignComponents(method, frame, memory);
    }
  }

  /** Whether the compiler adds the assignments of a record's components, sooner or later. */
  private static boolean assignsComponents(JCMethodDecl method) {
    long flags = method.sym.flags();
    boolean implicit =
        (flags & Flags.GENERATEDCONSTR) != 0 && (method.sym.owner.flags() & Flags.RECORD) != 0;
    return method.sym.isConstructor()
        && (implicit || (flags & Flags.COMPACT_RECORD_CONSTRUCTOR) != 0);
  }

  /** Executes the initialisers of the body's class, in the order of the source. */
  void executeInitialisers(Frame frame, Memory memory, boolean isStatic) {
    for (JCTree member : frame.body().classTree().defs) {
      if (member instanceof JCVariableDecl field
          && field.sym != null
          && field.sym.isStatic() == isStatic) {
        if (field.init != null) {
          Value value = expressions.evaluate(field.init, frame, memory, field.sym.type);
          if ((field.sym.flags() & Flags.ENUM) != 0 && value.objectOrNull() != null) {
            value.objectOrNull().withEnumConstant(field.sym.name.toString());
          }
          variables.initialise(field.sym, value, frame, memory);
          library.language().named(field.sym, value, field.init, frame, memory);
          secretFlows.stored(field.sym, value, field.init, frame, memory);
        }
      } else if (member instanceof JCBlock block
          && ((block.flags & Flags.STATIC) != 0) == isStatic) {
        statements.execute(block, frame, memory);
      }
    }
  }

  /** Code that was handed out but never called here may be called by anybody afterwards. */
  private void executeCallbacks(Run run, Frame root, Memory memory) {
    Memory inside = memory.fork();
    inside.revive();
    for (int i = 0; i < run.callbacks().size(); i++) {
      functions.callBack(run.callbacks().get(i), root, inside);
    }
  }

  /** The object that {@code this} is in an analysed instance method. */
  Value givenInstance(Run run, ClassSymbol type) {
    return run.givenInstances()
        .computeIfAbsent(type, t -> Value.reference(givenInstance(run.body(), t)));
  }

  private static HeapObject givenInstance(Body body, ClassSymbol type) {
    HeapObject object = HeapObject.given(HeapObject.Kind.INSTANCE, type.type, Dependence.PARAMETER);
    boolean isConstructed =
        body.owner() == type && body.symbol() != null && body.symbol().isConstructor();
    return isConstructed ? object.fresh() : object;
  }

  /** A value of which only the type is known. */
  Value given(Run run, Type type, Symbol source, Dependence dependence) {
    ImmutableSet<Role> marks = markings.rolesOf(source);
    Site place = index.siteOf(source);
    Computed marked = new Computed(Source.marks(marks, place), true, source, place, null);
    Value unknown =
        new Value(
            ImmutableList.of(index.confidences().told(source, index.names().named(source, marked))),
            dependence,
            false);
    if (type.hasTag(TypeTag.ARRAY)) {
      return Value.reference(
              HeapObject.given(HeapObject.Kind.ARRAY, type, dependence)
                  .from(source)
                  .withContents(new Contents.Elements(Value.unknown(dependence), null, unknown)))
          .dependingOn(dependence);
    }
    if (index.declares(type.tsym) && !type.isPrimitive()) {
      return Value.reference(
              HeapObject.given(HeapObject.Kind.INSTANCE, type, dependence).from(source))
          .dependingOn(dependence);
    }
    if (isCryptographic(type)) {
      return Value.reference(
              HeapObject.given(HeapObject.Kind.LIBRARY, type, dependence)
                  .from(source)
                  .withTracked(
                      new TrackedObject(type.tsym.getQualifiedName().toString(), null, marks)))
          .dependingOn(dependence);
    }
    return unknown;
  }

  /** Whether objects of the type have a state that matters. */
  boolean isCryptographic(Type type) {
    String name = type.tsym == null ? "" : names.text(type.tsym.getQualifiedName());
    return name.startsWith("java.security.")
        || name.startsWith("javax.crypto.")
        || name.startsWith("javax.net.")
        || roles.isRoleType(name);
  }

  boolean isJdk(Symbol symbol) {
    Symbol declaring = symbol.packge();
    Boolean known = ofJdk.get(declaring);
    if (known == null) {
      known = JDK_PACKAGES.contains(names.text(declaring.getQualifiedName()));
      ofJdk.put(declaring, known);
    }
    return known;
  }

  boolean isStatic(Body body) {
    return body.kind() == Body.Kind.STATIC_INITIALISER
        || (body.method() != null && body.method().sym.isStatic());
  }

  MethodSymbol implementation(MethodSymbol method, Type type) {
    return dispatch.implementation(method, type);
  }

  boolean isSubtype(Type type, Symbol owner) {
    return type.tsym.isSubClass(owner, types);
  }

  boolean isSubtype(Type type, String qualifiedName) {
    return types.closure(type).stream()
        .anyMatch(t -> t.tsym.getQualifiedName().contentEquals(qualifiedName));
  }

  VarSymbol lengthField() {
    return symtab.lengthVar;
  }
}

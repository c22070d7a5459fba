package dev.keyward.provenance;

import com.google.common.collect.Streams;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeScanner;
import dev.keyward.provenance.BodyFacts.CallTree;
import dev.keyward.roles.Role;
import dev.keyward.roles.RoleRow;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows what calls with roles are given back through the module, by names alone and without
 * regard to order and paths. It is of no use afterwards; what it found is the {@link Relevance}.
 */
final class Tracing {
  /** What calls are given is followed through this many variables. */
  private static final Trail VALUE = new Trail(true, 10);

  /** Conditions are in all code; most are unknown, and the others are decided close by. */
  private static final Trail CONDITION = new Trail(false, 1);

  /** The nearest come first, so that what is left out decides about few calls. */
  private static final int MIN_VARIABLES = 5_000;

  private static final int TREES_PER_VARIABLE = 400;

  private final ModuleIndex index;
  private final RoleLookup roles;
  private final Markings markings;
  private final Types types;
  private final Dispatch dispatch;
  private final Map<Body, BodyFacts> facts = new HashMap<>();
  private final Set<Symbol> symbols = new HashSet<>();

  /** How far each variable is followed, and how far to all callers. */
  private final Map<VarSymbol, Integer> followed = new HashMap<>();

  private final Map<VarSymbol, Integer> followedAnywhere = new HashMap<>();

  private final Map<MethodSymbol, Integer> results = new HashMap<>();
  private final Map<ClassSymbol, Integer> calledBack = new HashMap<>();
  private final Set<JCTree> calls = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Body> effects = new LinkedHashSet<>();
  private final Deque<Runnable> open = new ArrayDeque<>();
  private final Set<Body> reaching = new LinkedHashSet<>();
  private final Set<Body> acting = new HashSet<>();

  private Tracing(
      ModuleIndex index, RoleLookup roles, Markings markings, Types types, Dispatch dispatch) {
    this.index = index;
    this.roles = roles;
    this.markings = markings;
    this.types = types;
    this.dispatch = dispatch;
  }

  /** What of the module can decide about a call with roles. */
  static Relevance of(
      ModuleIndex index, RoleLookup roles, Markings markings, Types types, Dispatch dispatch) {
    return new Tracing(index, roles, markings, types, dispatch).trace();
  }

  private Relevance trace() {
    reach(index.roots(), reaching);
    index.roots().forEach(this::start);
    follow();
    index.typedCode().forEach(this::start);
    reaching.forEach(this::lead);
    index.sourcing().forEach(this::start);
    index.disclosing().forEach(this::start);
    follow();
    reaching.addAll(index.sourcing());
    reaching.addAll(index.disclosing());
    acting.addAll(reaching);
    reach(effects, acting);
    return new Relevance(symbols, calls, reaching, acting);
  }

  private void follow() {
    int limit = Math.max(MIN_VARIABLES, index.size() / TREES_PER_VARIABLE);
    for (int i = 0; i < limit && !open.isEmpty(); i++) {
      open.remove().run();
    }
    open.clear();
  }

  private void reach(Set<Body> starts, Set<Body> reached) {
    Deque<Body> next = new ArrayDeque<>(starts);
    while (!next.isEmpty()) {
      Body body = next.remove();
      if (reached.add(body)) {
        next.addAll(
            body.kind() == Body.Kind.INSTANCE_INITIALISER
                ? index.constructors(body.owner())
                : body.symbol() == null ? Set.of() : index.callersOf(body.symbol(), types));
      }
    }
  }

  private BodyFacts facts(Body body) {
    return facts.computeIfAbsent(body, BodyFacts::of);
  }

  /** Starts at the calls with roles, and at what decides whether they are made. */
  private void start(Body root) {
    BodyFacts found = facts(root);
    Marker marker = new Marker(root, VALUE);
    for (CallTree call : found.calls()) {
      RoleRow row = roles.find(call.method());
      if (row != null) {
        operands(call, row, marker);
      } else if (index.isSummarised(call.method()) || !markings.rolesOf(call.method()).isEmpty()) {
        marker.scan(call.tree());
      }
    }
    found.indexed().forEach(new Marker(root, CONDITION)::scan);
    found.constants().forEach(constant -> variable(constant, root, CONDITION));
  }

  /** Starts at what decides whether, and on which object, a call is made that leads to a root. */
  private void lead(Body body) {
    BodyFacts found = facts(body);
    Marker marker = new Marker(body, CONDITION);
    found.conditions().forEach(marker::scan);
    for (CallTree call : found.calls()) {
      if (targets(call.method()).stream().map(index::body).anyMatch(reaching::contains)) {
        marker.scan(call.receiver());
      }
    }
  }

  private static void operands(CallTree call, RoleRow row, Marker marker) {
    if (row.receiver().map(Role::isTraced).orElse(true)) {
      marker.scan(call.receiver());
    }
    for (int i = 0; i < call.arguments().size() && !row.parameters().isEmpty(); i++) {
      // How much is drawn depends on the array.
      if (row.role(Math.min(i, row.parameters().size() - 1)).isTraced()
          || row.fill(i).filter(Role.SECURE_RANDOM_OUTPUT::equals).isPresent()) {
        marker.scan(call.arguments().get(i));
      }
    }
  }

  /**
   * Starts at everything in code that a library asks whom it trusts, and at what keys encode to.
   */
  private void start(ModuleIndex.TypedCode code) {
    if (code.decides()) {
      Body body =
          new Body(
              Body.Kind.METHOD, code.enclosing(), null, code.site().unit(), code.site().tree());
      new Marker(body, VALUE).scan(code.site().tree());
    } else if (code.symbol() != null) {
      for (Symbol member : code.symbol().members().getSymbols()) {
        if (member instanceof MethodSymbol method && method.params().isEmpty()) {
          result(method, VALUE);
        }
      }
    }
  }

  private void variable(VarSymbol variable, Body body, Trail trail) {
    symbols.add(variable);
    Map<VarSymbol, Integer> known = trail.anywhere() ? followedAnywhere : followed;
    if (trail.steps() > known.getOrDefault(variable, 0)) {
      known.put(variable, trail.steps());
      open.add(
          Variables.isField(variable)
              ? () -> field(variable, trail.next())
              : () -> local(variable, body, trail.next()));
    }
  }

  private void field(VarSymbol field, Trail trail) {
    Site declaration = index.declaration(field);
    if (declaration == null) {
      return;
    }
    JCTree.JCClassDecl owner = index.classTree(field.owner);
    if (declaration.tree() instanceof JCTree.JCVariableDecl tree
        && tree.init != null
        && owner != null) {
      Body initialiser =
          new Body(
              field.isStatic() ? Body.Kind.STATIC_INITIALISER : Body.Kind.INSTANCE_INITIALISER,
              owner,
              null,
              index.unitOf(field.owner));
      new Marker(initialiser, trail).scan(tree.init);
    }
    if (trail.anywhere() && (field.owner.flags() & Flags.RECORD) != 0) {
      components(field, trail);
    }
    for (Body user : index.users(field)) {
      if (define(field, user, trail) && !isToldApart(user, field)) {
        effects.add(user);
      }
    }
  }

  /**
   * Whether the body gives the field to new objects only, in so many places that it is known only
   * of objects that are seen to be made.
   */
  private boolean isToldApart(Body body, VarSymbol field) {
    return body.symbol() != null
        && body.symbol().isConstructor()
        && body.owner() == field.owner
        && !field.isStatic()
        && index.callers(body.symbol()).size() > FieldValues.MAX_WRITERS;
  }

  /** The parameter of a record's constructor that becomes the field. */
  private void components(VarSymbol field, Trail trail) {
    for (Symbol member : field.owner.members().getSymbols()) {
      if (member instanceof MethodSymbol constructor && constructor.isConstructor()) {
        constructor.params().stream()
            .filter(parameter -> parameter.name == field.name)
            .forEach(parameter -> parameter(parameter, constructor, trail));
      }
    }
  }

  private void local(VarSymbol variable, Body body, Trail trail) {
    Body declaring = index.body(variable.owner);
    define(variable, declaring == null ? body : declaring, trail);
    if (trail.anywhere()
        && variable.owner instanceof MethodSymbol method
        && method.type != null
        && method.params().contains(variable)) {
      parameter(variable, method, trail);
    }
  }

  /** Whether the body gives the variable something, or what it holds. */
  private boolean define(VarSymbol variable, Body body, Trail trail) {
    BodyFacts found = facts(body);
    Marker marker = new Marker(body, trail);
    found.definitions(variable).forEach(marker::scan);
    found.iterated(variable).forEach(type -> iterated(type, trail));
    for (CallTree call : found.touching(variable)) {
      touch(call, variable, marker, trail);
    }
    return !found.definitions(variable).isEmpty() || !found.touching(variable).isEmpty();
  }

  private void iterated(Type type, Trail trail) {
    if (index.declares(type.tsym)) {
      calledBack((ClassSymbol) type.tsym, trail);
    }
  }

  /** Follows a call that can change what the variable holds. */
  private void touch(CallTree call, VarSymbol variable, Marker marker, Trail trail) {
    calls.add(call.tree());
    RoleRow row = roles.find(call.method());
    if (row != null) {
      operands(call, row, marker);
    } else if (index.declares(call.method().owner)) {
      taken(call, variable, trail);
    } else {
      marker.scan(call.tree());
    }
  }

  /** Follows into the parameters that a variable is passed for. */
  private void taken(CallTree call, VarSymbol variable, Trail trail) {
    for (int i = 0; i < call.arguments().size(); i++) {
      if (BodyFacts.holder(call.arguments().get(i)) == variable) {
        for (MethodSymbol target : targets(call.method())) {
          Body body = index.body(target);
          List<VarSymbol> parameters = target.params();
          if (body != null && !parameters.isEmpty()) {
            variable(parameters.get(Math.min(i, parameters.size() - 1)), body, trail.inside());
          }
        }
      }
    }
  }

  private void parameter(VarSymbol parameter, MethodSymbol method, Trail trail) {
    int position = method.params().indexOf(parameter);
    boolean last = position == method.params().size() - 1;
    for (Body caller : index.callersOf(method, types)) {
      Marker marker = new Marker(caller, trail);
      for (CallTree call : facts(caller).calls(method.name)) {
        if (call.method() == method
            || method.overrides(call.method(), (ClassSymbol) method.owner, types, false)) {
          for (int i = position; i < call.arguments().size(); i++) {
            marker.scan(call.arguments().get(i));
            if (!last || !method.isVarArgs()) {
              break;
            }
          }
        }
      }
    }
  }

  private void result(MethodSymbol method, Trail trail) {
    symbols.add(method);
    if (trail.steps() <= results.getOrDefault(method, 0)) {
      return;
    }
    results.put(method, trail.steps());
    for (MethodSymbol target : targets(method)) {
      Body body = index.body(target);
      if (body != null) {
        open.add(() -> facts(body).returns().forEach(new Marker(body, trail.inside())::scan));
      }
    }
  }

  /** What a library calls on an object that matters. */
  private void calledBack(ClassSymbol type, Trail trail) {
    if (trail.steps() <= calledBack.getOrDefault(type, 0)) {
      return;
    }
    calledBack.put(type, trail.steps());
    for (Symbol member : type.members().getSymbols()) {
      if (member instanceof MethodSymbol method
          && !method.isStatic()
          && !method.isConstructor()
          && types.closure(type.type).stream()
              .filter(supertype -> !index.declares(supertype.tsym))
              .flatMap(
                  supertype ->
                      Streams.stream(supertype.tsym.members().getSymbolsByName(method.name)))
              .anyMatch(other -> method.overrides(other, type, types, false))) {
        result(method, trail);
      }
    }
  }

  private Set<MethodSymbol> targets(MethodSymbol method) {
    if (method.isStatic() || method.isConstructor() || !index.declares(method.owner)) {
      return Set.of(method);
    }
    Set<MethodSymbol> targets = dispatch.targets(method, (ClassSymbol) method.owner);
    return targets.size() > Invocations.MAX_TARGETS ? Set.of() : targets;
  }

  /** Marks what is named in an expression. */
  private final class Marker extends TreeScanner {
    private final Body body;
    private final Trail trail;

    Marker(Body body, Trail trail) {
      this.body = body;
      this.trail = trail;
    }

    @Override
    public void visitIdent(JCTree.JCIdent tree) {
      mark(tree.sym);
    }

    @Override
    public void visitSelect(JCTree.JCFieldAccess tree) {
      mark(tree.sym);
      super.visitSelect(tree);
    }

    private void mark(@Nullable Symbol symbol) {
      if (symbol instanceof VarSymbol variable && variable.pos >= 0) {
        variable(variable, body, trail);
      }
    }

    @Override
    public void visitReference(JCTree.JCMemberReference tree) {
      if (tree.sym instanceof MethodSymbol method) {
        result(method, trail);
      }
      super.visitReference(tree);
    }

    @Override
    public void visitApply(JCTree.JCMethodInvocation tree) {
      calls.add(tree);
      if (TreeInfo.symbol(tree.meth) instanceof MethodSymbol method) {
        result(method, trail);
      }
      super.visitApply(tree);
    }

    @Override
    public void visitNewClass(JCTree.JCNewClass tree) {
      calls.add(tree);
      if (tree.constructor != null && index.declares(tree.constructor.owner)) {
        calledBack((ClassSymbol) tree.constructor.owner, trail);
      }
      super.visitNewClass(tree);
    }
  }
}

package dev.keyward.provenance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Sets;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.PackageSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.model.JavacElements;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.util.Context;
import dev.keyward.roles.AnnotationRoles;
import dev.keyward.roles.Role;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The executions of the module's role-bearing calls, computed once per compilation. */
public final class Analysis {
  private static final Context.Key<Analysis> KEY = new Context.Key<>();

  /** How many callers up a value is followed from the body that needs it. */
  private static final int MAX_CALLER_DEPTH = 20;

  /** More callers than this say nothing about any single one. */
  private static final int MAX_CALLERS = 40;

  /** So deep in containers and objects, what comes out of cryptography is found in fields. */
  private static final int MAX_NESTING = 3;

  private final Context context;
  private final JavacElements elements;
  private final Map<String, Boolean> available = new HashMap<>();
  private final RoleLookup roles;
  private final Markings markings;
  private final ModuleIndex index;
  private final Interpreter interpreter;
  private final SetMultimap<Role, RoleUse> uses = LinkedHashMultimap.create();
  private final List<RoleCall> calls = new ArrayList<>();
  private final List<SecretFlow> secretFlows = new ArrayList<>();
  private final Map<MethodSymbol, Summary> written = new LinkedHashMap<>();

  /** Calls that make objects with names, which count where these are no parts of others. */
  private final List<RoleCall> named = new ArrayList<>();

  /** Calls with operands that other methods of the module decide, in executions of their own. */
  private final Set<RoleCall> partial = Collections.newSetFromMap(new IdentityHashMap<>());

  private Analysis(Context context) {
    this.context = context;
    this.elements = JavacElements.instance(context);
    this.roles = new TableLookup(context);
    this.markings = new Markings(context);
    Summaries summaries = new Summaries(context);
    this.index = new ModuleIndex(context, roles, markings, summaries);
    this.interpreter = new Interpreter(context, index, roles, markings, summaries);
    analyse();
    named.stream().filter(RoleCall::makesWhole).forEach(this::addName);
    summaries.write(written);
  }

  /** The analysis of the compilation; the first call does the work. */
  public static Analysis of(Context context) {
    Analysis analysis = context.get(KEY);
    if (analysis == null) {
      analysis = new Analysis(context);
      context.put(KEY, analysis);
    }
    return analysis;
  }

  /** The methods of the module, and what people marked in them. */
  public Declarations declarations() {
    return new Declarations(context, index, markings, interpreter.types());
  }

  /** Every use of a value in this role that can be judged where it was met. */
  public Set<RoleUse> uses(Role role) {
    return uses.get(role);
  }

  /**
   * The uses of values in this role by calls of which every operand counts: where callers of the
   * module decide another operand, only their executions are told.
   */
  public ImmutableList<RoleUse> wholeUses(Role role) {
    Set<Site> whole = new HashSet<>();
    uses(role).stream()
        .filter(use -> !partial.contains(use.call()))
        .forEach(use -> whole.add(use.call().site()));
    return uses(role).stream()
        .filter(use -> !partial.contains(use.call()) || !whole.contains(use.call().site()))
        .collect(ImmutableList.toImmutableList());
  }

  /** The uses of values in any of these roles, in the order of the interpretation. */
  public ImmutableList<RoleUse> uses(Collection<Role> roles) {
    return uses.entries().stream()
        .filter(use -> roles.contains(use.getKey()))
        .map(Map.Entry::getValue)
        .collect(ImmutableList.toImmutableList());
  }

  /** Every execution of a call with roles, in the order of the interpretation. */
  public ImmutableList<RoleCall> calls() {
    return ImmutableList.copyOf(calls);
  }

  /** The constant texts in the sources that look like secrets, or are called so. */
  public ImmutableList<Literal> literals() {
    return index.literals();
  }

  /** The annotations of the types of these qualified names, which {@link AnnotationRoles} knows. */
  public ImmutableList<Site> annotations(Collection<String> types) {
    return types.stream()
        .flatMap(type -> index.annotations(type).stream())
        .collect(ImmutableList.toImmutableList());
  }

  /** Whether the class is one of the module. */
  public boolean declares(Symbol type) {
    return index.declares(type);
  }

  /** What annotations give to variables that nobody sets, with the names of the settings. */
  public ImmutableListMultimap<Site, Literal> settings() {
    return index.settings();
  }

  /** The conditions of {@code assert}, which are not followed: production does not ask them. */
  public ImmutableList<Site> assertions() {
    return index.assertions();
  }

  /** The declarations of the module's classes, in the order of the files. */
  public ImmutableList<Site> classes() {
    return index.classTrees().stream()
        .map(type -> new Site(type, index.unitOf(type.sym)))
        .collect(ImmutableList.toImmutableList());
  }

  /** Whether people said that what the variable holds, or the method returns, is secret. */
  public boolean isMarkedSecret(Symbol symbol) {
    return markings.knowSecrets() && markings.rolesOf(symbol).contains(Role.SECRET);
  }

  /** The declarations of the variables that people marked as secret. */
  public ImmutableList<Site> marked() {
    return index.marked();
  }

  /** Where what people marked as secret gets to what nobody marked. */
  public ImmutableList<SecretFlow> secretFlows() {
    return ImmutableList.copyOf(secretFlows);
  }

  /** The methods whose annotations contradict those of others, or mean nothing. */
  public ImmutableList<ContractBreach> contractBreaches() {
    return markings.promise() ? ContractBreach.of(index, markings) : ImmutableList.of();
  }

  /** The fields that are written where objects of the module's classes are serialised. */
  public ImmutableList<SerialField> serialFields() {
    return SerialField.of(index, interpreter.types(), markings);
  }

  /** Whether the sources can use the class of this name: the class path and the release have it. */
  public boolean isAvailable(String type) {
    return available.computeIfAbsent(type, name -> elements.getTypeElement(name) != null);
  }

  /** The classes, lambdas and method references that are instances of the named type. */
  public ImmutableList<Implementation> implementations(String type) {
    return index.typedCode().stream()
        .filter(code -> code.type().equals(type))
        .map(code -> new Implementation(code, index, interpreter))
        .collect(ImmutableList.toImmutableList());
  }

  /** The classes through which the call is reached, as far as they can be told. */
  public Surroundings surroundings(RoleCall call) {
    Set<JCClassDecl> classes = new LinkedHashSet<>();
    Set<Body> bodies = new LinkedHashSet<>();
    for (Frame frame = call.frame(); frame != null; frame = frame.caller()) {
      bodies.add(frame.body());
    }
    for (Body body : List.copyOf(bodies)) {
      for (Body caller : callers(body)) {
        bodies.add(caller);
        bodies.addAll(callers(caller));
      }
    }
    for (Body body : bodies) {
      JCClassDecl outermost = index.classTree(body.owner().outermostClass());
      classes.add(outermost == null ? body.classTree() : outermost);
    }
    // What is set up together is not told apart.
    if (bodies.stream().anyMatch(body -> body.isInitialisation() || body.symbol() == null)) {
      return Surroundings.of(classes, method -> true);
    }
    return Surroundings.of(
        classes, Relatives.of(bodies.stream().map(Body::symbol).toList(), classes)::contains);
  }

  /**
   * Whether the place is in a method with a name of this kind that others can call, and nobody here
   * does but methods with such names: what it makes is offered, and taken by nobody.
   */
  public boolean isOffer(Site place, Predicate<String> kind) {
    return place.member() instanceof JCMethodDecl method
        && kind.test(method.name.toString())
        && isOpen(method.sym)
        && index.callersOf(method.sym, interpreter.types()).stream()
            .allMatch(
                caller -> caller.method() != null && kind.test(caller.method().name.toString()));
  }

  private static boolean isOpen(Symbol declared) {
    return declared instanceof PackageSymbol
        || ((declared.flags() & (Flags.PUBLIC | Flags.PROTECTED)) != 0 && isOpen(declared.owner));
  }

  private record Task(Body body, int depth) {}

  private void analyse() {
    Deque<Task> open = new ArrayDeque<>();
    Set<Body> seen = new HashSet<>();
    for (Body root : entered(index.roots())) {
      if (seen.add(root)) {
        open.add(new Task(root, 0));
      }
    }
    Deque<Task> everyday = new ArrayDeque<>();
    for (Body root : entered(index.sourcing())) {
      if (seen.add(root)) {
        everyday.add(new Task(root, MAX_CALLER_DEPTH));
      }
    }
    int limit = 200 + 4 * seen.size();
    // What only shows values comes last, so that it takes nothing from what decides about them.
    Deque<Body> disclosing = new ArrayDeque<>(entered(index.disclosing()));
    while (!open.isEmpty() || !everyday.isEmpty() || !disclosing.isEmpty()) {
      if (open.isEmpty() && everyday.isEmpty()) {
        Body last = disclosing.remove();
        if (!seen.add(last)) {
          continue;
        }
        everyday.add(new Task(last, MAX_CALLER_DEPTH));
        interpreter.budget().pending(disclosing.size() + 1);
      } else {
        interpreter.budget().pending(open.size() + everyday.size());
      }
      Task task = open.isEmpty() ? everyday.remove() : open.remove();
      Run run =
          task.depth() > 0 && interpreter.budget().isSpent()
              ? null
              : interpreter.fields().run(task.body());
      if (run == null) {
        continue;
      }
      Set<Body> callers = callers(task.body());
      boolean dependent =
          run.calls().stream().anyMatch(this::isDependent) || carriesRoles(run.returned());
      Set<Body> next = dependent && callers.size() <= MAX_CALLERS ? callers : Set.of();
      if (task.depth() < MAX_CALLER_DEPTH) {
        for (Body other : Sets.union(next, readers(run))) {
          if (seen.size() < limit && seen.add(other)) {
            open.add(new Task(other, task.depth() + 1));
          }
        }
      }
      secretFlows.addAll(run.secretFlows());
      collect(run, !callers.isEmpty());
      Summarising.of(run).ifPresent(summary -> written.put(task.body().symbol(), summary));
    }
    interpreter.budget().pending(index.typedCode().size());
  }

  /** The bodies; for initialisers of objects, the constructors. */
  private Set<Body> entered(Set<Body> bodies) {
    Set<Body> roots = new LinkedHashSet<>();
    for (Body root : bodies) {
      if (root.kind() == Body.Kind.INSTANCE_INITIALISER) {
        roots.addAll(index.constructors(root.owner()));
      } else if (root.method() == null || root.method().body != null) {
        roots.add(root);
      }
    }
    return roots;
  }

  private Set<Body> callers(Body body) {
    MethodSymbol method = body.symbol();
    if (method == null) {
      return Set.of();
    }
    Set<Body> callers = new LinkedHashSet<>();
    for (Body caller : index.callersOf(method, interpreter.types())) {
      if (caller.kind() == Body.Kind.INSTANCE_INITIALISER) {
        callers.addAll(index.constructors(caller.owner()));
      } else if (!caller.equals(body)) {
        callers.add(caller);
      }
    }
    return callers;
  }

  /** The code that gets what the run leaves of cryptography in fields. */
  private Set<Body> readers(Run run) {
    Set<Body> readers = new LinkedHashSet<>();
    for (VarSymbol field : run.storedFields()) {
      Set<Body> users = index.users(field);
      if (users.size() <= MAX_CALLERS && isOutput(run.stored(field), MAX_NESTING)) {
        readers.addAll(entered(users));
      }
    }
    return readers;
  }

  private static boolean isOutput(Value stored, int depth) {
    return isMadeOfOutput(stored)
        || (depth > 0
            && stored.objects().stream()
                .flatMap(
                    object ->
                        Stream.concat(
                            Ingredients.parts(object.initialContents()).stream(),
                            object.initialFields().values().stream()))
                .anyMatch(part -> isOutput(part, depth - 1)));
  }

  private static boolean isMadeOfOutput(Value value) {
    return value.sources().stream().anyMatch(source -> !source.role().isEveryday());
  }

  private static boolean carriesRoles(Value returned) {
    return !returned.sources().isEmpty()
        || returned.objects().stream()
            .anyMatch(
                object ->
                    object.tracked() != null
                        || (object.kind() == HeapObject.Kind.ARRAY
                            && Ingredients.parts(object.initialContents()).stream()
                                .anyMatch(part -> !part.sources().isEmpty())));
  }

  /** Whether callers decide anything about the call that is worth a look at all of them. */
  private boolean isDependent(RoleCall call) {
    if (!roles.isTrigger(call.row())) {
      return false;
    }
    if (!call.guards().isNone() || !call.receiver().dependence().isNone()) {
      return true;
    }
    for (int i = 0; i < call.arguments().size(); i++) {
      if (call.row().role(i) != Role.OTHER && !call.arguments().get(i).dependence().isNone()) {
        return true;
      }
    }
    return false;
  }

  private void addName(RoleCall call) {
    Role role = call.row().naming().orElseThrow().role();
    uses.put(role, new RoleUse(call, role, call.argument(role).orElseThrow(), call.site()));
  }

  private void collect(Run run, boolean hasCallers) {
    for (RoleCall call : run.calls()) {
      calls.add(call);
      if (hasCallers && isDependent(call)) {
        partial.add(call);
      }
      boolean guarded = hasCallers && !call.guards().isNone();
      for (int i = 0; i < call.arguments().size(); i++) {
        Role role = call.role(i);
        Provenance provenance = call.arguments().get(i);
        boolean dependent = hasCallers && !provenance.dependence().isNone();
        boolean shows = role.isDisclosing() && provenance.isMadeOfAnything();
        if (role != Role.OTHER && (shows || (!guarded && !dependent)) && call.isJudgedHere(i)) {
          uses.put(role, new RoleUse(call, role, provenance, call.argumentSite(i)));
        }
      }
      boolean isNamed =
          call.name()
              .filter(name -> !guarded && !(hasCallers && !name.dependence().isNone()))
              .isPresent();
      if (isNamed && call.isNamedHere()) {
        named.add(call);
      }
      if (!call.isMadeHere()) {
        continue;
      }
      Role receiver = call.row().receiver().orElse(Role.OTHER);
      boolean dependent = hasCallers && !call.receiver().dependence().isNone();
      if (receiver != Role.OTHER && !guarded && !dependent) {
        uses.put(receiver, new RoleUse(call, receiver, call.receiver(), call.site()));
      }
      if (call.row().result().isPresent() && !guarded) {
        Role result = call.row().result().get();
        uses.put(result, new RoleUse(call, result, call.receiver(), call.site()));
      }
    }
  }
}

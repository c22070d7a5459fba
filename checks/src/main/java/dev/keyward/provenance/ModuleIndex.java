package dev.keyward.provenance;

import static java.util.Comparator.comparing;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.SetMultimap;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Kinds;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.comp.AttrContext;
import com.sun.tools.javac.comp.Enter;
import com.sun.tools.javac.comp.Env;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCAnnotation;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeScanner;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Name;
import com.sun.tools.javac.util.Position;
import dev.keyward.jca.ClearPassword;
import dev.keyward.jca.QueryName;
import dev.keyward.jca.QueryText;
import dev.keyward.jca.TokenShape;
import dev.keyward.roles.AnnotationRoles;
import dev.keyward.roles.Role;
import dev.keyward.roles.RoleRow;
import dev.keyward.roles.SecretTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Every body, call and field access of the sources of one compilation, gathered in one walk. */
final class ModuleIndex {
  /** How many calls lie between an everyday value and the code that gives it a telling name. */
  private static final int MAX_PASSED_ON = 3;

  private final List<JCCompilationUnit> units = new ArrayList<>();
  private final Map<ClassSymbol, JCClassDecl> classes = new LinkedHashMap<>();
  private final Map<ClassSymbol, JCCompilationUnit> classUnits = new HashMap<>();
  private final Map<MethodSymbol, Body> methods = new LinkedHashMap<>();
  private final Map<VarSymbol, Site> variables = new HashMap<>();
  private final SetMultimap<Symbol, Body> callers = LinkedHashMultimap.create();
  private final SetMultimap<VarSymbol, Body> writers = LinkedHashMultimap.create();
  private final SetMultimap<VarSymbol, Body> users = LinkedHashMultimap.create();
  private final SetMultimap<ClassSymbol, ClassSymbol> subclasses = LinkedHashMultimap.create();
  private final Set<Body> roots = new LinkedHashSet<>();
  private final Set<Body> sourcing = new LinkedHashSet<>();

  /** The bodies that write objects, which matters in a module that makes keys. */
  private final Set<Body> keeping = new LinkedHashSet<>();

  private boolean makesKeys;

  /** The bodies that show something to others, and those that name what nobody may read. */
  private final Set<Body> disclosing = new LinkedHashSet<>();

  private final Set<Body> confiding = new LinkedHashSet<>();

  /** The outermost classes with code that gets hold of a secret for certain. */
  private final Set<ClassSymbol> trusted = new HashSet<>();

  private final Set<Body> naming = new LinkedHashSet<>();
  private final List<Literal> literals = new ArrayList<>();
  private final List<Site> marked = new ArrayList<>();
  private final List<Site> assertions = new ArrayList<>();
  private final ListMultimap<Site, Literal> settings = ArrayListMultimap.create();
  private final SetMultimap<String, Site> annotations = LinkedHashMultimap.create();

  /** The classes that stand in no other. */
  private final Set<Symbol> outermost = new HashSet<>();

  /** The classes of calls and fields that were asked for, and whether they are the module's. */
  private final Map<Symbol, Boolean> own = new HashMap<>();

  private final Counters counters = new Counters();
  private final TellingNames names = new TellingNames();
  private final Confidences confidences = new Confidences();
  private final Markings markings;
  private final Summaries summaries;
  private final List<TypedCode> typedCode = new ArrayList<>();
  private final Map<Symbol, Integer> sizes = new HashMap<>();
  private final Map<ClassSymbol, Set<ClassSymbol>> allSubclasses = new HashMap<>();
  private final Map<Symbol, List<Symbol>> ownSupertypes = new HashMap<>();
  private final Map<MethodSymbol, Set<Body>> allCallers = new HashMap<>();
  private int size;

  /**
   * A class, lambda or method reference that is an instance of a type with a role.
   *
   * @param type the qualified name of the type with the role
   */
  record TypedCode(String type, Site site, JCClassDecl enclosing, @Nullable ClassSymbol symbol) {

    /** Whether it matters where its methods throw, and not only what they return. */
    boolean decides() {
      return type.startsWith("javax.net.ssl.");
    }
  }

  ModuleIndex(Context context, RoleLookup roles, Markings markings, Summaries summaries) {
    this.summaries = summaries;
    this.markings = markings;
    Set<JCCompilationUnit> found = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Env<AttrContext> env : Enter.instance(context).getEnvs()) {
      if (env.toplevel != null) {
        found.add(env.toplevel);
      }
    }
    // Enter keeps them by hash; the analysis may not depend on that.
    Map<JCCompilationUnit, String> places = new IdentityHashMap<>();
    found.forEach(unit -> places.put(unit, unit.getSourceFile().toUri().toString()));
    found.stream().sorted(comparing(places::get)).forEach(units::add);
    Types types = Types.instance(context);
    units.forEach(this::addOutermost);
    units.forEach(unit -> unit.accept(new Walk(unit, roles, types)));
    if (makesKeys) {
      roots.addAll(keeping);
    }
    addCallers(sourcing, method -> method.getReturnType().getTag() != TypeTag.VOID);
    addCallers(naming, method -> !method.getParameters().isEmpty());
    sourcing.retainAll(naming);
    addCallers(disclosing, method -> !method.getParameters().isEmpty());
    addCallers(confiding, method -> method.getReturnType().getTag() == TypeTag.CLASS);
    disclosing.removeIf(
        body -> !confiding.contains(body) && !trusted.contains(body.owner().outermostClass()));
    sourcing.removeAll(roots);
    disclosing.removeAll(roots);
    disclosing.removeAll(sourcing);
  }

  private void addOutermost(JCCompilationUnit unit) {
    for (JCTree declared : unit.defs) {
      if (declared instanceof JCClassDecl type && type.sym != null) {
        outermost.add(type.sym);
      }
    }
  }

  /** Whether the type is declared in the module, known before its declaration is met. */
  private boolean isOwn(Symbol type) {
    Boolean known = own.get(type);
    if (known == null) {
      Symbol outer = type;
      while (outer.owner != null && outer.owner.kind != Kinds.Kind.PCK) {
        outer = outer.owner;
      }
      known = outermost.contains(outer);
      own.put(type, known);
    }
    return known;
  }

  /** Adds the code that calls such methods among the bodies, and the code that calls that. */
  private void addCallers(Set<Body> bodies, Predicate<MethodSymbol> passesOn) {
    Set<Body> newest = new LinkedHashSet<>(bodies);
    for (int depth = 0; depth < MAX_PASSED_ON; depth++) {
      Set<Body> next = new LinkedHashSet<>();
      for (Body body : newest) {
        if (body.symbol() != null && passesOn.test(body.symbol())) {
          next.addAll(callers.get(body.symbol()));
        }
      }
      next.removeAll(bodies);
      bodies.addAll(next);
      newest = next;
    }
  }

  /** The constant texts that look like secrets, or are called so. */
  ImmutableList<Literal> literals() {
    return ImmutableList.copyOf(literals);
  }

  /** The texts that annotations give to variables which nobody sets, by the variable. */
  ImmutableListMultimap<Site, Literal> settings() {
    return ImmutableListMultimap.copyOf(settings);
  }

  /** The conditions of {@code assert}. */
  ImmutableList<Site> assertions() {
    return ImmutableList.copyOf(assertions);
  }

  /** The variables that people marked as secret. */
  ImmutableList<Site> marked() {
    return ImmutableList.copyOf(marked);
  }

  /** The annotations of the type of this qualified name, if it is one that means something. */
  Set<Site> annotations(String type) {
    return Collections.unmodifiableSet(annotations.get(type));
  }

  ImmutableList<JCCompilationUnit> units() {
    return ImmutableList.copyOf(units);
  }

  /** The number of trees in the module. */
  int size() {
    return size;
  }

  /** The bodies that call a method that is worth an analysis, in source order. */
  Set<Body> roots() {
    return Collections.unmodifiableSet(roots);
  }

  /** The bodies besides that show values to others, and may show a secret. */
  Set<Body> disclosing() {
    return Collections.unmodifiableSet(disclosing);
  }

  /** The other bodies that meet an everyday value and a telling name. */
  Set<Body> sourcing() {
    return Collections.unmodifiableSet(sourcing);
  }

  List<TypedCode> typedCode() {
    return Collections.unmodifiableList(typedCode);
  }

  /** The classes of the module, in source order. */
  Collection<JCClassDecl> classTrees() {
    return Collections.unmodifiableCollection(classes.values());
  }

  @Nullable JCClassDecl classTree(Symbol type) {
    return classes.get(type);
  }

  boolean declares(Symbol type) {
    return classes.containsKey(type);
  }

  @Nullable JCCompilationUnit unitOf(Symbol type) {
    return classUnits.get(type);
  }

  @Nullable Body body(Symbol method) {
    return methods.get(method);
  }

  /** The constructors that run the initialisers of the class. */
  Set<Body> constructors(ClassSymbol type) {
    Set<Body> constructors = new LinkedHashSet<>();
    JCClassDecl tree = classes.get(type);
    for (JCTree member : tree == null ? List.<JCTree>of() : tree.defs) {
      if (member instanceof JCMethodDecl method
          && method.sym.isConstructor()
          && !Constructors.delegates(method)
          && methods.containsKey(method.sym)) {
        constructors.add(methods.get(method.sym));
      }
    }
    return constructors;
  }

  /** The declaration of a field or local variable. */
  @Nullable Site declaration(VarSymbol variable) {
    return variables.get(variable);
  }

  /** The declaration of a method, with a body or without one. */
  @Nullable JCMethodDecl declarationOf(MethodSymbol method) {
    JCClassDecl type = classes.get(method.owner);
    for (JCTree member : type == null ? List.<JCTree>of() : type.defs) {
      if (member instanceof JCMethodDecl declared && declared.sym == method) {
        return declared;
      }
    }
    return null;
  }

  /** The declaration of a field, or null for anything else. */
  @Nullable Site siteOf(Symbol symbol) {
    return symbol instanceof VarSymbol variable ? variables.get(variable) : null;
  }

  /** What names say of values that nobody may read. */
  Confidences confidences() {
    return confidences;
  }

  /** What names say. */
  TellingNames names() {
    return names;
  }

  Set<Body> callers(Symbol method) {
    return callers.get(method);
  }

  /** The bodies that call the method, or a method of the module that it overrides. */
  Set<Body> callersOf(MethodSymbol method, Types types) {
    Set<Body> known = allCallers.get(method);
    if (known == null) {
      known = Collections.unmodifiableSet(findCallers(method, types));
      allCallers.put(method, known);
    }
    return known;
  }

  private Set<Body> findCallers(MethodSymbol method, Types types) {
    Set<Body> result = new LinkedHashSet<>(callers.get(method));
    if (!method.isConstructor() && !method.isStatic()) {
      for (Symbol type : ownSupertypes(method.owner, types)) {
        for (Symbol member : type.members().getSymbolsByName(method.name)) {
          if (member instanceof MethodSymbol other
              && method.overrides(other, (ClassSymbol) method.owner, types, false)) {
            result.addAll(callers.get(other));
          }
        }
      }
    }
    return result;
  }

  /** The types of the module among the supertypes. */
  private List<Symbol> ownSupertypes(Symbol type, Types types) {
    List<Symbol> known = ownSupertypes.get(type);
    if (known == null) {
      known = new ArrayList<>();
      for (Type supertype : types.closure(type.type)) {
        if (supertype.tsym != type && declares(supertype.tsym)) {
          known.add(supertype.tsym);
        }
      }
      ownSupertypes.put(type, known);
    }
    return known;
  }

  /** Whether the field counts: it starts at a constant and only moves by constant steps. */
  boolean isCounter(VarSymbol field) {
    return counters.contains(field);
  }

  /** The bodies that assign the field, its declaration's initialiser aside. */
  Set<Body> writers(VarSymbol field) {
    return writers.get(field);
  }

  /** The number of trees in a method. */
  int size(MethodSymbol method) {
    return sizes.getOrDefault(method, 0);
  }

  /** At least the number of trees that are executed with the body itself. */
  int size(Body body) {
    boolean initialises = body.method() == null || body.symbol().isConstructor();
    return sizes.getOrDefault(initialises ? body.owner() : body.symbol(), 0);
  }

  /** Whether another compilation said what the method does with what it is given. */
  boolean isSummarised(MethodSymbol method) {
    return !declares(method.owner) && summaries.of(method) != null;
  }

  /** The bodies that mention the field. */
  Set<Body> users(VarSymbol field) {
    return users.get(field);
  }

  /** The classes of the module that extend or implement the type, directly or not. */
  Set<ClassSymbol> subclasses(ClassSymbol type) {
    Set<ClassSymbol> known = allSubclasses.get(type);
    if (known == null) {
      known = findSubclasses(type);
      allSubclasses.put(type, known);
    }
    return known;
  }

  private Set<ClassSymbol> findSubclasses(ClassSymbol type) {
    Set<ClassSymbol> result = new LinkedHashSet<>();
    List<ClassSymbol> open = new ArrayList<>(List.of(type));
    while (!open.isEmpty()) {
      for (ClassSymbol sub : subclasses.get(open.remove(open.size() - 1))) {
        if (result.add(sub)) {
          open.add(sub);
        }
      }
    }
    return result;
  }

  /** Walks the declarations and the code in them. */
  private final class Walk extends TreeScanner {
    private final JCCompilationUnit unit;
    private final RoleLookup roles;
    private final Types types;

    /** Whether the tree is a part of a constant that was seen already. */
    private boolean inConstant;

    /** The innermost class and code of it, and the code of the class that stands in no other. */
    private @Nullable JCClassDecl enclosing;

    private @Nullable Body body;
    private @Nullable Body root;

    Walk(JCCompilationUnit unit, RoleLookup roles, Types types) {
      this.unit = unit;
      this.roles = roles;
      this.types = types;
    }

    @Override
    public void scan(@Nullable JCTree tree) {
      size++;
      super.scan(tree);
    }

    @Override
    public void visitClassDef(JCClassDecl tree) {
      if (tree.sym == null) {
        return;
      }
      declare(tree);
      JCClassDecl outerClass = enclosing;
      Body outerBody = body;
      Body outerRoot = root;
      enclosing = tree;
      if (!tree.sym.isDirectlyOrIndirectlyLocal()) {
        root = null;
      }
      body = null;
      roles
          .typeRole(tree.sym)
          .ifPresent(
              type -> typedCode.add(new TypedCode(type, new Site(tree, unit), tree, tree.sym)));
      int before = size;
      super.visitClassDef(tree);
      sizes.put(tree.sym, size - before);
      enclosing = outerClass;
      body = outerBody;
      root = outerRoot;
    }

    private void declare(JCClassDecl tree) {
      classes.put(tree.sym, tree);
      classUnits.put(tree.sym, unit);
      for (Type supertype : types.directSupertypes(tree.sym.type)) {
        if (supertype.tsym instanceof ClassSymbol parent) {
          subclasses.put(parent, tree.sym);
        }
      }
    }

    @Override
    public void visitMethodDef(JCMethodDecl tree) {
      Body method = new Body(Body.Kind.METHOD, enclosing, tree, unit);
      if (tree.sym != null && hasCode(method)) {
        methods.put(tree.sym, method);
      }
      int before = size;
      in(
          method,
          () -> {
            name(tree.name);
            super.visitMethodDef(tree);
          });
      sizes.put(tree.sym, size - before);
    }

    @Override
    public void visitVarDef(JCVariableDecl tree) {
      if (tree.sym != null && tree.sym.owner.kind == Kinds.Kind.TYP) {
        variables.put(tree.sym, new Site(tree, unit));
        counters.declared(tree);
      }
      if (body == null) {
        in(initialiser(tree.mods.flags), () -> variable(tree));
      } else {
        variable(tree);
      }
    }

    private void variable(JCVariableDecl tree) {
      if (tree.init != null) {
        name(tree.name);
        if (Folding.constantOf(tree.init.type) instanceof String text
            && names.isSecret(tree.name)) {
          literals.add(new Literal(new Site(tree.init, unit), text, tree.name.toString()));
        }
      }
      AnnotatedSettings.of(tree, unit)
          .ifPresent(setting -> settings.put(new Site(tree, unit), setting));
      if (tree.sym != null) {
        meetMarks(tree.sym);
        if (markings.rolesOf(tree.sym).contains(Role.REMOTE_INPUT)) {
          variables.put(tree.sym, new Site(tree, unit));
        }
        if (markings.rolesOf(tree.sym).contains(Role.SECRET)) {
          marked.add(new Site(tree, unit));
        }
      }
      super.visitVarDef(tree);
    }

    /** Notes that the code meets something that people gave a role. */
    private void meetMarks(Symbol symbol) {
      for (Role role : markings.rolesOf(symbol)) {
        if (!role.isEveryday() && hasCode(root)) {
          roots.add(root);
        }
      }
    }

    /** Whether there is code, and javac has looked at it already. */
    private static boolean hasCode(@Nullable Body body) {
      return body != null
          && (body.method() == null || body.method().body != null)
          && (body.owner().flags_field & Flags.UNATTRIBUTED) == 0;
    }

    /** Notes that the code gives a value to something whose name says what it is for. */
    private void name(Name name) {
      name(names.isSecret(name));
    }

    /** Notes that the code has a value that nobody may read. */
    private void confide(Symbol symbol) {
      if (root != null && confidences.tells(symbol)) {
        confiding.add(root);
      }
    }

    private void name(boolean isSecret) {
      if (root != null && isSecret) {
        naming.add(root);
      }
    }

    @Override
    public void visitAssert(JCTree.JCAssert tree) {
      assertions.add(new Site(tree.cond, unit));
      if (tree.detail != null && root != null) {
        disclosing.add(root);
      }
      super.visitAssert(tree);
    }

    @Override
    public void visitAnnotation(JCAnnotation tree) {
      if (tree.annotationType.type != null && tree.annotationType.type.tsym != null) {
        String type = tree.annotationType.type.tsym.getQualifiedName().toString();
        if (AnnotationRoles.ALL.contains(type)) {
          annotations.put(type, new Site(tree, unit));
        }
      }
      super.visitAnnotation(tree);
    }

    @Override
    public void visitLiteral(JCTree.JCLiteral tree) {
      if (!inConstant && tree.value instanceof String text) {
        literal(tree, text);
      }
    }

    @Override
    public void visitBinary(JCTree.JCBinary tree) {
      boolean outer = inConstant;
      if (!inConstant && Folding.constantOf(tree.type) instanceof String text) {
        literal(tree, text);
        inConstant = true;
      }
      super.visitBinary(tree);
      inConstant = outer;
    }

    private void literal(JCTree tree, String text) {
      if (root != null && QueryText.mayName(text)) {
        disclosing.add(root);
      }
      if (TokenShape.mayBe(text) || ClearPassword.is(text)) {
        literals.add(new Literal(new Site(tree, unit), text, ""));
      }
    }

    @Override
    public void visitBlock(JCTree.JCBlock tree) {
      if (body == null) {
        in(initialiser(tree.flags), () -> super.visitBlock(tree));
      } else {
        super.visitBlock(tree);
      }
    }

    private Body initialiser(long flags) {
      Body.Kind kind =
          (flags & Flags.STATIC) != 0 || (enclosing.sym.flags() & Flags.INTERFACE) != 0
              ? Body.Kind.STATIC_INITIALISER
              : Body.Kind.INSTANCE_INITIALISER;
      return new Body(kind, enclosing, null, unit);
    }

    private void in(Body next, Runnable walk) {
      Body outerBody = body;
      Body outerRoot = root;
      body = next;
      if (root == null) {
        root = next;
      }
      walk.run();
      body = outerBody;
      root = outerRoot;
    }

    @Override
    public void visitApply(JCMethodInvocation tree) {
      call(TreeInfo.symbol(tree.meth), tree.args);
      compared(tree);
      passed(tree.args, TreeInfo.symbol(tree.meth));
      super.visitApply(tree);
    }

    @Override
    public void visitNewClass(JCNewClass tree) {
      call(tree.constructor, tree.args);
      passed(tree.args, null);
      super.visitNewClass(tree);
    }

    @Override
    public void visitReference(JCMemberReference tree) {
      call(tree.sym, List.of());
      typed(tree, tree.target);
      super.visitReference(tree);
    }

    @Override
    public void visitLambda(JCLambda tree) {
      typed(tree, tree.type);
      super.visitLambda(tree);
    }

    private void typed(JCTree tree, @Nullable Type type) {
      if (type != null) {
        roles
            .typeRole(type.tsym)
            .ifPresent(
                name -> typedCode.add(new TypedCode(name, new Site(tree, unit), enclosing, null)));
      }
    }

    /** Notes that the code compares something whose name says that it is a password. */
    private void compared(JCMethodInvocation tree) {
      Name method = TreeInfo.name(tree.meth);
      if (root == null || method == null || !names.compares(method)) {
        return;
      }
      List<JCExpression> operands = new ArrayList<>(tree.args);
      if (tree.meth instanceof JCFieldAccess access) {
        operands.add(access.selected);
      }
      if (operands.stream().anyMatch(operand -> names.isPassword(nameOf(operand)))) {
        roots.add(root);
      }
    }

    private static @Nullable Name nameOf(JCTree tree) {
      JCTree bare = TreeInfo.skipParens(tree);
      return TreeInfo.name(bare instanceof JCMethodInvocation call ? call.meth : bare);
    }

    /** Notes a key in front of a value, and the name of a property. */
    private void passed(List<JCExpression> arguments, @Nullable Symbol method) {
      if (arguments.size() == 1 && method != null) {
        name(names.setsSecret(method.name));
      } else if (arguments.size() == 2
          && arguments.get(0).type != null
          && arguments.get(0).type.constValue() instanceof String key
          && TellingNames.isKey(key)) {
        name(names.isSecret(key));
      }
    }

    private void call(@Nullable Symbol callee, List<JCExpression> arguments) {
      if (!(callee instanceof MethodSymbol method) || root == null) {
        return;
      }
      meetMarks(method);
      confide(method);
      if (!arguments.isEmpty()
          && arguments.get(0).type != null
          && arguments.get(0).type.constValue() instanceof String key
          && confidences.tells(key)) {
        confiding.add(root);
      }
      if (isOwn(method.owner)) {
        callers.put(method, root);
        for (VarSymbol parameter : method.params()) {
          name(parameter.name);
        }
        return;
      }
      RoleRow row = roles.find(method);
      if (row != null) {
        makesKeys |= roles.isMakingKeys(row);
        if (roles.isKeeping(row)) {
          keeps(arguments);
        } else if (roles.isTrigger(row)) {
          roots.add(root);
        } else if (roles.isSource(row)) {
          sourcing.add(root);
        } else if (roles.isDisclosing(row)) {
          disclosing.add(root);
          if (namesSecret(row, arguments)) {
            confiding.add(root);
          }
        }
        if (roles.isConfiding(row)) {
          confiding.add(root);
          trusted.add(root.owner().outermostClass());
        }
      } else if (summaries.of(method) != null) {
        roots.add(root);
      }
    }

    /** Notes that the code writes an object; what a library gives a stream for is not a file. */
    private void keeps(List<JCExpression> arguments) {
      if (arguments.stream().anyMatch(Walk::isSecret)) {
        roots.add(root);
      } else if (root.method() == null || !SerialField.isHook(root.method().sym)) {
        keeping.add(root);
      }
    }

    /** Whether the call puts a value behind a name that may be one of a secret in an address. */
    private static boolean namesSecret(RoleRow row, List<JCExpression> arguments) {
      int name = row.indexOf(Role.QUERY_NAME);
      return name >= 0
          && name < arguments.size()
          && Folding.constantOf(arguments.get(name).type) instanceof String text
          && QueryName.of(text).filter(kind -> kind != QueryName.PUBLIC).isPresent();
    }

    private static boolean isSecret(JCExpression argument) {
      return argument.type != null
          && argument.type.tsym != null
          && SecretTypes.contain(argument.type.tsym.getQualifiedName().toString());
    }

    @Override
    public void visitIdent(JCIdent tree) {
      mention(tree.sym);
    }

    @Override
    public void visitSelect(JCFieldAccess tree) {
      mention(tree.sym);
      super.visitSelect(tree);
    }

    private void mention(@Nullable Symbol symbol) {
      if (symbol instanceof VarSymbol variable && root != null) {
        name(variable.name);
        confide(variable);
        if (isOwnField(variable)) {
          users.put(variable, root);
          meetMarks(variable);
        }
      }
    }

    /** Whether the module declares the field; {@code this} and its like belong to a class, too. */
    private boolean isOwnField(VarSymbol variable) {
      return variable.owner.kind == Kinds.Kind.TYP
          && variable.pos != Position.NOPOS
          && isOwn(variable.owner);
    }

    @Override
    public void visitAssign(JCTree.JCAssign tree) {
      write(tree.lhs);
      counters.assigned(tree.lhs, tree.rhs);
      super.visitAssign(tree);
    }

    @Override
    public void visitAssignop(JCTree.JCAssignOp tree) {
      write(tree.lhs);
      counters.stepped(tree);
      super.visitAssignop(tree);
    }

    @Override
    public void visitUnary(JCTree.JCUnary tree) {
      if (tree.getTag().isIncOrDecUnaryOp()) {
        write(tree.arg);
        counters.stepped(tree.arg);
      }
      super.visitUnary(tree);
    }

    private void write(JCTree target) {
      if (TreeInfo.symbol(target) instanceof VarSymbol variable && root != null) {
        name(variable.name);
        if (isOwnField(variable)) {
          writers.put(variable, root);
        }
      }
    }
  }
}

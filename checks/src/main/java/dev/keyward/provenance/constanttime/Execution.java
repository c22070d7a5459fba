package dev.keyward.provenance.constanttime;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import dev.keyward.provenance.Declarations;
import dev.keyward.provenance.Site;
import dev.keyward.provenance.constanttime.SecretPath.Input;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a method, for everything that it may be given that is secret in the same way.
 */
final class Execution {
  private final Methods methods;
  private final List<VarSymbol> parameters;
  private final JCCompilationUnit unit;
  private final Set<Symbol> assigned;
  private final Expressions expressions = new Expressions(this);
  private final Statements statements = new Statements(this);
  private final Stores stores = new Stores(this);
  private final Calls calls = new Calls(this);
  private final Lambdas lambdas = new Lambdas(this);
  private final Map<JCTree, Leak> leaks = new LinkedHashMap<>();
  private final Map<Object, Secrecy> written = new LinkedHashMap<>();
  private final SetMultimap<Holder, Holder> aliases = LinkedHashMultimap.create();

  /** Where jumps out of loops and switches arrive. */
  final Map<JCTree, Target> targets = new IdentityHashMap<>();

  /** What the handlers of the statements around may find. */
  final Deque<Scope> handlers = new ArrayDeque<>();

  /** The secret that decides whether the code is executed, if one does. */
  @Nullable SecretPath condition;

  /** What the code returns, if its callers may take it for something else. */
  @Nullable Type returnType;

  /** What is secret of the result. */
  Secrecy returned = Secrecy.NONE;

  Execution(Methods methods, List<VarSymbol> parameters, JCBlock body, JCCompilationUnit unit) {
    this.methods = methods;
    this.parameters = parameters;
    this.unit = unit;
    this.assigned = Assigned.in(body);
  }

  Methods methods() {
    return methods;
  }

  Declarations declarations() {
    return methods.declarations();
  }

  Expressions expressions() {
    return expressions;
  }

  Statements statements() {
    return statements;
  }

  Calls calls() {
    return calls;
  }

  Stores stores() {
    return stores;
  }

  Lambdas lambdas() {
    return lambdas;
  }

  /** Whether it is a parameter of the method, of which the caller says what is secret. */
  boolean isParameter(Symbol variable) {
    return parameters.contains(variable);
  }

  /** Whether the variable is assigned anew after its declaration. */
  boolean isAssigned(Symbol variable) {
    return assigned.contains(variable);
  }

  /** Does the work where a secret decides whether it is done, if one does. */
  <T> T under(@Nullable SecretPath secret, Supplier<T> work) {
    SecretPath outer = condition;
    condition = outer != null ? outer : secret;
    try {
      return work.get();
    } finally {
      condition = outer;
    }
  }

  Outcome outcome() {
    return new Outcome(
        returned, ImmutableMap.copyOf(written), ImmutableList.copyOf(leaks.values()));
  }

  Site site(JCTree tree) {
    return new Site(tree, unit);
  }

  /** Notes that a secret decides how long the tree takes, if one does. */
  void check(JCTree tree, Rule rule, @Nullable SecretPath secret) {
    if (secret != null && !leaks.containsKey(tree)) {
      leaks.put(tree, new Leak(site(tree), rule, secret.then(rule.end(), null)));
    }
  }

  /** Notes a leak by a call, with its end told already. */
  void leak(JCTree tree, Rule rule, SecretPath path) {
    leaks.putIfAbsent(tree, new Leak(site(tree), rule, path));
  }

  boolean leaksAt(JCTree tree) {
    return leaks.containsKey(tree);
  }

  /** What is stored here: also the secret by which it is decided whether it is stored. */
  Secrecy stored(Secrecy value, Scope scope) {
    SecretPath decides = condition != null ? condition : scope.skipped();
    return decides == null ? value : value.or(Secrecy.of(decides));
  }

  /** The rest of a round is executed only where a secret did not end it. */
  void skip(Scope scope) {
    for (Target target : targets.values()) {
      if (target.skips != null && scope.skipped() == null) {
        scope.skip(target.skips);
      }
    }
  }

  /** From now on both names mean one object. */
  void alias(Holder one, Holder other) {
    aliases.put(one, other);
    aliases.put(other, one);
  }

  /** Writes into what the variable refers to, under all of its names. */
  void write(Holder holder, Secrecy value, Scope scope) {
    SecretPath path = stored(value, scope).any();
    if (path == null) {
      return;
    }
    Set<Holder> names = new HashSet<>();
    Deque<Holder> open = new ArrayDeque<>(List.of(holder));
    while (!open.isEmpty()) {
      Holder name = open.remove();
      if (names.add(name)) {
        Secrecy secrecy = Secrecy.ofPart(name.part(), path);
        scope.add(name.root(), secrecy);
        note(name.root(), secrecy);
        open.addAll(aliases.get(name));
        if (name.part() != null) {
          aliases.get(name.whole()).forEach(other -> open.add(other.inside(name.part())));
        }
      }
    }
  }

  /** What callers see of a write. */
  void note(Object name, Secrecy secrecy) {
    if (!secrecy.isSecret()) {
      return;
    }
    Object outside = null;
    if (name == Scope.THIS) {
      outside = Input.RECEIVER;
    } else if (name instanceof VarSymbol variable) {
      int number = parameters.indexOf(variable);
      outside =
          number >= 0 && !assigned.contains(variable)
              ? (Object) number
              : variable.owner instanceof Symbol.ClassSymbol ? variable : null;
    }
    if (outside != null) {
      written.merge(outside, secrecy, Secrecy::or);
    }
  }
}

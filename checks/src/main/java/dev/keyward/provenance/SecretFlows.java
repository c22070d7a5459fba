package dev.keyward.provenance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCTypeCast;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeInfo;
import dev.keyward.provenance.Alternative.Computed;
import dev.keyward.provenance.SecretFlow.Declaration;
import dev.keyward.provenance.SecretFlow.Kind;
import dev.keyward.roles.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Notes where values that people marked as secret get to what nobody marked. */
final class SecretFlows {
  /** What a class says of its objects by these is not for their callers to mark. */
  private static final ImmutableSet<String> OF_OBJECT = ImmutableSet.of("hashCode", "compareTo");

  /** Types of objects through which something else is reached. */
  private static final Pattern CHANNEL =
      Pattern.compile(
          "(javax?\\.(sql|naming|rmi|print|imageio)|javax\\.(net|management))\\..*"
              + "|java\\.net\\.(http\\..*|.*(Connection|Socket|Client|Authenticator|Authentication))"
              + "|java\\.lang\\.Process.*|java\\.nio\\.(file|channels)\\..*");

  private final Interpreter interpreter;
  private final Markings markings;

  SecretFlows(Interpreter interpreter) {
    this.interpreter = interpreter;
    this.markings = interpreter.markings();
  }

  /** A field takes the value, or what it holds does. */
  void stored(@Nullable Symbol target, Value value, JCTree tree, Frame frame, Memory memory) {
    if (isIdle(frame)
        || !(target instanceof VarSymbol field)
        || !Variables.isField(field)
        || isMarked(field)
        || !isTold(field.type, tree)) {
      return;
    }
    Site declared = interpreter.index().declaration(field);
    Declaration declaration = declared == null ? null : Declaration.of(declared, field);
    if (declared == null || (!declaration.isGenerated() && !isGenerated(field.owner))) {
      note(
          Kind.STORED,
          field.name.toString(),
          Optional.ofNullable(declaration),
          value,
          tree,
          frame,
          memory);
    }
  }

  /** A method returns the value. */
  void returned(Value value, JCTree tree, Frame frame, Memory memory) {
    MethodSymbol method = frame.body().symbol();
    if (isIdle(frame)
        || frame.caller() != null
        || method == null
        || isMarked(method)
        || markings.declassifies(method)
        || OF_OBJECT.contains(method.name.toString())
        || !isTold(method.getReturnType(), tree)) {
      return;
    }
    Kind kind = isToString(method) ? Kind.PRINTED : Kind.RETURNED;
    Declaration declaration = declaration(method, frame.body());
    if (kind == Kind.PRINTED || (declaration != null && !declaration.isGenerated())) {
      note(
          kind,
          method.name.toString(),
          kind == Kind.PRINTED ? Optional.empty() : Optional.of(declaration),
          value,
          tree,
          frame,
          memory);
    }
  }

  /** A library is given the value. */
  void passed(Call call) {
    if (isIdle(call.frame()) || call.arguments().size() != call.argumentSites().size()) {
      return;
    }
    Optional<SecretKeeping> keeping = SecretKeeping.of(call, interpreter);
    keeping.ifPresent(
        kept -> {
          Value value = kept.value();
          JCTree tree = kept.tree();
          if (kept.kind() == Kind.STORED) {
            stored(kept.holder(), value, tree, call.frame(), call.memory());
          } else {
            note(
                kept.kind(),
                call.name(),
                Optional.empty(),
                value,
                tree,
                call.frame(),
                call.memory());
          }
        });
  }

  /**
   * The value, without what people marked where it is an object that leads elsewhere: what comes
   * out of a connection is not the password with which it was made.
   */
  static Value carried(Value value, Type type) {
    boolean isMarked = value.sources().stream().anyMatch(source -> source.role() == Role.SECRET);
    return isMarked && CHANNEL.matcher(type.tsym.getQualifiedName().toString()).matches()
        ? value.map(SecretFlows::unmarked)
        : value;
  }

  private static Alternative unmarked(Alternative alternative) {
    return alternative instanceof Computed computed
        ? new Computed(
            computed.sources().stream()
                .filter(source -> source.role() != Role.SECRET)
                .collect(ImmutableSet.toImmutableSet()),
            true,
            computed.parameter(),
            computed.site(),
            computed.entry())
        : alternative;
  }

  private boolean isIdle(Frame frame) {
    return !markings.knowSecrets() || frame.run().isMuted();
  }

  private boolean isMarked(Symbol symbol) {
    return markings.rolesOf(symbol).contains(Role.SECRET);
  }

  private static boolean isGenerated(Symbol type) {
    for (Symbol at = type; at != null; at = at.owner) {
      if (at.getRawAttributes().stream()
          .anyMatch(mark -> mark.type.tsym.getSimpleName().contentEquals("Generated"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isToString(MethodSymbol method) {
    return method.name.contentEquals("toString") && method.params().isEmpty();
  }

  /** Whether it is data, or a marked object itself: what is made of secrets is often neither. */
  private boolean isTold(Type type, JCTree tree) {
    if (DataTypes.include(type) && (tree.type == null || DataTypes.include(tree.type))) {
      return true;
    }
    JCTree bare = TreeInfo.skipParens(tree);
    while (bare instanceof JCTypeCast cast) {
      bare = TreeInfo.skipParens(cast.expr);
    }
    Symbol symbol =
        TreeInfo.symbol(bare instanceof JCMethodInvocation invocation ? invocation.meth : bare);
    return symbol != null && isMarked(symbol);
  }

  /** The method to mark: the first one that says what overriding methods may return. */
  private @Nullable Declaration declaration(MethodSymbol method, Body body) {
    List<MethodSymbol> overridden = markings.overridden(method).toList();
    if (overridden.stream().anyMatch(m -> !interpreter.index().declares(m.owner))) {
      return null; // The contract of a library, which nobody here can change.
    }
    MethodSymbol first = overridden.isEmpty() ? method : overridden.get(overridden.size() - 1);
    JCTree tree = first == method ? body.method() : interpreter.index().declarationOf(first);
    return tree == null
        ? null
        : Declaration.of(new Site(tree, interpreter.index().unitOf(first.owner)), first);
  }

  private void note(
      Kind kind,
      String target,
      Optional<Declaration> declaration,
      Value value,
      JCTree tree,
      Frame frame,
      Memory memory) {
    Origin secret = secret(value, memory);
    if (secret == null) {
      return;
    }
    List<Declaration> gaps = new ArrayList<>();
    Site entrance = null;
    for (Frame scope = frame; scope.caller() != null; scope = scope.caller()) {
      int before = gaps.size();
      JCMethodDecl method = scope.body().lambda() == null ? scope.body().method() : null;
      for (JCVariableDecl parameter : method == null ? List.<JCVariableDecl>of() : method.params) {
        Value held = memory.value(new Memory.Cell.Local(scope.id(), parameter.sym));
        Origin origin = held == null ? null : secret(held, memory);
        if (origin != null && isSame(origin.entry(), secret.entry())) {
          if (isMarked(parameter.sym)) {
            return; // Whoever calls this does right; what happens here is told once.
          }
          gaps.add(Declaration.of(new Site(parameter, scope.body().unit()), parameter.sym));
          entrance = origin.entry() == null ? entrance : origin.entry().argument();
        }
      }
      if (gaps.size() == before) {
        break;
      }
    }
    List<Declaration> way = new ArrayList<>(Lists.reverse(gaps));
    declaration.ifPresent(way::add);
    way.removeIf(Declaration::isGenerated);
    frame
        .run()
        .record(
            new SecretFlow(
                kind,
                new Site(tree, frame.body().unit()),
                Optional.ofNullable(entrance),
                target,
                ImmutableList.copyOf(way)));
  }

  private static boolean isSame(@Nullable Entry one, @Nullable Entry two) {
    return one == null || two == null || one.equals(two);
  }

  static @Nullable Origin secret(Value value, Memory memory) {
    return Origins.of(value, memory).any(SecretFlows::isSecret).orElse(null);
  }

  /** Who can guess a password knows it by its digest; of other secrets, a digest says nothing. */
  private static boolean isSecret(Origin origin) {
    return origin.roles().contains(Role.SECRET)
        || origin.madeBy(Role.DIGEST_OUTPUT).stream().anyMatch(Digests::isOfMarkedPassword)
        || origin.madeBy(Role.KEY_ENCODING).stream().anyMatch(SecretFlows::isOfMarkedKey);
  }

  /** Whether the key that is encoded was made of bytes that people marked. */
  private static boolean isOfMarkedKey(RoleCall encoding) {
    return encoding
        .receiver()
        .objects()
        .flatMap(key -> key.creation().stream())
        .flatMap(made -> made.argument(Role.KEY_BYTES).stream())
        .anyMatch(bytes -> bytes.any(o -> o.roles().contains(Role.SECRET)).isPresent());
  }
}

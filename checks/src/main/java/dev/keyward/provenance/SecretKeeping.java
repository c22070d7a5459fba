package dev.keyward.provenance;

import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.TreeInfo;
import dev.keyward.provenance.SecretFlow.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A value that a library's object keeps when it is passed to it.
 *
 * @param kind how it is kept
 * @param value what is kept
 * @param tree the argument
 * @param holder the variable that holds the object
 */
record SecretKeeping(Kind kind, Value value, JCTree tree, @Nullable Symbol holder) {
  private static final ImmutableSet<String> CHANGES =
      ImmutableSet.of(
          "add",
          "addAll",
          "addFirst",
          "addLast",
          "append",
          "insert",
          "offer",
          "offerFirst",
          "offerLast",
          "push",
          "put",
          "putAll",
          "putIfAbsent",
          "replace",
          "set");

  private static final ImmutableSet<String> KEYED =
      ImmutableSet.of(
          "put", "putIfAbsent", "computeIfAbsent", "computeIfPresent", "compute", "merge");

  private static final ImmutableSet<String> CACHES =
      ImmutableSet.of(
          "com.google.common.cache.Cache",
          "com.google.common.cache.LoadingCache",
          "com.github.benmanes.caffeine.cache.Cache",
          "com.github.benmanes.caffeine.cache.LoadingCache",
          "com.github.benmanes.caffeine.cache.AsyncCache",
          "org.springframework.cache.Cache",
          "javax.cache.Cache",
          "net.sf.ehcache.Ehcache",
          "org.ehcache.Cache");

  private static final ImmutableSet<String> SINGLE =
      ImmutableSet.of("java.lang.Character", "java.lang.Byte", "java.lang.Integer");

  private static final ImmutableSet<String> CACHING =
      ImmutableSet.of("put", "putIfAbsent", "putAll", "get");

  /** How the call keeps a secret, if it does. */
  static Optional<SecretKeeping> of(Call call, Interpreter interpreter) {
    if (call.method().isStatic()) {
      return copied(call).or(() -> listed(call));
    }
    if (call.owner().equals("java.lang.String") && call.name().equals("intern")) {
      return of(Kind.INTERNED, call.receiver(), call.site().tree(), null, call);
    }
    boolean isCache = CACHES.contains(call.owner());
    if (isCache && CACHING.contains(call.name())) {
      return argument(Kind.CACHED, call, 0, call.name().equals("get") ? 1 : 2);
    }
    if (isOf(call, "java.util.Map", KEYED, interpreter)) {
      Optional<SecretKeeping> key = argument(Kind.LOOKED_UP, call, 0, 1);
      return key.isPresent() ? key : change(call);
    }
    if (isOf(call, "java.util.Set", ImmutableSet.of("add"), interpreter)) {
      return argument(Kind.LOOKED_UP, call, 0, 1);
    }
    return change(call);
  }

  private static boolean isOf(
      Call call, String type, ImmutableSet<String> names, Interpreter interpreter) {
    return names.contains(call.name())
        && interpreter.isSubtype(interpreter.types().erasure(call.method().owner.type), type);
  }

  /** {@code Map.of} and {@code Set.of}. */
  private static Optional<SecretKeeping> listed(Call call) {
    if (call.owner().equals("java.util.Set") && call.name().equals("of")) {
      return argument(Kind.LOOKED_UP, call, 0, call.arguments().size());
    }
    boolean isMap = call.owner().equals("java.util.Map");
    if (!isMap || !(call.name().equals("of") || call.name().equals("entry"))) {
      return Optional.empty();
    }
    return IntStream.range(0, call.arguments().size())
        .filter(i -> i % 2 == 0)
        .mapToObj(i -> argument(Kind.LOOKED_UP, call, i, i + 1))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** {@code System.arraycopy}. */
  private static Optional<SecretKeeping> copied(Call call) {
    if (!call.name().equals("arraycopy") || call.arguments().size() != 5) {
      return Optional.empty();
    }
    Symbol to = TreeInfo.symbol(TreeInfo.skipParens(call.argumentSites().get(2).tree()));
    return of(Kind.STORED, call.argument(0), call.argumentSites().get(0).tree(), to, call);
  }

  private static Optional<SecretKeeping> change(Call call) {
    if (!CHANGES.contains(call.name())
        || !(call.site().tree() instanceof JCMethodInvocation invocation)) {
      return Optional.empty();
    }
    JCTree bare = invocation;
    while (bare instanceof JCMethodInvocation chained
        && chained.meth instanceof JCFieldAccess access) {
      bare = TreeInfo.skipParens(access.selected);
    }
    Symbol holder = bare instanceof JCMethodInvocation ? null : TreeInfo.symbol(bare);
    if (!(holder instanceof VarSymbol field) || !Variables.isField(field)) {
      return Optional.empty();
    }
    return IntStream.range(0, call.arguments().size())
        .filter(i -> isSecret(call.argument(i), call))
        .mapToObj(
            i ->
                new SecretKeeping(
                    Kind.STORED, call.argument(i), call.argumentSites().get(i).tree(), holder))
        .findFirst();
  }

  private static Optional<SecretKeeping> argument(Kind kind, Call call, int from, int to) {
    List<Site> sites = call.argumentSites();
    return IntStream.range(from, Math.min(to, sites.size()))
        .filter(i -> kind != Kind.LOOKED_UP || !isCharacter(sites.get(i).tree()))
        .filter(i -> isSecret(call.argument(i), call))
        .mapToObj(i -> new SecretKeeping(kind, call.argument(i), sites.get(i).tree(), null))
        .findFirst();
  }

  /** Whether it is a part of a secret that is counted, as where the strength of a password is. */
  private static boolean isCharacter(JCTree argument) {
    return argument.type != null
        && (argument.type.isPrimitive()
            || SINGLE.contains(argument.type.tsym.getQualifiedName().toString()));
  }

  private static Optional<SecretKeeping> of(
      Kind kind, Value value, JCTree tree, @Nullable Symbol holder, Call call) {
    return isSecret(value, call)
        ? Optional.of(new SecretKeeping(kind, value, tree, holder))
        : Optional.empty();
  }

  private static boolean isSecret(Value value, Call call) {
    return SecretFlows.secret(value, call.memory()) != null;
  }
}

package dev.keyward.provenance;

import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.TreeInfo;
import dev.keyward.jca.QueryName;
import dev.keyward.jca.QueryText;
import dev.keyward.provenance.Alternative.Computed;
import dev.keyward.roles.Role;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sees where texts become addresses with values in their queries. */
final class Queries {
  private static final ImmutableSet<Source> IN_QUERY =
      ImmutableSet.of(Source.of(Role.IN_QUERY, null));

  private final LanguageUses language;

  Queries(LanguageUses language) {
    this.language = language;
  }

  /** A part of a text: its value, and where it is written. */
  record Part(Value value, JCExpression tree) {
    /** Whether it is made of something else, and more than a number or a flag. */
    boolean mayBeSecret() {
      return !value.sources().isEmpty() && (tree.type == null || !tree.type.isPrimitive());
    }
  }

  /** The text that the parts make, which says whether one of them is a value in a query. */
  Value joined(List<Part> parts, Value text, Frame frame, Memory memory) {
    if (text.sources().isEmpty()) {
      return text;
    }
    StringBuilder before = new StringBuilder();
    Map<Part, String> values = new LinkedHashMap<>();
    for (Part part : parts) {
      Object constant = part.value().constantOrNull();
      if (constant == null && part.mayBeSecret()) {
        QueryText.nameBefore(before.toString()).ifPresent(name -> values.put(part, name));
      }
      before.append(constant == null ? QueryText.UNKNOWN : constant);
    }
    String known = before.toString();
    if (!QueryText.isAddress(known)) {
      return values.values().stream().anyMatch(Queries::isTelling) ? inQuery(text) : text;
    }
    values.forEach(
        (part, name) -> language.queried(known, name, part.value(), part.tree(), frame, memory));
    return text;
  }

  /** Whether a parameter of this name is nothing that may stand there. */
  private static boolean isTelling(String name) {
    return QueryName.of(name).filter(kind -> kind != QueryName.SECRET).isEmpty();
  }

  private static Value inQuery(Value text) {
    return text.map(
        alternative ->
            alternative instanceof Computed computed
                ? Confidences.with(IN_QUERY, computed)
                : alternative);
  }

  /** A method of a text by which another one is put into it. */
  Value called(Call call, Value result) {
    if (result.sources().isEmpty()
        || !(call.site().tree() instanceof JCMethodInvocation invocation)) {
      return result;
    }
    List<Part> parts =
        switch (call.name()) {
          case "format", "formatted" -> formatted(call, invocation);
          case "concat" -> concatenated(call, invocation);
          default -> List.of();
        };
    return parts.isEmpty() ? result : joined(parts, result, call.frame(), call.memory());
  }

  private static List<Part> concatenated(Call call, JCMethodInvocation invocation) {
    return invocation.meth instanceof JCFieldAccess access && invocation.args.size() == 1
        ? List.of(
            new Part(call.receiver(), access.selected),
            new Part(call.argument(0), invocation.args.head))
        : List.of();
  }

  private static List<Part> formatted(Call call, JCMethodInvocation invocation) {
    boolean isStatic = call.method().isStatic();
    Value format = isStatic ? call.argument(0) : call.receiver();
    int first = isStatic ? 1 : 0;
    if (!(format.constantOrNull() instanceof String pattern)
        || invocation.args.size() <= first
        || call.arguments().size() <= first) {
      return List.of();
    }
    List<JCExpression> trees = invocation.args.subList(first, invocation.args.size());
    List<Value> values = values(call, first, trees.size());
    List<Part> parts = new ArrayList<>();
    String[] texts = pattern.split("%s", -1);
    for (int i = 0; i < texts.length; i++) {
      parts.add(new Part(Value.constant(texts[i], null), invocation));
      if (i < texts.length - 1 && i < values.size()) {
        parts.add(new Part(values.get(i), trees.get(i)));
      }
    }
    return parts;
  }

  /** The arguments behind a format, which the language puts in an array. */
  private static List<Value> values(Call call, int first, int count) {
    HeapObject array = call.argument(first).objectOrNull();
    if (array != null && call.memory().contents(array) instanceof Contents.Elements elements) {
      return elements.elements() == null ? List.of() : elements.elements();
    }
    return call.arguments().size() == first + count
        ? call.arguments().subList(first, first + count)
        : List.of();
  }

  /** Something is appended to a builder, by a call that may follow others. */
  Value appended(Call call, Value result) {
    if (result.sources().isEmpty()
        || call.arguments().size() != 1
        || !(call.site().tree() instanceof JCMethodInvocation invocation)) {
      return result;
    }
    Deque<Part> parts = new ArrayDeque<>();
    parts.push(new Part(call.argument(0), invocation.args.head));
    JCTree tree = receiver(invocation);
    while (tree instanceof JCMethodInvocation earlier
        && earlier.args.size() == 1
        && TreeInfo.name(earlier.meth).contentEquals("append")) {
      parts.push(written(earlier.args.head));
      tree = receiver(earlier);
    }
    if (tree instanceof JCNewClass made && made.args.size() == 1) {
      parts.push(written(made.args.head));
    } else if (!(tree instanceof JCNewClass)) {
      parts.push(new Part(Value.UNKNOWN, invocation));
    }
    return joined(List.copyOf(parts), result, call.frame(), call.memory());
  }

  /** What is written there; only constants count. */
  private static Part written(JCExpression tree) {
    Object constant = Folding.constantOf(tree.type);
    return new Part(constant == null ? Value.UNKNOWN : Value.constant(constant, null), tree);
  }

  private static JCTree receiver(JCMethodInvocation call) {
    return call.meth instanceof JCFieldAccess access
        ? TreeInfo.skipParens(access.selected)
        : call.meth;
  }
}

package dev.keyward.checks.leakage;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.tree.JCTree;
import dev.keyward.checks.Finding;
import dev.keyward.checks.leakage.Holder.Part;
import dev.keyward.provenance.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Methods that print every field of an object, by reflection. */
final class ReflectedText extends TreeScanner<Void, Void> {
  private static final Pattern BUILDER =
      Pattern.compile("org\\.apache\\.commons\\.lang3?\\.builder\\.(Reflection)?ToStringBuilder");

  private static final ImmutableSet<String> EXCLUDED =
      ImmutableSet.of(
          "org.apache.commons.lang3.builder.ToStringExclude",
          "org.apache.commons.lang3.builder.ToStringSummary");

  private final List<Tree> calls = new ArrayList<>();

  private ReflectedText() {}

  static Optional<Finding> of(Holder holder, MethodTree method) {
    ImmutableList<Part> printed =
        holder.fields().stream()
            .filter(part -> (part.symbol().flags() & Flags.TRANSIENT) == 0)
            .filter(part -> Member.isReadable(part.symbol()) || Member.isArray(part.symbol()))
            .filter(part -> !Annotations.has(part.symbol(), EXCLUDED))
            .collect(toImmutableList());
    ReflectedText text = new ReflectedText();
    text.scan(method.getBody(), null);
    Optional<Part> worst = printed.stream().min(comparing(part -> part.member().severity()));
    return worst.flatMap(
        part ->
            text.calls.stream()
                .findFirst()
                .map(
                    call ->
                        Finding.at(
                                new Site((JCTree) call, holder.site().unit()),
                                Wording.message(
                                    part.member(),
                                    "this prints all fields" + Wording.others(printed, part),
                                    "Mark the field @ToStringExclude, or print what may be seen"))
                            .as(part.member().severity())));
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    Symbol method = ASTHelpers.getSymbol(tree);
    boolean prints =
        method.name.contentEquals("reflectionToString") || method.name.contentEquals("toString");
    if (prints && method.isStatic() && isBuilder(method) && isOfThis(tree.getArguments(), 2)) {
      calls.add(tree);
    }
    return super.visitMethodInvocation(tree, unused);
  }

  @Override
  public Void visitNewClass(NewClassTree tree, Void unused) {
    Symbol constructor = ASTHelpers.getSymbol(tree);
    if (tree.getClassBody() == null
        && isBuilder(constructor)
        && constructor.owner.getSimpleName().contentEquals("ReflectionToStringBuilder")
        && isOfThis(tree.getArguments(), 2)) {
      calls.add(tree);
    }
    return super.visitNewClass(tree, unused);
  }

  private static boolean isBuilder(Symbol method) {
    return BUILDER.matcher(method.owner.getQualifiedName().toString()).matches();
  }

  /** With more arguments, some fields may be left out. */
  private static boolean isOfThis(List<? extends ExpressionTree> arguments, int most) {
    return !arguments.isEmpty()
        && arguments.size() <= most
        && arguments.get(0) instanceof IdentifierTree self
        && self.getName().contentEquals("this");
  }
}

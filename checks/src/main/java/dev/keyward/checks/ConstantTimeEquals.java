package dev.keyward.checks;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Puts {@code MessageDigest.isEqual} where it answers what a comparison answered. */
public final class ConstantTimeEquals {
  /** Operators that bind more tightly than the conjunction that the edit may write. */
  private static final ImmutableSet<Kind> TIGHT =
      ImmutableSet.of(
          Kind.LOGICAL_COMPLEMENT,
          Kind.EQUAL_TO,
          Kind.NOT_EQUAL_TO,
          Kind.AND,
          Kind.OR,
          Kind.XOR,
          Kind.PLUS);

  /** What is true of equal arrays, and of nothing twice. */
  private static final ImmutableSet<String> EQUALITY = ImmutableSet.of("equals", "areEqual");

  private ConstantTimeEquals() {}

  /** The edit of a comparison of byte arrays. */
  public static Optional<Function<VisitorState, SuggestedFix>> ofArrays(Tree comparison) {
    return comparison instanceof MethodInvocationTree call
            && isEquality(call)
            && call.getArguments().size() == 2
            && ASTHelpers.getSymbol(call).type.getParameterTypes().stream()
                .allMatch(ConstantTimeEquals::isByteArray)
        ? Optional.of(state -> ofArrays(call))
        : Optional.empty();
  }

  /** The edit of a comparison of strings, by their bytes. */
  public static Optional<Function<VisitorState, SuggestedFix>> ofStrings(Tree comparison) {
    if (!(comparison instanceof MethodInvocationTree call) || !isEquality(call)) {
      return Optional.empty();
    }
    List<? extends ExpressionTree> arguments = call.getArguments();
    // Null equals no string, but has no bytes; asking for it twice must not compute it twice.
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    if (arguments.size() == 1
        && receiver != null
        && isString(receiver)
        && isString(arguments.get(0))
        && arguments.get(0) instanceof IdentifierTree) {
      return Optional.of(state -> ofStrings(call, receiver, arguments.get(0), state));
    }
    return arguments.size() == 2
            && ASTHelpers.getSymbol(call).isStatic()
            && arguments.stream().allMatch(each -> isString(each) && each instanceof IdentifierTree)
        ? Optional.of(state -> ofNullableStrings(call, state))
        : Optional.empty();
  }

  private static boolean isEquality(MethodInvocationTree call) {
    return EQUALITY.contains(ASTHelpers.getSymbol(call).getSimpleName().toString());
  }

  private static SuggestedFix ofArrays(MethodInvocationTree call) {
    return SuggestedFix.builder()
        .addImport("java.security.MessageDigest")
        .replace(call.getMethodSelect(), "MessageDigest.isEqual")
        .build();
  }

  private static SuggestedFix ofStrings(
      MethodInvocationTree call,
      ExpressionTree receiver,
      ExpressionTree argument,
      VisitorState state) {
    String text =
        String.format(
            "%1$s != null && MessageDigest.isEqual(%2$s.getBytes(UTF_8), %1$s.getBytes(UTF_8))",
            state.getSourceForNode(argument), state.getSourceForNode(receiver));
    boolean tight = TIGHT.contains(state.getPath().getParentPath().getLeaf().getKind());
    return SuggestedFix.builder()
        .addImport("java.security.MessageDigest")
        .addStaticImport("java.nio.charset.StandardCharsets.UTF_8")
        .replace(call, tight ? "(" + text + ")" : text)
        .build();
  }

  /** {@code isEqual} takes null for null as {@code Objects.equals} does. */
  private static SuggestedFix ofNullableStrings(MethodInvocationTree call, VisitorState state) {
    String bytes =
        call.getArguments().stream()
            .map(state::getSourceForNode)
            .map(text -> String.format("%1$s == null ? null : %1$s.getBytes(UTF_8)", text))
            .collect(joining(", "));
    return SuggestedFix.builder()
        .addImport("java.security.MessageDigest")
        .addStaticImport("java.nio.charset.StandardCharsets.UTF_8")
        .replace(call, "MessageDigest.isEqual(" + bytes + ")")
        .build();
  }

  private static boolean isByteArray(Type type) {
    return type.hasTag(TypeTag.ARRAY) && ((Type.ArrayType) type).elemtype.hasTag(TypeTag.BYTE);
  }

  private static boolean isString(ExpressionTree tree) {
    Type type = ASTHelpers.getType(tree);
    return type != null && type.tsym.getQualifiedName().contentEquals("java.lang.String");
  }
}

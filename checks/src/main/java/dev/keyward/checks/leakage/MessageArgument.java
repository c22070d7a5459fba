package dev.keyward.checks.leakage;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import dev.keyward.provenance.RoleUse;
import dev.keyward.roles.Role;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * An argument of a call that fills the placeholders of a text in the call.
 *
 * @param format the text
 * @param values what its placeholders stand for, in their order
 * @param position which of these the argument is
 */
record MessageArgument(LiteralTree format, List<? extends ExpressionTree> values, int position) {
  private static final Pattern BRACES = Pattern.compile("\\{}");
  private static final Pattern PERCENT = Pattern.compile("%[a-zA-Z&&[^n]]");

  /** The argument that shows something, where it and its placeholder can be left out. */
  static Optional<MessageArgument> of(RoleUse use) {
    Tree call = use.call().site().tree();
    boolean isLogged = use.role() == Role.LOGGED || use.role() == Role.LOGGED_TEXT;
    return isLogged && call instanceof MethodInvocationTree invocation
        ? of(invocation, use.site().tree())
        : Optional.empty();
  }

  private static Optional<MessageArgument> of(MethodInvocationTree call, JCTree argument) {
    List<? extends ExpressionTree> arguments = call.getArguments();
    int index = arguments.indexOf(argument);
    for (int i = 0; i < index; i++) {
      if (arguments.get(i) instanceof LiteralTree text && text.getValue() instanceof String) {
        MessageArgument found =
            new MessageArgument(text, arguments.subList(i + 1, arguments.size()), index - i - 1);
        return Optional.of(found).filter(MessageArgument::isPlain);
      }
    }
    return Optional.empty();
  }

  /** Whether nothing happens where the argument is evaluated, and the others stay what they are. */
  private boolean isPlain() {
    return isRead(values.get(position))
        && values.stream().map(ASTHelpers::getType).noneMatch(MessageArgument::isArray);
  }

  private static boolean isArray(Type type) {
    return type != null && type.hasTag(TypeTag.ARRAY);
  }

  private static boolean isRead(Tree tree) {
    return tree instanceof IdentifierTree
        || (tree instanceof MemberSelectTree select && isRead(select.getExpression()))
        || (tree instanceof MethodInvocationTree getter
            && getter.getArguments().isEmpty()
            && isGetter(ASTHelpers.getSymbol(getter))
            && isRead(getter.getMethodSelect()));
  }

  /** Whether it is the getter of a class or the accessor of a record, which only reads. */
  private static boolean isGetter(Symbol method) {
    return method.name.toString().startsWith("get") || ASTHelpers.isRecord(method.owner);
  }

  /** The edit that leaves out the argument; none where the placeholders are of another kind. */
  SuggestedFix delete(VisitorState state) {
    String source = state.getSourceForNode(format);
    if (source == null || source.startsWith("\"\"\"")) {
      return SuggestedFix.emptyFix();
    }
    Optional<MatchResult> placeholder =
        placeholder(BRACES, source).or(() -> placeholder(PERCENT, source));
    if (placeholder.isEmpty()) {
      return SuggestedFix.emptyFix();
    }
    int start = placeholder.get().start();
    int end = placeholder.get().end();
    boolean isApart =
        source.charAt(start - 1) == ' ' && (source.charAt(end) == ' ' || source.charAt(end) == '"');
    Tree before = position == 0 ? format : values.get(position - 1);
    return SuggestedFix.builder()
        .replace(format, source.substring(0, isApart ? start - 1 : start) + source.substring(end))
        .replace(state.getEndPosition(before), state.getEndPosition(values.get(position)), "")
        .build();
  }

  /**
   * The placeholder of the argument, if the text has one for each, but for an exception at last.
   */
  private Optional<MatchResult> placeholder(Pattern kind, String source) {
    List<MatchResult> found = kind.matcher(source).results().toList();
    int last = values.size() - 1;
    boolean fits = found.size() == values.size() || (found.size() == last && position < last);
    return fits && position < found.size() ? Optional.of(found.get(position)) : Optional.empty();
  }
}

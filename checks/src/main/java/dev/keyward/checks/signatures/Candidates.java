package dev.keyward.checks.signatures;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Type;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The keys, or the names of algorithms, that are tried one after the other.
 *
 * @param element the variable that each of them becomes
 * @param source where they come from
 * @param place the loop or the lambda that tries them
 */
record Candidates(Symbol element, ExpressionTree source, TreePath place) {
  private static final ImmutableSet<String> KEYS =
      ImmutableSet.of(
          "java.security.Key", "java.security.cert.Certificate", "java.security.KeyPair");

  private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z]+|[A-Z]+(?![a-z])");
  private static final ImmutableSet<String> EVERYTHING = ImmutableSet.of("all", "any", "every");
  private static final ImmutableSet<String> OWNERS =
      ImmutableSet.of(
          "account",
          "client",
          "customer",
          "issuer",
          "merchant",
          "organisation",
          "organization",
          "owner",
          "partner",
          "peer",
          "sender",
          "tenant",
          "user",
          "vendor");

  /** What the loop or lambda goes through. */
  static Optional<Candidates> of(TreePath place) {
    if (place.getLeaf() instanceof EnhancedForLoopTree loop) {
      return Optional.of(
          new Candidates(ASTHelpers.getSymbol(loop.getVariable()), loop.getExpression(), place));
    }
    if (place.getLeaf() instanceof LambdaExpressionTree lambda
        && lambda.getParameters().size() == 1
        && place.getParentPath().getLeaf() instanceof MethodInvocationTree call
        && Stops.atFirst(place.getParentPath())
        && call.getMethodSelect() instanceof MemberSelectTree select) {
      return Optional.of(
          new Candidates(
              ASTHelpers.getSymbol(lambda.getParameters().get(0)), select.getExpression(), place));
    }
    return Optional.empty();
  }

  boolean areTexts() {
    return isNamed(element.type, "java.lang.String");
  }

  /** Whether each is a key, or an entry of a map of them. */
  boolean areKeys() {
    return isKey(element.type)
        || (isNamed(element.type, "java.util.Map.Entry")
            && element.type.getTypeArguments().size() == 2
            && isKey(element.type.getTypeArguments().get(1)));
  }

  private static boolean isKey(Type type) {
    return KEYS.stream().anyMatch(name -> isSubtype(type.tsym, name));
  }

  private static boolean isSubtype(@Nullable Symbol type, String name) {
    return type instanceof ClassSymbol symbol
        && (symbol.getQualifiedName().contentEquals(name)
            || isSubtype(symbol.getSuperclass().tsym, name)
            || symbol.getInterfaces().stream().anyMatch(i -> isSubtype(i.tsym, name)));
  }

  private static boolean isNamed(Type type, String name) {
    return type.tsym != null && type.tsym.getQualifiedName().contentEquals(name);
  }

  /** Whether the expression mentions the candidate, or what was made of it in the loop. */
  boolean decide(Tree expression) {
    Set<Symbol> derived = new HashSet<>(Set.of(element));
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitVariable(VariableTree tree, Void unused) {
        if (tree.getInitializer() != null && mentions(tree.getInitializer(), derived)) {
          derived.add(ASTHelpers.getSymbol(tree));
        }
        return super.visitVariable(tree, unused);
      }
    }.scan(place.getLeaf(), null);
    return mentions(expression, derived);
  }

  private static boolean mentions(Tree tree, Set<Symbol> symbols) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree name, Void unused) {
        found[0] |= symbols.contains(ASTHelpers.getSymbol(name));
        return null;
      }
    }.scan(tree, null);
    return found[0];
  }

  /** Whether somebody has chosen them for what is to be verified, with something as the key. */
  boolean areLookedUp() {
    return isLookUp(source, 0);
  }

  private boolean isLookUp(Tree tree, int depth) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        Symbol method = ASTHelpers.getSymbol(call);
        String owner = method.owner.getQualifiedName().toString();
        boolean isWrapper =
            method.isStatic() && owner.startsWith("java.util.")
                || owner.startsWith("java.util.stream.");
        found[0] |= !call.getArguments().isEmpty() && !isWrapper;
        return super.visitMethodInvocation(call, unused);
      }

      @Override
      public Void visitIdentifier(IdentifierTree name, Void unused) {
        Tree value = depth < 3 ? initializer(ASTHelpers.getSymbol(name)) : null;
        found[0] |= value != null && isLookUp(value, depth + 1);
        return null;
      }
    }.scan(tree, null);
    return found[0];
  }

  private @Nullable Tree initializer(Symbol variable) {
    TreePath method = place;
    while (method != null && !(method.getLeaf() instanceof MethodTree)) {
      method = method.getParentPath();
    }
    Tree[] found = {null};
    if (method != null) {
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitVariable(VariableTree tree, Void unused) {
          if (ASTHelpers.getSymbol(tree).equals(variable)) {
            found[0] = tree.getInitializer();
          }
          return super.visitVariable(tree, unused);
        }
      }.scan(method.getLeaf(), null);
    }
    return found[0];
  }

  /** Whether they are called those of everybody: all keys, or the values of a map by owners. */
  boolean areEverybodys() {
    Set<String> words = new HashSet<>();
    boolean[] isMap = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree name, Void unused) {
        add(name.getName().toString());
        return null;
      }

      @Override
      public Void visitMemberSelect(MemberSelectTree select, Void unused) {
        String name = select.getIdentifier().toString();
        isMap[0] |= name.equals("values") || name.equals("entrySet");
        add(name);
        return super.visitMemberSelect(select, unused);
      }

      private void add(String name) {
        Matcher matcher = WORD.matcher(name);
        while (matcher.find()) {
          String word = matcher.group().toLowerCase(java.util.Locale.ROOT);
          words.add(word);
          words.add(word.replaceFirst("s$", ""));
        }
      }
    }.scan(source, null);
    return words.stream().anyMatch(EVERYTHING::contains)
        || (isMap[0] && words.stream().anyMatch(OWNERS::contains));
  }

  static Tree bare(Tree tree) {
    return tree instanceof ParenthesizedTree inner ? bare(inner.getExpression()) : tree;
  }
}

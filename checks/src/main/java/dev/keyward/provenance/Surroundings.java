package dev.keyward.provenance;

import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCLiteral;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeScanner;
import com.sun.tools.javac.util.Name;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the code around a call says about what it is for: the names and the constants of the classes
 * through which the call is reached, without the methods that have nothing to do with it.
 *
 * <p>This proves nothing about a value. It is for checks that stay silent where a standard has made
 * the choice, and not the programmer.
 */
public final class Surroundings {
  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("(?<=[a-z\\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[_$]|(?=\\d)(?<!\\d)");

  private final String words;
  private final Set<Object> constants;

  private Surroundings(String words, Set<Object> constants) {
    this.words = words;
    this.constants = constants;
  }

  static Surroundings of(Set<JCClassDecl> classes, Predicate<Symbol> related) {
    Collector collector = new Collector(related);
    classes.forEach(type -> type.accept(collector));
    return new Surroundings(
        collector.texts.stream()
            .map(text -> text.toLowerCase(Locale.ROOT))
            .collect(Collectors.joining("\n")),
        ImmutableSet.copyOf(collector.constants));
  }

  /** Whether the pattern is found in the names, as words in lower case, or in the strings. */
  public boolean mention(Pattern pattern) {
    return pattern.matcher(words).find();
  }

  /** Whether all of these numbers occur. */
  public boolean hold(Object... numbers) {
    return constants.containsAll(Arrays.asList(numbers));
  }

  private static final class Collector extends TreeScanner {
    private final Set<String> texts = new LinkedHashSet<>();
    private final Set<Object> constants = new HashSet<>();
    private Predicate<Symbol> related;

    Collector(Predicate<Symbol> related) {
      this.related = related;
    }

    @Override
    public void visitClassDef(JCClassDecl tree) {
      name(tree.name);
      super.visitClassDef(tree);
    }

    @Override
    public void visitMethodDef(JCMethodDecl tree) {
      if (related.test(tree.sym)) {
        Predicate<Symbol> outside = related;
        related = inside -> true;
        name(tree.name);
        super.visitMethodDef(tree);
        related = outside;
      }
    }

    @Override
    public void visitVarDef(JCVariableDecl tree) {
      name(tree.name);
      super.visitVarDef(tree);
    }

    @Override
    public void visitLiteral(JCLiteral tree) {
      constant(tree);
    }

    @Override
    public void visitIdent(JCIdent tree) {
      constant(tree);
    }

    @Override
    public void visitSelect(JCFieldAccess tree) {
      constant(tree);
      super.visitSelect(tree);
    }

    private void name(Name name) {
      texts.add(BETWEEN_WORDS.matcher(name.toString()).replaceAll(" "));
    }

    private void constant(JCTree tree) {
      Object constant = Folding.constantOf(tree.type);
      if (constant instanceof String text) {
        texts.add(text);
      } else if (constant != null) {
        constants.add(constant);
      }
    }
  }
}

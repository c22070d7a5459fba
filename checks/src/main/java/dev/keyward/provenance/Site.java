package dev.keyward.provenance;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.TreeInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in the sources of the module.
 *
 * @param tree the tree at that place
 * @param unit the file that holds it
 */
public record Site(JCTree tree, JCCompilationUnit unit) {
  private static final Pattern SERVICE =
      Pattern.compile(
          "javax?\\.(security|crypto)\\..*Spi|org\\.bouncycastle\\.crypto\\.(modes\\.)?"
              + "(\\w*BlockCipher|StreamCipher|AEADCipher|Digest|Mac|Signer|DSA|Wrapper)");

  @Override
  public boolean equals(Object other) {
    return other instanceof Site site && site.tree == tree && site.unit == unit;
  }

  @Override
  public int hashCode() {
    return tree.hashCode();
  }

  /** The offset of the first character of the tree in its file. */
  public int position() {
    return TreeInfo.getStartPos(tree);
  }

  /** The line, counted from 1. */
  public int line() {
    return unit.getLineMap() == null ? 0 : (int) unit.getLineMap().getLineNumber(position());
  }

  /** The file's name without its folders. */
  public String fileName() {
    return Path.of(unit.getSourceFile().getName()).getFileName().toString();
  }

  /** Whether the name of what is declared here stands where the tree says that it does. */
  public boolean isNamedInSource(String name) {
    String actual =
        tree instanceof JCMethodDecl method && method.sym.isConstructor()
            ? method.sym.owner.name.toString()
            : name;
    try {
      int start = tree.pos;
      CharSequence text = unit.getSourceFile().getCharContent(true);
      return start >= 0
          && start + actual.length() <= text.length()
          && text.subSequence(start, start + actual.length()).toString().equals(actual);
    } catch (IOException | UnsupportedOperationException e) {
      return true;
    }
  }

  /** Whether a Javadoc comment with a word in it stands in front of it. */
  boolean isExplained() {
    try {
      String before =
          unit.getSourceFile().getCharContent(true).subSequence(0, position()).toString().strip();
      int start = before.lastIndexOf("/**");
      return start >= 0
          && before.endsWith("*/")
          && before.substring(start).codePoints().anyMatch(Character::isLetter);
    } catch (IOException | UnsupportedOperationException e) {
      return true;
    }
  }

  /** The way from the file down to the tree; null where the file does not contain it. */
  public @Nullable TreePath path() {
    return Descent.to(tree, unit);
  }

  /** The method, block or field declaration around it. */
  public Tree member() {
    for (TreePath path = path(); path != null; path = path.getParentPath()) {
      if (path.getParentPath() != null && path.getParentPath().getLeaf() instanceof ClassTree) {
        return path.getLeaf();
      }
    }
    return tree;
  }

  /** The names of the method and of the classes around it, innermost first. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    for (TreePath path = path(); path != null; path = path.getParentPath()) {
      if (path.getLeaf() instanceof JCMethodDecl method) {
        names.add(method.name.toString());
      } else if (path.getLeaf() instanceof JCClassDecl declaration) {
        names.add(declaration.name.toString());
      }
    }
    return names;
  }

  /**
   * Whether a class around it is a subtype of those from which providers make what others ask for,
   * such as {@code SecretKeyFactorySpi}: then it implements an algorithm, and does not choose it.
   */
  public boolean isInProvider() {
    for (TreePath path = path(); path != null; path = path.getParentPath()) {
      if (path.getLeaf() instanceof JCClassDecl declaration && isService(declaration.sym)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isService(Symbol type) {
    return type instanceof ClassSymbol symbol
        && (SERVICE.matcher(symbol.getQualifiedName()).matches()
            || isService(symbol.getSuperclass().tsym)
            || symbol.getInterfaces().stream().anyMatch(parent -> isService(parent.tsym)));
  }

  /** Whether a class around it is a subtype of the named interface. */
  public boolean isInClassOf(String interfaceName) {
    for (TreePath path = path(); path != null; path = path.getParentPath()) {
      if (path.getLeaf() instanceof JCClassDecl declaration
          && implementsType(declaration.sym, interfaceName)) {
        return true;
      }
    }
    return false;
  }

  private static boolean implementsType(Symbol type, String name) {
    return type instanceof ClassSymbol symbol
        && (symbol.getQualifiedName().contentEquals(name)
            || implementsType(symbol.getSuperclass().tsym, name)
            || symbol.getInterfaces().stream().anyMatch(i -> implementsType(i.tsym, name)));
  }

  /** {@code File.java:12}. */
  @Override
  public String toString() {
    return fileName() + ":" + line();
  }
}

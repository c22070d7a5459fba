package dev.keyward.provenance;

import com.google.common.collect.ImmutableList;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.tree.JCTree;
import java.util.Optional;

/**
 * A value that people marked as secret, at a place of which nobody says that what is there is
 * secret.
 *
 * @param kind what happens to the value there
 * @param site the expression of the value, at that place
 * @param entrance the argument as which it got there, if it is a parameter of the code around it
 * @param target what the place is called
 * @param gaps the declarations on the way that say nothing of a secret, the outermost first
 */
public record SecretFlow(
    Kind kind, Site site, Optional<Site> entrance, String target, ImmutableList<Declaration> gaps) {

  /** What happens to the value. */
  public enum Kind {
    /** A field keeps it, or what a field holds does. */
    STORED,
    /** A method hands it to whoever calls. */
    RETURNED,
    /** The method {@code toString} hands it to whoever prints the object. */
    PRINTED,
    /** A map or a set looks for it by its hash code, and compares it. */
    LOOKED_UP,
    /** A cache keeps it for as long as it likes. */
    CACHED,
    /** The virtual machine keeps it for all code to share. */
    INTERNED
  }

  /**
   * A field, parameter or method of the module.
   *
   * @param site its declaration
   * @param name what it is called
   */
  public record Declaration(Site site, String name) {
    static Declaration of(Site site, Symbol symbol) {
      return new Declaration(site, symbol.name.toString());
    }

    /** Whether nobody wrote it: tools give what they generate the position of something else. */
    boolean isGenerated() {
      return !site.isNamedInSource(name);
    }

    /** What it is, as the subject of a sentence. */
    public String description() {
      String kind =
          site.tree() instanceof JCTree.JCVariableDecl variable
              ? Variables.isField(variable.sym) ? "the field " : "the parameter "
              : "the method ";
      return kind + name;
    }
  }

  /** Where it is reported. */
  public Site place() {
    return entrance.orElse(site);
  }
}

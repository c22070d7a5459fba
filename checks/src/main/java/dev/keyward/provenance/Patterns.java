package dev.keyward.provenance;

import com.google.common.collect.ImmutableList;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCBinary;
import com.sun.tools.javac.tree.JCTree.JCBindingPattern;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeScanner;
import dev.keyward.provenance.Alternative.Computed;
import dev.keyward.provenance.Alternative.Constant;
import dev.keyward.provenance.Alternative.Reference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Matches values with types and patterns.
 *
 * <p>Trees of patterns that JDK 17 does not have are told by their kind and read by their children.
 */
final class Patterns {
  private final Interpreter interpreter;

  Patterns(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /**
   * Whether the value matches, and binds the variables of the pattern to what they hold if it does;
   * null where that is not known.
   */
  @Nullable Boolean matches(JCTree pattern, Value value, Frame frame, Memory memory) {
    if (pattern instanceof JCBindingPattern binding) {
      return bind(binding, value, frame, memory);
    }
    return switch (pattern.getKind().name()) {
      case "DECONSTRUCTION_PATTERN" -> deconstruct(pattern, value, frame, memory);
      case "PARENTHESIZED_PATTERN" -> matches(children(pattern).get(0), value, frame, memory);
      case "ANY_PATTERN" -> true;
      default -> isInstance(value, pattern.type);
    };
  }

  private @Nullable Boolean bind(
      JCBindingPattern binding, Value value, Frame frame, Memory memory) {
    Type type = binding.var.type;
    List<Alternative> matching =
        value.alternatives().stream()
            .filter(alternative -> !Boolean.FALSE.equals(isInstance(alternative, type)))
            .toList();
    Value bound =
        matching.isEmpty()
            ? value
            : new Value(ImmutableList.copyOf(matching), value.dependence(), value.weak());
    memory.put(new Memory.Cell.Local(frame.id(), binding.var.sym), bound);
    return isInstance(value, type);
  }

  /** A record pattern: its children are the type and the patterns of the components. */
  private @Nullable Boolean deconstruct(JCTree pattern, Value value, Frame frame, Memory memory) {
    Boolean answer = isInstance(value, pattern.type);
    List<JCTree> nested = children(pattern).subList(1, children(pattern).size());
    if (Boolean.FALSE.equals(answer) || !(pattern.type.tsym instanceof ClassSymbol type)) {
      return answer;
    }
    List<VarSymbol> components = components(type);
    for (int i = 0; i < nested.size() && i < components.size(); i++) {
      Value component = interpreter.variables().readField(value, components.get(i), frame, memory);
      Boolean one = matches(nested.get(i), component, frame, memory);
      if (Boolean.FALSE.equals(one) && !isTotal(nested.get(i), components.get(i))) {
        return false;
      }
      answer =
          Boolean.TRUE.equals(one) || isTotal(nested.get(i), components.get(i)) ? answer : null;
    }
    return answer;
  }

  /** Whether the pattern matches whatever the component holds, null too. */
  private boolean isTotal(JCTree pattern, VarSymbol component) {
    Types types = interpreter.types();
    return pattern.getKind().name().equals("ANY_PATTERN")
        || (pattern instanceof JCBindingPattern binding
            && types.isSubtype(types.erasure(component.type), types.erasure(binding.var.type)));
  }

  private static List<VarSymbol> components(ClassSymbol type) {
    List<VarSymbol> components = new ArrayList<>();
    type.getRecordComponents().forEach(component -> components.add(field(type, component)));
    return components;
  }

  private static VarSymbol field(ClassSymbol type, VarSymbol component) {
    for (var member : type.members().getSymbolsByName(component.name)) {
      if (member instanceof VarSymbol field) {
        return field;
      }
    }
    return component;
  }

  /** Whether every alternative is an instance of the type; null where that is not known. */
  @Nullable Boolean isInstance(Value value, @Nullable Type type) {
    Boolean answer = null;
    for (Alternative alternative : value.alternatives()) {
      Boolean one = isInstance(alternative, type);
      if (one == null || (answer != null && !answer.equals(one))) {
        return null;
      }
      answer = one;
    }
    return answer;
  }

  private @Nullable Boolean isInstance(Alternative alternative, @Nullable Type type) {
    if (alternative instanceof Constant constant && constant.value() == Alternative.NULL) {
      return false;
    }
    if (type == null || type.tsym == null) {
      return null;
    }
    if (alternative instanceof Constant constant) {
      return isInstance(constant.value(), type);
    }
    if (alternative instanceof Computed computed) {
      return isMadeAs(computed.site(), type) ? true : null;
    }
    if (!(alternative instanceof Reference reference) || reference.object().isGiven()) {
      return null;
    }
    HeapObject object = reference.object();
    Types types = interpreter.types();
    boolean subtype = types.isSubtype(types.erasure(object.type()), types.erasure(type));
    boolean exact =
        object.kind() == HeapObject.Kind.INSTANCE || object.kind() == HeapObject.Kind.ARRAY;
    return subtype ? (Boolean) true : exact ? false : null;
  }

  /** Whether the expression is never null and makes an object of the type. */
  private boolean isMadeAs(@Nullable Site made, Type type) {
    if (made == null || made.tree().type == null) {
      return false;
    }
    JCTree tree = TreeInfo.skipParens(made.tree());
    boolean isThere =
        tree instanceof JCNewClass
            || tree instanceof JCBinary
            || (TreeInfo.symbol(tree instanceof JCMethodInvocation call ? call.meth : tree)
                    instanceof MethodSymbol method
                && method.owner.getQualifiedName().contentEquals("java.lang.String"));
    Types types = interpreter.types();
    return isThere && types.isSubtype(types.erasure(tree.type), types.erasure(type));
  }

  private @Nullable Boolean isInstance(Object constant, Type type) {
    if (constant instanceof LibraryEnumConstant member) {
      return type.tsym.getQualifiedName().contentEquals(member.type()) ? true : null;
    }
    if (interpreter.index().declares(type.tsym)) {
      return false;
    }
    if (!(type.tsym instanceof ClassSymbol) || !interpreter.isJdk(type.tsym)) {
      return null;
    }
    try {
      return Class.forName(type.tsym.flatName().toString()).isInstance(constant);
    } catch (ClassNotFoundException | LinkageError e) {
      return null; // The compiler runs on another version of the JDK.
    }
  }

  /** The trees directly below a tree, in the order of the source. */
  static List<JCTree> children(JCTree tree) {
    List<JCTree> children = new ArrayList<>();
    tree.accept(
        new TreeScanner() {
          @Override
          public void scan(@Nullable JCTree child) {
            if (child != null) {
              children.add(child);
            }
          }
        });
    return children;
  }
}

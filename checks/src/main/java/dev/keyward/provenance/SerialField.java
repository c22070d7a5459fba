package dev.keyward.provenance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import dev.keyward.roles.Role;

/**
 * A field that goes into the serialised form of its class as it is.
 *
 * @param site its declaration
 * @param name what it is called
 * @param type its qualified type, arrays with {@code []}
 * @param supertypes the types that its type is derived from, and itself
 * @param roles what people said of it
 */
public record SerialField(
    Site site,
    String name,
    String type,
    ImmutableSet<String> supertypes,
    ImmutableSet<Role> roles) {
  private static final String SERIALIZABLE = "java.io.Serializable";
  private static final String EXTERNALIZABLE = "java.io.Externalizable";

  /** Members by which a class takes over what is written of its objects. */
  private static final ImmutableSet<String> CUSTOM =
      ImmutableSet.of("writeObject", "writeReplace", "writeExternal", "serialPersistentFields");

  /** The fields of all classes that the module itself declares to be serialisable. */
  static ImmutableList<SerialField> of(ModuleIndex index, Types types, Markings markings) {
    ImmutableList.Builder<SerialField> fields = ImmutableList.builder();
    for (JCClassDecl declared : index.classTrees()) {
      if (isSerialised(declared.sym, index, types)) {
        for (JCTree member : declared.defs) {
          if (member instanceof JCVariableDecl tree && isWritten(tree.sym)) {
            Site site = new Site(tree, index.unitOf(declared.sym));
            fields.add(of(site, tree.sym, types, markings));
          }
        }
      }
    }
    return fields.build();
  }

  private static SerialField of(Site site, VarSymbol field, Types types, Markings markings) {
    Type type = types.erasure(field.type);
    ImmutableSet.Builder<String> supertypes = ImmutableSet.builder();
    if (!type.isPrimitive() && type.tsym instanceof ClassSymbol && !types.isArray(type)) {
      types.closure(type).forEach(t -> supertypes.add(t.tsym.getQualifiedName().toString()));
    }
    return new SerialField(
        site, field.name.toString(), type.toString(), supertypes.build(), markings.rolesOf(field));
  }

  private static boolean isWritten(VarSymbol field) {
    return field != null && (field.flags() & (Flags.STATIC | Flags.TRANSIENT)) == 0;
  }

  /**
   * Whether the class says so itself, or a class or interface of the module that it is derived
   * from: what frameworks derive from it is serialised by accident at most.
   */
  private static boolean isSerialised(ClassSymbol type, ModuleIndex index, Types types) {
    if (type == null || (type.flags() & (Flags.ENUM | Flags.INTERFACE | Flags.ANNOTATION)) != 0) {
      return false;
    }
    boolean says = false;
    for (Type supertype : types.closure(type.type)) {
      if (isCustom(supertype.tsym) || isNamed(supertype.tsym, EXTERNALIZABLE)) {
        return false;
      }
      says |=
          index.declares(supertype.tsym)
              && types.interfaces(supertype).stream().anyMatch(i -> isNamed(i.tsym, SERIALIZABLE));
    }
    return says;
  }

  private static boolean isCustom(Symbol type) {
    for (String member : CUSTOM) {
      if (type.members().findFirst(type.name.table.fromString(member)) != null) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is the method by which objects of a class write themselves to any stream. */
  static boolean isHook(MethodSymbol method) {
    return method.name.contentEquals("writeObject")
        && method.params().size() == 1
        && isNamed(method.params().get(0).type.tsym, "java.io.ObjectOutputStream");
  }

  private static boolean isNamed(Symbol type, String name) {
    return type.getQualifiedName().contentEquals(name);
  }
}

package dev.keyward.provenance;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.keyward.roles.RoleRow;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the rows of the role tables for javac's symbols. */
interface RoleLookup {
  /** The row that describes the method, on an object of which no more is known. */
  @Nullable RoleRow find(MethodSymbol method);

  /** The row that describes the method on objects of this type, a subtype of the declaring one. */
  @Nullable RoleRow find(MethodSymbol method, Type receiver);

  /** Whether a call of the row's method is a reason to analyse the code around it. */
  boolean isTrigger(RoleRow row);

  /**
   * Whether the row's method writes an object, which is a reason to analyse the code around it only
   * in a module that gets hold of keys.
   */
  boolean isKeeping(RoleRow row);

  /** Whether the row's method makes a secret key, or hands one out. */
  boolean isMakingKeys(RoleRow row);

  /**
   * Whether the row's method gives a value, such as a clock reading, that is no reason for an
   * analysis of its own but matters under a telling name.
   */
  boolean isSource(RoleRow row);

  /**
   * Whether the row's method shows a value to others, which matters only where the code, or what
   * passes the value on to it, names or makes a secret.
   */
  boolean isDisclosing(RoleRow row);

  /** Whether the row's method hands out what nobody may read. */
  boolean isConfiding(RoleRow row);

  /** Whether the objects of the type of this qualified name have a history that matters. */
  boolean isRoleType(String type);

  /** The name of the type with a role, if the class is a subtype of one. */
  Optional<String> typeRole(@Nullable Symbol type);
}

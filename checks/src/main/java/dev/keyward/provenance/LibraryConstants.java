package dev.keyward.provenance;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Set;

/** Constants of libraries: of enums, and of the JDK's immutable classes. */
final class LibraryConstants {
  private static final Set<String> IMMUTABLE =
      Set.of(
          "java.nio.charset.StandardCharsets",
          "java.util.Locale",
          "java.math.BigInteger",
          "java.nio.ByteOrder",
          "java.security.spec.PSSParameterSpec",
          "java.security.spec.RSAKeyGenParameterSpec",
          "java.lang.Boolean");

  /** Classes with constants of their own type, and nothing else: enums by hand. */
  private static final Set<String> TYPE_SAFE =
      Set.of(
          "com.google.crypto.tink.mac.HmacParameters.HashType",
          "com.google.crypto.tink.prf.HmacPrfParameters.HashType",
          "java.security.spec.NamedParameterSpec");

  private LibraryConstants() {}

  static Value read(VarSymbol field) {
    String owner = field.owner.getQualifiedName().toString();
    Object constant = field.getConstValue();
    if (constant != null) {
      return Value.constant(Folding.coerce(constant, field.type.getTag()), null);
    }
    if ((field.flags() & Flags.ENUM) != 0 || TYPE_SAFE.contains(owner)) {
      return Value.constant(new LibraryEnumConstant(owner, field.name.toString()), null);
    }
    if (IMMUTABLE.contains(owner)) {
      try {
        Field found = Class.forName(owner).getField(field.name.toString());
        if (Modifier.isStatic(found.getModifiers()) && Modifier.isFinal(found.getModifiers())) {
          return Value.constant(found.get(null), null);
        }
      } catch (ReflectiveOperationException e) {
        return Value.UNKNOWN; // The compiler runs on another version of the JDK.
      }
    }
    return Value.UNKNOWN;
  }
}

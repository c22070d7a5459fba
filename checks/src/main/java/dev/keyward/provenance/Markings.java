package dev.keyward.provenance;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Streams;
import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Names;
import dev.keyward.roles.Role;
import dev.keyward.roles.WebFrameworkRoles;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The roles that people give to their own fields, parameters and methods by annotations, and that
 * frameworks give to the parameters which they fill.
 */
final class Markings {
  private static final String CONSTANT_TIME = "dev.keyward.annotations.ConstantTimeRequired";
  private static final String DECLASSIFIES = "dev.keyward.annotations.Declassifies";

  private final Types types;
  private final RequestParameters requests;
  private final SecretMarks secrets;
  private final boolean declassifying;
  private final boolean used;
  private final boolean isConstantTimeUsed;
  private final Map<Symbol, ImmutableSet<Role>> memo = new HashMap<>();

  Markings(Context context) {
    this.types = Types.instance(context);
    this.requests = new RequestParameters(types);
    Names names = Names.instance(context);
    Symtab symtab = Symtab.instance(context);
    Predicate<String> isUsed =
        name -> !Iterables.isEmpty(symtab.getClassesForName(names.fromString(name)));
    this.secrets = new SecretMarks(context, isUsed);
    this.declassifying = isUsed.test(DECLASSIFIES);
    this.used =
        secrets.areUsed()
            || Stream.concat(
                    Stream.of(CONSTANT_TIME, DECLASSIFIES), WebFrameworkRoles.ANNOTATIONS.stream())
                .anyMatch(isUsed);
    this.isConstantTimeUsed = isUsed.test(CONSTANT_TIME);
  }

  /** The roles of the value of a variable, or of the result of a method. */
  ImmutableSet<Role> rolesOf(Symbol symbol) {
    if (!used) {
      return ImmutableSet.of();
    }
    ImmutableSet<Role> known = memo.get(symbol);
    if (known == null) {
      known = find(symbol);
      memo.put(symbol, known);
    }
    return known;
  }

  /** Whether the module can make promises of secrets, which it may break. */
  boolean promise() {
    return secrets.areUsed() || declassifying;
  }

  /** Whether anything in the module can be marked as secret: the annotations are known to it. */
  boolean knowSecrets() {
    return secrets.areUsed();
  }

  /** Whether the declaration itself says that it is secret. */
  boolean areSecretOn(Symbol symbol) {
    return secrets.areOn(symbol);
  }

  /**
   * The method itself or the one that it overrides whose running time may not depend on secrets, if
   * there is one.
   */
  Optional<MethodSymbol> constantTimePromise(MethodSymbol method) {
    if (!isConstantTimeUsed) {
      return Optional.empty();
    }
    if (has(method, CONSTANT_TIME)) {
      return Optional.of(method);
    }
    return method.isStatic() || method.isConstructor()
        ? Optional.empty()
        : overridden(method).filter(other -> has(other, CONSTANT_TIME)).findFirst();
  }

  /** Whether anything of the compilation may ask for constant time. */
  boolean isConstantTimeUsed() {
    return isConstantTimeUsed;
  }

  /** Whether the method's result is public even when it is made of secrets. */
  boolean declassifies(MethodSymbol method) {
    return used && has(method, DECLASSIFIES);
  }

  private ImmutableSet<Role> find(Symbol symbol) {
    boolean secret = secrets.areOn(symbol) || hasSecretType(symbol);
    boolean constantTime = !(symbol instanceof MethodSymbol) && has(symbol, CONSTANT_TIME);
    if (symbol instanceof MethodSymbol method && !method.isConstructor() && !method.isStatic()) {
      secret |= overridden(method).anyMatch(secrets::areOn);
    }
    if (symbol instanceof VarSymbol parameter && symbol.owner instanceof MethodSymbol method) {
      int position = method.params == null ? -1 : method.params.indexOf(parameter);
      if (position >= 0 && !method.isConstructor() && !method.isStatic()) {
        secret |=
            overridden(method)
                .anyMatch(
                    m -> m.params().size() > position && secrets.areOn(m.params().get(position)));
      }
    }
    ImmutableSet.Builder<Role> roles = ImmutableSet.builder();
    if (secret) {
      roles.add(Role.SECRET);
    }
    if (constantTime) {
      roles.add(Role.CONSTANT_TIME_REQUIRED);
    }
    if (requests.include(symbol)) {
      roles.add(Role.REMOTE_INPUT);
    }
    return roles.build();
  }

  /** The methods that it overrides or implements, those of nearer types first. */
  Stream<MethodSymbol> overridden(MethodSymbol method) {
    return types.closure(method.owner.type).stream()
        .filter(type -> type.tsym != method.owner)
        .flatMap(type -> Streams.stream(type.tsym.members().getSymbolsByName(method.name)))
        .filter(MethodSymbol.class::isInstance)
        .map(MethodSymbol.class::cast)
        .filter(other -> method.overrides(other, (ClassSymbol) method.owner, types, false));
  }

  /** Whether the type of the value is marked as secret, so that nothing else has to be. */
  boolean hasSecretType(Symbol symbol) {
    Type type = symbol instanceof MethodSymbol method ? method.getReturnType() : symbol.type;
    return type != null && type.tsym != null && !type.isPrimitive() && secrets.areOn(type.tsym);
  }

  private static boolean has(Symbol symbol, String annotation) {
    for (Attribute.Compound mark : symbol.getRawAttributes()) {
      if (mark.type.tsym.getQualifiedName().contentEquals(annotation)) {
        return true;
      }
    }
    return false;
  }
}

package dev.keyward.provenance;

import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Name;
import com.sun.tools.javac.util.Names;
import dev.keyward.roles.Role;
import dev.keyward.roles.RoleRow;
import dev.keyward.roles.RoleRow.Kind;
import dev.keyward.roles.RoleTables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Matches javac's symbols with the rows of the tables.
 *
 * <p>Every call of the module is looked up here, and nearly none of them has a row: so the name
 * decides first, by hash, then the number of parameters, and types last.
 */
final class TableLookup implements RoleLookup {
  private static final ImmutableSet<String> ROLE_TYPES =
      ImmutableSet.of("javax.net.ssl.X509TrustManager", "javax.net.ssl.HostnameVerifier");

  private static final ImmutableSet<Role> SOURCES =
      ImmutableSet.of(
          Role.WEAK_RANDOM_OUTPUT,
          Role.CLOCK_READING,
          Role.IDENTITY_HASH,
          Role.COUNTER_VALUE,
          Role.UUID_VALUE,
          Role.NAME_BASED_UUID,
          Role.CHECKSUM_OUTPUT);

  private static final ImmutableSet<String> TRACKED_TYPES =
      RoleTables.ALL.stream()
          .flatMap(table -> table.trackedTypes().stream())
          .map(type -> type.replace('$', '.'))
          .collect(ImmutableSet.toImmutableSet());

  private final Types types;

  /** The rows of methods by their names, and of constructors by their classes' flat names. */
  private final Map<Name, List<RoleRow>> rows = new HashMap<>();

  private final Map<MethodSymbol, Map<Symbol, Optional<RoleRow>>> memo = new HashMap<>();
  private final Map<Symbol, Optional<String>> typeRoles = new HashMap<>();

  TableLookup(Context context) {
    this.types = Types.instance(context);
    Names names = Names.instance(context);
    RoleTables.ALL.stream()
        .flatMap(table -> table.rows().stream())
        .forEach(
            row ->
                rows.computeIfAbsent(
                        names.fromString(row.kind() == Kind.CONSTRUCTOR ? row.type() : row.name()),
                        name -> new ArrayList<>())
                    .add(row));
  }

  @Override
  public @Nullable RoleRow find(MethodSymbol method) {
    return find(method, method.owner.type);
  }

  @Override
  public @Nullable RoleRow find(MethodSymbol method, Type receiver) {
    boolean isConstructor = method.isConstructor();
    List<RoleRow> candidates = rows.get(isConstructor ? method.owner.flatName() : method.name);
    if (candidates == null) {
      return null;
    }
    Kind kind =
        isConstructor ? Kind.CONSTRUCTOR : method.isStatic() ? Kind.STATIC_METHOD : Kind.METHOD;
    int arity = method.type.getParameterTypes().size();
    if (candidates.stream().noneMatch(r -> r.kind() == kind && r.parameters().size() == arity)) {
      return null;
    }
    return memo.computeIfAbsent(method, m -> new HashMap<>())
        .computeIfAbsent(
            receiver.tsym,
            type ->
                mostSpecific(
                    candidates.stream()
                        .filter(r -> r.kind() == kind && r.parameters().size() == arity)
                        .toList(),
                    method,
                    kind == Kind.METHOD && receiver.hasTag(TypeTag.CLASS)
                        ? receiver
                        : method.owner.type))
        .orElse(null);
  }

  private Optional<RoleRow> mostSpecific(List<RoleRow> fitting, MethodSymbol method, Type type) {
    // A closure lists subtypes before their supertypes. What is inherited counts only for methods.
    for (Type supertype :
        fitting.get(0).kind() == Kind.METHOD ? types.closure(type) : List.of(type)) {
      for (RoleRow row : fitting) {
        if (supertype.tsym.flatName().contentEquals(row.type()) && accepts(row, method)) {
          return Optional.of(row);
        }
      }
    }
    return Optional.empty();
  }

  private boolean accepts(RoleRow row, MethodSymbol method) {
    List<Type> parameters = types.erasure(method.type).getParameterTypes();
    for (int i = 0; i < parameters.size(); i++) {
      ImmutableSet<String> accepted = row.parameters().get(i).types();
      if (!accepted.isEmpty() && !isAny(parameters.get(i), accepted)) {
        return false;
      }
    }
    return true;
  }

  private boolean isAny(Type type, ImmutableSet<String> accepted) {
    return accepted.contains(name(type))
        || (type.hasTag(TypeTag.CLASS)
            && types.closure(type).stream().anyMatch(t -> accepted.contains(name(t))));
  }

  /** The type as the tables spell it. */
  private String name(Type type) {
    return type.hasTag(TypeTag.ARRAY)
        ? name(types.elemtype(type)) + "[]"
        : type.tsym.flatName().toString();
  }

  @Override
  public boolean isTrigger(RoleRow row) {
    return row.roles().anyMatch(role -> !role.isEveryday());
  }

  @Override
  public boolean isSource(RoleRow row) {
    return row.roles().anyMatch(SOURCES::contains);
  }

  @Override
  public boolean isRoleType(String type) {
    return TRACKED_TYPES.contains(type);
  }

  @Override
  public Optional<String> typeRole(@Nullable Symbol type) {
    if (type == null || type.type == null || type.type.isPrimitive()) {
      return Optional.empty();
    }
    return typeRoles.computeIfAbsent(
        type,
        symbol ->
            types.closure(symbol.type).stream()
                .map(t -> t.tsym.getQualifiedName().toString())
                .filter(ROLE_TYPES::contains)
                .findFirst());
  }
}

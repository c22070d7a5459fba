package dev.keyward.provenance;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import dev.keyward.roles.JcaRoles;
import dev.keyward.roles.Role;
import dev.keyward.roles.RoleRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Matches javac's symbols with the rows of the tables. */
final class TableLookup implements RoleLookup {
  private static final ImmutableListMultimap<String, RoleRow> ROWS = JcaRoles.TABLE.rowsByName();
  private static final ImmutableSet<String> ROLE_TYPES =
      ImmutableSet.of("javax.net.ssl.X509TrustManager", "javax.net.ssl.HostnameVerifier");

  private static final ImmutableSet<Role> SOURCES =
      ImmutableSet.of(Role.CLOCK_READING, Role.IDENTITY_HASH, Role.COUNTER_VALUE, Role.UUID_VALUE);

  private final Types types;
  private final Map<MethodSymbol, Optional<RoleRow>> memo = new HashMap<>();

  TableLookup(Context context) {
    this.types = Types.instance(context);
  }

  @Override
  public @Nullable RoleRow find(MethodSymbol method) {
    List<RoleRow> candidates = ROWS.get(method.name.toString());
    if (candidates.isEmpty()) {
      return null;
    }
    return memo.computeIfAbsent(
            method, m -> candidates.stream().filter(row -> matches(row, m)).findFirst())
        .orElse(null);
  }

  private boolean matches(RoleRow row, MethodSymbol method) {
    RoleRow.Kind kind =
        method.isConstructor()
            ? RoleRow.Kind.CONSTRUCTOR
            : method.isStatic() ? RoleRow.Kind.STATIC_METHOD : RoleRow.Kind.METHOD;
    List<Type> parameters = types.erasure(method.type).getParameterTypes();
    if (row.kind() != kind || row.parameters().size() != parameters.size()) {
      return false;
    }
    for (int i = 0; i < parameters.size(); i++) {
      ImmutableSet<String> accepted = row.role(i).types();
      if (!accepted.isEmpty() && !accepted.contains(parameters.get(i).toString())) {
        return false;
      }
    }
    return kind == RoleRow.Kind.CONSTRUCTOR
        ? method.owner.flatName().contentEquals(row.type())
        : types.closure(method.owner.type).stream()
            .anyMatch(t -> t.tsym.flatName().contentEquals(row.type()));
  }

  @Override
  public boolean isTrigger(RoleRow row) {
    return true;
  }

  @Override
  public boolean isSource(RoleRow row) {
    return row.result().filter(SOURCES::contains).isPresent();
  }

  @Override
  public boolean isRoleType(String type) {
    return false;
  }

  @Override
  public Optional<String> typeRole(@Nullable Symbol type) {
    if (type == null || type.type == null || type.type.isPrimitive()) {
      return Optional.empty();
    }
    return types.closure(type.type).stream()
        .map(t -> t.tsym.getQualifiedName().toString())
        .filter(ROLE_TYPES::contains)
        .findFirst();
  }
}

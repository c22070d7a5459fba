package dev.keyward.provenance;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Name;
import com.sun.tools.javac.util.Names;
import dev.keyward.roles.HasherInterface;
import dev.keyward.roles.LanguageRows;
import dev.keyward.roles.Role;
import dev.keyward.roles.RoleRow;
import dev.keyward.roles.RoleRow.Kind;
import dev.keyward.roles.RoleTable;
import dev.keyward.roles.RoleTables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * Matches javac's symbols with the rows of the tables.
 *
 * <p>Every call of the module is looked up here, and nearly none of them has a row: so the name
 * decides first, by hash, then the number of parameters, and types last.
 */
final class TableLookup implements RoleLookup {
  private static final ImmutableSet<String> ROLE_TYPES =
      Stream.concat(
              Stream.of(
                  "javax.net.ssl.X509TrustManager",
                  "javax.net.ssl.HostnameVerifier",
                  "javax.crypto.SecretKey",
                  "java.security.PrivateKey"),
              HasherInterface.ALL.stream().map(HasherInterface::type))
          .collect(ImmutableSet.toImmutableSet());

  /** What the messages of exceptions are given as, and the parts of messages. */
  private static final ImmutableSet<String> TEXTS =
      ImmutableSet.of("java.lang.String", "java.lang.CharSequence", "java.lang.Object[]");

  private static final ImmutableSet<Role> SOURCES =
      ImmutableSet.of(
          Role.WEAK_RANDOM_OUTPUT,
          Role.SECURE_RANDOM_OUTPUT,
          Role.CLOCK_READING,
          Role.IDENTITY_HASH,
          Role.COUNTER_VALUE,
          Role.UUID_VALUE,
          Role.NAME_BASED_UUID,
          Role.CHECKSUM_OUTPUT,
          Role.CONFIGURATION);

  private static final ImmutableSet<Role> CONFIDED =
      Sets.immutableEnumSet(
          Role.TOKEN_TEXT,
          Role.KEY_TEXT,
          Role.KEY_ENCODING,
          Role.SHARED_SECRET,
          Role.ENCAPSULATED_SECRET,
          Role.PASSWORD_INPUT);

  private static final ImmutableSet<String> TRACKED_TYPES =
      RoleTables.ALL.stream()
          .flatMap(table -> table.trackedTypes().stream())
          .map(type -> type.replace('$', '.'))
          .collect(ImmutableSet.toImmutableSet());

  private final Types types;
  private final Symbol throwable;

  /** The rows of methods by their names, and of constructors by their classes. */
  private final Map<Name, List<Entry>> rows = new HashMap<>();

  private final Map<MethodSymbol, Optional<RoleRow>> byMethod = new HashMap<>();
  private final Map<MethodSymbol, Map<Symbol, Optional<RoleRow>>> byReceiver = new HashMap<>();
  private final Map<Symbol, Optional<String>> typeRoles = new HashMap<>();

  /** A row with the name of its type as javac keeps it, so that it is compared by identity. */
  private record Entry(Name type, RoleRow row, boolean forUsersOnly) {}

  TableLookup(Context context) {
    this.types = Types.instance(context);
    this.throwable = Symtab.instance(context).throwableType.tsym;
    Names names = Names.instance(context);
    for (RoleTable table : RoleTables.ALL) {
      for (RoleRow row : table.rows()) {
        Name type = names.fromString(row.type());
        Name key = row.kind() == Kind.CONSTRUCTOR ? type : names.fromString(row.name());
        rows.computeIfAbsent(key, k -> new ArrayList<>())
            .add(new Entry(type, row, table.isForUsersOnly()));
      }
    }
  }

  @Override
  public @Nullable RoleRow find(MethodSymbol method) {
    List<Entry> candidates = candidates(method);
    if (candidates == null && !method.isConstructor()) {
      return null;
    }
    return byMethod
        .computeIfAbsent(
            method,
            m -> candidates == null ? ofException(m) : mostSpecific(candidates, m, m.owner.type))
        .orElse(null);
  }

  /** What is made of an exception, whichever library declares it. */
  private Optional<RoleRow> ofException(MethodSymbol constructor) {
    List<Boolean> isText =
        constructor.type.getParameterTypes().stream()
            .map(type -> TEXTS.contains(name(types.erasure(type))))
            .toList();
    return isText.contains(true) && constructor.owner.isSubClass(throwable, types)
        ? Optional.of(LanguageRows.exception(isText))
        : Optional.empty();
  }

  @Override
  public @Nullable RoleRow find(MethodSymbol method, Type receiver) {
    if (receiver.tsym == method.owner || !receiver.hasTag(TypeTag.CLASS) || method.isStatic()) {
      return find(method);
    }
    List<Entry> candidates = candidates(method);
    return candidates == null
        ? null
        : byReceiver
            .computeIfAbsent(method, m -> new HashMap<>())
            .computeIfAbsent(receiver.tsym, r -> mostSpecific(candidates, method, receiver))
            .orElse(null);
  }

  private @Nullable List<Entry> candidates(MethodSymbol method) {
    return rows.get(method.isConstructor() ? method.owner.flatName() : method.name);
  }

  private Optional<RoleRow> mostSpecific(List<Entry> candidates, MethodSymbol method, Type type) {
    Kind kind =
        method.isConstructor()
            ? Kind.CONSTRUCTOR
            : method.isStatic() ? Kind.STATIC_METHOD : Kind.METHOD;
    int arity = method.type.getParameterTypes().size();
    List<Entry> fitting =
        candidates.stream()
            .filter(e -> e.row().kind() == kind && e.row().parameters().size() == arity)
            .toList();
    if (fitting.isEmpty()) {
      return Optional.empty();
    }
    // A closure lists subtypes before their supertypes. What is inherited counts only for methods.
    for (Type supertype : kind == Kind.METHOD ? types.closure(type) : List.of(type)) {
      Name name = supertype.tsym.flatName();
      for (Entry entry : fitting) {
        if (entry.type() == name
            && accepts(entry.row(), method)
            && !(entry.forUsersOnly() && isCompiledHere(supertype))) {
          return Optional.of(entry.row());
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isCompiledHere(Type type) {
    return type.tsym instanceof ClassSymbol symbol
        && symbol.classfile != null
        && symbol.classfile.getKind() == JavaFileObject.Kind.SOURCE;
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
  public boolean isKeeping(RoleRow row) {
    return row.roles().anyMatch(Role.OUTPUT_OBJECT::equals);
  }

  @Override
  public boolean isMakingKeys(RoleRow row) {
    return row.roles().anyMatch(Role::isKeyOutput);
  }

  @Override
  public boolean isSource(RoleRow row) {
    return row.roles().anyMatch(SOURCES::contains);
  }

  @Override
  public boolean isDisclosing(RoleRow row) {
    return row.roles().anyMatch(Role::isDisclosing);
  }

  @Override
  public boolean isConfiding(RoleRow row) {
    return row.result()
        .filter(
            role ->
                CONFIDED.contains(role)
                    || (role == Role.CONFIGURATION && row.parameters().isEmpty()))
        .isPresent();
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

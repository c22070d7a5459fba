package dev.keyward.provenance;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.util.Name;
import dev.keyward.jca.ConfidentialName;
import dev.keyward.provenance.Alternative.Computed;
import dev.keyward.roles.Role;
import dev.keyward.roles.RoleRow;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Values that nobody may read, by the names of what they are kept in or read from, and what makes
 * them fit to be shown.
 */
final class Confidences {
  private static final ImmutableMap<ConfidentialName, ImmutableSet<Source>> SOURCES =
      ImmutableMap.of(
          ConfidentialName.PASSWORD, ImmutableSet.of(Source.of(Role.CONFIDED_PASSWORD, null)),
          ConfidentialName.KEY, ImmutableSet.of(Source.of(Role.CONFIDED_KEY, null)),
          ConfidentialName.TOKEN, ImmutableSet.of(Source.of(Role.CONFIDED_TOKEN, null)));

  private static final ImmutableSet<Source> CONSOLE =
      ImmutableSet.of(Source.of(Role.CONSOLE_STREAM, null));

  private static final ImmutableSet<Source> EXCERPT =
      ImmutableSet.of(Source.of(Role.EXCERPT, null));

  /** What is known to be something else, or to be disguised, whatever it is called. */
  private static final ImmutableSet<Role> HARMLESS =
      Sets.immutableEnumSet(
          Role.EXCERPT,
          Role.PASSWORD_HASH,
          Role.FAST_PASSWORD_HASH,
          Role.DIGEST_OUTPUT,
          Role.MAC_OUTPUT,
          Role.SIGNATURE_OUTPUT,
          Role.CIPHER_OUTPUT,
          Role.PUBLIC_KEY_OUTPUT,
          Role.PUBLIC_OUTPUT);

  /** What may not be shown, and digests, which show what was guessed right. */
  private static final ImmutableSet<Role> SHOWN =
      Sets.immutableEnumSet(
          Role.CONFIDED_PASSWORD,
          Role.CONFIDED_KEY,
          Role.CONFIDED_TOKEN,
          Role.TOKEN_TEXT,
          Role.KEY_TEXT,
          Role.SECRET,
          Role.KEY_ENCODING,
          Role.SHARED_SECRET,
          Role.ENCAPSULATED_SECRET,
          Role.PASSWORD_INPUT,
          Role.REMOTE_INPUT,
          Role.CIPHER_OUTPUT,
          Role.DIGEST_OUTPUT);

  /** Words in the names of methods that make values fit to be shown. */
  private static final Pattern DISGUISE =
      Pattern.compile(
          "mask|redact|obfuscat|obscur|abbrev|hash|fingerprint|thumbprint|saniti[sz]e|hide|conceal"
              + "|scrub|censor|anonymi[sz]|truncat|shorten|ellips|elide|summar|scramble|desensiti"
              + "|encrypt|blur|secur(e|ely)(log|string)|tosafe|safestring|forlog",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern MASK =
      Pattern.compile("[*#xX•.]+|.*(?i:mask|redact|hidden|secret|\\*\\*).*");

  private final Map<Symbol, ImmutableSet<Source>> sources = new HashMap<>();
  private final Map<Name, Boolean> variables = new HashMap<>();
  private final Map<Name, Boolean> disguises = new HashMap<>();
  private final Map<String, Optional<ConfidentialName>> keys = new HashMap<>();

  /** Whether the variable, or the result of the method, is such a value by its name. */
  boolean tells(Symbol symbol) {
    return !of(symbol).isEmpty();
  }

  /** Whether what is read under this key is such a value. */
  boolean tells(String key) {
    return key(key).isPresent();
  }

  private Optional<ConfidentialName> key(String key) {
    return keys.computeIfAbsent(key, ConfidentialName::ofKey);
  }

  /** Whether the source is no more than what a name says here. */
  static boolean isTold(Source source) {
    return SOURCES.values().stream().anyMatch(said -> said.contains(source));
  }

  /** The value with what the name of the variable or method says of it. */
  Value told(Symbol symbol, Value value) {
    ImmutableSet<Source> said = of(symbol);
    return said.isEmpty() ? value : with(said, value);
  }

  /** What the call reads, with what the key says under which it reads it. */
  Value keyed(Call call, @Nullable RoleRow row, Value value) {
    if (call.arguments().isEmpty()
        || !readsByKey(call, row)
        || !(call.argument(0).constantOrNull() instanceof String text)) {
      return value;
    }
    return key(text).map(name -> with(SOURCES.get(name), value)).orElse(value);
  }

  private static boolean readsByKey(Call call, @Nullable RoleRow row) {
    return isKeyed(call.owner(), call.name())
        || row != null
            && (row.role(0) == Role.USER_INPUT_NAME
                || (row.role(0) == Role.CONFIGURATION_NAME
                    && !row.type().equals("java.util.ResourceBundle")));
  }

  /** Maps and rows of tables; what other objects return by a name is often about the name. */
  static boolean isKeyed(String owner, String method) {
    return (owner.equals("java.util.Map") || owner.equals("java.util.HashMap"))
            && (method.equals("get") || method.equals("getOrDefault") || method.equals("remove"))
        || owner.equals("java.sql.ResultSet") && method.equals("getString");
  }

  private static Value with(ImmutableSet<Source> said, Value value) {
    return value.isConstant()
        ? value
        : value.map(
            alternative ->
                alternative instanceof Computed computed && !isHarmless(computed)
                    ? with(said, computed)
                    : alternative);
  }

  private static boolean isHarmless(Computed computed) {
    return computed.sources().stream().anyMatch(source -> HARMLESS.contains(source.role()));
  }

  static Computed with(ImmutableSet<Source> said, Computed computed) {
    ImmutableSet<Source> all = Source.union(computed.sources(), said);
    return all == computed.sources()
        ? computed
        : new Computed(
            all, computed.unknown(), computed.parameter(), computed.site(), computed.entry());
  }

  /** What is given from outside under this name. */
  Computed told(Symbol symbol, Computed given) {
    return with(of(symbol), given);
  }

  /** The result of the call, with a remark where it is made to be shown. */
  Value shown(Call call, Value result) {
    boolean isMeasure = call.type() != null && call.type().isPrimitive();
    return result.isConstant() || !(isMeasure || disguises(call)) ? result : disguised(result);
  }

  /** The value, which shows no more than a part of what it is made of. */
  static Value disguised(Value value) {
    return value.map(
        alternative ->
            alternative instanceof Computed computed
                    && computed.sources().stream().anyMatch(s -> SHOWN.contains(s.role()))
                ? with(EXCERPT, computed)
                : alternative);
  }

  private boolean disguises(Call call) {
    return disguises.computeIfAbsent(
            call.method().name, name -> DISGUISE.matcher(name.toString()).find())
        || (call.owner().equals("java.lang.String") && isExcerpt(call))
        || (call.name().startsWith("get") && isWhole(call.owner()));
  }

  /** Whether getters of the class tell parts of what it was made of. */
  private static boolean isWhole(String owner) {
    return owner.equals("java.lang.Throwable")
        || owner.equals("java.net.URL")
        || owner.equals("java.net.URI");
  }

  private static boolean isExcerpt(Call call) {
    return switch (call.name()) {
      case "charAt", "subSequence", "replaceAll", "replaceFirst", "split" -> true;
      case "substring" -> call.arguments().size() > 1 || !call.argument(0).isConstant();
      case "replace" ->
          !call.argument(0).isConstant()
              || MASK.matcher(String.valueOf(call.argument(1).constantOrNull())).matches();
      default -> false;
    };
  }

  private ImmutableSet<Source> of(Symbol symbol) {
    Boolean telling = variables.get(symbol.name);
    if (telling != null && !telling && !(symbol instanceof MethodSymbol)) {
      return ImmutableSet.of();
    }
    return sources.computeIfAbsent(symbol, this::tell);
  }

  private ImmutableSet<Source> tell(Symbol symbol) {
    String name = symbol.name.toString();
    boolean isConsole =
        (name.equals("out") || name.equals("err"))
            && symbol.owner.getQualifiedName().contentEquals("java.lang.System");
    if (isConsole) {
      return CONSOLE;
    }
    Optional<ConfidentialName> said =
        symbol instanceof MethodSymbol method
            ? ConfidentialName.ofMethod(name, method.type.getParameterTypes().size())
            : symbol instanceof VarSymbol ? ConfidentialName.ofVariable(name) : Optional.empty();
    if (symbol instanceof VarSymbol && !name.equals("out") && !name.equals("err")) {
      variables.putIfAbsent(symbol.name, said.isPresent());
    }
    return said.filter(n -> TellingNames.TEXTS.contains(TellingNames.type(symbol)))
        .map(SOURCES::get)
        .orElse(ImmutableSet.of());
  }
}

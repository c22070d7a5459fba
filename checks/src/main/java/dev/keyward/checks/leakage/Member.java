package dev.keyward.checks.leakage;

import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.keyward.provenance.Analysis;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A field, record component or accessor that is secret.
 *
 * @param name what it is called
 * @param reason why it is secret, as the predicate of a sentence
 * @param severity how sure it is that nobody may see it
 */
record Member(String name, String reason, SeverityLevel severity) {
  /** What the names below contain, to tell at once that most contain nothing of it. */
  private static final ImmutableList<String> ROOTS =
      ImmutableList.of("pass", "pwd", "secret", "key", "token", "bearer", "pin", "otp");

  /** Names, at their ends, of what is nearly always secret. */
  private static final Pattern SECRET =
      Pattern.compile(
          "(^| )(passwords?|passwd|passphrase"
              + "|(client|consumer|app|shared|api|token) secrets?"
              + "|(secret|private|api|secret access|signing|encryption) keys?"
              + "|apikeys?|(access|refresh|auth|bearer|api|session) tokens?)$|^secret$");

  /** Words in front of these that make them something else. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "(^| )(encrypted|masked|redacted|obfuscated|sanitized|hidden|has|is|no|forgot|public"
              + "|invalid|wrong|require|requires|show|hide|placeholder|param|parameter|next|page"
              + "|continuation|csrf)( |$)");

  private static final Pattern HASH =
      Pattern.compile(
          "(^| )(password|passwd|pwd)( hash| digest)$|^(hashed|encoded) (password|passwd)$");

  /** Of a single word in these classes, it is clear what it means. */
  private static final Pattern TOKEN = Pattern.compile("^(token|bearer|pin|otp)$");

  private static final Pattern HOLDER =
      Pattern.compile("\\w*(Credential|Login|ApiKey|OAuth|Authentication)\\w*");

  /** Classes of the names of things, and of texts about them. */
  private static final Pattern TEXTS =
      Pattern.compile("\\w*(Labels?|Messages?|Texts?|Names?|Columns?|Captions?|Constants)");

  private static final ImmutableSet<String> PRINTED =
      ImmutableSet.of(
          "java.lang.String",
          "java.lang.CharSequence",
          "java.lang.StringBuilder",
          "java.lang.StringBuffer");

  private static final ImmutableSet<String> CONTAINERS =
      ImmutableSet.of(
          "java.util.Collection",
          "java.util.List",
          "java.util.Set",
          "java.util.Optional",
          "java.util.Map",
          "com.google.common.collect.ImmutableList",
          "com.google.common.collect.ImmutableSet",
          "com.google.common.collect.ImmutableMap");

  private static final ImmutableSet<String> NUMBERS =
      ImmutableSet.of(
          "java.lang.Byte",
          "java.lang.Short",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Character",
          "java.math.BigInteger",
          "java.util.UUID");

  /** What the variable, or the result of the method, is by what people said or call it. */
  static Optional<Member> of(Symbol symbol, Analysis analysis) {
    return symbol.isStatic() || symbol.owner == null ? Optional.empty() : named(symbol, analysis);
  }

  private static Optional<Member> named(Symbol symbol, Analysis analysis) {
    String name = property(symbol);
    if (analysis.isMarkedSecret(symbol)) {
      return Optional.of(new Member(name, "is marked @Secret", ERROR));
    }
    if (!mayTell(name)) {
      return Optional.empty(); // As nearly always, and this is asked for every name.
    }
    String words = words(name);
    String owner = symbol.owner.getSimpleName().toString();
    if (HARMLESS.matcher(words).find() || TEXTS.matcher(owner).matches()) {
      return Optional.empty();
    }
    if (HASH.matcher(words).find()) {
      return Optional.of(new Member(name, "is the hash of a password, by its name", SUGGESTION));
    }
    boolean isSecret =
        SECRET.matcher(words).find()
            || (TOKEN.matcher(words).matches() && HOLDER.matcher(owner).matches());
    return isSecret && !isNumber(symbol)
        ? Optional.of(new Member(name, "is secret, by its name", WARNING))
        : Optional.empty();
  }

  private static boolean mayTell(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return ROOTS.stream().anyMatch(lower::contains);
  }

  private static boolean isNumber(Symbol symbol) {
    Type type = typeOf(symbol);
    return type.isPrimitive() || NUMBERS.contains(nameOf(type));
  }

  /** The name of the property that a getter reads. */
  private static String property(Symbol symbol) {
    String name = symbol.name.toString();
    return symbol instanceof MethodSymbol && name.matches("get\\p{Lu}.*")
        ? Character.toLowerCase(name.charAt(3)) + name.substring(4)
        : name;
  }

  /** The words of a name in camel case or with underscores, in lower case. */
  private static String words(String name) {
    return name.replaceAll("(?<=[a-z\\d])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}[a-z])|[_$-]+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  /** Whether the text of such a value contains the value itself; arrays only have an address. */
  static boolean isReadable(Symbol symbol) {
    return isReadable(typeOf(symbol));
  }

  private static boolean isReadable(Type type) {
    String name = nameOf(type);
    return PRINTED.contains(name)
        || NUMBERS.contains(name)
        || (type.isPrimitive() && !name.equals("boolean") && !name.equals("void"))
        || (CONTAINERS.contains(name)
            && !type.getTypeArguments().isEmpty()
            && isReadable(type.getTypeArguments().last()));
  }

  /** Whether it is an array, which some ways to print it spell out. */
  static boolean isArray(Symbol symbol) {
    return typeOf(symbol) instanceof Type.ArrayType array
        && (array.elemtype.isPrimitive() || isReadable(array.elemtype));
  }

  private static String nameOf(Type type) {
    return type.isPrimitive()
        ? type.toString()
        : type.tsym == null ? "" : type.tsym.getQualifiedName().toString();
  }

  private static Type typeOf(Symbol symbol) {
    return symbol instanceof MethodSymbol method ? method.getReturnType() : symbol.type;
  }
}

package dev.keyward.provenance;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.util.Name;
import dev.keyward.roles.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Calls of libraries that may turn down what came in from outside: they say yes or no, or where it
 * stands in a list, or return nothing and throw. What they ask is not known, and mostly need not
 * be.
 */
final class Examinations {
  private static final ImmutableSet<Role> OUTSIDE =
      Sets.immutableEnumSet(Role.REMOTE_INPUT, Role.TOKEN_HEADER);

  /** Whether there is a text at all says nothing about which. */
  private static final Pattern OF_PRESENCE =
      Pattern.compile(
          "(is|are)?(Not)?(Any)?(Null|Empty|Blank|NullOrEmpty|Present)|has(Text|Length|Next|More\\w*)"
              + "|nonNull|isNonNull|ifPresent");

  /** What has rows of its own, with both operands. */
  private static final Pattern OF_EQUALITY =
      Pattern.compile("equals|equalsIgnoreCase|contentEquals");

  /** What compares digests and tags, never a name. */
  private static final Pattern OF_SECRETS =
      Pattern.compile("isEqual|(fixed|constant)_?[Tt]ime\\w*");

  /** What takes a value and keeps it, or writes it somewhere. */
  private static final Pattern OF_STORAGE =
      Pattern.compile(
          "(add|append|attr|flush|log|offer|print|push|put|record|save|send|set|store|tag|warn|write)"
              + "([A-Z]\\w*)?|accept|debug|error|info|println|printf|publish|trace");

  private final LanguageUses language;
  private final Interpreter interpreter;
  private final Name matcher;

  /** Whether a method of this name may turn something down; asked at nearly every call. */
  private final Map<String, Boolean> examining = new HashMap<>();

  Examinations(LanguageUses language, Interpreter interpreter) {
    this.language = language;
    this.interpreter = interpreter;
    this.matcher =
        interpreter.symtab().objectType.tsym.name.table.fromString("java.util.regex.Matcher");
  }

  /** Records what the call examines. */
  void of(Call call) {
    if (!mayAnswer(call)) {
      return;
    }
    record(call.receiver(), call);
    call.arguments().forEach(argument -> record(argument, call));
  }

  private void record(Value value, Call call) {
    boolean isFromOutside =
        Ingredients.of(value, call.memory()).sources().stream()
            .anyMatch(source -> OUTSIDE.contains(source.role()));
    if (isFromOutside) {
      language.examined(value, call);
    }
  }

  private boolean mayAnswer(Call call) {
    Type type = call.type();
    if (type == null || call.method() == null || call.method().isConstructor()) {
      return false;
    }
    boolean answers =
        type.hasTag(TypeTag.BOOLEAN)
            || type.tsym.getQualifiedName() == matcher
            || (type.hasTag(TypeTag.VOID) && !interpreter.isJdk(call.method()));
    return answers && examining.computeIfAbsent(call.name(), Examinations::mayTurnDown);
  }

  private static boolean mayTurnDown(String method) {
    return !OF_EQUALITY.matcher(method).matches()
        && !OF_SECRETS.matcher(method).matches()
        && !OF_PRESENCE.matcher(method).matches()
        && !OF_STORAGE.matcher(method).matches();
  }
}

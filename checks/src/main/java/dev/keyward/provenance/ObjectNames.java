package dev.keyward.provenance;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.keyward.provenance.Alternative.Computed;
import dev.keyward.provenance.Alternative.Constant;
import dev.keyward.provenance.Alternative.Reference;
import dev.keyward.roles.Naming;
import dev.keyward.roles.RoleRow;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What objects are called whose algorithm is in their class, and in what they are made of. */
final class ObjectNames {
  private static final Pattern PART = Pattern.compile("\\{(\\d|this)}");
  private static final Splitter SEGMENTS = Splitter.on('/');

  private ObjectNames() {}

  /** The name of the object that the call makes; its row has a pattern for that. */
  static Value of(RoleRow row, Call call) {
    Naming naming = row.naming().orElseThrow();
    String pattern = naming.pattern();
    List<Value> names = new ArrayList<>();
    for (Value argument : call.arguments()) {
      int index = names.size();
      names.add(
          pattern.contains("{" + index + "}") ? of(argument) : Value.constant("", call.site()));
    }
    if (pattern.contains("{this}")) {
      names.add(of(call.receiver()));
    }
    return names.isEmpty()
        ? Value.constant(pattern, call.site())
        : Operators.combine(names, site(names, call), parts -> fill(naming, parts));
  }

  /** Where the first part comes from, if there is but one: it says most about the whole. */
  private static @Nullable Site site(List<Value> names, Call call) {
    return names.get(0).alternatives().size() == 1
        ? names.get(0).alternatives().get(0).site()
        : call.site();
  }

  /** What the part is called, or what a text, a number or the constant of an enum says. */
  private static Value of(Value part) {
    Value result = null;
    for (Alternative alternative : part.alternatives()) {
      Value name = of(alternative, part);
      result = result == null ? name : result.or(name);
    }
    return result == null ? Value.unknown(part.dependence()) : result;
  }

  private static Value of(Alternative part, Value whole) {
    if (part instanceof Constant constant && constant.value() != Alternative.NULL) {
      return new Value(
          ImmutableList.of(
              new Constant(constant.value().toString(), constant.site(), constant.entry())),
          whole.dependence(),
          whole.weak());
    }
    TrackedObject object =
        part instanceof Reference reference ? reference.object().tracked() : null;
    return object == null
        ? Value.unknown(whole.dependence())
        : object
            .creation()
            .flatMap(RoleCall::name)
            .map(
                name ->
                    new Value(
                            name.alternatives(),
                            name.dependence().or(whole.dependence()),
                            name.weak() || whole.weak())
                        .map(a -> part.entry() == null ? a : a.entering(part.entry())))
            .orElse(Value.of(Computed.UNKNOWN).dependingOn(whole.dependence()));
  }

  private static String fill(Naming naming, Object[] parts) {
    List<String> filled = new ArrayList<>();
    for (String segment : SEGMENTS.split(naming.pattern())) {
      int position = filled.size();
      filled.add(
          PART.matcher(segment)
              .replaceAll(
                  match ->
                      Matcher.quoteReplacement(
                          segment(
                              naming.standard(part(match.group(1), parts).toString()), position))));
    }
    return String.join("/", filled);
  }

  /** The argument of this number, or what the method is called on, which comes last. */
  private static Object part(String which, Object[] parts) {
    return parts[which.equals("this") ? parts.length - 1 : Integer.parseInt(which)];
  }

  /** The segment at the position; of a name that has no more than one, that. */
  private static String segment(String name, int position) {
    List<String> segments = SEGMENTS.splitToList(name);
    return segments.get(Math.min(position, segments.size() - 1));
  }
}

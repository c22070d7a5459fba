package dev.keyward.provenance;

import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import dev.keyward.roles.WebFrameworkRoles;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;

/**
 * The parameters that a web framework fills with what the sender of a request likes, unless their
 * types, the framework or a validator allow a few values only.
 */
final class RequestParameters {
  private static final Pattern CONSTRAINT =
      Pattern.compile("(javax|jakarta)\\.validation\\.Constraint");

  /** Whether there is a text at all, and how long it is, says nothing about which. */
  private static final Pattern OF_PRESENCE =
      Pattern.compile("NotNull|NotEmpty|NotBlank|Null|Size|Length");

  private final Types types;

  RequestParameters(Types types) {
    this.types = types;
  }

  /** Whether others choose what the parameter is. */
  boolean include(Symbol symbol) {
    return symbol.getKind() == ElementKind.PARAMETER
        && symbol.getRawAttributes().stream()
            .map(mark -> mark.type.tsym.getQualifiedName().toString())
            .anyMatch(WebFrameworkRoles.ANNOTATIONS::contains)
        && !isLimited(symbol);
  }

  private boolean isLimited(Symbol parameter) {
    try {
      return isOfFewValues(parameter.type)
          || parameter.getRawAttributes().stream().anyMatch(RequestParameters::isConstraint)
          || isMatchedInPath(parameter);
    } catch (Symbol.CompletionFailure missing) {
      return true; // Nothing is known of a class that is not there.
    }
  }

  /** Numbers, flags and enums, and optionals and lists of them. */
  private boolean isOfFewValues(Type type) {
    List<Type> arguments = type.getTypeArguments();
    return type.isPrimitive()
        || types.unboxedType(type).isPrimitive()
        || type.tsym.getKind() == ElementKind.ENUM
        || (!arguments.isEmpty() && arguments.stream().allMatch(this::isOfFewValues));
  }

  private static boolean isConstraint(Attribute.Compound mark) {
    return mark.type.tsym.getRawAttributes().stream()
            .map(meta -> meta.type.tsym.getQualifiedName())
            .anyMatch(name -> CONSTRAINT.matcher(name).matches())
        && !OF_PRESENCE.matcher(mark.type.tsym.getSimpleName()).matches();
  }

  /** Whether the path of the method or its class has a regular expression for the parameter. */
  private static boolean isMatchedInPath(Symbol parameter) {
    return Stream.concat(
            Stream.of(parameter.getSimpleName().toString()),
            parameter.getRawAttributes().stream()
                .flatMap(mark -> mark.values.stream())
                .map(value -> value.snd.getValue())
                .filter(String.class::isInstance)
                .map(String.class::cast))
        .anyMatch(name -> isMatchedInPath(name, parameter));
  }

  private static boolean isMatchedInPath(String name, Symbol parameter) {
    Pattern template = Pattern.compile("\\{\\s*" + Pattern.quote(name) + "\\s*:");
    return Stream.of(parameter.owner, parameter.owner.owner)
        .flatMap(owner -> owner.getRawAttributes().stream())
        .anyMatch(mark -> template.matcher(mark.toString()).find());
  }
}

package dev.keyward.checks.leakage;

import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import dev.keyward.checks.Finding;
import dev.keyward.checks.leakage.Holder.Part;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Secrets that become a part of the JSON of classes which are clearly made for it. */
final class JsonText {
  private static final Pattern JACKSON =
      Pattern.compile(
          "(com\\.fasterxml|tools)\\.jackson\\.(annotation|databind\\.annotation)\\..*");

  private static final Pattern GSON = Pattern.compile("com\\.google\\.gson\\.annotations\\..*");
  private static final Pattern JSONB =
      Pattern.compile("(javax|jakarta)\\.json\\.bind\\.annotation\\..*");

  /** Annotations that leave a property out, or write something else in its place. */
  private static final Pattern EXCEPTED =
      Pattern.compile(
          "com\\.fasterxml\\.jackson\\.annotation\\.(JsonIgnore|JsonView|JsonBackReference)"
              + "|com\\.fasterxml\\.jackson\\.databind\\.annotation\\.JsonSerialize"
              + "|(javax|jakarta)\\.json\\.bind\\.annotation\\.(JsonbTransient|JsonbTypeAdapter"
              + "|JsonbTypeSerializer)|com\\.google\\.gson\\.annotations\\.JsonAdapter"
              + "|[\\w.]*\\.(Redacted|Masked)");

  /** Annotations of classes of which is decided elsewhere what is written. */
  private static final Pattern DECIDED =
      Pattern.compile(
          "com\\.fasterxml\\.jackson\\.annotation\\.(JsonFilter|JsonAutoDetect|JsonValue)"
              + "|com\\.fasterxml\\.jackson\\.databind\\.annotation\\.(JsonSerialize|JsonDeserialize)"
              + "|com\\.google\\.gson\\.annotations\\.JsonAdapter");

  private static final Pattern ENTITY =
      Pattern.compile("(javax|jakarta)\\.persistence\\.Entity|[\\w.]*\\.mapping\\.Document");

  private static final ImmutableSet<String> GETTERS =
      ImmutableSet.of("lombok.Data", "lombok.Value", "lombok.Getter");

  /** What hands out tokens, and what sends a password, has to write them. */
  private static final Pattern SENDING =
      Pattern.compile(
          "\\w*(Token|Auth\\w*|Login|Session|Grant)\\w*(Response|Result|Dto|Request)"
              + "|\\w*Tokens?");

  private JsonText() {}

  static Stream<Finding> of(Holder holder) {
    Symbol type = holder.symbol();
    boolean jackson = uses(holder, JACKSON);
    boolean gson = uses(holder, GSON);
    boolean jsonb = uses(holder, JSONB);
    if (!(jackson || gson || jsonb)
        || Annotations.has(type, DECIDED)
        || SENDING.matcher(type.name.toString()).matches()) {
      return Stream.empty();
    }
    boolean isEntity = Annotations.has(type, ENTITY);
    Set<String> told = new HashSet<>();
    return holder.parts().stream()
        .filter(part -> part.member().severity() == ERROR || (isEntity && isNamed(part)))
        .filter(part -> gson ? isGsonField(part, holder) : isProperty(part, holder))
        .filter(part -> !isExcepted(part, holder))
        .filter(part -> told.add(part.member().name()))
        .map(JsonText::finding);
  }

  private static boolean isNamed(Part part) {
    return part.member().severity() == WARNING && Member.isReadable(part.symbol());
  }

  private static boolean uses(Holder holder, Pattern annotations) {
    return Annotations.has(holder.symbol(), annotations)
        || members(holder).anyMatch(member -> Annotations.has(member, annotations));
  }

  private static Stream<Symbol> members(Holder holder) {
    return holder.tree().getMembers().stream()
        .filter(member -> !(member.getKind() == Tree.Kind.BLOCK))
        .map(ASTHelpers::getSymbol)
        .filter(symbol -> symbol != null);
  }

  private static boolean isGsonField(Part part, Holder holder) {
    boolean chooses =
        members(holder)
            .anyMatch(m -> Annotations.find(m, "com.google.gson.annotations.Expose").isPresent());
    return part.isField()
        && (part.symbol().flags() & (Flags.TRANSIENT | Flags.STATIC)) == 0
        && (!chooses
            || Annotations.find(part.symbol(), "com.google.gson.annotations.Expose")
                .filter(mark -> !Annotations.values(mark, "serialize").contains("false"))
                .isPresent());
  }

  /** Whether the member makes a property that is read: a getter, or a field that has one. */
  private static boolean isProperty(Part part, Holder holder) {
    boolean isPublic = (part.symbol().flags() & Flags.PUBLIC) != 0;
    if (!part.isField()) {
      return isPublic && part.symbol().name.toString().startsWith("get");
    }
    boolean isTransient = (part.symbol().flags() & (Flags.TRANSIENT | Flags.STATIC)) != 0;
    return !isTransient
        && (isPublic
            || holder.isRecord()
            || Annotations.find(part.symbol(), "com.fasterxml.jackson.annotation.JsonProperty")
                .isPresent()
            || Annotations.has(holder.symbol(), GETTERS)
            || Annotations.has(part.symbol(), GETTERS)
            || hasGetter(part, holder));
  }

  private static boolean hasGetter(Part field, Holder holder) {
    String name = field.symbol().name.toString();
    String getter = "get" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    return members(holder)
        .anyMatch(m -> m.name.contentEquals(getter) && (m.flags() & Flags.PUBLIC) != 0);
  }

  private static boolean isExcepted(Part part, Holder holder) {
    String name = part.member().name();
    boolean ignored =
        Annotations.find(holder.symbol(), "com.fasterxml.jackson.annotation.JsonIgnoreProperties")
            .filter(mark -> Annotations.values(mark, "value").contains(name))
            .filter(mark -> !Annotations.values(mark, "allowGetters").contains("true"))
            .isPresent();
    return ignored
        || members(holder)
            .filter(member -> isOf(member, name))
            .anyMatch(member -> Annotations.has(member, EXCEPTED) || isWriteOnly(member));
  }

  /** Whether the member is the field of the property, or its getter or setter. */
  private static boolean isOf(Symbol member, String property) {
    String name = member.name.toString();
    return name.equals(property) || name.matches("(?i)(get|set)" + Pattern.quote(property));
  }

  private static boolean isWriteOnly(Symbol member) {
    return Annotations.find(member, "com.fasterxml.jackson.annotation.JsonProperty")
        .filter(mark -> Annotations.values(mark, "access").contains("WRITE_ONLY"))
        .isPresent();
  }

  private static Finding finding(Part part) {
    List<String> words =
        List.of(
            part.member().name(),
            " ",
            part.member().reason(),
            ", and it is written wherever an object of this class becomes JSON: in answers, logs and"
                + " caches. Leave it out with @JsonIgnore, @JsonbTransient or @Expose(serialize ="
                + " false); where it is only read, as in a request, @JsonProperty(access ="
                + " WRITE_ONLY) says so.");
    return Finding.at(part.site(), String.join("", words)).as(part.member().severity());
  }
}

package dev.keyward.provenance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Type;
import dev.keyward.roles.Role;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One value in a role, in one execution of a call.
 *
 * @param call the call
 * @param role what the value is to the call: a parameter, the receiver or the result
 * @param provenance where the value comes from; for a result, where the receiver does
 * @param site the expression of the value
 */
public record RoleUse(RoleCall call, Role role, Provenance provenance, Site site) {
  private static final ImmutableSet<String> NUMBERS =
      ImmutableSet.of(
          "java.lang.Byte",
          "java.lang.Short",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Float",
          "java.lang.Double",
          "java.lang.Boolean",
          "java.lang.Character");

  /**
   * The place to report for a value of this origin: where it enters the code that uses it, or the
   * use itself.
   */
  public Site placeOf(Origin origin) {
    Entry entry = origin.entry();
    if (entry == null || entry.frame() == call.frame()) {
      return site;
    }
    boolean above =
        entry.frame().run() == call.frame().run() && entry.frame().isBelow(call.frame());
    return above ? site : entry.argument();
  }

  /** {@code " (from Modes.java:14)"} where that is somewhere else than the report. */
  public String from(Origin origin) {
    Site place = placeOf(origin);
    boolean moved = place != site && !place.toString().equals(site.toString());
    Optional<Site> made =
        origin
            .site()
            .filter(s -> !s.toString().equals(place.toString()))
            .filter(s -> !moved || !s.toString().equals(site.toString()));
    StringBuilder text = new StringBuilder();
    made.ifPresent(s -> text.append("from ").append(s));
    if (moved) {
      text.append(text.isEmpty() ? "" : ", ").append("used at ").append(site);
    }
    return text.isEmpty() ? "" : " (" + text + ")";
  }

  /** Another argument of the same call. */
  public Optional<Provenance> argument(Role other) {
    return call.argument(other);
  }

  /** The type of the value: a primitive type, a qualified name, or an array of them. */
  public String type() {
    Type type = site.tree().type;
    if (type instanceof Type.ArrayType array) {
      return array.elemtype.tsym.getQualifiedName() + "[]";
    }
    return type == null || type.tsym == null ? "" : type.tsym.getQualifiedName().toString();
  }

  /** Whether the value is a single number or flag, not text, bytes or another object. */
  public boolean isNumber() {
    Type type = site.tree().type;
    return type != null && (type.isPrimitive() || NUMBERS.contains(type()));
  }

  /** The calls that the object which this call makes is passed to, wherever they are. */
  public ImmutableList<RoleCall> usesOfResult() {
    return call.result().users();
  }

  /** The calls that made the objects which this one is called on. */
  public Stream<RoleCall> creations() {
    return call.receiver().objects().flatMap(object -> object.creation().stream());
  }
}

package dev.keyward.checks.keys;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableSet;
import dev.keyward.jca.Placeholder;
import dev.keyward.provenance.ConstantArray;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.RoleUse;
import dev.keyward.provenance.Site;
import dev.keyward.roles.Role;
import java.math.BigInteger;
import java.util.Optional;

/**
 * A secret that stands in the code.
 *
 * @param use where it is used
 * @param origin where it comes from
 * @param constant what it is made of: itself, or the constant under a digest
 * @param isCertain whether it is a constant on every path
 */
record Exposure(RoleUse use, Origin origin, Origin constant, boolean isCertain) {

  /** What secrets are used for. */
  static final ImmutableSet<Role> ROLES =
      ImmutableSet.of(
          Role.KEY_BYTES,
          Role.INPUT_KEY_MATERIAL,
          Role.PRIVATE_KEY_BYTES,
          Role.PRIVATE_NUMBER,
          Role.PASSWORD,
          Role.KEY_STORE_PASSWORD,
          Role.LOGIN_PASSWORD,
          Role.LOGIN_SECRET);

  /** The constant that the used value is, on some path at least. */
  static Optional<Exposure> of(RoleUse use) {
    boolean isCertain = use.provenance().all(Exposure::isFixed).isPresent();
    return use.provenance()
        .any(origin -> isFixed(origin) && !isEmpty(origin) && !isPlaceholder(origin))
        .or(
            () ->
                use.provenance().any(origin -> isFixed(origin) && (isCertain || !isEmpty(origin))))
        .map(origin -> new Exposure(use, origin, origin.fixed().orElseThrow(), isCertain));
  }

  /** The place to report. */
  Site site() {
    return use.placeOf(origin);
  }

  static boolean isFixed(Origin origin) {
    return origin.fixed().isPresent();
  }

  /** What tells the secret from others, as text or as bytes; not for messages. */
  Object secret() {
    Object value = constant.constant().orElseThrow();
    return isEmpty()
        ? ""
        : value instanceof ConstantArray array && !array.elements().isEmpty()
            ? array.elements().stream().map(Exposure::character).collect(joining())
            : value;
  }

  private static String character(Object element) {
    return String.valueOf(element instanceof Byte b ? (char) (b & 0xff) : element);
  }

  /** Whether the value has no characters, bytes or bits: a setting that was not made, rather. */
  boolean isEmpty() {
    return isEmpty(origin);
  }

  static boolean isEmpty(Origin origin) {
    return origin.length().orElse(-1) == 0
        || origin.constant().filter(BigInteger.ZERO::equals).isPresent();
  }

  /** Whether it stands in for a setting where that is not made. */
  boolean isDefault() {
    return !isCertain
        && use.provenance()
            .any(other -> !isFixed(other) && other.roles().contains(Role.CONFIGURATION))
            .isPresent();
  }

  /** Whether it only keeps the place of a secret. */
  boolean isPlaceholder() {
    return isPlaceholder(origin);
  }

  private static boolean isPlaceholder(Origin origin) {
    return origin.text().filter(Placeholder::is).isPresent();
  }

  /** Whether it is an array of zeros. */
  boolean isZero() {
    return constant.isZeros();
  }

  /** What it is and where it comes from, without giving it away. */
  String description() {
    String kind =
        isZero()
            ? " an array of " + constant.masked() + ", all of them zero"
            : (constant == origin ? " a constant of " : " a digest of a constant of ")
                + constant.masked();
    return kind + use.from(origin);
  }
}

package dev.keyward.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An accepted finding, with an owner and an end.
 *
 * <p>On a declaration, the annotation suppresses what Keyward would report inside it, as {@link
 * SuppressWarnings} does, while all of these hold:
 *
 * <ol>
 *   <li>{@link #reason} is not blank and says why the code is acceptable here;
 *   <li>{@link #reviewer} is not blank and names who accepted it;
 *   <li>{@link #expires} is a date of ISO 8601, {@code 2027-06-30}, that has not passed on the day
 *       of the compilation. The day itself still counts;
 *   <li>the elements are constants.
 * </ol>
 *
 * <p>When one of them does not hold, the finding is reported as if the annotation were absent, and
 * the annotation is reported beside it.
 *
 * <p>The annotation suppresses neither reports about itself nor checks of other plugins. Put it on
 * the smallest declaration that contains the finding: often a local variable.
 *
 * <p>Legal:
 *
 * <pre>{@code
 * @CryptoReviewed(
 *     reason = "The fingerprint names a cache entry; nobody gains from a collision",
 *     reviewer = "Security team",
 *     expires = "2027-06-30",
 *     ticket = "SEC-1204")
 * private static byte[] fingerprint(byte[] page) throws NoSuchAlgorithmException {
 *   return MessageDigest.getInstance("MD5").digest(page);
 * }
 * }</pre>
 *
 * <p>Illegal:
 *
 * <pre>{@code
 * @CryptoReviewed(reason = "", reviewer = "me", expires = "never") // no reason, no date
 * private static byte[] sign(byte[] message) {
 *   …
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target({
  ElementType.TYPE,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.CONSTRUCTOR,
  ElementType.PARAMETER,
  ElementType.LOCAL_VARIABLE
})
public @interface CryptoReviewed {
  /** Why the code is acceptable here. */
  String reason();

  /** Who accepted it: a person or a team that can be asked. */
  String reviewer();

  /** The last day on which the finding is accepted, as {@code yyyy-MM-dd}. */
  String expires();

  /** Where the decision is on record; empty when this annotation is the record. */
  String ticket() default "";
}

package dev.keyward.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Code that implements a cryptographic primitive on purpose, and was reviewed.
 *
 * <p>Keyward advises against ciphers, hashes, tokens and protocols of one's own. A library of such
 * primitives has to contain them. Inside an annotated type, the types nested in it, or the types of
 * an annotated package,
 *
 * <ol>
 *   <li>the checks for hand-rolled cryptography are silent;
 *   <li>every other check stays as it is: a primitive still draws its nonces from a secure
 *       generator and compares its tags in constant time.
 * </ol>
 *
 * <p>{@link #reviewedBy} must
 *
 * <ol>
 *   <li>be a constant that is not blank;
 *   <li>name who reviewed the code: a person, a team or a published audit.
 * </ol>
 *
 * <p>The annotation does not reach subpackages, subtypes or callers.
 *
 * <p>Legal:
 *
 * <pre>{@code
 * @CryptoPrimitive(reviewedBy = "Cryptography team, audit of 2026-03")
 * final class Poly1305 {
 *   …
 * }
 * }</pre>
 *
 * <p>Illegal:
 *
 * <pre>{@code
 * @CryptoPrimitive(reviewedBy = "") // nobody
 * final class XorCipher {
 *   …
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE})
public @interface CryptoPrimitive {
  /** Who reviewed the code: a person, a team or a published audit. */
  String reviewedBy();
}

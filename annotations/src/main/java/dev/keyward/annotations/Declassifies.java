package dev.keyward.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method whose result is public although it is computed from secrets.
 *
 * <p>The annotation changes two things:
 *
 * <ol>
 *   <li>a call of the method is not secret, whatever was passed to it;
 *   <li>the body may return secret expressions without {@link Secret} on the method.
 * </ol>
 *
 * <p>It changes nothing else: inside the body a secret still must not be logged, compared or
 * thrown. A method with the annotation must
 *
 * <ol>
 *   <li>return a value: on a {@code void} method it has no meaning;
 *   <li>not be annotated with {@link Secret};
 *   <li>have a Javadoc comment that says why the result may be known to everyone.
 * </ol>
 *
 * <p>It is not inherited: each method that overrides this one decides for itself, and says why.
 *
 * <p>Legal:
 *
 * <pre>{@code
 * /** Returns the name of a key: its first digest bytes, from which the key cannot be computed. *}{@code /
 * @Declassifies
 * static String keyId(@Secret byte[] key) throws GeneralSecurityException {
 *   byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
 *   return HexFormat.of().formatHex(digest, 0, 8);
 * }
 * }</pre>
 *
 * <p>Illegal:
 *
 * <pre>{@code
 * @Declassifies // no comment says why
 * static String forLog(@Secret String password) {
 *   return password.substring(0, 4);
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Declassifies {}

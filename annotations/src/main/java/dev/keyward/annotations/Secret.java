package dev.keyward.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A value that only its owner may know: a key, a password, a token, a decrypted message.
 *
 * <p>An expression is <i>secret</i> if it is one of:
 *
 * <ol>
 *   <li>a use of a field, parameter or local variable that is annotated with {@code @Secret};
 *   <li>a call of a method that is annotated with {@code @Secret}, or that overrides such a method;
 *   <li>an expression whose type, or a supertype of it, is annotated with {@code @Secret};
 *   <li>computed from a secret expression: an operand, an array element, a copy, an encoding, a
 *       concatenation, a component of a record, an element of a collection, the result of a method
 *       that a secret was passed to and that returns it in one of these ways.
 * </ol>
 *
 * <p>An expression stops being secret when it is one of:
 *
 * <ol>
 *   <li>the result of a method that is annotated with {@link Declassifies};
 *   <li>the result of a cryptographic operation that hides its input: encryption, a message
 *       authentication code, a signature, a public key of a key pair, the digest of anything but a
 *       password;
 *   <li>the length of a secret array or string, a comparison with {@code null}, or the result of
 *       {@link java.security.MessageDigest#isEqual MessageDigest.isEqual}.
 * </ol>
 *
 * <p>A secret expression must not
 *
 * <ol>
 *   <li>be written to a log, the console, the message of an exception, a URL or a file name;
 *   <li>become part of what {@code toString} returns;
 *   <li>be compared with {@code equals}, {@code ==} or {@link java.util.Arrays#equals(byte[],
 *       byte[]) Arrays.equals};
 *   <li>be returned by a method, or stored in a field, of the same compilation that is not itself
 *       annotated with {@code @Secret}, nor of a type that is; a method that overrides one of
 *       another compilation is excepted;
 *   <li>be the key of a map, an element of a set, or a part of the serialised form of an object.
 * </ol>
 *
 * <p>A method that overrides another may add the annotation to a parameter and may not leave it out
 * there; it may leave it out of its result and may not add it.
 *
 * <p>On an array the annotation speaks of the contents. On a record component it is carried to the
 * field, the accessor and the parameter of the canonical constructor.
 *
 * <p>Legal:
 *
 * <pre>{@code
 * record Session(String user, @Secret byte[] key) {
 *   @Override
 *   public String toString() {
 *     return "Session of " + user + " with a key of " + key.length + " bytes";
 *   }
 * }
 *
 * boolean accepts(@Secret byte[] expectedTag, byte[] tag) {
 *   return MessageDigest.isEqual(expectedTag, tag);
 * }
 * }</pre>
 *
 * <p>Illegal:
 *
 * <pre>{@code
 * void login(String user, @Secret char[] password) {
 *   logger.info("login of {} with {}", user, new String(password)); // written to a log
 * }
 *
 * boolean accepts(@Secret byte[] expectedTag, byte[] tag) {
 *   return Arrays.equals(expectedTag, tag); // compared with Arrays.equals
 * }
 * }</pre>
 *
 * <p>What is not annotated is not thereby public: Keyward knows many secrets by the methods that
 * make them, and is silent where it knows nothing.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.FIELD,
  ElementType.PARAMETER,
  ElementType.METHOD,
  ElementType.LOCAL_VARIABLE,
  ElementType.TYPE
})
public @interface Secret {}

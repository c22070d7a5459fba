package dev.keyward.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Code whose running time must not depend on secrets, or a value that is compared only by such
 * code.
 *
 * <p>On a method, the <i>secrets</i> are its parameters that are annotated with {@link Secret}, or
 * all of its parameters when none is, and whatever else is annotated with {@code @Secret}: fields,
 * results of methods, types. In the body of the method, an expression that is a secret or computed
 * from one must not
 *
 * <ol>
 *   <li>be the condition of an {@code if}, a loop, a conditional expression, a {@code switch}, an
 *       {@code assert}, or the left operand of {@code &&} or {@code ||};
 *   <li>bound a loop, or decide whether the method returns, breaks, continues or throws;
 *   <li>index an array, a string or a collection;
 *   <li>be an operand of {@code /} or {@code %}, or the distance of a shift;
 *   <li>be the size of a new array or collection;
 *   <li>be boxed, or become a part of a string by {@code +};
 *   <li>be passed to a method that neither treats it as a secret and is annotated with
 *       {@code @ConstantTimeRequired}, nor is known to run in constant time, such as {@link
 *       java.security.MessageDigest#isEqual MessageDigest.isEqual} and the bit operations of {@link
 *       java.lang.Integer} and {@link java.lang.Long}, nor can be seen to keep these rules because
 *       its code is compiled together with this one.
 * </ol>
 *
 * <p>A variable that is assigned where a secret decides whether it is assigned is secret, too. A
 * comparison is no condition as long as it is only a value, like the one that is returned below.
 *
 * <p>The length of a secret array or string, whether a secret is {@code null}, and which class and
 * which object it is are not secret. What methods with {@link Declassifies} return is not, either.
 * A method that overrides an annotated one must meet the same conditions, annotated or not.
 *
 * <p>On a field or parameter, the value must not be
 *
 * <ol>
 *   <li>compared with {@code ==}, {@code equals}, {@code compareTo}, {@link
 *       java.util.Arrays#equals(byte[], byte[]) Arrays.equals} or anything else that may stop at
 *       the first difference;
 *   <li>looked up in a map or a set, or switched on.
 * </ol>
 *
 * <p>Legal:
 *
 * <pre>{@code
 * @ConstantTimeRequired
 * static boolean same(@Secret byte[] expected, byte[] actual) {
 *   if (expected.length != actual.length) {
 *     return false;
 *   }
 *   int difference = 0;
 *   for (int i = 0; i < expected.length; i++) {
 *     difference |= expected[i] ^ actual[i];
 *   }
 *   return difference == 0;
 * }
 * }</pre>
 *
 * <p>Illegal:
 *
 * <pre>{@code
 * @ConstantTimeRequired
 * static boolean same(@Secret byte[] expected, byte[] actual) {
 *   for (int i = 0; i < expected.length; i++) {
 *     if (expected[i] != actual[i]) { // a condition
 *       return false; // decides whether the method returns
 *     }
 *   }
 *   return true;
 * }
 *
 * @ConstantTimeRequired
 * static byte substitute(@Secret byte b) {
 *   return SBOX[b & 0xff]; // indexes an array
 * }
 * }</pre>
 *
 * <p>The conditions are about the source. What the virtual machine and the processor make of it is
 * beyond any check at compile time.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER})
public @interface ConstantTimeRequired {}

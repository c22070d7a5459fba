/**
 * Checks of symmetric encryption: the cipher, its mode, its nonce and its tag.
 *
 * <p>Four checks judge the name that a cipher is asked for: one the algorithm, one the mode that
 * hides nothing, one the modes that notice nothing, one the padding of RSA. Three judge the nonce
 * with which something is encrypted, and are disjoint: it is a constant, it is computed, or it was
 * drawn but serves twice. One judges the lengths that GCM is given. Whoever decrypts has to take
 * what others chose, so that side is left alone, or judged more mildly. One asks what a ciphertext
 * is bound to. The last one judges names that no other can, of ciphers and of everything else:
 * those that others choose.
 */
@NullMarked
package dev.keyward.checks.encryption;

import org.jspecify.annotations.NullMarked;

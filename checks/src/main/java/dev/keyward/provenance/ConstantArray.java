package dev.keyward.provenance;

import com.google.common.collect.ImmutableList;

/**
 * The elements of an array that are all constants.
 *
 * @param elements boxed; empty where the array is too long to be read element by element
 * @param length the number of elements, -1 where it is not known
 * @param neverWritten whether nobody wrote to it since {@code new}
 */
public record ConstantArray(ImmutableList<Object> elements, int length, boolean neverWritten) {}

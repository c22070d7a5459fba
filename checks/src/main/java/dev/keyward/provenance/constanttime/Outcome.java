package dev.keyward.provenance.constanttime;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;

/**
 * What a method does with what it is given.
 *
 * @param returned what is secret of its result
 * @param written what it writes into its parameters, by their numbers, its object and static fields
 * @param leaks where its running time depends on a secret
 */
record Outcome(Secrecy returned, ImmutableMap<Object, Secrecy> written, ImmutableList<Leak> leaks) {
  static final Outcome NOTHING = new Outcome(Secrecy.NONE, ImmutableMap.of(), ImmutableList.of());
}

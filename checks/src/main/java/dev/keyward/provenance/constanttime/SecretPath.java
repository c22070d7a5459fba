package dev.keyward.provenance.constanttime;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import dev.keyward.provenance.Site;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a secret came to where it is met.
 *
 * @param input what the caller of the method passed, if the secret came in that way
 * @param steps what it went through, the secret itself first
 */
record SecretPath(@Nullable Input input, ImmutableList<Step> steps) {
  /** More steps than this tell nobody anything. */
  private static final int MAX_STEPS = 9;

  /**
   * What a method is given.
   *
   * @param parameter the number of the parameter, or {@link #RECEIVER}
   * @param part the field of it that is meant, or null for all of it
   */
  record Input(int parameter, @Nullable Object part) {
    static final int RECEIVER = -1;
  }

  /** A variable or operation on the way. */
  record Step(String what, @Nullable Site site) {
    private String in(JCCompilationUnit unit) {
      if (site == null) {
        return what;
      }
      return site.unit() == unit ? what + " (line " + site.line() + ")" : what + " (" + site + ")";
    }
  }

  /** A path that begins with a secret. */
  static SecretPath from(String secret) {
    return new SecretPath(null, ImmutableList.of(new Step(secret, null)));
  }

  /** A path that begins with what a method of the module is given. */
  static SecretPath from(Input input, String name, Site site) {
    return new SecretPath(input, ImmutableList.of(new Step(name, site)));
  }

  /** The path, one step longer. */
  SecretPath then(String what, @Nullable Site site) {
    return steps.get(steps.size() - 1).what().equals(what)
        ? this
        : with(ImmutableList.of(new Step(what, site)));
  }

  /** The path with the place of its end, if it has none yet. */
  SecretPath at(Site site) {
    if (steps.get(steps.size() - 1).site() != null) {
      return this;
    }
    ImmutableList<Step> before = steps.subList(0, steps.size() - 1);
    Step end = new Step(steps.get(steps.size() - 1).what(), site);
    return new SecretPath(input, ImmutableList.<Step>builder().addAll(before).add(end).build());
  }

  /** The path of the caller, followed by this one through the method that it calls. */
  SecretPath after(SecretPath caller) {
    return caller.with(steps);
  }

  /** The path with more steps; where there are too many, those in the middle are left out. */
  private SecretPath with(List<Step> more) {
    List<Step> all = new ArrayList<>(steps);
    all.addAll(more);
    while (all.size() > MAX_STEPS) {
      all.remove(MAX_STEPS / 2);
    }
    return new SecretPath(input, ImmutableList.copyOf(all));
  }

  /** The path as text, for readers of the file. */
  String in(JCCompilationUnit unit) {
    return steps.stream().map(step -> step.in(unit)).collect(joining(" -> "));
  }
}

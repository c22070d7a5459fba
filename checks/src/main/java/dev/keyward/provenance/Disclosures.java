package dev.keyward.provenance;

import com.google.common.collect.ImmutableList;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.util.List;
import dev.keyward.roles.RoleRow;

/** Looks into what calls show to others: each of many arguments, and what functions compute. */
final class Disclosures {
  private final Callbacks callbacks;

  Disclosures(Callbacks callbacks) {
    this.callbacks = callbacks;
  }

  /** The call with its arguments told apart, and functions replaced by what they return. */
  Call opened(RoleRow row, Call call) {
    int last = call.arguments().size() - 1;
    if (last < 0 || !row.role(last).isDisclosing()) {
      return call;
    }
    ImmutableList.Builder<Value> arguments = ImmutableList.builder();
    ImmutableList.Builder<Site> sites = ImmutableList.builder();
    for (int i = 0; i <= last; i++) {
      Value argument = call.argument(i);
      Site site = i < call.argumentSites().size() ? call.argumentSites().get(i) : call.site();
      List<JCExpression> tail = i == last ? tail(call, last) : List.nil();
      if (tail.nonEmpty()
          && call.memory().contents(argument.objectOrNull()) instanceof Contents.Elements packed
          && packed.elements() != null
          && packed.elements().size() == tail.size()) {
        int position = 0;
        for (JCExpression written : tail) {
          arguments.add(callbacks.applied(packed.elements().get(position), call));
          sites.add(new Site(written, site.unit()));
          position++;
        }
      } else {
        arguments.add(row.role(i).isDisclosing() ? callbacks.applied(argument, call) : argument);
        sites.add(site);
      }
    }
    return new Call(
        call.method(),
        call.receiver(),
        arguments.build(),
        sites.build(),
        call.site(),
        call.type(),
        call.frame(),
        call.memory());
  }

  /** The arguments that the compiler packs into an array. */
  private static List<JCExpression> tail(Call call, int fixed) {
    List<JCExpression> written =
        call.site().tree() instanceof JCMethodInvocation invocation
                && invocation.varargsElement != null
            ? invocation.args
            : call.site().tree() instanceof JCNewClass creation && creation.varargsElement != null
                ? creation.args
                : List.nil();
    for (int i = 0; i < fixed && written.nonEmpty(); i++) {
      written = written.tail;
    }
    return call.argument(fixed).objectOrNull() == null ? List.nil() : written;
  }
}

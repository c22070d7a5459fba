package dev.keyward.provenance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import dev.keyward.provenance.Summary.Operand;
import dev.keyward.provenance.Summary.Step;
import dev.keyward.roles.Role;
import dev.keyward.roles.RoleRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the interpretation of a method into its {@link Summary}. */
final class Summarising {
  private final Map<Symbol, Integer> parameters = new HashMap<>();
  private final Map<RoleCall, Integer> steps = new HashMap<>();

  private Summarising(Body body) {
    List<JCVariableDecl> declared = body.method().params;
    for (int i = 0; i < declared.size(); i++) {
      parameters.put(declared.get(i).sym, i);
    }
  }

  /** The summary of the method, if others can call it and learn something from it. */
  static Optional<Summary> of(Run run) {
    MethodSymbol method = run.body().symbol();
    return method == null || !isVisible(method)
        ? Optional.empty()
        : Optional.of(new Summarising(run.body()).summarise(run)).filter(Summary::tells);
  }

  private static boolean isVisible(MethodSymbol method) {
    for (Symbol at = method; at.kind != com.sun.tools.javac.code.Kinds.Kind.PCK; at = at.owner) {
      if ((at.flags() & Flags.PRIVATE) != 0
          || at.kind == com.sun.tools.javac.code.Kinds.Kind.MTH && at != method) {
        return false;
      }
    }
    return !method.isConstructor();
  }

  private Summary summarise(Run run) {
    ImmutableList.Builder<Step> result = ImmutableList.builder();
    for (RoleCall call : run.calls()) {
      // What only some arguments lead to, a caller cannot count on.
      if (call.guards().isNone() && call.row().kind() != RoleRow.Kind.LANGUAGE) {
        result.add(
            new Step(
                call.row().toString(),
                operand(call.receiver()),
                call.arguments().stream()
                    .map(this::operand)
                    .collect(ImmutableList.toImmutableList()),
                call.resultType()));
        steps.put(call, steps.size());
      }
    }
    return new Summary(result.build(), operand(Origins.of(run.returned(), Memory.empty())));
  }

  private Operand operand(Provenance value) {
    if (value.isNull()) {
      return new Operand.Constant(Alternative.NULL);
    }
    ImmutableList<Origin> origins = value.origins();
    return origins.size() == 1 ? operand(origins.get(0)) : Operand.UNKNOWN;
  }

  private Operand operand(Origin origin) {
    Integer parameter = parameters.get(origin.parameter());
    if (parameter != null) {
      return new Operand.Parameter(parameter);
    }
    Optional<Integer> step = origin.object().flatMap(TrackedObject::creation).map(steps::get);
    if (step.isPresent()) {
      return new Operand.Result(step.get());
    }
    Object constant = origin.constant().orElse(null);
    if (constant instanceof ConstantArray array && array.length() >= 0) {
      return new Operand.Array(array.length(), array.neverWritten());
    }
    if (constant instanceof Integer || constant instanceof Boolean || constant instanceof String) {
      return new Operand.Constant(constant);
    }
    ImmutableSet<Role> roles = origin.roles();
    return new Operand.Made(roles, origin.isUnknown() || roles.isEmpty());
  }
}

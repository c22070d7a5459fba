package dev.keyward.checks.encryption;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.sun.source.tree.Tree;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.Provenance;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.Site;
import dev.keyward.roles.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The values from outside that the program compares with something, looks up or otherwise asks
 * about. Whether it turns down what is wrong is not looked at: that it asks is enough to keep
 * quiet.
 */
final class AllowedNames {
  /** What is chosen by whoever sends a message to the program. */
  static final ImmutableSet<Role> OUTSIDE =
      Sets.immutableEnumSet(Role.REMOTE_INPUT, Role.TOKEN_HEADER);

  private static final ImmutableSet<Role> ASKING =
      Sets.immutableEnumSet(Role.EARLY_EXIT_COMPARAND, Role.LOOKUP_COMPARAND, Role.EXAMINED_VALUE);

  /** An expression that brings a value in; it may stand in a method twice, for the same value. */
  private record Entrance(Tree member, String text) {
    static Entrance at(Site site) {
      return new Entrance(site.member(), site.tree().toString());
    }
  }

  private final Set<Entrance> asked = new HashSet<>();

  private AllowedNames() {}

  static AllowedNames in(Analysis analysis) {
    AllowedNames names = new AllowedNames();
    analysis.calls().forEach(names::add);
    return names;
  }

  private void add(RoleCall call) {
    List<Provenance> operands = new ArrayList<>();
    for (int i = 0; i < call.arguments().size(); i++) {
      if (ASKING.contains(call.row().role(i))) {
        operands.add(call.arguments().get(i));
      }
    }
    call.row().receiver().filter(ASKING::contains).ifPresent(r -> operands.add(call.receiver()));
    // Whether there is a text at all says nothing about which.
    if (operands.stream().noneMatch(AllowedNames::isNothing)) {
      operands.forEach(
          operand ->
              operand.origins().stream()
                  .flatMap(origin -> entrances(origin).stream())
                  .map(Entrance::at)
                  .forEach(asked::add));
    }
  }

  private static boolean isNothing(Provenance operand) {
    return operand.isNull() || operand.only(String.class).filter(String::isEmpty).isPresent();
  }

  /** Whether the program asks something about any of the value's parts. */
  boolean include(Origin name) {
    return entrances(name).stream().map(Entrance::at).anyMatch(asked::contains);
  }

  /** Where the parts of the value come in that others choose. */
  static ImmutableSet<Site> entrances(Origin origin) {
    return OUTSIDE.stream()
        .flatMap(role -> origin.entrances(role).stream())
        .collect(ImmutableSet.toImmutableSet());
  }
}

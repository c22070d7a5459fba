package dev.keyward.provenance.constanttime;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where jumps out of a loop, a switch or a labelled statement arrive. */
final class Target {
  final List<Scope> breaks = new ArrayList<>();
  final List<Scope> continues = new ArrayList<>();

  /** What is secret of the value of a switch. */
  Secrecy yielded = Secrecy.NONE;

  /** The secret that decides whether it is left early, if one does. */
  @Nullable SecretPath leaves;

  /** The secret that decides whether the rest of a round is left out, if one does. */
  @Nullable SecretPath skips;
}

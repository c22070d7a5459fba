package dev.keyward.checks.annotated;

import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.SecretFlow;
import dev.keyward.provenance.Site;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Chooses which of the flows of secrets are told: each secret once, where it gets out. */
final class Flows {
  private Flows() {}

  static Stream<SecretFlow> of(Analysis analysis) {
    Set<Site> local = new HashSet<>();
    for (SecretFlow flow : analysis.secretFlows()) {
      if (flow.entrance().isEmpty()) {
        local.add(flow.site());
      }
    }
    return analysis.secretFlows().stream()
        .filter(flow -> flow.kind() != SecretFlow.Kind.PRINTED)
        .filter(flow -> flow.entrance().isEmpty() || !local.contains(flow.site()))
        .distinct();
  }
}

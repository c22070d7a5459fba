package dev.keyward.checks.encryption;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.keyward.checks.Finding;
import dev.keyward.checks.KeywardCheck;
import dev.keyward.checks.Verdicts;
import dev.keyward.jca.Policy;
import dev.keyward.jca.Transformation;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.RoleUse;
import dev.keyward.provenance.Site;
import dev.keyward.provenance.TrackedObject;
import dev.keyward.roles.Role;
import java.util.List;
import java.util.Optional;

/** A check of the names that ciphers are asked for. */
abstract class TransformationCheck extends KeywardCheck {
  private static final long serialVersionUID = 1L;

  /** Whether the check is about such ciphers. */
  abstract boolean isAbout(Transformation transformation);

  /** Gathers what is needed to judge the requests for such ciphers, once. */
  abstract Judge judge(Analysis analysis);

  @Override
  protected List<Finding> judge(Analysis analysis, Policy policy) {
    Judge judge = judge(analysis);
    Verdicts verdicts = new Verdicts();
    requests(analysis).forEach(request -> judge.judge(request, verdicts));
    return verdicts.findings();
  }

  /** The requests for such ciphers, one for each execution. */
  final ImmutableList<Request> requests(Analysis analysis) {
    return analysis.uses(Role.TRANSFORMATION).stream()
        .flatMap(
            use ->
                use
                    .provenance()
                    .any(origin -> parse(origin).filter(this::isAbout).isPresent())
                    .map(origin -> new Request(use, origin, parse(origin).orElseThrow()))
                    .stream())
        .collect(toImmutableList());
  }

  private static Optional<Transformation> parse(Origin origin) {
    return origin.text().flatMap(Transformation::parse);
  }

  /** Judges one execution that asks for a cipher. */
  interface Judge {
    void judge(Request request, Verdicts verdicts);
  }

  /**
   * A cipher that is asked for by name.
   *
   * @param use the name's use
   * @param origin where the name comes from
   * @param transformation what it means
   */
  record Request(RoleUse use, Origin origin, Transformation transformation) {

    /** Where the name comes in. */
    Site place() {
      return use.placeOf(origin);
    }

    /** The cipher that is given. */
    TrackedObject cipher() {
      return use.call().subject();
    }

    /** Reports the name, with what is wrong about it. */
    Finding finding(String explanation) {
      return Finding.at(
          place(),
          String.format(
              "\"%s\"%s is used as a transformation: %s",
              origin.text().orElseThrow(), use.from(origin), explanation));
    }
  }
}

package dev.keyward.checks.encryption;

import dev.keyward.checks.Finding;
import dev.keyward.checks.KeywardCheck;
import dev.keyward.jca.Policy;
import dev.keyward.jca.Transformation;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.RoleUse;
import dev.keyward.provenance.Site;
import dev.keyward.roles.Role;
import java.util.List;
import java.util.Optional;

/** A check of the names that ciphers are asked for. */
abstract class TransformationCheck extends KeywardCheck {
  private static final long serialVersionUID = 1L;

  /** Whether the check is about such ciphers. */
  abstract boolean isAbout(Transformation transformation);

  /** Judges one execution that asks for such a cipher. */
  abstract void judge(Request request, Analysis analysis, Verdicts verdicts);

  @Override
  protected List<Finding> judge(Analysis analysis, Policy policy) {
    Verdicts verdicts = new Verdicts();
    for (RoleUse use : analysis.uses(Role.TRANSFORMATION)) {
      use.provenance()
          .any(origin -> parse(origin).filter(this::isAbout).isPresent())
          .map(origin -> new Request(use, origin, parse(origin).orElseThrow()))
          .ifPresent(request -> judge(request, analysis, verdicts));
    }
    return verdicts.findings();
  }

  private static Optional<Transformation> parse(Origin origin) {
    return origin.text().flatMap(Transformation::parse);
  }

  /**
   * A cipher that is asked for by name.
   *
   * @param use the name's use
   * @param origin where the name comes from
   * @param transformation what it means
   */
  record Request(RoleUse use, Origin origin, Transformation transformation) {

    Site place() {
      return use.placeOf(origin);
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

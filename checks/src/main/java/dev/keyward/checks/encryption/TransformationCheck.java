package dev.keyward.checks.encryption;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.keyward.checks.Finding;
import dev.keyward.checks.KeywardCheck;
import dev.keyward.checks.Trials;
import dev.keyward.checks.Verdicts;
import dev.keyward.jca.Policy;
import dev.keyward.jca.Transformation;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import dev.keyward.provenance.Site;
import dev.keyward.provenance.TrackedObject;
import dev.keyward.roles.Role;
import dev.keyward.roles.RoleRow;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
    Trials trials = new Trials(analysis);
    for (Request request : requests(analysis)) {
      if (isForTrials(request.cipher(), trials)) {
        verdicts.acquit(request.place());
      } else {
        judge.judge(request, verdicts);
      }
    }
    return verdicts.findings();
  }

  private static boolean isForTrials(TrackedObject cipher, Trials trials) {
    return Ciphers.initialisations(cipher).findAny().isPresent()
        && Ciphers.initialisations(cipher).allMatch(trials::isTest);
  }

  /** The requests for such ciphers, one for each execution. */
  final ImmutableList<Request> requests(Analysis analysis) {
    return Stream.concat(named(analysis), defaults(analysis)).collect(toImmutableList());
  }

  private Stream<Request> named(Analysis analysis) {
    return analysis.uses(Role.TRANSFORMATION).stream()
        .filter(use -> !isToldAnother(use.call()))
        .flatMap(
            use ->
                use
                    .provenance()
                    .any(origin -> parse(origin).filter(this::isAbout).isPresent())
                    .map(origin -> Request.of(use, origin, parse(origin).orElseThrow()))
                    .stream());
  }

  /** Whether what is made by that name is given another one, before or after. */
  private static boolean isToldAnother(RoleCall creation) {
    return creation.result().settings(Role.TRANSFORMATION).findAny().isPresent();
  }

  /** What objects do that are told no other name. */
  private Stream<Request> defaults(Analysis analysis) {
    return analysis.calls().stream()
        .filter(call -> call.row().kind() == RoleRow.Kind.METHOD)
        .flatMap(
            call ->
                call
                    .row()
                    .implied()
                    .flatMap(Transformation::parse)
                    .filter(this::isAbout)
                    .filter(transformation -> call.isByDefault(Role.TRANSFORMATION))
                    .flatMap(transformation -> Request.byDefault(call, transformation))
                    .stream());
  }

  private static Optional<Transformation> parse(Origin origin) {
    return origin.text().flatMap(Transformation::parse);
  }

  /** Judges one execution that asks for a cipher. */
  interface Judge {
    void judge(Request request, Verdicts verdicts);
  }

  /**
   * A cipher that is asked for.
   *
   * @param call the call that asks
   * @param place where the name comes in, or the object whose default it is
   * @param cipher the cipher that is given
   * @param transformation what is asked for
   * @param words the request, in words
   */
  record Request(
      RoleCall call,
      Site place,
      TrackedObject cipher,
      Transformation transformation,
      String words) {

    private static Request of(RoleUse use, Origin name, Transformation transformation) {
      return new Request(
          use.call(),
          use.placeOf(name),
          use.call().subject(),
          transformation,
          String.format(
              "\"%s\"%s is used as a transformation", name.text().orElseThrow(), use.from(name)));
    }

    private static Optional<Request> byDefault(RoleCall call, Transformation transformation) {
      return call.receiver()
          .objects()
          .findFirst()
          .flatMap(
              cipher ->
                  cipher
                      .creation()
                      .map(
                          creation ->
                              new Request(
                                  call,
                                  creation.site(),
                                  cipher,
                                  transformation,
                                  "By default this is " + call.row().implied().orElseThrow())));
    }

    /** Reports the request, with what is wrong about it. */
    Finding finding(String explanation) {
      return Finding.at(place, words + ": " + explanation);
    }
  }
}

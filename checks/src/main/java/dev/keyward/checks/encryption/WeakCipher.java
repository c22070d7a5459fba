package dev.keyward.checks.encryption;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import com.sun.source.tree.CompilationUnitTree;
import dev.keyward.checks.Finding;
import dev.keyward.checks.Verdicts;
import dev.keyward.checks.Verdicts.Verdict;
import dev.keyward.jca.Policy;
import dev.keyward.jca.Transformation;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import dev.keyward.provenance.Site;
import dev.keyward.provenance.TrackedObject;
import dev.keyward.roles.Role;
import dev.keyward.roles.RoleRow;
import dev.keyward.support.Docs;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A {@link BugChecker} that flags broken, obsolete and 64-bit block ciphers, and their keys. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "This cipher is broken or obsolete; use AES-256 in GCM mode or ChaCha20-Poly1305",
    link = Docs.CHECKS + "WeakCipher.md",
    linkType = CUSTOM,
    severity = ERROR)
public final class WeakCipher extends TransformationCheck {
  private static final long serialVersionUID = 1L;

  private static final String REMEDY =
      " Use AES/GCM/NoPadding with a 256-bit key, or ChaCha20-Poly1305; data that is stored needs"
          + " a migration.";

  private static final ImmutableSet<Role> KEY_NAMES =
      ImmutableSet.of(Role.KEY_ALGORITHM, Role.KEY_FACTORY_NAME, Role.PARAMETERS_NAME);

  /** Creates the check. */
  public WeakCipher() {}

  @Override
  protected List<Finding> judge(Analysis analysis, Policy policy) {
    return Stream.concat(
            super.judge(analysis, policy).stream(), judgeKeys(analysis).findings().stream())
        .collect(ImmutableList.toImmutableList());
  }

  // Ciphers.

  @Override
  boolean isAbout(Transformation transformation) {
    return transformation.isWeakCipher();
  }

  @Override
  Judge judge(Analysis analysis) {
    ImmutableSet<CipherOfFile> encrypting =
        requests(analysis).stream()
            .filter(request -> !Ciphers.onlyDecrypts(request.cipher()))
            .map(CipherOfFile::of)
            .collect(toImmutableSet());
    return (request, verdicts) -> {
      String weakness = request.transformation().weakness().orElseThrow();
      if (request.place().isInProvider()) {
        verdicts.exempt(request.place());
      } else if (!Ciphers.onlyDecrypts(request.cipher())) {
        verdicts.add(
            Ciphers.encrypts(request.cipher()) ? Verdict.GUILTY : Verdict.OPEN,
            request.finding(weakness + "." + REMEDY));
      } else if (encrypting.contains(CipherOfFile.of(request))) {
        verdicts.acquit(request.place()); // Where it encrypts, the same is said louder.
      } else {
        verdicts.add(
            Verdict.INNOCENT,
            request
                .finding(
                    "legacy use, " + weakness + ". Encrypt what is read anew, and then drop it.")
                .as(WARNING));
      }
    };
  }

  // Keys and parameters, where no cipher of theirs is seen.

  private record CipherOfFile(CompilationUnitTree unit, String algorithm) {
    static CipherOfFile of(Request request) {
      return new CipherOfFile(request.place().unit(), request.transformation().algorithm());
    }
  }

  private Verdicts judgeKeys(Analysis analysis) {
    ImmutableSet<CipherOfFile> ciphers =
        requests(analysis).stream().map(CipherOfFile::of).collect(toImmutableSet());
    Verdicts verdicts = new Verdicts();
    KEY_NAMES.stream()
        .flatMap(role -> analysis.uses(role).stream())
        .forEach(use -> judgeName(use, ciphers, verdicts));
    analysis.calls().forEach(call -> judgeType(call, ciphers, verdicts));
    return verdicts;
  }

  private static void judgeName(
      RoleUse use, ImmutableSet<CipherOfFile> ciphers, Verdicts verdicts) {
    use.provenance()
        .any(origin -> weak(origin.text()).isPresent())
        .ifPresent(
            origin ->
                judgeKey(
                    use.call(),
                    use.placeOf(origin),
                    weak(origin.text()).orElseThrow(),
                    String.format(
                        "\"%s\"%s is used as an algorithm",
                        origin.text().orElseThrow(), use.from(origin)),
                    ciphers,
                    verdicts));
  }

  private static void judgeType(
      RoleCall call, ImmutableSet<CipherOfFile> ciphers, Verdicts verdicts) {
    weak(call.row().implied())
        .filter(weak -> call.row().kind() != RoleRow.Kind.METHOD) // That is a default.
        .filter(weak -> !call.isChosenByName())
        .filter(weak -> factoriesOf(call.result()).noneMatch(weak.algorithm()::equals))
        .ifPresent(
            weak ->
                judgeKey(
                    call,
                    call.site(),
                    weak,
                    "This stands for " + weak.algorithm(),
                    ciphers,
                    verdicts));
  }

  /** The algorithms of the key factories that get the object: they are asked for by name. */
  private static Stream<String> factoriesOf(TrackedObject specification) {
    return specification.passedTo().stream()
        .flatMap(call -> call.receiver().objects())
        .flatMap(factory -> factory.creation().stream())
        .flatMap(creation -> creation.argument(Role.KEY_FACTORY_NAME).stream())
        .flatMap(name -> name.constants(String.class))
        .flatMap(name -> weak(Optional.of(name)).stream())
        .map(Transformation::algorithm);
  }

  private static void judgeKey(
      RoleCall call,
      Site place,
      Transformation weak,
      String what,
      ImmutableSet<CipherOfFile> ciphers,
      Verdicts verdicts) {
    if (place.isInProvider()
        || ciphers.contains(new CipherOfFile(place.unit(), weak.algorithm()))
        || Reach.initialisations(call.result()).findAny().isPresent()) {
      verdicts.acquit(place);
    } else {
      verdicts.add(
          Verdict.OPEN,
          Finding.at(place, what + ": " + weak.weakness().orElseThrow() + "." + REMEDY));
    }
  }

  private static Optional<Transformation> weak(Optional<String> name) {
    return name.flatMap(Transformation::parse).filter(Transformation::isWeakCipher);
  }
}

package dev.keyward.checks.signatures;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import dev.keyward.checks.Attempt;
import dev.keyward.checks.Finding;
import dev.keyward.checks.KeywardCheck;
import dev.keyward.checks.Verdicts;
import dev.keyward.checks.Verdicts.Verdict;
import dev.keyward.jca.Policy;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.RoleUse;
import dev.keyward.provenance.Site;
import dev.keyward.roles.Role;
import dev.keyward.support.Docs;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A {@link BugChecker} that flags code that tries keys or algorithms until one accepts. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Whatever key or algorithm accepts decides here; choose it before verifying",
    link = Docs.CHECKS + "VerificationFallbackLoop.md",
    linkType = CUSTOM,
    severity = WARNING)
public final class VerificationFallbackLoop extends KeywardCheck {
  private static final long serialVersionUID = 1L;

  private static final ImmutableSet<Role> NAMES =
      ImmutableSet.of(Role.SIGNATURE_NAME, Role.MAC_NAME, Role.TRANSFORMATION);

  /** Stands for names that are not known. */
  private static final String UNKNOWN = "...";

  /** Creates the check. */
  public VerificationFallbackLoop() {}

  @Override
  protected List<Finding> judge(Analysis analysis, Policy policy) {
    Verdicts verdicts = new Verdicts();
    List<Attempt> attempts =
        analysis.calls().stream()
            .flatMap(call -> Attempt.of(call).stream())
            .collect(ImmutableList.toImmutableList());
    for (Attempt attempt : attempts) {
      for (TreePath path : attempt.paths()) {
        for (TreePath around = path;
            around != null && !(around.getLeaf() instanceof ClassTree);
            around = around.getParentPath()) {
          judge(attempt, around, attempts, analysis, verdicts);
        }
      }
    }
    return verdicts.findings();
  }

  private static void judge(
      Attempt attempt,
      TreePath around,
      List<Attempt> attempts,
      Analysis analysis,
      Verdicts verdicts) {
    Tree tree = around.getLeaf();
    if (tree instanceof TryTree statement && attempt.isIn(statement.getBlock())) {
      for (CatchTree handler : statement.getCatches()) {
        if (Handling.isOfWhatIsSent(handler)) {
          judgeSecond(attempt, handler.getBlock(), around, attempts, verdicts);
        }
      }
    } else if (tree instanceof BinaryTree either
        && either.getKind() == Tree.Kind.CONDITIONAL_OR
        && attempt.isIn(either.getLeftOperand())) {
      judgeSecond(attempt, either.getRightOperand(), around, attempts, verdicts);
    } else {
      Candidates.of(around)
          .flatMap(candidates -> judge(attempt, candidates, analysis))
          .ifPresent(finding -> verdicts.add(Verdict.GUILTY, finding));
    }
  }

  // One after the other.

  private static void judgeSecond(
      Attempt first, Tree otherwise, TreePath around, List<Attempt> attempts, Verdicts verdicts) {
    attempts.stream()
        .filter(second -> second.isIn(otherwise) && second.differsFrom(first))
        .filter(second -> second.call().isTogetherWith(first.call()))
        .forEach(
            second ->
                verdicts.add(
                    Verdict.GUILTY,
                    Finding.at(
                        new Site(
                            (JCTree) second.within(otherwise).orElseThrow().getLeaf(),
                            (JCCompilationUnit) around.getCompilationUnit()),
                        String.format(
                            "What fails under %s is tried again under %s: whoever sends it chooses the"
                                + " weaker one. Keep with each message or key which algorithm is right,"
                                + " and try no other.",
                            first.algorithm().get(), second.algorithm().get()))));
  }

  // In a loop.

  private static Optional<Finding> judge(
      Attempt attempt, Candidates candidates, Analysis analysis) {
    Tree loop = candidates.place().getLeaf();
    Optional<TreePath> expression = attempt.within(loop);
    if (expression.isEmpty()
        || !(loop.getKind() == Tree.Kind.LAMBDA_EXPRESSION
            || Stops.atSuccess(expression.get(), loop))
        || isOfSignatures(attempt, candidates)) {
      return Optional.empty();
    }
    if (candidates.areTexts()) {
      Set<String> names = algorithms(loop, candidates, attempt, analysis);
      return names.isEmpty() ? Optional.empty() : Optional.of(algorithms(names, candidates));
    }
    return candidates.areKeys() && !candidates.areLookedUp()
        ? Optional.of(keys(candidates))
        : Optional.empty();
  }

  /** Whether each candidate has a signature of its own, as those of several signers have. */
  private static boolean isOfSignatures(Attempt attempt, Candidates candidates) {
    return attempt.call().site().tree() instanceof JCTree.JCMethodInvocation verification
        && attempt.call().argument(Role.SIGNATURE).isPresent()
        && verification.args.stream().anyMatch(candidates::decide);
  }

  /** The names that the candidates are. */
  private static Set<String> algorithms(
      Tree loop, Candidates candidates, Attempt attempt, Analysis analysis) {
    Set<String> names =
        analysis.uses(NAMES).stream()
            .filter(
                use -> use.call().loops().contains(loop) || isInLambda(use.call().sites(), loop))
            .filter(use -> use.call().isTogetherWith(attempt.call()))
            .flatMap(
                use ->
                    use.provenance().origins().stream()
                        .map(origin -> name(origin, use, candidates)))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    return names.size() > 1 || names.contains(UNKNOWN) ? names : Set.of();
  }

  private static boolean isInLambda(List<Site> sites, Tree lambda) {
    return sites.stream()
        .map(Site::path)
        .anyMatch(
            path -> {
              for (TreePath p = path; p != null; p = p.getParentPath()) {
                if (p.getLeaf() == lambda) {
                  return true;
                }
              }
              return false;
            });
  }

  /** What the candidate is called; nothing for a name that does not come from the candidates. */
  private static String name(Origin origin, RoleUse use, Candidates candidates) {
    return origin.text().orElse(candidates.decide(use.site().tree()) ? UNKNOWN : "");
  }

  private static Finding algorithms(Set<String> names, Candidates candidates) {
    return Finding.at(
        site(candidates),
        String.format(
            "One algorithm after the other (%s) is tried until one accepts: whoever sends the message"
                + " chooses the weakest. Say which one is right before verifying.",
            String.join(", ", names)));
  }

  private static Finding keys(Candidates candidates) {
    boolean everybodys = candidates.areEverybodys();
    return Finding.at(
            site(candidates),
            String.format(
                "Each of \"%s\" is tried until one accepts%s. Choose the keys of the one sender that is"
                    + " expected, and among them the one that the message names.",
                candidates.source(),
                everybodys
                    ? ": the holder of any of these keys can speak for all the others"
                    : "; if they belong to more than one sender, each can speak for the others"))
        .as(everybodys ? WARNING : SUGGESTION);
  }

  private static Site site(Candidates candidates) {
    return new Site(
        (JCTree) candidates.source(), (JCCompilationUnit) candidates.place().getCompilationUnit());
  }
}

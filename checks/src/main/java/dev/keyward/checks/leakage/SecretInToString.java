package dev.keyward.checks.leakage;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.tree.JCTree;
import dev.keyward.checks.Finding;
import dev.keyward.checks.KeywardCheck;
import dev.keyward.jca.Policy;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.SecretFlow;
import dev.keyward.provenance.Site;
import dev.keyward.support.Docs;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A {@link BugChecker} that flags secrets in the text, or the JSON, of the objects that hold them.
 */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "The text of this object contains a secret; leave the secret out of it",
    link = Docs.CHECKS + "SecretInToString.md",
    linkType = CUSTOM,
    severity = ERROR)
public final class SecretInToString extends KeywardCheck {
  private static final long serialVersionUID = 1L;

  /** What methods are called that make a secret unreadable, in a body that calls any. */
  private static final Pattern MASKING =
      Pattern.compile(
          "(?i).*(mask|redact|hide|hidden|obfuscat|censor|saniti[sz]e|replace|repeat|substring"
              + "|digest|hash|abbreviate).*");

  /** Creates the check. */
  public SecretInToString() {}

  @Override
  protected List<Finding> judge(Analysis analysis, Policy policy) {
    Set<Tree> told = new HashSet<>();
    List<Finding> found =
        analysis.classes().stream().flatMap(type -> of(type, analysis, told)).toList();
    Stream<Finding> flows =
        analysis.secretFlows().stream()
            .filter(flow -> flow.kind() == SecretFlow.Kind.PRINTED)
            .filter(flow -> isPrinted(flow) && told.add(flow.site().member()))
            .map(SecretInToString::ofFlow);
    return Stream.concat(found.stream(), flows).collect(toImmutableList());
  }

  private static Stream<Finding> of(Site type, Analysis analysis, Set<Tree> told) {
    Optional<Holder> holder = Holder.of(type, analysis);
    Optional<MethodTree> method = Holder.toStringOf((ClassTree) type.tree());
    Stream<Finding> written =
        method.stream().flatMap(m -> ofMethod(m, type, holder, analysis, told));
    Stream<Finding> generated =
        holder.stream().flatMap(h -> Stream.concat(GeneratedText.of(h), JsonText.of(h)));
    return Stream.concat(written, generated);
  }

  private static Stream<Finding> ofMethod(
      MethodTree method, Site type, Optional<Holder> holder, Analysis analysis, Set<Tree> told) {
    if (!new Site((JCTree) method, type.unit()).isNamedInSource("toString")) {
      told.add(method);
      return holder.stream().flatMap(h -> ofLombok(h, method));
    }
    Map<ExpressionTree, Member> printed = WrittenText.of(method, analysis);
    Optional<Finding> reflected = holder.flatMap(h -> ReflectedText.of(h, method));
    if (!printed.isEmpty() || reflected.isPresent()) {
      told.add(method);
    }
    return Stream.concat(
        printed.entrySet().stream()
            .map(entry -> ofText(new Site((JCTree) entry.getKey(), type.unit()), entry.getValue())),
        reflected.stream());
  }

  /** What Lombok has added to the tree already has no place of its own. */
  private static Stream<Finding> ofLombok(Holder holder, MethodTree method) {
    Set<String> names = Calls.names(method);
    return holder.fields().stream()
        .filter(GeneratedText::isPrintedByLombok)
        .filter(field -> names.contains(field.symbol().name.toString()))
        .map(GeneratedText::lombok);
  }

  private static Finding ofText(Site place, Member member) {
    return Finding.at(
            place,
            Wording.message(
                member, "this toString prints it", "Print whether it is set, or nothing of it"))
        .as(member.severity());
  }

  private static boolean isPrinted(SecretFlow flow) {
    Tree member = flow.site().member();
    return member instanceof MethodTree method && !Calls.any(method, MASKING);
  }

  private static Finding ofFlow(SecretFlow flow) {
    return Finding.at(
        flow.place(),
        "What this toString returns is made of a value that is marked @Secret: it gets into every"
            + " log, message and debugger that shows such an object. Print whether it is set, or"
            + " nothing of it.");
  }
}

package dev.keyward.checks.leakage;

import com.google.common.collect.ImmutableMap;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import dev.keyward.jca.RecordedParts;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Site;
import dev.keyward.roles.AnnotationRoles;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What annotations make a framework record. */
final class RecordingAnnotations {
  private RecordingAnnotations() {}

  /** The places, each with what is recorded there. */
  static ImmutableMap<Site, String> in(Analysis analysis) {
    Map<Site, String> places = new LinkedHashMap<>();
    for (Site place : analysis.annotations(AnnotationRoles.RECORDERS.keySet())) {
      if (isSwitchedOn((AnnotationTree) place.tree())) {
        places.put(place, RecordedParts.HEADERS.description());
      }
    }
    for (Site place : analysis.annotations(AnnotationRoles.BEANS)) {
      TreePath modifiers = place.path() == null ? null : place.path().getParentPath();
      if (modifiers != null && modifiers.getParentPath().getLeaf() instanceof MethodTree method) {
        returned(method, place)
            .ifPresent(
                result ->
                    RecordedParts.ofLevel(nameOf(result))
                        .ifPresent(parts -> places.put(result, parts.description())));
      }
    }
    return ImmutableMap.copyOf(places);
  }

  private static boolean isSwitchedOn(AnnotationTree annotation) {
    String element =
        AnnotationRoles.RECORDERS.get(
            ASTHelpers.getSymbol(annotation).getQualifiedName().toString());
    return annotation.getArguments().stream()
        .anyMatch(
            argument ->
                argument instanceof AssignmentTree assignment
                    && assignment.getVariable().toString().equals(element)
                    && Boolean.TRUE.equals(ASTHelpers.constValue(assignment.getExpression())));
  }

  /** What a method returns that does nothing else and says how much is recorded. */
  private static Optional<Site> returned(MethodTree method, Site place) {
    String type = ASTHelpers.getSymbol(method).getReturnType().tsym.getQualifiedName().toString();
    return AnnotationRoles.LEVELS.contains(type)
            && method.getBody() != null
            && method.getBody().getStatements().size() == 1
            && method.getBody().getStatements().get(0) instanceof ReturnTree result
        ? Optional.of(new Site((JCTree) result.getExpression(), place.unit()))
        : Optional.empty();
  }

  private static String nameOf(Site place) {
    return String.valueOf(TreeInfo.name(place.tree()));
  }
}

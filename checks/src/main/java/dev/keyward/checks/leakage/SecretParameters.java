package dev.keyward.checks.leakage;

import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Type;
import dev.keyward.checks.Finding;
import dev.keyward.jca.QueryName;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Site;
import dev.keyward.roles.AnnotationRoles;
import java.util.List;
import java.util.Optional;

/** Parameters of methods that frameworks read from the query of an address, or write into one. */
final class SecretParameters {
  private SecretParameters() {}

  static List<Finding> in(Analysis analysis) {
    return ImmutableList.copyOf(
        Iterables.concat(
            analysis.annotations(AnnotationRoles.QUERY_PARAMETERS).stream()
                .flatMap(place -> judge(place).stream())
                .toList(),
            analysis.annotations(AnnotationRoles.REQUEST_PARAMETERS).stream()
                .filter(SecretParameters::isRead)
                .flatMap(place -> judge(place).stream())
                .toList()));
  }

  private static Optional<Finding> judge(Site place) {
    TreePath modifiers = place.path() == null ? null : place.path().getParentPath();
    if (modifiers == null
        || !(modifiers.getParentPath().getLeaf() instanceof VariableTree parameter)
        || !isText(ASTHelpers.getType(parameter))) {
      return Optional.empty();
    }
    AnnotationTree mark = (AnnotationTree) place.tree();
    String name = name(mark).orElse(parameter.getName().toString());
    boolean isDemanded =
        AnnotationRoles.CLIENTS.contains(ASTHelpers.getSymbol(mark).getQualifiedName().toString());
    return QueryName.of(name)
        .filter(kind -> kind != QueryName.PUBLIC)
        .map(
            kind ->
                Finding.at(
                        place,
                        "The parameter "
                            + name
                            + " stands in the query of an address, which servers, proxies and"
                            + " browsers write down. Take it from a header or from the body")
                    .as(
                        kind == QueryName.SECRET && (!isDemanded || QueryName.isPassword(name))
                            ? WARNING
                            : SUGGESTION));
  }

  private static boolean isText(Type type) {
    return type != null
        && type.tsym != null
        && type.tsym.getQualifiedName().contentEquals("java.lang.String");
  }

  private static Optional<String> name(AnnotationTree mark) {
    return mark.getArguments().stream()
        .filter(AssignmentTree.class::isInstance)
        .map(AssignmentTree.class::cast)
        .filter(element -> element.getVariable().toString().matches("value|name"))
        .map(AssignmentTree::getExpression)
        .flatMap(element -> Optional.ofNullable(constant(element)).stream())
        .findFirst();
  }

  private static String constant(ExpressionTree element) {
    return ASTHelpers.constValue(element) instanceof String text ? text : null;
  }

  /** Whether the method around the parameter answers requests that only read. */
  private static boolean isRead(Site place) {
    for (TreePath path = place.path(); path != null; path = path.getParentPath()) {
      if (path.getLeaf() instanceof MethodTree method) {
        return method.getModifiers().getAnnotations().stream()
            .map(mark -> ASTHelpers.getSymbol(mark).getQualifiedName().toString())
            .anyMatch(AnnotationRoles.READERS::contains);
      }
    }
    return false;
  }
}

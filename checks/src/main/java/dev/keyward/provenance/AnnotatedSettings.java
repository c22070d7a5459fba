package dev.keyward.provenance;

import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCAnnotation;
import com.sun.tools.javac.tree.JCTree.JCAssign;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeInfo;
import dev.keyward.roles.SettingAnnotations;
import dev.keyward.roles.SettingAnnotations.Setting;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what annotations say of variables that a framework sets. */
final class AnnotatedSettings {
  private AnnotatedSettings() {}

  /** The default of a text that a framework sets, under the name of the setting. */
  static Optional<Literal> of(JCVariableDecl variable, JCCompilationUnit unit) {
    return variable.mods.annotations.isEmpty() || !isText(variable)
        ? Optional.empty()
        : variable.mods.annotations.stream()
            .flatMap(annotation -> of(annotation, unit).stream())
            .findFirst();
  }

  private static boolean isText(JCVariableDecl variable) {
    String type = String.valueOf(variable.vartype == null ? null : variable.vartype.type);
    return type.equals("java.lang.String") || type.equals("char[]");
  }

  private static Optional<Literal> of(JCAnnotation annotation, JCCompilationUnit unit) {
    String type = annotation.type.tsym.getQualifiedName().toString();
    JCExpression standIn =
        SettingAnnotations.standIn(type).map(name -> element(annotation, name)).orElse(null);
    if (standIn == null || !(Folding.constantOf(standIn.type) instanceof String text)) {
      return Optional.empty();
    }
    JCExpression named = element(annotation, SettingAnnotations.name(type).orElseThrow());
    String name =
        named != null && Folding.constantOf(named.type) instanceof String said ? said : "";
    return SettingAnnotations.setting(type, name, text)
        .map(
            (Setting setting) ->
                new Literal(new Site(standIn, unit), setting.standIn(), setting.name()));
  }

  private static @Nullable JCExpression element(JCAnnotation annotation, String name) {
    for (JCTree argument : annotation.args) {
      if (argument instanceof JCAssign assign && TreeInfo.name(assign.lhs).contentEquals(name)) {
        return assign.rhs;
      }
    }
    return null;
  }
}

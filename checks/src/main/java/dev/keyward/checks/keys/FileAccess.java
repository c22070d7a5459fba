package dev.keyward.checks.keys;

import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.Site;
import dev.keyward.roles.Role;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells where a key in clear is what was asked for: in a file that only its owner can read, as
 * servers keep their keys, and in the output of a tool that makes keys.
 */
final class FileAccess {
  private static final Pattern OWNER_ONLY = Pattern.compile("r[w-][x-]------");

  private static final Pattern TOOL =
      Pattern.compile(
          "(?i)\\w*(key_?(pair)?_?(gen\\w*|maker|tool|export\\w*|convert\\w*)"
              + "|(gen|generate|create|make|export|convert)_?\\w*keys?(pairs?)?|cli|command|cmd)");

  private final Analysis analysis;

  FileAccess(Analysis analysis) {
    this.analysis = analysis;
  }

  boolean isLimited(RoleCall writing) {
    return isTool(writing.sites())
        || analysis.calls().stream()
            .filter(call -> call.row().indexOf(Role.FILE_PERMISSIONS) >= 0)
            .anyMatch(writing::isTogetherWith)
        || analysis.surroundings(writing).mention(OWNER_ONLY);
  }

  /** Whether a program's main method writes it, or one that it calls in a class named like that. */
  private static boolean isTool(List<Site> sites) {
    for (int i = 0; i < Math.min(2, sites.size()); i++) {
      List<String> names = sites.get(i).names();
      boolean isMain = !names.isEmpty() && names.get(0).equals("main");
      if (isMain && i == 0) {
        return true;
      }
      if (names.stream().skip(1).anyMatch(name -> TOOL.matcher(name).matches())) {
        return true;
      }
    }
    return false;
  }
}

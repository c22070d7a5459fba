package dev.keyward.provenance;

import com.google.common.base.Joiner;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.CompilationTestHelper;
import dev.keyward.checks.Finding;
import dev.keyward.checks.KeywardCheck;
import dev.keyward.jca.Policy;
import dev.keyward.roles.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Which calls can come before a call on the same object. */
final class HistoryTest {
  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(TellsHistory.class, getClass());

  /** Tells at each {@code doFinal} the lines of the calls before it, back to {@code init}. */
  @BugPattern(summary = "history", severity = SeverityLevel.WARNING)
  public static final class TellsHistory extends KeywardCheck {
    private static final long serialVersionUID = 1L;

    @Override
    protected List<Finding> judge(Analysis analysis, Policy policy) {
      Map<Site, Set<Integer>> lines = new LinkedHashMap<>();
      for (RoleUse use : analysis.uses(Role.CIPHER_INPUT)) {
        use.call()
            .receiver()
            .objects()
            .flatMap(cipher -> use.call().before(cipher, TellsHistory::isInit).stream())
            .forEach(
                call ->
                    lines
                        .computeIfAbsent(use.call().site(), site -> new TreeSet<>())
                        .add(call.site().line()));
      }
      return lines.entrySet().stream()
          .map(entry -> Finding.at(entry.getKey(), "after " + entry.getValue()))
          .toList();
    }

    private static boolean isInit(RoleCall call) {
      return call.argument(Role.OPERATION_MODE).isPresent();
    }
  }

  private void test(String... members) {
    compilation
        .addSourceLines(
            "T.java",
            "import java.security.Key; import java.util.List; import javax.crypto.Cipher;",
            "abstract class T {",
            "  Key key; abstract boolean maybe();",
            Joiner.on('\n').join(members),
            "}")
        .doTest();
  }

  @Test
  void sequence() {
    test(
        """
        void m(Cipher c, byte[] data) throws Exception {
          c.init(Cipher.ENCRYPT_MODE, key); // Line 5.
          // BUG: Diagnostic contains: after [5]
          c.doFinal(data);
          // BUG: Diagnostic contains: after [5, 7]
          c.doFinal(data);
          c.init(Cipher.ENCRYPT_MODE, key);
          // BUG: Diagnostic contains: after [10]
          c.doFinal(data);
        }
        """);
  }

  @Test
  void branchesDoNotSeeEachOther() {
    test(
        """
        void m(Cipher c, byte[] data) throws Exception {
          c.init(Cipher.ENCRYPT_MODE, key); // Line 5.
          if (maybe()) {
            // BUG: Diagnostic contains: after [5]
            c.doFinal(data);
          } else {
            // BUG: Diagnostic contains: after [5]
            c.doFinal(data);
          }
          // BUG: Diagnostic contains: after [5, 8, 11]
          c.doFinal(data);
        }

        byte[] returns(Cipher c, byte[] data) throws Exception {
          c.init(Cipher.ENCRYPT_MODE, key); // Line 18.
          if (maybe()) {
            // BUG: Diagnostic contains: after [18]
            return c.doFinal(data);
          }
          // BUG: Diagnostic contains: after [18]
          return c.doFinal(data);
        }
        """);
  }

  @Test
  void loops() {
    test(
        """
        void outside(Cipher c, List<byte[]> all) throws Exception {
          c.init(Cipher.ENCRYPT_MODE, key); // Line 5.
          for (byte[] one : all) {
            // BUG: Diagnostic contains: after [5, 8]
            c.doFinal(one);
          }
        }

        void inside(Cipher c, List<byte[]> all) throws Exception {
          for (byte[] one : all) {
            c.init(Cipher.ENCRYPT_MODE, key); // Line 14.
            // BUG: Diagnostic contains: after [14]
            c.doFinal(one);
          }
        }
        """);
  }

  @Test
  void throughMethodsAndFields() {
    test(
        """
        private final Cipher field;

        T() throws Exception {
          field = Cipher.getInstance("AES/CBC/PKCS5Padding");
          field.init(Cipher.ENCRYPT_MODE, key); // Line 8.
        }

        byte[] m(byte[] data) throws Exception {
          // BUG: Diagnostic contains: after [8]
          return field.doFinal(data);
        }

        private void init(Cipher c) throws Exception {
          c.init(Cipher.ENCRYPT_MODE, key); // Line 17.
        }

        byte[] helped(byte[] data) throws Exception {
          Cipher c = Cipher.getInstance("AES/CBC/PKCS5Padding");
          init(c);
          // BUG: Diagnostic contains: after [17]
          return c.doFinal(data);
        }
        """);
  }
}

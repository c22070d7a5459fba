package dev.keyward.provenance;

import com.google.common.base.Joiner;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.CompilationTestHelper;
import dev.keyward.checks.Finding;
import dev.keyward.checks.RoleCheck;
import dev.keyward.jca.Policy;
import dev.keyward.roles.Role;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Fields that count, and arrays that do. */
final class CounterTest {
  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(TellsNonce.class, getClass());

  /** Tells what kind of value each nonce is. */
  @BugPattern(summary = "nonce", severity = SeverityLevel.WARNING)
  public static final class TellsNonce extends RoleCheck {
    private static final long serialVersionUID = 1L;

    public TellsNonce() {
      super(Role.NONCE);
    }

    @Override
    protected Optional<Finding> judge(RoleUse nonce, Policy policy) {
      Provenance value = nonce.provenance();
      String kind =
          value.constant().isPresent()
              ? "constant"
              : value.isMadeOf(Role.COUNTER_VALUE) && !value.isUnknown() ? "count" : "other";
      return Optional.of(Finding.at(nonce.site(), kind));
    }
  }

  private void test(String... members) {
    compilation
        .addSourceLines(
            "T.java",
            "import java.nio.ByteBuffer;",
            "import javax.crypto.spec.IvParameterSpec;",
            "class T {",
            Joiner.on('\n').join(members),
            "}")
        .doTest();
  }

  @Test
  void fields() {
    test(
        """
        private long count;
        private static int total = 7;
        private long loaded;
        private long limit = 100;

        T() { this(0); }
        T(long start) { loaded = start; }

        private static byte[] bytes(long value) {
          return ByteBuffer.allocate(16).putLong(value).array();
        }

        void m() {
          // BUG: Diagnostic contains: count
          new IvParameterSpec(bytes(count++));
          total = total + 1;
          // BUG: Diagnostic contains: count
          new IvParameterSpec(bytes(total));
          loaded += 1;
          // BUG: Diagnostic contains: other
          new IvParameterSpec(bytes(loaded));
          // BUG: Diagnostic contains: constant
          new IvParameterSpec(bytes(limit));
        }

        void next() {
          // BUG: Diagnostic contains: count
          new IvParameterSpec(bytes(++count));
        }

        static void inOneGo() {
          new T().next();
        }
        """);
  }

  @Test
  void arrays() {
    test(
        """
        private final byte[] count = new byte[16];
        private final byte[] zeros = new byte[16];
        private final byte[] once = new byte[16];

        T() { once[3] = 1; }

        private static void increment(byte[] bytes) {
          for (int i = bytes.length - 1; i >= 0; i--) {
            if (++bytes[i] != 0) {
              break;
            }
          }
        }

        void m() {
          increment(count);
          // BUG: Diagnostic contains: count
          new IvParameterSpec(count);
          // BUG: Diagnostic contains: constant
          new IvParameterSpec(zeros);
          // BUG: Diagnostic contains: constant
          new IvParameterSpec(once);
        }
        """);
  }
}

package dev.keyward.provenance;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import dev.keyward.checks.Finding;
import dev.keyward.checks.RoleCheck;
import dev.keyward.jca.Policy;
import dev.keyward.roles.Role;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;

/** Reports what is surely encrypted, by a cipher that was surely made for DES. */
@BugPattern(summary = "DES encrypts", severity = SeverityLevel.ERROR)
public final class FlagsDesEncryption extends RoleCheck {
  private static final long serialVersionUID = 1L;

  public FlagsDesEncryption() {
    super(Role.CIPHER_INPUT);
  }

  @Override
  protected Optional<Finding> judge(RoleUse use, Policy policy) {
    boolean isDes =
        use.creations().findAny().isPresent()
            && use.creations().allMatch(made -> is(made, Role.TRANSFORMATION, "DES"));
    List<RoleCall> initialisations =
        use.call()
            .receiver()
            .objects()
            .flatMap(cipher -> use.call().before(cipher, FlagsDesEncryption::initialises).stream())
            .filter(FlagsDesEncryption::initialises)
            .toList();
    boolean encrypts =
        !initialisations.isEmpty()
            && initialisations.stream()
                .allMatch(init -> is(init, Role.OPERATION_MODE, Cipher.ENCRYPT_MODE));
    return isDes && encrypts
        ? Optional.of(Finding.at(use.site(), "DES encrypts"))
        : Optional.empty();
  }

  private static boolean initialises(RoleCall call) {
    return call.argument(Role.OPERATION_MODE).isPresent();
  }

  private static boolean is(RoleCall call, Role role, Object constant) {
    return call.argument(role)
        .flatMap(value -> value.all(o -> o.constant().filter(constant::equals).isPresent()))
        .isPresent();
  }
}

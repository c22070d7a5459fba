package dev.keyward.checks.hashing;

import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.common.collect.ImmutableSet;
import dev.keyward.checks.Finding;
import dev.keyward.jca.SecretName;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.RoleUse;
import dev.keyward.roles.Role;
import java.util.Optional;

/** Checksums and hash codes that are taken for a proof of who made a message. */
final class Checksums {
  private Checksums() {}

  /** A value under a name that says it proves something. */
  static Optional<Finding> judge(RoleUse value) {
    String name = value.call().row().name();
    boolean isTag = SecretName.of(name).filter(SecretName.TAG::equals).isPresent();
    boolean isCertain = !value.isNumber() && !SecretName.isAmbiguous(name);
    return value
        .provenance()
        .any(origin -> isTag && isChecksum(origin, isCertain))
        .map(
            origin ->
                Finding.at(
                        value.placeOf(origin),
                        String.format(
                            "\"%s\" is a checksum%s, which anybody can compute for a message of"
                                + " their own: it needs no key. Use HmacSHA256.",
                            name, value.from(origin)))
                    .as(isCertain ? ERROR : WARNING));
  }

  /** A hash code that is called a signature may tell types, queries or files apart. */
  private static boolean isChecksum(Origin origin, boolean isCertain) {
    return origin.roles().equals(ImmutableSet.of(Role.CHECKSUM_OUTPUT))
        || (isCertain
            && !origin.isUnknown()
            && origin.roles().equals(ImmutableSet.of(Role.IDENTITY_HASH)));
  }
}

package dev.keyward.checks.keys;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.errorprone.BugPattern.SeverityLevel;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Provenance;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import dev.keyward.provenance.Site;
import dev.keyward.roles.Role;
import java.util.Optional;

/** Judges the passwords of key stores by what the stores are there for. */
final class KeyStorePasswords {
  private enum Purpose {
    /** The password guards private or secret keys in a file. */
    KEYS_IN_FILE,
    /** The password guards private or secret keys, nobody knows where. */
    KEYS,
    /** Only certificates, which are public, are taken from the store or put into it. */
    CERTIFICATES,
    /** The store is empty, or stays in memory as long as the code that knows the password. */
    NOTHING,
    UNKNOWN
  }

  /** What was seen in the executions of each use; callers know more of a store than its loader. */
  private final ImmutableSetMultimap<Site, Purpose> purposes;

  KeyStorePasswords(Analysis analysis) {
    this.purposes =
        analysis.uses(Role.KEY_STORE_PASSWORD).stream()
            .collect(
                ImmutableSetMultimap.toImmutableSetMultimap(
                    RoleUse::site, use -> purpose(use.call())));
  }

  /**
   * How bad it is that everybody knows the password, or that there is none; nothing if harmless.
   */
  Optional<SeverityLevel> severity(RoleUse password, boolean isEmpty) {
    ImmutableSet<Purpose> seen = purposes.get(password.site());
    if (isEmpty) {
      return Optional.of(SeverityLevel.WARNING).filter(s -> seen.contains(Purpose.KEYS_IN_FILE));
    }
    if (seen.contains(Purpose.KEYS_IN_FILE) || seen.contains(Purpose.KEYS)) {
      return Optional.of(SeverityLevel.ERROR);
    }
    return seen.contains(Purpose.NOTHING)
        ? Optional.empty()
        : Optional.of(
            seen.contains(Purpose.CERTIFICATES) ? SeverityLevel.SUGGESTION : SeverityLevel.WARNING);
  }

  private static Purpose purpose(RoleCall call) {
    boolean isFile =
        call.argument(Role.KEY_STORE_SOURCE).isPresent()
            || call.argument(Role.KEY_STORE_TARGET).isPresent();
    if (!isFile) {
      return KeyStores.of(call).anyMatch(KeyStores::isFiled)
          ? Purpose.KEYS_IN_FILE
          : KeyStores.of(call).anyMatch(KeyStores::isMadeEmpty) ? Purpose.NOTHING : Purpose.KEYS;
    }
    if (call.argument(Role.KEY_STORE_SOURCE).filter(Provenance::isNull).isPresent()) {
      return Purpose.NOTHING;
    }
    if (KeyStores.of(call).anyMatch(KeyStores::holdsKeys)) {
      return Purpose.KEYS_IN_FILE;
    }
    return KeyStores.of(call).anyMatch(KeyStores::holdsCertificates)
        ? Purpose.CERTIFICATES
        : Purpose.UNKNOWN;
  }
}

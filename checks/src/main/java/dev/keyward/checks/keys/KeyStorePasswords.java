package dev.keyward.checks.keys;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.errorprone.BugPattern.SeverityLevel;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Provenance;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import dev.keyward.provenance.Site;
import dev.keyward.provenance.TrackedObject;
import dev.keyward.roles.Role;
import java.util.Optional;
import java.util.stream.Stream;

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
      return stores(call).anyMatch(KeyStorePasswords::isFiled)
          ? Purpose.KEYS_IN_FILE
          : stores(call).anyMatch(KeyStorePasswords::isMadeEmpty) ? Purpose.NOTHING : Purpose.KEYS;
    }
    if (call.argument(Role.KEY_STORE_SOURCE).filter(Provenance::isNull).isPresent()) {
      return Purpose.NOTHING;
    }
    if (stores(call).anyMatch(KeyStorePasswords::holdsKeys)) {
      return Purpose.KEYS_IN_FILE;
    }
    return stores(call).anyMatch(KeyStorePasswords::holdsCertificates)
        ? Purpose.CERTIFICATES
        : Purpose.UNKNOWN;
  }

  /** The key stores that the call is about. */
  private static Stream<TrackedObject> stores(RoleCall call) {
    if (call.argument(Role.KEY_STORE).isPresent()) {
      return call.argument(Role.KEY_STORE).get().objects();
    }
    return switch (call.row().kind()) {
      case STATIC_METHOD -> Stream.of(call.result());
      case CONSTRUCTOR -> call.result().passedTo().stream().flatMap(KeyStorePasswords::stores);
      default -> call.receiver().objects();
    };
  }

  /** Whether it is read from somewhere, or written to somewhere. */
  private static boolean isFiled(TrackedObject store) {
    return calls(store)
        .anyMatch(
            call ->
                call.argument(Role.KEY_STORE_TARGET).isPresent()
                    || call.argument(Role.KEY_STORE_SOURCE).filter(s -> !s.isNull()).isPresent());
  }

  private static boolean isMadeEmpty(TrackedObject store) {
    return calls(store)
        .anyMatch(
            call -> call.argument(Role.KEY_STORE_SOURCE).filter(Provenance::isNull).isPresent());
  }

  /** The calls on the store, and the one that made it. */
  private static Stream<RoleCall> calls(TrackedObject store) {
    return Stream.concat(store.creation().stream(), store.calls().stream());
  }

  private static boolean holdsKeys(TrackedObject store) {
    return store.calls().stream().anyMatch(KeyStorePasswords::movesKey)
        || store.passedTo().stream().anyMatch(KeyStorePasswords::unlocks);
  }

  private static boolean movesKey(RoleCall call) {
    return call.row().result().filter(Role.HELD_KEY::equals).isPresent()
        || call.argument(Role.STORED_KEY).isPresent()
        || takes(call, Role.STORED_KEY);
  }

  private static boolean unlocks(RoleCall call) {
    return call.argument(Role.KEY_STORE_PASSWORD).isPresent()
        || takes(call, Role.KEY_STORE_PASSWORD);
  }

  /** Whether an argument is an object that was made with something in this role. */
  private static boolean takes(RoleCall call, Role role) {
    return call.arguments().stream()
        .flatMap(Provenance::objects)
        .flatMap(object -> object.creation().stream())
        .anyMatch(creation -> creation.argument(role).isPresent());
  }

  private static boolean holdsCertificates(TrackedObject store) {
    return store.passedTo().stream().anyMatch(c -> c.argument(Role.KEY_STORE).isPresent())
        || store.calls().stream()
            .anyMatch(
                call ->
                    call.row().result().filter(Role.PUBLIC_KEY_OUTPUT::equals).isPresent()
                        || call.argument(Role.CERTIFICATE).isPresent()
                        || takes(call, Role.CERTIFICATE));
  }
}

package dev.keyward.checks.keys;

import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.Provenance;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.TrackedObject;
import dev.keyward.roles.Role;
import java.util.stream.Stream;

/** Tells what is in a key store from what is taken from it and put into it. */
final class KeyStores {
  private KeyStores() {}

  /** The key stores that the call is about. */
  static Stream<TrackedObject> of(RoleCall call) {
    if (call.argument(Role.KEY_STORE).isPresent()) {
      return call.argument(Role.KEY_STORE).get().objects();
    }
    return switch (call.row().kind()) {
      case STATIC_METHOD -> Stream.of(call.result());
      case CONSTRUCTOR -> call.result().passedTo().stream().flatMap(KeyStores::of);
      default -> call.receiver().objects();
    };
  }

  /** Whether it is read from somewhere, or written to somewhere. */
  static boolean isFiled(TrackedObject store) {
    return isRead(store)
        || calls(store).anyMatch(call -> call.argument(Role.KEY_STORE_TARGET).isPresent());
  }

  static boolean isRead(TrackedObject store) {
    return calls(store)
        .anyMatch(
            call -> call.argument(Role.KEY_STORE_SOURCE).filter(s -> !s.isNull()).isPresent());
  }

  static boolean isMadeEmpty(TrackedObject store) {
    return calls(store)
        .anyMatch(
            call -> call.argument(Role.KEY_STORE_SOURCE).filter(Provenance::isNull).isPresent());
  }

  /** The calls on the store, and the one that made it. */
  private static Stream<RoleCall> calls(TrackedObject store) {
    return Stream.concat(store.creation().stream(), store.calls().stream());
  }

  static boolean holdsKeys(TrackedObject store) {
    return store.calls().stream().anyMatch(KeyStores::movesKey)
        || store.passedTo().stream().anyMatch(KeyStores::unlocks);
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

  static boolean holdsCertificates(TrackedObject store) {
    return store.passedTo().stream().anyMatch(c -> c.argument(Role.KEY_STORE).isPresent())
        || store.calls().stream()
            .anyMatch(
                call ->
                    call.row().result().filter(Role.PUBLIC_KEY_OUTPUT::equals).isPresent()
                        || call.argument(Role.CERTIFICATE).isPresent()
                        || takes(call, Role.CERTIFICATE));
  }

  /** Whether keys are taken from the store that the call opens, and put into another one. */
  static boolean isConverted(RoleCall opening, Analysis analysis) {
    return analysis.uses(Role.STORED_KEY).stream()
        .filter(key -> of(key.call()).noneMatch(store -> isMadeBy(opening, store)))
        .anyMatch(key -> key.provenance().any(origin -> isHeld(origin, opening)).isPresent());
  }

  private static boolean isHeld(Origin key, RoleCall opening) {
    return key.madeBy(Role.HELD_KEY).stream()
        .flatMap(KeyStores::of)
        .anyMatch(store -> isMadeBy(opening, store));
  }

  private static boolean isMadeBy(RoleCall opening, TrackedObject store) {
    return store.creation().filter(made -> made.site().equals(opening.site())).isPresent();
  }
}

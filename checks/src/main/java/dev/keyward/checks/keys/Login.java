package dev.keyward.checks.keys;

import com.google.common.collect.ImmutableSet;
import dev.keyward.jca.ConnectionString;
import dev.keyward.provenance.Provenance;
import dev.keyward.provenance.RoleCall;
import dev.keyward.roles.Role;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells where a password lets nobody in whom it should keep out. */
final class Login {
  /** RFC 1635 (1994): everybody may log in under these names, with any password. */
  private static final ImmutableSet<String> EVERYBODY = ImmutableSet.of("anonymous", "ftp");

  private Login() {}

  /** Whether the login is open to everybody, or to a database that only the program can reach. */
  static boolean isHarmless(RoleCall call) {
    return call.argument(Role.LOGIN_NAME).filter(Login::isEverybody).isPresent()
        || addresses(call).anyMatch(Login::isLocal);
  }

  private static boolean isEverybody(Provenance name) {
    return name.any(
            origin ->
                origin
                    .text()
                    .filter(text -> EVERYBODY.contains(text.toLowerCase(Locale.ROOT)))
                    .isPresent())
        .isPresent();
  }

  /** What the call connects to, or the data source whose password it sets. */
  private static Stream<Provenance> addresses(RoleCall call) {
    return Stream.concat(
            Stream.of(call), call.receiver().objects().flatMap(object -> object.calls().stream()))
        .map(other -> other.argument(Role.CONNECTION_STRING))
        .flatMap(Optional::stream);
  }

  private static boolean isLocal(Provenance address) {
    return address
        .all(origin -> origin.text().filter(ConnectionString::isLocal).isPresent())
        .isPresent();
  }
}

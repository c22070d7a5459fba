package dev.keyward.checks.keys;

import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.errorprone.BugPattern.SeverityLevel;
import dev.keyward.checks.Finding;
import dev.keyward.jca.KeyStoreType;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.Provenance;
import dev.keyward.provenance.RoleUse;
import dev.keyward.provenance.Site;
import dev.keyward.provenance.TrackedObject;
import dev.keyward.roles.Role;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds key stores of weak formats, and those that are read without a look at their integrity. */
final class StoreFormats {
  /** What stores of certificates are called, and the code around them. */
  private static final Pattern TRUST =
      Pattern.compile("\\b(trust|trusted|cacerts|truststore|ca|certs?|certificates?)\\b");

  /** What is seen of a store in all executions, what counts most first. */
  private enum Content {
    KEYS_IN_FILE,
    CERTIFICATES,
    IN_MEMORY,
    UNKNOWN
  }

  private final Analysis analysis;

  StoreFormats(Analysis analysis) {
    this.analysis = analysis;
  }

  Stream<Finding> findings() {
    return Stream.concat(
        weak(),
        analysis.uses(Role.KEY_STORE_PASSWORD).stream().flatMap(u -> unchecked(u).stream()));
  }

  private record Weak(RoleUse use, Origin origin, KeyStoreType type, Content content) {}

  private Stream<Finding> weak() {
    Map<Site, Weak> places = new LinkedHashMap<>();
    for (RoleUse use : analysis.uses(Role.KEY_STORE_TYPE)) {
      use.provenance()
          .any(origin -> type(origin).isPresent())
          .map(
              origin ->
                  new Weak(use, origin, type(origin).orElseThrow(), content(use.call().result())))
          .ifPresent(
              weak ->
                  places.merge(
                      use.placeOf(weak.origin()),
                      weak,
                      (one, other) -> one.content().compareTo(other.content()) <= 0 ? one : other));
    }
    return places.entrySet().stream().map(place -> finding(place.getKey(), place.getValue()));
  }

  private static Optional<KeyStoreType> type(Origin origin) {
    return origin.text().flatMap(KeyStoreType::of);
  }

  private static Content content(TrackedObject store) {
    boolean isFiled = KeyStores.isFiled(store);
    if (isFiled && KeyStores.holdsKeys(store)) {
      return Content.KEYS_IN_FILE;
    }
    if (KeyStores.holdsCertificates(store) && !KeyStores.holdsKeys(store)) {
      return Content.CERTIFICATES;
    }
    return !isFiled && KeyStores.isMadeEmpty(store) ? Content.IN_MEMORY : Content.UNKNOWN;
  }

  private Finding finding(Site place, Weak weak) {
    return Finding.at(
            place,
            "\""
                + weak.origin().text().orElseThrow().trim()
                + "\""
                + weak.use().from(weak.origin())
                + " is a format of key stores that "
                + weak.type().flaw()
                + ". Use PKCS12, and convert what exists with keytool -importkeystore"
                + " -deststoretype pkcs12.")
        .as(severity(weak));
  }

  private SeverityLevel severity(Weak weak) {
    boolean isDefault = weak.use().provenance().constant().isEmpty();
    if (isDefault
        || isOneOfMany(weak.use())
        || KeyStores.isConverted(weak.use().call(), analysis)) {
      return SUGGESTION;
    }
    return switch (weak.content()) {
      case KEYS_IN_FILE -> WARNING;
      case CERTIFICATES, IN_MEMORY -> SUGGESTION;
      case UNKNOWN ->
          !weak.type().isForKeys() && analysis.surroundings(weak.use().call()).mention(TRUST)
              ? SUGGESTION
              : WARNING;
    };
  }

  /** Whether the same call opens stores of a sound format as well, so that the file decides. */
  private boolean isOneOfMany(RoleUse type) {
    return KeyStores.isRead(type.call().result())
        && analysis.uses(Role.KEY_STORE_TYPE).stream()
            .filter(other -> other.call().sites().equals(type.call().sites()))
            .anyMatch(other -> other.provenance().any(StoreFormats::isSound).isPresent());
  }

  private static boolean isSound(Origin origin) {
    return origin.text().isPresent() && type(origin).isEmpty();
  }

  /** Keys are taken from a store that was read without the password that verifies it. */
  private static Optional<Finding> unchecked(RoleUse password) {
    boolean isRead =
        password.argument(Role.KEY_STORE_SOURCE).filter((Provenance s) -> !s.isNull()).isPresent();
    return password
        .provenance()
        .onlyNull()
        .filter(none -> isRead && KeyStores.of(password.call()).anyMatch(KeyStores::holdsKeys))
        .map(
            none ->
                Finding.at(
                    password.placeOf(none),
                    "This key store is read without a password"
                        + password.from(none)
                        + ", so that its integrity is not checked: whoever can write the file can"
                        + " replace the keys that are taken from it. Pass the password that the"
                        + " store was written with."));
  }
}

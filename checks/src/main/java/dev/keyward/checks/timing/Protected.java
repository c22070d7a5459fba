package dev.keyward.checks.timing;

import dev.keyward.provenance.Origin;
import dev.keyward.provenance.RoleCall;
import dev.keyward.roles.Role;
import java.util.stream.Stream;

/** What may only be compared in constant time, the clearest first. */
enum Protected {
  MARKED_FOR_CONSTANT_TIME("A value marked @ConstantTimeRequired", true) {
    @Override
    boolean includes(Origin origin) {
      return origin.roles().contains(Role.CONSTANT_TIME_REQUIRED);
    }
  },
  MARKED_SECRET("A value marked @Secret", true) {
    @Override
    boolean includes(Origin origin) {
      return origin.roles().contains(Role.SECRET);
    }
  },
  MAC("A message authentication code", true) {
    @Override
    boolean includes(Origin origin) {
      return origin.roles().contains(Role.MAC_OUTPUT);
    }
  },
  SIGNATURE("A signature", true) {
    @Override
    boolean includes(Origin origin) {
      return origin.roles().contains(Role.SIGNATURE_OUTPUT);
    }
  },
  DERIVED_KEY("A hash of a password", false) {
    @Override
    boolean includes(Origin origin) {
      return origin.roles().contains(Role.DERIVED_KEY)
          || origin.madeBy(Role.KEY_ENCODING).stream()
              .flatMap(encoding -> encoding.receiver().objects())
              .flatMap(key -> key.creation().stream())
              .anyMatch(call -> call.row().result().filter(Role.DERIVED_KEY::equals).isPresent());
    }
  },
  KEYED_DIGEST("A digest of a secret", false) {
    @Override
    boolean includes(Origin origin) {
      return origin.madeBy(Role.DIGEST_OUTPUT).stream()
          .flatMap(KEYED_DIGEST::inputs)
          .flatMap(call -> call.argument(Role.DIGEST_INPUT).stream())
          .anyMatch(
              input ->
                  input.mayBeMadeOf(Role.SECRET)
                      || input.mayBeMadeOf(Role.KEY_ENCODING)
                      || input.mayBeMadeOf(Role.PASSWORD_INPUT));
    }
  },
  PASSWORD("A password", false) {
    @Override
    boolean includes(Origin origin) {
      return origin.roles().contains(Role.PASSWORD_INPUT);
    }
  };

  private final String description;
  private final boolean certain;

  Protected(String description, boolean certain) {
    this.description = description;
    this.certain = certain;
  }

  /** Whether the value is one of this kind. */
  abstract boolean includes(Origin origin);

  /** What it is, as the subject of a sentence. */
  String description() {
    return description;
  }

  /** Whether telling it byte by byte surely is of use to an attacker. */
  boolean isCertain() {
    return certain;
  }

  /** Whether people said so. */
  boolean isMarked() {
    return this == MARKED_FOR_CONSTANT_TIME || this == MARKED_SECRET;
  }

  /** The call that made the digest, and those that fed the object before. */
  Stream<RoleCall> inputs(RoleCall digest) {
    return Stream.concat(
        Stream.of(digest), digest.receiver().objects().flatMap(object -> object.calls().stream()));
  }
}

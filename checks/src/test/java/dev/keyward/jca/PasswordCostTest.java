package dev.keyward.jca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.keyward.jca.Policy.Profile;
import dev.keyward.roles.RoleRow;
import dev.keyward.roles.RoleTables;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PasswordCostTest {
  private static final Policy POLICY = Policy.of(Profile.DEFAULT, Map.of());

  @Test
  void parsesWhatTablesSay() {
    assertEquals(
        Optional.of(new Argon2Cost(16_384, 2, 1)), PasswordCost.parse("argon2$m=16384,t=2,p=1"));
    assertEquals(
        Optional.of(new ScryptCost(1 << 16, 8, 1)), PasswordCost.parse("scrypt$n=65536,r=8,p=1"));
    assertEquals(
        Optional.of(
            new Pbkdf2Cost(PasswordBasedName.parse("PBKDF2WithHmacSHA256").orElseThrow(), 310_000)),
        PasswordCost.parse("PBKDF2WithHmacSHA256$i=310000"));
    assertEquals(Optional.empty(), PasswordCost.parse("PBKDF2WithHmacSHA256"));
    assertEquals(Optional.empty(), PasswordCost.parse("PBEWithMD5AndDES$i=1000"));
  }

  @Test
  void everyCostInATableIsUnderstood() {
    List<String> wrong =
        RoleTables.ALL.stream()
            .flatMap(table -> table.rows().stream())
            .map(RoleRow::implied)
            .flatMap(Optional::stream)
            .filter(implied -> implied.contains("$") && PasswordCost.parse(implied).isEmpty())
            .toList();

    assertEquals(List.of(), wrong);
  }

  @Test
  void bcryptIsMeasuredByItsExponent() {
    assertTrue(new BcryptCost(10).meets(POLICY));
    assertFalse(new BcryptCost(9).meets(POLICY));
    assertFalse(new BcryptCost(9).isFarBelow(POLICY));
    assertTrue(new BcryptCost(8).isFarBelow(POLICY));
  }

  @Test
  void pbkdf2DependsOnItsHashFunction() {
    PasswordBasedName sha256 = PasswordBasedName.ofPbkdf2(HashName.SHA_256).orElseThrow();
    PasswordBasedName sha512 = PasswordBasedName.ofPbkdf2(HashName.SHA_512).orElseThrow();

    assertFalse(new Pbkdf2Cost(sha256, 310_000).meets(POLICY));
    assertFalse(new Pbkdf2Cost(sha256, 310_000).isFarBelow(POLICY));
    assertTrue(new Pbkdf2Cost(sha512, 310_000).meets(POLICY));
    assertTrue(new Pbkdf2Cost(sha256, 299_999).isFarBelow(POLICY));
  }

  @Test
  void onlyArgon2idHasNoWeakness() {
    assertEquals(Optional.of(Argon2Variant.ID), Argon2Variant.parse("ARGON2id"));
    assertEquals(Optional.of(Argon2Variant.I), Argon2Variant.parse("I"));
    assertEquals(Optional.of(Argon2Variant.D), Argon2Variant.parse("Argon2d"));
    assertEquals(Optional.empty(), Argon2Variant.parse("SHA-256"));
    assertTrue(Argon2Variant.ID.weakness().isEmpty());
    assertTrue(Argon2Variant.I.weakness().isPresent());
  }
}

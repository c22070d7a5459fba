package dev.keyward.roles;

import static dev.keyward.roles.Fill.fills;
import static dev.keyward.roles.Role.*;

/** Roles of the JDK's random generators, weak ones and the secure one, and of what they draw. */
public final class RandomRoles {
  public static final RoleTable TABLE = table();

  private static RoleTable table() {
    RoleTable.Builder table =
        RoleTable.library("java.base")
            .type("java.util.Random")
            .constructor()
            .returns(WEAK_GENERATOR)
            .constructor(WEAK_RANDOM_SEED)
            .returns(WEAK_GENERATOR)
            .staticMethod("from", RANDOM)
            .returns(WEAK_GENERATOR)
            .since(19)
            .method("setSeed", WEAK_RANDOM_SEED)
            .type("java.util.SplittableRandom")
            .constructor()
            .returns(WEAK_GENERATOR)
            .constructor(WEAK_RANDOM_SEED)
            .returns(WEAK_GENERATOR)
            .method("split")
            .returns(WEAK_GENERATOR)
            .method("split", OTHER)
            .returns(WEAK_GENERATOR)
            .type("java.util.concurrent.ThreadLocalRandom")
            .staticMethod("current")
            .returns(WEAK_GENERATOR)
            .type("java.util.random.RandomGenerator")
            .staticMethod("getDefault")
            .returns(WEAK_GENERATOR)
            .staticMethod("of", WEAK_RANDOM_NAME)
            .returns(WEAK_GENERATOR)
            .type("java.util.random.RandomGenerator$ArbitrarilyJumpableGenerator")
            .staticMethod("of", WEAK_RANDOM_NAME)
            .returns(WEAK_GENERATOR)
            .type("java.util.random.RandomGenerator$JumpableGenerator")
            .staticMethod("of", WEAK_RANDOM_NAME)
            .returns(WEAK_GENERATOR)
            .type("java.util.random.RandomGenerator$LeapableGenerator")
            .staticMethod("of", WEAK_RANDOM_NAME)
            .returns(WEAK_GENERATOR)
            .type("java.util.random.RandomGenerator$SplittableGenerator")
            .staticMethod("of", WEAK_RANDOM_NAME)
            .returns(WEAK_GENERATOR)
            .method("split")
            .returns(WEAK_GENERATOR)
            .type("java.util.random.RandomGenerator$StreamableGenerator")
            .staticMethod("of", WEAK_RANDOM_NAME)
            .returns(WEAK_GENERATOR)
            .type("java.util.random.RandomGeneratorFactory")
            .staticMethod("getDefault")
            .returns(WEAK_GENERATOR)
            .staticMethod("of", WEAK_RANDOM_NAME)
            .returns(WEAK_GENERATOR)
            .method("create")
            .returns(WEAK_GENERATOR)
            .method("create", WEAK_RANDOM_SEED)
            .returns(WEAK_GENERATOR)
            .plainType("java.lang.Math")
            .staticMethod("random")
            .returns(WEAK_RANDOM_OUTPUT)
            .plainType("java.lang.StrictMath")
            .staticMethod("random")
            .returns(WEAK_RANDOM_OUTPUT)
            .plainType("java.util.Collections")
            .staticMethod("shuffle", fills(WEAK_RANDOM_OUTPUT))
            .staticMethod("shuffle", fills(WEAK_RANDOM_OUTPUT), RANDOM)
            .plainType("java.math.BigInteger")
            .constructor(DRAW_SIZE_BITS, RANDOM)
            .returns(WEAK_RANDOM_OUTPUT)
            .constructor(DRAW_SIZE_BITS, OTHER, RANDOM)
            .returns(WEAK_RANDOM_OUTPUT)
            .staticMethod("probablePrime", DRAW_SIZE_BITS, RANDOM)
            .returns(WEAK_RANDOM_OUTPUT)
            .plainType("java.util.UUID")
            .staticMethod("randomUUID")
            .returns(UUID_VALUE)
            .staticMethod("nameUUIDFromBytes", OTHER)
            .returns(NAME_BASED_UUID);
    draws(table.type("java.util.Random"), WEAK_RANDOM_OUTPUT);
    draws(table.type("java.util.SplittableRandom"), WEAK_RANDOM_OUTPUT);
    draws(table.type("java.util.random.RandomGenerator"), WEAK_RANDOM_OUTPUT);
    draws(table.type("java.security.SecureRandom"), SECURE_RANDOM_OUTPUT);
    return table.build();
  }

  /** What every generator can draw, its own methods and those it inherits. */
  private static void draws(RoleTable.Builder table, Role output) {
    for (String type : new String[] {"Double", "Float", "Int", "Long"}) {
      table
          .method("next" + type)
          .returns(output)
          .method("next" + type, DRAW_BOUND)
          .returns(output)
          .method("next" + type, DRAW_ORIGIN, DRAW_BOUND)
          .returns(output);
    }
    for (String stream : new String[] {"doubles", "ints", "longs"}) {
      table
          .method(stream)
          .returns(output)
          .method(stream, OTHER)
          .returns(output)
          .method(stream, DRAW_ORIGIN, DRAW_BOUND)
          .returns(output)
          .method(stream, OTHER, DRAW_ORIGIN, DRAW_BOUND)
          .returns(output);
    }
    table
        .method("nextBoolean")
        .returns(output)
        .method("nextBytes", fills(output))
        .method("nextExponential")
        .returns(output)
        .method("nextGaussian")
        .returns(output)
        .method("nextGaussian", OTHER, OTHER)
        .returns(output);
  }

  private RandomRoles() {}
}

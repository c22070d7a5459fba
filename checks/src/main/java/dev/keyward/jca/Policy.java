package dev.keyward.jca;

import com.google.common.collect.ImmutableMap;
import java.util.Map;

/** The numbers that hold in one compilation: a profile's, except where flags override them. */
public final class Policy {

  /** A set of numbers and of allowed algorithms to start from. */
  public enum Profile {
    /** What is broken or nearly so. */
    DEFAULT(ImmutableMap.of()),
    /** What new code should use is what all code must use. */
    STRICT(ImmutableMap.of()),
    /** NIST SP 800-131A and SP 800-140C: approved algorithms only. */
    FIPS(ImmutableMap.of()),
    /** The NSA's Commercial National Security Algorithm Suite 2.0, of September 2022. */
    CNSA2(
        ImmutableMap.<Limit, Integer>builder()
            .put(Limit.RSA_BITS, 3072)
            .put(Limit.DH_BITS, 3072)
            .put(Limit.EC_BITS, 384)
            .put(Limit.AES_BITS, 256)
            .put(Limit.HASH_BITS, 384)
            .put(Limit.ML_KEM_PARAMETER_SET, 1024)
            .put(Limit.ML_DSA_PARAMETER_SET, 87)
            .buildOrThrow());

    private final ImmutableMap<Limit, Integer> raised;

    Profile(ImmutableMap<Limit, Integer> raised) {
      this.raised = raised;
    }
  }

  private final Profile profile;
  private final ImmutableMap<Limit, Integer> overrides;

  private Policy(Profile profile, ImmutableMap<Limit, Integer> overrides) {
    this.profile = profile;
    this.overrides = overrides;
  }

  /** A profile with some numbers replaced. */
  public static Policy of(Profile profile, Map<Limit, Integer> overrides) {
    return new Policy(profile, ImmutableMap.copyOf(overrides));
  }

  /** The profile that it starts from. */
  public Profile profile() {
    return profile;
  }

  /**
   * The smallest number that passes without a warning; the largest for a limit that {@linkplain
   * Limit#isUpper() bounds from above}.
   */
  public int minimum(Limit limit) {
    Integer override = overrides.get(limit);
    return override != null ? override : profileMinimum(limit);
  }

  private int profileMinimum(Limit limit) {
    Integer raised = profile.raised.get(limit);
    return raised != null ? raised : profile == Profile.STRICT ? limit.advice() : limit.minimum();
  }

  /** The number to name as the remedy: never weaker than the minimum. */
  public int advice(Limit limit) {
    return limit.isUpper()
        ? Math.min(limit.advice(), minimum(limit))
        : Math.max(limit.advice(), minimum(limit));
  }

  /**
   * Values below are an error: half of the minimum for costs, and for keys what is broken already.
   */
  public int errorBelow(Limit limit) {
    return limit.unit() == Limit.Unit.ITERATIONS
        ? minimum(limit) / 2
        : Math.min(limit.errorBelow(), minimum(limit));
  }

  /** Whether a value passes without a warning. */
  public boolean allows(Limit limit, long value) {
    return limit.isUpper() ? value <= minimum(limit) : value >= minimum(limit);
  }
}

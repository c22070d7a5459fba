package dev.keyward.jca;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The numbers that hold in one compilation: a profile's, except where flags override them. */
public final class Policy {

  /** A set of numbers, and of algorithms that may be used, to start from. */
  public enum Profile {
    /** What is broken or nearly so. */
    DEFAULT("OWASP ASVS 5.0", "2025-05-30", null, ImmutableMap.of()),
    /** What new code should do is what all code must do. */
    STRICT("OWASP ASVS 5.0", "2025-05-30", null, ImmutableMap.of()),
    /** The algorithms that a module under FIPS 140-3 may use, by NIST SP 800-140C and 131A. */
    FIPS("FIPS 140-3", "2019-03-22", Approval.FIPS, ImmutableMap.of()),
    /** The NSA's Commercial National Security Algorithm Suite, with RSA and ECC until they go. */
    CNSA2(
        "CNSA 2.0",
        "2022-09-07",
        Approval.CNSA2,
        ImmutableMap.<Limit, Integer>builder()
            .put(Limit.RSA_BITS, 3072)
            .put(Limit.DH_BITS, 3072)
            .put(Limit.EC_BITS, 384)
            .put(Limit.AES_BITS, 256)
            .put(Limit.HASH_BITS, 384)
            .put(Limit.ML_KEM_PARAMETER_SET, 1024)
            .put(Limit.ML_DSA_PARAMETER_SET, 87)
            .buildOrThrow());

    private final String source;
    private final LocalDate date;
    private final @Nullable Approval approval;
    private final ImmutableMap<Limit, Integer> minimums;

    Profile(
        String source,
        String date,
        @Nullable Approval approval,
        ImmutableMap<Limit, Integer> minimums) {
      this.source = source;
      this.date = LocalDate.parse(date);
      this.approval = approval;
      this.minimums = minimums;
    }

    /** The document that it follows. */
    public String source() {
      return source;
    }

    /** When that document was published. */
    public LocalDate date() {
      return date;
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
    int usual = profile == Profile.STRICT ? limit.advice() : limit.minimum();
    return overrides.getOrDefault(limit, profile.minimums.getOrDefault(limit, usual));
  }

  /** The number to name as the remedy: the limit's advice, unless the minimum is stricter. */
  public int advice(Limit limit) {
    int minimum = minimum(limit);
    return limit.isUpper() ? Math.min(limit.advice(), minimum) : Math.max(limit.advice(), minimum);
  }

  /**
   * Smaller numbers are an error: half of the minimum for a count of iterations, and for the rest
   * what is too small in any profile.
   */
  public int errorBelow(Limit limit) {
    int minimum = minimum(limit);
    if (limit.unit() == Limit.Unit.ITERATIONS) {
      return minimum / 2;
    }
    int floor =
        limit == Limit.GCM_TAG_BITS ? minimum(Limit.GCM_TAG_ERROR_BITS) : limit.errorBelow();
    return Math.min(floor, minimum);
  }

  /** Whether a value passes without a warning. */
  public boolean allows(Limit limit, long value) {
    return limit.isUpper() ? value <= minimum(limit) : value >= minimum(limit);
  }

  /** Whether a value is an error; no value is too large for more than a warning. */
  public boolean forbids(Limit limit, long value) {
    return !limit.isUpper() && value < errorBelow(limit);
  }

  /** Why the profile does not let an algorithm be used, whatever its numbers: a short clause. */
  public Optional<String> objection(Transformation transformation) {
    return objection(transformation.toString(), approval -> approval.allows(transformation));
  }

  /** Why the profile does not let a hash function be used: a short clause. */
  public Optional<String> objection(HashName hash) {
    return objection(hash.canonical(), approval -> approval.allows(hash));
  }

  /** Why the profile does not let a message authentication code be used: a short clause. */
  public Optional<String> objection(MacName mac) {
    return objection(mac.canonical(), approval -> approval.allows(mac));
  }

  /** Why the profile does not let a signature be made: a short clause. */
  public Optional<String> objection(SignatureName signature) {
    return objection(signature.canonical(), approval -> approval.allows(signature));
  }

  /** Why the profile does not let a key be made: a short clause. */
  public Optional<String> objection(KeyAlgorithm algorithm) {
    return objection(algorithm.canonical(), approval -> approval.allows(algorithm));
  }

  /** Why the profile does not let a curve be used: a short clause. */
  public Optional<String> objection(Curve curve) {
    return objection(curve.canonical(), approval -> approval.allows(curve));
  }

  /** Why the profile does not let a key be made from a password in a way: a short clause. */
  public Optional<String> objection(PasswordBasedName scheme) {
    return objection(scheme.canonical(), approval -> approval.allows(scheme));
  }

  private Optional<String> objection(String algorithm, Predicate<Approval> allows) {
    return profile.approval == null || allows.test(profile.approval)
        ? Optional.empty()
        : Optional.of(algorithm + " is not in " + profile.source() + " (" + profile.date() + ")");
  }

  /** Where a minimum comes from and of when that is: {@code RFC 7518, 3.2 (2015-05-01)}. */
  public String source(Limit limit) {
    if (overrides.containsKey(limit)) {
      return "flag " + limit.key();
    }
    return profile.minimums.containsKey(limit)
        ? profile.source() + " (" + profile.date() + ")"
        : limit.source() + " (" + limit.date() + ")";
  }
}

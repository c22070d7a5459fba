package dev.keyward.jca;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/** An elliptic curve that has a name. */
public final class Curve {
  /** The standard name of each curve, its size in bits, its kind of field, and its other names. */
  private static final String CURVES =
      """
      X25519                       256 prime  1.3.101.110
      X448                         448 prime  1.3.101.111
      Ed25519                      256 prime  1.3.101.112
      Ed448                        448 prime  1.3.101.113
      curve25519                   256 prime  1.3.6.1.4.1.3029.1.5.1
      secp112r1                    112 prime  1.3.132.0.6
      secp112r2                    112 prime  1.3.132.0.7
      secp128r1                    128 prime  1.3.132.0.28
      secp128r2                    128 prime  1.3.132.0.29
      secp160k1                    160 prime  1.3.132.0.9
      secp160r1                    160 prime  1.3.132.0.8
      secp160r2                    160 prime  1.3.132.0.30
      secp192k1                    192 prime  1.3.132.0.31
      secp192r1                    192 prime  prime192v1 P-192 1.2.840.10045.3.1.1
      secp224k1                    224 prime  1.3.132.0.32
      secp224r1                    224 prime  P-224 1.3.132.0.33
      secp256k1                    256 prime  1.3.132.0.10
      secp256r1                    256 prime  prime256v1 P-256 1.2.840.10045.3.1.7
      secp384r1                    384 prime  P-384 1.3.132.0.34
      secp521r1                    521 prime  P-521 1.3.132.0.35
      sect113r1                    113 binary 1.3.132.0.4
      sect113r2                    113 binary 1.3.132.0.5
      sect131r1                    131 binary 1.3.132.0.22
      sect131r2                    131 binary 1.3.132.0.23
      sect163k1                    163 binary K-163 1.3.132.0.1
      sect163r1                    163 binary 1.3.132.0.2
      sect163r2                    163 binary B-163 1.3.132.0.15
      sect193r1                    193 binary 1.3.132.0.24
      sect193r2                    193 binary 1.3.132.0.25
      sect233k1                    233 binary K-233 1.3.132.0.26
      sect233r1                    233 binary B-233 1.3.132.0.27
      sect239k1                    239 binary 1.3.132.0.3
      sect283k1                    283 binary K-283 1.3.132.0.16
      sect283r1                    283 binary B-283 1.3.132.0.17
      sect409k1                    409 binary K-409 1.3.132.0.36
      sect409r1                    409 binary B-409 1.3.132.0.37
      sect571k1                    571 binary K-571 1.3.132.0.38
      sect571r1                    571 binary B-571 1.3.132.0.39
      prime192v2                   192 prime  1.2.840.10045.3.1.2
      prime192v3                   192 prime  1.2.840.10045.3.1.3
      prime239v1                   239 prime  1.2.840.10045.3.1.4
      prime239v2                   239 prime  1.2.840.10045.3.1.5
      prime239v3                   239 prime  1.2.840.10045.3.1.6
      c2pnb163v1                   163 binary 1.2.840.10045.3.0.1
      c2pnb163v2                   163 binary 1.2.840.10045.3.0.2
      c2pnb163v3                   163 binary 1.2.840.10045.3.0.3
      c2pnb176w1                   176 binary 1.2.840.10045.3.0.4
      c2tnb191v1                   191 binary 1.2.840.10045.3.0.5
      c2tnb191v2                   191 binary 1.2.840.10045.3.0.6
      c2tnb191v3                   191 binary 1.2.840.10045.3.0.7
      c2pnb208w1                   208 binary 1.2.840.10045.3.0.10
      c2tnb239v1                   239 binary 1.2.840.10045.3.0.11
      c2tnb239v2                   239 binary 1.2.840.10045.3.0.12
      c2tnb239v3                   239 binary 1.2.840.10045.3.0.13
      c2pnb272w1                   272 binary 1.2.840.10045.3.0.16
      c2pnb304w1                   304 binary 1.2.840.10045.3.0.17
      c2tnb359v1                   359 binary 1.2.840.10045.3.0.18
      c2pnb368w1                   368 binary 1.2.840.10045.3.0.19
      c2tnb431r1                   431 binary 1.2.840.10045.3.0.20
      brainpoolP160r1              160 prime  1.3.36.3.3.2.8.1.1.1
      brainpoolP160t1              160 prime  1.3.36.3.3.2.8.1.1.2
      brainpoolP192r1              192 prime  1.3.36.3.3.2.8.1.1.3
      brainpoolP192t1              192 prime  1.3.36.3.3.2.8.1.1.4
      brainpoolP224r1              224 prime  1.3.36.3.3.2.8.1.1.5
      brainpoolP224t1              224 prime  1.3.36.3.3.2.8.1.1.6
      brainpoolP256r1              256 prime  1.3.36.3.3.2.8.1.1.7
      brainpoolP256t1              256 prime  1.3.36.3.3.2.8.1.1.8
      brainpoolP320r1              320 prime  1.3.36.3.3.2.8.1.1.9
      brainpoolP320t1              320 prime  1.3.36.3.3.2.8.1.1.10
      brainpoolP384r1              384 prime  1.3.36.3.3.2.8.1.1.11
      brainpoolP384t1              384 prime  1.3.36.3.3.2.8.1.1.12
      brainpoolP512r1              512 prime  1.3.36.3.3.2.8.1.1.13
      brainpoolP512t1              512 prime  1.3.36.3.3.2.8.1.1.14
      wapi192v1                    192 prime  1.2.156.11235.1.1.1
      wapip192v1                   192 prime  1.2.156.10197.1.301.101
      FRP256v1                     256 prime  1.2.250.1.223.101.256.1
      GostR3410-2001-CryptoPro-A   256 prime  1.2.643.2.2.35.1
      GostR3410-2001-CryptoPro-B   256 prime  1.2.643.2.2.35.2
      GostR3410-2001-CryptoPro-C   256 prime  1.2.643.2.2.35.3
      GostR3410-2001-CryptoPro-XchA 256 prime  1.2.643.2.2.36.0
      GostR3410-2001-CryptoPro-XchB 256 prime  1.2.643.2.2.36.1
      Tc26-Gost-3410-12-256-paramSetA 256 prime  1.2.643.7.1.2.1.1.1
      Tc26-Gost-3410-12-256-paramSetB 256 prime  1.2.643.7.1.2.1.1.2
      Tc26-Gost-3410-12-256-paramSetC 256 prime  1.2.643.7.1.2.1.1.3
      Tc26-Gost-3410-12-256-paramSetD 256 prime  1.2.643.7.1.2.1.1.4
      sm2p256v1                    256 prime  1.2.156.10197.1.301
      Tc26-Gost-3410-12-512-paramSetA 512 prime  1.2.643.7.1.2.1.2.1
      Tc26-Gost-3410-12-512-paramSetB 512 prime  1.2.643.7.1.2.1.2.2
      Tc26-Gost-3410-12-512-paramSetC 512 prime  1.2.643.7.1.2.1.2.3
      """;

  private static final Spellings<Curve> BY_NAME = Spellings.of(all(), curve -> curve.spellings);

  /** Of the prime curves only those are left in the JDK; the smaller are legacy in SP 800-186. */
  private static final int SMALLEST = 256;

  private final ImmutableList<String> spellings;
  private final int bits;
  private final boolean primeField;

  private Curve(ImmutableList<String> spellings, int bits, boolean primeField) {
    this.spellings = spellings;
    this.bits = bits;
    this.primeField = primeField;
  }

  private static ImmutableList<Curve> all() {
    ImmutableList.Builder<Curve> curves = ImmutableList.builder();
    for (List<String> row : Spellings.rows(CURVES)) {
      ImmutableList.Builder<String> names = ImmutableList.builder();
      addForms(row.get(0), names);
      for (String name : row.subList(3, row.size())) {
        addForms(name, names);
      }
      curves.add(
          new Curve(names.build(), Integer.parseInt(row.get(1)), row.get(2).equals("prime")));
    }
    return curves.build();
  }

  /** The JDK puts the standard in front of some names. */
  private static void addForms(String name, ImmutableList.Builder<String> names) {
    names.add(name);
    if (name.charAt(1) == '-') {
      names.add("NIST " + name);
    } else if (name.startsWith("prime") || name.startsWith("c2")) {
      names.add("X9.62 " + name);
    }
  }

  /** The curve that {@code ECGenParameterSpec} or {@code NamedParameterSpec} gives for a name. */
  public static Optional<Curve> parse(String spelled) {
    boolean prefixed = Spellings.upper(spelled).startsWith("OID."); // Here it is not accepted.
    return prefixed ? Optional.empty() : BY_NAME.find(spelled);
  }

  /** The standard name, for example {@code secp256r1}. */
  public String canonical() {
    return spellings.get(0);
  }

  /**
   * The size by which curves are compared, in bits: of the field, but 256 for Curve25519, whose
   * field has 255.
   */
  public int bits() {
    return bits;
  }

  /** Whether its field is a prime field; the binary ones are out of use. */
  public boolean isPrimeField() {
    return primeField;
  }

  /** Whether it is Bitcoin's curve or one of its kin: sound, but of no standard for other uses. */
  public boolean isKoblitz() {
    return primeField && canonical().endsWith("k1");
  }

  /** Whether it is too small, or over a binary field. */
  public boolean isWeak() {
    return weakness().isPresent();
  }

  /** Why it is weak: a short clause. */
  public Optional<String> weakness() {
    if (bits < SMALLEST) {
      return Optional.of(canonical() + " has only " + bits + " bits");
    }
    return primeField
        ? Optional.empty()
        : Optional.of(canonical() + " is a binary curve, a kind that is out of use");
  }

  @Override
  public String toString() {
    return canonical();
  }
}

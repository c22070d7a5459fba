package dev.keyward.jca;

/** Whose rules are enforced: which limits hold, and which dormant checks report. */
public enum Profile {
  /** What hardly anybody disagrees with. */
  DEFAULT,

  /** All that Keyward knows, advice included. */
  STRICT,

  /** What FIPS 140-3 and the publications behind it approve. */
  FIPS,

  /** The suite 2.0 of the NSA for national security systems. */
  CNSA2
}

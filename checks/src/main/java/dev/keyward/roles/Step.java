package dev.keyward.roles;

/** What a call does to an object whose methods are to be called in an order. */
public enum Step {
  /** It makes an object that throws until it is initialised. */
  MAKES_BLANK,
  /** It makes an object that works as it is. */
  MAKES_READY,
  /** It says what the object works with; what was fed before is forgotten. */
  INITIALISES,
  /** It adds to what the object works on. */
  FEEDS,
  /** It gives the result for all that was fed, and begins anew. */
  FINISHES,
  /** It takes something from an object that is initialised and is fed nothing. */
  USES,
  /** It forgets what was fed. */
  RESETS
}

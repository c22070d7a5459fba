package dev.keyward.provenance;

/**
 * How something is followed.
 *
 * @param anywhere to all callers of a method, not only to those whose result matters
 * @param steps from one variable to the next, how many more
 */
record Trail(boolean anywhere, int steps) {
  Trail next() {
    return new Trail(anywhere, steps - 1);
  }

  Trail inside() {
    return new Trail(false, steps - 1);
  }
}

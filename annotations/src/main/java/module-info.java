/**
 * Markers that tell Keyward what a value or a piece of code means.
 *
 * <p>They are needed only while compiling: {@code requires static dev.keyward.annotations}.
 */
module dev.keyward.annotations {
  exports dev.keyward.annotations;
}

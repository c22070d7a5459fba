/** Markers that tell Keyward what a value or a piece of code means. */
package dev.keyward.annotations;

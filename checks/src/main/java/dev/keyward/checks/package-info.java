/** The checks, one package per family. */
package dev.keyward.checks;

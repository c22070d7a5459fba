/**
 * Where values come from: an interpreter of attributed source that starts at calls whose parameters
 * carry a {@link dev.keyward.roles.Role} and follows values through locals, branches, fields,
 * objects and methods of the whole module. What it does not understand it calls unknown.
 */
package dev.keyward.provenance;

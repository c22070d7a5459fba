/**
 * What a parameter, a result or a type means in cryptography, and one table per library that says
 * so for its API.
 */
package dev.keyward.roles;

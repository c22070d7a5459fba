package dev.keyward.support;

/**
 * A flag of Keyward.
 *
 * @param key its name, after {@value Flags#PREFIX}
 * @param values what it accepts, to follow "accepts"
 * @param standard what holds without the flag
 * @param meaning what it changes
 */
public record Flag(String key, String values, String standard, String meaning) {}

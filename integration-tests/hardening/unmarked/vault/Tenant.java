package vault;

/** A tenant, and the words that open its vault. */
record Tenant(String name, String unlockWords) {}

package vault;

import dev.keyward.annotations.Secret;

/** A tenant, and the words that open its vault. */
// Finding: SecretInToString
record Tenant(String name, @Secret String unlockWords) {}

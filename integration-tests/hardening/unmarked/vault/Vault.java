package vault;

import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Opens vaults to those who know the words. */
final class Vault {
  private static final System.Logger LOG = System.getLogger("vault");

  private final Map<String, Tenant> tenants = new ConcurrentHashMap<>();
  private final Attempts attempts = new Attempts();

  void add(Tenant tenant) throws NoSuchAlgorithmException {
    LOG.log(Level.INFO, "added " + tenant.name() + ", " + Words.label(tenant.unlockWords()));
    tenants.put(tenant.name(), tenant);
  }

  boolean open(String name, String offered) {
    LOG.log(Level.DEBUG, "vault of " + name + " tried with " + offered);
    Tenant tenant = tenants.get(name);
    if (tenant == null) {
      throw new IllegalArgumentException("nobody is called " + name);
    }
    attempts.record(name, offered);
    return Words.same(
        tenant.unlockWords().getBytes(StandardCharsets.UTF_8),
        offered.getBytes(StandardCharsets.UTF_8));
  }
}

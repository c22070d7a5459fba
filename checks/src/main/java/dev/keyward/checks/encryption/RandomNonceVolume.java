package dev.keyward.checks.encryption;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;

import com.google.auto.service.AutoService;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import dev.keyward.checks.Finding;
import dev.keyward.checks.KeywardCheck;
import dev.keyward.checks.Verdicts;
import dev.keyward.jca.Policy;
import dev.keyward.jca.Transformation;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.Origin;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.RoleUse;
import dev.keyward.provenance.Site;
import dev.keyward.roles.Role;
import dev.keyward.support.Docs;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/** A {@link BugChecker} that flags random nonces of GCM under keys that are never replaced. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Random nonces wear out this lasting key; replace it in time, or derive keys from it",
    link = Docs.CHECKS + "RandomNonceVolume.md",
    linkType = CUSTOM,
    severity = SUGGESTION)
public final class RandomNonceVolume extends KeywardCheck {
  private static final long serialVersionUID = 1L;

  /** The size of the nonces that NIST SP 800-38D (2007-11), 8.3, limits to 2^32 draws per key. */
  private static final int NONCE_BYTES = 12;

  /** Somebody thought of it. */
  private static final Pattern ROTATION =
      Pattern.compile("\\b(rotat\\w*|re ?key\\w*|key (ids?|versions?)|renew\\w*)\\b");

  /** Creates the check. */
  public RandomNonceVolume() {}

  @Override
  protected List<Finding> judge(Analysis analysis, Policy policy) {
    Verdicts verdicts = new Verdicts();
    for (RoleUse key : analysis.uses(Role.KEY)) {
      Optional<Symbol> field = field(key);
      if (field.isPresent() && isGcm(key.call())) {
        judge(key, field.get(), analysis, verdicts);
      }
    }
    return verdicts.findings();
  }

  private static void judge(RoleUse key, Symbol field, Analysis analysis, Verdicts verdicts) {
    RoleCall encryption = key.call();
    if (!Ciphers.onlyEncrypts(encryption) || !hasRandomNonce(encryption)) {
      if (isDrawnOnce(encryption)) {
        verdicts.exempt(encryption.site()); // NonceReuse's.
      }
      return;
    }
    KeyLifetime lifetime = KeyLifetime.of(encryption, analysis);
    if (lifetime == KeyLifetime.ONE_MESSAGE
        || lifetime == KeyLifetime.FRESH
        || analysis.surroundings(encryption).mention(ROTATION)) {
      verdicts.acquit(encryption.site());
    } else {
      verdicts.add(Verdicts.Verdict.GUILTY, finding(key, field));
    }
  }

  /** The final field that the key comes from, here or where it was passed to this method. */
  private static Optional<Symbol> field(RoleUse key) {
    Stream<Tree> passed =
        key.provenance().origins().stream()
            .flatMap(origin -> origin.argument().stream())
            .map(Site::tree);
    return Stream.concat(Stream.of((Tree) key.site().tree()), passed)
        .map(ASTHelpers::getSymbol)
        .filter(
            symbol ->
                symbol != null
                    && symbol.getKind() == ElementKind.FIELD
                    && symbol.getModifiers().contains(Modifier.FINAL))
        .findFirst();
  }

  private static boolean isGcm(RoleCall initialisation) {
    List<Transformation> ciphers =
        initialisation
            .receiver()
            .objects()
            .flatMap(cipher -> Ciphers.transformation(cipher).stream())
            .toList();
    return !ciphers.isEmpty() && ciphers.stream().allMatch(Transformation::isGcm);
  }

  /** Whether it is drawn for each message, by the program or, where none is given, the cipher. */
  private static boolean hasRandomNonce(RoleCall encryption) {
    if (encryption.argument(Role.ALGORITHM_PARAMETERS).isEmpty()) {
      return true;
    }
    ImmutableSet<Origin> nonces = Nonces.of(encryption);
    return !nonces.isEmpty() && nonces.stream().allMatch(nonce -> isDrawnFor(encryption, nonce));
  }

  /** Whether one random nonce serves for many messages. */
  private static boolean isDrawnOnce(RoleCall encryption) {
    return Nonces.of(encryption).stream()
        .flatMap(nonce -> nonce.madeBy(Role.SECURE_RANDOM_OUTPUT).stream())
        .anyMatch(draw -> !encryption.isTogetherWith(draw));
  }

  private static boolean isDrawnFor(RoleCall encryption, Origin nonce) {
    List<RoleCall> draws = nonce.madeBy(Role.SECURE_RANDOM_OUTPUT);
    return !draws.isEmpty()
        && !nonce.isUnknown()
        && nonce.roles().equals(ImmutableSet.of(Role.SECURE_RANDOM_OUTPUT))
        && nonce.length().orElse(NONCE_BYTES) == NONCE_BYTES
        && draws.stream().allMatch(encryption::isTogetherWith);
  }

  private static Finding finding(RoleUse key, Symbol field) {
    return Finding.at(
        key.call().site(),
        "Each message gets a random nonce of 96 bits under the key in "
            + field.getSimpleName()
            + ", which is never replaced: NIST SP 800-38D (2007) allows 2^32 messages, for two equal"
            + " nonces reveal both and let anybody forge others. Replace the key in time, derive one"
            + " for each day or message with HKDF, or use AES-GCM-SIV or XChaCha20-Poly1305.");
  }
}

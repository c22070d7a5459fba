package dev.keyward.checks.encryption;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.keyward.checks.Finding;
import dev.keyward.checks.LegacyProtocol;
import dev.keyward.checks.LegacyProtocol.Prescription;
import dev.keyward.checks.Verdicts;
import dev.keyward.checks.Verdicts.Verdict;
import dev.keyward.jca.HashName;
import dev.keyward.jca.Transformation;
import dev.keyward.provenance.Analysis;
import dev.keyward.roles.Role;
import dev.keyward.support.Docs;

/** A {@link BugChecker} that flags RSA encryption without a padding, or with an old one. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "RSA encrypts with too weak a padding here; use OAEP with SHA-256",
    link = Docs.CHECKS + "WeakRsaPadding.md",
    linkType = CUSTOM,
    severity = ERROR)
public final class WeakRsaPadding extends TransformationCheck {
  private static final long serialVersionUID = 1L;

  private static final String REMEDY =
      " Use RSA/ECB/OAEPPadding with an OAEPParameterSpec of SHA-256 and MGF1ParameterSpec.SHA256;"
          + " both ends have to change, and data that is stored needs a migration.";

  /** Creates the check. */
  public WeakRsaPadding() {}

  @Override
  boolean isAbout(Transformation transformation) {
    return transformation.isRsa()
        && (transformation.isUnpadded() || transformation.isPkcs1() || transformation.isOaep());
  }

  @Override
  Judge judge(Analysis analysis) {
    return (request, verdicts) -> {
      if (isPrescribed(request, analysis)) {
        verdicts.exempt(request.place());
      } else if (request.transformation().isOaep()) {
        judgeOaep(request, verdicts);
      } else {
        judgeOther(request, verdicts);
      }
    };
  }

  /** Whether it is right here: in a scheme that adds what is missing, at one end of a protocol. */
  private static boolean isPrescribed(Request request, Analysis analysis) {
    return request.place().isInProvider()
        || (request.transformation().isUnpadded()
            ? RsaSchemes.isPart(request.cipher(), analysis)
            : LegacyProtocol.prescribes(
                Prescription.PKCS1_ENCRYPTION, analysis.surroundings(request.call())));
  }

  private static void judgeOaep(Request request, Verdicts verdicts) {
    boolean byName =
        Ciphers.initialisations(request.cipher())
            .filter(Ciphers::encrypts)
            .anyMatch(init -> init.argument(Role.ALGORITHM_PARAMETERS).isEmpty());
    if (byName) {
      verdicts.add(Verdict.GUILTY, oaep(request));
    } else {
      verdicts.acquit(request.place());
    }
  }

  private static void judgeOther(Request request, Verdicts verdicts) {
    boolean unpadded = request.transformation().isUnpadded();
    boolean initialised = Ciphers.initialisations(request.cipher()).findAny().isPresent();
    if (Ciphers.encrypts(request.cipher())) {
      boolean signs = RsaSchemes.signs(request.cipher());
      verdicts.add(Verdict.GUILTY, signs ? signature(request) : encryption(request));
    } else if (!initialised || (unpadded && !Ciphers.onlyDecrypts(request.cipher()))) {
      verdicts.add(Verdict.OPEN, encryption(request));
    } else if (!unpadded && Ciphers.onlyDecrypts(request.cipher())) {
      verdicts.add(Verdict.INNOCENT, oracle(request));
    } else {
      verdicts.acquit(request.place());
    }
  }

  private static Finding encryption(Request request) {
    if (request.transformation().isUnpadded()) {
      return request.finding(
          "without a padding equal plaintexts give equal ciphertexts, short ones are found by trial"
              + " or by a root, and products of ciphertexts decrypt to products of plaintexts."
              + REMEDY);
    }
    boolean byDefault = request.transformation().isPaddingByDefault();
    return request
        .finding(
            (byDefault
                    ? "it names no padding, so that providers take that of PKCS#1 v1.5 or none at"
                        + " all; with the former"
                    : "with the padding of PKCS#1 v1.5")
                + " whoever can send ciphertexts learns plaintexts from how decryption fails."
                + REMEDY)
        .as(WARNING);
  }

  /** OAEP bears a broken hash function, but MD5 is nobody's default. */
  private static Finding oaep(Request request) {
    boolean md5 = request.transformation().oaepHash().filter(HashName.MD5::equals).isPresent();
    return request
        .finding(
            (md5 ? "MD5 is broken, and the mask" : "the mask")
                + " comes from SHA-1, unless an OAEPParameterSpec says otherwise; other"
                + " implementations take the hash function that is named."
                + REMEDY)
        .as(md5 ? WARNING : SUGGESTION);
  }

  private static Finding signature(Request request) {
    return request
        .finding(
            "to encrypt with a private key hides nothing, everybody has the public one, and as a"
                + " signature by hand it is forged where a check of the padding is forgotten. Use"
                + " Signature.getInstance(\"RSASSA-PSS\") or Ed25519 to sign.")
        .as(WARNING);
  }

  /** What others have encrypted so has to be read. */
  private static Finding oracle(Request request) {
    return request
        .finding(
            "whoever can send ciphertexts learns plaintexts from how decryption fails. Answer every"
                + " failure alike and in the same time, and have senders change to OAEP.")
        .as(SUGGESTION);
  }
}

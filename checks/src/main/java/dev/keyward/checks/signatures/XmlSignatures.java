package dev.keyward.checks.signatures;

import dev.keyward.checks.Finding;
import dev.keyward.checks.Verdicts;
import dev.keyward.checks.Verdicts.Verdict;
import dev.keyward.jca.HashName;
import dev.keyward.jca.SignatureName;
import dev.keyward.jca.XmlSignatureUri;
import dev.keyward.provenance.Analysis;
import dev.keyward.roles.Role;
import java.util.Optional;
import java.util.function.Function;

/**
 * Signatures in XML that are made with a broken hash function; those that are read name their own.
 */
final class XmlSignatures {
  private XmlSignatures() {}

  static void judge(Analysis analysis, Verdicts verdicts) {
    judge(
        Role.XML_SIGNATURE_METHOD,
        uri -> XmlSignatureUri.signature(uri).flatMap(SignatureName::weakness),
        "is used as a signature algorithm",
        "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256 or #rsa-sha256",
        analysis,
        verdicts);
    judge(
        Role.XML_DIGEST_METHOD,
        uri -> XmlSignatureUri.digest(uri).filter(HashName::isBroken).flatMap(HashName::weakness),
        "hashes what is signed",
        "http://www.w3.org/2001/04/xmlenc#sha256",
        analysis,
        verdicts);
  }

  private static void judge(
      Role role,
      Function<String, Optional<String>> weakness,
      String what,
      String remedy,
      Analysis analysis,
      Verdicts verdicts) {
    analysis
        .uses(role)
        .forEach(
            use ->
                use.provenance()
                    .any(uri -> uri.text().flatMap(weakness).isPresent())
                    .ifPresent(
                        uri ->
                            verdicts.add(
                                Verdict.GUILTY,
                                Finding.at(
                                    use.placeOf(uri),
                                    String.format(
                                        "\"%s\"%s %s: %s. Use %s.",
                                        uri.text().orElseThrow(),
                                        use.from(uri),
                                        what,
                                        uri.text().flatMap(weakness).orElseThrow(),
                                        remedy)))));
  }
}

package dev.keyward.jca;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The URIs by which signatures in XML name their algorithms: RFC 9231 (2022). */
public final class XmlSignatureUri {
  private static final Pattern URI =
      Pattern.compile(
          "http://www\\.w3\\.org/(?:2000/09/xmldsig|2001/04/xmldsig-more|2001/04/xmlenc"
              + "|2007/05/xmldsig-more|2009/xmldsig11)#(.+)");

  private static final Pattern MASKED = Pattern.compile("(.+)-rsa-MGF1");
  private static final Pattern SCHEME_FIRST = Pattern.compile("(rsa|dsa|ecdsa)-(.+)");

  private XmlSignatureUri() {}

  /** The signature that a URI names, if it does and it is one with a key pair. */
  public static Optional<SignatureName> signature(String uri) {
    return fragment(uri)
        .flatMap(
            name -> {
              Matcher masked = MASKED.matcher(name);
              Matcher schemeFirst = SCHEME_FIRST.matcher(name);
              return masked.matches()
                  ? SignatureName.parse(masked.group(1) + "withRSAandMGF1")
                  : schemeFirst.matches()
                      ? SignatureName.parse(schemeFirst.group(2) + "with" + schemeFirst.group(1))
                      : Optional.empty();
            });
  }

  /** The hash function that a URI names, if it does. */
  public static Optional<HashName> digest(String uri) {
    return fragment(uri).flatMap(HashName::parse);
  }

  private static Optional<String> fragment(String uri) {
    Matcher matcher = URI.matcher(uri.trim());
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}

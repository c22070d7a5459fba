package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

/** Roles of signatures in XML: {@code javax.xml.crypto}. */
public final class XmlSignatureRoles {
  private static final String SELECTOR = "javax.xml.crypto.KeySelector";

  public static final RoleTable TABLE =
      RoleTable.library("java.xml.crypto")
          .type("javax.xml.crypto.KeySelector")
          .staticMethod("singletonKeySelector", KEY)
          .returns(CRYPTOGRAPHIC_OBJECT)
          .type("javax.xml.crypto.XMLCryptoContext")
          .method("setProperty", XML_PROPERTY_NAME, XML_PROPERTY_VALUE)
          .type("javax.xml.crypto.dsig.Reference")
          .method("validate", OTHER)
          .returns(VERIFICATION_RESULT)
          .type("javax.xml.crypto.dsig.XMLSignature")
          .method("sign", OTHER)
          .receiver(CRYPTOGRAPHIC_OBJECT)
          .method("validate", OTHER)
          .returns(VERIFICATION_RESULT)
          .type("javax.xml.crypto.dsig.XMLSignature$SignatureValue")
          .method("validate", OTHER)
          .returns(VERIFICATION_RESULT)
          .type("javax.xml.crypto.dsig.XMLSignatureFactory")
          .method("newDigestMethod", XML_DIGEST_METHOD, OTHER)
          .returns(CRYPTOGRAPHIC_OBJECT)
          .method("newSignatureMethod", XML_SIGNATURE_METHOD, OTHER)
          .returns(CRYPTOGRAPHIC_OBJECT)
          .type("javax.xml.crypto.dsig.dom.DOMSignContext")
          .constructor(KEY, OTHER)
          .constructor(KEY, OTHER, OTHER)
          .constructor(OTHER.as(SELECTOR), OTHER)
          .constructor(OTHER.as(SELECTOR), OTHER, OTHER)
          .type("javax.xml.crypto.dsig.dom.DOMValidateContext")
          .constructor(KEY, OTHER)
          .constructor(OTHER.as(SELECTOR), OTHER)
          .type("javax.xml.crypto.dsig.spec.HMACParameterSpec")
          .constructor(TAG_LENGTH_BITS)
          .build();

  private XmlSignatureRoles() {}
}

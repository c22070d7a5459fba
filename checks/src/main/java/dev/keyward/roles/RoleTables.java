package dev.keyward.roles;

import com.google.common.collect.ImmutableList;

/** Every table, one per library or part of the JDK. */
public final class RoleTables {
  public static final ImmutableList<RoleTable> ALL =
      ImmutableList.of(
          JcaRoles.TABLE,
          KeySpecRoles.TABLE,
          CertificateRoles.TABLE,
          JsseRoles.TABLE,
          RandomRoles.TABLE,
          ComparisonRoles.TABLE,
          JdkRoles.TABLE,
          FileRoles.TABLE,
          ConfigurationRoles.TABLE,
          HttpClientRoles.TABLE,
          JdbcRoles.TABLE,
          ConnectionPoolRoles.TABLE,
          DatabaseDriverRoles.TABLE,
          MongoRoles.TABLE,
          RedisRoles.TABLE,
          RabbitMqRoles.TABLE,
          MailRoles.TABLE,
          SshRoles.TABLE,
          CommonsNetRoles.TABLE,
          HttpAuthenticationRoles.TABLE,
          AwsRoles.TABLE,
          AwsEncryptionRoles.TABLE,
          AwsKmsRoles.TABLE,
          AwsS3Roles.TABLE,
          AzureRoles.TABLE,
          XmlSignatureRoles.TABLE,
          KerberosRoles.TABLE,
          DesktopRoles.TABLE,
          ServletRoles.TABLE,
          HttpMessageRoles.TABLE,
          WebFrameworkRoles.TABLE,
          TokenHeaderRoles.TABLE,
          ObjectAlgorithmRoles.TABLE,
          SpringSecurityCryptoRoles.TABLE,
          BcryptRoles.TABLE,
          Argon2JvmRoles.TABLE,
          Password4jRoles.TABLE,
          JasyptRoles.TABLE,
          ShiroRoles.TABLE,
          HutoolCipherRoles.TABLE,
          HutoolKeyRoles.TABLE,
          HutoolRoles.TABLE,
          CodecCryptRoles.TABLE,
          CodecDigestRoles.TABLE,
          GuavaHashRoles.TABLE,
          SpringCoreRoles.TABLE,
          CommonsLangRoles.TABLE,
          FavreHkdfRoles.TABLE,
          BouncyCastleCipherRoles.TABLE,
          BouncyCastleHashRoles.TABLE,
          BouncyCastleKeyRoles.TABLE,
          BouncyCastlePkixRoles.TABLE,
          TinkRoles.TABLE);

  private RoleTables() {}
}

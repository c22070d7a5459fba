package dev.keyward.roles;

import static dev.keyward.roles.Fill.fills;
import static dev.keyward.roles.Role.*;

/**
 * Roles of the ciphers of Bouncy Castle's lightweight API, which are put together from an engine, a
 * mode and a padding, each of a class of its own.
 */
public final class BouncyCastleCipherRoles {
  private static final String BASE = "org.bouncycastle.crypto.";
  private static final String ENGINES = BASE + "engines.";
  private static final String MODES = BASE + "modes.";
  private static final Typed ENCRYPTS = OPERATION_MODE.as("boolean");

  public static final RoleTable TABLE = table();

  private static RoleTable table() {
    RoleTable.Builder table = RoleTable.library("bcprov").forUsersOnly();
    engines(table);
    modes(table);
    publicKeys(table);
    operations(table);
    streams(table);
    return table.build();
  }

  private static void engines(RoleTable.Builder table) {
    String[][] blockCiphers = {
      {"AESEngine", "AES"},
      {"AESFastEngine", "AES"},
      {"AESLightEngine", "AES"},
      {"ARIAEngine", "ARIA"},
      {"BlowfishEngine", "Blowfish"},
      {"CAST5Engine", "CAST5"},
      {"CAST6Engine", "CAST6"},
      {"CamelliaEngine", "Camellia"},
      {"CamelliaLightEngine", "Camellia"},
      {"DESEngine", "DES"},
      {"DESedeEngine", "DESede"},
      {"GOST28147Engine", "GOST28147"},
      {"GOST3412_2015Engine", "GOST3412-2015"},
      {"IDEAEngine", "IDEA"},
      {"NoekeonEngine", "Noekeon"},
      {"NullEngine", "NULL"},
      {"RC2Engine", "RC2"},
      {"RC532Engine", "RC5"},
      {"RC564Engine", "RC5-64"},
      {"RC6Engine", "RC6"},
      {"RijndaelEngine", "Rijndael"},
      {"SEEDEngine", "SEED"},
      {"SM4Engine", "SM4"},
      {"SerpentEngine", "Serpent"},
      {"Shacal2Engine", "Shacal2"},
      {"SkipjackEngine", "Skipjack"},
      {"TEAEngine", "TEA"},
      {"TnepresEngine", "Tnepres"},
      {"TwofishEngine", "Twofish"},
      {"XTEAEngine", "XTEA"},
    };
    for (String[] cipher : blockCiphers) {
      table
          .type(ENGINES + cipher[0])
          .constructor()
          .returns(COMPONENT)
          .names(TRANSFORMATION, ecb(cipher[1]));
    }
    table
        .type(ENGINES + "AESEngine")
        .staticMethod("newInstance")
        .returns(COMPONENT)
        .names(TRANSFORMATION, ecb("AES"))
        .type(ENGINES + "DSTU7624Engine")
        .constructor(OTHER)
        .returns(COMPONENT)
        .names(TRANSFORMATION, ecb("DSTU7624-{0}"))
        .type(ENGINES + "ThreefishEngine")
        .constructor(OTHER)
        .returns(COMPONENT)
        .names(TRANSFORMATION, ecb("Threefish-{0}"));
    String[][] streamCiphers = {
      {"ChaCha7539Engine", "ChaCha20"},
      {"ChaChaEngine", "ChaCha"},
      {"Grain128Engine", "Grain128"},
      {"Grainv1Engine", "Grainv1"},
      {"HC128Engine", "HC128"},
      {"HC256Engine", "HC256"},
      {"RC4Engine", "ARCFOUR"},
      {"Salsa20Engine", "Salsa20"},
      {"VMPCEngine", "VMPC"},
      {"VMPCKSA3Engine", "VMPC-KSA3"},
      {"XSalsa20Engine", "XSalsa20"},
      {"Zuc128Engine", "ZUC-128"},
      {"Zuc256Engine", "ZUC-256"},
    };
    for (String[] cipher : streamCiphers) {
      table
          .type(ENGINES + cipher[0])
          .constructor()
          .returns(COMPONENT)
          .names(TRANSFORMATION, cipher[1]);
    }
    String[][] wraps = {
      {"AESWrapEngine", "AESWrap"},
      {"DESedeWrapEngine", "DESedeWrap"},
      {"RC2WrapEngine", "RC2Wrap"},
    };
    for (String[] wrap : wraps) {
      table.type(ENGINES + wrap[0]).constructor().names(TRANSFORMATION, wrap[1]);
    }
    for (String wrap :
        new String[] {"RFC3211WrapEngine", "RFC3394WrapEngine", "RFC5649WrapEngine"}) {
      table.type(ENGINES + wrap).constructor(COMPONENT);
    }
    table
        .type(ENGINES + "RFC3394WrapEngine")
        .constructor(COMPONENT, OTHER)
        .type(ENGINES + "IESEngine")
        .constructor(OTHER, OTHER, OTHER, COMPONENT)
        .type(ENGINES + "EthereumIESEngine")
        .constructor(OTHER, OTHER, OTHER, OTHER, COMPONENT);
  }

  private static String ecb(String cipher) {
    return cipher + "/ECB/NoPadding";
  }

  private static void modes(RoleTable.Builder table) {
    for (String type : new String[] {"CBCModeCipher", "CFBModeCipher", "CTRModeCipher"}) {
      table.type(MODES + type);
    }
    mode(table, "CBCBlockCipher", "CBC", 1);
    mode(table, "CFBBlockCipher", "CFB", 2);
    mode(table, "OFBBlockCipher", "OFB", 2);
    mode(table, "SICBlockCipher", "CTR", 1);
    mode(table, "KCTRBlockCipher", "CTR", 1);
    mode(table, "GCFBBlockCipher", "GCFB", 1);
    mode(table, "GOFBBlockCipher", "GOFB", 1);
    mode(table, "OpenPGPCFBBlockCipher", "OpenPGPCFB", 1);
    mode(table, "PGPCFBBlockCipher", "PGPCFB", 2);
    mode(table, "G3413CBCBlockCipher", "CBC", 1);
    mode(table, "G3413CFBBlockCipher", "CFB", 1);
    mode(table, "G3413CFBBlockCipher", "CFB", 2);
    mode(table, "G3413CTRBlockCipher", "CTR", 1);
    mode(table, "G3413CTRBlockCipher", "CTR", 2);
    mode(table, "G3413OFBBlockCipher", "OFB", 1);
    factory(table, "CBCBlockCipher", "CBC", COMPONENT);
    factory(table, "CFBBlockCipher", "CFB", COMPONENT, OTHER);
    factory(table, "SICBlockCipher", "CTR", COMPONENT);

    for (String type : new String[] {"CCMModeCipher", "GCMModeCipher"}) {
      table.type(MODES + type);
    }
    authenticated(table, "CCMBlockCipher", "CCM", COMPONENT);
    authenticated(table, "EAXBlockCipher", "EAX", COMPONENT);
    authenticated(table, "GCMBlockCipher", "GCM", COMPONENT);
    authenticated(table, "GCMBlockCipher", "GCM", COMPONENT, OTHER);
    authenticated(table, "GCMSIVBlockCipher", "GCM-SIV", COMPONENT);
    authenticated(table, "GCMSIVBlockCipher", "GCM-SIV", COMPONENT, OTHER);
    authenticated(table, "KCCMBlockCipher", "CCM", COMPONENT);
    authenticated(table, "KCCMBlockCipher", "CCM", COMPONENT, OTHER);
    authenticated(table, "KGCMBlockCipher", "GCM", COMPONENT);
    authenticated(table, "OCBBlockCipher", "OCB", COMPONENT, COMPONENT);
    factory(table, "CCMBlockCipher", "CCM", COMPONENT);
    factory(table, "GCMBlockCipher", "GCM", COMPONENT);
    factory(table, "GCMBlockCipher", "GCM", COMPONENT, OTHER);
    table
        .type(MODES + "GCMSIVBlockCipher")
        .constructor()
        .returns(COMPONENT)
        .names(TRANSFORMATION, "AES/GCM-SIV/NoPadding")
        .type(MODES + "ChaCha20Poly1305")
        .constructor()
        .names(TRANSFORMATION, "ChaCha20-Poly1305")
        .constructor(OTHER)
        .names(TRANSFORMATION, "ChaCha20-Poly1305");

    table
        .type(BASE + "BufferedBlockCipher")
        .constructor(COMPONENT)
        .names(TRANSFORMATION, "{0}/{0}/{0}")
        .type(BASE + "DefaultBufferedBlockCipher")
        .constructor(COMPONENT)
        .names(TRANSFORMATION, "{0}/{0}/{0}")
        .type(BASE + "paddings.PaddedBufferedBlockCipher")
        .constructor(COMPONENT)
        .names(TRANSFORMATION, "{0}/{0}/PKCS7Padding")
        .constructor(COMPONENT, OTHER)
        .names(TRANSFORMATION, "{0}/{0}/PKCS7Padding")
        .type(MODES + "PaddedBlockCipher")
        .constructor(COMPONENT)
        .names(TRANSFORMATION, "{0}/{0}/PKCS7Padding")
        .type(MODES + "CTSBlockCipher")
        .constructor(COMPONENT)
        .names(TRANSFORMATION, "{0}/{0}/WithCTS")
        .type(MODES + "OldCTSBlockCipher")
        .constructor(COMPONENT)
        .names(TRANSFORMATION, "{0}/{0}/WithCTS")
        .type(MODES + "NISTCTSBlockCipher")
        .constructor(OTHER, COMPONENT)
        .names(TRANSFORMATION, "{1}/CBC/CS3Padding")
        .type(MODES + "KXTSBlockCipher")
        .constructor(COMPONENT);
  }

  private static void mode(RoleTable.Builder table, String type, String mode, int parameters) {
    table
        .type(MODES + type)
        .constructor(parameters == 1 ? new Role[] {COMPONENT} : new Role[] {COMPONENT, OTHER})
        .returns(COMPONENT)
        .names(TRANSFORMATION, "{0}/" + mode + "/NoPadding");
  }

  private static void authenticated(
      RoleTable.Builder table, String type, String mode, Role... parameters) {
    table
        .type(MODES + type)
        .constructor(parameters)
        .returns(COMPONENT)
        .names(TRANSFORMATION, "{0}/" + mode + "/NoPadding");
  }

  private static void factory(
      RoleTable.Builder table, String type, String mode, Role... parameters) {
    table
        .type(MODES + type)
        .staticMethod("newInstance", parameters)
        .returns(COMPONENT)
        .names(TRANSFORMATION, "{0}/" + mode + "/NoPadding");
  }

  private static void publicKeys(RoleTable.Builder table) {
    String[][] engines = {
      {"RSAEngine", "RSA"}, {"RSABlindedEngine", "RSA"}, {"ElGamalEngine", "ElGamal"},
    };
    for (String[] engine : engines) {
      table
          .type(ENGINES + engine[0])
          .constructor()
          .returns(COMPONENT)
          .names(TRANSFORMATION, ecb(engine[1]));
    }
    String encodings = BASE + "encodings.";
    table
        .type(encodings + "PKCS1Encoding")
        .constructor(COMPONENT)
        .returns(COMPONENT)
        .names(TRANSFORMATION, "{0}/{0}/PKCS1Padding")
        .constructor(COMPONENT, OTHER)
        .returns(COMPONENT)
        .names(TRANSFORMATION, "{0}/{0}/PKCS1Padding")
        .type(encodings + "OAEPEncoding")
        .constructor(COMPONENT)
        .returns(COMPONENT)
        .names(TRANSFORMATION, "{0}/{0}/OAEPWithSHA1AndMGF1Padding")
        .constructor(COMPONENT, COMPONENT)
        .returns(COMPONENT)
        .names(TRANSFORMATION, "{0}/{0}/OAEPWith{1}AndMGF1Padding")
        .constructor(COMPONENT, COMPONENT, OTHER)
        .returns(COMPONENT)
        .names(TRANSFORMATION, "{0}/{0}/OAEPWith{1}AndMGF1Padding")
        .constructor(COMPONENT, COMPONENT, COMPONENT, OTHER)
        .returns(COMPONENT)
        .names(TRANSFORMATION, "{0}/{0}/OAEPWith{1}AndMGF1Padding")
        .type(encodings + "ISO9796d1Encoding")
        .constructor(COMPONENT)
        .returns(COMPONENT)
        .names(TRANSFORMATION, "{0}/{0}/ISO9796-1Padding")
        .type(BASE + "BufferedAsymmetricBlockCipher")
        .constructor(COMPONENT)
        .names(TRANSFORMATION, "{0}/{0}/{0}")
        .method("init", ENCRYPTS, KEY_AND_PARAMETERS)
        .method("processByte", CIPHER_INPUT)
        .method("processBytes", CIPHER_INPUT, OFFSET_BYTES, LENGTH_BYTES)
        .method("doFinal")
        .receiver(FINISHED_CIPHER)
        .returns(CIPHER_OUTPUT)
        .type(BASE + "AsymmetricBlockCipher")
        .method("init", ENCRYPTS, KEY_AND_PARAMETERS)
        .method("processBlock", CIPHER_INPUT, OFFSET_BYTES, LENGTH_BYTES)
        .receiver(FINISHED_CIPHER)
        .returns(CIPHER_OUTPUT);
  }

  private static void operations(RoleTable.Builder table) {
    table
        .type(BASE + "CipherParameters")
        .type(BASE + "BlockCipher")
        .method("init", ENCRYPTS, KEY_AND_PARAMETERS)
        .method("processBlock", CIPHER_INPUT, OFFSET_BYTES, fills(CIPHER_OUTPUT), OFFSET_BYTES)
        .receiver(ENDLESS_CIPHER)
        .type(BASE + "MultiBlockCipher")
        .method(
            "processBlocks", CIPHER_INPUT, OFFSET_BYTES, OTHER, fills(CIPHER_OUTPUT), OFFSET_BYTES)
        .type(BASE + "StreamCipher")
        .method("init", ENCRYPTS, KEY_AND_PARAMETERS)
        .method("returnByte", CIPHER_INPUT)
        .receiver(ENDLESS_CIPHER)
        .returns(CIPHER_OUTPUT)
        .method(
            "processBytes",
            CIPHER_INPUT,
            OFFSET_BYTES,
            LENGTH_BYTES,
            fills(CIPHER_OUTPUT),
            OFFSET_BYTES)
        .receiver(ENDLESS_CIPHER)
        .type(BASE + "Wrapper")
        .method("init", ENCRYPTS, KEY_AND_PARAMETERS)
        .method("wrap", STORED_KEY.as("byte[]"), OFFSET_BYTES, LENGTH_BYTES)
        .receiver(FINISHED_CIPHER)
        .returns(CIPHER_OUTPUT)
        .method("unwrap", WRAPPED_KEY, OFFSET_BYTES, LENGTH_BYTES)
        .returns(GENERATED_KEY);
    // Modes with authentication had an interface of their own before they had a common one.
    for (String type :
        new String[] {"modes.AEADCipher", "modes.AEADBlockCipher", "BufferedBlockCipher"}) {
      table
          .type(BASE + type)
          .method("init", ENCRYPTS, KEY_AND_PARAMETERS)
          .method("processByte", CIPHER_INPUT, fills(CIPHER_OUTPUT), OFFSET_BYTES)
          .method(
              "processBytes",
              CIPHER_INPUT,
              OFFSET_BYTES,
              LENGTH_BYTES,
              fills(CIPHER_OUTPUT),
              OFFSET_BYTES)
          .method("doFinal", fills(CIPHER_OUTPUT), OFFSET_BYTES)
          .receiver(FINISHED_CIPHER);
    }
    for (String type : new String[] {"modes.AEADCipher", "modes.AEADBlockCipher"}) {
      table
          .type(BASE + type)
          .method("processAADBytes", ASSOCIATED_DATA, OFFSET_BYTES, LENGTH_BYTES);
    }
    table
        .type(MODES + "CCMBlockCipher")
        .method("processPacket", CIPHER_INPUT, OFFSET_BYTES, LENGTH_BYTES)
        .receiver(FINISHED_CIPHER)
        .returns(CIPHER_OUTPUT)
        .method(
            "processPacket",
            CIPHER_INPUT,
            OFFSET_BYTES,
            LENGTH_BYTES,
            fills(CIPHER_OUTPUT),
            OFFSET_BYTES)
        .receiver(FINISHED_CIPHER);
  }

  private static void streams(RoleTable.Builder table) {
    String[] ciphers = {
      BASE + "BufferedBlockCipher", BASE + "StreamCipher", MODES + "AEADBlockCipher"
    };
    for (String cipher : ciphers) {
      table
          .type(BASE + "io.CipherInputStream")
          .constructor(OTHER, CIPHER.as(cipher))
          .constructor(OTHER, CIPHER.as(cipher), OTHER)
          .type(BASE + "io.CipherOutputStream")
          .constructor(OTHER, CIPHER.as(cipher));
    }
    table
        .type(BASE + "io.CipherInputStream")
        .method("read")
        .returns(CIPHER_OUTPUT)
        .method("read", fills(CIPHER_OUTPUT))
        .method("read", fills(CIPHER_OUTPUT), OFFSET_BYTES, LENGTH_BYTES)
        .type(BASE + "io.CipherOutputStream")
        .method("write", CIPHER_INPUT)
        .method("write", CIPHER_INPUT, OFFSET_BYTES, LENGTH_BYTES);
  }

  private BouncyCastleCipherRoles() {}
}

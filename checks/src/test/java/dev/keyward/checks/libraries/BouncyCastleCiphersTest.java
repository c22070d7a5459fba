package dev.keyward.checks.libraries;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

/** Ciphers of Bouncy Castle's lightweight API, each mistake beside what is right. */
final class BouncyCastleCiphersTest {
  private final CompilationTestHelper compilation = Checks.compilation(getClass());

  @Test
  void ecb() {
    compilation
        .addSourceLines(
            "Ecb.java",
            """
            import org.bouncycastle.crypto.BlockCipher;
            import org.bouncycastle.crypto.BufferedBlockCipher;
            import org.bouncycastle.crypto.DefaultBufferedBlockCipher;
            import org.bouncycastle.crypto.engines.AESEngine;
            import org.bouncycastle.crypto.engines.CamelliaEngine;
            import org.bouncycastle.crypto.engines.TwofishEngine;
            import org.bouncycastle.crypto.macs.CMac;
            import org.bouncycastle.crypto.paddings.PKCS7Padding;
            import org.bouncycastle.crypto.paddings.PaddedBufferedBlockCipher;
            import org.bouncycastle.crypto.params.KeyParameter;

            class Ecb {
              byte[] padded(byte[] key, byte[] data) throws Exception {
                PaddedBufferedBlockCipher cipher =
                    // BUG: Diagnostic contains: [EcbMode] "AES/ECB/PKCS7Padding"
                    new PaddedBufferedBlockCipher(new AESEngine(), new PKCS7Padding());
                cipher.init(true, new KeyParameter(key));
                byte[] out = new byte[cipher.getOutputSize(data.length)];
                int n = cipher.processBytes(data, 0, data.length, out, 0);
                cipher.doFinal(out, n);
                return out;
              }

              byte[] buffered(byte[] key, byte[] data) throws Exception {
                BlockCipher engine = AESEngine.newInstance();
                // BUG: Diagnostic contains: [EcbMode] "AES/ECB/NoPadding" (from Ecb.java:
                BufferedBlockCipher cipher = new DefaultBufferedBlockCipher(engine);
                cipher.init(true, new KeyParameter(key));
                byte[] out = new byte[cipher.getOutputSize(data.length)];
                int n = cipher.processBytes(data, 0, data.length, out, 0);
                cipher.doFinal(out, n);
                return out;
              }

              private final BufferedBlockCipher field =
                  // BUG: Diagnostic contains: [EcbMode] "Camellia/ECB/NoPadding"
                  new BufferedBlockCipher(new CamelliaEngine());

              int inAField(byte[] key, byte[] data, byte[] out) throws Exception {
                field.init(true, new KeyParameter(key));
                int n = field.processBytes(data, 0, data.length, out, 0);
                return field.doFinal(out, n);
              }

              byte[] blocks(byte[] key, byte[] data) {
                // BUG: Diagnostic contains: [EcbMode] "Twofish/ECB/NoPadding"
                BlockCipher engine = new TwofishEngine();
                engine.init(true, new KeyParameter(key));
                byte[] out = new byte[data.length];
                for (int i = 0; i < data.length; i += 16) {
                  engine.processBlock(data, i, out, i);
                }
                return out;
              }

              // What is right.

              byte[] oneBlock(byte[] key, byte[] block) {
                AESEngine engine = new AESEngine();
                engine.init(true, new KeyParameter(key));
                byte[] out = new byte[16];
                engine.processBlock(block, 0, out, 0);
                return out;
              }

              byte[] tag(byte[] key, byte[] data) {
                CMac mac = new CMac(new AESEngine());
                mac.init(new KeyParameter(key));
                mac.update(data, 0, data.length);
                byte[] tag = new byte[16];
                mac.doFinal(tag, 0);
                return tag;
              }

              void keyStream(byte[] key, byte[] data) {
                AESEngine engine = new AESEngine();
                engine.init(true, new KeyParameter(key));
                byte[] counter = new byte[16];
                byte[] block = new byte[16];
                for (int i = 0; i < data.length; i += 16) {
                  engine.processBlock(counter, 0, block, 0);
                  for (int j = 0; j < 16 && i + j < data.length; j++) {
                    data[i + j] ^= block[j];
                  }
                  counter[15]++;
                }
              }

              // A slow derivation of a key, as some password managers have it.
              byte[] rounds(byte[] seed, byte[] key, int rounds) {
                AESEngine engine = new AESEngine();
                engine.init(true, new KeyParameter(seed));
                for (int i = 0; i < rounds; i++) {
                  engine.processBlock(key, 0, key, 0);
                  engine.processBlock(key, 16, key, 16);
                }
                return key;
              }

              byte[] read(byte[] key, byte[] data) throws Exception {
                PaddedBufferedBlockCipher cipher = new PaddedBufferedBlockCipher(new AESEngine());
                cipher.init(false, new KeyParameter(key));
                byte[] out = new byte[cipher.getOutputSize(data.length)];
                int n = cipher.processBytes(data, 0, data.length, out, 0);
                cipher.doFinal(out, n);
                return out;
              }

              // A part, of what nobody knows.
              BlockCipher engine() {
                return new AESEngine();
              }

              BufferedBlockCipher over(BlockCipher mode) {
                return new DefaultBufferedBlockCipher(mode);
              }
            }
            """)
        .doTest();
  }

  /** Whoever implements a cipher of the library needs blocks. */
  @Test
  void implementations() {
    compilation
        .addSourceLines(
            "Fast.java",
            """
            import java.security.GeneralSecurityException;
            import javax.crypto.Cipher;
            import javax.crypto.spec.SecretKeySpec;
            import org.bouncycastle.crypto.BlockCipher;
            import org.bouncycastle.crypto.CipherParameters;
            import org.bouncycastle.crypto.params.KeyParameter;

            class Fast implements BlockCipher {
              private final Cipher cipher;

              Fast() throws GeneralSecurityException {
                cipher = Cipher.getInstance("AES/ECB/NoPadding");
              }

              @Override
              public void init(boolean encrypts, CipherParameters key) {
                try {
                  cipher.init(
                      encrypts ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE,
                      new SecretKeySpec(((KeyParameter) key).getKey(), "AES"));
                } catch (GeneralSecurityException e) {
                  throw new IllegalArgumentException(e);
                }
              }

              @Override
              public int processBlock(byte[] in, int from, byte[] out, int to) {
                try {
                  return cipher.update(in, from, 16, out, to);
                } catch (GeneralSecurityException e) {
                  throw new IllegalStateException(e);
                }
              }

              @Override
              public String getAlgorithmName() {
                return "AES";
              }

              @Override
              public int getBlockSize() {
                return 16;
              }

              @Override
              public void reset() {}
            }
            """)
        .doTest();
  }

  @Test
  void brokenCiphers() {
    compilation
        .addSourceLines(
            "Broken.java",
            """
            import org.bouncycastle.crypto.BlockCipher;
            import org.bouncycastle.crypto.StreamCipher;
            import org.bouncycastle.crypto.engines.BlowfishEngine;
            import org.bouncycastle.crypto.engines.DESEngine;
            import org.bouncycastle.crypto.engines.DESedeEngine;
            import org.bouncycastle.crypto.engines.DESedeWrapEngine;
            import org.bouncycastle.crypto.engines.RC4Engine;
            import org.bouncycastle.crypto.modes.CBCBlockCipher;
            import org.bouncycastle.crypto.paddings.PaddedBufferedBlockCipher;
            import org.bouncycastle.crypto.params.KeyParameter;
            import org.bouncycastle.crypto.params.ParametersWithIV;

            class Broken {
              void des(byte[] key, byte[] iv, byte[] data, byte[] out) throws Exception {
                PaddedBufferedBlockCipher cipher =
                    // BUG: Diagnostic contains: [WeakCipher] "DES/CBC/PKCS7Padding"
                    new PaddedBufferedBlockCipher(new CBCBlockCipher(new DESEngine()));
                cipher.init(true, new ParametersWithIV(new KeyParameter(key), iv));
                int n = cipher.processBytes(data, 0, data.length, out, 0);
                cipher.doFinal(out, n);
              }

              private static BlockCipher cbc(BlockCipher engine) {
                return CBCBlockCipher.newInstance(engine);
              }

              void tripleDes(byte[] key, byte[] iv, byte[] data, byte[] out) throws Exception {
                PaddedBufferedBlockCipher cipher =
                    // BUG: Diagnostic contains: [WeakCipher] "DESede/CBC/PKCS7Padding"
                    new PaddedBufferedBlockCipher(cbc(new DESedeEngine()));
                cipher.init(true, new ParametersWithIV(new KeyParameter(key), iv));
                int n = cipher.processBytes(data, 0, data.length, out, 0);
                cipher.doFinal(out, n);
              }

              void stream(byte[] key, byte[] data, byte[] out) {
                // BUG: Diagnostic contains: [WeakCipher] "ARCFOUR"
                StreamCipher cipher = new RC4Engine();
                cipher.init(true, new KeyParameter(key));
                cipher.processBytes(data, 0, data.length, out, 0);
              }

              void bare(byte[] key, byte[] data, byte[] out) {
                // BUG: Diagnostic contains: [WeakCipher] "Blowfish/ECB/NoPadding"
                BlowfishEngine cipher = new BlowfishEngine();
                cipher.init(true, new KeyParameter(key));
                cipher.processBlock(data, 0, out, 0);
              }

              byte[] wrap(byte[] key, byte[] other) {
                // BUG: Diagnostic contains: [WeakCipher] "DESedeWrap"
                DESedeWrapEngine cipher = new DESedeWrapEngine();
                cipher.init(true, new KeyParameter(key));
                return cipher.wrap(other, 0, other.length);
              }

              BlockCipher part() {
                return new DESEngine();
              }
            }
            """)
        .doTest();
  }

  @Test
  void withoutAuthentication() {
    compilation
        .addSourceLines(
            "Unauthenticated.java",
            """
            import java.security.SecureRandom;
            import org.bouncycastle.crypto.BufferedBlockCipher;
            import org.bouncycastle.crypto.DefaultBufferedBlockCipher;
            import org.bouncycastle.crypto.engines.AESEngine;
            import org.bouncycastle.crypto.engines.ChaCha7539Engine;
            import org.bouncycastle.crypto.modes.CBCBlockCipher;
            import org.bouncycastle.crypto.modes.SICBlockCipher;
            import org.bouncycastle.crypto.paddings.PaddedBufferedBlockCipher;
            import org.bouncycastle.crypto.params.KeyParameter;
            import org.bouncycastle.crypto.params.ParametersWithIV;

            class Unauthenticated {
              private final SecureRandom random = new SecureRandom();

              byte[] cbc(byte[] key, byte[] data, byte[] out) throws Exception {
                byte[] iv = new byte[16];
                random.nextBytes(iv);
                BufferedBlockCipher cipher =
                    // BUG: Diagnostic contains: [UnauthenticatedEncryption] "AES/CBC/PKCS7Padding"
                    new PaddedBufferedBlockCipher(CBCBlockCipher.newInstance(new AESEngine()));
                cipher.init(true, new ParametersWithIV(new KeyParameter(key), iv));
                int n = cipher.processBytes(data, 0, data.length, out, 0);
                cipher.doFinal(out, n);
                return iv;
              }

              byte[] ctr(byte[] key, byte[] data, byte[] out) throws Exception {
                byte[] iv = new byte[16];
                random.nextBytes(iv);
                BufferedBlockCipher cipher =
                    // BUG: Diagnostic contains: [UnauthenticatedEncryption] "AES/CTR/NoPadding"
                    new DefaultBufferedBlockCipher(SICBlockCipher.newInstance(AESEngine.newInstance()));
                cipher.init(true, new ParametersWithIV(new KeyParameter(key), iv));
                int n = cipher.processBytes(data, 0, data.length, out, 0);
                cipher.doFinal(out, n);
                return iv;
              }

              byte[] stream(byte[] key, byte[] data, byte[] out) {
                byte[] iv = new byte[12];
                random.nextBytes(iv);
                // BUG: Diagnostic contains: [UnauthenticatedEncryption] "ChaCha20"
                ChaCha7539Engine cipher = new ChaCha7539Engine();
                cipher.init(true, new ParametersWithIV(new KeyParameter(key), iv));
                cipher.processBytes(data, 0, data.length, out, 0);
                return iv;
              }
            }
            """)
        .addSourceLines(
            "Authenticated.java",
            """
            import java.security.SecureRandom;
            import org.bouncycastle.crypto.BufferedBlockCipher;
            import org.bouncycastle.crypto.digests.SHA256Digest;
            import org.bouncycastle.crypto.engines.AESEngine;
            import org.bouncycastle.crypto.macs.HMac;
            import org.bouncycastle.crypto.modes.CBCBlockCipher;
            import org.bouncycastle.crypto.modes.ChaCha20Poly1305;
            import org.bouncycastle.crypto.modes.EAXBlockCipher;
            import org.bouncycastle.crypto.modes.GCMBlockCipher;
            import org.bouncycastle.crypto.modes.GCMModeCipher;
            import org.bouncycastle.crypto.paddings.PaddedBufferedBlockCipher;
            import org.bouncycastle.crypto.params.AEADParameters;
            import org.bouncycastle.crypto.params.KeyParameter;
            import org.bouncycastle.crypto.params.ParametersWithIV;

            class Authenticated {
              private final SecureRandom random = new SecureRandom();

              byte[] gcm(byte[] key, byte[] data, byte[] out) throws Exception {
                byte[] nonce = new byte[12];
                random.nextBytes(nonce);
                GCMModeCipher cipher = GCMBlockCipher.newInstance(AESEngine.newInstance());
                cipher.init(true, new AEADParameters(new KeyParameter(key), 128, nonce));
                int n = cipher.processBytes(data, 0, data.length, out, 0);
                cipher.doFinal(out, n);
                return nonce;
              }

              byte[] eax(byte[] key, byte[] data, byte[] out) throws Exception {
                byte[] nonce = new byte[16];
                random.nextBytes(nonce);
                EAXBlockCipher cipher = new EAXBlockCipher(new AESEngine());
                cipher.init(true, new AEADParameters(new KeyParameter(key), 64, nonce));
                int n = cipher.processBytes(data, 0, data.length, out, 0);
                cipher.doFinal(out, n);
                return nonce;
              }

              byte[] poly1305(byte[] key, byte[] data, byte[] out) throws Exception {
                byte[] nonce = new byte[12];
                random.nextBytes(nonce);
                ChaCha20Poly1305 cipher = new ChaCha20Poly1305();
                cipher.init(true, new ParametersWithIV(new KeyParameter(key), nonce));
                int n = cipher.processBytes(data, 0, data.length, out, 0);
                cipher.doFinal(out, n);
                return nonce;
              }

              byte[] thenMac(byte[] key, byte[] macKey, byte[] data, byte[] out) throws Exception {
                byte[] iv = new byte[16];
                random.nextBytes(iv);
                BufferedBlockCipher cipher =
                    new PaddedBufferedBlockCipher(new CBCBlockCipher(new AESEngine()));
                cipher.init(true, new ParametersWithIV(new KeyParameter(key), iv));
                int n = cipher.processBytes(data, 0, data.length, out, 0);
                n += cipher.doFinal(out, n);
                HMac mac = new HMac(new SHA256Digest());
                mac.init(new KeyParameter(macKey));
                mac.update(iv, 0, iv.length);
                mac.update(out, 0, n);
                byte[] tag = new byte[32];
                mac.doFinal(tag, 0);
                return tag;
              }
            }
            """)
        .doTest();
  }

  @Test
  void nonces() {
    compilation
        .addSourceLines(
            "Nonces.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import java.nio.ByteBuffer;
            import java.security.SecureRandom;
            import org.bouncycastle.crypto.engines.AESEngine;
            import org.bouncycastle.crypto.modes.AEADBlockCipher;
            import org.bouncycastle.crypto.modes.GCMBlockCipher;
            import org.bouncycastle.crypto.params.AEADParameters;
            import org.bouncycastle.crypto.params.KeyParameter;
            import org.bouncycastle.crypto.params.ParametersWithIV;

            class Nonces {
              private final SecureRandom random = new SecureRandom();

              private static byte[] seal(byte[] key, byte[] nonce, byte[] data) throws Exception {
                AEADBlockCipher cipher = new GCMBlockCipher(new AESEngine());
                cipher.init(true, new AEADParameters(new KeyParameter(key), 128, nonce));
                byte[] out = new byte[cipher.getOutputSize(data.length)];
                int n = cipher.processBytes(data, 0, data.length, out, 0);
                cipher.doFinal(out, n);
                return out;
              }

              byte[] constant(byte[] key, byte[] data) throws Exception {
                // BUG: Diagnostic contains: [HardcodedIv] An array of 12 zeros
                return seal(key, new byte[12], data);
              }

              byte[] text(byte[] key, byte[] data) throws Exception {
                AEADBlockCipher cipher = new GCMBlockCipher(new AESEngine());
                byte[] iv = "0123456789ab".getBytes(UTF_8);
                // BUG: Diagnostic contains: [HardcodedIv] A constant (12 bytes, 30313233
                cipher.init(true, new ParametersWithIV(new KeyParameter(key), iv));
                byte[] out = new byte[cipher.getOutputSize(data.length)];
                int n = cipher.processBytes(data, 0, data.length, out, 0);
                cipher.doFinal(out, n);
                return out;
              }

              byte[] clock(byte[] key, byte[] data) throws Exception {
                byte[] nonce = ByteBuffer.allocate(12).putLong(System.currentTimeMillis()).array();
                // BUG: Diagnostic contains: [PredictableNonce] A clock reading
                return seal(key, nonce, data);
              }

              byte[] ofKey(byte[] key, byte[] data) throws Exception {
                // BUG: Diagnostic contains: [PredictableNonce] The key
                return seal(key, key, data);
              }

              void twice(byte[] key, byte[] one, byte[] two, byte[] out) throws Exception {
                byte[] nonce = new byte[12];
                random.nextBytes(nonce);
                KeyParameter parameter = new KeyParameter(key);
                AEADBlockCipher cipher = new GCMBlockCipher(new AESEngine());
                cipher.init(true, new AEADParameters(parameter, 128, nonce));
                cipher.doFinal(out, cipher.processBytes(one, 0, one.length, out, 0));
                // BUG: Diagnostic contains: [NonceReuse] The nonce of this encryption has served
                cipher.init(true, new AEADParameters(parameter, 128, nonce));
                cipher.doFinal(out, cipher.processBytes(two, 0, two.length, out, 0));
              }

              // What is right.

              void twoFresh(byte[] key, byte[] one, byte[] two) throws Exception {
                KeyParameter parameter = new KeyParameter(key);
                freshly(parameter, one);
                freshly(parameter, two);
              }

              private byte[] freshly(KeyParameter key, byte[] data) throws Exception {
                byte[] nonce = fresh();
                AEADBlockCipher cipher = new GCMBlockCipher(new AESEngine());
                cipher.init(true, new AEADParameters(key, 128, nonce));
                byte[] out = new byte[cipher.getOutputSize(data.length)];
                cipher.doFinal(out, cipher.processBytes(data, 0, data.length, out, 0));
                return out;
              }

              byte[] drawn(byte[] key, byte[] data) throws Exception {
                byte[] nonce = new byte[12];
                random.nextBytes(nonce);
                return seal(key, nonce, data);
              }

              byte[] open(byte[] key, byte[] data) throws Exception {
                AEADBlockCipher cipher = new GCMBlockCipher(new AESEngine());
                cipher.init(false, new AEADParameters(new KeyParameter(key), 128, new byte[12]));
                byte[] out = new byte[cipher.getOutputSize(data.length)];
                int n = cipher.processBytes(data, 0, data.length, out, 0);
                cipher.doFinal(out, n);
                return out;
              }

              // A key that is new for each message.
              byte[] forOneMessage(byte[] data) throws Exception {
                byte[] key = new byte[32];
                random.nextBytes(key);
                byte[] sealed = seal(key, new byte[12], data);
                keep(seal(wrappingKey(), fresh(), key));
                return sealed;
              }

              private byte[] fresh() {
                byte[] nonce = new byte[12];
                random.nextBytes(nonce);
                return nonce;
              }

              native byte[] wrappingKey();

              native void keep(byte[] key);
            }
            """)
        .doTest();
  }

  @Test
  void gcmParameters() {
    compilation
        .addSourceLines(
            "Lengths.java",
            """
            import java.security.SecureRandom;
            import org.bouncycastle.crypto.engines.AESEngine;
            import org.bouncycastle.crypto.modes.CCMBlockCipher;
            import org.bouncycastle.crypto.modes.GCMBlockCipher;
            import org.bouncycastle.crypto.params.AEADParameters;
            import org.bouncycastle.crypto.params.KeyParameter;

            class Lengths {
              private final SecureRandom random = new SecureRandom();

              void shortTag(byte[] key, byte[] data, byte[] out) throws Exception {
                byte[] nonce = new byte[12];
                random.nextBytes(nonce);
                GCMBlockCipher cipher = new GCMBlockCipher(new AESEngine());
                // BUG: Diagnostic contains: [WeakGcmParameters] 64 is used as the length of a tag
                cipher.init(true, new AEADParameters(new KeyParameter(key), 64, nonce));
                cipher.doFinal(out, cipher.processBytes(data, 0, data.length, out, 0));
              }

              void longNonce(byte[] key, byte[] data, byte[] out) throws Exception {
                byte[] nonce = new byte[16];
                random.nextBytes(nonce);
                GCMBlockCipher cipher = new GCMBlockCipher(new AESEngine());
                // BUG: Diagnostic contains: [WeakGcmParameters] A nonce of 16 bytes
                cipher.init(true, new AEADParameters(new KeyParameter(key), 128, nonce));
                cipher.doFinal(out, cipher.processBytes(data, 0, data.length, out, 0));
              }

              // Another mode.
              void ccm(byte[] key, byte[] data, byte[] out) throws Exception {
                byte[] nonce = new byte[13];
                random.nextBytes(nonce);
                CCMBlockCipher cipher = new CCMBlockCipher(new AESEngine());
                cipher.init(true, new AEADParameters(new KeyParameter(key), 64, nonce));
                cipher.doFinal(out, cipher.processBytes(data, 0, data.length, out, 0));
              }

              // For whatever mode.
              AEADParameters parameters(byte[] key, byte[] nonce) {
                return new AEADParameters(new KeyParameter(key), 64, nonce);
              }
            }
            """)
        .doTest();
  }

  @Test
  void rsa() {
    compilation
        .addSourceLines(
            "Rsa.java",
            """
            import org.bouncycastle.crypto.AsymmetricBlockCipher;
            import org.bouncycastle.crypto.digests.SHA256Digest;
            import org.bouncycastle.crypto.encodings.OAEPEncoding;
            import org.bouncycastle.crypto.encodings.PKCS1Encoding;
            import org.bouncycastle.crypto.engines.RSABlindedEngine;
            import org.bouncycastle.crypto.engines.RSAEngine;
            import org.bouncycastle.crypto.params.RSAKeyParameters;
            import org.bouncycastle.crypto.signers.PSSSigner;

            class Rsa {
              byte[] raw(RSAKeyParameters key, byte[] data) {
                // BUG: Diagnostic contains: [WeakRsaPadding] "RSA/ECB/NoPadding"
                RSAEngine engine = new RSAEngine();
                engine.init(true, key);
                return engine.processBlock(data, 0, data.length);
              }

              byte[] pkcs1(RSAKeyParameters key, byte[] data) throws Exception {
                // BUG: Diagnostic contains: [WeakRsaPadding] "RSA/ECB/PKCS1Padding"
                AsymmetricBlockCipher cipher = new PKCS1Encoding(new RSABlindedEngine());
                cipher.init(true, key);
                return cipher.processBlock(data, 0, data.length);
              }

              byte[] oaep(RSAKeyParameters key, byte[] data) throws Exception {
                OAEPEncoding cipher = new OAEPEncoding(new RSAEngine(), new SHA256Digest());
                cipher.init(true, key);
                return cipher.processBlock(data, 0, data.length);
              }

              byte[] signature(RSAKeyParameters key, byte[] data) throws Exception {
                PSSSigner signer = new PSSSigner(new RSAEngine(), new SHA256Digest(), 32);
                signer.init(true, key);
                signer.update(data, 0, data.length);
                return signer.generateSignature();
              }

              byte[] decrypt(RSAKeyParameters key, byte[] data) throws Exception {
                PKCS1Encoding cipher = new PKCS1Encoding(new RSAEngine());
                cipher.init(false, key);
                return cipher.processBlock(data, 0, data.length);
              }
            }
            """)
        .doTest();
  }
}

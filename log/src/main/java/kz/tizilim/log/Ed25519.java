package kz.tizilim.log;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Ed25519 (RFC 8032) of the JDK, with keys of 32 bytes. */
final class Ed25519 {
  /** The bytes before the 32 bytes of a key in its DER form (RFC 8410, sections 4 and 7). */
  private static final byte[] PUBLIC = HexFormat.of().parseHex("302a300506032b6570032100");

  private static final byte[] PRIVATE = HexFormat.of().parseHex("302e020100300506032b657004220420");

  private static final String NAME = "Ed25519";
  private static final int SIGNATURE_BYTES = 64;

  private Ed25519() {}

  static byte[] sign(byte[] seed, byte[] message) {
    try {
      PrivateKey key =
          KeyFactory.getInstance(NAME)
              .generatePrivate(new PKCS8EncodedKeySpec(join(PRIVATE, seed)));
      Signature signature = Signature.getInstance(NAME);
      signature.initSign(key);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw without(e);
    }
  }

  static boolean verifies(byte[] publicKey, byte[] message, byte[] claimed) {
    // Java 17 accepts a signature with trailing zeroes.
    if (claimed.length != SIGNATURE_BYTES) {
      return false;
    }
    try {
      Signature signature = Signature.getInstance(NAME);
      PublicKey key =
          KeyFactory.getInstance(NAME)
              .generatePublic(new X509EncodedKeySpec(join(PUBLIC, publicKey)));
      signature.initVerify(key);
      signature.update(message);
      return signature.verify(claimed);
    } catch (SignatureException | InvalidKeyException | InvalidKeySpecException e) {
      // not below the order of the group, or not a point of the curve
      return false;
    } catch (GeneralSecurityException e) {
      throw without(e);
    }
  }

  /*
   * The JDK derives a public key from a private one only while it generates a pair, so it is given
   * this seed as its random bytes: RFC 8032, section 5.1.5 takes the 32 random bytes as the private
   * key. The result is checked by a signature, in case another provider does it differently.
   */
  static byte[] publicKey(byte[] seed) {
    try {
      KeyPairGenerator pairs = KeyPairGenerator.getInstance(NAME);
      pairs.initialize(NamedParameterSpec.ED25519, new Given(seed));
      byte[] encoded = pairs.generateKeyPair().getPublic().getEncoded();
      byte[] key = Arrays.copyOfRange(encoded, encoded.length - KeyLine.KEY_BYTES, encoded.length);
      if (!verifies(key, PUBLIC, sign(seed, PUBLIC))) {
        throw new IllegalStateException(
            "The provider " + pairs.getProvider() + " derives Ed25519 keys in another way.");
      }
      return key;
    } catch (GeneralSecurityException e) {
      throw without(e);
    }
  }

  private static IllegalStateException without(GeneralSecurityException cause) {
    return new IllegalStateException(
        "Every JDK since 15 has Ed25519, but this one does not.", cause);
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  /** A source of random bytes that returns exactly these. */
  private static final class Given extends SecureRandom {
    private static final long serialVersionUID = 1;

    private final transient byte[] bytes;

    Given(byte[] bytes) {
      super(null, null);
      this.bytes = bytes;
    }

    @Override
    public void nextBytes(byte[] into) {
      System.arraycopy(bytes, 0, into, 0, into.length);
    }
  }
}

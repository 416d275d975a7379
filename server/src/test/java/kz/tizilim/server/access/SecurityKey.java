package kz.tizilim.server.access;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/**
 * An authenticator with one key (ES256), and the browser before it, written apart from the program.
 */
public final class SecurityKey {
  private static final int PRESENT = 0x01;
  private static final int VERIFIED = 0x04;
  private static final int HAS_KEY = 0x40;

  private final KeyPair pair = pair();
  private final byte[] id = new byte[] {1, 2, 3, (byte) pair.getPublic().hashCode()};
  private String origin;
  private String party;
  private boolean verifies = true;
  private int count;

  /** An authenticator with a browser at an origin, for a host. */
  public SecurityKey(String origin, String party) {
    this.origin = origin;
    this.party = party;
  }

  /** Goes on at another site. */
  SecurityKey at(String otherOrigin, String otherParty) {
    origin = otherOrigin;
    party = otherParty;
    return this;
  }

  /** Goes on with or without verifying its user. */
  SecurityKey verifying(boolean yes) {
    verifies = yes;
    return this;
  }

  /** Goes on counting from a number. */
  SecurityKey counting(int from) {
    count = from;
    return this;
  }

  /** By which it names its key. */
  public String id() {
    return text(id);
  }

  /** What the browser vouches for. */
  public String client(String type, String challenge) {
    return text(clientBytes(type, challenge));
  }

  private byte[] clientBytes(String type, String challenge) {
    return """
    {"type":"webauthn.TYPE","challenge":"CHALLENGE","origin":"ORIGIN","crossOrigin":false}\
    """
        .replace("TYPE", type)
        .replace("CHALLENGE", challenge)
        .replace("ORIGIN", origin)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** What it answers when it makes its key: an attestation without a statement. */
  public String attestation() {
    byte[] data = data(true);
    return text(
        joined(
            hex("a363666d74646e6f6e656761747453746d74a068617574684461746159"),
            ByteBuffer.allocate(2).putShort((short) data.length).array(),
            data));
  }

  /** What it answers when somebody signs in. */
  public Passkeys.Assertion assertion(String challenge) {
    byte[] client = clientBytes("get", challenge);
    byte[] data = data(false);
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(pair.getPrivate());
      signature.update(data);
      signature.update(sha256(client));
      return new Passkeys.Assertion(id(), text(client), text(data), text(signature.sign()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] data(boolean withKey) {
    count++;
    int flags = PRESENT | (verifies ? VERIFIED : 0) | (withKey ? HAS_KEY : 0);
    byte[] head =
        joined(
            sha256(party.getBytes(StandardCharsets.UTF_8)),
            new byte[] {(byte) flags},
            ByteBuffer.allocate(4).putInt(count).array());
    return withKey ? joined(head, new byte[16], new byte[] {0, (byte) id.length}, id, key()) : head;
  }

  /** The public key in COSE: EC2, ES256, P-256, x and y. */
  private byte[] key() {
    ECPublicKey key = (ECPublicKey) pair.getPublic();
    String x = number(key.getW().getAffineX());
    String y = number(key.getW().getAffineY());
    return hex("a5010203262001215820" + x + "225820" + y);
  }

  private static String number(BigInteger number) {
    return String.format(Locale.ROOT, "%064x", number);
  }

  private static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

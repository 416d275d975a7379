package kz.tizilim.server.access;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A one-time password by the clock (RFC 6238): HMAC-SHA-1, six digits, steps of 30 seconds, as
 * every authenticator has them. A code of the step before or after counts too, since clocks differ.
 *
 * @param secret the shared secret in Base32 (RFC 4648), 160 bits
 */
public record Totp(String secret) {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;
  private static final int BYTES = 20;
  private static final int STEP_SECONDS = 30;
  private static final int MODULUS = 1_000_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A new secret. */
  static Totp make() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    StringBuilder text = new StringBuilder();
    int buffer = 0;
    int held = 0;
    for (byte one : bytes) {
      buffer = (buffer << 8) | (one & 0xff);
      held += 8;
      while (held >= BITS) {
        held -= BITS;
        text.append(ALPHABET.charAt((buffer >> held) & 31));
      }
    }
    return new Totp(text.toString());
  }

  private byte[] key() {
    ByteBuffer bytes = ByteBuffer.allocate(secret.length() * BITS / 8);
    int buffer = 0;
    int held = 0;
    for (int i = 0; i < secret.length(); i++) {
      char letter = secret.charAt(i);
      int value = ALPHABET.indexOf(letter);
      if (value < 0) {
        throw new IllegalArgumentException("«" + letter + "» is no letter of Base32.");
      }
      buffer = (buffer << BITS) | value;
      held += BITS;
      if (held >= 8) {
        held -= 8;
        bytes.put((byte) (buffer >> held));
      }
    }
    return bytes.array();
  }

  /** The code of a step, six digits. */
  String code(long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key(), "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xf;
      int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
      return String.format(Locale.ROOT, "%06d", number % MODULUS);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA1.", e);
    }
  }

  /**
   * The step of which a code is, near a moment and after the last step that was used, so that no
   * code works twice (RFC 6238, 5.2); empty if there is none.
   */
  OptionalLong step(String code, Instant now, long used) {
    String digits = code.replaceAll("\\s", "");
    long current = now.getEpochSecond() / STEP_SECONDS;
    for (long step = current - 1; step <= current + 1; step++) {
      if (step > used && code(step).equals(digits)) {
        return OptionalLong.of(step);
      }
    }
    return OptionalLong.empty();
  }

  /** What an authenticator reads: {@code otpauth://totp/…}. */
  public String address(String name) {
    return "otpauth://totp/Tizilim:"
        + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20")
        + "?secret="
        + secret
        + "&issuer=Tizilim";
  }
}

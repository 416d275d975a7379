package kz.tizilim.server.people;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An authenticator as a person has it on the phone, written apart from the program.
 *
 * @param secret in Base32
 */
record Authenticator(String secret) {
  String code(Instant now) {
    BigInteger key = BigInteger.ONE;
    for (int i = 0; i < secret.length(); i++) {
      char letter = secret.charAt(i);
      int value = letter >= 'A' ? letter - 'A' : letter - '2' + 26;
      key = key.shiftLeft(5).or(BigInteger.valueOf(value));
    }
    byte[] withOne = key.toByteArray();
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(Arrays.copyOfRange(withOne, 1, withOne.length), "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(now.getEpochSecond() / 30).array());
      int number = ByteBuffer.wrap(hash).getInt(hash[19] & 15) & Integer.MAX_VALUE;
      return String.format(Locale.ROOT, "%06d", number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

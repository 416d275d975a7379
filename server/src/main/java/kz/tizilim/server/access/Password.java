package kz.tizilim.server.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * The hash of a password: Argon2id (RFC 9106) in the PHC string form, {@code
 * $argon2id$v=19$m=19456,t=2,p=1$salt$hash}. Each hash names its own cost, so that the cost can be
 * raised without locking anyone out.
 *
 * @param text the PHC string
 */
record Password(String text) {
  /** The fewest characters; there is no rule of composition. */
  static final int SHORTEST = 12;

  /** The most characters. */
  static final int LONGEST = 128;

  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder TEXT = Base64.getEncoder().withoutPadding();

  /** Each hash takes memory, so only as many run at once as there are cores. */
  private static final Semaphore TURNS =
      new Semaphore(Runtime.getRuntime().availableProcessors(), true);

  /**
   * Reads a PHC string.
   *
   * @throws IllegalArgumentException if it is not one of Argon2id
   */
  Password {
    if (!PHC.matcher(text).matches()) {
      throw new IllegalArgumentException("A hash of a password is not in the form of Argon2id.");
    }
  }

  /** Whether a password has an allowed length; its characters do not matter. */
  static boolean isAllowed(String password) {
    int length = normal(password).codePointCount(0, normal(password).length());
    return length >= SHORTEST && length <= LONGEST;
  }

  /** The hash of {@code password}. */
  static Password of(String password) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    byte[] hash = hash(password, salt, MEMORY_KIB, PASSES, 1, HASH_BYTES);
    return new Password(
        "$argon2id$v=19$m="
            + MEMORY_KIB
            + ",t="
            + PASSES
            + ",p=1$"
            + TEXT.encodeToString(salt)
            + "$"
            + TEXT.encodeToString(hash));
  }

  /** A hash to compare the password of an unknown person with, so that it takes as long. */
  static Password nobodys() {
    return Nobodys.PASSWORD;
  }

  private static final class Nobodys {
    static final Password PASSWORD = of(Secret.make());
  }

  /** Whether {@code password} is the password. */
  boolean is(String password) {
    Matcher phc = PHC.matcher(text);
    if (!phc.matches()) {
      throw new IllegalStateException("The constructor lets in nothing else.");
    }
    byte[] expected = Base64.getDecoder().decode(phc.group(5));
    byte[] hash =
        hash(
            password,
            Base64.getDecoder().decode(phc.group(4)),
            Integer.parseInt(phc.group(1)),
            Integer.parseInt(phc.group(2)),
            Integer.parseInt(phc.group(3)),
            expected.length);
    return MessageDigest.isEqual(expected, hash);
  }

  /** Whether it was hashed at a lower cost than new ones are. */
  boolean isCheap() {
    Matcher phc = PHC.matcher(text);
    return !phc.matches()
        || Integer.parseInt(phc.group(1)) < MEMORY_KIB
        || Integer.parseInt(phc.group(2)) < PASSES;
  }

  private static byte[] hash(
      String password, byte[] salt, int memory, int passes, int lanes, int length) {
    Argon2Parameters parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memory)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt)
            .build();
    byte[] hash = new byte[length];
    TURNS.acquireUninterruptibly();
    try {
      Argon2BytesGenerator generator = new Argon2BytesGenerator();
      generator.init(parameters);
      generator.generateBytes(normal(password).getBytes(StandardCharsets.UTF_8), hash);
    } finally {
      TURNS.release();
    }
    return hash;
  }

  /** One spelling of letters that keyboards write in several ways: NFKC. */
  private static String normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }

  @Override
  public String toString() {
    return "Password";
  }
}

package kz.tizilim.server.proposal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that proves an event. The log keeps its name, size and SHA-256, by which the holder of the
 * file can prove that it is the one; the file itself is not kept, since it may name people and
 * nothing can be removed from a log.
 *
 * @param name its name
 * @param size its number of bytes
 * @param sha256 its digest, in hexadecimal digits
 */
record EvidenceFile(String name, long size, String sha256) {
  private static final int LONGEST = 200;

  /** The name, size and digest of an upload. */
  static EvidenceFile of(Path file, String name) throws IOException {
    MessageDigest digest = fresh();
    long size;
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      size = in.transferTo(OutputStream.nullOutputStream());
    }
    return new EvidenceFile(plain(name), size, HexFormat.of().formatHex(digest.digest()));
  }

  private static String plain(String name) {
    String line = name.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
  }

  private static MessageDigest fresh() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  /** Its text in the basis of an event: «скан.pdf, 1024 байт, SHA-256 9f86…». */
  @Override
  public String toString() {
    return name + ", " + size + " байт, SHA-256 " + sha256;
  }
}

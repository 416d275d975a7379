package kz.tizilim.server.request;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The header of a response that a browser saves as a file. */
public final class Attachment {
  private static final String PLAIN = "!#$&+-.^_`|~";

  private Attachment() {}

  /**
   * The value of {@code Content-Disposition} (RFC 6266).
   *
   * @param name the name of the file, in any letters
   * @param plain a name in ASCII for programs that read no other
   */
  public static String named(String name, String plain) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean isKept = c < 0x80 && ((c >= '0' && c <= '9') || isLatin(c) || PLAIN.indexOf(c) >= 0);
      encoded.append(isKept ? String.valueOf(c) : "%" + hex(b));
    }
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static String hex(byte b) {
    String hex = Integer.toHexString(b & 0xFF).toUpperCase(Locale.ROOT);
    return hex.length() < 2 ? "0" + hex : hex;
  }
}

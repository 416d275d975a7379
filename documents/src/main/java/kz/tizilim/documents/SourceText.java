package kz.tizilim.documents;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import kz.tizilim.documents.DocumentException.Kind;

/**
 * The text of a published document, detected from its content and not from its name.
 *
 * @param name what to call the document in messages
 * @param text its text
 */
public record SourceText(String name, String text) {

  private static final int LONGEST_LINE = 100_000;

  /**
   * The text in {@code bytes}.
   *
   * @param name what to call it in messages
   * @throws DocumentException if there is none
   */
  static SourceText of(byte[] bytes, String name) {
    String text = decoded(bytes, name);
    if (text.isBlank()) {
      throw new DocumentException(Kind.NOT_TEXT, "empty", name);
    }
    return new SourceText(name, text);
  }

  private static String decoded(byte[] bytes, String name) {
    refuseOtherForms(bytes, name);
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return decoded(Arrays.copyOfRange(bytes, 3, bytes.length), StandardCharsets.UTF_8, name);
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return decoded(Arrays.copyOfRange(bytes, 2, bytes.length), StandardCharsets.UTF_16LE, name);
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return decoded(Arrays.copyOfRange(bytes, 2, bytes.length), StandardCharsets.UTF_16BE, name);
    }
    for (byte b : bytes) {
      if (b == 0) {
        throw new DocumentException(Kind.NOT_TEXT, "binary", name);
      }
    }
    try {
      return strict(bytes, StandardCharsets.UTF_8);
    } catch (CharacterCodingException notUtf8) {
      return plausible(decoded(bytes, Charset.forName("windows-1251"), name), name);
    }
  }

  /**
   * A text of a one-byte encoding is any bytes at all, so it must look like one: letters and lines.
   */
  private static String plausible(String text, String name) {
    long control =
        text.chars()
            .filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')
            .count();
    boolean longLine = text.lines().anyMatch(line -> line.length() > LONGEST_LINE);
    if (control > 0 || longLine) {
      throw new DocumentException(Kind.NOT_TEXT, "no-charset", name);
    }
    return text;
  }

  private static void refuseOtherForms(byte[] bytes, String name) {
    if (starts(bytes, '%', 'P', 'D', 'F')) {
      throw new DocumentException(Kind.NOT_TEXT, "is-pdf", name);
    }
    if (starts(bytes, 'P', 'K', 3, 4)) {
      throw new DocumentException(Kind.NOT_TEXT, "is-zip", name);
    }
    if (starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new DocumentException(Kind.NOT_TEXT, "is-old", name);
    }
    String head =
        new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1)
            .stripLeading();
    if (head.regionMatches(true, 0, "<!doctype html", 0, 14)
        || head.regionMatches(true, 0, "<html", 0, 5)) {
      throw new DocumentException(Kind.NOT_TEXT, "is-html", name);
    }
  }

  private static boolean starts(byte[] bytes, int... head) {
    for (int i = 0; i < head.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != head[i]) {
        return false;
      }
    }
    return true;
  }

  private static String decoded(byte[] bytes, Charset charset, String name) {
    try {
      return strict(bytes, charset);
    } catch (CharacterCodingException e) {
      throw new DocumentException(Kind.NOT_TEXT, "charset", name, charset);
    }
  }

  private static String strict(byte[] bytes, Charset charset) throws CharacterCodingException {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes))
        .toString();
  }
}

package kz.tizilim.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import kz.tizilim.documents.DocumentException.Kind;
import kz.tizilim.documents.docx.DocxReader;

/** A published document in a supported form, detected from its content and not from its name. */
public final class SourceFile {

  private static final int MOST_BYTES = 16 * 1024 * 1024;
  private static final int WHERE_PDF_BEGINS = 1024;

  private static final Pattern HTML =
      Pattern.compile(
          "^(?:\u00EF\u00BB\u00BF)?\\s*(?:<\\?xml[^>]*>\\s*|<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body|table)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final String name;
  private final byte[] bytes;
  private final SourceForm form;

  private SourceFile(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
    this.form = form(bytes);
  }

  /**
   * The document in {@code file}.
   *
   * @throws DocumentException if there is none, or it is too large
   */
  public static SourceFile of(Path file) {
    if (Files.isDirectory(file)) {
      throw new DocumentException(Kind.UNREADABLE, "folder", file);
    }
    if (!Files.exists(file)) {
      throw new DocumentException(Kind.UNREADABLE, "no-file", file);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return of(in, file.toString());
    } catch (IOException e) {
      throw new DocumentException(Kind.UNREADABLE, "no-right", file);
    }
  }

  /**
   * The document that {@code in} gives.
   *
   * @param name what to call it in messages
   * @throws DocumentException if it cannot be read or is too large
   */
  public static SourceFile of(InputStream in, String name) {
    try {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new DocumentException(Kind.TOO_LARGE, "large.file", name, MOST_BYTES >> 20);
      }
      return new SourceFile(name, bytes);
    } catch (IOException e) {
      throw new DocumentException(Kind.UNREADABLE, "unread", name);
    }
  }

  /** What to call it in messages. */
  public String name() {
    return name;
  }

  /** Its form. */
  public SourceForm form() {
    return form;
  }

  /** SHA-256 of its bytes, in 64 hexadecimal digits. */
  String digest() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }

  byte[] bytes() {
    return bytes;
  }

  /**
   * Its text, where {@link #form} is {@link SourceForm#TEXT}.
   *
   * @throws DocumentException if it is no text
   */
  public SourceText text() {
    return SourceText.of(bytes, name);
  }

  private static SourceForm form(byte[] bytes) {
    String head =
        new String(
            Arrays.copyOf(bytes, Math.min(bytes.length, WHERE_PDF_BEGINS)),
            StandardCharsets.ISO_8859_1);
    if (head.contains("%PDF-")) {
      return SourceForm.PDF;
    }
    if (head.startsWith("PK\u0003\u0004")) {
      return DocxReader.isDocx(bytes) ? SourceForm.DOCX : SourceForm.TEXT;
    }
    return HTML.matcher(head).find() ? SourceForm.HTML : SourceForm.TEXT;
  }

  @Override
  public String toString() {
    return name + " (" + form.word() + ")";
  }
}

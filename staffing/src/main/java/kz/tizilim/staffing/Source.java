package kz.tizilim.staffing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import kz.tizilim.staffing.StaffingException.Kind;

/**
 * A stream of which the beginning was seen: what it holds, and in which letters.
 *
 * <p>No more is read ahead than the question needs. JSON shows itself by its first character, so
 * that rows are answered as they come; letters are told from the first 64 KiB.
 */
final class Source {
  private static final int HEAD = 1 << 16;
  private static final Charset WINDOWS = Charset.forName("windows-1251");

  private final String name;
  private final InputStream in;
  private byte[] head = new byte[0];
  private boolean whole;

  private Source(String name, InputStream in) {
    this.name = name;
    this.in = in;
  }

  static Source of(String name, InputStream in) throws IOException {
    Source source = new Source(name, in);
    source.readUntil(4);
    while (source.isBlankSoFar() && !source.whole && source.head.length < HEAD) {
      source.readUntil(source.head.length + 1);
    }
    return source;
  }

  private void readUntil(int length) throws IOException {
    while (head.length < length && !whole) {
      byte[] more = new byte[HEAD - head.length];
      int n = in.read(more);
      whole = n < 0;
      int size = head.length;
      head = Arrays.copyOf(head, size + Math.max(n, 0));
      System.arraycopy(more, 0, head, size, Math.max(n, 0));
    }
  }

  private boolean isBlankSoFar() {
    return first() == 0;
  }

  /** The first character that is no space, as far as ASCII goes; 0 where none was seen yet. */
  private char first() {
    for (int i = bom().length; i < head.length; i++) {
      int c = head[i] & 0xFF;
      if (c > ' ') {
        return (char) c;
      }
    }
    return 0;
  }

  boolean startsWith(int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private int[] bom() {
    for (int[] bom : new int[][] {{0xEF, 0xBB, 0xBF}, {0xFF, 0xFE}, {0xFE, 0xFF}}) {
      if (startsWith(bom)) {
        return bom;
      }
    }
    return new int[0];
  }

  /**
   * What the stream holds. A workbook is told by its envelope alone; {@link WorkbookFile} looks in.
   */
  TableFormat format() throws IOException {
    refuse();
    if (startsWith('P', 'K', 3, 4)) {
      return TableFormat.XLSX;
    }
    return switch (first()) {
      case '{' -> TableFormat.NDJSON;
      case '[' -> TableFormat.JSON;
      default -> text();
    };
  }

  private TableFormat text() throws IOException {
    readUntil(HEAD);
    boolean binary =
        bom().length != 2 && new String(head, StandardCharsets.ISO_8859_1).indexOf(0) >= 0;
    if (binary) {
      throw unsupported("binary");
    }
    return TableFormat.CSV;
  }

  private void refuse() {
    if (head.length <= bom().length || (whole && first() == 0)) {
      throw new StaffingException(Kind.EMPTY, "empty.file", name);
    }
    if (startsWith(0xD0, 0xCF, 0x11, 0xE0)) {
      throw new StaffingException(Kind.ENCRYPTED, "encrypted", name);
    }
    if (startsWith('%', 'P', 'D', 'F')) {
      throw unsupported("pdf");
    }
    if (first() == '<') {
      throw unsupported("markup");
    }
    if (startsWith('{', '\\', 'r', 't')) {
      throw unsupported("rtf");
    }
  }

  private StaffingException unsupported(String what) {
    return new StaffingException(Kind.UNSUPPORTED, "unsupported." + what, name);
  }

  /** The whole stream, from its first byte. */
  InputStream bytes() {
    return new SequenceInputStream(new ByteArrayInputStream(head), in);
  }

  /** The whole stream as text. Bytes that are none become U+FFFD. */
  Reader text(TableFormat format) throws IOException {
    int mark = bom().length;
    Charset charset = format == TableFormat.CSV ? charset() : marked(StandardCharsets.UTF_8);
    InputStream bytes =
        new SequenceInputStream(new ByteArrayInputStream(head, mark, head.length - mark), in);
    return new InputStreamReader(
        bytes,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE));
  }

  /** The first characters of a text, up to 64 KiB of it. */
  String beginning() {
    return new String(head, bom().length, head.length - bom().length, charset());
  }

  private Charset charset() {
    return marked(isUtf8() ? StandardCharsets.UTF_8 : WINDOWS);
  }

  private Charset marked(Charset unmarked) {
    if (startsWith(0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    if (startsWith(0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    return bom().length == 3 ? StandardCharsets.UTF_8 : unmarked;
  }

  /** Whether the head is UTF-8, but for a character that its end may cut. */
  private boolean isUtf8() {
    ByteBuffer bytes = ByteBuffer.wrap(head);
    return !StandardCharsets.UTF_8
        .newDecoder()
        .decode(bytes, CharBuffer.allocate(head.length + 1), whole)
        .isError();
  }
}

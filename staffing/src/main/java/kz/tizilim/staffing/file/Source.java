package kz.tizilim.staffing.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import kz.tizilim.staffing.grid.Refusal;
import kz.tizilim.staffing.grid.Refusal.Kind;

/**
 * A stream of which the beginning was read: its format and its encoding.
 *
 * <p>No more is read ahead than the question needs. JSON is recognised by its first character, so
 * that rows are answered as they come; encodings are detected from the first 64 KiB.
 */
public final class Source {
  /** Two cells of a letter each, in UTF-16; fewer bytes with a zero among them are no table. */
  private static final int SHORTEST_WIDE = 8;

  private static final int HEAD = 1 << 16;

  private final String name;
  private final InputStream in;
  private byte[] head = new byte[0];
  private boolean whole;

  private Source(String name, InputStream in) {
    this.name = name;
    this.in = in;
  }

  /** A stream that messages call by that name. */
  public static Source of(String name, InputStream in) throws IOException {
    Source source = new Source(name, in);
    source.readUntil(8);
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

  /** The first character that is not a space, as far as ASCII goes; 0 if none was read yet. */
  private char first() {
    for (int i = bom(); i < head.length; i++) {
      int c = head[i] & 0xFF;
      if (c > ' ') {
        return (char) c;
      }
    }
    return 0;
  }

  private boolean startsWith(int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean startsWith(String text) {
    return new String(
            head, bom(), Math.min(head.length - bom(), text.length()), StandardCharsets.ISO_8859_1)
        .equals(text);
  }

  /** The length of the byte order marks; some programs write two. */
  private int bom() {
    int at = 0;
    while (at + 2 < head.length
        && (head[at] & 0xFF) == 0xEF
        && (head[at + 1] & 0xFF) == 0xBB
        && (head[at + 2] & 0xFF) == 0xBF) {
      at += 3;
    }
    return at > 0 ? at : isWide() ? 2 : 0;
  }

  private boolean isWide() {
    return startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF);
  }

  /**
   * The format. A zip is reported as XLSX; {@link WorkbookFile} looks into it.
   *
   * @throws Refusal if it is a format that is not read
   */
  public FileFormat format() throws IOException {
    if (head.length <= bom() || (whole && first() == 0)) {
      throw new Refusal(Kind.EMPTY, "empty.file", name);
    }
    refuse();
    if (startsWith('P', 'K', 3, 4)) {
      return FileFormat.XLSX;
    }
    if (startsWith(0xD0, 0xCF, 0x11, 0xE0)) {
      return FileFormat.XLS;
    }
    if (startsWith("PAR1")) {
      return FileFormat.PARQUET;
    }
    return switch (isWide() ? 'x' : first()) {
      case '{' -> FileFormat.NDJSON;
      case '[' -> FileFormat.JSON;
      case '<' -> markup();
      default -> text();
    };
  }

  private FileFormat markup() throws IOException {
    readUntil(HEAD);
    String text = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    if (text.contains("urn:schemas-microsoft-com:office:spreadsheet") && text.contains("<?xml")) {
      return FileFormat.SPREADSHEET_XML;
    }
    if (text.contains("opendocument:xmlns:office")) {
      return FileFormat.FODS;
    }
    boolean html =
        text.contains("<html")
            || text.contains("<table")
            || text.contains("<!doctype html")
            || text.contains("<tr");
    if (!html && text.startsWith("<?xml")) {
      throw unsupported("xml");
    }
    return FileFormat.HTML;
  }

  private FileFormat text() throws IOException {
    readUntil(HEAD);
    if (isWide() || bom() > 0) {
      return FileFormat.CSV;
    }
    if (head.length < SHORTEST_WIDE && zeros() > 0) {
      throw unsupported("binary");
    }
    Encoding encoding = Encoding.of(head, whole);
    boolean wide = encoding == Encoding.UTF_16LE || encoding == Encoding.UTF_16BE;
    if (!wide && zeros() > 8 + head.length / 2_000) {
      throw unsupported("binary");
    }
    if (!wide && zeros() > 0 && controls() > zeros()) {
      throw unsupported("binary");
    }
    return markupIn(encoding);
  }

  private FileFormat markupIn(Encoding encoding) {
    String text = encoding.text(Arrays.copyOf(head, Math.min(head.length, 4_096)), 0).strip();
    return text.startsWith("<") ? FileFormat.HTML : FileFormat.CSV;
  }

  private int zeros() {
    int zeros = 0;
    for (byte one : head) {
      zeros += one == 0 ? 1 : 0;
    }
    return zeros;
  }

  private int controls() {
    int controls = 0;
    for (byte one : head) {
      controls +=
          one > 0 && one < 32 && one != '\n' && one != '\r' && one != '\t' && one != 0x1A ? 1 : 0;
    }
    return controls;
  }

  private void refuse() throws IOException {
    if (startsWith("%PDF")) {
      throw unsupported("pdf");
    }
    if (startsWith("{\\rtf")) {
      throw unsupported("rtf");
    }
    if (startsWith("ID;P") || startsWith("ID; P")) {
      throw unsupported("sylk");
    }
    if (startsWith("MOXCEL")) {
      throw unsupported("mxl");
    }
    if (startsWith(0x1F, 0x8B)
        || startsWith("Rar!")
        || startsWith("7z\u00BC\u00AF")
        || startsWith("BZh")
        || startsWith(0xFD, '7', 'z', 'X')) {
      throw unsupported("archive");
    }
    if (startsWith("TABLE")) {
      readUntil(32);
      String text = new String(head, 0, Math.min(32, head.length), StandardCharsets.ISO_8859_1);
      if (text.matches("(?s)TABLE\\s+0,1\\s.*")) {
        throw unsupported("dif");
      }
    }
    if (isOldExcel()) {
      throw unsupported("old-excel");
    }
    if (isDbf()) {
      throw unsupported("dbf");
    }
    if (startsWith(0x89, 'P', 'N', 'G') || startsWith(0xFF, 0xD8, 0xFF) || startsWith("GIF8")) {
      throw unsupported("picture");
    }
  }

  /** Whether it is a sheet of Excel 2 to 4, which begins with a record of its own. */
  private boolean isOldExcel() {
    return startsWith(0x09, 0x00, 0x04, 0x00)
        || startsWith(0x09, 0x02, 0x06, 0x00)
        || startsWith(0x09, 0x04, 0x06, 0x00);
  }

  /** Whether it is a dBase table: a version, a date and the sizes of its header. */
  private boolean isDbf() throws IOException {
    int version = head.length == 0 ? 0 : head[0] & 0xFF;
    boolean known =
        version == 0x03
            || version == 0x30
            || version == 0x31
            || version == 0x83
            || version == 0x8B
            || version == 0xF5;
    if (!known) {
      return false;
    }
    readUntil(32);
    if (head.length < 32) {
      return false;
    }
    int month = head[2] & 0xFF;
    int size = (head[8] & 0xFF) + 256 * (head[9] & 0xFF);
    return month <= 12 && size >= 33 && head[12] == 0;
  }

  private Refusal unsupported(String what) {
    return new Refusal(Kind.UNSUPPORTED, "unsupported." + what, name);
  }

  /** The whole stream, from its first byte. */
  public InputStream bytes() {
    return new SequenceInputStream(new ByteArrayInputStream(head), in);
  }

  /** The whole stream as text. Bytes that are not text become U+FFFD. */
  public Reader text(FileFormat format) {
    int mark = bom();
    Encoding encoding = format == FileFormat.CSV ? encoding() : marked(Encoding.UTF_8);
    return encoding.reader(
        new SequenceInputStream(new ByteArrayInputStream(head, mark, head.length - mark), in));
  }

  /** The first characters of a text, up to 64 KiB of it. */
  String beginning() {
    return encoding().text(head, bom());
  }

  /** The charset of a page that does not name it; empty if it does. */
  Optional<String> charset() {
    String text = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    boolean named = bom() > 0 || text.contains("charset=") || text.contains("encoding=\"");
    return named ? Optional.empty() : Optional.of(encoding().charsetName());
  }

  /** The charset of a text. */
  Charset textCharset() {
    return Charset.forName(encoding().charsetName());
  }

  private Encoding encoding() {
    return isWide() || bom() > 0 ? marked(Encoding.UTF_8) : Encoding.of(head, whole);
  }

  private Encoding marked(Encoding unmarked) {
    if (startsWith(0xFF, 0xFE)) {
      return Encoding.UTF_16LE;
    }
    return startsWith(0xFE, 0xFF) ? Encoding.UTF_16BE : unmarked;
  }
}

package kz.tizilim.staffing.file;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.tizilim.staffing.file.Copied.Unwritten;
import kz.tizilim.staffing.file.Copied.Why;

/**
 * Copies a text with separators; all but the edited fields stays to the byte: encoding, separator,
 * quotes and ends of lines.
 */
public final class CsvCopy {
  private final Reader in;
  private final Writer out;
  private final Charset charset;
  private final boolean isWide;
  private final char separator;
  private final Map<Integer, Map<Integer, CellEdit>> edits = new TreeMap<>();
  private final List<Unwritten> unwritten = new ArrayList<>();
  private final StringBuilder field = new StringBuilder();
  private boolean isBegun;
  private int line = 1;
  private int next = -2;

  private CsvCopy(Reader in, Writer out, Charset charset, boolean isWide, char separator) {
    this.in = in;
    this.out = out;
    this.charset = charset;
    this.isWide = isWide;
    this.separator = separator;
  }

  /**
   * Copies a text.
   *
   * @param name what messages call it
   * @return what became of the edits
   * @throws IOException if it cannot be read or written
   */
  public static Copied copy(String name, Path from, OutputStream out, List<CellEdit> edits)
      throws IOException {
    Charset charset;
    char separator;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(from))) {
      Source source = Source.of(name, in);
      charset = source.textCharset();
      separator = CsvBook.separatorOf(source.beginning());
    }
    boolean isWide =
        charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
    // Of all other encodings the signs of CSV are single bytes, and each byte passes as a
    // character.
    Charset passing = isWide ? charset : StandardCharsets.ISO_8859_1;
    try (Reader in =
        new BufferedReader(new InputStreamReader(Files.newInputStream(from), passing))) {
      // Not closed, since the stream is the caller's.
      Writer writer = new BufferedWriter(new OutputStreamWriter(out, passing));
      CsvCopy copy = new CsvCopy(in, writer, charset, isWide, separator);
      edits.forEach(edit ->
          copy.edits.computeIfAbsent(edit.line(), key -> new TreeMap<>()).put(edit.column(), edit));
      copy.records();
      writer.flush();
      return new Copied(copy.unwritten, List.of());
    }
  }

  private void records() throws IOException {
    while (peek() >= 0) {
      int first = line;
      Map<Integer, CellEdit> here = edits.remove(first);
      record(here == null ? Map.of() : here);
    }
    edits
        .values()
        .forEach(
            row -> row.values().forEach(edit -> unwritten.add(new Unwritten(edit, Why.NO_CELL))));
  }

  private void record(Map<Integer, CellEdit> here) throws IOException {
    int last = here.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
    for (int column = 0; ; column++) {
      read();
      CellEdit edit = here.get(column);
      out.append(edit == null ? field : written(edit));
      if (peek() == separator) {
        out.append((char) take());
        continue;
      }
      for (int missing = column + 1; missing <= last; missing++) {
        CellEdit added = here.get(missing);
        out.append(separator).append(added == null ? "" : written(added));
      }
      end();
      return;
    }
  }

  /** Reads a field as it is written. */
  private void read() throws IOException {
    field.setLength(0);
    if (!isBegun) {
      isBegun = true;
      mark();
    }
    boolean isQuoted = peek() == '"';
    boolean isOpen = false;
    while (peek() >= 0) {
      int c = peek();
      if (!isOpen && (c == separator || c == '\n' || c == '\r')) {
        return;
      }
      field.append((char) take());
      if (isQuoted && c == '"') {
        isOpen = !isOpen;
      } else if (isOpen && (c == '\n' || (c == '\r' && peek() != '\n'))) {
        line++;
      }
    }
  }

  /** The mark of the byte order is no part of the first field. */
  private void mark() throws IOException {
    if (isWide && peek() == '\uFEFF') {
      out.append((char) take());
    } else if (!isWide && charset.equals(StandardCharsets.UTF_8) && peek() == 0xEF) {
      for (int i = 0; i < 3; i++) {
        out.append((char) take());
      }
    }
  }

  private void end() throws IOException {
    int c = take();
    if (c < 0) {
      return;
    }
    out.append((char) c);
    if (c == '\r' && peek() == '\n') {
      out.append((char) take());
    }
    line++;
  }

  private String written(CellEdit edit) {
    String text = edit.text();
    if (!charset.newEncoder().canEncode(text)) {
      unwritten.add(new Unwritten(edit, Why.ENCODING));
      return field.toString();
    }
    boolean quote =
        field.indexOf("\"") == 0
            || text.indexOf(separator) >= 0
            || text.indexOf('"') >= 0
            || text.indexOf('\n') >= 0
            || text.indexOf('\r') >= 0;
    String whole = quote ? '"' + text.replace("\"", "\"\"") + '"' : text;
    return isWide ? whole : new String(whole.getBytes(charset), StandardCharsets.ISO_8859_1);
  }

  private int peek() throws IOException {
    if (next == -2) {
      next = in.read();
    }
    return next;
  }

  private int take() throws IOException {
    int c = peek();
    next = c < 0 ? -1 : -2;
    return c;
  }
}

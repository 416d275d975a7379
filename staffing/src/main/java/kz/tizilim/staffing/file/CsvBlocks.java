package kz.tizilim.staffing.file;

import java.io.CharArrayReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts a text with separators into blocks of whole records: at the end of a line that is outside of
 * quotes, as {@link CsvRows} reads them. A field is quoted if its first character is a quote; a
 * quote inside of other fields is a character like any other.
 */
final class CsvBlocks {
  /** How many characters a block should have at least. */
  static final int SIZE = 1 << 16;

  /**
   * A record of more characters than that is not cut any more: either a quote is never closed, or a
   * field is longer than is read.
   */
  private static final int LONGEST = 1 << 22;

  private enum State {
    FIELD_BEGINS,
    PLAIN,
    QUOTED,
    QUOTE_IN_QUOTED
  }

  private final Reader text;
  private final char separator;
  private final int size;
  private char[] buffer;
  private int length;
  private int scanned;
  private long line = 1;
  private State state = State.FIELD_BEGINS;
  private boolean ended;

  /** Whole records. */
  static final class Block {
    private final char[] text;
    private final int length;
    private final long line;
    private final boolean isCut;

    private Block(char[] text, int length, long line, boolean isCut) {
      this.text = text;
      this.length = length;
      this.line = line;
      this.isCut = isCut;
    }

    /** Its characters. */
    Reader text() {
      return new CharArrayReader(text, 0, length);
    }

    /** The number of its first line. */
    long line() {
      return line;
    }

    /** Whether the text goes on behind it inside of a record, which is too long. */
    boolean isCut() {
      return isCut;
    }

    /** The characters, for tests. */
    @Override
    public String toString() {
      return new String(text, 0, length);
    }
  }

  CsvBlocks(Reader text, char separator, int size) {
    this.text = text;
    this.separator = separator;
    this.size = size;
    this.buffer = new char[2 * size];
  }

  /** The next block; empty at the end of the text. */
  Optional<Block> next() throws IOException {
    int end = 0;
    long lineAtEnd = line;
    long lines = line;
    while (true) {
      while (scanned < length) {
        skipPlain();
        if (scanned == length) {
          break;
        }
        char c = buffer[scanned];
        boolean isBreak = c == '\n' || c == '\r';
        if (c == '\r') {
          if (scanned + 1 == length && !ended) {
            break; // the line break may be of two characters
          }
          if (scanned + 1 < length && buffer[scanned + 1] == '\n') {
            scanned++;
          }
        }
        lines += isBreak ? 1 : 0;
        scanned++;
        step(c, isBreak);
        if (isBreak && state == State.FIELD_BEGINS) {
          end = scanned;
          lineAtEnd = lines;
          if (end >= size) {
            return Optional.of(cut(end, lineAtEnd, false));
          }
        }
      }
      if (ended) {
        return length == 0 ? Optional.empty() : Optional.of(cut(length, lines, false));
      }
      if (length - end > LONGEST) {
        if (end == 0) {
          return Optional.of(cut(length, lines, true));
        }
        scanned = end;
        state = State.FIELD_BEGINS;
        return Optional.of(cut(end, lineAtEnd, false));
      }
      fill();
    }
  }

  /** Passes over what does not end a plain field; nearly all of a text, so without its steps. */
  private void skipPlain() {
    if (state == State.PLAIN) {
      int i = scanned;
      while (i < length && buffer[i] != separator && buffer[i] != '\n' && buffer[i] != '\r') {
        i++;
      }
      scanned = i;
    }
  }

  private void step(char c, boolean isBreak) {
    switch (state) {
      case FIELD_BEGINS ->
          state =
              c == '"'
                  ? State.QUOTED
                  : isBreak || c == separator ? State.FIELD_BEGINS : State.PLAIN;
      case PLAIN -> state = isBreak || c == separator ? State.FIELD_BEGINS : State.PLAIN;
      case QUOTED -> state = c == '"' ? State.QUOTE_IN_QUOTED : State.QUOTED;
      case QUOTE_IN_QUOTED ->
          state =
              c == '"'
                  ? State.QUOTED
                  : isBreak || c == separator ? State.FIELD_BEGINS : State.PLAIN;
    }
  }

  private Block cut(int end, long lineAtEnd, boolean isCut) {
    Block block = new Block(buffer, end, line, isCut);
    char[] rest = new char[Math.max(2 * size, length - end)];
    System.arraycopy(buffer, end, rest, 0, length - end);
    buffer = rest;
    length -= end;
    scanned -= end;
    line = lineAtEnd;
    return block;
  }

  private void fill() throws IOException {
    if (length == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    int read = text.read(buffer, length, buffer.length - length);
    ended = read < 0;
    length += Math.max(0, read);
  }

  /** The rest of the text, behind a block that {@link Block#isCut is cut}. */
  Reader rest() {
    return text;
  }

  void close() throws IOException {
    text.close();
  }
}

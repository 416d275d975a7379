package kz.tizilim.documents.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import kz.tizilim.documents.grid.CellLine.Join;
import kz.tizilim.documents.token.TextLine;
import kz.tizilim.documents.token.TextLine.PageTop;
import kz.tizilim.documents.token.Token;

/** Collects the text of a document without positions into numbered lines. */
public final class LineWriter {

  private static final Pattern OF_ACTS =
      Pattern.compile(
          "№ ?\\d|ввод[ия]тся в действие|вступа[ею]т в силу|қолданысқа енгізіл",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final List<CellLine> lines = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private Join join = Join.APART;
  private int number;

  /** A writer whose first line is line 1. */
  public LineWriter() {}

  /** Adds characters to the open line. */
  public void text(String text) {
    open.append(text);
  }

  /** Ends the open line; the next one is a new line of the same paragraph. */
  public void lineBreak() {
    close(Join.BREAKS);
  }

  /** Ends the open line; the next one is a new paragraph. */
  public void paragraph() {
    close(Join.APART);
  }

  private void close(Join next) {
    number += open.toString().isBlank() ? 0 : 1;
    List<Token> tokens = new ArrayList<>();
    int from = -1;
    for (int i = 0; i <= open.length(); i++) {
      boolean space = i == open.length() || isSpace(open.charAt(i));
      if (space && from >= 0) {
        String word = open.substring(from, i).replace("\u00AD", "");
        if (!word.isEmpty()) {
          tokens.add(new Token(word, number, from + 1));
        }
        from = -1;
      } else if (!space && from < 0) {
        from = i;
      }
    }
    if (!tokens.isEmpty()) {
      TextLine line =
          new TextLine(number, 1, PageTop.NONE, join == Join.APART, 0, List.of(), tokens);
      lines.add(new CellLine(line, join));
      join = next;
    } else if (next == Join.APART) {
      join = next;
    }
    open.setLength(0);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
  }

  /** Ends the open line; returns and forgets all lines since the last call. */
  public List<CellLine> take() {
    paragraph();
    List<CellLine> taken = List.copyOf(lines);
    lines.clear();
    return taken;
  }

  /** Whether a paragraph that begins with this line is a publisher's note. */
  public static boolean isNote(CellLine line) {
    String first = line.line().tokens().get(0).text().toLowerCase(Locale.ROOT);
    return first.startsWith("сноска.") || first.startsWith("ескерту.");
  }

  /** Converts {@code lines} into parts, prose or notes. */
  public static List<Part> prose(List<CellLine> lines) {
    List<Part> parts = new ArrayList<>();
    boolean note = false;
    for (CellLine line : lines) {
      note = isNote(line) || (note && line.join() == Join.BREAKS);
      parts.add(note ? new Part.Note(line.line()) : new Part.Prose(line.line()));
    }
    return parts;
  }

  /** Whether a line behind the end of a note's sentence is about acts, and not a post. */
  private static boolean speaksOfActs(CellLine line) {
    return OF_ACTS.matcher(line.line().words()).find();
  }

  /** The notes among the lines of a cell go to {@code notes}; the others are returned. */
  public static List<CellLine> withoutNotes(List<CellLine> lines, List<Part> notes) {
    List<CellLine> kept = new ArrayList<>();
    boolean note = false;
    boolean ended = true;
    for (CellLine line : lines) {
      boolean goesOn = line.join() == Join.BREAKS && (!ended || speaksOfActs(line));
      note = isNote(line) || (note && goesOn);
      ended = line.line().words().endsWith(".");
      if (note) {
        notes.add(new Part.Note(line.line()));
      } else {
        kept.add(line);
      }
    }
    return kept;
  }
}

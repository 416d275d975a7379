package kz.tizilim.pay.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A file with a table, as lines of cells.
 *
 * @param name what messages call it
 * @param lines its lines; the first one with content has the headings
 */
public record TableFile(String name, List<Line> lines) {

  /**
   * A line.
   *
   * @param number its number in the file or the sheet, from 1
   * @param cells its texts
   * @param dates the cells that a spreadsheet keeps as dates, from 0
   */
  public record Line(int number, List<String> cells, Set<Integer> dates) {
    public Line {
      cells = List.copyOf(cells);
      dates = Set.copyOf(dates);
    }

    boolean isEmpty() {
      return cells.stream().allMatch(String::isBlank);
    }

    String text(int column) {
      return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }
  }

  public TableFile {
    lines = List.copyOf(lines);
  }

  /** The table in a text with fields separated by commas, semicolons or tabs (RFC 4180 quotes). */
  public static TableFile csv(String name, String text) {
    String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return new TableFile(name, new Reader(bare).lines());
  }

  /** Reads a text once. */
  private static final class Reader {
    private final String text;
    private final char separator;
    private int at;
    private int line = 1;

    Reader(String text) {
      this.text = text;
      String head = text.lines().filter(one -> !one.isBlank()).findFirst().orElse("");
      this.separator = head.contains("\t") ? '\t' : head.contains(";") ? ';' : ',';
    }

    List<Line> lines() {
      List<Line> lines = new ArrayList<>();
      while (at < text.length()) {
        int number = line;
        lines.add(new Line(number, cells(), Set.of()));
      }
      return lines;
    }

    private List<String> cells() {
      List<String> cells = new ArrayList<>();
      while (true) {
        cells.add(cell());
        if (at >= text.length() || text.charAt(at) != separator) {
          break;
        }
        at++;
      }
      while (at < text.length() && text.charAt(at) != '\n') {
        at++;
      }
      at++;
      line++;
      return cells;
    }

    private String cell() {
      StringBuilder cell = new StringBuilder();
      if (at < text.length() && text.charAt(at) == '"') {
        at++;
        quoted(cell);
      }
      while (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n') {
        cell.append(text.charAt(at));
        at++;
      }
      return cell.toString().replace('\u00A0', ' ').strip();
    }

    private void quoted(StringBuilder cell) {
      while (at < text.length()) {
        char c = text.charAt(at);
        at++;
        if (c == '\n') {
          line++;
        }
        if (c != '"') {
          cell.append(c);
        } else if (at < text.length() && text.charAt(at) == '"') {
          cell.append('"');
          at++;
        } else {
          return;
        }
      }
    }
  }
}

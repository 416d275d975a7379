package kz.tizilim.server.kept;

import java.util.List;
import java.util.Optional;
import kz.tizilim.classify.StaffingRow;

/**
 * A post of a kept table: the rows that say the same of it. Prints as one line, its texts between
 * tabs; a tab or a line break of a text becomes a space.
 *
 * @param row what the rows say, as it was decided; without a key
 * @param codes the codes that the register gave it when it was kept, between spaces
 * @param rows how many rows there are
 */
record KeptPost(StaffingRow row, String codes, long rows) {
  private static final int FIELDS = 10;

  /** The line of a post; empty if it is not one. */
  static Optional<KeptPost> parse(String line) {
    List<String> fields = List.of(line.split("\t", -1));
    if (fields.size() != FIELDS || !fields.get(1).matches("\\d{1,9}")) {
      return Optional.empty();
    }
    return Optional.of(
        new KeptPost(
            new StaffingRow(
                "",
                fields.get(2),
                fields.get(3),
                fields.get(4),
                fields.get(5),
                fields.get(6),
                fields.get(7),
                fields.get(8),
                fields.get(9)),
            fields.get(0),
            Long.parseLong(fields.get(1))));
  }

  /** What makes it the same post in another table; the unit is that of its first row alone. */
  List<String> key() {
    return List.of(row.title(), row.institution(), row.level(), row.category(), row.activity());
  }

  @Override
  public String toString() {
    return String.join(
        "\t",
        List.of(
            onOneLine(codes),
            Long.toString(rows),
            onOneLine(row.title()),
            onOneLine(row.institution()),
            onOneLine(row.unit()),
            onOneLine(row.level()),
            onOneLine(row.category()),
            onOneLine(row.activity()),
            onOneLine(row.claimed()),
            onOneLine(row.date())));
  }

  private static String onOneLine(String text) {
    return text.replace("\t", " ").replaceAll("\\R", " ");
  }
}

package kz.tizilim.staffing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.tizilim.classify.Answer;

/** A column that a report adds to the right of the user's own. */
enum AddedColumn {
  VERDICT(0, 24),
  CODE(1, 12),
  TITLE(2, 36),
  CLAIM(3, 26),
  WHY(4, 40),
  ENTRY(5, 20);

  private final int place;
  private final int width;

  AddedColumn(int place, int width) {
    this.place = place;
    this.width = width;
  }

  /** From 0, behind the user's own columns. */
  int place() {
    return place;
  }

  /** The column that a report adds under that heading in one of the languages. */
  static Optional<AddedColumn> named(String heading) {
    return Arrays.stream(values()).filter(column -> column.isHeadedBy(heading)).findFirst();
  }

  /** Whether a report, in any language, adds the column under that heading. */
  boolean isHeadedBy(String heading) {
    return headings().contains(heading)
        || (this == VERDICT && ReportWords.inAll("column.verdict.earlier").contains(heading));
  }

  private List<String> headings() {
    return ReportWords.inAll(key());
  }

  private String key() {
    return "column." + name().toLowerCase(Locale.ROOT);
  }

  String heading(ReportWords words) {
    return words.say(key());
  }

  /** In characters. */
  int width() {
    return width;
  }

  String text(Answer answer, ReportWords words) {
    return switch (this) {
      case VERDICT -> words.verdict(answer);
      case CODE -> ReportWords.code(answer);
      case TITLE -> ReportWords.title(answer);
      case CLAIM -> words.claim(answer);
      case WHY -> words.why(answer);
      case ENTRY -> ReportWords.entries(answer);
    };
  }
}

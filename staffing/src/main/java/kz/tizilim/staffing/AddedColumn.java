package kz.tizilim.staffing;

import java.util.Arrays;
import java.util.Optional;
import kz.tizilim.classify.Answer;

/** A column that a report adds to the right of the user's own. */
enum AddedColumn {
  VERDICT(0, "Вердикт", 24),
  CODE(1, "Код по реестру", 12),
  TITLE(2, "Наименование по реестру", 36),
  CLAIM(3, "Проверка кода", 26),
  WHY(4, "Чего не хватает / причина", 40),
  ENTRY(5, "Запись реестра", 20);

  private final int place;
  private final String heading;
  private final int width;

  AddedColumn(int place, String heading, int width) {
    this.place = place;
    this.heading = heading;
    this.width = width;
  }

  /** From 0, behind the user's own columns. */
  int place() {
    return place;
  }

  /** The column that a report once added under that heading. */
  static Optional<AddedColumn> named(String heading) {
    return Arrays.stream(values()).filter(column -> column.heading.equals(heading)).findFirst();
  }

  String heading() {
    return heading;
  }

  /** In characters. */
  int width() {
    return width;
  }

  String text(Answer answer) {
    return switch (this) {
      case VERDICT -> ReportWords.verdict(answer);
      case CODE -> ReportWords.code(answer);
      case TITLE -> ReportWords.title(answer);
      case CLAIM -> ReportWords.claim(answer);
      case WHY -> ReportWords.why(answer);
      case ENTRY -> ReportWords.entries(answer);
    };
  }
}

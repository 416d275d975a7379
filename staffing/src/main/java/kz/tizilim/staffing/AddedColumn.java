package kz.tizilim.staffing;

import java.util.function.Function;
import kz.tizilim.classify.Answer;

/** A column that a report adds to the right of the user's own. */
@SuppressWarnings("ImmutableEnumChecker") // its functions are method references without state
enum AddedColumn {
  VERDICT("Вердикт", 24, Words::verdict),
  CODE("Код по реестру", 12, Words::code),
  TITLE("Наименование по реестру", 36, Answer::officialTitle),
  CLAIM("Проверка кода", 26, Words::claim),
  WHY("Чего не хватает / причина", 40, Words::why),
  ENTRY("Запись реестра", 20, Words::entries);

  private final String heading;
  private final int width;
  private final Function<Answer, String> text;

  AddedColumn(String heading, int width, Function<Answer, String> text) {
    this.heading = heading;
    this.width = width;
    this.text = text;
  }

  String heading() {
    return heading;
  }

  /** In characters. */
  int width() {
    return width;
  }

  String text(Answer answer) {
    return text.apply(answer);
  }
}

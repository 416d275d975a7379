package kz.tizilim.staffing;

import java.util.ArrayList;
import java.util.List;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Column;
import kz.tizilim.classify.Reason;

/** What is wrong with one cell of a row, and what the law says. */
record Mark(Column column, Tone tone, String note) {
  static List<Mark> of(Answer answer) {
    List<Mark> marks = new ArrayList<>();
    switch (answer.verdict()) {
      case MATCH, OUT_OF_SCOPE -> {}
      case AMBIGUOUS -> marks.addAll(open(answer));
      case NOT_IN_REGISTER ->
          marks.add(
              note(
                  answer,
                  Column.TITLE,
                  Tone.WRONG,
                  "Реестр не называет такой должности для этого учреждения."));
      case INVALID ->
          marks.add(
              new Mark(
                  answer.reason().flatMap(Reason::column).orElse(Column.TITLE),
                  Tone.BROKEN,
                  "Строка не читается: " + answer.detail()));
    }
    if (Claims.isWrong(answer)) {
      marks.add(
          new Mark(
              Column.CLAIMED,
              Tone.WRONG,
              lines(sentence(ReportWords.claim(answer)), ReportWords.law(answer))));
    }
    if (Claims.isUnreadable(answer)) {
      marks.add(new Mark(Column.CLAIMED, Tone.OPEN, sentence(ReportWords.claim(answer))));
    }
    return marks;
  }

  private static List<Mark> open(Answer answer) {
    if (answer.missing().isEmpty()) {
      return List.of(
          note(
              answer,
              Column.TITLE,
              Tone.OPEN,
              "Подходят несколько кодов: " + ReportWords.codes(answer) + "."));
    }
    return answer.missing().stream().map(column -> missing(answer, column)).toList();
  }

  private static Mark missing(Answer answer, Column column) {
    String asked =
        "Укажите: "
            + ReportWords.column(column)
            + ". Без этого подходят "
            + ReportWords.codes(answer)
            + ".";
    return new Mark(column, Tone.OPEN, lines(asked, ReportWords.law(answer)));
  }

  private static Mark note(Answer answer, Column column, Tone tone, String what) {
    return new Mark(
        column, tone, lines(what, sentence(ReportWords.why(answer)), ReportWords.law(answer)));
  }

  private static String sentence(String text) {
    return text.isEmpty() ? "" : Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
  }

  private static String lines(String... lines) {
    return String.join("\n", List.of(lines).stream().filter(line -> !line.isEmpty()).toList());
  }
}

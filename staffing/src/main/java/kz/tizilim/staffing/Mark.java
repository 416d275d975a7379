package kz.tizilim.staffing;

import java.util.ArrayList;
import java.util.List;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Column;
import kz.tizilim.classify.Reason;

/** What is wrong with one cell of a row, and what the law says. */
record Mark(Column column, Tone tone, String note) {
  static List<Mark> of(Answer answer, ReportWords words) {
    List<Mark> marks = new ArrayList<>();
    switch (answer.verdict()) {
      case MATCH, OUT_OF_SCOPE -> {}
      case AMBIGUOUS -> marks.addAll(open(answer, words));
      case NOT_IN_REGISTER ->
          marks.add(
              note(answer, Column.TITLE, Tone.WRONG, words.say("mark.not-in-register"), words));
      case INVALID ->
          marks.add(
              new Mark(
                  answer.reason().flatMap(Reason::column).orElse(Column.TITLE),
                  Tone.BROKEN,
                  words.say("mark.invalid", answer.detail())));
    }
    if (Claims.isWrong(answer)) {
      marks.add(
          new Mark(
              Column.CLAIMED,
              Tone.WRONG,
              lines(ReportWords.sentence(words.claim(answer)), words.law(answer))));
    }
    if (Claims.isUnreadable(answer)) {
      marks.add(new Mark(Column.CLAIMED, Tone.OPEN, ReportWords.sentence(words.claim(answer))));
    }
    return marks;
  }

  private static List<Mark> open(Answer answer, ReportWords words) {
    if (answer.missing().isEmpty()) {
      String several = words.say("mark.several", ReportWords.codes(answer));
      return List.of(note(answer, Column.TITLE, Tone.OPEN, several, words));
    }
    return answer.missing().stream().map(column -> missing(answer, column, words)).toList();
  }

  private static Mark missing(Answer answer, Column column, ReportWords words) {
    String asked = words.say("mark.missing", words.column(column), ReportWords.codes(answer));
    return new Mark(column, Tone.OPEN, lines(asked, words.law(answer)));
  }

  private static Mark note(
      Answer answer, Column column, Tone tone, String what, ReportWords words) {
    return new Mark(
        column, tone, lines(what, ReportWords.sentence(words.why(answer)), words.law(answer)));
  }

  private static String lines(String... lines) {
    return String.join("\n", List.of(lines).stream().filter(line -> !line.isEmpty()).toList());
  }
}

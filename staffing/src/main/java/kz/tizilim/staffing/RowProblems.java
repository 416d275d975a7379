package kz.tizilim.staffing;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.tizilim.classify.Answer;
import kz.tizilim.staffing.grid.Text;

/** The problems of a page by kind: the first of each are listed, the others counted. */
final class RowProblems {
  private static final int LISTED = 200;
  private static final int LONGEST = 300;

  private final Map<Kind, List<String>> listed = new EnumMap<>(Kind.class);
  private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
  private final ReportWords words;

  RowProblems(ReportWords words) {
    this.words = words;
  }

  private enum Kind {
    INVALID,
    NOT_IN_REGISTER,
    WRONG_CLAIM,
    AMBIGUOUS,
    OUT_OF_SCOPE;

    String key() {
      return "problems." + name().toLowerCase(Locale.ROOT);
    }
  }

  void add(TableRow row, Answer answer) {
    if (Claims.isWrong(answer)) {
      add(Kind.WRONG_CLAIM, row, answer, words.claim(answer));
    }
    switch (answer.verdict()) {
      case MATCH -> {}
      case AMBIGUOUS ->
          add(Kind.AMBIGUOUS, row, answer, ReportWords.codes(answer) + "; " + words.why(answer));
      case NOT_IN_REGISTER -> add(Kind.NOT_IN_REGISTER, row, answer, words.why(answer));
      case OUT_OF_SCOPE -> add(Kind.OUT_OF_SCOPE, row, answer, words.verdict(answer));
      case INVALID -> add(Kind.INVALID, row, answer, words.why(answer));
    }
  }

  private void add(Kind kind, TableRow row, Answer answer, String what) {
    counts.merge(kind, 1L, Long::sum);
    List<String> of = listed.computeIfAbsent(kind, k -> new ArrayList<>());
    if (of.size() < LISTED) {
      String title =
          Text.isBlank(row.row().title()) ? words.say("problems.untitled") : row.row().title();
      of.add(
          "<li class=\""
              + HtmlReport.tone(answer)
              + "\"><a href=\"#"
              + HtmlReport.id(row)
              + "\">"
              + HtmlReport.escaped(
                  row.sheet()
                      .map(name -> words.say("problems.row.sheet", row.line(), name))
                      .orElseGet(() -> words.say("problems.row", row.line())))
              + "</a> "
              + HtmlReport.escaped(Text.cut(title, LONGEST))
              + (what.isEmpty() ? "" : " — " + HtmlReport.escaped(Text.cut(what, LONGEST)))
              + "</li>\n");
    }
  }

  void write(Writer page) throws IOException {
    page.write("<h2>" + words.say("problems") + "</h2>\n");
    if (counts.isEmpty()) {
      page.write("<p>" + words.say("problems.none") + "</p>\n");
    }
    for (Map.Entry<Kind, Long> count : counts.entrySet()) {
      List<String> of = listed.getOrDefault(count.getKey(), List.of());
      page.write(
          "<h3>"
              + words.say(count.getKey().key())
              + ": "
              + words.number(count.getValue())
              + "</h3>\n<ol class=\"problems\">\n");
      for (String one : of) {
        page.write(one);
      }
      page.write("</ol>\n");
      if (count.getValue() > of.size()) {
        page.write(
            "<p class=\"quiet\">"
                + words.say("problems.more", of.size(), words.number(count.getValue() - of.size()))
                + "</p>\n");
      }
    }
  }
}

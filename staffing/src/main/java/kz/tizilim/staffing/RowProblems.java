package kz.tizilim.staffing;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kz.tizilim.classify.Answer;
import kz.tizilim.staffing.grid.Text;

/** The problems of a page by kind: the first of each are listed, the others counted. */
final class RowProblems {
  private static final int LISTED = 200;
  private static final int LONGEST = 300;

  private final Map<Kind, List<String>> listed = new EnumMap<>(Kind.class);
  private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);

  private enum Kind {
    INVALID("Ошибки строк"),
    NOT_IN_REGISTER("Нет в реестре"),
    WRONG_CLAIM("Неверно заявленные коды"),
    AMBIGUOUS("Неоднозначно"),
    OUT_OF_SCOPE("Вне реестра");

    private final String heading;

    Kind(String heading) {
      this.heading = heading;
    }
  }

  void add(TableRow row, Answer answer) {
    if (Claims.isWrong(answer)) {
      add(Kind.WRONG_CLAIM, row, answer, ReportWords.claim(answer));
    }
    switch (answer.verdict()) {
      case MATCH -> {}
      case AMBIGUOUS ->
          add(
              Kind.AMBIGUOUS,
              row,
              answer,
              ReportWords.codes(answer) + "; " + ReportWords.why(answer));
      case NOT_IN_REGISTER -> add(Kind.NOT_IN_REGISTER, row, answer, ReportWords.why(answer));
      case OUT_OF_SCOPE -> add(Kind.OUT_OF_SCOPE, row, answer, ReportWords.verdict(answer));
      case INVALID -> add(Kind.INVALID, row, answer, ReportWords.why(answer));
    }
  }

  private void add(Kind kind, TableRow row, Answer answer, String what) {
    counts.merge(kind, 1L, Long::sum);
    List<String> of = listed.computeIfAbsent(kind, k -> new ArrayList<>());
    if (of.size() < LISTED) {
      String title = Text.isBlank(row.row().title()) ? "без названия" : row.row().title();
      of.add(
          "<li class=\""
              + HtmlReport.tone(answer)
              + "\"><a href=\"#"
              + HtmlReport.id(row)
              + "\">"
              + row.sheet().map(name -> "лист «" + HtmlReport.escaped(name) + "», ").orElse("")
              + "строка "
              + row.line()
              + "</a> "
              + HtmlReport.escaped(Text.cut(title, LONGEST))
              + (what.isEmpty() ? "" : " — " + HtmlReport.escaped(Text.cut(what, LONGEST)))
              + "</li>\n");
    }
  }

  void write(Writer page) throws IOException {
    page.write("<h2>Что исправить</h2>\n");
    if (counts.isEmpty()) {
      page.write("<p>Замечаний нет.</p>\n");
    }
    for (Map.Entry<Kind, Long> count : counts.entrySet()) {
      List<String> of = listed.getOrDefault(count.getKey(), List.of());
      page.write(
          "<h3>"
              + count.getKey().heading
              + ": "
              + Totals.number(count.getValue())
              + "</h3>\n<ol class=\"problems\">\n");
      for (String one : of) {
        page.write(one);
      }
      page.write("</ol>\n");
      if (count.getValue() > of.size()) {
        page.write(
            "<p class=\"quiet\">Здесь первые "
                + of.size()
                + "; остальные "
                + Totals.number(count.getValue() - of.size())
                + " — в таблице ниже.</p>\n");
      }
    }
  }
}

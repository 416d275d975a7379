package kz.tizilim.staffing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Column;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.core.message.Remark;
import kz.tizilim.staffing.grid.Text;

/**
 * One page: what it comes to, the problems by kind, all rows. The summary stands first and is known
 * last, so the rows wait in a temporary file.
 */
final class HtmlReport implements Report {
  private static final int LONGEST = 1_000;
  private static final List<String> COLUMNS =
      List.of(
          "page.row",
          "page.number",
          "page.post",
          "page.institution",
          "page.given",
          "page.claimed",
          "column.verdict",
          "page.code",
          "page.register",
          "page.remark");

  private final OutputStream out;
  private final TableLayout layout;
  private final Path file;
  private final Writer rows;
  private final ReportWords words;
  private final RowProblems problems;

  HtmlReport(OutputStream out, TableLayout layout, ReportWords words) throws IOException {
    this.words = words;
    this.problems = new RowProblems(words);
    this.out = out;
    this.layout = layout;
    file = Files.createTempFile("tizilim-", ".html");
    rows = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
  }

  @Override
  public void write(TableRow row, Answer answer) throws IOException {
    problems.add(row, answer);
    String tone = tone(answer);
    rows.write(
        "<tr id=\""
            + id(row)
            + "\"><td data-is=\""
            + words.say("page.row")
            + "\">"
            + escaped(place(row))
            + "</td>");
    cell("page.number", row.row().rowId());
    cell("page.post", row.row().title());
    cell("page.institution", joined(row.row().institution(), row.row().unit()));
    cell("page.given", given(row.row()));
    cell("page.claimed", row.row().claimed());
    rows.write(
        "<td data-is=\""
            + words.say("column.verdict")
            + "\" class=\""
            + tone
            + "\">"
            + escaped(words.verdict(answer))
            + "</td>");
    cell("page.code", ReportWords.code(answer));
    cell("page.register", joined(ReportWords.title(answer), ReportWords.entries(answer)));
    cell("page.remark", joined(words.claim(answer), words.why(answer)));
    rows.write("</tr>\n");
  }

  /** The anchor of a row in the page. */
  static String id(TableRow row) {
    return row.sheet()
        .map(name -> "r" + row.line() + "-" + Integer.toHexString(name.hashCode()))
        .orElseGet(() -> "r" + row.line());
  }

  private static String place(TableRow row) {
    return row.sheet().map(name -> name + ", " + row.line()).orElseGet(() -> "" + row.line());
  }

  private void cell(String key, String text) throws IOException {
    rows.write(
        "<td data-is=\"" + words.say(key) + "\">" + escaped(Text.cut(text, LONGEST)) + "</td>");
  }

  private static String given(StaffingRow row) {
    return joined(
        row.text(Column.LEVEL), row.text(Column.CATEGORY), row.text(Column.ACTIVITY), row.date());
  }

  private static String joined(String... parts) {
    return Stream.of(parts).filter(part -> !Text.isBlank(part)).collect(Collectors.joining(" · "));
  }

  static String tone(Answer answer) {
    return switch (Tone.of(answer)) {
      case GOOD -> "good";
      case OPEN -> "open";
      case WRONG -> "wrong";
      case BROKEN -> "broken";
      case OUTSIDE -> "outside";
    };
  }

  @Override
  public void finish(Summary summary) throws IOException {
    rows.close();
    Writer page = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    page.write(head());
    totals(page, summary);
    problems.write(page);
    skipped(page);
    page.write("<h2>" + words.say("page.all") + "</h2>\n<table>\n<thead><tr>");
    for (String key : COLUMNS) {
      page.write("<th>" + words.say(key) + "</th>");
    }
    page.write("</tr></thead>\n<tbody>\n");
    page.flush();
    Files.copy(file, out);
    page.write("</tbody>\n</table>\n</body>\n</html>\n");
    page.flush();
  }

  private String head() throws IOException {
    String title =
        escaped(
            layout.name().isEmpty()
                ? words.say("page.title")
                : words.say("page.title.of", layout.name()));
    return "<!DOCTYPE html>\n<html lang=\""
        + words.language()
        + "\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        + "<title>"
        + title
        + "</title>\n<style>\n"
        + css()
        + "</style>\n</head>\n<body>\n<h1>"
        + title
        + "</h1>\n";
  }

  private static String css() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(HtmlReport.class.getResourceAsStream("report.css"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void totals(Writer page, Summary summary) throws IOException {
    Totals totals = Totals.of(summary, layout, List.of(), words);
    page.write("<div class=\"totals\">\n");
    for (Totals.Section section : totals.sections()) {
      page.write("<section><h2>" + section.heading() + "</h2><dl>\n");
      for (Totals.Line line : section.lines()) {
        page.write(
            "<dt>" + escaped(line.label()) + "</dt><dd>" + words.number(line.count()) + "</dd>\n");
      }
      page.write("</dl></section>\n");
    }
    page.write("</div>\n");
    for (String note : totals.notes()) {
      page.write("<p class=\"quiet\">" + escaped(note) + "</p>\n");
    }
  }

  /** The rows and sheets that are not answered. */
  private void skipped(Writer page) throws IOException {
    List<Remark> lines = layout.skipped();
    if (lines.isEmpty()) {
      return;
    }
    page.write("<h2>" + words.say("sheet.skipped") + "</h2>\n<ul>\n");
    for (Remark line : lines) {
      page.write("<li>" + escaped(line.in(words.language())) + "</li>\n");
    }
    page.write("</ul>\n");
  }

  /** Text that is nothing but text, in an element or between double quotes. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    Text.whole(text)
        .codePoints()
        .forEach(c -> {
          switch (c) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\'' -> escaped.append("&#39;");
            default ->
                escaped.appendCodePoint(
                    Character.isISOControl(c) && c != '\n' && c != '\t' ? Text.REPLACEMENT : c);
          }
        });
    return escaped.toString();
  }

  @Override
  public void close() throws IOException {
    try {
      rows.close();
    } finally {
      Files.deleteIfExists(file);
    }
  }
}

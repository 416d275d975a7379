package kz.tizilim.staffing.tariff;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.tizilim.core.message.Language;
import kz.tizilim.pay.Pay;
import kz.tizilim.pay.PayAnswer;
import kz.tizilim.pay.PaySum;
import kz.tizilim.pay.Units;
import kz.tizilim.pay.message.Note;
import kz.tizilim.pay.table.PayRow.AllowanceBase;
import kz.tizilim.pay.table.Tenge;
import kz.tizilim.staffing.grid.Text;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;

/**
 * The sheet of a tariff list with its posts: numbers where the law gives them, formulas elsewhere.
 */
final class TariffSheet {
  static final int LONGEST = 2_000;
  static final int LINE_HEIGHT = 14;
  static final String MONEY = "#,##0.00";
  static final String HEAD_FILL = "D9E1F2";
  private static final int LONG_VACANT = 6;
  private static final int HEAD_HEIGHT = 48;
  private static final int MOST_LINES = 25;
  private static final String WHOLE = "#,##0";
  private static final String PERCENT = "0.0%";
  private static final String GAP_FILL = "FCE4D6";
  private static final String LINE = "BFBFBF";

  private final Worksheet sheet;
  private final TariffColumns columns;
  private final CachedValues cached;
  private final LocalDate day;
  private final Language language;
  private final Map<String, BigDecimal> sums = new HashMap<>();
  private final Map<String, Integer> lengths = new HashMap<>();

  /**
   * An empty sheet.
   *
   * @param cached where the values of its formulas are kept, for readers that compute none
   */
  TariffSheet(
      Worksheet sheet,
      TariffColumns columns,
      CachedValues cached,
      LocalDate day,
      Language language) {
    this.sheet = sheet;
    this.columns = columns;
    this.cached = cached;
    this.day = day;
    this.language = language;
  }

  /** The title, what the list costs in a month, and the headings. */
  void head(PaySum sum) {
    sheet.inlineString(0, 0, say("tariff.title", day));
    sheet.style(0, 0).bold().fontSize(14).set();
    sheet.inlineString(
        1,
        0,
        say("tariff.month")
            + ": "
            + sum.sentence(sum.month()).in(language)
            + (sum.isAssumed() ? " " + say("tariff.assumed") : ""));
    for (String name : columns.names()) {
      int column = columns.at(name);
      sheet.inlineString(TariffColumns.HEAD, column, columns.heading(name));
      sheet.width(column, TariffColumns.width(name));
      sheet
          .style(TariffColumns.HEAD, column)
          .bold()
          .wrapText(true)
          .horizontalAlignment("center")
          .verticalAlignment("center")
          .fillColor(HEAD_FILL)
          .borderStyle("thin")
          .set();
    }
    sheet.rowHeight(TariffColumns.HEAD, HEAD_HEIGHT);
    sheet.freezePane(2, TariffColumns.HEAD + 1);
    sheet.pageOrientation("landscape");
    sheet.paperSize(PaperSize.A3_PAPER);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.repeatRows(TariffColumns.HEAD);
  }

  /** Writes a post in as many rows as its pay has parts; returns the row after them. */
  int row(int line, PaidRow row) throws IOException {
    Optional<Pay> pay = row.pay().paid();
    List<Pay> parts =
        pay.map(one -> one.split().isEmpty() ? List.of(one) : one.split()).orElse(List.of());
    if (parts.isEmpty()) {
      post(line, row, row.terms().readableUnits().map(Units::number));
      gap(line, row);
      height(line);
      return line + 1;
    }
    int at = line;
    for (Pay part : parts) {
      post(at, row, Optional.of(part.units().number()));
      pay(at, part);
      text(at, "basis", links(part));
      text(at, "gap", notes(row));
      if (at == line) {
        compared(at, row, parts.size());
      }
      ruled(at);
      height(at);
      at++;
    }
    return at;
  }

  private void post(int line, PaidRow row, Optional<BigDecimal> units) throws IOException {
    text(line, "number", row.row().row().rowId());
    text(line, "post", row.row().row().title());
    text(line, "unit", row.row().row().unit());
    String codes =
        row.answer().codes().stream().map(Object::toString).collect(Collectors.joining(", "));
    text(line, "code", codes);
    row.terms().years().ifPresent(years -> sheet.value(line, columns.at("years"), years));
    if (units.isPresent()) {
      sheet.value(line, columns.at("units"), units.get());
      add("units", units.get());
    }
    text(line, "fund", row.terms().fund());
    if (line % 500 == 0) {
      sheet.flush();
    }
  }

  private void pay(int line, Pay pay) {
    text(line, "code", pay.cell().code());
    pay.band().ifPresent(band -> text(line, "years", band.toString()));
    number(line, "base", pay.base().amount(), WHOLE);
    number(line, "coefficient", pay.coefficient(), "0.00##");
    number(line, "factor", pay.factor(), "0.00##");
    if (columns.has("raise")) {
      number(line, "raise", pay.raise(), "0.00##");
    }
    boolean isOfMonth = pay.monthFactor().compareTo(BigDecimal.ONE) != 0;
    formula(line, "salary", salary(line, isOfMonth), WHOLE, pay.salary());
    StringBuilder month = new StringBuilder(columns.cell("salary", line));
    for (Pay.AllowanceSum one : pay.allowances()) {
      allowance(line, one);
      month.append('+').append(columns.cell("sum " + one.code(), line));
    }
    String factor = isOfMonth ? "*" + columns.cell("factor", line) : "";
    formula(line, "month", "(" + month + ")" + factor, MONEY, pay.month());
    Tenge health = pay.salary().times(pay.monthFactor());
    Tenge rest = pay.onceAYear().minus(health);
    boolean hasHealth = rest.amount().signum() >= 0;
    String once = hasHealth ? "+" + columns.cell("salary", line) + factor : "";
    Tenge other = hasHealth ? rest : pay.onceAYear();
    formula(
        line,
        "year",
        "12*"
            + columns.cell("month", line)
            + once
            + (other.isZero() ? "" : "+" + other.amount().toPlainString()),
        MONEY,
        pay.year());
    text(line, "group", String.join(", ", pay.groups()));
  }

  /** The salary of each person half up to a tenge; up to 1.5 units are one person. */
  private String salary(int line, boolean isOfMonth) {
    String exact =
        columns.cell("base", line)
            + "*"
            + columns.cell("coefficient", line)
            + (isOfMonth ? "" : "*" + columns.cell("factor", line))
            + (columns.has("raise") ? "*" + columns.cell("raise", line) : "");
    String units = columns.cell("units", line);
    return "IF("
        + units
        + ">1.5,TRUNC("
        + units
        + ")*"
        + rounded(exact)
        + "+"
        + rounded(exact + "*(" + units + "-TRUNC(" + units + "))")
        + ","
        + rounded(exact + "*" + units)
        + ")";
  }

  /* Spreadsheets compute in binary fractions; the inner rounding removes their error first. */
  private static String rounded(String exact) {
    return "ROUND(ROUND(" + exact + ",6),0)";
  }

  private void allowance(int line, Pay.AllowanceSum one) {
    one.share().ifPresent(share -> number(line, "share " + one.code(), share, PERCENT));
    String share = columns.cell("share " + one.code(), line);
    if (one.isOfSalary()) {
      formula(
          line, "sum " + one.code(), columns.cell("salary", line) + "*" + share, MONEY, one.sum());
    } else if (one.base() == AllowanceBase.BDO && one.share().isPresent()) {
      formula(
          line,
          "sum " + one.code(),
          columns.cell("base", line) + "*" + share + "*" + one.times().toPlainString(),
          MONEY,
          one.sum());
    } else {
      number(line, "sum " + one.code(), one.sum().amount(), MONEY);
      add("sum " + one.code(), one.sum().amount());
    }
  }

  private void gap(int line, PaidRow row) {
    String what =
        row.pay() instanceof PayAnswer.Range range
            ? say(
                "tariff.range",
                range.low().salary().printed(),
                range.high().salary().printed(),
                range.why())
            : row.pay().explanation().map(note -> note.in(language)).orElse("");
    String notes = notes(row);
    text(line, "gap", notes.isEmpty() ? what : what + " " + notes);
    compared(line, row, 1);
    sheet.range(line, 0, line, columns.last()).style().fillColor(GAP_FILL).set();
    ruled(line);
  }

  /** Puts all cells of a row at its top, wrapped, with lines around them. */
  private void ruled(int line) {
    sheet
        .range(line, 0, line, columns.last())
        .style()
        .wrapText(true)
        .verticalAlignment("top")
        .borderStyle("thin")
        .borderColor(LINE)
        .set();
  }

  private String notes(PaidRow row) {
    List<String> notes = new ArrayList<>();
    row.terms()
        .vacantSince()
        .ifPresent(since ->
            notes.add(
                say(
                    since.plusMonths(LONG_VACANT).isBefore(day)
                        ? "tariff.vacant-long"
                        : "tariff.vacant",
                    since)));
    row.pay().notes().forEach(note -> notes.add(note.in(language)));
    return String.join(" ", notes);
  }

  private void compared(int line, PaidRow row, int lines) {
    if (!columns.has("paid") || row.terms().paid().isEmpty()) {
      return;
    }
    number(line, "paid", row.terms().paid().get().amount(), MONEY);
    if (row.pay().paid().isPresent()) {
      formula(
          line,
          "difference",
          columns.cell("paid", line)
              + "-SUM("
              + columns.cell("salary", line)
              + ":"
              + columns.cell("salary", line + lines - 1)
              + ")",
          MONEY,
          row.difference().orElse(Tenge.ZERO));
    }
    text(
        line,
        "reasons",
        row.reasons().stream().map(note -> note.in(language)).collect(Collectors.joining("; ")));
  }

  private String links(Pay pay) {
    return pay.links().stream()
        .map(link -> link.line().in(language))
        .collect(Collectors.joining("; "));
  }

  /** Writes the totals below the posts, in a row. */
  void total(int end) {
    sheet.inlineString(end, columns.at("post"), say("tariff.total"));
    List<String> names = new ArrayList<>(List.of("units", "salary"));
    columns.names().stream().filter(name -> name.startsWith("sum ")).forEach(names::add);
    names.addAll(List.of("month", "year"));
    for (String name : names) {
      if (end > TariffColumns.HEAD + 1) {
        String range =
            columns.cell(name, TariffColumns.HEAD + 1) + ":" + columns.cell(name, end - 1);
        value(end, columns.at(name), "SUM(" + range + ")", name.equals("units") ? "0.##" : MONEY);
        cached.put(1, columns.cell(name, end), sums.getOrDefault(name, BigDecimal.ZERO));
      }
    }
    sheet.range(end, 0, end, columns.last()).style().bold().fillColor(HEAD_FILL).set();
  }

  private void number(int line, String name, BigDecimal number, String format) {
    sheet.value(line, columns.at(name), number);
    sheet.style(line, columns.at(name)).format(format).set();
  }

  private void formula(int line, String name, String formula, String format, Tenge value) {
    value(line, columns.at(name), formula, format);
    cached.put(1, columns.cell(name, line), value.amount());
    add(name, value.amount());
  }

  private void add(String name, BigDecimal number) {
    sums.merge(name, number, BigDecimal::add);
  }

  private void value(int line, int column, String formula, String format) {
    value(sheet, line, column, formula, format);
  }

  /** A formula in a cell of any sheet. */
  static void value(Worksheet sheet, int line, int column, String formula, String format) {
    sheet.formula(line, column, formula);
    sheet.style(line, column).format(format).set();
  }

  private void text(int line, String name, String text) {
    if (!text.isEmpty()) {
      sheet.inlineString(line, columns.at(name), Text.cut(Text.whole(text), LONGEST));
      if (name.equals("basis")
          || name.equals("gap")
          || name.equals("post")
          || name.equals("unit")) {
        lengths.put(name, text.length());
      }
    }
  }

  /** A height at which the longest wrapped text of a row is visible. */
  private void height(int line) {
    int lines = 1;
    for (String name : List.of("post", "unit", "basis", "gap")) {
      int length = lengths.getOrDefault(name, 0);
      lines =
          Math.max(
              lines,
              length / (TariffColumns.width(name) - 4)
                  + (length % (TariffColumns.width(name) - 4) > 0 ? 1 : 0));
    }
    lengths.clear();
    sheet.rowHeight(line, Math.min(MOST_LINES, lines) * LINE_HEIGHT);
  }

  private String say(String key, Object... words) {
    return Note.say(language, key, words);
  }
}

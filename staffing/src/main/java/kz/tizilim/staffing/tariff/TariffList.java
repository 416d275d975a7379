package kz.tizilim.staffing.tariff;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The tariff list as a workbook: a line for each post with its numbers, in which salaries,
 * allowances, months, years and totals are formulas; a sheet with the totals by code, unit, group
 * and fund. A row without a sum has no numbers but says what is missing.
 */
public final class TariffList implements PayReport {
  private static final int HEAD = 3;
  private static final int LONGEST = 2_000;
  private static final int LONG_VACANT = 6;
  private static final int HEAD_HEIGHT = 48;
  private static final int LINE_HEIGHT = 14;
  private static final int MOST_LINES = 25;
  private static final String MONEY = "#,##0.00";
  private static final String WHOLE = "#,##0";
  private static final String PERCENT = "0.0%";
  private static final String HEAD_FILL = "D9E1F2";
  private static final String GAP_FILL = "FCE4D6";
  private static final String LINE = "BFBFBF";

  private final OutputStream out;
  private final Language language;
  private final LocalDate day;
  private final List<PaidRow> rows = new ArrayList<>();
  private final Set<String> allowances = new LinkedHashSet<>();
  private final PaySum sum = new PaySum();
  private boolean hasRaise;
  private boolean hasPaid;
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final Map<String, BigDecimal> sums = new HashMap<>();
  private final CachedValues cached = new CachedValues();
  private final Map<String, Integer> lengths = new HashMap<>();

  /** A list of a day to a stream, which stays open; it is written when the report is closed. */
  public TariffList(OutputStream out, Language language, LocalDate day) {
    this.out = out;
    this.language = language;
    this.day = day;
  }

  @Override
  public void write(PaidRow row) {
    rows.add(row);
    sum.add(row.pay(), row.terms().units());
    hasPaid |= row.terms().paid().isPresent();
    row.pay()
        .paid()
        .ifPresent(pay -> {
          pay.allowances().forEach(one -> allowances.add(one.code()));
          hasRaise |= pay.raise().compareTo(BigDecimal.ONE) != 0;
        });
  }

  @Override
  public void close() throws IOException {
    columns();
    Path file = Files.createTempFile("tizilim", ".xlsx");
    try {
      try (OutputStream whole = new BufferedOutputStream(Files.newOutputStream(file))) {
        book(whole);
      }
      cached.write(file, out);
      out.flush();
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private void book(OutputStream whole) throws IOException {
    Workbook book = new Workbook(whole, "Tizilim", "1.0");
    Worksheet sheet = book.newWorksheet(say("tariff.sheet"));
    head(sheet);
    int line = HEAD + 1;
    for (PaidRow row : rows) {
      line = row(sheet, line, row);
    }
    total(sheet, line);
    sheet.finish();
    Worksheet totals = book.newWorksheet(say("tariff.totals"));
    totals(totals, line);
    totals.finish();
    book.finish();
  }

  /* --- columns -------------------------------------------------------------------------------- */

  private void columns() {
    List<String> names =
        new ArrayList<>(
            List.of(
                "number",
                "post",
                "unit",
                "code",
                "years",
                "units",
                "base",
                "coefficient",
                "factor"));
    if (hasRaise) {
      names.add("raise");
    }
    names.add("salary");
    for (String code : allowances) {
      names.add("share " + code);
      names.add("sum " + code);
    }
    names.addAll(List.of("month", "year", "group", "fund", "basis", "gap"));
    if (hasPaid) {
      names.addAll(List.of("paid", "difference", "reasons"));
    }
    names.forEach(name -> columns.put(name, columns.size()));
  }

  private int at(String name) {
    return columns.getOrDefault(name, -1);
  }

  private void head(Worksheet sheet) {
    sheet.inlineString(0, 0, say("tariff.title", day));
    sheet.style(0, 0).bold().fontSize(14).set();
    sheet.inlineString(
        1,
        0,
        say("tariff.month")
            + ": "
            + sum.sentence(sum.month()).in(language)
            + (sum.isAssumed() ? " " + say("tariff.assumed") : ""));
    columns.forEach((name, column) -> {
      sheet.inlineString(HEAD, column, heading(name));
      sheet.width(column, width(name));
      sheet
          .style(HEAD, column)
          .bold()
          .wrapText(true)
          .horizontalAlignment("center")
          .verticalAlignment("center")
          .fillColor(HEAD_FILL)
          .borderStyle("thin")
          .set();
    });
    sheet.rowHeight(HEAD, HEAD_HEIGHT);
    sheet.freezePane(2, HEAD + 1);
    sheet.pageOrientation("landscape");
    sheet.paperSize(PaperSize.A3_PAPER);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.repeatRows(HEAD);
  }

  private String heading(String name) {
    int space = name.indexOf(' ');
    return space < 0
        ? say("tariff." + name)
        : say("tariff." + name.substring(0, space), name.substring(space + 1));
  }

  private static int width(String name) {
    return switch (name) {
      case "number" -> 6;
      case "post" -> 36;
      case "unit" -> 24;
      case "basis", "gap" -> 64;
      case "reasons" -> 28;
      case "code", "years", "units" -> 10;
      case "month", "year", "group", "fund" -> 18;
      default -> 14;
    };
  }

  /* --- rows ----------------------------------------------------------------------------------- */

  private int row(Worksheet sheet, int line, PaidRow row) throws IOException {
    Optional<Pay> pay = row.pay().paid();
    List<Pay> parts =
        pay.map(one -> one.split().isEmpty() ? List.of(one) : one.split()).orElse(List.of());
    if (parts.isEmpty()) {
      post(sheet, line, row, row.terms().readableUnits().map(Units::number));
      gap(sheet, line, row);
      height(sheet, line);
      return line + 1;
    }
    int at = line;
    for (Pay part : parts) {
      post(sheet, at, row, Optional.of(part.units().number()));
      pay(sheet, at, part);
      text(sheet, at, "basis", links(part));
      text(sheet, at, "gap", notes(row));
      if (at == line) {
        compared(sheet, at, row, parts.size());
      }
      ruled(sheet, at);
      height(sheet, at);
      at++;
    }
    return at;
  }

  private void post(Worksheet sheet, int line, PaidRow row, Optional<BigDecimal> units)
      throws IOException {
    text(sheet, line, "number", row.row().row().rowId());
    text(sheet, line, "post", row.row().row().title());
    text(sheet, line, "unit", row.row().row().unit());
    String codes =
        row.answer().codes().stream().map(Object::toString).collect(Collectors.joining(", "));
    text(sheet, line, "code", codes);
    row.terms().years().ifPresent(years -> sheet.value(line, at("years"), years));
    if (units.isPresent()) {
      sheet.value(line, at("units"), units.get());
      add("units", units.get());
    }
    text(sheet, line, "fund", row.terms().fund());
    if (line % 500 == 0) {
      sheet.flush();
    }
  }

  private void pay(Worksheet sheet, int line, Pay pay) {
    text(sheet, line, "code", pay.cell().code());
    pay.band().ifPresent(band -> text(sheet, line, "years", band.toString()));
    number(sheet, line, "base", pay.base().amount(), WHOLE);
    number(sheet, line, "coefficient", pay.coefficient(), "0.00##");
    number(sheet, line, "factor", pay.factor(), "0.00##");
    if (hasRaise) {
      number(sheet, line, "raise", pay.raise(), "0.00##");
    }
    boolean isOfMonth = pay.monthFactor().compareTo(BigDecimal.ONE) != 0;
    formula(sheet, line, "salary", salary(line, isOfMonth), WHOLE, pay.salary());
    StringBuilder month = new StringBuilder(cell("salary", line));
    for (Pay.AllowanceSum one : pay.allowances()) {
      allowance(sheet, line, one);
      month.append('+').append(cell("sum " + one.code(), line));
    }
    String factor = isOfMonth ? "*" + cell("factor", line) : "";
    formula(sheet, line, "month", "(" + month + ")" + factor, MONEY, pay.month());
    Tenge health = pay.salary().times(pay.monthFactor());
    Tenge rest = pay.onceAYear().minus(health);
    boolean hasHealth = rest.amount().signum() >= 0;
    String once = hasHealth ? "+" + cell("salary", line) + factor : "";
    Tenge other = hasHealth ? rest : pay.onceAYear();
    formula(
        sheet,
        line,
        "year",
        "12*"
            + cell("month", line)
            + once
            + (other.isZero() ? "" : "+" + other.amount().toPlainString()),
        MONEY,
        pay.year());
    text(sheet, line, "group", String.join(", ", pay.groups()));
  }

  /** The salary of each person half up to a tenge; up to 1.5 units are one person. */
  private String salary(int line, boolean isOfMonth) {
    String exact =
        cell("base", line)
            + "*"
            + cell("coefficient", line)
            + (isOfMonth ? "" : "*" + cell("factor", line))
            + (hasRaise ? "*" + cell("raise", line) : "");
    String units = cell("units", line);
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

  private void allowance(Worksheet sheet, int line, Pay.AllowanceSum one) {
    one.share().ifPresent(share -> number(sheet, line, "share " + one.code(), share, PERCENT));
    String share = cell("share " + one.code(), line);
    if (one.isOfSalary()) {
      formula(
          sheet, line, "sum " + one.code(), cell("salary", line) + "*" + share, MONEY, one.sum());
    } else if (one.base() == AllowanceBase.BDO && one.share().isPresent()) {
      formula(
          sheet,
          line,
          "sum " + one.code(),
          cell("base", line) + "*" + share + "*" + one.times().toPlainString(),
          MONEY,
          one.sum());
    } else {
      number(sheet, line, "sum " + one.code(), one.sum().amount(), MONEY);
      add("sum " + one.code(), one.sum().amount());
    }
  }

  private void gap(Worksheet sheet, int line, PaidRow row) {
    String what =
        row.pay() instanceof PayAnswer.Range range
            ? say(
                "tariff.range",
                range.low().salary().printed(),
                range.high().salary().printed(),
                range.why())
            : row.pay().explanation().map(note -> note.in(language)).orElse("");
    String notes = notes(row);
    text(sheet, line, "gap", notes.isEmpty() ? what : what + " " + notes);
    compared(sheet, line, row, 1);
    sheet.range(line, 0, line, columns.size() - 1).style().fillColor(GAP_FILL).set();
    ruled(sheet, line);
  }

  /** Puts all cells of a row at its top, wrapped, with lines around them. */
  private void ruled(Worksheet sheet, int line) {
    sheet
        .range(line, 0, line, columns.size() - 1)
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

  private void compared(Worksheet sheet, int line, PaidRow row, int lines) {
    if (!hasPaid || row.terms().paid().isEmpty()) {
      return;
    }
    number(sheet, line, "paid", row.terms().paid().get().amount(), MONEY);
    if (row.pay().paid().isPresent()) {
      formula(
          sheet,
          line,
          "difference",
          cell("paid", line)
              + "-SUM("
              + cell("salary", line)
              + ":"
              + cell("salary", line + lines - 1)
              + ")",
          MONEY,
          row.difference().orElse(Tenge.ZERO));
    }
    text(
        sheet,
        line,
        "reasons",
        row.reasons().stream().map(note -> note.in(language)).collect(Collectors.joining("; ")));
  }

  private String links(Pay pay) {
    return pay.links().stream()
        .map(link -> link.line().in(language))
        .collect(Collectors.joining("; "));
  }

  /* --- totals --------------------------------------------------------------------------------- */

  private void total(Worksheet sheet, int end) {
    sheet.inlineString(end, at("post"), say("tariff.total"));
    List<String> names = new ArrayList<>(List.of("units", "salary"));
    allowances.forEach(code -> names.add("sum " + code));
    names.addAll(List.of("month", "year"));
    for (String name : names) {
      if (end > HEAD + 1) {
        String range = cell(name, HEAD + 1) + ":" + cell(name, end - 1);
        value(sheet, end, at(name), "SUM(" + range + ")", name.equals("units") ? "0.##" : MONEY);
        cached.put(1, cell(name, end), sums.getOrDefault(name, BigDecimal.ZERO));
      }
    }
    sheet.range(end, 0, end, columns.size() - 1).style().bold().fillColor(HEAD_FILL).set();
  }

  private void totals(Worksheet totals, int end) {
    totals.width(0, 44);
    for (int i = 1; i <= 5; i++) {
      totals.width(i, 18);
    }
    totals.pageOrientation("landscape");
    totals.fitToWidth((short) 1);
    totals.fitToHeight((short) 0);
    int line = 0;
    for (String by : List.of("code", "unit", "group", "fund")) {
      line = block(totals, line, by, end) + 1;
    }
    totals.inlineString(line, 0, sum.sentence(sum.month()).in(language));
  }

  private int block(Worksheet totals, int first, String by, int end) {
    totals.inlineString(first, 0, say("tariff.by-" + by));
    totals.style(first, 0).bold().fontSize(12).set();
    totals.rowHeight(first + 1, 2 * LINE_HEIGHT + 2);
    List<String> heads = List.of(by, "rows", "units-counted", "salary", "month", "year");
    for (int i = 0; i < heads.size(); i++) {
      totals.inlineString(first + 1, i, say("tariff." + heads.get(i)));
      totals
          .style(first + 1, i)
          .bold()
          .wrapText(true)
          .fillColor(HEAD_FILL)
          .borderStyle("thin")
          .set();
    }
    int line = first + 2;
    BigDecimal[] all = zeros();
    for (Map.Entry<String, BigDecimal[]> one : blocks(by).entrySet()) {
      String key = one.getKey();
      totals.inlineString(line, 0, key.isEmpty() ? say("tariff.none") : key);
      String criterion = key.isEmpty() ? "\"\"" : "$A" + (line + 1);
      String of = range(by, end) + "," + criterion;
      String isSum = range("salary", end) + ",\">0\"";
      List<String> formulas =
          List.of(
              "COUNTIFS(" + of + "," + isSum + ")",
              "SUMIFS(" + range("units", end) + "," + of + "," + isSum + ")",
              "SUMIFS(" + range("salary", end) + "," + of + ")",
              "SUMIFS(" + range("month", end) + "," + of + ")",
              "SUMIFS(" + range("year", end) + "," + of + ")");
      for (int i = 1; i <= formulas.size(); i++) {
        value(totals, line, i, formulas.get(i - 1), i < 3 ? "0.##" : MONEY);
        cached.put(2, letters(i) + (line + 1), one.getValue()[i]);
        all[i] = all[i].add(one.getValue()[i]);
      }
      line++;
    }
    totals.inlineString(line, 0, say("tariff.total"));
    for (int i = 1; i < all.length && line > first + 2; i++) {
      String letter = letters(i);
      value(
          totals,
          line,
          i,
          "SUM(" + letter + (first + 3) + ":" + letter + line + ")",
          i < 3 ? "0.##" : MONEY);
      cached.put(2, letter + (line + 1), all[i]);
    }
    totals.range(line, 0, line, 5).style().bold().fillColor(HEAD_FILL).set();
    return line + 1;
  }

  private static BigDecimal[] zeros() {
    BigDecimal[] zeros = new BigDecimal[6];
    java.util.Arrays.fill(zeros, BigDecimal.ZERO);
    return zeros;
  }

  /** The sums of rows with a sum by key: rows, units, salary, month, year from place 1 on. */
  private Map<String, BigDecimal[]> blocks(String by) {
    Map<String, BigDecimal[]> blocks = new TreeMap<>();
    for (PaidRow row : rows) {
      Optional<Pay> pay = row.pay().paid();
      if (pay.isPresent()) {
        List<Pay> parts = pay.get().split().isEmpty() ? List.of(pay.get()) : pay.get().split();
        for (Pay part : parts) {
          BigDecimal[] sums =
              blocks.computeIfAbsent(
                  Text.cut(Text.whole(key(by, row, part)), LONGEST), it -> zeros());
          sums[1] = sums[1].add(BigDecimal.ONE);
          sums[2] = sums[2].add(part.units().number());
          sums[3] = sums[3].add(part.salary().amount());
          sums[4] = sums[4].add(part.month().amount());
          sums[5] = sums[5].add(part.year().amount());
        }
      }
    }
    return blocks;
  }

  private static String key(String by, PaidRow row, Pay part) {
    return switch (by) {
      case "code" -> part.cell().code();
      case "unit" -> row.row().row().unit();
      case "group" -> String.join(", ", part.groups());
      default -> row.terms().fund();
    };
  }

  private String range(String name, int end) {
    String letter = letters(at(name));
    int last = Math.max(end, HEAD + 2);
    return "'"
        + say("tariff.sheet")
        + "'!$"
        + letter
        + "$"
        + (HEAD + 2)
        + ":$"
        + letter
        + "$"
        + last;
  }

  /* --- cells ---------------------------------------------------------------------------------- */

  private String cell(String name, int line) {
    return letters(at(name)) + (line + 1);
  }

  private static String letters(int column) {
    return kz.tizilim.staffing.sheet.Mapping.letters(column);
  }

  private void number(Worksheet sheet, int line, String name, BigDecimal number, String format) {
    sheet.value(line, at(name), number);
    sheet.style(line, at(name)).format(format).set();
  }

  private void formula(
      Worksheet sheet, int line, String name, String formula, String format, Tenge value) {
    value(sheet, line, at(name), formula, format);
    cached.put(1, cell(name, line), value.amount());
    add(name, value.amount());
  }

  private void add(String name, BigDecimal number) {
    sums.merge(name, number, BigDecimal::add);
  }

  private static void value(Worksheet sheet, int line, int column, String formula, String format) {
    sheet.formula(line, column, formula);
    sheet.style(line, column).format(format).set();
  }

  private void text(Worksheet sheet, int line, String name, String text) {
    if (!text.isEmpty()) {
      sheet.inlineString(line, at(name), Text.cut(Text.whole(text), LONGEST));
      if (name.equals("basis")
          || name.equals("gap")
          || name.equals("post")
          || name.equals("unit")) {
        lengths.put(name, text.length());
      }
    }
  }

  /** A height at which the longest wrapped text of a row is visible. */
  private void height(Worksheet sheet, int line) {
    int lines = 1;
    for (String name : List.of("post", "unit", "basis", "gap")) {
      int length = lengths.getOrDefault(name, 0);
      lines =
          Math.max(lines, length / (width(name) - 4) + (length % (width(name) - 4) > 0 ? 1 : 0));
    }
    lengths.clear();
    sheet.rowHeight(line, Math.min(MOST_LINES, lines) * LINE_HEIGHT);
  }

  private String say(String key, Object... words) {
    return Note.say(language, key, words);
  }
}

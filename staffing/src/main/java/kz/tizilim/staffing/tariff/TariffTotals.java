package kz.tizilim.staffing.tariff;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.tizilim.core.message.Language;
import kz.tizilim.pay.Pay;
import kz.tizilim.pay.PaySum;
import kz.tizilim.pay.message.Note;
import kz.tizilim.staffing.grid.Text;
import org.dhatim.fastexcel.Worksheet;

/**
 * The sheet of a tariff list with its totals by code, unit, group and fund: formulas over the rows
 * of the list, and what they give.
 */
final class TariffTotals {
  private final List<PaidRow> rows;
  private final PaySum sum;
  private final TariffColumns columns;
  private final CachedValues cached;
  private final Language language;

  TariffTotals(
      List<PaidRow> rows,
      PaySum sum,
      TariffColumns columns,
      CachedValues cached,
      Language language) {
    this.rows = rows;
    this.sum = sum;
    this.columns = columns;
    this.cached = cached;
    this.language = language;
  }

  /**
   * Writes the sheet.
   *
   * @param end the row of the list with its totals, from 0 on
   */
  void write(Worksheet totals, int end) {
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
    totals.inlineString(first, 0, Note.say(language, "tariff.by-" + by));
    totals.style(first, 0).bold().fontSize(12).set();
    totals.rowHeight(first + 1, 2 * TariffSheet.LINE_HEIGHT + 2);
    List<String> heads = List.of(by, "rows", "units-counted", "salary", "month", "year");
    for (int i = 0; i < heads.size(); i++) {
      totals.inlineString(first + 1, i, Note.say(language, "tariff." + heads.get(i)));
      totals
          .style(first + 1, i)
          .bold()
          .wrapText(true)
          .fillColor(TariffSheet.HEAD_FILL)
          .borderStyle("thin")
          .set();
    }
    int line = first + 2;
    BigDecimal[] all = zeros();
    for (Map.Entry<String, BigDecimal[]> one : blocks(by).entrySet()) {
      String key = one.getKey();
      totals.inlineString(line, 0, key.isEmpty() ? Note.say(language, "tariff.none") : key);
      String criterion = key.isEmpty() ? "\"\"" : "$A" + (line + 1);
      String of = columns.range(by, end) + "," + criterion;
      String isSum = columns.range("salary", end) + ",\">0\"";
      List<String> formulas =
          List.of(
              "COUNTIFS(" + of + "," + isSum + ")",
              "SUMIFS(" + columns.range("units", end) + "," + of + "," + isSum + ")",
              "SUMIFS(" + columns.range("salary", end) + "," + of + ")",
              "SUMIFS(" + columns.range("month", end) + "," + of + ")",
              "SUMIFS(" + columns.range("year", end) + "," + of + ")");
      for (int i = 1; i <= formulas.size(); i++) {
        TariffSheet.value(totals, line, i, formulas.get(i - 1), i < 3 ? "0.##" : TariffSheet.MONEY);
        cached.put(2, TariffColumns.letters(i) + (line + 1), one.getValue()[i]);
        all[i] = all[i].add(one.getValue()[i]);
      }
      line++;
    }
    totals.inlineString(line, 0, Note.say(language, "tariff.total"));
    for (int i = 1; i < all.length && line > first + 2; i++) {
      String letter = TariffColumns.letters(i);
      TariffSheet.value(
          totals,
          line,
          i,
          "SUM(" + letter + (first + 3) + ":" + letter + line + ")",
          i < 3 ? "0.##" : TariffSheet.MONEY);
      cached.put(2, letter + (line + 1), all[i]);
    }
    totals.range(line, 0, line, 5).style().bold().fillColor(TariffSheet.HEAD_FILL).set();
    return line + 1;
  }

  private static BigDecimal[] zeros() {
    BigDecimal[] zeros = new BigDecimal[6];
    Arrays.fill(zeros, BigDecimal.ZERO);
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
                  Text.cut(Text.whole(key(by, row, part)), TariffSheet.LONGEST), it -> zeros());
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
}

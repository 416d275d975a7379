package kz.tizilim.staffing.tariff;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kz.tizilim.core.message.Language;
import kz.tizilim.pay.PaySum;
import kz.tizilim.pay.message.Note;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The tariff list as a workbook: a line for each post with its numbers, in which salaries,
 * allowances, months, years and totals are formulas; a sheet with the totals by code, unit, group
 * and fund. A row without a sum has no numbers but says what is missing.
 */
public final class TariffList implements PayReport {
  private final OutputStream out;
  private final Language language;
  private final LocalDate day;
  private final List<PaidRow> rows = new ArrayList<>();
  private final Set<String> allowances = new LinkedHashSet<>();
  private final PaySum sum = new PaySum();
  private boolean hasRaise;
  private boolean hasPaid;
  private final CachedValues cached = new CachedValues();

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
    TariffColumns columns = TariffColumns.of(allowances, hasRaise, hasPaid, language);
    Path file = Files.createTempFile("tizilim", ".xlsx");
    try {
      try (OutputStream whole = new BufferedOutputStream(Files.newOutputStream(file))) {
        book(whole, columns);
      }
      cached.write(file, out);
      out.flush();
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private void book(OutputStream whole, TariffColumns columns) throws IOException {
    Workbook book = new Workbook(whole, "Tizilim", "1.0");
    Worksheet posts = book.newWorksheet(Note.say(language, "tariff.sheet"));
    TariffSheet list = new TariffSheet(posts, columns, cached, day, language);
    list.head(sum);
    int line = TariffColumns.HEAD + 1;
    for (PaidRow row : rows) {
      line = list.row(line, row);
    }
    list.total(line);
    posts.finish();
    Worksheet totals = book.newWorksheet(Note.say(language, "tariff.totals"));
    new TariffTotals(rows, sum, columns, cached, language).write(totals, line);
    totals.finish();
    book.finish();
  }
}

package kz.tizilim.staffing.tariff;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.tizilim.core.message.Language;
import kz.tizilim.pay.Impact;
import kz.tizilim.pay.Pay;
import kz.tizilim.pay.PayAnswer;
import kz.tizilim.pay.table.Tenge;
import kz.tizilim.staffing.TableRow;
import kz.tizilim.staffing.grid.Text;

/** The impact on each row, one line a row. */
public final class ImpactCsv implements Closeable {
  private static final List<String> NAMES =
      List.of(
          "row_id",
          "line",
          "title",
          "unit",
          "units",
          "code_before",
          "code_after",
          "causes",
          "coefficient_before",
          "coefficient_after",
          "salary_before",
          "salary_after",
          "month_before",
          "month_after",
          "month",
          "by_code",
          "by_number",
          "year",
          "answer_before",
          "answer_after",
          "assumed",
          "detail");

  private final CsvWriter csv;
  private final Language language;

  /** A report to a stream, which stays open. */
  public ImpactCsv(OutputStream out, Language language) {
    this.language = language;
    csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out, StandardCharsets.UTF_8);
    csv.writeRecord(NAMES);
  }

  /** Writes one row. */
  public void write(TableRow row, Impact impact) {
    csv.writeRecord(
        Text.whole(row.row().rowId()),
        Integer.toString(row.line()),
        Text.whole(row.row().title()),
        Text.whole(row.row().unit()),
        impact.units().toString(),
        impact.codesBefore(),
        impact.codesAfter(),
        impact.causes().stream()
            .map(cause -> cause.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining("|")),
        coefficient(impact.before()),
        coefficient(impact.after()),
        sum(impact.before().salary()),
        sum(impact.after().salary()),
        sum(impact.before().paid().map(Pay::month)),
        sum(impact.after().paid().map(Pay::month)),
        sum(impact.month()),
        sum(impact.byCode()),
        sum(impact.byNumber()),
        sum(impact.year()),
        impact.before().word(),
        impact.after().word(),
        impact.isAssumed() ? "true" : "",
        Text.whole(detail(impact.after())));
  }

  private String detail(PayAnswer answer) {
    return answer.explanation().map(note -> note.in(language)).orElse("");
  }

  private static String coefficient(PayAnswer answer) {
    return answer.paid().map(pay -> pay.coefficient().toPlainString()).orElse("");
  }

  private static String sum(Optional<Tenge> sum) {
    return sum.map(Tenge::toString).orElse("");
  }

  @Override
  public void close() throws IOException {
    csv.flush();
  }
}

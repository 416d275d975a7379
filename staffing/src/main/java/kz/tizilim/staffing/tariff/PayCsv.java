package kz.tizilim.staffing.tariff;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import kz.tizilim.core.message.Language;
import kz.tizilim.staffing.grid.Text;

/** One line a row. */
public final class PayCsv implements PayReport {
  private final CsvWriter csv;
  private final Language language;
  private final Remembered<Map<String, String>> rest = new Remembered<>();

  /** A report to a stream, which stays open. */
  public PayCsv(OutputStream out, Language language) {
    this.language = language;
    csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out, StandardCharsets.UTF_8);
    csv.writeRecord(PayFields.NAMES);
  }

  @Override
  public void write(PaidRow row) {
    Map<String, String> fields = PayFields.key(row);
    fields.putAll(rest.of(row, one -> PayFields.rest(one, language)));
    csv.writeRecord(
        PayFields.NAMES.stream()
            .map(name -> Text.whole(PayFields.value(fields, name)))
            .toArray(String[]::new));
  }

  @Override
  public void close() throws IOException {
    csv.flush();
  }
}

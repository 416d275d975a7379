package kz.tizilim.staffing;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import kz.tizilim.classify.Answer;

/** One line a row, lists joined by «|». */
final class CsvReport implements Report {
  private static final List<String> HEADER =
      List.of(
          "row_id",
          "verdict",
          "code",
          "codes",
          "missing",
          "entry_ids",
          "official_title",
          "cell_text",
          "wording",
          "claimed",
          "claimed_ok",
          "reason",
          "nearest",
          "detail",
          "basis",
          "caution");

  private final CsvWriter csv;

  CsvReport(OutputStream out) {
    csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out, StandardCharsets.UTF_8);
    csv.writeRecord(HEADER);
  }

  @Override
  public void write(TableRow row, Answer answer) {
    csv.writeRecord(
        Text.whole(answer.rowId()),
        answer.verdict().name(),
        ReportWords.code(answer),
        list(answer.codes()),
        list(answer.missing()),
        list(answer.entryIds()),
        Text.whole(answer.officialTitle()),
        Text.whole(answer.cellText()),
        answer.wording().map(Enum::name).orElse(""),
        Text.whole(answer.claimed()),
        answer.claimedOk().map(Object::toString).orElse(""),
        answer.reason(),
        list(answer.nearest()),
        Text.whole(answer.detail().toString()),
        list(answer.basis()),
        Text.whole(answer.caution().toString()));
  }

  private static String list(List<?> values) {
    return Text.whole(values.stream().map(Object::toString).collect(Collectors.joining("|")));
  }

  @Override
  public void finish(Summary summary) throws IOException {
    csv.flush();
  }
}

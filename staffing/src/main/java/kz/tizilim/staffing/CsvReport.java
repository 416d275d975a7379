package kz.tizilim.staffing;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Claim;
import kz.tizilim.classify.LegalBasis;
import kz.tizilim.classify.Reason;
import kz.tizilim.core.register.RegisterId;
import kz.tizilim.staffing.grid.Text;

/** One line a row, lists joined by «|». */
final class CsvReport implements Report {
  private static final String FORMULA = "=+-@\t\r";
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:[.,]\\d+)?");
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
          "caution",
          "claim",
          "sheet",
          "line",
          "register",
          "institution_known");

  private final CsvWriter csv;

  CsvReport(OutputStream out) {
    csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out, StandardCharsets.UTF_8);
    csv.writeRecord(HEADER);
  }

  @Override
  public void write(TableRow row, Answer answer) {
    csv.writeRecord(
        inert(row.row().rowId()),
        answer.verdict().name(),
        ReportWords.code(answer),
        list(answer.codes()),
        list(answer.missing()),
        list(answer.entries()),
        Text.whole(answer.law().map(LegalBasis::title).orElse("")),
        Text.whole(answer.law().map(LegalBasis::text).orElse("")),
        answer.worded().map(Enum::name).orElse(""),
        inert(answer.claim().map(Claim::text).orElse("")),
        answer.isClaimRight().map(Object::toString).orElse(""),
        answer.reason().map(Reason::toString).orElse(""),
        list(answer.nearest()),
        inert(answer.detail().toString()),
        list(answer.law().map(LegalBasis::citations).orElse(List.of())),
        Text.whole(answer.provenance().caution().toString()),
        answer.claim().map(claim -> claim.judgement().toString()).orElse("none"),
        inert(row.sheet().orElse("")),
        Integer.toString(row.line()),
        answer.provenance().register().map(RegisterId::toString).orElse(""),
        answer.provenance().institutionKnown().map(Object::toString).orElse(""));
  }

  /** A text of the table, with an apostrophe where a spreadsheet would read a formula. */
  private static String inert(String text) {
    String whole = Text.whole(text);
    boolean isFormula =
        whole.length() > 1
            && FORMULA.indexOf(whole.charAt(0)) >= 0
            && !NUMBER.matcher(whole).matches();
    return isFormula ? "'" + whole : whole;
  }

  private static String list(List<?> values) {
    return Text.whole(values.stream().map(Object::toString).collect(Collectors.joining("|")));
  }

  @Override
  public void finish(Summary summary) throws IOException {
    csv.flush();
  }
}

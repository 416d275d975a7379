package kz.tizilim.staffing;

import java.util.List;
import kz.tizilim.core.message.Language;

/**
 * How a report is written.
 *
 * @param format its format
 * @param language its language; NDJSON and CSV, which are for programs, do not depend on it
 * @param fields the fields of NDJSON, the columns of CSV, in their order; not used by other formats
 * @param compression how its bytes are compressed
 */
public record ReportChoices(
    ReportFormat format, Language language, List<AnswerField> fields, Compression compression) {

  /** All fields, not compressed. */
  public ReportChoices(ReportFormat format, Language language) {
    this(format, language, AnswerField.of(format), Compression.NONE);
  }

  /**
   * @throws IllegalArgumentException if the format has not all of the fields, or one comes twice
   */
  public ReportChoices {
    fields = List.copyOf(fields);
    if (!AnswerField.of(format).containsAll(fields)
        || fields.stream().distinct().count() != fields.size()
        || (fields.isEmpty() && !AnswerField.of(format).isEmpty())) {
      throw new IllegalArgumentException("No fields of " + format + ": " + fields);
    }
  }

  /** Whether a row is a line of bytes that depends on no other row. */
  boolean isOfLines() {
    return format == ReportFormat.NDJSON || format == ReportFormat.CSV;
  }
}

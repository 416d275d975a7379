package kz.tizilim.registrar.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import kz.tizilim.core.message.Refused;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;

/**
 * An edition as CSV, one entry a line (RFC 4180, but lines end with a line feed). Where a cell has
 * no step, its evidence is empty.
 */
public final class EditionCsv {
  private static final String HEAD =
      "id,code,sphere,heading,titles,institutions,grade_evidence,step_evidence,from,to,text";

  private EditionCsv() {}

  /**
   * Writes {@code editions} to {@code out}, and leaves {@code out} open. Where there are several,
   * the first column names the register.
   *
   * @throws Refused if a title or an institution has a vertical line, which separates them
   */
  public static void write(List<Edition> editions, Writer out) {
    boolean several = editions.size() > 1;
    try {
      out.write((several ? "register," : "") + HEAD + "\n");
      for (Edition edition : editions) {
        String register = several ? edition.annex().register().map(id -> id + ",").orElse(",") : "";
        write(edition, register, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Edition edition, String register, Writer out) throws IOException {
    for (Cell cell : edition.cells()) {
      for (Entry entry : cell.entries()) {
        out.write(register + line(cell, entry) + "\n");
      }
    }
  }

  private static String line(Cell cell, Entry entry) {
    List<String> titles = entry.titles().stream().map(Object::toString).toList();
    checkSeparator(entry, titles);
    checkSeparator(entry, entry.institutions());
    return String.join(
        ",",
        entry.id().toString(),
        cell.printedCode(),
        cell.sphere().toString(),
        quoted(cell.heading().text()),
        quoted(String.join("|", titles)),
        quoted(String.join("|", entry.institutions())),
        cell.gradeEvidence().kind(),
        cell.step().isNone() ? "" : cell.stepEvidence().kind(),
        Integer.toString(entry.lines().from()),
        Integer.toString(entry.lines().to()),
        quoted(entry.text()));
  }

  /** Several texts of one field are separated by a line, so none of them may have one. */
  private static void checkSeparator(Entry entry, List<String> texts) {
    for (String text : texts) {
      if (text.indexOf('|') >= 0) {
        throw Refused.because("csv.separator", entry.id(), text);
      }
    }
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\"", "\"\"") + "\"";
  }
}

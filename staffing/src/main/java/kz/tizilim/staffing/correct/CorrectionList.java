package kz.tizilim.staffing.correct;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Remark;
import kz.tizilim.staffing.StaffingException;
import kz.tizilim.staffing.file.ListSheet;

/**
 * What was corrected, and what was not read, as sheets: of the corrected workbook, or of a workbook
 * of their own where the corrected file has no room for them.
 */
public final class CorrectionList {
  private static final List<String> COLUMNS = List.of("sheet", "cell", "was", "is", "basis");
  private static final int LONGEST_ENDING = 6;

  private CorrectionList() {}

  /** The sheets of the lists. */
  static List<ListSheet> sheets(
      Iterable<Correction> corrections, List<String> unread, Language language) {
    List<List<String>> all = new ArrayList<>();
    for (Correction one : corrections) {
      all.add(
          List.of(
              one.sheet().orElse(""), one.cell(), one.was(), one.is(), one.basis().in(language)));
    }
    String notRead = Remark.say(language, "correction.unread");
    return List.of(
        new ListSheet(
            Remark.say(language, "correction.sheet"),
            COLUMNS.stream()
                .map(column -> Remark.say(language, "correction.column." + column))
                .toList(),
            List.of(24, 10, 32, 32, 90),
            all),
        new ListSheet(
            notRead, List.of(notRead), List.of(100), unread.stream().map(List::of).toList()));
  }

  /**
   * Writes a workbook with the lists alone.
   *
   * @throws StaffingException if it cannot be written
   */
  public static void write(Corrected corrected, Language language, OutputStream out) {
    List<Correction> all = new ArrayList<>(corrected.made());
    all.addAll(corrected.left());
    all.addAll(corrected.unwritten());
    try {
      NewBook.write(out, sheets(all, corrected.unread(), language));
    } catch (IOException e) {
      throw StaffingException.writing(Remark.say(language, "correction.sheet"), e);
    }
  }

  /** The name of that workbook: {@code штат-исправления.xlsx}. */
  public static String fileName(String table, Language language) {
    return Remark.say(language, "correction.list.name", bare(table));
  }

  /** The name of a file without its ending. */
  static String bare(String table) {
    int dot = table.lastIndexOf('.');
    return dot > 0 && table.length() - dot <= LONGEST_ENDING ? table.substring(0, dot) : table;
  }
}

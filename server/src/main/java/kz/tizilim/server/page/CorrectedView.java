package kz.tizilim.server.page;

import java.util.List;
import java.util.Optional;
import kz.tizilim.core.message.Language;
import kz.tizilim.server.check.Check;
import kz.tizilim.staffing.correct.Corrected;
import kz.tizilim.staffing.correct.CorrectedTable;
import kz.tizilim.staffing.correct.Correction;

/**
 * A corrected file as its page shows it.
 *
 * @param id of the check
 * @param table the name of the uploaded file
 * @param isBeingWritten whether the file is not there yet
 * @param fault why it could not be written; empty if it could
 * @param name the name of the corrected file
 * @param isSameBook whether it is the uploaded file with other cells
 * @param hasLists whether the lists are sheets of the file
 * @param rows how many rows read otherwise than before
 * @param cells how many cells were changed
 * @param made the first changed cells
 * @param left the posts that stay as they are
 * @param unwritten what could not be written
 * @param open how many posts are still to be looked at
 * @param skipped the rows and sheets that were not read
 * @param until when all is deleted
 */
record CorrectedView(
    String id,
    String table,
    boolean isBeingWritten,
    String fault,
    String name,
    boolean isSameBook,
    boolean hasLists,
    long rows,
    long cells,
    List<Line> made,
    List<Line> left,
    List<Line> unwritten,
    long open,
    List<String> skipped,
    String until) {

  private static final int MOST = 500;

  /**
   * A correction.
   *
   * @param place the sheet and the cell
   * @param was what stood there
   * @param is what stands there
   * @param basis why
   */
  record Line(String place, String was, String is, String basis) {
    static Line of(Correction one, Language language) {
      return new Line(
          one.sheet().map(sheet -> sheet + ", " + one.cell()).orElse(one.cell()),
          one.was(),
          one.is(),
          one.basis().in(language));
    }
  }

  static CorrectedView of(Check check, String until, Language language) {
    Optional<Corrected> corrected = check.corrected();
    return new CorrectedView(
        check.id(),
        check.name(),
        check.isCorrecting(),
        check.notCorrected(),
        corrected
            .map(one -> CorrectedTable.fileName(check.name(), one.extension(), check.correctedIn()))
            .orElse(check.name()),
        corrected.map(Corrected::isSameBook).orElse(true),
        corrected.filter(one -> one.extension().startsWith("xls")).isPresent(),
        corrected.map(Corrected::rows).orElse(0L),
        corrected.map(one -> one.made().size()).orElse(0),
        lines(corrected.map(Corrected::made), language),
        lines(corrected.map(Corrected::left), language),
        lines(corrected.map(Corrected::unwritten), language),
        check.posts().left(),
        check.skipped().stream().limit(MOST).map(run -> run.line().in(language)).toList(),
        until);
  }

  private static List<Line> lines(Optional<List<Correction>> all, Language language) {
    return all.orElse(List.of()).stream().limit(MOST).map(one -> Line.of(one, language)).toList();
  }

  /** How many changed cells are not listed on the page. */
  public long more() {
    return cells - made.size();
  }
}

package kz.tizilim.classify;

import java.util.List;
import java.util.Optional;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Citation;
import kz.tizilim.core.register.Code;
import kz.tizilim.core.register.EntryId;

/**
 * The answer to one row of a staffing table, with the law it rests on.
 *
 * @param rowId the key of the row
 * @param verdict what the register says
 * @param codes the codes that fit, in order: one for a match, several where it is ambiguous
 * @param missing the columns whose filling would leave fewer codes
 * @param entryIds the entries that stand
 * @param officialTitle the law's words for the title; empty where no entry stands
 * @param cellText the law's words: the heading of the cell and the entry; empty where no entry
 *     stands
 * @param wording how the row words the title; empty where no entry stands
 * @param claimed the claim as the row wrote it
 * @param claimedOk whether the claim is right; empty where nothing was claimed or it cannot be told
 * @param reason why, as a stable word: {@code skilled_worker}, {@code serviceman}, {@code
 *     double_post}, or the column that cannot be read; empty where the verdict says all
 * @param detail the reason told to a person, or what of a match's code the law does not print
 * @param nearest up to five entries that come near
 * @param basis where the entries stand in the law
 * @param why the chain of reasons, told to a person; empty unless it was asked for
 * @param caution why the edition that was asked is not applied yet; {@link Remark#NONE} where it is
 */
public record Answer(
    String rowId,
    Verdict verdict,
    List<Code> codes,
    List<Column> missing,
    List<EntryId> entryIds,
    String officialTitle,
    String cellText,
    Optional<Wording> wording,
    String claimed,
    Optional<Boolean> claimedOk,
    String reason,
    Remark detail,
    List<EntryId> nearest,
    List<Citation> basis,
    List<Remark> why,
    Remark caution) {

  public Answer {
    codes = List.copyOf(codes);
    missing = List.copyOf(missing);
    entryIds = List.copyOf(entryIds);
    nearest = List.copyOf(nearest);
    basis = List.copyOf(basis);
    why = List.copyOf(why);
  }

  /** The answer to a row that cannot be read: in which column, and why. */
  public static Answer invalid(String rowId, String claimed, Column column, Remark detail) {
    return without(
        StaffingRow.of("", "").with(Column.ROW_ID, rowId).with(Column.CLAIMED, claimed),
        Verdict.INVALID,
        column.toString(),
        detail,
        List.of());
  }

  /** The same answer to a row with another key. */
  Answer to(String otherRowId) {
    return copy(otherRowId, why, caution);
  }

  /** The same answer with its reasons. */
  public Answer because(List<Remark> reasons) {
    return copy(rowId, reasons, caution);
  }

  /** The same answer, from an edition that is not applied yet. */
  public Answer cautioned(Remark remark) {
    return copy(rowId, why, remark);
  }

  private Answer copy(String key, List<Remark> reasons, Remark remark) {
    return new Answer(
        key,
        verdict,
        codes,
        missing,
        entryIds,
        officialTitle,
        cellText,
        wording,
        claimed,
        claimedOk,
        reason,
        detail,
        nearest,
        basis,
        reasons,
        remark);
  }

  /** An answer without any code. */
  static Answer without(
      StaffingRow row, Verdict verdict, String reason, Remark detail, List<EntryId> nearest) {
    return new Answer(
        row.rowId(),
        verdict,
        List.of(),
        List.of(),
        List.of(),
        "",
        "",
        Optional.empty(),
        row.claimed(),
        Optional.empty(),
        reason,
        detail,
        nearest,
        List.of(),
        List.of(),
        Remark.NONE);
  }

  /** The one code of a match. */
  public Optional<Code> code() {
    return verdict == Verdict.MATCH ? Optional.of(codes.get(0)) : Optional.empty();
  }
}

package kz.tizilim.pay.table;

import java.time.LocalDate;
import java.util.Optional;
import kz.tizilim.pay.message.Note;

/**
 * Where a row of a table comes from and when it is in force.
 *
 * @param act the act, as people name it
 * @param place where in the act: «приложение 2, Образование, B2, 1»
 * @param from the first day on which the row is in force
 * @param to the first day on which it is not; empty while open
 * @param status how sure it is
 * @param confirmedBy who compared it with the act; empty if nobody did
 * @param confirmedOn on which day
 * @param isAssumed whether a person only supposes the row, to fill a gap
 */
public record Source(
    String act,
    String place,
    LocalDate from,
    Optional<LocalDate> to,
    RowStatus status,
    String confirmedBy,
    Optional<LocalDate> confirmedOn,
    boolean isAssumed) {

  /** A row as it is printed in an act, in force from a day on. */
  public static Source printed(String act, String place, LocalDate from) {
    return new Source(
        act, place, from, Optional.empty(), RowStatus.PRINTED, "", Optional.empty(), false);
  }

  /** Whether the row is still in force on a day that is not before {@link #from}. */
  public boolean lasts(LocalDate day) {
    return to.map(day::isBefore).orElse(true);
  }

  /** The same, confirmed by a person; a row that is printed stays so. */
  public Source confirmed(String by, LocalDate on) {
    return status.isSure()
        ? this
        : new Source(act, place, from, to, RowStatus.CONFIRMED, by, Optional.of(on), isAssumed);
  }

  /** The same as if nobody had compared it with its act; a derived row stays so. */
  Source unverified() {
    RowStatus own = status.isSure() ? RowStatus.UNVERIFIED : status;
    return new Source(act, place, from, to, own, "", Optional.empty(), isAssumed);
  }

  /** The same as a supposition. */
  public Source assumed() {
    return new Source(act, place, from, to, status, confirmedBy, confirmedOn, true);
  }

  /** The act, the place, the status, and who confirmed it. */
  public Note cite() {
    Note how =
        isAssumed
            ? Note.of("status.assumed")
            : confirmedBy.isEmpty() ? status.label() : Note.of("status.confirmed-by", confirmedBy);
    return place.isEmpty()
        ? Note.of("source.act", act, from, how)
        : Note.of("source", act, place, from, how);
  }
}

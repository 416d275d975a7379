package kz.tizilim.core.history;

import java.time.LocalDate;
import java.util.Optional;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Edition;

/**
 * The edition that answers for a day, and by what right.
 *
 * @param edition the edition
 * @param standing whether it is applied
 * @param since the first day it is applied; empty while that is not known
 * @param undated why that day is not known; none where it is
 */
public record EditionForDay(
    Edition edition, Standing standing, Optional<LocalDate> since, Remark undated) {

  /** What an edition is on {@code day}, which was signed by then. */
  public static EditionForDay of(EditionLife life, LocalDate day) {
    Standing standing =
        life.applied()
            .map(first -> first.isAfter(day) ? Standing.AWAITED : Standing.APPLIED)
            .orElse(life.isUnpublished() ? Standing.UNPUBLISHED : Standing.NOT_DERIVED);
    return new EditionForDay(life.edition(), standing, life.applied(), life.undated());
  }

  /** By what right an edition answers for a day. */
  public enum Standing {
    /** It is applied. */
    APPLIED,
    /**
     * Its act is signed and the day of its first official publication recorded; it is applied
     * later.
     */
    AWAITED,
    /** Its act is signed; the day of its first official publication is not recorded. */
    UNPUBLISHED,
    /** Its act is signed; the day from which it is applied is not known for another reason. */
    NOT_DERIVED
  }
}

package kz.tizilim.core.history;

import java.time.LocalDate;
import java.util.Optional;
import kz.tizilim.core.register.Edition;

/**
 * The edition that answers for a day, and by what right.
 *
 * @param edition the edition
 * @param standing whether it is applied
 * @param since the first day it is applied; empty while that is not known
 */
public record EditionForDay(Edition edition, Standing standing, Optional<LocalDate> since) {

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
    UNPUBLISHED
  }
}

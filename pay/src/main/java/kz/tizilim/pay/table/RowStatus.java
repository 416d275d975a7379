package kz.tizilim.pay.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import kz.tizilim.pay.message.Note;

/** How sure a row of a table is. Prints as in a file: {@code printed}. */
public enum RowStatus {
  /** Copied from the printed act. */
  PRINTED,
  /** A second person compared the row with the act. */
  CONFIRMED,
  /** Computed from sums that somebody paid. */
  DERIVED,
  /** Taken from elsewhere, or of unknown origin. */
  UNVERIFIED;

  /** The status with that word; empty if there is none. */
  public static Optional<RowStatus> find(String word) {
    return Arrays.stream(values())
        .filter(one -> one.toString().equals(word.strip().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** Whether the row is as good as the act itself. */
  public boolean isSure() {
    return this == PRINTED || this == CONFIRMED;
  }

  /** Its name for people. */
  public Note label() {
    return Note.of("status." + this);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

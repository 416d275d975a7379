package kz.tizilim.pay.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import kz.tizilim.pay.message.Note;

/** The kinds of tables of pay. Prints as the name of its file: {@code coefficients}. */
public enum TableKind {
  /** The base amount. */
  BASE,
  /** Coefficients by cell and years. */
  COEFFICIENTS,
  /** Correction factors by pay group. */
  FACTORS,
  /** Which posts a pay group takes. */
  GROUPS,
  /** Allowances. */
  ALLOWANCES,
  /** Rules of computing. */
  POLICY,
  /** Acts that are known. */
  ACTS;

  /** The kind with that word; empty if there is none. */
  public static Optional<TableKind> find(String word) {
    return Arrays.stream(values())
        .filter(one -> one.toString().equals(word.strip().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** Its name for people. */
  public Note label() {
    return Note.of("kind." + this);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package kz.tizilim.core.register;

import java.util.Locale;
import java.util.Optional;

/** A sphere within block B that has grades of its own («В сфере …»), or the general part. */
public enum Sphere {
  /** The part of a block that is in no sphere. */
  GENERAL,
  /** «Образование». */
  EDUCATION,
  /** «Здравоохранение». */
  HEALTHCARE;

  /** The sphere that a heading of the law names; empty if it names none that we know. */
  public static Optional<Sphere> named(String heading) {
    String text = heading.toLowerCase(Locale.ROOT);
    if (text.contains("образовани") || text.contains("білім беру")) {
      return Optional.of(EDUCATION);
    }
    if (text.contains("здравоохранени") || text.contains("денсаулық сақтау")) {
      return Optional.of(HEALTHCARE);
    }
    return Optional.empty();
  }

  /** Parses what {@link #toString} prints. */
  public static Sphere parse(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }

  /** The lower-case name, as in the id {@code B3-2.education/1}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

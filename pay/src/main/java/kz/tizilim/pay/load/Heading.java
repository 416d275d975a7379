package kz.tizilim.pay.load;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Headings of columns in Russian, Kazakh and English, by the key of the column. */
public final class Heading {
  private final Map<String, String> keys = new HashMap<>();

  private Heading(String file) {
    for (String[] row : Resource.rows(file)) {
      keys.put(normal(row[1]), row[0]);
    }
  }

  /** Headings of the columns of files with tables of pay. */
  static final Heading OF_TABLES = new Heading("table-headings.tsv");

  /** Headings of the columns on pay of staffing tables. */
  public static final Heading OF_STAFFING = new Heading("staffing-headings.tsv");

  /** The key of the column with that heading; empty if it is not known. */
  public Optional<String> key(String heading) {
    return Optional.ofNullable(keys.get(normal(heading)));
  }

  private static String normal(String heading) {
    return heading
        .toLowerCase(Locale.ROOT)
        .replace('ё', 'е')
        .replaceAll("[^\\p{L}\\p{N}%]+", " ")
        .strip();
  }
}

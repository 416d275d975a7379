package kz.tizilim.core.register;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sphere within a block that has grades of its own («В сфере …»), or the general part. Two
 * spheres with one key are equal.
 *
 * @param key its name in ids: {@code education}, as in {@code B3-2.education/1}
 * @param russian its name in Russian: «Образование»; empty for the general part
 * @param kazakh its name in Kazakh, or the Russian one where no other is known
 */
public record Sphere(String key, String russian, String kazakh) {

  /** The part of a block that is in no sphere. */
  public static final Sphere GENERAL = new Sphere("general", "", "");

  private record Known(Sphere sphere, List<String> stems) {}

  private static final List<Known> KNOWN = known();

  private static List<Known> known() {
    return TsvTable.read("spheres.tsv").stream()
        .map(cells ->
            new Known(
                new Sphere(cells[0], cells[1], cells[2]), Arrays.asList(cells[3].split("[|]", -1))))
        .toList();
  }

  /** The sphere that a heading of the law names; empty if it names none of the table. */
  public static Optional<Sphere> named(String heading) {
    String text = heading.toLowerCase(Locale.ROOT);
    return KNOWN.stream()
        .filter(known -> known.stems().stream().anyMatch(text::contains))
        .map(Known::sphere)
        .findFirst();
  }

  /** The sphere of that name: one of the table, else one with a transliterated key. */
  public static Sphere of(String name) {
    return named(name)
        .orElseGet(() -> new Sphere(Issuers.number(name), name.strip(), name.strip()));
  }

  /** Parses what {@link #toString} prints; a key that is not in the table names itself. */
  public static Sphere parse(String key) {
    String text = key.toLowerCase(Locale.ROOT);
    if (!text.matches("[a-z][a-z0-9_-]*")) {
      throw new IllegalArgumentException(
          "«" + key + "» is not the key of a sphere. Maybe «education» was meant.");
    }
    return text.equals(GENERAL.key)
        ? GENERAL
        : KNOWN.stream()
            .map(Known::sphere)
            .filter(sphere -> sphere.key.equals(text))
            .findFirst()
            .orElseGet(() -> new Sphere(text, text, text));
  }

  /** Whether it is the part of a block that is in no sphere. */
  public boolean isGeneral() {
    return key.equals(GENERAL.key);
  }

  /** Whether the table has it, so that its key alone says everything. */
  boolean isKnown() {
    return isGeneral() || KNOWN.stream().anyMatch(known -> known.sphere().equals(this));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Sphere sphere && key.equals(sphere.key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  /** The key. */
  @Override
  public String toString() {
    return key;
  }
}

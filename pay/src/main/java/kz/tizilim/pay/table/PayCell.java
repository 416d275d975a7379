package kz.tizilim.pay.table;

import java.util.Comparator;
import java.util.Locale;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.register.Code;
import kz.tizilim.core.register.Sphere;
import kz.tizilim.pay.message.Note;

/**
 * What a table of coefficients is for: a code of a sphere, or a category of skilled workers.
 *
 * @param sphere the key of the sphere: {@code education}; {@code general}; {@code workers}
 * @param code the code, {@code B2-1}; of workers {@code R3}
 */
public record PayCell(String sphere, String code) implements Comparable<PayCell> {
  /** The sphere of skilled workers, who are paid by category. */
  public static final String WORKERS = "workers";

  /** The highest category of a skilled worker. */
  public static final int HIGHEST_CATEGORY = 8;

  private static final Comparator<PayCell> ORDER =
      Comparator.comparing(PayCell::sphere).thenComparing(PayCell::code);

  /** The cell of a code in a sphere. */
  public static PayCell of(Sphere sphere, Code code) {
    return new PayCell(sphere.key(), code.toString());
  }

  /** The cell of a category of skilled workers, 1 to 8. */
  public static PayCell worker(int category) {
    return new PayCell(WORKERS, "R" + category);
  }

  /** Whether it is for skilled workers. */
  public boolean isOfWorkers() {
    return sphere.equals(WORKERS);
  }

  /** The grade and its block: of {@code B2-1} {@code B2}. */
  public String grade() {
    int hyphen = code.indexOf('-');
    return isOfWorkers() ? "R" : hyphen < 0 ? code : code.substring(0, hyphen);
  }

  /** The name of the sphere for people; the key of one that has none. */
  public String sphereName(Language language) {
    if (Note.exists("sphere." + sphere)) {
      return Note.say(language, "sphere." + sphere);
    }
    Sphere known = Sphere.parse(sphere);
    return language == Language.EN
        ? sphere
        : (language == Language.KK ? known.kazakh() : known.russian()).toLowerCase(Locale.ROOT);
  }

  /** Its name for people: «здравоохранение B3-2». */
  public Note label() {
    return Note.exists("sphere." + sphere)
        ? Note.of("cell", Note.of("sphere." + sphere), code)
        : Note.of("cell", sphere, code);
  }

  @Override
  public int compareTo(PayCell other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return sphere + " " + code;
  }
}

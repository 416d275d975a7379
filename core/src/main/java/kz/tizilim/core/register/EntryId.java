package kz.tizilim.core.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.message.Remark;

/**
 * The stable name of an entry in an edition: {@code A1-1-1/2}, {@code B3-2.education/1}, {@code
 * C3/12}.
 *
 * @param code the printed code of its cell; a part that the text leaves open prints as {@code ?}
 * @param sphere the sphere of its cell
 * @param number its place among the entries of that code and sphere, from 1, in the law's order
 */
public record EntryId(String code, Sphere sphere, int number) {

  /** Parses what {@link #toString} prints. */
  public static EntryId parse(String text) {
    int slash = text.lastIndexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException(
          "«" + text + "» is no id of an entry. Maybe one like «B3-2.education/1» was meant.");
    }
    int dot = text.indexOf('.');
    Sphere sphere = dot < 0 ? Sphere.GENERAL : Sphere.parse(text.substring(dot + 1, slash));
    return new EntryId(
        text.substring(0, dot < 0 ? slash : dot),
        sphere,
        Integer.parseInt(text.substring(slash + 1)));
  }

  /** The id that {@code text} prints; empty if it prints none. */
  static Optional<EntryId> find(String text) {
    try {
      return Optional.of(parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Where it stands, as people cite it: «блок B, звено B3, ступень 1, строка 4». */
  public Remark told() {
    List<Remark> parts = new ArrayList<>();
    parts.add(Remark.of("place.block", code.substring(0, 1)));
    if (!sphere.isGeneral()) {
      parts.add(Remark.of("place.sphere", sphere.russian()));
    }
    int dash = code.indexOf('-');
    String grade = dash < 0 ? code : code.substring(0, dash);
    if (grade.length() > 1) {
      parts.add(Remark.of("place.grade", grade));
    }
    if (dash >= 0) {
      parts.add(Remark.of("place.step", code.substring(dash + 1)));
    }
    parts.add(Remark.of("place.row", number));
    return Remark.of("place", parts);
  }

  /** The same in short: «B3-1, строка 4». */
  public Remark toldShort() {
    return sphere.isGeneral()
        ? Remark.of("place.short", code, number)
        : Remark.of("place.short.sphere", code, number, sphere.russian());
  }

  @Override
  public String toString() {
    return code + (sphere.isGeneral() ? "" : "." + sphere) + "/" + number;
  }
}

package kz.tizilim.core.register;

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

  @Override
  public String toString() {
    return code + (sphere.isGeneral() ? "" : "." + sphere) + "/" + number;
  }
}

package kz.tizilim.core.change;

import kz.tizilim.core.register.EntryId;
import kz.tizilim.core.register.Sphere;

/**
 * A code within a sphere, as at the beginning of an entry id: {@code B2-1}, {@code B3-2.education}.
 *
 * @param code the printed code of a cell; a part that the text does not state prints as {@code ?}
 * @param sphere the sphere
 */
public record Place(String code, Sphere sphere) {

  /** The place of the entry with that id. */
  static Place of(EntryId id) {
    return new Place(id.code(), id.sphere());
  }

  /** Parses what {@link #toString} prints. */
  public static Place parse(String text) {
    return of(EntryId.parse(text + "/1"));
  }

  @Override
  public String toString() {
    return code + (sphere.isGeneral() ? "" : "." + sphere);
  }
}

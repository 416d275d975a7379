package kz.tizilim.core.register;

import kz.tizilim.core.message.Remark;

/**
 * A place in an act: which act, which cell or entry, which lines of its published text.
 *
 * @param act the short name of the act
 * @param place the id of an entry or the code of a cell
 * @param lines the lines of the published text
 */
public record Citation(String act, String place, Lines lines) {

  /** Parses what {@link #toString} prints. */
  public static Citation parse(String text) {
    int linesAt = text.lastIndexOf(", стр. ");
    int placeAt = linesAt < 0 ? -1 : text.lastIndexOf(", ", linesAt - 1);
    if (placeAt < 0) {
      throw new IllegalArgumentException(
          "«"
              + text
              + "» is no citation. Maybe «приказ № 692 от 2024-07-01, C2/9, стр. 1684-1699» was meant.");
    }
    return new Citation(
        text.substring(0, placeAt),
        text.substring(placeAt + 2, linesAt),
        Lines.parse(text.substring(linesAt + 7)));
  }

  /**
   * The place as people cite it: «блок B, звено B3, ступень 1, строка 4 реестра: приказ № 692 от 1
   * июля 2024 года, строки 1258–1280 опубликованного текста».
   */
  public Remark told() {
    return Remark.of(
        "cited",
        EntryId.find(place).map(EntryId::told).orElseGet(() -> Remark.text(place)),
        ActId.find(act).map(ActId::told).orElseGet(() -> Remark.text(act)),
        lines.told());
  }

  @Override
  public String toString() {
    return act + ", " + place + ", стр. " + lines;
  }
}

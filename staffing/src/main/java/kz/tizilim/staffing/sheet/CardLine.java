package kz.tizilim.staffing.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tizilim.staffing.grid.GridRow;
import kz.tizilim.staffing.grid.Text;

/**
 * A row that names the institution or the unit of the rows below it behind a label: «Учреждение |
 * Военный госпиталь», «Подразделение: | Аптека».
 *
 * @param place what it names
 * @param text its name
 */
record CardLine(PlaceTexts.Place place, String text) {
  private static final int LONGEST_LABEL = 60;

  /** The card of a row; empty if it is none. */
  static Optional<CardLine> of(GridRow row) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      String text = row.own(i).strip();
      if (!Text.isBlank(text)) {
        texts.add(text);
      }
      if (texts.size() > 2 || (texts.size() == 1 && text.length() > LONGEST_LABEL)) {
        return Optional.empty();
      }
    }
    if (texts.size() != 2 || Headings.exact(texts.get(1)).isPresent()) {
      return Optional.empty();
    }
    boolean isPlace = PlaceTexts.of(texts.get(1)) != PlaceTexts.Place.NONE;
    return label(texts.get(0))
        .filter(place -> isPlace)
        .map(place -> new CardLine(place, texts.get(1)));
  }

  /** A name without the label and the colon before it. */
  static String withoutLabel(String text) {
    int colon = text.indexOf(':');
    boolean isLabel =
        colon > 0 && colon < text.length() - 1 && label(text.substring(0, colon)).isPresent();
    return isLabel ? text.substring(colon + 1).strip() : text;
  }

  private static Optional<PlaceTexts.Place> label(String text) {
    return Headings.exact(text)
        .flatMap(heading ->
            heading.meaning() == Meaning.INSTITUTION
                ? Optional.of(PlaceTexts.Place.INSTITUTION)
                : heading.meaning() == Meaning.UNIT
                    ? Optional.of(PlaceTexts.Place.UNIT)
                    : Optional.empty());
  }
}

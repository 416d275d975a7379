package kz.tizilim.staffing.sheet;

import java.util.List;
import java.util.Optional;
import kz.tizilim.staffing.grid.GridRow;
import kz.tizilim.staffing.grid.Text;

/** The institution that a caption above the table or the name of its sheet gives. */
final class CaptionInstitution {
  private CaptionInstitution() {}

  /** The header with that institution, if no column names one. */
  static FoundHeader added(FoundHeader found, List<GridRow> top, Optional<String> sheet) {
    Mapping mapping = found.mapping();
    if (mapping.places().containsKey(Meaning.INSTITUTION) || found.isWritten()) {
      return found;
    }
    return above(mapping, found.bottom(), top)
        .or(() ->
            sheet
                .filter(name -> PlaceTexts.of(name) == PlaceTexts.Place.INSTITUTION)
                .map(name -> new Mapping.Given(name, Optional.empty())))
        .map(given ->
            new FoundHeader(
                mapping.with(given),
                found.headings(),
                found.score(),
                found.evidence(),
                false,
                found.bottom()))
        .orElse(found);
  }

  /** The institution that is named nearest above the header. */
  private static Optional<Mapping.Given> above(Mapping mapping, int bottom, List<GridRow> top) {
    Optional<Mapping.Given> given = Optional.empty();
    for (GridRow row : top) {
      if (row.line() < mapping.first()) {
        given = nearest(row, given);
      } else if (row.line() < bottom) {
        Optional<Mapping.Given> group = over(mapping.place(Meaning.TITLE), row);
        given = group.isPresent() ? group : given;
      }
    }
    return given;
  }

  /** The institution over the column of titles, where it heads a group of columns. */
  private static Optional<Mapping.Given> over(int title, GridRow row) {
    int at = title;
    while (at >= 0 && Text.isBlank(row.own(at))) {
      at--;
    }
    int column = at;
    return PlaceTexts.institutionIn(Text.clean(row.own(at)))
        .map(named ->
            new Mapping.Given(
                Text.oneLine(named), Optional.of(Mapping.letters(column) + row.line())));
  }

  private static Optional<Mapping.Given> nearest(GridRow row, Optional<Mapping.Given> before) {
    Optional<Mapping.Given> own = in(row);
    return own.isPresent() ? own : before;
  }

  private static Optional<Mapping.Given> in(GridRow row) {
    for (int i = 0; i < row.cells().size(); i++) {
      String text = Text.clean(row.own(i));
      Optional<String> named = PlaceTexts.institutionIn(text);
      int at = i;
      if (named.isEmpty()
          && Headings.find(text).filter(h -> h.meaning() == Meaning.INSTITUTION).isPresent()
          && CellTexts.hasWord(row.own(i + 1))
          && Headings.find(row.own(i + 1)).isEmpty()) {
        named = Optional.of(row.own(i + 1).strip());
        at = i + 1;
      }
      if (named.isPresent()) {
        return Optional.of(
            new Mapping.Given(
                Text.oneLine(named.get()), Optional.of(Mapping.letters(at) + row.line())));
      }
    }
    return Optional.empty();
  }
}

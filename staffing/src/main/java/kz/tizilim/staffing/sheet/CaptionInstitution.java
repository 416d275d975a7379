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
    return above(mapping, top)
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
  private static Optional<Mapping.Given> above(Mapping mapping, List<GridRow> top) {
    Optional<Mapping.Given> given = Optional.empty();
    for (GridRow row : top) {
      if (row.line() < mapping.first()) {
        given = nearest(row, given);
      }
    }
    return given;
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

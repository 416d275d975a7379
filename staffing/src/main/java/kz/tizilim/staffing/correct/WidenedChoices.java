package kz.tizilim.staffing.correct;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.tizilim.classify.Column;
import kz.tizilim.staffing.TableChoices;
import kz.tizilim.staffing.sheet.Mapping;
import kz.tizilim.staffing.sheet.Meaning;

/** How a corrected file is read again. */
final class WidenedChoices {
  private WidenedChoices() {}

  /** The choices for the corrected file: like the first one, with the columns that were added. */
  static TableChoices of(TableChoices choices, Collection<SheetWidth> sheets) {
    boolean isFixed =
        choices.header().isPresent()
            || !choices.columns().isEmpty()
            || !choices.mappings().isEmpty();
    if (!isFixed) {
      return choices;
    }
    List<Mapping> mappings = new ArrayList<>();
    sheets.forEach(
        sheet -> sheet.headers().forEach(header -> mappings.add(widened(header.mapping(), sheet))));
    return new TableChoices(
        choices.sheet(), Optional.empty(), Map.of(), choices.institution(), mappings);
  }

  private static Mapping widened(Mapping mapping, SheetWidth sheet) {
    Map<Meaning, Integer> places = new HashMap<>(mapping.places());
    List<Integer> claim = new ArrayList<>(mapping.claim());
    for (Column column : sheet.added()) {
      if (column == Column.CLAIMED) {
        claim.add(sheet.place(column));
      } else {
        Meaning.find(column.toString())
            .ifPresent(meaning -> places.put(meaning, sheet.place(column)));
      }
    }
    return new Mapping(
        mapping.sheet(),
        mapping.first(),
        mapping.last(),
        places,
        claim,
        mapping.hasSections(),
        mapping.institution(),
        mapping.down());
  }
}

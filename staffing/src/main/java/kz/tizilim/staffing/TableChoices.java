package kz.tizilim.staffing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.tizilim.staffing.sheet.Mapping;
import kz.tizilim.staffing.sheet.Meaning;

/**
 * What a person decided about the reading of a table; everything else is concluded from the table.
 *
 * @param sheet the name or the number, from 1, of the sheet to read; empty for all
 * @param header the first and the last row of the header; empty if it is to be found
 * @param columns the columns of meanings, from 0; several only for the stated code
 * @param institution the institution of rows that name none
 * @param mappings complete mappings, by the name of their sheet
 */
public record TableChoices(
    Optional<String> sheet,
    Optional<HeaderRows> header,
    Map<Meaning, List<Integer>> columns,
    Optional<String> institution,
    List<Mapping> mappings) {

  /** Nothing is decided. */
  public static final TableChoices NONE =
      new TableChoices(Optional.empty(), Optional.empty(), Map.of(), Optional.empty(), List.of());

  /**
   * The rows of a header.
   *
   * @param first the first one, from 1
   * @param last the last one
   */
  public record HeaderRows(int first, int last) {}

  public TableChoices {
    EnumMap<Meaning, List<Integer>> sorted = new EnumMap<>(Meaning.class);
    sorted.putAll(columns);
    columns = Collections.unmodifiableMap(sorted);
    mappings = List.copyOf(mappings);
  }

  /**
   * Adds the columns of a meaning, written as {@code title=C} or {@code claim=F+G}.
   *
   * @return whether the text names a meaning that is read and its columns
   */
  public static boolean add(String text, Map<Meaning, List<Integer>> columns) {
    String[] sides = text.split("=", -1);
    Optional<Meaning> meaning =
        sides.length == 2 ? Meaning.find(sides[0].strip()) : Optional.empty();
    if (meaning.filter(one -> one.column().isPresent() || one == Meaning.UNITS).isEmpty()) {
      return false;
    }
    List<Integer> places = new ArrayList<>();
    for (String letters : sides[1].split("\\+", -1)) {
      Optional<Integer> place = Mapping.column(letters.strip());
      if (place.isEmpty()) {
        return false;
      }
      places.add(place.get());
    }
    Meaning key = meaning.get().isClaim() ? Meaning.CLAIM : meaning.get();
    columns.computeIfAbsent(key, one -> new ArrayList<>()).addAll(places);
    return true;
  }

  /** Whether the header or its columns are decided. */
  boolean areFixed() {
    return header.isPresent() || !columns.isEmpty() || !mappings.isEmpty();
  }
}

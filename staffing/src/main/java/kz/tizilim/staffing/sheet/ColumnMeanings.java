package kz.tizilim.staffing.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.tizilim.staffing.sheet.FoundHeader.Evidence;
import kz.tizilim.staffing.sheet.FoundHeader.Why;

/** What the columns of a header mean, with the evidence; {@link ColumnSearch} fills it. */
final class ColumnMeanings {
  final Map<Meaning, Integer> places = new EnumMap<>(Meaning.class);
  final List<Integer> claims = new ArrayList<>();
  final List<Evidence> evidence = new ArrayList<>();
  final Set<Meaning> down = EnumSet.noneOf(Meaning.class);
  boolean sections;
  boolean isOfSignatures;
  double score;

  List<Integer> claim() {
    return List.copyOf(claims);
  }

  /** Whether a column is used. */
  boolean uses(int column) {
    return places.containsValue(column) || claims.contains(column);
  }

  /** Gives a meaning to columns that a person named. */
  void give(Meaning meaning, List<Integer> columns) {
    columns.forEach(column -> {
      places.values().removeIf(column::equals);
      claims.removeIf(column::equals);
    });
    if (meaning.isClaim()) {
      claims.clear();
      claims.addAll(columns);
    } else {
      places.put(meaning, columns.get(0));
    }
    columns.forEach(column -> {
      evidence.removeIf(one -> one.column() == column);
      evidence.add(new Evidence(column, "", meaning, Why.GIVEN));
    });
  }
}

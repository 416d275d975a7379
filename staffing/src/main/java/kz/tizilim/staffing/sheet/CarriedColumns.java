package kz.tizilim.staffing.sheet;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kz.tizilim.staffing.grid.GridRow;
import kz.tizilim.staffing.grid.Text;

/**
 * Finds the columns in which a table writes institutions or units in the first row of their posts
 * only, and leaves the cells below empty. Where a table repeats them, has signs for «the same» or
 * merged cells, an empty cell is one where nothing is stated.
 */
final class CarriedColumns {
  private static final Pattern NUMBER_OF_UNIT = Pattern.compile("\\d{4}");

  private CarriedColumns() {}

  /** The meanings of these columns. */
  static Set<Meaning> of(Map<Meaning, Integer> places, List<GridRow> sample) {
    Set<Meaning> found = EnumSet.noneOf(Meaning.class);
    int title = places.getOrDefault(Meaning.TITLE, -1);
    List<GridRow> posts =
        sample.stream()
            .filter(row -> CellTexts.hasWord(row.own(title)))
            .filter(row -> !CellTexts.isTotal(row.own(title)))
            .toList();
    for (Meaning meaning : Mapping.CARRIED) {
      int place = places.getOrDefault(meaning, -1);
      if (place >= 0 && isFirstOnly(place, posts)) {
        found.add(meaning);
      }
    }
    return found;
  }

  private static boolean isFirstOnly(int place, List<GridRow> posts) {
    String before = "";
    int written = 0;
    int empty = 0;
    for (GridRow post : posts) {
      String text = post.text(place).strip();
      if (text.isEmpty()) {
        empty++;
        continue;
      }
      boolean isName =
          !post.isMerged(place)
              && (CellTexts.hasWord(text) || NUMBER_OF_UNIT.matcher(text).find())
              && !CellTexts.isDitto(text)
              && !CellTexts.isEmptySign(text)
              && !CellTexts.isNone(text)
              && !Headings.key(text).equals(before);
      if (!isName) {
        return false;
      }
      before = Headings.key(text);
      written++;
    }
    return written > 0 && empty >= written && !Text.isBlank(posts.get(0).text(place));
  }
}

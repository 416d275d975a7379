package kz.tizilim.staffing.sheet;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kz.tizilim.staffing.grid.GridRow;
import kz.tizilim.staffing.grid.Text;

/**
 * Finds the columns in which a table writes institutions or units in the first row of their posts
 * only, and leaves the cells below empty. Where a table repeats them, has signs for «the same»,
 * merged cells or rows that head their posts, an empty cell is one where nothing is stated.
 */
final class CarriedColumns {
  private static final Pattern NUMBER_OF_UNIT = Pattern.compile("\\d{4}");

  private CarriedColumns() {}

  /** The meanings of these columns. */
  static Set<Meaning> of(Map<Meaning, Integer> places, List<GridRow> sample) {
    Set<Meaning> found = EnumSet.noneOf(Meaning.class);
    int title = places.getOrDefault(Meaning.TITLE, -1);
    List<GridRow> posts = sample.stream().filter(row -> isPost(row, title)).toList();
    int institutions = places.getOrDefault(Meaning.INSTITUTION, -1);
    for (Meaning meaning : Mapping.CARRIED) {
      int place = places.getOrDefault(meaning, -1);
      boolean hasSections =
          sample.stream()
              .anyMatch(row ->
                  Text.isBlank(row.text(title))
                      && PlaceTexts.of(row.own(place)) != PlaceTexts.Place.NONE
                      && !CellTexts.isTotal(row.own(place)));
      if (place >= 0 && !hasSections && isFirstOnly(place, institutions, posts)) {
        found.add(meaning);
      }
    }
    return found;
  }

  /** Whether a row names a post: a row of a section says nothing but its name. */
  private static boolean isPost(GridRow row, int title) {
    return CellTexts.hasWord(row.own(title))
        && !CellTexts.isTotal(row.own(title))
        && (PostWords.isPost(row.own(title))
            || IntStream.range(0, row.cells().size())
                .anyMatch(i -> i != title && !Text.isBlank(row.text(i))));
  }

  /** An institution; «г. Семей» below its name is a part of it that stands in the next row. */
  private static boolean isInstitution(String text) {
    return PlaceTexts.of(text) == PlaceTexts.Place.INSTITUTION
        || NUMBER_OF_UNIT.matcher(text).find();
  }

  /** A name that does not go on with the one in the row above. */
  private static boolean isUnit(String text) {
    return CellTexts.hasWord(text) && !Character.isLowerCase(text.codePointAt(0));
  }

  private static boolean isFirstOnly(int place, int institutions, List<GridRow> posts) {
    String before = "";
    int written = 0;
    int empty = 0;
    for (GridRow post : posts) {
      String text = post.text(place).strip();
      if (place != institutions && !Text.isBlank(post.text(institutions))) {
        before = "";
      }
      if (text.isEmpty()) {
        empty++;
        continue;
      }
      boolean isName =
          !post.isMerged(place)
              && (place == institutions ? isInstitution(text) : isUnit(text))
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
    return written > 0 && empty > 1 && empty >= written && !Text.isBlank(posts.get(0).text(place));
  }
}

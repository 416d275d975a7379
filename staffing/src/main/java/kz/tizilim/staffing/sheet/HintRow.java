package kz.tizilim.staffing.sheet;

import kz.tizilim.staffing.grid.GridRow;
import kz.tizilim.staffing.grid.Text;

/** A row under the header that says what is to be filled in, and names no post. */
final class HintRow {
  private HintRow() {}

  /** Whether it is one: hints in the column of titles and in most others, no numbers, no codes. */
  static boolean is(GridRow row, Mapping mapping) {
    int title = mapping.place(Meaning.TITLE);
    if (!Text.isBlank(row.own(title)) && !CellTexts.isHint(row.own(title))) {
      return false;
    }
    int texts = 0;
    int hints = 0;
    for (int i = 0; i < row.cells().size(); i++) {
      String text = row.own(i);
      if (Text.isBlank(text)) {
        continue;
      }
      if (CellTexts.isNumber(text) || (mapping.claim().contains(i) && CellTexts.isCode(text))) {
        return false;
      }
      texts++;
      hints += CellTexts.isHint(text) || isChoice(text) ? 1 : 0;
    }
    return hints > 1 && hints * 2 > texts;
  }

  /** Whether a text lists values of which one is to be filled in: «высший/средний». */
  private static boolean isChoice(String text) {
    String[] values = text.split("[/|]", -1);
    for (String value : values) {
      if (!CellTexts.hasWord(value)) {
        return false;
      }
    }
    return values.length > 1;
  }
}

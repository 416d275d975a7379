package kz.tizilim.staffing;

import java.util.List;
import java.util.regex.Pattern;

/** Rows that hold no post: the captions of sections, totals, signatures below the table. */
final class Caption {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern TOTAL =
      Pattern.compile("\\s*(итого|всего|барлығы|жиыны)(?![\\p{L}]).*", FLAGS | Pattern.DOTALL);
  // A key such as «D-040» is no caption.
  private static final Pattern WORD = Pattern.compile("\\p{IsCyrillic}{3}");
  private static final Pattern NUMBER = Pattern.compile("[\\s\\d.,\\u00A0-]+");

  private Caption() {}

  static boolean isTotal(String text) {
    return TOTAL.matcher(text).matches();
  }

  /** Whether these cells hold one text, and beside it at most numbers. */
  static boolean isCaption(List<String> cells) {
    List<String> texts =
        cells.stream()
            .filter(cell -> !Text.isBlank(cell) && !NUMBER.matcher(cell).matches())
            .toList();
    return texts.size() == 1 && WORD.matcher(texts.get(0)).find();
  }
}

package kz.tizilim.documents.provision;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of annexes that a clause names. */
final class Annexes {
  private static final int MOST = 200;
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String LIST =
      "((?:№ ?)?\\d{1,3}(?:(?: ?- ?|, | и | және )\\d{1,3}(?!\\d))*)";
  private static final Pattern RUSSIAN =
      Pattern.compile(
          "приложени(?:ю|ям|ями|и|ях|ем) " + LIST + "(?! ?(?:\\p{L}*ного )?году?)", FLAGS);
  private static final Pattern KAZAKH = Pattern.compile(LIST + " ?-? ?қосымша", FLAGS);
  private static final Pattern PART = Pattern.compile("(\\d{1,3})(?: ?- ?(\\d{1,3}))?");

  private Annexes() {}

  /** «приложениям 1 – 4 к настоящему приказу» as 1, 2, 3, 4. */
  static List<Integer> in(String text) {
    String plain = Marks.plain(text);
    List<Integer> numbers = new ArrayList<>();
    for (Pattern pattern : new Pattern[] {RUSSIAN, KAZAKH}) {
      for (Matcher m = pattern.matcher(plain); m.find(); ) {
        for (Matcher part = PART.matcher(m.group(1)); part.find(); ) {
          int from = Integer.parseInt(part.group(1));
          int to = part.group(2) == null ? from : Integer.parseInt(part.group(2));
          for (int n = from; n <= to && numbers.size() < MOST; n++) {
            if (!numbers.contains(n)) {
              numbers.add(n);
            }
          }
        }
      }
    }
    return numbers;
  }
}

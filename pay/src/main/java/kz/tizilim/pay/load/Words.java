package kz.tizilim.pay.load;

import java.util.HashSet;
import java.util.Set;

/** Words that mean yes, no, or the number of units. */
final class Words {
  static final Set<String> YES = words("yes");
  static final Set<String> NO = words("no");

  private Words() {}

  static Set<String> words(String kind) {
    Set<String> words = new HashSet<>();
    for (String[] row : Resource.rows("words.tsv")) {
      if (row[0].equals(kind)) {
        words.add(row[1]);
      }
    }
    return words;
  }
}

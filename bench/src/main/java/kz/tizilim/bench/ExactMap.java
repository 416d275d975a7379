package kz.tizilim.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.core.register.Code;

/** The limit of exact lookup: a map by title, institution and columns, in lower case without ё. */
final class ExactMap implements Contender {
  private final Map<String, List<Code>> codes = new HashMap<>();

  ExactMap(List<CleanPost> posts) {
    posts.forEach(post -> codes.put(key(post.row()), post.codes()));
  }

  @Override
  public Guess guess(StaffingRow row) {
    List<Code> found = codes.get(key(row));
    return found == null ? Guess.NONE : Guess.sure(found);
  }

  private static String key(StaffingRow row) {
    return folded(row.title()) + "|" + folded(row.institution()) + "|" + CleanPost.columns(row);
  }

  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (String word : text.toLowerCase(Locale.ROOT).replace('ё', 'е').strip().split("\\s+", -1)) {
      folded.append(word).append(' ');
    }
    return folded.toString();
  }
}

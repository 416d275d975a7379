package kz.tizilim.registrar.ask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.tizilim.core.register.Entry;
import kz.tizilim.core.words.Words;

/**
 * A post that a search found: entries that say the same, letter case and punctuation aside, in the
 * cells of several steps.
 *
 * @param positions the entries where they stand, in the law's order
 * @param titles the titles that were meant; the first ones where a code or an institution was
 * @param others how many more titles the entries name
 */
public record FoundPost(List<Position> positions, List<String> titles, int others) {

  public FoundPost {
    positions = List.copyOf(positions);
    titles = List.copyOf(titles);
  }

  /** Positions by what their entries say, in the order of the first of each. */
  static List<List<Position>> alike(List<Position> found) {
    Map<String, List<Position>> alike = new LinkedHashMap<>();
    for (Position one : found) {
      String key = one.cell().block() + " " + one.cell().sphere() + " " + said(one.entry());
      alike.computeIfAbsent(key, it -> new ArrayList<>()).add(one);
    }
    return List.copyOf(alike.values());
  }

  /** What an entry says, letter case and punctuation aside. */
  static String said(Entry entry) {
    return String.join(" ", Words.of(entry.text()).forms());
  }

  /** The words with which the headings of all its cells begin; empty where there are none. */
  public String heading() {
    List<String> common = words(positions.get(0));
    for (Position position : positions) {
      List<String> words = words(position);
      int same = 0;
      while (same < Math.min(common.size(), words.size())
          && common.get(same).equals(words.get(same))) {
        same++;
      }
      common = common.subList(0, same);
    }
    return String.join(" ", common);
  }

  /** The words by which the heading of one of its cells differs from the others. */
  public String difference(Position position) {
    return position.cell().heading().text().substring(heading().length()).strip();
  }

  private static List<String> words(Position position) {
    String heading = position.cell().heading().text();
    return heading.isEmpty() ? List.of() : Arrays.asList(heading.split(" ", -1));
  }
}

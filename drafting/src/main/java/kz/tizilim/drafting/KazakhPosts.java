package kz.tizilim.drafting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.tizilim.core.change.Change;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;
import kz.tizilim.core.register.EntryId;
import kz.tizilim.core.register.Evidence;

/**
 * The Kazakh words of the entries of an edition, as far as a Kazakh text has them. The texts of an
 * act are authentic in both languages (Law on Legal Acts, art. 24(3)), so nothing is translated
 * here: an entry without a Kazakh text is a blank.
 */
public final class KazakhPosts {
  /** No Kazakh text at all. */
  public static final KazakhPosts NONE = new KazakhPosts(Map.of(), Map.of());

  private final Map<EntryId, String> entries;
  private final Map<Integer, String> headings;

  private KazakhPosts(Map<EntryId, String> entries, Map<Integer, String> headings) {
    this.entries = Map.copyOf(entries);
    this.headings = Map.copyOf(headings);
  }

  /**
   * The Kazakh words of {@code next}.
   *
   * @param before the edition before it
   * @param kazakhBefore the Kazakh text of the edition before
   * @param kazakhNext the Kazakh text of {@code next}
   */
  static KazakhPosts of(
      Edition before, Edition next, Optional<Edition> kazakhBefore, Optional<Edition> kazakhNext) {
    Map<EntryId, String> entries = new HashMap<>();
    Map<Integer, String> headings = new HashMap<>();
    kazakhBefore.ifPresent(kazakh -> carry(before, next, kazakh, entries, headings));
    kazakhNext.ifPresent(kazakh -> {
      Map<EntryId, String> own = aligned(next, kazakh);
      entries.putAll(own);
      for (int i = 0; i < Math.min(next.cells().size(), kazakh.cells().size()); i++) {
        if (isLike(next, kazakh, i) && !kazakh.cells().get(i).heading().isNone()) {
          headings.put(i, kazakh.cells().get(i).heading().text());
        }
      }
    });
    return new KazakhPosts(entries, headings);
  }

  /**
   * The Kazakh words of {@code edition}.
   *
   * @param origin the edition whose Kazakh text is at hand: {@code edition} itself, or an earlier
   *     one, of which the entries that are unchanged keep their Kazakh words
   * @param kazakh the Kazakh text of {@code origin}
   */
  public static KazakhPosts of(Edition edition, Edition origin, Edition kazakh) {
    return edition.equals(origin)
        ? of(origin, edition, Optional.empty(), Optional.of(kazakh))
        : of(origin, edition, Optional.of(kazakh), Optional.empty());
  }

  /** What is unchanged has the Kazakh words that it had. */
  private static void carry(
      Edition before,
      Edition next,
      Edition kazakh,
      Map<EntryId, String> entries,
      Map<Integer, String> headings) {
    Map<EntryId, String> old = aligned(before, kazakh);
    for (Change.Pair pair : Change.between(before, next).unchanged()) {
      String words = old.get(pair.before().entry().id());
      if (words != null) {
        entries.put(pair.after().entry().id(), words);
      }
    }
    Map<String, String> known = new HashMap<>();
    for (int i = 0; i < Math.min(before.cells().size(), kazakh.cells().size()); i++) {
      if (isLike(before, kazakh, i)) {
        known.put(before.cells().get(i).heading().text(), kazakh.cells().get(i).heading().text());
      }
    }
    for (int i = 0; i < next.cells().size(); i++) {
      String heading = known.getOrDefault(next.cells().get(i).heading().text(), "");
      if (!heading.isEmpty()) {
        headings.put(i, heading);
      }
    }
  }

  /** The Kazakh words of entries that stand in the same place of both texts. */
  private static Map<EntryId, String> aligned(Edition russian, Edition kazakh) {
    Map<EntryId, String> words = new HashMap<>();
    for (int i = 0; i < Math.min(russian.cells().size(), kazakh.cells().size()); i++) {
      if (isLike(russian, kazakh, i)) {
        List<Entry> ours = russian.cells().get(i).entries();
        List<Entry> theirs = kazakh.cells().get(i).entries();
        for (int j = 0; j < ours.size(); j++) {
          words.put(ours.get(j).id(), theirs.get(j).text());
        }
      }
    }
    return words;
  }

  /** Whether the cells with that index are one cell in two languages. */
  private static boolean isLike(Edition russian, Edition kazakh, int index) {
    Cell ours = russian.cells().get(index);
    Cell theirs = kazakh.cells().get(index);
    boolean printed =
        ours.gradeEvidence() instanceof Evidence.Printed
            && theirs.gradeEvidence() instanceof Evidence.Printed;
    return russian.cells().size() == kazakh.cells().size()
        && (printed ? ours.grade().equals(theirs.grade()) : ours.block() == theirs.block())
        && ours.sphere().equals(theirs.sphere())
        && ours.heading().isNone() == theirs.heading().isNone()
        && ours.entries().size() == theirs.entries().size();
  }

  /** The Kazakh words of an entry of the edition. */
  public Optional<String> entry(Entry entry) {
    return Optional.ofNullable(entries.get(entry.id()));
  }

  /** The Kazakh heading of the cell with that index. */
  public Optional<String> heading(int cell) {
    return Optional.ofNullable(headings.get(cell));
  }
}

package kz.tizilim.core.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kz.tizilim.core.register.Entry;
import kz.tizilim.core.register.Title;

/**
 * The titles and institutions that an entry won and lost, whatever its wording.
 *
 * <p>Letter case does not count. An entry without institutions holds for any: to lose the last one
 * is to become wider.
 *
 * @param titlesAdded titles only the entry after names
 * @param titlesRemoved titles only the entry before names
 * @param institutionsAdded institutions only the entry after names
 * @param institutionsRemoved institutions only the entry before names
 * @param wider whether a post that was not in the entry before may be in the one after
 * @param narrower whether a post that was in the entry before may not be in the one after
 */
public record Members(
    List<String> titlesAdded,
    List<String> titlesRemoved,
    List<String> institutionsAdded,
    List<String> institutionsRemoved,
    boolean wider,
    boolean narrower) {

  public Members {
    titlesAdded = List.copyOf(titlesAdded);
    titlesRemoved = List.copyOf(titlesRemoved);
    institutionsAdded = List.copyOf(institutionsAdded);
    institutionsRemoved = List.copyOf(institutionsRemoved);
  }

  static Members between(Entry before, Entry after) {
    List<String> titlesBefore = titles(before);
    List<String> titlesAfter = titles(after);
    List<String> bodiesBefore = before.institutions();
    List<String> bodiesAfter = after.institutions();
    List<String> titlesAdded = without(titlesAfter, titlesBefore);
    List<String> titlesRemoved = without(titlesBefore, titlesAfter);
    List<String> bodiesAdded = without(bodiesAfter, bodiesBefore);
    List<String> bodiesRemoved = without(bodiesBefore, bodiesAfter);
    boolean anyBefore = bodiesBefore.isEmpty();
    boolean anyAfter = bodiesAfter.isEmpty();
    return new Members(
        titlesAdded,
        titlesRemoved,
        bodiesAdded,
        bodiesRemoved,
        !titlesAdded.isEmpty() || (anyAfter ? !anyBefore : !anyBefore && !bodiesAdded.isEmpty()),
        !titlesRemoved.isEmpty()
            || (anyBefore ? !anyAfter : !anyAfter && !bodiesRemoved.isEmpty()));
  }

  /** Whether both entries name the same titles and institutions. */
  public boolean isEmpty() {
    return !wider && !narrower;
  }

  private static List<String> titles(Entry entry) {
    return entry.titles().stream().map(Title::toString).toList();
  }

  private static List<String> without(List<String> all, List<String> others) {
    Set<String> known = new HashSet<>();
    others.forEach(other -> known.add(folded(other)));
    return all.stream().filter(one -> !known.contains(folded(one))).toList();
  }

  static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The four lists in words: «наименования: + Тьютор; учреждения: − Лазарета». */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    tell(parts, "наименования: ", titlesAdded, titlesRemoved);
    tell(parts, "учреждения: ", institutionsAdded, institutionsRemoved);
    return String.join("; ", parts);
  }

  private static void tell(
      List<String> parts, String what, List<String> added, List<String> removed) {
    List<String> all = new ArrayList<>();
    added.forEach(one -> all.add("+ " + one));
    removed.forEach(one -> all.add("− " + one));
    if (!all.isEmpty()) {
      parts.add(what + String.join(", ", all));
    }
  }
}

package kz.tizilim.core.change;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Entry;
import kz.tizilim.core.register.Title;

/**
 * The titles and institutions that an entry gained and lost, regardless of its wording.
 *
 * <p>Letter case does not count. An entry without institutions applies to any institution, so an
 * entry that loses its last one becomes wider.
 *
 * @param titlesAdded titles that only the entry after has
 * @param titlesRemoved titles that only the entry before has
 * @param institutionsAdded institutions that only the entry after has
 * @param institutionsRemoved institutions that only the entry before has
 * @param wider whether the entry after covers a post that the one before does not
 * @param narrower whether the entry before covers a post that the one after does not
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
    others.forEach(name -> known.add(folded(name)));
    return all.stream().filter(name -> !known.contains(folded(name))).toList();
  }

  static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The four lists in words: «наименования: + Тьютор; учреждения: − Лазарета». */
  public Remark remark() {
    String titles = list(titlesAdded, titlesRemoved);
    String institutions = list(institutionsAdded, institutionsRemoved);
    if (titles.isEmpty()) {
      return institutions.isEmpty() ? Remark.NONE : Remark.of("effect.institutions", institutions);
    }
    return institutions.isEmpty()
        ? Remark.of("effect.titles", titles)
        : Remark.of("effect.members", titles, institutions);
  }

  private static String list(List<String> added, List<String> removed) {
    return Stream.concat(
            added.stream().map(name -> "+ " + name), removed.stream().map(name -> "− " + name))
        .collect(Collectors.joining(", "));
  }

  /** The remark in Russian. */
  @Override
  public String toString() {
    return remark().toString();
  }
}

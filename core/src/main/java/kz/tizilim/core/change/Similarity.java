package kz.tizilim.core.change;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kz.tizilim.core.register.Code;
import kz.tizilim.core.register.Entry;
import kz.tizilim.core.register.Title;
import kz.tizilim.core.words.Words;

/** How similar two entries are, if they are similar enough that one may be the other changed. */
final class Similarity {

  /*
   * Titles count for half, institutions for three tenths, the wording as a whole for two tenths: a post
   * is recognised by its title first. Lists are compared by whole members and by words, so that «Военного
   * госпиталя» and «Военного клинического госпиталя» are near, though as members they are two.
   *
   * Entries whose titles have no word in common are never one entry changed: another title is another
   * post, and the changes of the register are then a removal and an addition. In another place an entry
   * must be more similar to count as moved, unless only one of the editions has that place: then the cell
   * was renumbered. The figures are judgements; the tests vary the editions.
   */
  private static final double IN_PLACE = 0.4;
  private static final double RENUMBERED = 0.5;
  private static final double ELSEWHERE = 0.7;
  private static final int GRAIN = 10_000;

  private final EntryInCell entryInCell;
  private final boolean onlyHere;
  private final Set<String> titles;
  private final Set<String> titleWords;
  private final Set<String> bodies;
  private final Set<String> bodyWords;
  private final Set<String> words;

  /**
   * Prepares an entry for comparison.
   *
   * @param onlyHere whether the other edition does not have its place
   */
  Similarity(EntryInCell entryInCell, boolean onlyHere) {
    this.entryInCell = entryInCell;
    this.onlyHere = onlyHere;
    Entry entry = entryInCell.entry();
    List<String> names = entry.titles().stream().map(Title::toString).toList();
    titles = names.stream().map(Members::folded).collect(Collectors.toSet());
    titleWords = wordsOf(names);
    bodies = entry.institutions().stream().map(Members::folded).collect(Collectors.toSet());
    bodyWords = wordsOf(entry.institutions());
    words = wordsOf(List.of(entry.text()));
  }

  /** The words by which similar entries are looked up. */
  Set<String> titleWords() {
    return titleWords;
  }

  /** From 1 to 10,000; 0 if neither can be the other changed. */
  long to(Similarity other) {
    double title = (share(titles, other.titles) + share(titleWords, other.titleWords)) / 2;
    if (title == 0) {
      return 0;
    }
    double body = (share(bodies, other.bodies) + share(bodyWords, other.bodyWords)) / 2;
    double content = 0.5 * title + 0.3 * body + 0.2 * share(words, other.words);
    boolean inPlace = entryInCell.place().equals(other.entryInCell.place());
    double elsewhere = onlyHere || other.onlyHere ? RENUMBERED : ELSEWHERE;
    if (content < (inPlace ? IN_PLACE : elsewhere)) {
      return 0;
    }
    return Math.max(1, Math.round(GRAIN * (0.85 * content + 0.15 * nearness(other))));
  }

  private double nearness(Similarity other) {
    Place here = entryInCell.place();
    Place there = other.entryInCell.place();
    if (here.equals(there)) {
      return entryInCell.heading().equals(other.entryInCell.heading()) ? 1 : 0.9;
    }
    if (here.code().equals(there.code())) {
      return 0.6;
    }
    boolean sameGrade =
        Objects.equals(
            Code.find(here.code()).map(Code::grade), Code.find(there.code()).map(Code::grade));
    return sameGrade ? 0.4 : here.code().charAt(0) == there.code().charAt(0) ? 0.2 : 0;
  }

  private static Set<String> wordsOf(List<String> names) {
    Set<String> words = new HashSet<>();
    names.forEach(name -> words.addAll(Words.of(name).stems()));
    return words;
  }

  /** The share of common members among all members; 1 for two empty sets. */
  private static double share(Set<String> one, Set<String> other) {
    long common = one.stream().filter(other::contains).count();
    long all = one.size() + other.size() - common;
    return all == 0 ? 1 : (double) common / all;
  }
}

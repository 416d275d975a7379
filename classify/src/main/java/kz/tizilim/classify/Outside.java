package kz.tizilim.classify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.tizilim.core.words.Words;

/**
 * Posts that the register excludes: servicemen by any word of theirs, skilled workers by their
 * trade.
 */
final class Outside {

  /*
   * A rank counts wherever it is written in the nominative («сержант, преподаватель»), since a title may
   * speak of sergeants («инструктор по подготовке сержантов»); at the beginning it counts in any form. A
   * trade counts only as the first words of a title.
   *
   * Phrases are filed by their first word: nearly every row has none of these words. Trying every phrase
   * against every row took a fifth of the time of an answer.
   */
  /** «старший повар» is another post than «повар», but the same trade, and the trade is outside. */
  private static final Set<String> RANKS_OF_WORKERS = Set.of("старш", "младш", "главн", "ведущ");

  private final Map<String, List<Phrase>> phrases = new HashMap<>();
  private final Map<String, Reason> heads = new HashMap<>();
  private final Set<String> written = new HashSet<>();
  private final List<String> texts = new ArrayList<>();

  /** Words of a post outside the register, and why it is outside. */
  private record Phrase(List<String> stems, Reason reason) {
    boolean isServiceman() {
      return reason == Reason.SERVICEMAN;
    }

    boolean standsAt(int at, List<String> title) {
      int end = at + stems.size();
      return end <= title.size() && title.subList(at, end).equals(stems);
    }
  }

  Outside() {
    for (List<String> line : Lexicon.lines("outside.tsv", 3)) {
      Words words = Words.of(line.get(0));
      Phrase phrase = new Phrase(words.stems(), reason(line.get(1)));
      phrases.computeIfAbsent(words.stems().get(0), first -> new ArrayList<>()).add(phrase);
      written.add(words.toString());
      texts.add(line.get(0));
    }
    for (List<String> line : Lexicon.lines("outside-head.tsv", 3)) {
      heads.put(Words.of(line.get(0)).toString(), reason(line.get(1)));
      texts.add(line.get(0));
    }
  }

  private static Reason reason(String word) {
    return Reason.valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** The words of the files. */
  List<String> texts() {
    return texts;
  }

  /** Whether a title of the register has a serviceman's word of its own: «капитан порта». */
  boolean isServiceman(Collection<String> words) {
    return words.stream()
        .flatMap(word -> phrases.getOrDefault(word, List.of()).stream())
        .anyMatch(phrase -> phrase.isServiceman() && words.containsAll(phrase.stems));
  }

  /** Whether the title is a serviceman's. */
  boolean isServiceman(Words title, List<String> read) {
    if (heads.get(title.forms().get(0)) == Reason.SERVICEMAN) {
      return true;
    }
    for (int at = 0; at < read.size(); at++) {
      for (Phrase phrase : phrases.getOrDefault(read.get(at), List.of())) {
        boolean counts = phrase.stems.size() > 1 || at == 0 || isNominative(title, read.get(at));
        if (phrase.isServiceman() && counts && phrase.standsAt(at, read)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a word with this stem is written in its dictionary form. */
  private boolean isNominative(Words title, String stem) {
    int at = title.stems().indexOf(stem);
    return at < 0 || written.contains(title.forms().get(at));
  }

  /** Why the title is a skilled worker's, by the first words; empty if it is not. */
  Optional<Reason> worker(Words title, List<String> read) {
    Reason head = heads.get(title.forms().get(0));
    if (head != null || read.isEmpty()) {
      return Optional.ofNullable(head);
    }
    int ranks = 0;
    while (ranks < read.size() - 1 && RANKS_OF_WORKERS.contains(read.get(ranks))) {
      ranks++;
    }
    Optional<Reason> first = tradeAt(0, read);
    return first.isPresent() ? first : tradeAt(ranks, read);
  }

  private Optional<Reason> tradeAt(int at, List<String> read) {
    for (Phrase phrase : phrases.getOrDefault(read.get(at), List.of())) {
      if (!phrase.isServiceman() && phrase.standsAt(at, read)) {
        return Optional.of(phrase.reason);
      }
    }
    return Optional.empty();
  }
}

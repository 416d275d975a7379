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
import java.util.stream.Collectors;
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
  /**
   * «старший повар» is another post than «повар», but the same trade, and the trade is outside.
   * «Главный энергетик» and «главный электрик» are managers.
   */
  private static final Set<String> RANKS_OF_WORKERS =
      Lexicon.GENERAL.lines("outside-ranks.tsv", 3).stream()
          .filter(line -> line.get(1).equals("worker"))
          .map(line -> Words.of(line.get(0)).stem(0))
          .collect(Collectors.toUnmodifiableSet());

  private static final int LONGEST_RANK = 4;

  /** Words between a rank and «запаса», «в отставке»: «майор медицинской службы запаса». */
  private static final Set<String> BEHIND_A_RANK =
      Lexicon.GENERAL.lines("outside-ranks.tsv", 3).stream()
          .filter(line -> line.get(1).equals("serviceman"))
          .map(line -> line.get(0))
          .collect(Collectors.toUnmodifiableSet());

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

  Outside(Lexicon lexicon) {
    for (List<String> line : lexicon.lines("outside.tsv", 3)) {
      Words words = Words.of(line.get(0));
      Phrase phrase = new Phrase(words.stems(), reason(line.get(1)));
      phrases.computeIfAbsent(words.stems().get(0), first -> new ArrayList<>()).add(phrase);
      written.add(words.toString());
      texts.add(line.get(0));
    }
    for (List<String> line : lexicon.lines("outside-head.tsv", 3)) {
      heads.put(Words.of(line.get(0)).toString(), reason(line.get(1)));
      texts.add(line.get(0));
    }
  }

  /** The trades and posts of one word, in the nominative. */
  Set<String> nouns() {
    Set<String> nouns = new HashSet<>(written);
    nouns.removeIf(phrase -> phrase.indexOf(' ') >= 0);
    return nouns;
  }

  /**
   * The words of a title without a rank in reserve or retired: «преподаватель (подполковник
   * запаса)» is a преподаватель. Kazakh has the rank behind: «запастағы подполковник».
   */
  List<WordReader.ReadWord> withoutReserve(List<WordReader.ReadWord> words) {
    for (int at = 0; at < words.size(); at++) {
      String form = words.get(at).written();
      if (isOfReserve(form)) {
        int rank = at - 1;
        while (rank > 0 && BEHIND_A_RANK.contains(words.get(rank).written())) {
          rank--;
        }
        int from = rankEndingAt(words, rank);
        int end = from >= 0 ? at + 1 : at < words.size() - 1 ? rankFrom(words, at + 1) : -1;
        if (end >= 0) {
          List<WordReader.ReadWord> kept = new ArrayList<>(words);
          kept.subList(from >= 0 ? from : at, end).clear();
          return kept;
        }
      }
    }
    return words;
  }

  private int rankEndingAt(List<WordReader.ReadWord> words, int last) {
    for (int from = Math.max(0, last - LONGEST_RANK + 1); from <= last; from++) {
      if (isRank(words.subList(from, last + 1))) {
        return from;
      }
    }
    return -1;
  }

  private int rankFrom(List<WordReader.ReadWord> words, int from) {
    for (int end = Math.min(words.size(), from + LONGEST_RANK); end > from; end--) {
      if (isRank(words.subList(from, end))) {
        return end;
      }
    }
    return -1;
  }

  private boolean isRank(List<WordReader.ReadWord> words) {
    List<String> stems = WordReader.ReadWord.stems(words);
    return !stems.isEmpty()
        && phrases.getOrDefault(stems.get(0), List.of()).stream()
            .anyMatch(phrase -> phrase.isServiceman() && phrase.stems.equals(stems));
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

  /** Whether a folded word, read with this stem, may be one of a post outside, or of a reserve. */
  boolean mayTell(String form, String stem) {
    return phrases.containsKey(stem) || heads.containsKey(form) || isOfReserve(form);
  }

  private static boolean isOfReserve(String form) {
    return form.startsWith("запас") || form.startsWith("отставк");
  }

  /** Whether the title is a serviceman's. */
  boolean isServiceman(Words title, List<String> read) {
    if (heads.get(title.forms().get(firstLetter(title))) == Reason.SERVICEMAN) {
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

  /**
   * The trade of a skilled worker.
   *
   * @param words the words of it; none if it is a word in one form only
   */
  record Trade(List<String> words, Reason reason) {
    /** Whether it says more than the post of a title with these words: «лаборант анализа». */
    boolean isMoreThan(Set<String> title) {
      return words.size() > 1 && !title.containsAll(words);
    }
  }

  /** The skilled worker's trade that a title begins with; empty if it is none. */
  Optional<Trade> worker(Words title, List<String> read, Synonyms synonyms) {
    Reason head = heads.get(title.forms().get(firstLetter(title)));
    if (head != null || read.isEmpty()) {
      return Optional.ofNullable(head).map(reason -> new Trade(List.of(), reason));
    }
    int begin = 0;
    while (begin < read.size() - 1 && synonyms.isUnsaid(read.get(begin))) {
      begin++;
    }
    int ranks = begin;
    while (ranks < read.size() - 1 && RANKS_OF_WORKERS.contains(read.get(ranks))) {
      ranks++;
    }
    Optional<Trade> first = tradeAt(begin, read);
    return first.isPresent() ? first : tradeAt(ranks, read);
  }

  /** The first word of a title, after any numbers. */
  private static int firstLetter(Words title) {
    int at = 0;
    while (at < title.forms().size() - 1 && Character.isDigit(title.forms().get(at).charAt(0))) {
      at++;
    }
    return at;
  }

  private Optional<Trade> tradeAt(int at, List<String> read) {
    for (Phrase phrase : phrases.getOrDefault(read.get(at), List.of())) {
      if (!phrase.isServiceman() && phrase.standsAt(at, read)) {
        return Optional.of(new Trade(phrase.stems, phrase.reason));
      }
    }
    return Optional.empty();
  }
}

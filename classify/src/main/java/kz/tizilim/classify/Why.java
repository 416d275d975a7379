package kz.tizilim.classify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.words.Words;

/**
 * Tells a person why a row has the answer it has: a short chain, each link of which can be checked.
 */
final class Why {

  /*
   * The links, in the order in which the answer was made: how the words were read; which titles of the
   * register they name; what the institution is; which entries stood, and which fell and by what. An
   * entry falls by the first of: another level, category or activity; a closed list; another institution;
   * an entry that names the institution more closely, is preferred by the activity, or has a closer title.
   */
  private static final int MOST_FALLEN = 6;

  private final Institutions bodies;
  private final WordReader reader;
  private final StaffingRow row;
  private final List<Remark> chain = new ArrayList<>();

  Why(Institutions bodies, WordReader reader, StaffingRow row) {
    this.bodies = bodies;
    this.reader = reader;
    this.row = row;
  }

  /** The chain for a reading of the row; empty where a column cannot be read. */
  List<Remark> of(RowReading reading) {
    return reading.fold(
        unreadable -> List.of(),
        excluded -> chain(excluded.title(), () -> add(Remark.of("outside." + excluded.why()))),
        contradictory -> chain(contradictory.title(), () -> add(Remark.of("contradiction"))),
        posts -> chain(posts.title(), () -> posts(posts)));
  }

  private List<Remark> chain(TitleReader.TitleRead title, Runnable rest) {
    words(title);
    rest.run();
    return List.copyOf(chain);
  }

  private void add(Remark remark) {
    chain.add(remark);
  }

  private void posts(RowReading.Posts posts) {
    titles(posts);
    institution(posts);
    if (!isPartlyUnknown(posts)) {
      entries(posts);
    }
  }

  /** Whether one of two posts is not in the register: no entry fell, the row has to be split. */
  private static boolean isPartlyUnknown(RowReading.Posts posts) {
    return posts.areTwo() && posts.standing().posts().isEmpty();
  }

  /** How the words were read, each way once; numbers and those read as written say nothing. */
  private void words(TitleReader.TitleRead title) {
    Set<Remark> words = new LinkedHashSet<>();
    for (List<WordReader.ReadWord> reading : title.read()) {
      for (WordReader.ReadWord word : reading) {
        if (word.how() != WordReader.How.AS_WRITTEN
            && word.written().chars().anyMatch(Character::isLetter)) {
          String key = "read." + word.how().name().toLowerCase(Locale.ROOT);
          words.add(Remark.of(key, word.written(), meaning(word)));
        }
      }
    }
    chain.addAll(words);
    if (title.isRespelled()) {
      add(Remark.of("read.respelled", row.title().strip(), title.words()));
    }
    List<WordReader.ReadWord> asides = new ArrayList<>(title.whole());
    asides.removeAll(title.read().get(0));
    if (!asides.isEmpty()) {
      add(Remark.of("read.aside", written(asides)));
    }
  }

  private static String written(List<WordReader.ReadWord> words) {
    return words.stream().map(WordReader.ReadWord::written).collect(Collectors.joining(" "));
  }

  /**
   * What a word was read as: the name of an institution as the law writes it, else word by word.
   */
  private String meaning(WordReader.ReadWord word) {
    String key = String.join(" ", new TreeSet<>(word.stems()));
    String name = bodies.name(key);
    return word.stems().size() > 1 && !name.equals(key)
        ? name
        : word.stems().stream()
            .map(reader::told)
            .collect(Collectors.joining(" "))
            .replace("- ", "-");
  }

  private void titles(RowReading.Posts posts) {
    Set<String> titles = new LinkedHashSet<>();
    posts
        .named()
        .forEach(list -> list.forEach(one -> titles.add(one.posts().get(0).law().title())));
    chain.add(
        titles.isEmpty()
            ? Remark.of("titles.none")
            : Remark.of("titles", String.join("; ", titles)));
    posts.reason().ifPresentOrElse(reason -> reason(reason, posts), () -> part(posts.title()));
  }

  /** Which part of the cell is the post, if the rest changes nothing: a degree, a profession. */
  private void part(TitleReader.TitleRead title) {
    boolean isPart = title.words().forms().size() < Words.of(row.title()).forms().size();
    if (isPart && !title.isRespelled()) {
      add(Remark.of("read.part", title.words()));
    }
  }

  /** What the reason means for this row: which word decides, and what to write instead. */
  private void reason(Reason reason, RowReading.Posts posts) {
    TitleReader.TitleRead title = posts.title();
    switch (reason) {
      case DOUBLE_POST ->
          add(Remark.of(posts.standing().posts().isEmpty() ? "two_posts.unknown" : "two_posts"));
      case ANOTHER_POST -> {
        String others =
            written(
                title.read().get(0).stream()
                    .filter(word -> word.stems().stream().anyMatch(Titles::makesAnotherPost))
                    .toList());
        add(others.isEmpty() ? Remark.of("another_post") : Remark.of("another_post.word", others));
      }
      case UNCLEAR_WORD ->
          meanings(title)
              .forEach((word, meanings) -> {
                if (meanings.size() > 1) {
                  add(Remark.of("question.unclear_word", word, String.join(" / ", meanings)));
                }
              });
      case POSSIBLE_TYPO ->
          title.read().get(0).stream()
              .filter(word -> word.how() == WordReader.How.FAR_TYPO)
              .forEach(
                  word -> add(Remark.of("question.possible_typo", word.written(), meaning(word))));
      default -> {
        // the other reasons say what they mean
      }
    }
  }

  /** What each word of a title was read as, in all of its readings. */
  private Map<String, Set<String>> meanings(TitleReader.TitleRead title) {
    Map<String, Set<String>> meanings = new LinkedHashMap<>();
    for (List<WordReader.ReadWord> reading : title.read()) {
      for (WordReader.ReadWord word : reading) {
        meanings.computeIfAbsent(word.written(), w -> new LinkedHashSet<>()).add(meaning(word));
      }
    }
    return meanings;
  }

  private void institution(RowReading.Posts posts) {
    if (posts.body().isEmpty()) {
      chain.add(Remark.of("institution.none"));
      return;
    }
    for (Institutions.Resolved body : posts.body().get()) {
      String written = (row.institution().isBlank() ? row.title() : row.institution()).strip();
      String names =
          body.bodies().stream().map(bodies::name).sorted().collect(Collectors.joining(", "));
      List<String> of = new ArrayList<>(body.kinds().stream().map(bodies::name).sorted().toList());
      of.add(body.isUnit() ? "воинская часть" : "учреждение");
      String kinds = String.join(", ", of);
      chain.add(
          names.isEmpty()
              ? Remark.of("institution.unnamed", written, kinds)
              : Remark.of("institution.named", written, names, kinds));
    }
  }

  /** Which posts stood and which fell. */
  private void entries(RowReading.Posts posts) {
    Set<Post> standing = posts.standing().posts();
    standing.forEach(post -> chain.add(told("fits." + rank(posts, post), post)));
    Set<Remark> fallen = new LinkedHashSet<>();
    for (List<Titles.Named> reading : posts.named()) {
      for (Titles.Named named : reading) {
        for (Post post : named.posts()) {
          if (!standing.contains(post)) {
            fallen.add(told("unfit." + fall(posts, named, post), post));
          }
        }
      }
    }
    fallen.stream().limit(MOST_FALLEN).forEach(chain::add);
    if (fallen.size() > MOST_FALLEN) {
      chain.add(Remark.of("unfit.more", String.valueOf(fallen.size() - MOST_FALLEN)));
    }
  }

  private static Remark told(String key, Post post) {
    return Remark.of(key, post.entry().id().toldShort(), post.law().title());
  }

  private static String rank(RowReading.Posts posts, Post post) {
    if (post.isEverywhere()) {
      return "everywhere";
    }
    int best =
        posts.body().stream()
            .flatMap(List::stream)
            .mapToInt(post::rank)
            .min()
            .orElse(Institutions.NOT);
    return switch (best) {
      case 0 -> "itself";
      case 1 -> "kind";
      case 2 -> "any";
      default -> "unknown";
    };
  }

  private static String fall(RowReading.Posts posts, Titles.Named named, Post post) {
    Attributes row = posts.attributes();
    if (differs(row.level(), post.level())) {
      return "level." + lower(post.level().orElseThrow());
    }
    if (differs(row.category(), post.category())) {
      return "category." + lower(post.category().orElseThrow());
    }
    if (differs(row.activity(), post.activity())) {
      return "activity";
    }
    if (named.isShutOutOf(post)) {
      return "closed_list";
    }
    boolean elsewhere =
        posts.body().isPresent()
            && posts.body().get().stream().allMatch(body -> post.rank(body) == Institutions.NOT);
    return elsewhere ? "elsewhere" : "less_close";
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static <T> boolean differs(Optional<T> row, Optional<T> post) {
    return row.isPresent() && post.isPresent() && !row.get().equals(post.get());
  }
}

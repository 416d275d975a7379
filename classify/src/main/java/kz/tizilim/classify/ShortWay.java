package kz.tizilim.classify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import kz.tizilim.core.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Answers a row whose words were met before without reading it again. Says what the long way says,
 * which every first meeting goes.
 */
final class ShortWay {

  /*
   * Rows are made of few words, few titles and few institutions, over and over with other towns, numbers and
   * misspellings. So a text becomes a sequence of numbers, one for each kind of word (KnownWords); the sequence
   * leads to its title or institution; titles of one meaning share their answers; and an answer is found by
   * meaning, institution and columns. Nothing is made on the way: a row costs some ten looks at memory for its
   * words and three for the rest.
   *
   * What does not fit is known by its text, as a title that names nothing, or goes the long way, as a head whose
   * title names a body of its own («директор филиала») and asks the words of the row's institution. The tables
   * only grow; when one is full all are left behind for new ones, so that garbage fills
   * no memory.
   */
  private static final int TITLES = 1 << 16;
  private static final int BODIES = 1 << 15;
  private static final int ANSWERS = 1 << 17;
  private static final int MEANINGS = 1 << 15;
  private static final int BY_TEXT = 1 << 12;
  private static final int WORKSPACES = 32;

  /** Before each part of a signature. */
  private static final int BEGIN = -1;

  private static final int[] NO_WORDINGS = {};

  private final LongWay longWay;
  private final RowReader rows;
  private final RowInstitutionReader institutions;
  private final Ranks ranks;
  private final AttributeReader attributes;
  private final TitleWords titleWords;
  private final InstitutionWords institutionWords;

  /** Stands for the answer to a post that the register does not name. */
  private final Answer unnamed =
      new Answer.NotInRegister(List.of(), Optional.empty(), Provenance.PLAIN);

  /** Stands for the titles of one key that are known by their texts. */
  private final KnownTitle byText =
      new KnownTitle(new Meaning(0, "", "", false, true, true, new int[0]), 0);

  /** The law's wordings of titles, by number. */
  private final Map<List<String>, Integer> wordings = new HashMap<>();

  private final int[][] wordingsOfPosts;

  private final AtomicReferenceArray<@Nullable Workspace> idle =
      new AtomicReferenceArray<>(WORKSPACES);
  private final RepeatedRows repeated = new RepeatedRows();
  private volatile Met met;

  /** What one thread needs for one row at a time. */
  private static final class Workspace {
    final KnownWords.Workspace words = new KnownWords.Workspace();
    final int[] key = new int[3];
    final RepeatedRows.Habit habit = new RepeatedRows.Habit();
  }

  /** All that was met. */
  private final class Met {
    final KnownWords ofTitles = new KnownWords(titleWords);
    final KnownWords ofInstitutions = new KnownWords(institutionWords);
    final KeyTable<KnownTitle> titles = new KeyTable<>(TITLES);
    final KeyTable<Meaning> meanings = new KeyTable<>(MEANINGS);
    final KeyTable<KnownBody> bodies = new KeyTable<>(BODIES);
    final KeyTable<KnownAnswer> answers = new KeyTable<>(ANSWERS);
    final Memo<TitleText, KnownTitle> byText =
        new Memo<>(BY_TEXT, text -> text.title.length() + text.unit.length());
    final Memo<String, KnownBody> bodiesByText = new Memo<>(BY_TEXT, String::length);
    final Memo<String, Integer> units = new Memo<>(BY_TEXT, String::length);
    final Numbers numbers = new Numbers();
    final Numbers rankings = new Numbers();
    final AtomicInteger meaningsMade = new AtomicInteger();

    boolean isFull() {
      return ofTitles.isFull()
          || ofInstitutions.isFull()
          || titles.isFull()
          || meanings.isFull()
          || bodies.isFull()
          || answers.isFull()
          || numbers.isFull()
          || rankings.isFull();
    }
  }

  /** Numbers for values that are compared as wholes. */
  private static final class Numbers {
    private static final int MOST = 1 << 15;
    private final Map<Object, Integer> numbers = new ConcurrentHashMap<>();
    private final AtomicInteger made = new AtomicInteger();

    int of(Object value) {
      return numbers.computeIfAbsent(value, one -> made.incrementAndGet());
    }

    boolean isFull() {
      return made.get() >= MOST;
    }
  }

  private record TitleText(String title, String unit) {}

  /**
   * A title that rows have had.
   *
   * @param wording which of the law's wordings it has; 0 if none
   */
  private record KnownTitle(Meaning meaning, int wording) {
    /** Whether it is known by its text alone, and not by the key of its words. */
    boolean isByText() {
      return meaning.number == 0;
    }
  }

  /** What titles of one meaning have in common. */
  private final class Meaning {
    final int number;

    /** One of the titles, and its unit. */
    final String title;

    final String unit;

    /** Whether other titles may have it. */
    final boolean isShared;

    /** Whether the words of a row's institution matter. */
    final boolean asksInstitution;

    /** Whether its bodies matter, and not only how the candidates rank them. */
    final boolean asksBody;

    /** The posts that the titles name, by their order. */
    private final int[] candidates;

    /** For each institution the number of its class: those that the candidates rank alike. */
    private volatile short[] classes = new short[0];

    private final Map<Ranked, Short> classNumbers = new HashMap<>();
    private volatile NearestPosts.@Nullable Neighbours neighbours;

    Meaning(
        int number,
        String title,
        String unit,
        boolean isShared,
        boolean asksInstitution,
        boolean asksBody,
        int[] candidates) {
      this.number = number;
      this.title = title;
      this.unit = unit;
      this.isShared = isShared;
      this.asksInstitution = asksInstitution;
      this.asksBody = asksBody;
      this.candidates = candidates;
    }

    /** The posts with similar titles. */
    NearestPosts.Neighbours neighbours() {
      NearestPosts.Neighbours known = neighbours;
      if (known == null) {
        known = longWay.neighbours(rows.cell(title, unit).whole());
        neighbours = known;
      }
      return known;
    }

    int classOf(KnownBody body) {
      short[] known = classes;
      return body.ranked < known.length && known[body.ranked] != 0
          ? known[body.ranked]
          : newClass(body);
    }

    private synchronized int newClass(KnownBody body) {
      Set<String> ranked = new LinkedHashSet<>();
      for (byte[] all : body.ranks) {
        byte[] own = new byte[candidates.length];
        for (int i = 0; i < own.length; i++) {
          own[i] = all[candidates[i]];
        }
        ranked.add(text(own));
      }
      Ranked alike = new Ranked(List.copyOf(ranked), body.bodies.isPresent(), body.isKnown);
      short number = classNumbers.computeIfAbsent(alike, one -> (short) (classNumbers.size() + 1));
      short[] more = Arrays.copyOf(classes, Math.max(classes.length, body.ranked + 1));
      more[body.ranked] = number;
      classes = more;
      return number;
    }
  }

  /**
   * An institution that rows have had.
   *
   * @param ranks how closely each post names them
   * @param isKnown whether the register knows it or its kind
   * @param number one for all that may be the same bodies
   * @param ranked one for all that the posts rank alike
   */
  private record KnownBody(
      Optional<List<Institutions.Resolved>> bodies,
      List<byte[]> ranks,
      boolean isKnown,
      int number,
      int ranked) {}

  /**
   * Why the register does not name a post.
   *
   * @param attributes what the row says
   * @param inTitle the institution that the title names
   */
  private record Refusal(
      Optional<Reason> why, Attributes attributes, Optional<List<Institutions.Resolved>> inTitle) {}

  /**
   * How the posts rank the bodies that an institution may be.
   *
   * @param ranks for each body a text with a character for each post: texts compare fastest
   */
  private record Ranked(List<String> ranks, boolean isNamed, boolean isKnown) {}

  private static String text(byte[] ranks) {
    return new String(ranks, StandardCharsets.ISO_8859_1);
  }

  /** The answer to rows of one meaning, institution and columns. */
  private static final class KnownAnswer {
    /** To a title in other words than the law's. */
    private final Answer variant;

    /** To one in the law's. */
    private final Answer exact;

    /** The numbers of the wordings that are the law's, one to three as a rule. */
    private final int[] wordings;

    /** Why the register does not name the post; null if it names it. */
    private final @Nullable Refusal refusal;

    KnownAnswer(Answer variant, Answer exact, int[] wordings, @Nullable Refusal refusal) {
      this.variant = variant;
      this.exact = exact;
      this.wordings = wordings;
      this.refusal = refusal;
    }

    Answer to(int wording) {
      if (wording != 0) {
        for (int one : wordings) {
          if (one == wording) {
            return exact;
          }
        }
      }
      return variant;
    }
  }

  ShortWay(
      LongWay longWay,
      AttributeReader attributes,
      TitleWords titleWords,
      InstitutionWords institutionWords,
      List<Post> posts) {
    this.longWay = longWay;
    this.rows = longWay.rows();
    this.institutions = longWay.institutions();
    this.ranks = longWay.ranks();
    this.attributes = attributes;
    this.titleWords = titleWords;
    this.institutionWords = institutionWords;
    this.wordingsOfPosts = new int[posts.size()][];
    for (Post post : posts) {
      post.law().wordings().forEach(one -> wordings.putIfAbsent(one, wordings.size() + 1));
      wordingsOfPosts[post.order()] =
          post.law().wordings().stream().mapToInt(wordings::get).toArray();
    }
    this.met = new Met();
  }

  /** The answer to {@code row}. */
  Answer answer(StaffingRow row) {
    int at = System.identityHashCode(Thread.currentThread()) & (WORKSPACES - 1);
    Workspace work = idle.getAndSet(at, null);
    if (work == null) {
      work = new Workspace();
    }
    Answer answer = work.habit.isToRepeat() ? remembered(row, work) : answer(row, work);
    idle.setRelease(at, work);
    return answer;
  }

  private Answer remembered(StaffingRow row, Workspace work) {
    Answer known = repeated.find(row);
    if (known != null) {
      return known;
    }
    work.habit.missed();
    return repeated.keep(row, answer(row, work));
  }

  private Answer answer(StaffingRow row, Workspace work) {
    Answer answer = withoutClaim(row, work);
    return answer == null ? longWay.answer(row) : longWay.besides(answer, row);
  }

  /** The answer but for what the row claims; null where the row must be read in full. */
  private @Nullable Answer withoutClaim(StaffingRow row, Workspace work) {
    Met known = met;
    if (known.isFull()) {
      known = new Met();
      met = known;
    }
    int columns = attributes.number(row);
    if (columns < 0 || row.unit().length() > Memo.LONGEST) {
      return null;
    }
    KnownTitle title = title(known, row, work);
    Meaning meaning = title.meaning;
    if (meaning.asksInstitution) {
      return null;
    }
    KnownBody body = body(known, row.institution(), work);
    int[] key = work.key;
    key[0] = meaning.number;
    key[1] = meaning.asksBody ? body.number : meaning.classOf(body);
    key[2] = columns;
    KnownAnswer answer = known.answers.find(key, key.length);
    if (answer == null) {
      answer = known.answers.enter(key, key.length, firstMet(row, meaning, body));
    }
    return answer.refusal == null
        ? answer.to(title.wording)
        : refusal(known, answer.refusal, meaning, body, key);
  }

  /** The entries that are nearest to a post hang on how all posts rank the institution. */
  private Answer refusal(Met known, Refusal refusal, Meaning meaning, KnownBody body, int[] key) {
    key[1] = -body.ranked;
    KnownAnswer answer = known.answers.find(key, key.length);
    if (answer == null) {
      Answer refused =
          longWay.notInRegister(
              meaning.neighbours(),
              body.bodies.or(refusal::inTitle),
              refusal.attributes,
              refusal.why);
      answer = known.answers.enter(key, key.length, always(refused));
    }
    return answer.variant;
  }

  private KnownAnswer firstMet(StaffingRow row, Meaning meaning, KnownBody body) {
    RowReading reading = read(row, meaning, body);
    return meaning.isShared
        ? reading.fold(
            unreadable -> always(longWay.answer(unreadable, body.bodies)),
            excluded -> always(longWay.answer(excluded, body.bodies)),
            contradictory ->
                refused(
                    new Refusal(
                        Optional.of(Reason.CONTRADICTS_LEVEL), Attributes.NONE, Optional.empty())),
            posts ->
                posts.standing().posts().isEmpty()
                    ? refused(new Refusal(posts.reason(), posts.attributes(), posts.body()))
                    : worded(longWay.answer(posts, body.bodies), posts))
        : always(longWay.answer(reading, body.bodies));
  }

  private KnownAnswer refused(Refusal refusal) {
    return new KnownAnswer(unnamed, unnamed, NO_WORDINGS, refusal);
  }

  /** What a title of the meaning says in an institution, with the columns of a row. */
  private RowReading read(StaffingRow row, Meaning meaning, KnownBody body) {
    return rows.read(
        new StaffingRow(
            "",
            meaning.title,
            "",
            meaning.unit,
            row.level(),
            row.category(),
            row.activity(),
            "",
            ""),
        body.bodies);
  }

  private static KnownAnswer always(Answer answer) {
    return new KnownAnswer(answer, answer, NO_WORDINGS, null);
  }

  private KnownAnswer worded(Answer answer, RowReading.Posts posts) {
    BitSet exact = new BitSet();
    for (Post post : posts.standing().posts()) {
      for (int wording : wordingsOfPosts[post.order()]) {
        exact.set(wording);
      }
    }
    return new KnownAnswer(
        worded(answer, Wording.VARIANT),
        worded(answer, Wording.EXACT),
        exact.stream().toArray(),
        null);
  }

  private static Answer worded(Answer answer, Wording wording) {
    return answer.fold(
        match ->
            new Answer.Match(
                match.code(), match.basis(), wording, match.claim(), match.provenance()),
        ambiguous ->
            new Answer.Ambiguous(
                ambiguous.codes(),
                ambiguous.missing(),
                ambiguous.why(),
                ambiguous.basis(),
                wording,
                ambiguous.claim(),
                ambiguous.provenance()),
        none -> none,
        outside -> outside,
        invalid -> invalid);
  }

  private KnownTitle title(Met known, StaffingRow row, Workspace work) {
    String text = row.title();
    int unit = row.unit().isEmpty() ? 0 : known.units.of(row.unit(), one -> unit(known, one));
    KnownWords.Workspace words = work.words;
    if (!words.scanner.read(text)) {
      return byText(known, row);
    }
    // A word that no rule knows may stand in the unit too.
    int length = known.ofTitles.key(words, unit != 0);
    words.key[length++] = unit;
    KnownTitle title = known.titles.find(words.key, length);
    if (title == null) {
      title = known.titles.enter(words.key, length, newTitle(known, row, unit));
    }
    return title.isByText() ? byText(known, row) : title;
  }

  private static int unit(Met known, String text) {
    return EmptyCells.is(text) ? 0 : known.numbers.of(Words.of(text).stems());
  }

  private static String unit(StaffingRow row) {
    return EmptyCells.is(row.unit()) ? "" : row.unit();
  }

  private KnownTitle newTitle(Met known, StaffingRow row, int unit) {
    RowReader.Cell cell = rows.cell(row.title(), unit(row));
    if (cell.whole().first().named().isEmpty()) {
      return byText;
    }
    if (!rows.isPlain(cell)) {
      return new KnownTitle(ownMeaning(known, row, cell), 0);
    }
    KeyTable.Key signature = signature(known.numbers, cell.whole(), unit);
    Meaning meaning = known.meanings.find(signature);
    if (meaning == null) {
      meaning = known.meanings.enter(signature, meaning(known, row, cell, true));
    }
    return new KnownTitle(meaning, wordings.getOrDefault(cell.whole().words().stems(), 0));
  }

  private KnownTitle byText(Met known, StaffingRow row) {
    return known.byText.of(
        new TitleText(row.title(), unit(row)),
        text -> new KnownTitle(ownMeaning(known, row, rows.cell(text.title, text.unit)), 0));
  }

  private Meaning ownMeaning(Met known, StaffingRow row, RowReader.Cell cell) {
    return meaning(known, row, cell, false);
  }

  private Meaning meaning(Met known, StaffingRow row, RowReader.Cell cell, boolean isShared) {
    return new Meaning(
        known.meaningsMade.incrementAndGet(),
        row.title(),
        unit(row),
        isShared,
        rows.asksInstitution(row.title(), cell),
        !isShared || rows.asksBody(cell),
        candidates(cell));
  }

  private static int[] candidates(RowReader.Cell cell) {
    BitSet posts = new BitSet();
    for (TitleReader.Reading reading : cell.whole().readings()) {
      for (Titles.Named named : reading.named()) {
        for (Titles.Candidate candidate : named.candidates()) {
          posts.set(candidate.post().order());
        }
      }
    }
    return posts.stream().toArray();
  }

  /** Numbers that two titles have in common only if every answer to them is the same. */
  private KeyTable.Key signature(Numbers numbers, TitleReader.TitleRead title, int unit) {
    KeyTable.Key signature = new KeyTable.Key();
    signature.add(unit);
    signature.add(number(numbers, title.inBrackets()));
    for (WordReader.ReadWord word : title.read().get(0)) {
      if (word.how() == WordReader.How.FAR_TYPO) {
        signature.add(numbers.of(word.stems()));
      }
    }
    for (TitleReader.Reading reading : title.readings()) {
      signature.add(BEGIN);
      for (String word : reading.title()) {
        signature.add(titleWords.mayTell(word) ? numbers.of(word) : 0);
      }
      signature.add(BEGIN);
      signature.add(number(numbers, reading.attributes()));
      signature.add(reading.body().isEmpty() ? 0 : numbers.of(reading.body()));
      for (Titles.Named named : reading.named()) {
        signature.add(BEGIN);
        signature.add(named.number());
        for (Titles.Candidate candidate : named.candidates()) {
          signature.add(candidate.post().order() << 1 | (candidate.isKindListed() ? 1 : 0));
        }
      }
    }
    return signature;
  }

  /** The number of attributes, of which most titles have none. */
  private static int number(Numbers numbers, Attributes attributes) {
    return attributes.count() == 0 ? 0 : numbers.of(attributes);
  }

  private KnownBody body(Met known, String text, Workspace work) {
    KnownWords.Workspace words = work.words;
    if (!words.scanner.read(text)) {
      return known.bodiesByText.of(text, one -> newBody(known, one));
    }
    int length = known.ofInstitutions.key(words, false);
    words.key[length++] = text.length() <= EmptyCells.LONGEST ? 1 : 0;
    KnownBody body = known.bodies.find(words.key, length);
    return body == null ? known.bodies.enter(words.key, length, newBody(known, text)) : body;
  }

  private KnownBody newBody(Met known, String text) {
    Optional<List<Institutions.Resolved>> bodies =
        EmptyCells.is(text) ? Optional.empty() : institutions.read(text);
    List<byte[]> own = ranks.of(bodies);
    List<String> ranked = new ArrayList<>();
    for (byte[] one : own) {
      ranked.add(text(one));
    }
    boolean isKnown = false;
    for (Institutions.Resolved one : bodies.orElse(List.of())) {
      isKnown |= one.isKnown();
    }
    return new KnownBody(
        bodies,
        own,
        isKnown,
        known.numbers.of(bodies),
        known.rankings.of(new Ranked(ranked, bodies.isPresent(), isKnown)));
  }
}

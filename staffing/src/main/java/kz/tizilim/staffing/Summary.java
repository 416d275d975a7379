package kz.tizilim.staffing;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Column;
import kz.tizilim.classify.Reason;
import kz.tizilim.classify.Verdict;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Remark;
import kz.tizilim.staffing.grid.Text;

/**
 * What the answers to a staffing table come to. It grows with the kinds of answers, not with their
 * number: of the titles that the register does not name it tells ten thousand apart.
 */
public final class Summary {
  static final int TITLES = 10_000;
  private static final int LONGEST = 200;
  private static final int MOST_FREQUENT = 10;

  private final Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
  private final Map<Reason, Long> reasons = new EnumMap<>(Reason.class);
  private final Map<Column, Long> missing = new EnumMap<>(Column.class);
  private final Map<String, TitleCount> titles = new LinkedHashMap<>();
  private final Set<Remark> cautions = new LinkedHashSet<>();
  private long rows;
  private long claims;
  private long wrongClaims;
  private long unreadableClaims;
  private long untracked;

  /** A summary of no answers yet. */
  public Summary() {}

  /**
   * How often a title stands in the table.
   *
   * @param title its first spelling
   * @param count how many rows say it, letter case aside
   */
  public record TitleCount(String title, long count) {}

  /** Counts one answer. */
  public void add(TableRow row, Answer answer) {
    rows++;
    verdicts.merge(answer.verdict(), 1L, Long::sum);
    if (cautions.size() < MOST_FREQUENT && !answer.provenance().caution().isNone()) {
      cautions.add(answer.provenance().caution());
    }
    answer.missing().forEach(column -> missing.merge(column, 1L, Long::sum));
    answer.reason().ifPresent(reason -> reasons.merge(reason, 1L, Long::sum));
    claims += answer.claim().isPresent() ? 1 : 0;
    wrongClaims += Claims.isWrong(answer) ? 1 : 0;
    unreadableClaims += Claims.isUnreadable(answer) ? 1 : 0;
    if (answer.verdict() == Verdict.NOT_IN_REGISTER) {
      unknown(Text.cut(Text.oneLine(row.row().title()), LONGEST));
    }
  }

  private void unknown(String title) {
    unknown(title.toLowerCase(Locale.ROOT), new TitleCount(title, 1));
  }

  private void unknown(String key, TitleCount more) {
    if (titles.size() >= TITLES && !titles.containsKey(key)) {
      untracked += more.count();
    } else {
      titles.merge(
          key,
          more,
          (known, other) -> new TitleCount(known.title(), known.count() + other.count()));
    }
  }

  /** Counts the answers of another summary, whose rows follow. */
  void add(Summary later) {
    rows += later.rows;
    later.verdicts.forEach((verdict, count) -> verdicts.merge(verdict, count, Long::sum));
    later.reasons.forEach((reason, count) -> reasons.merge(reason, count, Long::sum));
    later.missing.forEach((column, count) -> missing.merge(column, count, Long::sum));
    later.titles.forEach(this::unknown);
    for (Remark caution : later.cautions) {
      if (cautions.size() < MOST_FREQUENT) {
        cautions.add(caution);
      }
    }
    claims += later.claims;
    wrongClaims += later.wrongClaims;
    unreadableClaims += later.unreadableClaims;
    untracked += later.untracked;
  }

  /**
   * All that a summary knows.
   *
   * @param titles the titles that the register does not name, in the order in which they were met
   * @param counts rows, claims, wrong claims, unreadable claims, rows with untracked titles
   * @param cautions the cautions in Russian
   */
  record State(
      Map<Verdict, Long> verdicts,
      Map<Reason, Long> reasons,
      Map<Column, Long> missing,
      List<TitleCount> titles,
      List<Long> counts,
      List<String> cautions) {}

  State state() {
    return new State(
        verdicts,
        reasons,
        missing,
        List.copyOf(titles.values()),
        List.of(rows, claims, wrongClaims, unreadableClaims, untracked),
        cautions.stream().map(Remark::toString).toList());
  }

  /**
   * The summary in that state.
   *
   * @throws IllegalArgumentException if counts are missing
   */
  static Summary of(State state) {
    if (state.counts().size() != 5) {
      throw new IllegalArgumentException("A summary has five counts, not " + state.counts());
    }
    Summary summary = new Summary();
    summary.verdicts.putAll(state.verdicts());
    summary.reasons.putAll(state.reasons());
    summary.missing.putAll(state.missing());
    state.titles().forEach(one -> summary.titles.put(one.title().toLowerCase(Locale.ROOT), one));
    summary.rows = state.counts().get(0);
    summary.claims = state.counts().get(1);
    summary.wrongClaims = state.counts().get(2);
    summary.unreadableClaims = state.counts().get(3);
    summary.untracked = state.counts().get(4);
    state.cautions().forEach(text -> summary.cautions.add(Remark.read("caution", text)));
    return summary;
  }

  /** How many rows were answered. */
  public long rows() {
    return rows;
  }

  /** How many of them so. */
  public long count(Verdict verdict) {
    return verdicts.getOrDefault(verdict, 0L);
  }

  /** Whether every row is a match and no stated code is wrong or unreadable. */
  public boolean isClean() {
    return count(Verdict.MATCH) == rows && wrongClaims == 0 && unreadableClaims == 0;
  }

  /** How many rows have which reason. */
  public Map<Reason, Long> reasons() {
    return new EnumMap<>(reasons);
  }

  /** How many rows claim a grade and step. */
  public long claims() {
    return claims;
  }

  /** How many of these claims are wrong. */
  public long wrongClaims() {
    return wrongClaims;
  }

  /** How many of the stated codes cannot be read as codes. */
  public long unreadableClaims() {
    return unreadableClaims;
  }

  /** What to know of the editions that answered, at most ten sentences. */
  public List<Remark> cautions() {
    return List.copyOf(cautions);
  }

  /** How many rows leave out which column that would decide. */
  public Map<Column, Long> missing() {
    return new EnumMap<>(missing);
  }

  /** The ten most frequent titles that the register does not name, the most frequent first. */
  public List<TitleCount> unknownTitles() {
    return titles.values().stream()
        .sorted(
            Comparator.comparingLong(TitleCount::count).reversed().thenComparing(TitleCount::title))
        .limit(MOST_FREQUENT)
        .toList();
  }

  /**
   * How many rows with such titles came after ten thousand different ones, and are not told apart.
   */
  public long untrackedTitles() {
    return untracked;
  }

  /** One line in Russian: {@code строк 60: соответствует 52, нет в реестре 3; неверных кодов 2}. */
  @Override
  public String toString() {
    ReportWords words = new ReportWords(Language.RU);
    StringBuilder line = new StringBuilder(words.say("summary.rows", rows));
    String before = ": ";
    for (Verdict verdict : Verdict.values()) {
      if (count(verdict) > 0) {
        line.append(before)
            .append(words.say("summary.count", words.verdict(verdict), count(verdict)));
        before = ", ";
      }
    }
    return wrongClaims == 0
        ? line.toString()
        : line.append("; ").append(words.say("summary.wrong", wrongClaims)).toString();
  }
}

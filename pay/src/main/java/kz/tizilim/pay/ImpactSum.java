package kz.tizilim.pay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.tizilim.core.message.Language;
import kz.tizilim.pay.Impact.Cause;
import kz.tizilim.pay.message.Note;
import kz.tizilim.pay.table.Tenge;

/**
 * The impact on several rows: by change of code, by cause, and the rows whose effect is unknown. A
 * net sum is never given without the units that it leaves out.
 */
public final class ImpactSum {
  private final LocalDate day;
  private final Map<String, Group> groups = new TreeMap<>();
  private final Map<String, Group> unknown = new TreeMap<>();
  private final Map<Cause, Tenge> byCause = new EnumMap<>(Cause.class);
  private final Map<String, Group> funds = new TreeMap<>();
  private final Group all = new Group();
  private long rows;
  private long unchanged;

  /** Rows with one change. */
  private static final class Group {
    private long rows;
    private BigDecimal units = BigDecimal.ZERO;
    private Tenge month = Tenge.ZERO;
    private Tenge year = Tenge.ZERO;
    private Tenge rest = Tenge.ZERO;
    private Tenge once = Tenge.ZERO;
    private boolean isAssumed;
    private final String change;
    private final Note why;

    Group() {
      this("", Note.of("impact.no-sum"));
    }

    Group(String change, Note why) {
      this.change = change;
      this.why = why;
    }

    void add(Impact impact, LocalDate day) {
      rows++;
      units = units.add(impact.units().number());
      month = month.plus(impact.month().orElse(Tenge.ZERO));
      year = year.plus(impact.year().orElse(Tenge.ZERO));
      rest = rest.plus(impact.restOfYear(day).orElse(Tenge.ZERO));
      once = once.plus(impact.onceAYear().orElse(Tenge.ZERO));
      isAssumed |= impact.isAssumed();
    }

    Object shown(Tenge sum) {
      return isAssumed ? Note.of("sum.assumed", signed(sum)) : signed(sum);
    }
  }

  /** No rows; {@code day} is the first day of the change. */
  public ImpactSum(LocalDate day) {
    this.day = day;
  }

  /** Adds a row that no fund is known of. */
  public void add(Impact impact) {
    add(impact, "");
  }

  /** Adds a row with the fund that pays it. */
  public void add(Impact impact, String fund) {
    rows++;
    if (impact.month().isPresent()) {
      impact.byCode().filter(sum -> !sum.isZero()).ifPresent(sum -> cause(Cause.CODE, sum));
      impact.byNumber().filter(sum -> !sum.isZero()).ifPresent(sum -> cause(Cause.NUMBER, sum));
    }
    if (impact.isUnchanged()) {
      unchanged++;
      return;
    }
    if (impact.month().isPresent()) {
      groups.computeIfAbsent(change(impact), it -> new Group()).add(impact, day);
      all.add(impact, day);
      funds.computeIfAbsent(fund, it -> new Group()).add(impact, day);
    } else {
      PayAnswer open = impact.after().paid().isEmpty() ? impact.after() : impact.before();
      Note why = open.explanation().orElseGet(() -> Note.of("impact.no-sum"));
      Group group =
          unknown.computeIfAbsent(
              change(impact) + " " + open.word() + " " + why.in(Language.RU),
              it -> new Group(change(impact), why));
      group.add(impact, day);
    }
  }

  private void cause(Cause cause, Tenge sum) {
    byCause.merge(cause, sum, Tenge::plus);
  }

  private static String change(Impact impact) {
    return impact.codesBefore().equals(impact.codesAfter())
        ? impact.codesAfter()
        : impact.codesBefore() + " → " + impact.codesAfter();
  }

  /** How many rows there are. */
  public long rows() {
    return rows;
  }

  /** How many rows nothing changed for. */
  public long unchanged() {
    return unchanged;
  }

  /** How much a month changes for the rows that have both sums. */
  public Tenge month() {
    return all.month;
  }

  /** How much a year changes for the rows that have both sums. */
  public Tenge year() {
    return all.year;
  }

  /** How much a month changes by cause, for the rows that have both sums. */
  public Map<Cause, Tenge> byCause() {
    Map<Cause, Tenge> copy = new EnumMap<>(Cause.class);
    copy.putAll(byCause);
    return copy;
  }

  /** Whether the effect on a row is unknown. */
  public boolean hasUnknown() {
    return !unknown.isEmpty();
  }

  /** Whether a sum rests on a number that is only supposed. */
  public boolean isAssumed() {
    return all.isAssumed;
  }

  /** The sentences: each change of code, the causes, all rows, and what is unknown. */
  public List<Note> sentences() {
    List<Note> notes = new ArrayList<>();
    groups.forEach((change, group) ->
        notes.add(
            Note.of(
                "impact.group",
                group.rows,
                plain(group.units),
                change,
                group.shown(group.month),
                group.shown(group.year),
                group.shown(group.once))));
    byCause.forEach(
        (cause, sum) -> notes.add(Note.of("impact.cause", cause.label(), all.shown(sum))));
    if (funds.size() > 1 || !funds.containsKey("")) {
      funds.forEach((fund, group) ->
          notes.add(
              Note.of(
                  "impact.fund",
                  fund.isEmpty() ? Note.of("tariff.none") : fund,
                  group.shown(group.month),
                  group.shown(group.year),
                  group.shown(group.rest),
                  group.shown(group.once))));
    }
    unknown.forEach((key, group) ->
        notes.add(
            Note.of("impact.unknown", group.rows, plain(group.units), group.change, group.why)));
    if (all.rows > 0) {
      notes.add(
          Note.of(
              unknown.isEmpty() ? "impact.all" : "impact.all.part",
              all.rows,
              plain(all.units),
              all.shown(all.month),
              all.shown(all.year),
              all.shown(all.rest),
              Impact.fullMonths(day),
              plain(
                  unknown.values().stream()
                      .map(one -> one.units)
                      .reduce(BigDecimal.ZERO, BigDecimal::add))));
    }
    notes.add(Note.of("impact.unchanged", unchanged));
    return notes;
  }

  private static Object signed(Tenge sum) {
    return sum.amount().signum() > 0 ? Note.of("plus", sum.printed()) : sum.printed();
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }
}

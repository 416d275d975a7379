package kz.tizilim.pay.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.tizilim.pay.table.PayRow.Allowance;
import kz.tizilim.pay.table.PayRow.BaseAmount;
import kz.tizilim.pay.table.PayRow.Coefficient;
import kz.tizilim.pay.table.PayRow.Factor;
import kz.tizilim.pay.table.PayRow.GroupRule;
import kz.tizilim.pay.table.PayRow.KnownAct;
import kz.tizilim.pay.table.PayRow.Policy;

/**
 * The tables of one day. Of the rows with one subject those with the latest first day are in force,
 * unless they have ended; an earlier row does not come back then.
 */
public final class PayDay {
  private final LocalDate day;
  private final Map<String, Latest<Coefficient>> coefficients;
  private final Map<String, Latest<Factor>> factors;
  private final Map<String, Latest<Allowance>> allowances;
  private final Map<String, Latest<Policy>> policies;
  private final Map<String, Latest<GroupRule>> groups;
  private final Latest<BaseAmount> base;
  private final List<KnownAct> acts;
  private final Map<TableKind, LocalDate> first = new HashMap<>();

  /**
   * The rows with one subject that a day knows.
   *
   * @param rows those with the latest first day up to the day; empty if all begin later
   * @param isInForce whether they have not ended
   * @param first the first day on which any row of the subject is in force
   */
  public record Latest<T extends PayRow>(
      List<T> rows, boolean isInForce, Optional<LocalDate> first) {
    public Latest {
      rows = List.copyOf(rows);
    }

    /** The rows if they are in force, else none. */
    public List<T> inForce() {
      return isInForce ? rows : List.of();
    }
  }

  PayDay(LocalDate day, PayTables tables, PayTables assumed) {
    this.day = day;
    coefficients = latest(Coefficient.class, tables, assumed);
    factors = latest(Factor.class, tables, assumed);
    allowances = latest(Allowance.class, tables, assumed);
    policies = latest(Policy.class, tables, assumed);
    groups = latest(GroupRule.class, tables, assumed);
    base =
        latest(BaseAmount.class, tables, assumed)
            .getOrDefault("", new Latest<>(List.of(), false, Optional.empty()));
    acts = tables.all(KnownAct.class).filter(act -> !act.source().from().isAfter(day)).toList();
    for (PayRow row : tables.rows()) {
      first.merge(row.kind(), row.source().from(), (a, b) -> a.isBefore(b) ? a : b);
    }
  }

  private <T extends PayRow> Map<String, Latest<T>> latest(
      Class<T> kind, PayTables tables, PayTables assumed) {
    Map<String, Latest<T>> known = latest(kind, tables);
    latest(kind, assumed)
        .forEach((subject, supposed) -> {
          Latest<T> own = known.get(subject);
          if (supposed.isInForce() && (own == null || !own.isInForce())) {
            known.put(subject, supposed);
          }
        });
    return known;
  }

  private <T extends PayRow> Map<String, Latest<T>> latest(Class<T> kind, PayTables tables) {
    Map<String, TreeMap<LocalDate, List<T>>> bySubject = new HashMap<>();
    tables
        .all(kind)
        .forEach(row ->
            bySubject
                .computeIfAbsent(row.subject(), it -> new TreeMap<>())
                .computeIfAbsent(row.source().from(), it -> new ArrayList<>())
                .add(row));
    Map<String, Latest<T>> latest = new HashMap<>();
    bySubject.forEach((subject, byDay) -> {
      Map.Entry<LocalDate, List<T>> last = byDay.floorEntry(day);
      if (last == null) {
        latest.put(subject, new Latest<>(List.of(), false, Optional.of(byDay.firstKey())));
      } else {
        List<T> lasting = last.getValue().stream().filter(row -> row.source().lasts(day)).toList();
        latest.put(
            subject,
            new Latest<>(
                lasting.isEmpty() ? last.getValue() : lasting,
                !lasting.isEmpty(),
                Optional.of(byDay.firstKey())));
      }
    });
    return latest;
  }

  /** The day. */
  public LocalDate day() {
    return day;
  }

  /** The base amount. */
  public Latest<BaseAmount> base() {
    return base;
  }

  /** The coefficients of a cell, by band. */
  public Latest<Coefficient> coefficients(PayCell cell) {
    Latest<Coefficient> found = coefficients.get(cell.toString());
    return found == null ? none() : found;
  }

  /** The factor of a group. */
  public Latest<Factor> factor(String group) {
    Latest<Factor> found = factors.get(group);
    return found == null ? none() : found;
  }

  /** The allowance with a code in any letter case, or the only one with that name. */
  public Latest<Allowance> allowance(String code) {
    Latest<Allowance> found = allowances.get(code);
    if (found != null) {
      return found;
    }
    List<Latest<Allowance>> named =
        allowances.values().stream()
            .filter(one -> one.rows().stream().anyMatch(row -> isCalled(row, code)))
            .toList();
    return named.size() == 1 ? named.get(0) : none();
  }

  private static boolean isCalled(Allowance row, String text) {
    return row.code().equalsIgnoreCase(text) || row.name().equalsIgnoreCase(text);
  }

  /** The latest rules of all pay groups, those that have ended among them. */
  public List<GroupRule> groups() {
    return groups.values().stream()
        .flatMap(rules -> rules.rows().stream())
        .sorted(Comparator.comparing(GroupRule::group).thenComparing(rule -> rule.source().place()))
        .toList();
  }

  /** The latest rules of a pay group. */
  public Latest<GroupRule> group(String name) {
    Latest<GroupRule> found = groups.get(name);
    return found == null ? none() : found;
  }

  /** The row of a rule, where one is loaded. */
  public Optional<Policy> policy(PolicyRule rule) {
    Latest<Policy> found = policies.get(rule.toString());
    return found == null ? Optional.empty() : found.inForce().stream().findFirst();
  }

  /** The value of a rule: that of its row, else the usual one. */
  public String choice(PolicyRule rule) {
    return policy(rule).map(Policy::value).orElseGet(() -> rule.choices().get(0));
  }

  /** The number of a rule, where one is loaded. */
  public Optional<Tenge> number(PolicyRule rule) {
    return policy(rule).map(row -> Tenge.of(row.value()));
  }

  /** The latest act in force on the day that changes such tables and is later than a row. */
  public Optional<KnownAct> newerAct(TableKind kind, LocalDate from) {
    return acts.stream()
        .filter(act -> act.touches().contains(kind))
        .filter(act -> act.source().from().isAfter(from))
        .max(Comparator.comparing(act -> act.source().from()));
  }

  /** The first day on which a table of that kind is in force; empty if there is none at all. */
  public Optional<LocalDate> firstDay(TableKind kind) {
    return Optional.ofNullable(first.get(kind));
  }

  private static <T extends PayRow> Latest<T> none() {
    return new Latest<>(List.of(), false, Optional.empty());
  }
}

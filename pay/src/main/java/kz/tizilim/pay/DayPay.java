package kz.tizilim.pay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.tizilim.core.register.EntryId;
import kz.tizilim.pay.Pay.AllowanceSum;
import kz.tizilim.pay.Pay.Link;
import kz.tizilim.pay.PostTerms.AllowanceClaim;
import kz.tizilim.pay.message.Note;
import kz.tizilim.pay.table.Band;
import kz.tizilim.pay.table.PayCell;
import kz.tizilim.pay.table.PayDay;
import kz.tizilim.pay.table.PayRow;
import kz.tizilim.pay.table.PayRow.Allowance;
import kz.tizilim.pay.table.PayRow.Coefficient;
import kz.tizilim.pay.table.PayRow.Factor;
import kz.tizilim.pay.table.PayRow.KnownAct;
import kz.tizilim.pay.table.PolicyRule;
import kz.tizilim.pay.table.TableKind;
import kz.tizilim.pay.table.Tenge;

/** Sums of one day. */
final class DayPay {
  private static final int MOST_REMEMBERED = 10_000;
  private static final String SALARY = "salary";
  private static final BigDecimal SHARE_OF_BASIC = new BigDecimal("0.75");

  private final PayDay day;
  private final boolean isStrict;
  private final GroupChoice groups;
  private final Map<Asked, Result> remembered = new ConcurrentHashMap<>();

  private record Asked(
      List<PayCell> cells,
      List<EntryId> entries,
      String institution,
      Units units,
      List<AllowanceClaim> allowances,
      Optional<String> group,
      Optional<Integer> years) {}

  /** Something that is missing. */
  record GapFound(GapKind kind, Note detail) {}

  /**
   * The sums, and what is missing.
   *
   * @param pays the sums; where there are gaps, those that are known nevertheless
   * @param gaps what is missing, without repetitions
   * @param conflict which rules disagree
   */
  record Result(List<Pay> pays, List<GapFound> gaps, Optional<Note> conflict) {
    Result {
      pays = List.copyOf(pays);
      gaps = List.copyOf(gaps);
    }
  }

  DayPay(PayDay day, boolean isStrict) {
    this.day = day;
    this.isStrict = isStrict;
    this.groups = new GroupChoice(day);
  }

  /** The sums of cells; for each band if years are not given. */
  Result pays(
      List<PayCell> cells,
      List<EntryId> entries,
      String institution,
      PostTerms terms,
      Optional<Integer> years) {
    Asked asked =
        new Asked(
            cells, entries, institution, terms.units(), terms.allowances(), terms.group(), years);
    Result known = remembered.get(asked);
    if (known != null) {
      return known;
    }
    Result result = computed(cells, entries, institution, terms, years);
    if (remembered.size() < MOST_REMEMBERED) {
      remembered.put(asked, result);
    }
    return result;
  }

  private Result computed(
      List<PayCell> cells,
      List<EntryId> entries,
      String institution,
      PostTerms terms,
      Optional<Integer> years) {
    List<Pay> pays = new ArrayList<>();
    List<GapFound> gaps = new ArrayList<>();
    for (PayCell cell : cells) {
      GroupChoice.Choice choice = groups.of(cell, entries, institution, terms.group());
      if (choice.conflict().isPresent()) {
        return new Result(List.of(), List.of(), choice.conflict());
      }
      cell(cell, choice, terms, years, pays, gaps);
    }
    return new Result(pays, gaps.stream().distinct().toList(), Optional.empty());
  }

  private void cell(
      PayCell cell,
      GroupChoice.Choice choice,
      PostTerms terms,
      Optional<Integer> years,
      List<Pay> pays,
      List<GapFound> gaps) {
    List<Link> common = new ArrayList<>();
    List<Coefficient> bands = bands(cell, years, gaps);
    Optional<Tenge> base = base(common, gaps);
    choice.gap().ifPresent(why -> gaps.add(new GapFound(GapKind.GROUP_UNKNOWN, why)));
    if (terms.group().isEmpty()) {
      choice.groups().forEach(group -> oldGroup(group, cell, gaps));
    }
    Optional<BigDecimal> factor =
        choice.groups().isEmpty() ? Optional.empty() : factor(choice, common, gaps);
    Optional<Allowances> allowances = allowances(terms, gaps);
    if (base.isEmpty() || factor.isEmpty() || allowances.isEmpty()) {
      return;
    }
    for (Coefficient band : bands) {
      Pay pay = pay(band, base.get(), factor.get(), allowances.get(), terms, common);
      if (isStrict && !pay.isSure()) {
        gaps.add(new GapFound(GapKind.NOT_CONFIRMED, unsure(pay)));
      }
      pays.add(pay);
    }
  }

  private static Note unsure(Pay pay) {
    return Note.of(
        "gap.not_confirmed.detail",
        pay.links().stream()
            .filter(link -> !link.source().status().isSure())
            .map(Link::line)
            .toList());
  }

  /* --- the numbers ---------------------------------------------------------------------------- */

  /** The base amount; the last one, with a gap, if it is not in force. */
  private Optional<Tenge> base(List<Link> links, List<GapFound> gaps) {
    PayDay.Latest<PayRow.BaseAmount> latest = day.base();
    Optional<PayRow.BaseAmount> base = latest.rows().stream().findFirst();
    if (base.isEmpty()) {
      gaps.add(
          new GapFound(
              GapKind.NO_BASE,
              latest
                  .first()
                  .map(first -> Note.of("gap.no_base.first", day.day(), first))
                  .orElseGet(() -> Note.of("gap.no_base.detail", day.day()))));
      return Optional.empty();
    }
    boolean isOld = old(TableKind.BASE, base.get(), TableKind.BASE.label(), gaps);
    if (!latest.isInForce() && !isOld) {
      gaps.add(
          new GapFound(GapKind.NO_BASE, Note.of("gap.no_base.ended", day.day(), end(base.get()))));
    }
    links.add(new Link(Note.of("link.base"), base.get().amount().printed(), base.get().source()));
    return base.map(PayRow.BaseAmount::amount);
  }

  private LocalDate end(PayRow row) {
    return row.source().to().orElse(day.day());
  }

  private List<Coefficient> bands(PayCell cell, Optional<Integer> years, List<GapFound> gaps) {
    PayDay.Latest<Coefficient> latest = day.coefficients(cell);
    if (latest.rows().isEmpty()) {
      gaps.add(
          new GapFound(
              GapKind.NO_TABLE,
              latest
                  .first()
                  .map(first -> Note.of("gap.no_table.first", cell.label(), day.day(), first))
                  .orElseGet(() -> Note.of("gap.no_table.detail", cell.label(), day.day()))));
      return List.of();
    }
    Coefficient one = latest.rows().get(0);
    boolean isOld = old(TableKind.COEFFICIENTS, one, cell.label(), gaps);
    if (!latest.isInForce() && !isOld) {
      gaps.add(
          new GapFound(
              GapKind.NO_TABLE, Note.of("gap.no_table.ended", cell.label(), day.day(), end(one))));
    }
    List<Coefficient> sorted =
        latest.rows().stream().sorted(Comparator.comparing(Coefficient::band)).toList();
    if (years.isEmpty()) {
      return sorted;
    }
    List<Coefficient> fitting =
        sorted.stream().filter(row -> row.band().contains(years.get())).toList();
    if (fitting.isEmpty()) {
      gaps.add(
          new GapFound(
              GapKind.BAND_MISSING,
              Note.of("gap.band_missing.detail", cell.label(), years.get(), one.source().cite())));
    }
    return fitting;
  }

  /** Notes a gap if an act is known that is newer than a row. */
  private boolean old(TableKind kind, PayRow row, Note what, List<GapFound> gaps) {
    Optional<KnownAct> newer =
        row.source().isAssumed() ? Optional.empty() : day.newerAct(kind, row.source().from());
    newer.ifPresent(act ->
        gaps.add(
            new GapFound(
                GapKind.TABLE_OLD,
                Note.of(
                    "gap.table_old.detail",
                    what,
                    row.source().from(),
                    act.source().act(),
                    act.source().from()))));
    return newer.isPresent();
  }

  /** Notes a gap if the rules of a group are not in force, or an act is known that is newer. */
  private void oldGroup(String group, PayCell cell, List<GapFound> gaps) {
    PayDay.Latest<PayRow.GroupRule> latest = day.group(group);
    boolean isOld = old(TableKind.GROUPS, latest.rows().get(0), Note.of("group.of", group), gaps);
    if (!latest.isInForce() && !isOld) {
      gaps.add(
          new GapFound(
              GapKind.GROUP_UNKNOWN, Note.of("gap.group_unknown.detail", cell.label(), day.day())));
    }
  }

  private Optional<BigDecimal> factor(
      GroupChoice.Choice choice, List<Link> links, List<GapFound> gaps) {
    BigDecimal product = BigDecimal.ONE;
    boolean isKnown = true;
    for (String group : choice.groups()) {
      PayDay.Latest<Factor> latest = day.factor(group);
      Optional<Factor> factor = latest.rows().stream().findFirst();
      boolean isOld =
          factor
              .map(row -> old(TableKind.FACTORS, row, Note.of("factor.of", group), gaps))
              .orElse(false);
      if (!latest.isInForce() && !isOld) {
        gaps.add(
            new GapFound(GapKind.NO_FACTOR, Note.of("gap.no_factor.detail", group, day.day())));
      }
      if (factor.isEmpty()) {
        isKnown = false;
      } else {
        links.add(
            new Link(Note.of("link.factor", group), factor.get().value(), factor.get().source()));
        product = product.multiply(factor.get().value());
      }
    }
    return isKnown ? Optional.of(product) : Optional.empty();
  }

  /* --- allowances ----------------------------------------------------------------------------- */

  /** The allowances of a row with their rows of the table. */
  private record Allowances(List<Allowance> rows, List<BigDecimal> shares, BigDecimal raise) {}

  private Optional<Allowances> allowances(PostTerms terms, List<GapFound> gaps) {
    List<Allowance> rows = new ArrayList<>();
    List<BigDecimal> shares = new ArrayList<>();
    BigDecimal raise = BigDecimal.ONE;
    boolean isKnown = true;
    for (AllowanceClaim claim : terms.allowances()) {
      Optional<Allowance> row = day.allowance(claim.code()).inForce().stream().findFirst();
      Optional<Note> missing = missing(claim, row);
      if (missing.isPresent()) {
        gaps.add(new GapFound(GapKind.ALLOWANCE_UNKNOWN, missing.get()));
        isKnown = false;
        continue;
      }
      Allowance allowance = row.orElseThrow();
      BigDecimal share = claim.share().or(allowance::share).orElse(BigDecimal.ZERO);
      if (allowance.raisesSalary()) {
        raise = raise.multiply(BigDecimal.ONE.add(share));
      }
      rows.add(allowance);
      shares.add(share);
    }
    return isKnown ? Optional.of(new Allowances(rows, shares, raise)) : Optional.empty();
  }

  private Optional<Note> missing(AllowanceClaim claim, Optional<Allowance> row) {
    if (row.isEmpty()) {
      return Optional.of(Note.of("gap.allowance_unknown.detail", claim.code(), day.day()));
    }
    if (claim.share().isEmpty() && row.get().share().isEmpty() && row.get().amount().isEmpty()) {
      return Optional.of(Note.of("gap.allowance_unknown.share", claim.code()));
    }
    return row.get().base() == PayRow.AllowanceBase.MRP && day.number(PolicyRule.MRP).isEmpty()
        ? Optional.of(Note.of("gap.allowance_unknown.mrp", claim.code(), day.day()))
        : Optional.empty();
  }

  private Tenge sum(Allowance row, BigDecimal share, Tenge base, Tenge salary, Units units) {
    BigDecimal times = row.isByUnits() ? units.number() : BigDecimal.valueOf(units.persons());
    return switch (row.base()) {
      case DO -> row.amount().map(sum -> sum.times(times)).orElseGet(() -> salary.times(share));
      case BDO ->
          row.amount().map(sum -> sum.times(times)).orElseGet(() -> base.times(share).times(times));
      case MRP -> {
        BigDecimal number = row.amount().map(Tenge::amount).orElse(share);
        yield day.number(PolicyRule.MRP).orElse(Tenge.ZERO).times(number).times(times);
      }
      case TENGE -> row.amount().orElse(Tenge.ZERO).times(times);
    };
  }

  /* --- the sum -------------------------------------------------------------------------------- */

  private Pay pay(
      Coefficient row,
      Tenge base,
      BigDecimal factor,
      Allowances allowances,
      PostTerms terms,
      List<Link> common) {
    boolean isOfSalary = day.choice(PolicyRule.FACTOR).equals(SALARY);
    Units units = terms.units();
    Tenge exact =
        base.times(row.value())
            .times(isOfSalary ? factor : BigDecimal.ONE)
            .times(allowances.raise());
    Tenge salary = salary(exact, units);
    BigDecimal monthFactor = isOfSalary ? BigDecimal.ONE : factor;
    List<AllowanceSum> sums = new ArrayList<>();
    List<Link> links = new ArrayList<>(common);
    links.add(
        1,
        new Link(
            Note.of("link.coefficient", row.cell().label(), row.band().toString()),
            row.value(),
            row.source()));
    Tenge once =
        day.choice(PolicyRule.YEAR_FUND).equals("12") ? Tenge.ZERO : salary.times(monthFactor);
    for (int i = 0; i < allowances.rows().size(); i++) {
      Allowance allowance = allowances.rows().get(i);
      BigDecimal share = allowances.shares().get(i);
      links.add(
          new Link(
              Note.of("link.allowance", allowance.code()),
              allowance.amount().map(Tenge::printed).orElse(share),
              allowance.source()));
      if (!allowance.raisesSalary()) {
        Tenge sum = sum(allowance, share, base, salary, units);
        if (allowance.period() == PayRow.Period.MONTH) {
          sums.add(
              new AllowanceSum(
                  allowance.code(),
                  allowance.amount().isPresent() ? Optional.empty() : Optional.of(share),
                  sum,
                  allowance.base(),
                  allowance.isByUnits() ? units.number() : BigDecimal.valueOf(units.persons()),
                  allowance.isInFund()));
        } else if (allowance.period() == PayRow.Period.YEAR) {
          once = once.plus(sum);
        }
      }
    }
    Tenge parts = sums.stream().map(AllowanceSum::sum).reduce(salary, Tenge::plus);
    Tenge month = parts.times(monthFactor);
    return new Pay(
        row.cell(),
        row.band().equals(Band.ALL) ? Optional.empty() : Optional.of(row.band()),
        units,
        base,
        row.value(),
        factor,
        allowances.raise(),
        salary,
        sums,
        monthFactor,
        month,
        once,
        links,
        List.of(),
        notes(salary, sums, parts, month, units));
  }

  /** Half up to a tenge for each person. */
  static Tenge salary(Tenge exact, Units units) {
    Tenge whole = exact.rounded().times(units.whole());
    return whole.plus(exact.times(units.rest()).rounded());
  }

  private List<Note> notes(
      Tenge salary, List<AllowanceSum> sums, Tenge parts, Tenge month, Units units) {
    List<Note> notes = new ArrayList<>();
    Tenge columns =
        sums.stream()
            .map(one -> one.sum().rounded())
            .reduce(salary, Tenge::plus)
            .plus(month.minus(parts).rounded());
    if (!columns.equals(month.rounded())) {
      notes.add(
          Note.of(
              "columns.differ",
              columns.printed(),
              month.rounded().printed(),
              month.rounded().minus(columns).printed()));
    }
    below("flag.minimum_wage", PolicyRule.MINIMUM_WAGE, month, units).ifPresent(notes::add);
    below("flag.floor", PolicyRule.FLOOR, month, units).ifPresent(notes::add);
    if (isBasicShareLow(salary.plus(month.minus(parts)), month)) {
      notes.add(Note.of("flag.basic_share", salary.printed(), month.printed()));
    }
    return notes;
  }

  private Optional<Note> below(String key, PolicyRule rule, Tenge month, Units units) {
    return day.number(rule)
        .map(least -> least.times(units.number()))
        .filter(least -> month.compareTo(least) < 0)
        .map(least -> Note.of(key, month.printed(), least.printed()));
  }

  /** Whether the basic part is less than 75 % of the whole (Labour Code, art. 107(4)). */
  static boolean isBasicShareLow(Tenge basic, Tenge whole) {
    return basic.compareTo(whole.times(SHARE_OF_BASIC)) < 0;
  }

  /** Several pays as one of a row. */
  static Pay sum(List<Pay> parts, Units units) {
    Pay first = parts.get(0);
    if (parts.size() == 1) {
      return first;
    }
    Map<String, AllowanceSum> allowances = new LinkedHashMap<>();
    List<Link> links = new ArrayList<>();
    List<Note> notes = new ArrayList<>();
    Tenge salary = Tenge.ZERO;
    Tenge month = Tenge.ZERO;
    Tenge once = Tenge.ZERO;
    for (Pay part : parts) {
      salary = salary.plus(part.salary());
      month = month.plus(part.month());
      once = once.plus(part.onceAYear());
      for (AllowanceSum sum : part.allowances()) {
        allowances.merge(
            sum.code(),
            sum,
            (a, b) ->
                new AllowanceSum(
                    a.code(),
                    a.share(),
                    a.sum().plus(b.sum()),
                    a.base(),
                    a.times().add(b.times()),
                    a.isInFund()));
      }
      part.links().stream().filter(link -> !links.contains(link)).forEach(links::add);
      part.notes().stream().filter(note -> !notes.contains(note)).forEach(notes::add);
    }
    return new Pay(
        first.cell(),
        first.band(),
        units,
        first.base(),
        first.coefficient(),
        first.factor(),
        first.raise(),
        salary,
        List.copyOf(allowances.values()),
        first.monthFactor(),
        month,
        once,
        links,
        parts,
        notes);
  }
}

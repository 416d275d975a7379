package kz.tizilim.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import kz.tizilim.classify.Answer;
import kz.tizilim.core.calendar.WorkCalendar;
import kz.tizilim.core.message.Language;
import kz.tizilim.pay.FundOfYear;
import kz.tizilim.pay.PaySum;
import kz.tizilim.pay.Payroll;
import kz.tizilim.pay.PostTerms;
import kz.tizilim.pay.YearFund;
import kz.tizilim.pay.table.Tenge;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.staffing.StaffingTable;
import kz.tizilim.staffing.TableRow;
import kz.tizilim.staffing.tariff.PayCells;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The wage fund of a year. */
@Command(
    name = "fund",
    description =
        "Считает фонд оплаты на год по месяцам: с изменениями таблиц, стажа и единиц внутри года.")
final class PayFundCommand implements Callable<Integer> {
  private static final int MONTHS = 12;

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;
  @Mixin private PayOptions options;
  @Mixin private TableOptions table;

  @Parameters(paramLabel = "STAFFING", description = "файл штатного расписания")
  private String file;

  @Option(names = "--year", required = true, description = "год, 2026")
  private int year;

  @Option(names = "--by", description = "по чему группировать: code, unit, group, fund")
  private By by = By.CODE;

  @Option(names = "--vacant", description = "вакантные единицы: count — считать, skip — не считать")
  private Vacant vacant = Vacant.COUNT;

  /** What the fund is grouped by. */
  enum By {
    CODE,
    UNIT,
    GROUP,
    FUND
  }

  /** Whether vacant posts count. */
  enum Vacant {
    COUNT,
    SKIP
  }

  @Override
  public Integer call() throws Exception {
    return PayOptions.run(this::shown, spec.commandLine());
  }

  private int shown() {
    if (year < 1900 || year > 2200) {
      throw CliMessages.refusal(spec, "pay.no-year", year);
    }
    Registrar registrar = data.registrar();
    Payroll payroll = options.payroll(registrar);
    FundOfYear fund = FundOfYear.of(payroll, WorkCalendar.builtIn(), year, changes(registrar));
    Map<String, PaySum> sums = new TreeMap<>();
    PaySum all = new PaySum();
    List<Tenge> months = new ArrayList<>(java.util.Collections.nCopies(MONTHS, Tenge.ZERO));
    Tenge once = Tenge.ZERO;
    long skipped = 0;
    try (StaffingTable staffing = PayTableCommand.open(file, table, spec, options.language())) {
      PayCells cells = PayCells.of(staffing);
      for (Optional<TableRow> row = staffing.next(); row.isPresent(); row = staffing.next()) {
        PostTerms terms = cells.terms(row.get());
        if (vacant == Vacant.SKIP && terms.vacantSince().isPresent()) {
          skipped++;
          continue;
        }
        YearFund one = fund(fund, registrar, row.get(), terms);
        sums.computeIfAbsent(key(row.get(), terms, registrar, payroll), it -> new PaySum())
            .add(one, terms.units());
        all.add(one, terms.units());
        if (one.gaps().isEmpty()) {
          for (int i = 0; i < MONTHS; i++) {
            Tenge month = one.months().get(i).map(YearFund.Month::sum).orElse(Tenge.ZERO);
            months.set(i, months.get(i).plus(month));
          }
          once = once.plus(one.onceAYear());
        }
      }
    }
    print(sums, all, months, once, skipped);
    return all.isWhole() ? Tizilim.DONE : Tizilim.PROBLEMS;
  }

  private static YearFund fund(
      FundOfYear fund, Registrar registrar, TableRow row, PostTerms terms) {
    Map<LocalDate, Answer> answers = new TreeMap<>();
    return fund.fund(
        day -> answers.computeIfAbsent(day, it -> row.answer(one -> registrar.classify(one, it))),
        row.row().institution(),
        terms);
  }

  /** The days of the year on which an edition of the register begins to be applied. */
  private List<LocalDate> changes(Registrar registrar) {
    return registrar.registers().stream()
        .flatMap(register -> register.applied().periods().stream())
        .map(period -> period.inForce().from())
        .filter(day -> day.getYear() == year)
        .toList();
  }

  private String key(TableRow row, PostTerms terms, Registrar registrar, Payroll payroll) {
    if (by == By.UNIT) {
      return row.row().unit();
    }
    if (by == By.FUND) {
      return terms.fund();
    }
    LocalDate day = LocalDate.of(year, 1, 1);
    Answer answer = row.answer(one -> registrar.classify(one, day));
    if (by == By.CODE) {
      return answer.codes().size() == 1 ? answer.codes().get(0).toString() : "";
    }
    return payroll
        .pay(answer, row.row().institution(), terms, day)
        .paid()
        .map(pay -> String.join(", ", pay.groups()))
        .orElse("");
  }

  private void print(
      Map<String, PaySum> sums, PaySum all, List<Tenge> months, Tenge once, long skipped) {
    PrintWriter out = spec.commandLine().getOut();
    Language language = options.language();
    sums.forEach((key, sum) ->
        out.println(
            (key.isEmpty() ? CliMessages.say(language, "pay.no-key") : key)
                + ": "
                + sum.sentence(sum.year()).in(language)));
    for (int i = 0; i < MONTHS; i++) {
      out.println(CliMessages.say(language, "pay.fund.month", i + 1, months.get(i).in(language)));
    }
    out.println(CliMessages.say(language, "pay.fund.once", once.in(language)));
    out.println(
        CliMessages.say(
            language,
            "pay.fund.all",
            Integer.toString(year),
            all.sentence(all.year()).in(language)));
    if (skipped > 0) {
      out.println(CliMessages.say(language, "pay.fund.vacant", skipped));
    }
    out.flush();
  }
}

package kz.tizilim.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.tizilim.core.message.Language;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.staffing.StaffingTable;
import kz.tizilim.staffing.tariff.FundTable;
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
  @Spec private CommandSpec spec;
  @Mixin private DataOption data;
  @Mixin private PayOptions options;
  @Mixin private TableOptions table;

  @Parameters(paramLabel = "STAFFING", description = "файл штатного расписания")
  private String file;

  @Option(names = "--year", required = true, description = "год, 2026")
  private int year;

  @Option(names = "--by", description = "по чему группировать: code, unit, group, fund")
  private FundTable.By by = FundTable.By.CODE;

  @Option(names = "--vacant", description = "вакантные единицы: count — считать, skip — не считать")
  private Vacant vacant = Vacant.COUNT;

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
    if (year < FundTable.FIRST_YEAR || year > FundTable.LAST_YEAR) {
      throw CliMessages.refusal(spec, "pay.no-year", year);
    }
    Registrar registrar = data.registrar();
    FundTable.Request request =
        new FundTable.Request(
            options.payroll(registrar),
            registrar::classify,
            year,
            changes(registrar),
            by,
            vacant == Vacant.COUNT);
    try (StaffingTable staffing =
        PayTableCommand.open(file, table, spec, options.language(), Optional.empty())) {
      FundTable fund = FundTable.of(staffing, request);
      print(fund);
      NotRead.print(
          staffing, fund.unusedColumns(), options.language(), spec.commandLine().getErr());
      return fund.all().isWhole() ? Tizilim.DONE : Tizilim.PROBLEMS;
    }
  }

  /** The days of the year on which an edition of the register begins to be applied. */
  private List<LocalDate> changes(Registrar registrar) {
    return registrar.registers().stream()
        .flatMap(register -> register.applied().periods().stream())
        .map(period -> period.inForce().from())
        .filter(day -> day.getYear() == year)
        .toList();
  }

  private void print(FundTable fund) {
    PrintWriter out = spec.commandLine().getOut();
    Language language = options.language();
    fund.sums()
        .forEach((key, sum) ->
            out.println(
                (key.isEmpty() ? CliMessages.say(language, "pay.no-key") : key)
                    + ": "
                    + sum.sentence(sum.year()).in(language)));
    for (int i = 0; i < fund.months().size(); i++) {
      out.println(
          CliMessages.say(language, "pay.fund.month", i + 1, fund.months().get(i).in(language)));
    }
    out.println(CliMessages.say(language, "pay.fund.once", fund.onceAYear().in(language)));
    out.println(
        CliMessages.say(
            language,
            "pay.fund.all",
            Integer.toString(year),
            fund.all().sentence(fund.all().year()).in(language)));
    if (fund.vacant() > 0) {
      out.println(CliMessages.say(language, "pay.fund.vacant", fund.vacant()));
    }
    out.flush();
  }
}

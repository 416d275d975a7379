package kz.tizilim.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.core.amend.Amendment;
import kz.tizilim.core.calendar.WorkCalendar;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.register.Edition;
import kz.tizilim.documents.AmendingOrder;
import kz.tizilim.documents.OrderReader;
import kz.tizilim.documents.SourceFile;
import kz.tizilim.pay.ImpactSum;
import kz.tizilim.pay.Payroll;
import kz.tizilim.pay.Retroactive;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.registrar.propose.Amending;
import kz.tizilim.staffing.AtomicFile;
import kz.tizilim.staffing.StaffingTable;
import kz.tizilim.staffing.tariff.ImpactCsv;
import kz.tizilim.staffing.tariff.ImpactTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What an amendment or a change of tables costs. */
@Command(
    name = "impact",
    description =
        "Считает, что стоит изменение: реестра по проекту приказа, таблиц по файлам, или того и другого между двумя днями; причины показаны отдельно.")
final class PayImpactCommand implements Callable<Integer> {
  private static final Pattern DAYS = Pattern.compile("(\\S+?)\\.\\.(\\S+)");

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;
  @Mixin private PayOptions options;
  @Mixin private TableOptions table;

  @Parameters(
      index = "0",
      paramLabel = "DRAFT|FROM..TO",
      description = "файл с указаниями проекта или два дня: 2025-01-01..2025-07-01")
  private String what;

  @Parameters(index = "1", paramLabel = "STAFFING", description = "файл штатного расписания")
  private String file;

  @Option(
      names = {"-d", "--on"},
      description = "первый день изменения по проекту; без него — сегодня")
  private String on = "";

  @Option(
      names = "--until",
      paramLabel = "DAY",
      description =
          "для проекта, который действует с прошлого дня: разница за каждый месяц, закончившийся до этого дня")
  private String until = "";

  @Option(
      names = "--tables-after",
      paramLabel = "FILE|DIR",
      description = "таблицы, которые действуют после изменения; можно повторять")
  private List<Path> tablesAfter = new ArrayList<>();

  @Option(names = "--act-lang", description = "язык проекта: ru или kk")
  private @Nullable ActLanguage actLanguage;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "куда записать строки в CSV; без него — только итоги")
  private @Nullable Path output;

  /** What is compared with what. */
  private record Change(
      Function<StaffingRow, Answer> before,
      LocalDate dayBefore,
      Function<StaffingRow, Answer> after,
      LocalDate dayAfter) {}

  @Override
  public Integer call() throws Exception {
    return PayOptions.run(this::shown, spec.commandLine());
  }

  private int shown() throws IOException {
    Registrar registrar = data.registrar();
    Payroll payroll = options.payroll(registrar);
    Payroll payrollAfter =
        tablesAfter.isEmpty() ? payroll : options.payroll(registrar, tablesAfter);
    Optional<Change> change = change(registrar);
    if (change.isEmpty()) {
      return Tizilim.PROBLEMS;
    }
    ImpactSum sum = new ImpactSum(change.get().dayAfter());
    LocalDate first = change.get().dayAfter();
    Retroactive past =
        Retroactive.of(
            payroll,
            payrollAfter,
            WorkCalendar.builtIn(),
            first,
            until.isEmpty() || DAYS.matcher(what).matches() ? first : Days.day(until, spec));
    Each counted =
        row -> {
          sum.add(row.impact(), row.terms().fund());
          past(row, change.get(), past);
        };
    if (output == null) {
      rows(change.get(), payroll, payrollAfter, counted);
    } else {
      try (AtomicFile whole = AtomicFile.open(output)) {
        try (ImpactCsv csv = new ImpactCsv(whole.out(), options.language())) {
          rows(
              change.get(),
              payroll,
              payrollAfter,
              row -> {
                counted.row(row);
                csv.write(row.row(), row.impact());
              });
        }
        whole.commit();
      }
    }
    print(sum, past);
    return sum.hasUnknown() ? Tizilim.PROBLEMS : Tizilim.DONE;
  }

  private interface Each {
    void row(ImpactTable.Row row);
  }

  private static void past(ImpactTable.Row row, Change change, Retroactive past) {
    if (!row.impact().causes().isEmpty()) {
      Answer old = row.row().answer(change.before());
      Answer own = row.row().answer(change.after());
      past.add(day -> old, day -> own, row.row().row().institution(), row.terms());
    }
  }

  private void rows(Change change, Payroll before, Payroll after, Each each) {
    try (StaffingTable staffing =
        PayTableCommand.open(file, table, spec, options.language(), Optional.empty())) {
      ImpactTable rows =
          ImpactTable.of(
              staffing,
              new ImpactTable.State(before, change.before(), change.dayBefore()),
              new ImpactTable.State(after, change.after(), change.dayAfter()));
      for (Optional<ImpactTable.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
        each.row(row.get());
      }
      NotRead.print(
          staffing, rows.unusedColumns(), options.language(), spec.commandLine().getErr());
    }
  }

  private Optional<Change> change(Registrar registrar) {
    Matcher days = DAYS.matcher(what);
    if (days.matches()
        && Registrar.day(days.group(1)).isPresent()
        && Registrar.day(days.group(2)).isPresent()) {
      LocalDate from = Days.day(days.group(1), spec);
      LocalDate to = Days.day(days.group(2), spec);
      if (to.isBefore(from)) {
        throw CliMessages.refusal(spec, "pay.days", what);
      }
      return Optional.of(
          new Change(
              row -> registrar.classify(row, from), from, row -> registrar.classify(row, to), to));
    }
    return draft(registrar);
  }

  /** The register as the draft leaves it, compared with the latest edition. */
  private Optional<Change> draft(Registrar registrar) {
    LocalDate day = Days.day(on, spec);
    AmendingOrder source = OrderReader.amending(SourceFile.of(Path.of(what)));
    RegisterHistory register =
        registrar.register().orElseThrow(() -> CliMessages.refusal(spec, "amend.no-register"));
    Edition before = register.latest().edition();
    // A whole order names itself; bare instructions are a draft of that day.
    Amending.Stated stated =
        new Amending.Stated(
            source.isWhole() ? "" : CliMessages.say("pay.draft"),
            source.isWhole() ? Optional.empty() : Optional.of(day),
            "",
            "",
            Optional.ofNullable(actLanguage));
    Amending order = Amending.of(registrar.registers(), register, source, stated);
    return new AmendingFile(order.readings())
        .apply(order::apply, spec.commandLine().getErr())
        .map(Amendment.Applied::next)
        .map(next ->
            new Change(
                row -> registrar.classify(row, before),
                day,
                row -> registrar.classify(row, next),
                day));
  }

  private void print(ImpactSum sum, Retroactive past) {
    PrintWriter out = spec.commandLine().getOut();
    Language language = options.language();
    sum.sentences().forEach(note -> out.println(note.in(language)));
    past.sentences().forEach(note -> out.println("  " + note.in(language)));
    if (output != null) {
      out.println(CliMessages.say(language, "check.report", output));
    }
    out.flush();
  }
}

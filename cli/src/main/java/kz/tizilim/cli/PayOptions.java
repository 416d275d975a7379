package kz.tizilim.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.tizilim.core.message.Language;
import kz.tizilim.pay.Payroll;
import kz.tizilim.pay.PostTerms.AllowanceClaim;
import kz.tizilim.pay.load.Fault;
import kz.tizilim.pay.load.Loaded;
import kz.tizilim.pay.load.Samples;
import kz.tizilim.pay.load.Shares;
import kz.tizilim.pay.load.TableFile;
import kz.tizilim.pay.load.TableLoader;
import kz.tizilim.pay.table.PayBook;
import kz.tizilim.pay.table.PayCell;
import kz.tizilim.pay.table.PayTables;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.registrar.keep.PayRecords;
import kz.tizilim.staffing.TableFiles;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say by which tables pay is computed. */
final class PayOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--tables",
      paramLabel = "FILE|DIR",
      description =
          "таблицы оплаты из файлов или папки, без записи в историю; можно повторять; дополняют записанные в --data")
  private List<Path> tables = new ArrayList<>();

  @Option(
      names = "--sample",
      paramLabel = "NAME",
      description =
          "таблицы из программы, только для пробы: education-2019; не действуют после 15.02.2026")
  private String sample = "";

  @Option(
      names = "--assume",
      paramLabel = "FILE|DIR",
      description =
          "предположения: заполняют пробелы, и каждое число с ними так и отмечено; можно повторять")
  private List<Path> assumptions = new ArrayList<>();

  @Option(
      names = "--strict",
      description = "считать только по напечатанным и подтвержденным числам")
  private boolean strict;

  @Option(
      names = "--allowance",
      paramLabel = "CODE[=SHARE]",
      description = "надбавка строк, в которых надбавок нет: HARMFUL=0.3; можно повторять")
  private List<String> allowances = new ArrayList<>();

  @Option(names = "--lang", description = "язык ответов: ru, kk, en")
  private Language language = Language.RU;

  /** The tables were refused; their faults are printed. */
  static final class FaultyTables extends RuntimeException {
    private static final long serialVersionUID = 1;

    FaultyTables() {
      super("The tables have faults, which were printed.");
    }
  }

  /** The language of answers. */
  Language language() {
    return language;
  }

  /**
   * Pay by the tables that the options name and the history has.
   *
   * @throws FaultyTables if a file has an error; all are printed
   */
  Payroll payroll(Registrar registrar) {
    return payroll(registrar, List.of());
  }

  /** The same; empty if no option names tables and the history has none. */
  Optional<Payroll> payrollIfAny(Registrar registrar) {
    boolean isNamed = !tables.isEmpty() || !sample.isEmpty() || !assumptions.isEmpty();
    return isNamed || !PayRecords.book(registrar.history()).isEmpty()
        ? Optional.of(payroll(registrar))
        : Optional.empty();
  }

  /** The same with more files, whose rows replace those with the same key. */
  Payroll payroll(Registrar registrar, List<Path> more) {
    PayBook book = PayRecords.book(registrar.history());
    List<TableFile> files = new ArrayList<>(sample());
    files.addAll(TableFiles.read(tables));
    if (!files.isEmpty()) {
      book = with(book, read(files, List.of(), book.tables()));
    }
    if (!more.isEmpty()) {
      book = with(book, read(TableFiles.read(more), List.of(), book.tables()));
    }
    if (!assumptions.isEmpty()) {
      book = book.assuming(read(TableFiles.read(assumptions), List.of(), book.tables()));
    }
    if (book.isEmpty()) {
      throw CliMessages.refusal(spec, "pay.no-tables");
    }
    return Payroll.of(book, new Payroll.Settings(strict, allowances()));
  }

  /** The book with tables that are known from now on. */
  private static PayBook with(PayBook book, PayTables tables) {
    return book.with(Clock.systemUTC().instant(), -1, tables);
  }

  /** The files of the sample set that is asked for. */
  List<TableFile> sample() {
    if (sample.isEmpty()) {
      return List.of();
    }
    if (!Samples.names().contains(sample)) {
      throw CliMessages.refusal(spec, "pay.no-sample", sample, Samples.names());
    }
    return Samples.files(sample);
  }

  /** The tables in files; what is found in them is printed. */
  PayTables read(List<TableFile> files, Collection<PayCell> cells, PayTables known) {
    Loaded loaded = TableLoader.load(files, cells, known);
    for (Fault fault : loaded.faults()) {
      if (fault.isError() || !cells.isEmpty()) {
        spec.commandLine().getErr().println(fault.in(language));
      }
    }
    spec.commandLine().getErr().flush();
    if (!loaded.isSound()) {
      throw new FaultyTables();
    }
    return loaded.tables();
  }

  private List<AllowanceClaim> allowances() {
    List<AllowanceClaim> all = new ArrayList<>();
    for (String text : allowances) {
      int equals = text.indexOf('=');
      Optional<BigDecimal> share =
          equals < 0 ? Optional.empty() : Shares.read(text.substring(equals + 1));
      if (equals >= 0 && share.isEmpty()) {
        throw CliMessages.refusal(spec, "pay.share", text);
      }
      all.add(new AllowanceClaim((equals < 0 ? text : text.substring(0, equals)).strip(), share));
    }
    return all;
  }

  /** Runs what needs tables; faulty ones end it with the exit code for problems in the input. */
  static int run(Callable<Integer> command, CommandLine line) throws Exception {
    try {
      return command.call();
    } catch (FaultyTables e) {
      line.getErr().println(CliMessages.say("pay.faulty"));
      line.getErr().flush();
      return Tizilim.PROBLEMS;
    }
  }
}

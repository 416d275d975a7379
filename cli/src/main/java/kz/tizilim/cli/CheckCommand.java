package kz.tizilim.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kz.tizilim.classify.Column;
import kz.tizilim.classify.Reason;
import kz.tizilim.classify.Verdict;
import kz.tizilim.registrar.Registrar;
import kz.tizilim.staffing.AtomicFile;
import kz.tizilim.staffing.ReportFormat;
import kz.tizilim.staffing.ReportWriter;
import kz.tizilim.staffing.StaffingTable;
import kz.tizilim.staffing.Summary;
import kz.tizilim.staffing.TableRow;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answers every row of a staffing table. */
@Command(
    name = "check",
    description = "Проверяет каждую строку штатного расписания (CSV, XLSX, NDJSON) по реестру.")
final class CheckCommand implements Callable<Integer> {

  private static final Map<Verdict, String> NAMES =
      Map.of(
          Verdict.MATCH, "код найден",
          Verdict.AMBIGUOUS, "неоднозначно",
          Verdict.NOT_IN_REGISTER, "нет в реестре",
          Verdict.OUT_OF_SCOPE, "вне реестра",
          Verdict.INVALID, "строку прочитать нельзя");
  private static final Map<Reason, String> REASONS =
      Map.of(
          Reason.SKILLED_WORKER,
          "квалифицированные рабочие",
          Reason.SERVICEMAN,
          "военнослужащие",
          Reason.DOUBLE_POST,
          "две должности в строке");
  private static final Map<Column, String> COLUMNS =
      Map.of(
          Column.INSTITUTION,
          "учреждения",
          Column.LEVEL,
          "уровня квалификации",
          Column.CATEGORY,
          "категории",
          Column.ACTIVITY,
          "вида деятельности");

  private static final int MOST_COLUMNS = 20;

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Parameters(
      paramLabel = "STAFFING",
      description = "файл штатного расписания; «-» — стандартный ввод")
  private String file;

  @Option(
      names = {"-d", "--date"},
      description = "день ответа, 2024-08-01; без него — сегодня")
  private String date = "";

  @Option(
      names = "--format",
      description = "ndjson, csv, xlsx или html; без него — по имени файла -o, на экран ndjson")
  private @Nullable ReportFormat format;

  @Option(names = "--explain", description = "в ndjson добавить к каждому ответу цепочку причин")
  private boolean explain;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "куда писать; без него — на экран, а итоги — в поток ошибок")
  private @Nullable Path output;

  @Override
  public Integer call() {
    Registrar registrar = data.registrar();
    LocalDate day = Days.day(date, spec);
    boolean toScreen = output == null || output.toString().equals("-");
    PrintWriter told = toScreen ? spec.commandLine().getErr() : spec.commandLine().getOut();
    try (StaffingTable table =
        file.equals("-")
            ? StaffingTable.open(System.in, "стандартный ввод")
            : StaffingTable.open(Path.of(file))) {
      Summary summary =
          toScreen ? screen(registrar, table, day) : file(registrar, table, day, output);
      tell(summary, table, told);
      registrar.on(day).ifPresent(onDay -> told.println(Registrar.caution(onDay)));
      if (!toScreen) {
        told.println("Отчёт: " + output);
      }
      told.flush();
      return summary.isClean() ? Tizilim.DONE : Tizilim.PROBLEMS;
    }
  }

  private Summary screen(Registrar registrar, StaffingTable table, LocalDate day) {
    PrintWriter out = spec.commandLine().getOut();
    return write(
        registrar, table, day, format == null ? ReportFormat.NDJSON : format, new Screen(out));
  }

  /** Refuses to write the report over the table it is made from. */
  private void keepInput(Path target) {
    try {
      if (!file.equals("-") && Files.exists(target) && Files.isSameFile(Path.of(file), target)) {
        throw new ParameterException(
            spec.commandLine(),
            target + " — это сама проверяемая таблица. Укажите для отчёта другое имя.");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Summary file(
      Registrar registrar, StaffingTable table, LocalDate day, @Nullable Path target) {
    Path path = Objects.requireNonNull(target);
    keepInput(path);
    try (AtomicFile whole = AtomicFile.open(path)) {
      Summary summary =
          write(registrar, table, day, format == null ? formatOf(path) : format, whole.out());
      whole.commit();
      return summary;
    }
  }

  private Summary write(
      Registrar registrar,
      StaffingTable table,
      LocalDate day,
      ReportFormat format,
      OutputStream out) {
    try (ReportWriter report = ReportWriter.open(format, out, table)) {
      for (Optional<TableRow> row = table.next(); row.isPresent(); row = table.next()) {
        report.write(
            row.get(),
            row.get()
                .answer(
                    one -> explain ? registrar.explain(one, day) : registrar.classify(one, day)));
      }
      return report.summary();
    }
  }

  private static ReportFormat formatOf(Path output) {
    String name = output.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".xlsx")) {
      return ReportFormat.XLSX;
    }
    if (name.endsWith(".csv")) {
      return ReportFormat.CSV;
    }
    return name.endsWith(".html") || name.endsWith(".htm")
        ? ReportFormat.HTML
        : ReportFormat.NDJSON;
  }

  private static void tell(Summary summary, StaffingTable table, PrintWriter out) {
    out.println(
        table.name()
            + ": строк с должностями "
            + summary.rows()
            + ", заголовок в строке "
            + table.headerLine()
            + ".");
    if (!table.unrecognised().isEmpty()) {
      out.println("  не использованы колонки: " + unrecognised(table));
    }
    for (Verdict verdict : Verdict.values()) {
      if (summary.count(verdict) > 0) {
        out.println(
            "  " + NAMES.getOrDefault(verdict, verdict.name()) + ": " + summary.count(verdict));
      }
    }
    summary
        .reasons()
        .forEach((reason, count) -> {
          if (REASONS.containsKey(reason)) {
            out.println("    из них " + REASONS.get(reason) + ": " + count);
          }
        });
    summary
        .missing()
        .forEach((column, count) ->
            out.println(
                "  не хватает " + COLUMNS.getOrDefault(column, column.toString()) + ": " + count));
    if (summary.claims() > 0) {
      out.println(
          "  заявлено кодов " + summary.claims() + ", из них неверно " + summary.wrongClaims());
    }
    if (!summary.unknownTitles().isEmpty()) {
      out.println(
          "  нет в реестре чаще всего: "
              + summary.unknownTitles().stream()
                  .map(t -> t.title() + (t.count() > 1 ? " (" + t.count() + ")" : ""))
                  .collect(Collectors.joining("; ")));
    }
  }

  private static String unrecognised(StaffingTable table) {
    List<String> names = table.unrecognised();
    String shown = String.join(", ", names.subList(0, Math.min(names.size(), MOST_COLUMNS)));
    return names.size() > MOST_COLUMNS ? shown + " и ещё " + (names.size() - MOST_COLUMNS) : shown;
  }

  /** The screen as a stream of bytes in UTF-8. */
  private static final class Screen extends OutputStream {
    private final PrintWriter out;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    Screen(PrintWriter out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      line.write(b);
      if (b == '\n') {
        flush();
      }
    }

    @Override
    public void flush() throws IOException {
      out.print(line.toString(StandardCharsets.UTF_8));
      line.reset();
      if (out.checkError()) {
        throw new IOException("вывод закрыт");
      }
    }
  }
}

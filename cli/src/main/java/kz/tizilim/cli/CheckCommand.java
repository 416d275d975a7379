package kz.tizilim.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.tizilim.classify.Answer;
import kz.tizilim.core.message.Language;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.registrar.form.RecordJson;
import kz.tizilim.registrar.justify.TableJustification;
import kz.tizilim.staffing.AtomicFile;
import kz.tizilim.staffing.Compression;
import kz.tizilim.staffing.ReportChoices;
import kz.tizilim.staffing.ReportFormat;
import kz.tizilim.staffing.ReportWriter;
import kz.tizilim.staffing.ResumableFile;
import kz.tizilim.staffing.ResumePoint;
import kz.tizilim.staffing.StaffingTable;
import kz.tizilim.staffing.Summary;
import kz.tizilim.staffing.SummaryJson;
import kz.tizilim.staffing.TableChoices;
import kz.tizilim.staffing.TableRow;
import kz.tizilim.staffing.parallel.Workers;
import kz.tizilim.staffing.sheet.FoundHeader;
import kz.tizilim.staffing.sheet.Mapping;
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
    description =
        "Проверяет каждую строку штатного расписания (XLSX, XLS, ODS, CSV, HTML, DOCX, JSON,"
            + " Parquet) по реестру.")
final class CheckCommand implements Callable<Integer> {

  /** How often what was written is made safe, in nanoseconds. */
  private static final long KEPT_EVERY = 2_000_000_000L;

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;
  @Mixin private DayOption on;

  @Parameters(
      paramLabel = "STAFFING",
      description = "файл штатного расписания; «-» — стандартный ввод")
  private String file;

  @Option(
      names = "--format",
      description =
          "ndjson, csv, parquet, xlsx или html; без него — по имени файла -o, на экран ndjson")
  private @Nullable ReportFormat format;

  @Option(names = "--explain", description = "в ndjson добавить к каждому ответу цепочку причин")
  private boolean explain;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "куда писать; без него — на экран, а итоги — в поток ошибок")
  private @Nullable Path output;

  @Option(names = "--lang", description = "язык отчёта и итогов: ru, kk, en")
  private Language language = Language.RU;

  @Mixin private TableOptions options;

  @Mixin private RunOptions run;

  @Mixin private JustifyOption justify;

  @Mixin private CorrectedOption corrected;

  @Option(
      names = "--mapping-only",
      description = "только показать, как прочитан каждый лист, и ничего не проверять")
  private boolean mappingOnly;

  @Option(
      names = "--summary",
      paramLabel = "FILE",
      description = "куда записать итоги в JSON: прочитано, пропущено с листом и строкой, вердикты")
  private @Nullable Path summaryFile;

  /** The list for the files that is filled row by row, where one is asked for. */
  private @Nullable TableJustification justified;

  @Override
  public Integer call() {
    if (file.isBlank()) {
      throw CliMessages.refusal(spec, "usage.argument-missing", "FILE");
    }
    if (mappingOnly) {
      return mappings();
    }
    boolean isJustified = justify.isAsked(spec, language);
    if (run.resume && (file.equals("-") || isToScreen() || isJustified)) {
      throw new ParameterException(spec.commandLine(), say("check.resume.format"));
    }
    if (corrected.file().isPresent()) {
      if (file.equals("-")) {
        throw new ParameterException(spec.commandLine(), say("check.corrected.stdin"));
      }
      keepInput(corrected.file().get());
    }
    Registrar registrar = data.registrar();
    LocalDate day = on.day();
    Optional<Workers> workers = run.workers(file, spec, language);
    try {
      return check(registrar, day, isJustified, workers);
    } finally {
      workers.ifPresent(Workers::close);
    }
  }

  private int check(
      Registrar registrar, LocalDate day, boolean isJustified, Optional<Workers> workers) {
    boolean toScreen = isToScreen();
    PrintWriter messages = toScreen ? spec.commandLine().getErr() : spec.commandLine().getOut();
    try (StaffingTable table = table(workers)) {
      if (isJustified) {
        justified = new TableJustification(registrar, day, table.name());
      }
      corrected.keepFormat(table, language);
      Summary summary =
          toScreen ? screen(registrar, table, day, workers) : file(registrar, table, day, workers);
      new SummaryText(summary, table, language).print(messages);
      NotRead.print(table, List.of(), language, spec.commandLine().getErr());
      if (summaryFile != null) {
        write(summary, table, summaryFile);
      }
      if (corrected.file().isPresent()) {
        corrected.write(
            Path.of(file), options.choices(spec, language), registrar, day, language, messages);
      }
      registrar.on(day).ifPresent(onDay -> messages.println(Registrar.caution(onDay).in(language)));
      if (output != null && !toScreen) {
        messages.println(say("check.report", output));
      }
      if (justified != null) {
        messages.println(justify.write(justified, data, language));
      }
      messages.flush();
      return summary.isClean() ? Tizilim.DONE : Tizilim.PROBLEMS;
    }
  }

  private boolean isToScreen() {
    return output == null || output.toString().equals("-");
  }

  private StaffingTable table(Optional<Workers> workers) {
    TableChoices choices = options.choices(spec, language);
    if (file.equals("-")) {
      return StaffingTable.open(System.in, say("check.stdin"), choices, workers);
    }
    Path path = Path.of(file);
    return StaffingTable.open(path, String.valueOf(path.getFileName()), choices, workers);
  }

  /** Prints how each sheet is read, with the evidence for each column. */
  private int mappings() {
    PrintWriter out = spec.commandLine().getOut();
    try (StaffingTable table = table(Optional.empty())) {
      for (FoundHeader header : table.headers()) {
        out.println(header.mapping());
        for (FoundHeader.Evidence one : header.evidence()) {
          out.println(
              "# "
                  + say(
                      "mapping." + one.why().name().toLowerCase(Locale.ROOT),
                      Mapping.letters(one.column()),
                      one.heading(),
                      one.meaning()));
        }
      }
      out.flush();
      NotRead.print(table, List.of(), language, spec.commandLine().getErr());
    }
    return Tizilim.DONE;
  }

  private void write(Summary summary, StaffingTable table, Path target) {
    try (AtomicFile whole = AtomicFile.open(target)) {
      SummaryJson.write(summary, table, language, whole.out());
      whole.commit();
    }
  }

  private Summary screen(
      Registrar registrar, StaffingTable table, LocalDate day, Optional<Workers> workers) {
    if (format == ReportFormat.XLSX || format == ReportFormat.PARQUET) {
      throw new ParameterException(
          spec.commandLine(),
          say(format == ReportFormat.XLSX ? "check.needs-file" : "check.needs-file.parquet"));
    }
    ReportChoices choices =
        run.report(format == null ? ReportFormat.NDJSON : format, Optional.empty(), spec, language);
    if (choices.compression() != Compression.NONE) {
      throw new ParameterException(spec.commandLine(), say("check.compress.screen"));
    }
    ReportWriter report =
        ReportWriter.open(choices, new ScreenStream(spec.commandLine().getOut(), language), table);
    return write(registrar, table, day, report, workers, Optional.empty());
  }

  /** Refuses to write the report over the table it is made from. */
  private void keepInput(Path target) {
    try {
      if (!file.equals("-") && Files.exists(target) && Files.isSameFile(Path.of(file), target)) {
        throw new ParameterException(spec.commandLine(), say("check.over-input", target));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Summary file(
      Registrar registrar, StaffingTable table, LocalDate day, Optional<Workers> workers) {
    Path path = Objects.requireNonNull(output);
    keepInput(path);
    ReportChoices choices =
        run.report(format == null ? formatOf(path) : format, Optional.of(path), spec, language);
    if (run.resume) {
      return resumable(registrar, table, day, choices, workers);
    }
    try (AtomicFile whole = AtomicFile.open(path)) {
      ReportWriter report = ReportWriter.open(choices, whole.out(), table);
      Summary summary = write(registrar, table, day, report, workers, Optional.empty());
      whole.commit();
      return summary;
    }
  }

  private Summary resumable(
      Registrar registrar,
      StaffingTable table,
      LocalDate day,
      ReportChoices choices,
      Optional<Workers> workers) {
    ResumePoint.Key key =
        new ResumePoint.Key(
            ResumePoint.digest(Path.of(file)),
            ResumePoint.digest(
                String.join("\n", RecordJson.lines(registrar.history())) + data.choice() + day),
            ResumePoint.digest(choices + "\n" + options.choices(spec, language) + "\n" + explain));
    try (ResumableFile whole = ResumableFile.open(Objects.requireNonNull(output), key)) {
      Optional<Summary> before = whole.point().map(ResumePoint::summary);
      before.ifPresent(done -> {
        table.skip(done.rows());
        spec.commandLine().getErr().println(say("check.resumed", done.rows()));
      });
      ReportWriter report =
          before.isPresent()
              ? ReportWriter.resume(choices, whole.out(), table, before.get())
              : ReportWriter.open(choices, whole.out(), table);
      Summary summary = write(registrar, table, day, report, workers, Optional.of(whole));
      whole.commit();
      return summary;
    }
  }

  private Summary write(
      Registrar registrar,
      StaffingTable table,
      LocalDate day,
      ReportWriter writer,
      Optional<Workers> workers,
      Optional<ResumableFile> kept) {
    try (ReportWriter report = writer) {
      boolean isWatched = run.progress || (!isToScreen() && Progress.isTerminal());
      Optional<Progress> progress =
          isWatched
              ? Optional.of(
                  Progress.of(
                      file, table, report.summary().rows(), spec.commandLine().getErr(), language))
              : Optional.empty();
      report.writeAll(
          table,
          one -> explain ? registrar.explain(one, day) : registrar.classify(one, day),
          workers,
          new Watch(progress, kept));
      progress.ifPresent(one -> one.end(report.summary().rows()));
      return report.summary();
    }
  }

  /** Follows the rows that were answered. */
  private final class Watch implements ReportWriter.Listener {
    private final Optional<Progress> progress;
    private final Optional<ResumableFile> kept;
    private long keptAt = System.nanoTime();

    Watch(Optional<Progress> progress, Optional<ResumableFile> kept) {
      this.progress = progress;
      this.kept = kept;
    }

    @Override
    public void answered(TableRow row, Answer answer) {
      if (justified != null) {
        justified.add(row.sheet().orElse(""), row.line(), row.row(), answer);
      }
    }

    @Override
    public void written(Summary summary, long bytes) {
      progress.ifPresent(one -> one.at(summary.rows()));
      if (kept.isPresent() && System.nanoTime() - keptAt >= KEPT_EVERY) {
        kept.get().keep(summary);
        keptAt = System.nanoTime();
      }
    }
  }

  private static ReportFormat formatOf(Path output) {
    String name = RunOptions.plainName(output);
    if (name.endsWith(".xlsx")) {
      return ReportFormat.XLSX;
    }
    if (name.endsWith(".parquet")) {
      return ReportFormat.PARQUET;
    }
    if (name.endsWith(".csv")) {
      return ReportFormat.CSV;
    }
    return name.endsWith(".html") || name.endsWith(".htm")
        ? ReportFormat.HTML
        : ReportFormat.NDJSON;
  }

  private String say(String key, Object... words) {
    return CliMessages.say(language, key, words);
  }
}

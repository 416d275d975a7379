package kz.tizilim.cli;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import kz.tizilim.core.message.Language;
import kz.tizilim.pay.PayAnswer;
import kz.tizilim.pay.PaySum;
import kz.tizilim.pay.message.Note;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.staffing.AtomicFile;
import kz.tizilim.staffing.StaffingTable;
import kz.tizilim.staffing.TableChoices;
import kz.tizilim.staffing.parallel.Workers;
import kz.tizilim.staffing.tariff.OwnTotal;
import kz.tizilim.staffing.tariff.PaidRow;
import kz.tizilim.staffing.tariff.PayCsv;
import kz.tizilim.staffing.tariff.PayNdjson;
import kz.tizilim.staffing.tariff.PayReport;
import kz.tizilim.staffing.tariff.TariffList;
import kz.tizilim.staffing.tariff.TariffTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The pay of every row of a staffing table. */
@Command(
    name = "table",
    description =
        "Считает оклад каждой строки штатного расписания: тарификационный список (XLSX) или строки для программ (CSV, NDJSON); каждый пробел назван.")
final class PayTableCommand implements Callable<Integer> {
  private static final int MOST_GAPS = 10;

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;
  @Mixin private DayOption on;
  @Mixin private PayOptions options;
  @Mixin private TableOptions table;
  @Mixin private JobsOption jobs;

  @Parameters(
      paramLabel = "STAFFING",
      description = "файл штатного расписания; «-» — стандартный ввод")
  private String file;

  @Option(
      names = "--format",
      description = "xlsx, csv или ndjson; без него — по имени файла -o, на экран ndjson")
  private @Nullable Format format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "куда писать; без него — на экран, а итоги — в поток ошибок")
  private @Nullable Path output;

  /** The forms of the answer. */
  enum Format {
    XLSX,
    CSV,
    NDJSON
  }

  /** What the rows come to. */
  private static final class Sums {
    private final Map<PayAnswer.Kind, Long> kinds = new EnumMap<>(PayAnswer.Kind.class);
    private final Map<Note, Long> gaps = new HashMap<>();
    private final PaySum sum = new PaySum();
    private long compared;
    private long different;

    void add(PaidRow row) {
      kinds.merge(row.pay().kind(), 1L, Long::sum);
      if (row.pay() instanceof PayAnswer.Gap gap) {
        gaps.merge(gap.detail(), 1L, Long::sum);
      }
      sum.add(row.pay(), row.terms().units());
      compared += row.difference().isPresent() ? 1 : 0;
      different += row.differs() ? 1 : 0;
    }
  }

  @Override
  public Integer call() throws Exception {
    return PayOptions.run(this::written, spec.commandLine());
  }

  private int written() {
    Optional<Workers> workers = jobs.workers(file, spec, options.language());
    try {
      return written(workers);
    } finally {
      workers.ifPresent(Workers::close);
    }
  }

  private int written(Optional<Workers> workers) {
    Registrar registrar = data.registrar();
    LocalDate day = on.day();
    boolean toScreen = output == null || output.toString().equals("-");
    try (StaffingTable staffing = open(file, table, spec, options.language(), workers)) {
      TariffTable rows =
          TariffTable.of(staffing, options.payroll(registrar), registrar::classify, day, workers);
      Sums sums = toScreen ? screen(rows, day) : file(rows, day, Objects.requireNonNull(output));
      PrintWriter messages = toScreen ? spec.commandLine().getErr() : spec.commandLine().getOut();
      print(sums, messages);
      rows.totals()
          .forEach(total -> messages.println("  " + total.sentence().in(options.language())));
      boolean hasWrongTotal = rows.totals().stream().anyMatch(OwnTotal::differs);
      NotRead.print(
          staffing, rows.unusedColumns(), options.language(), spec.commandLine().getErr());
      if (!toScreen) {
        messages.println(say("check.report", Objects.requireNonNull(output)));
      }
      messages.flush();
      return sums.sum.isWhole() && sums.different == 0 && !hasWrongTotal
          ? Tizilim.DONE
          : Tizilim.PROBLEMS;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens a staffing table as the options say. */
  static StaffingTable open(
      String file,
      TableOptions table,
      CommandSpec spec,
      Language language,
      Optional<Workers> workers) {
    TableChoices choices = table.choices(spec, language);
    if (file.equals("-")) {
      String name = CliMessages.say(language, "check.stdin");
      return StaffingTable.open(System.in, name, choices, workers);
    }
    Path path = Path.of(file);
    return StaffingTable.open(path, String.valueOf(path.getFileName()), choices, workers);
  }

  private Sums screen(TariffTable rows, LocalDate day) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Format chosen = format == null ? Format.NDJSON : format;
    Sums sums = new Sums();
    try (PayReport report = report(chosen, bytes, day)) {
      for (Optional<PaidRow> row = rows.next(); row.isPresent(); row = rows.next()) {
        report.write(row.get());
        sums.add(row.get());
        if (chosen != Format.XLSX && bytes.size() > 1 << 16) {
          pass(bytes, out);
        }
      }
    }
    pass(bytes, out);
    return sums;
  }

  private void pass(ByteArrayOutputStream bytes, PrintWriter out) throws IOException {
    byte[] all = bytes.toByteArray();
    int end = all.length;
    while (end > 0 && all[end - 1] != '\n' && end > all.length - 1_000) {
      end--;
    }
    end = end == 0 ? all.length : end;
    out.print(new String(all, 0, end, StandardCharsets.UTF_8));
    bytes.reset();
    bytes.write(all, end, all.length - end);
    if (out.checkError()) {
      throw new IOException(say("check.closed"));
    }
  }

  private Sums file(TariffTable rows, LocalDate day, Path target) throws IOException {
    if (!file.equals("-") && Files.exists(target) && Files.isSameFile(Path.of(file), target)) {
      throw CliMessages.refusal(spec, "check.over-input", target);
    }
    Sums sums = new Sums();
    try (AtomicFile whole = AtomicFile.open(target)) {
      try (PayReport report =
          report(format == null ? formatOf(target) : format, whole.out(), day)) {
        for (Optional<PaidRow> row = rows.next(); row.isPresent(); row = rows.next()) {
          report.write(row.get());
          sums.add(row.get());
        }
      }
      whole.commit();
    }
    return sums;
  }

  private PayReport report(Format chosen, OutputStream out, LocalDate day) {
    OutputStream open = new Open(out);
    return switch (chosen) {
      case XLSX -> new TariffList(open, options.language(), day);
      case CSV -> new PayCsv(open, options.language());
      case NDJSON -> new PayNdjson(open, options.language());
    };
  }

  /** A stream that is not closed with what writes to it. */
  private static final class Open extends FilterOutputStream {
    Open(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }

  private static Format formatOf(Path output) {
    String name = output.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".xlsx")
        ? Format.XLSX
        : name.endsWith(".csv") ? Format.CSV : Format.NDJSON;
  }

  private void print(Sums sums, PrintWriter out) {
    Language language = options.language();
    out.println(say("pay.month-sum", sums.sum.sentence(sums.sum.month()).in(language)));
    out.println(say("pay.year-sum", sums.sum.sentence(sums.sum.year()).in(language)));
    sums.kinds.forEach(
        (kind, count) -> out.println("  " + say("check.count", kind.label().in(language), count)));
    int shown = 0;
    Map<String, Long> gaps = new TreeMap<>();
    sums.gaps.forEach((note, count) -> gaps.merge(note.in(language), count, Long::sum));
    for (Map.Entry<String, Long> gap : gaps.entrySet()) {
      if (shown++ < MOST_GAPS) {
        out.println("    " + gap.getValue() + " × " + gap.getKey());
      }
    }
    if (gaps.size() > MOST_GAPS) {
      out.println("    " + say("pay.more-gaps", gaps.size() - MOST_GAPS));
    }
    if (sums.compared > 0) {
      out.println("  " + say("pay.compared", sums.compared, sums.different));
    }
  }

  private String say(String key, Object... words) {
    return CliMessages.say(options.language(), key, words);
  }

  /** A sum as the language writes it. */
  static String money(Language language, BigDecimal sum) {
    return Note.number(language, sum);
  }
}

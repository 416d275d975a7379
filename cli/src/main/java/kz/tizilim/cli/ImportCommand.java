package kz.tizilim.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tizilim.acts.CarriedAct;
import kz.tizilim.acts.CarriedActs;
import kz.tizilim.core.act.PublishedOrder;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Refused;
import kz.tizilim.core.register.Annex;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Finding;
import kz.tizilim.core.register.RegisterId;
import kz.tizilim.documents.SourceFile;
import kz.tizilim.documents.finding.Findings;
import kz.tizilim.registrar.keep.Founding;
import kz.tizilim.registrar.read.OrderFiles;
import kz.tizilim.staffing.AtomicFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a published order and writes the edition it contains. */
@Command(
    name = "import",
    description = "Читает опубликованный приказ и пишет редакцию реестра, которая в нём есть.")
final class ImportCommand implements Callable<Integer> {

  /** The forms in which an edition is written. */
  enum Format {
    /** All of it, for other systems. */
    JSON,
    /** One entry a line. */
    CSV,
    /** The printed form, one fact a line. */
    TEXT
  }

  /** What the name of an act in the program begins with. */
  private static final String CARRIED = "carried:";

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = {
        "файл приказа: текст, PDF, DOCX или веб-страница; «-» — стандартный ввод;",
        "carried:mcs-0-2023-03-01 — приказ, который есть в программе.",
        "Несколько файлов — источники одного приказа: они сводятся пункт за пунктом, напечатанное"
            + " важнее выведенного, иначе верен первый файл; расхождения — в замечаниях."
      })
  private List<String> files;

  @Option(
      names = "--kk",
      paramLabel = "FILE",
      description =
          "казахский текст того же приказа: сверяется с русским ячейка за ячейкой, расхождения — в"
              + " замечаниях")
  private @Nullable Path kazakh;

  @Option(
      names = "--format",
      description = "json, csv или text; без него — по имени файла -o, а на экран краткий отчёт")
  private @Nullable Format format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "куда писать; без него — на экран")
  private @Nullable Path output;

  @Option(names = "--lang", description = "язык отчёта на экране: ru, kk, en")
  private Language language = Language.RU;

  @Mixin private DataOption data;

  @Option(
      names = "--record",
      description = "записать редакцию в историю (нужна --data): приказ излагает реестр заново")
  private boolean record;

  @Override
  public Integer call() {
    if (files.stream().anyMatch(String::isBlank)) {
      throw CliMessages.refusal(spec, "usage.argument-missing", "FILE");
    }
    List<SourceFile> sources = files.stream().map(ImportCommand::source).toList();
    PublishedOrder order =
        OrderFiles.read(sources, Optional.ofNullable(kazakh).map(SourceFile::of));
    if (record) {
      keep(order);
    }
    if (format == null && output == null) {
      report(sources, order, spec.commandLine().getOut());
      return code(order);
    }
    StringWriter text = new StringWriter();
    switch (format == null ? formatOf(output) : format) {
      case JSON -> {
        OrderFiles.writeJson(order, text);
        text.write("\n");
      }
      case CSV -> OrderFiles.writeCsv(order.editions(), text);
      case TEXT -> order.editions().forEach(edition -> text.write(edition.toString()));
    }
    write(text.toString());
    return code(order);
  }

  private static SourceFile source(String file) {
    if (file.startsWith(CARRIED)) {
      return carried(file.substring(CARRIED.length()));
    }
    return file.equals("-")
        ? SourceFile.of(System.in, CliMessages.say("source.stdin"))
        : SourceFile.of(Path.of(file));
  }

  private static SourceFile carried(String folder) {
    String text =
        CarriedActs.all().stream()
            .filter(act -> act.folder().equals(folder))
            .findFirst()
            .map(CarriedAct::text)
            .orElseThrow(() ->
                Refused.because(
                    "refused.not-carried",
                    folder,
                    CarriedActs.all().stream()
                        .map(CarriedAct::folder)
                        .collect(Collectors.joining(", "))));
    return SourceFile.of(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), CARRIED + folder);
  }

  private void keep(PublishedOrder order) {
    data.withLedger(ledger -> {
      try {
        ledger.recordAll(data.clock(), before -> Founding.records(order, data.moment(ledger)));
        return ledger.size();
      } catch (Refused e) {
        throw CliMessages.refusal(spec, "import.refused", e.remark());
      }
    });
  }

  /** A text that leaves a label open has a problem; slips of the law are none. */
  private static int code(PublishedOrder order) {
    boolean open =
        Stream.concat(
                order.findings().stream(),
                order.editions().stream().flatMap(edition -> edition.findings().stream()))
            .anyMatch(finding -> finding.severity() == Finding.Severity.ERROR);
    return open ? Tizilim.PROBLEMS : Tizilim.DONE;
  }

  private void write(String text) {
    if (output == null || output.toString().equals("-")) {
      spec.commandLine().getOut().print(text);
      return;
    }
    try (AtomicFile target = AtomicFile.open(output)) {
      target.out().write(text.getBytes(StandardCharsets.UTF_8));
      target.commit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Format formatOf(@Nullable Path output) {
    String name = output == null ? "" : output.toString();
    return name.endsWith(".csv") ? Format.CSV : name.endsWith(".txt") ? Format.TEXT : Format.JSON;
  }

  private void report(List<SourceFile> sources, PublishedOrder order, PrintWriter out) {
    sources.forEach(source -> out.println(say("import.source", source)));
    out.println(order.act() + ": " + order.act().title());
    if (order.editions().isEmpty()) {
      out.println(say("import.no-register"));
    }
    order.editions().forEach(edition -> report(edition, out));
    List<Finding> findings = findings(order);
    String count = say("import.findings", findings.size());
    out.println(findings.isEmpty() ? count + "." : count + ":");
    findings.forEach(finding -> out.println("  " + told(finding, language)));
  }

  /** A finding as a line. */
  static String told(Finding finding, Language language) {
    return CliMessages.say(
        language,
        "import.finding",
        CliMessages.say(language, "finding." + finding.severity().name().toLowerCase(Locale.ROOT)),
        finding.lines(),
        Findings.told(finding, language),
        finding.code());
  }

  private static List<Finding> findings(PublishedOrder order) {
    List<Finding> findings = new ArrayList<>(order.findings());
    order.editions().forEach(edition -> findings.addAll(edition.findings()));
    findings.sort(Comparator.comparingInt(finding -> finding.lines().from()));
    return findings;
  }

  private void report(Edition edition, PrintWriter out) {
    edition.annex().register().ifPresent(id -> out.println(register(id, edition.annex())));
    out.println(
        say("import.count", edition.cells().size(), edition.entries().size(), edition.account()));
    out.println(say("import.digest", edition.digest()));
    List<Cell> inferred = edition.cells().stream().filter(cell -> !isPrinted(cell)).toList();
    out.println(say("import.inferred", inferred.size()));
    inferred.forEach(cell -> out.println("  " + told(cell)));
  }

  private String register(RegisterId id, Annex annex) {
    String register =
        annex.number() > 0
            ? say("import.register.annex", id, annex.number())
            : say("import.register", id);
    return annex.title().isEmpty() ? register : register + ": " + annex.title();
  }

  private String told(Cell cell) {
    String sphere = cell.sphere().isGeneral() ? say("sphere.none") : cell.sphere().russian();
    String grade = EvidenceWords.of(cell.gradeEvidence(), language);
    return cell.step().isNone()
        ? say("import.cell.grade", cell.printedCode(), sphere, grade)
        : say(
            "import.cell",
            cell.printedCode(),
            sphere,
            grade,
            EvidenceWords.of(cell.stepEvidence(), language));
  }

  private String say(String key, Object... words) {
    return CliMessages.say(language, key, words);
  }

  private static boolean isPrinted(Cell cell) {
    return cell.gradeEvidence().kind().equals("printed")
        && cell.stepEvidence().kind().equals("printed");
  }
}

package kz.tizilim.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Explanation;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.classify.Verdict;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Remark;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.registrar.justify.Justification;
import kz.tizilim.staffing.ReportFormat;
import kz.tizilim.staffing.ReportWriter;
import kz.tizilim.staffing.TableRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answers which code one post has. */
@Command(
    name = "classify",
    description = "Говорит, к какой ячейке реестра относится одна должность, и почему.")
final class ClassifyCommand implements Callable<Integer> {

  /** How the answer is given. */
  enum Format {
    /** Sentences for a person. */
    TEXT,
    /** The object of the contract. */
    JSON
  }

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Parameters(paramLabel = "TITLE", description = "наименование должности")
  private String title;

  @Option(
      names = {"-i", "--institution"},
      description = "учреждение, воинская часть")
  private String institution = "";

  @Option(
      names = {"-u", "--unit"},
      description = "структурное подразделение")
  private String unit = "";

  @Option(
      names = {"-l", "--level"},
      description = "уровень квалификации: высший, средний")
  private String level = "";

  @Option(
      names = {"-c", "--category"},
      description = "категория: высшая, первая, вторая, без категории")
  private String category = "";

  @Option(
      names = {"-a", "--activity"},
      description = "вид деятельности: основной, обеспечивающий")
  private String activity = "";

  @Option(names = "--claimed", description = "звено-ступень, которую заявляет штатное расписание")
  private String claimed = "";

  @Option(
      names = {"-d", "--date"},
      description = "день ответа, 2024-08-01; без него — сегодня")
  private String date = "";

  @Option(
      names = "--explain",
      description = "добавить, как прочитаны слова, какие пункты подходят и какие нет")
  private boolean explain;

  @Option(names = "--format", description = "text или json")
  private Format format = Format.TEXT;

  @Option(
      names = "--lang",
      description = "язык ответа человеку: ru, kk, en; слова закона остаются словами закона")
  private Language language = Language.RU;

  @Mixin private JustifyOption justify;

  @Override
  public Integer call() {
    boolean isJustified = justify.isAsked(spec, language);
    Registrar registrar = data.registrar();
    LocalDate today = Days.day("", spec);
    StaffingRow row =
        new StaffingRow("1", title, institution, unit, level, category, activity, claimed, date);
    Answer answer =
        explain || format == Format.JSON
            ? registrar.explain(row, today)
            : registrar.classify(row, today);
    PrintWriter out = spec.commandLine().getOut();
    if (format == Format.JSON) {
      out.print(json(row, answer));
    } else {
      print(Explanation.of(answer), out);
      registrar
          .on(date.isEmpty() ? today : Registrar.day(date).orElse(today))
          .ifPresent(onDay -> out.println(Registrar.caution(onDay).in(language)));
    }
    if (isJustified) {
      String done = justify.write(Justification.of(registrar, row, today), data, language);
      (format == Format.JSON ? spec.commandLine().getErr() : out).println(done);
    }
    return answer.verdict() == Verdict.MATCH ? Tizilim.DONE : Tizilim.PROBLEMS;
  }

  private void print(Explanation explanation, PrintWriter out) {
    out.println(explanation.verdict().in(language));
    explanation.remarks().forEach(line -> out.println(line.in(language)));
    explanation.law().forEach(line -> out.println(line.in(language)));
    explanation.claim().ifPresent(claim -> out.println(claim.in(language)));
    explanation
        .nearest()
        .ifPresent(nearest -> {
          out.println(nearest.in(language));
          out.println(CliMessages.say(language, "classify.show"));
        });
    if (!explanation.why().isEmpty()) {
      out.println(Remark.of("answer.why").in(language));
      explanation.why().forEach(reason -> out.println("  " + reason.in(language)));
    }
  }

  private static String json(StaffingRow row, Answer answer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ReportWriter report = ReportWriter.open(ReportFormat.NDJSON, bytes)) {
      report.write(new TableRow(0, row, Optional.empty(), List.of()), answer);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}

package kz.tizilim.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.tizilim.core.message.Language;
import kz.tizilim.staffing.AnswerField;
import kz.tizilim.staffing.Compression;
import kz.tizilim.staffing.ReportChoices;
import kz.tizilim.staffing.ReportFormat;
import kz.tizilim.staffing.parallel.Workers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say how a long check runs, and what of its answers it writes. */
final class RunOptions {
  private static final String PACKED = ".gz";

  @Mixin private JobsOption jobs;

  @Option(
      names = "--fields",
      paramLabel = "FIELD,…",
      description =
          "какие поля ответа писать в ndjson, csv и parquet и в каком порядке, например row_id,code")
  private @Nullable String fields;

  @Option(
      names = "--compress",
      paramLabel = "gzip",
      description = "сжать отчёт; без него — если имя файла -o кончается на .gz")
  private @Nullable String compress;

  @Option(
      names = "--progress",
      description = "показывать ход проверки в потоке ошибок, и если он не на экране")
  boolean progress;

  @Option(
      names = "--resume",
      description =
          "для ndjson и csv: хранить рядом с отчётом, что уже записано, и продолжить прерванную проверку")
  boolean resume;

  /** The threads that answer; empty if it is the one that reads. */
  Optional<Workers> workers(String file, CommandSpec spec, Language language) {
    return jobs.workers(file, spec, language);
  }

  /** The name of the report without the ending of its compression. */
  static String plainName(Path output) {
    String name = output.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(PACKED) ? name.substring(0, name.length() - PACKED.length()) : name;
  }

  /** How a report of that format is written to a file, or to the screen if there is none. */
  ReportChoices report(
      ReportFormat format, Optional<Path> output, CommandSpec spec, Language language) {
    Compression compression = compression(output, spec, language);
    boolean isOfLines = format == ReportFormat.NDJSON || format == ReportFormat.CSV;
    if (AnswerField.of(format).isEmpty() && fields != null) {
      throw bad(spec, language, "check.fields.format", name(format));
    }
    if (!isOfLines && compression != Compression.NONE) {
      throw bad(spec, language, "check.compress.format", name(format));
    }
    if (resume && (!isOfLines || output.isEmpty())) {
      throw bad(spec, language, "check.resume.format");
    }
    return new ReportChoices(
        format,
        language,
        fields == null ? AnswerField.of(format) : fields(fields, format, spec, language),
        compression);
  }

  private Compression compression(Optional<Path> output, CommandSpec spec, Language language) {
    if (compress == null) {
      boolean isNamed =
          output.isPresent() && output.get().toString().toLowerCase(Locale.ROOT).endsWith(PACKED);
      return isNamed ? Compression.GZIP : Compression.NONE;
    }
    if (!compress.equalsIgnoreCase("gzip")) {
      throw bad(spec, language, "check.bad-compression", compress);
    }
    return Compression.GZIP;
  }

  private static List<AnswerField> fields(
      String names, ReportFormat format, CommandSpec spec, Language language) {
    List<AnswerField> all = AnswerField.of(format);
    Set<AnswerField> chosen = new LinkedHashSet<>();
    for (String name : names.split(",", -1)) {
      Optional<AnswerField> field = AnswerField.find(name.strip()).filter(all::contains);
      if (field.isEmpty()) {
        throw bad(spec, language, "check.bad-field", name.strip(), list(all));
      }
      if (!chosen.add(field.get())) {
        throw bad(spec, language, "check.field-twice", name.strip());
      }
    }
    return new ArrayList<>(chosen);
  }

  private static String list(List<AnswerField> fields) {
    return fields.stream().map(AnswerField::toString).collect(Collectors.joining(", "));
  }

  private static String name(ReportFormat format) {
    return format.name().toLowerCase(Locale.ROOT);
  }

  private static ParameterException bad(
      CommandSpec spec, Language language, String key, Object... words) {
    return new ParameterException(spec.commandLine(), CliMessages.say(language, key, words));
  }
}

package kz.tizilim.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.tizilim.core.message.Language;
import kz.tizilim.staffing.TableChoices;
import kz.tizilim.staffing.sheet.Mapping;
import kz.tizilim.staffing.sheet.Meaning;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say how a staffing table is read. */
final class TableOptions {

  @Option(
      names = "--sheet",
      paramLabel = "SHEET",
      description = "название или номер листа; без него — все листы с таблицей")
  private @Nullable String sheet;

  @Option(
      names = "--header",
      paramLabel = "ROW[-ROW]",
      description = "строки заголовка, например 6-7; без них заголовок ищется")
  private @Nullable String header;

  @Option(
      names = "--column",
      paramLabel = "MEANING=LETTER",
      description =
          "что значит столбец: title=C, institution=D, unit=B, level=E, category=F, activity=G, claim=H+I+J, row_id=A, date=K; можно повторять")
  private List<String> columns = new ArrayList<>();

  @Option(
      names = "--institution",
      paramLabel = "TEXT",
      description = "учреждение строк, в которых оно не указано")
  private @Nullable String institution;

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = "файл с описанием столбцов, как его печатает --mapping-only")
  private @Nullable Path mapping;

  /**
   * What the options decide.
   *
   * @throws ParameterException if one of them cannot be read
   */
  TableChoices choices(CommandSpec spec, Language language) {
    return new TableChoices(
        Optional.ofNullable(sheet),
        Optional.ofNullable(header).map(rows -> rows(rows, spec, language)),
        columns(spec, language),
        Optional.ofNullable(institution).filter(text -> !text.isBlank()),
        mapping == null ? List.of() : mappings(mapping, spec, language));
  }

  private static TableChoices.HeaderRows rows(String rows, CommandSpec spec, Language language) {
    int[] range =
        Mapping.rows(rows).orElseThrow(() -> bad(spec, language, "check.bad-header", rows));
    return new TableChoices.HeaderRows(range[0], range[1]);
  }

  private Map<Meaning, List<Integer>> columns(CommandSpec spec, Language language) {
    Map<Meaning, List<Integer>> all = new EnumMap<>(Meaning.class);
    for (String column : columns) {
      if (!TableChoices.add(column, all)) {
        throw bad(spec, language, "check.bad-column", column);
      }
    }
    return all;
  }

  private static List<Mapping> mappings(Path file, CommandSpec spec, Language language) {
    List<Mapping> all = new ArrayList<>();
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw bad(spec, language, "check.no-mapping", file);
    }
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      int number = i + 1;
      if (!line.isEmpty() && !line.startsWith("#")) {
        all.add(
            Mapping.parse(line)
                .orElseThrow(() -> bad(spec, language, "check.bad-mapping", file, number)));
      }
    }
    if (all.isEmpty()) {
      throw bad(spec, language, "check.bad-mapping", file, 1);
    }
    return all;
  }

  private static ParameterException bad(
      CommandSpec spec, Language language, String key, Object... words) {
    return new ParameterException(spec.commandLine(), CliMessages.say(language, key, words));
  }
}

package kz.tizilim.spark;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.tizilim.core.calendar.Kazakhstan;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Refused;
import kz.tizilim.core.message.Remark;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.staffing.AnswerField;

/**
 * What {@code tizilim spark check} is asked.
 *
 * @param inputs paths of the table, as Spark reads them
 * @param output where the answers are written, as Parquet
 * @param format the format of the inputs: parquet, csv, orc, json
 * @param separator the separator of CSV
 * @param day the day of rows that name none
 * @param data where the history is kept; empty for the carried acts
 * @param register which register answers; empty where each row chooses its own
 * @param defaultRegister which register answers rows that name none; empty for the first
 * @param fields the columns of the answers
 * @param partitions into how many parts rows are spread; 0 leaves that to the program
 * @param review where the rows that need a person are written; empty for nowhere
 * @param overwrite whether an earlier output is replaced
 * @param master the cluster; empty for the one that Spark's own launcher chose, or this machine
 */
record CheckRequest(
    List<String> inputs,
    String output,
    String format,
    String separator,
    LocalDate day,
    String data,
    String register,
    String defaultRegister,
    List<AnswerField> fields,
    int partitions,
    String review,
    boolean overwrite,
    String master) {

  private static final List<String> FORMATS = List.of("parquet", "csv", "orc", "json");
  private static final Set<String> VALUES =
      Set.of(
          "--output",
          "--format",
          "--separator",
          "--date",
          "--data",
          "--register",
          "--default-register",
          "--fields",
          "--partitions",
          "--review",
          "--master");
  private static final int MOST_PARTITIONS = 1_000_000;

  CheckRequest {
    inputs = List.copyOf(inputs);
    fields = List.copyOf(fields);
  }

  /**
   * The request that these arguments make.
   *
   * @throws Refused if they cannot be read
   */
  static CheckRequest of(List<String> arguments) {
    Reading reading = new Reading(arguments);
    if (reading.inputs.isEmpty()) {
      throw refused("no-input");
    }
    String output = reading.value("--output", "");
    if (output.isEmpty()) {
      throw refused("no-output");
    }
    String format =
        reading.value("--format", formatOf(reading.inputs.get(0))).toLowerCase(Locale.ROOT);
    if (!FORMATS.contains(format)) {
      throw refused("format", format, String.join(", ", FORMATS));
    }
    String separator = reading.value("--separator", ",");
    return new CheckRequest(
        reading.inputs,
        output,
        format,
        separator.equals("TAB") ? "\t" : separator,
        day(reading.value("--date", "")),
        reading.value("--data", ""),
        reading.value("--register", ""),
        reading.value("--default-register", ""),
        fields(reading.value("--fields", "")),
        partitions(reading.value("--partitions", "0")),
        reading.value("--review", ""),
        reading.flags.contains("--overwrite"),
        reading.value("--master", ""));
  }

  static Refused refused(String key, Object... words) {
    return new Refused(Remark.text(SparkMessages.say(Language.RU, key, words)));
  }

  private static String formatOf(String path) {
    String name = path.toLowerCase(Locale.ROOT).replaceAll("\\.(gz|zst|bz2)$", "");
    if (name.endsWith(".csv") || name.endsWith(".tsv")) {
      return "csv";
    }
    if (name.endsWith(".orc")) {
      return "orc";
    }
    return name.endsWith(".ndjson") || name.endsWith(".json") ? "json" : "parquet";
  }

  private static LocalDate day(String text) {
    if (text.isEmpty()) {
      return Kazakhstan.day(Instant.now());
    }
    return Registrar.day(text).orElseThrow(() -> refused("day", text));
  }

  private static List<AnswerField> fields(String names) {
    if (names.isEmpty()) {
      return TableAnswers.FIELDS;
    }
    List<AnswerField> fields = new ArrayList<>();
    for (String name : names.split(",", -1)) {
      fields.add(
          TableAnswers.field(name.strip())
              .filter(field -> !fields.contains(field))
              .orElseThrow(() ->
                  refused(
                      "field",
                      name.strip(),
                      TableAnswers.FIELDS.stream()
                          .map(AnswerField::toString)
                          .collect(Collectors.joining(", ")))));
    }
    return fields;
  }

  private static int partitions(String text) {
    if (!text.matches("\\d{1,7}") || Integer.parseInt(text) > MOST_PARTITIONS) {
      throw refused("partitions", text, MOST_PARTITIONS);
    }
    return Integer.parseInt(text);
  }

  /** The arguments: options with and without values, and inputs. */
  private static final class Reading {
    private final List<String> inputs = new ArrayList<>();
    private final Set<String> flags = new HashSet<>();
    private final Map<String, String> values = new HashMap<>();

    Reading(List<String> arguments) {
      for (int i = 0; i < arguments.size(); i++) {
        String name = longName(arguments.get(i));
        if (VALUES.contains(name)) {
          if (i + 1 == arguments.size()) {
            throw refused("value", name);
          }
          i++;
          values.put(name, arguments.get(i));
        } else if (name.equals("--overwrite")) {
          flags.add(name);
        } else if (name.startsWith("-")) {
          throw refused("option", name);
        } else {
          inputs.add(name);
        }
      }
    }

    private static String longName(String argument) {
      return switch (argument) {
        case "-o" -> "--output";
        case "-d" -> "--date";
        default -> argument;
      };
    }

    String value(String name, String otherwise) {
      return Optional.ofNullable(values.get(name)).orElse(otherwise);
    }
  }
}

package kz.tizilim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.tizilim.core.calendar.Kazakhstan;
import kz.tizilim.core.message.WrittenDay;
import kz.tizilim.testkit.Golden;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Every refusal of the command line is a line in Russian with an exit code, and no trace of the
 * program's inside. The commands and what they print are in {@code golden/refusals.txt}; a new one
 * is a line «{@code $ tizilim …}» there.
 */
final class RefusalsTest extends CommandTest {
  private static final Path MODULE =
      Path.of(System.getProperty("tizilim.module", "")).toAbsolutePath();
  private static final String PROMPT = "$ tizilim";
  private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"|(\\S+)");
  private static final Pattern MOMENT = Pattern.compile("[\\d-]+T[\\d:]+\\.\\d+Z");
  private final String today = LocalDate.now(Clock.system(Kazakhstan.ZONE)).toString();

  @Test
  void every_refusal_is_a_line_in_russian() throws IOException {
    new RefusalFiles(folder, this::prepared).write();
    StringBuilder transcript = new StringBuilder();
    SoftAssertions every = new SoftAssertions();
    String golden = Files.readString(MODULE.resolve("src/test/resources/golden/refusals.txt"));
    for (String line : golden.lines().toList()) {
      if (line.startsWith("#") || line.isEmpty()) {
        transcript.append(line).append('\n');
      } else if (line.startsWith(PROMPT)) {
        transcript.append(line).append('\n').append(refused(line, every));
      }
    }
    Golden.file("refusals.txt").matches(transcript.toString());
    every.assertAll();
  }

  @Test
  void the_help_of_every_command_is_in_russian() {
    for (String command : EnglishWords.commands()) {
      assertThat(tizilim(arguments(PROMPT + command + " --help"))).as(command).isZero();
      assertThat(out.lines().flatMap(line -> EnglishWords.in(line).stream())).as(command).isEmpty();
    }
  }

  private String refused(String line, SoftAssertions every) {
    int code = tizilim(arguments(line));
    List<String> complaints = err.lines().filter(told -> !told.startsWith("Справка: ")).toList();
    every.assertThat(code).as(line).isIn(Tizilim.PROBLEMS, Tizilim.REFUSED);
    if (code == Tizilim.REFUSED) {
      every.assertThat(complaints).as(line).hasSize(1);
      every.assertThat(err).as(line).startsWith("tizilim: ");
      every.assertThat(out).as(line).isEmpty();
    }
    StringBuilder printed = new StringBuilder();
    Stream.concat(complaints.stream(), out.lines())
        .map(told -> MOMENT.matcher(told.replace(folder.toString(), ".")).replaceAll("<сейчас>"))
        .map(told -> told.replace(today, "<сегодня>"))
        .map(told -> told.replace(WrittenDay.of(LocalDate.parse(today)).toString(), "<сегодня>"))
        .forEach(told -> {
          every.assertThat(EnglishWords.in(told)).as(line + "\n" + told).isEmpty();
          every.assertThat(told).as(line).doesNotContain("Exception", "ошибка программы");
          printed.append("[" + code + "] ").append(told).append('\n');
        });
    return printed.toString();
  }

  private String[] arguments(String line) {
    List<String> arguments = new ArrayList<>();
    Matcher word = ARGUMENT.matcher(line.substring(PROMPT.length()));
    while (word.find()) {
      String text = word.group(1) == null ? word.group(2) : word.group(1);
      String argument = text.replace("\\n", "\n").replace("\\0", "\0");
      arguments.add(argument.startsWith("./") ? folder + argument.substring(1) : argument);
    }
    return arguments.toArray(String[]::new);
  }

  private void prepared(String line) {
    assertThat(tizilim(arguments(PROMPT + " " + line))).as(line + ": " + err).isZero();
  }
}

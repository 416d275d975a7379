package kz.tizilim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The commands of a document of {@code docs}, which print what the document says they print. */
final class DocumentedCommands {
  static final Path ROOT =
      Path.of(System.getProperty("tizilim.module", "")).toAbsolutePath().getParent();

  private static final Pattern CONSOLE = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);
  private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"|(\\S+)");
  private static final String PROMPT = "$ ./tizilim ";

  private final Path folder;

  /** A command and the lines that it must print. */
  private record Step(String command, List<String> lines) {}

  /**
   * Commands in whose arguments {@code история} and {@code копия} are folders of {@code folder}.
   */
  DocumentedCommands(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectory(folder.resolve("история"));
    Files.createDirectory(folder.resolve("копия"));
  }

  static String document(String name) throws IOException {
    return Files.readString(ROOT.resolve("docs").resolve(name));
  }

  /** Runs every command of a document in its order; their number. */
  int run(String document) {
    List<Step> steps = steps(document);
    for (Step step : steps) {
      String printed = ran(step.command);
      assertThat(printed).as(step.command).matches(expected(step.lines));
      assertThat(printed.lines().flatMap(line -> EnglishWords.in(line).stream()))
          .as(step.command)
          .isEmpty();
    }
    return steps.size();
  }

  private static List<Step> steps(String document) {
    List<Step> steps = new ArrayList<>();
    Matcher block = CONSOLE.matcher(document);
    while (block.find()) {
      for (String line : block.group(1).split("\n", -1)) {
        if (line.startsWith(PROMPT)) {
          steps.add(new Step(line.substring(PROMPT.length()), new ArrayList<>()));
        } else if (!line.isEmpty()) {
          steps.get(steps.size() - 1).lines.add(line);
        }
      }
    }
    return steps;
  }

  private String ran(String command) {
    List<String> arguments = new ArrayList<>();
    Matcher word = ARGUMENT.matcher(command);
    while (word.find()) {
      arguments.add(inFolder(word.group(1) == null ? word.group(2) : word.group(1)));
    }
    StringWriter out = new StringWriter();
    Tizilim.run(new PrintWriter(out), new PrintWriter(out), arguments.toArray(String[]::new));
    return out.toString().replace(folder + "/", "");
  }

  private String inFolder(String argument) {
    if (argument.startsWith("история") || argument.startsWith("копия")) {
      return folder.resolve(argument).toString();
    }
    return argument.startsWith("examples/") ? ROOT.resolve(argument).toString() : argument;
  }

  /** Lines as a pattern; «…» stands for any text. */
  private static Pattern expected(List<String> lines) {
    StringBuilder pattern = new StringBuilder();
    for (String line : lines) {
      for (String part : line.split("…", -1)) {
        pattern.append(Pattern.quote(part)).append(".*");
      }
      pattern.setLength(pattern.length() - 2);
      pattern.append("\n");
    }
    return Pattern.compile(pattern.toString(), Pattern.DOTALL);
  }
}

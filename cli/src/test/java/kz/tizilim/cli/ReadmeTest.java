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
import org.junit.jupiter.api.Test;

/** The examples of the README print what the README says, line by line from the first. */
final class ReadmeTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("```console\n\\$ \\./tizilim (.+?)\n(.*?)```", Pattern.DOTALL);
  private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  @Test
  void every_example_prints_what_it_says() throws IOException {
    Path root = Path.of(System.getProperty("tizilim.module", "")).toAbsolutePath().getParent();
    String readme = Files.readString(root.resolve("README.md"));
    assertThat(readme.lines().count()).isLessThanOrEqualTo(80);
    Matcher example = EXAMPLE.matcher(readme);
    int run = 0;
    while (example.find()) {
      StringWriter out = new StringWriter();
      Tizilim.run(new PrintWriter(out), new PrintWriter(out), arguments(example.group(1)));
      assertThat(out.toString()).as(example.group(1)).startsWith(example.group(2));
      run++;
    }
    assertThat(run).isEqualTo(2);
  }

  private static String[] arguments(String line) {
    List<String> arguments = new ArrayList<>();
    Matcher m = ARGUMENT.matcher(line);
    while (m.find()) {
      arguments.add(m.group(1) == null ? m.group(2) : m.group(1));
    }
    return arguments.toArray(new String[0]);
  }
}

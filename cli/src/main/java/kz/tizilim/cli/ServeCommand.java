package kz.tizilim.cli;

import static java.util.stream.Collectors.joining;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The server, for the list of commands: it is a program of its own (module {@code server}), which
 * the launcher starts in place of this one.
 */
@Command(
    name = "serve",
    description = "Страницы реестра в браузере и HTTP API: ./tizilim serve --help.")
final class ServeCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Parameters(hidden = true)
  private List<String> given = List.of();

  @Override
  public void run() {
    throw CliMessages.refusal(
        spec, "serve.launcher", given.stream().map(word -> " " + word).collect(joining()));
  }
}

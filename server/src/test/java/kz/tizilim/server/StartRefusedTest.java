package kz.tizilim.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

final class StartRefusedTest {
  private static final CommandSpec OPTIONS =
      CommandSpec.create().addOption(OptionSpec.builder("--port").type(int.class).build());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--prot 1 | Непонятно: --prot 1. Что бывает, говорит ./tizilim serve --help.",
        "--port | Настройке не хватает значения: --port (./tizilim serve --help).",
        "--port abc | Значение «abc» не подходит для --port (./tizilim serve --help).",
      })
  void a_wrong_command_line_is_refused_in_russian(String line, String reason) {
    try {
      new CommandLine(OPTIONS).parseArgs(line.split(" ", -1));
    } catch (ParameterException e) {
      assertThat(StartRefused.reason(e)).isEqualTo(reason);
      return;
    }
    throw new AssertionError(line + " was taken.");
  }

  @Test
  void a_folder_that_cannot_be_written_is_named() {
    assertThat(StartRefused.reason(new UncheckedIOException(new AccessDeniedException("/var/x"))))
        .isEqualTo(
            "/var/x: нельзя создать или записать. Проверьте права или укажите другую папку: --data.");
  }
}

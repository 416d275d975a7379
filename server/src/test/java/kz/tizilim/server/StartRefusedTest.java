package kz.tizilim.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
      new CommandLine(OPTIONS).parseArgs(line.split(" +", -1));
    } catch (ParameterException e) {
      assertThat(StartRefused.reason(e)).isEqualTo(reason);
      return;
    }
    throw new AssertionError(line + " was taken.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "--id-base=https://reg.example.kz | -",
        "--id-base=https://reg.example.kz/deep/path | -",
        "--id-base=reg.example.kz | Адрес --id-base reg.example.kz не подходит: нужен вида https://reg.example.kz.",
        "--id-base=ftp://reg.example | Адрес --id-base ftp://reg.example не подходит: нужен вида https://reg.example.kz.",
        "--id-base=https://reg.example/?a=1 | Адрес --id-base https://reg.example/?a=1 не подходит: нужен вида https://reg.example.kz.",
        "--id-base=https://reg.example/#a | Адрес --id-base https://reg.example/#a не подходит: нужен вида https://reg.example.kz.",
        "--publisher=Министерство | Каталог не настроен: нужны --publisher и --licence вместе.",
        "--licence=https://l.example/4 | Каталог не настроен: нужны --publisher и --licence вместе.",
        "--publisher=  --licence=https://l.example/4 | Каталог не настроен: нужны --publisher и --licence вместе.",
        "--publisher=М --licence=CC-BY-4.0 | Лицензия CC-BY-4.0 — не адрес. Нужен полный: https://…",
        "--publisher=М --licence=https:// | Лицензия https:// — не адрес. Нужен полный: https://…",
        "--publisher=М --licence=javascript:alert(1) | Лицензия javascript:alert(1) — не адрес. Нужен полный: https://…",
        "--publisher=М --licence=https://l.example/4 | -",
      })
  void what_others_read_is_configured_whole_or_refused(String line, @Nullable String reason) {
    OpenOptions options = new OpenOptions();
    new CommandLine(CommandSpec.forAnnotatedObject(options)).parseArgs(line.split(" +", -1));
    assertThat(options.fault().orElse(null)).isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--id-base=https://reg example", "--id-base=http://[", "--id-base"})
  void what_is_no_address_at_all_is_refused_in_one_line(String option) {
    try {
      new CommandLine(CommandSpec.forAnnotatedObject(new OpenOptions())).parseArgs(option);
    } catch (ParameterException e) {
      assertThat(StartRefused.reason(e)).contains("--id-base").hasLineCount(1);
      return;
    }
    throw new AssertionError(option + " was taken.");
  }

  @Test
  void a_folder_that_cannot_be_written_is_named() {
    assertThat(StartRefused.reason(new UncheckedIOException(new AccessDeniedException("/var/x"))))
        .isEqualTo(
            "/var/x: нельзя создать или записать. Проверьте права или укажите другую папку: --data.");
  }
}

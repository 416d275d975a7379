package kz.tizilim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TizilimTest extends CommandTest {

  @Test
  void the_version_is_the_one_of_the_pom() {
    assertThat(tizilim("--version")).isEqualTo(0);
    assertThat(out).matches("tizilim \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R");
  }

  @Test
  void help_lists_the_commands_and_the_exit_codes() {
    assertThat(tizilim("--help")).isEqualTo(0);
    assertThat(out).contains("import", "check", "completion", "Коды возврата");
  }

  @Test
  void every_command_has_help() {
    assertThat(tizilim("completion", "--help")).isEqualTo(0);
    assertThat(out).contains("tizilim completion");
  }

  @Test
  void completion_is_a_script_for_bash() {
    assertThat(tizilim("completion")).isEqualTo(0);
    assertThat(out).startsWith("#!/usr/bin/env bash").contains("_complete_tizilim");
  }

  @Test
  void no_command_is_wrong_usage() {
    assertThat(tizilim()).isEqualTo(2);
    assertThat(err).contains("tizilim: Укажите команду.").contains("--help");
    assertThat(out).isEmpty();
  }

  @Test
  void an_empty_name_of_a_file_is_not_the_folder_of_the_program() {
    assertThat(tizilim("import", "")).isEqualTo(2);
    assertThat(err).contains("Не указано: FILE.");
    assertThat(tizilim("check", "examples/unit.csv", "-o", "")).isEqualTo(2);
    assertThat(err).contains("--output").doesNotContain("папка");
  }

  @Test
  void an_unknown_command_is_wrong_usage_and_is_named() {
    assertThat(tizilim("жок команда")).isEqualTo(2);
    assertThat(err).contains("жок команда");
    assertThat(out).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          impor                 | Нет такой команды: «impor». Может быть, «import», «export», «restore»?
          classify a --lvel b   | Нет такого ключа: «--lvel».
          classify a b          | Лишнее слово: «b». Слова с пробелами берут в кавычки.
          classify --level      | Ключу --level нужно значение.
          classify a -l x -l y  | Ключ --level указан дважды.
          classify a --lang xx  | Значение «xx» не подходит: --lang — одно из ru, kk, en.
          import                | Не указано: FILE.
          """)
  void wrong_usage_is_told_in_russian(String call, String told) {
    assertThat(tizilim(call.split(" ", -1))).isEqualTo(2);
    assertThat(err.lines().findFirst()).hasValue("tizilim: " + told);
    assertThat(err.lines().skip(1).findFirst()).get().asString().startsWith("Справка: tizilim");
  }
}

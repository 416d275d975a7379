package kz.tizilim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import kz.tizilim.acts.CarriedActs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Drafting for a register that a history keeps, next to another. */
final class DraftCommandTest extends CommandTest {
  private static final String REGISTER = "mcs-0-2023-03-01";

  private String data = "";

  @BeforeEach
  void a_history_of_two_registers() throws IOException {
    data = Files.createDirectory(folder.resolve("история")).toString();
    assertThat(tizilim("import", "carried:" + REGISTER, "--record", "--data", data)).isZero();
  }

  private int draft(String what, Path file, String name, String... more) {
    String[] command = {
      "draft",
      what,
      file.toString(),
      "-o",
      folder.resolve(name).toString(),
      "--data",
      data,
      "--register",
      REGISTER
    };
    String[] all = Arrays.copyOf(command, command.length + more.length);
    System.arraycopy(more, 0, all, command.length, more.length);
    return tizilim(all);
  }

  private Path instructions() throws IOException {
    return file(
        "указания.txt",
        "1) в ячейке С2 строку 1 изложить в следующей редакции: \"Бухгалтер, экономист: Музея\".");
  }

  @Test
  void an_order_of_the_second_register_is_drafted_checked_and_applied() throws IOException {
    assertThat(draft("order", instructions(), "приказ.docx")).as(err).isZero();
    String order = folder.resolve("приказ.docx").toString();
    assertThat(tizilim("draft", "check", order)).isEqualTo(1);
    assertThat(out)
        .contains("[blank-left-open]", "Министра культуры и спорта")
        .doesNotContain("[labour-agreement-missing]", "[form-differs]", "[title-");
    assertThat(tizilim("amend", order, "--number", "7", "--signed", "2026-12-01", "--data", data))
        .as(err)
        .isZero();
    assertThat(out).contains("Бухгалтер, экономист: Музея");
  }

  @Test
  void only_orders_are_drafted() throws IOException {
    String resolution =
        CarriedActs.in(REGISTER)
            .text()
            .replace("Приказ Министра культуры и спорта", "Постановление Правительства")
            .replace("к приказу Министра культуры и спорта", "к постановлению Правительства")
            .replace("ПРИКАЗЫВАЮ", "Правительство Республики Казахстан ПОСТАНОВЛЯЕТ")
            .replace("№ 0", "№ 17");
    Path file = file("постановление.txt", resolution);
    assertThat(tizilim("import", file.toString(), "--record", "--data", data)).as(err).isZero();
    assertThat(
            tizilim(
                "draft",
                "order",
                instructions().toString(),
                "-o",
                folder.resolve("проект.docx").toString(),
                "--data",
                data,
                "--register",
                "17"))
        .isEqualTo(2);
    assertThat(err)
        .contains(
            "постановление № 17 от 1 марта 2023 года — не приказ. Программа составляет проекты только приказов");
    assertThat(folder.resolve("проект.docx")).doesNotExist();
  }

  @Test
  void a_draft_edition_gives_the_order_that_makes_it() throws IOException {
    assertThat(
            tizilim(
                "export",
                "--act",
                REGISTER,
                "--format",
                "json",
                "--data",
                data,
                "--register",
                REGISTER))
        .as(err)
        .isZero();
    Path next =
        file("редакция.json", out.replace("\"Архивист: Архива\"", "\"Архивист: Архива, Музея\""));
    assertThat(draft("order", next, "приказ.docx")).as(err).isZero();
    assertThat(draft("comparison", next, "таблица.docx", "--reason", "По предложению музеев."))
        .as(err)
        .isZero();
    assertThat(draft("note", next, "записка.docx", "--lang", "KK")).as(err).isZero();
    assertThat(
            tizilim(
                "amend",
                folder.resolve("приказ.docx").toString(),
                "--number",
                "7",
                "--signed",
                "2026-12-01",
                "--data",
                data))
        .as(err)
        .isZero();
    assertThat(out).contains("Архивист: Архива, Музея");
  }

  @ParameterizedTest
  @CsvSource({
    "--commencement, завтра, Введение в действие «завтра» не понято",
    "--commencement, 100, Введение в действие «100» не понято",
    "--repeal, 999, Приказа «999» в истории нет"
  })
  void a_choice_that_cannot_be_is_one_line(String option, String value, String said)
      throws IOException {
    assertThat(draft("order", instructions(), "приказ.docx", option, value)).isEqualTo(2);
    assertThat(err).contains(said);
    assertThat(folder.resolve("приказ.docx")).doesNotExist();
  }

  @Test
  void a_draft_that_changes_nothing_is_refused() throws IOException {
    tizilim(
        "export", "--act", REGISTER, "--format", "json", "--data", data, "--register", REGISTER);
    assertThat(draft("order", file("та-же.json", out), "приказ.docx")).isEqualTo(2);
    assertThat(err).contains("ничего не меняет");
  }

  @Test
  void an_act_that_the_history_knows_is_cited_as_it_is_known() throws IOException {
    String order =
        """
        О внесении изменения в приказ Министра обороны Республики Казахстан от 30 декабря 2015 года № 746 "Об утверждении Реестра"

        Приказ Министра обороны Республики Казахстан от 5 мая 2026 года № 500

        ПРИКАЗЫВАЮ:
        1. Внести в приказ Министра обороны Республики Казахстан от 30 декабря 2015 года № 746 "Об утверждении Реестра" (зарегистрирован в Реестре государственной регистрации нормативных правовых актов под № 13151) следующее изменение:
        в звене С2 абзац второй исключить.

        Министр обороны Республики Казахстан
        """;
    assertThat(tizilim("draft", "check", file("приказ.txt", order).toString())).isEqualTo(1);
    assertThat(out)
        .contains(
            "в истории его заголовок «Об утверждении Реестра должностей", "в истории — 13150");
  }

  @Test
  void a_check_of_no_order_says_so() throws IOException {
    assertThat(tizilim("draft", "check", file("письмо.txt", "Добрый день!").toString()))
        .isEqualTo(2);
    assertThat(tizilim("draft", "check", folder.resolve("нет.docx").toString())).isEqualTo(2);
    assertThat(err).contains("не найден");
    assertThat(tizilim("draft")).isEqualTo(2);
  }
}

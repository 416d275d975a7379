package kz.tizilim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What an amendment moves in a table of posts. */
final class ChangesImpactTest extends CommandTest {
  private static final Path EXAMPLES =
      Path.of(System.getProperty("tizilim.module", "")).toAbsolutePath().resolve("../examples");
  private static final String POSTS =
      """
      row_id;Должность;Учреждение;Уровень квалификации;Категория;Дата;Стаж
      1;Методист;Кадетский корпус;высший;первая;2024-08-01;7
      2;Методист;Кадетский корпус;высший;первая;;7
      3;Методист;Военно-техническая школа;;;;7
      4;Кассир;в/ч 12345;;;;7
      5;Космонавт;в/ч 12345;;;;7
      """;

  @Test
  void the_posts_of_each_kind_of_effect_and_of_each_change_of_code_are_counted()
      throws IOException {
    String data = Files.createDirectory(folder.resolve("история")).toString();
    tizilim("act", "692", "record", "published=2024-07-05", "--where", "газета", "--data", data);
    tizilim(
        "amend",
        EXAMPLES.resolve("amending.ru.txt") + "",
        "--number",
        "1",
        "--signed",
        "2025-01-10",
        "--record",
        "--commencement",
        "вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования",
        "--data",
        data);
    tizilim("act", "1", "record", "published=2025-01-13", "--where", "газета", "--data", data);
    Path table = file("штат.csv", POSTS);
    assertThat(
            tizilim(
                "changes",
                "--from",
                "2024-08-01",
                "--to",
                "2025-02-01",
                "--impact",
                table + "",
                "--data",
                data))
        .as(err)
        .isZero();
    assertThat(out)
        .isEqualTo(
            """
            5 должностей, из них без изменений 2.
              по разделённым пунктам: 3
            Код меняется у 2.
              B1-5 → B2-2: 2
            """);
    tizilim(
        "changes",
        "--from",
        "2024-08-01",
        "--to",
        "2025-02-01",
        "--impact",
        table + "",
        "--tables",
        EXAMPLES.resolve("pay-invented") + "",
        "--data",
        data);
    assertThat(out).contains("B1-5 → B2-2: 2\n").containsPattern("месяц −1.200.₸");
  }
}

package kz.tizilim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kz.tizilim.acts.CarriedActs;
import org.junit.jupiter.api.Test;

final class DiffCommandTest extends CommandTest {

  private int diff(Object a, Object b, String... options) {
    List<String> args = new ArrayList<>(List.of("diff", a.toString(), b.toString()));
    args.addAll(List.of(options));
    return tizilim(args.toArray(String[]::new));
  }

  private Path imported(String name) throws IOException {
    Path order = file("order.txt", CarriedActs.in("mod-692-2024-07-01").text());
    Path target = folder.resolve(name);
    tizilim("import", order.toString(), "-o", target.toString());
    return target;
  }

  @Test
  void every_form_of_the_same_edition_is_the_same() throws IOException {
    for (Path same :
        new Path[] {
          imported("edition.json"), imported("edition.txt"), folder.resolve("order.txt")
        }) {
      assertThat(diff("692", same)).as(err).isEqualTo(0);
      assertThat(out)
          .isEqualTo(
              """
              приказ № 692 от 2024-07-01 → приказ № 692 от 2024-07-01
              Было 243 пункта, стало 243; без изменений 243.
              Изменений нет.
              """);
    }
  }

  @Test
  void a_change_is_told_counts_first_and_grouped() throws IOException {
    String text =
        Files.readString(imported("edition.txt"))
            .replace("Лазарета", "Полевого лазарета")
            .replace("Ученый секретарь", "Учёный секретарь совета");
    assertThat(diff("692", file("next.txt", text))).isEqualTo(0);
    assertThat(out)
        .contains(
            "Было 243 пункта, стало 243; без изменений 226.",
            "  Изложены иначе: 17",
            "Слова «Лазарета» → «Полевого лазарета»: пунктов 16\n  изложен иначе A1-3-1/2\n",
            "    слова: [-Ученый-]{+Учёный+} секретарь{+ совета+} Организации высшего");
  }

  @Test
  void json_has_the_same_for_other_programs() throws IOException {
    String text =
        Files.readString(imported("edition.txt")).replace("Лазарета", "Полевого лазарета");
    assertThat(diff("692", file("next.txt", text), "--json")).isEqualTo(0);
    assertThat(out)
        .contains(
            "\"reworded\" : 16",
            "\"unchanged\" : 227",
            "\"from\" : \"Лазарета\"",
            "\"kind\" : \"inserted\"");
  }

  @Test
  void what_is_no_edition_is_refused_in_one_line() throws IOException {
    assertRefused(folder.resolve("none.txt"), "не найден");
    assertRefused(file("prose.txt", "Просто текст.\n"), "нет таблицы реестра");
    assertRefused(file("broken.json", "{\"act\": {"), "JSON нарушен в строке 1");
    assertRefused(file("other.json", "{\"a\": 1}"), "в JSON нет списка «cells»");
    assertRefused(
        file("cell.json", "{\"cells\": [{\"entries\": [{}]}]}"), "«cells[0].entries[0].text»");
    assertRefused(
        file("broken.txt", "edition приказ № 1 от 2020-01-01\ncells C2\n"),
        "строка 2 не читается: «cells C2»");
  }

  private void assertRefused(Path file, String why) {
    assertThat(diff("692", file)).as(file.toString()).isEqualTo(2);
    assertThat(err.lines()).as(err).hasSize(1);
    assertThat(err).startsWith("tizilim: ").contains(why).doesNotContain("Exception");
    assertThat(out).isEmpty();
  }
}

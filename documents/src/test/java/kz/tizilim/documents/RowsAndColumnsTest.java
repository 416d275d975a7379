package kz.tizilim.documents;

import static org.assertj.core.api.Assertions.assertThat;

import kz.tizilim.core.act.PublishedOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables whose rows and columns are laid out in other ways; all orders are invented. */
final class RowsAndColumnsTest {

  private static String entries(String order) {
    return SmallOrder.entries(SmallOrder.only(SmallOrder.html(order)));
  }

  private static final String PLAIN =
      """
      A1-1/1: Директор
      A1-2/1: Главный зоотехник
      B2-1/1: Ветеринар
      C2/1: Бухгалтер
      D/1: Сторож
      """;

  @Test
  void a_head_that_is_repeated_within_a_table_is_no_row() {
    assertThat(
            entries(
                SmallOrder.withRows(
                    """
                    = Блок А
                    А1 | 1 | Директор
                    Звено | Ступень | Наименование должности
                    1 | 2 | 3
                     | 2 | Главный зоотехник
                    = Блок В
                    В2 | 1 | Ветеринар
                    = Блок С
                    С2 | | Бухгалтер
                    = Блок D
                    D | | Сторож
                    """)))
        .isEqualTo(PLAIN);
  }

  @Test
  void a_label_may_name_what_it_is_or_have_a_dash() {
    assertThat(
            entries(
                SmallOrder.withRows(
                    """
                    = Блок А
                    Звено А1 | Ступень 1 | Директор
                     | 2 ступень | Главный зоотехник
                    = Блок В
                    B-2 | 1-саты | Ветеринар
                    = Блок С
                    С – 2 | | Бухгалтер
                    = Блок D
                    D | | Сторож
                    """)))
        .isEqualTo(PLAIN);
  }

  @Test
  void a_step_that_its_block_cannot_have_is_not_known_and_said_to_be_foreign() {
    SourceFile order =
        SmallOrder.html(
            SmallOrder.withRows(
                """
                = Блок А
                А1 | 1 | Директор
                = Блок В
                В2 | 1-4 | Ветеринар
                = Блок С
                С2 | | Бухгалтер
                = Блок D
                D | | Сторож
                """));
    assertThat(SmallOrder.only(order).cells().get(1).stepEvidence())
        .asString()
        .contains("«1-4»")
        .contains("в блоке B");
  }

  @Test
  void a_column_may_name_the_block_of_each_row() {
    String order =
        SmallOrder.withTable(
            """
            Блок | Звено | Ступень | Наименование должности
            А | А1 | 1 | Директор
             | | 2 | Главный зоотехник
            В (основной персонал) | В2 | 1 | Ветеринар
            Блок С | С2 | | Бухгалтер
            D | D | | Сторож
            """);
    assertThat(entries(order)).isEqualTo(PLAIN);
  }

  private static final String NUMBERED =
      SmallOrder.withTable(
          """
          № п/п | Звено | Ступень | Наименование должности
          = Блок А
          1 | А1 | 1 | Директор
          2 | | 2 | Главный зоотехник
          = Блок В
          3 | В2 | 1 | Ветеринар
          = Блок С
          4 | С2 | | Бухгалтер
          = Блок D
          5 | D | | Сторож
          """);

  @Test
  void a_column_may_number_the_rows() {
    String page = NUMBERED;
    assertThat(entries(page)).isEqualTo(PLAIN);
    assertThat(SmallOrder.entries(SmallOrder.only(SmallOrder.tabbed(NUMBERED)))).isEqualTo(PLAIN);
    String lossy = NUMBERED.replace("2 | | 2 |", "2 | 2 |").replace("С2 | |", "С2 |");
    assertThat(SmallOrder.entries(SmallOrder.only(SmallOrder.tabbed(lossy)))).isEqualTo(PLAIN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Исключена приказом Министра культуры и информации РК от 03.02.2025 № 40 (вводится в действие после дня его первого официального опубликования).",
        "Исключен - приказом Министра культуры и информации РК от 03.02.2025 № 40.",
        "Строка исключена в соответствии с приказом Министра культуры и информации РК от 03.02.2025 № 40",
        "Утратила силу с 1 марта 2025 года приказом Министра культуры и информации РК от 03.02.2025 № 40",
        "Алып тасталды – ҚР Мәдениет және ақпарат министрінің 03.02.2025 № 40 бұйрығымен."
      })
  void the_note_that_a_row_was_excluded_is_no_post(String note) {
    String order =
        SmallOrder.withRows(
            SmallOrder.filled(
                """
                = Блок А
                А1 | 1 | Директор
                 | 1-1 | %s
                 | 2 | Главный зоотехник
                = Блок В
                В2 | 1 | Ветеринар
                = Блок С
                С1 | | %s
                С2 | | Бухгалтер
                = Блок D
                D | | Сторож\
                """,
                note, note));
    assertThat(entries(order)).isEqualTo(PLAIN);
    assertThat(SmallOrder.entries(SmallOrder.only(SmallOrder.tabbed(order)))).isEqualTo(PLAIN);
    assertThat(SmallOrder.entries(SmallOrder.only(SmallOrder.paragraphs(order)))).isEqualTo(PLAIN);
    assertThat(SmallOrder.only(SmallOrder.html(order)).findings())
        .filteredOn(finding -> finding.code().equals("publisher-note"))
        .hasSize(2);
  }

  @Test
  void a_row_or_a_block_of_its_own_may_say_that_it_was_excluded() {
    String order =
        SmallOrder.withRows(
            """
            = Блок А
            А1 | 1 | Директор
            = Строка исключена приказом Министра культуры и информации РК от 03.02.2025 № 40.
             | 2 | Главный зоотехник
            = Блок В
            В2 | 1 | Ветеринар
            = Блок С
            С2 | | Бухгалтер
            = Блок D
            D | | Сторож
            """);
    assertThat(entries(order.replace("\n | 2 |", "\nА1 | 2 |"))).isEqualTo(PLAIN);
    String block =
        order
            .replace(
                "= Блок С\nС2 | | Бухгалтер\n",
                "= Блок С исключен приказом РК от 03.02.2025 № 40.\n")
            .replace("\n | 2 |", "\nА1 | 2 |");
    assertThat(entries(block)).isEqualTo(PLAIN.replace("C2/1: Бухгалтер\n", ""));
  }

  @Test
  void a_row_that_goes_on_below_a_repeated_head_is_one_post() {
    assertThat(
            entries(
                SmallOrder.withRows(
                    """
                    = Блок В
                    В2 | 1 | Ветеринар, зоотехник высшего уровня
                    Звено | Ступень | Наименование должности
                     | | квалификации высшей категории
                     | 2 | Ветеринар первой категории
                    """)))
        .isEqualTo(
            """
            B2-1/1: Ветеринар [высшего уровня квалификации высшей категории], зоотехник [высшего уровня квалификации высшей категории]
            B2-2/1: Ветеринар [первой категории]
            """);
  }

  @Test
  void numbers_and_letters_before_the_members_of_a_list_are_no_posts() {
    assertThat(
            entries(
                SmallOrder.withRows(
                    """
                    = Блок А
                    А1 | 1 | 1) Главный тренер; / 2) старший тренер; / 3) заведующий конюшней
                    А1 | 2 | 1. Директор. / 2. Главный зоотехник.
                    А2 | 1 | Начальник: 1) племенного отдела; 2) гаража
                    А2 | 2 | Технические исполнители: – секретарь; – дежурный
                    А3 | 1 | а) инженер; / б) механик
                    """)))
        .isEqualTo(
            """
            A1-1/1: Главный тренер
            A1-1/2: старший тренер
            A1-1/3: заведующий конюшней
            A1-2/1: Директор
            A1-2/2: Главный зоотехник
            A2-1/1: Начальник племенного отдела, Начальник гаража
            A2-2/1 (Технические исполнители): секретарь
            A2-2/2 (Технические исполнители): дежурный
            A3-1/1: инженер
            A3-1/2: механик
            """);
  }

  @Test
  void a_mark_of_a_footnote_is_no_part_of_a_title_and_is_reported() {
    String order =
        SmallOrder.withRows(
            """
            = Блок А
            А1 | 1 | Ученый секретарь*
            = Блок В
            В2 | 1 | Ветеринар высшей категории<sup>1</sup>
            = Блок D
            D | | Сторож
            = * должность вводится при наличии совета.
            = <sup>1</sup> по решению комиссии.
            """);
    PublishedOrder read = OrderReader.read(SmallOrder.html(order));
    var edition = read.onlyEdition().orElseThrow();
    assertThat(SmallOrder.entries(edition))
        .isEqualTo(
            """
            A1-1/1: Ученый секретарь
            B2-1/1: Ветеринар [высшей категории]
            D/1: Сторож
            """);
    assertThat(edition.findings())
        .filteredOn(finding -> finding.code().equals("footnote-mark"))
        .hasSize(2);
    assertThat(edition.findings())
        .filteredOn(finding -> finding.code().equals("text-beside-table"))
        .hasSize(2);
  }

  @Test
  void notes_below_a_copy_are_not_part_of_its_last_post() {
    String order =
        SmallOrder.withRows("= Блок А\nА1 | 1 | Директор\n= Блок D\nD | | Сторож")
            + "\nПримечание: сторож принимается на сезон.";
    String expected = "A1-1/1: Директор\nD/1: Сторож\n";
    assertThat(SmallOrder.entries(SmallOrder.only(SmallOrder.tabbed(order)))).isEqualTo(expected);
    assertThat(SmallOrder.entries(SmallOrder.only(SmallOrder.paragraphs(order))))
        .isEqualTo(expected);
  }

  @Test
  void an_act_may_shorten_the_year() {
    String order =
        SmallOrder.withRows("= Блок А\nА1 | 1 | Директор")
            .replaceFirst("от 5 мая 2024 года № 77", "от 05.05.2024 г. № 77-Ө");
    assertThat(OrderReader.read(SmallOrder.html(order)).act().number()).isEqualTo("77-Ө");
  }
}

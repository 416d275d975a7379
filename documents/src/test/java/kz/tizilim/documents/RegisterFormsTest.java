package kz.tizilim.documents;

import static org.assertj.core.api.Assertions.assertThat;

import kz.tizilim.core.register.Edition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms in which publishers print the table of a register. */
final class RegisterFormsTest {

  private static void reads(String order, String entries) {
    Edition edition = SmallOrder.only(SmallOrder.html(order));
    assertThat(SmallOrder.entries(edition)).isEqualTo(entries);
    assertThat(edition.cells()).allMatch(RegisterFormsTest::isPrinted);
    assertThat(edition.account().isComplete()).isTrue();
  }

  private static boolean isPrinted(kz.tizilim.core.register.Cell cell) {
    return cell.gradeEvidence().kind().equals("printed")
        && cell.stepEvidence().kind().equals("printed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Звено | Ступень | Наименование должностей",
        "Звено | Ступень | Наименования должностей",
        "ЗВЕНО | СТУПЕНЬ | НАИМЕНОВАНИЕ ДОЛЖНОСТИ",
        "Звено | Ступень | Лауазымдар атауы",
        "Буын | Саты | Лауазымның атауы",
        "Звено (буын) | Ступень (саты) | Должности",
        "Звено | Ступень | Наименование\n| | должностей",
        "Звено | Ступень | Наименование должностей\n1 | 2 | 3",
        "= Реестр конного завода\nЗвено | Ступень | Наименование должностей"
      })
  void the_head_of_the_table(String head) {
    reads(
        SmallOrder.withTable(head + "\n= Блок А\nА1 | 1 | Директор"),
        """
        A1-1/1: Директор
        """);
  }

  @Test
  void grades_and_steps_with_any_dash_and_without_merged_cells() {
    reads(
        SmallOrder.withRows(
            """
            = Блок А (управленческий персонал)
            А1 | 1 | Директор
             | 1−1 | Первый заместитель директора
             | | Главный зоотехник
            А2 | 1 – 1 | Заведующий конюшней
             | 2 | Заведующий складом
            = Блок С (административный персонал)
            С1 | – | Менеджер
            С2 | | Бухгалтер
             | | Юрист
            = Блок D (вспомогательный персонал)
            D1 | - | Сторож
            D2 | - | Дворник
            """),
        """
        A1-1/1: Директор
        A1-1-1/1: Первый заместитель директора
        A1-1-1/2: Главный зоотехник
        A2-1-1/1: Заведующий конюшней
        A2-2/1: Заведующий складом
        C1/1: Менеджер
        C2/1: Бухгалтер
        C2/2: Юрист
        D1/1: Сторож
        D2/1: Дворник
        """);
  }

  @Test
  void where_steps_begin_again_an_empty_grade_is_not_known() {
    Edition edition =
        SmallOrder.only(
            SmallOrder.html(
                SmallOrder.withRows("= Блок А\nА1 | 1 | Директор\n | 1 | Заведующий конюшней")));
    assertThat(edition.cells().get(1).gradeEvidence().isUnknown()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Блок В (основной персонал)~Блок В (ветеринария)~Блок В (прочие сферы)",
        "БЛОК B – ОСНОВНОЙ ПЕРСОНАЛ~БЛОК B – ВЕТЕРИНАРИЯ~Прочие сферы",
        "Блок Б. Основной персонал~В сфере \"Ветеринария\":~Блок Б",
        "В блогы (негізгі персонал)~«Ветеринария» саласында:~В блогы (өзге салалар)",
        "Блок B: основной персонал~Сфера: ветеринария~Блок B [основной персонал]"
      })
  void a_sphere_lasts_until_the_next_heading(String headings) {
    String[] heads = headings.split("~", -1);
    reads(
        SmallOrder.withRows(
            SmallOrder.filled(
                "= %s\nВ1 | 1 | Эксперт\n= %s\nВ2 | 1 | Ветеринар\n= %s\nВ2 | 1 | Зоотехник",
                heads)),
        """
        B1-1/1: Эксперт
        B2-1.veterinary/1: Ветеринар
        B2-1/1: Зоотехник
        """);
  }

  @Test
  void a_sphere_of_any_name_has_a_key_of_its_own() {
    Edition edition =
        SmallOrder.only(
            SmallOrder.html(
                SmallOrder.withRows("= Блок В\n= В сфере \"Коневодство\"\nВ2 | 1 | Тренер")));
    assertThat(edition.cells().get(0).sphere().russian()).isEqualTo("Коневодство");
    assertThat(SmallOrder.entries(edition)).isEqualTo("B2-1.konevodstvo/1: Тренер\n");
  }

  @Test
  void clauses_end_with_semicolons_full_stops_lines_and_dashes() {
    reads(
        SmallOrder.withRows(
            """
            = Блок А
            А1 | 1 | Директор; главный зоотехник
            А1 | 2 | Заместитель директора. Ученый секретарь. Начальник части им. И.И. Конева
            А2 | 1 | Заведующий конюшней / Заведующий / складом / главный механик
            А2 | 2 | – Руководитель отдела, службы; / – главный бухгалтер; / – главный / экономист.
            А3 | 1 | Руководитель отдела: / племенной работы; / кормов и подстилки. Заведующий гаражом
            """),
        """
        A1-1/1: Директор
        A1-1/2: главный зоотехник
        A1-2/1: Заместитель директора
        A1-2/2: Ученый секретарь
        A1-2/3: Начальник части им. И.И. Конева
        A2-1/1: Заведующий конюшней
        A2-1/2: Заведующий складом
        A2-1/3: главный механик
        A2-2/1: Руководитель отдела, Руководитель службы
        A2-2/2: главный бухгалтер
        A2-2/3: главный экономист
        A3-1/1: Руководитель отдела племенной работы, Руководитель отдела кормов и подстилки
        A3-1/2: Заведующий гаражом
        """);
  }

  @Test
  void a_lead_in_is_the_heading_of_the_entries_below_it() {
    reads(
        SmallOrder.withRows(
            """
            = Блок В
            В2 | 1 | Специалисты основного персонала высшего уровня квалификации высшей категории: зоотехник, ветеринар
            = Блок С
            С2 | | Специалисты, выполняющие административные функции: / – юрист; / – бухгалтер / Хозяйственные руководители: / Начальник: / Склада, гаража; / Мастерской
            = Блок D
            D | | Технические исполнители: сторож, дежурный по конюшне
            """),
        """
        B2-1/1 (Специалисты основного персонала высшего уровня квалификации высшей категории): зоотехник, ветеринар
        C2/1 (Специалисты, выполняющие административные функции): юрист
        C2/2 (Специалисты, выполняющие административные функции): бухгалтер
        C2/3 (Хозяйственные руководители: Начальник): Начальник Склада, Начальник гаража
        C2/4 (Хозяйственные руководители: Начальник): Начальник Мастерской
        D/1 (Технические исполнители): сторож, дежурный по конюшне
        """);
  }

  private static final String WHOLE =
      SmallOrder.withRows(
          """
          = Блок А (управленческий персонал)
          А1 | 1 | Директор
           | 2 | Руководитель отдела, службы; главный зоотехник
          = Блок B – ВЕТЕРИНАРИЯ
          В2 | 1 | Ветеринар высшей категории
           | 2 | Ветеринар первой категории
          = Блок С (административный персонал)
          С1 | | Менеджер, юрист
          = Блок D (вспомогательный персонал)
          D | | Рабочие: сторож, дворник
          """);

  @Test
  void a_copy_with_tabs_and_a_text_say_what_the_page_says() {
    String page = SmallOrder.entries(SmallOrder.only(SmallOrder.html(WHOLE)));
    assertThat(SmallOrder.entries(SmallOrder.only(SmallOrder.tabbed(WHOLE)))).isEqualTo(page);
    assertThat(SmallOrder.entries(SmallOrder.only(SmallOrder.paragraphs(WHOLE)))).isEqualTo(page);
  }

  @Test
  void a_copy_may_lose_empty_cells_with_their_tabs() {
    String lossy = WHOLE.replace("\n | 2 |", "\n2 |").replace("С1 | |", "С1 |");
    assertThat(lossy).isNotEqualTo(WHOLE);
    assertThat(SmallOrder.entries(SmallOrder.only(SmallOrder.tabbed(lossy))))
        .isEqualTo(SmallOrder.entries(SmallOrder.only(SmallOrder.html(WHOLE))));
  }

  @Test
  void soft_hyphens_and_hard_spaces_change_nothing() {
    String web = WHOLE.replace("зоотехник", "зоо\u00ADтехник").replace("сторож, ", "сторож,\u00A0");
    for (SourceFile file : java.util.List.of(SmallOrder.html(web), SmallOrder.tabbed(web))) {
      assertThat(SmallOrder.entries(SmallOrder.only(file)))
          .isEqualTo(SmallOrder.entries(SmallOrder.only(SmallOrder.html(WHOLE))));
    }
  }

  @Test
  void notes_of_the_publisher_are_no_cells() {
    String noted =
        WHOLE
            .replace("= Блок B", "= Сноска. Блок В в редакции приказа от 01.02.2025 № 9.\n= Блок B")
            .replace("С1 | | Менеджер", "С1 | | Сноска. Звено С1 с изменением. / Менеджер")
            .replace(
                "Реестр должностей",
                "Сноска. Реестр изменён приказом от 03.03.2025 № 10.\nРеестр должностей");
    var order = OrderReader.read(SmallOrder.html(noted));
    assertThat(SmallOrder.entries(order.onlyEdition().orElseThrow()))
        .isEqualTo(SmallOrder.entries(SmallOrder.only(SmallOrder.html(WHOLE))));
    assertThat(order.findings()).filteredOn(f -> f.code().equals("publisher-note")).hasSize(3);
    assertThat(SmallOrder.findings(order))
        .anyMatch(finding -> finding.startsWith("consolidated-text") && finding.contains("№ 10"));
  }

  @Test
  void other_tables_are_no_registers() {
    String order =
        WHOLE.replace(
            "Министр А. Тестов\n",
            """
            Министр культуры / и информации | А. Тестов
            Ставки:
            Звено | Ступень | Коэффициент
            А1 | 1 | 5,5
            """);
    assertThat(SmallOrder.entries(SmallOrder.only(SmallOrder.html(order))))
        .isEqualTo(SmallOrder.entries(SmallOrder.only(SmallOrder.html(WHOLE))));
  }
}

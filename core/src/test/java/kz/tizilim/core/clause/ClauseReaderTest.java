package kz.tizilim.core.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import kz.tizilim.core.register.Category;
import kz.tizilim.core.register.Level;
import kz.tizilim.core.register.Title;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a clause names: its titles, its institutions, and where another reading is as good. */
final class ClauseReaderTest {

  private static ClauseReader.Parts read(String clause, String... others) {
    ClauseReader reader = new ClauseReader();
    List<String> all = new java.util.ArrayList<>(List.of(others));
    all.add(clause);
    reader.learn(all);
    return reader.read(clause, "");
  }

  private static String titles(ClauseReader.Parts parts) {
    return parts.titles().stream().map(Title::toString).collect(Collectors.joining(" + "));
  }

  @ParameterizedTest
  @CsvSource({
    "Техникалық орындаушылар, true",
    "Жоғары деңгейдегі мамандар, true",
    "Дәрігерлер, true",
    "Қызметкерлері, true",
    "Бас бухгалтер, false",
    "Шебер, false",
    "Режиссер, false",
    "Мастер, false"
  })
  void a_kazakh_lead_names_posts_by_its_plural(String lead, boolean plural) {
    assertThat(Leads.isNameOf(lead, "кіші маман")).isEqualTo(plural);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Руководитель отдела, службы | Руководитель отдела + Руководитель службы",
        "Руководитель отдела, главный механик | Руководитель отдела + главный механик",
        "Руководитель фермы, пасеки, ветеринарный врач | Руководитель фермы + Руководитель пасеки + ветеринарный врач",
        "Заведующий складом, канцелярией, кассир | Заведующий складом + Заведующий канцелярией + кассир",
        "Заведующий приемной, агроном | Заведующий приемной + агроном",
        "Начальник смены, няня, швея | Начальник смены + няня + швея",
        "Инспектор отдела, сектора | Инспектор отдела + Инспектор сектора",
        "Специалист по учету, хранению | Специалист по учету + Специалист по хранению",
        "Руководитель учебного, научного отдела | Руководитель учебного отдела + Руководитель научного отдела",
        "Старший, младший лаборант | Старший лаборант + младший лаборант",
        "Главный: зоотехник, агроном | Главный зоотехник + Главный агроном",
        "Заместитель начальника отдела, главного врача | Заместитель начальника отдела + Заместитель главного врача",
        "Руководитель службы кадров и документации | Руководитель службы кадров и документации",
        "Рабочие: сторож, дворник | сторож + дворник",
        "Заведующий отделом: учета; хранения фондов | Заведующий отделом учета + Заведующий отделом хранения фондов",
        "Директор, руководитель отдела: кадров, закупок | Директор + руководитель отдела кадров + руководитель отдела закупок",
        "Врачи, фельдшеры всех наименований | Врачи + фельдшеры всех наименований"
      })
  void a_head_is_carried_on_to_what_is_not_a_post_by_itself(String clause, String titles) {
    assertThat(titles(read(clause))).isEqualTo(titles);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Зертхана, топ жетекшісі, аға лаборант | Зертхана жетекшісі + топ жетекшісі + аға лаборант",
        "Қойма, асхана меңгерушісі | Қойма меңгерушісі + асхана меңгерушісі",
        "Бөлім басшысының орынбасары, ректордың көмекшісі | Бөлім басшысының орынбасары + ректордың көмекшісі",
        "Ғылыми хатшы, ректордың кеңесшісі | Ғылыми хатшы + ректордың кеңесшісі",
        "Бас: зоотехник, мал дәрігері | Бас зоотехник + Бас мал дәрігері",
        "Көмекші қызметкерлер: күзетші, сыпырушы | күзетші + сыпырушы",
        "Кадр және құжат бөлімінің маманы | Кадр және құжат бөлімінің маманы"
      })
  void in_kazakh_the_head_comes_last(String clause, String titles) {
    assertThat(titles(read(clause))).isEqualTo(titles);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ветеринар, зоотехник: конного завода, опытной фермы | Ветеринар + зоотехник | конного завода + опытной фермы",
        "Директор конного завода | Директор | конного завода",
        "Заместитель директора по науке: опытной фермы | Заместитель директора по науке | опытной фермы",
        "Заведующий отделением: районной больницы; детской больницы | Заведующий отделением | районной больницы + детской больницы",
        "Заведующий лабораторией конного завода | Заведующий лабораторией | конного завода",
        "Руководитель центра | Руководитель центра | ''"
      })
  void an_institution_in_small_letters_is_known_from_the_lists_behind_colons(
      String clause, String titles, String institutions) {
    ClauseReader.Parts parts = read(clause, "Ветеринар: конного завода, опытной фермы");
    assertThat(titles(parts)).isEqualTo(titles);
    assertThat(String.join(" + ", parts.institutions())).isEqualTo(institutions);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Зоотехник высшего уровня квалификации первой категории | Зоотехник [высшего уровня квалификации первой категории]",
        "Зоотехник, ветеринар второй категории | Зоотехник [второй категории] + ветеринар [второй категории]",
        "Зоотехник высшей категории, ветеринар без категории | Зоотехник [высшей категории] + ветеринар [без категории]",
        "Зоотехник первой категории, сторож | Зоотехник [первой категории] + сторож",
        "Біліктілігі орта деңгейдегі бірінші санатты мал дәрігері | мал дәрігері [Біліктілігі орта деңгейдегі бірінші санатты]",
        "Екінші санатты зоотехник, мал дәрігері | зоотехник [Екінші санатты] + мал дәрігері [Екінші санатты]"
      })
  void a_category_inside_the_clause_is_an_attribute_of_its_titles(String clause, String titles) {
    assertThat(titles(read(clause))).isEqualTo(titles);
  }

  @Test
  void level_and_category_of_a_title_are_read_in_both_languages() {
    Title russian = Title.parse("Зоотехник [высшего уровня квалификации первой категории]");
    Title kazakh = Title.parse("зоотехник [біліктілігі жоғары деңгейдегі санаты жоқ]");
    assertThat(russian.level()).contains(Level.HIGHER);
    assertThat(russian.category()).contains(Category.FIRST);
    assertThat(kazakh.level()).contains(Level.HIGHER);
    assertThat(kazakh.category()).contains(Category.NONE);
    assertThat(Title.parse(kazakh.toString())).isEqualTo(kazakh);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Зоотехник и ветеринар | Зоотехник + ветеринар | Зоотехник и ветеринар",
        "Руководитель отдела, пасеки | Руководитель отдела + Руководитель пасеки | ''",
        "Руководитель отдела, ветврача | Руководитель отдела + Руководитель ветврача | ''",
        "Руководитель отдела, трюма | Руководитель отдела + Руководитель трюма | Руководитель трюма",
        "Күзетші және сыпырушы | Күзетші + сыпырушы | Күзетші және сыпырушы",
        "Техник, оператор ЭВМ | Техник + оператор ЭВМ | оператор ЭВМ"
      })
  void a_split_that_could_be_another_is_in_doubt(String clause, String titles, String doubt) {
    ClauseReader.Parts parts = read(clause);
    assertThat(titles(parts)).isEqualTo(titles);
    assertThat(String.join(" + ", parts.doubts())).isEqualTo(doubt);
  }

  @Test
  void a_heading_may_end_with_the_head_of_its_entries() {
    ClauseReader reader = new ClauseReader();
    assertThat(reader.headOf("Хозяйственные подразделения: Начальник (заведующий)"))
        .isEqualTo("Начальник (заведующий)");
    assertThat(reader.headOf("Технические исполнители")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Директор лесного учреждения | Директор | лесного учреждения",
        "Спасатель II класса | Спасатель II класса | ",
        "Врач лечебно-профилактического учреждения | Врач | лечебно-профилактического учреждения",
        "Заместитель заведующего учреждения | Заместитель заведующего | учреждения",
        "Специалист по ГО и ЧС | Специалист по ГО и ЧС | ",
        "Инструктор по ЛФК Центра отдыха | Инструктор по ЛФК | Центра отдыха",
        "Техник, оператор ЭВМ | Техник + оператор ЭВМ | ",
        "Оператор ЭВМ: Центра отдыха | Оператор ЭВМ | Центра отдыха",
        "Инженер ЦВК Министерства | Инженер | ЦВК Министерства",
        "Ученый секретарь* | Ученый секретарь | ",
        "Лаборант¹, техник | Лаборант + техник | "
      })
  void institutions_begin_with_their_adjectives_and_never_with_a_number(
      String clause, String titles, String institutions) {
    ClauseReader.Parts parts = read(clause);
    assertThat(titles(parts)).isEqualTo(titles);
    assertThat(String.join(", ", parts.institutions()))
        .isEqualTo(institutions == null ? "" : institutions);
  }

  @Test
  void bodies_that_another_clause_names_are_known_behind_semicolons_too() {
    ClauseReader.Parts parts =
        read(
            "Заместитель директора: школы мастерства; центра подготовки",
            "Тренер, врач: школы мастерства, центра подготовки",
            "Директор школы мастерства");
    assertThat(titles(parts)).isEqualTo("Заместитель директора");
    assertThat(parts.institutions()).containsExactly("школы мастерства", "центра подготовки");
  }
}

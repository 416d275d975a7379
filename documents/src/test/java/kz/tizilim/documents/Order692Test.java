package kz.tizilim.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kz.tizilim.acts.CarriedActs;
import kz.tizilim.classify.Classifier;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.core.act.Provisions;
import kz.tizilim.core.act.PublishedOrder;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;
import kz.tizilim.core.register.Evidence;
import kz.tizilim.core.register.Title;
import org.junit.jupiter.api.Test;

/** What order № 692 says, read from its published text. */
final class Order692Test {

  private static final PublishedOrder ORDER =
      OrderReader.read(
          new SourceText("order-692.ru.txt", CarriedActs.in("mod-692-2024-07-01").text()));
  private final Edition edition = ORDER.onlyEdition().orElseThrow();

  @Test
  void it_has_60_cells_and_243_entries() {
    assertThat(edition.cells()).hasSize(60);
    assertThat(edition.entries()).hasSize(243);
  }

  @Test
  void every_character_of_its_table_is_accounted_for() {
    assertThat(edition.account()).hasToString("36975/36975");
  }

  @Test
  void the_steps_that_survive_are_printed_and_the_lost_ones_inferred() {
    assertThat(
            edition.cells().stream()
                .filter(cell ->
                    !cell.step().isNone() && cell.stepEvidence() instanceof Evidence.Printed))
        .hasSize(47);
    assertThat(
            edition.cells().stream()
                .filter(cell ->
                    !cell.step().isNone() && cell.stepEvidence() instanceof Evidence.Inferred)
                .map(cell -> cell.code() + " " + cell.sphere()))
        .containsExactly(
            "B4-1 general",
            "B4-2 general",
            "B4-4 general",
            "B2-2 education",
            "B3-3 education",
            "B3-4 healthcare",
            "B4-2 healthcare",
            "B4-4 healthcare");
  }

  @Test
  void the_grades_that_survive_are_printed_and_the_lost_ones_inferred() {
    assertThat(grades(Evidence.Printed.class))
        .containsExactly(
            "A1 general",
            "A2 general",
            "A3 general",
            "B1 general",
            "B2 general",
            "B3 education",
            "C3 general",
            "D general");
    assertThat(grades(Evidence.Inferred.class))
        .containsExactly(
            "B4 general",
            "B2 education",
            "B4 education",
            "B2 healthcare",
            "B3 healthcare",
            "B4 healthcare",
            "C1 general",
            "C2 general");
  }

  private List<String> grades(Class<? extends Evidence> kind) {
    return edition.cells().stream()
        .filter(cell -> kind.isInstance(cell.gradeEvidence()))
        .map(cell -> cell.grade() + " " + cell.sphere())
        .distinct()
        .toList();
  }

  @Test
  void the_general_middle_level_is_the_least_certain_of_the_lost_grades() {
    Cell cell = cell("B4-1", "general");
    assertThat(((Evidence.Inferred) cell.gradeEvidence()).candidates()).containsExactly("B4", "B3");
    double least =
        edition.cells().stream()
            .map(Cell::gradeEvidence)
            .filter(Evidence.Inferred.class::isInstance)
            .mapToDouble(e -> ((Evidence.Inferred) e).confidence())
            .min()
            .orElseThrow();
    assertThat(((Evidence.Inferred) cell.gradeEvidence()).confidence()).isEqualTo(least);
  }

  private Cell cell(String code, String sphere) {
    return edition.cells().stream()
        .filter(
            cell -> cell.code().toString().equals(code) && cell.sphere().toString().equals(sphere))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void its_titles_and_institutions_are_as_many_as_the_law_names() {
    assertThat(
            edition.entries().stream()
                .flatMap(e -> e.titles().stream())
                .map(t -> t.base().toLowerCase(Locale.ROOT))
                .distinct()
                .count())
        .isBetween(185L, 195L);
    assertThat(
            edition.entries().stream()
                .flatMap(e -> e.institutions().stream())
                .map(i -> i.toLowerCase(Locale.ROOT))
                .distinct()
                .count())
        .isBetween(50L, 58L);
  }

  @Test
  void its_identity_is_stated() {
    assertThat(edition.act()).hasToString("приказ № 692 от 2024-07-01");
    assertThat(edition.act().issuer()).isEqualTo("Министр обороны Республики Казахстан");
    assertThat(edition.act().amendedAct().orElseThrow().registration()).isEqualTo("13150");
  }

  @Test
  void its_hoisted_link_words_are_put_back() {
    assertThat(
            edition.findings().stream()
                .filter(f -> f.code().equals("hoisted-word"))
                .map(f -> f.lines().toString()))
        .containsExactly("9", "14", "17", "21");
    assertThat(ORDER.provisions().amendments())
        .map(Provisions.Amendment::target)
        .first()
        .isEqualTo("преамбулу");
  }

  @Test
  void its_provisions_have_their_terms() {
    Provisions provisions = ORDER.provisions();
    assertThat(provisions.obligations())
        .map(o -> o.clause() + " " + o.term().map(t -> t.length() + " " + t.unit()).orElse("-"))
        .containsExactly("2.1 5 working-days", "2.2 0 after-event", "2.3 10 calendar-days", "4 -");
    assertThat(
            provisions
                .commencement()
                .flatMap(Provisions.Commencement::term)
                .map(t -> t.length() + " " + t.unit()))
        .contains("10 calendar-days");
    assertThat(provisions.agreements())
        .map(Provisions.Agreement::body)
        .containsExactly("Министерство здравоохранения Республики Казахстан");
    assertThat(provisions.signatory().map(s -> s.position() + " / " + s.rank()))
        .contains("Министр обороны Республики Казахстан / генерал-полковник");
    assertThat(provisions.control()).isPresent();
  }

  @Test
  void its_own_slips_are_reported_with_their_lines_and_stay_in_the_text() {
    List<String> found = edition.findings().stream().map(f -> f.code() + " " + f.lines()).toList();
    assertThat(found)
        .contains(
            "double-comma 454-459",
            "double-comma 1997-2020",
            "misprint 1370-1393",
            "unmatched-bracket 180-184",
            "missing-comma 1684-1699",
            "missing-comma 1315-1337",
            "stray-word-in-heading 1041-1043",
            "list-lacks-member 762-771",
            "list-lacks-member 922-935");
    assertThat(found).anyMatch(f -> f.startsWith("blank-left-open"));
    String all = edition.entries().stream().map(Entry::text).collect(Collectors.joining("\n"));
    assertThat(all)
        .contains(
            "мастер, , производитель",
            "диспетчер,, кассир",
            "ренгенлаборант",
            "поликлиники)",
            "бухгалтер инженер",
            "Стоматологической) Лазарета");
  }

  @Test
  void every_title_in_every_institution_of_its_entry_answers_with_that_entry() {
    Classifier classifier = Classifier.of(edition);
    for (Entry entry : edition.entries()) {
      for (Title title : entry.titles()) {
        for (String institution :
            entry.institutions().isEmpty() ? List.of("") : entry.institutions()) {
          assertThat(classifier.classify(StaffingRow.of(title.toString(), institution)).entries())
              .as(title + " @ " + institution)
              .contains(entry.id());
        }
      }
    }
  }
}

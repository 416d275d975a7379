package kz.tizilim.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Edition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows against a register small enough to be read at a glance. */
final class ClassifierTest {

  private final Classifier classifier =
      Classifier.of(
          Edition.parse(
              """
              edition приказ № 1 от 2024-01-01
              cell A3-1
                entry 1 Руководитель отдела, службы: Военного госпиталя
                  titles Руководитель отдела | Руководитель службы
                  institutions Военного госпиталя
              cell A3-3
                entry 2 Руководитель отдела, узла: воинских частей и учреждений
                  titles Руководитель отдела | Руководитель узла
                  institutions воинских частей | учреждений
                entry 3 Заместитель руководителя отдела: воинских частей и учреждений
                  titles Заместитель руководителя отдела
                  institutions воинских частей | учреждений
              cell B2-1 healthcare
                heading Специалисты высшего уровня квалификации высшей категории
                entry 4 Врач всех специальностей: Военного госпиталя, всех воинских частей и учреждений
                  titles Врач всех специальностей
                  institutions Военного госпиталя | воинских частей | учреждений
              cell B2-2
                heading Специалисты высшего уровня квалификации первой категории
                entry 5 Инженер всех специальностей (основного вида деятельности): воинских частей
                  titles Инженер всех специальностей (основного вида деятельности)
                  institutions воинских частей
              cell C2
                heading Специалисты высшего уровня квалификации
                entry 6 Инженер всех специальностей (обеспечивающего вида деятельности), бухгалтер: воинских частей и учреждений
                  titles Инженер всех специальностей (обеспечивающего вида деятельности) | бухгалтер
                  institutions воинских частей | учреждений
              cell C3
                heading Специалисты среднего уровня квалификации
                entry 7 Бухгалтер: воинских частей и учреждений
                  titles Бухгалтер
                  institutions воинских частей | учреждений
              cell D
                entry 8 Кассир, оператор (систем связи, охраны), механик (звуковой, световой техники): воинских частей и учреждений
                  titles Кассир | оператор (систем связи, охраны) | механик (звуковой, световой техники)
                  institutions воинских частей | учреждений
              """));

  private String answer(StaffingRow row) {
    Answer answer = classifier.classify(row);
    String codes = answer.codes().stream().map(Object::toString).collect(Collectors.joining("|"));
    String missing =
        answer.missing().stream().map(Object::toString).collect(Collectors.joining("|"));
    String reason = answer.reason().map(why -> " " + why).orElse("");
    return answer.verdict()
        + (codes.isEmpty() ? "" : " " + codes)
        + (missing.isEmpty() ? "" : " missing " + missing)
        + reason;
  }

  @Test
  void rows_are_answered_by_the_law() {
    String rows =
        """
        Руководитель отдела | Военный госпиталь | MATCH A3-1
        Начальник отдела кадров | Военный госпиталь г. Аягоз | MATCH A3-1
        Начальник отдела | в/ч 12345 | MATCH A3-3
        Начальник отдела | | AMBIGUOUS A3-1|A3-3 missing institution
        Начальник узла связи | Военный госпиталь | MATCH A3-3
        зам. нач. отд. | ВГ г. Аягоз | MATCH A3-3
        Замиститель начальника отдела | в/ч 12345 | MATCH A3-3
        Помощник начальника отдела | в/ч 12345 | NOT_IN_REGISTER another_post
        Хммм начальника отдела | в/ч 12345 | NOT_IN_REGISTER
        Начальник | Военный госпиталь | NOT_IN_REGISTER
        Врач-хирург | Военный госпиталь | MATCH B2-1
        Хирург | Военный госпиталь | MATCH B2-1
        Старший врач | Военный госпиталь | NOT_IN_REGISTER another_post
        Инженер-программист | в/ч 1 | AMBIGUOUS B2-2|C2 missing category|activity
        Инженер основного вида деятельности | в/ч 1 | MATCH B2-2
        Инженер | Арсенал | MATCH C2
        Бухгалтер по расчету заработной платы | в/ч 1 | AMBIGUOUS C2|C3 missing level
        Бухгалтер-кассир | в/ч 1 | AMBIGUOUS C2|C3|D double_post
        Главный бухгалтер | в/ч 1 | NOT_IN_REGISTER another_post
        Начальник бухгалтерии | в/ч 1 | NOT_IN_REGISTER
        Бас бухгалтер | в/ч 1 | NOT_IN_REGISTER another_post
        Oпepaтop cиcтeм cвязи | в/ч 1 | MATCH D
        Оператор | в/ч 1 | MATCH D
        Оператор котельной | в/ч 1 | OUT_OF_SCOPE skilled_worker
        Механик | в/ч 1 | NOT_IN_REGISTER
        Механик звуковой техники | в/ч 1 | MATCH D
        Механик по обслуживанию звуковой аппаратуры | в/ч 1 | NOT_IN_REGISTER
        Механик световой техники | в/ч 1 | MATCH D
        Главный бухгалтер - кассир | в/ч 1 | NOT_IN_REGISTER double_post
        Кассир - оператор | в/ч 1 | MATCH D
        Бух-галтер | в/ч 1 | AMBIGUOUS C2|C3 missing level
        Инженер-кассир | в/ч 1 | AMBIGUOUS B2-2|C2 missing category|activity
        Начальник финотдела | Военный госпиталь | MATCH A3-1
        Начальник финслужбы | Военный госпиталь | MATCH A3-1
        Начальник подотдела | Военный госпиталь | NOT_IN_REGISTER
        Начальник замотдела | Военный госпиталь | NOT_IN_REGISTER
        Завотделом | в/ч 1 | MATCH A3-3
        Завотделам | в/ч 1 | MATCH A3-3
        Старший повар | в/ч 1 | OUT_OF_SCOPE skilled_worker
        Заместитель повара | в/ч 1 | NOT_IN_REGISTER
        Водитель-механик звуковой техники | в/ч 1 | OUT_OF_SCOPE skilled_worker
        Сержант | в/ч 1 | OUT_OF_SCOPE serviceman
        Повар 5 разряда | в/ч 1 | OUT_OF_SCOPE skilled_worker
        — | в/ч 1 | INVALID title
        """;
    String answered =
        rows.lines()
            .map(line -> line.split(" \\|", -1))
            .map(this::told)
            .collect(Collectors.joining());
    assertThat(answered).isEqualTo(rows);
  }

  private String told(String[] row) {
    String answer = answer(StaffingRow.of(row[0], row[1].strip()));
    return row[0] + " |" + row[1] + " | " + answer + "\n";
  }

  @ParameterizedTest
  @CsvSource({
    "LEVEL, высшее, MATCH C2",
    "LEVEL, ср.спец., MATCH C3",
    "LEVEL, бакалавр, MATCH C2",
    "LEVEL, незаконченное высшее, INVALID level",
    "CATEGORY, 1 кат., AMBIGUOUS C2|C3 missing level",
    "CATEGORY, третья, INVALID category",
    "ACTIVITY, основной, AMBIGUOUS C2|C3 missing level",
    "ACTIVITY, административный, INVALID activity"
  })
  void a_column_decides_or_cannot_be_read(Column column, String text, String answer) {
    assertThat(answer(StaffingRow.of("Бухгалтер", "в/ч 1").with(column, text))).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource({"С2, true", "C3, false", "звено C2, true", "C2-1, false", "2р,", "'C2, C3',"})
  void a_claim_that_is_read_is_right_or_wrong_of_a_match(String claim, @Nullable Boolean ok) {
    StaffingRow row =
        StaffingRow.of("Бухгалтер", "в/ч 1")
            .with(Column.LEVEL, "высший")
            .with(Column.CLAIMED, claim);
    assertThat(classifier.classify(row).isClaimRight()).isEqualTo(Optional.ofNullable(ok));
  }

  @ParameterizedTest
  @CsvSource({"Военный госпиталь г. Аягоз, true", "в/ч 1, true", "Рога и копыта, false", "'',"})
  void an_answer_says_whether_the_institution_is_known(
      String institution, @Nullable Boolean known) {
    assertThat(
            classifier
                .classify(StaffingRow.of("Бухгалтер", institution))
                .provenance()
                .institutionKnown())
        .isEqualTo(Optional.ofNullable(known));
  }

  @Test
  void a_claim_beside_an_ambiguous_answer_is_wrong_only_if_no_code_fits_it() {
    StaffingRow row = StaffingRow.of("Бухгалтер", "в/ч 1");
    assertThat(classifier.classify(row.with(Column.CLAIMED, "C2")).isClaimRight()).isEmpty();
    assertThat(classifier.classify(row.with(Column.CLAIMED, "C1")).isClaimRight()).contains(false);
    assertThat(classifier.classify(row.with(Column.CLAIMED, "2р")).isClaimRight()).isEmpty();
  }

  @Test
  void the_wording_is_exact_whatever_its_case_and_inflection() {
    assertThat(classifier.classify(StaffingRow.of("БУХГАЛТЕРОМ", "в/ч 1")).worded())
        .contains(Wording.EXACT);
    assertThat(classifier.classify(StaffingRow.of("бух.", "в/ч 1")).worded())
        .contains(Wording.VARIANT);
  }

  @Test
  void what_is_not_in_the_register_has_at_most_five_near_entries() {
    assertThat(classifier.classify(StaffingRow.of("Главный бухгалтер", "в/ч 1")).nearest())
        .map(Object::toString)
        .contains("C2/1", "C3/1")
        .hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void the_reasons_name_words_titles_institution_and_what_fell() {
    assertThat(classifier.why(StaffingRow.of("нач. отдела", "Военный госпиталь")))
        .map(Remark::toString)
        .anyMatch(line -> line.equals("«нач» прочитано как «начальник»: сокращение"))
        .anyMatch(line -> line.startsWith("подходит A3-1, строка 1"))
        .anyMatch(
            line -> line.startsWith("не подходит A3-3, строка 1") && line.contains("уступает"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uD800", "\u202Eрихсак", "\u200B", "😀", "1234567890", "''''", "()()("})
  void whatever_is_written_is_answered(String title) {
    assertThat(classifier.classify(StaffingRow.of(title, title)).verdict())
        .isIn(Verdict.INVALID, Verdict.NOT_IN_REGISTER);
  }

  @Test
  void garbage_has_no_code() {
    for (int i = 0; i < 2_000; i++) {
      assertThat(classifier.classify(StaffingRow.of("мусор" + i, "прочее" + i)).verdict())
          .isEqualTo(Verdict.NOT_IN_REGISTER);
    }
  }
}

package kz.tizilim.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Code;
import kz.tizilim.core.register.Edition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ExplanationTest {
  private final Classifier classifier =
      Classifier.of(
          Edition.parse(
              """
              edition приказ № 1 от 2024-01-01
              cell B3-2
                heading Специалисты высшего уровня квалификации первой категории
                entry 1 Медицинская сестра: Военного госпиталя
                  titles Медицинская сестра
                  institutions Военного госпиталя
              cell B4-2
                heading Специалисты среднего уровня квалификации первой категории
                entry 2 Медицинская сестра: Военного госпиталя
                  titles Медицинская сестра
                  institutions Военного госпиталя
              """));

  private String explained(String title, String category, Language language) {
    StaffingRow row =
        StaffingRow.of(title, "Военный госпиталь")
            .with(Column.CATEGORY, category)
            .with(Column.CLAIMED, "B3-1");
    return lines(classifier.classify(row).because(classifier.why(row)), language);
  }

  static String lines(Answer answer, Language language) {
    Explanation explanation = Explanation.of(answer);
    return Stream.of(
            Stream.of(explanation.verdict()),
            explanation.law().stream(),
            explanation.claim().stream(),
            explanation.nearest().stream(),
            explanation.why().stream())
        .flatMap(remarks -> remarks)
        .map(remark -> remark.in(language) + "\n")
        .collect(Collectors.joining());
  }

  @Test
  void an_answer_is_explained_in_russian() {
    assertThat(explained("медсетра", "первая", Language.RU))
        .isEqualTo(
            """
            Неоднозначно: B3-2, B4-2. Укажите: уровень квалификации.
            По реестру: Медицинская сестра (у вас другими словами)
            Основание: блок B, звено B3, ступень 2, строка 1 реестра: приказ № 1 от 1 января 2024 года, строка 1 опубликованного текста — «Специалисты высшего уровня квалификации первой категории: Медицинская сестра»
            Основание: блок B, звено B4, ступень 2, строка 1 реестра: приказ № 1 от 1 января 2024 года, строка 2 опубликованного текста — «Специалисты среднего уровня квалификации первой категории: Медицинская сестра»
            Указано B3-1: неверно, по реестру B3-2, B4-2.
            «медсетра» прочитано как «медсестра»: опечатка
            должности реестра, которые названы: Медицинская сестра
            учреждение «Военный госпиталь»: военный госпиталь; относится к: медицинское учреждение, учреждение
            подходит B3-2, строка 1 «Медицинская сестра»: пункт называет само учреждение
            подходит B4-2, строка 1 «Медицинская сестра»: пункт называет само учреждение
            """);
  }

  @Test
  void an_answer_is_explained_in_kazakh() {
    assertThat(explained("Медицинская сестра", "вторая", Language.KK))
        .isEqualTo(
            """
            Тізілімде жоқ: тізілім бұл мекеме үшін мұндай лауазымды атамайды.
            Көрсетілгені B3-1: тексерілмеді.
            Ең жақын тармақтар: B3-2/1, B4-2/1.
            тізілімнің аталған лауазымдары: Медицинская сестра
            «Военный госпиталь» мекемесі: военный госпиталь; мыналарға жатады: медицинское учреждение, учреждение
            B3-2, 1-жол «Медицинская сестра» сай келмейді: санаты басқа — бірінші
            B4-2, 1-жол «Медицинская сестра» сай келмейді: санаты басқа — бірінші
            """);
  }

  @Test
  void an_answer_is_explained_in_english() {
    assertThat(explained("Медицинская сестра", "третья", Language.EN))
        .isEqualTo(
            """
            Row cannot be read (category of qualification): unknown category «третья»: it is высшая, первая, вторая, без категории or empty.
            Stated code B3-1: not checked.
            """);
    assertThat(explained("мед. сестра", "первая", Language.EN))
        .startsWith(
            """
            Ambiguous: B3-2, B4-2. Please state: level of qualification.
            In the register: Медицинская сестра (worded differently in the row)
            """)
        .contains("«мед» read as «медицинская»: an abbreviation");
  }

  @Test
  void a_refused_post_says_that_its_institution_is_not_known_either() {
    Answer known = classifier.classify(StaffingRow.of("Дегустатор", "Военный госпиталь"));
    Answer unknown = classifier.classify(StaffingRow.of("Дегустатор", "Кекс"));
    assertThat(Explanation.of(known).remarks()).isEmpty();
    assertThat(Explanation.of(unknown).remarks())
        .containsExactly(Remark.of("answer.institution-unknown.refused"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_verdict_and_a_reason_have_one_wording(Language language) {
    for (Answer answer : oneOfEachKind()) {
      String sentence = Explanation.of(answer).verdict().in(language);
      assertThat(sentence)
          .startsWithIgnoringCase(answer.verdict().label().in(language))
          .contains(answer.reason().map(reason -> reason.label().in(language)).orElse(""));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_reason_has_a_wording_of_its_own(Language language) {
    assertThat(Stream.of(Reason.values()).map(reason -> reason.label().in(language)))
        .doesNotHaveDuplicates();
    assertThat(Stream.of(Verdict.values()).map(verdict -> verdict.label().in(language)))
        .doesNotHaveDuplicates();
    assertThat(Stream.of(Claim.Judgement.values()).map(one -> one.label().in(language)))
        .doesNotHaveDuplicates();
  }

  private static List<Answer> oneOfEachKind() {
    LegalBasis basis = new LegalBasis(List.of(), List.of(), "", "", List.of(), Remark.NONE);
    List<Code> codes = List.of(Code.parse("C2"), Code.parse("C3"));
    return List.of(
        new Answer.Match(codes.get(0), basis, Wording.EXACT, Optional.empty(), Provenance.PLAIN),
        ambiguous(codes, List.of(), Optional.empty(), basis),
        ambiguous(codes, List.of(Column.LEVEL), Optional.empty(), basis),
        ambiguous(codes, List.of(), Optional.of(Reason.DOUBLE_POST), basis),
        new Answer.NotInRegister(List.of(), Optional.empty(), Provenance.PLAIN),
        new Answer.OutOfScope(Reason.SERVICEMAN, Optional.empty(), Provenance.PLAIN),
        new Answer.OutOfScope(Reason.SKILLED_WORKER, Optional.empty(), Provenance.PLAIN),
        Answer.invalid(StaffingRow.of("", ""), Reason.TITLE, Remark.text("?")),
        Answer.invalid(StaffingRow.of("", ""), Reason.NO_EDITION, Remark.text("?")));
  }

  private static Answer ambiguous(
      List<Code> codes, List<Column> missing, Optional<Reason> why, LegalBasis basis) {
    return new Answer.Ambiguous(
        codes, missing, why, basis, Wording.VARIANT, Optional.empty(), Provenance.PLAIN);
  }
}

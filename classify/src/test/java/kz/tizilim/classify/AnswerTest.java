package kz.tizilim.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Code;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.EntryId;
import kz.tizilim.core.register.RegisterId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class AnswerTest {

  @ParameterizedTest
  @EnumSource(Column.class)
  void every_column_is_the_reason_of_a_row_in_which_it_cannot_be_read(Column column) {
    Reason reason = Reason.of(column);
    assertThat(reason).hasToString(column.toString());
    assertThat(reason.column()).contains(column);
    assertThat(reason.verdict()).isEqualTo(Verdict.INVALID);
  }

  @Test
  void a_reason_explains_one_verdict() {
    assertThatThrownBy(
            () -> new Answer.OutOfScope(Reason.TITLE, Optional.empty(), Provenance.PLAIN))
        .hasMessageContaining("title")
        .hasMessageContaining("OUT_OF_SCOPE");
  }

  @ParameterizedTest
  @CsvSource({
    "C2, C2, right",
    "звено С2, C2, right",
    "C3, C2, wrong",
    "2р, C2, unreadable",
    "C2-1, C2, wrong",
    "B2, B2-1, unreadable",
    "Д1, D, right",
    "D, D1, wrong",
    "'C2, D', C2, unreadable",
    "C2, C2 C3, open",
    "C1, C2 C3, wrong",
    "2р, C2 C3, unreadable",
    "C2, '', open",
    "2р, '', unreadable",
    "' ', C2, none"
  })
  void a_claim_is_judged_by_the_codes_that_fit(String claim, String codes, String judgement) {
    List<Code> all =
        Arrays.stream(codes.split(" ")).filter(code -> !code.isEmpty()).map(Code::parse).toList();
    assertThat(Claim.of(claim, all).map(one -> one.judgement().toString()).orElse("none"))
        .isEqualTo(judgement);
  }

  @ParameterizedTest
  @CsvSource({"RIGHT, true", "WRONG, false", "UNREADABLE,", "OPEN,"})
  void only_a_claim_that_was_read_is_right_or_wrong(
      Claim.Judgement judgement, @Nullable Boolean isRight) {
    Answer match =
        new Answer.Match(
            Code.parse("C2"),
            new LegalBasis(List.of(), List.of(), "", "", List.of(), Remark.NONE),
            Wording.EXACT,
            Optional.of(new Claim("C2", judgement)),
            Provenance.PLAIN);
    assertThat(match.isClaimRight()).isEqualTo(Optional.ofNullable(isRight));
    assertThat(match.hasWrongClaim()).isEqualTo(judgement == Claim.Judgement.WRONG);
  }

  @Test
  void a_claim_beside_no_code_is_not_judged() {
    StaffingRow row = StaffingRow.of("Бухгалтер", "").with(Column.CLAIMED, "2р");
    Answer answer = Answer.invalid(row, Reason.DATE, Remark.NONE);
    assertThat(answer.claim()).contains(new Claim("2р", Claim.Judgement.UNREADABLE));
    assertThat(answer.isClaimRight()).isEmpty();
    assertThat(answer.hasWrongClaim()).isFalse();
  }

  private static Classifier ofAccountants() {
    return Classifier.of(
        Edition.parse(
            """
            edition приказ № 1 от 2024-01-01
            cell C2
              entry 1 Бухгалтер: воинских частей
                titles Бухгалтер
                institutions воинских частей
            """));
  }

  @Test
  void an_answer_has_what_belongs_to_its_verdict() {
    Classifier classifier = ofAccountants();
    Answer match = classifier.classify(StaffingRow.of("Бухгалтер", "в/ч 1"));
    assertThat(match.law()).isPresent();
    assertThat(match.entries()).containsExactly(EntryId.parse("C2/1"));
    assertThat(match.worded()).contains(Wording.EXACT);
    assertThat(match.nearest()).isEmpty();
    assertThat(match.detail()).isEqualTo(Remark.NONE);

    Answer none = classifier.classify(StaffingRow.of("Главный бухгалтер", "в/ч 1"));
    assertThat(none.law()).isEmpty();
    assertThat(none.entries()).isEmpty();
    assertThat(none.worded()).isEmpty();
    assertThat(none.nearest()).containsExactly(EntryId.parse("C2/1"));
    assertThat(none.reason()).contains(Reason.ANOTHER_POST);

    Answer worker = classifier.classify(StaffingRow.of("Водитель", "в/ч 1"));
    assertThat(worker.law()).isEmpty();
    assertThat(worker.reason()).contains(Reason.SKILLED_WORKER);
    assertThat(worker.detail()).isEqualTo(Remark.of("answer.detail.skilled_worker"));

    Answer unreadable = classifier.classify(StaffingRow.of("", "в/ч 1"));
    assertThat(unreadable.detail()).isEqualTo(Remark.of("title.none"));
    assertThat(unreadable.worded()).isEmpty();
  }

  @Test
  void rows_that_say_the_same_share_one_answer() {
    Classifier classifier = ofAccountants();
    StaffingRow row = StaffingRow.of("Бухгалтер", "в/ч 1");
    List<Answer> answers =
        Stream.of("1", "2").map(key -> classifier.classify(row.with(Column.ROW_ID, key))).toList();
    assertThat(answers.get(0)).isSameAs(answers.get(1));
  }

  @Test
  void what_is_added_to_an_answer_changes_nothing_else() {
    Answer plain = new Answer.NotInRegister(List.of(), Optional.empty(), Provenance.PLAIN);
    RegisterId register = RegisterId.parse("mod-746-2015-12-30");
    Provenance provenance =
        plain
            .because(List.of(Remark.text("why")))
            .provenance()
            .from(register, Remark.text("later"), List.of(Remark.text("remark")));
    Answer changed = plain.with(provenance);
    assertThat(changed.provenance())
        .isEqualTo(
            new Provenance(
                Optional.of(register),
                Remark.text("later"),
                List.of(Remark.text("remark")),
                Optional.empty(),
                List.of(Remark.text("why"))));
    assertThat(changed.with(Provenance.PLAIN)).isEqualTo(plain);
  }
}

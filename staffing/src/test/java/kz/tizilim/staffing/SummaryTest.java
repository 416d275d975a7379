package kz.tizilim.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kz.tizilim.classify.Column;
import kz.tizilim.classify.Reason;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.classify.Verdict;
import org.junit.jupiter.api.Test;

final class SummaryTest {
  private final Summary summary = new Summary();

  @Test
  void it_counts_answers_reasons_claims_and_what_is_missing() {
    add("Бухгалтер", "C2");
    add("Бухгалтер", "C3");
    add("Медицинская сестра", "");
    add("Повар", "");
    add("", "");
    assertThat(summary.count(Verdict.MATCH)).isEqualTo(2);
    assertThat(summary.reasons()).containsOnlyKeys(Reason.SKILLED_WORKER, Reason.TITLE);
    assertThat(summary.missing()).containsOnlyKeys(Column.LEVEL);
    assertThat(summary.claims()).isEqualTo(2);
    assertThat(summary.isClean()).isFalse();
    assertThat(summary)
        .hasToString(
            "строк 5: код найден 2, неоднозначно 1, вне реестра 1, строка не читается 1; неверных кодов 1");
  }

  @Test
  void it_names_the_ten_most_frequent_unknown_titles() {
    for (int i = 1; i <= 12; i++) {
      for (int times = 0; times < i; times++) {
        add(times == 0 ? "Пост " + i : "ПОСТ  " + i, "");
      }
    }
    assertThat(summary.unknownTitles())
        .hasSize(10)
        .startsWith(new Summary.TitleCount("Пост 12", 12), new Summary.TitleCount("Пост 11", 11));
    assertThat(summary.untrackedTitles()).isZero();
  }

  @Test
  void it_tells_ten_thousand_titles_apart_and_counts_the_others() {
    for (int i = 0; i < 10_005; i++) {
      add("Пост " + i, "");
    }
    add("Пост 1", "");
    assertThat(summary.untrackedTitles()).isEqualTo(5);
    assertThat(summary.unknownTitles().get(0)).isEqualTo(new Summary.TitleCount("Пост 1", 2));
  }

  @Test
  void no_rows_are_clean() {
    assertThat(summary.isClean()).isTrue();
    assertThat(summary).hasToString("строк 0");
  }

  private void add(String title, String claimed) {
    StaffingRow row = StaffingRow.of(title, "").with(Column.CLAIMED, claimed);
    summary.add(new TableRow(1, row, Optional.empty(), List.of()), Answers.to(row));
  }
}

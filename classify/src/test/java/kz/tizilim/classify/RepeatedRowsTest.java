package kz.tizilim.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RepeatedRowsTest {
  private static final Set<Column> OTHER_ROW = EnumSet.of(Column.ROW_ID, Column.DATE);
  private static final StaffingRow ROW =
      new StaffingRow(
          "7", "врач", "госпиталь", "отдел", "высший", "первая", "основной", "B2", "2025-01-01");
  private static final Answer ANSWER =
      new Answer.OutOfScope(Reason.SERVICEMAN, Optional.empty(), Provenance.PLAIN);

  private final RepeatedRows rows = new RepeatedRows();

  @ParameterizedTest
  @EnumSource(Column.class)
  void a_row_has_the_answer_of_another_that_differs_only_in_its_number_or_day(Column column) {
    assertThat(rows.find(ROW)).isNull();
    assertThat(rows.keep(ROW, ANSWER)).isEqualTo(ANSWER);
    assertThat(rows.find(ROW)).isEqualTo(ANSWER);
    StaffingRow other = ROW.with(column, "8");
    assertThat(rows.find(other)).isEqualTo(OTHER_ROW.contains(column) ? ANSWER : null);
  }

  @Test
  void two_columns_that_change_places_make_another_row() {
    rows.keep(ROW, ANSWER);
    StaffingRow turned =
        ROW.with(Column.INSTITUTION, ROW.unit()).with(Column.UNIT, ROW.institution());
    assertThat(rows.find(turned)).isNull();
  }

  @Test
  void rows_are_remembered_while_one_in_three_comes_again() {
    RepeatedRows.Habit habit = new RepeatedRows.Habit();
    for (int i = 0; i < 1_000_000; i++) {
      assertThat(habit.isToRepeat()).isTrue();
      if (i % 3 != 0) {
        habit.missed();
      }
    }
  }

  @Test
  void where_all_rows_are_new_a_pause_follows_each_trial() {
    RepeatedRows.Habit habit = new RepeatedRows.Habit();
    int asked = 0;
    for (int i = 0; i < 10 * ((1 << 12) + (1 << 16)); i++) {
      if (habit.isToRepeat()) {
        asked++;
        habit.missed();
      }
    }
    assertThat(asked).isBetween(10 * (1 << 12) - 10, 10 * (1 << 12));
  }
}

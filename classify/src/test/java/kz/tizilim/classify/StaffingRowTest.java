package kz.tizilim.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class StaffingRowTest {
  @ParameterizedTest
  @EnumSource(Column.class)
  void a_text_is_put_into_its_column_alone(Column column) {
    StaffingRow row = StaffingRow.of("врач", "госпиталь");
    StaffingRow other = row.with(column, "новый");
    for (Column each : Column.values()) {
      assertThat(other.text(each)).isEqualTo(each == column ? "новый" : row.text(each));
    }
    assertThat(other.length())
        .isEqualTo(row.length() - row.text(column).length() + "новый".length());
  }
}

package kz.tizilim.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import kz.tizilim.classify.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ColumnsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          title                              | title
          Row_ID                             | row_id
          НАИМЕНОВАНИЕ  ДОЛЖНОСТИ            | title
          'Наимено-\nвание должности'        | title
          Дoлжнocть                          | title
          Должность (по штату)               | title
          Лауазымның атауы                   | title
          Лауазымнын атауы                   | title
          № п/п                              | row_id
          р/с                                | row_id
          В/Ч                                | institution
          Учреждение [сокращённо]            | institution
          Әскери бөлім                       | institution
          Мекеме                             | institution
          Структурное подразделение          | unit
          Құрылымдық бөлімше                 | unit
          Уровень квалификации               | level
          Образование:                       | level
          Біліктілік деңгейі                 | level
          Квалификационная категория         | category
          Біліктілік санаты                  | category
          Вид деятельности                   | activity
          Қызмет түрі                        | activity
          Звено, ступень                     | claimed
          звено-ступень                      | claimed
          Разряд                             | claimed
          Буын, саты                         | claimed
          На дату                            | date
          Күні                               | date
          """)
  void a_heading_is_recognised_however_it_is_written(String heading, String column) {
    assertThat(Columns.find(heading.replace("\\n", "\n"))).map(Column::toString).hasValue(column);
  }

  @ParameterizedTest
  @CsvSource({"Оклад", "Кол-во единиц", "Штатное расписание", "'должность, подпись'", "()", "' '"})
  void anything_else_is_not(String heading) {
    assertThat(Columns.find(heading)).isEmpty();
  }

  @Test
  void every_canonical_name_is_recognised() {
    for (Column column : Column.values()) {
      assertThat(Columns.find(column.toString())).hasValue(column);
    }
  }
}

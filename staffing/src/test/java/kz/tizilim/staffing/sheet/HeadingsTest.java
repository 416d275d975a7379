package kz.tizilim.staffing.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import kz.tizilim.classify.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HeadingsTest {
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
          Д0лжность                          | title
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
          Образ.                             | level
          Обр.                               | level
          Біліктілік деңгейі                 | level
          Квалификационная категория         | category
          Біліктілік санаты                  | category
          Вид деятельности                   | activity
          Қызмет түрі                        | activity
          Наименование структурных подразделений и должностей | title
          Занимаемая должность               | title
          Название штатной единицы           | title
          Должность, профессия               | title
          Лауазымы / Должность               | title
          Войсковая часть                    | institution
          Орг-ция                            | institution
          Name of institution                | institution
          Military unit                      | institution
          Ур. квал.                          | level
          Кат.                               | category
          Вид деят-ти                        | activity
          Осн./обесп.                        | activity
          Блок                               | claimed
          Звено, ступень                     | claimed
          звено-ступень                      | claimed
          3вено                              | claimed
          Буын, саты                         | claimed
          На дату                            | date
          По состоянию на                    | date
          """)
  void a_heading_is_recognised_however_it_is_written(String heading, String column) {
    assertThat(Headings.column(heading.replace("\\n", "\n")))
        .map(Column::toString)
        .hasValue(column);
  }

  @ParameterizedTest
  @CsvSource({
    "Оклад",
    "Кол-во единиц",
    "Штатное расписание",
    "'должность, подпись'",
    "Дата",
    "Разряд",
    "Должностной оклад",
    "Код подразделения",
    "Количество должностей",
    "Ф.И.О. по должности",
    "()",
    "' '"
  })
  void anything_else_is_not(String heading) {
    assertThat(Headings.column(heading)).isEmpty();
  }

  @Test
  void every_canonical_name_is_recognised() {
    for (Column column : Column.values()) {
      assertThat(Headings.column(column.toString())).hasValue(column);
    }
  }
}

package kz.tizilim.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tizilim.core.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What columns and titles say of level, category and activity. */
final class AttributeReaderTest {

  private final AttributeReader reader = new AttributeReader();

  private String read(StaffingRow row, Attributes inTitle) {
    AttributeReader.Reading reading = reader.read(row, inTitle);
    if (reading instanceof AttributeReader.Reading.Read read) {
      return told(read.attributes());
    }
    return reading instanceof AttributeReader.Reading.Unreadable unreadable
        ? "unreadable " + unreadable.column()
        : "contradictory";
  }

  private static String told(Attributes attributes) {
    return Stream.of(attributes.level(), attributes.category(), attributes.activity())
        .map(value -> value.map(Enum::name).orElse("?"))
        .collect(Collectors.joining(" "));
  }

  private AttributeReader.InTitle inTitle(String title) {
    return reader.takenOut(Words.of(title).stems());
  }

  private static StaffingRow row(Column column, String text) {
    return StaffingRow.of("бухгалтер", "").with(column, text);
  }

  @ParameterizedTest
  @CsvSource({
    "высший, HIGHER",
    "ВЫСШЕЕ, HIGHER",
    "высш., HIGHER",
    "высшее образование, HIGHER",
    "высшее (экономическое), HIGHER",
    "высший уровень квалификации, HIGHER",
    "высшее профессиональное, HIGHER",
    "магистратура, HIGHER",
    "послевузовское, HIGHER",
    "выcшее, HIGHER",
    "выссшее, HIGHER",
    "среднее, MIDDLE",
    "ср., MIDDLE",
    "ср/спец, MIDDLE",
    "ср.-спец., MIDDLE",
    "сред. спец. обр., MIDDLE",
    "среднее-специальное, MIDDLE",
    "ТиПО, MIDDLE",
    "технич. и проф., MIDDLE",
    "техническое и профессиональное образование, MIDDLE",
    "жоғары білімді, HIGHER",
    "біліктілігі орта деңгейдегі, MIDDLE",
    "арнаулы орта, MIDDLE"
  })
  void a_level_is_read(String text, String level) {
    assertThat(read(row(Column.LEVEL, text), inTitle("").attributes())).isEqualTo(level + " ? ?");
  }

  @ParameterizedTest
  @CsvSource({
    "высшая, HIGHEST",
    "I, FIRST",
    "І, FIRST",
    "1, FIRST",
    "1-ая, FIRST",
    "1 кат., FIRST",
    "первая квалификационная категория, FIRST",
    "бірінші санатты, FIRST",
    "II, SECOND",
    "2-я кв. категория, SECOND",
    "втарая, SECOND",
    "б/к, NONE",
    "б/кат., NONE",
    "без кат., NONE",
    "нет, NONE",
    "не имеет категории, NONE",
    "санаты жоқ, NONE"
  })
  void a_category_is_read(String text, String category) {
    assertThat(read(row(Column.CATEGORY, text), inTitle("").attributes()))
        .isEqualTo("? " + category + " ?");
  }

  @ParameterizedTest
  @CsvSource({
    "LEVEL, -",
    "LEVEL, —",
    "LEVEL, х",
    "LEVEL, 0",
    "LEVEL, не требуется",
    "LEVEL, б/н",
    "LEVEL, нет",
    "CATEGORY, -",
    "CATEGORY, —",
    "CATEGORY, б/н",
    "CATEGORY, не требуется",
    "CATEGORY, педагог-модератор",
    "CATEGORY, педагог-эксперт",
    "ACTIVITY, -",
    "ACTIVITY, не имеет"
  })
  void a_sign_or_word_for_an_empty_cell_says_nothing(Column column, String text) {
    assertThat(read(row(column, text), inTitle("").attributes())).isEqualTo("? ? ?");
  }

  @ParameterizedTest
  @CsvSource({
    "основной, MAIN",
    "осн., MAIN",
    "основного вида деятельности, MAIN",
    "негізгі қызмет түрі, MAIN",
    "обеспечивающий, SUPPORTING",
    "обесп. вид деят., SUPPORTING",
    "қамтамасыз етуші, SUPPORTING"
  })
  void an_activity_is_read(String text, String activity) {
    assertThat(read(row(Column.ACTIVITY, text), inTitle("").attributes()))
        .isEqualTo("? ? " + activity);
  }

  @ParameterizedTest
  @CsvSource({
    "LEVEL, незаконченное высшее",
    "LEVEL, неполное среднее",
    "LEVEL, высшее и среднее",
    "LEVEL, образование",
    "LEVEL, высокий",
    "LEVEL, невысшее",
    "CATEGORY, третья",
    "CATEGORY, четвертая",
    "CATEGORY, категория",
    "CATEGORY, 1 2",
    "CATEGORY, 3",
    "ACTIVITY, неосновной",
    "ACTIVITY, вспомогательный",
    "ACTIVITY, вспомогательная деятельность"
  })
  void what_is_no_value_of_a_column_is_not_read(Column column, String text) {
    assertThat(read(row(column, text), inTitle("").attributes())).isEqualTo("unreadable " + column);
  }

  @ParameterizedTest
  @CsvSource({
    "инженер высшей категории, инженер, ? HIGHEST ?",
    "высшей категории инженер, инженер, ? HIGHEST ?",
    "инженер 2-й категории, инженер, ? SECOND ?",
    "инженер I категории отдела, инженер отдел, ? FIRST ?",
    "инженер второй квалификационной категории, инженер, ? SECOND ?",
    "инженер без категории, инженер, ? NONE ?",
    "инженер с высшим образованием, инженер, HIGHER ? ?",
    "инженер со средним специальным образованием, инженер, MIDDLE ? ?",
    "инженер среднего уровня квалификации, инженер, MIDDLE ? ?",
    "инженер среднего уровня связи, инженер связ, MIDDLE ? ?",
    "инженер основного вида деятельности, инженер, ? ? MAIN",
    "инженер высшего уровня первой категории обеспечивающего вида деятельности, инженер, HIGHER FIRST SUPPORTING",
    "водитель категории, водител категор, ? ? ?",
    "начальник отдела образования, начальник отдел образован, ? ? ?",
    "категории, категор, ? ? ?",
    "первой категории, '', ? FIRST ?"
  })
  void a_title_may_say_an_attribute(String title, String left, String attributes) {
    AttributeReader.InTitle read = inTitle(title);
    assertThat(String.join(" ", read.stems())).isEqualTo(left);
    assertThat(told(read.attributes())).isEqualTo(attributes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"высшая категория", "1"})
  void a_column_that_says_other_than_the_title_contradicts_it(String category) {
    assertThat(read(row(Column.CATEGORY, category), inTitle("врач второй категории").attributes()))
        .isEqualTo("contradictory");
  }

  @Test
  void what_the_title_says_counts_where_the_columns_are_empty() {
    Attributes title = inTitle("врач высшего уровня второй категории").attributes();
    assertThat(read(StaffingRow.of("", ""), title)).isEqualTo("HIGHER SECOND ?");
    assertThat(read(row(Column.CATEGORY, "II"), title)).isEqualTo("HIGHER SECOND ?");
    assertThat(read(row(Column.LEVEL, "среднее"), title)).isEqualTo("contradictory");
    assertThat(read(row(Column.ACTIVITY, "осн"), title)).isEqualTo("HIGHER SECOND MAIN");
  }
}

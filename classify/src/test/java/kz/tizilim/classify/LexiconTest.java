package kz.tizilim.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Scheme;
import kz.tizilim.core.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LexiconTest {
  private static final Lexicon LEXICON = Lexicon.of(Scheme.parse("defence"));

  @ParameterizedTest
  @CsvSource({
    "abbreviations.tsv, 3",
    "beside.tsv, 3",
    "combining.tsv, 2",
    "english.tsv, 3",
    "ordinary-more.tsv, 2",
    "professions.tsv, 2",
    "bodies.tsv, 4",
    "commands.tsv, 2",
    "synonyms.tsv, 3",
    "kazakh.tsv, 4",
    "medical.tsv, 2",
    "no-acronyms.tsv, 2",
    "outside.tsv, 3",
    "outside-head.tsv, 3",
    "owners.tsv, 2",
    "prefixes.tsv, 3",
    "vocabulary.tsv, 2",
    "closed.tsv, 3",
    "outside-ranks.tsv, 3",
    "parts.tsv, 2",
    "specialities.tsv, 3",
    "supporting.tsv, 2",
    "unsaid.tsv, 3"
  })
  void a_word_stands_once_in_its_file_and_has_a_source(String file, int columns) {
    Set<String> words = new HashSet<>();
    for (List<String> line : LEXICON.lines(file, columns)) {
      assertThat(words.add(Words.of(line.get(0)).toString())).as(file + ": " + line).isTrue();
    }
    assertThat(words).isNotEmpty();
  }

  @Test
  void a_word_is_no_value_of_two_meanings_in_one_column() {
    Set<String> words = new HashSet<>();
    for (List<String> line : LEXICON.lines("attributes.tsv", 4)) {
      assertThat(words.add(line.get(0) + " " + line.get(1))).as(line.toString()).isTrue();
    }
  }

  @Test
  void a_department_is_medical_or_supporting_but_not_both() {
    Set<String> medical = new HashSet<>();
    LEXICON.lines("medical.tsv", 2).forEach(line -> medical.add(Words.of(line.get(0)).toString()));
    assertThat(LEXICON.lines("supporting.tsv", 2))
        .noneMatch(line -> medical.contains(Words.of(line.get(0)).toString()));
  }

  @Test
  void no_kind_of_institution_is_of_itself_over_others() {
    Map<String, Set<String>> kinds = new HashMap<>();
    for (List<String> line : LEXICON.lines("bodies.tsv", 4)) {
      for (String kind : line.get(2).split(",", -1)) {
        Owners owners = new Owners(LEXICON);
        kinds.computeIfAbsent(owners.key(line.get(1)), k -> new HashSet<>()).add(owners.key(kind));
      }
    }
    for (String body : kinds.keySet()) {
      Set<String> above = new HashSet<>(kinds.get(body));
      while (above.addAll(
          above.stream().flatMap(k -> kinds.getOrDefault(k, Set.of()).stream()).toList())) {
        assertThat(above).as(body).doesNotContain(body);
      }
      assertThat(above).as(body).doesNotContain(body);
    }
  }

  @Test
  void a_file_that_is_missing_or_misshapen_is_said_at_once() {
    assertThatThrownBy(() -> LEXICON.lines("none.tsv", 2)).hasMessageContaining("none.tsv");
    assertThatThrownBy(() -> LEXICON.lines("medical.tsv", 3))
        .hasMessageContaining("medical.tsv, line");
  }

  @ParameterizedTest
  @ValueSource(strings = "defence")
  void the_files_of_a_field_are_those_of_its_folder(String field) throws Exception {
    Path folder = Path.of(Lexicon.class.getResource(field).toURI());
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(
              Lexicon.GENERAL.lines("field-files.tsv", 3).stream()
                  .filter(line -> line.get(0).equals(field))
                  .map(line -> line.get(1)))
          .containsExactlyElementsOf(
              files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void the_words_of_a_field_are_added_to_the_general_ones() {
    List<List<String>> general = Lexicon.GENERAL.lines("bodies.tsv", 4);
    assertThat(LEXICON.lines("bodies.tsv", 4).subList(0, general.size())).isEqualTo(general);
    assertThat(general).noneMatch(line -> line.get(0).equals("в/ч"));
    assertThat(LEXICON.lines("bodies.tsv", 4)).anyMatch(line -> line.get(0).equals("в/ч"));
    assertThat(LEXICON.lines("supporting.tsv", 2))
        .isEqualTo(Lexicon.GENERAL.lines("supporting.tsv", 2));
  }

  @Test
  void an_acronym_of_two_institutions_has_both_readings() {
    Acronyms acronyms = new Acronyms(LEXICON, new Owners(LEXICON));
    acronyms.add("Отдела военной полиции");
    acronyms.add("Отряда военной полиции");
    acronyms.add("Департамента по делам обороны");
    acronyms.add("Спортивного комитета Министерства обороны Республики Казахстан");
    acronyms.add("Дома офицеров");
    assertThat(acronyms)
        .hasToString(
            """
            ддо = департамент дел оборон
            овп = отдел военн полиц | отряд военн полиц
            ск = спортивн комитет
            """);
  }

  @Test
  void a_row_with_an_acronym_of_two_institutions_is_ambiguous() {
    Classifier classifier =
        Classifier.of(
            Edition.parse(
                """
                edition приказ № 1 от 2024-01-01
                cell C1
                  entry 1 Секретарь Отдела военной полиции
                    titles Секретарь
                    institutions Отдела военной полиции
                cell C2
                  entry 2 Секретарь Отряда военной полиции
                    titles Секретарь
                    institutions Отряда военной полиции
                """));
    assertThat(classifier.doubts())
        .map(Remark::toString)
        .containsExactly(
            "сокращение «овп» подходит нескольким учреждениям (основы слов): отдел военн полиц; отряд военн полиц");
    assertThat(classifier.classify(StaffingRow.of("Секретарь", "ОВП")).codes())
        .map(Object::toString)
        .containsExactly("C1", "C2");
    assertThat(classifier.classify(StaffingRow.of("Секретарь", "Отряд военной полиции")).codes())
        .map(Object::toString)
        .containsExactly("C2");
  }
}

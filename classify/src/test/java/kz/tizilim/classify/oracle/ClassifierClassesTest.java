package kz.tizilim.classify.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.tizilim.acts.CarriedActs;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Classifier;
import kz.tizilim.classify.Column;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.classify.Verdict;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;
import kz.tizilim.testkit.Property;
import org.junit.jupiter.api.Test;

/**
 * Whole classes of titles against rulings that are stated here anew: words of the language, heads
 * of every kind of body, words that make another post, two posts in one cell.
 */
final class ClassifierClassesTest {
  private static final Edition EDITION = CarriedActs.in("mod-692-2024-07-01").edition();
  private static final Classifier CLASSIFIER = Classifier.of(EDITION);

  /** The heads of institutions that the order names, each with the noun of its own body. */
  private static final Map<String, Set<String>> HEADED =
      Map.of(
          "Военно-техническая школа", Set.of("школы", "филиала"),
          "Отряд ведомственной охраны", Set.of("отряда"),
          "Спортивный комитет Министерства обороны", Set.of("центра"));

  private static final List<String> BODIES =
      List.of(
          "лазарета",
          "арсенала",
          "госпиталя",
          "поликлиники",
          "школы",
          "корпуса",
          "института",
          "университета",
          "академии",
          "управления",
          "департамента",
          "отряда",
          "центра",
          "архива",
          "комитета",
          "дома офицеров",
          "комиссии",
          "филиала",
          "военного госпиталя",
          "учебного управления",
          "кадетского корпуса",
          "главного управления");

  private static final List<String> INSTITUTIONS =
      List.of(
          "Военно-техническая школа",
          "Отряд ведомственной охраны",
          "ДЭУ",
          "Арсенал",
          "в/ч 12345",
          "Спортивный комитет Министерства обороны",
          "Военный госпиталь",
          "Кадетский корпус",
          "Департамент по делам обороны",
          "Национальный университет обороны",
          "РЭЧ",
          "Лазарет");

  private static final List<String> OTHERS =
      List.of(
          "старший",
          "ведущий",
          "главный",
          "младший",
          "ассистент",
          "помощник",
          "стажер",
          "ученик",
          "интерн",
          "дублер",
          "второй");

  private static final List<String> JOINTS =
      List.of("-", " - ", " – ", "—", ", ", ",", "/", " / ", "; ", " и ");

  /** Titles whose brackets close the list of their kinds. */
  private static final List<String> CLOSED =
      List.of("инспектор", "оператор", "механик", "инструктор", "бюро");

  private static final List<String> HEADS =
      List.of("руководител", "начальник", "председател", "заместител", "помощник");

  /** Words behind a title that speak of a place, with adjectives that are of titles too. */
  private static final List<String> BEHIND =
      List.of("главного здания", "старших этажей", "ведущего зала", "младшего потока");

  private static final List<String> UNKNOWN_UNITS =
      List.of("кружка", "кухни", "караула", "производства", "хора", "поста", "лавки");

  private static final List<String> OPEN = List.of("врач", "инженер", "техник", "художник");

  private static Answer answer(String title, String institution) {
    return CLASSIFIER.classify(StaffingRow.of(title, institution));
  }

  private static boolean isAnswered(Answer answer) {
    return answer.verdict() == Verdict.MATCH || answer.verdict() == Verdict.AMBIGUOUS;
  }

  @Test
  void a_word_of_the_language_is_no_typo() throws IOException {
    List<String> words = words("ordinary.txt");
    // The dictionaries have some abbreviations of practice too: «прогр».
    words.removeAll(abbreviations());
    Set<String> nouns = nouns();
    Property.holds(
        1_500,
        random -> {
          String word = words.get(random.nextInt(words.size()));
          StaffingRow post =
              StaffingRow.of(word, "в/ч 12345")
                  .with(Column.LEVEL, "высшее")
                  .with(Column.CATEGORY, "первая");
          boolean own =
              nouns.stream().anyMatch(noun -> word.startsWith(noun) || word.contains(noun));
          if (!own) {
            assertThat(isAnswered(CLASSIFIER.classify(post))).as(word).isFalse();
            assertThat(isAnswered(answer("начальник " + word, "Военный госпиталь")))
                .as("начальник " + word)
                .isFalse();
            assertThat(isAnswered(answer("руководитель " + word, "Военно-техническая школа")))
                .as("руководитель " + word)
                .isFalse();
          }
        });
  }

  @Test
  void the_head_of_another_body_has_no_code_of_a_head() {
    for (String institution : INSTITUTIONS) {
      for (String body : BODIES) {
        for (String head : List.of("начальник ", "директор ", "заместитель начальника ")) {
          Answer answer = answer(head + body, institution);
          boolean own = HEADED.getOrDefault(institution, Set.of()).contains(body);
          assertThat(answer.codes())
              .as(head + body + " | " + institution)
              .filteredOn(
                  code -> code.toString().startsWith("A1") || code.toString().startsWith("A2"))
              .hasSize(own ? 1 : 0);
        }
      }
    }
  }

  @Test
  void a_word_that_makes_another_post_has_no_code() {
    Set<String> titles = titles();
    for (String title : titles) {
      for (String other : OTHERS) {
        String whole = other + " " + title;
        boolean named =
            title.contains(other.substring(0, 5))
                || (other.equals("второй")
                    && (title.contains("руководител") || title.contains("начальник")))
                || (other.equals("помощник") && title.startsWith("начальник"))
                || titles.stream().anyMatch(one -> one.startsWith(other) && begin(one, whole));
        if (!named) {
          assertThat(isAnswered(answer(whole, "Национальный университет обороны")))
              .as(whole)
              .isFalse();
          assertThat(isAnswered(answer(whole, "Военный госпиталь"))).as(whole).isFalse();
        }
      }
    }
  }

  /** Whether all words of a title are among those of another, inflection aside. */
  private static boolean begin(String title, String whole) {
    return Stream.of(title.split(" ", -1))
        .allMatch(word -> whole.contains(word.substring(0, Math.min(5, word.length()))));
  }

  @Test
  void what_joins_two_posts_does_not_matter() {
    List<String> titles = new ArrayList<>(titles());
    titles.removeIf(title -> OPEN.stream().anyMatch(title::startsWith));
    Property.holds(
        300,
        random -> {
          String one = CleanRows.one(random, titles);
          String other = CleanRows.one(random, titles);
          String institution = CleanRows.one(random, INSTITUTIONS);
          Set<String> answers = new TreeSet<>();
          for (String joint : JOINTS) {
            Answer answer = answer(one + joint + other, institution);
            answers.add(answer.verdict() + " " + answer.codes() + " " + answer.missing());
            if (answer.verdict() == Verdict.MATCH && !isOneTitle(one, other)) {
              assertThat(codesOfBoth(one, other, institution))
                  .as(one + joint + other + " | " + institution)
                  .contains(answer.codes().toString());
            }
          }
          assertThat(answers).as(one + " + " + other + " | " + institution).hasSize(1);
        });
  }

  @Test
  void a_person_next_to_a_title_is_another_post() throws IOException {
    Set<String> known = new TreeSet<>(nouns());
    for (String line : lines("kinds.tsv")) {
      known.add(line.split("\t", -1)[1]);
    }
    List<String> persons = new ArrayList<>(words("persons.txt"));
    persons.removeIf(person ->
        known.stream().anyMatch(person::contains)
            || INSTITUTIONS.stream().anyMatch(at -> isAnswered(answer(person, at))));
    List<String> titles = new ArrayList<>(titles());
    titles.removeIf(title -> OPEN.stream().anyMatch(title::startsWith));
    Property.holds(
        200,
        random -> {
          String title = CleanRows.one(random, titles);
          String person = CleanRows.one(random, persons);
          String institution = CleanRows.one(random, INSTITUTIONS);
          for (String joint : JOINTS) {
            assertThat(isAnswered(answer(title + joint + person, institution)))
                .as(title + joint + person + " | " + institution)
                .isFalse();
            assertThat(isAnswered(answer(person + joint + title, institution)))
                .as(person + joint + title + " | " + institution)
                .isFalse();
          }
        });
  }

  @Test
  void an_adjective_of_another_noun_changes_nothing() {
    List<String> titles = new ArrayList<>(titles());
    titles.removeIf(title -> CLOSED.stream().anyMatch(title::contains) || isBareHead(title));
    for (String title : titles) {
      for (String institution : INSTITUTIONS) {
        Answer alone = answer(title, institution);
        for (String behind : BEHIND) {
          Answer answer = answer(title + " " + behind, institution);
          assertThat(answer.verdict() + " " + answer.codes() + " " + answer.missing())
              .as(title + " " + behind + " | " + institution)
              .isEqualTo(alone.verdict() + " " + alone.codes() + " " + alone.missing());
        }
      }
    }
  }

  private static boolean isBareHead(String title) {
    return Stream.of(title.split(" ", -1))
        .allMatch(word -> HEADS.stream().anyMatch(word::startsWith));
  }

  @Test
  void the_head_of_an_unknown_unit_of_a_unit_has_no_code() {
    for (String title : titles()) {
      if (title.startsWith("руководитель ")) {
        String unit = title.substring("руководитель ".length());
        for (String unknown : UNKNOWN_UNITS) {
          for (String institution : INSTITUTIONS) {
            String whole = "начальник " + unknown + " " + unit;
            assertThat(isAnswered(answer(whole, institution)))
                .as(whole + " | " + institution)
                .isFalse();
          }
        }
      }
    }
  }

  private static boolean isOneTitle(String one, String other) {
    return one.contains(other) || other.contains(one);
  }

  /** The codes of each post by itself: a cell of two has one code only if both have it. */
  private static Set<String> codesOfBoth(String one, String other, String institution) {
    Set<String> codes = new TreeSet<>();
    codes.add(answer(one, institution).codes().toString());
    codes.add(answer(other, institution).codes().toString());
    boolean head = one.startsWith("руководитель") || other.startsWith("руководитель");
    return codes.size() == 1 || head ? codes : Set.of();
  }

  private static Set<String> titles() {
    Set<String> titles = new LinkedHashSet<>();
    for (Entry entry : EDITION.entries()) {
      entry
          .titles()
          .forEach(title ->
              titles.add(
                  Oracle.lower(title.base())
                      .replace(" всех специальностей", "")
                      .replace(" всех наименований", "")));
    }
    titles.remove("техники");
    titles.remove("художники");
    return titles;
  }

  /** The nouns of the register's titles and units, without their last letters. */
  private static Set<String> nouns() throws IOException {
    Set<String> nouns = new TreeSet<>();
    for (String title : titles()) {
      for (String word : title.split("[^а-яё]+", -1)) {
        if (word.length() >= 5) {
          nouns.add(word.substring(0, word.length() - 1));
        }
      }
    }
    nouns.add("част");
    // What a staffing table adds to a title: «декретная ставка».
    nouns.addAll(
        List.of(
            "декрет",
            "времен",
            "вакан",
            "штат",
            "граждан",
            "должност",
            "единиц",
            "ставк",
            "завидующ",
            "призов"));
    for (String line : lines("kazakh.tsv")) {
      nouns.addAll(List.of(line.substring(0, line.indexOf('\t')).split("[ -]", -1)));
    }
    for (String line : lines("specialities.tsv")) {
      nouns.add(line.substring(0, line.indexOf('\t')));
    }
    return nouns;
  }

  private static List<String> words(String file) throws IOException {
    List<String> words = new ArrayList<>();
    for (String line : lines(file)) {
      String stem = line.substring(0, line.indexOf('\t'));
      for (String ending : line.substring(line.indexOf('\t') + 1).split(",", -1)) {
        words.add(ending.equals("-") ? stem : stem + ending);
      }
    }
    return words;
  }

  private static Set<String> abbreviations() throws IOException {
    Set<String> abbreviations = new TreeSet<>();
    lines("abbreviations.tsv").forEach(line -> abbreviations.add(line.split("\t", -1)[0]));
    return abbreviations;
  }

  private static List<String> lines(String name) throws IOException {
    try (InputStream in = Classifier.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }
}

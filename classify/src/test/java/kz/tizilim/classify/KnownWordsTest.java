package kz.tizilim.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Keys of texts, under rules that tell words by their length alone; a word that begins with «я»
 * also by itself, and one that begins with «ю» is known to nobody.
 */
final class KnownWordsTest {

  /** Rules that see signs, or do not. */
  private record Lengths(boolean seeSigns) implements KnownWords.Rules {
    @Override
    public KnownWords.Seen word(String form, boolean dot) {
      boolean unknown = form.startsWith("ю");
      return new KnownWords.Seen(
          unknown ? "?" : form.length() + (dot && form.startsWith("о") ? "." : ""),
          form.startsWith("я"),
          unknown ? form : "");
    }

    @Override
    public Object pair(String form, String next) {
      return form.equals("авто") ? next : "";
    }
  }

  private final KnownWords known = new KnownWords(new Lengths(true));
  private final KnownWords.Workspace work = new KnownWords.Workspace();

  private List<Integer> key(KnownWords words, String text, boolean byWords) {
    assertThat(work.scanner.read(text)).isTrue();
    int length = words.key(work, byWords);
    return Arrays.stream(work.key, 0, length).boxed().toList();
  }

  private void assertAlike(String one, String other) {
    assertThat(key(known, one, false)).isEqualTo(key(known, other, false));
  }

  private void assertTold(String one, String other) {
    assertThat(key(known, one, false)).isNotEqualTo(key(known, other, false));
  }

  @Test
  void words_of_one_kind_are_not_told_apart() {
    assertAlike("врач лор", "цирк дом");
    assertTold("врач лор", "врач дома");
    assertTold("врач лор", "лор врач");
    assertTold("врач лор", "врач");
  }

  @Test
  void a_word_by_itself_is_told_in_its_text_and_in_no_other() {
    assertTold("врач яма", "врач яд");
    assertTold("врач яма", "цирк яма");
    assertTold("врач ямал", "врач ямщи");
    assertAlike("врач лор", "цирк дом");
    assertAlike("врач яма", "врач яма");
  }

  @Test
  void all_words_are_told_where_that_is_asked() {
    assertThat(key(known, "врач лор", true)).isNotEqualTo(key(known, "цирк дом", true));
    assertThat(key(known, "врач лор", true)).isEqualTo(key(known, "Врач  лор", true));
    assertThat(key(known, "врач лор", true)).isNotEqualTo(key(known, "врач. лор", true));
    assertThat(key(known, "врач лор", true)).isNotEqualTo(key(known, "врач, лор", true));
    assertThat(key(known, "врач лор", true)).isNotEqualTo(key(known, "врач (лор)", true));
  }

  @Test
  void marks_links_signs_and_brackets_are_told() {
    String plain = "врач лор и дом";
    for (String other :
        List.of(
            "врач. лор и дом",
            "врач-лор и дом",
            "врач - лор и дом",
            "врач, лор и дом",
            "врач лор, и дом",
            "врач лор И дом",
            "врач лор и дом.",
            "врач лор (и дом)",
            "(врач лор) и дом")) {
      assertTold(plain, other);
    }
    assertAlike(plain, "«врач» лор  и дом");
    assertAlike(plain, "врач лор и дом,");
    assertTold("врач (хирург)", "врач (хирург 1)");
    assertTold("врач (хирург)", "врач (хирурГ)");
  }

  @Test
  void words_in_brackets_are_told_themselves() {
    assertTold("врач (лор)", "врач (дом)");
    assertAlike("врач (лор) цирк", "кран (лор) врач");
    assertTold("врач (лор дом) цирк", "врач (лор луг) цирк");
  }

  @Test
  void signs_are_not_told_to_rules_that_see_none() {
    KnownWords blind = new KnownWords(new Lengths(false));
    assertThat(key(blind, "врач, лор", false)).isEqualTo(key(blind, "врач лор", false));
    assertThat(key(blind, "врач (лор)", false)).isEqualTo(key(blind, "врач лор", false));
    assertThat(key(blind, "врач (лор)", false)).isEqualTo(key(blind, "врач (дом)", false));
    assertThat(key(blind, "врач и лор", false)).isEqualTo(key(blind, "врач И лор", false));
    assertThat(key(blind, "врач. лор", false)).isNotEqualTo(key(blind, "врач лор", false));
    assertThat(key(blind, "врач-лор", false)).isNotEqualTo(key(blind, "врач лор", false));
  }

  @Test
  void a_dot_may_make_another_kind_of_a_word() {
    assertTold("отд. лор", "врач. лор");
    assertTold("отд лор", "отд. лор");
    assertAlike("отд лор", "дом лор");
    assertTold("отд. лор", "дом. лор");
  }

  @Test
  void of_words_that_nobody_knows_the_same_ones_are_told() {
    assertAlike("юла врач юрта", "юнга врач юг");
    assertTold("юла врач юла", "юнга врач юг");
    assertAlike("юла врач юла", "юнга врач юнга");
    assertTold("юла юрта юла", "юла юрта юрта");
    assertTold("юла врач", "дом врач");
  }

  @Test
  void two_words_with_a_hyphen_are_told_by_what_they_make() {
    assertTold("авто-парк", "авто-цирк");
    assertAlike("врач-парк", "врач-цирк");
    assertAlike("врач-", "цирк-");
  }

  @Test
  void ten_thousand_words_have_numbers_of_their_own() {
    List<List<Integer>> keys = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      keys.add(key(known, word(i), true));
    }
    assertThat(keys).doesNotHaveDuplicates();
    for (int i = 0; i < 10_000; i++) {
      assertThat(key(known, word(i), true)).isEqualTo(keys.get(i));
    }
    assertThat(known.isFull()).isFalse();
  }

  @Test
  void it_is_full_of_fifty_thousand_words() {
    int words = 0;
    while (!known.isFull()) {
      key(known, word(words++), true);
    }
    assertThat(words).isEqualTo(3 << 14);
  }

  @Test
  void it_is_full_of_pairs_or_kinds_too() {
    int pairs = 0;
    while (!known.isFull()) {
      key(known, "авто-" + word(pairs++), false);
    }
    assertThat(pairs).isLessThan(3 << 14);
  }

  /** A word of four letters, another for each number. */
  private static String word(int number) {
    char[] letters = new char[4];
    for (int i = 0, rest = number; i < letters.length; i++, rest /= 24) {
      letters[i] = (char) ('б' + rest % 24);
    }
    return new String(letters);
  }
}

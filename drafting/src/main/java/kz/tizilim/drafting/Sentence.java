package kz.tizilim.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.core.register.Entry;
import kz.tizilim.core.register.Heading;
import kz.tizilim.core.register.Sphere;

/**
 * One instruction of a drafted order.
 *
 * @param place the cell that it changes
 * @param deed what it does there
 * @param paragraph the paragraph of the edition before, from 1; 0 for the whole cell
 * @param entries the new entries
 * @param heading the heading of a cell that is restated
 * @param cell the index of the cell in the edition after
 */
record Sentence(
    Place place,
    Deed deed,
    int paragraph,
    List<Entry> entries,
    Optional<Heading> heading,
    int cell) {

  /** What stands where a person has to write. */
  static final String BLANK = "____________________";

  /** What an instruction does. */
  enum Deed {
    TITLE,
    RESTATE_CELL,
    REMOVE_CELL,
    RESTATE,
    REMOVE,
    INSERT_AFTER,
    INSERT_FIRST
  }

  Sentence {
    entries = List.copyOf(entries);
  }

  /** The one that restates the title of the register. */
  static Sentence title(String title) {
    return new Sentence(
        new Place("", "", Sphere.GENERAL, "", false),
        Deed.TITLE,
        0,
        List.of(),
        Optional.of(new Heading(title)),
        -1);
  }

  /** Whether it adds something and changes nothing that is there. */
  boolean adds() {
    return deed == Deed.INSERT_AFTER || deed == Deed.INSERT_FIRST;
  }

  /** Its paragraphs in that language: the instruction, and the new words in quotes. */
  List<String> paragraphs(ActLanguage language, KazakhPosts posts) {
    String words =
        language == ActLanguage.RU ? russian() : kazakh(posts.heading(cell).orElse(BLANK));
    List<String> quoted = quoted(language, posts);
    List<String> all = new ArrayList<>();
    all.add(quoted.isEmpty() ? words : words + ":");
    for (int i = 0; i < quoted.size(); i++) {
      boolean last = i == quoted.size() - 1;
      boolean leads = i == 0 && heading.isPresent() && deed != Deed.TITLE;
      String mark = last ? "\"" : leads ? ":" : ";";
      all.add((i == 0 ? "\"" : "") + quoted.get(i) + mark);
    }
    return all;
  }

  private List<String> quoted(ActLanguage language, KazakhPosts posts) {
    boolean russian = language == ActLanguage.RU;
    List<String> quoted = new ArrayList<>();
    heading.ifPresent(it -> quoted.add(russian ? it.text() : posts.heading(cell).orElse(BLANK)));
    entries.forEach(it -> quoted.add(russian ? it.text() : posts.entry(it).orElse(BLANK)));
    return quoted;
  }

  private String ordinal(ActLanguage language, Ordinal.Case as) {
    return Ordinal.of(paragraph, language, as);
  }

  private String russian() {
    ActLanguage ru = ActLanguage.RU;
    String added = entries.size() > 1 ? "абзацами" : "абзацем";
    return switch (deed) {
      case TITLE -> "заголовок реестра изложить в следующей редакции";
      case RESTATE_CELL -> place.whatInRussian() + " изложить в следующей редакции";
      case REMOVE_CELL -> place.whatInRussian() + " исключить";
      case RESTATE ->
          place.inRussian()
              + " абзац "
              + ordinal(ru, Ordinal.Case.WHAT)
              + " изложить в следующей редакции";
      case REMOVE -> place.inRussian() + " абзац " + ordinal(ru, Ordinal.Case.WHAT) + " исключить";
      case INSERT_AFTER ->
          place.inRussian()
              + " после абзаца "
              + ordinal(ru, Ordinal.Case.OF)
              + " дополнить "
              + added
              + " следующего содержания";
      case INSERT_FIRST ->
          place.whatInRussian() + " дополнить " + first(ru) + " следующего содержания";
    };
  }

  private String kazakh(String head) {
    ActLanguage kk = ActLanguage.KK;
    String added = entries.size() > 1 ? "абзацтармен" : "абзацпен";
    return switch (deed) {
      case TITLE -> "тізілімнің тақырыбы мынадай редакцияда жазылсын";
      case RESTATE_CELL -> place.whatInKazakh(head) + " мынадай редакцияда жазылсын";
      case REMOVE_CELL -> place.whatInKazakh(head) + " алып тасталсын";
      case RESTATE ->
          place.ofInKazakh(head)
              + " "
              + ordinal(kk, Ordinal.Case.WHAT)
              + " абзацы мынадай редакцияда жазылсын";
      case REMOVE ->
          place.ofInKazakh(head) + " " + ordinal(kk, Ordinal.Case.WHAT) + " абзацы алып тасталсын";
      case INSERT_AFTER ->
          place.whatInKazakh(head)
              + " "
              + ordinal(kk, Ordinal.Case.WHAT)
              + " абзацтан кейін мынадай мазмұндағы "
              + added
              + " толықтырылсын";
      case INSERT_FIRST ->
          place.whatInKazakh(head) + " мынадай мазмұндағы " + first(kk) + " толықтырылсын";
    };
  }

  /** «Абзацем первым», «абзацами первым и вторым». */
  private String first(ActLanguage language) {
    List<String> ordinals = new ArrayList<>();
    for (int i = 1; i <= entries.size(); i++) {
      ordinals.add(Ordinal.of(i, language, Ordinal.Case.BY));
    }
    String and = language == ActLanguage.RU ? " и " : " және ";
    int last = ordinals.size() - 1;
    String all =
        last == 0
            ? ordinals.get(0)
            : String.join(", ", ordinals.subList(0, last)) + and + ordinals.get(last);
    return language == ActLanguage.RU
        ? (last == 0 ? "абзацем " : "абзацами ") + all
        : all + (last == 0 ? " абзацпен" : " абзацтармен");
  }
}

package kz.tizilim.server.page;

import java.util.List;
import kz.tizilim.core.message.Language;
import kz.tizilim.server.message.Sentences;

/**
 * What every page shows around its content.
 *
 * @param language the language of the page
 * @param section which entry of the menu it belongs to
 * @param path its path
 * @param query its parameters without language and register, ending with an ampersand if there are
 *     any
 * @param person the name of the user; empty if they are not signed in
 * @param caution what must be known of the edition; empty where it is applied, or none is shown
 * @param canPropose whether the user sees proposals
 * @param waiting how many proposals wait for the user
 * @param registers the registers between which the page can switch
 */
public record Ui(
    Language language,
    String section,
    String path,
    String query,
    String person,
    String caution,
    boolean canPropose,
    int waiting,
    RegisterSwitch registers) {

  private static final List<String> SECTIONS =
      List.of("find", "register", "place", "check", "acts");

  /** Sections that fewer people need, behind «more». */
  private static final List<String> MORE = List.of("pay", "compare", "history", "api", "help");

  /** The same for the page at another path, to which a form sent elsewhere belongs. */
  public Ui at(String page) {
    return new Ui(language, section, page, "", person, caution, canPropose, waiting, registers);
  }

  /** The same without a choice of registers, on a page that can no longer change it. */
  public Ui withoutChoice() {
    RegisterSwitch kept = new RegisterSwitch(registers.named(), List.of());
    return new Ui(language, section, path, query, person, caution, canPropose, waiting, kept);
  }

  /** The sentence with that key. */
  public String say(String key) {
    return Sentences.say(language, key);
  }

  /** The sentence with that key and a word in it. */
  public String say(String key, Object word) {
    return Sentences.say(language, key, word);
  }

  /** The sentence with that key and two words in it. */
  public String say(String key, Object first, Object second) {
    return Sentences.say(language, key, first, second);
  }

  /** A text as a part of an address. */
  public String encoded(String text) {
    return Keys.encoded(text);
  }

  /** The sections of the menu. */
  public List<String> sections() {
    return SECTIONS;
  }

  /** The sections of the menu behind «more». */
  public List<String> more() {
    return MORE;
  }

  /** Whether the page belongs to a section behind «more». */
  public boolean isMore() {
    return MORE.contains(section);
  }

  /** Where a person signs in, and from there returns to this page. */
  public String signIn() {
    return "/sign-in?from=" + Keys.encoded(path + (query.isEmpty() ? "" : "?" + query));
  }

  /** The address of a section. */
  public String address(String of) {
    return (of.equals("find") ? "/" : "/" + of) + registerQuery();
  }

  /** The named register as the whole query of an address; empty for the default one. */
  public String registerQuery() {
    return registers.named().isEmpty() ? "" : "?register=" + Keys.encoded(registers.named());
  }

  /** The named register behind other parameters of an address; empty for the default one. */
  public String registerPart() {
    return registers.named().isEmpty() ? "" : "&register=" + Keys.encoded(registers.named());
  }

  /** The languages. */
  public List<Language> languages() {
    return List.of(Language.values());
  }

  /** The same page in a language. */
  public String inLanguage(Language other) {
    return path + "?" + query + "lang=" + other + registerPart();
  }

  /** The name of a language in itself. */
  public String nameOf(Language other) {
    return Sentences.say(other, "language.name");
  }
}

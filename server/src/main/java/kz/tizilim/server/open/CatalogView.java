package kz.tizilim.server.open;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.WrittenDay;
import kz.tizilim.core.register.InForce;
import kz.tizilim.drafting.open.CatalogueGraph;
import kz.tizilim.drafting.open.OpenEdition;
import kz.tizilim.drafting.open.PublicAddresses;
import kz.tizilim.server.message.Sentences;
import kz.tizilim.server.page.RegisterName;

/**
 * The catalogue as a page shows it.
 *
 * @param publisher who publishes it
 * @param licence the address of the licence
 * @param registers the registers
 */
public record CatalogView(String publisher, String licence, List<Register> registers) {

  /**
   * A register.
   *
   * @param title its title, in the words of the law
   * @param tag the language of the title
   * @param address its address, which stays
   * @param editions its editions
   */
  public record Register(String title, String tag, String address, List<Edition> editions) {}

  /**
   * An edition.
   *
   * @param act the act that made it
   * @param days the days on which it is applied
   * @param page where it is described
   * @param entries how many entries it has
   * @param files its files
   */
  public record Edition(String act, String days, String page, int entries, List<File> files) {}

  /**
   * A file.
   *
   * @param name the suffix of its form
   * @param address where it is downloaded
   * @param mediaType its media type
   * @param bytes how many bytes it has
   * @param sha256 the SHA-256 of its bytes
   */
  public record File(String name, String address, String mediaType, long bytes, String sha256) {}

  /** The datasets of a catalogue, in their order. */
  static CatalogView of(
      CatalogueGraph.Publisher publisher,
      List<CatalogueGraph.Dataset> datasets,
      PublicAddresses addresses,
      Language language) {
    List<Register> registers =
        datasets.stream()
            .map(CatalogueGraph.Dataset::register)
            .distinct()
            .map(register ->
                new Register(
                    RegisterName.of(register).title(),
                    isRussian(register) ? "ru" : "kk",
                    addresses.register(register.id()),
                    datasets.stream()
                        .filter(one -> one.register() == register)
                        .map(one -> edition(one, language))
                        .toList()))
            .toList();
    return new CatalogView(publisher.name(), publisher.licence(), registers);
  }

  private static boolean isRussian(RegisterHistory register) {
    return OpenEdition.of(register, register.latest()).language() == ActLanguage.RU;
  }

  private static Edition edition(CatalogueGraph.Dataset one, Language language) {
    OpenEdition edition = OpenEdition.of(one.register(), one.life());
    return new Edition(
        edition.act().told().in(language),
        edition
            .days()
            .map(days -> days(days, language))
            .orElseGet(() -> Sentences.say(language, "catalog.no-days")),
        one.page(),
        edition.edition().entries().size(),
        one.files().stream().map(file -> file(file, one.page())).toList());
  }

  private static String days(InForce days, Language language) {
    String from = WrittenDay.of(days.from()).in(language);
    Optional<LocalDate> last =
        Optional.of(days).filter(one -> !one.isOpen()).map(one -> one.until().minusDays(1));
    return last.map(
            to -> Sentences.say(language, "catalog.days", from, WrittenDay.of(to).in(language)))
        .orElseGet(() -> Sentences.say(language, "catalog.days.open", from));
  }

  private static File file(CatalogueGraph.Distribution file, String page) {
    String name = file.address().substring(page.length() + 1);
    return new File(name, file.address(), file.mediaType(), file.bytes(), file.sha256());
  }
}

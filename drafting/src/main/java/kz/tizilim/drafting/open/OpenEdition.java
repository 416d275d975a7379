package kz.tizilim.drafting.open;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.act.Fact;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.core.history.EditionLife;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.core.register.ActId;
import kz.tizilim.core.register.Confirmation;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.InForce;
import kz.tizilim.core.register.Register;
import kz.tizilim.drafting.KazakhPosts;

/**
 * An edition among the editions of its register, as the open forms describe it.
 *
 * @param register its register
 * @param life the edition with its days
 * @param recorded the edition as its act was recorded, before anything was confirmed
 * @param kazakh the Kazakh words of its entries, as far as a published text has them
 * @param slips what was confirmed of slips of its text
 */
public record OpenEdition(
    RegisterHistory register,
    EditionLife life,
    Edition recorded,
    KazakhPosts kazakh,
    List<Confirmation> slips) {
  private static final String KAZAKH_LETTERS = "әғқңөұүһі";

  public OpenEdition {
    slips = List.copyOf(slips);
  }

  /** An edition of which nothing was confirmed, and of which no other text is at hand. */
  public static OpenEdition of(RegisterHistory register, EditionLife life) {
    return new OpenEdition(register, life, life.edition(), KazakhPosts.NONE, List.of());
  }

  /** The edition. */
  public Edition edition() {
    return life.edition();
  }

  /** Its act. */
  public ActId act() {
    return life.act();
  }

  /** Its name in addresses: {@code 692-2024-07-01}. */
  public String name() {
    return name(register, life);
  }

  /**
   * The name of an edition in addresses: number and day of its act. Where acts of two issuers have
   * one number and day, the whole id of the act; of the editions that an act made in stages, the
   * last has the name alone, and those before it have their number behind a dot.
   */
  public static String name(RegisterHistory register, EditionLife life) {
    ActId act = life.act();
    List<EditionLife> alike =
        register.editions().stream()
            .filter(one -> shortName(one.act()).equals(shortName(act)))
            .toList();
    boolean isShort = alike.stream().allMatch(one -> one.act().equals(act));
    String name = isShort ? shortName(act) : PublicAddresses.segment(act.toString());
    List<EditionLife> stages = alike.stream().filter(one -> one.act().equals(act)).toList();
    int stage = stages.indexOf(life);
    return stage < 0 || stage == stages.size() - 1 ? name : name + "." + (stage + 1);
  }

  private static String shortName(ActId act) {
    String number = act.key().isEmpty() ? "-" : PublicAddresses.segment(act.key());
    return number + act.signed().map(day -> "-" + day).orElse("");
  }

  /** The edition of a register that has that name in addresses. */
  public static Optional<EditionLife> named(RegisterHistory register, String name) {
    return register.editions().stream().filter(one -> name(register, one).equals(name)).findFirst();
  }

  /**
   * The editions of a register in the order of the law: by their first day of application; those
   * that have none behind the others, as they were recorded.
   */
  public static List<EditionLife> inOrder(RegisterHistory register) {
    return register.editions().stream()
        .sorted(Comparator.comparing((EditionLife one) -> one.applied().orElse(LocalDate.MAX)))
        .toList();
  }

  private Optional<EditionLife> neighbour(int step) {
    List<EditionLife> all = inOrder(register);
    int at = all.indexOf(life);
    int other = at + step;
    return at < 0 || other < 0 || other >= all.size()
        ? Optional.empty()
        : Optional.of(all.get(other));
  }

  /** The edition before it. */
  public Optional<EditionLife> before() {
    return neighbour(-1);
  }

  /** The edition after it. */
  public Optional<EditionLife> after() {
    return neighbour(1);
  }

  /** The days on which it is applied; empty while they are not known, or where there are none. */
  public Optional<InForce> days() {
    return days(register, life);
  }

  static Optional<InForce> days(RegisterHistory register, EditionLife life) {
    return register.applied().periods().stream()
        .filter(period -> life.applied().equals(Optional.of(period.inForce().from())))
        .filter(period -> period.edition().equals(life.edition()))
        .map(Register.Period::inForce)
        .findFirst();
  }

  /** The day of the first official publication of its act; empty while it is not recorded. */
  public Optional<LocalDate> published() {
    return life.life().day(Fact.Kind.PUBLISHED);
  }

  /**
   * The language of its words: of a register, more than half of whose entries are Kazakh, Kazakh.
   */
  public ActLanguage language() {
    return language(edition());
  }

  static ActLanguage language(Edition edition) {
    long kazakh = edition.entries().stream().filter(entry -> isKazakh(entry.text())).count();
    return 2 * kazakh > edition.entries().size() ? ActLanguage.KK : ActLanguage.RU;
  }

  private static boolean isKazakh(String text) {
    return text.chars().anyMatch(c -> KAZAKH_LETTERS.indexOf(Character.toLowerCase(c)) >= 0);
  }
}

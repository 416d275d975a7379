package kz.tizilim.core.history;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.change.Change;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.ActId;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;
import kz.tizilim.core.register.Register;
import kz.tizilim.core.register.RegisterId;
import kz.tizilim.core.register.Scope;

/** One register of a history: its editions with their days, in the order of their records. */
public final class RegisterHistory {
  private final RegisterId id;
  private final List<EditionLife> editions;
  private final Register register;

  RegisterHistory(RegisterId id, List<EditionLife> editions) {
    this.id = id;
    this.editions = List.copyOf(editions);
    this.register = register(editions);
  }

  /** What identifies it: the act that first approved it. */
  public RegisterId id() {
    return id;
  }

  /**
   * Its title, as the latest edition that prints one has it; of an edition without one, the title
   * of the act that approved it.
   */
  public String title() {
    return editions.stream()
        .map(life -> life.edition().annex().title())
        .filter(title -> !title.isEmpty())
        .reduce((first, last) -> last)
        .orElseGet(() -> titleOfAct());
  }

  private String titleOfAct() {
    return editions.stream()
        .flatMap(life -> life.edition().act().amendedAct().stream())
        .map(Act.Amended::title)
        .filter(title -> !title.isEmpty())
        .findFirst()
        .orElse(editions.get(0).edition().act().title());
  }

  /** Whose posts it classifies, in the words of its title; empty where the title does not say. */
  public String scope() {
    return Scope.of(title());
  }

  /** Its editions with their days, in the order in which they were recorded; never empty. */
  public List<EditionLife> editions() {
    return editions;
  }

  /** The edition that was recorded last. */
  public EditionLife latest() {
    return editions.get(editions.size() - 1);
  }

  /** The edition that an act made of it: of several in stages the last, which has all of them. */
  public Optional<EditionLife> of(ActId act) {
    return editions.stream().filter(life -> life.act().fits(act)).reduce((first, last) -> last);
  }

  /** The editions that are applied, by day. */
  public Register applied() {
    return register;
  }

  /**
   * The edition that answers for {@code day}: the one applied then; before any is applied, the last
   * one signed by then, which says that it is not applied yet. Empty where there is none.
   */
  public Optional<EditionForDay> on(LocalDate day) {
    Optional<Register.Period> period = register.period(day);
    if (period.isPresent()) {
      return period.map(applied ->
          new EditionForDay(
              applied.edition(),
              EditionForDay.Standing.APPLIED,
              Optional.of(applied.inForce().from()),
              Remark.NONE));
    }
    boolean isOver =
        register.periods().stream().anyMatch(one -> !one.inForce().from().isAfter(day));
    return isOver
        ? Optional.empty()
        : editions.stream()
            .filter(life -> life.isAwaited(day))
            .max(Comparator.comparing((EditionLife life) -> life.inForce().orElseThrow()))
            .map(life -> EditionForDay.of(life, day));
  }

  /** From which day an entry of {@code edition} is applied as it is; empty while not known. */
  public Optional<LocalDate> since(Edition edition, Entry entry) {
    ActId act = edition.act(entry);
    return editions.stream()
        .filter(life -> life.act().fits(act))
        .filter(life -> life.edition().entries().stream().anyMatch(one -> isSame(one, entry)))
        .findFirst()
        .or(() -> of(act))
        .flatMap(EditionLife::applied);
  }

  private static boolean isSame(Entry one, Entry other) {
    return one.text().equals(other.text()) && one.lines().equals(other.lines());
  }

  /** What changed from one day to another; empty where no edition answers for one of them. */
  public Optional<Change> changes(LocalDate from, LocalDate to) {
    return on(from)
        .flatMap(before -> on(to).map(after -> Change.between(before.edition(), after.edition())));
  }

  /*
   * An edition is applied until the next one is. Of two that begin on one day the one recorded later holds,
   * since it was made of the other. A repeal ends an edition only where no later one has taken its place.
   */
  private static Register register(List<EditionLife> editions) {
    List<EditionLife> applied =
        editions.stream()
            .filter(life -> life.applied().isPresent())
            .sorted(Comparator.comparing((EditionLife life) -> life.applied().orElseThrow()))
            .toList();
    Register register = Register.empty();
    for (int i = 0; i < applied.size(); i++) {
      LocalDate first = applied.get(i).applied().orElseThrow();
      Optional<LocalDate> next =
          i + 1 < applied.size() ? applied.get(i + 1).applied() : Optional.empty();
      if (next.filter(first::equals).isPresent()) {
        continue;
      }
      register = register.with(applied.get(i).edition(), first);
      Optional<LocalDate> end =
          applied
              .get(i)
              .repealed()
              .filter(day -> day.isAfter(first) && next.filter(n -> !n.isAfter(day)).isEmpty());
      if (end.isPresent()) {
        register = register.ended(end.get());
      }
    }
    return register;
  }

  @Override
  public String toString() {
    return id + "\n" + register;
  }
}

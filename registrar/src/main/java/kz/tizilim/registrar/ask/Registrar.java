package kz.tizilim.registrar.ask;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Classifier;
import kz.tizilim.classify.Reason;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.core.act.PublishedOrder;
import kz.tizilim.core.history.EditionForDay;
import kz.tizilim.core.history.EditionLife;
import kz.tizilim.core.history.History;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.core.message.Refused;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.message.WrittenDay;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.ActId;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;
import kz.tizilim.core.register.EntryId;
import kz.tizilim.core.register.RegisterId;
import kz.tizilim.core.register.Title;
import kz.tizilim.drafting.open.CatalogueGraph;
import kz.tizilim.drafting.open.PublicAddresses;
import kz.tizilim.registrar.act.ActFile;
import kz.tizilim.registrar.export.Catalogue;
import kz.tizilim.registrar.export.Export;
import kz.tizilim.registrar.keep.Founding;
import org.jspecify.annotations.Nullable;

/** Answers questions from one register, and reads the orders that make it. */
public final class Registrar {

  /** The titles shown of an entry of which no title was asked for. */
  private static final int MOST_TITLES = 5;

  private static final DateTimeFormatter DAY_FIRST =
      DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT);

  private final History history;

  /** The register that was asked for by name; empty where each row chooses its own. */
  private final Optional<RegisterId> named;

  /** The register that answers where none is named: empty for the first. */
  private final Optional<RegisterId> configured;

  private final PerEdition<Classifier> classifiers;
  private final PerEdition<Finder> finders;
  private final PerEdition<EditionId> ids;

  private final SharedAnswers answered = new SharedAnswers();

  /** The day that was asked for last. */
  private volatile @Nullable DayEdition lastAsked;

  /**
   * The edition that answers for a day.
   *
   * @param caution what to know of it; none while it is applied
   */
  private record DayEdition(
      RegisterHistory register, LocalDate day, Edition edition, Remark caution) {}

  /** Which register answers for a row; empty where there is none. */
  private final Optional<RegisterChoice> choice;

  private Registrar(
      History history,
      Optional<RegisterId> named,
      Optional<RegisterId> configured,
      PerEdition<Classifier> classifiers,
      PerEdition<Finder> finders,
      PerEdition<EditionId> ids) {
    this.history = history;
    this.named = named;
    this.configured = configured;
    this.classifiers = classifiers;
    this.finders = finders;
    this.ids = ids;
    this.choice =
        register()
            .map(byDefault ->
                new RegisterChoice(
                    named.isPresent() ? List.of(byDefault) : registers(),
                    byDefault,
                    classifiers::of));
  }

  /** A registrar of the carried acts that every new history begins with. */
  public static Registrar builtIn() {
    return of(History.empty().withAll(Founding.records()));
  }

  /** A registrar of {@code history}. */
  public static Registrar of(History history) {
    PerEdition<Classifier> classifiers = new PerEdition<>(Classifier::of);
    return new Registrar(
        history,
        Optional.empty(),
        Optional.empty(),
        classifiers,
        new PerEdition<>(edition -> new Finder(edition, classifiers.of(edition))),
        new PerEdition<>(EditionId::of));
  }

  /** A registrar of another history, which keeps what this one knows of editions in both. */
  public Registrar with(History other) {
    List<Edition> editions = other.editions().stream().map(EditionLife::edition).toList();
    return new Registrar(
        other, named, configured, classifiers.of(editions), finders.of(editions), ids.of(editions));
  }

  /** This registrar answering from the register with that id alone. */
  public Registrar from(RegisterId register) {
    return new Registrar(history, Optional.of(register), configured, classifiers, finders, ids);
  }

  /** This registrar with the register with that id as its default. */
  public Registrar withDefault(RegisterId register) {
    return new Registrar(history, named, Optional.of(register), classifiers, finders, ids);
  }

  /** The history it answers from. */
  public History history() {
    return history;
  }

  /** The registers that it knows, in the order in which they were founded. */
  public List<RegisterHistory> registers() {
    return history.registers();
  }

  /**
   * The register it answers from: the one that was asked for, else the default, else the first;
   * empty where the history has none, or not the one that was asked for.
   */
  public Optional<RegisterHistory> register() {
    return named
        .map(history::register)
        .or(() -> configured.map(history::register).filter(Optional::isPresent))
        .orElseGet(() -> registers().stream().findFirst());
  }

  /** The registers that a person means by {@code text}: an id, or the beginning of one. */
  public List<RegisterHistory> registers(String text) {
    String asked = text.strip();
    List<RegisterHistory> exact =
        registers().stream().filter(one -> one.id().toString().equalsIgnoreCase(asked)).toList();
    return exact.isEmpty()
        ? registers().stream().filter(one -> isMeant(one, asked)).toList()
        : exact;
  }

  /**
   * The register that a person means by {@code text}.
   *
   * @throws Refused if none is meant, or several are; it lists those from which to choose
   */
  public RegisterHistory register(String text) {
    List<RegisterHistory> meant = registers(text);
    if (meant.size() != 1) {
      throw Refused.because(
          meant.isEmpty() ? "refused.register-unknown" : "refused.several-registers",
          text,
          (meant.isEmpty() ? registers() : meant)
              .stream().map(one -> one.id().toString()).collect(Collectors.joining(", ")));
    }
    return meant.get(0);
  }

  private static boolean isMeant(RegisterHistory register, String text) {
    String id = register.id().toString();
    return !text.isEmpty()
        && (id.startsWith(text)
            || id.contains("-" + text + "-")
            || register.editions().stream()
                .anyMatch(life -> life.act().toString().equalsIgnoreCase(text)));
  }

  /**
   * The edition of this register that an act made; of an act that made none of it, its first one.
   */
  public Optional<EditionLife> edition(ActId act) {
    Optional<EditionLife> own = register().flatMap(register -> register.of(act));
    return own.isPresent() ? own : history.editions(act).stream().findFirst();
  }

  /** The edition of its register that answers for {@code day}; empty where there is none. */
  public Optional<EditionForDay> on(LocalDate day) {
    return register().flatMap(register -> register.on(day));
  }

  /**
   * What a person must know of the edition of a day before relying on it: which it is, and since
   * when it is applied, or why not yet (Law on Legal Acts, art. 42).
   */
  public static Remark caution(EditionForDay onDay) {
    Remark act = onDay.edition().act().id().told();
    return switch (onDay.standing()) {
      case APPLIED -> Remark.of("applied", act, WrittenDay.of(onDay.since().orElseThrow()));
      case AWAITED -> Remark.of("caution.awaited", act, WrittenDay.of(onDay.since().orElseThrow()));
      case UNPUBLISHED -> Remark.of("caution", act);
      case NOT_DERIVED -> Remark.of("caution.not-derived", act, onDay.undated());
    };
  }

  /**
   * The edition that answers for {@code day}, to be written as a file; empty where there is none.
   */
  public Optional<Export> export(LocalDate day) {
    return on(day)
        .map(onDay -> export(life(onDay.edition()), onDay, Remark.of("as_of", WrittenDay.of(day))));
  }

  /** The edition of this register with its days. */
  private EditionLife life(Edition edition) {
    return register().orElseThrow().editions().stream()
        .filter(life -> life.edition().equals(edition))
        .findFirst()
        .orElseThrow();
  }

  /**
   * The edition that an act made, to be written as a file; empty if it made none.
   *
   * @param today the day for which it is told whether the edition is applied
   */
  public Optional<Export> export(ActId act, LocalDate today) {
    return edition(act).map(life -> export(life, today));
  }

  /** An edition with its days, to be written as a file. */
  public Export export(EditionLife life, LocalDate today) {
    Remark until =
        history.register(life.register()).stream()
            .flatMap(register -> register.applied().periods().stream())
            .filter(period -> period.edition().act().equals(life.edition().act()))
            .filter(period -> !period.inForce().isOpen())
            .filter(period -> !period.inForce().until().isAfter(today))
            .map(period -> Remark.of("applied_until", WrittenDay.of(period.inForce().until())))
            .findFirst()
            .orElse(Remark.NONE);
    return export(life, EditionForDay.of(life, today), until);
  }

  /** The catalogue of all registers, whose files are below {@code addresses}. */
  public Catalogue catalogue(
      CatalogueGraph.Publisher publisher, PublicAddresses addresses, LocalDate today) {
    return Catalogue.of(
        registers(),
        publisher,
        addresses,
        this::export,
        life -> addresses.base() + "/api/v1/editions/" + id(life.edition()).encoded(),
        today);
  }

  private Export export(EditionLife life, EditionForDay onDay, Remark beside) {
    List<Remark> standing = new ArrayList<>(List.of(caution(onDay)));
    if (!beside.isNone()) {
      standing.add(beside);
    }
    Edition edition = onDay.edition();
    return Export.of(
        history,
        history.register(life.register()).orElseThrow(),
        life,
        order(edition),
        approved(edition),
        standing);
  }

  /** The order that made {@code edition}, with its text as far as it is at hand. */
  private PublishedOrder order(Edition edition) {
    return history
        .order(edition.act().id())
        .map(ActFile::withCarriedText)
        .orElseGet(() -> PublishedOrder.of(edition));
  }

  /**
   * The act that approved the register of {@code edition}, as its own act or an earlier one says.
   */
  public Optional<Act.Amended> approved(Edition edition) {
    List<Edition> editions =
        registers().stream()
            .map(register -> register.editions().stream().map(EditionLife::edition).toList())
            .filter(all -> all.contains(edition))
            .findFirst()
            .orElse(List.of(edition));
    return editions.subList(0, editions.indexOf(edition) + 1).stream()
        .map(one -> one.act().amendedAct())
        .flatMap(Optional::stream)
        .reduce((first, last) -> last);
  }

  /** The answer to {@code row}; {@code today} is the day of rows that name none. */
  public Answer classify(StaffingRow row, LocalDate today) {
    return answer(row, today, false);
  }

  /** The answer of one edition to {@code row}, whether or not it is in force: of a draft. */
  public Answer classify(StaffingRow row, Edition edition) {
    return classifiers.of(edition).classify(row);
  }

  /** The same answer with the chain of its reasons. */
  public Answer explain(StaffingRow row, LocalDate today) {
    return answer(row, today, true);
  }

  private Answer answer(StaffingRow row, LocalDate today, boolean withReasons) {
    Optional<RegisterChoice.Chosen> chosen = choice.map(all -> all.of(row.institution()));
    Optional<LocalDate> day = row.date().isBlank() ? Optional.of(today) : day(row.date());
    if (day.isEmpty()) {
      return from(
          chosen,
          Answer.invalid(row, Reason.DATE, Remark.of("date.unknown", row.date().strip())),
          Remark.NONE);
    }
    Optional<DayEdition> standing = chosen.flatMap(one -> standing(one.register(), day.get()));
    if (standing.isEmpty()) {
      return from(
          chosen,
          Answer.invalid(
              row, Reason.NO_EDITION, Remark.of("date.no_edition", WrittenDay.of(day.get()))),
          Remark.NONE);
    }
    Classifier classifier = classifiers.of(standing.get().edition());
    Answer answer = classifier.classify(row);
    if (withReasons) {
      answer = answer.because(classifier.why(row));
    }
    return from(chosen, answer, standing.get().caution());
  }

  /** The edition that answers for a day; rows of one table mostly ask for the same day. */
  private Optional<DayEdition> standing(RegisterHistory register, LocalDate day) {
    DayEdition last = lastAsked;
    if (last != null && last.register() == register && last.day().equals(day)) {
      return Optional.of(last);
    }
    Optional<DayEdition> found =
        register
            .on(day)
            .map(onDay ->
                new DayEdition(
                    register,
                    day,
                    onDay.edition(),
                    onDay.standing() == EditionForDay.Standing.APPLIED
                        ? Remark.NONE
                        : caution(onDay)));
    found.ifPresent(one -> lastAsked = one);
    return found;
  }

  private Answer from(Optional<RegisterChoice.Chosen> chosen, Answer answer, Remark caution) {
    return chosen
        .map(one ->
            answered.with(
                answer, answer.provenance().from(one.register().id(), caution, one.remarks())))
        .orElse(answer);
  }

  /**
   * The day that {@code text} writes as {@code 2024-08-01} or {@code 01.08.2024}; empty if it is
   * none.
   */
  public static Optional<LocalDate> day(String text) {
    for (DateTimeFormatter format : List.of(DateTimeFormatter.ISO_LOCAL_DATE, DAY_FIRST)) {
      try {
        return Optional.of(LocalDate.parse(text.strip(), format));
      } catch (DateTimeParseException e) {
        // not written so; the next format may be the one
      }
    }
    return Optional.empty();
  }

  /**
   * The entries that a person means by {@code query}, the likeliest first: words of a title or an
   * institution, begun or mistyped or in Kazakh, a code, or the name of an entry.
   */
  public List<Entry> search(Edition edition, String query) {
    return finders.of(edition).find(query);
  }

  /** Why the register excludes a post with that title; empty where it does not. */
  public Optional<Reason> outside(Edition edition, String title) {
    return finders.of(edition).outside(title);
  }

  /**
   * What {@link #search} finds, the entries that say the same in one. Of a title that the register
   * excludes, only the posts that have its words in a title.
   */
  public List<FoundPost> posts(Edition edition, String query) {
    Finder finder = finders.of(edition);
    boolean isOutside = finder.outside(query).isPresent();
    Map<EntryId, Position> positions = new HashMap<>();
    positions(edition).forEach(one -> positions.put(one.entry().id(), one));
    List<Position> found = new ArrayList<>();
    for (Entry entry : finder.find(query)) {
      Position position = positions.get(entry.id());
      if (position != null && (!isOutside || !finder.meant(entry.titles(), query).isEmpty())) {
        found.add(position);
      }
    }
    return FoundPost.alike(found).stream().map(one -> post(one, finder, query)).toList();
  }

  private static FoundPost post(List<Position> alike, Finder finder, String query) {
    List<Position> inOrder =
        alike.stream().sorted(Comparator.comparingInt(one -> one.entry().lines().from())).toList();
    List<Title> all = inOrder.get(0).entry().titles();
    List<Title> meant = finder.meant(all, query);
    List<Title> shown = meant.isEmpty() ? all.stream().limit(MOST_TITLES).toList() : meant;
    return new FoundPost(
        inOrder, shown.stream().map(Title::toString).toList(), all.size() - shown.size());
  }

  /** All titles of an edition, each once, in alphabetical order. */
  public List<String> titles(Edition edition) {
    return finders.of(edition).titles().all();
  }

  /** All institutions that an edition names, each once, in alphabetical order. */
  public List<String> institutions(Edition edition) {
    return finders.of(edition).institutions().all();
  }

  /** Titles of an edition that complete what a person has typed, at most {@code most}. */
  public List<String> titles(Edition edition, String typed, int most) {
    return finders.of(edition).titles().of(typed, most);
  }

  /** Institutions that an edition names and that complete what a person has typed. */
  public List<String> institutions(Edition edition, String typed, int most) {
    return finders.of(edition).institutions().of(typed, most);
  }

  /** The name of an edition that never means anything else. */
  public EditionId id(Edition edition) {
    return ids.of(edition);
  }

  /** The entry of that name where it stands: {@code B2-1.healthcare/1}, in any letter case. */
  public Optional<Position> position(Edition edition, String id) {
    return positions(edition).stream()
        .filter(position -> position.entry().id().toString().equalsIgnoreCase(id))
        .findFirst();
  }

  /** From which day an entry of {@code edition} is applied as it is; empty while not known. */
  public Optional<LocalDate> since(Edition edition, Entry entry) {
    return history.editions(edition.act(entry)).stream()
        .filter(life -> life.edition().annex().register().equals(edition.annex().register()))
        .findFirst()
        .or(() -> history.editions(edition.act(entry)).stream().findFirst())
        .flatMap(EditionLife::applied);
  }

  /** The entries of an edition where they stand, in the law's order. */
  public List<Position> positions(Edition edition) {
    List<Position> positions = new ArrayList<>();
    for (Cell cell : edition.cells()) {
      for (Entry entry : cell.entries()) {
        positions.add(new Position(edition, cell, entry, since(edition, entry)));
      }
    }
    return positions;
  }
}

package kz.tizilim.registrar;

import java.io.Writer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.tizilim.acts.CarriedActs;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Classifier;
import kz.tizilim.classify.Reason;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.core.act.PublishedOrder;
import kz.tizilim.core.change.Change;
import kz.tizilim.core.history.EditionForDay;
import kz.tizilim.core.history.EditionLife;
import kz.tizilim.core.history.History;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;
import kz.tizilim.core.register.Finding;
import kz.tizilim.documents.DocumentException;
import kz.tizilim.documents.OrderReader;
import kz.tizilim.documents.SourceFile;
import kz.tizilim.documents.SourceForm;
import kz.tizilim.documents.SourceText;

/** Answers questions from one register, and reads the orders that make it. */
public final class Registrar {

  private static final DateTimeFormatter DAY_FIRST =
      DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT);

  private final History history;

  private final PerEdition<Classifier> classifiers;
  private final PerEdition<Finder> finders;
  private final PerEdition<EditionId> ids;

  private Registrar(
      History history, PerEdition<Classifier> classifiers, PerEdition<EditionId> ids) {
    this.history = history;
    this.classifiers = classifiers;
    this.finders = new PerEdition<>(edition -> new Finder(edition, classifiers.of(edition)));
    this.ids = ids;
  }

  /** A registrar of what the program carries: order № 692 as its own text shows it. */
  public static Registrar builtIn() {
    return of(History.empty().withAll(Founding.records()));
  }

  /** A registrar of {@code history}. */
  public static Registrar of(History history) {
    return new Registrar(
        history, new PerEdition<>(Classifier::of), new PerEdition<>(EditionId::of));
  }

  /** A registrar of another history, which keeps what this one knows of editions in both. */
  public Registrar with(History other) {
    List<Edition> editions = other.versions().stream().map(EditionLife::edition).toList();
    return new Registrar(other, classifiers.of(editions), ids.of(editions));
  }

  /** The history it answers from. */
  public History history() {
    return history;
  }

  /** Reads a published order in whatever form it comes. */
  public static PublishedOrder read(SourceFile source) {
    return OrderReader.read(source);
  }

  /**
   * Reads several sources of one order into one, and the Kazakh text beside it.
   *
   * @param kazakh the Kazakh text of the same order, where there is one to compare
   */
  public static PublishedOrder read(List<SourceFile> sources, Optional<SourceFile> kazakh) {
    PublishedOrder order = OrderReader.read(sources);
    return kazakh.map(text -> noting(order, OrderReader.parity(order, text))).orElse(order);
  }

  private static PublishedOrder noting(PublishedOrder order, List<Finding> more) {
    Edition edition = order.edition();
    List<Finding> findings = new ArrayList<>(edition.findings());
    findings.addAll(more);
    findings.sort(Comparator.comparingInt(finding -> finding.lines().from()));
    return new PublishedOrder(
        order.provisions(),
        new Edition(edition.act(), edition.cells(), findings, edition.account()));
  }

  /** Reads a published order. */
  public static PublishedOrder read(SourceText source) {
    return OrderReader.read(source);
  }

  /** The published text of order № 692, which the program carries. */
  public static SourceText order692() {
    return new SourceText("order-692.ru.txt", CarriedActs.in("mod-692-2024-07-01").text());
  }

  /** How that order is called for short, known without reading it. */
  public static String name692() {
    return CarriedActs.in("mod-692-2024-07-01").life().act();
  }

  /** Writes an order and its edition as JSON, and leaves {@code out} open. */
  public static void writeJson(PublishedOrder order, Writer out) {
    EditionJson.write(order, out);
  }

  /** Writes an edition as CSV, one entry a line, and leaves {@code out} open. */
  public static void writeCsv(Edition edition, Writer out) {
    EditionCsv.write(edition, out);
  }

  /** Writes a change as JSON, and leaves {@code out} open. */
  public static void writeJson(Change change, Writer out) {
    ChangeJson.write(change, out);
  }

  /**
   * The edition in a file of any form.
   *
   * @throws DocumentException if there is none; the message names the place
   */
  public static Edition edition(SourceFile source) {
    return source.form() == SourceForm.TEXT ? edition(source.text()) : read(source).edition();
  }

  /**
   * The edition in a file: as {@code tizilim import} writes it in text or JSON, or in a published
   * order.
   *
   * @throws DocumentException if there is none; the message names the place
   */
  public static Edition edition(SourceText source) {
    String text = source.text().strip();
    try {
      if (text.startsWith("{")) {
        return EditionJsonReader.read(text);
      }
      boolean printed = text.startsWith("edition ") || text.startsWith("#");
      return printed ? Edition.parse(source.text()) : read(source).edition();
    } catch (IllegalArgumentException e) {
      throw new DocumentException(
          DocumentException.Kind.NOT_TEXT,
          "no-edition",
          source.name(),
          String.valueOf(e.getMessage()));
    }
  }

  /**
   * The edition of the act with that number («692»), the last of several; empty if there is none.
   */
  public Optional<Edition> named(String number) {
    return history.numbered(number.strip()).map(EditionLife::edition);
  }

  /** The edition that answers for {@code day}; empty where there is none. */
  public Optional<EditionForDay> on(LocalDate day) {
    return history.on(day);
  }

  /**
   * What a person must know of the edition of a day before relying on it: which it is, and since
   * when it is applied, or why not yet (Law on Legal Acts, art. 42).
   */
  public static Remark caution(EditionForDay onDay) {
    String act = onDay.edition().act().toString();
    return switch (onDay.standing()) {
      case APPLIED -> Remark.of("applied", act, onDay.since().orElseThrow().toString());
      case AWAITED -> Remark.of("caution.awaited", act, onDay.since().orElseThrow().toString());
      case UNPUBLISHED -> Remark.of("caution", act);
    };
  }

  /**
   * The edition that answers for {@code day}, to be written as a file; empty where there is none.
   */
  public Optional<Export> export(LocalDate day) {
    return on(day).map(onDay -> export(onDay, Remark.of("as_of", day.toString())));
  }

  /**
   * The edition of the act with that number, to be written as a file; empty if there is none.
   *
   * @param today the day for which it is told whether the edition is applied
   */
  public Optional<Export> export(String number, LocalDate today) {
    return history
        .numbered(number.strip())
        .map(version -> {
          EditionForDay.Standing standing =
              version
                  .applied()
                  .map(day ->
                      day.isAfter(today)
                          ? EditionForDay.Standing.AWAITED
                          : EditionForDay.Standing.APPLIED)
                  .orElse(EditionForDay.Standing.UNPUBLISHED);
          Remark until =
              history.register().periods().stream()
                  .filter(period -> period.edition().act().equals(version.edition().act()))
                  .filter(period -> !period.inForce().isOpen())
                  .filter(period -> !period.inForce().until().isAfter(today))
                  .map(period -> Remark.of("applied_until", period.inForce().until().toString()))
                  .findFirst()
                  .orElse(Remark.NONE);
          return export(new EditionForDay(version.edition(), standing, version.applied()), until);
        });
  }

  private Export export(EditionForDay onDay, Remark beside) {
    List<Remark> standing = new ArrayList<>(List.of(caution(onDay)));
    if (!beside.isNone()) {
      standing.add(beside);
    }
    return Export.of(onDay.edition(), approved(onDay.edition()), standing);
  }

  /**
   * The act that approved the register of {@code edition}, as its own act or an earlier one says.
   */
  Optional<Act.Amended> approved(Edition edition) {
    List<Edition> editions = history.versions().stream().map(EditionLife::edition).toList();
    return editions.subList(0, editions.indexOf(edition) + 1).stream()
        .map(one -> one.act().amendedAct())
        .flatMap(Optional::stream)
        .reduce((first, last) -> last);
  }

  /** The answer to {@code row}; {@code today} is the day of rows that name none. */
  public Answer classify(StaffingRow row, LocalDate today) {
    return answer(row, today, false);
  }

  /** The same answer with the chain of its reasons. */
  public Answer explain(StaffingRow row, LocalDate today) {
    return answer(row, today, true);
  }

  private Answer answer(StaffingRow row, LocalDate today, boolean withReasons) {
    Optional<LocalDate> day = row.date().isBlank() ? Optional.of(today) : day(row.date());
    if (day.isEmpty()) {
      return invalid(row, Remark.of("date.unknown", row.date().strip()));
    }
    Optional<EditionForDay> onDay = on(day.get());
    if (onDay.isEmpty()) {
      return invalid(row, Remark.of("date.no_edition", day.get().toString()));
    }
    Classifier classifier = classifiers.of(onDay.get().edition());
    Answer answer = classifier.classify(row);
    if (withReasons) {
      answer = answer.because(classifier.why(row));
    }
    return onDay.get().standing() == EditionForDay.Standing.APPLIED
        ? answer
        : answer.cautioned(caution(onDay.get()));
  }

  private static Answer invalid(StaffingRow row, Remark detail) {
    return Answer.invalid(row, Reason.DATE, detail);
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

  /** The entries of an edition where they stand, in the law's order. */
  public List<Position> positions(Edition edition) {
    List<Position> positions = new ArrayList<>();
    for (Cell cell : edition.cells()) {
      for (Entry entry : cell.entries()) {
        positions.add(new Position(edition, cell, entry, history.since(edition, entry)));
      }
    }
    return positions;
  }
}

package kz.tizilim.registrar;

import java.io.Writer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.tizilim.act.PublishedOrder;
import kz.tizilim.change.Change;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Classifier;
import kz.tizilim.classify.Column;
import kz.tizilim.classify.Remark;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.documents.BuiltInActs;
import kz.tizilim.documents.DocumentException;
import kz.tizilim.documents.Form;
import kz.tizilim.documents.OrderReader;
import kz.tizilim.documents.SourceFile;
import kz.tizilim.documents.SourceText;
import kz.tizilim.register.Cell;
import kz.tizilim.register.Code;
import kz.tizilim.register.Edition;
import kz.tizilim.register.Entry;
import kz.tizilim.register.Register;
import kz.tizilim.words.Words;

/** Answers questions from one register, and reads the orders that make it. */
public final class Registrar {

  private static final DateTimeFormatter DAY_FIRST =
      DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT);

  private final Register register;

  /** By identity: an edition is a large value, and to compare two takes as long as an answer. */
  private final IdentityHashMap<Edition, Classifier> classifiers = new IdentityHashMap<>();

  private Registrar(Register register) {
    this.register = register;
  }

  /**
   * A registrar of the register that the program carries: order № 692 from the day it was signed.
   */
  public static Registrar builtIn() {
    Edition edition = BuiltInActs.edition692();
    LocalDate signed = edition.act().signed().orElseThrow();
    return new Registrar(Register.empty().with(edition, signed));
  }

  /** A registrar of {@code register}. */
  public static Registrar of(Register register) {
    return new Registrar(register);
  }

  /** Reads a published order in whatever form it comes. */
  public static PublishedOrder read(SourceFile source) {
    return OrderReader.read(source);
  }

  /** Reads a published order. */
  public static PublishedOrder read(SourceText source) {
    return OrderReader.read(source);
  }

  /** The published text of order № 692, which the program carries. */
  public static SourceText order692() {
    return BuiltInActs.order692();
  }

  /** Writes an order and its edition as JSON, and leaves {@code out} open. */
  public static void writeJson(PublishedOrder order, Writer out) {
    EditionJson.write(order, out);
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
    return source.form() == Form.TEXT ? edition(source.text()) : read(source).edition();
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
          source.name()
              + " не редакция реестра: "
              + e.getMessage()
              + " Возможно, поможет записать её заново командой tizilim import.");
    }
  }

  /** The edition of the act with that number («692»); empty if the register has none. */
  public Optional<Edition> named(String number) {
    return register.periods().stream()
        .map(Register.Period::edition)
        .filter(edition -> edition.act().number().equals(number.strip()))
        .findFirst();
  }

  /** The edition that holds on {@code day}; empty before the first. */
  public Optional<Edition> on(LocalDate day) {
    return register.on(day);
  }

  /**
   * What a person must know of an edition before relying on it; empty where there is nothing.
   *
   * <p>An act that is signed but whose first publication no one has recorded is not in application
   * (Law on Legal Acts, art. 42): it is answered from, and the answer says so.
   */
  public static Remark caution(Edition edition) {
    return Remark.of("caution", edition.act().toString());
  }

  /** The answer to {@code row}; {@code today} is the day of rows that name none. */
  public Answer classify(StaffingRow row, LocalDate today) {
    Optional<LocalDate> day = row.date().isBlank() ? Optional.of(today) : day(row.date());
    if (day.isEmpty()) {
      return Answer.invalid(
          row.rowId(),
          row.claimed(),
          Column.DATE,
          Remark.of("date.unknown", row.date().strip()));
    }
    Optional<Edition> edition = on(day.get());
    if (edition.isEmpty()) {
      return Answer.invalid(
          row.rowId(),
          row.claimed(),
          Column.DATE,
          Remark.of("date.no_edition", day.get().toString()));
    }
    return classifier(edition.get()).classify(row);
  }

  /** The same answer with the chain of its reasons. */
  public Answer explain(StaffingRow row, LocalDate today) {
    Answer answer = classify(row, today);
    Optional<LocalDate> day = row.date().isBlank() ? Optional.of(today) : day(row.date());
    return day.flatMap(this::on)
        .map(edition -> answer.because(classifier(edition).why(row)))
        .orElse(answer);
  }

  private synchronized Classifier classifier(Edition edition) {
    return classifiers.computeIfAbsent(edition, Classifier::of);
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
   * The entries that have all words of {@code query} in their titles, institutions or code, those
   * with the fewest other words first.
   */
  public static List<Entry> search(Edition edition, String query) {
    List<String> asked = Words.of(query).stems();
    Optional<Code> code = Code.find(query);
    record Found(Entry entry, int words) {}
    List<Found> found = new ArrayList<>();
    for (Cell cell : edition.cells()) {
      for (Entry entry : cell.entries()) {
        List<String> own = Words.of(entry.text()).stems();
        boolean byCode = code.isPresent() && cell.codes().contains(code.get());
        if (byCode || (!asked.isEmpty() && own.containsAll(asked))) {
          found.add(new Found(entry, own.size()));
        }
      }
    }
    if (code.isEmpty()) {
      found.sort(Comparator.comparingInt(Found::words));
    }
    return found.stream().map(Found::entry).toList();
  }
}

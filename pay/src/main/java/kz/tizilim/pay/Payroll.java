package kz.tizilim.pay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Claim;
import kz.tizilim.classify.Reason;
import kz.tizilim.core.register.Code;
import kz.tizilim.core.register.EntryId;
import kz.tizilim.core.register.Sphere;
import kz.tizilim.pay.PayAnswer.Gap;
import kz.tizilim.pay.PostTerms.AllowanceClaim;
import kz.tizilim.pay.message.Note;
import kz.tizilim.pay.table.PayBook;
import kz.tizilim.pay.table.PayCell;
import kz.tizilim.pay.table.Tenge;

/**
 * Pay by tables: what the register says of a row, the tables and a day give an answer. Immutable
 * and safe for threads.
 */
public final class Payroll {
  private static final int MOST_REMEMBERED = 20_000;
  private static final int MOST_DAYS = 400;
  private static final Pattern SEPARATORS = Pattern.compile("[,;/]+");

  private final PayBook book;
  private final Settings settings;
  private final Map<LocalDate, DayPay> days = new ConcurrentHashMap<>();
  private final Map<SameRow, PayAnswer> remembered = new ConcurrentHashMap<>();

  /**
   * What a person chose.
   *
   * @param isStrict whether only printed and confirmed numbers are used
   * @param allowances the allowances of rows that name none
   */
  public record Settings(boolean isStrict, List<AllowanceClaim> allowances) {
    /** All numbers, no usual allowances. */
    public static final Settings NONE = new Settings(false, List.of());

    public Settings {
      allowances = List.copyOf(allowances);
    }
  }

  private Payroll(PayBook book, Settings settings) {
    this.book = book;
    this.settings = settings;
  }

  /** Pay by these tables. */
  public static Payroll of(PayBook book) {
    return of(book, Settings.NONE);
  }

  /** Pay by these tables, as a person chose. */
  public static Payroll of(PayBook book, Settings settings) {
    return new Payroll(book, settings);
  }

  /** The tables. */
  public PayBook book() {
    return book;
  }

  /** What a person chose. */
  public Settings settings() {
    return settings;
  }

  /**
   * What a row is paid.
   *
   * @param answer what the register says of the row
   * @param institution the institution that the row names
   * @param given what the row says of pay
   * @param day the day
   */
  public PayAnswer pay(Answer answer, String institution, PostTerms given, LocalDate day) {
    SameRow same = new SameRow(answer, institution, given, day);
    PayAnswer known = remembered.get(same);
    if (known == null) {
      known = computed(answer, institution, given, day);
      if (remembered.size() < MOST_REMEMBERED) {
        remembered.put(same, known);
      }
    }
    return known;
  }

  private PayAnswer computed(Answer answer, String institution, PostTerms given, LocalDate day) {
    PostTerms terms = given.withAllowances(settings.allowances());
    Optional<PayAnswer> refused = refused(terms, day);
    if (refused.isPresent()) {
      return refused.get();
    }
    Optional<Integer> years = terms.yearsOn(day);
    DayPay dayPay = dayPay(day);
    Optional<PayAnswer> uncoded = uncoded(answer, institution, terms, years, dayPay);
    if (uncoded.isPresent()) {
      return uncoded.get();
    }
    List<PayCell> cells = cells(answer, answer.codes());
    if (!terms.split().isEmpty()) {
      return split(answer, institution, terms, dayPay);
    }
    List<Code> claimed = claimed(answer);
    if (claimed.size() > 1 && terms.units().persons() > 1) {
      List<PayCell> lumped =
          cells(answer, claimed.stream().filter(answer.codes()::contains).toList());
      DayPay.Result range =
          dayPay.pays(
              lumped.isEmpty() ? cells : lumped, answer.entries(), institution, terms, years);
      return new Gap(
          GapKind.MIXED_ROW, Note.of("gap.mixed_row.detail", claimed), range.pays(), terms.notes());
    }
    PayAnswer own =
        answered(
            dayPay.pays(cells, answer.entries(), institution, terms, years), cells, terms, years);
    return answer.hasWrongClaim()
        ? compared(own, answer, claimed, institution, terms, years, dayPay)
        : own;
  }

  /** The pay of a code that is not from a staffing table. */
  public PayAnswer pay(PayCell cell, String institution, PostTerms given, LocalDate day) {
    PostTerms terms = given.withAllowances(settings.allowances());
    Optional<PayAnswer> refused = refused(terms, day);
    if (refused.isPresent()) {
      return refused.get();
    }
    Optional<Integer> years = terms.yearsOn(day);
    List<PayCell> cells = List.of(cell);
    return answered(
        dayPay(day).pays(cells, List.of(), institution, terms, years), cells, terms, years);
  }

  private DayPay dayPay(LocalDate day) {
    DayPay known = days.get(day);
    if (known == null && days.size() >= MOST_DAYS) {
      days.clear();
    }
    return known != null
        ? known
        : days.computeIfAbsent(day, it -> new DayPay(book.on(it), settings.isStrict()));
  }

  /* --- rows without a sum --------------------------------------------------------------------- */

  private static Optional<PayAnswer> refused(PostTerms terms, LocalDate day) {
    if (!terms.faults().isEmpty()) {
      PayColumn column = new TreeSet<>(terms.faults().keySet()).first();
      Note why = Objects.requireNonNull(terms.faults().get(column));
      return Optional.of(new PayAnswer.Invalid(column, why, terms.notes()));
    }
    if (terms.since().isEmpty()) {
      return Optional.empty();
    }
    LocalDate since = terms.since().get();
    if (since.isAfter(day)) {
      return Optional.of(
          new PayAnswer.Invalid(
              PayColumn.SINCE, Note.of("terms.since-future", since, day), terms.notes()));
    }
    int full = PostTerms.fullYears(since, day);
    return terms
        .years()
        .filter(years -> years != full)
        .map(years ->
            new PayAnswer.Invalid(
                PayColumn.SINCE,
                Note.of("terms.years-disagree", years, since, full, day),
                terms.notes()));
  }

  private Optional<PayAnswer> uncoded(
      Answer answer, String institution, PostTerms terms, Optional<Integer> years, DayPay dayPay) {
    if (!answer.codes().isEmpty()) {
      return Optional.empty();
    }
    Optional<Reason> reason = answer.reason();
    if (reason.filter(Reason.SKILLED_WORKER::equals).isPresent()) {
      return Optional.of(worker(institution, terms, years, dayPay));
    }
    if (reason.filter(Reason.SERVICEMAN::equals).isPresent()) {
      return Optional.of(
          new Gap(GapKind.OUTSIDE, Note.of("gap.outside.detail"), List.of(), terms.notes()));
    }
    Note why =
        answer.detail().isNone()
            ? Note.of("gap.no_code.detail", answer.verdict().label())
            : Note.of("gap.no_code.because", answer.verdict().label(), answer.detail());
    return Optional.of(new Gap(GapKind.NO_CODE, why, List.of(), terms.notes()));
  }

  private PayAnswer worker(
      String institution, PostTerms terms, Optional<Integer> years, DayPay dayPay) {
    if (terms.workerGrade().isEmpty()) {
      return new Gap(GapKind.NO_CODE, Note.of("gap.no_code.worker"), List.of(), terms.notes());
    }
    List<PayCell> cells = List.of(PayCell.worker(terms.workerGrade().get()));
    return answered(dayPay.pays(cells, List.of(), institution, terms, years), cells, terms, years);
  }

  /* --- rows with codes ------------------------------------------------------------------------ */

  /** The cells of codes: each code in each sphere in which an entry of it fits the row. */
  private static List<PayCell> cells(Answer answer, List<Code> codes) {
    if (codes.size() == 1 && answer.entries().size() == 1) {
      return List.of(PayCell.of(answer.entries().get(0).sphere(), codes.get(0)));
    }
    List<PayCell> cells = new ArrayList<>();
    for (Code code : codes) {
      Set<Sphere> spheres = new LinkedHashSet<>();
      String printed = code.toString();
      answer.entries().stream()
          .filter(entry -> entry.code().equals(printed))
          .forEach(entry -> spheres.add(entry.sphere()));
      if (spheres.isEmpty()) {
        answer.entries().forEach(entry -> spheres.add(entry.sphere()));
      }
      if (spheres.isEmpty()) {
        spheres.add(Sphere.GENERAL);
      }
      spheres.forEach(sphere -> cells.add(PayCell.of(sphere, code)));
    }
    return cells;
  }

  private static List<Code> claimed(Answer answer) {
    Optional<String> text = answer.claim().map(Claim::text);
    if (text.isEmpty()) {
      return List.of();
    }
    List<Code> codes = new ArrayList<>();
    for (String part : SEPARATORS.split(text.get(), -1)) {
      Code.find(part).ifPresent(codes::add);
    }
    return codes;
  }

  private static PayAnswer answered(
      DayPay.Result result, List<PayCell> cells, PostTerms terms, Optional<Integer> years) {
    List<Note> notes = terms.notes();
    if (result.conflict().isPresent()) {
      return new PayAnswer.Conflict(result.conflict().get(), notes);
    }
    if (!result.gaps().isEmpty()) {
      DayPay.GapFound first = result.gaps().get(0);
      List<Note> all = new ArrayList<>(notes);
      result.gaps().stream().skip(1).map(DayPay.GapFound::detail).distinct().forEach(all::add);
      return new Gap(first.kind(), first.detail(), result.pays(), all);
    }
    if (result.pays().size() == 1) {
      Pay pay = result.pays().get(0);
      if (pay.notes().isEmpty()) {
        return new PayAnswer.Paid(pay, notes);
      }
      List<Note> all = new ArrayList<>(notes);
      all.addAll(pay.notes());
      return new PayAnswer.Paid(pay, all);
    }
    Note why =
        cells.size() > 1
            ? Note.of("range.codes", cells.stream().map(PayCell::label).toList())
            : Note.of("range.years");
    if (cells.size() > 1 && years.isEmpty()) {
      why = Note.of("range.both", cells.stream().map(PayCell::label).toList());
    }
    return new PayAnswer.Range(result.pays(), why, notes);
  }

  /** The answer by the found code with a note of what the stated one would give. */
  private static PayAnswer compared(
      PayAnswer own,
      Answer answer,
      List<Code> claimed,
      String institution,
      PostTerms terms,
      Optional<Integer> years,
      DayPay dayPay) {
    if (claimed.size() != 1 || claimed.get(0).lacksItsStep() || own.paid().isEmpty()) {
      return own;
    }
    Pay found = own.paid().get();
    PayCell cell = new PayCell(found.cell().sphere(), claimed.get(0).toString());
    DayPay.Result other = dayPay.pays(List.of(cell), answer.entries(), institution, terms, years);
    List<Note> notes = new ArrayList<>(own.notes());
    if (other.gaps().isEmpty() && other.conflict().isEmpty() && other.pays().size() == 1) {
      Tenge sum = other.pays().get(0).salary();
      notes.add(
          Note.of(
              "claim.differs",
              claimed.get(0).toString(),
              sum.printed(),
              found.cell().code(),
              found.salary().minus(sum).printed()));
    } else {
      notes.add(Note.of("claim.no-sum", claimed.get(0).toString(), found.cell().code()));
    }
    return new PayAnswer.Paid(found, notes);
  }

  /* --- rows of several codes ------------------------------------------------------------------ */

  private PayAnswer split(Answer answer, String institution, PostTerms terms, DayPay dayPay) {
    List<Pay> parts = new ArrayList<>();
    for (PostTerms.Part part : terms.split()) {
      if (!answer.codes().contains(part.code())) {
        return new PayAnswer.Invalid(
            PayColumn.SPLIT,
            Note.of("terms.split-code", part.code().toString(), answer.codes()),
            terms.notes());
      }
      List<PayCell> cells = cells(answer, List.of(part.code()));
      PayAnswer one =
          answered(
              dayPay.pays(
                  cells,
                  entries(answer, part),
                  institution,
                  terms.withUnits(part.units()),
                  part.years()),
              cells,
              terms.withUnits(part.units()),
              part.years());
      if (one.paid().isEmpty()) {
        return one;
      }
      parts.add(one.paid().get());
    }
    return new PayAnswer.Paid(DayPay.sum(parts, terms.units()), terms.notes());
  }

  private static List<EntryId> entries(Answer answer, PostTerms.Part part) {
    String printed = part.code().toString();
    return answer.entries().stream().filter(entry -> entry.code().equals(printed)).toList();
  }
}

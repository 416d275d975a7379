package kz.tizilim.pay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.core.register.Code;
import kz.tizilim.pay.load.Days;
import kz.tizilim.pay.load.Decimals;
import kz.tizilim.pay.load.Shares;
import kz.tizilim.pay.load.UnitWords;
import kz.tizilim.pay.message.Note;
import kz.tizilim.pay.table.PayCell;
import kz.tizilim.pay.table.Tenge;

/**
 * What a row of a staffing table says of pay.
 *
 * @param units the units
 * @param years full years in the speciality; empty if the row gives none
 * @param since the day from which years count
 * @param vacantSince the day since which the post is vacant
 * @param allowances the allowances of the row
 * @param workerGrade the category of a skilled worker
 * @param group the pay group, where the row overrides it
 * @param fund the fund that pays; empty if the row names none
 * @param paid the salary that the unit itself computed
 * @param from the first day of the post
 * @param to the first day on which it is gone
 * @param split the units by code and years; empty if the row is of one code
 * @param notes what a person should know of how the row was read
 * @param faults which columns cannot be read, and why
 */
public record PostTerms(
    Units units,
    Optional<Integer> years,
    Optional<LocalDate> since,
    Optional<LocalDate> vacantSince,
    List<AllowanceClaim> allowances,
    Optional<Integer> workerGrade,
    Optional<String> group,
    String fund,
    Optional<Tenge> paid,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    List<Part> split,
    List<Note> notes,
    Map<PayColumn, Note> faults) {

  private static final int MOST_YEARS = 69;
  /* «172,723» may be thousands or parts of a tenge. */
  private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}(?!\\d)");
  private static final Pattern ALLOWANCE_PARTS = Pattern.compile("[;\\n\\r]+|,(?=\\s*\\p{L})");
  private static final Pattern SHARE_BEHIND =
      Pattern.compile("(.*\\p{L}.*?)[\\s:–—-]+(\\d[\\d ]*(?:[.,]\\d+)?\\s*%)");
  private static final Pattern PART =
      Pattern.compile("(.+?)\\s*@\\s*([^×xXхХ*]*?)\\s*(?:[×xXхХ*]\\s*(.+))?");

  /** One unit of which nothing else is said; declared after the patterns that read it. */
  public static final PostTerms PLAIN = read(Map.of());

  /**
   * An allowance that a row names.
   *
   * @param code its code
   * @param share its share, where the row gives one
   */
  public record AllowanceClaim(String code, Optional<BigDecimal> share) {}

  /**
   * Some units of a row.
   *
   * @param code their code
   * @param years their years; empty if open
   * @param units how many
   */
  public record Part(Code code, Optional<Integer> years, Units units) {}

  public PostTerms {
    allowances = List.copyOf(allowances);
    split = List.copyOf(split);
    notes = List.copyOf(notes);
    faults = faults.isEmpty() ? Map.of() : Map.copyOf(faults);
  }

  /** The units; empty if the row names some that cannot be read. */
  public Optional<Units> readableUnits() {
    return faults.containsKey(PayColumn.UNITS) ? Optional.empty() : Optional.of(units);
  }

  /** What the cells of a row say; a column that is left out says nothing. */
  public static PostTerms read(Map<PayColumn, String> cells) {
    return new Reading(cells).terms();
  }

  /** The full years of service on a day: counted from their beginning, or as the row says them. */
  Optional<Integer> yearsOn(LocalDate day) {
    return since.isPresent() ? since.map(begun -> fullYears(begun, day)) : years;
  }

  /** The same of another number of units. */
  public PostTerms withUnits(Units other) {
    return with(other, years, since, allowances, List.of());
  }

  /** The same with another number of years, whatever the row says of them. */
  PostTerms withYears(Optional<Integer> other) {
    return with(units, other, Optional.empty(), allowances, split);
  }

  /** The same with more allowances, where the row names none. */
  PostTerms withAllowances(List<AllowanceClaim> usual) {
    return allowances.isEmpty() && !usual.isEmpty()
        ? with(units, years, since, usual, split)
        : this;
  }

  /** The same post with other terms. */
  private PostTerms with(
      Units otherUnits,
      Optional<Integer> otherYears,
      Optional<LocalDate> otherSince,
      List<AllowanceClaim> otherAllowances,
      List<Part> otherSplit) {
    return new PostTerms(
        otherUnits,
        otherYears,
        otherSince,
        vacantSince,
        otherAllowances,
        workerGrade,
        group,
        fund,
        paid,
        from,
        to,
        otherSplit,
        notes,
        faults);
  }

  /**
   * The full years on a day; a year is full on the day of the same number, or on the last day of a
   * month that has no such day.
   */
  static int fullYears(LocalDate since, LocalDate day) {
    int years = day.getYear() - since.getYear();
    return since.plusYears(years).isAfter(day) ? years - 1 : years;
  }

  /** Whether the post exists on a day. */
  public boolean exists(LocalDate day) {
    return from.map(first -> !day.isBefore(first)).orElse(true)
        && to.map(day::isBefore).orElse(true);
  }

  /** Reads the cells of a row. */
  private static final class Reading {
    private final Map<PayColumn, String> cells;
    private final List<Note> notes = new ArrayList<>();
    private final Map<PayColumn, Note> faults = new EnumMap<>(PayColumn.class);

    Reading(Map<PayColumn, String> cells) {
      this.cells = cells;
    }

    PostTerms terms() {
      Units units = units();
      List<Part> split = split();
      if (!split.isEmpty()) {
        BigDecimal sum =
            split.stream()
                .map(part -> part.units().number())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!text(PayColumn.UNITS).isEmpty() && sum.compareTo(units.number()) != 0) {
          faults.put(
              PayColumn.SPLIT, Note.of("terms.split-sum", new Units(sum).shown(), units.shown()));
        }
        units = new Units(sum);
      }
      return new PostTerms(
          units,
          years(),
          day(PayColumn.SINCE),
          day(PayColumn.VACANT_SINCE),
          allowances(),
          workerGrade(),
          Optional.of(text(PayColumn.GROUP)).filter(text -> !text.isEmpty()),
          text(PayColumn.FUND),
          paid(),
          day(PayColumn.POST_FROM),
          day(PayColumn.POST_TO),
          split,
          notes,
          faults);
    }

    private Units units() {
      String text = text(PayColumn.UNITS);
      if (text.isEmpty()) {
        return Units.ONE;
      }
      Optional<Units> units = Units.read(text);
      if (units.isEmpty()) {
        faults.put(PayColumn.UNITS, Note.of("terms.units", text));
        return Units.ONE;
      }
      if (!units.get().isOnePerson()) {
        notes.add(Note.of("terms.several", units.get().shown(), units.get().persons()));
      }
      if (!units.get().isOfQuarters()) {
        notes.add(Note.of("terms.quarters", units.get().shown()));
      }
      return units.get();
    }

    private Optional<Integer> years() {
      String text = text(PayColumn.YEARS);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      if (text.indexOf(';') >= 0 && UnitWords.parts(text).size() > 1) {
        return Optional.empty();
      }
      Optional<Integer> years = UnitWords.years(text).filter(number -> number <= MOST_YEARS);
      if (years.isEmpty()) {
        faults.put(PayColumn.YEARS, Note.of("terms.years", text, MOST_YEARS));
      }
      return years;
    }

    private Optional<Integer> workerGrade() {
      String text = text(PayColumn.WORKER_GRADE);
      String digits = text.replaceAll("[^0-9]", "");
      boolean isGrade =
          digits.length() == 1
              && digits.charAt(0) >= '1'
              && digits.charAt(0) - '0' <= PayCell.HIGHEST_CATEGORY
              && Code.find(text).isEmpty();
      return isGrade ? Optional.of(digits.charAt(0) - '0') : Optional.empty();
    }

    private Optional<Tenge> paid() {
      String text = text(PayColumn.PAID_DO);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      Optional<BigDecimal> paid =
          UnitWords.tenge(text)
              .filter(sum -> sum.signum() >= 0 && !THOUSANDS.matcher(text).lookingAt());
      if (paid.isEmpty()) {
        notes.add(Note.of("terms.paid", text));
      }
      return paid.map(Tenge::new);
    }

    private Optional<LocalDate> day(PayColumn column) {
      String text = text(column);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      Optional<LocalDate> day = Days.read(text);
      if (day.isEmpty()) {
        faults.put(column, Note.of("terms.day", text));
      }
      return day;
    }

    private List<AllowanceClaim> allowances() {
      List<AllowanceClaim> all = new ArrayList<>();
      Set<String> seen = new HashSet<>();
      for (String text : ALLOWANCE_PARTS.split(text(PayColumn.ALLOWANCES), -1)) {
        String part = text.strip();
        if (part.isEmpty() || UnitWords.isNoAllowance(part)) {
          continue;
        }
        Matcher behind = SHARE_BEHIND.matcher(part);
        int equals = part.indexOf('=');
        boolean isBehind = equals < 0 && behind.matches();
        String code =
            (isBehind ? behind.group(1) : equals < 0 ? part : part.substring(0, equals)).strip();
        String share =
            isBehind ? behind.group(2) : equals < 0 ? "" : part.substring(equals + 1).strip();
        Optional<BigDecimal> read = share.isEmpty() ? Optional.empty() : Shares.read(share);
        if (!seen.add(code.toLowerCase(Locale.ROOT))) {
          faults.put(PayColumn.ALLOWANCES, Note.of("terms.allowance-twice", code));
        } else if (!share.isEmpty() && read.isEmpty()) {
          faults.put(
              PayColumn.ALLOWANCES,
              Note.of(Decimals.read(share).isPresent() ? "load.share" : "load.no-number", share));
        }
        all.add(new AllowanceClaim(code, read));
      }
      return all;
    }

    private List<Part> split() {
      List<Part> parts = new ArrayList<>();
      for (String text : UnitWords.parts(text(PayColumn.SPLIT))) {
        Matcher matcher = PART.matcher(text);
        Optional<Code> code = matcher.matches() ? Code.find(matcher.group(1)) : Optional.empty();
        Optional<Units> units =
            code.isEmpty()
                ? Optional.empty()
                : matcher.group(3) == null ? Optional.of(Units.ONE) : Units.read(matcher.group(3));
        String years = code.isEmpty() ? "" : matcher.group(2);
        Optional<Integer> full = UnitWords.years(years).filter(number -> number <= MOST_YEARS);
        if (units.isEmpty() || (full.isEmpty() && !years.isBlank())) {
          faults.put(PayColumn.SPLIT, Note.of("terms.split", text));
          return List.of();
        }
        parts.add(new Part(code.orElseThrow(), full, units.get()));
      }
      return parts;
    }

    private String text(PayColumn column) {
      String text = cells.get(column);
      if (text != null && text.startsWith("=")) {
        Note wrong = Note.of("terms.formula", column.label(), text);
        if (column == PayColumn.PAID_DO) {
          notes.add(wrong);
        } else {
          faults.put(column, wrong);
        }
        return "";
      }
      return text == null || (column != PayColumn.UNITS && UnitWords.isNothing(text))
          ? ""
          : text.strip();
    }
  }
}

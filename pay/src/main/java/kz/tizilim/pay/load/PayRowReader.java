package kz.tizilim.pay.load;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kz.tizilim.core.act.WrittenDays;
import kz.tizilim.core.register.Block;
import kz.tizilim.core.register.Code;
import kz.tizilim.core.register.Sphere;
import kz.tizilim.pay.load.Fault.Severity;
import kz.tizilim.pay.message.Note;
import kz.tizilim.pay.table.Band;
import kz.tizilim.pay.table.PayCell;
import kz.tizilim.pay.table.PayRow;
import kz.tizilim.pay.table.PolicyRule;
import kz.tizilim.pay.table.RowStatus;
import kz.tizilim.pay.table.Source;
import kz.tizilim.pay.table.TableKind;
import kz.tizilim.pay.table.Tenge;

/** Reads one line of a table; every cell that cannot be read is a fault of its own. */
final class PayRowReader {
  private static final DateTimeFormatter DAY_FIRST =
      DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter YEAR_FIRST =
      DateTimeFormatter.ofPattern("uuuu.M.d", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  private static final List<DateTimeFormatter> FORMATS =
      List.of(DateTimeFormatter.ISO_LOCAL_DATE, DAY_FIRST, YEAR_FIRST);
  private static final Pattern NO_TIME = Pattern.compile("(?<=\\d)[T ]00:00(:00(\\.0+)?)?$");
  private static final Pattern YEAR_WORD =
      Pattern.compile("(?<=\\d{4}) ?(?:года|год|жылы|жыл|г|ж)\\.?$");
  private static final Pattern IN_WORDS =
      Pattern.compile(WrittenDays.REGEX, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final BigDecimal GREATEST = new BigDecimal("20");
  private static final int MOST_YEARS = 69;
  private static final int MOST_DECIMALS = 2;
  private static final Map<String, String> SPHERES = new HashMap<>();

  static {
    for (String[] row : Resource.rows("spheres.tsv")) {
      SPHERES.put(row[1], row[0]);
    }
  }

  private final String file;
  private final TableFile.Line line;
  private final Map<String, Integer> columns;
  private final TableFile.Line head;
  private final List<Fault> faults;
  private boolean isSound = true;

  PayRowReader(
      String file,
      TableFile.Line line,
      Map<String, Integer> columns,
      TableFile.Line head,
      List<Fault> faults) {
    this.file = file;
    this.line = line;
    this.columns = columns;
    this.head = head;
    this.faults = faults;
  }

  /** The row; empty if a cell of it cannot be read. */
  Optional<PayRow> row(TableKind kind) {
    Source source = source();
    PayRow row =
        switch (kind) {
          case BASE -> new PayRow.BaseAmount(amount("amount"), source);
          case COEFFICIENTS ->
              new PayRow.Coefficient(cell(), band(), multiplier("coefficient", GREATEST), source);
          case FACTORS -> new PayRow.Factor(word("group"), multiplier("factor", GREATEST), source);
          case GROUPS -> group(source);
          case ALLOWANCES -> allowance(source);
          case POLICY -> policy(source);
          case ACTS -> new PayRow.KnownAct(touches(), source);
        };
    return isSound ? Optional.of(row) : Optional.empty();
  }

  /* --- what every row has --------------------------------------------------------------------- */

  private Source source() {
    LocalDate from = day("from").orElse(LocalDate.EPOCH);
    if (text("from").isEmpty()) {
      error("from", Note.of("load.no-value"));
    }
    Optional<LocalDate> to = day("to");
    if (to.isPresent() && !to.get().isAfter(from) && !text("from").isEmpty()) {
      error("to", Note.of("load.to-before-from", to.get(), from));
    }
    String act = word("act");
    RowStatus status =
        RowStatus.find(Words.choice(text("status")))
            .orElseGet(() -> {
              error(
                  "status",
                  Note.of("load.status", text("status"), Arrays.asList(RowStatus.values())));
              return RowStatus.UNVERIFIED;
            });
    String by = text("confirmed_by");
    Optional<LocalDate> on = day("confirmed_on");
    if (status == RowStatus.CONFIRMED && (by.isEmpty() || on.isEmpty())) {
      error("confirmed_by", Note.of("load.confirmed-by"));
    }
    return new Source(act, text("place"), from, to, status, by, on, false);
  }

  /* --- kinds ---------------------------------------------------------------------------------- */

  private PayCell cell() {
    String sphere = sphere("sphere");
    String grade = text("grade");
    String step = text("step");
    if (sphere.equals(PayCell.WORKERS)) {
      String digits = step.isEmpty() ? grade.replaceAll("\\D", "") : step;
      if (!digits.matches("[1-8]")) {
        error("step", Note.of("load.worker-step", step));
        return PayCell.worker(1);
      }
      return PayCell.worker(Integer.parseInt(digits));
    }
    String spelled = step.isEmpty() ? grade : grade + "-" + step;
    Optional<Code> code = Code.find(spelled);
    if (code.isEmpty() || code.get().lacksItsStep()) {
      error("grade", Note.of("load.no-code", spelled));
      return new PayCell(sphere, "D");
    }
    if (spelled.chars().anyMatch(c -> c > 'z')) {
      faults.add(
          new Fault(
              Severity.NOTE,
              file,
              line.number(),
              heading("grade"),
              Note.of("load.cyrillic", spelled, code.get().toString())));
    }
    return new PayCell(sphere, code.get().toString());
  }

  private Band band() {
    int from = years("years_from").orElse(0);
    int to = years("years_to").orElse(Band.OPEN);
    if (to <= from) {
      error("years_to", Note.of("load.band-order", from, to));
      return Band.ALL;
    }
    return new Band(from, to);
  }

  private Optional<Integer> years(String column) {
    String text = text(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<BigDecimal> number = isDate(column) ? Optional.empty() : Decimals.read(text);
    boolean isWhole =
        number
            .filter(value -> value.stripTrailingZeros().scale() <= 0)
            .filter(value ->
                value.signum() >= 0 && value.compareTo(BigDecimal.valueOf(MOST_YEARS)) <= 0)
            .isPresent();
    if (!isWhole) {
      error(column, isDate(column) ? dated(column) : Note.of("load.years", text, MOST_YEARS));
      return Optional.empty();
    }
    return number.map(BigDecimal::intValueExact);
  }

  private PayRow group(Source source) {
    return new PayRow.GroupRule(
        word("group"),
        text("sphere").isEmpty() ? "" : sphere("sphere"),
        list("grades").stream().map(this::grade).toList(),
        list("kinds").stream().map(one -> one.toLowerCase(Locale.ROOT)).toList(),
        new LinkedHashSet<>(list("entries")),
        new LinkedHashSet<>(list("instead_of")),
        new LinkedHashSet<>(list("together")),
        source);
  }

  /** A block, a grade or a code in Latin letters. */
  private String grade(String text) {
    if (text.matches("(?iu)[ABCDАБВСД]")) {
      return Block.of(text.charAt(0)).name();
    }
    if (text.equalsIgnoreCase("R")) {
      return "R";
    }
    return Code.find(text)
        .map(Code::toString)
        .orElseGet(() -> {
          error("grades", Note.of("load.no-code", text));
          return text;
        });
  }

  private PayRow allowance(Source source) {
    Optional<BigDecimal> share = share();
    Optional<Tenge> amount =
        text("amount").isEmpty() ? Optional.empty() : Optional.of(amount("amount"));
    if (share.isPresent() && amount.isPresent()) {
      error("amount", Note.of("load.share-and-amount"));
    }
    PayRow.AllowanceBase base =
        find(PayRow.AllowanceBase.values(), text("base"))
            .orElseGet(() -> {
              error(
                  "base",
                  Note.of(
                      "load.choice", text("base"), Arrays.asList(PayRow.AllowanceBase.values())));
              return PayRow.AllowanceBase.DO;
            });
    PayRow.Period period =
        text("period").isEmpty()
            ? PayRow.Period.MONTH
            : find(PayRow.Period.values(), text("period"))
                .orElseGet(() -> {
                  error(
                      "period",
                      Note.of(
                          "load.choice", text("period"), Arrays.asList(PayRow.Period.values())));
                  return PayRow.Period.MONTH;
                });
    return new PayRow.Allowance(
        word("code"),
        text("name"),
        share,
        amount,
        base,
        yes("raises_do", false),
        period,
        text("who"),
        text("needs"),
        yes("in_fund", true),
        yes("by_units", false),
        source);
  }

  private Optional<BigDecimal> share() {
    String text = text("share");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<BigDecimal> share = isDate("share") ? Optional.empty() : Shares.read(text);
    if (share.isEmpty()) {
      error(
          "share",
          isDate("share")
              ? dated("share")
              : Note.of(Decimals.read(text).isPresent() ? "load.share" : "load.no-number", text));
    }
    return share;
  }

  private PayRow policy(Source source) {
    Optional<PolicyRule> rule = PolicyRule.find(Words.choice(text("rule")));
    if (rule.isEmpty()) {
      error("rule", Note.of("load.choice", text("rule"), Arrays.asList(PolicyRule.values())));
      return new PayRow.Policy(PolicyRule.ROUNDING, "row", source);
    }
    if (rule.get().isNumber()) {
      return new PayRow.Policy(rule.get(), amount("value").toString(), source);
    }
    String value = text("value").toLowerCase(Locale.ROOT).replace(' ', '_');
    if (!rule.get().choices().contains(value)) {
      error("value", Note.of("load.choice", text("value"), rule.get().choices()));
    }
    return new PayRow.Policy(rule.get(), value, source);
  }

  private Set<TableKind> touches() {
    Set<TableKind> kinds = EnumSet.noneOf(TableKind.class);
    for (String word : list("touches")) {
      Optional<TableKind> kind = TableKind.find(word);
      if (word.equalsIgnoreCase("all")) {
        kinds.addAll(EnumSet.complementOf(EnumSet.of(TableKind.ACTS)));
      } else if (kind.isPresent()) {
        kinds.add(kind.get());
      } else {
        error("touches", Note.of("load.choice", word, Arrays.asList(TableKind.values())));
      }
    }
    return kinds;
  }

  /* --- cells ---------------------------------------------------------------------------------- */

  private String sphere(String column) {
    String text = text(column).toLowerCase(Locale.ROOT);
    String alias = SPHERES.get(text);
    if (alias != null) {
      return alias;
    }
    Optional<Sphere> named = Sphere.named(text);
    if (named.isPresent()) {
      return named.get().key();
    }
    if (!text.matches("[a-z][a-z0-9_-]*")) {
      error(column, Note.of("load.sphere", text(column)));
      return Sphere.GENERAL.key();
    }
    return text;
  }

  private BigDecimal multiplier(String column, BigDecimal greatest) {
    BigDecimal number = number(column);
    if (isSound || number.signum() != 0) {
      if (number.signum() <= 0 || number.compareTo(greatest) > 0) {
        error(column, Note.of("load.coefficient", number, greatest));
      } else if (number.stripTrailingZeros().scale() > MOST_DECIMALS) {
        faults.add(
            new Fault(
                Severity.WARNING,
                file,
                line.number(),
                heading(column),
                Note.of("load.decimals", number)));
      }
    }
    return number;
  }

  private Tenge amount(String column) {
    BigDecimal number = number(column, Words.withoutTenge(text(column)));
    if (number.signum() < 0 || number.stripTrailingZeros().scale() > MOST_DECIMALS) {
      error(column, Note.of("load.amount", text(column)));
    }
    return new Tenge(number);
  }

  private BigDecimal number(String column) {
    return number(column, text(column));
  }

  private BigDecimal number(String column, String text) {
    if (text.isEmpty()) {
      error(column, Note.of("load.no-value"));
      return BigDecimal.ONE;
    }
    if (isDate(column)) {
      error(column, dated(column));
      return BigDecimal.ONE;
    }
    return Decimals.read(text)
        .orElseGet(() -> {
          error(column, Note.of("load.no-number", text));
          return BigDecimal.ONE;
        });
  }

  private boolean isDate(String column) {
    return line.dates().contains(columns.getOrDefault(column, -1))
        || (Decimals.read(text(column)).isEmpty() && Decimals.isDate(text(column)));
  }

  private Note dated(String column) {
    return Note.of("load.date-for-number", text(column));
  }

  private Optional<LocalDate> day(String column) {
    String text = text(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> day = readDay(text);
    if (day.isEmpty()) {
      error(column, Note.of("load.day", text));
    }
    return day;
  }

  /** The day that {@code text} writes, see {@link Days}. */
  static Optional<LocalDate> readDay(String text) {
    String bare = NO_TIME.matcher(text.replace('\u00A0', ' ').strip()).replaceFirst("").strip();
    String plain = YEAR_WORD.matcher(bare).replaceFirst("");
    for (DateTimeFormatter format : FORMATS) {
      try {
        return Optional.of(LocalDate.parse(plain, format));
      } catch (DateTimeParseException e) {
        // not written so; the next format may be the one
      }
    }
    String words = bare.replaceAll("[«»„“”]", "\"").replaceAll(" +", " ");
    return IN_WORDS.matcher(words).matches() ? WrittenDays.first(words) : Optional.empty();
  }

  private boolean yes(String column, boolean otherwise) {
    String text = text(column).toLowerCase(Locale.ROOT);
    if (text.isEmpty()) {
      return otherwise;
    }
    if (Words.YES.contains(text)) {
      return true;
    }
    if (!Words.NO.contains(text)) {
      error(column, Note.of("load.yes-no", text(column)));
    }
    return false;
  }

  private static <E extends Enum<E>> Optional<E> find(E[] all, String word) {
    String named = Words.choice(word);
    return Arrays.stream(all).filter(one -> one.name().equalsIgnoreCase(named)).findFirst();
  }

  private List<String> list(String column) {
    List<String> all = new ArrayList<>();
    for (String one : text(column).split("[;|]", -1)) {
      if (!one.isBlank()) {
        all.add(one.strip());
      }
    }
    return all;
  }

  private String word(String column) {
    String text = text(column);
    if (text.isEmpty()) {
      error(column, Note.of("load.no-value"));
    }
    return text;
  }

  private String text(String column) {
    String text = line.text(columns.getOrDefault(column, -1)).strip();
    return Words.isNothing(text) ? "" : text;
  }

  private Optional<String> heading(String column) {
    return Optional.of(head.text(columns.getOrDefault(column, -1))).filter(text -> !text.isEmpty());
  }

  private void error(String column, Note what) {
    isSound = false;
    faults.add(new Fault(Severity.ERROR, file, line.number(), heading(column), what));
  }
}

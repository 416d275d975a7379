package kz.tizilim.server.request;

import io.vertx.core.MultiMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.tizilim.core.history.History;
import kz.tizilim.core.message.Refused;
import kz.tizilim.core.register.Code;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.server.message.Sentences;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import kz.tizilim.staffing.TableChoices;
import kz.tizilim.staffing.sheet.Mapping;
import kz.tizilim.staffing.sheet.Meaning;

/** The parameters of an address, read one by one; all faults are reported at the end. */
public final class Parameters {
  private static final int LONGEST_NUMBER = 15;

  private final MultiMap given;
  private final List<Problem.Fault> faults = new ArrayList<>();

  /** The parameters of a query. */
  public Parameters(MultiMap given) {
    this.given = given;
  }

  /** The text of that name; empty if there is none. */
  public String text(String name) {
    String text = given.get(name);
    return text == null ? "" : text.strip();
  }

  /** The day of that name; {@code other} if there is none. */
  public LocalDate day(String name, LocalDate other) {
    String text = text(name);
    Optional<LocalDate> day = text.isEmpty() ? Optional.of(other) : Registrar.day(text);
    if (day.isEmpty()) {
      fault(name, "problem.day", text);
    }
    return day.orElse(other);
  }

  /** The code of that name; empty if there is none. */
  public Optional<Code> code(String name) {
    String text = text(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<Code> code = Code.find(text);
    if (code.isEmpty()) {
      fault(name, "problem.code", text);
    }
    return code;
  }

  /** The whole number of that name, {@code other} if there is none. */
  public long number(String name, long least, long most, long other) {
    String text = text(name);
    if (text.isEmpty()) {
      return other;
    }
    boolean digits =
        text.length() <= LONGEST_NUMBER && text.chars().allMatch(c -> c >= '0' && c <= '9');
    long number = digits ? Long.parseLong(text) : -1;
    if (number < least || number > most) {
      fault(name, "problem.number", text, least, most);
      return other;
    }
    return number;
  }

  /**
   * What was known at the moment of that name, or when the log had that number of records; all of
   * it if there is none.
   */
  public Registrar known(String name, Registrar now) {
    String text = text(name);
    if (text.isEmpty()) {
      return now;
    }
    History history = now.history();
    if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      long size = number(name, 0, history.size(), -1);
      return size < 0 ? now : now.with(history.atSize((int) size));
    }
    try {
      return now.with(history.asKnown(Instant.parse(text)));
    } catch (DateTimeParseException e) {
      fault(name, "problem.instant", text);
      return now;
    }
  }

  /**
   * The registrar that answers from the register of that name, which may be short while it is
   * unique; {@code any} if none is named.
   */
  public Registrar register(String name, Registrar any) {
    String text = text(name);
    if (text.isEmpty()) {
      return any;
    }
    try {
      return any.from(any.register(text).id());
    } catch (Refused e) {
      faults.add(new Problem.Fault(name, true, e.remark()::in));
      return any;
    }
  }

  /**
   * How a staffing table is read: {@code sheet}, {@code header}, {@code columns} between spaces,
   * {@code institution} and {@code mapping}, each as the command line has it.
   */
  public TableChoices table() {
    return new TableChoices(given("sheet"), header(), columns(), given("institution"), mappings());
  }

  private Optional<String> given(String name) {
    return Optional.of(text(name)).filter(text -> !text.isEmpty());
  }

  private Optional<TableChoices.HeaderRows> header() {
    Optional<String> text = given("header");
    Optional<int[]> rows = text.flatMap(Mapping::rows);
    if (text.isPresent() && rows.isEmpty()) {
      fault("header", "problem.header", text.get());
    }
    return rows.map(range -> new TableChoices.HeaderRows(range[0], range[1]));
  }

  private Map<Meaning, List<Integer>> columns() {
    Map<Meaning, List<Integer>> columns = new EnumMap<>(Meaning.class);
    for (String column : text("columns").split("\\s+", -1)) {
      if (!column.isEmpty() && !TableChoices.add(column, columns)) {
        fault("columns", "problem.columns", column);
      }
    }
    return columns;
  }

  private List<Mapping> mappings() {
    List<Mapping> mappings = new ArrayList<>();
    for (String line : text("mapping").split("\\R", -1)) {
      if (!line.isBlank()) {
        Mapping.parse(line)
            .ifPresentOrElse(mappings::add, () -> fault("mapping", "problem.mapping", line));
      }
    }
    return mappings;
  }

  private void fault(String name, String key, Object... words) {
    faults.add(new Problem.Fault(name, true, language -> Sentences.say(language, key, words)));
  }

  /**
   * Reports all faults.
   *
   * @throws Problem if anything was
   */
  public void check() {
    if (!faults.isEmpty()) {
      throw Problem.of(ProblemKind.INVALID_PARAMETER, "problem.parameters").with(faults);
    }
  }
}

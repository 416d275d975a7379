package kz.tizilim.staffing.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a sheet is read: its header, the meaning of its columns, and the institution where no column
 * names it. Prints on one line and is parsed from it:
 *
 * <pre>{@code
 * sheet="Штат" header=6..7 row_id=A title=C unit=section institution="Военный госпиталь"@A2 claim=F+G+H
 * }</pre>
 *
 * @param sheet the name of the sheet; empty outside workbooks
 * @param first the first row of the header, from 1
 * @param last the last row of the header, column numbers included
 * @param places the column of each meaning, from 0; the parts of a code only in {@code claim}
 * @param claim the columns that hold the stated code, in the order in which they are joined
 * @param hasSections whether units are rows of their own above their posts
 * @param institution the institution of all rows; empty if there is a column for it or none known
 * @param down the columns in which an empty cell means the cell above: of institutions and units
 *     that are written in the first row of their posts only
 */
public record Mapping(
    Optional<String> sheet,
    int first,
    int last,
    Map<Meaning, Integer> places,
    List<Integer> claim,
    boolean hasSections,
    Optional<Given> institution,
    Set<Meaning> down) {

  private static final Pattern FIELD =
      Pattern.compile("(\\w+)=(?:\"((?:[^\"]|\"\")*)\"(?:@(\\w+))?|(\\S+))\\s*");
  private static final Pattern RANGE = Pattern.compile("(\\d{1,7})(?:(?:\\.\\.|-)(\\d{1,7}))?");
  private static final String SECTION = "section";
  private static final String DOWN = "down";

  /** The meanings whose empty cells can mean the cell above. */
  static final Set<Meaning> CARRIED = Set.of(Meaning.INSTITUTION, Meaning.UNIT);

  /**
   * A text that holds for all rows.
   *
   * @param text the text
   * @param place the cell that it was taken from; empty if a person gave it
   */
  public record Given(String text, Optional<String> place) {}

  public Mapping {
    EnumMap<Meaning, Integer> sorted = new EnumMap<>(Meaning.class);
    sorted.putAll(places);
    places = java.util.Collections.unmodifiableMap(sorted);
    claim = List.copyOf(claim);
    Set<Meaning> ordered = EnumSet.noneOf(Meaning.class);
    ordered.addAll(down);
    down = java.util.Collections.unmodifiableSet(ordered);
  }

  /** The column of a meaning, from 0; -1 if there is none. */
  public int place(Meaning meaning) {
    Integer place = places.get(meaning);
    return place == null ? -1 : place;
  }

  /** The meaning of a column; empty if it is not used. */
  public Optional<Meaning> meaning(int column) {
    if (claim.contains(column)) {
      return Optional.of(Meaning.CLAIM);
    }
    return places.entrySet().stream()
        .filter(place -> place.getValue() == column)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The same with this institution for all rows. */
  public Mapping with(Given other) {
    return new Mapping(sheet, first, last, places, claim, hasSections, Optional.of(other), down);
  }

  /** The letters of a column, from 0: {@code A}, {@code AB}. */
  public static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
      letters.insert(0, (char) ('A' + rest % 26));
    }
    return letters.toString();
  }

  /** The column with these letters, from 0; empty if they name none. */
  public static Optional<Integer> column(String letters) {
    String upper = letters.toUpperCase(Locale.ROOT);
    if (!upper.matches("[A-Z]{1,3}")) {
      return Optional.empty();
    }
    int column = 0;
    for (int i = 0; i < upper.length(); i++) {
      column = 26 * column + upper.charAt(i) - 'A' + 1;
    }
    return Optional.of(column - 1);
  }

  /** The rows {@code 6}, {@code 6-7} or {@code 6..7}, first and last; empty if it is no range. */
  public static Optional<int[]> rows(String range) {
    Matcher matcher = RANGE.matcher(range.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(matcher.group(1));
    int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
    return first < 1 || last < first ? Optional.empty() : Optional.of(new int[] {first, last});
  }

  /** The mapping that a line prints; empty if it prints none or names no title. */
  public static Optional<Mapping> parse(String line) {
    Matcher field = FIELD.matcher(line.strip());
    Optional<String> sheet = Optional.empty();
    Optional<Given> institution = Optional.empty();
    Optional<int[]> header = Optional.empty();
    Map<Meaning, Integer> places = new EnumMap<>(Meaning.class);
    List<Integer> claim = new ArrayList<>();
    Set<Meaning> down = EnumSet.noneOf(Meaning.class);
    boolean sections = false;
    int end = 0;
    while (field.lookingAt()) {
      String name = field.group(1);
      Optional<String> quoted =
          Optional.ofNullable(field.group(2)).map(t -> t.replace("\"\"", "\""));
      String value = quoted.orElseGet(() -> String.valueOf(field.group(4)));
      Optional<Meaning> meaning = Meaning.find(name);
      if (name.equals("sheet")) {
        sheet = Optional.of(value);
      } else if (name.equals("header")) {
        header = rows(value);
      } else if (name.equals("institution") && quoted.isPresent()) {
        institution = Optional.of(new Given(value, Optional.ofNullable(field.group(3))));
      } else if (name.equals("unit") && value.equals(SECTION)) {
        sections = true;
      } else if (name.equals(DOWN)) {
        if (!addAll(value, down)) {
          return Optional.empty();
        }
      } else if (meaning.isEmpty() || !put(meaning.get(), value, places, claim)) {
        return Optional.empty();
      }
      end = field.end();
      field.region(end, line.strip().length());
    }
    if (end < line.strip().length() || header.isEmpty() || !places.containsKey(Meaning.TITLE)) {
      return Optional.empty();
    }
    int[] rows = header.get();
    return Optional.of(
        new Mapping(sheet, rows[0], rows[1], places, claim, sections, institution, down));
  }

  private static boolean addAll(String names, Set<Meaning> down) {
    for (String name : names.split("\\+", -1)) {
      Optional<Meaning> meaning = Meaning.find(name).filter(CARRIED::contains);
      if (meaning.isEmpty()) {
        return false;
      }
      down.add(meaning.get());
    }
    return true;
  }

  private static boolean put(
      Meaning meaning, String value, Map<Meaning, Integer> places, List<Integer> claim) {
    List<Integer> columns = new ArrayList<>();
    for (String letters : value.split("\\+", -1)) {
      Optional<Integer> column = column(letters);
      if (column.isEmpty()) {
        return false;
      }
      columns.add(column.get());
    }
    if (meaning.isClaim()) {
      claim.addAll(columns);
    } else {
      places.put(meaning, columns.get(0));
    }
    return meaning.isClaim() || columns.size() == 1;
  }

  @Override
  public String toString() {
    StringBuilder line = new StringBuilder();
    sheet.ifPresent(name -> line.append("sheet=").append(quoted(name)).append(' '));
    line.append("header=").append(first);
    if (last > first) {
      line.append("..").append(last);
    }
    places.forEach(
        (meaning, place) -> line.append(' ').append(meaning).append('=').append(letters(place)));
    if (hasSections && !places.containsKey(Meaning.UNIT)) {
      line.append(" unit=").append(SECTION);
    }
    institution.ifPresent(given -> {
      line.append(" institution=").append(quoted(given.text()));
      given.place().ifPresent(place -> line.append('@').append(place));
    });
    if (!down.isEmpty()) {
      line.append(' ')
          .append(DOWN)
          .append('=')
          .append(down.stream().map(Meaning::toString).collect(Collectors.joining("+")));
    }
    if (!claim.isEmpty()) {
      line.append(" claim=")
          .append(claim.stream().map(Mapping::letters).collect(Collectors.joining("+")));
    }
    return line.toString();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}

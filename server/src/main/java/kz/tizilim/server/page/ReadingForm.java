package kz.tizilim.server.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import kz.tizilim.server.check.Check;
import kz.tizilim.server.request.Parameters;
import kz.tizilim.staffing.TableChoices;
import kz.tizilim.staffing.TableLook;
import kz.tizilim.staffing.sheet.FoundHeader;
import kz.tizilim.staffing.sheet.Mapping;
import kz.tizilim.staffing.sheet.Meaning;

/** The choices on how an uploaded table is read: header, institution, what each column means. */
final class ReadingForm {
  /** What a column can be chosen for. */
  static final List<Meaning> MEANINGS =
      List.of(
          Meaning.TITLE,
          Meaning.INSTITUTION,
          Meaning.UNIT,
          Meaning.LEVEL,
          Meaning.CATEGORY,
          Meaning.ACTIVITY,
          Meaning.CLAIM,
          Meaning.UNITS,
          Meaning.ROW_ID,
          Meaning.DATE);

  private ReadingForm() {}

  /** The name of the field of a column, from 0. */
  static String field(int column) {
    return "c." + Mapping.letters(column);
  }

  /** The sheet that the fields choose; empty for all. */
  static Optional<String> sheet(Parameters given) {
    return Optional.of(given.text("sheet")).filter(text -> !text.isEmpty());
  }

  /** Whether only another sheet was chosen to be looked at, of a table that is not read yet. */
  static boolean isTurned(Check check, Parameters given) {
    return !check.looks().isEmpty() && !given.text("sheet").equals(given.text("seen"));
  }

  /** What the fields decide of a table that was not read; the columns of the meanings. */
  private static TableChoices first(Check check, Parameters given) {
    int columns = check.looks().stream().mapToInt(TableLook::columns).max().orElse(0);
    Map<Meaning, List<Integer>> places = new EnumMap<>(Meaning.class);
    IntStream.range(0, columns)
        .forEach(column ->
            Meaning.find(given.text(field(column)))
                .filter(MEANINGS::contains)
                .ifPresent(meaning ->
                    places.computeIfAbsent(meaning, one -> new ArrayList<>()).add(column)));
    return new TableChoices(sheet(given), header(given), places, institution(given), List.of());
  }

  private static Optional<TableChoices.HeaderRows> header(Parameters given) {
    return Mapping.rows(given.text("header"))
        .map(range -> new TableChoices.HeaderRows(range[0], range[1]));
  }

  private static Optional<String> institution(Parameters given) {
    return Optional.of(given.text("institution")).filter(text -> !text.isEmpty());
  }

  /** What the fields decide; a reading that they do not change stays. */
  static TableChoices of(Check check, Parameters given) {
    TableChoices before = check.choices();
    if (!check.looks().isEmpty()) {
      return first(check, given);
    }
    if (!sheet(given).equals(before.sheet())) {
      return new TableChoices(
          sheet(given), Optional.empty(), Map.of(), institution(given), List.of());
    }
    Optional<String> institution = institution(given);
    Optional<TableChoices.HeaderRows> header = header(given);
    if (check.headers().isEmpty()) {
      return before;
    }
    Mapping now = check.headers().get(0).mapping();
    boolean isMoved =
        header.filter(rows -> rows.first() != now.first() || rows.last() != now.last()).isPresent();
    if (isMoved) {
      return new TableChoices(before.sheet(), header, Map.of(), institution, List.of());
    }
    Mapping wanted = mapping(now, check.headings().size(), given);
    boolean isChanged =
        !wanted.places().equals(now.places()) || !wanted.claim().equals(now.claim());
    return new TableChoices(
        before.sheet(),
        isChanged ? Optional.empty() : before.header(),
        isChanged ? Map.of() : before.columns(),
        institution,
        isChanged ? mappings(check.headers(), wanted) : before.mappings());
  }

  /** The mapping of each sheet, the first one as it is wanted. */
  private static List<Mapping> mappings(List<FoundHeader> headers, Mapping wanted) {
    List<Mapping> all = new ArrayList<>(List.of(wanted));
    headers.stream()
        .map(FoundHeader::mapping)
        .filter(one -> all.stream().noneMatch(taken -> taken.sheet().equals(one.sheet())))
        .forEach(all::add);
    return all;
  }

  private static Mapping mapping(Mapping now, int columns, Parameters given) {
    Map<Meaning, Integer> places = new EnumMap<>(Meaning.class);
    List<Integer> claim = new ArrayList<>();
    IntStream.range(0, columns)
        .forEach(column ->
            Meaning.find(given.text(field(column)))
                .filter(MEANINGS::contains)
                .ifPresent(meaning -> {
                  if (meaning.isClaim()) {
                    claim.add(column);
                  } else {
                    places.put(meaning, column);
                  }
                }));
    int level = places.getOrDefault(Meaning.LEVEL, -1);
    if (level >= 0 && level == now.place(Meaning.LEVEL) && level == now.place(Meaning.CATEGORY)) {
      // The page offers one meaning for a column; this one says level and category together.
      places.putIfAbsent(Meaning.CATEGORY, level);
    }
    boolean sameClaim = claim.size() == now.claim().size() && now.claim().containsAll(claim);
    return new Mapping(
        now.sheet(),
        now.first(),
        now.last(),
        places,
        sameClaim ? now.claim() : claim,
        now.hasSections(),
        now.institution(),
        now.down());
  }

  /** Whether no column is chosen for the titles of posts. */
  static boolean isUntitled(Check check, Parameters given) {
    int columns =
        check.looks().stream()
            .mapToInt(TableLook::columns)
            .max()
            .orElseGet(() -> check.headings().size());
    return !(check.headers().isEmpty() && check.looks().isEmpty())
        && IntStream.range(0, columns)
            .noneMatch(column -> given.text(field(column)).equals(Meaning.TITLE.toString()));
  }
}

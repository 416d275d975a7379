package kz.tizilim.staffing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kz.tizilim.classify.Column;
import kz.tizilim.core.message.Remark;
import kz.tizilim.staffing.file.Book;
import kz.tizilim.staffing.grid.GridRow;
import kz.tizilim.staffing.grid.Refusal;
import kz.tizilim.staffing.grid.Refusal.Kind;
import kz.tizilim.staffing.grid.RowSource;
import kz.tizilim.staffing.sheet.FoundHeader;
import kz.tizilim.staffing.sheet.HeaderSearch;
import kz.tizilim.staffing.sheet.Headings;
import kz.tizilim.staffing.sheet.Mapping;
import kz.tizilim.staffing.sheet.Meaning;
import kz.tizilim.staffing.sheet.SheetReader;
import kz.tizilim.staffing.sheet.SheetRow;
import kz.tizilim.staffing.sheet.SkipReason;
import kz.tizilim.staffing.sheet.SkippedRows;

/** The posts of a book: of all its sheets that have a table, in order. */
final class BookRows implements TableRows {
  private static final int MOST_CELLS = 2_000_000;
  private static final Set<Meaning> OF_SUMMARIES =
      Set.of(Meaning.ROW_ID, Meaning.TITLE, Meaning.UNITS);

  private final String name;
  private final Book book;
  private final TableChoices choices;
  private final List<Plan> plans = new ArrayList<>();
  private final SkippedRows skipped = new SkippedRows();
  private final Set<FoundHeader> headers = new LinkedHashSet<>();
  private final List<Remark> notes = new ArrayList<>();
  private Optional<SheetReader> reader = Optional.empty();
  private int next;
  private long posts;

  /** A sheet that is to be read: its number, its header, and what was read of it already. */
  private record Plan(int sheet, FoundHeader header, Top top) {}

  /** The first rows of a sheet and, if they cannot be read again, the source of the others. */
  private record Top(List<GridRow> rows, RowSource source) {}

  BookRows(String name, Book book, TableChoices choices) {
    this.name = name;
    this.book = book;
    this.choices = choices;
    plan();
    for (Plan plan : plans) {
      headers.add(plan.header);
    }
  }

  /* --- which sheets are read ------------------------------------------------------------------ */

  private void plan() {
    List<Book.Sheet> sheets = book.sheets();
    List<Integer> asked = asked(sheets);
    List<Plan> visible = new ArrayList<>();
    List<Plan> hidden = new ArrayList<>();
    List<Runnable> passed = new ArrayList<>();
    boolean content = false;
    HeaderSearch.Turned turned = HeaderSearch.Turned.NO;
    for (int i = 0; i < sheets.size(); i++) {
      String sheet = sheets.get(i).name().orElse("");
      if (!asked.contains(i)) {
        passed.add(() -> skipped.add(sheet, SkipReason.NOT_ASKED));
        continue;
      }
      Top top = top(i, sheets.size() == 1);
      boolean empty = top.rows.isEmpty();
      content |= !empty;
      Optional<FoundHeader> header = empty ? Optional.empty() : header(sheets.get(i), top.rows);
      if (header.isEmpty()) {
        if (!empty && !choices.areFixed() && turned == HeaderSearch.Turned.NO) {
          turned = search(sheets.get(i)).turned(top.rows);
        }
        passed.add(() -> skipped.add(sheet, empty ? SkipReason.EMPTY_SHEET : SkipReason.NO_TABLE));
      } else if (sheets.get(i).isVisible() || choices.sheet().isPresent()) {
        visible.add(new Plan(i, header.get(), top));
      } else {
        hidden.add(new Plan(i, header.get(), top));
      }
    }
    if (visible.isEmpty() && hidden.isEmpty()) {
      throw content
          ? new Refusal(
              Kind.NO_HEADER,
              choices.areFixed() ? "mapping.none" : refusal(turned),
              name,
              HeaderSearch.DEEPEST)
          : new Refusal(Kind.EMPTY, "empty.rows", name);
    }
    List<Plan> chosen = visible.isEmpty() ? hidden : withoutSummaries(visible, passed);
    if (!visible.isEmpty()) {
      hidden.forEach(
          plan -> passed.add(() -> skipped.add(sheetName(plan.sheet), SkipReason.HIDDEN_SHEET)));
    }
    plans.addAll(chosen);
    if (sheets.size() > 1) {
      passed.forEach(Runnable::run);
    }
  }

  private static String refusal(HeaderSearch.Turned turned) {
    return switch (turned) {
      case NO -> "header";
      case COLUMNS -> "turned";
      case CARDS -> "cards";
    };
  }

  private String sheetName(int sheet) {
    return book.sheets().get(sheet).name().orElse("");
  }

  private List<Integer> asked(List<Book.Sheet> sheets) {
    if (choices.sheet().isEmpty()) {
      return IntStream.range(0, sheets.size()).boxed().toList();
    }
    String wanted = choices.sheet().get().strip();
    List<Integer> named =
        IntStream.range(0, sheets.size())
            .filter(i -> sheets.get(i).name().orElse("").strip().equalsIgnoreCase(wanted))
            .boxed()
            .toList();
    if (named.isEmpty() && wanted.matches("\\d{1,4}")) {
      int number = Integer.parseInt(wanted);
      if (number >= 1 && number <= sheets.size()) {
        return List.of(number - 1);
      }
    }
    if (named.isEmpty()) {
      throw new Refusal(
          Kind.NO_HEADER,
          "no-sheet",
          name,
          wanted,
          sheets.stream().map(sheet -> sheet.name().orElse("1")).toList());
    }
    return named;
  }

  private Top top(int sheet, boolean keep) {
    RowSource source = book.open(sheet);
    boolean kept = false;
    try {
      List<GridRow> top = new ArrayList<>();
      long cells = 0;
      while (top.size() < HeaderSearch.DEEPEST && cells < MOST_CELLS) {
        Optional<GridRow> row = source.next();
        if (row.isEmpty()) {
          break;
        }
        if (!row.get().isEmpty()) {
          top.add(row.get());
          cells += row.get().cells().size();
        }
      }
      top.sort(Comparator.comparingInt(GridRow::line));
      kept = keep;
      return new Top(top, source);
    } finally {
      if (!kept) {
        source.close();
      }
    }
  }

  private static HeaderSearch search(Book.Sheet sheet) {
    return new HeaderSearch(sheet.name(), sheet.hidden());
  }

  private Optional<FoundHeader> header(Book.Sheet sheet, List<GridRow> top) {
    HeaderSearch search = search(sheet);
    Optional<Mapping> mapping =
        choices.mappings().stream()
            .filter(one -> one.sheet().isEmpty() || one.sheet().equals(sheet.name()))
            .findFirst();
    if (mapping.isPresent()) {
      checkTitle(mapping.get().place(Meaning.TITLE), top);
      return Optional.of(search.given(top, mapping.get()));
    }
    if (!choices.mappings().isEmpty()) {
      return Optional.empty();
    }
    for (int title : choices.columns().getOrDefault(Meaning.TITLE, List.of())) {
      checkTitle(title, top);
    }
    if (choices.header().isPresent()) {
      TableChoices.HeaderRows rows = choices.header().get();
      return search.given(top, rows.first(), rows.last(), choices.columns());
    }
    Optional<FoundHeader> found = search.find(top);
    if (choices.columns().isEmpty() || found.isEmpty()) {
      return found;
    }
    Mapping of = found.get().mapping();
    return search.given(top, of.first(), of.last(), choices.columns());
  }

  /** Refuses a mapping whose column of titles does not occur in the rows. */
  private void checkTitle(int title, List<GridRow> top) {
    boolean anywhere = top.stream().anyMatch(row -> title < row.cells().size());
    if (!anywhere) {
      throw new Refusal(Kind.NO_HEADER, "mapping.column", name, Mapping.letters(title));
    }
  }

  /** The plans without sheets that only count the titles of the others. */
  private List<Plan> withoutSummaries(List<Plan> all, List<Runnable> passed) {
    if (all.size() < 2 || choices.areFixed()) {
      return all;
    }
    List<Plan> kept = new ArrayList<>();
    for (Plan plan : all) {
      boolean bare = isBare(plan) && plan.header.mapping().places().containsKey(Meaning.UNITS);
      Set<String> others = new HashSet<>();
      all.stream()
          .filter(other -> other.sheet != plan.sheet && !isBare(other))
          .forEach(other -> others.addAll(titles(other)));
      Set<String> own = titles(plan);
      own.removeAll(others);
      if (bare && !others.isEmpty() && own.size() * 4 <= titles(plan).size()) {
        passed.add(() -> skipped.add(sheetName(plan.sheet), SkipReason.SUMMARY_SHEET));
      } else {
        kept.add(plan);
      }
    }
    return kept;
  }

  /** Whether a sheet names only titles and their numbers. */
  private static boolean isBare(Plan plan) {
    return OF_SUMMARIES.containsAll(plan.header.mapping().places().keySet())
        && plan.header.mapping().claim().isEmpty();
  }

  private static Set<String> titles(Plan plan) {
    int place = plan.header.mapping().place(Meaning.TITLE);
    Set<String> titles = new HashSet<>();
    plan.top.rows.stream()
        .filter(row -> row.line() > plan.header.mapping().last())
        .map(row -> Headings.key(row.text(place)))
        .filter(key -> !key.isEmpty())
        .forEach(titles::add);
    return titles;
  }

  /* --- their rows ----------------------------------------------------------------------------- */

  @Override
  public Optional<TableRow> next() {
    while (true) {
      if (reader.isEmpty()) {
        if (next == plans.size()) {
          return end();
        }
        begin(plans.get(next));
        next++;
      }
      SheetReader sheet = reader.orElseThrow();
      Optional<SheetRow> row = sheet.next(posts + 1);
      if (row.isPresent()) {
        posts++;
        return row.map(read -> row(sheet, read));
      }
      finish(sheet);
    }
  }

  private Optional<TableRow> end() {
    if (posts == 0) {
      throw new Refusal(Kind.EMPTY, "no-posts", name);
    }
    return Optional.empty();
  }

  private void begin(Plan plan) {
    Book.Sheet sheet = book.sheets().get(plan.sheet);
    boolean again = book.sheets().size() > 1;
    RowSource source = plan.top.source;
    List<GridRow> top = plan.top.rows;
    if (again) {
      Top fresh = top(plan.sheet, true);
      source = fresh.source;
      top = fresh.rows;
    }
    reader =
        Optional.of(
            new SheetReader(
                source,
                top,
                plan.header,
                search(sheet),
                new SheetReader.Settings(
                    choices.institution(), book.isDelimited(), choices.areFixed()),
                skipped));
    plan.header
        .tableToTheRight()
        .ifPresent(column ->
            notes.add(
                sheet
                    .name()
                    .map(named -> Remark.of("note.second-table.sheet", column, named))
                    .orElseGet(() -> Remark.of("note.second-table", column))));
    noteDown(sheet, plan.header.mapping());
    if (choices.institution().isEmpty()) {
      plan.header.mapping().institution().ifPresent(given -> notes.add(taken(sheet, given)));
    }
  }

  /** One note for each column whose empty cells mean the cell above. */
  private void noteDown(Book.Sheet sheet, Mapping mapping) {
    for (Meaning meaning : mapping.down()) {
      String key = "note.down." + meaning;
      notes.add(
          sheet
              .name()
              .map(named -> Remark.of(key + ".sheet", named))
              .orElseGet(() -> Remark.of(key)));
    }
  }

  private static Remark taken(Book.Sheet sheet, Mapping.Given given) {
    return given
        .place()
        .map(place ->
            sheet
                .name()
                .map(named -> Remark.of("note.institution.sheet-cell", given.text(), named, place))
                .orElseGet(() -> Remark.of("note.institution.cell", given.text(), place)))
        .orElseGet(() -> Remark.of("note.institution.sheet", given.text()));
  }

  private void finish(SheetReader sheet) {
    headers.addAll(sheet.headers());
    count("note.hidden", sheet, sheet.hidden());
    count("note.struck", sheet, sheet.struck());
    count("note.not-calculated", sheet, sheet.notCalculated());
    sheet.close();
    reader = Optional.empty();
  }

  private void count(String key, SheetReader sheet, long count) {
    if (count > 0) {
      notes.add(
          sheet
              .header()
              .mapping()
              .sheet()
              .map(named -> Remark.of(key + ".sheet", count, named))
              .orElseGet(() -> Remark.of(key, count)));
    }
  }

  private static TableRow row(SheetReader sheet, SheetRow read) {
    return new TableRow(
        sheet.header().mapping().sheet(),
        read.line(),
        read.row(),
        read.problem().map(problem -> new RowProblem(problem.column(), problem.detail())),
        read.cells(),
        read.remarks());
  }

  /* --- what is known of them ------------------------------------------------------------------ */

  @Override
  public List<ColumnHeading> headings() {
    return headings(plans.get(0).header);
  }

  /** The columns of one header. */
  static List<ColumnHeading> headings(FoundHeader header) {
    List<ColumnHeading> headings = new ArrayList<>();
    for (int i = 0; i < header.headings().size(); i++) {
      Optional<Column> column = header.mapping().meaning(i).flatMap(Meaning::column);
      headings.add(new ColumnHeading(header.headings().get(i), column));
    }
    return headings;
  }

  @Override
  public List<String> unrecognised() {
    Set<String> unused = new LinkedHashSet<>();
    for (FoundHeader header : headers) {
      headings(header).stream()
          .filter(heading -> heading.column().isEmpty() && !heading.text().isEmpty())
          .map(ColumnHeading::text)
          .forEach(unused::add);
    }
    return List.copyOf(unused);
  }

  @Override
  public int headerLine() {
    return plans.get(0).header.mapping().first();
  }

  @Override
  public long captions() {
    return skipped.rows(SkipReason.SECTION)
        + skipped.rows(SkipReason.TOTAL)
        + skipped.rows(SkipReason.SIGNATURE)
        + skipped.rows(SkipReason.NOTE)
        + skipped.rows(SkipReason.NUMBERS);
  }

  @Override
  public SkippedRows skipped() {
    return skipped;
  }

  @Override
  public List<FoundHeader> headers() {
    return List.copyOf(headers);
  }

  @Override
  public Optional<FoundHeader> header() {
    return reader.map(SheetReader::header);
  }

  @Override
  public List<Book.Merge> merges(int sheet) {
    return book.merges(sheet);
  }

  @Override
  public List<Remark> notes() {
    return List.copyOf(notes);
  }

  @Override
  public int sheetIndex(String sheet) {
    List<Book.Sheet> sheets = book.sheets();
    return IntStream.range(0, sheets.size())
        .filter(i ->
            sheets
                .get(i)
                .name()
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .equals(sheet.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElse(0);
  }

  @Override
  public void close() {
    reader.ifPresent(SheetReader::close);
    book.close();
  }
}

package kz.tizilim.staffing.sheet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.tizilim.staffing.grid.GridRow;
import kz.tizilim.staffing.grid.RowSource;
import kz.tizilim.staffing.grid.Text;

/** Reads the posts of a sheet row by row, and notes the rows that are none. */
public final class SheetReader implements AutoCloseable {
  private static final int AHEAD = 12;

  private final RowSource source;
  private final Deque<GridRow> ahead = new ArrayDeque<>();
  private final Optional<String> sheet;
  private final HeaderSearch search;
  private final Settings settings;
  private final SkippedRows skipped;
  private final Map<Way, FoundHeader> headers = new LinkedHashMap<>();
  private FoundHeader header;
  private List<GridRow> head = List.of();
  private RowKinds kinds;
  private List<String> keys;
  private final PostReader posts;
  private int continued = -1;
  private boolean begun;

  /**
   * How a sheet is read.
   *
   * @param institution the institution that a person gave for rows without one
   * @param isDelimited whether a record with another number of fields than the header is faulty
   * @param isFixed whether a later row that looks like a header starts no new mapping
   */
  public record Settings(Optional<String> institution, boolean isDelimited, boolean isFixed) {}

  /** What a header says, wherever it stands: a sheet may repeat its header on each of its pages. */
  private record Way(
      List<String> headings,
      Map<Meaning, Integer> places,
      List<Integer> claim,
      boolean hasSections,
      Optional<Mapping.Given> institution) {
    static Way of(FoundHeader header) {
      Mapping mapping = header.mapping();
      return new Way(
          header.headings(),
          mapping.places(),
          mapping.claim(),
          mapping.hasSections(),
          mapping.institution());
    }
  }

  /** The posts of a sheet below a header, of which the first rows were read already. */
  public SheetReader(
      RowSource source,
      List<GridRow> top,
      FoundHeader header,
      HeaderSearch search,
      Settings settings,
      SkippedRows skipped) {
    this.source = source;
    this.sheet = header.mapping().sheet();
    this.search = search;
    this.settings = settings;
    this.skipped = skipped;
    this.header = header;
    this.kinds = new RowKinds(header);
    this.keys = keys(header);
    headers.putIfAbsent(Way.of(header), header);
    head = head(top);
    int fields = 0;
    for (GridRow row : top) {
      if (row.line() < header.mapping().first()) {
        skipped.add(sheet, row.line(), SkipReason.ABOVE);
      } else if (row.line() > header.mapping().last()) {
        ahead.add(row);
      } else {
        fields = Math.max(fields, row.cells().size());
      }
    }
    this.posts = new PostReader(header, settings, fields);
    skipped.close();
  }

  /** The header whose mapping holds for the row read last. */
  public FoundHeader header() {
    return header;
  }

  /** The headers that were met so far, a repeated one once. */
  public List<FoundHeader> headers() {
    return List.copyOf(headers.values());
  }

  /** How many answered rows are hidden. */
  public long hidden() {
    return posts.hidden();
  }

  /** How many answered rows are struck out. */
  public long struck() {
    return posts.struck();
  }

  /** How many cells hold a formula without a saved value. */
  public long notCalculated() {
    return posts.notCalculated();
  }

  /**
   * The next post; empty at the end.
   *
   * @param ordinal its number, the key of a row in a table without keys
   */
  public Optional<SheetRow> next(long ordinal) {
    for (Optional<GridRow> row = take(); row.isPresent(); row = take()) {
      if (!row.get().isEmpty() && !isSkipped(row.get())) {
        skipped.close();
        return Optional.of(posts.read(row.get(), whole(row.get()), ordinal));
      }
    }
    return Optional.empty();
  }

  private Optional<GridRow> take() {
    return ahead.isEmpty() ? source.next() : Optional.of(ahead.remove());
  }

  private List<GridRow> peek() {
    while (ahead.size() < AHEAD) {
      Optional<GridRow> row = source.next();
      if (row.isEmpty()) {
        break;
      }
      ahead.add(row.get());
    }
    return ahead.stream().filter(row -> !row.isEmpty()).toList();
  }

  private boolean isSkipped(GridRow row) {
    if (header.isWritten()) {
      return isRepeated(row) && skip(row, SkipReason.HEADER);
    }
    if (!settings.isFixed() && isHeader(row)) {
      return true;
    }
    if (isRepeated(row) || isColumnNumbers(row)) {
      return skip(row, SkipReason.HEADER);
    }
    if (row.line() <= continued) {
      return skip(row, SkipReason.CONTINUED);
    }
    if (!begun && HintRow.is(row, header.mapping())) {
      return skip(row, SkipReason.HEADER);
    }
    begun = true;
    RowKinds.Kind kind = kinds.of(row, this::peek);
    switch (kind.what()) {
      case POST -> {
        return false;
      }
      case INSTITUTION -> {
        posts.beginInstitution(kind.text());
        return skip(row, SkipReason.SECTION);
      }
      case UNIT -> {
        posts.beginUnit(kind.text());
        return skip(row, SkipReason.SECTION);
      }
      case CODE -> {
        posts.beginCode(kind.text(), row.line());
        return skip(row, SkipReason.SECTION);
      }
      case SKIPPED -> {
        if (!kind.text().isEmpty()) {
          posts.total(row);
          skipped.add(new TotalRow(sheet, row.line(), kind.text(), row.cells()));
        }
        return skip(row, kind.reason());
      }
    }
    throw new IllegalStateException("There is no such kind of row: " + kind);
  }

  private boolean skip(GridRow row, SkipReason reason) {
    skipped.add(sheet, row.line(), reason);
    return true;
  }

  private static List<String> keys(FoundHeader header) {
    return header.headings().stream().map(Headings::key).toList();
  }

  private boolean isRepeated(GridRow row) {
    int same = 0;
    for (int i = 0; i < Math.max(row.cells().size(), keys.size()); i++) {
      String text = row.text(i);
      String key = i < keys.size() ? keys.get(i) : "";
      if (text.isEmpty() && (i >= keys.size() || header.headings().get(i).isEmpty())) {
        continue;
      }
      if (!Headings.key(text).equals(key)) {
        return false;
      }
      same++;
    }
    return same > 0;
  }

  private boolean isColumnNumbers(GridRow row) {
    String title = row.own(header.mapping().place(Meaning.TITLE));
    return title.length() <= 4 && !title.isEmpty() && HeaderSearch.isNumbering(row);
  }

  /** A post with its cells as a whole: with the rows below it that continue them. */
  private GridRow whole(GridRow row) {
    if (header.isWritten() || !mayBeContinued()) {
      return row;
    }
    List<GridRow> next = peek();
    int count = kinds.continuing(row, next);
    if (count == 0) {
      return row;
    }
    List<String> cells = new ArrayList<>(row.cells());
    for (GridRow rest : next.subList(0, count)) {
      for (int i = 0; i < Math.min(cells.size(), rest.cells().size()); i++) {
        if (!Text.isBlank(rest.own(i))) {
          boolean isCode = header.mapping().claim().contains(i);
          cells.set(i, cells.get(i).strip() + (isCode ? "" : " ") + rest.own(i).strip());
        }
      }
    }
    continued = next.get(count - 1).line();
    return new GridRow(row.line(), cells, row.notes(), row.spans(), row.look());
  }

  /** A cheap test: whether the next row has no number and a text that can go on with this row's. */
  private boolean mayBeContinued() {
    if (ahead.isEmpty()) {
      source.next().ifPresent(ahead::add);
    }
    GridRow next = ahead.peek();
    return next != null && kinds.mayContinue(next);
  }

  /** Whether a row names the title and another column; then its mapping holds from here on. */
  private boolean isHeader(GridRow row) {
    String title = row.own(header.mapping().place(Meaning.TITLE));
    if (title.length() > 80 || !(kinds.isHeading(title) || kinds.namesTitleElsewhere(row))) {
      return false;
    }
    List<GridRow> rows = new ArrayList<>(List.of(row));
    rows.addAll(peek());
    if (isHead(rows)) {
      adopt(header.at(row.line()), rows);
      return true;
    }
    Optional<FoundHeader> best =
        HeaderSearch.tallest(search.at(rows, 0)).filter(found -> columns(found) > 1);
    if (best.filter(found -> columns(found) < columns(header)).isPresent() && isCutOff(row)) {
      return skip(row, SkipReason.HEADER);
    }
    best.ifPresent(found -> adopt(found, rows));
    return best.isPresent();
  }

  /** The rows of the header among these. */
  private List<GridRow> head(List<GridRow> rows) {
    return rows.stream()
        .filter(row -> row.line() >= header.mapping().first() && row.line() <= header.bottom())
        .filter(row -> !row.isEmpty())
        .toList();
  }

  /**
   * Whether rows begin with those of the header in hand. Then they need no search, which would be
   * most of the time of a long table that is printed with its header on each page.
   */
  private boolean isHead(List<GridRow> rows) {
    if (head.isEmpty() || rows.size() < head.size()) {
      return false;
    }
    int below = rows.get(0).line() - head.get(0).line();
    for (int i = 0; i < head.size(); i++) {
      GridRow one = rows.get(i);
      GridRow other = head.get(i);
      if (one.line() - other.line() != below
          || !one.cells().equals(other.cells())
          || !one.spans().equals(other.spans())
          || !one.notes().equals(other.notes())) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a row is the first of several of the header in hand, of which a page repeats it alone.
   */
  private boolean isCutOff(GridRow row) {
    return head.size() > 1
        && row.cells().equals(head.get(0).cells())
        && row.spans().equals(head.get(0).spans());
  }

  private static int columns(FoundHeader found) {
    return found.mapping().places().size() + (found.mapping().claim().isEmpty() ? 0 : 1);
  }

  private void adopt(FoundHeader found, List<GridRow> rows) {
    Optional<Mapping.Given> given = header.mapping().institution();
    boolean open = !found.mapping().places().containsKey(Meaning.INSTITUTION);
    header =
        open && given.isPresent()
            ? new FoundHeader(
                found.mapping().with(given.get()),
                found.headings(),
                found.score(),
                found.evidence(),
                found.isWritten(),
                found.bottom())
            : found;
    kinds = kinds.under(header);
    keys = keys(header);
    headers.putIfAbsent(Way.of(header), header);
    head = head(rows);
    posts.under(header, rows.get(0).cells().size());
    begun = false;
    skip(rows.get(0), SkipReason.HEADER);
    for (Iterator<GridRow> waiting = ahead.iterator(); waiting.hasNext(); ) {
      GridRow next = waiting.next();
      if (next.line() > header.mapping().last()) {
        break;
      }
      if (!next.isEmpty()) {
        skipped.add(sheet, next.line(), SkipReason.HEADER);
      }
      waiting.remove();
    }
  }

  @Override
  public void close() {
    source.close();
  }
}

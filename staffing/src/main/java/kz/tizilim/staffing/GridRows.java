package kz.tizilim.staffing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import kz.tizilim.staffing.StaffingException.Kind;

/** The posts of a grid: the rows below its header that are neither empty nor captions. */
final class GridRows implements TableRows {
  private final RawRows rows;
  private final Header header;
  private final Deque<RawRow> ahead;
  private boolean counting = true;
  private long posts;
  private long captions;

  private GridRows(RawRows rows, Header header, Deque<RawRow> ahead) {
    this.rows = rows;
    this.header = header;
    this.ahead = ahead;
  }

  static GridRows of(String name, RawRows rows) {
    List<RawRow> top = new ArrayList<>();
    Optional<RawRow> row = rows.next();
    while (row.isPresent()) {
      if (!row.get().isEmpty()) {
        top.add(row.get());
      }
      row = top.size() < Header.DEEPEST ? rows.next() : Optional.empty();
    }
    Header header = Header.find(top).orElseThrow(() -> headless(name, top));
    Deque<RawRow> below = new ArrayDeque<>();
    top.stream().filter(r -> r.line() > header.line()).forEach(below::add);
    return new GridRows(rows, header, below);
  }

  private static StaffingException headless(String name, List<RawRow> top) {
    if (top.isEmpty()) {
      return new StaffingException(Kind.EMPTY, "empty.rows", name);
    }
    return new StaffingException(Kind.NO_HEADER, "header", name, Header.DEEPEST);
  }

  @Override
  public Optional<TableRow> next() {
    for (Optional<RawRow> row = raw(); row.isPresent(); row = raw()) {
      if (!isPassedOver(row.get())) {
        counting = false;
        posts++;
        return Optional.of(header.read(row.get(), posts));
      }
    }
    return Optional.empty();
  }

  private Optional<RawRow> raw() {
    return ahead.isEmpty() ? rows.next() : Optional.of(ahead.remove());
  }

  private boolean isPassedOver(RawRow row) {
    if (row.isEmpty() || (counting && header.isCountedBy(row))) {
      return true;
    }
    if (header.isRepeatedBy(row)) {
      counting = true;
      return true;
    }
    if (header.isCaptioned(row)) {
      captions++;
      return true;
    }
    return false;
  }

  @Override
  public List<ColumnHeading> headings() {
    return header.headings();
  }

  @Override
  public int headerLine() {
    return header.line();
  }

  @Override
  public long captions() {
    return captions;
  }

  @Override
  public void close() {
    rows.close();
  }
}

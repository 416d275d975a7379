package kz.tizilim.staffing.correct;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import kz.tizilim.classify.Column;
import kz.tizilim.staffing.TableRow;
import kz.tizilim.staffing.sheet.FoundHeader;

/** How far a sheet reaches to the right, its headers, and the columns that are added behind it. */
final class SheetWidth {
  private final Set<FoundHeader> headers = new LinkedHashSet<>();
  private final Set<Column> added = new TreeSet<>();
  private int width;

  /** Looks at a row and its header. */
  void reach(TableRow row, FoundHeader header) {
    width = Math.max(width, row.cells().size());
    if (headers.add(header)) {
      width = Math.max(width, header.headings().size());
    }
  }

  /** The headers of the sheet. */
  Set<FoundHeader> headers() {
    return headers;
  }

  /** A column without a place gets one. */
  void add(Column column) {
    added.add(column);
  }

  /** The columns that are added, in order. */
  Set<Column> added() {
    return added;
  }

  /** Where an added column stands, from 0. */
  int place(Column column) {
    int at = width;
    for (Column one : added) {
      if (one == column) {
        return at;
      }
      at++;
    }
    throw new IllegalArgumentException("The column " + column + " is not added.");
  }
}

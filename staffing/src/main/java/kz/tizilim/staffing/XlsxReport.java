package kz.tizilim.staffing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tizilim.classify.Answer;
import kz.tizilim.core.register.Code;

/**
 * A workbook: the user's own where it is small enough to be held whole, a new one otherwise.
 *
 * <p>How many rows there are shows only at the end. Until then a small workbook's answers are held;
 * the row that is one too many begins a new workbook with them.
 */
final class XlsxReport implements Report {
  /** How many cells get a comment; a program shows more of them slowly. */
  static final int COMMENTS = 2_000;

  private static final int MOST_ROWS = 20_000;
  private static final int LONGEST_LIST = 250;
  private static final long LARGEST_SHEET = 16L << 20;
  // What a workbook takes in memory, for a byte of its largest sheet; measured.
  private static final long MEMORY_A_BYTE = 64;
  private static final long LARGEST_BOOK = 64L << 20;

  private final OutputStream out;
  private final TableLayout layout;
  private final ReportWords words;
  private final List<Answered> held = new ArrayList<>();
  private Optional<StreamedBook> streamed = Optional.empty();

  /** A row and its answer. */
  record Answered(TableRow row, Answer answer) {}

  XlsxReport(OutputStream out, TableLayout layout, ReportWords words) {
    this.words = words;
    this.out = out;
    this.layout = layout;
    if (!isSmall(layout)) {
      streamed = Optional.of(new StreamedBook(out, layout, words));
    }
  }

  private static boolean isSmall(TableLayout layout) {
    return layout
        .workbook()
        .flatMap(StaffingTable::workbook)
        .filter(book ->
            book.largestSheet() <= LARGEST_SHEET
                && book.largestSheet() <= Runtime.getRuntime().maxMemory() / MEMORY_A_BYTE
                && book.unpacked() <= LARGEST_BOOK
                && !book.hasMacros())
        .isPresent();
  }

  /** The candidates of a row as the list of a cell; Excel takes no longer one. */
  static String list(Answer answer) {
    StringBuilder list = new StringBuilder();
    for (Code code : answer.codes()) {
      if (list.length() + code.toString().length() < LONGEST_LIST) {
        list.append(list.length() > 0 ? "," : "").append(code);
      }
    }
    return list.toString();
  }

  @Override
  public void write(TableRow row, Answer answer) throws IOException {
    if (streamed.isEmpty() && held.size() < MOST_ROWS) {
      held.add(new Answered(row, answer));
    } else {
      streamed().write(row, answer);
    }
  }

  private StreamedBook streamed() throws IOException {
    if (streamed.isEmpty()) {
      StreamedBook book = new StreamedBook(out, layout, words);
      for (Answered one : held) {
        book.write(one.row(), one.answer());
      }
      held.clear();
      streamed = Optional.of(book);
    }
    return streamed.get();
  }

  @Override
  public void finish(Summary summary) throws IOException {
    Optional<AnnotatedBook> kept =
        streamed.isEmpty()
            ? layout
                .workbook()
                .flatMap(table -> AnnotatedBook.of(table, layout, held, summary, words))
            : Optional.empty();
    if (kept.isPresent()) {
      kept.get().write(out);
    } else {
      streamed().finish(summary);
    }
  }
}

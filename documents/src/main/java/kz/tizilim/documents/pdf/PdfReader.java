package kz.tizilim.documents.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.tizilim.documents.grid.Limits;
import kz.tizilim.documents.grid.Part;
import kz.tizilim.documents.grid.UnreadableDocumentException;
import kz.tizilim.documents.grid.UnreadableDocumentException.Reason;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/** Reads a PDF into lines of prose and tables. */
public final class PdfReader {

  private static final double MIDDLE_OF_LETTERS = 0.3;
  private static final double MOST_UNKNOWN = 0.02;
  private static final double APART = 1.3;
  private static final int INDENT = 6;
  private static final double INDENTED = 2;
  private static final double NOT_CENTRED = 12;

  static {
    SubstituteFont.use();
  }

  private final LineNumberer writer = new LineNumberer();
  private final List<Part> parts = new ArrayList<>();
  private @Nullable Strip open;
  private double left = Double.MAX_VALUE;
  private double right;
  private double pitch = Double.MAX_VALUE;
  private @Nullable PageLine before;
  private int pageBefore;

  private PdfReader() {}

  /**
   * The parts of a PDF, in reading order.
   *
   * @throws UnreadableDocumentException if it is locked, damaged, too large, or has no text
   */
  public static List<Part> read(byte[] file, Limits limits) throws UnreadableDocumentException {
    Limits.Meter meter = limits.meter();
    PackedStreams.check(file, limits, meter);
    List<PdfPage> pages = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(file)) {
      int count = document.getNumberOfPages();
      if (count > limits.pages()) {
        throw new UnreadableDocumentException(
            Reason.TOO_LARGE, "large.pages", count, limits.pages());
      }
      FontTables tables = new FontTables(limits, meter);
      for (int i = 0; i < count; i++) {
        meter.checkTime();
        tables.check(document.getPage(i));
        pages.add(PageScan.of(document.getPage(i), i + 1, tables, meter));
      }
    } catch (InvalidPasswordException e) {
      throw new UnreadableDocumentException(Reason.BROKEN, "locked.pdf");
    } catch (RuntimeException | IOException | StackOverflowError e) {
      throw new UnreadableDocumentException(Reason.BROKEN, "broken.pdf");
    }
    return new PdfReader().parts(pages);
  }

  private List<Part> parts(List<PdfPage> pages) throws UnreadableDocumentException {
    long letters = 0;
    long unknown = 0;
    for (PdfPage page : pages) {
      letters += page.glyphs().stream().filter(glyph -> !glyph.isSpace()).count();
      unknown += page.glyphs().stream().filter(glyph -> glyph.text().equals("\uFFFD")).count();
    }
    if (letters == 0) {
      throw new UnreadableDocumentException(Reason.NO_TEXT, "no-text.pdf");
    }
    if (unknown > MOST_UNKNOWN * letters) {
      throw new UnreadableDocumentException(Reason.NO_TEXT, "no-letters.pdf", unknown, letters);
    }
    List<List<Lattice>> tables = pages.stream().map(page -> Lattice.of(page.rulings())).toList();
    List<List<PageLine>> prose = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      prose.add(prose(pages.get(i), tables.get(i)));
    }
    measure(prose);
    for (int i = 0; i < pages.size(); i++) {
      page(pages.get(i), tables.get(i), prose.get(i));
    }
    closeTable();
    return parts;
  }

  /** The height of the middle of a glyph. */
  static double middle(Glyph glyph) {
    return glyph.y() - MIDDLE_OF_LETTERS * glyph.size();
  }

  private static List<PageLine> prose(PdfPage page, List<Lattice> tables) {
    List<Glyph> outside =
        page.glyphs().stream()
            .filter(glyph -> tables.stream().noneMatch(t -> t.holds(glyph.middle(), middle(glyph))))
            .toList();
    return LineNumberer.mended(LineMaker.lines(outside));
  }

  /** Finds the margins of the prose and the usual distance of its baselines. */
  private void measure(List<List<PageLine>> pages) {
    List<Double> gaps = new ArrayList<>();
    for (List<PageLine> lines : pages) {
      for (int i = 0; i < lines.size(); i++) {
        left = Math.min(left, lines.get(i).from());
        right = Math.max(right, lines.get(i).to());
        if (i > 0) {
          gaps.add(lines.get(i).y() - lines.get(i - 1).y());
        }
      }
    }
    gaps.sort(Comparator.naturalOrder());
    if (!gaps.isEmpty()) {
      pitch = gaps.get(gaps.size() / 2);
    }
  }

  private void page(PdfPage page, List<Lattice> tables, List<PageLine> prose) {
    int next = 0;
    for (Lattice table : tables) {
      for (; next < prose.size() && prose.get(next).y() < table.top(); next++) {
        line(prose, next, page.number());
      }
      List<Glyph> inside =
          page.glyphs().stream()
              .filter(glyph -> table.holds(glyph.middle(), middle(glyph)))
              .toList();
      if (open == null || !open.goesOnWith(table)) {
        closeTable();
        open = new Strip(table);
      }
      open.add(table, page, inside);
    }
    for (; next < prose.size(); next++) {
      line(prose, next, page.number());
    }
  }

  private void line(List<PageLine> lines, int index, int page) {
    PageLine line = lines.get(index);
    boolean edge = index == 0 || index == lines.size() - 1;
    if (edge && isPageNumber(line)) {
      parts.add(new Part.Note(writer.next(line, page, true, 0)));
      return;
    }
    closeTable();
    boolean apart = true;
    if (before != null) {
      boolean sameOrNextPage = page - pageBefore <= 1;
      apart =
          page == pageBefore
              ? line.y() - before.y() > APART * pitch
              : !sameOrNextPage || before.hasRoomFor(line, right);
    }
    double indent = (line.from() - left) / line.spaceWidth();
    int columns = indent > INDENTED && indent < NOT_CENTRED ? INDENT : 0;
    parts.add(new Part.Prose(writer.next(line, page, apart, columns)));
    before = line;
    pageBefore = page;
  }

  private static boolean isPageNumber(PageLine line) {
    return line.words().size() == 1
        && line.words().get(0).text().chars().allMatch(Character::isDigit);
  }

  private void closeTable() {
    if (open != null) {
      parts.add(new Part.Table(open.grid(writer)));
      open = null;
      before = null;
    }
  }
}

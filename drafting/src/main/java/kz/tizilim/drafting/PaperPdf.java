package kz.tizilim.drafting;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import kz.tizilim.drafting.Paper.Code;
import kz.tizilim.drafting.Paper.Grid;
import kz.tizilim.drafting.Paper.Heading;
import kz.tizilim.drafting.Paper.Text;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/** A paper as pages of A4. */
final class PaperPdf {
  private static final float LEFT = 57;
  private static final float RIGHT = TaggedPdf.WIDTH - 42;
  private static final float TOP = 48;
  private static final float BOTTOM = TaggedPdf.HEIGHT - 62;
  private static final float LEADING = 1.3f;
  private static final float PAD = 3;
  private static final float QR = 130;

  /**
   * A row that does not fit begins on the next page, unless that many lines of it still fit here.
   */
  private static final int FEW = 4;

  private final Paper paper;
  private final TaggedPdf pdf;
  private final FontMetrics normal;
  private final FontMetrics strong;
  private final FontMetrics small;
  private final FontMetrics smallStrong;
  private float y = TOP;

  private PaperPdf(Paper paper, TaggedPdf pdf) throws IOException {
    this.paper = paper;
    this.pdf = pdf;
    FontMetrics regular = pdf.letters("PTSerif-Regular.ttf");
    FontMetrics bold = pdf.letters("PTSerif-Bold.ttf");
    this.normal = regular.sized(10);
    this.strong = bold.sized(11);
    this.small = regular.sized(8.5f);
    this.smallStrong = bold.sized(8.5f);
    pdf.newPage();
  }

  static void write(Paper paper, OutputStream out) throws IOException {
    try (TaggedPdf pdf = new TaggedPdf()) {
      PaperPdf print = new PaperPdf(paper, pdf);
      print.lines(
          pdf.element(pdf.body(), StandardStructureTypes.H1),
          print.strong.sized(14),
          paper.title());
      print.y += 2 * PAD;
      for (Paper.Block block : paper.blocks()) {
        print.block(block);
      }
      print.feet();
      pdf.save(paper.title(), paper.tag(), identity(paper), out);
    }
  }

  /** Digits that differ where the content does. */
  private static String identity(Paper paper) {
    CRC32 sum = new CRC32();
    sum.update((paper.title() + paper.blocks()).getBytes(StandardCharsets.UTF_8));
    return String.format(Locale.ROOT, "%016x", sum.getValue() * 0x9E3779B1L);
  }

  private void block(Paper.Block block) throws IOException {
    if (block instanceof Heading heading) {
      need(4 * pitch(strong));
      y += pitch(small) / 2;
      lines(pdf.element(pdf.body(), StandardStructureTypes.H2), strong, heading.text());
      y += PAD;
    } else if (block instanceof Text text) {
      FontMetrics letters =
          switch (text.size()) {
            case STRONG -> strong.sized(13);
            case NORMAL -> normal;
            case SMALL -> small;
          };
      lines(pdf.element(pdf.body(), StandardStructureTypes.P), letters, text.text());
      y += PAD;
    } else if (block instanceof Grid grid) {
      grid(grid);
    } else {
      Code code = (Code) block;
      need(QR + PAD);
      pdf.picture(QrCode.of(code.content()), code.alternative(), LEFT, y, QR);
      y += QR + 2 * PAD;
    }
  }

  private static float pitch(FontMetrics letters) {
    return letters.size() * LEADING;
  }

  private void need(float room) throws IOException {
    if (y + room > BOTTOM) {
      turn();
    }
  }

  private void turn() throws IOException {
    pdf.newPage();
    y = TOP;
  }

  private void lines(PDStructureElement owner, FontMetrics letters, String text)
      throws IOException {
    for (String line : letters.lines(letters.shown(text), RIGHT - LEFT)) {
      need(pitch(letters));
      pdf.text(owner, letters, LEFT, y + letters.size(), line);
      y += pitch(letters);
    }
  }

  // ---- tables

  /** A cell with the lines that are not drawn yet. */
  private record Drawn(
      PDStructureElement element,
      FontMetrics letters,
      float left,
      float right,
      List<String> lines) {}

  private void grid(Grid grid) throws IOException {
    PDStructureElement table = pdf.element(pdf.body(), StandardStructureTypes.TABLE);
    if (!grid.head().isEmpty()) {
      row(table, grid, grid.head(), true);
    }
    for (List<String> row : grid.rows()) {
      row(table, grid, row, false);
    }
    y += PAD;
  }

  private void row(PDStructureElement table, Grid grid, List<String> texts, boolean isHead)
      throws IOException {
    PDStructureElement row = pdf.element(table, StandardStructureTypes.TR);
    List<Drawn> cells = new ArrayList<>();
    float left = LEFT;
    for (int i = 0; i < texts.size(); i++) {
      float right = left + (RIGHT - LEFT) * grid.widths().get(i) / 100;
      boolean heads = isHead || (i == 0 && grid.head().isEmpty());
      FontMetrics letters = heads ? smallStrong : small;
      List<String> lines = new ArrayList<>();
      for (String part : texts.get(i).split("\n", -1)) {
        lines.addAll(letters.lines(letters.shown(part), right - left - 2 * PAD));
      }
      String scope =
          isHead ? PDTableAttributeObject.SCOPE_COLUMN : PDTableAttributeObject.SCOPE_ROW;
      PDStructureElement element =
          heads ? pdf.head(row, scope, 1, 1) : pdf.element(row, StandardStructureTypes.TD);
      cells.add(new Drawn(element, letters, left, right, lines));
      left = right;
    }
    draw(cells, grid, isHead);
  }

  /** Draws a row; what does not fit goes on upon the next page, under the head of the table. */
  private void draw(List<Drawn> cells, Grid grid, boolean isHead) throws IOException {
    float pitch = pitch(small);
    int all = cells.stream().mapToInt(cell -> cell.lines().size()).max().orElse(0);
    int done = 0;
    while (done < all) {
      int fit = (int) Math.floor((BOTTOM - y - 2 * PAD) / pitch);
      int left = all - done;
      if (fit < left && fit < FEW) {
        turn();
        again(grid, isHead);
        fit = (int) Math.floor((BOTTOM - y - 2 * PAD) / pitch);
      }
      int now = Math.min(fit, left);
      float bottom = y + now * pitch + 2 * PAD;
      for (Drawn cell : cells) {
        pdf.box(cell.left(), y, cell.right(), bottom, isHead);
        for (int i = done; i < Math.min(done + now, cell.lines().size()); i++) {
          float at = y + PAD + (i - done) * pitch + cell.letters().size();
          pdf.text(cell.element(), cell.letters(), cell.left() + PAD, at, cell.lines().get(i));
        }
      }
      y = bottom;
      done += now;
      if (done < all) {
        turn();
        again(grid, isHead);
      }
    }
  }

  /** The head of a table once more on a new page. */
  private void again(Grid grid, boolean isHead) throws IOException {
    if (grid.head().isEmpty() || isHead) {
      return;
    }
    List<List<String>> heads = new ArrayList<>();
    int all = 1;
    for (int i = 0; i < grid.head().size(); i++) {
      float width = (RIGHT - LEFT) * grid.widths().get(i) / 100 - 2 * PAD;
      heads.add(smallStrong.lines(smallStrong.shown(grid.head().get(i)), width));
      all = Math.max(all, heads.get(i).size());
    }
    float bottom = y + all * pitch(small) + 2 * PAD;
    float left = LEFT;
    for (int i = 0; i < heads.size(); i++) {
      float right = left + (RIGHT - LEFT) * grid.widths().get(i) / 100;
      pdf.box(left, y, right, bottom, true);
      for (int j = 0; j < heads.get(i).size(); j++) {
        float at = y + PAD + j * pitch(small) + smallStrong.size();
        pdf.again(smallStrong, left + PAD, at, heads.get(i).get(j));
      }
      left = right;
    }
    y = bottom;
  }

  private void feet() throws IOException {
    for (int page = 0; page < pdf.pages(); page++) {
      String number = paper.page(page + 1, pdf.pages());
      float at = BOTTOM + 22;
      pdf.artifact(TaggedPdf.Artifact.PAGINATION, page, small, LEFT, at, small.shown(paper.foot()));
      float x = RIGHT - small.width(number);
      pdf.artifact(TaggedPdf.Artifact.PAGINATION, page, small, x, at, number);
    }
  }
}

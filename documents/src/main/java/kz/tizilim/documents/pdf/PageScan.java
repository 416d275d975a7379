package kz.tizilim.documents.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.tizilim.documents.grid.Limits;
import kz.tizilim.documents.grid.UnreadableDocumentException;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Collects the glyphs and rulings of a page. */
final class PageScan extends PDFGraphicsStreamEngine {

  /*
   * A ruling is a stroked line or rectangle, or a filled rectangle too thin to be anything else.
   * Filled areas are backgrounds, and clipped paths draw nothing. Glyphs without known characters
   * become U+FFFD and are counted later. Contents that a tagged document marks as pagination (ISO
   * 32000-1, 14.8.2.2: running heads, page numbers) are skipped.
   */
  private static final double THIN = 2.5;
  private static final double STRAIGHT = 0.5;
  private static final String PAGINATION = "Pagination";

  /** Colours, pictures and shadings: they are not needed, and PDFBox would unpack them. */
  private static final Set<String> PAINT =
      Set.of(
          "BI", "sh", "cs", "CS", "sc", "SC", "scn", "SCN", "g", "G", "rg", "RG", "k", "K", "ri",
          "i", "d");

  /** Receives a font by name. */
  private static final Set<String> FONT = Set.of("Tf", "gs");

  private final List<Glyph> glyphs = new ArrayList<>();
  private final List<Ruling> rulings = new ArrayList<>();
  private final List<double[]> segments = new ArrayList<>();
  private final FontTables fonts;
  private final Limits.Meter meter;
  private final PDRectangle box;
  private final int rotation;
  private Point2D.Float at = new Point2D.Float();
  private Point2D.Float begun = new Point2D.Float();
  private int run;

  /** The number of open marked contents, counted from one that is pagination. */
  private int nested;

  private PageScan(PDPage page, FontTables fonts, Limits.Meter meter) {
    super(page);
    this.fonts = fonts;
    this.meter = meter;
    this.box = page.getCropBox();
    this.rotation = Math.floorMod(page.getRotation(), 360);
  }

  /** The contents of {@code page}. */
  static PdfPage of(PDPage page, int number, FontTables fonts, Limits.Meter meter)
      throws IOException, UnreadableDocumentException {
    PageScan scan = new PageScan(page, fonts, meter);
    try {
      scan.processPage(page);
    } catch (TooMuchException e) {
      throw e.refused;
    }
    return new PdfPage(number, scan.glyphs, scan.rulings);
  }

  /** Carries a refusal through PDFBox, which allows only unchecked exceptions. */
  private static final class TooMuchException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient UnreadableDocumentException refused;

    TooMuchException(UnreadableDocumentException refused) {
      super(refused);
      this.refused = refused;
    }
  }

  private void count() {
    try {
      meter.count();
    } catch (UnreadableDocumentException e) {
      throw new TooMuchException(e);
    }
  }

  private void checkTime() {
    try {
      meter.checkTime();
    } catch (UnreadableDocumentException e) {
      throw new TooMuchException(e);
    }
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    count();
    if (FONT.contains(operator.getName())) {
      checkTime();
    }
    if (!PAINT.contains(operator.getName()) && !isPicture(operator, operands)) {
      super.processOperator(operator, operands);
    }
  }

  private boolean isPicture(Operator operator, List<COSBase> operands) {
    if (!operator.getName().equals("Do")
        || operands.isEmpty()
        || !(operands.get(0) instanceof COSName name)
        || getResources() == null) {
      return false;
    }
    COSDictionary objects = getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
    COSStream object = objects == null ? null : objects.getCOSStream(name);
    return object == null || !COSName.FORM.equals(object.getCOSName(COSName.SUBTYPE));
  }

  @Override
  public void showTextString(byte[] string) throws IOException {
    run++;
    super.showTextString(string);
  }

  @Override
  public void showTextStrings(COSArray array) throws IOException {
    run++;
    super.showTextStrings(array);
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
    boolean furniture =
        COSName.ARTIFACT.equals(tag)
            && properties != null
            && PAGINATION.equals(properties.getNameAsString(COSName.TYPE));
    nested += furniture || nested > 0 ? 1 : 0;
  }

  @Override
  public void endMarkedContentSequence() {
    nested -= nested > 0 ? 1 : 0;
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector moved) {
    count();
    if (nested > 0) {
      return;
    }
    String text = fonts.isMute(font.getCOSObject()) ? null : font.toUnicode(code);
    double[] from = onPage(matrix.getTranslateX(), matrix.getTranslateY());
    Point2D.Float end = matrix.transformPoint(moved.getX(), 0);
    double[] to = onPage(end.x, end.y);
    double size = Math.hypot(matrix.getShearX(), matrix.getScaleY());
    glyphs.add(
        new Glyph(
            text == null || text.isEmpty() ? "\uFFFD" : text,
            Math.min(from[0], to[0]),
            from[1],
            Math.abs(to[0] - from[0]),
            size,
            run));
  }

  /** A point in the coordinates of the displayed page, from its top left. */
  private double[] onPage(double x, double y) {
    double left = x - box.getLowerLeftX();
    double low = y - box.getLowerLeftY();
    return switch (rotation) {
      case 90 -> new double[] {low, left};
      case 180 -> new double[] {box.getWidth() - left, low};
      case 270 -> new double[] {box.getHeight() - low, box.getWidth() - left};
      default -> new double[] {left, box.getHeight() - low};
    };
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    segment(p0, p1);
    segment(p1, p2);
    segment(p2, p3);
    segment(p3, p0);
    at = begun = new Point2D.Float((float) p0.getX(), (float) p0.getY());
  }

  private void segment(Point2D from, Point2D to) {
    count();
    double[] a = onPage(from.getX(), from.getY());
    double[] b = onPage(to.getX(), to.getY());
    segments.add(new double[] {a[0], a[1], b[0], b[1]});
  }

  @Override
  public void moveTo(float x, float y) {
    at = begun = new Point2D.Float(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    Point2D.Float to = new Point2D.Float(x, y);
    segment(at, to);
    at = to;
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    at = new Point2D.Float(x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    return at;
  }

  @Override
  public void closePath() {
    if (!at.equals(begun)) {
      segment(at, begun);
      at = begun;
    }
  }

  @Override
  public void endPath() {
    segments.clear();
  }

  @Override
  public void strokePath() {
    segments.forEach(s -> rule(s[0], s[1], s[2], s[3]));
    segments.clear();
  }

  @Override
  public void fillPath(int windingRule) {
    if (!segments.isEmpty()) {
      double left = segments.stream().mapToDouble(s -> Math.min(s[0], s[2])).min().orElse(0);
      double right = segments.stream().mapToDouble(s -> Math.max(s[0], s[2])).max().orElse(0);
      double top = segments.stream().mapToDouble(s -> Math.min(s[1], s[3])).min().orElse(0);
      double bottom = segments.stream().mapToDouble(s -> Math.max(s[1], s[3])).max().orElse(0);
      if (bottom - top <= THIN) {
        rule(left, (top + bottom) / 2, right, (top + bottom) / 2);
      } else if (right - left <= THIN) {
        rule((left + right) / 2, top, (left + right) / 2, bottom);
      }
    }
    segments.clear();
  }

  private void rule(double x0, double y0, double x1, double y1) {
    if (Math.abs(y1 - y0) <= STRAIGHT && Math.abs(x1 - x0) > THIN) {
      rulings.add(new Ruling(true, (y0 + y1) / 2, Math.min(x0, x1), Math.max(x0, x1)));
    } else if (Math.abs(x1 - x0) <= STRAIGHT && Math.abs(y1 - y0) > THIN) {
      rulings.add(new Ruling(false, (x0 + x1) / 2, Math.min(y0, y1), Math.max(y0, y1)));
    }
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    strokePath();
  }

  @Override
  public void drawImage(PDImage image) {
    // A picture has no text.
  }

  @Override
  public void clip(int windingRule) {
    // Clipping of rulings and words is ignored.
  }

  @Override
  public void shadingFill(COSName name) {
    // A background.
  }
}

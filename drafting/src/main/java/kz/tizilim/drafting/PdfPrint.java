package kz.tizilim.drafting;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.drafting.RegisterTable.Band;
import kz.tizilim.drafting.RegisterTable.Grade;
import kz.tizilim.drafting.RegisterTable.Paragraph;
import kz.tizilim.drafting.RegisterTable.Row;
import kz.tizilim.drafting.RegisterTable.Step;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/** A print as pages of A4. */
final class PdfPrint {

  /*
   * A cell that does not fit goes on upon the next page, its rulings closed on both. There the head of the
   * table stands again, and grade and step stand again with «(продолжение)». A paragraph leaves no single
   * line behind, neither below nor above; the heading of a cell stays with what it heads, and so does a
   * band.
   */
  private static final float LEFT = 57;
  private static final float RIGHT = TaggedPdf.WIDTH - 42;
  private static final float TOP = 48;
  private static final float BOTTOM = TaggedPdf.HEIGHT - 62;
  private static final float[] COLUMNS = {LEFT, LEFT + 58, LEFT + 116, RIGHT};
  private static final float PITCH = 13.4f;
  private static final float BASELINE = 10.4f;
  private static final float GAP = 4.6f;
  private static final float PAD = 4;
  private static final float AGAIN = 9;
  private static final float QR = 150;

  private final Sheet sheet;
  private final TaggedPdf pdf;
  private final FontMetrics text;
  private final FontMetrics bold;
  private final FontMetrics small;
  private final FontMetrics tiny;
  private final PDStructureElement table;
  private float y;

  /** What a label covers on this page: empty where no cell of that column is open. */
  private Optional<Open> grade = Optional.empty();

  private Optional<Open> step = Optional.empty();

  private record Open(String label, float top) {}

  private PdfPrint(Sheet sheet, TaggedPdf pdf) throws IOException {
    this.sheet = sheet;
    this.pdf = pdf;
    FontMetrics regular = pdf.letters("PTSerif-Regular.ttf");
    this.text = regular.sized(10.5f);
    this.bold = pdf.letters("PTSerif-Bold.ttf").sized(10.5f);
    this.small = regular.sized(9);
    this.tiny = regular.sized(6.8f);
    pdf.newPage();
    y = TOP;
    cover();
    table = pdf.element(pdf.body(), StandardStructureTypes.TABLE);
  }

  static void write(Sheet sheet, OutputStream out) throws IOException {
    try (TaggedPdf pdf = new TaggedPdf()) {
      PdfPrint print = new PdfPrint(sheet, pdf);
      print.table();
      print.after();
      print.feet();
      String language = sheet.language() == ActLanguage.RU ? "ru-KZ" : "kk-KZ";
      pdf.save(sheet.title() + " — " + sheet.foot(), language, sheet.identity(), out);
    }
  }

  // ---- before the table

  private void cover() throws IOException {
    float middle = (LEFT + RIGHT) / 2;
    if (sheet.approved().isPresent()) {
      block(StandardStructureTypes.P, small, sheet.approved().get(), middle, RIGHT, false);
      y += 2 * PITCH;
    }
    block(StandardStructureTypes.H1, bold.sized(12.5f), sheet.title(), LEFT + 30, RIGHT - 30, true);
    y += PITCH;
    for (String line : sheet.act()) {
      block(StandardStructureTypes.P, small, line, LEFT + 30, RIGHT - 30, true);
      y += PITCH / 2;
    }
    for (String line : sheet.standing()) {
      block(StandardStructureTypes.P, small, line, LEFT + 30, RIGHT - 30, true);
      y += PITCH / 2;
    }
    y += PITCH / 2;
  }

  /** A paragraph between two edges, at its left one or centred. */
  private void block(
      String type, FontMetrics letters, String words, float left, float right, boolean centred)
      throws IOException {
    PDStructureElement owner = pdf.element(pdf.body(), type);
    float pitch = letters.size() * PITCH / text.size();
    for (String line : letters.lines(words, right - left)) {
      if (y + pitch > BOTTOM) {
        pdf.newPage();
        y = TOP;
      }
      float x = centred ? (left + right - letters.width(line)) / 2 : left;
      pdf.text(owner, letters, x, y + letters.size(), line);
      y += pitch;
    }
  }

  // ---- the table

  private void table() throws IOException {
    head(true);
    for (Row row : sheet.table().rows()) {
      if (row instanceof Band band) {
        band(band);
      } else {
        grade((Grade) row);
      }
    }
  }

  private void head(boolean first) throws IOException {
    float bottom = y + PITCH + 2 * PAD;
    PDStructureElement row = first ? pdf.element(table, StandardStructureTypes.TR) : table;
    for (int column = 0; column < RegisterTable.HEAD.size(); column++) {
      String name = RegisterTable.HEAD.get(column);
      pdf.box(COLUMNS[column], y, COLUMNS[column + 1], bottom, false);
      float x = (COLUMNS[column] + COLUMNS[column + 1] - bold.width(name)) / 2;
      if (first) {
        PDStructureElement cell = pdf.head(row, PDTableAttributeObject.SCOPE_COLUMN, 1, 1);
        pdf.text(cell, bold, x, y + PAD + BASELINE, name);
      } else {
        pdf.again(bold, x, y + PAD + BASELINE, name);
      }
    }
    y = bottom;
  }

  private void band(Band band) throws IOException {
    need(2 * (PITCH + 2 * PAD) + 3 * PITCH + 2 * PAD);
    float bottom = y + PITCH + 2 * PAD;
    pdf.box(LEFT, y, RIGHT, bottom, true);
    PDStructureElement row = pdf.element(table, StandardStructureTypes.TR);
    PDStructureElement cell = pdf.head(row, PDTableAttributeObject.SCOPE_COLUMN, 1, 3);
    float x = (LEFT + RIGHT - bold.width(band.text())) / 2;
    pdf.text(cell, bold, x, y + PAD + BASELINE, band.text());
    y = bottom;
  }

  private void need(float room) throws IOException {
    if (y + room > BOTTOM) {
      turn();
    }
  }

  /** Goes on upon a new page, with what is open there again. */
  private void turn() throws IOException {
    float bottom = y;
    step.ifPresent(open -> rule(open, 1, bottom));
    grade.ifPresent(open -> rule(open, 0, bottom));
    pdf.newPage();
    y = TOP;
    head(false);
    grade = again(grade, 0);
    step = again(step, 1);
  }

  private void rule(Open open, int column, float bottom) {
    try {
      pdf.box(COLUMNS[column], open.top(), COLUMNS[column + 1], bottom, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Open> again(Optional<Open> open, int column) throws IOException {
    if (open.isEmpty()) {
      return open;
    }
    String label = open.get().label();
    if (!label.isEmpty()) {
      String continued = sheet.words().of("continued");
      pdf.again(bold, centre(bold, label, column), y + PAD + BASELINE, label);
      pdf.again(tiny, centre(tiny, continued, column), y + PAD + BASELINE + AGAIN, continued);
    }
    return Optional.of(new Open(label, y));
  }

  private static float centre(FontMetrics letters, String words, int column) throws IOException {
    return (COLUMNS[column] + COLUMNS[column + 1] - letters.width(words)) / 2;
  }

  private void grade(Grade of) throws IOException {
    boolean first = true;
    for (Step one : of.steps()) {
      List<Line> lines = lines(one);
      need(height(lines, 0) + 2 * PAD);
      PDStructureElement row = pdf.element(table, StandardStructureTypes.TR);
      if (first) {
        PDStructureElement cell =
            pdf.head(row, PDTableAttributeObject.SCOPE_ROW, of.steps().size(), 1);
        pdf.text(cell, bold, centre(bold, of.label(), 0), y + PAD + BASELINE, of.label());
        grade = Optional.of(new Open(of.label(), y));
        first = false;
      }
      step(one, lines, row);
    }
    rule(grade.orElseThrow(), 0, y);
    grade = Optional.empty();
  }

  /** A line of a cell, whether a paragraph begins with it, and how many lines of it follow. */
  private record Line(String words, boolean begins, int left, boolean heading) {}

  private List<Line> lines(Step of) throws IOException {
    List<Line> lines = new ArrayList<>();
    for (Paragraph paragraph : of.paragraphs()) {
      FontMetrics letters = paragraph.heading() ? bold : text;
      List<String> words = letters.lines(paragraph.text(), COLUMNS[3] - COLUMNS[2] - 2 * PAD);
      for (int i = 0; i < words.size(); i++) {
        lines.add(new Line(words.get(i), i == 0, words.size() - 1 - i, paragraph.heading()));
      }
    }
    return lines;
  }

  /** How high the lines are that must not part from the one at {@code from}. */
  private static float height(List<Line> lines, int from) {
    float height = PITCH;
    for (int i = from; i + 1 < lines.size() && staysWithNext(lines.get(i)); i++) {
      height += PITCH + gap(lines, i + 1);
    }
    return height + gap(lines, from);
  }

  private static float gap(List<Line> lines, int above) {
    return above > 0 && lines.get(above).begins() ? GAP : 0;
  }

  private static boolean staysWithNext(Line line) {
    return line.heading() || (line.begins() && line.left() > 0) || line.left() == 1;
  }

  private void step(Step of, List<Line> lines, PDStructureElement row) throws IOException {
    if (of.label().isEmpty()) {
      pdf.element(row, StandardStructureTypes.TD);
    } else {
      PDStructureElement cell = pdf.head(row, PDTableAttributeObject.SCOPE_ROW, 1, 1);
      pdf.text(cell, bold, centre(bold, of.label(), 1), y + PAD + BASELINE, of.label());
    }
    PDStructureElement cell = pdf.element(row, StandardStructureTypes.TD);
    PDStructureElement paragraph = cell;
    step = Optional.of(new Open(of.label(), y));
    float top = y;
    y += PAD;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean turned = y + height(lines, i) + PAD > BOTTOM && y > top + PAD;
      if (turned) {
        y += PAD;
        pdf.box(COLUMNS[2], top, COLUMNS[3], y, false);
        turn();
        top = y;
        y += PAD;
      } else {
        y += gap(lines, i);
      }
      if (line.begins()) {
        paragraph = pdf.element(cell, StandardStructureTypes.P);
      }
      pdf.text(
          paragraph, line.heading() ? bold : text, COLUMNS[2] + PAD, y + BASELINE, line.words());
      y += PITCH;
    }
    y = Math.max(y + PAD, top + PITCH + 2 * PAD + AGAIN);
    pdf.box(COLUMNS[2], top, COLUMNS[3], y, false);
    rule(step.orElseThrow(), 1, y);
    step = Optional.empty();
  }

  // ---- after the table

  private void after() throws IOException {
    y += PITCH;
    List<String> unprinted = sheet.unprinted();
    if (!unprinted.isEmpty()) {
      if (y + 6 * PITCH > BOTTOM) {
        pdf.newPage();
        y = TOP;
      }
      block(StandardStructureTypes.H2, bold, sheet.words().of("labels"), LEFT, RIGHT, false);
      block(StandardStructureTypes.P, small, sheet.words().of("labels.why"), LEFT, RIGHT, false);
      for (String line : unprinted) {
        y += 2;
        block(StandardStructureTypes.P, small, line, LEFT, RIGHT, false);
      }
      y += PITCH;
    }
    float room = sheet.proof().isPresent() ? QR + 6 * PITCH : 4 * PITCH;
    if (y + room > BOTTOM) {
      pdf.newPage();
      y = TOP;
    }
    block(StandardStructureTypes.P, small, sheet.digest(), LEFT, RIGHT, false);
    y += 2;
    block(StandardStructureTypes.P, small, sheet.words().of("digest.how"), LEFT, RIGHT, false);
    if (sheet.proof().isPresent()) {
      y += PITCH;
      float top = y;
      QrCode code = QrCode.of(sheet.proof().get());
      pdf.picture(code, sheet.words().of("proof.alt"), LEFT + 10, top, QR);
      block(
          StandardStructureTypes.P, small, sheet.words().of("proof"), LEFT + QR + 30, RIGHT, false);
    }
  }

  private void feet() throws IOException {
    String digest = sheet.digest();
    for (int page = 0; page < pdf.pages(); page++) {
      String number = sheet.words().of("page", page + 1, pdf.pages());
      float at = BOTTOM + 22;
      pdf.artifact(TaggedPdf.Artifact.PAGINATION, page, small, LEFT, at, sheet.foot());
      float x = RIGHT - small.width(number);
      pdf.artifact(TaggedPdf.Artifact.PAGINATION, page, small, x, at, number);
      pdf.artifact(TaggedPdf.Artifact.PAGINATION, page, tiny, LEFT, at + 11, digest);
    }
  }
}

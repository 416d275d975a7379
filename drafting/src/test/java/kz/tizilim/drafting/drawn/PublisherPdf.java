package kz.tizilim.drafting.drawn;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kz.tizilim.drafting.drawn.DrawnOrder.Across;
import kz.tizilim.drafting.drawn.DrawnOrder.Label;
import kz.tizilim.drafting.drawn.DrawnOrder.Paragraph;
import kz.tizilim.drafting.drawn.DrawnOrder.Row;
import kz.tizilim.drafting.drawn.DrawnOrder.Under;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Draws an order as its publisher does. */
final class PublisherPdf {

  /*
   * Lines are justified by spreading space over all letters. The label of a merged cell is drawn once, in
   * the middle of the cell over all its pages. A row that does not fit goes on upon the next page, its
   * rulings closed on both. Links are drawn after everything else of their page.
   */
  private static final float SIZE = 11;
  private static final float PITCH = 14.4f;
  private static final float GAP = 10;
  private static final float PAD = 4;
  private static final float[] XS = {42, 92, 150, 400};
  private static final float WIDTH = 612;
  private static final TrueTypeFont FONT = font();

  private record Fragment(int page, float top, float bottom) {}

  private record Link(String text, float x, float y, float spread) {}

  private final PDDocument document = new PDDocument();
  private final PDType0Font font;
  private final Random random;
  private final float height;
  private final boolean headRepeated;
  private final List<PDPageContentStream> pages = new ArrayList<>();
  private final List<List<Link>> links = new ArrayList<>();
  private final Map<Label, List<Fragment>> grades = new HashMap<>();
  private final Map<Label, List<Fragment>> steps = new HashMap<>();
  private final List<Label> gradeOrder = new ArrayList<>();
  private final List<Label> stepOrder = new ArrayList<>();
  private float y;

  private PublisherPdf(Random random, float height, boolean headRepeated) throws IOException {
    this.font = PDType0Font.load(document, FONT, true);
    this.random = random;
    this.height = height;
    this.headRepeated = headRepeated;
  }

  /** The bytes of the PDF; {@code random} chooses links, {@code height} is that of a page. */
  static byte[] draw(DrawnOrder order, Random random, float height, boolean headRepeated) {
    try {
      PublisherPdf pdf = new PublisherPdf(random, height, headRepeated);
      return pdf.drawn(order);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TrueTypeFont font() {
    try (InputStream in =
        PublisherPdf.class.getResourceAsStream(
            "/net/sf/jasperreports/fonts/dejavu/DejaVuSerifCondensed.ttf")) {
      return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] drawn(DrawnOrder order) throws IOException {
    newPage();
    for (String paragraph : order.prose()) {
      y += GAP;
      for (Line line : wrapped(paragraph.replace("\t", "      "), WIDTH - 84)) {
        need(PITCH);
        text(line, 42, y + SIZE);
        y += PITCH;
      }
    }
    y += GAP * 2;
    head();
    for (Row row : order.rows()) {
      if (row instanceof Across across) {
        need(PITCH * 3);
        box(XS[0], y, XS[3], y + PITCH + 2 * PAD);
        text(new Line(across.text(), 0), 120, y + PAD + SIZE);
        y += PITCH + 2 * PAD;
      } else {
        cell((Under) row);
      }
    }
    labels(gradeOrder, grades, XS[0], XS[1]);
    labels(stepOrder, steps, XS[1], XS[2]);
    for (int i = 0; i < pages.size(); i++) {
      for (Link link : links.get(i)) {
        show(pages.get(i), link.text(), link.x(), link.y(), link.spread());
      }
      pages.get(i).close();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    document.close();
    return out.toByteArray();
  }

  private void head() throws IOException {
    String[] names = {"Звено", "Ступень", "Наименование должности"};
    for (int i = 0; i < names.length; i++) {
      box(XS[i], y, XS[i + 1], y + PITCH + 2 * PAD);
      text(new Line(names[i], 0), XS[i] + PAD, y + PAD + SIZE);
    }
    y += PITCH + 2 * PAD;
  }

  private void newPage() throws IOException {
    PDPage page = new PDPage(new PDRectangle(WIDTH, height));
    document.addPage(page);
    pages.add(new PDPageContentStream(document, page));
    links.add(new ArrayList<>());
    y = 36;
  }

  private boolean need(float room) throws IOException {
    if (y + room <= height - 36) {
      return false;
    }
    newPage();
    return true;
  }

  private void cell(Under cell) throws IOException {
    List<Line> lines = new ArrayList<>();
    for (Paragraph paragraph : cell.text()) {
      boolean apart = paragraph.apart() && !lines.isEmpty();
      for (Line line : wrapped(paragraph.text(), XS[3] - XS[2] - 2 * PAD)) {
        lines.add(new Line(line.text(), line.spread(), apart, paragraph.text().endsWith(":")));
        apart = false;
      }
    }
    breakPage(PITCH + 2 * PAD + 2 * PITCH);
    float top = y;
    y += PAD;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      float room = (line.apart() ? GAP : 0) + PITCH * (line.heading() ? 4 : 1) + PAD;
      if (y + room > height - 36 && y > top + PAD) {
        y += PAD;
        fragment(cell, top);
        newPage();
        if (headRepeated) {
          head();
        }
        top = y;
        y += PAD;
      } else if (line.apart()) {
        y += GAP;
      }
      text(line, XS[2] + PAD, y + SIZE);
      y += PITCH;
    }
    y += PAD;
    fragment(cell, top);
  }

  private void breakPage(float room) throws IOException {
    if (need(room) && headRepeated) {
      head();
    }
  }

  private void fragment(Under cell, float top) throws IOException {
    Fragment fragment = new Fragment(pages.size() - 1, top, y);
    box(XS[2], top, XS[3], y);
    add(grades, gradeOrder, cell.grade(), fragment);
    add(steps, stepOrder, cell.step(), fragment);
  }

  private static void add(
      Map<Label, List<Fragment>> map, List<Label> order, Label label, Fragment fragment) {
    if (!map.containsKey(label)) {
      order.add(label);
    }
    List<Fragment> list = map.computeIfAbsent(label, l -> new ArrayList<>());
    Fragment last = list.isEmpty() ? null : list.get(list.size() - 1);
    if (last != null && last.page() == fragment.page()) {
      list.set(list.size() - 1, new Fragment(last.page(), last.top(), fragment.bottom()));
    } else {
      list.add(fragment);
    }
  }

  private void labels(List<Label> order, Map<Label, List<Fragment>> map, float left, float right)
      throws IOException {
    for (Label label : order) {
      float whole = 0;
      for (Fragment f : map.get(label)) {
        whole += f.bottom() - f.top();
      }
      float middle = whole / 2;
      boolean drawn = label.text.isEmpty();
      for (Fragment f : map.get(label)) {
        PDPageContentStream page = pages.get(f.page());
        page.addRect(left, height - f.bottom(), right - left, f.bottom() - f.top());
        page.stroke();
        float own = f.bottom() - f.top();
        if (!drawn && middle <= own) {
          float at = Math.max(7, Math.min(own - 7, middle));
          float x = (left + right - width(label.text)) / 2;
          show(page, label.text, x, height - (f.top() + at + 0.35f * SIZE), 0);
          drawn = true;
        }
        middle -= own;
      }
    }
  }

  private void box(float left, float top, float right, float bottom) throws IOException {
    PDPageContentStream page = pages.get(pages.size() - 1);
    page.addRect(left, height - bottom, right - left, bottom - top);
    page.stroke();
  }

  private record Line(String text, float spread, boolean apart, boolean heading) {
    Line(String text, float spread) {
      this(text, spread, false, false);
    }
  }

  /** The lines of a paragraph; all but the last are spread to fill their width. */
  private List<Line> wrapped(String text, float room) throws IOException {
    String indent = text.substring(0, text.length() - text.stripLeading().length());
    List<Line> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(indent);
    for (String word : text.stripLeading().split(" (?!,)", -1)) {
      String sep = line.toString().isBlank() ? "" : " ";
      if (!line.toString().isBlank() && width(line + sep + word) > room) {
        float natural = width(line.toString());
        lines.add(new Line(line.toString(), (room - natural) / (line.length() - 1)));
        line.setLength(0);
        sep = "";
      }
      line.append(sep).append(word);
    }
    lines.add(new Line(line.toString(), 0));
    return lines;
  }

  private float width(String text) throws IOException {
    return font.getStringWidth(text) * SIZE / 1000;
  }

  /** Draws a line, now and then with a word of it as a link that is drawn later. */
  private void text(Line line, float x, float baseline) throws IOException {
    String text = line.text();
    float at = height - baseline;
    int from = text.indexOf(' ', text.length() / 3) + 1;
    int to = text.indexOf(' ', from);
    boolean linked =
        from > 1 && to > from && !text.substring(0, from).isBlank() && random.nextInt(6) == 0;
    PDPageContentStream page = pages.get(pages.size() - 1);
    if (!linked) {
      show(page, text, x, at, line.spread());
      return;
    }
    float linkX = x + width(text.substring(0, from)) + from * line.spread();
    float restX = x + width(text.substring(0, to)) + to * line.spread();
    show(page, text.substring(0, from), x, at, line.spread());
    show(page, text.substring(to), restX, at, line.spread());
    links.get(pages.size() - 1).add(new Link(text.substring(from, to), linkX, at, line.spread()));
  }

  private void show(PDPageContentStream page, String text, float x, float y, float spread)
      throws IOException {
    List<Object> parts = new ArrayList<>();
    text.codePoints()
        .forEach(c -> {
          parts.add(Character.toString(c));
          parts.add(-spread * 1000 / SIZE);
        });
    page.beginText();
    page.setFont(font, SIZE);
    page.newLineAtOffset(x, y);
    page.showTextWithPositioning(parts.toArray());
    page.endText();
  }
}

package kz.tizilim.drafting.drawn;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.tizilim.drafting.drawn.DrawnOrder.Across;
import kz.tizilim.drafting.drawn.DrawnOrder.Label;
import kz.tizilim.drafting.drawn.DrawnOrder.Paragraph;
import kz.tizilim.drafting.drawn.DrawnOrder.Row;
import kz.tizilim.drafting.drawn.DrawnOrder.Under;

/** Writes an order as a web page and as a document of Word, with what both do to a table. */
final class Markup {

  private static final String TYPES =
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
          + " PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-"
          + "officedocument.wordprocessingml.document.main+xml\"/></Types>";

  private final Random random;
  private final StringBuilder out = new StringBuilder();
  private final Set<Label> begun = new HashSet<>();

  private Markup(Random random) {
    this.random = random;
  }

  /** The order as a web page. */
  static byte[] html(DrawnOrder order, Random random) {
    Markup page = new Markup(random);
    page.html(order);
    return page.out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void html(DrawnOrder order) {
    Map<Label, Integer> heights = new HashMap<>();
    for (Row row : order.rows()) {
      if (row instanceof Under under) {
        heights.merge(under.grade(), 1, Integer::sum);
        heights.merge(under.step(), 1, Integer::sum);
      }
    }
    out.append("<!DOCTYPE html><html><head><title>Приказ</title></head><body>");
    order.prose().forEach(p -> out.append("<p>").append(escaped(p)).append("</p>"));
    out.append(
        "<p>Сноска. Приказ в редакции<br>другого приказа.</p><table><tr><td>Звено<td>Ступень");
    out.append("<td>Наименование должности</tr>");
    for (Row row : order.rows()) {
      out.append("<tr>");
      if (row instanceof Across across) {
        out.append("<td colspan=3>").append(escaped(across.text())).append("</td>");
      } else if (row instanceof Under under) {
        htmlLabel(under.grade(), heights);
        htmlLabel(under.step(), heights);
        out.append("<td>");
        under.text().forEach(this::htmlParagraph);
        out.append(random.nextInt(5) == 0 ? "<p>Ескерту. Өзгеріс енгізілді.</p></td>" : "</td>");
      }
      out.append("</tr>\n");
    }
    out.append("</table></body></html>");
  }

  private void htmlLabel(Label label, Map<Label, Integer> heights) {
    if (begun.add(label)) {
      out.append("<td rowspan=\"").append(heights.get(label)).append("\">").append(label.text);
      out.append("</td>");
    }
  }

  private void htmlParagraph(Paragraph paragraph) {
    String text =
        escaped(paragraph.text()).replaceFirst(" ", random.nextBoolean() ? "&nbsp;" : "\n ");
    out.append(
        random.nextBoolean() || paragraph.text().endsWith(":") || paragraph.apart()
            ? "<p>" + text + "</p>"
            : text + "<br>");
  }

  /** The order as a document of Word. */
  static byte[] docx(DrawnOrder order, Random random) {
    Markup document = new Markup(random);
    document.docx(order);
    return zip(document.out.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** A package of Word with that main part. */
  static byte[] zip(byte[] main) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write(TYPES.getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(main);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void docx(DrawnOrder order) {
    out.append(
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">");
    out.append("<w:body>");
    order.prose().forEach(p -> docxParagraph(p.strip()));
    out.append("<w:tbl>");
    docxRow(List.of("Звено", "Ступень", "Наименование должности"));
    for (Row row : order.rows()) {
      if (row instanceof Across across) {
        out.append("<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"3\"/></w:tcPr>");
        docxParagraph(across.text());
        out.append("</w:tc></w:tr>");
      } else if (row instanceof Under under) {
        if (random.nextInt(6) == 0) {
          out.append("<w:tr><w:trPr><w:del w:id=\"7\"/></w:trPr><w:tc>");
          docxParagraph("Исключённая должность");
          out.append("</w:tc></w:tr>");
        }
        out.append("<w:tr>");
        docxLabel(under.grade());
        docxLabel(under.step());
        boolean control = random.nextBoolean();
        out.append(control ? "<w:sdt><w:sdtContent><w:tc>" : "<w:tc>");
        under.text().forEach(p -> docxParagraph(p.text()));
        out.append(control ? "</w:tc></w:sdtContent></w:sdt></w:tr>" : "</w:tc></w:tr>");
      }
    }
    out.append("</w:tbl></w:body></w:document>");
  }

  private void docxRow(List<String> texts) {
    out.append("<w:tr>");
    for (String text : texts) {
      out.append("<w:tc>");
      docxParagraph(text);
      out.append("</w:tc>");
    }
    out.append("</w:tr>");
  }

  private void docxLabel(Label label) {
    boolean first = begun.add(label);
    String merge =
        first
            ? "<w:vMerge w:val=\"restart\"/>"
            : random.nextBoolean() ? "<w:vMerge/>" : "<w:vMerge w:val=\"continue\"/>";
    out.append("<w:tc><w:tcPr>").append(merge).append("</w:tcPr>");
    docxParagraph(first ? label.text : "");
    out.append("</w:tc>");
  }

  private void docxParagraph(String text) {
    int cut = text.isEmpty() ? 0 : random.nextInt(text.length());
    out.append("<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr>");
    run(text.substring(0, cut));
    out.append("<w:del w:id=\"1\"><w:r><w:delText>зачёркнуто</w:delText></w:r></w:del><w:ins>");
    run(text.substring(cut));
    out.append("</w:ins></w:p>");
  }

  private void run(String text) {
    out.append("<w:r><w:t xml:space=\"preserve\">").append(escaped(text)).append("</w:t></w:r>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}

package kz.tizilim.drafting;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.drafting.RegisterTable.Band;
import kz.tizilim.drafting.RegisterTable.Grade;
import kz.tizilim.drafting.RegisterTable.Paragraph;
import kz.tizilim.drafting.RegisterTable.Row;
import kz.tizilim.drafting.RegisterTable.Step;

/** A print as one web page that needs no other file. */
final class HtmlPrint {
  private static final String STYLE =
      """
      :root{color-scheme:light dark}
      body{font:1rem/1.45 "PT Serif","Noto Serif",Georgia,"Times New Roman",serif;max-width:52rem;margin:2rem auto;padding:0 1rem}
      h1{font-size:1.25rem;text-align:center;text-wrap:balance}
      .approved{margin-left:50%}
      .act,.standing{text-align:center;font-size:.9rem}
      .standing{font-style:italic}
      table{border-collapse:collapse;width:100%}
      th,td{border:1px solid;padding:.35rem .5rem;text-align:left;vertical-align:top}
      thead th,th[scope=rowgroup],th[scope=row]{text-align:center}
      th[scope=colgroup]{background:#8883;text-align:center}
      thead th{background:Canvas;position:sticky;top:0}
      th[scope=rowgroup],th[scope=row]{width:4.5rem;white-space:nowrap}
      td p{margin:.25rem 0;scroll-margin-top:3rem}
      td p:target{outline:2px solid}
      .heading{font-weight:bold}
      .digest,.how,.labels{font-size:.85rem;overflow-wrap:anywhere}
      figure{margin:1rem 0;display:flex;gap:1rem;align-items:center;font-size:.85rem}
      svg{width:13rem;flex:none;background:#fff}
      @media print{body{max-width:none;margin:0}thead{display:table-header-group}thead th{position:static}th[scope=colgroup]{break-after:avoid}}
      """;

  private final Sheet sheet;
  private final StringBuilder out = new StringBuilder();

  private HtmlPrint(Sheet sheet) {
    this.sheet = sheet;
  }

  static void write(Sheet sheet, OutputStream out) throws IOException {
    HtmlPrint page = new HtmlPrint(sheet);
    page.page();
    out.write(page.out.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void page() {
    String language = sheet.language() == ActLanguage.RU ? "ru" : "kk";
    out.append("<!DOCTYPE html>\n<html lang=\"").append(language).append("\">\n<head>\n");
    out.append("<meta charset=\"utf-8\">\n");
    out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
    out.append(escaped(sheet.title())).append(" — ").append(escaped(sheet.foot()));
    out.append("</title>\n<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n<header>\n");
    sheet.approved().ifPresent(line -> paragraph("approved", line));
    out.append("<h1 lang=\"ru\">").append(escaped(sheet.title())).append("</h1>\n");
    sheet.act().forEach(line -> paragraph("act", line));
    sheet.standing().forEach(line -> paragraph("standing", line));
    out.append("</header>\n");
    table();
    out.append("<footer>\n");
    labels();
    proof();
    out.append("</footer>\n</body>\n</html>\n");
  }

  private void table() {
    out.append("<table lang=\"ru\">\n<thead><tr>");
    for (String name : RegisterTable.HEAD) {
      out.append("<th scope=\"col\">").append(escaped(name)).append("</th>");
    }
    out.append("</tr></thead>\n<tbody>\n");
    for (Row row : sheet.table().rows()) {
      if (row instanceof Band band) {
        out.append("<tr><th scope=\"colgroup\" colspan=\"3\">").append(escaped(band.text()));
        out.append("</th></tr>\n");
      } else {
        grade((Grade) row);
      }
    }
    out.append("</tbody>\n</table>\n");
  }

  private void grade(Grade grade) {
    int rows = grade.steps().size();
    boolean first = true;
    for (Step step : grade.steps()) {
      out.append("<tr>");
      if (first) {
        out.append("<th scope=\"rowgroup\" rowspan=\"").append(rows).append("\">");
        out.append(escaped(grade.label())).append("</th>");
      }
      first = false;
      out.append(step.label().isEmpty() ? "<td>" : "<th scope=\"row\">");
      out.append(escaped(step.label())).append(step.label().isEmpty() ? "</td>" : "</th>");
      out.append("<td>");
      for (Paragraph paragraph : step.paragraphs()) {
        out.append(
            paragraph.heading()
                ? "<p class=\"heading\">"
                : "<p id=\"" + escaped(paragraph.id()) + "\">");
        out.append(escaped(paragraph.text())).append("</p>");
      }
      out.append("</td></tr>\n");
    }
  }

  private void labels() {
    List<String> labels = sheet.unprinted();
    if (labels.isEmpty()) {
      return;
    }
    out.append("<section class=\"labels\">\n<h2>").append(escaped(sheet.words().of("labels")));
    out.append("</h2>\n<p>").append(escaped(sheet.words().of("labels.why"))).append("</p>\n<ul>\n");
    labels.forEach(line -> out.append("<li>").append(escaped(line)).append("</li>\n"));
    out.append("</ul>\n</section>\n");
  }

  private void proof() {
    paragraph("digest", sheet.digest());
    paragraph("how", sheet.words().of("digest.how"));
    sheet
        .proof()
        .ifPresent(proof -> {
          out.append("<figure>");
          out.append(QrCode.of(proof).svg(escaped(sheet.words().of("proof.alt"))));
          out.append("<figcaption>").append(escaped(sheet.words().of("proof")));
          out.append("</figcaption></figure>\n");
        });
  }

  private void paragraph(String style, String text) {
    out.append("<p class=\"").append(style).append("\">").append(escaped(text)).append("</p>\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}

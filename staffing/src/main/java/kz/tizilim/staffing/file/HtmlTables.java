package kz.tizilim.staffing.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.tizilim.staffing.grid.GridRow;
import kz.tizilim.staffing.grid.Refusal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Reads the tables of an HTML page one below the other; text before them is above the table. */
final class HtmlTables {
  private HtmlTables() {}

  /**
   * @param charset the charset of the page if it is known otherwise; empty if the page names it
   */
  static MemoryBook read(String name, InputStream in, Optional<String> charset) {
    try {
      Document page = Jsoup.parse(in, charset.orElse(null), "");
      page.select("script,style,noscript,template").remove();
      MemoryBook.SheetBuilder rows = new MemoryBook.SheetBuilder(name);
      List<Element> tables = page.select("table");
      if (tables.isEmpty()) {
        throw new Refusal(Refusal.Kind.UNSUPPORTED, "unsupported.markup", name);
      }
      NodeTraversor.traverse(new Walk(rows, layout(page)), page.body());
      MemoryBook book = new MemoryBook();
      book.add(Optional.empty(), true, Set.of(), rows.rows());
      return book;
    } catch (IOException e) {
      throw new Refusal(Refusal.Kind.BROKEN, "broken.book", name).because(e);
    }
  }

  /** The rows that only place other tables: a table of several rows and columns is in them. */
  private static Set<Element> layout(Document page) {
    Set<Element> layout = new HashSet<>();
    for (Element table : page.select("tr table")) {
      long rows = table.select("tr").stream().filter(row -> row.childrenSize() > 1).count();
      for (Element up = table.parent(); rows > 1 && up != null; up = up.parent()) {
        if (up.tagName().equals("tr")) {
          layout.add(up);
        }
      }
    }
    return layout;
  }

  /** Puts rows of tables and lines of text outside them into one sheet. */
  private static final class Walk implements NodeVisitor {
    private final MemoryBook.SheetBuilder rows;
    private final Set<Element> layout;
    private final StringBuilder outside = new StringBuilder();

    Walk(MemoryBook.SheetBuilder rows, Set<Element> layout) {
      this.rows = rows;
      this.layout = layout;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        if (!isInRow(node)) {
          outside.append(text.text());
        }
      } else if (node instanceof Element element) {
        if (element.tagName().equals("tr") && !layout.contains(element) && !isInRow(element)) {
          flush();
          row(element);
        } else if ((element.isBlock() || element.tagName().equals("br")) && !isInRow(element)) {
          flush();
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && element.isBlock() && !isInRow(element)) {
        flush();
      }
    }

    private boolean isInRow(Node node) {
      for (Node up = node.parent(); up != null; up = up.parent()) {
        if (up instanceof Element element
            && element.tagName().equals("tr")
            && !layout.contains(element)) {
          return true;
        }
      }
      return false;
    }

    private void flush() {
      String line = outside.toString().strip();
      outside.setLength(0);
      if (!line.isEmpty()) {
        rows.put(0, line, 1, 1);
        rows.end(1);
      }
    }

    private void row(Element element) {
      int column = 0;
      for (Element cell : element.children()) {
        if (!cell.tagName().equals("td") && !cell.tagName().equals("th")) {
          continue;
        }
        while (rows.isCovered(column)) {
          column++;
        }
        int wide = Math.min(1_000, Math.max(1, Xml.number(cell.attr("colspan"), 1)));
        int high = Math.min(10_000, Math.max(1, Xml.number(cell.attr("rowspan"), 1)));
        rows.put(column, text(cell), high, wide);
        column += wide;
      }
      if (element.attr("style").replace(" ", "").contains("display:none")
          || element.hasAttr("hidden")) {
        rows.look(GridRow.Look.HIDDEN);
      } else if (isStruck(element)) {
        rows.look(GridRow.Look.STRUCK);
      }
      rows.end(1);
    }

    private static boolean isStruck(Element row) {
      String all = row.text().strip();
      List<String> struck = new ArrayList<>();
      row.select("s,strike,del").forEach(one -> struck.add(one.text()));
      return !all.isEmpty() && String.join(" ", struck).strip().equals(all);
    }

    private static String text(Element cell) {
      cell.select("br").forEach(br -> br.replaceWith(new TextNode("\n")));
      cell.select("p,div")
          .forEach(one -> {
            if (one.previousElementSibling() != null) {
              one.prependText("\n");
            }
          });
      return cell.wholeText()
          .replaceAll("[ \\t\\x0B\\f\\r]+", " ")
          .replaceAll(" ?\\n\\s*", "\n")
          .strip();
    }
  }
}

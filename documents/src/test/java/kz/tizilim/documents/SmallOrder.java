package kz.tizilim.documents;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import kz.tizilim.core.act.PublishedOrder;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;
import kz.tizilim.core.register.Title;

/**
 * An order written as tests write it: a paragraph a line, a row of a table as cells between {@code
 * |}, a row over all columns behind {@code =}; in a cell {@code /} begins a new line.
 */
final class SmallOrder {

  private static final String ACT =
      """
      Об утверждении реестра должностей
      Приказ Министра культуры и информации Республики Казахстан от 5 мая 2024 года № 77
      ПРИКАЗЫВАЮ:
      1. Утвердить прилагаемый реестр должностей.
      2. Настоящий приказ вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования.
      Министр А. Тестов
      Приложение к приказу Министра культуры и информации Республики Казахстан от 5 мая 2024 года № 77
      Реестр должностей гражданских служащих конных заводов
      """;

  private SmallOrder() {}

  /** A template, each {@code %s} of it replaced by the next of {@code words}. */
  static String filled(String template, String... words) {
    StringBuilder out = new StringBuilder();
    String[] parts = template.split("%s", -1);
    for (int i = 0; i < parts.length; i++) {
      out.append(i == 0 ? "" : words[i - 1]).append(parts[i]);
    }
    return out.toString();
  }

  /** An order with one register, whose rows are {@code rows} below the usual head. */
  static String withRows(String rows) {
    return ACT + "Звено | Ступень | Наименование должности\n" + rows;
  }

  /** An order with one register, whose table is {@code table}. */
  static String withTable(String table) {
    return ACT + table;
  }

  /** The order as a web page. */
  static SourceFile html(String order) {
    StringBuilder page = new StringBuilder("<html><body>");
    boolean open = false;
    for (String line : order.lines().toList()) {
      boolean row = line.contains("|") || line.startsWith("=");
      page.append(row && !open ? "<table>" : !row && open ? "</table>" : "");
      open = row;
      page.append(row ? row(line) : "<p>" + line.strip() + "</p>");
    }
    return file(page.append(open ? "</table>" : "").append("</body></html>").toString());
  }

  private static String row(String line) {
    if (line.startsWith("=")) {
      return "<tr><td colspan=3>" + line.substring(1).strip() + "</td></tr>";
    }
    return cells(line).stream()
        .map(cell -> "<td>" + cell.replace(" / ", "<br>") + "</td>")
        .collect(Collectors.joining("", "<tr>", "</tr>"));
  }

  /** The order as a browser copies it: tabs between cells. */
  static SourceFile tabbed(String order) {
    return file(
        order
            .lines()
            .map(line -> line.startsWith("=") ? line.substring(1).strip() : line)
            .map(line -> line.contains("|") ? String.join("\t", cells(line)) : line)
            .collect(Collectors.joining("\r\n")));
  }

  /** The order as a text that prints every cell as a paragraph. */
  static SourceFile paragraphs(String order) {
    return file(
        order
            .lines()
            .map(line -> line.startsWith("=") ? line.substring(1).strip() : line)
            .map(line ->
                line.startsWith("Звено")
                    ? line.replace(" | ", " ")
                    : line.contains("|")
                        ? cells(line).stream()
                            .filter(cell -> !cell.isEmpty())
                            .collect(Collectors.joining("\n\n"))
                        : line)
            .collect(Collectors.joining("\n\n")));
  }

  private static List<String> cells(String line) {
    return List.of(line.split("\\|", -1)).stream().map(String::strip).toList();
  }

  private static SourceFile file(String text) {
    return SourceFile.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "приказ");
  }

  /** The register of an order that has one. */
  static Edition only(SourceFile file) {
    return OrderReader.read(file).onlyEdition().orElseThrow();
  }

  /** The entries of a register, one a line: id, heading, titles, institutions. */
  static String entries(Edition edition) {
    StringBuilder out = new StringBuilder();
    for (Cell cell : edition.cells()) {
      for (Entry entry : cell.entries()) {
        out.append(entry.id());
        out.append(cell.heading().isNone() ? "" : " (" + cell.heading() + ")");
        out.append(": ");
        out.append(entry.titles().stream().map(Title::toString).collect(Collectors.joining(", ")));
        out.append(entry.institutions().isEmpty() ? "" : " @ ");
        out.append(String.join(", ", entry.institutions())).append('\n');
      }
    }
    return out.toString();
  }

  /** The registers of an order, one a line: id, annex, title. */
  static String registers(PublishedOrder order) {
    return order.editions().stream()
        .map(Edition::annex)
        .map(annex ->
            annex.register().map(Object::toString).orElse("?")
                + " "
                + annex.number()
                + " "
                + annex.title())
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** The codes of what was found in the order itself. */
  static List<String> findings(PublishedOrder order) {
    return order.findings().stream().map(f -> f.code() + " " + f.message()).toList();
  }
}

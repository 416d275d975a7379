package kz.tizilim.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kz.tizilim.act.PublishedOrder;
import kz.tizilim.documents.DocumentException.Kind;
import kz.tizilim.documents.draft.EditionDraft;
import kz.tizilim.documents.grid.Limits;
import kz.tizilim.documents.grid.Part;
import kz.tizilim.documents.provision.ProvisionReader;
import kz.tizilim.documents.table.DraftTable;
import kz.tizilim.documents.table.LabelSearch;
import kz.tizilim.documents.table.LabelledTable;
import kz.tizilim.documents.table.PrintedTable;
import kz.tizilim.documents.table.TableFinder;
import kz.tizilim.documents.token.TextLine;
import kz.tizilim.documents.token.Token;
import kz.tizilim.documents.token.Tokens;
import kz.tizilim.register.Finding;
import kz.tizilim.register.Lines;

/** Reads published orders. */
public final class OrderReader {
  private static final int MOST_SHOWN = 10;

  private OrderReader() {}

  /**
   * The order that {@code source} holds.
   *
   * @throws DocumentException if it holds no register table, or a character of the table would be
   *     lost
   */
  public static PublishedOrder read(SourceText source) {
    Tokens tokens = Tokens.of(source.text());
    DraftTable table =
        TableFinder.find(tokens).orElseThrow(() -> noTable(source.name(), tokens.lines().size()));
    LabelledTable labelled = LabelSearch.read(table);
    if (!labelled.leftOver().isEmpty()) {
      throw leftOver(source.name(), labelled.leftOver());
    }
    ProvisionReader.Reading prose = ProvisionReader.read(table.prose());
    return new PublishedOrder(
        prose.provisions(), EditionDraft.of(labelled, prose.act(), prose.findings()));
  }

  /**
   * The order that {@code file} holds, in whatever form.
   *
   * @throws DocumentException if it is locked, damaged or too large, holds no register table, or a
   *     character of the table would be lost
   */
  public static PublishedOrder read(SourceFile file) {
    return read(file, Limits.STANDARD);
  }

  static PublishedOrder read(SourceFile file, Limits limits) {
    if (file.form() == Form.TEXT) {
      return read(file.text());
    }
    List<Part> parts = Timed.parts(file, limits);
    PrintedTable printed =
        PrintedTable.find(parts).orElseThrow(() -> noTable(file.name(), parts.size()));
    if (!printed.table().leftOver().isEmpty()) {
      throw leftOver(file.name(), printed.table().leftOver());
    }
    ProvisionReader.Reading prose = ProvisionReader.read(printed.prose());
    List<Finding> findings = new ArrayList<>(prose.findings());
    printed.beside().forEach(line -> findings.add(beside(line)));
    return new PublishedOrder(
        prose.provisions(), EditionDraft.of(printed.table(), prose.act(), findings));
  }

  private static Finding beside(TextLine line) {
    String text = line.tokens().stream().map(Token::text).collect(Collectors.joining(" "));
    return new Finding(
        Finding.Severity.INFO,
        "text-beside-table",
        "строка вне таблицы реестра, в редакцию не вошла: «" + text + "»",
        Lines.of(line.number()));
  }

  private static DocumentException noTable(String name, int lines) {
    return new DocumentException(
        Kind.NO_TABLE,
        name
            + ": в этом документе нет таблицы реестра — ни в одной из "
            + lines
            + " строк нет заголовка «Звено Ступень Наименование должности» и ни одна не начинается с «Блок А»."
            + " Возможно, приложение с реестром в другом файле.");
  }

  private static DocumentException leftOver(String name, List<Token> left) {
    String shown =
        left.stream()
            .limit(MOST_SHOWN)
            .map(token -> "«" + token.text() + "» (стр. " + token.line() + ")")
            .collect(Collectors.joining(", "));
    return new DocumentException(
        Kind.LEFT_OVER,
        name
            + ": слов таблицы, которые не вошли ни в одну ячейку: "
            + left.size()
            + " — "
            + shown
            + (left.size() > MOST_SHOWN ? ", …" : "")
            + ". Возможно, метка оторвана от своей ячейки или у блока нет заголовка.");
  }
}

package kz.tizilim.documents;

import java.util.List;
import java.util.stream.Collectors;
import kz.tizilim.act.PublishedOrder;
import kz.tizilim.documents.DocumentException.Kind;
import kz.tizilim.documents.draft.EditionDraft;
import kz.tizilim.documents.provision.ProvisionReader;
import kz.tizilim.documents.table.DraftTable;
import kz.tizilim.documents.table.LabelSearch;
import kz.tizilim.documents.table.LabelledTable;
import kz.tizilim.documents.table.TableFinder;
import kz.tizilim.documents.token.Token;
import kz.tizilim.documents.token.Tokens;

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
    DraftTable table = TableFinder.find(tokens).orElseThrow(() -> noTable(source, tokens));
    LabelledTable labelled = LabelSearch.read(table);
    if (!labelled.leftOver().isEmpty()) {
      throw leftOver(source, labelled.leftOver());
    }
    ProvisionReader.Reading prose = ProvisionReader.read(table.prose());
    return new PublishedOrder(
        prose.provisions(), EditionDraft.of(labelled, prose.act(), prose.findings()));
  }

  private static DocumentException noTable(SourceText source, Tokens tokens) {
    return new DocumentException(
        Kind.NO_TABLE,
        source.name()
            + ": в этом документе нет таблицы реестра — ни в одной из "
            + tokens.lines().size()
            + " строк нет заголовка «Звено Ступень Наименование должности» и ни одна не начинается с «Блок А»."
            + " Возможно, приложение с реестром в другом файле.");
  }

  private static DocumentException leftOver(SourceText source, List<Token> left) {
    String shown =
        left.stream()
            .limit(MOST_SHOWN)
            .map(token -> "«" + token.text() + "» (стр. " + token.line() + ")")
            .collect(Collectors.joining(", "));
    return new DocumentException(
        Kind.LEFT_OVER,
        source.name()
            + ": слов таблицы, которые не вошли ни в одну ячейку: "
            + left.size()
            + " — "
            + shown
            + (left.size() > MOST_SHOWN ? ", …" : "")
            + ". Возможно, метка оторвана от своей ячейки или у блока нет заголовка.");
  }
}

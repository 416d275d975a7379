package kz.tizilim.documents;

import java.util.List;
import kz.tizilim.act.PublishedOrder;
import kz.tizilim.documents.draft.EditionDraft;
import kz.tizilim.documents.provision.ProvisionReader;
import kz.tizilim.documents.table.DraftTable;
import kz.tizilim.documents.table.TableFinder;
import kz.tizilim.documents.token.Tokens;
import kz.tizilim.register.Edition;
import kz.tizilim.register.Finding;

/** Reads published orders. */
public final class OrderReader {

  private OrderReader() {}

  /**
   * The order that {@code source} holds.
   *
   * @throws DocumentException if it holds no register table, or a character of the table would be
   *     lost
   */
  public static PublishedOrder read(SourceText source) {
    Tokens tokens = Tokens.of(source.text());
    DraftTable table = TableFinder.find(tokens);
    ProvisionReader.Reading prose = ProvisionReader.read(table.prose());
    Edition edition = EditionDraft.of(table, prose.act(), List.<Finding>copyOf(prose.findings()));
    return new PublishedOrder(prose.provisions(), edition);
  }
}

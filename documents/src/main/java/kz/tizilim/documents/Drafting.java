package kz.tizilim.documents;

import java.util.List;
import java.util.Optional;
import kz.tizilim.core.act.ProseLine;
import kz.tizilim.core.register.Finding;
import kz.tizilim.documents.annex.OrderParts;
import kz.tizilim.documents.provision.DraftingCheck;
import kz.tizilim.documents.provision.StandingClause;
import kz.tizilim.documents.token.TextLine;
import kz.tizilim.documents.token.Tokens;

/** Checks how orders are drafted (Law on Legal Acts, art. 23 to 28; Labour Code, art. 139). */
public final class Drafting {
  private Drafting() {}

  /** The findings in the Russian text of an order; that there is no Kazakh text is one of them. */
  public static List<Finding> check(SourceText russian) {
    return DraftingCheck.check(prose(russian));
  }

  /**
   * The findings in an order in whatever form.
   *
   * @param kazakh its Kazakh text
   * @throws DocumentException if a file cannot be read
   */
  public static List<Finding> check(SourceFile order, Optional<SourceFile> kazakh) {
    return OrderReader.checked(order, kazakh);
  }

  /** The findings in the recorded lines of the prose of a Russian order. */
  public static List<Finding> check(List<ProseLine> russian) {
    return DraftingCheck.check(own(russian));
  }

  /** The clauses in recorded lines of an order that its department's next order says again. */
  public static List<StandingClause> standing(List<ProseLine> prose) {
    return StandingClause.in(own(prose));
  }

  /** The lines of the order itself among recorded lines. */
  static List<TextLine> own(List<ProseLine> prose) {
    StringBuilder text = new StringBuilder();
    int number = 1;
    for (ProseLine line : prose) {
      for (; number < line.number(); number++) {
        text.append('\n');
      }
      text.append(line.text());
    }
    return prose(new SourceText("", text.toString()));
  }

  /** The findings in both texts of an order; lines are those of the Russian one. */
  public static List<Finding> check(SourceText russian, SourceText kazakh) {
    return DraftingCheck.check(prose(russian), prose(kazakh));
  }

  /** The lines of the order itself, without its registers. */
  private static List<TextLine> prose(SourceText source) {
    return OrderParts.ofText(Tokens.of(source.text()).lines()).own();
  }
}

package kz.tizilim.documents.provision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.act.Provisions.CitedAct;
import kz.tizilim.documents.provision.ProvisionReader.Changes;

/** The words in which a clause changes other acts, each paragraph on its own line. */
final class ChangeText {
  private final StringBuilder text = new StringBuilder();
  private int line = 1;

  private ChangeText() {}

  /**
   * The changes of a clause: one text where its opening names the act, otherwise one for each
   * subclause that names an act.
   */
  static List<Changes> of(OrderClause clause) {
    Optional<CitedAct> named = cited(clause.opening());
    boolean each =
        named.isEmpty()
            && clause.subclauses().stream().anyMatch(sub -> cited(sub.opening()).isPresent());
    if (!each) {
      ChangeText all = new ChangeText();
      all.paragraph(clause.opening(), "");
      clause.rest().forEach(paragraph -> all.paragraph(paragraph, ""));
      clause.subclauses().forEach(all::subclause);
      return List.of(all.changes(named, clause.number()));
    }
    List<Changes> changes = new ArrayList<>();
    for (OrderClause sub : clause.subclauses()) {
      ChangeText one = new ChangeText();
      one.paragraph(sub.opening(), "");
      sub.rest().forEach(paragraph -> one.paragraph(paragraph, ""));
      changes.add(one.changes(cited(sub.opening()), sub.number()));
    }
    return changes;
  }

  static boolean isKazakh(String text) {
    return ClauseKind.isKazakh(Marks.plain(text));
  }

  private static Optional<CitedAct> cited(Paragraph paragraph) {
    return Citations.in(paragraph.text()).stream()
        .filter(act -> act.signed().isPresent())
        .findFirst();
  }

  private void subclause(OrderClause sub) {
    String number = sub.number().substring(sub.number().lastIndexOf('.') + 1);
    paragraph(sub.opening(), number + ") ");
    sub.rest().forEach(paragraph -> paragraph(paragraph, ""));
  }

  private void paragraph(Paragraph paragraph, String number) {
    boolean first = text.isEmpty();
    int target = Math.max(paragraph.lines().from(), first ? line : line + 1);
    text.append("\n".repeat(target - line));
    line = target;
    text.append(number).append(paragraph.text());
  }

  private Changes changes(Optional<CitedAct> act, String clause) {
    String all = text.toString();
    return new Changes(act, all, ClauseKind.isKazakh(Marks.plain(all)), clause);
  }
}

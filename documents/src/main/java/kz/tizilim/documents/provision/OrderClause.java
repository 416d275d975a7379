package kz.tizilim.documents.provision;

import java.util.List;
import kz.tizilim.core.register.Lines;

/**
 * A clause or subclause of an order as it is printed.
 *
 * @param number its number: «2», «2.1»
 * @param opening its first paragraph, without the number
 * @param rest its other paragraphs, without those of its subclauses
 * @param subclauses its subclauses
 */
record OrderClause(
    String number, Paragraph opening, List<Paragraph> rest, List<OrderClause> subclauses) {

  OrderClause {
    rest = List.copyOf(rest);
    subclauses = List.copyOf(subclauses);
  }

  /** All its paragraphs as one, without its subclauses. */
  Paragraph whole() {
    return rest.stream().reduce(opening, Paragraph::and);
  }

  /** Where it stands, with its subclauses. */
  Lines lines() {
    return subclauses.stream().map(OrderClause::lines).reduce(whole().lines(), Lines::and);
  }

  /** Whether it only introduces what follows. */
  boolean isLeadIn() {
    return !subclauses.isEmpty();
  }
}

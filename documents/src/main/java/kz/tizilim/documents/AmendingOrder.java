package kz.tizilim.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.act.ProseLine;
import kz.tizilim.core.act.Provisions;
import kz.tizilim.core.act.Provisions.CitedAct;
import kz.tizilim.core.act.PublishedOrder;
import kz.tizilim.core.register.Act;
import kz.tizilim.documents.provision.ProvisionReader;
import kz.tizilim.documents.provision.ProvisionReader.Changes;

/**
 * An order that changes other acts, or the text of its instructions alone.
 *
 * @param order the order; its act is unstated where the text has the instructions alone
 * @param changes the words by which it changes other acts
 */
public record AmendingOrder(PublishedOrder order, List<Changes> changes) {
  private static final String KAZAKH_LETTERS = "әғқңөұүһі";
  private static final int MOST_PER_LETTER = 50;

  public AmendingOrder {
    changes = List.copyOf(changes);
  }

  /** Whether the file is a whole order, with its clauses, and not the instructions alone. */
  public boolean isWhole() {
    return order.act().isStated();
  }

  /** Instructions of which nothing else is known. */
  static AmendingOrder ofWords(String words, String digest) {
    PublishedOrder order =
        new PublishedOrder(
            Act.UNSTATED,
            OrderSource.proseOf(words),
            Provisions.NONE,
            List.of(),
            List.of(),
            digest);
    return ofLines(order, Optional.of(words));
  }

  /** An order of which the words are instructions from the first line to the last. */
  static AmendingOrder ofLines(PublishedOrder order, Optional<String> words) {
    String text = words.orElseGet(() -> text(order.prose()));
    return new AmendingOrder(order, byAct(text.lines().toList(), isKazakh(text)));
  }

  /*
   * «Внести в приказ … от … № 90 … следующие изменения:» says which act the lines below it change, up to
   * the next such line. Each text keeps its lines.
   */
  private static List<Changes> byAct(List<String> lines, boolean isKazakh) {
    List<Changes> changes = new ArrayList<>();
    Optional<CitedAct> act = Optional.empty();
    int from = 0;
    for (int i = 0; i < lines.size(); i++) {
      Optional<CitedAct> next = ProvisionReader.changedAct(lines.subList(i, lines.size()));
      if (next.isPresent()) {
        add(changes, act, lines, from, i, isKazakh);
        act = next;
        from = i;
      }
    }
    add(changes, act, lines, from, lines.size(), isKazakh);
    return changes;
  }

  private static void add(
      List<Changes> changes,
      Optional<CitedAct> act,
      List<String> lines,
      int from,
      int to,
      boolean isKazakh) {
    String own = String.join("\n", lines.subList(from, to));
    if (!own.isBlank() || (changes.isEmpty() && to == lines.size())) {
      changes.add(new Changes(act, "\n".repeat(from) + own, isKazakh, ""));
    }
  }

  private static String text(List<ProseLine> prose) {
    StringBuilder text = new StringBuilder();
    int at = 1;
    for (ProseLine line : prose) {
      text.append("\n".repeat(Math.max(0, line.number() - at))).append(line.text());
      at = Math.max(at, line.number());
    }
    return text.toString();
  }

  private static boolean isKazakh(String text) {
    long own =
        text.chars().filter(c -> KAZAKH_LETTERS.indexOf(Character.toLowerCase(c)) >= 0).count();
    return own * MOST_PER_LETTER > text.length();
  }
}

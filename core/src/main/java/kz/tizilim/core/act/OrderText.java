package kz.tizilim.core.act;

import java.util.ArrayList;
import java.util.List;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.Finding;

/**
 * An order without its editions as text: its act, the lines of its prose, what a person should look
 * at, and what it orders (see {@link ProvisionsText}).
 *
 * <pre>
 * order приказ № 692 от 2024-07-01
 *   issuer Министр обороны Республики Казахстан
 * digest 1c0f…
 * prose 1 О внесении изменений …
 * finding warning annex-blank 60 …
 * amendment 12-15
 *   clause 1
 * </pre>
 */
final class OrderText {
  private OrderText() {}

  static String print(PublishedOrder order) {
    StringBuilder out = new StringBuilder("order ").append(order.act().text());
    if (!order.digest().isEmpty()) {
      out.append("digest ").append(order.digest()).append('\n');
    }
    order.prose().forEach(line -> out.append("prose ").append(line).append('\n'));
    order.findings().forEach(finding -> out.append("finding ").append(finding).append('\n'));
    return out.append(order.provisions()).toString();
  }

  static PublishedOrder parse(String text) {
    StringBuilder act = new StringBuilder();
    StringBuilder provisions = new StringBuilder();
    List<ProseLine> prose = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    String digest = "";
    StringBuilder open = act;
    for (String line : text.split("\n", -1)) {
      int space = line.indexOf(' ');
      String word = space < 0 ? line : line.substring(0, space);
      String rest = line.substring(space + 1);
      switch (word) {
        case "order" -> act.append(rest).append('\n');
        case "digest" -> digest = rest;
        case "prose" -> prose.add(ProseLine.parse(rest));
        case "finding" -> findings.add(Finding.parse(rest));
        default -> {
          open = word.isEmpty() ? open : provisions;
          open.append(line).append('\n');
        }
      }
    }
    return new PublishedOrder(
        Act.parse(act.toString()),
        prose,
        Provisions.parse(provisions.toString()),
        List.of(),
        findings,
        digest);
  }
}

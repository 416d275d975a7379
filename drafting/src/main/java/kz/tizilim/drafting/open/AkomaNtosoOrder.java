package kz.tizilim.drafting.open;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.tizilim.core.act.Fact;
import kz.tizilim.core.act.ProseLine;
import kz.tizilim.core.act.Provisions;
import kz.tizilim.core.act.PublishedOrder;
import kz.tizilim.core.act.Timeline;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.ActId;

/**
 * An order as it was signed, in Akoma Ntoso 3.0: a work of its own with the events of its life, its
 * prose line by line, and each change that it orders as a modification of the act that it changes.
 * The registers in its annexes are documents of their own ({@link AkomaNtoso}).
 */
public final class AkomaNtosoOrder {
  private static final String OWN = "#tizilim";
  private static final String[] NONE = {};

  private final PublishedOrder order;
  private final Timeline life;
  private final XmlOut out;
  private final ActId id;

  private AkomaNtosoOrder(PublishedOrder order, Timeline life, XmlOut out) {
    this.order = order;
    this.life = life;
    this.out = out;
    this.id = life.act();
  }

  /**
   * Writes an order, and leaves {@code stream} open.
   *
   * @param order its text, as far as it is at hand; without it the body is marked as missing
   * @param life what happened to it
   */
  public static void write(PublishedOrder order, Timeline life, OutputStream stream)
      throws IOException {
    XmlOut out = new XmlOut(stream);
    out.document(AkomaNtoso.NAMESPACE, "akomaNtoso", new AkomaNtosoOrder(order, life, out)::order);
  }

  private static String[] with(String... attributes) {
    return attributes;
  }

  private void order() throws IOException {
    out.element(
        "act",
        with("name", id.kind(), "contains", "originalVersion"),
        () -> {
          out.element("meta", NONE, this::meta);
          if (!order.act().title().isBlank()) {
            out.element(
                "preface",
                NONE,
                () ->
                    out.element(
                        "p", NONE, () -> out.element("docTitle", NONE, order.act().title())));
          }
          out.element(
              "body",
              NONE,
              () -> {
                if (order.hasText()) {
                  out.element(
                      "hcontainer",
                      with("name", "prose", "eId", "prose"),
                      () -> out.element("content", NONE, this::lines));
                } else {
                  out.element(
                      "hcontainer",
                      with("name", "missing"),
                      () ->
                          out.element(
                              "content", NONE, () -> out.empty("p", "status", "incomplete")));
                }
              });
        });
  }

  /* ---- meta ---- */

  private void meta() throws IOException {
    String work = AkomaNtoso.work(id);
    String expression = work + "/rus@";
    String signed = id.signed().map(LocalDate::toString).orElse(AkomaNtoso.NO_DAY);
    out.element(
        "identification",
        with("source", OWN),
        () -> {
          out.element(
              "FRBRWork",
              NONE,
              () -> {
                out.empty("FRBRthis", "value", work + "/!main");
                out.empty("FRBRuri", "value", work);
                out.empty("FRBRdate", "date", signed, "name", "signed");
                out.empty("FRBRauthor", "href", "#issuer");
                out.empty("FRBRcountry", "value", "kz");
                out.empty("FRBRsubtype", "value", id.kind());
                out.empty("FRBRnumber", "value", id.number());
                out.empty("FRBRauthoritative", "value", "false");
              });
          out.element(
              "FRBRExpression",
              NONE,
              () -> {
                out.empty("FRBRthis", "value", expression + "/!main");
                out.empty("FRBRuri", "value", expression);
                out.empty("FRBRdate", "date", signed, "name", "signed");
                out.empty("FRBRauthor", "href", "#issuer");
                out.empty("FRBRlanguage", "language", "rus");
              });
          out.element(
              "FRBRManifestation",
              NONE,
              () -> {
                out.empty("FRBRthis", "value", expression + "/!main.xml");
                out.empty("FRBRuri", "value", expression + ".akn");
                out.empty("FRBRdate", "date", AkomaNtoso.recorded(life, id), "name", "generated");
                out.empty("FRBRauthor", "href", OWN);
              });
        });
    AkomaNtoso.publication(life, out);
    out.element(
        "lifecycle",
        with("source", OWN),
        () -> {
          out.empty(
              "eventRef", "eId", "ev_1", "date", signed, "type", "generation", "source", "#act_0");
          Optional<LocalDate> repealed = life.day(Fact.Kind.REPEALED);
          if (repealed.isPresent()) {
            out.empty(
                "eventRef",
                "eId",
                "ev_2",
                "date",
                repealed.get().toString(),
                "type",
                "repeal",
                "source",
                OWN);
          }
        });
    if (!changes().isEmpty()) {
      analysis();
    }
    references();
  }

  private List<Provisions.Amendment> changes() {
    return order.hasText() && order.act().amendedAct().isPresent()
        ? order.provisions().amendments()
        : List.of();
  }

  private Optional<ActId> changed() {
    return order.act().amendedAct().map(amended -> ActId.of(amended, order.act().issuer()));
  }

  private void analysis() throws IOException {
    out.element(
        "analysis",
        with("source", OWN),
        () ->
            out.element(
                "activeModifications",
                NONE,
                () -> {
                  for (int i = 0; i < changes().size(); i++) {
                    String number = Integer.toString(i + 1);
                    out.element(
                        "textualMod",
                        with("type", type(changes().get(i).operation()), "eId", "am_" + number),
                        () -> {
                          out.empty("source", "href", "#mod_" + number);
                          out.empty(
                              "destination", "href", changed().map(AkomaNtoso::work).orElse(""));
                        });
                  }
                }));
  }

  /** The kind of a modification, by the verb of the law. */
  private static String type(String operation) {
    String words = operation.toLowerCase(Locale.ROOT);
    if (words.contains("исключ") || words.contains("утратив")) {
      return "repeal";
    }
    return words.contains("дополн") ? "insertion" : "substitution";
  }

  private void references() throws IOException {
    Act act = order.act();
    out.element(
        "references",
        with("source", OWN),
        () -> {
          out.empty(
              "original",
              "eId",
              "act_0",
              "href",
              AkomaNtoso.work(id),
              "showAs",
              id.told().in(Language.RU));
          Optional<ActId> changed = changed();
          if (changed.isPresent()) {
            out.empty(
                "activeRef",
                "eId",
                "act_1",
                "href",
                AkomaNtoso.work(changed.get()),
                "showAs",
                changed.get().told().in(Language.RU));
          }
          String issuer = id.issuer().isEmpty() ? "-" : id.issuer();
          out.empty(
              "TLCOrganization",
              "eId",
              "issuer",
              "href",
              "/ontology/organization/kz/" + PublicAddresses.segment(issuer),
              "showAs",
              act.issuer().isBlank() ? issuer : act.issuer());
          out.empty(
              "TLCOrganization",
              "eId",
              "tizilim",
              "href",
              "/ontology/organization/tizilim",
              "showAs",
              "Tizilim");
        });
  }

  /* ---- the prose ---- */

  private void lines() throws IOException {
    List<ProseLine> prose = order.prose();
    int at = 0;
    while (at < prose.size()) {
      int first = prose.get(at).number();
      int last = last(first);
      StringBuilder words = new StringBuilder(prose.get(at).text());
      at++;
      while (at < prose.size() && prose.get(at).number() <= last) {
        words.append(' ').append(prose.get(at).text());
        at++;
      }
      paragraph(first, last, words.toString());
    }
  }

  /** The last line of the changes that begin on a line; the line itself where none does. */
  private int last(int first) {
    return changes().stream()
        .filter(one -> one.lines().from() == first)
        .mapToInt(one -> one.lines().to())
        .max()
        .orElse(first);
  }

  private void paragraph(int first, int last, String words) throws IOException {
    String[] id = with("eId", "prose__p_" + first);
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < changes().size(); i++) {
      int from = changes().get(i).lines().from();
      if (from >= first && from <= last) {
        numbers.add(i + 1);
      }
    }
    if (numbers.isEmpty()) {
      out.element("p", id, words);
      return;
    }
    out.element(
        "p",
        id,
        () -> {
          change(numbers.get(0), words);
          for (int number : numbers.subList(1, numbers.size())) {
            // the words of several changes on one line stand in the first
            out.empty("mod", "eId", "mod_" + number);
          }
        });
  }

  private void change(int number, String words) throws IOException {
    String text = changes().get(number - 1).newText().strip();
    int at = text.isEmpty() ? -1 : words.indexOf(text);
    String[] id = with("eId", "mod_" + number);
    if (at < 0) {
      out.element("mod", id, words);
      return;
    }
    out.element(
        "mod",
        id,
        () -> {
          out.text(words.substring(0, at));
          out.element("quotedText", with("eId", "mod_" + number + "__qtext_1"), text);
          out.text(words.substring(at + text.length()));
        });
  }
}

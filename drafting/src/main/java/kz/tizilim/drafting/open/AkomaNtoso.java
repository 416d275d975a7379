package kz.tizilim.drafting.open;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.tizilim.core.act.Event;
import kz.tizilim.core.act.Fact;
import kz.tizilim.core.act.Timeline;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.core.calendar.Kazakhstan;
import kz.tizilim.core.history.EditionLife;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.register.ActId;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Entry;
import kz.tizilim.core.register.Evidence;

/**
 * A register as the annex of the order that approved it, in Akoma Ntoso 1.0 of the XML vocabulary
 * 3.0 (OASIS LegalDocML, 2018): the work is the order, the expression the text that is applied from
 * a day, with the events of its life and the interval of each act whose words are in it.
 *
 * <p>What the program has not read of that order is marked as missing. No naming profile for
 * Kazakhstan was found, so the names follow the form of the convention with keys of our own.
 */
public final class AkomaNtoso {
  static final String NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

  /** What stands where the form wants a day and none is known. */
  static final String NO_DAY = "0001-01-01";

  private static final String OWN = "#tizilim";
  private static final String[] NONE = {};

  private final OpenEdition own;
  private final PublicAddresses addresses;
  private final XmlOut out;
  private final ActId work;

  /** The acts that made the editions up to this one, in their order, each with its first day. */
  private final Map<ActId, Optional<LocalDate>> acts = new LinkedHashMap<>();

  private AkomaNtoso(OpenEdition own, PublicAddresses addresses, XmlOut out) {
    this.own = own;
    this.addresses = addresses;
    this.out = out;
    this.work = own.register().id().act();
    for (EditionLife life : OpenEdition.inOrder(own.register())) {
      acts.merge(life.act(), life.applied(), (first, later) -> first.isPresent() ? first : later);
      if (life.equals(own.life())) {
        break;
      }
    }
  }

  /** Writes the register with the words of an edition, and leaves {@code stream} open. */
  public static void write(OpenEdition own, PublicAddresses addresses, OutputStream stream)
      throws IOException {
    XmlOut out = new XmlOut(stream);
    out.document(NAMESPACE, "akomaNtoso", new AkomaNtoso(own, addresses, out)::act);
  }

  /** The address of a work: {@code /akn/kz/act/order/mod/2015-12-30/746}. */
  static String work(ActId act) {
    return "/akn/kz/act/"
        + PublicAddresses.segment(act.kind())
        + "/"
        + (act.issuer().isEmpty() ? "-" : PublicAddresses.segment(act.issuer()))
        + "/"
        + act.signed().map(LocalDate::toString).orElse("-")
        + "/"
        + PublicAddresses.segment(act.key());
  }

  private static String[] with(String... attributes) {
    return attributes;
  }

  private String expression() {
    String language = own.language() == ActLanguage.RU ? "rus" : "kaz";
    return work(work)
        + "/"
        + language
        + "@"
        + own.life().applied().map(LocalDate::toString).orElse("");
  }

  private void act() throws IOException {
    out.element(
        "act",
        with("name", work.kind(), "contains", "singleVersion"),
        () -> {
          out.element(
              "meta",
              NONE,
              () -> {
                identification("!main", true);
                publication(own.life().life(), out);
                lifecycle();
                temporalData();
                references();
              });
          out.element(
              "body",
              NONE,
              () ->
                  out.element(
                      "hcontainer",
                      with("name", "missing"),
                      () ->
                          out.element(
                              "content", NONE, () -> out.empty("p", "status", "incomplete"))));
          out.element(
              "attachments",
              NONE,
              () ->
                  out.element(
                      "attachment",
                      with("eId", "att_1"),
                      () ->
                          out.element(
                              "doc",
                              with("name", "register", "contains", "singleVersion"),
                              this::register)));
        });
  }

  private void register() throws IOException {
    out.element(
        "meta",
        NONE,
        () -> identification("!register_" + Math.max(1, own.register().id().annex()), false));
    if (!own.register().title().isBlank()) {
      out.element(
          "preface",
          NONE,
          () ->
              out.element("p", NONE, () -> out.element("docTitle", NONE, own.register().title())));
    }
    out.element(
        "mainBody", NONE, () -> out.element("table", with("eId", "att_1__table_1"), this::rows));
  }

  /* ---- meta ---- */

  private void identification(String component, boolean isMain) throws IOException {
    out.element(
        "identification",
        with("source", OWN),
        () -> {
          out.element(
              "FRBRWork",
              NONE,
              () -> {
                out.empty("FRBRthis", "value", work(work) + "/" + component);
                out.empty("FRBRuri", "value", work(work));
                date(work.signed(), "signed");
                out.empty("FRBRauthor", "href", "#issuer");
                out.empty("FRBRcountry", "value", "kz");
                if (isMain) {
                  out.empty("FRBRsubtype", "value", work.kind());
                  out.empty("FRBRnumber", "value", work.number());
                  out.empty("FRBRauthoritative", "value", "false");
                }
              });
          out.element(
              "FRBRExpression",
              NONE,
              () -> {
                out.empty("FRBRthis", "value", expression() + "/" + component);
                out.empty("FRBRuri", "value", expression());
                date(
                    own.life().applied().or(() -> own.act().signed()).or(work::signed),
                    own.life().applied().isPresent() ? "applied" : "signed");
                out.empty("FRBRauthor", "href", "#issuer");
                out.empty(
                    "FRBRlanguage", "language", own.language() == ActLanguage.RU ? "rus" : "kaz");
              });
          out.element(
              "FRBRManifestation",
              NONE,
              () -> {
                out.empty("FRBRthis", "value", expression() + "/" + component + ".xml");
                out.empty("FRBRuri", "value", expression() + ".akn");
                out.empty(
                    "FRBRdate",
                    "date",
                    recorded(own.life().life(), own.act()),
                    "name",
                    "generated");
                out.empty("FRBRauthor", "href", OWN);
              });
        });
  }

  private void date(Optional<LocalDate> day, String name) throws IOException {
    out.empty("FRBRdate", "date", day.map(LocalDate::toString).orElse(NO_DAY), "name", name);
  }

  /** The day on which the last of an act was recorded, so that two runs give one file. */
  static String recorded(Timeline life, ActId act) {
    return life.events().stream()
        .map(Event::recordedAt)
        .reduce((first, last) -> last)
        .map(Kazakhstan::day)
        .or(act::signed)
        .map(LocalDate::toString)
        .orElse(NO_DAY);
  }

  /** Writes the first official publication of an act, if it is recorded. */
  static void publication(Timeline life, XmlOut out) throws IOException {
    Optional<Event> published = life.find(Fact.Kind.PUBLISHED);
    if (published.isPresent() && published.get().fact() instanceof Fact.Published fact) {
      out.empty(
          "publication",
          "date",
          published.get().day().map(LocalDate::toString).orElse(NO_DAY),
          "name",
          fact.place(),
          "showAs",
          fact.place(),
          "number",
          fact.number());
    }
  }

  private List<ActId> dated() {
    return acts.entrySet().stream()
        .filter(one -> one.getValue().isPresent())
        .map(Map.Entry::getKey)
        .toList();
  }

  private void lifecycle() throws IOException {
    out.element(
        "lifecycle",
        with("source", OWN),
        () -> {
          out.empty(
              "eventRef",
              "eId",
              "ev_1",
              "date",
              work.signed().map(LocalDate::toString).orElse(NO_DAY),
              "type",
              "generation",
              "source",
              "#act_0");
          for (ActId act : dated()) {
            out.empty(
                "eventRef",
                "eId",
                "ev_" + (2 + dated().indexOf(act)),
                "date",
                acts.getOrDefault(act, Optional.empty()).orElseThrow().toString(),
                "type",
                act.equals(work) ? "generation" : "amendment",
                "source",
                "#" + reference(act));
          }
        });
  }

  private void temporalData() throws IOException {
    if (dated().isEmpty()) {
      return;
    }
    out.element(
        "temporalData",
        with("source", OWN),
        () -> {
          for (ActId act : dated()) {
            int number = 1 + dated().indexOf(act);
            out.element(
                "temporalGroup",
                with("eId", "tg_" + number),
                () ->
                    out.empty(
                        "timeInterval", "start", "#ev_" + (number + 1), "refersTo", "#applied"));
          }
        });
  }

  private String reference(ActId act) {
    return act.equals(work) ? "act_0" : "act_" + (1 + new ArrayList<>(acts.keySet()).indexOf(act));
  }

  private void references() throws IOException {
    out.element(
        "references",
        with("source", OWN),
        () -> {
          out.empty(
              "original",
              "eId",
              "act_0",
              "href",
              work(work),
              "showAs",
              work.told().in(Language.RU));
          for (ActId act : acts.keySet()) {
            if (!act.equals(work)) {
              out.empty(
                  "passiveRef",
                  "eId",
                  reference(act),
                  "href",
                  work(act),
                  "showAs",
                  act.told().in(Language.RU));
            }
          }
          String issuer = work.issuer().isEmpty() ? "-" : work.issuer();
          out.empty(
              "TLCOrganization",
              "eId",
              "issuer",
              "href",
              "/ontology/organization/kz/" + PublicAddresses.segment(issuer),
              "showAs",
              issuer());
          out.empty(
              "TLCOrganization",
              "eId",
              "tizilim",
              "href",
              "/ontology/organization/tizilim",
              "showAs",
              "Tizilim");
          out.empty(
              "TLCConcept",
              "eId",
              "applied",
              "href",
              "/ontology/concept/applied",
              "showAs",
              "введён в действие");
          for (Entry entry : own.edition().entries()) {
            out.empty(
                "TLCConcept",
                "eId",
                concept(entry),
                "href",
                addresses.edition(own.register().id(), own.name())
                    + "/"
                    + PublicAddresses.place(entry.id().toString()),
                "showAs",
                entry.id().toString());
          }
        });
  }

  private String issuer() {
    return own.edition().act().issuer().isEmpty()
        ? work.issuer().isEmpty() ? "—" : work.issuer()
        : own.edition().act().issuer();
  }

  private static String concept(Entry entry) {
    return entry.id().toString().replace('/', '.');
  }

  /* ---- the table ---- */

  private void rows() throws IOException {
    List<Cell> cells = own.edition().cells();
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      String id = "att_1__table_1__tr_" + (i + 1);
      out.element(
          "tr",
          with("eId", id),
          () -> {
            label(cell.gradeEvidence(), cell.grade().toString());
            label(cell.stepEvidence(), cell.step().toString());
            out.element(
                "td",
                NONE,
                () -> {
                  if (!cell.sphere().isGeneral()) {
                    out.element("p", with("class", "sphere"), cell.sphere().russian());
                  }
                  if (!cell.heading().isNone()) {
                    out.element("p", with("class", "heading"), cell.heading().text());
                  }
                  for (int j = 0; j < cell.entries().size(); j++) {
                    Entry entry = cell.entries().get(j);
                    out.element(
                        "p",
                        with(
                            "eId",
                            id + "__p_" + (j + 1),
                            "refersTo",
                            "#" + concept(entry),
                            "period",
                            period(entry)),
                        entry.text());
                  }
                  if (cell.entries().isEmpty()
                      && cell.heading().isNone()
                      && cell.sphere().isGeneral()) {
                    out.empty("p");
                  }
                });
          });
    }
  }

  private String period(Entry entry) {
    int at = dated().indexOf(own.edition().act(entry));
    return at < 0 ? "" : "#tg_" + (at + 1);
  }

  /** A label as the text has it, as somebody reads it, or none where it is open. */
  private void label(Evidence evidence, String label) throws IOException {
    if (label.isEmpty()) {
      out.element("td", NONE, () -> out.empty("p"));
      return;
    }
    String status =
        evidence instanceof Evidence.Printed
            ? "verbatim"
            : evidence.isUnknown() ? "unknown" : "editorial";
    out.element(
        "td",
        with("status", status),
        () -> {
          if (evidence.isUnknown()) {
            out.empty("p");
          } else {
            out.element("p", NONE, label);
          }
        });
  }
}

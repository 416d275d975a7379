package kz.tizilim.registrar.form;

import java.io.Writer;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.act.Provisions;
import kz.tizilim.core.act.PublishedOrder;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.Annex;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.CharacterCount;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;
import kz.tizilim.core.register.Evidence;
import kz.tizilim.core.register.Finding;
import kz.tizilim.core.register.Lines;
import kz.tizilim.core.register.RegisterId;
import kz.tizilim.core.register.Title;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** An order and its edition as the JSON that other systems rely on. */
public final class EditionJson {

  /** What a finding in the prose of an order is marked with. */
  static final String PROSE = "prose";

  private final JsonGenerator json;

  private EditionJson(JsonGenerator json) {
    this.json = json;
  }

  /** Writes {@code order} to {@code out}, indented, and leaves {@code out} open. */
  public static void write(PublishedOrder order, Writer out) {
    try (JsonGenerator json = indented(out)) {
      new EditionJson(json).order(order);
    }
  }

  /** A generator of indented JSON that leaves {@code out} open. */
  static JsonGenerator indented(Writer out) {
    ObjectWriteContext indented =
        new ObjectWriteContext.Base() {
          @Override
          public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
          }
        };
    return JsonFactory.builder()
        .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
        .build()
        .createGenerator(indented, out);
  }

  private void order(PublishedOrder order) {
    json.writeStartObject();
    act(order);
    if (!order.digest().isEmpty()) {
      text("sourceSha256", order.digest());
    }
    provisions(order.provisions());
    if (order.editions().size() > 1) {
      json.writeArrayPropertyStart("registers");
      for (Edition edition : order.editions()) {
        json.writeStartObject();
        annex(edition.annex());
        cells(edition);
        findings(edition.findings(), "");
        account(edition);
        json.writeEndObject();
      }
      json.writeEndArray();
      findings(order.findings(), PROSE);
    } else {
      order.onlyEdition().ifPresent(edition -> annex(edition.annex()));
      single(order);
    }
    json.writeEndObject();
  }

  /** The parts of an order with one register, or none, at the top level. */
  private void single(PublishedOrder order) {
    Edition edition =
        order
            .onlyEdition()
            .orElseGet(() ->
                new Edition(
                    order.act(), Annex.NONE, List.of(), List.of(), new CharacterCount(0, 0)));
    cells(edition);
    json.writeArrayPropertyStart("findings");
    order.findings().forEach(finding -> finding(finding, PROSE));
    edition.findings().forEach(finding -> finding(finding, ""));
    json.writeEndArray();
    account(edition);
  }

  private void annex(Annex annex) {
    text("register", annex.register().map(RegisterId::toString).orElse(""));
    if (annex.number() > 0) {
      json.writeNumberProperty("annex", annex.number());
    } else {
      json.writeNullProperty("annex");
    }
    text("title", annex.title());
    text("scope", annex.scope());
  }

  private void findings(List<Finding> findings, String part) {
    json.writeArrayPropertyStart("findings");
    findings.forEach(finding -> finding(finding, part));
    json.writeEndArray();
  }

  private void cells(Edition edition) {
    json.writeArrayPropertyStart("cells");
    edition.cells().forEach(this::cell);
    json.writeEndArray();
  }

  private void account(Edition edition) {
    json.writeObjectPropertyStart("account");
    json.writeNumberProperty("characters", edition.account().characters());
    json.writeNumberProperty("accountedFor", edition.account().accountedFor());
    json.writeEndObject();
  }

  private void act(PublishedOrder order) {
    Act act = order.act();
    json.writeObjectPropertyStart("act");
    text("id", act.isStated() ? act.id().toString() : "");
    text("kind", act.kind());
    text("issuer", act.issuer());
    text("number", act.number());
    text("date", act.signed().map(Object::toString).orElse(""));
    text("title", act.title());
    if (act.amendedAct().isPresent()) {
      Act.Amended amended = act.amendedAct().get();
      json.writeObjectPropertyStart("amends");
      text("number", amended.number());
      text("date", amended.signed().toString());
      text("registration", amended.registration());
      text("title", amended.title());
      text("issuer", amended.issuer().isEmpty() ? act.issuer() : amended.issuer());
      json.writeEndObject();
    } else {
      json.writeNullProperty("amends");
    }
    if (act.registration().isPresent()) {
      Act.Registration registration = act.registration().get();
      json.writeObjectPropertyStart("registration");
      text("number", registration.number());
      text("date", registration.day().map(Object::toString).orElse(""));
      json.writeEndObject();
    } else {
      json.writeNullProperty("registration");
    }
    if (order.provisions().effectiveness().isPresent()) {
      json.writeObjectPropertyStart("effectiveness");
      text("rule", order.provisions().effectiveness().get().rule());
      lines(order.provisions().effectiveness().get().lines());
      json.writeEndObject();
    } else {
      json.writeNullProperty("effectiveness");
    }
    json.writeEndObject();
  }

  private void provisions(Provisions provisions) {
    json.writeObjectPropertyStart("provisions");
    json.writeArrayPropertyStart("amendments");
    for (Provisions.Amendment amendment : provisions.amendments()) {
      json.writeStartObject();
      text("clause", amendment.clause());
      text("target", amendment.target());
      text("operation", amendment.operation());
      text("newText", amendment.newText());
      lines(amendment.lines());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("obligations");
    for (Provisions.Obligation obligation : provisions.obligations()) {
      json.writeStartObject();
      text("clause", obligation.clause());
      text("who", obligation.who());
      text("what", obligation.what());
      term("term", obligation.term());
      text("legalReference", obligation.legalReference());
      lines(obligation.lines());
      json.writeEndObject();
    }
    json.writeEndArray();
    approvals(provisions);
    repeals(provisions);
    otherClauses(provisions);
    commencement(provisions.commencement());
    control(provisions.control());
    json.writeArrayPropertyStart("agreements");
    for (Provisions.Agreement agreement : provisions.agreements()) {
      json.writeStartObject();
      text("body", agreement.body());
      lines(agreement.lines());
      json.writeEndObject();
    }
    json.writeEndArray();
    signatory(provisions.signatory());
    json.writeEndObject();
  }

  private void approvals(Provisions provisions) {
    json.writeArrayPropertyStart("approvals");
    for (Provisions.Approval approval : provisions.approvals()) {
      json.writeStartObject();
      text("clause", approval.clause());
      text("what", approval.what());
      numbers("annexes", approval.annexes());
      lines(approval.lines());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void repeals(Provisions provisions) {
    json.writeArrayPropertyStart("repeals");
    for (Provisions.Repeal repeal : provisions.repeals()) {
      json.writeStartObject();
      text("clause", repeal.clause());
      text("what", repeal.what());
      numbers("annexes", repeal.annexes());
      json.writeArrayPropertyStart("acts");
      for (Provisions.CitedAct cited : repeal.acts()) {
        json.writeStartObject();
        text("kind", cited.kind());
        text("issuer", cited.issuer());
        text("number", cited.number());
        text("date", cited.signed().map(Object::toString).orElse(""));
        text("registration", cited.registration());
        text("title", cited.title());
        json.writeEndObject();
      }
      json.writeEndArray();
      lines(repeal.lines());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void otherClauses(Provisions provisions) {
    json.writeArrayPropertyStart("otherClauses");
    for (Provisions.OtherClause clause : provisions.otherClauses()) {
      json.writeStartObject();
      text("clause", clause.clause());
      text("text", clause.text());
      lines(clause.lines());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void numbers(String name, List<Integer> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeNumber);
    json.writeEndArray();
  }

  private void commencement(Optional<Provisions.Commencement> commencement) {
    if (commencement.isEmpty()) {
      json.writeNullProperty("commencement");
      return;
    }
    json.writeObjectPropertyStart("commencement");
    text("rule", commencement.get().rule());
    term("days", commencement.get().term());
    text("day", commencement.get().day().map(Object::toString).orElse(""));
    commencement.get().relationsSince().ifPresent(day -> text("relationsSince", day.toString()));
    commencement.get().validUntil().ifPresent(day -> text("validUntil", day.toString()));
    lines(commencement.get().lines());
    json.writeEndObject();
  }

  private void control(Optional<Provisions.Control> control) {
    if (control.isEmpty()) {
      json.writeNullProperty("control");
      return;
    }
    json.writeObjectPropertyStart("control");
    text("what", control.get().what());
    text("who", control.get().who());
    lines(control.get().lines());
    json.writeEndObject();
  }

  private void signatory(Optional<Provisions.Signatory> signatory) {
    if (signatory.isEmpty()) {
      json.writeNullProperty("signatory");
      return;
    }
    json.writeObjectPropertyStart("signatory");
    text("position", signatory.get().position());
    text("rank", signatory.get().rank());
    text("name", signatory.get().name());
    lines(signatory.get().lines());
    json.writeEndObject();
  }

  /** A term as three properties: its length under {@code name}, its unit and its trigger. */
  private void term(String name, Optional<Provisions.Term> term) {
    if (term.isEmpty() || term.get().length() == 0) {
      json.writeNullProperty(name);
    } else {
      json.writeNumberProperty(name, term.get().length());
    }
    text("unit", term.map(t -> t.unit().toString()).orElse(""));
    text("trigger", term.map(Provisions.Term::trigger).orElse(""));
  }

  private void cell(Cell cell) {
    json.writeStartObject();
    text("block", cell.block().name());
    text("grade", cell.gradeEvidence().isUnknown() ? "" : cell.grade().toString());
    text("step", cell.stepEvidence().isUnknown() ? "" : cell.step().toString());
    text("code", cell.isDecided() ? cell.code().toString() : "");
    text("sphere", cell.sphere().isGeneral() ? "" : cell.sphere().toString());
    text("heading", cell.heading().text());
    json.writeObjectPropertyStart("evidence");
    evidence("grade", cell.gradeEvidence());
    if (cell.step().isNone()) {
      json.writeNullProperty("step");
    } else {
      evidence("step", cell.stepEvidence());
    }
    json.writeEndObject();
    json.writeArrayPropertyStart("entries");
    cell.entries().forEach(this::entry);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void evidence(String name, Evidence evidence) {
    json.writeObjectPropertyStart(name);
    text("kind", evidence.kind());
    if (evidence instanceof Evidence.Printed printed) {
      json.writeNumberProperty("line", printed.line());
      of("", 1.0, List.of());
    } else if (evidence instanceof Evidence.Inferred inferred) {
      json.writeNullProperty("line");
      of(inferred.reason(), inferred.confidence(), inferred.candidates());
    } else if (evidence instanceof Evidence.Unknown unknown) {
      json.writeNullProperty("line");
      of(unknown.reason(), unknown.confidence(), unknown.candidates());
    } else if (evidence instanceof Evidence.Confirmed confirmed) {
      json.writeNullProperty("line");
      of(confirmed.reason(), 1.0, List.of());
      text("by", confirmed.by());
      text("day", confirmed.day().toString());
    }
    json.writeEndObject();
  }

  private void of(String reason, double confidence, List<String> candidates) {
    text("reason", reason);
    json.writeNumberProperty("confidence", confidence);
    texts("candidates", candidates);
  }

  private void entry(Entry entry) {
    json.writeStartObject();
    text("id", entry.id().toString());
    text("text", entry.text());
    texts("titles", entry.titles().stream().map(Title::base).toList());
    texts("institutions", entry.institutions());
    lines(entry.lines());
    entry.origin().ifPresent(origin -> text("origin", origin.toString()));
    json.writeEndObject();
  }

  /** A finding; of the prose it says so, since the rest belong to the register. */
  private void finding(Finding finding, String part) {
    json.writeStartObject();
    text("severity", finding.severity().toString());
    text("code", finding.code());
    text("message", finding.message());
    lines(finding.lines());
    if (!part.isEmpty()) {
      text("part", part);
    }
    json.writeEndObject();
  }

  private void lines(Lines lines) {
    json.writeArrayPropertyStart("lines");
    json.writeNumber(lines.from());
    json.writeNumber(lines.to());
    json.writeEndArray();
  }

  private void texts(String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  /** A text, or null where it is empty. */
  private void text(String name, String value) {
    if (value.isEmpty()) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, value);
    }
  }
}

package kz.tizilim.registrar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.tizilim.core.act.ProseLine;
import kz.tizilim.core.act.Provisions;
import kz.tizilim.core.act.Provisions.Commencement;
import kz.tizilim.core.act.Provisions.Provision;
import kz.tizilim.core.act.PublishedOrder;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.Annex;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Lines;
import kz.tizilim.documents.provision.ProvisionReader;
import kz.tizilim.documents.token.TextLine;
import kz.tizilim.documents.token.Token;
import kz.tizilim.documents.token.Tokens;

/**
 * An order that changes a register by instructions.
 *
 * @param register the register that it changes
 * @param number the number of the order
 * @param signed the day on which it was signed
 * @param title its title; may be empty
 * @param text its text, or the instructions alone
 * @param commencement its words on commencement; empty where its text has them or it has none
 */
public record Amending(
    RegisterHistory register,
    String number,
    LocalDate signed,
    String title,
    String text,
    String commencement) {

  /** The act that the order is. */
  public Act act() {
    Edition before = register.latest().edition();
    return new Act(
        "приказ",
        before.act().issuer(),
        number,
        Optional.of(signed),
        title,
        Optional.of(approved()));
  }

  /** The act that the order names as changed: the one that approved the register. */
  private Act.Amended approved() {
    return register.editions().stream()
        .map(life -> life.edition().act())
        .flatMap(act -> act.amendedAct().stream())
        .findFirst()
        .orElseGet(() -> {
          Act first = register.editions().get(0).edition().act();
          return new Act.Amended(
              first.number(),
              first.signed().orElse(signed),
              first.registration().map(Act.Registration::number).orElse(""),
              first.title(),
              first.issuer());
        });
  }

  /** The order with the edition that its instructions made. */
  public PublishedOrder order(Edition next) {
    Annex annex =
        new Annex(Optional.of(register.id()), register.id().annex(), next.annex().title());
    List<TextLine> lines = Tokens.of(text).lines();
    return new PublishedOrder(
        act(),
        lines.stream().filter(line -> !line.tokens().isEmpty()).map(Amending::prose).toList(),
        commencing(ProvisionReader.read(lines).provisions(), lines.size()),
        List.of(new Edition(next.act(), annex, next.cells(), next.findings(), next.account())),
        List.of(),
        "");
  }

  private static ProseLine prose(TextLine line) {
    return new ProseLine(
        line.number(), line.tokens().stream().map(Token::text).collect(Collectors.joining(" ")));
  }

  /** The provisions with the words on commencement that were given, if the text has none. */
  private Provisions commencing(Provisions read, int lines) {
    if (commencement.isBlank() || read.commencement().isPresent()) {
      return read;
    }
    List<Provision> all = new ArrayList<>(read.all());
    all.add(new Commencement(commencement, Optional.empty(), Optional.empty(), Lines.of(lines)));
    return new Provisions(all);
  }

  /** The records of the order, with its signing, which is known from itself. */
  public List<HistoryRecord.Plain> records(Edition next, Instant now) {
    return Founding.records(order(next), now);
  }
}

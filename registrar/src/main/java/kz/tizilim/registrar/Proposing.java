package kz.tizilim.registrar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import kz.tizilim.act.Basis;
import kz.tizilim.act.Event;
import kz.tizilim.act.Fact;
import kz.tizilim.act.PublishedOrder;
import kz.tizilim.amend.ActLanguage;
import kz.tizilim.amend.Amendment;
import kz.tizilim.amend.InstructionReader;
import kz.tizilim.amend.Reading;
import kz.tizilim.history.History;
import kz.tizilim.history.Recorded;
import kz.tizilim.history.Version;
import kz.tizilim.register.Act;
import kz.tizilim.register.Confirmation;
import kz.tizilim.register.Edition;
import kz.tizilim.register.EntryId;
import kz.tizilim.register.Lines;

/**
 * Makes what a person wants recorded out of what they send: an event of an act, a confirmation, the
 * instructions of an amending order, or a whole order.
 *
 * @param history what is recorded so far
 * @param who who proposes
 * @param today the day on which they do
 * @param now the moment
 */
public record Proposing(History history, String who, LocalDate today, Instant now) {

  /**
   * The proposal in a JSON object, which has one of the properties {@code event}, {@code
   * confirmation} and {@code amendment}.
   *
   * @throws IllegalArgumentException if it is none, or does not fit; the message is for a person
   */
  public Recorded.Proposed read(String json) {
    JsonTree tree = JsonTree.read(json);
    List<Recorded.Plain> what =
        tree.has("event")
            ? List.of(event(tree.required("act"), tree.object("event")))
            : tree.has("confirmation")
                ? List.of(confirmation(tree.required("act"), tree.object("confirmation")))
                : amendment(tree.object("amendment"));
    return new Recorded.Proposed(who, what, now);
  }

  /**
   * A published order that restates the register.
   *
   * @throws IllegalArgumentException if its text has no day of signing
   */
  public Recorded.Proposed order(PublishedOrder order) {
    return new Recorded.Proposed(who, Founding.records(order, now), now);
  }

  private Version version(String number) {
    return history
        .numbered(number.replace("№", "").strip())
        .orElseThrow(() -> new IllegalArgumentException("приказа № " + number + " в истории нет."));
  }

  private Recorded.Plain event(String number, JsonTree json) {
    Version version = version(number);
    Fact.Kind kind = parsed("kind", json.required("kind"), Fact.Kind::parse);
    String day = json.text("day");
    Optional<LocalDate> on = day.isEmpty() ? Optional.empty() : Optional.of(day("day", day));
    Event event =
        new Event(
            parsed("where", json.required("where"), where -> Fact.parse(kind, where)),
            on,
            json.text("clause"),
            basis(json),
            now,
            OptionalInt.empty());
    double corrects = json.number("corrects", 0);
    return new Recorded.Happened(
        version.edition().act().shortName(),
        corrects == 0 ? event : event.correcting((int) corrects));
  }

  /* What the values themselves say of such a text is for programmers, and in English. */
  private static <T> T parsed(String name, String text, Function<String, T> parse) {
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + ": «" + text + "» не читается.", e);
    }
  }

  private static LocalDate day(String name, String text) {
    return Registrar.day(text)
        .orElseThrow(() ->
            new IllegalArgumentException(name + ": дня «" + text + "» нет: пишется 2024-07-05."));
  }

  private Basis basis(JsonTree json) {
    if (!json.text("document").isEmpty()) {
      return new Basis.Document(json.text("document"));
    }
    if (!json.text("link").isEmpty()) {
      return parsed("link", json.text("link"), link -> Basis.parse("link " + link));
    }
    return new Basis.Statement(today, who, json.required("statement"));
  }

  private Recorded.Plain confirmation(String number, JsonTree json) {
    Version version = version(number);
    Confirmation.What what =
        json.text("entry").isEmpty()
            ? new Confirmation.What.OfSlip(
                parsed("lines", json.required("lines"), Lines::parse), json.required("words"))
            : new Confirmation.What.OfLabel(
                parsed("entry", json.text("entry"), EntryId::parse),
                json.required("label").equals("grade")
                    ? Confirmation.Label.GRADE
                    : Confirmation.Label.STEP,
                json.required("value"));
    Confirmation confirmation = new Confirmation(today, who, json.required("reason"), what);
    Confirmation.Outcome outcome = confirmation.in(version.edition());
    if (outcome instanceof Confirmation.Outcome.Misfit misfit) {
      throw new IllegalArgumentException(misfit.why());
    }
    return new Recorded.Confirmed(version.edition().act().shortName(), confirmation, now);
  }

  private List<Recorded.Plain> amendment(JsonTree json) {
    String number = json.required("number");
    LocalDate signed = day("signed", json.required("signed"));
    List<Version> versions = history.versions();
    Edition before = versions.get(versions.size() - 1).edition();
    Act act =
        new Act(
            "приказ",
            before.act().issuer(),
            number,
            Optional.of(signed),
            json.text("title"),
            Optional.empty());
    ActLanguage language = json.text("language").equals("kk") ? ActLanguage.KK : ActLanguage.RU;
    Edition next = amended(before, instructions(json.required("instructions"), language), act);
    Event signing =
        Event.of(
            new Fact.Signed(act.issuer()),
            signed,
            new Basis.Document("текст приказа № " + number),
            now);
    return List.of(
        new Recorded.Made(next, json.text("commencement"), now),
        new Recorded.Happened(next.act().shortName(), signing));
  }

  private static List<Reading.Understood> instructions(String text, ActLanguage language) {
    List<Reading.Understood> instructions = new ArrayList<>();
    for (Reading reading : InstructionReader.readAll(text, language)) {
      if (reading instanceof Reading.NotUnderstood not) {
        throw new IllegalArgumentException(
            "указание не понято: " + not.finding().message() + ", стр. " + not.finding().lines());
      }
      instructions.add((Reading.Understood) reading);
    }
    if (instructions.isEmpty()) {
      throw new IllegalArgumentException("указаний об изменениях в тексте нет.");
    }
    return instructions;
  }

  private static Edition amended(Edition before, List<Reading.Understood> instructions, Act act) {
    Amendment amendment = Amendment.apply(before, instructions, act);
    if (amendment instanceof Amendment.Refused refused) {
      throw new IllegalArgumentException("указания не подходят: " + refused.refusals());
    }
    return ((Amendment.Applied) amendment).next();
  }
}

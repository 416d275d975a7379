package kz.tizilim.registrar.propose;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import kz.tizilim.core.act.PublishedOrder;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.core.amend.Amendment;
import kz.tizilim.core.amend.InstructionMisfit;
import kz.tizilim.core.amend.Reading;
import kz.tizilim.core.history.EditionLife;
import kz.tizilim.core.history.History;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.core.message.Refused;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.ActId;
import kz.tizilim.core.register.Confirmation;
import kz.tizilim.documents.AmendingOrder;
import kz.tizilim.documents.OrderReader;
import kz.tizilim.documents.SourceText;
import kz.tizilim.registrar.form.JsonTree;
import kz.tizilim.registrar.keep.Founding;

/**
 * Makes what a person wants recorded out of what they send: an event of an act, a confirmation, the
 * instructions of an amending order, or a whole order.
 *
 * @param history what is recorded so far
 * @param who who proposes
 * @param today the day on which they do
 * @param now the moment
 */
public record ProposalReader(History history, String who, LocalDate today, Instant now) {
  private static final int LONGEST_QUOTE = 200;

  /**
   * The proposal in a JSON object, which has one of the properties {@code event}, {@code
   * confirmation} and {@code amendment}.
   *
   * @throws MisfitException if it is none, or does not fit
   */
  public HistoryRecord.Proposed read(String json) {
    JsonTree tree = tree(json);
    if (tree.has("event")) {
      return proposed(List.of(event(act(tree), tree.object("event"))));
    }
    if (tree.has("confirmation")) {
      return proposed(List.of(confirmation(act(tree), tree.object("confirmation"))));
    }
    if (tree.has("amendment")) {
      return proposed(amendment(tree.object("amendment")));
    }
    throw new MisfitException("", "misfit.nothing");
  }

  private static JsonTree tree(String json) {
    try {
      return JsonTree.read(json);
    } catch (Refused e) {
      MisfitException misfit = new MisfitException("", "misfit.nothing");
      misfit.initCause(e);
      throw misfit;
    }
  }

  private HistoryRecord.Proposed proposed(List<HistoryRecord.Plain> what) {
    return new HistoryRecord.Proposed(who, what, now);
  }

  /**
   * A published order that restates the register.
   *
   * @throws MisfitException if it is recorded already
   * @throws IllegalArgumentException if its text has no day of signing
   */
  public HistoryRecord.Proposed order(PublishedOrder order) {
    requireNew("", order.act());
    return proposed(Founding.records(order, now));
  }

  /**
   * A published order of either kind: one that restates a register, or one that changes it by
   * instructions.
   *
   * @throws MisfitException if it is recorded already, or an instruction does not fit
   */
  public HistoryRecord.Proposed order(AmendingOrder order) {
    boolean instructs = order.isWhole() && order.order().editions().isEmpty();
    if (!instructs || history.registers().isEmpty()) {
      return order(order.order());
    }
    Amending amending = amending(order);
    return proposed(amending.records(applied(amending), now));
  }

  /**
   * A whole order that changes a register by instructions.
   *
   * @throws MisfitException if it is recorded already
   * @throws Refused if it changes none of the registers, or several
   */
  public Amending amending(AmendingOrder order) {
    requireNew("", order.order().act());
    if (history.registers().isEmpty()) {
      throw Refused.because("refused.nothing-recorded");
    }
    return Amending.of(
        history.registers(), history.registers().get(0), order, Amending.Stated.NOTHING);
  }

  private void requireNew(String pointer, Act act) {
    boolean isRecorded = history.acts().contains(act.id());
    if (isRecorded) {
      throw new MisfitException(pointer, "misfit.recorded", act.shortName());
    }
  }

  private EditionLife act(JsonTree json) {
    String named = required(json, "", "act");
    List<ActId> meant = history.acts(named);
    if (meant.size() > 1) {
      throw new MisfitException("/act", "misfit.several-acts", named, listed(meant));
    }
    List<EditionLife> editions = meant.isEmpty() ? List.of() : history.editions(meant.get(0));
    String register = json.text("register");
    List<EditionLife> ofRegister =
        editions.stream()
            .filter(life -> register.isEmpty() || life.register().toString().equals(register))
            .toList();
    if (ofRegister.isEmpty()) {
      throw new MisfitException("/act", "misfit.no-act", named);
    }
    return ofRegister.get(ofRegister.size() - 1);
  }

  private static String listed(List<ActId> acts) {
    return acts.stream().map(ActId::toString).collect(Collectors.joining(", "));
  }

  private static String required(JsonTree json, String of, String name) {
    return Drafts.required(of + "/" + name, json.text(name));
  }

  private HistoryRecord.Plain event(EditionLife life, JsonTree json) {
    int corrects = corrected(life, json);
    EventDraft draft =
        new EventDraft(
            json.text("kind"),
            json.text("day"),
            json.text("where"),
            json.text("clause"),
            json.text("document"),
            json.text("link"),
            json.text("statement"),
            corrects == 0 ? OptionalInt.empty() : OptionalInt.of(corrects));
    return new HistoryRecord.Happened(
        life.act(), Drafts.within("/event", () -> draft.event(who, life.life(), today, now)));
  }

  /** The number of the event that is corrected; 0 where none is. */
  private static int corrected(EditionLife edition, JsonTree json) {
    double number = json.number("corrects", 0);
    int events = edition.life().events().size();
    if (number != Math.rint(number) || number < 0 || number > events) {
      throw new MisfitException("/event/corrects", "misfit.corrects", events);
    }
    return (int) number;
  }

  private HistoryRecord.Plain confirmation(EditionLife life, JsonTree json) {
    ConfirmationDraft draft =
        new ConfirmationDraft(
            json.text("entry"),
            json.text("label"),
            json.text("value"),
            json.text("lines"),
            json.text("words"),
            json.text("reason"));
    Confirmation confirmation =
        Drafts.within("/confirmation", () -> draft.confirmation(who, today, life.edition()));
    return new HistoryRecord.Confirmed(life.act(), Optional.of(life.register()), confirmation, now);
  }

  private List<HistoryRecord.Plain> amendment(JsonTree json) {
    Amending amending = amending(json);
    requireNew("/amendment/number", amending.act());
    return amending.records(applied(amending), now);
  }

  /**
   * The amending order in a JSON object, as {@link #read} reads it.
   *
   * @throws MisfitException if there is none, or it is not said which order it is
   */
  public Amending amending(String json) {
    JsonTree tree = tree(json);
    if (!tree.has("amendment")) {
      throw new MisfitException("", "misfit.nothing");
    }
    return amending(tree.object("amendment"));
  }

  private Amending amending(JsonTree json) {
    String of = "/amendment";
    String words = lines(required(json, of, "instructions"));
    AmendingOrder source = OrderReader.amending(new SourceText("", words));
    String number = line(json.text("number"));
    String signed = json.text("signed");
    if (!number.isEmpty() && !Amending.Stated.isNumber(number)) {
      throw new MisfitException(of + "/number", "misfit.number", number);
    }
    if (!source.isWhole()) {
      Drafts.required(of + "/number", number);
      Drafts.required(of + "/signed", signed);
    }
    List<RegisterHistory> registers = registers(json);
    boolean cites = source.changes().stream().anyMatch(changes -> changes.act().isPresent());
    if (registers.size() > 1 && !cites) {
      throw new MisfitException(
          of + "/register",
          "misfit.several-registers",
          registers.stream().map(one -> one.id().toString()).collect(Collectors.joining(", ")));
    }
    Optional<ActLanguage> language =
        switch (json.text("language")) {
          case "kk" -> Optional.of(ActLanguage.KK);
          case "ru" -> source.isWhole() ? Optional.empty() : Optional.of(ActLanguage.RU);
          default -> Optional.empty();
        };
    try {
      return Amending.of(
          registers,
          registers.get(0),
          source,
          new Amending.Stated(
              number,
              signed.isBlank() ? Optional.empty() : Optional.of(Drafts.day(of + "/signed", signed)),
              line(json.text("title")),
              line(json.text("commencement")),
              language));
    } catch (Refused e) {
      MisfitException misfit = new MisfitException(of + "/instructions", List.of(e.remark()));
      misfit.initCause(e);
      throw misfit;
    }
  }

  /** A text on one line, as records hold it. */
  private static String line(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /* Browsers and Windows end lines with CRLF; the readers of orders know the line feed alone. */
  private static String lines(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** The registers that may be amended: the one that is named, else all. */
  private List<RegisterHistory> registers(JsonTree json) {
    String named = json.text("register");
    List<RegisterHistory> registers =
        history.registers().stream()
            .filter(register -> named.isEmpty() || register.id().toString().equals(named))
            .toList();
    if (registers.isEmpty()) {
      throw new MisfitException("/amendment/register", "misfit.no-register", named);
    }
    return registers;
  }

  /**
   * What an amending order changes.
   *
   * @throws MisfitException if an instruction is not understood or does not fit
   */
  public static Amendment.Applied applied(Amending amending) {
    List<Remark> wrong = new ArrayList<>();
    for (Reading.NotUnderstood not : amending.notUnderstood()) {
      wrong.add(
          Remark.of(
              "misfit." + not.finding().code(), not.finding().lines(), beginning(not.words())));
    }
    if (wrong.isEmpty() && !amending.isUnderstood()) {
      wrong.add(Remark.of("misfit.no-instructions"));
    }
    require(wrong);
    Amendment amendment = amending.apply();
    if (amendment instanceof Amendment.Refused refused) {
      require(refused.refusals().stream().map(ProposalReader::remark).toList());
    }
    return (Amendment.Applied) amendment;
  }

  private static Remark remark(InstructionMisfit refusal) {
    return Remark.of(
        "refusal." + refusal.code(), beginning(refusal.instruction().toString()), refusal.where());
  }

  /* Whoever wrote the words knows how they go on. */
  private static String beginning(String words) {
    return words.length() <= LONGEST_QUOTE ? words : words.substring(0, LONGEST_QUOTE) + "…";
  }

  private static void require(List<Remark> wrong) {
    if (!wrong.isEmpty()) {
      throw new MisfitException("/amendment/instructions", wrong);
    }
  }
}

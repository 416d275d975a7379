package kz.tizilim.registrar.draft;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import kz.tizilim.acts.CarriedAct;
import kz.tizilim.acts.CarriedActs;
import kz.tizilim.core.act.Provisions;
import kz.tizilim.core.act.PublishedOrder;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.core.amend.Amendment;
import kz.tizilim.core.amend.InstructionReader;
import kz.tizilim.core.amend.Reading;
import kz.tizilim.core.change.Change;
import kz.tizilim.core.history.EditionLife;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.core.message.Refused;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.ActId;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Edition;
import kz.tizilim.documents.AmendingOrder;
import kz.tizilim.documents.OrderReader;
import kz.tizilim.documents.SourceFile;
import kz.tizilim.documents.SourceForm;
import kz.tizilim.documents.SourceText;
import kz.tizilim.drafting.Choices;
import kz.tizilim.drafting.Comparison;
import kz.tizilim.drafting.ExplanatoryNote;
import kz.tizilim.drafting.KazakhTexts;
import kz.tizilim.drafting.NextOrder;
import kz.tizilim.registrar.act.ActFile;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.registrar.propose.MisfitException;
import kz.tizilim.registrar.read.OrderFiles;

/** The next order of a department, drafted on the latest edition of its register. */
public final class OrderDraft {
  private final NextOrder order;
  private final PublishedOrder last;

  private OrderDraft(NextOrder order, PublishedOrder last) {
    this.order = order;
    this.last = last;
  }

  /**
   * What a file says of the next order: instructions, as {@code amend} reads them, or the draft
   * edition.
   *
   * @param readings the instructions as they were read; none where the file has the edition
   * @param edition the draft edition; empty where the file has instructions
   */
  public record Source(List<Reading> readings, Optional<Edition> edition) {
    public Source {
      readings = List.copyOf(readings);
    }

    /** The instructions that were understood and concern the register. */
    public List<Reading.Understood> understood() {
      return readings.stream()
          .filter(Reading.Understood.class::isInstance)
          .map(Reading.Understood.class::cast)
          .toList();
    }

    /** Whether every instruction was understood, and one at least concerns the register. */
    public boolean isUnderstood() {
      return edition.isPresent()
          || (!understood().isEmpty()
              && readings.stream().noneMatch(Reading.NotUnderstood.class::isInstance));
    }
  }

  /**
   * Reads a file from which an order is drafted.
   *
   * @param language the language of its instructions; empty where their letters show it
   * @throws Refused if it has several registers and none of them is the one that is drafted on
   * @throws kz.tizilim.documents.DocumentException if it cannot be read
   */
  public static Source read(Registrar registrar, SourceFile file, Optional<ActLanguage> language) {
    String begin = file.form() == SourceForm.TEXT ? file.text().text().strip() : "";
    if (begin.startsWith("{") || begin.startsWith("edition ")) {
      return new Source(List.of(), Optional.of(one(registrar, OrderFiles.editions(file))));
    }
    AmendingOrder order = OrderReader.amending(file);
    if (!order.order().editions().isEmpty()) {
      return new Source(List.of(), Optional.of(one(registrar, order.order().editions())));
    }
    List<Reading> readings = new ArrayList<>();
    for (var changes : order.changes()) {
      ActLanguage own = language.orElse(changes.isKazakh() ? ActLanguage.KK : ActLanguage.RU);
      readings.addAll(InstructionReader.readAll(changes.text(), own));
    }
    return new Source(readings, Optional.empty());
  }

  /** The edition that is meant of several in one file. */
  private static Edition one(Registrar registrar, List<Edition> editions) {
    if (editions.size() == 1) {
      return editions.get(0);
    }
    RegisterHistory register = register(registrar);
    return editions.stream()
        .filter(edition -> edition.annex().register().equals(Optional.of(register.id())))
        .findFirst()
        .orElseThrow(() -> Refused.because("refused.draft-several", register.id()));
  }

  /**
   * The edition that {@code source} drafts: its own, or what its instructions make of the latest.
   *
   * @throws MisfitException if an instruction is not understood or does not fit
   */
  public static Edition next(Registrar registrar, Source source) {
    return source.edition().orElseGet(() -> made(registrar, source));
  }

  private static Edition made(Registrar registrar, Source source) {
    List<Remark> wrong = new ArrayList<>();
    for (Reading reading : source.readings()) {
      if (reading instanceof Reading.NotUnderstood not) {
        String key = "misfit." + not.finding().code();
        wrong.add(Remark.of(key, not.finding().lines(), not.words()));
      }
    }
    if (wrong.isEmpty() && source.understood().isEmpty()) {
      wrong.add(Remark.of("misfit.no-instructions"));
    }
    if (!wrong.isEmpty()) {
      throw new MisfitException("/text", wrong);
    }
    return amended(registrar, source)
        .fold(
            Amendment.Applied::next,
            refused -> {
              throw new MisfitException(
                  "/text",
                  refused.refusals().stream()
                      .map(misfit ->
                          Remark.of(
                              "refusal." + misfit.code(), misfit.instruction(), misfit.where()))
                      .toList());
            });
  }

  /** The result of the instructions of {@code source} in the latest edition. */
  public static Amendment amended(Registrar registrar, Source source) {
    return Amendment.apply(latest(registrar), source.understood(), act(registrar));
  }

  /**
   * The order that makes {@code next} of the latest edition.
   *
   * @param kazakhOrder the Kazakh text of the last order; empty for the one that the program
   *     carries, if it does
   * @param kazakhNext the Kazakh text of the draft edition
   * @throws Refused if nothing changes, if no edition says which act approved the register, or if
   *     the act to be changed is no order: the words that issue a resolution or a decision are not
   *     in the program's sources
   */
  public static OrderDraft of(
      Registrar registrar,
      Edition next,
      Optional<PublishedOrder> kazakhOrder,
      Optional<Edition> kazakhNext,
      Choices choices) {
    Edition before = latest(registrar);
    if (!before.act().id().isOrder()) {
      throw Refused.because("refused.draft-kind", before.act().id().told());
    }
    Change change = Change.between(before, next);
    boolean same = before.annex().title().equals(next.annex().title());
    if (change.isEmpty() && (same || next.annex().title().isEmpty())) {
      throw Refused.because("refused.draft-same", before.act());
    }
    PublishedOrder last = last(registrar);
    Optional<PublishedOrder> kazakh =
        kazakhOrder.isPresent() ? kazakhOrder : carriedKazakh(last.act().id());
    return new OrderDraft(
        NextOrder.of(
            last, amended(registrar), before, next, new KazakhTexts(kazakh, kazakhNext), choices),
        last);
  }

  private static Optional<PublishedOrder> carriedKazakh(ActId act) {
    return CarriedActs.find(act)
        .flatMap(CarriedAct::kazakhText)
        .map(text -> OrderReader.read(new SourceText("order.kk.txt", text)));
  }

  private static RegisterHistory register(Registrar registrar) {
    return registrar.register().orElseThrow(() -> Refused.because("refused.nothing-recorded"));
  }

  /** The last order of the register of which the text is at hand; else its latest edition alone. */
  private static PublishedOrder last(Registrar registrar) {
    List<EditionLife> lives = new ArrayList<>(register(registrar).editions());
    Collections.reverse(lives);
    List<PublishedOrder> orders =
        lives.stream()
            .flatMap(life -> registrar.history().order(life.act()).stream())
            .map(ActFile::withCarriedText)
            .toList();
    return orders.stream()
        .filter(PublishedOrder::hasText)
        .findFirst()
        .orElseGet(() -> PublishedOrder.of(latest(registrar)));
  }

  /** The edition that the order changes: the one of its register that was recorded last. */
  public static Edition latest(Registrar registrar) {
    return register(registrar).latest().edition();
  }

  /** The act that the order will be, as far as it is known before it is signed. */
  public static Act act(Registrar registrar) {
    return new Act(
        "приказ",
        latest(registrar).act().issuer(),
        "",
        Optional.empty(),
        "",
        Optional.of(amended(registrar)));
  }

  /** The act that approved the register: one that an edition names, else the first of them. */
  private static Act.Amended amended(Registrar registrar) {
    return registrar
        .approved(latest(registrar))
        .or(() ->
            register(registrar).editions().stream()
                .map(life -> life.edition().act())
                .filter(act -> act.signed().isPresent() && !act.number().isEmpty())
                .findFirst()
                .map(act ->
                    new Act.Amended(
                        act.number(),
                        act.signed().orElseThrow(),
                        act.registration().map(Act.Registration::number).orElse(""),
                        act.title(),
                        act.issuer())))
        .orElseThrow(() -> Refused.because("refused.not-approved", latest(registrar).act()));
  }

  /** A recorded act as an order cites it to repeal it. */
  public static Provisions.CitedAct cited(Registrar registrar, ActId id) {
    Act act =
        registrar
            .history()
            .order(id)
            .map(PublishedOrder::act)
            .orElseThrow(() -> new IllegalArgumentException("Act " + id + " is not recorded."));
    return new Provisions.CitedAct(
        act.kind(),
        act.issuer(),
        act.number(),
        act.signed(),
        act.registration().map(Act.Registration::number).orElse(""),
        act.title());
  }

  /** What the order changes. */
  public Change change() {
    return order.change();
  }

  /** Whether it restates the register in an annex. */
  public boolean isRestating() {
    return order.isRestating();
  }

  /** The numbers of its clauses in which a person has to write. */
  public List<String> blanks(ActLanguage language) {
    return order.blanks(language);
  }

  /** The codes of the cells of its annex of which the labels are not confirmed. */
  public List<String> unprinted() {
    return order.unprinted().stream().map(Cell::printedCode).distinct().toList();
  }

  /** The text of the order, a paragraph each, without its annex. */
  public List<String> text(ActLanguage language) {
    return order.text(language);
  }

  /** Writes the order as a document of Word, and leaves {@code out} open. */
  public void order(ActLanguage language, OutputStream out) throws IOException {
    order.docx(language, out);
  }

  /**
   * Writes the comparative table as a document of Word, and leaves {@code out} open.
   *
   * @param reason the reason in every row; empty where the drafter fills it in
   */
  public void comparison(ActLanguage language, String reason, OutputStream out) throws IOException {
    Comparison.of(order, reason).docx(language, out);
  }

  /** Writes the explanatory note as a document of Word, and leaves {@code out} open. */
  public void note(ActLanguage language, OutputStream out) throws IOException {
    ByteArrayOutputStream drafted = new ByteArrayOutputStream();
    order.docx(language, drafted);
    ExplanatoryNote.of(order, last, drafted.toByteArray()).docx(language, out);
  }
}

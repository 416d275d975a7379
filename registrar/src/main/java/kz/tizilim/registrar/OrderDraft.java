package kz.tizilim.registrar;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.core.amend.Amendment;
import kz.tizilim.core.amend.Reading;
import kz.tizilim.core.change.Change;
import kz.tizilim.core.message.Refused;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.Edition;
import kz.tizilim.drafting.Comparison;
import kz.tizilim.drafting.NextOrder;

/** The next order of the department, drafted on the latest edition. */
public final class OrderDraft {
  private final NextOrder order;
  private final Change change;

  private OrderDraft(NextOrder order, Change change) {
    this.order = order;
    this.change = change;
  }

  /**
   * An order that changes the register by instructions.
   *
   * @param applied what came of applying them to the latest edition
   * @throws IllegalArgumentException if no edition of the history says which act approved the
   *     register
   */
  public static OrderDraft of(
      Registrar registrar, List<Reading.Understood> instructions, Amendment.Applied applied) {
    return new OrderDraft(
        NextOrder.of(
            latest(registrar).act().issuer(),
            amended(registrar),
            instructions.stream().map(Reading.Understood::instruction).toList()),
        applied.change());
  }

  /**
   * An order that restates the register.
   *
   * @throws IllegalArgumentException as {@link #of}
   */
  public static OrderDraft restating(Registrar registrar, Edition next) {
    Edition before = latest(registrar);
    return new OrderDraft(
        NextOrder.restating(before.act().issuer(), amended(registrar), next),
        Change.between(before, next));
  }

  /** The edition that the order changes: the one of its register that was recorded last. */
  public static Edition latest(Registrar registrar) {
    return registrar
        .register()
        .map(register -> register.latest().edition())
        .orElseThrow(() -> Refused.because("refused.nothing-recorded"));
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

  private static Act.Amended amended(Registrar registrar) {
    return registrar
        .approved(latest(registrar))
        .orElseThrow(() -> Refused.because("refused.not-approved", latest(registrar).act()));
  }

  /** What the order changes. */
  public Change change() {
    return change;
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
    new Comparison(order.issuer(), order.amended(), change, reason).docx(language, out);
  }
}

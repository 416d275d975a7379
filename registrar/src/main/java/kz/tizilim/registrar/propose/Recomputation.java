package kz.tizilim.registrar.propose;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.act.PublishedOrder;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.core.amend.Amendment;
import kz.tizilim.core.change.Change;
import kz.tizilim.core.history.History;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.core.history.Proposal;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Refused;
import kz.tizilim.core.register.Edition;
import kz.tizilim.documents.AmendingOrder;
import kz.tizilim.documents.DocumentException;
import kz.tizilim.documents.OrderReader;
import kz.tizilim.documents.SourceText;
import kz.tizilim.registrar.ask.EditionId;

/**
 * The instructions of a proposed order, computed again on the history as it is now: since it was
 * proposed, another amendment or a confirmation may have been approved.
 *
 * @param order the order as its text is read again
 * @param applied what its instructions make of the latest edition
 * @param isSame whether that is the edition that was proposed
 * @param hasSameEffects whether the order changes the same as when it was proposed, in whatever
 *     edition
 */
public record Recomputation(
    Amending order, Amendment.Applied applied, boolean isSame, boolean hasSameEffects) {

  /**
   * Computes a proposal again; empty where it has no instructions, so that it says the same in any
   * history.
   *
   * @param now the history as it is now, with the proposal in it
   * @throws MisfitException if its instructions no longer fit
   */
  public static Optional<Recomputation> of(History now, Proposal proposal) {
    List<HistoryRecord.Plain> what = proposal.proposed().what();
    Optional<PublishedOrder> issued =
        what.stream()
            .filter(HistoryRecord.Issued.class::isInstance)
            .map(one -> ((HistoryRecord.Issued) one).order())
            .findFirst();
    Optional<Edition> made =
        what.stream()
            .filter(HistoryRecord.Made.class::isInstance)
            .map(one -> ((HistoryRecord.Made) one).edition())
            .reduce((first, last) -> last);
    return issued.isEmpty() || made.isEmpty()
        ? Optional.empty()
        : of(now, now.atSize(proposal.position()), issued.get(), made.get());
  }

  /*
   * The text is read in the way that gave what was proposed, on the history of that time; a language that
   * was stated next to bare instructions is not recorded.
   */
  private static Optional<Recomputation> of(
      History now, History then, PublishedOrder order, Edition proposed) {
    Optional<AmendingOrder> source = source(order);
    Optional<RegisterHistory> before = proposed.annex().register().flatMap(then::register);
    Optional<RegisterHistory> today = proposed.annex().register().flatMap(now::register);
    if (source.isEmpty() || before.isEmpty() || today.isEmpty()) {
      return Optional.empty();
    }
    for (Optional<ActLanguage> language :
        List.of(
            Optional.<ActLanguage>empty(),
            Optional.of(ActLanguage.RU),
            Optional.of(ActLanguage.KK))) {
      boolean isRead =
          read(before.get(), source.get(), order, language)
              .map(Amending::apply)
              .filter(
                  it -> it instanceof Amendment.Applied applied && isSame(applied.next(), proposed))
              .isPresent();
      if (isRead) {
        Amending again = read(today.get(), source.get(), order, language).orElseThrow();
        Amendment.Applied applied = ProposalReader.applied(again);
        Change old = Change.between(before.get().latest().edition(), proposed);
        boolean same = isSame(applied.next(), proposed);
        return Optional.of(
            new Recomputation(again, applied, same, told(old).equals(told(applied.change()))));
      }
    }
    return Optional.empty();
  }

  private static boolean isSame(Edition one, Edition other) {
    return one.cells().equals(other.cells()) && one.act().equals(other.act());
  }

  private static List<String> told(Change change) {
    return change.effects().stream().map(effect -> effect.in(Language.RU)).toList();
  }

  private static Optional<AmendingOrder> source(PublishedOrder order) {
    StringBuilder text = new StringBuilder();
    int line = 1;
    for (var prose : order.prose()) {
      text.append("\n".repeat(Math.max(0, prose.number() - line))).append(prose.text());
      line = Math.max(line, prose.number());
    }
    try {
      return text.isEmpty()
          ? Optional.empty()
          : Optional.of(OrderReader.amending(new SourceText("", text.toString())))
              .filter(read -> read.order().editions().isEmpty());
    } catch (DocumentException e) {
      return Optional.empty(); // a text that restates the register, whose table is not in its prose
    }
  }

  private static Optional<Amending> read(
      RegisterHistory register,
      AmendingOrder source,
      PublishedOrder order,
      Optional<ActLanguage> language) {
    Amending.Stated stated =
        source.isWhole()
            ? new Amending.Stated("", Optional.empty(), "", "", language)
            : new Amending.Stated(
                order.act().number(),
                order.act().signed(),
                order.act().title(),
                order.provisions().commencement().map(one -> one.rule()).orElse(""),
                language);
    try {
      Amending amending = Amending.of(List.of(register), register, source, stated);
      return amending.isUnderstood() ? Optional.of(amending) : Optional.empty();
    } catch (Refused e) {
      return Optional.empty(); // it is not an order that changes this register
    }
  }

  /** The name of what it gives, by which a person says that they saw it. */
  public String key() {
    return EditionId.of(applied.next()).digest();
  }

  /**
   * The records to decide on in place of those that were proposed; none where they are the same.
   */
  public List<HistoryRecord.Plain> records(Instant now) {
    return isSame ? List.of() : order.records(applied, now);
  }
}

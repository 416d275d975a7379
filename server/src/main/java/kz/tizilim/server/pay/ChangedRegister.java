package kz.tizilim.server.pay;

import java.time.LocalDate;
import java.util.Optional;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.core.history.Proposal;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.core.register.Edition;
import kz.tizilim.pay.Payroll;
import kz.tizilim.pay.table.PayBook;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.registrar.propose.MisfitException;
import kz.tizilim.registrar.propose.Recomputation;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import kz.tizilim.staffing.tariff.ImpactTable;

/**
 * A register before and after a proposed order.
 *
 * @param registrar what is recorded
 * @param register the register
 * @param next the edition that the order makes of it
 */
record ChangedRegister(Registrar registrar, RegisterHistory register, Edition next) {

  /**
   * What an open proposal makes of a register; empty where it makes no edition.
   *
   * @throws Problem if its instructions no longer fit
   */
  static Optional<ChangedRegister> of(Registrar registrar, Proposal proposal) {
    if (proposal.state() != Proposal.State.OPEN) {
      return Optional.empty();
    }
    try {
      return Recomputation.of(registrar.history(), proposal)
          .map(again -> again.applied().next())
          .or(() -> made(proposal))
          .flatMap(next ->
              next.annex()
                  .register()
                  .flatMap(registrar.history()::register)
                  .map(register -> new ChangedRegister(registrar, register, next)));
    } catch (MisfitException e) {
      throw Problem.of(ProblemKind.DOES_NOT_FIT, e::in);
    }
  }

  private static Optional<Edition> made(Proposal proposal) {
    return proposal.proposed().what().stream()
        .filter(HistoryRecord.Made.class::isInstance)
        .map(one -> ((HistoryRecord.Made) one).edition())
        .reduce((first, last) -> last);
  }

  /** What the register says of a row before the order. */
  private Answer before(StaffingRow row, LocalDate day) {
    Answer answer = registrar.classify(row, day);
    return isOwn(answer) ? registrar.classify(row, register.latest().edition()) : answer;
  }

  /** What it says after; a row of another register is not concerned. */
  private Answer after(StaffingRow row, LocalDate day) {
    Answer answer = registrar.classify(row, day);
    return isOwn(answer) ? registrar.classify(row, next) : answer;
  }

  private boolean isOwn(Answer answer) {
    return registrar.registers().size() == 1
        || answer.provenance().register().filter(register.id()::equals).isPresent();
  }

  /** What the order changes for pay by these tables, from a day on. */
  PayChange change(PayBook book, LocalDate day, LocalDate today) {
    Payroll payroll = Payroll.of(book);
    return new PayChange(
        new ImpactTable.State(payroll, row -> before(row, day), day),
        new ImpactTable.State(payroll, row -> after(row, day), day),
        today);
  }
}

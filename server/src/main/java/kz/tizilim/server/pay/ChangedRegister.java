package kz.tizilim.server.pay;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.core.calendar.WorkCalendar;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.core.history.Proposal;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.register.Edition;
import kz.tizilim.pay.ImpactSum;
import kz.tizilim.pay.Payroll;
import kz.tizilim.pay.Retroactive;
import kz.tizilim.pay.table.PayBook;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.registrar.propose.MisfitException;
import kz.tizilim.registrar.propose.Recomputation;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import kz.tizilim.staffing.StaffingTable;
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
   * The days of a change.
   *
   * @param first its first day
   * @param today the day on which it is asked
   */
  record Days(LocalDate first, LocalDate today) {}

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

  /**
   * What the order means for the rows of a table.
   *
   * @throws kz.tizilim.staffing.StaffingException if the table cannot be read
   */
  ImpactView impact(Path file, String name, PayBook book, Days days, Language language) {
    Payroll payroll = Payroll.of(book);
    LocalDate day = days.first();
    Retroactive past = Retroactive.of(payroll, payroll, WorkCalendar.builtIn(), day, days.today());
    ImpactView.Reading reading = new ImpactView.Reading(new ImpactSum(day), past, language);
    try (StaffingTable table = StaffingTable.open(file, name)) {
      ImpactTable rows =
          ImpactTable.of(
              table,
              new ImpactTable.State(payroll, row -> before(row, day), day),
              new ImpactTable.State(payroll, row -> after(row, day), day));
      for (Optional<ImpactTable.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
        ImpactTable.Row one = row.get();
        reading.add(one);
        if (!one.impact().isUnchanged() && !past.isEmpty()) {
          Answer old = one.row().answer(it -> before(it, day));
          Answer own = one.row().answer(it -> after(it, day));
          past.add(on -> old, on -> own, one.row().row().institution(), one.terms());
        }
      }
    }
    return reading.view(day, name);
  }
}

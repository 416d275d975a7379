package kz.tizilim.server.access;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.core.message.Refused;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;

/**
 * The accounts in memory and where they are kept. A change is written first and believed then; if
 * another server changed something meanwhile, it is decided again on what is kept now.
 */
final class KeptMembers {
  private static final int MOST_ATTEMPTS = 100;

  private final AccountsPlace place;
  private final List<Consumer<Account>> watching = new CopyOnWriteArrayList<>();
  private volatile AccountsPlace.Kept kept;

  /**
   * What becomes of the accounts.
   *
   * @param next the accounts then; the same for no change
   * @param record a change of rights, for the log
   * @param answer what the caller gets once it is written
   */
  record Change<T>(Members next, Optional<HistoryRecord.AccessChanged> record, T answer) {
    /** A change of something other than rights, such as a password. */
    static <T> Change<T> of(Members next, T answer) {
      return new Change<>(next, Optional.empty(), answer);
    }

    /** A change of rights. */
    static <T> Change<T> of(Members next, HistoryRecord.AccessChanged record, T answer) {
      return new Change<>(next, Optional.of(record), answer);
    }
  }

  KeptMembers(AccountsPlace place) {
    this.place = place;
    this.kept = place.read();
  }

  /** The accounts that are known, without a look at where they are kept. */
  Members now() {
    return kept.members();
  }

  /** The accounts that are kept now. */
  Members fresh() {
    refresh();
    return now();
  }

  /** Looks for what another server changed. */
  synchronized void refresh() {
    AccountsPlace.Kept before = kept;
    if (place.version() == before.version()) {
      return;
    }
    kept = place.read();
    for (Account old : before.members().accounts()) {
      Optional<Account> changed = now().find(old.name());
      if (changed.isEmpty() || old.endsSessions(changed.get())) {
        watching.forEach(one -> one.accept(old));
      }
    }
  }

  /** Calls this for each account of which another server changed what ends its sessions. */
  void watch(Consumer<Account> changed) {
    watching.add(changed);
  }

  /**
   * Changes the accounts.
   *
   * @param decision what to change in the accounts that are kept now; it may be asked again
   * @throws Problem if the decision throws it, or the log does not accept a change of rights
   */
  synchronized <T> T change(Function<Members, Change<T>> decision) {
    for (int attempts = 0; attempts < MOST_ATTEMPTS; attempts++) {
      Members before = fresh();
      Change<T> change = decision.apply(before);
      if (change.record().isEmpty() && change.next().equals(before)) {
        return change.answer();
      }
      Optional<AccountsPlace.Kept> written = write(change);
      if (written.isPresent()) {
        kept = written.get();
        return change.answer();
      }
    }
    throw Problem.of(ProblemKind.UNAVAILABLE, "access.busy");
  }

  private Optional<AccountsPlace.Kept> write(Change<?> change) {
    try {
      return place.write(kept, change.next(), change.record());
    } catch (Refused e) {
      throw Problem.of(ProblemKind.DOES_NOT_FIT, e.remark()::in);
    }
  }
}

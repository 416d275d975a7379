package kz.tizilim.server.access;

import java.util.Optional;
import kz.tizilim.core.history.HistoryRecord;

/** Where accounts are kept: a file of one server, or the database that several servers share. */
interface AccountsPlace {

  /**
   * The accounts as they were kept at some time.
   *
   * @param version what distinguishes them from those of another time
   * @param members the accounts
   */
  record Kept(long version, Members members) {}

  /** The accounts as they are kept now. */
  Kept read();

  /** The version of those that are kept now. */
  long version();

  /**
   * Replaces accounts. The record comes first or together with them, so that no right changes
   * without its leaf in the log.
   *
   * @param before those that are replaced
   * @param record a change of rights, for the log
   * @return those that are kept then; empty, with nothing written, if {@code before} was not what
   *     was kept
   * @throws kz.tizilim.core.message.Refused if the log does not accept the record
   */
  Optional<Kept> write(Kept before, Members next, Optional<HistoryRecord.AccessChanged> record);
}

package kz.tizilim.server.pay;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.history.History;
import kz.tizilim.pay.load.Fault;
import kz.tizilim.pay.load.Loaded;
import kz.tizilim.pay.load.TableFile;
import kz.tizilim.pay.load.TableLoader;
import kz.tizilim.pay.table.PayBook;
import kz.tizilim.pay.table.PayTables;
import kz.tizilim.registrar.keep.PayRecords;
import kz.tizilim.staffing.TableFiles;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * Tables without and with those whose effect is asked: of a record, which nobody may have confirmed
 * yet, and of files, which nobody has loaded. Nothing of the files is kept.
 *
 * @param before the tables without them
 * @param after the tables with them
 * @param faults what is wrong in the files; with an error neither is to be used
 */
record AddedTables(PayBook before, PayBook after, List<Fault> faults) {
  private static final int LONGEST_NAME = 120;

  AddedTables {
    faults = List.copyOf(faults);
  }

  /**
   * What is added to the tables of a history.
   *
   * @param record the position of a record with tables
   * @param files tables that would be loaded; they count as unverified
   * @param assumed suppositions, which fill gaps before and after
   */
  record Choice(Optional<Integer> record, List<FileUpload> files, List<FileUpload> assumed) {
    Choice {
      files = files.stream().filter(file -> file.size() > 0).toList();
      assumed = assumed.stream().filter(file -> file.size() > 0).toList();
    }

    /** Whether it changes tables, so that one day is enough to compare. */
    boolean isChange() {
      return record.isPresent() || !files.isEmpty();
    }
  }

  /**
   * The tables of a history without and with those of a choice.
   *
   * @param now the tables of the history
   * @throws kz.tizilim.staffing.StaffingException if a file cannot be read
   */
  static AddedTables of(History history, PayBook now, Choice choice) {
    List<Fault> faults = new ArrayList<>();
    PayBook before =
        choice.record().map(position -> PayRecords.bookWithout(history, position)).orElse(now);
    PayBook after = now;
    if (!choice.files().isEmpty()) {
      PayTables more = tables(choice.files(), now, faults).unverified();
      after = after.with(Clock.systemUTC().instant(), -1, more);
    }
    if (!choice.assumed().isEmpty()) {
      PayTables supposed = tables(choice.assumed(), after, faults);
      before = before.assuming(supposed);
      after = after.assuming(supposed);
    }
    return new AddedTables(before, after, faults);
  }

  private static PayTables tables(List<FileUpload> files, PayBook known, List<Fault> faults) {
    Loaded loaded = TableLoader.load(read(files), List.of(), known.tables());
    loaded.faults().stream().filter(Fault::isError).forEach(faults::add);
    return loaded.tables();
  }

  /** The tables in files that were sent. */
  static List<TableFile> read(List<FileUpload> files) {
    List<TableFile> tables = new ArrayList<>();
    for (FileUpload file : files) {
      if (file.size() > 0) {
        tables.addAll(TableFiles.read(file.uploadedFile(), name(file.fileName())));
      }
    }
    return tables;
  }

  private static String name(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    return last.length() > LONGEST_NAME ? last.substring(0, LONGEST_NAME) + "…" : last;
  }

  /** Whether both can be used. */
  boolean isSound() {
    return faults.isEmpty();
  }
}

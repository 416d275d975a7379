package kz.tizilim.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.tizilim.core.act.Basis;
import kz.tizilim.core.act.Event;
import kz.tizilim.core.act.Fact;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.core.amend.Amendment;
import kz.tizilim.core.history.EditionLife;
import kz.tizilim.core.history.History;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.Edition;
import kz.tizilim.documents.SourceFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Applies an amending order to the latest edition. */
@Command(
    name = "amend",
    description =
        "Применяет указания приказа об изменениях к последней редакции: что изменится; с --record — записывает её.")
final class AmendCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Parameters(paramLabel = "FILE", description = "текст указаний; «-» — стандартный ввод")
  private String file;

  @Option(names = "--number", required = true, description = "номер приказа")
  private String number = "";

  @Option(names = "--signed", required = true, description = "день подписания, 2025-01-10")
  private String signed = "";

  @Option(names = "--title", description = "заголовок приказа")
  private String title = "";

  @Option(names = "--commencement", description = "слова приказа о введении в действие")
  private String commencement = "";

  @Option(names = "--act-lang", description = "язык приказа: ru или kk")
  private ActLanguage language = ActLanguage.RU;

  @Option(names = "--record", description = "записать редакцию в историю (нужна --data)")
  private boolean record;

  @Override
  public Integer call() {
    SourceFile source =
        file.equals("-")
            ? SourceFile.of(System.in, "стандартный ввод")
            : SourceFile.of(Path.of(file));
    Optional<AmendingFile> amending =
        AmendingFile.read(source.text(), language, spec.commandLine().getErr());
    if (amending.isEmpty()) {
      return Tizilim.PROBLEMS;
    }
    AmendingFile instructions = amending.get();
    return record
        ? data.withLedger(ledger -> {
          History history = ledger.history();
          Optional<Edition> next = apply(latest(history), instructions);
          next.ifPresent(edition -> records(edition).forEach(ledger::record));
          return next.isPresent() ? Tizilim.DONE : Tizilim.PROBLEMS;
        })
        : apply(latest(data.registrar().history()), instructions).isPresent()
            ? Tizilim.DONE
            : Tizilim.PROBLEMS;
  }

  private static Edition latest(History history) {
    List<EditionLife> versions = history.versions();
    return versions.get(versions.size() - 1).edition();
  }

  private Optional<Edition> apply(Edition before, AmendingFile instructions) {
    Act act =
        new Act(
            "приказ",
            before.act().issuer(),
            number,
            Optional.of(Days.day(signed, spec)),
            title,
            Optional.empty());
    Optional<Amendment.Applied> applied =
        instructions.apply(before, act, spec.commandLine().getErr());
    applied.ifPresent(this::tell);
    return applied.map(Amendment.Applied::next);
  }

  private void tell(Amendment.Applied applied) {
    PrintWriter out = spec.commandLine().getOut();
    DiffCommand.tell(applied.change(), out);
    applied.preamble().ifPresent(words -> out.println("Новая преамбула: " + words));
  }

  /** The edition and the signing of its act, which is known from the act itself. */
  private List<HistoryRecord> records(Edition edition) {
    Instant now = Clock.systemUTC().instant();
    LocalDate day = Days.day(signed, spec);
    Event signing =
        Event.of(
            new Fact.Signed(edition.act().issuer()),
            day,
            new Basis.Document("текст приказа № " + number),
            now);
    return List.of(
        new HistoryRecord.Made(edition, commencement, now),
        new HistoryRecord.Happened(edition.act().shortName(), signing));
  }
}

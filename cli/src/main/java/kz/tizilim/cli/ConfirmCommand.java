package kz.tizilim.cli;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.tizilim.core.history.EditionLife;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.core.register.Confirmation;
import kz.tizilim.core.register.EntryId;
import kz.tizilim.core.register.Lines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Records who answers for a lost label, or for the right words beside a slip of the law. */
@Command(
    name = "confirm",
    description =
        "Подтверждает утраченное обозначение (B2-1/3 grade=B2) или исправленное чтение (456-457 words=…); текст закона остаётся как напечатан.")
final class ConfirmCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Parameters(index = "0", paramLabel = "ENTRY|LINES", description = "пункт или строки замечания")
  private String place;

  @Parameters(
      index = "1",
      paramLabel = "WHAT=VALUE",
      description = "grade=B2, step=1-1 или words=правильные слова")
  private String what;

  @Option(names = "--act", description = "номер приказа; без него — 692")
  private String number = "692";

  @Option(names = "--by", required = true, description = "кто подтверждает")
  private String by = "";

  @Option(names = "--reason", required = true, description = "на каком основании")
  private String reason = "";

  @Override
  public Integer call() {
    Instant now = Clock.systemUTC().instant();
    Confirmation confirmation = new Confirmation(Days.day("", spec), by, reason, confirmed());
    return data.withLedger(ledger -> {
      Optional<EditionLife> version = ledger.history().numbered(number);
      if (version.isEmpty()) {
        throw wrong("Приказа № " + number + " в истории нет.");
      }
      Confirmation.Outcome outcome = confirmation.in(version.get().edition());
      if (outcome instanceof Confirmation.Outcome.Misfit misfit) {
        throw wrong(misfit.why());
      }
      String act = version.get().edition().act().shortName();
      long position = ledger.record(new HistoryRecord.Confirmed(act, confirmation, now));
      spec.commandLine().getOut().println("Записано: лист журнала " + position + ".");
      return Tizilim.DONE;
    });
  }

  private Confirmation.What confirmed() {
    int equals = what.indexOf('=');
    String name = equals < 0 ? "" : what.substring(0, equals).toLowerCase(Locale.ROOT);
    String value = what.substring(equals + 1).strip();
    try {
      return switch (name) {
        case "grade" ->
            new Confirmation.What.OfLabel(EntryId.parse(place), Confirmation.Label.GRADE, value);
        case "step" ->
            new Confirmation.What.OfLabel(EntryId.parse(place), Confirmation.Label.STEP, value);
        case "words" -> new Confirmation.What.OfSlip(Lines.parse(place), value);
        default -> throw wrong("«" + what + "» не понято: пишется grade=B2, step=1-1 или words=…");
      };
    } catch (IllegalArgumentException e) {
      throw wrong("«" + place + "» — не пункт и не строки: пишется B2-1/3 или 456-457.");
    }
  }

  private ParameterException wrong(String why) {
    return new ParameterException(spec.commandLine(), why);
  }
}

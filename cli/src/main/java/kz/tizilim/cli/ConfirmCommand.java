package kz.tizilim.cli;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.tizilim.core.history.EditionLife;
import kz.tizilim.core.history.History;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.register.Confirmation;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.registrar.propose.ConfirmationDraft;
import kz.tizilim.registrar.propose.MisfitException;
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

  @Option(
      names = "--act",
      description = "приказ: номер или mod-692-2024-07-01; без него — последняя редакция реестра")
  private String asked = "";

  @Option(names = "--by", required = true, description = "кто подтверждает")
  private String by = "";

  @Option(names = "--reason", required = true, description = "на каком основании")
  private String reason = "";

  @Override
  public Integer call() {
    LocalDate today = Days.day("", spec);
    ConfirmationDraft draft = draft();
    return data.withLedger(ledger -> {
      try {
        long position =
            ledger.record(
                data.clock(),
                before -> {
                  EditionLife life = life(before);
                  Confirmation confirmation = draft.confirmation(by, today, life.edition());
                  return new HistoryRecord.Confirmed(
                      life.act(), Optional.of(life.register()), confirmation, data.moment(ledger));
                });
        spec.commandLine().getOut().println(CliMessages.say("recorded", position));
        return Tizilim.DONE;
      } catch (MisfitException e) {
        throw refused(e);
      }
    });
  }

  private EditionLife life(History history) {
    Registrar registrar = data.chosen(Registrar.of(history));
    Optional<EditionLife> life =
        asked.isEmpty()
            ? registrar.register().map(RegisterHistory::latest)
            : registrar.edition(data.act(history, asked));
    return life.orElseThrow(() -> CliMessages.refusal(spec, "confirm.no-edition"));
  }

  private ConfirmationDraft draft() {
    int equals = what.indexOf('=');
    String name = equals < 0 ? "" : what.substring(0, equals).toLowerCase(Locale.ROOT);
    String value = what.substring(equals + 1).strip();
    return switch (name) {
      case "grade", "step" -> new ConfirmationDraft(place, name, value, "", "", reason);
      case "words" -> new ConfirmationDraft("", "", "", place, value, reason);
      default -> throw CliMessages.refusal(spec, "confirm.what", what);
    };
  }

  private ParameterException refused(MisfitException misfit) {
    String why = misfit.in(Language.RU);
    String field =
        switch (misfit.pointer()) {
          case "/by" -> "--by";
          case "/reason" -> "--reason";
          case "/value", "/words" -> CliMessages.say("confirm.field.value");
          default -> "";
        };
    if (misfit.isMissing()) {
      return CliMessages.refusal(spec, "confirm.missing", field);
    }
    return field.isEmpty()
        ? CliMessages.refusal(spec, "confirm.refused", why)
        : CliMessages.refusal(spec, "confirm.refused.field", field, why);
  }
}

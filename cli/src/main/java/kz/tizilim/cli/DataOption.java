package kz.tizilim.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import kz.tizilim.core.history.History;
import kz.tizilim.core.register.ActId;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.registrar.keep.Ledger;
import kz.tizilim.registrar.keep.RecordClock;
import kz.tizilim.store.Location;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where the history is kept, and what of it is asked. */
final class DataOption {
  private static final int LONGEST_SIZE = 9;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--data",
      scope = CommandLine.ScopeType.INHERIT,
      paramLabel = "DIR|JDBC-URL",
      defaultValue = "${env:TIZILIM_DATA:-}",
      description =
          "папка или база PostgreSQL с историей реестра (или переменная TIZILIM_DATA); без неё — приказы, которые есть в программе, как они напечатаны")
  private String data = "";

  @Option(
      names = "--known-at",
      scope = CommandLine.ScopeType.INHERIT,
      paramLabel = "INSTANT|SIZE",
      defaultValue = "",
      description =
          "что было известно в этот момент, 2024-07-05T09:00:00Z, или когда в журнале было столько листов")
  private String knownAt = "";

  @Option(
      names = "--register",
      scope = CommandLine.ScopeType.INHERIT,
      paramLabel = "ID",
      defaultValue = "",
      description =
          "какой реестр отвечает: mod-746-2015-12-30, начало его имени или номер приказа; список — tizilim registers")
  private String register = "";

  @Option(
      names = "--default-register",
      scope = CommandLine.ScopeType.INHERIT,
      paramLabel = "ID",
      defaultValue = "${env:TIZILIM_REGISTER:-}",
      description =
          "какой реестр отвечает, если строка не называет его учреждения (или переменная TIZILIM_REGISTER); без него — первый")
  private String defaultRegister = "";

  @Option(
      names = "--clock-is-right",
      scope = CommandLine.ScopeType.INHERIT,
      description =
          "записать, хотя часы компьютера расходятся с журналом или с сервером базы: они проверены и верны")
  private boolean clockIsRight;

  /** The clock by which records get their moment: that of this computer. */
  RecordClock clock() {
    return new RecordClock(Clock.systemUTC(), clockIsRight);
  }

  /** The moment of what is recorded now. */
  Instant moment(Ledger ledger) {
    return ledger.moment(clock());
  }

  /** The registrar of what is asked. */
  Registrar registrar() {
    History history = data.isEmpty() ? Registrar.builtIn().history() : withLedger(Ledger::history);
    return chosen(Registrar.of(known(history)));
  }

  /** Which registers the options name. */
  String choice() {
    return "register=" + register + "\ndefault-register=" + defaultRegister + "\n";
  }

  /** That registrar with the registers that the options name. */
  Registrar chosen(Registrar registrar) {
    Registrar configured =
        defaultRegister.isEmpty()
            ? registrar
            : registrar.withDefault(registrar.register(defaultRegister).id());
    return register.isEmpty() ? configured : configured.from(configured.register(register).id());
  }

  /** The recorded act that a person means by {@code text}. */
  ActId act(History history, String text) {
    List<ActId> meant = history.acts(text);
    if (meant.size() == 1) {
      return meant.get(0);
    }
    List<ActId> all = meant.isEmpty() ? history.acts() : meant;
    throw CliMessages.refusal(
        spec,
        meant.isEmpty() ? "act.unknown" : "act.several",
        text,
        all.isEmpty() ? CliMessages.say("none") : all);
  }

  private History known(History history) {
    if (knownAt.isEmpty()) {
      return history;
    }
    if (knownAt.chars().allMatch(Character::isDigit)) {
      int all = history.size();
      if (knownAt.length() > LONGEST_SIZE || Integer.parseInt(knownAt) > all) {
        throw CliMessages.refusal(spec, "known.size", knownAt, all);
      }
      return history.atSize(Integer.parseInt(knownAt));
    }
    return history.asKnown(instant());
  }

  /** Whether the register was named that answers. */
  boolean isChosen() {
    return !register.isEmpty();
  }

  /** Whether a history that is kept was named. */
  boolean isGiven() {
    return !data.isEmpty();
  }

  /** What {@code use} makes of the ledger, which is open only so long. */
  <T> T withLedger(Function<Ledger, T> use) {
    try (Ledger ledger = Ledger.open(location())) {
      return use.apply(ledger);
    }
  }

  /** Where the history is kept. */
  Location location() {
    if (data.isEmpty()) {
      throw CliMessages.refusal(spec, "data.missing");
    }
    return Location.parse(data);
  }

  /** Where accounts and keys lie: the folder that is given, or that of the history. */
  Path folder(@Nullable Path given) {
    return location()
        .fold(
            own -> given == null ? own.path() : given,
            database -> {
              if (given == null) {
                throw CliMessages.refusal(spec, "backup.folder");
              }
              return given;
            });
  }

  private Instant instant() {
    try {
      return Instant.parse(knownAt);
    } catch (DateTimeParseException e) {
      throw CliMessages.refusal(spec, "known.instant", knownAt);
    }
  }
}

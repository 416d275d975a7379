package kz.tizilim.cli;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import kz.tizilim.core.history.History;
import kz.tizilim.registrar.Ledger;
import kz.tizilim.registrar.Registrar;
import kz.tizilim.store.Location;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
          "папка или база PostgreSQL с историей реестра (или переменная TIZILIM_DATA); без неё — приказ № 692, как он напечатан")
  private String data = "";

  @Option(
      names = "--known-at",
      scope = CommandLine.ScopeType.INHERIT,
      paramLabel = "INSTANT|SIZE",
      defaultValue = "",
      description =
          "что было известно в этот момент, 2024-07-05T09:00:00Z, или когда в журнале было столько листов")
  private String knownAt = "";

  /** The registrar of what is asked. */
  Registrar registrar() {
    History history = data.isEmpty() ? Registrar.builtIn().history() : withLedger(Ledger::history);
    return Registrar.of(known(history));
  }

  private History known(History history) {
    if (knownAt.isEmpty()) {
      return history;
    }
    if (knownAt.chars().allMatch(Character::isDigit)) {
      int all = history.size();
      if (knownAt.length() > LONGEST_SIZE || Integer.parseInt(knownAt) > all) {
        throw new ParameterException(
            spec.commandLine(), "Листов " + knownAt + " в журнале не было: их " + all + ".");
      }
      return history.first(Integer.parseInt(knownAt));
    }
    return history.asKnown(instant());
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
      throw new ParameterException(
          spec.commandLine(),
          "Укажите, где хранится история: --data ПАПКА или переменная TIZILIM_DATA.");
    }
    return Location.parse(data);
  }

  private Instant instant() {
    try {
      return Instant.parse(knownAt);
    } catch (DateTimeParseException e) {
      throw new ParameterException(
          spec.commandLine(), "Момента «" + knownAt + "» нет. Пишется так: 2024-07-05T09:00:00Z.");
    }
  }
}

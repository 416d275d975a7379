package kz.tizilim.cli;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.tizilim.core.history.History;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.core.register.ActId;
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

  /** The registrar of what is asked. */
  Registrar registrar() {
    History history = data.isEmpty() ? Registrar.builtIn().history() : withLedger(Ledger::history);
    return chosen(Registrar.of(known(history)));
  }

  /** That registrar with the registers that the options name. */
  Registrar chosen(Registrar registrar) {
    Registrar configured =
        defaultRegister.isEmpty()
            ? registrar
            : registrar.withDefault(register(registrar, defaultRegister).id());
    return register.isEmpty() ? configured : configured.from(register(configured, register).id());
  }

  private RegisterHistory register(Registrar registrar, String text) {
    List<RegisterHistory> meant = registrar.registers(text);
    if (meant.size() == 1) {
      return meant.get(0);
    }
    String all =
        (meant.isEmpty() ? registrar.registers() : meant)
            .stream().map(one -> one.id().toString()).collect(Collectors.joining(", "));
    throw new ParameterException(
        spec.commandLine(),
        meant.isEmpty()
            ? "Реестра «" + text + "» нет. Есть: " + (all.isEmpty() ? "ни одного" : all) + "."
            : "«" + text + "» — это несколько реестров: " + all + ". Укажите один.");
  }

  /** The recorded act that a person means by {@code text}. */
  ActId act(History history, String text) {
    List<ActId> meant = history.acts(text);
    if (meant.size() == 1) {
      return meant.get(0);
    }
    String all =
        (meant.isEmpty() ? history.acts() : meant)
            .stream().map(ActId::toString).collect(Collectors.joining(", "));
    throw new ParameterException(
        spec.commandLine(),
        meant.isEmpty()
            ? "Приказа «"
                + text
                + "» в истории нет. Есть: "
                + (all.isEmpty() ? "ни одного" : all)
                + "."
            : "«" + text + "» — это несколько приказов: " + all + ". Укажите один.");
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
      return history.atSize(Integer.parseInt(knownAt));
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

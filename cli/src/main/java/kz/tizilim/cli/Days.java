package kz.tizilim.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import kz.tizilim.core.history.EditionForDay;
import kz.tizilim.registrar.Registrar;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The days that options name. */
final class Days {
  private Days() {}

  /** The day {@code text} names, today where it is empty. */
  static LocalDate day(String text, CommandSpec spec) {
    if (text.isEmpty()) {
      return LocalDate.now(Clock.system(ZoneId.systemDefault()));
    }
    return Registrar.day(text)
        .orElseThrow(() ->
            new ParameterException(
                spec.commandLine(), "Дня «" + text + "» нет. Пишется так: 2024-08-01."));
  }

  /** The edition that answers for that day. */
  static EditionForDay onDay(Registrar registrar, String text, CommandSpec spec) {
    LocalDate day = day(text, spec);
    return registrar
        .on(day)
        .orElseThrow(() ->
            new ParameterException(
                spec.commandLine(),
                "На " + day + " редакция реестра неизвестна" + earliest(registrar) + "."));
  }

  private static String earliest(Registrar registrar) {
    return registrar
        .register()
        .map(register -> ": самая ранняя — " + register.editions().get(0).edition().act())
        .orElse("");
  }
}

package kz.tizilim.cli;

import java.time.Clock;
import java.time.LocalDate;
import kz.tizilim.core.calendar.Kazakhstan;
import kz.tizilim.core.history.EditionForDay;
import kz.tizilim.registrar.ask.Registrar;
import picocli.CommandLine.Model.CommandSpec;

/** The days that options name. */
final class Days {
  private Days() {}

  /** The day {@code text} names, today where it is empty. */
  static LocalDate day(String text, CommandSpec spec) {
    if (text.isEmpty()) {
      return Kazakhstan.day(Clock.systemUTC().instant());
    }
    return Registrar.day(text).orElseThrow(() -> CliMessages.refusal(spec, "day.unknown", text));
  }

  /** The edition that answers for that day. */
  static EditionForDay onDay(Registrar registrar, String text, CommandSpec spec) {
    LocalDate day = day(text, spec);
    return registrar
        .on(day)
        .orElseThrow(() ->
            registrar
                .register()
                .map(register -> register.editions().get(0).edition().act())
                .map(act -> CliMessages.refusal(spec, "day.no-edition.earliest", day, act))
                .orElseGet(() -> CliMessages.refusal(spec, "day.no-edition", day)));
  }
}

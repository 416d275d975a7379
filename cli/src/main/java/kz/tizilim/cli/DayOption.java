package kz.tizilim.cli;

import java.time.LocalDate;
import kz.tizilim.core.history.EditionForDay;
import kz.tizilim.registrar.ask.Registrar;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The legal day of an answer. */
final class DayOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = {"-d", "--date", "--on"},
      paramLabel = "DAY",
      description = "на какой день, 2024-08-01; без него — сегодня")
  private String day = "";

  /** The day, today if none is given. */
  LocalDate day() {
    return Days.day(day, spec);
  }

  /** The edition that answers for the day. */
  EditionForDay edition(Registrar registrar) {
    return Days.onDay(registrar, day, spec);
  }
}

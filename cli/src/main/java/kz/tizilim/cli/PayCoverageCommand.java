package kz.tizilim.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.tizilim.core.history.EditionForDay;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.core.message.Language;
import kz.tizilim.pay.Cells;
import kz.tizilim.pay.Coverage;
import kz.tizilim.pay.Payroll;
import kz.tizilim.pay.message.Note;
import kz.tizilim.pay.table.PayCell;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.registrar.keep.PayRecords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Which cells of the registers have a table of coefficients. */
@Command(
    name = "coverage",
    description = "Показывает, у каких ячеек реестра на день есть таблица коэффициентов.")
final class PayCoverageCommand implements Callable<Integer> {
  private static final int WIDEST = 24;

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;
  @Mixin private DayOption on;
  @Mixin private PayOptions options;

  @Override
  public Integer call() throws Exception {
    return PayOptions.run(this::shown, spec.commandLine());
  }

  private int shown() {
    Registrar registrar = data.registrar();
    LocalDate day = on.day();
    Payroll payroll = options.payroll(registrar);
    PrintWriter out = spec.commandLine().getOut();
    boolean isWhole = true;
    if (registrar.registers().stream().noneMatch(register -> register.on(day).isPresent())) {
      throw CliMessages.refusal(spec, "day.no-edition", day);
    }
    for (RegisterHistory register : registrar.registers()) {
      Optional<EditionForDay> edition = register.on(day);
      if (edition.isPresent()) {
        Coverage coverage = Coverage.of(Cells.of(edition.get().edition()), payroll.book().on(day));
        grid(register, coverage, day, out);
        isWhole &= coverage.usable() == coverage.states().size();
      }
    }
    for (Coverage.State state : Coverage.State.values()) {
      String key = "coverage." + state.name().toLowerCase(Locale.ROOT);
      out.println("  " + say(key) + " " + say(key + ".says"));
    }
    records(registrar, out);
    out.flush();
    return isWhole ? Tizilim.DONE : Tizilim.PROBLEMS;
  }

  private void grid(RegisterHistory register, Coverage coverage, LocalDate day, PrintWriter out) {
    out.println(
        CliMessages.say(
            options.language(),
            "pay.coverage",
            register.id(),
            Note.text(options.language(), day),
            coverage.usable(),
            coverage.states().size()));
    List<String> columns = coverage.spheres();
    StringBuilder head = new StringBuilder(padded("", 9));
    for (String sphere : columns) {
      head.append(padded(name(sphere), width(sphere)));
    }
    out.println(head.toString().stripTrailing());
    coverage
        .byCode()
        .forEach((code, states) -> {
          StringBuilder line = new StringBuilder("  ").append(padded(code, 7));
          for (String sphere : columns) {
            Coverage.State state = states.get(sphere);
            String sign =
                state == null ? "" : say("coverage." + state.name().toLowerCase(Locale.ROOT));
            line.append(padded(sign, width(sphere)));
          }
          out.println(line.toString().stripTrailing());
        });
  }

  private String name(String sphere) {
    String name = new PayCell(sphere, "").sphereName(options.language());
    return name.length() > WIDEST ? name.substring(0, WIDEST) : name;
  }

  private int width(String sphere) {
    return name(sphere).length() + 2;
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private void records(Registrar registrar, PrintWriter out) {
    for (Map.Entry<Integer, HistoryRecord.TablesLoaded> one :
        PayRecords.loaded(registrar.history())) {
      out.println(
          CliMessages.say(
              options.language(),
              "pay.record",
              one.getKey(),
              one.getValue().act().label(),
              one.getValue().by(),
              one.getValue().recordedAt()));
    }
  }

  private String say(String key) {
    Language language = options.language();
    return Note.say(language, key);
  }
}

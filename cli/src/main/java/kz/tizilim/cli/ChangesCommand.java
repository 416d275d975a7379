package kz.tizilim.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Column;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.core.change.Change;
import kz.tizilim.core.register.Code;
import kz.tizilim.pay.Impact;
import kz.tizilim.pay.ImpactSum;
import kz.tizilim.pay.Payroll;
import kz.tizilim.registrar.ask.MovedPosts;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.registrar.read.OrderFiles;
import kz.tizilim.staffing.StaffingTable;
import kz.tizilim.staffing.TableRow;
import kz.tizilim.staffing.tariff.PayCells;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells what changed in the register from one day to another. */
@Command(name = "changes", description = "Что изменилось в реестре между двумя днями.")
final class ChangesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Option(names = "--from", required = true, description = "первый день, 2024-07-01")
  private String from = "";

  @Option(names = "--to", description = "второй день; без него — сегодня")
  private String to = "";

  @Option(names = "--json", description = "JSON для других программ")
  private boolean json;

  @Option(
      names = "--impact",
      paramLabel = "STAFFING",
      description =
          "сколько должностей этой таблицы затронуто и сколько меняет код; с таблицами оплаты — сколько это стоит")
  private @Nullable String impact;

  @Mixin private TableOptions table;
  @Mixin private PayOptions pay;

  @Override
  public Integer call() throws Exception {
    return PayOptions.run(this::shown, spec.commandLine());
  }

  private int shown() {
    Registrar registrar = data.registrar();
    LocalDate first = Days.day(from, spec);
    LocalDate second = Days.day(to, spec);
    Change change =
        registrar
            .register()
            .flatMap(register -> register.changes(first, second))
            .orElseThrow(() -> CliMessages.refusal(spec, "day.no-editions", first, second));
    if (impact != null) {
      return impact(registrar, change, first, second);
    }
    if (json) {
      OrderFiles.writeJson(change, spec.commandLine().getOut());
      spec.commandLine().getOut().println();
    } else {
      DiffCommand.tell(change, spec.commandLine().getOut());
    }
    return Tizilim.DONE;
  }

  /** Counts the posts of the table that the change moves. */
  private int impact(Registrar registrar, Change change, LocalDate first, LocalDate second) {
    Optional<Payroll> payroll = pay.payrollIfAny(registrar);
    MovedPosts moved = new MovedPosts(change);
    ImpactSum cost = new ImpactSum(second);
    try (StaffingTable staffing =
        PayTableCommand.open(
            Objects.requireNonNull(impact), table, spec, pay.language(), Optional.empty())) {
      PayCells cells = PayCells.of(staffing);
      for (Optional<TableRow> row = staffing.next(); row.isPresent(); row = staffing.next()) {
        TableRow read = row.get();
        Answer was = read.answer(one -> registrar.classify(without(one), first));
        Answer is = read.answer(one -> registrar.classify(without(one), second));
        moved.add(was, is);
        payroll.ifPresent(by ->
            cost.add(
                Impact.of(
                    new Impact.Side(by, was, first),
                    new Impact.Side(by, is, second),
                    read.row().institution(),
                    cells.terms(read))));
      }
      NotRead.print(staffing, cells.unused(), pay.language(), spec.commandLine().getErr());
    }
    print(moved);
    if (payroll.isPresent()) {
      cost.sentences()
          .forEach(note -> spec.commandLine().getOut().println(note.in(pay.language())));
    }
    spec.commandLine().getOut().flush();
    return payroll.isPresent() && cost.hasUnknown() ? Tizilim.PROBLEMS : Tizilim.DONE;
  }

  /** A row that names a day would be answered for that day on both sides. */
  private static StaffingRow without(StaffingRow row) {
    return row.date().isEmpty() ? row : row.with(Column.DATE, "");
  }

  private void print(MovedPosts moved) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(say("changes.rows", moved.rows(), moved.unchanged()));
    moved
        .byEffect()
        .forEach((kind, posts) ->
            out.println(
                "  " + say("changes.effect." + kind.name().toLowerCase(Locale.ROOT), posts)));
    long all = moved.byCodes().stream().mapToLong(MovedPosts.Moved::posts).sum();
    out.println(say("changes.codes", all));
    for (MovedPosts.Moved one : moved.byCodes()) {
      out.println(
          "  "
              + say(
                  "changes.code",
                  codes(one.codes().before()),
                  codes(one.codes().after()),
                  one.posts()));
    }
  }

  private String codes(List<Code> codes) {
    return codes.isEmpty()
        ? say("changes.no-code")
        : codes.stream().map(Code::toString).collect(Collectors.joining("|"));
  }

  private String say(String key, Object... words) {
    return CliMessages.say(pay.language(), key, words);
  }
}

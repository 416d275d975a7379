package kz.tizilim.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.tizilim.core.register.Code;
import kz.tizilim.pay.Reverse;
import kz.tizilim.pay.Units;
import kz.tizilim.pay.load.Decimals;
import kz.tizilim.pay.table.Tenge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which codes, years, factors and units give a sum. */
@Command(
    name = "explain",
    description =
        "Обратный поиск: какие код, стаж, коэффициент и единицы дают этот оклад; показаны все решения, ни одно не выбрано.")
final class PayExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataOption data;
  @Mixin private PayOptions options;

  @Parameters(paramLabel = "SUM", description = "оклад в тенге")
  private String sum;

  @Option(names = "--code", description = "только этот код")
  private String code = "";

  @Option(names = "--units", description = "только столько единиц")
  private String units = "";

  @Override
  public Integer call() throws Exception {
    return PayOptions.run(this::shown, spec.commandLine());
  }

  private int shown() {
    BigDecimal paid =
        Decimals.read(sum)
            .filter(number -> number.signum() > 0)
            .orElseThrow(() -> CliMessages.refusal(spec, "pay.sum", sum));
    Optional<String> only =
        code.isEmpty()
            ? Optional.empty()
            : Optional.of(
                Code.find(code)
                    .orElseThrow(() -> CliMessages.refusal(spec, "pay.code", code))
                    .toString());
    Optional<Units> size =
        units.isEmpty()
            ? Optional.empty()
            : Optional.of(
                Units.read(units).orElseThrow(() -> CliMessages.refusal(spec, "pay.units", units)));
    List<Reverse.Solution> solutions =
        Reverse.of(options.payroll(data.registrar()).book())
            .solutions(new Tenge(paid).rounded(), only, size);
    PrintWriter out = spec.commandLine().getOut();
    solutions.forEach(one -> out.println(one.line().in(options.language())));
    out.println(CliMessages.say(options.language(), "pay.solutions", solutions.size()));
    out.flush();
    return solutions.isEmpty() ? Tizilim.PROBLEMS : Tizilim.DONE;
  }
}

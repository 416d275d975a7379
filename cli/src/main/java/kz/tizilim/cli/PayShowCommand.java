package kz.tizilim.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.register.Code;
import kz.tizilim.core.register.Sphere;
import kz.tizilim.pay.Pay;
import kz.tizilim.pay.PayAnswer;
import kz.tizilim.pay.PayColumn;
import kz.tizilim.pay.PostTerms;
import kz.tizilim.pay.message.Note;
import kz.tizilim.pay.table.PayCell;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The pay of one code and the numbers that it rests on. */
@Command(
    name = "show",
    description = "Показывает оклад по коду и все числа, из которых он получен, с их источниками.")
final class PayShowCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataOption data;
  @Mixin private DayOption on;
  @Mixin private PayOptions options;

  @Parameters(paramLabel = "CODE", description = "код: B2-2, C2; рабочего — R3")
  private String code;

  @Option(names = "--sphere", description = "сфера этого кода: education, healthcare, general")
  private String sphere = "general";

  @Option(names = "--years", description = "полных лет стажа")
  private String years = "";

  @Option(names = "--since", description = "с какого дня стаж")
  private String since = "";

  @Option(names = "--group", description = "группа оплаты")
  private String group = "";

  @Option(names = "--units", description = "число единиц, 0.5")
  private String units = "";

  @Option(names = "--institution", description = "учреждение")
  private String institution = "";

  @Option(names = "--allowances", description = "надбавки: HARMFUL=0.3;CABINET")
  private String allowances = "";

  @Override
  public Integer call() throws Exception {
    return PayOptions.run(this::shown, spec.commandLine());
  }

  private int shown() {
    LocalDate day = on.day();
    PayAnswer answer = options.payroll(data.registrar()).pay(cell(), institution, terms(), day);
    PrintWriter out = spec.commandLine().getOut();
    Language language = options.language();
    if (answer.paid().isPresent()) {
      pay(answer.paid().get(), out, language);
    } else {
      out.println(
          answer.kind().label().in(language)
              + ": "
              + answer.explanation().map(note -> note.in(language)).orElse(""));
      known(answer, out, language);
    }
    answer.notes().forEach(note -> out.println("  " + note.in(language)));
    out.flush();
    return answer.kind() == PayAnswer.Kind.PAID ? Tizilim.DONE : Tizilim.PROBLEMS;
  }

  private PayCell cell() {
    if (code.matches("(?i)[rр][1-8]")) {
      return PayCell.worker(code.charAt(1) - '0');
    }
    Code read =
        Code.find(code)
            .filter(one -> !one.lacksItsStep())
            .orElseThrow(() -> CliMessages.refusal(spec, "pay.code", code));
    Optional<Sphere> named = Sphere.named(sphere);
    if (named.isEmpty() && !sphere.matches("[a-z][a-z0-9_-]*")) {
      throw CliMessages.refusal(spec, "pay.sphere", sphere);
    }
    return PayCell.of(named.orElseGet(() -> Sphere.parse(sphere)), read);
  }

  private PostTerms terms() {
    Map<PayColumn, String> cells = new EnumMap<>(PayColumn.class);
    cells.put(PayColumn.YEARS, years);
    cells.put(PayColumn.SINCE, since);
    cells.put(PayColumn.GROUP, group);
    cells.put(PayColumn.UNITS, units);
    cells.put(PayColumn.ALLOWANCES, allowances);
    return PostTerms.read(cells);
  }

  private static void pay(Pay pay, PrintWriter out, Language language) {
    line(
        out,
        language,
        "pay.salary",
        pay.salary().in(language),
        Note.text(language, pay.units().shown()));
    pay.links().forEach(link -> out.println("  " + link.line().in(language)));
    pay.allowances()
        .forEach(one -> line(out, language, "pay.allowance", one.code(), one.sum().in(language)));
    line(out, language, "pay.month", pay.month().in(language));
    line(out, language, "pay.year", pay.year().in(language), pay.onceAYear().in(language));
    if (pay.isAssumed()) {
      line(out, language, "pay.assumed");
    }
  }

  private static void known(PayAnswer answer, PrintWriter out, Language language) {
    List<Pay> pays =
        answer.fold(
            paid -> List.of(paid.pay()),
            PayAnswer.Range::pays,
            PayAnswer.Gap::known,
            conflict -> List.of(),
            invalid -> List.of());
    for (Pay pay : pays) {
      line(
          out,
          language,
          "pay.known",
          pay.cell().label().in(language),
          pay.band().map(Object::toString).orElse("0+"),
          pay.salary().in(language));
    }
  }

  private static void line(PrintWriter out, Language language, String key, Object... words) {
    out.println(CliMessages.say(language, key, words));
  }
}

package kz.tizilim.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.tizilim.core.act.Basis;
import kz.tizilim.core.act.DutyCard;
import kz.tizilim.core.act.Event;
import kz.tizilim.core.act.Fact;
import kz.tizilim.core.act.Timeline;
import kz.tizilim.core.history.EditionLife;
import kz.tizilim.core.history.History;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.register.Finding;
import kz.tizilim.registrar.ActFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The file of an act: its duties with their terms, its life, its findings. */
@Command(
    name = "act",
    description = "Дело приказа: обязанности и сроки, события, замечания.",
    synopsisSubcommandLabel = "(duties | timeline | findings | record)")
final class ActCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Mixin private DataOption data;

  @Parameters(paramLabel = "NUMBER", description = "номер приказа: 692")
  private String number;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Укажите, что сделать: duties, timeline, findings или record.");
  }

  private ActFile file() {
    EditionLife version = version(data.registrar().history());
    if (!version.edition().act().number().equals("692")) {
      throw new ParameterException(
          spec.commandLine(),
          "Обязанности выводятся из текста приказа № 692; о приказе № "
              + number
              + " известны только события: timeline.");
    }
    return ActFile.order692().with(version.life());
  }

  private EditionLife version(History history) {
    return history
        .numbered(number.replace("№", "").strip())
        .orElseThrow(() ->
            new ParameterException(
                spec.commandLine(), "Приказа № " + number + " в истории нет; есть приказ № 692."));
  }

  @Command(
      name = "record",
      description = "Записывает событие приказа в историю: published=2024-07-05.")
  int record(
      @Parameters(
              paramLabel = "EVENT=DAY",
              description =
                  "sent, published, placed, applied, reported, notified или repealed и день")
          String event,
      @Option(
              names = "--where",
              required = true,
              paramLabel = "TEXT",
              description =
                  "издание и номер через « | », кому направлено, где размещено, каким актом отменён")
          String where,
      @Option(names = "--document", paramLabel = "TEXT", description = "основание: документ")
          @Nullable String document,
      @Option(names = "--link", paramLabel = "URI", description = "основание: ссылка")
          @Nullable String link,
      @Option(
              names = "--statement",
              paramLabel = "WHO: WORDS",
              description = "основание: чьи слова и какие")
          @Nullable String statement,
      @Option(names = "--clause", defaultValue = "", description = "какой пункт приказа исполнен")
          String clause,
      @Option(
              names = "--instead",
              description =
                  "исправляет внесённое раньше событие этого вида; оно остаётся в журнале")
          boolean instead) {
    Instant now = Clock.systemUTC().instant();
    return data.withLedger(ledger -> {
      EditionLife version = version(ledger.history());
      try {
        Event happened = event(event, where, basis(document, link, statement), clause, now);
        Event recorded = instead ? happened.correcting(known(version, happened)) : happened;
        String act = version.edition().act().shortName();
        long position = ledger.record(new HistoryRecord.Happened(act, recorded));
        PrintWriter out = spec.commandLine().getOut();
        out.println(
            act
                + ": "
                + recorded.kind().told(Language.RU)
                + " "
                + recorded.day().orElseThrow()
                + ".");
        out.println("Записано: лист журнала " + position + ".");
        return Tizilim.DONE;
      } catch (IllegalArgumentException e) {
        throw new ParameterException(spec.commandLine(), "Событие не записано: " + e.getMessage());
      }
    });
  }

  private static int known(EditionLife version, Event event) {
    return version
        .life()
        .number(event.kind())
        .orElseThrow(() ->
            new IllegalArgumentException(
                "события «" + event.kind().told(Language.RU) + "» ещё нет, исправлять нечего"));
  }

  private Event event(String event, String where, Basis basis, String clause, Instant now) {
    int equals = event.indexOf('=');
    if (equals < 0) {
      throw new IllegalArgumentException("пишется так: published=2024-07-05");
    }
    Fact.Kind kind = Fact.Kind.parse(event.substring(0, equals));
    LocalDate day = Days.day(event.substring(equals + 1), spec);
    return Event.of(Fact.parse(kind, where), day, basis, now).fulfilling(clause);
  }

  private Basis basis(
      @Nullable String document, @Nullable String link, @Nullable String statement) {
    if (document != null) {
      return new Basis.Document(document);
    }
    if (link != null) {
      return Basis.parse("link " + link);
    }
    if (statement != null) {
      return Basis.parse("statement " + Days.day("", spec) + " " + statement);
    }
    throw new ParameterException(
        spec.commandLine(), "Укажите основание: --document, --link или --statement.");
  }

  @Command(
      name = "duties",
      description = "Обязанности по приказу, их сроки с выводом каждого дня и состояние на день.")
  int duties(
      @Option(
              names = "--at",
              paramLabel = "DAY",
              defaultValue = "",
              description = "день, 2024-07-10; без него — сегодня")
          String at,
      @Option(
              names = "--what-if",
              paramLabel = "EVENT=DAY",
              description = "как если бы событие произошло в этот день: published=2024-07-05")
          @Nullable Map<String, String> supposed,
      @Option(names = "--ics", paramLabel = "FILE", description = "записать сроки в файл iCalendar")
          @Nullable Path ics,
      @Option(names = "--json", description = "вывести JSON") boolean asJson)
      throws IOException {
    LocalDate day = Days.day(at, spec);
    if (ics != null && supposed != null) {
      throw new ParameterException(
          spec.commandLine(),
          "Предположения в календарь не записываются: уберите --what-if или --ics.");
    }
    ActFile file = supposing(file(), Optional.ofNullable(supposed).orElse(Map.of()));
    List<DutyCard> cards = file.duties(day);
    PrintWriter out = spec.commandLine().getOut();
    if (ics != null) {
      Files.write(ics, file.calendarFile(Clock.systemUTC().instant(), Language.RU));
    }
    if (asJson) {
      StringWriter json = new StringWriter();
      file.writeJson(day, Language.RU, json);
      out.println(json);
    } else {
      tell(file, cards, day, supposed != null, out);
      if (ics != null) {
        out.println("Календарь: " + ics);
      }
    }
    boolean problems =
        cards.stream()
            .map(DutyCard::state)
            .anyMatch(
                state -> state == DutyCard.State.OVERDUE || state == DutyCard.State.UNVERIFIED);
    return problems ? Tizilim.PROBLEMS : Tizilim.DONE;
  }

  private static void tell(
      ActFile file, List<DutyCard> cards, LocalDate day, boolean supposed, PrintWriter out) {
    out.println(file.timeline().act() + ": обязанности и сроки на " + day);
    out.println((supposed ? "Предположение. " : "") + file.standing(day, Language.RU));
    for (DutyCard card : cards) {
      List<String> lines = card.lines(Language.RU);
      out.println();
      out.println(lines.get(0));
      lines.stream().skip(1).forEach(line -> out.println("    " + line));
    }
    out.println();
    out.println("Календарь рабочих дней: " + file.calendar().version());
  }

  private ActFile supposing(ActFile file, Map<String, String> supposed) {
    ActFile next = file;
    for (Map.Entry<String, String> one : supposed.entrySet()) {
      LocalDate day = Days.day(one.getValue().isEmpty() ? "?" : one.getValue(), spec);
      try {
        next = next.supposing(Fact.Kind.parse(one.getKey()), day);
      } catch (IllegalArgumentException | DateTimeException e) {
        throw new ParameterException(
            spec.commandLine(),
            "Предположить «"
                + one.getKey()
                + "="
                + one.getValue()
                + "» нельзя. Пишется так: published=2024-07-05; события: signed, sent, published,"
                + " placed, reported, notified, repealed; годы 1991–9000.");
      }
    }
    return next;
  }

  @Command(
      name = "timeline",
      description = "События приказа: что внесено, когда и на чём основано.")
  int timeline() {
    EditionLife version = version(data.registrar().history());
    Timeline life = version.life();
    PrintWriter out = spec.commandLine().getOut();
    out.println(life.act() + ": события");
    List<String> lines = new ArrayList<>();
    List<Event> events = life.events();
    for (int i = 0; i < events.size(); i++) {
      Event event = events.get(i);
      lines.add(
          (i + 1)
              + ". "
              + event.day().map(LocalDate::toString).orElse("день не указан")
              + " "
              + event.kind().told(Language.RU)
              + ": "
              + event.fact()
              + (event.corrects().isPresent()
                  ? " (вместо записи " + event.corrects().getAsInt() + ")"
                  : ""));
      lines.add(
          "   основание: " + event.basis().told(Language.RU) + "; внесено " + event.recordedAt());
    }
    lines.forEach(out::println);
    version.applied().ifPresent(day -> out.println("Введён в действие: " + day + "."));
    if (version.applied().isEmpty()) {
      out.println("Ещё не введён в действие: день первого официального опубликования не внесён.");
    }
    return Tizilim.DONE;
  }

  @Command(name = "findings", description = "Замечания к оформлению приказа, со статьёй закона.")
  int findings() {
    List<Finding> findings = file().findings();
    PrintWriter out = spec.commandLine().getOut();
    for (Finding finding : findings) {
      out.println(
          "стр. " + finding.lines() + ": " + finding.message() + " [" + finding.code() + "]");
    }
    if (findings.isEmpty()) {
      out.println("Замечаний нет.");
    }
    return findings.stream().anyMatch(f -> f.severity() != Finding.Severity.INFO)
        ? Tizilim.PROBLEMS
        : Tizilim.DONE;
  }
}

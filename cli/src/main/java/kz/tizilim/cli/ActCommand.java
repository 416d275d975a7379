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
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import kz.tizilim.core.act.DutyCard;
import kz.tizilim.core.act.Event;
import kz.tizilim.core.act.Fact;
import kz.tizilim.core.act.Timeline;
import kz.tizilim.core.history.History;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Refused;
import kz.tizilim.core.register.ActId;
import kz.tizilim.core.register.Finding;
import kz.tizilim.registrar.ActFile;
import kz.tizilim.registrar.EventDraft;
import kz.tizilim.registrar.MisfitException;
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
    synopsisSubcommandLabel = "(duties | timeline | findings | record | withdraw)")
final class ActCommand implements Runnable {
  /** What the fields of a refused event are called on the command line. */
  private static final Map<String, String> EVENT_FIELDS =
      Map.of(
          "/kind", "событие",
          "/day", "день",
          "/where", "--where",
          "/document", "--document",
          "/link", "--link",
          "/statement", "--document, --link или --statement");

  @Spec private CommandSpec spec;

  @Mixin private DataOption data;

  @Parameters(
      paramLabel = "ACT",
      description = "приказ: 692, 692/2024-07-01 или mod-692-2024-07-01")
  private String asked;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Укажите, что сделать: duties, timeline, findings, record или withdraw.");
  }

  /** The file of the act; what its record lacks is reported on standard error. */
  private ActFile file() {
    History history = data.registrar().history();
    ActFile file = ActFile.of(history, data.act(history, asked)).orElseThrow();
    if (!file.hasText()) {
      spec.commandLine()
          .getErr()
          .println(
              file.act()
                  + ": текста приказа в записи нет, поэтому его обязанности, сроки и замечания не"
                  + " известны. Отзовите запись (act … withdraw) и запишите приказ из файла.");
    }
    return file;
  }

  @Command(
      name = "record",
      description = "Записывает событие приказа в историю: published=2024-07-05.")
  int record(
      @Parameters(
              paramLabel = "EVENT=DAY",
              description =
                  "registered, sent, published, placed, applied, reported, notified или repealed и день")
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
    LocalDate today = Days.day("", spec);
    return data.withLedger(ledger -> {
      History history = ledger.history();
      ActId act = data.act(history, asked);
      try {
        int equals = event.indexOf('=');
        String kind = equals < 0 ? event : event.substring(0, equals);
        EventDraft draft =
            new EventDraft(
                kind,
                equals < 0 ? "" : event.substring(equals + 1),
                where,
                clause,
                Objects.requireNonNullElse(document, ""),
                Objects.requireNonNullElse(link, ""),
                statement == null ? "" : words(statement),
                OptionalInt.empty());
        Event happened = draft.event(statement == null ? "" : speaker(statement), today, now);
        Event recorded = instead ? happened.correcting(known(history, act, happened)) : happened;
        long position = ledger.record(new HistoryRecord.Happened(act, recorded));
        PrintWriter out = spec.commandLine().getOut();
        out.println(
            act.label()
                + ": "
                + recorded.kind().told(Language.RU)
                + recorded.day().map(day -> " " + day).orElse("")
                + ".");
        out.println("Записано: лист журнала " + position + ".");
        return Tizilim.DONE;
      } catch (MisfitException e) {
        throw refused(EVENT_FIELDS.getOrDefault(e.pointer(), ""), e.in(Language.RU));
      } catch (Refused e) {
        throw refused("", e.remark().in(Language.RU));
      }
    });
  }

  private ParameterException refused(String field, String why) {
    return new ParameterException(
        spec.commandLine(),
        "Событие не записано" + (field.isEmpty() ? "" : " (" + field + ")") + ": " + why);
  }

  private int known(History history, ActId act, Event event) {
    return history
        .life(act)
        .flatMap(life -> life.number(event.kind()))
        .orElseThrow(() ->
            refused(
                "--instead",
                "события «" + event.kind().told(Language.RU) + "» ещё нет, исправлять нечего"));
  }

  /** «Отдел: отправлено» names who says it and what. */
  private String speaker(String statement) {
    int colon = statement.indexOf(':');
    if (colon < 1) {
      throw refused("--statement", "пишется так: «Отдел кадров: отправлено»");
    }
    return statement.substring(0, colon).strip();
  }

  private static String words(String statement) {
    return statement.substring(statement.indexOf(':') + 1).strip();
  }

  @Command(
      name = "withdraw",
      description =
          "Отзывает ошибочную запись приказа: его редакции и события больше не учитываются, запись остаётся в журнале.")
  int withdraw(
      @Option(names = "--reason", required = true, description = "почему запись ошибочна")
          String reason) {
    Instant now = Clock.systemUTC().instant();
    return data.withLedger(ledger -> {
      ActId act = data.act(ledger.history(), asked);
      if (reason.isBlank()) {
        throw new ParameterException(spec.commandLine(), "Укажите причину: --reason.");
      }
      long position = ledger.record(new HistoryRecord.Withdrawn(act, reason.strip(), now));
      PrintWriter out = spec.commandLine().getOut();
      out.println(act.label() + ": запись отозвана.");
      out.println("Записано: лист журнала " + position + ".");
      return Tizilim.DONE;
    });
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
    out.println(file.act() + ": обязанности и сроки на " + day);
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
    History history = data.registrar().history();
    ActId act = data.act(history, asked);
    Timeline life = history.life(act).orElseThrow();
    PrintWriter out = spec.commandLine().getOut();
    out.println(act.label() + ": события");
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
    ActFile file = ActFile.of(history, act).orElseThrow();
    out.println(file.standing(Days.day("", spec), Language.RU));
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

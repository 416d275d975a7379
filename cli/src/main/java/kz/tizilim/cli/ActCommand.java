package kz.tizilim.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
import kz.tizilim.documents.finding.Findings;
import kz.tizilim.registrar.act.ActFile;
import kz.tizilim.registrar.propose.EventDraft;
import kz.tizilim.registrar.propose.MisfitException;
import kz.tizilim.staffing.AtomicFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
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
  @Spec private CommandSpec spec;

  @Mixin private DataOption data;

  @Option(
      names = "--lang",
      scope = CommandLine.ScopeType.INHERIT,
      description = "язык ответа: ru, kk, en")
  private Language language = Language.RU;

  @Parameters(
      paramLabel = "ACT",
      description = "приказ: номер, номер/день подписания или mod-692-2024-07-01")
  private String asked;

  @Override
  public void run() {
    throw refusal("usage.part", "duties, timeline, findings, record, withdraw");
  }

  private String say(String key, Object... words) {
    return CliMessages.say(language, key, words);
  }

  private ParameterException refusal(String key, Object... words) {
    return new ParameterException(spec.commandLine(), say(key, words));
  }

  /** What the field of a refused event is called on the command line. */
  private String field(String pointer) {
    return switch (pointer) {
      case "/kind" -> say("event.field.kind");
      case "/day" -> say("event.field.day");
      case "/statement" -> say("event.field.statement");
      case "/where", "/document", "/link" -> "--" + pointer.substring(1);
      default -> "";
    };
  }

  /** The file of the act; what its record lacks is reported on standard error. */
  private ActFile file() {
    History history = data.registrar().history();
    ActFile file = ActFile.of(history, data.act(history, asked)).orElseThrow();
    if (!file.hasText()) {
      spec.commandLine().getErr().println(say("act.no-text", file.act()));
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
                  "событие и день: registered, sent, published, placed, applied, reported, notified"
                      + " или repealed; без дня — withdrawn")
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
          boolean instead,
      @Option(
              names = "--instead-of",
              paramLabel = "N",
              description =
                  "исправляет или, с withdrawn, отзывает событие с этим номером (номера — timeline)")
          @Nullable Integer number) {
    LocalDate today = Days.day("", spec);
    return data.withLedger(ledger -> {
      Instant now = data.moment(ledger);
      History history = ledger.history();
      ActId act = data.act(history, asked);
      Timeline life = history.life(act).orElseGet(() -> Timeline.of(act));
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
                number(life, Optional.ofNullable(number)));
        Event happened = draft.event(statement == null ? "" : speaker(statement), today, now);
        Event recorded = instead ? happened.correcting(known(life, happened)) : happened;
        if (life.repeated(recorded).isPresent() && !recorded.isAfter(today)) {
          String why = life.objection(recorded, today).orElseThrow().in(language);
          throw refusal("event.repeated", why);
        }
        EventDraft.possible(recorded, life, today);
        long position =
            ledger.record(data.clock(), before -> new HistoryRecord.Happened(act, recorded));
        PrintWriter out = spec.commandLine().getOut();
        out.println(told(act, recorded));
        out.println(say("recorded", position));
        return Tizilim.DONE;
      } catch (MisfitException e) {
        String field = field(e.pointer());
        throw e.isMissing() ? refusal("event.missing", field) : refused(field, e.in(language));
      } catch (Refused e) {
        throw refused("", e.remark().in(language));
      }
    });
  }

  private String told(ActId act, Event event) {
    String kind = event.kind().told(language);
    return event
        .day()
        .map(day -> say("event.recorded", act.label(), kind, day))
        .orElseGet(() -> say("event.recorded.dayless", act.label(), kind));
  }

  private ParameterException refused(String field, String why) {
    return field.isEmpty()
        ? refusal("event.refused", why)
        : refusal("event.refused.field", field, why);
  }

  private OptionalInt number(Timeline life, Optional<Integer> asked) {
    int events = life.events().size();
    if (asked.filter(number -> number < 1 || number > events).isPresent()) {
      throw refused("--instead-of", say("event.no-number", asked.get(), events));
    }
    return asked.map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }

  private int known(Timeline life, Event event) {
    OptionalInt repeated = life.repeated(event);
    return repeated.isPresent()
        ? repeated.getAsInt()
        : life.number(event.kind())
            .orElseThrow(
                () -> refused("--instead", say("event.no-earlier", event.kind().told(language))));
  }

  /** «Отдел: отправлено» names who says it and what. */
  private String speaker(String statement) {
    int colon = statement.indexOf(':');
    if (colon < 1) {
      throw refused("--statement", say("event.speaker"));
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
    return data.withLedger(ledger -> {
      ActId act = data.act(ledger.history(), asked);
      if (reason.isBlank()) {
        throw refusal("withdraw.reason");
      }
      long position =
          ledger.record(
              data.clock(),
              before -> new HistoryRecord.Withdrawn(act, reason.strip(), data.moment(ledger)));
      PrintWriter out = spec.commandLine().getOut();
      out.println(say("withdraw.done", act.label()));
      out.println(say("recorded", position));
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
      throw refusal("duties.ics");
    }
    ActFile file = supposing(file(), Optional.ofNullable(supposed).orElse(Map.of()));
    List<DutyCard> cards = file.duties(day);
    PrintWriter out = spec.commandLine().getOut();
    if (ics != null) {
      write(ics, file.calendarFile(Clock.systemUTC().instant(), language));
    }
    if (asJson) {
      StringWriter json = new StringWriter();
      file.writeJson(day, language, json);
      out.println(json);
    } else {
      tell(file, cards, day, supposed != null, out);
      if (ics != null) {
        out.println(say("duties.file", ics));
      }
    }
    boolean problems =
        cards.stream()
            .map(DutyCard::state)
            .anyMatch(
                state -> state == DutyCard.State.OVERDUE || state == DutyCard.State.UNVERIFIED);
    return problems ? Tizilim.PROBLEMS : Tizilim.DONE;
  }

  private void tell(
      ActFile file, List<DutyCard> cards, LocalDate day, boolean supposed, PrintWriter out) {
    String standing = file.standing(day, language);
    out.println(say("duties.title", file.act(), day));
    out.println(supposed ? say("duties.supposed", standing) : standing);
    for (DutyCard card : cards) {
      List<String> lines = card.lines(language);
      out.println();
      out.println(lines.get(0));
      lines.stream().skip(1).forEach(line -> out.println("    " + line));
    }
    out.println();
    out.println(say("duties.calendar", file.calendar().version()));
  }

  private static void write(Path target, byte[] bytes) throws IOException {
    try (AtomicFile file = AtomicFile.open(target)) {
      file.out().write(bytes);
      file.commit();
    }
  }

  private ActFile supposing(ActFile file, Map<String, String> supposed) {
    ActFile next = file;
    for (Map.Entry<String, String> one : supposed.entrySet()) {
      if (one.getValue().isEmpty()) {
        throw unsupposed(one);
      }
      LocalDate day = Days.day(one.getValue(), spec);
      try {
        next = next.supposing(Fact.Kind.parse(one.getKey()), day);
      } catch (IllegalArgumentException | DateTimeException e) {
        throw unsupposed(one);
      }
    }
    return next;
  }

  private ParameterException unsupposed(Map.Entry<String, String> event) {
    return refusal(
        "duties.what-if",
        event.getKey(),
        event.getValue(),
        "signed, sent, published, placed, applied, reported, notified, repealed");
  }

  @Command(
      name = "timeline",
      description = "События приказа: что внесено, когда и на чём основано.")
  int timeline() {
    History history = data.registrar().history();
    ActId act = data.act(history, asked);
    Timeline life = history.life(act).orElseThrow();
    PrintWriter out = spec.commandLine().getOut();
    out.println(say("timeline.title", act.label()));
    List<Event> events = life.events();
    for (int i = 0; i < events.size(); i++) {
      Event event = events.get(i);
      String basis = event.basis().told(language);
      out.println(told(i + 1, event));
      Instant recorded = event.recordedAt().truncatedTo(ChronoUnit.SECONDS);
      out.println("   " + say("timeline.basis", basis, recorded));
    }
    ActFile file = ActFile.of(history, act).orElseThrow();
    out.println(file.standing(Days.day("", spec), language));
    return Tizilim.DONE;
  }

  private String told(int number, Event event) {
    String day = event.day().map(LocalDate::toString).orElseGet(() -> say("event.dayless"));
    String kind = event.kind().told(language);
    return event.corrects().isPresent()
        ? say(
            "timeline.event.corrects", number, day, kind, event.fact(), event.corrects().getAsInt())
        : say("timeline.event", number, day, kind, event.fact());
  }

  @Command(name = "findings", description = "Замечания к оформлению приказа, со статьёй закона.")
  int findings() {
    List<Finding> findings = file().findings();
    PrintWriter out = spec.commandLine().getOut();
    for (Finding finding : findings) {
      out.println(
          say("findings.one", finding.lines(), Findings.told(finding, language), finding.code()));
    }
    if (findings.isEmpty()) {
      out.println(say("findings.none"));
    }
    return findings.stream().anyMatch(f -> f.severity() != Finding.Severity.INFO)
        ? Tizilim.PROBLEMS
        : Tizilim.DONE;
  }
}

package kz.tizilim.server.pay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.WrittenDay;
import kz.tizilim.pay.Pay;
import kz.tizilim.pay.PayAnswer;
import kz.tizilim.pay.PaySum;
import kz.tizilim.pay.message.Note;
import kz.tizilim.server.check.Check;
import kz.tizilim.server.message.Sentences;
import kz.tizilim.staffing.tariff.OwnTotal;
import kz.tizilim.staffing.tariff.PaidRow;
import kz.tizilim.staffing.tariff.TariffTable;

/**
 * A checked table with its pay, as its page shows it: what is missing first, then the rows.
 *
 * @param id of the check
 * @param name the name of the file
 * @param day the day, in words
 * @param sums the sums of a month and of a year, each with what it leaves out
 * @param gaps what is missing, each once
 * @param beyond how many more kinds of gaps there are
 * @param compared how many sums of the unit were compared, in a sentence; empty if it has none
 * @param totals the totals of the table itself, compared with its rows
 * @param tabs which rows can be shown
 * @param chosen the word of those that are
 * @param rows the rows of the page
 * @param page the page, from 1
 * @param pages how many there are
 */
record PaidView(
    String id,
    String name,
    String day,
    List<String> sums,
    List<GapLine> gaps,
    long beyond,
    String compared,
    List<String> totals,
    List<Tab> tabs,
    String chosen,
    List<RowLine> rows,
    long page,
    long pages) {
  private static final int PAGE = 50;
  private static final int MOST_GAPS = 200;
  private static final int MOST_PLACES = 5;
  private static final String ALL = "all";
  private static final String DIFFERS = "differs";

  /**
   * Something that is missing.
   *
   * @param what what it is and what to bring
   * @param rows how many rows it concerns
   * @param where the first of them
   */
  record GapLine(String what, long rows, String where) {}

  /**
   * Some rows to choose.
   *
   * @param word what is sent
   * @param label for a person
   * @param rows how many
   */
  record Tab(String word, String label, long rows) {}

  /**
   * A row.
   *
   * @param place its line
   * @param title its title
   * @param unit its unit
   * @param codes its codes; empty without one
   * @param years its years or band
   * @param units its units
   * @param salary its official salary; where there is no single one, a dash or a range
   * @param month its month
   * @param said what is missing, what differs, and what should be known
   * @param basis the numbers with their sources
   * @param tone {@code good}, {@code open} or {@code wrong}
   */
  record RowLine(
      String place,
      String title,
      String unit,
      List<String> codes,
      String years,
      String units,
      String salary,
      String month,
      List<String> said,
      List<String> basis,
      String tone) {}

  /** The rows of a gap. */
  private static final class Places {
    private final List<String> first = new ArrayList<>();
    private long rows;

    void add(String place) {
      rows++;
      if (first.size() < MOST_PLACES) {
        first.add(place);
      }
    }
  }

  /** Reads the rows once, keeping those of one page. */
  private static final class Reading {
    private final Language language;
    private final String chosen;
    private final long page;
    private final PaySum sum = new PaySum();
    private final Map<String, Places> gaps = new LinkedHashMap<>();
    private final Map<PayAnswer.Kind, Long> kinds = new EnumMap<>(PayAnswer.Kind.class);
    private final List<RowLine> rows = new ArrayList<>();
    private long beyond;
    private long shown;
    private long all;
    private long compared;
    private long different;

    Reading(String chosen, long page, Language language) {
      this.chosen = chosen;
      this.page = page;
      this.language = language;
    }

    void add(PaidRow row) {
      all++;
      kinds.merge(row.pay().kind(), 1L, Long::sum);
      sum.add(row.pay(), row.terms().units());
      compared += row.difference().isPresent() ? 1 : 0;
      different += row.differs() ? 1 : 0;
      if (row.pay().kind() != PayAnswer.Kind.PAID) {
        gap(row);
      }
      boolean isShown =
          chosen.equals(ALL)
              || chosen.equals(word(row.pay().kind()))
              || (chosen.equals(DIFFERS) && row.differs());
      if (isShown) {
        if (shown / PAGE == page - 1) {
          rows.add(line(row));
        }
        shown++;
      }
    }

    private void gap(PaidRow row) {
      String what = row.pay().explanation().map(note -> note.in(language)).orElse("");
      Places places = gaps.get(what);
      if (places == null && gaps.size() >= MOST_GAPS) {
        beyond++;
        return;
      }
      if (places == null) {
        places = new Places();
        gaps.put(what, places);
      }
      places.add(place(row));
    }

    private static String place(PaidRow row) {
      return row.row()
          .sheet()
          .map(sheet -> sheet + ", " + row.row().line())
          .orElseGet(() -> Integer.toString(row.row().line()));
    }

    private RowLine line(PaidRow row) {
      Optional<Pay> pay = row.pay().paid();
      return new RowLine(
          place(row),
          row.row().row().title(),
          row.row().row().unit(),
          row.answer().codes().stream().map(Object::toString).toList(),
          pay.flatMap(Pay::band)
              .map(Object::toString)
              .or(() -> row.terms().years().map(String::valueOf))
              .orElse("—"),
          row.terms()
              .readableUnits()
              .map(units -> Note.number(language, units.shown()))
              .orElse("—"),
          salary(row.pay()),
          pay.map(one -> one.month().in(language)).orElse("—"),
          said(row),
          pay.stream()
              .flatMap(one -> one.links().stream())
              .map(link -> link.line().in(language))
              .toList(),
          tone(row));
    }

    private String salary(PayAnswer answer) {
      return answer.fold(
          paid -> paid.pay().salary().in(language),
          range -> range.low().salary().in(language) + " … " + range.high().salary().in(language),
          gap -> "—",
          conflict -> "—",
          invalid -> "—");
    }

    private List<String> said(PaidRow row) {
      List<String> said = new ArrayList<>();
      row.pay().explanation().ifPresent(note -> said.add(note.in(language)));
      if (row.differs()) {
        said.add(
            Sentences.say(
                language,
                "pay.differs",
                row.terms().paid().map(one -> one.in(language)).orElse(""),
                row.difference().map(one -> one.in(language)).orElse("")));
        row.reasons().forEach(reason -> said.add(reason.in(language)));
      }
      row.pay().notes().forEach(note -> said.add(note.in(language)));
      return said;
    }

    private static String tone(PaidRow row) {
      return switch (row.pay().kind()) {
        case PAID -> row.differs() ? "wrong" : "good";
        case RANGE, GAP -> "open";
        case CONFLICT, INVALID -> "wrong";
      };
    }

    private List<Tab> tabs() {
      List<Tab> tabs = new ArrayList<>();
      tabs.add(new Tab(ALL, Sentences.say(language, "pay.rows.all"), all));
      kinds.forEach((kind, rows) -> tabs.add(new Tab(word(kind), kind.label().in(language), rows)));
      if (different > 0) {
        tabs.add(new Tab(DIFFERS, Sentences.say(language, "pay.rows.differs"), different));
      }
      return tabs;
    }

    private PaidView view(Check check, LocalDate day, List<OwnTotal> totals) {
      List<GapLine> lines = new ArrayList<>();
      gaps.forEach((what, places) ->
          lines.add(
              new GapLine(
                  what,
                  places.rows,
                  String.join("; ", places.first) + (places.rows > MOST_PLACES ? "; …" : ""))));
      lines.sort((one, other) -> Long.compare(other.rows(), one.rows()));
      return new PaidView(
          check.id(),
          check.name(),
          WrittenDay.of(day).in(language),
          List.of(
              Sentences.say(language, "pay.sum.month", sum.sentence(sum.month()).in(language)),
              Sentences.say(language, "pay.sum.year", sum.sentence(sum.year()).in(language))),
          lines,
          beyond,
          compared == 0 ? "" : Sentences.say(language, "pay.compared", compared, different),
          totals.stream().map(total -> total.sentence().in(language)).toList(),
          tabs(),
          chosen,
          rows,
          page,
          Math.max(1, (shown + PAGE - 1) / PAGE));
    }
  }

  private static String word(PayAnswer.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** Reads all rows of a table. */
  static PaidView of(Check check, TariffTable rows, String show, long page, Language language) {
    Reading reading = new Reading(known(show), page, language);
    for (Optional<PaidRow> row = rows.next(); row.isPresent(); row = rows.next()) {
      reading.add(row.get());
    }
    return reading.view(check, rows.day(), rows.totals());
  }

  private static String known(String show) {
    for (PayAnswer.Kind kind : PayAnswer.Kind.values()) {
      if (word(kind).equals(show)) {
        return show;
      }
    }
    return show.equals(DIFFERS) ? DIFFERS : ALL;
  }

  /** The page before. */
  public long before() {
    return page - 1;
  }

  /** The next page. */
  public long next() {
    return page + 1;
  }
}

package kz.tizilim.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.tizilim.classify.Column;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.classify.Verdict;
import kz.tizilim.core.message.Language;
import kz.tizilim.pay.PayColumn;
import kz.tizilim.pay.load.Heading;
import kz.tizilim.server.check.Check;
import kz.tizilim.server.message.Sentences;
import kz.tizilim.staffing.ColumnHeading;
import kz.tizilim.staffing.Summary;
import kz.tizilim.staffing.TableRow;
import kz.tizilim.staffing.sheet.FoundHeader;
import kz.tizilim.staffing.sheet.Mapping;
import kz.tizilim.staffing.sheet.Meaning;

/**
 * A check as its page shows it.
 *
 * @param id its name
 * @param name the name of the file
 * @param state {@code UPLOADED}, {@code RUNNING}, {@code DONE}, {@code CANCELLED}, {@code FAILED}
 * @param columns the columns with what they mean
 * @param preview the first rows, by column
 * @param reading the same rows as they are read
 * @param meanings what a column can be chosen for; empty if there is nothing to choose
 * @param header the rows of the header: {@code 6} or {@code 6-7}
 * @param institution the institution that was given for rows without one
 * @param notes what to know of how the table was read
 * @param skipped the rows and sheets that are not read
 * @param fault why it cannot be read as was chosen; empty if it can
 * @param raw its rows as they are, while it is not read
 * @param sheets the names of its sheets, if there are several
 * @param sheet the sheet that was chosen; empty for all
 * @param total how many rows there are
 * @param captions the number of rows that were skipped
 * @param done how many are answered
 * @param error why it failed
 * @param figures the figures of the answers
 * @param found its posts, with what can be decided of them
 * @param until when it is deleted
 * @param today the day for which it is answered if no other is chosen
 */
record CheckView(
    String id,
    String name,
    String state,
    List<ColumnView> columns,
    List<List<String>> preview,
    List<ReadRow> reading,
    List<MeaningView> meanings,
    String header,
    String institution,
    List<String> notes,
    List<String> skipped,
    String fault,
    RawView raw,
    List<String> sheets,
    String sheet,
    long total,
    long captions,
    long done,
    String error,
    List<Figure> figures,
    FoundView found,
    String until,
    String today) {

  private static final int MOST_SKIPPED = 100;

  /**
   * A column of the table.
   *
   * @param heading how the table words it
   * @param meaning what it is taken for; empty where it is not used
   * @param field the name of the field that chooses its meaning
   * @param word the word of the meaning; empty where it is not used
   * @param pay what it says of pay; empty where it says nothing
   */
  record ColumnView(String heading, String meaning, String field, String word, String pay) {}

  /**
   * A meaning that a column can have.
   *
   * @param word its word in a mapping
   * @param label for a person
   */
  record MeaningView(String word, String label) {}

  /**
   * A row as it is read.
   *
   * @param line where it is: {@code 5} or {@code Лист1, 5}
   * @param title its title
   * @param where its institution and unit
   * @param given what else it says
   * @param claimed what it claims
   */
  record ReadRow(String line, String title, String where, String given, String claimed) {}

  /**
   * One figure of the summary.
   *
   * @param value how many
   * @param label of what
   */
  record Figure(long value, String label) {}

  static CheckView of(
      Check check,
      String show,
      long page,
      String fault,
      RawView raw,
      String until,
      String today,
      Language language) {
    return new CheckView(
        check.id(),
        check.name(),
        check.state().name(),
        columns(check, language),
        check.preview().stream().map(TableRow::cells).toList(),
        check.preview().stream().map(CheckView::read).toList(),
        check.headers().isEmpty() && check.looks().isEmpty()
            ? List.of()
            : ReadingForm.MEANINGS.stream().map(one -> meaning(one, language)).toList(),
        check.headers().stream().findFirst().map(CheckView::header).orElse(""),
        check.choices().institution().orElse(""),
        check.notes().stream().map(note -> note.in(language)).toList(),
        check.skipped().stream().limit(MOST_SKIPPED).map(run -> run.line().in(language)).toList(),
        fault,
        raw,
        check.sheets().size() > 1 ? check.sheets() : List.of(),
        check.choices().sheet().orElse(""),
        check.rows(),
        check.captions(),
        check.done(),
        check.error(language),
        check.summary().map(summary -> figures(summary, language)).orElse(List.of()),
        check.state() == Check.State.DONE
            ? FoundView.of(check.posts(), show, page, language)
            : FoundView.NONE,
        until,
        today);
  }

  private static List<ColumnView> columns(Check check, Language language) {
    Optional<Mapping> mapping = check.headers().stream().findFirst().map(FoundHeader::mapping);
    List<ColumnView> columns = new ArrayList<>();
    for (int i = 0; i < check.headings().size(); i++) {
      int place = i;
      ColumnHeading heading = check.headings().get(i);
      columns.add(
          new ColumnView(
              heading.text(),
              heading
                  .column()
                  .map(column -> Sentences.say(language, "column." + column))
                  .orElse(""),
              ReadingForm.field(i),
              mapping.flatMap(one -> one.meaning(place)).map(Meaning::toString).orElse(""),
              heading.column().isPresent()
                  ? ""
                  : Heading.OF_STAFFING
                      .key(heading.text())
                      .flatMap(PayColumn::find)
                      .map(column -> column.label().in(language))
                      .orElse("")));
    }
    return columns;
  }

  private static MeaningView meaning(Meaning meaning, Language language) {
    String key = meaning.column().map(Column::toString).orElse(meaning.toString());
    return new MeaningView(meaning.toString(), Sentences.say(language, "column." + key));
  }

  private static String header(FoundHeader header) {
    Mapping mapping = header.mapping();
    return mapping.last() > mapping.first()
        ? mapping.first() + "-" + mapping.last()
        : Integer.toString(mapping.first());
  }

  private static ReadRow read(TableRow one) {
    StaffingRow row = one.row();
    return new ReadRow(
        one.sheet().map(name -> name + ", " + one.line()).orElseGet(() -> "" + one.line()),
        row.title(),
        FoundView.joined(row.institution(), row.unit()),
        FoundView.joined(row.level(), row.category(), row.activity()),
        row.claimed());
  }

  private static List<Figure> figures(Summary summary, Language language) {
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure(summary.rows(), Sentences.say(language, "check.rows")));
    for (Verdict verdict : Verdict.values()) {
      if (summary.count(verdict) > 0) {
        figures.add(new Figure(summary.count(verdict), verdict.label().in(language)));
      }
    }
    if (summary.claims() > 0) {
      figures.add(new Figure(summary.wrongClaims(), Sentences.say(language, "check.wrong")));
    }
    return figures;
  }

  /** How much is done, from 0 to 100, rounded down. */
  public long percent() {
    return total == 0 ? 100 : done * 100 / total;
  }

  /** How many rows are left. */
  public long left() {
    return Math.max(0, total - done);
  }

  /** Whether a column names the title, without which nothing can be answered. */
  public boolean isUsable() {
    return total > 0;
  }

  /** The columns that are not used, for a sentence. */
  public String unused() {
    return columns.stream()
        .filter(column ->
            column.meaning().isEmpty() && column.pay().isEmpty() && !column.heading().isEmpty())
        .map(ColumnView::heading)
        .collect(Collectors.joining(", "));
  }
}

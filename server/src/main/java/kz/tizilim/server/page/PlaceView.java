package kz.tizilim.server.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Column;
import kz.tizilim.classify.Explanation;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.classify.Verdict;
import kz.tizilim.core.history.EditionForDay;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.message.WrittenDay;
import kz.tizilim.core.words.Words;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.server.message.Sentences;
import kz.tizilim.staffing.StaffingTemplate;

/**
 * A post as it was asked, and the answer.
 *
 * @param row what was asked
 * @param at the day; empty for today
 * @param isAsked whether anything was asked
 * @param tone how the answer looks: {@code good}, {@code open}, {@code wrong}
 * @param verdict the result in one sentence
 * @param asked what was asked, each with the name of its column; then the day
 * @param edition which edition answered, and by what right; empty where there is none
 * @param lines the claim, what was not recognised, and the title in the register's words
 * @param why the chain of reasons
 * @param register the register that answered; empty where there is none
 * @param quotes the entries that it is based on, or the nearest ones, by their words
 * @param near whether these are only the nearest ones
 * @param isCertain whether the answer is one code
 * @param questions what is missing, with the values to choose from
 */
record PlaceView(
    StaffingRow row,
    String at,
    boolean isAsked,
    String tone,
    String verdict,
    List<Said> asked,
    String edition,
    List<String> lines,
    List<String> why,
    Optional<RegisterName> register,
    List<Quote> quotes,
    boolean near,
    boolean isCertain,
    List<Question> questions) {

  /**
   * A part of what was asked.
   *
   * @param key the sentence with its name
   * @param text what was said
   * @param isUsers whether these are the user's own words
   */
  record Said(String key, String text, boolean isUsers) {}

  /**
   * Entries that say the same, letter case and punctuation aside.
   *
   * @param texts their words, each text once
   * @param entries the entries, each with its own heading
   */
  record Quote(List<String> texts, List<EntryView> entries) {}

  /**
   * What is missing.
   *
   * @param column the name of the field
   * @param choices the values to choose from, each with what the answer would be; empty where it
   *     has to be written
   */
  record Question(String column, List<Choice> choices) {}

  /**
   * One value, and the answer with it.
   *
   * @param value the value
   * @param codes the codes it leaves
   */
  record Choice(String value, String codes) {}

  static PlaceView empty(StaffingRow row, String at) {
    return new PlaceView(
        row,
        at,
        false,
        "",
        "",
        List.of(),
        "",
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        false,
        false,
        List.of());
  }

  static PlaceView of(
      StaffingRow row,
      String at,
      Answer answer,
      LocalDate day,
      Optional<EditionForDay> onDay,
      Optional<RegisterName> register,
      List<EntryView> entries,
      List<Question> questions,
      Language language) {
    Explanation explanation = Explanation.of(answer);
    return new PlaceView(
        row,
        at,
        true,
        tone(answer),
        explanation.verdict().in(language),
        asked(row, day, language),
        onDay.map(it -> Registrar.caution(it).in(language)).orElse(""),
        Stream.of(
                explanation.claim().stream(),
                explanation.remarks().stream(),
                explanation.law().stream().filter(line -> !isQuotation(line)))
            .flatMap(remarks -> remarks)
            .map(remark -> remark.in(language))
            .toList(),
        explanation.why().stream().map(reason -> reason.in(language)).toList(),
        register,
        quotes(entries),
        answer.entries().isEmpty(),
        answer.verdict() == Verdict.MATCH,
        questions);
  }

  private static List<Said> asked(StaffingRow row, LocalDate day, Language language) {
    List<Said> asked = new ArrayList<>();
    for (Column column : StaffingTemplate.COLUMNS) {
      if (!row.text(column).isBlank()) {
        String text = row.text(column).strip();
        String key = Keys.valueKey(text);
        boolean isUsers = key.equals(text);
        asked.add(
            new Said(
                Keys.columnKey(column.toString()),
                isUsers ? text : Sentences.say(language, key),
                isUsers));
      }
    }
    asked.add(new Said("place.at", WrittenDay.of(day).in(language), false));
    return asked;
  }

  /** The words of entries and their places, which the page shows by themselves. */
  private static boolean isQuotation(Remark line) {
    return line.key().equals("answer.entry") || line.key().startsWith("answer.basis");
  }

  /** The entries by what they say, in the order of the first of each. */
  static List<Quote> quotes(List<EntryView> entries) {
    Map<String, List<EntryView>> byText = new LinkedHashMap<>();
    for (EntryView entry : entries) {
      String said = String.join(" ", Words.of(entry.text()).forms());
      byText.computeIfAbsent(said, text -> new ArrayList<>()).add(entry);
    }
    return byText.entrySet().stream()
        .map(Map.Entry::getValue)
        .map(alike ->
            new Quote(alike.stream().map(EntryView::text).distinct().toList(), List.copyOf(alike)))
        .toList();
  }

  /** What the register says, without the nearest entries, which a page shows whole. */
  static List<String> lines(Explanation explanation, Language language) {
    return Stream.of(
            explanation.remarks().stream(),
            explanation.law().stream(),
            explanation.claim().stream())
        .flatMap(remarks -> remarks)
        .map(remark -> remark.in(language))
        .toList();
  }

  static String tone(Answer answer) {
    if (answer.hasWrongClaim()) {
      return "wrong";
    }
    return switch (answer.verdict()) {
      case MATCH -> answer.hasUnknownInstitution() ? "open" : "good";
      case AMBIGUOUS, OUT_OF_SCOPE -> "open";
      case NOT_IN_REGISTER, INVALID -> "wrong";
    };
  }

  /** The values of a column that a person can choose from. */
  static List<String> values(Column column) {
    return StaffingTemplate.values(column);
  }

  /** The title of the register that answered; empty where there is none. */
  public String registerTitle() {
    return register.map(RegisterName::title).orElse("");
  }

  /** The query of addresses in the register that answered. */
  public String registerQuery() {
    return register.map(name -> "?" + name.parameter()).orElse("");
  }

  /** What was asked, for the hidden fields of a question. */
  public Map<String, String> given() {
    Map<String, String> given = new LinkedHashMap<>();
    for (Column column : StaffingTemplate.COLUMNS) {
      given.put(column.toString(), row.text(column));
    }
    given.put("at", at);
    return given;
  }

  /** What was asked, as the query of an address; ends with an ampersand. */
  public String query() {
    StringBuilder query = new StringBuilder();
    given()
        .forEach((field, text) -> {
          if (!text.isBlank()) {
            query.append(field).append('=').append(Keys.encoded(text)).append('&');
          }
        });
    return query.toString();
  }

  /** The columns with values to choose from. */
  public List<String> columns() {
    return List.of(Column.LEVEL.toString(), Column.CATEGORY.toString(), Column.ACTIVITY.toString());
  }

  /** What was asked in one column. */
  public String text(String column) {
    return given().getOrDefault(column, "");
  }

  /** The values of a column. */
  public List<String> choices(String column) {
    return values(Column.valueOf(column.toUpperCase(Locale.ROOT)));
  }
}

package kz.tizilim.server.page;

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
import kz.tizilim.core.message.Language;

/**
 * A post as it was asked, and the answer.
 *
 * @param row what was asked
 * @param at the day; empty for today
 * @param isAsked whether anything was asked
 * @param tone how the answer looks: {@code good}, {@code open}, {@code wrong}
 * @param verdict the result in one sentence
 * @param lines remarks, what the register says, and what it says of the claimed code
 * @param why the chain of reasons
 * @param register the register that answered; empty where there is none
 * @param entries the entries that it is based on, or the nearest ones
 * @param near whether these are only the nearest ones
 * @param questions what is missing, with the values to choose from
 */
record PlaceView(
    StaffingRow row,
    String at,
    boolean isAsked,
    String tone,
    String verdict,
    List<String> lines,
    List<String> why,
    Optional<RegisterName> register,
    List<EntryView> entries,
    boolean near,
    List<Question> questions) {

  /** The values among which a person can choose; an institution has to be written. */
  private static final Map<Column, List<String>> VALUES =
      Map.of(
          Column.LEVEL, List.of("высший", "средний"),
          Column.CATEGORY, List.of("высшая", "первая", "вторая", "без категории"),
          Column.ACTIVITY, List.of("основной", "обеспечивающий"));

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
        List.of(),
        Optional.empty(),
        List.of(),
        false,
        List.of());
  }

  static PlaceView of(
      StaffingRow row,
      String at,
      Answer answer,
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
        lines(explanation, language),
        explanation.why().stream().map(reason -> reason.in(language)).toList(),
        register,
        entries,
        answer.entries().isEmpty(),
        questions);
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
      case MATCH -> "good";
      case AMBIGUOUS, OUT_OF_SCOPE -> "open";
      case NOT_IN_REGISTER, INVALID -> "wrong";
    };
  }

  /** The values of a column that a person can choose from. */
  static List<String> values(Column column) {
    return VALUES.getOrDefault(column, List.of());
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
    for (Column column :
        List.of(
            Column.TITLE,
            Column.INSTITUTION,
            Column.UNIT,
            Column.LEVEL,
            Column.CATEGORY,
            Column.ACTIVITY,
            Column.CLAIMED)) {
      given.put(column.toString(), row.text(column));
    }
    given.put("at", at);
    return given;
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

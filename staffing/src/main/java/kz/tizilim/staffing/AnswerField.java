package kz.tizilim.staffing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Claim;
import kz.tizilim.classify.LegalBasis;
import kz.tizilim.classify.Reason;
import kz.tizilim.core.register.RegisterId;
import kz.tizilim.staffing.grid.Text;

/** A field of an answer of {@code check}; the names and their order are a contract. */
public enum AnswerField {
  ROW_ID,
  VERDICT,
  CODE,
  CODES,
  MISSING,
  ENTRY_IDS,
  OFFICIAL_TITLE,
  CELL_TEXT,
  WORDING,
  CLAIMED,
  CLAIMED_OK,
  CLAIM,
  REASON,
  NEAREST,
  DETAIL,
  BASIS,
  WHY,
  CAUTION,
  REGISTER,
  INSTITUTION_KNOWN,
  REMARKS,
  SHEET,
  LINE;

  /** The fields of an answer in NDJSON, in their order. */
  public static final List<AnswerField> ALL = List.of(values());

  /** The columns of an answer in CSV and Parquet, in their order. */
  public static final List<AnswerField> COLUMNS =
      List.of(
          ROW_ID,
          VERDICT,
          CODE,
          CODES,
          MISSING,
          ENTRY_IDS,
          OFFICIAL_TITLE,
          CELL_TEXT,
          WORDING,
          CLAIMED,
          CLAIMED_OK,
          REASON,
          NEAREST,
          DETAIL,
          BASIS,
          CAUTION,
          CLAIM,
          SHEET,
          LINE,
          REGISTER,
          INSTITUTION_KNOWN);

  /** The field with that name. */
  public static Optional<AnswerField> find(String name) {
    return Arrays.stream(values()).filter(field -> field.toString().equals(name)).findFirst();
  }

  /** The fields that a report of that format has if nobody chooses; empty if it has no fields. */
  public static List<AnswerField> of(ReportFormat format) {
    return switch (format) {
      case NDJSON -> ALL;
      case CSV, PARQUET -> COLUMNS;
      case XLSX, HTML -> List.of();
    };
  }

  /** What a field holds in forms with typed columns. */
  public enum Kind {
    /** A text. */
    TEXT,
    /** A list of texts. */
    TEXTS,
    /** True or false. */
    LOGICAL,
    /** A whole number. */
    NUMBER
  }

  /** What the field holds. */
  public Kind kind() {
    return switch (this) {
      case CODES, MISSING, ENTRY_IDS, NEAREST, BASIS, WHY, REMARKS -> Kind.TEXTS;
      case CLAIMED_OK, INSTITUTION_KNOWN -> Kind.LOGICAL;
      case LINE -> Kind.NUMBER;
      default -> Kind.TEXT;
    };
  }

  /**
   * The value of the field: a {@code String}, a {@code List} of them, a {@code Boolean}, an {@code
   * Integer}, as {@link #kind} says; empty if the answer says nothing there. A list is never empty,
   * but may have no elements.
   *
   * @throws IllegalArgumentException if the field is not a column
   */
  public Optional<Object> value(TableRow row, Answer answer) {
    return switch (this) {
      case CODES -> Optional.of(texts(answer.codes()));
      case MISSING -> Optional.of(texts(answer.missing()));
      case ENTRY_IDS -> Optional.of(texts(answer.entries()));
      case NEAREST -> Optional.of(texts(answer.nearest()));
      case BASIS -> Optional.of(texts(answer.law().map(LegalBasis::citations).orElse(List.of())));
      case CLAIMED_OK -> answer.isClaimRight().map(Object.class::cast);
      case INSTITUTION_KNOWN -> answer.provenance().institutionKnown().map(Object.class::cast);
      case LINE -> row.line() > 0 ? Optional.of(row.line()) : Optional.empty();
      default ->
          Optional.of(cell(row, answer)).filter(text -> !text.isEmpty()).map(Object.class::cast);
    };
  }

  private static List<String> texts(List<?> values) {
    return values.stream().map(value -> Text.whole(value.toString())).toList();
  }

  /** Whether the field says something of the row and not of the answer. */
  boolean isOfRow() {
    return this == ROW_ID || this == SHEET || this == LINE;
  }

  /**
   * What a cell of a table says in this column: lists are joined by «|», and an answer that says
   * nothing is empty.
   */
  String cell(TableRow row, Answer answer) {
    return switch (this) {
      case ROW_ID -> Text.whole(row.row().rowId());
      case VERDICT -> answer.verdict().name();
      case CODE -> ReportWords.code(answer);
      case CODES -> list(answer.codes());
      case MISSING -> list(answer.missing());
      case ENTRY_IDS -> list(answer.entries());
      case OFFICIAL_TITLE -> Text.whole(answer.law().map(LegalBasis::title).orElse(""));
      case CELL_TEXT -> Text.whole(answer.law().map(LegalBasis::text).orElse(""));
      case WORDING -> answer.worded().map(Enum::name).orElse("");
      case CLAIMED -> Text.whole(answer.claim().map(Claim::text).orElse(""));
      case CLAIMED_OK -> answer.isClaimRight().map(Object::toString).orElse("");
      case CLAIM -> answer.claim().map(claim -> claim.judgement().toString()).orElse("none");
      case REASON -> answer.reason().map(Reason::toString).orElse("");
      case NEAREST -> list(answer.nearest());
      case DETAIL -> Text.whole(answer.detail().toString());
      case BASIS -> list(answer.law().map(LegalBasis::citations).orElse(List.of()));
      case CAUTION -> Text.whole(answer.provenance().caution().toString());
      case REGISTER -> answer.provenance().register().map(RegisterId::toString).orElse("");
      case INSTITUTION_KNOWN ->
          answer.provenance().institutionKnown().map(Object::toString).orElse("");
      case SHEET -> Text.whole(row.sheet().orElse(""));
      case LINE -> Integer.toString(row.line());
      case WHY, REMARKS -> throw new IllegalArgumentException(this + " is not a column.");
    };
  }

  private static String list(List<?> values) {
    return Text.whole(values.stream().map(Object::toString).collect(Collectors.joining("|")));
  }

  /** The name of the contract: {@code row_id}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package kz.tizilim.staffing.tariff;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.tizilim.core.message.Language;
import kz.tizilim.pay.Pay;
import kz.tizilim.pay.PayAnswer;
import kz.tizilim.pay.message.Note;
import kz.tizilim.pay.table.Tenge;

/** The fields of a row with pay, for programs: the same in CSV, NDJSON and HTTP. */
public final class PayFields {
  /** The names of the fields, in order. */
  public static final List<String> NAMES =
      List.of(
          "row_id",
          "sheet",
          "line",
          "title",
          "unit",
          "code",
          "sphere",
          "answer",
          "gap",
          "years",
          "units",
          "base",
          "coefficient",
          "factor",
          "raise",
          "salary",
          "allowances",
          "month",
          "once_a_year",
          "year",
          "low",
          "high",
          "assumed",
          "fund",
          "vacant_since",
          "paid_do",
          "difference",
          "reasons",
          "detail",
          "notes",
          "basis");

  private PayFields() {}

  /** The fields of a row that are not empty; sentences in a language. */
  public static Map<String, String> of(PaidRow row, Language language) {
    Map<String, String> fields = key(row);
    fields.putAll(rest(row, language));
    return fields;
  }

  /** The fields that differ from row to row. */
  static Map<String, String> key(PaidRow row) {
    Map<String, String> fields = new LinkedHashMap<>();
    put(fields, "row_id", row.row().row().rowId());
    put(fields, "sheet", row.row().sheet().orElse(""));
    put(fields, "line", Integer.toString(row.row().line()));
    put(fields, "title", row.row().row().title());
    put(fields, "unit", row.row().row().unit());
    return fields;
  }

  /** The fields that rows with the same answer and the same terms share. */
  static Map<String, String> rest(PaidRow row, Language language) {
    Map<String, String> fields = of(row.pay(), language);
    row.terms().years().ifPresent(years -> put(fields, "years", Integer.toString(years)));
    row.terms().readableUnits().ifPresent(units -> put(fields, "units", units.toString()));
    put(fields, "fund", row.terms().fund());
    row.terms().vacantSince().ifPresent(day -> put(fields, "vacant_since", day.toString()));
    row.terms().paid().ifPresent(sum -> put(fields, "paid_do", sum.toString()));
    row.difference().ifPresent(sum -> put(fields, "difference", sum.toString()));
    put(fields, "reasons", sentences(row.reasons(), language, "|"));
    return fields;
  }

  /** The fields of an answer alone. */
  public static Map<String, String> of(PayAnswer answer, Language language) {
    Map<String, String> fields = new LinkedHashMap<>();
    put(fields, "answer", answer.kind().name());
    if (answer instanceof PayAnswer.Gap gap) {
      put(fields, "gap", gap.gap().name());
      range(fields, gap.known());
    } else if (answer instanceof PayAnswer.Range range) {
      range(fields, range.pays());
    }
    answer.paid().ifPresent(pay -> pay(fields, pay, language));
    put(fields, "detail", answer.explanation().map(note -> note.in(language)).orElse(""));
    put(fields, "notes", sentences(answer.notes(), language, " "));
    return fields;
  }

  private static void range(Map<String, String> fields, List<Pay> pays) {
    if (!pays.isEmpty()) {
      put(fields, "low", pays.get(0).salary().toString());
      put(fields, "high", pays.get(pays.size() - 1).salary().toString());
    }
  }

  private static void pay(Map<String, String> fields, Pay pay, Language language) {
    boolean isOne = pay.split().isEmpty();
    put(
        fields,
        "code",
        isOne
            ? pay.cell().code()
            : pay.split().stream()
                .map(part -> part.cell().code())
                .collect(Collectors.joining("|")));
    put(fields, "sphere", pay.cell().sphere());
    put(fields, "base", pay.base().toString());
    if (isOne) {
      put(fields, "coefficient", pay.coefficient().toPlainString());
    }
    put(fields, "factor", pay.factor().toPlainString());
    if (pay.raise().compareTo(BigDecimal.ONE) != 0) {
      put(fields, "raise", pay.raise().toPlainString());
    }
    put(fields, "salary", pay.salary().toString());
    put(
        fields,
        "allowances",
        pay.allowances().stream()
            .map(one -> one.code() + "=" + exact(one.sum()))
            .collect(Collectors.joining(";")));
    put(fields, "month", exact(pay.month()));
    put(fields, "once_a_year", exact(pay.onceAYear()));
    put(fields, "year", exact(pay.year()));
    if (pay.isAssumed()) {
      put(fields, "assumed", "true");
    }
    put(
        fields,
        "basis",
        sentences(pay.links().stream().map(Pay.Link::line).toList(), language, "|"));
  }

  /** All digits of a sum: nothing after the salary is rounded. */
  private static String exact(Tenge sum) {
    BigDecimal bare = sum.amount().stripTrailingZeros();
    return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
  }

  private static String sentences(List<Note> notes, Language language, String between) {
    return notes.isEmpty()
        ? ""
        : notes.stream().map(note -> note.in(language)).collect(Collectors.joining(between));
  }

  private static void put(Map<String, String> fields, String name, String value) {
    if (!value.isEmpty()) {
      fields.put(name, value);
    }
  }

  /** The value of a field; empty if the row has none. */
  static String value(Map<String, String> fields, String name) {
    return Optional.ofNullable(fields.get(name)).orElse("");
  }
}

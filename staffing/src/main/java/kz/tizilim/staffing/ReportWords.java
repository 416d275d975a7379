package kz.tizilim.staffing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Column;
import kz.tizilim.classify.Verdict;
import kz.tizilim.classify.Wording;
import kz.tizilim.core.register.Citation;

/** Answers in Russian, for people. */
final class ReportWords {
  private ReportWords() {}

  static String column(Column column) {
    return switch (column) {
      case ROW_ID -> "номер";
      case TITLE -> "наименование должности";
      case INSTITUTION -> "учреждение";
      case UNIT -> "структурное подразделение";
      case LEVEL -> "уровень квалификации";
      case CATEGORY -> "квалификационная категория";
      case ACTIVITY -> "вид деятельности";
      case CLAIMED -> "звено, ступень";
      case DATE -> "дата";
    };
  }

  static String verdict(Verdict verdict) {
    return switch (verdict) {
      case MATCH -> "соответствует";
      case AMBIGUOUS -> "неоднозначно";
      case NOT_IN_REGISTER -> "нет в реестре";
      case OUT_OF_SCOPE -> "вне реестра";
      case INVALID -> "ошибка строки";
    };
  }

  static String reason(String reason) {
    return switch (reason) {
      case "skilled_worker" -> "квалифицированный рабочий";
      case "serviceman" -> "военнослужащий";
      case "double_post" -> "две должности в одной ячейке";
      default -> column(reason).map(column -> "не читается: " + column(column)).orElse(reason);
    };
  }

  /** The column of that canonical name. */
  static Optional<Column> column(String name) {
    for (Column column : Column.values()) {
      if (column.toString().equals(name)) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  static String verdict(Answer answer) {
    String verdict = verdict(answer.verdict());
    return switch (answer.verdict()) {
      case MATCH, NOT_IN_REGISTER, INVALID -> verdict;
      case AMBIGUOUS -> verdict + ": " + codes(answer);
      case OUT_OF_SCOPE ->
          verdict + (answer.reason().isEmpty() ? "" : ": " + reason(answer.reason()));
    };
  }

  static String codes(Answer answer) {
    return joined(answer.codes());
  }

  static String code(Answer answer) {
    return answer.code().map(Object::toString).orElse("");
  }

  static String claim(Answer answer) {
    if (Text.isBlank(answer.claimed())) {
      return "";
    }
    return answer.claimedOk().map(ok -> ok ? "верно" : wrong(answer)).orElse("не проверено");
  }

  private static String wrong(Answer answer) {
    return "неверно: заявлено " + answer.claimed().strip() + ", по реестру " + codes(answer);
  }

  static String why(Answer answer) {
    List<String> why = new ArrayList<>();
    if (!answer.missing().isEmpty()) {
      why.add(
          "не хватает: "
              + answer.missing().stream()
                  .map(ReportWords::column)
                  .collect(Collectors.joining(", ")));
    } else if (answer.verdict() == Verdict.AMBIGUOUS) {
      why.add(
          answer.reason().isEmpty()
              ? "реестр сам называет эту должность не раз"
              : reason(answer.reason()));
    }
    if (answer.verdict() == Verdict.INVALID) {
      why.add(reason(answer.reason()));
    }
    if (!answer.detail().isNone()) {
      why.add(answer.detail().toString());
    }
    if (!answer.nearest().isEmpty()) {
      why.add("ближайшие записи: " + joined(answer.nearest()));
    }
    if (!answer.caution().isNone()) {
      why.add(answer.caution().toString());
    }
    return String.join("; ", why);
  }

  static String entries(Answer answer) {
    return joined(answer.entryIds());
  }

  static String wording(Wording wording) {
    return wording == Wording.EXACT ? "точно" : "вариант";
  }

  /** The law's own words, and where they stand. */
  static String law(Answer answer) {
    List<String> law = new ArrayList<>();
    if (!answer.officialTitle().isEmpty()) {
      law.add(
          "По реестру: "
              + answer.officialTitle()
              + (answer.codes().isEmpty() ? "" : " — " + codes(answer)));
    }
    if (!answer.cellText().isEmpty()) {
      law.add(Text.cut(answer.cellText(), 400));
    }
    if (!answer.entryIds().isEmpty()) {
      law.add("Запись: " + Text.cut(entries(answer), 200));
    }
    answer.basis().stream().findFirst().map(Citation::toString).ifPresent(law::add);
    return String.join("\n", law);
  }

  static String joined(List<?> parts) {
    return parts.stream().map(Object::toString).collect(Collectors.joining(", "));
  }
}

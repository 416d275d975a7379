package kz.tizilim.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Column;
import kz.tizilim.classify.Wording;
import kz.tizilim.register.Citation;
import kz.tizilim.register.Code;

/** An answer told to a person. */
final class Told {

  private static final Map<Column, String> NAMES =
      Map.of(
          Column.INSTITUTION,
          "учреждение",
          Column.LEVEL,
          "уровень квалификации",
          Column.CATEGORY,
          "категорию",
          Column.ACTIVITY,
          "вид деятельности");

  private Told() {}

  static List<String> lines(Answer answer) {
    List<String> lines = new ArrayList<>();
    switch (answer.verdict()) {
      case MATCH -> lines.add("Код " + answer.codes().get(0) + ".");
      case AMBIGUOUS -> lines.add("Неоднозначно: " + codes(answer) + "." + ask(answer));
      case NOT_IN_REGISTER -> lines.add("Такой должности для этого учреждения в реестре нет.");
      case OUT_OF_SCOPE -> lines.add("Реестр не охватывает: " + answer.detail() + ".");
      case INVALID ->
          lines.add("Строку прочитать нельзя (" + answer.reason() + "): " + answer.detail() + ".");
    }
    if (answer.reason().equals("double_post")) {
      lines.add("В одной строке две должности с разными кодами.");
    }
    boolean stands = !answer.officialTitle().isEmpty();
    if (stands && !answer.detail().isEmpty()) {
      lines.add("Внимание: " + answer.detail() + ".");
    }
    if (stands) {
      boolean exact = answer.wording().filter(w -> w == Wording.EXACT).isPresent();
      lines.add(
          "По реестру: " + answer.officialTitle() + (exact ? "" : " (у вас другими словами)"));
      lines.add("Закон: " + answer.cellText());
    }
    for (Citation citation : answer.basis()) {
      lines.add("Основание: " + citation);
    }
    answer
        .claimedOk()
        .ifPresent(
            ok -> lines.add("Заявлено " + answer.claimed() + ": " + (ok ? "верно." : "неверно.")));
    if (!answer.nearest().isEmpty()) {
      lines.add(
          "Ближайшие пункты: "
              + String.join(", ", answer.nearest().stream().map(Object::toString).toList())
              + " (tizilim show ПУНКТ).");
    }
    if (!answer.why().isEmpty()) {
      lines.add("Почему:");
      answer.why().forEach(reason -> lines.add("  " + reason));
    }
    return lines;
  }

  private static String codes(Answer answer) {
    return String.join(", ", answer.codes().stream().map(Code::toString).toList());
  }

  private static String ask(Answer answer) {
    if (answer.missing().isEmpty()) {
      return "";
    }
    return " Укажите "
        + String.join(
            ", ",
            answer.missing().stream()
                .map(column -> NAMES.getOrDefault(column, column.toString()))
                .toList())
        + ".";
  }
}

package kz.tizilim.classify.oracle;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import kz.tizilim.classify.Column;
import kz.tizilim.classify.StaffingRow;

/**
 * Rows that no rule expects: noisy ones with words, signs and columns put in at random, and rows of
 * garbage. Endless; the same seed makes the same rows.
 */
final class HostileRows {
  private static final List<String> FRAGMENTS =
      List.of(
          " и ",
          " мен ",
          ", ",
          "; ",
          " - ",
          "-",
          " – ",
          "—",
          "/",
          " / ",
          "+",
          "(",
          ")",
          " (",
          ") ",
          ".",
          " . ",
          "1",
          "1. ",
          "2-3",
          " 0,5 ст.",
          "№",
          "«",
          "»",
          "\"",
          "\u00a0",
          "\u00ad",
          "\u0301",
          "\t",
          " ст. ",
          " ст",
          " гл. ",
          " зам. ",
          " и.о. ",
          " врио ",
          "старший ",
          "младший ",
          "ведущий ",
          "главный ",
          "второй ",
          "помощник ",
          "заместитель ",
          "ассистент ",
          "начальник ",
          "директор ",
          "заведующий ",
          " отдела ",
          " отделения ",
          " филиала ",
          " школы ",
          " кафедры ",
          "врач",
          " врач ",
          "врача",
          "бухгалтер",
          " бухгалтер ",
          " кассир",
          " водитель",
          " повар ",
          " сержант",
          "майор запаса",
          " в отставке",
          " к.м.н.",
          " доцент",
          " техники ",
          "технику",
          " техник",
          " высшей категории",
          " первой категории",
          " с высшим образованием",
          " основного вида деятельности",
          " (основной)",
          " (высшее)",
          " бас маман",
          " бөлім бастығы",
          " бөлімінің ",
          " есепші",
          " есепшінің ",
          " баласы",
          "ага ",
          "болим ",
          " бастыгы",
          " менгерушиси",
          " мамандар",
          "дәрігер",
          " аға ",
          " орынбасары",
          " мен",
          "и",
          " по тылу",
          " по учету",
          " связи ",
          " узла связи",
          " склада",
          " склад.",
          " медсестра",
          " палатная",
          "м/с ",
          " в/ч 12345 ",
          " Семей",
          " Семей",
          " Талгар",
          " им. Абая",
          " РГУ ",
          " ГУ",
          " МО РК",
          " Министерства обороны",
          " РК",
          " ВТШ",
          " ГВКГ ",
          "центр",
          " центра ",
          "учреждение",
          "психолог",
          " логопед",
          "economist",
          " Accountant",
          "HR",
          "c",
          "x",
          "нет",
          "-",
          "не указано",
          "😀",
          "Р.Э.Ч.",
          "финслужба",
          "завскладом",
          "помначотдела",
          "бухгалтерша",
          "бухгалтр",
          "начальнег",
          "инж.",
          "спец.",
          "отд.",
          "упр.",
          "гр.",
          "уч.",
          "преп.",
          "библ.");
  private static final List<String> UNITS =
      List.of(
          "",
          "",
          "",
          "Бухгалтерия",
          "Отдел кадров",
          "хирургическое отделение",
          "Спортивный комплекс",
          "-",
          "нет",
          "Семей",
          "Столовая",
          "Отделение анестезиологии и реанимации",
          "склад",
          "отдел Альфа",
          "Кафедра истории");
  private static final List<String> CLAIMS =
      List.of("", "", "", "C2", "С3-1", "B4-2", "звено", "Д", "12", "C2-1");
  private static final List<String> COLUMNS =
      List.of(
          "высшее",
          "средний",
          "1",
          "без категории",
          "основной",
          "обеспечивающий",
          "х",
          "-",
          "бред",
          "2 кат.",
          "педагог-модератор",
          " ",
          "высшая",
          "основная деятельность");
  private static final String LETTERS = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі .-,abc123/()";
  private static final int MOST_FRAGMENTS = 4;

  private final Supplier<StaffingRow> rows;
  private final Random random;

  HostileRows(Supplier<StaffingRow> rows, Random random) {
    this.rows = rows;
    this.random = random;
  }

  StaffingRow next() {
    if (random.nextInt(50) == 0) {
      return StaffingRow.of(garbage(), garbage());
    }
    StaffingRow row = rows.get();
    for (int many = random.nextInt(MOST_FRAGMENTS + 1); many > 0; many--) {
      row = with(row, random.nextInt(4) == 0 ? Column.INSTITUTION : Column.TITLE);
    }
    if (random.nextInt(20) == 0) {
      row = row.with(Column.INSTITUTION, random.nextBoolean() ? "" : rows.get().title());
    }
    if (random.nextInt(10) == 0) {
      Column column = one(List.of(Column.LEVEL, Column.CATEGORY, Column.ACTIVITY));
      row = row.with(column, one(COLUMNS));
    }
    return row.with(Column.UNIT, one(UNITS)).with(Column.CLAIMED, one(CLAIMS));
  }

  private StaffingRow with(StaffingRow row, Column column) {
    String text = row.text(column);
    boolean between = random.nextBoolean();
    int at = random.nextInt(text.length() + 1);
    int space = text.indexOf(' ', at);
    at = between && space >= 0 ? space : between ? random.nextBoolean() ? 0 : text.length() : at;
    String fragment = random.nextInt(6) == 0 ? word() : one(FRAGMENTS);
    return row.with(column, text.substring(0, at) + fragment + text.substring(at));
  }

  /** A word of another row. */
  private String word() {
    String[] words = rows.get().title().split(" ", -1);
    return " " + words[random.nextInt(words.length)] + " ";
  }

  private String garbage() {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(40); left > 0; left--) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}

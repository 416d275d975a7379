package kz.tizilim.staffing.tariff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.tizilim.core.message.Language;
import kz.tizilim.pay.message.Note;
import kz.tizilim.staffing.sheet.Mapping;

/** The columns of a tariff list by their names, and how formulas refer to their cells. */
final class TariffColumns {
  /** The row of the headings, from 0 on. */
  static final int HEAD = 3;

  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final Language language;

  private TariffColumns(List<String> names, Language language) {
    names.forEach(name -> columns.put(name, columns.size()));
    this.language = language;
  }

  /**
   * The columns of a list.
   *
   * @param allowances the codes of the allowances, each with a share and a sum
   * @param hasRaise whether a salary of it is raised
   * @param hasPaid whether it compares with sums of the unit
   */
  static TariffColumns of(
      Set<String> allowances, boolean hasRaise, boolean hasPaid, Language language) {
    List<String> names =
        new ArrayList<>(
            List.of(
                "number",
                "post",
                "unit",
                "code",
                "years",
                "units",
                "base",
                "coefficient",
                "factor"));
    if (hasRaise) {
      names.add("raise");
    }
    names.add("salary");
    for (String code : allowances) {
      names.add("share " + code);
      names.add("sum " + code);
    }
    names.addAll(List.of("month", "year", "group", "fund", "basis", "gap"));
    if (hasPaid) {
      names.addAll(List.of("paid", "difference", "reasons"));
    }
    return new TariffColumns(names, language);
  }

  /** Their names, in their order. */
  Collection<String> names() {
    return columns.keySet();
  }

  /** Whether the list has a column. */
  boolean has(String name) {
    return columns.containsKey(name);
  }

  /** The place of a column, from 0 on. */
  int at(String name) {
    Integer column = columns.get(name);
    if (column == null) {
      throw new IllegalArgumentException(
          "The columns " + names() + " have none named " + name + ".");
    }
    return column;
  }

  /** The place of the last column. */
  int last() {
    return columns.size() - 1;
  }

  String heading(String name) {
    int space = name.indexOf(' ');
    return space < 0
        ? Note.say(language, "tariff." + name)
        : Note.say(language, "tariff." + name.substring(0, space), name.substring(space + 1));
  }

  static int width(String name) {
    return switch (name) {
      case "number" -> 6;
      case "post" -> 36;
      case "unit" -> 24;
      case "basis", "gap" -> 64;
      case "reasons" -> 28;
      case "code", "years", "units" -> 10;
      case "month", "year", "group", "fund" -> 18;
      default -> 14;
    };
  }

  /** A cell as formulas write it: {@code K5}. */
  String cell(String name, int line) {
    return letters(at(name)) + (line + 1);
  }

  /** The cells of a column, from another sheet, up to the row before the one of the totals. */
  String range(String name, int end) {
    String letter = letters(at(name));
    int last = Math.max(end, HEAD + 2);
    return "'"
        + Note.say(language, "tariff.sheet")
        + "'!$"
        + letter
        + "$"
        + (HEAD + 2)
        + ":$"
        + letter
        + "$"
        + last;
  }

  /** The letters of a column: {@code AB}. */
  static String letters(int column) {
    return Mapping.letters(column);
  }
}

package kz.tizilim.documents.docx;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kz.tizilim.documents.grid.Limits;
import kz.tizilim.documents.grid.UnreadableDocumentException;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that Word counts itself and shows before paragraphs: they are no part of the text,
 * but a reader of the order sees «1.», «2)», «–» (ECMA-376, part 1, 17.9).
 */
final class Numbering {
  private static final int LEVELS = 9;
  private static final String CYRILLIC = "абвгдежзиклмнопрстуфхцчшщэюя";
  private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
  private static final String DASH = "–";
  private static final int MOST = 32_767;

  /** The definitions of lists, each with its levels. */
  private final Map<String, Map<Integer, Level>> lists = new HashMap<>();

  /** The lists that paragraphs name. */
  private final Map<String, Named> named = new HashMap<>();

  /** What a style says of its paragraphs. */
  private final Map<String, Style> styles = new HashMap<>();

  /** How far each definition has counted, by level. */
  private final Map<String, int[]> counted = new HashMap<>();

  /**
   * A level of a list.
   *
   * @param text the number as it is shown: {@code %1.%2)}
   */
  private record Level(int start, String format, String text) {
    static final Level NONE = new Level(1, "none", "");
  }

  /**
   * A list.
   *
   * @param definition its definition
   * @param starts where its levels start, if not where the definition says
   */
  private record Named(String definition, Map<Integer, Integer> starts) {}

  /**
   * What a style says.
   *
   * @param basedOn the style whose list it has if it has none of its own; empty if there is none
   * @param list its list; empty if it has none
   */
  private record Style(String basedOn, String list, int level) {}

  /** Reads {@code numbering.xml}. */
  void readLists(XMLStreamReader xml, Limits.Meter meter)
      throws XMLStreamException, UnreadableDocumentException {
    String definition = "";
    String list = "";
    int level = 0;
    boolean overridden = false;
    while (xml.hasNext()) {
      int event = xml.next();
      meter.count();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("lvlOverride")) {
        overridden = false;
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      String value = value(xml, "val");
      switch (xml.getLocalName()) {
        case "abstractNum" -> {
          definition = value(xml, "abstractNumId");
          lists.put(definition, new HashMap<>());
        }
        case "num" -> list = value(xml, "numId");
        case "abstractNumId" -> named.put(list, new Named(value, new HashMap<>()));
        case "lvlOverride" -> {
          level = number(value(xml, "ilvl"), 0);
          overridden = true;
        }
        case "startOverride" -> {
          Named one = named.get(list);
          if (one != null) {
            one.starts.put(level, number(value, 1));
          }
        }
        case "lvl" -> level = number(value(xml, "ilvl"), 0);
        case "start" -> put(definition, level, overridden, new Level(number(value, 1), "", ""));
        case "numFmt" -> put(definition, level, overridden, new Level(-1, value, ""));
        case "lvlText" -> put(definition, level, overridden, new Level(-1, "", value));
        default -> {}
      }
    }
  }

  private void put(String definition, int level, boolean overridden, Level part) {
    Map<Integer, Level> levels = lists.get(definition);
    if (levels == null || overridden || level < 0 || level >= LEVELS) {
      return;
    }
    Level known = levels.getOrDefault(level, new Level(1, "decimal", ""));
    levels.put(
        level,
        new Level(
            part.start < 0 ? known.start : part.start,
            part.format.isEmpty() ? known.format : part.format,
            part.text.isEmpty() ? known.text : part.text));
  }

  /** Reads {@code styles.xml}. */
  void readStyles(XMLStreamReader xml, Limits.Meter meter)
      throws XMLStreamException, UnreadableDocumentException {
    String style = "";
    while (xml.hasNext()) {
      int event = xml.next();
      meter.count();
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      String value = value(xml, "val");
      Style known = styles.getOrDefault(style, new Style("", "", -1));
      switch (xml.getLocalName()) {
        case "style" -> style = value(xml, "styleId");
        case "basedOn" -> styles.put(style, new Style(value, known.list, known.level));
        case "numId" -> styles.put(style, new Style(known.basedOn, value, known.level));
        case "ilvl" -> styles.put(style, new Style(known.basedOn, known.list, number(value, 0)));
        default -> {}
      }
    }
  }

  /**
   * What Word shows before the next paragraph; empty if it counts none.
   *
   * @param style the paragraph's style; empty if it names none
   * @param list the list that the paragraph names itself; null if it names none
   * @param level the level that it names; negative if it names none
   */
  String next(String style, @Nullable String list, int level) {
    Style own = style(style);
    String numbered = list == null ? own.list : list;
    int at = level >= 0 ? level : Math.max(0, own.level);
    Named found = named.get(numbered);
    Map<Integer, Level> levels = found == null ? null : lists.get(found.definition);
    if (found == null || levels == null || at >= LEVELS) {
      return "";
    }
    int[] counts = counted.computeIfAbsent(found.definition, one -> new int[LEVELS]);
    Integer restarted = found.starts.remove(at);
    if (restarted != null) {
      counts[at] = 0;
    }
    int start = restarted == null ? levels.getOrDefault(at, Level.NONE).start : restarted;
    counts[at] = counts[at] == 0 ? start + 1 : counts[at] + 1;
    for (int deeper = at + 1; deeper < LEVELS; deeper++) {
      counts[deeper] = 0;
    }
    return shown(levels, at, counts);
  }

  /** The list and level of a style, its own or those of the styles that it is based on. */
  private Style style(String name) {
    String list = "";
    int level = -1;
    String at = name;
    for (int depth = 0; depth < LEVELS && !at.isEmpty(); depth++) {
      Style one = styles.getOrDefault(at, new Style("", "", -1));
      list = list.isEmpty() ? one.list : list;
      level = level < 0 ? one.level : level;
      at = one.basedOn;
    }
    return new Style("", list, level);
  }

  private static String shown(Map<Integer, Level> levels, int at, int[] counts) {
    Level level = levels.getOrDefault(at, Level.NONE);
    if (level.format.equals("none")) {
      return "";
    }
    if (level.format.equals("bullet")) {
      return DASH;
    }
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < level.text.length(); i++) {
      char c = level.text.charAt(i);
      int named = c == '%' && i + 1 < level.text.length() ? level.text.charAt(i + 1) - '1' : -1;
      if (named >= 0 && named < LEVELS) {
        Level one = levels.getOrDefault(named, Level.NONE);
        int count = counts[named] == 0 ? one.start : counts[named] - 1;
        shown.append(written(count, one.format));
        i++;
      } else {
        shown.append(c);
      }
    }
    return shown.toString().strip();
  }

  private static String written(int count, String format) {
    return switch (format) {
      case "lowerLetter" -> letter(count, LATIN);
      case "upperLetter" -> letter(count, LATIN).toUpperCase(Locale.ROOT);
      case "russianLower" -> letter(count, CYRILLIC);
      case "russianUpper" -> letter(count, CYRILLIC).toUpperCase(Locale.ROOT);
      case "lowerRoman" -> roman(count).toLowerCase(Locale.ROOT);
      case "upperRoman" -> roman(count);
      case "decimalZero" -> count < 10 ? "0" + count : String.valueOf(count);
      default -> String.valueOf(count);
    };
  }

  /** After the last letter Word doubles them: z, aa, bb. */
  private static String letter(int count, String letters) {
    if (count < 1) {
      return String.valueOf(count);
    }
    int times = Math.min(LEVELS, (count - 1) / letters.length() + 1);
    return String.valueOf(letters.charAt((count - 1) % letters.length())).repeat(times);
  }

  private static String roman(int count) {
    if (count < 1 || count > MOST) {
      return String.valueOf(count);
    }
    int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    StringBuilder roman = new StringBuilder();
    int left = count;
    for (int i = 0; i < values.length; i++) {
      while (left >= values[i]) {
        roman.append(signs[i]);
        left -= values[i];
      }
    }
    return roman.toString();
  }

  private static String value(XMLStreamReader xml, String attribute) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(attribute)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  /** A number from a file that anyone may have made; never negative. */
  private static int number(String text, int otherwise) {
    try {
      int number = Integer.parseInt(text);
      return number < 0 || number > MOST ? otherwise : number;
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}

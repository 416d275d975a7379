package kz.tizilim.documents.annex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.core.register.Lines;
import kz.tizilim.documents.token.TextLine;

/**
 * What the clauses of an order say of its annexes.
 *
 * @param numbers the annexes that it announces by number, and the lines that do
 * @param registers the numbers of those that it calls registers
 * @param restated the annexes of the amended act that are restated, by the number of the order's
 *     own annex; 0 stands for an annex without a number
 * @param register the lines that approve or restate a register; empty where none does
 */
public record Announcements(
    SortedMap<Integer, Lines> numbers,
    SortedSet<Integer> registers,
    Map<Integer, Integer> restated,
    List<Lines> register) {

  /*
   * «Утвердить Реестр … согласно приложениям 1 – 4 к настоящему приказу»; «приложение 2 к указанному
   * приказу изложить в новой редакции согласно приложению 1 к настоящему приказу»; «… осы бұйрықтың 1 –
   * 4-қосымшаларына сәйкес бекітілсін». A paragraph is a numbered clause with the lines up to the next.
   */
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final int MOST_ANNEXES = 999;
  private static final String LIST =
      "\\d{1,3}(?:\\s*[-–—−]\\s*\\d{1,3})?(?:\\s*(?:,|и|және|мен)\\s*\\d{1,3}(?:\\s*[-–—−]\\s*\\d{1,3})?)*";
  private static final String THIS_ACT = "\\s+к\\s+настоящ\\p{L}+";

  private static final Pattern OWN =
      Pattern.compile("приложени\\p{L}*\\s+(?:№\\s*)?(" + LIST + ")" + THIS_ACT, FLAGS);
  private static final Pattern OWN_UNNUMBERED =
      Pattern.compile("приложени\\p{L}*" + THIS_ACT + "|прилагаем\\p{L}*", FLAGS);
  private static final Pattern OTHER =
      Pattern.compile(
          "приложени\\p{L}*\\s+(?:№\\s*)?(" + LIST + ")(?!\\d|\\s*[-–—−,]\\s*\\d|" + THIS_ACT + ")",
          FLAGS);
  private static final Pattern OWN_KAZAKH =
      Pattern.compile("осы\\s+бұйры\\p{L}+\\s+(" + LIST + ")\\s*-?\\s*қосымша", FLAGS);
  private static final Pattern OTHER_KAZAKH =
      Pattern.compile(
          "(?<!осы\\s{1,3}бұйры\\p{L}{1,6}\\s{1,3})(?<!\\d)(?<!\\d\\s{0,3}[-–—−]\\s{0,3})("
              + LIST
              + ")\\s*-?\\s*қосымша",
          FLAGS);
  private static final Pattern RESTATES =
      Pattern.compile("изложить\\s+в\\s+новой\\s+редакции|жаңа\\s+редакцияда", FLAGS);
  private static final Pattern REGISTER = Pattern.compile("реестр|тізілім", FLAGS);
  private static final Pattern STATE_REGISTER =
      Pattern.compile(
          "реестр\\p{L}*\\s+государственн\\p{L}+\\s+регистрации|тіркеу\\s+тізілім", FLAGS);
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|«[^»]*»");
  private static final Pattern REPEALS = Pattern.compile("утративш|күші\\s+жойыл", FLAGS);
  private static final Pattern APPROVES =
      Pattern.compile("утвердить|утверждается|бекітілсін|изложить|жазылсын", FLAGS);
  private static final Pattern BEGINS = Pattern.compile("\\d+(?:-\\d+)?[.)].*");

  /** What {@code lines}, the text of an order, say. */
  public static Announcements of(List<TextLine> lines) {
    Announcements found =
        new Announcements(new TreeMap<>(), new TreeSet<>(), new HashMap<>(), new ArrayList<>());
    StringBuilder words = new StringBuilder();
    int from = 0;
    int to = 0;
    for (TextLine line : lines) {
      if (BEGINS.matcher(line.words()).matches() && words.length() > 0) {
        found.paragraph(words.toString(), new Lines(from, to));
        words.setLength(0);
      }
      from = words.length() == 0 ? line.number() : from;
      to = line.number();
      words.append(line.words()).append(' ');
    }
    if (words.length() > 0) {
      found.paragraph(words.toString(), new Lines(from, to));
    }
    return found;
  }

  private void paragraph(String words, Lines lines) {
    List<Integer> own = numbers(words, OWN, OWN_KAZAKH);
    own.forEach(number -> numbers.putIfAbsent(number, lines));
    if (REPEALS.matcher(words).find()) {
      return;
    }
    Matcher restates = RESTATES.matcher(words);
    if (restates.find()) {
      List<Integer> others = numbers(words, OTHER, OTHER_KAZAKH);
      List<Integer> ours = own.isEmpty() ? List.of(0) : own;
      for (int i = 0; i < Math.min(ours.size(), others.size()); i++) {
        restated.putIfAbsent(ours.get(i), others.get(i));
      }
      if (!others.isEmpty()) {
        registers.addAll(own);
      }
    }
    String unquoted = unquoted(STATE_REGISTER.matcher(words).replaceAll(" "));
    boolean attached = !own.isEmpty() || OWN_UNNUMBERED.matcher(words).find();
    if (REGISTER.matcher(unquoted).find() && APPROVES.matcher(words).find() && attached) {
      registers.addAll(own);
      register.add(lines);
    }
  }

  /**
   * A text without what is in quotes. Behind the last closing quote nothing is looked for: opening
   * quotes that nothing closes would take the square of their number.
   */
  private static String unquoted(String words) {
    int end = Math.max(words.lastIndexOf('»'), words.lastIndexOf('"')) + 1;
    return QUOTED.matcher(words.substring(0, end)).replaceAll(" ") + words.substring(end);
  }

  private static List<Integer> numbers(String words, Pattern russian, Pattern kazakh) {
    List<Integer> numbers = new ArrayList<>();
    for (Pattern pattern : List.of(russian, kazakh)) {
      Matcher m = pattern.matcher(words);
      while (m.find()) {
        list(m.group(1))
            .forEach(number -> {
              if (!numbers.contains(number)) {
                numbers.add(number);
              }
            });
      }
    }
    return numbers;
  }

  /** The numbers of «1 – 4, 6 и 7». */
  private static List<Integer> list(String text) {
    List<Integer> numbers = new ArrayList<>();
    for (String part : text.split("\\s*(?:,|и|және|мен)\\s*", -1)) {
      String[] ends = part.strip().split("\\s*[-–—−]\\s*", -1);
      int from = Integer.parseInt(ends[0].strip());
      int to = Integer.parseInt(ends[ends.length - 1].strip());
      for (int number = from; number <= Math.min(to, MOST_ANNEXES); number++) {
        numbers.add(number);
      }
    }
    return numbers;
  }
}

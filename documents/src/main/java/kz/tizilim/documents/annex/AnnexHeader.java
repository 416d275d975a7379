package kz.tizilim.documents.annex;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.core.clause.Leads;
import kz.tizilim.documents.token.TextLine;

/**
 * The lines that head an annex: «Приложение 2 к приказу … от … № …», «… бұйрығына 1-қосымша».
 *
 * @param number its number; 0 where none is printed
 * @param excluded whether it says that the annex is excluded
 * @param act the number of the act that it names; empty where it names none
 * @param size how many lines it takes
 */
record AnnexHeader(int number, boolean excluded, String act, int size) {

  /*
   * A header is a paragraph or several: «Приложение 2», «к приказу Министра …», «от … № …». It ends with
   * the number of the act, or where the title of the annex begins. In Kazakh the word itself comes last:
   * «… министрінің», «2024 жылғы … № … бұйрығына», «2-қосымша». A line of an order that speaks of an annex
   * («приложение 2 … исключить») goes on with other words than a header does.
   */
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  static final int MOST_LINES = 8;
  private static final String ACT =
      "(?:настоящему\\s+)?(?:приказ|постановлени|распоряжени|решени|указ)";

  private static final Pattern RUSSIAN =
      Pattern.compile(
          "[\"«“]?(?:Приложени[ея]|ПРИЛОЖЕНИЕ)(?:\\s*№)?(?:\\s*(\\d{1,3})(?:-\\d)?)?(?:\\s+к\\s+"
              + ACT
              + "\\p{L}*(.*))?");
  private static final Pattern APPROVED =
      Pattern.compile(
          "[\"«“]?Утвержден[аоы]?(?:\\s+(?:приказ|постановлени|распоряжени|решени)\\p{L}*(.*))?",
          FLAGS);
  private static final Pattern EXCLUDED =
      Pattern.compile(
          "[\"«“]?Приложени[ея](?:\\s*№)?\\s*(\\d{1,3})?\\s*[-–—:(]?\\s*(?:исключен|утратил[оа]\\s+силу).*");
  private static final Pattern SAYS_EXCLUDED =
      Pattern.compile("\\(?(?:исключен|утратил[оа]\\s+силу|алып\\s+тасталды).*", FLAGS);
  private static final Pattern OF_ACT = Pattern.compile("к\\s+" + ACT + ".*", FLAGS);
  private static final Pattern BY_ACT =
      Pattern.compile("(?:приказ|постановлени|распоряжени|решени).*", FLAGS);
  private static final Pattern KAZAKH =
      Pattern.compile(
          "[\"«“]?(?:(.*(?:бұйрығына|қаулысына|өкіміне|шешіміне|бұйрыққа))\\s+)?(?:№\\s*)?(?:(\\d{1,3})\\s*-?\\s*)?қосымша",
          FLAGS);
  private static final Pattern KAZAKH_ACT =
      Pattern.compile(
          "[\"«“]?.*(?:министр|республикасы|жылғы|бұйрығына|қаулысына|өкіміне|шешіміне|бастығы|төраға|№).*",
          FLAGS);
  private static final Pattern KAZAKH_TO_ACT =
      Pattern.compile(".*(?:бұйрығына|қаулысына|өкіміне|шешіміне|бұйрыққа)", FLAGS);
  private static final Pattern KAZAKH_APPROVED =
      Pattern.compile("[\"«“]?(?:.*бұйрығымен\\s+)?бекітілген", FLAGS);
  private static final Pattern ORDERS_SOMETHING =
      Pattern.compile(
          ".*(?:изложить|исключить|дополнить|заменить|признать|внести|согласно).*|.*[:;]", FLAGS);
  private static final Pattern TITLE =
      Pattern.compile("(?:реестр|перечень|список|тізілім).*", FLAGS);
  private static final Pattern NUMBERED = Pattern.compile("\\d+(?:-\\d+)?[.)].*");
  private static final Pattern NUMBER_OF_ACT = Pattern.compile("№\\s*([\\p{L}\\d][^\\s,;\"»]*)");
  private static final Pattern COMPLETE = Pattern.compile(".*№.*", Pattern.DOTALL);

  /** The header that begins with the first of {@code lines}; empty if none does. */
  static Optional<AnnexHeader> at(List<TextLine> lines) {
    String first = lines.get(0).words();
    Matcher excluded = EXCLUDED.matcher(first);
    if (excluded.matches()) {
      return Optional.of(new AnnexHeader(number(excluded.group(1)), true, "", 1));
    }
    Matcher russian = RUSSIAN.matcher(first);
    if (russian.matches() && !ORDERS_SOMETHING.matcher(first).matches()) {
      return Optional.of(goOn(lines, number(russian.group(1)), russian.group(2), OF_ACT));
    }
    Matcher approved = APPROVED.matcher(first);
    if (approved.matches()) {
      return Optional.of(goOn(lines, 0, approved.group(1), BY_ACT))
          .filter(header -> header.size > 1 || approved.group(1) != null);
    }
    return kazakh(lines);
  }

  /** The header with the lines that name its act. */
  private static AnnexHeader goOn(
      List<TextLine> lines,
      int number,
      @org.jspecify.annotations.Nullable String named,
      Pattern begins) {
    StringBuilder words = new StringBuilder(named == null ? "" : named);
    int size = 1;
    boolean open =
        named != null || (lines.size() > 1 && begins.matcher(lines.get(1).words()).matches());
    while (open && size < Math.min(MOST_LINES, lines.size()) && !isComplete(words)) {
      String next = lines.get(size).words();
      if (TITLE.matcher(next).matches()
          || RUSSIAN.matcher(next).matches()
          || APPROVED.matcher(next).matches()
          || NUMBERED.matcher(next).matches()) {
        break;
      }
      words.append(' ').append(next);
      size++;
    }
    boolean excluded =
        size < lines.size() && SAYS_EXCLUDED.matcher(lines.get(size).words()).matches();
    return new AnnexHeader(number, excluded, act(words), size + (excluded ? 1 : 0));
  }

  private static Optional<AnnexHeader> kazakh(List<TextLine> lines) {
    if (!Leads.isKazakh(lines.get(0).words())) {
      return Optional.empty();
    }
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < Math.min(MOST_LINES, lines.size()); i++) {
      String line = lines.get(i).words();
      words.append(' ').append(line);
      Matcher last = KAZAKH.matcher(line);
      if (last.matches()) {
        boolean named = i == 0 || KAZAKH_TO_ACT.matcher(lines.get(i - 1).words()).matches();
        boolean excluded =
            i + 1 < lines.size() && SAYS_EXCLUDED.matcher(lines.get(i + 1).words()).matches();
        return named
            ? Optional.of(
                new AnnexHeader(
                    number(last.group(2)), excluded, act(words), i + 1 + (excluded ? 1 : 0)))
            : Optional.empty();
      }
      if (KAZAKH_APPROVED.matcher(line).matches() && isComplete(words)) {
        return Optional.of(new AnnexHeader(0, false, act(words), i + 1));
      }
      boolean goesOn =
          KAZAKH_ACT.matcher(line).matches()
              && !NUMBERED.matcher(line).matches()
              && line.charAt(line.length() - 1) != '.'
              && line.charAt(line.length() - 1) != ':';
      if (!goesOn) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether it heads the same annex once more, as an annex of the act that is amended. */
  boolean restates(AnnexHeader own) {
    return !own.excluded && !act.isEmpty() && !act.equals(own.act);
  }

  private static boolean isComplete(CharSequence words) {
    return COMPLETE.matcher(words).matches();
  }

  private static int number(@org.jspecify.annotations.Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static String act(CharSequence words) {
    Matcher number = NUMBER_OF_ACT.matcher(words);
    return number.find() ? number.group(1).toLowerCase(Locale.ROOT) : "";
  }
}

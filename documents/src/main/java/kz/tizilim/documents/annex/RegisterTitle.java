package kz.tizilim.documents.annex;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.tizilim.documents.token.TextLine;

/**
 * The title of a register: «Реестр должностей …», «… лауазымдарының тізілімі», or what stands
 * there.
 */
final class RegisterTitle {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final int MOST_LINES = 10;
  private static final int SIGNATURE = 4;
  private static final Pattern RUSSIAN =
      Pattern.compile("[\"«“]?(?:РЕЕСТР|Реестр)(?!\\p{L})(?!\\s+государственной\\s+регистрации).*");
  private static final Pattern KAZAKH = Pattern.compile(".*тізілімі?[\"»”]?", FLAGS);
  private static final Pattern NUMBERED = Pattern.compile("\\d+(?:-\\d+)?[.)].*");

  private RegisterTitle() {}

  /** The index of the line with which the title above a table begins; their number if none does. */
  static int begin(List<TextLine> before) {
    int end = before.size();
    if (end > 0 && KAZAKH.matcher(before.get(end - 1).words()).matches()) {
      return kazakh(before);
    }
    for (int i = end - 1; i >= Math.max(0, end - MOST_LINES); i--) {
      String words = before.get(i).words();
      if (NUMBERED.matcher(words).matches()) {
        return end;
      }
      if (RUSSIAN.matcher(words).matches() && isParagraph(before, i)) {
        return i;
      }
    }
    return end;
  }

  private static int kazakh(List<TextLine> before) {
    int i = before.size() - 1;
    while (i > 0
        && !before.get(i).afterBlank()
        && before.size() - i < MOST_LINES
        && !endsParagraph(before.get(i - 1))) {
      i--;
    }
    return NUMBERED.matcher(before.get(i).words()).matches() ? before.size() : i;
  }

  /** Whether a paragraph begins with a line: a clause that is wrapped before «Реестр» does not. */
  private static boolean isParagraph(List<TextLine> lines, int at) {
    return at == 0 || lines.get(at).afterBlank() || endsParagraph(lines.get(at - 1));
  }

  private static boolean endsParagraph(TextLine line) {
    char last = line.tokens().get(line.tokens().size() - 1).last();
    return ".;:_".indexOf(last) >= 0 || line.tokens().size() <= SIGNATURE;
  }

  static String of(List<TextLine> lines) {
    return lines.stream().map(TextLine::words).collect(Collectors.joining(" ")).strip();
  }
}

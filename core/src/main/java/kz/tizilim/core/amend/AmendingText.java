package kz.tizilim.core.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kz.tizilim.core.register.Lines;

/** Splits the text of an amending act into instructions. */
final class AmendingText {

  private static final Pattern NUMBER = Pattern.compile("\\d+[.)] .*", Pattern.DOTALL);
  private static final Pattern VERB =
      Pattern.compile(
          "изложить|дополнить|исключить|заменить|считать|жазылсын|толықтырылсын|тасталсын|ауыстырылсын|есептелсін");

  private static final Pattern INTRODUCTION =
      Pattern.compile(
          "^внести |өзгерістер(?: мен толықтырулар)? енгізілсін|толықтырулар енгізілсін");

  /** The words of an instruction including its place, and their lines. */
  record AmendingSentence(String words, Lines lines) {}

  private AmendingText() {}

  static List<AmendingSentence> sentences(String text, ActLanguage language) {
    List<AmendingSentence> sentences = new ArrayList<>();
    List<String> scope = new ArrayList<>();
    int line = 1;
    for (String part : parts(text)) {
      int from = line + newlines(part.substring(0, part.length() - part.stripLeading().length()));
      line += newlines(part);
      String words = part.strip();
      if (words.isEmpty()) {
        continue;
      }
      if (isNumbered(words)) {
        scope.clear();
      }
      for (String lead = lead(words); !lead.isEmpty(); lead = lead(words)) {
        enter(bare(lead), scope, language);
        int end = words.indexOf('\n', lead.length()) + 1;
        from += newlines(words.substring(0, end));
        words = words.substring(end).strip();
      }
      String whole = String.join(" ", scope) + (scope.isEmpty() ? "" : " ") + bare(words);
      sentences.add(new AmendingSentence(whole, new Lines(from, Math.max(from, line))));
    }
    return sentences;
  }

  /*
   * A place may be narrowed («в блоке В:», «в звене В2:») or follow another («в ячейке С2:», «в
   * ячейке С3:»). If neither applies, the place stays with the text, so that the instructions below
   * it are refused instead of being applied to the whole register.
   */
  private static void enter(String lead, List<String> scope, ActLanguage language) {
    if (INTRODUCTION.matcher(QuotedText.of(lead).frame()).find()) {
      scope.clear();
    } else if (scope.size() == 1
        && names(lead, language)
        && !names(scope.get(0) + " " + lead, language)) {
      scope.set(0, lead);
    } else {
      scope.add(lead);
    }
  }

  private static boolean names(String words, ActLanguage language) {
    QuotedText quoted = QuotedText.of(words);
    return AddressText.read(quoted.frame(), quoted, language).isPresent();
  }

  private static boolean isNumbered(String words) {
    return NUMBER.matcher(words).matches();
  }

  private static String bare(String words) {
    return isNumbered(words) ? words.substring(words.indexOf(' ') + 1) : words;
  }

  /** The first line up to its last colon if it is not an instruction itself; otherwise empty. */
  private static String lead(String words) {
    int end = words.indexOf('\n');
    String first = end < 0 ? "" : words.substring(0, end).strip();
    boolean opens = first.endsWith(":") && !VERB.matcher(QuotedText.of(first).frame()).find();
    return opens ? first.substring(0, first.length() - 1) : "";
  }

  /** The text split after each semicolon or full stop that ends a line outside quotes. */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int[] steps = QuotedText.steps(text);
    int depth = 0;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      depth = Math.max(0, depth + steps[i]);
      char c = text.charAt(i);
      boolean ends = i + 1 == text.length() || text.charAt(i + 1) == '\n';
      if (depth == 0 && ends && (c == ';' || c == '.')) {
        parts.add(text.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(text.substring(from));
    return parts;
  }

  private static int newlines(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }
}

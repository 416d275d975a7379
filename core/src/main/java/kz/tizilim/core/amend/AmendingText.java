package kz.tizilim.core.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.tizilim.core.register.Lines;

/** Splits the text of an amending act into instructions. */
final class AmendingText {

  private static final Pattern NUMBER = Pattern.compile("\\d+[.)] .*", Pattern.DOTALL);
  private static final Pattern DASH = Pattern.compile("^[-–—] ");
  private static final Pattern VERB =
      Pattern.compile(
          "изложить|дополнить|исключить|заменить|считать|признать|перенести|переместить|приостановить"
              + "|жазылсын|баяндалсын|толықтырылсын|тасталсын|танылсын|ауыстырылсын|көшірілсін|есептелсін|тұрсын|тұрылсын");

  /** A place that names the register begins anew, whatever came before it. */
  private static final Pattern REGISTER =
      Pattern.compile("(?<!\\p{L})реестр(?!\\p{L}* государственной)|(?<!\\p{L})тізілім");

  private static final Pattern INTRODUCTION =
      Pattern.compile(
          "^внести |^в (?:совместный )?(?:приказ|постановление|решение|распоряжение)(?!\\p{L})"
              + "|(?:өзгеріс|толықтыру)\\p{L}{0,4}(?: (?:мен|және) (?:өзгеріс|толықтыру)\\p{L}{0,4})? енгізілсін");

  /** «Внести в приказ … изменение, изложив преамбулу в следующей редакции»: one sentence. */
  private static final Pattern MADE_AT_ONCE =
      Pattern.compile(
          "внести .*?(?:изменени|дополнени)\\p{L}{1,3}(?: и дополнени\\p{L}{1,3})?,? (излож|дополн|исключ|замен)ив (.+)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

  /** «Внести в строку 6 изменение, изложив ее …», «внести изменение в строку 6, исключив …». */
  private static final Pattern MADE_IN_PLACE =
      Pattern.compile(
          "внести (?:изменени\\p{L}{1,3} )?во? ((?:строк|позици|абзац|ячейк|ступен|звен)[^,\"«]{1,80}?)(?: изменени\\p{L}{1,3})?, (излож|дополн|исключ|замен)ив (?:(?:(е[её]|его|их) )?)(.+)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

  /**
   * An instruction.
   *
   * @param places the places that stand before it, from the outermost
   * @param words its own words
   * @param lines its lines
   */
  record AmendingSentence(List<String> places, String words, Lines lines) {

    /** Its words behind those of the first places. */
    String within(int count) {
      return String.join(" ", places.subList(0, count)) + (count == 0 ? "" : " ") + words;
    }
  }

  /**
   * A place that stands before the instructions below it.
   *
   * @param isInItem whether it stands in a numbered item, with which it ends
   */
  private record Lead(String words, boolean isInItem) {}

  private final ActLanguage language;
  private final List<Lead> scope = new ArrayList<>();
  private boolean inItem;

  private AmendingText(ActLanguage language) {
    this.language = language;
  }

  static List<AmendingSentence> sentences(String text, ActLanguage language) {
    return new AmendingText(language).sentences(text);
  }

  private List<AmendingSentence> sentences(String text) {
    List<AmendingSentence> sentences = new ArrayList<>();
    int line = 1;
    for (String part : parts(text)) {
      int from = line + newlines(part.substring(0, part.length() - part.stripLeading().length()));
      line += newlines(part);
      String words = part.strip();
      if (words.isEmpty()) {
        continue;
      }
      for (int end = lead(words); end > 0; end = lead(words)) {
        String lead = words.substring(0, end).strip();
        begin(lead);
        enter(bare(lead.substring(0, lead.length() - 1)).replace('\n', ' '));
        from += newlines(words.substring(0, end));
        words = words.substring(end).strip();
      }
      begin(words);
      Matcher atOnce = MADE_AT_ONCE.matcher(bare(words));
      Matcher inPlace = MADE_IN_PLACE.matcher(bare(words));
      if (inPlace.matches()) {
        boolean whole = inPlace.group(3) != null;
        words =
            (whole ? "" : "в ")
                + inPlace.group(1)
                + " "
                + inPlace.group(2)
                + "ить "
                + inPlace.group(4);
      } else if (atOnce.matches()) {
        words = atOnce.group(1) + "ить " + atOnce.group(2);
      }
      sentences.add(
          new AmendingSentence(
              scope.stream().map(Lead::words).toList(),
              bare(words),
              new Lines(from, Math.max(from, line))));
    }
    return sentences;
  }

  /** The places in an item end where the next one begins. */
  private void begin(String words) {
    if (isNumbered(words)) {
      scope.removeIf(Lead::isInItem);
      inItem = true;
    }
  }

  /*
   * A place may be narrowed («в блоке В:», «в звене В2:») or follow another («в ячейке С2:», «в
   * ячейке С3:»). If neither applies, the place stays with the text, so that the instructions below
   * it are refused instead of being applied to the whole register.
   */
  private void enter(String lead) {
    String frame = QuotedText.of(lead).frame();
    if (INTRODUCTION.matcher(frame).find()) {
      scope.clear();
      inItem = false;
      return;
    }
    boolean known = names(lead);
    if (known && REGISTER.matcher(frame).find()) {
      scope.clear();
    }
    while (known && !scope.isEmpty() && !names(within(lead)) && names(last())) {
      scope.remove(scope.size() - 1);
    }
    scope.add(new Lead(lead, inItem));
  }

  private String last() {
    return scope.get(scope.size() - 1).words();
  }

  private String within(String lead) {
    return scope.stream().map(Lead::words).collect(Collectors.joining(" ")) + " " + lead;
  }

  private boolean names(String words) {
    return names(words, language);
  }

  /** Whether words name the register itself. */
  static boolean nameTheRegister(String words) {
    return REGISTER.matcher(QuotedText.of(words).frame()).find();
  }

  /** Whether words name a place in a register and nothing else. */
  static boolean names(String words, ActLanguage language) {
    QuotedText quoted = QuotedText.of(words);
    return AddressText.read(quoted.frame(), quoted, language).isPresent();
  }

  /** Whether words name rows, and nothing inside them. */
  static boolean nameRows(String words, ActLanguage language) {
    QuotedText quoted = QuotedText.of(words);
    return AddressText.read(quoted.frame(), quoted, language)
        .filter(all -> all.stream().allMatch(Address::isRow))
        .isPresent();
  }

  /** Whether words name steps without their grade. */
  static boolean nameSteps(String words, ActLanguage language) {
    QuotedText quoted = QuotedText.of(words);
    return AddressText.read(quoted.frame(), quoted, language)
        .filter(all -> all.stream().allMatch(Address::isStepAlone))
        .isPresent();
  }

  private static boolean isNumbered(String words) {
    return NUMBER.matcher(words).matches();
  }

  private static String bare(String words) {
    String own = isNumbered(words) ? words.substring(words.indexOf(' ') + 1) : words;
    return DASH.matcher(own).replaceFirst("");
  }

  /**
   * Where the place ends with which a text begins, behind its colon and line end; 0 without one.
   */
  private static int lead(String words) {
    int end = words.indexOf('\n');
    while (end > 0) {
      String first = words.substring(0, end).strip();
      if (VERB.matcher(QuotedText.of(first).frame()).find()) {
        return 0;
      }
      if (first.endsWith(":")) {
        return end + 1;
      }
      end = words.indexOf('\n', end + 1);
    }
    return 0;
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

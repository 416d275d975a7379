package kz.tizilim.core.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text split into its frame and the contents of its outermost quotes.
 *
 * @param frame the text in lower case with single spaces, each quotation as {@code ⟦n⟧}
 * @param quotations the quoted texts without their quotes, quotes within them straight
 */
record QuotedText(String frame, List<String> quotations) {

  /*
   * A straight quote opens after a space, a bracket or another opening quote, and closes anywhere
   * else: so «"Методист: школы "Жас улан""» nests, which simple alternation would miss.
   */
  private static final String OPENING = "«“„";
  private static final char LOW = '„';
  private static final char HIGH = '“';
  private static final String CLOSING = "»”";
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]");
  private static final Pattern UNUSUAL_SPACES =
      Pattern.compile("[\\t\\f\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000]");
  private static final Pattern LINE_ENDS =
      Pattern.compile("\\r\\n|[\\r\\u000B\\u0085\\u2028\\u2029]");
  private static final Pattern HYPHENS = Pattern.compile("[\\u2010\\u2011\\u2212]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
  private static final Pattern SPACES_IN_LINE = Pattern.compile("[ \\t\\u00A0]+");
  private static final Pattern AROUND_LINE_END = Pattern.compile(" *\\R\\s*");
  private static final Pattern TYPOGRAPHIC = Pattern.compile("[«»“”„]");
  private static final Pattern PLACE = Pattern.compile("⟦(\\d+)⟧");

  /**
   * The text without what Word and browsers put into it: soft hyphens and characters of no width
   * go, unusual spaces, hyphens and line ends become usual ones. Lines keep their numbers.
   */
  static String clean(String text) {
    String visible = INVISIBLE.matcher(text).replaceAll("");
    String spaced = UNUSUAL_SPACES.matcher(visible).replaceAll(" ");
    String ended = LINE_ENDS.matcher(spaced).replaceAll("\n");
    return HYPHENS.matcher(ended).replaceAll("-");
  }

  static QuotedText of(String text) {
    StringBuilder frame = new StringBuilder();
    List<String> quotations = new ArrayList<>();
    int[] steps = steps(text);
    int depth = 0;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      int step = steps[i];
      if (step > 0 && depth++ == 0) {
        from = i + 1;
      } else if (step < 0 && depth > 0 && --depth == 0) {
        frame.append('⟦').append(quotations.size()).append('⟧');
        quotations.add(plain(text.substring(from, i)));
      } else if (depth == 0) {
        frame.append("⟦⟧".indexOf(text.charAt(i)) >= 0 ? '?' : text.charAt(i));
      }
    }
    if (depth > 0) {
      frame.append(text.substring(from - 1).replaceAll("[⟦⟧]", "?"));
    }
    String flat = SPACES.matcher(frame).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    return new QuotedText(flat, List.copyOf(quotations));
  }

  /** The same quotations in another frame. */
  QuotedText withFrame(String other) {
    return new QuotedText(SPACES.matcher(other).replaceAll(" ").strip(), quotations);
  }

  /** For each character 1 where a quotation opens, -1 where one closes, 0 elsewhere. */
  static int[] steps(String text) {
    int[] steps = new int[text.length()];
    int low = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      low += c == LOW ? 1 : 0;
      if (c == HIGH && low > 0) {
        low--;
        steps[i] = -1;
      } else if (OPENING.indexOf(c) >= 0) {
        steps[i] = 1;
      } else if (CLOSING.indexOf(c) >= 0) {
        steps[i] = -1;
      } else if (c == '"') {
        boolean last = i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1));
        boolean free =
            i == 0
                || steps[i - 1] > 0
                || Character.isWhitespace(text.charAt(i - 1))
                || text.charAt(i - 1) == '(';
        steps[i] = free && !last ? 1 : -1;
      }
    }
    return steps;
  }

  /** The text with straight quotes, single spaces and single line ends. */
  static String plain(String text) {
    String straight = TYPOGRAPHIC.matcher(text).replaceAll("\"");
    String spaced = SPACES_IN_LINE.matcher(straight).replaceAll(" ");
    return AROUND_LINE_END.matcher(spaced).replaceAll("\n").strip();
  }

  /** The quotation at the place {@code ⟦n⟧}. */
  String quotation(String place) {
    Matcher m = PLACE.matcher(place);
    if (!m.matches()) {
      throw new IllegalArgumentException("«" + place + "» is not the place of a quotation.");
    }
    return quotations.get(Integer.parseInt(m.group(1)));
  }
}

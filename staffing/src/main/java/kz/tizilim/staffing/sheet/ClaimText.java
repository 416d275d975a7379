package kz.tizilim.staffing.sheet;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.tizilim.core.register.Code;
import kz.tizilim.staffing.grid.Text;

/** A stated code, read from one cell or joined from its block, its grade and its step. */
public final class ClaimText {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern WORDS =
      Pattern.compile(
          "(?:блок|звен|ступен)\\p{L}*|буын\\p{L}*|саты\\p{L}*|код\\p{L}*|(?<!\\p{L})(?:бл|зв|ст)\\.",
          FLAGS);
  private static final Pattern SIGNS = Pattern.compile("[«»\"'“”„*,;]|\\([^()]*\\)|[¹²³⁾⁽]");
  private static final Pattern BLANKS = Pattern.compile("\\s{2,}");
  private static final Pattern JOINTS = Pattern.compile("\\s*[/_]\\s*");
  private static final Pattern REVERSED = Pattern.compile("(\\d)\\s*([A-DАВСБ])", FLAGS);
  private static final Pattern WHOLE_NUMBER = Pattern.compile("(\\d{1,2})[.,]0+");
  private static final Pattern NO_STEP = Pattern.compile("\\s*-\\s*0\\s*$");
  private static final Pattern LETTER = Pattern.compile("[A-DАВСБ]", FLAGS);
  private static final Pattern BROKEN =
      Pattern.compile("\\s*[A-DАВСБ]\\s*-?\\s*\\d.*[-–—]\\s*", FLAGS | Pattern.DOTALL);
  private static final Pattern REST = Pattern.compile("\\s*\\d(?:\\s*-\\s*\\d)?\\s*");
  private static final Pattern TWO =
      Pattern.compile("[A-DАВСБ]\\s*-?\\s*\\d.*[A-DАВСБ]\\s*-?\\s*\\d", FLAGS | Pattern.DOTALL);

  private ClaimText() {}

  /**
   * The claim of these cells as a code that can be read, where they spell one; otherwise their own
   * words.
   */
  public static String of(List<String> cells) {
    List<String> filled =
        cells.stream().filter(cell -> !Text.isBlank(cell) && !CellTexts.isEmptySign(cell)).toList();
    if (filled.isEmpty()) {
      return "";
    }
    if (filled.size() == 1) {
      String one = NO_STEP.matcher(filled.get(0)).replaceFirst("");
      if (Code.find(one).isPresent()) {
        return one;
      }
    }
    String words = String.join("-", filled);
    if (filled.size() == 1) {
      return code(filled).isPresent() ? cleaned(filled.get(0)) : words;
    }
    return code(filled)
        .map(code -> Code.find(words).filter(code::equals).isPresent() ? words : code.toString())
        .orElse(words);
  }

  /** The code that cells spell together; empty if they spell none. */
  public static Optional<Code> code(List<String> cells) {
    List<String> parts =
        cells.stream()
            .map(cell -> cells.size() > 1 ? whole(cell) : cell)
            .map(ClaimText::cleaned)
            .filter(part -> !part.isBlank())
            .toList();
    if (parts.isEmpty() || parts.stream().anyMatch(part -> part.length() > 40)) {
      return Optional.empty();
    }
    if (parts.size() == 1) {
      return Code.find(parts.get(0));
    }
    return joined(parts);
  }

  /** Whether {@code rest} goes on with a code that breaks off at a hyphen: «В2-» and «1». */
  static boolean isBroken(String begun, String rest) {
    return isRest(rest)
        && BROKEN.matcher(begun).matches()
        && Code.find(begun.strip() + rest.strip()).isPresent();
  }

  /** Whether a text can be the end of a code. */
  static boolean isRest(String text) {
    return text.length() < 8 && REST.matcher(text).matches();
  }

  /** A number without the zeros that a program wrote behind its point: «2.0». */
  private static String whole(String part) {
    Matcher number = WHOLE_NUMBER.matcher(part.strip());
    return number.matches() ? number.group(1) : part;
  }

  private static Optional<Code> joined(List<String> parts) {
    String last = parts.get(parts.size() - 1);
    List<String> before = parts.subList(0, parts.size() - 1);
    Optional<Code> upToLast = code(before);
    if (upToLast.isPresent() && endsWithStep(upToLast.get(), last)) {
      return upToLast;
    }
    Optional<Code> whole = Code.find(last);
    boolean sameBlock = LETTER.matcher(parts.get(0)).matches() && whole.isPresent();
    if (sameBlock) {
      return Code.find(parts.get(0))
          .filter(block -> block.grade().block() == whole.get().grade().block())
          .or(() -> Optional.of(whole.get()))
          .map(block -> whole.get())
          .filter(code -> code.toString().startsWith(letter(parts.get(0))));
    }
    return Code.find(spelled(parts));
  }

  private static String letter(String block) {
    return Code.find(block + "1").map(code -> code.grade().block().name()).orElse(block);
  }

  /** Whether the step of a code is what {@code step} says again. */
  private static boolean endsWithStep(Code code, String step) {
    return !code.step().isNone() && code.step().toString().equals(step.strip());
  }

  /** Block and grade run together, unless the grade names its block itself; the step follows. */
  private static String spelled(List<String> parts) {
    StringBuilder code = new StringBuilder(parts.get(0));
    for (int i = 1; i < parts.size(); i++) {
      String part = parts.get(i);
      boolean repeats =
          i == 1
              && LETTER.matcher(parts.get(0)).matches()
              && part.length() > 1
              && LETTER.matcher(part.substring(0, 1)).matches();
      if (repeats) {
        code = new StringBuilder(part);
      } else {
        code.append('-').append(part);
      }
    }
    return code.toString();
  }

  /** Without the words around it, quotes and footnote signs, with the letter first. */
  private static String cleaned(String text) {
    if (text.length() > 60) {
      return text;
    }
    String bare = SIGNS.matcher(WORDS.matcher(text).replaceAll(" ")).replaceAll(" ").strip();
    if (TWO.matcher(bare).find()) {
      return text;
    }
    bare = BLANKS.matcher(JOINTS.matcher(bare).replaceAll("-")).replaceAll(" ");
    Matcher reversed = REVERSED.matcher(bare);
    return reversed.matches() ? reversed.group(2) + reversed.group(1) : bare;
  }

  /** The cells as one text, for a message. */
  static String shown(List<String> cells) {
    return cells.stream().filter(cell -> !Text.isBlank(cell)).collect(Collectors.joining(" "));
  }
}

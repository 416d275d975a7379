package kz.tizilim.core.register;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How a label of a cell is known. What was inferred never looks printed.
 *
 * <p>Prints as one line and parses back: {@code printed 510}, {@code inferred 0.97 [B4 B3] reason},
 * {@code unknown 0.51 [C1 C2] reason}, {@code confirmed 2024-09-01 who: why ← unknown 0.51 [C1 C2]
 * reason}.
 */
public sealed interface Evidence {

  /** The label stands in the published text, and what it covers is certain. */
  record Printed(int line) implements Evidence {
    @Override
    public String toString() {
      return "printed " + line;
    }
  }

  /**
   * The label was lost or its extent is not certain, but the rest of the text says what it is.
   *
   * @param reason why, in the words of the register's readers
   * @param confidence from 0 to 1: the share of this reading among all that fit the text
   * @param candidates all readings that fit, the likeliest first
   */
  record Inferred(String reason, double confidence, List<String> candidates) implements Evidence {
    public Inferred {
      candidates = List.copyOf(candidates);
      confidence = rounded(confidence);
    }

    @Override
    public String toString() {
      return "inferred " + confidence + " " + list(candidates) + " " + reason;
    }
  }

  /** The text does not say enough: the candidates are what fits, and no answer may rest on one. */
  record Unknown(String reason, double confidence, List<String> candidates) implements Evidence {
    public Unknown {
      candidates = List.copyOf(candidates);
      confidence = rounded(confidence);
    }

    @Override
    public String toString() {
      return "unknown " + confidence + " " + list(candidates) + " " + reason;
    }
  }

  /**
   * A person answers for the label, by name and with a reason (подтверждение). What the text itself
   * says stays beside it.
   *
   * @param day when it was confirmed
   * @param by who confirmed it, without a colon
   * @param reason why, in that person's words
   * @param source how the label was known before
   */
  record Confirmed(LocalDate day, String by, String reason, Evidence source) implements Evidence {
    public Confirmed {
      boolean wellFormed = !by.isBlank() && !reason.isBlank() && by.indexOf(':') < 0;
      if (!wellFormed || (by + reason).contains("\n") || reason.contains(BEFORE)) {
        throw new IllegalArgumentException(
            "A confirmation needs a name without a colon and a reason of one line, not «"
                + by
                + "», «"
                + reason
                + "».");
      }
    }

    @Override
    public String toString() {
      return "confirmed " + day + " " + by + ": " + reason + BEFORE + source;
    }
  }

  /** Stands in the printed form of a confirmation before what it confirms. */
  String BEFORE = " ← ";

  /**
   * The word the contract uses for this kind: {@code printed}, {@code inferred}, {@code unknown},
   * {@code confirmed}.
   */
  default String kind() {
    String text = toString();
    return text.substring(0, text.indexOf(' '));
  }

  /** Whether the text leaves the label open. */
  default boolean isUnknown() {
    return this instanceof Unknown;
  }

  /** Parses what {@code toString} prints. */
  static Evidence parse(String text) {
    String[] words = text.split(" ", 3);
    try {
      return switch (words[0]) {
        case "printed" -> new Printed(Integer.parseInt(words[1]));
        case "inferred" ->
            new Inferred(rest(words[2]), Double.parseDouble(words[1]), candidates(words[2]));
        case "unknown" ->
            new Unknown(rest(words[2]), Double.parseDouble(words[1]), candidates(words[2]));
        case "confirmed" -> confirmed(text);
        default -> throw new IllegalArgumentException("no such kind");
      };
    } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
      throw new IllegalArgumentException(
          "«"
              + text
              + "» is no evidence. Maybe «printed 510» or «inferred 0.97 [B4 B3] why» was meant.",
          e);
    }
  }

  private static Confirmed confirmed(String text) {
    int before = text.indexOf(BEFORE);
    String[] words = text.substring(0, before).split(" ", 3);
    int colon = words[2].indexOf(": ");
    return new Confirmed(
        LocalDate.parse(words[1]),
        words[2].substring(0, colon),
        words[2].substring(colon + 2),
        parse(text.substring(before + BEFORE.length())));
  }

  private static String list(List<String> candidates) {
    return "[" + String.join(" ", candidates) + "]";
  }

  private static List<String> candidates(String text) {
    String inside = text.substring(text.indexOf('[') + 1, text.indexOf(']'));
    List<String> found = new ArrayList<>();
    for (String one : inside.split(" ", -1)) {
      if (!one.isEmpty()) {
        found.add(one);
      }
    }
    return found;
  }

  private static String rest(String text) {
    return text.substring(text.indexOf(']') + 1).strip();
  }

  private static double rounded(double confidence) {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("A confidence is from 0 to 1, not " + confidence + ".");
    }
    // what is printed has two decimals already, and decimal arithmetic took a fifth of a first
    // parse
    boolean isRounded = Math.rint(confidence * 100) / 100 == confidence;
    return isRounded
        ? confidence
        : BigDecimal.valueOf(confidence).setScale(2, RoundingMode.DOWN).doubleValue();
  }
}

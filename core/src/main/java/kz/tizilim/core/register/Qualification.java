package kz.tizilim.core.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that say which level of qualification or which category a post asks for, in Russian or
 * in Kazakh: «высшего уровня квалификации первой категории», «біліктілігі жоғары деңгейдегі бірінші
 * санатты».
 */
public final class Qualification {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern HIGHER =
      Pattern.compile("высшего\\s+уровня|жоғары\\s+деңгейдегі", FLAGS);
  private static final Pattern MIDDLE =
      Pattern.compile("среднего\\s+уровня|орта(?:ша)?\\s+деңгейдегі", FLAGS);
  private static final String CATEGORY = "\\s+(?:квалификационной\\s+)?категории";
  private static final List<Pattern> CATEGORIES =
      List.of(
          Pattern.compile("высшей" + CATEGORY + "|жоғары\\s+санатты", FLAGS),
          Pattern.compile("первой" + CATEGORY + "|бірінші\\s+санатты", FLAGS),
          Pattern.compile("второй" + CATEGORY + "|екінші\\s+санатты", FLAGS),
          Pattern.compile("без" + CATEGORY + "|санаты\\s+жоқ|санатсыз", FLAGS));
  private static final Pattern WORDS =
      Pattern.compile(
          "(?<!\\p{L})\\(?(?:(?:высшего|среднего)\\s+уровня\\s+квалификации"
              + "|(?:высшей|первой|второй|без)"
              + CATEGORY
              + "|(?:біліктілігі\\s+)?(?:жоғары|орта(?:ша)?)\\s+деңгейдегі"
              + "|(?:жоғары|бірінші|екінші)\\s+санатты|санаты\\s+жоқ|санатсыз)\\)?(?!\\p{L})",
          FLAGS);

  private Qualification() {}

  /**
   * A text, and what it said of level and category.
   *
   * @param rest the text without these words
   * @param qualification these words; empty where there are none
   */
  public record Apart(String rest, String qualification) {}

  /** Takes the words that say level and category out of {@code text}. */
  public static Apart apart(String text) {
    Matcher m = WORDS.matcher(text);
    List<String> found = new ArrayList<>();
    while (m.find()) {
      found.add(m.group().replaceAll("[()]", ""));
    }
    if (found.isEmpty()) {
      return new Apart(text, "");
    }
    String rest = m.replaceAll(" ").replaceAll("\\s+", " ").strip();
    return new Apart(rest, String.join(" ", found));
  }

  /** The level that {@code text} names. */
  static Optional<Level> level(String text) {
    if (HIGHER.matcher(text).find()) {
      return Optional.of(Level.HIGHER);
    }
    return MIDDLE.matcher(text).find() ? Optional.of(Level.MIDDLE) : Optional.empty();
  }

  /** The category that {@code text} names. */
  static Optional<Category> category(String text) {
    for (Category category : Category.values()) {
      if (CATEGORIES.get(category.ordinal()).matcher(text).find()) {
        return Optional.of(category);
      }
    }
    return Optional.empty();
  }
}

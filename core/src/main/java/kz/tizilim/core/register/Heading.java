package kz.tizilim.core.register;

import java.util.Locale;
import java.util.Optional;

/**
 * The words that open a cell, without the colon: «Специалисты высшего уровня квалификации первой
 * категории».
 *
 * @param text the law's words; empty where the cell has no heading
 */
public record Heading(String text) {

  /** No heading. */
  public static final Heading NONE = new Heading("");

  /** Whether the cell has no heading. */
  public boolean isNone() {
    return text.isEmpty();
  }

  /** The level of qualification the heading names. */
  public Optional<Level> level() {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.contains("высшего уровня")) {
      return Optional.of(Level.HIGHER);
    }
    return lower.contains("среднего уровня") ? Optional.of(Level.MIDDLE) : Optional.empty();
  }

  /** The qualification category the heading names. */
  public Optional<Category> category() {
    String lower = text.toLowerCase(Locale.ROOT);
    for (Category category : Category.values()) {
      if (lower.contains(category.inHeading())) {
        return Optional.of(category);
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return text;
  }
}

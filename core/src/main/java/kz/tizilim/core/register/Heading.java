package kz.tizilim.core.register;

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
    return Qualification.level(text);
  }

  /** The qualification category the heading names. */
  public Optional<Category> category() {
    return Qualification.category(text);
  }

  @Override
  public String toString() {
    return text;
  }
}

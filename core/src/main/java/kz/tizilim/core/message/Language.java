package kz.tizilim.core.message;

import java.util.Locale;

/** A language of messages; quoted words of the law stay in the language of the act. */
public enum Language {
  /** Russian. */
  RU,
  /** Kazakh. */
  KK,
  /** English. */
  EN;

  /** The same language for the JDK and for modules that do not depend on this one. */
  public Locale locale() {
    return Locale.forLanguageTag(toString());
  }

  /** The code of ISO 639-1: {@code ru}, {@code kk}, {@code en}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package kz.tizilim.core.message;

import java.util.Locale;

/** A language in which a person is told something; the law's own words stay in the law's. */
public enum Language {
  /** Russian. */
  RU,
  /** Kazakh. */
  KK,
  /** English. */
  EN;

  /** The code of ISO 639-1: {@code ru}, {@code kk}, {@code en}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

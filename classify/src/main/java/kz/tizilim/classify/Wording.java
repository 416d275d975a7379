package kz.tizilim.classify;

/** How a row words the title that the register names. */
public enum Wording {
  /** The law's own words, letter case and inflection aside. */
  EXACT,
  /** A synonym, an abbreviation, a typo, a translation. */
  VARIANT
}

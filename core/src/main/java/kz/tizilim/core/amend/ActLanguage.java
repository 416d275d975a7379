package kz.tizilim.core.amend;

/** The languages in which an act is authentic (Law on Legal Acts, art. 24(3)). */
public enum ActLanguage {
  /** Russian. */
  RU,
  /** Kazakh. */
  KK
}

package kz.tizilim.core.register;

/** The level of qualification a specialist's post asks for (уровень квалификации). */
public enum Level {
  /** Высший. */
  HIGHER("высший"),
  /** Средний. */
  MIDDLE("средний");

  private final String word;

  Level(String word) {
    this.word = word;
  }

  /** The law's word for it, nominative: «высший», «средний». */
  public String word() {
    return word;
  }
}

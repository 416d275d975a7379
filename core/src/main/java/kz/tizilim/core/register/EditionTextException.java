package kz.tizilim.core.register;

/** A line that is not one of an edition's text form. The message says in English why. */
public final class EditionTextException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final int number;
  private final String line;

  EditionTextException(int number, String line, IllegalArgumentException why) {
    super("Line " + number + " of the edition, «" + line + "»: " + why.getMessage(), why);
    this.number = number;
    this.line = line;
  }

  /** The number of the line, from 1. */
  public int number() {
    return number;
  }

  /** The line without the spaces around it. */
  public String line() {
    return line;
  }
}

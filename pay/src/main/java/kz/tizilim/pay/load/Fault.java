package kz.tizilim.pay.load;

import java.util.Locale;
import java.util.Optional;
import kz.tizilim.core.message.Language;
import kz.tizilim.pay.message.Note;

/**
 * What is wrong with a file of tables, or what a person should know of it.
 *
 * @param severity how bad it is
 * @param file the file
 * @param line the line, from 1; 0 for the file as a whole
 * @param column the heading of the cell; empty for the line as a whole
 * @param what what it is and what to do
 */
public record Fault(Severity severity, String file, int line, Optional<String> column, Note what) {

  /** How bad a fault is. */
  public enum Severity {
    /** Nothing is recorded. */
    ERROR,
    /** A person should look at it. */
    WARNING,
    /** It was read differently from how it is written. */
    NOTE
  }

  /** Whether it prevents loading. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** One line: the file, the line, the column, and what is wrong. */
  public String in(Language language) {
    String place = file + (line > 0 ? ":" + line : "");
    String cell = column.map(name -> " [" + name + "]").orElse("");
    String severe = Note.say(language, "severity." + severity.name().toLowerCase(Locale.ROOT));
    return place + cell + ": " + severe + ": " + what.in(language);
  }

  @Override
  public String toString() {
    return in(Language.RU);
  }
}

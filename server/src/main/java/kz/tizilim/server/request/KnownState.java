package kz.tizilim.server.request;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.tizilim.registrar.ask.Registrar;

/**
 * A state in known time that an address names: a register or an entry with a legal day ({@code at})
 * and a size of the log ({@code knownAt}). It is judged as it was known then: what was not public
 * then is not in it.
 *
 * @param day the legal day
 * @param size the size of the log, at least 1
 * @param isDayFixed whether the day is that of the address, and not the one of the state
 */
public record KnownState(LocalDate day, int size, boolean isDayFixed) {
  private static final Pattern PATH = Pattern.compile("/api/v1/(?:registers|positions)/.+");
  private static final Pattern SIZE = Pattern.compile("[1-9]\\d{0,8}");

  /**
   * The state that a request names; empty if it names none.
   *
   * @param all the size of the log now
   */
  public static Optional<KnownState> of(String path, Parameters parameters, long all) {
    String size = parameters.text("knownAt");
    if (!PATH.matcher(path).matches()
        || !SIZE.matcher(size).matches()
        || Integer.parseInt(size) > all) {
      return Optional.empty();
    }
    return Registrar.day(parameters.text("at"))
        .map(day ->
            new KnownState(day, Integer.parseInt(size), parameters.text("fixed").equals("day")));
  }
}

package kz.tizilim.core.act;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kz.tizilim.core.act.Provisions.Unit;

/**
 * How a term is counted (исчисление срока), as the words of a clause say it. Prints as {@code
 * within 5 working-days signed} and parses back.
 *
 * @param manner whether the days are those allowed, or those to wait
 * @param length how many; 0 if the clause names only the event
 * @param unit in what they are counted; {@link Unit#AFTER_EVENT} («после дня …»), {@link
 *     Unit#ON_EVENT} («со дня …») or {@link Unit#NEXT_MONTH} («с 1 числа месяца, следующего за
 *     месяцем …») exactly if the length is 0; {@link Unit#NEXT_MONTH} also with the number of a
 *     later month («второго месяца, следующего за месяцем …»)
 * @param trigger the event from which they are counted; its own day is not counted
 */
public record Reckoning(Manner manner, int length, Unit unit, Fact.Kind trigger) {

  /** What the days are for. */
  public enum Manner {
    /** «в течение»: done on the last day at the latest. */
    WITHIN,
    /** «по истечении», «после»: not before the days are over. */
    AFTER;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Set<Unit> OF_EVENT =
      Set.of(Unit.AFTER_EVENT, Unit.ON_EVENT, Unit.NEXT_MONTH);

  public Reckoning {
    boolean laterMonth = unit == Unit.NEXT_MONTH && length > 1;
    if (length < 0 || (!laterMonth && (length == 0) != OF_EVENT.contains(unit))) {
      throw new IllegalArgumentException("There is no term of " + length + " " + unit + ".");
    }
    if (OF_EVENT.contains(unit) && manner == Manner.WITHIN) {
      throw new IllegalArgumentException("A term within which something is done has a length.");
    }
  }

  /** What a clause says of a term. */
  public sealed interface Reading {

    /**
     * A term.
     *
     * @param reckoning how it is counted
     */
    record Found(Reckoning reckoning) implements Reading {}

    /**
     * A day that the clause itself names.
     *
     * @param day the day: the last one allowed, or the first of an act's application
     */
    record Named(LocalDate day) implements Reading {}

    /**
     * A term that runs from an event, but not before a day («но не ранее …»).
     *
     * @param reckoning how it is counted
     * @param day the first day possible
     */
    record NotBefore(Reckoning reckoning, LocalDate day) implements Reading {}

    /**
     * A term that runs from an event of another matter («со дня получения запроса»), so that it has
     * no day here.
     *
     * @param manner what the days are for
     * @param length how many
     * @param unit in what they are counted
     * @param trigger the words of the event
     */
    record OfOther(Manner manner, int length, Unit unit, String trigger) implements Reading {}

    /**
     * A term that comes again.
     *
     * @param recurrence when
     */
    record Recurring(Recurrence recurrence) implements Reading {}

    /** The clause sets no term. */
    record None() implements Reading {}

    /**
     * The clause speaks of a term in words that are not known.
     *
     * @param words those words
     */
    record NotUnderstood(String words) implements Reading {}
  }

  /**
   * Where a term stands in a clause.
   *
   * @param reading what it says
   * @param trigger the words of the event from which it runs; empty for a day
   * @param from where its words begin
   * @param to where they end
   */
  public record Located(Reading reading, String trigger, int from, int to) {}

  /** The term that a duty has, where it stands; empty if it has none that is understood. */
  public static Optional<Located> find(String clause) {
    return ReckoningReader.find(clause);
  }

  /**
   * Reads the words of a clause, Russian or Kazakh. A wording that is not known is never guessed.
   */
  public static Reading read(String clause) {
    return ReckoningReader.read(clause);
  }

  /** Parses what {@link #toString} prints. */
  public static Reckoning parse(String text) {
    String[] words = text.split(" ", -1);
    if (words.length != 4) {
      throw new IllegalArgumentException(
          "«" + text + "» is not a reckoning. Maybe «within 5 working-days signed» was meant.");
    }
    return new Reckoning(
        find(Manner.values(), words[0]),
        Integer.parseInt(words[1]),
        find(Unit.values(), words[2]),
        Fact.Kind.parse(words[3]));
  }

  private static <E> E find(E[] all, String word) {
    return Arrays.stream(all)
        .filter(one -> one.toString().equals(word))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "There is no «" + word + "», only " + Arrays.toString(all) + "."));
  }

  @Override
  public String toString() {
    return manner + " " + length + " " + unit + " " + trigger;
  }
}

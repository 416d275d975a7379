package kz.tizilim.drafting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kz.tizilim.core.act.NumberWords;
import kz.tizilim.core.amend.ActLanguage;

/**
 * When a drafted order is to be put into application (Law on Legal Acts, art. 42). Prints as {@link
 * #parse} reads it: {@code 10}, {@code 2027-01-01}, {@code publication}.
 */
public sealed interface Start {
  /** Ten calendar days after its first official publication. */
  Start USUAL = new After(10);

  /**
   * After a number of calendar days that follow the day of the first official publication.
   *
   * @param days from 1 to 99
   */
  record After(int days) implements Start {
    public After {
      if (days < 1 || days > 99) {
        throw new IllegalArgumentException("An order waits 1 to 99 days, not " + days + ".");
      }
    }

    @Override
    public String clause(ActLanguage language) {
      return language == ActLanguage.RU
          ? "Настоящий приказ вводится в действие по истечении "
              + NumberWords.inRussian(days)
              + (days % 10 == 1 && days != 11 ? " календарного дня" : " календарных дней")
              + " после дня его первого официального опубликования."
          : "Осы бұйрық алғашқы ресми жарияланған күнінен кейін күнтізбелік "
              + NumberWords.inKazakh(days)
              + " күн өткен соң қолданысқа енгізіледі.";
    }

    @Override
    public String toString() {
      return Integer.toString(days);
    }
  }

  /** From a fixed day. */
  record On(LocalDate day) implements Start {
    @Override
    public String clause(ActLanguage language) {
      return language == ActLanguage.RU
          ? "Настоящий приказ вводится в действие с " + ActWords.day(day) + "."
          : "Осы бұйрық " + ActWords.fromDay(day) + " бастап қолданысқа енгізіледі.";
    }

    @Override
    public String toString() {
      return day.toString();
    }
  }

  /** On the day of its first official publication. */
  record Published() implements Start {
    @Override
    public String clause(ActLanguage language) {
      return language == ActLanguage.RU
          ? "Настоящий приказ вводится в действие со дня его первого официального опубликования."
          : "Осы бұйрық алғашқы ресми жарияланған күнінен бастап қолданысқа енгізіледі.";
    }

    @Override
    public String toString() {
      return "publication";
    }
  }

  /** The clause of the order, without its number. */
  String clause(ActLanguage language);

  /** The word for the day of publication, in three languages. */
  Set<String> PUBLICATION = Set.of("publication", "опубликование", "жариялау");

  /** What a person's words say: days to wait, a day, or «опубликование»; empty if nothing. */
  static Optional<Start> find(String text) {
    String word = text.strip();
    if (PUBLICATION.contains(word.toLowerCase(Locale.ROOT))) {
      return Optional.of(new Published());
    }
    try {
      return Optional.of(parse(word));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * Parses what it prints as.
   *
   * @throws IllegalArgumentException if it is nothing of the kind
   * @throws DateTimeException if it is a day that does not exist
   */
  static Start parse(String text) {
    if (text.equals("publication")) {
      return new Published();
    }
    return text.matches("\\d{1,3}")
        ? new After(Integer.parseInt(text))
        : new On(LocalDate.parse(text));
  }
}

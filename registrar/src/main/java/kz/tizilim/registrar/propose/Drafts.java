package kz.tizilim.registrar.propose;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Supplier;
import kz.tizilim.registrar.ask.Registrar;

/** Parts of what a person describes, each refused with the field that it stands in. */
final class Drafts {
  /** The sentence about an empty field. */
  static final String REQUIRED = "misfit.required";

  private Drafts() {}

  static String required(String pointer, String text) {
    if (text.isBlank()) {
      throw new MisfitException(pointer, REQUIRED);
    }
    return text;
  }

  static LocalDate day(String pointer, String text) {
    return Registrar.day(required(pointer, text))
        .orElseThrow(() -> new MisfitException(pointer, "misfit.day", text));
  }

  /* The messages of the values themselves are for programmers, and in English. */
  static <T> T parsed(String pointer, String key, String text, Function<String, T> parse) {
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException e) {
      MisfitException misfit = new MisfitException(pointer, key, text);
      misfit.initCause(e);
      throw misfit;
    }
  }

  /** Runs {@code part}; a field that it refuses is named inside {@code of}. */
  static <T> T within(String of, Supplier<T> part) {
    try {
      return part.get();
    } catch (MisfitException e) {
      throw e.within(of);
    }
  }
}

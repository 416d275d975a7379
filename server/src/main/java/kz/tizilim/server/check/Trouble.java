package kz.tizilim.server.check;

import java.util.Locale;
import java.util.Optional;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Verdict;
import kz.tizilim.core.message.Language;
import kz.tizilim.server.message.Sentences;

/** Why a person should look at a row. */
public enum Trouble {
  /** The code in the table is wrong. */
  WRONG_CLAIM,
  /** The row leaves something out. */
  AMBIGUOUS,
  /** The register names no such post there. */
  NOT_IN_REGISTER,
  /** The row cannot be read. */
  INVALID,
  /** The register excludes such posts: nothing is wrong with the row. */
  OUT_OF_SCOPE;

  /** The trouble of an answer; empty where there is none. */
  static Optional<Trouble> of(Answer answer) {
    if (answer.hasWrongClaim()) {
      return Optional.of(WRONG_CLAIM);
    }
    return switch (answer.verdict()) {
      case MATCH -> Optional.empty();
      case AMBIGUOUS -> Optional.of(AMBIGUOUS);
      case NOT_IN_REGISTER -> Optional.of(NOT_IN_REGISTER);
      case OUT_OF_SCOPE -> Optional.of(OUT_OF_SCOPE);
      case INVALID -> Optional.of(INVALID);
    };
  }

  /** Its name for people: that of the verdict, where it is one. */
  public String label(Language language) {
    return switch (this) {
      case WRONG_CLAIM -> Sentences.say(language, "trouble.wrong_claim");
      case AMBIGUOUS -> Verdict.AMBIGUOUS.label().in(language);
      case NOT_IN_REGISTER -> Verdict.NOT_IN_REGISTER.label().in(language);
      case INVALID -> Verdict.INVALID.label().in(language);
      case OUT_OF_SCOPE -> Verdict.OUT_OF_SCOPE.label().in(language);
    };
  }

  /** {@code wrong_claim}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package kz.tizilim.server.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Claim;
import kz.tizilim.classify.Reason;
import kz.tizilim.core.message.Language;
import kz.tizilim.server.message.Sentences;

/** Why a person should look at a post. */
public enum Trouble {
  /** The code in the table is wrong. */
  WRONG_CLAIM,
  /** What stands in the table as a code is none. */
  UNREADABLE_CLAIM,
  /** The row leaves something out. */
  AMBIGUOUS,
  /** The register names no such post there. */
  NOT_IN_REGISTER,
  /** The row names no post. */
  NO_TITLE,
  /** The row cannot be read. */
  INVALID,
  /** The register gives a code, and the table states none. */
  NO_CODE,
  /** The register excludes such posts: nothing is wrong with the row. */
  OUT_OF_SCOPE;

  /** The trouble of an answer; empty where there is none. */
  static Optional<Trouble> of(Answer answer) {
    if (answer.hasWrongClaim()) {
      return Optional.of(WRONG_CLAIM);
    }
    return switch (answer.verdict()) {
      case MATCH ->
          answer
              .claim()
              .map(claim ->
                  claim.judgement() == Claim.Judgement.UNREADABLE
                      ? Optional.of(UNREADABLE_CLAIM)
                      : Optional.<Trouble>empty())
              .orElse(Optional.of(NO_CODE));
      case AMBIGUOUS -> Optional.of(AMBIGUOUS);
      case NOT_IN_REGISTER -> Optional.of(NOT_IN_REGISTER);
      case OUT_OF_SCOPE -> Optional.of(OUT_OF_SCOPE);
      case INVALID ->
          Optional.of(
              answer.reason().filter(Reason.TITLE::equals).isPresent() ? NO_TITLE : INVALID);
    };
  }

  /** The trouble with that word; empty if there is none. */
  public static Optional<Trouble> find(String word) {
    return Arrays.stream(values()).filter(one -> one.toString().equals(word)).findFirst();
  }

  /** Whether the register's code settles it. */
  public boolean isSettledByCode() {
    return this == WRONG_CLAIM || this == UNREADABLE_CLAIM || this == NO_CODE;
  }

  /** Its name for people. */
  public String label(Language language) {
    return Sentences.say(language, "check.trouble." + this);
  }

  /** {@code wrong_claim}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

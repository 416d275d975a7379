package kz.tizilim.pay;

import java.time.LocalDate;
import kz.tizilim.classify.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Rows that share their answer and their terms, which are compared by identity: rows that say the
 * same share them, and a row that does not is only computed anew.
 */
final class SameRow {
  private final Answer answer;
  private final String institution;
  private final PostTerms terms;
  private final LocalDate day;

  SameRow(Answer answer, String institution, PostTerms terms, LocalDate day) {
    this.answer = answer;
    this.institution = institution;
    this.terms = terms;
    this.day = day;
  }

  @Override
  @SuppressWarnings("ReferenceEquality")
  public boolean equals(@Nullable Object other) {
    return other instanceof SameRow same
        && answer == same.answer
        && terms == same.terms
        && day.equals(same.day)
        && institution.equals(same.institution);
  }

  @Override
  public int hashCode() {
    int hash = 31 * System.identityHashCode(answer) + System.identityHashCode(terms);
    return 31 * (31 * hash + institution.hashCode()) + day.hashCode();
  }
}

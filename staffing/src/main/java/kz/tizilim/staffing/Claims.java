package kz.tizilim.staffing;

import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Claim.Judgement;

/** What reports say of a stated code: only one that was read as a code can be wrong. */
final class Claims {
  private Claims() {}

  static boolean isWrong(Answer answer) {
    return is(answer, Judgement.WRONG);
  }

  static boolean isUnreadable(Answer answer) {
    return is(answer, Judgement.UNREADABLE);
  }

  private static boolean is(Answer answer, Judgement judgement) {
    return answer.claim().filter(claim -> claim.judgement() == judgement).isPresent();
  }
}

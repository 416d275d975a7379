package kz.tizilim.documents.provision;

import java.util.Optional;
import kz.tizilim.core.act.Provisions.Term;
import kz.tizilim.core.act.Reckoning;

/** The terms that clauses set, as the grammar of terms reads them. */
final class Terms {

  private Terms() {}

  /**
   * A term in a text.
   *
   * @param term the term
   * @param from where its words begin
   * @param to where they end
   */
  record Found(Term term, int from, int to) {}

  /** The term that a clause sets; empty if it sets none that is understood, or names a day. */
  static Optional<Found> find(String text) {
    return Reckoning.find(text)
        .flatMap(it -> term(it).map(term -> new Found(term, it.from(), it.to())));
  }

  private static Optional<Term> term(Reckoning.Located it) {
    if (it.reading() instanceof Reckoning.Reading.Found found) {
      Reckoning reckoning = found.reckoning();
      return Optional.of(new Term(reckoning.length(), reckoning.unit(), it.trigger()));
    }
    return it.reading() instanceof Reckoning.Reading.OfOther other
        ? Optional.of(new Term(other.length(), other.unit(), it.trigger()))
        : Optional.empty();
  }

  /** The words of a clause that speak of a term and were not read; empty if there are none. */
  static Optional<String> unread(String text) {
    return Reckoning.read(text) instanceof Reckoning.Reading.NotUnderstood lost
        ? Optional.of(Marks.withoutEnd(lost.words()))
        : Optional.empty();
  }

  /** Whether two texts of one clause set the same term, as far as both are understood. */
  static boolean agree(String one, String other) {
    Reckoning.Reading mine = Reckoning.read(one);
    Reckoning.Reading theirs = Reckoning.read(other);
    if (mine instanceof Reckoning.Reading.NotUnderstood
        || theirs instanceof Reckoning.Reading.NotUnderstood) {
      return mine.getClass().equals(theirs.getClass());
    }
    return (mine instanceof Reckoning.Reading.OfOther left
            && theirs instanceof Reckoning.Reading.OfOther right)
        ? left.length() == right.length() && left.unit() == right.unit()
        : mine.equals(theirs);
  }
}

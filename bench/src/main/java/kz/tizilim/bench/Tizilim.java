package kz.tizilim.bench;

import kz.tizilim.classify.Classifier;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.documents.BuiltInActs;

/** Ours. */
final class Tizilim implements Contender {
  private final Classifier classifier = Classifier.of(BuiltInActs.edition692());

  @Override
  public Guess guess(StaffingRow row) {
    return Guess.sure(classifier.classify(row).codes());
  }
}

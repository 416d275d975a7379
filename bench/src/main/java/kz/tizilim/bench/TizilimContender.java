package kz.tizilim.bench;

import kz.tizilim.acts.CarriedActs;
import kz.tizilim.classify.Classifier;
import kz.tizilim.classify.StaffingRow;

/** The classifier of this program. */
final class TizilimContender implements Contender {
  private final Classifier classifier =
      Classifier.of(CarriedActs.in("mod-692-2024-07-01").edition());

  @Override
  public Guess guess(StaffingRow row) {
    return Guess.sure(classifier.classify(row).codes());
  }
}

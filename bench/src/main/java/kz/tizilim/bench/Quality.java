package kz.tizilim.bench;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The quality of a contender's answers.
 *
 * @param top1 share of the rows with a code whose first answered code is right, no threshold
 * @param coverage share of the rows with one code that are answered with it, at the threshold
 * @param precision share of right answers among the rows answered with one code, at the threshold
 * @param refused share of refused rows among those that have to be refused, at the threshold
 */
record Quality(double top1, double coverage, double precision, double refused) {

  /*
   * A contender answers if its confidence reaches a threshold. The threshold is the one with the
   * most right answers at a precision of 99 %, chosen on these same rows, which favours the rivals.
   * If no threshold reaches 99 %, nothing counts as answered. A contender without confidences has
   * only one threshold, at whatever precision it has.
   */
  private static final double PRECISION = 0.99;

  static Quality of(List<NoisyRow> rows, List<Guess> guesses) {
    double top1 = top1(rows, guesses);
    int measures = guesses.stream().mapToInt(guess -> guess.confidences().size()).max().orElse(0);
    return IntStream.range(0, measures)
        .mapToObj(measure -> at(top1, rows, guesses, measure))
        .max(Comparator.comparingDouble(Quality::coverage))
        .orElse(new Quality(top1, 0, 0, 1));
  }

  private static double top1(List<NoisyRow> rows, List<Guess> guesses) {
    int[] coded = IntStream.range(0, rows.size()).filter(i -> !rows.get(i).isToRefuse()).toArray();
    long right =
        IntStream.of(coded)
            .filter(i -> !guesses.get(i).isRefusal())
            .filter(i -> rows.get(i).codes().contains(guesses.get(i).codes().get(0)))
            .count();
    return (double) right / coded.length;
  }

  private static Quality at(double top1, List<NoisyRow> rows, List<Guess> guesses, int measure) {
    List<Integer> surestFirst =
        IntStream.range(0, rows.size())
            .boxed()
            .filter(i -> !guesses.get(i).isRefusal())
            .sorted(
                Comparator.comparingDouble(
                    (Integer i) -> -guesses.get(i).confidences().get(measure)))
            .toList();
    long one = rows.stream().filter(NoisyRow::hasOneCode).count();
    long toRefuse = rows.stream().filter(NoisyRow::isToRefuse).count();
    Quality best = new Quality(top1, 0, 0, 1);
    boolean sure = surestFirst.isEmpty() || isSame(guesses, surestFirst, measure);
    int answered = 0;
    int right = 0;
    int let = 0;
    for (int n = 0; n < surestFirst.size(); n++) {
      int i = surestFirst.get(n);
      NoisyRow row = rows.get(i);
      Guess guess = guesses.get(i);
      let += row.isToRefuse() ? 1 : 0;
      answered += guess.hasOneCode() ? 1 : 0;
      right += guess.hasOneCode() && row.codes().equals(guess.codes()) ? 1 : 0;
      boolean threshold =
          n + 1 == surestFirst.size()
              || confidence(guesses, surestFirst.get(n + 1), measure)
                  < confidence(guesses, i, measure);
      double precision = answered == 0 ? 0 : (double) right / answered;
      double coverage = (double) right / one;
      if (threshold && (sure || precision >= PRECISION) && coverage > best.coverage) {
        best = new Quality(top1, coverage, precision, 1 - (double) let / toRefuse);
      }
    }
    return best;
  }

  private static boolean isSame(List<Guess> guesses, List<Integer> surestFirst, int measure) {
    return confidence(guesses, surestFirst.get(0), measure)
        == confidence(guesses, surestFirst.get(surestFirst.size() - 1), measure);
  }

  private static double confidence(List<Guess> guesses, int i, int measure) {
    return guesses.get(i).confidences().get(measure);
  }
}

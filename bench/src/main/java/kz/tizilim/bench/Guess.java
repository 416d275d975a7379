package kz.tizilim.bench;

import java.util.List;
import kz.tizilim.core.register.Code;

/**
 * What a contender answers to a row.
 *
 * @param codes the codes, the likeliest first; none if it refuses
 * @param confidences how sure it is, by each measure it has; the more the surer
 */
record Guess(List<Code> codes, List<Double> confidences) {

  /** No answer. */
  static final Guess NONE = new Guess(List.of(), List.of());

  Guess {
    codes = List.copyOf(codes);
    confidences = List.copyOf(confidences);
  }

  /** An answer of one who is sure or says nothing. */
  static Guess sure(List<Code> codes) {
    return new Guess(codes, List.of(1.0));
  }

  boolean isRefusal() {
    return codes.isEmpty();
  }

  boolean hasOneCode() {
    return codes.size() == 1;
  }
}

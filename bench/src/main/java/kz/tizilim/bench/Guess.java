package kz.tizilim.bench;

import java.util.List;
import kz.tizilim.core.register.Code;

/**
 * A contender's answer to a row.
 *
 * @param codes the codes, the most likely first; empty if it refuses
 * @param confidences its confidence by each of its measures; higher is surer
 */
record Guess(List<Code> codes, List<Double> confidences) {

  /** No answer. */
  static final Guess NONE = new Guess(List.of(), List.of());

  Guess {
    codes = List.copyOf(codes);
    confidences = List.copyOf(confidences);
  }

  /** An answer of a contender without confidences: it is sure or does not answer. */
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

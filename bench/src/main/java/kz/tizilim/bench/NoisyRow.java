package kz.tizilim.bench;

import java.util.List;
import java.util.Set;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.core.register.Code;

/**
 * A row as units write them.
 *
 * @param row the row to classify
 * @param codes the right codes; empty if the right answer is a refusal
 * @param noises the noises applied to the clean row
 */
record NoisyRow(StaffingRow row, List<Code> codes, Set<Noise> noises) {
  NoisyRow {
    codes = List.copyOf(codes);
    noises = Set.copyOf(noises);
  }

  boolean isToRefuse() {
    return codes.isEmpty();
  }

  boolean hasOneCode() {
    return codes.size() == 1;
  }
}

package kz.tizilim.bench;

import java.util.List;
import java.util.Set;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.core.register.Code;

/**
 * A row as units write them.
 *
 * @param row what is asked
 * @param codes the right codes; none where the right answer is to refuse
 * @param noises what was done to the clean row
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

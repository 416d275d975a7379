package kz.tizilim.pay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.LegalBasis;
import kz.tizilim.classify.Provenance;
import kz.tizilim.classify.Wording;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Code;
import kz.tizilim.core.register.EntryId;
import kz.tizilim.core.register.Sphere;

/** Answers of the register, made for tests. */
final class Rows {
  private Rows() {}

  /** An answer with these codes of one sphere. */
  static Answer match(String sphere, String... codes) {
    List<EntryId> entries = new ArrayList<>();
    List<Code> all = new ArrayList<>();
    for (String code : codes) {
      entries.add(new EntryId(code, Sphere.parse(sphere), 1));
      all.add(Code.parse(code));
    }
    LegalBasis basis = new LegalBasis(entries, List.of(), "", "", List.of(), Remark.NONE);
    Wording wording = Wording.EXACT;
    return all.size() == 1
        ? new Answer.Match(all.get(0), basis, wording, Optional.empty(), Provenance.PLAIN)
        : new Answer.Ambiguous(
            all, List.of(), Optional.empty(), basis, wording, Optional.empty(), Provenance.PLAIN);
  }
}

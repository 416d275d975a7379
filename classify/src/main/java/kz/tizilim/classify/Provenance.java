package kz.tizilim.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.RegisterId;

/**
 * How an answer was obtained.
 *
 * @param register the register that answered; empty where the classifier was asked directly
 * @param caution why the edition that was asked is not applied yet; {@link Remark#NONE} if it is
 * @param remarks what a person should know of how the row was read or which register was chosen;
 *     their keys begin with {@code remark.}
 * @param why the chain of reasons; empty unless it was asked for
 */
public record Provenance(
    Optional<RegisterId> register, Remark caution, List<Remark> remarks, List<Remark> why) {

  /** Of an applied edition, without reasons. */
  public static final Provenance PLAIN =
      new Provenance(Optional.empty(), Remark.NONE, List.of(), List.of());

  public Provenance {
    remarks = List.copyOf(remarks);
    why = List.copyOf(why);
  }

  /** The same with that chain of reasons. */
  Provenance because(List<Remark> reasons) {
    return new Provenance(register, caution, remarks, reasons);
  }

  /** The same with one remark more. */
  Provenance remarking(Remark remark) {
    List<Remark> all = new ArrayList<>(remarks);
    all.add(remark);
    return new Provenance(register, caution, all, why);
  }

  /** The same from a register, of an edition with that caution, with these remarks as well. */
  public Provenance from(RegisterId other, Remark caution, List<Remark> remarks) {
    List<Remark> all = new ArrayList<>(remarks);
    all.addAll(this.remarks);
    return new Provenance(Optional.of(other), caution, all, why);
  }
}

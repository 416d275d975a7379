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
 * @param institutionKnown whether the register knows the row's institution or its kind, or the row
 *     was answered as one of any institution; empty where no institution was looked for
 * @param why the chain of reasons; empty unless it was asked for
 */
public record Provenance(
    Optional<RegisterId> register,
    Remark caution,
    List<Remark> remarks,
    Optional<Boolean> institutionKnown,
    List<Remark> why) {

  /** Of an applied edition, without an institution or reasons. */
  public static final Provenance PLAIN =
      new Provenance(Optional.empty(), Remark.NONE, List.of(), Optional.empty(), List.of());

  private static final Provenance KNOWN =
      new Provenance(Optional.empty(), Remark.NONE, List.of(), Optional.of(true), List.of());
  private static final Provenance UNKNOWN =
      new Provenance(Optional.empty(), Remark.NONE, List.of(), Optional.of(false), List.of());

  public Provenance {
    remarks = List.copyOf(remarks);
    why = List.copyOf(why);
  }

  /** Of an applied edition and an institution that it knows or does not. */
  static Provenance of(boolean institutionKnown) {
    return institutionKnown ? KNOWN : UNKNOWN;
  }

  /** The same with that chain of reasons. */
  Provenance because(List<Remark> reasons) {
    return new Provenance(register, caution, remarks, institutionKnown, reasons);
  }

  /** The same with one remark more. */
  Provenance remarking(Remark remark) {
    List<Remark> all = new ArrayList<>(remarks);
    all.add(remark);
    return new Provenance(register, caution, all, institutionKnown, why);
  }

  /** The same from a register, of an edition with that caution, with these remarks as well. */
  public Provenance from(RegisterId other, Remark caution, List<Remark> remarks) {
    List<Remark> all = new ArrayList<>(remarks);
    all.addAll(this.remarks);
    return new Provenance(Optional.of(other), caution, all, institutionKnown, why);
  }
}

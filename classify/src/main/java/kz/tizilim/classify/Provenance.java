package kz.tizilim.classify;

import java.util.List;
import kz.tizilim.core.message.Remark;

/**
 * How an answer was obtained.
 *
 * @param caution why the edition that was asked is not applied yet; {@link Remark#NONE} if it is
 * @param why the chain of reasons; empty unless it was asked for
 */
public record Provenance(Remark caution, List<Remark> why) {

  /** Of an applied edition, without reasons. */
  public static final Provenance PLAIN = new Provenance(Remark.NONE, List.of());

  public Provenance {
    why = List.copyOf(why);
  }
}

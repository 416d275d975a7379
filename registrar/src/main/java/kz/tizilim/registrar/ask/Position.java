package kz.tizilim.registrar.ask;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Citation;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;
import kz.tizilim.core.register.Finding;

/**
 * An entry of the register where it stands, with all that is known of it.
 *
 * @param edition the edition it stands in
 * @param cell its cell
 * @param entry the entry
 * @param since the first day it is applied as it is; empty while that is not known
 */
public record Position(Edition edition, Cell cell, Entry entry, Optional<LocalDate> since) {

  /** Where it stands in the law. */
  public Citation citation() {
    return edition.cite(entry);
  }

  /** What a person should look at in its words: the slips of the law that stand in its lines. */
  public List<Finding> findings() {
    return entry.origin().isEmpty()
        ? edition.findings().stream()
            .filter(finding ->
                finding.lines().from() <= entry.lines().to()
                    && finding.lines().to() >= entry.lines().from())
            .toList()
        : List.of();
  }
}

package kz.tizilim.register;

import java.util.List;
import java.util.Optional;

/**
 * The register as one act left it (редакция).
 *
 * <p>Its text form is that of {@link #toString} and {@link #parse}: see {@link EditionText}.
 *
 * @param act the act
 * @param cells the cells, in the law's order
 * @param findings what a person should look at
 * @param account the proof that nothing of the published table was lost
 */
public record Edition(Act act, List<Cell> cells, List<Finding> findings, Account account) {

  public Edition {
    cells = List.copyOf(cells);
    findings = List.copyOf(findings);
  }

  /** Parses what {@link #toString} prints, and the shorter form that people write by hand. */
  public static Edition parse(String text) {
    return EditionText.parse(text);
  }

  /** All entries, in the law's order. */
  public List<Entry> entries() {
    return cells.stream().flatMap(cell -> cell.entries().stream()).toList();
  }

  /** The entry of that id. */
  public Optional<Entry> find(EntryId id) {
    return entries().stream().filter(entry -> entry.id().equals(id)).findFirst();
  }

  /** The cells of that code, in all spheres; empty if there is none. */
  public List<Cell> cells(Code code) {
    return cells.stream().filter(cell -> cell.codes().contains(code)).toList();
  }

  /** Where the entry stands in the law. */
  public Citation cite(Entry entry) {
    String source = entry.origin().isEmpty() ? act.shortName() : entry.origin();
    return new Citation(source, entry.id().toString(), entry.lines());
  }

  @Override
  public String toString() {
    return EditionText.print(this);
  }
}

package kz.tizilim.core.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The register as one act left it (редакция).
 *
 * <p>Its text form is that of {@link #toString} and {@link #parse}: see {@link EditionText}.
 *
 * @param act the act
 * @param annex the annex of the act that holds the register
 * @param cells the cells, in the law's order
 * @param findings what a person should look at
 * @param account the proof that nothing of the published table was lost
 */
public record Edition(
    Act act, Annex annex, List<Cell> cells, List<Finding> findings, CharacterCount account) {

  public Edition {
    cells = List.copyOf(cells);
    findings = List.copyOf(findings);
  }

  /** This edition with other findings. */
  public Edition withFindings(List<Finding> noted) {
    return new Edition(act, annex, cells, noted, account);
  }

  /** This edition with other cells. */
  public Edition withCells(List<Cell> changed) {
    return new Edition(act, annex, changed, findings, account);
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

  /**
   * What the register says, and nothing of how it was read: a line for each cell and for each entry
   * under it. Whoever reads a print of the edition gets the same wording.
   */
  public String wording() {
    StringBuilder out = new StringBuilder();
    for (Cell cell : cells) {
      out.append(cell.printedCode()).append(' ').append(cell.sphere());
      out.append(cell.heading().isNone() ? "" : " " + cell.heading()).append('\n');
      cell.entries().forEach(entry -> out.append("  ").append(entry).append('\n'));
    }
    return out.toString();
  }

  /** SHA-256 of {@link #wording} in UTF-8, in 64 hexadecimal digits. */
  public String digest() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(wording().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  /** The fields that the register belongs to. */
  public Scheme scheme() {
    return Scheme.of(act.id());
  }

  /** The act in whose published text the entry stands as it is. */
  public ActId act(Entry entry) {
    return entry.origin().orElseGet(act::id);
  }

  /** Where the entry stands in the law. */
  public Citation cite(Entry entry) {
    return new Citation(act(entry).label(), entry.id().toString(), entry.lines());
  }

  @Override
  public String toString() {
    return EditionText.print(this);
  }
}

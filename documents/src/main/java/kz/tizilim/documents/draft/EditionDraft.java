package kz.tizilim.documents.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.tizilim.core.clause.ClauseReader;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.Annex;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;
import kz.tizilim.core.register.EntryNumbers;
import kz.tizilim.core.register.Finding;
import kz.tizilim.core.register.Heading;
import kz.tizilim.documents.finding.Findings;
import kz.tizilim.documents.table.DraftCell;
import kz.tizilim.documents.table.ExclusionNote;
import kz.tizilim.documents.table.LabelledTable;
import kz.tizilim.documents.table.Piece;

/** Makes an edition out of a draft table. */
public final class EditionDraft {

  private EditionDraft() {}

  /**
   * The edition that {@code labelled} holds.
   *
   * @param act the act that carries it
   * @param annex the annex that holds the register
   * @param noted findings that were made before, in the prose
   */
  public static Edition of(LabelledTable labelled, Act act, Annex annex, List<Finding> noted) {
    ClauseReader reader = new ClauseReader();
    List<String> clauses =
        labelled.cells().stream()
            .flatMap(cell -> cell.pieces().stream())
            .filter(piece -> !piece.isHeading())
            .map(Piece::text)
            .filter(text -> !ExclusionNote.is(text))
            .toList();
    reader.learn(clauses);
    EntryNumbers numbers = new EntryNumbers();
    Set<Entry> unended = new HashSet<>();
    List<Finding> findings = new ArrayList<>(noted);
    List<DraftCell> drafts = new ArrayList<>();
    List<Cell> cells = new ArrayList<>();
    for (DraftCell draft : labelled.cells()) {
      Cell cell = cell(draft, reader, numbers, unended, findings);
      boolean excluded =
          cell.entries().isEmpty()
              && draft.pieces().stream().anyMatch(piece -> ExclusionNote.is(piece.text()));
      if (!excluded) {
        drafts.add(draft);
        cells.add(cell);
      }
    }
    findings.addAll(Slips.of(drafts, cells, unended));
    findings.sort((a, b) -> Integer.compare(a.lines().from(), b.lines().from()));
    return new Edition(act, annex, cells, findings, labelled.account());
  }

  private static Cell cell(
      DraftCell draft,
      ClauseReader reader,
      EntryNumbers numbers,
      Set<Entry> unended,
      List<Finding> findings) {
    Heading heading = Heading.NONE;
    String carried = "";
    List<Entry> entries = new ArrayList<>();
    Cell empty =
        new Cell(
            draft.grade(),
            draft.step(),
            draft.sphere(),
            heading,
            draft.gradeEvidence(),
            draft.stepEvidence(),
            List.of());
    for (Piece piece : draft.pieces()) {
      if (piece.isHeading()) {
        heading = new Heading(heading.isNone() ? piece.text() : heading + ": " + piece.text());
        carried = reader.headOf(heading.text());
        continue;
      }
      String text = piece.text();
      if (ExclusionNote.is(text)) {
        findings.add(Findings.of(Finding.Severity.INFO, "publisher-note", piece.lines(), text));
        continue;
      }
      ClauseReader.Parts parts = reader.read(text, carried);
      String head = reader.headFor(text);
      carried = head.isEmpty() ? carried : head;
      Entry entry =
          new Entry(numbers.next(empty), text, parts.titles(), parts.institutions(), piece.lines());
      entries.add(entry);
      for (String title : parts.doubts()) {
        findings.add(
            Findings.of(Finding.Severity.WARNING, "split-in-doubt", piece.lines(), title, text));
      }
      if (!piece.goesOn()) {
        unended.add(entry);
      }
    }
    return new Cell(
        draft.grade(),
        draft.step(),
        draft.sphere(),
        heading,
        draft.gradeEvidence(),
        draft.stepEvidence(),
        entries);
  }
}

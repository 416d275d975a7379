package kz.tizilim.documents.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.tizilim.documents.DocumentException;
import kz.tizilim.documents.table.DraftCell;
import kz.tizilim.documents.table.DraftTable;
import kz.tizilim.documents.table.LabelSearch;
import kz.tizilim.documents.table.LabelledTable;
import kz.tizilim.documents.table.Piece;
import kz.tizilim.documents.token.TextLine;
import kz.tizilim.documents.token.Token;
import kz.tizilim.documents.token.Tokens;
import kz.tizilim.register.Account;
import kz.tizilim.register.Act;
import kz.tizilim.register.Cell;
import kz.tizilim.register.Edition;
import kz.tizilim.register.Entry;
import kz.tizilim.register.EntryNumbers;
import kz.tizilim.register.Finding;
import kz.tizilim.register.Heading;

/** Makes an edition out of a draft table. */
public final class EditionDraft {

  private EditionDraft() {}

  /**
   * The edition that {@code table} holds.
   *
   * @param act the act that carries it
   * @param noted findings that were made before, in the prose
   * @throws DocumentException if a character of the table would be lost
   */
  public static Edition of(DraftTable table, Act act, List<Finding> noted) {
    LabelledTable labelled = LabelSearch.read(table);
    ClauseReader reader = new ClauseReader();
    List<String> clauses =
        labelled.cells().stream()
            .flatMap(cell -> cell.pieces().stream())
            .filter(piece -> !piece.isHeading())
            .map(Piece::text)
            .toList();
    reader.learn(clauses);
    EntryNumbers numbers = new EntryNumbers();
    Set<Entry> unended = new HashSet<>();
    List<Cell> cells =
        labelled.cells().stream().map(cell -> cell(cell, reader, numbers, unended)).toList();
    Account account = account(table, labelled);
    List<Finding> findings = new ArrayList<>(noted);
    findings.addAll(Slips.of(labelled.cells(), cells, unended));
    findings.sort((a, b) -> Integer.compare(a.lines().from(), b.lines().from()));
    return new Edition(act, cells, findings, account);
  }

  private static Cell cell(
      DraftCell draft, ClauseReader reader, EntryNumbers numbers, Set<Entry> unended) {
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
        heading = new Heading(piece.text());
        continue;
      }
      String text = piece.text();
      ClauseReader.Parts parts = reader.read(text, carried);
      String head = reader.headFor(text);
      carried = head.isEmpty() ? carried : head;
      Entry entry =
          new Entry(numbers.next(empty), text, parts.titles(), parts.institutions(), piece.lines());
      entries.add(entry);
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

  /** Proves that every token of the table stands in the edition exactly once. */
  private static Account account(DraftTable table, LabelledTable labelled) {
    Set<Token> open = new HashSet<>();
    for (TextLine line : table.lines()) {
      open.addAll(line.tokens());
    }
    List<Token> twice = new ArrayList<>();
    int accounted = 0;
    for (Token token : labelled.accounted()) {
      if (open.remove(token)) {
        accounted += token.text().length();
      } else {
        twice.add(token);
      }
    }
    if (!open.isEmpty() || !twice.isEmpty()) {
      List<Token> left = new ArrayList<>(open);
      left.addAll(twice);
      left.sort((a, b) ->
          a.line() != b.line()
              ? Integer.compare(a.line(), b.line())
              : Integer.compare(a.column(), b.column()));
      String shown =
          String.join(
              ", ",
              left.stream()
                  .limit(10)
                  .map(token -> "«" + token.text() + "» (стр. " + token.line() + ")")
                  .toList());
      throw new DocumentException(
          DocumentException.Kind.LEFT_OVER,
          left.size()
              + " слов таблицы не вошли ни в одну ячейку: "
              + shown
              + (left.size() > 10 ? ", …" : "")
              + ". Возможно, метка оторвана от своей ячейки или у блока нет заголовка.");
    }
    return new Account(Tokens.characters(table.lines()), accounted);
  }
}

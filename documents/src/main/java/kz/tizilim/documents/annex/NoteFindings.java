package kz.tizilim.documents.annex;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.core.register.Finding;
import kz.tizilim.core.register.Finding.Severity;
import kz.tizilim.core.register.Lines;
import kz.tizilim.documents.finding.Findings;
import kz.tizilim.documents.grid.CellLine;
import kz.tizilim.documents.grid.CellLine.Join;
import kz.tizilim.documents.grid.LineWriter;
import kz.tizilim.documents.token.TextLine;

/** The notes of a publisher, and the last of the acts that they say have changed the text. */
final class NoteFindings {

  /** «от 01.06.2025 № 200», «01.06.2025 № 200 бұйрығымен». */
  private static final Pattern ACT =
      Pattern.compile(
          "(\\d{2})\\.(\\d{2})\\.(\\d{4})\\s+№\\s*([\\p{L}\\d][^\\s,;()]*[\\p{L}\\d]|\\d)");

  /** A note: its words and its lines. */
  private record Note(String words, Lines lines) {}

  /** An act that a note names. */
  private record Named(LocalDate day, String printedDay, String number, Lines lines) {}

  private NoteFindings() {}

  static List<Finding> of(List<TextLine> lines) {
    List<Note> notes = notes(lines);
    List<Finding> findings = new ArrayList<>();
    for (Note note : notes) {
      findings.add(Findings.of(Severity.INFO, "publisher-note", note.lines, note.words));
    }
    last(notes)
        .ifPresent(act ->
            findings.add(
                Findings.of(
                    Severity.WARNING, "consolidated-text", act.lines, act.number, act.printedDay)));
    return findings;
  }

  private static List<Note> notes(List<TextLine> lines) {
    List<Note> notes = new ArrayList<>();
    for (TextLine line : lines) {
      if (line.words().chars().noneMatch(Character::isLetter)) {
        continue;
      }
      Lines at = Lines.of(line.number());
      boolean begins = notes.isEmpty() || LineWriter.isNote(new CellLine(line, Join.APART));
      if (begins) {
        notes.add(new Note(line.words(), at));
      } else {
        Note open = notes.remove(notes.size() - 1);
        notes.add(new Note(open.words + " " + line.words(), open.lines.and(at)));
      }
    }
    return notes;
  }

  private static Optional<Named> last(List<Note> notes) {
    List<Named> named = new ArrayList<>();
    for (Note note : notes) {
      Matcher act = ACT.matcher(note.words);
      while (act.find()) {
        String printed = act.group(1) + "." + act.group(2) + "." + act.group(3);
        String number = act.group(4);
        day(act).ifPresent(day -> named.add(new Named(day, printed, number, note.lines)));
      }
    }
    return named.stream().max(Comparator.comparing(Named::day));
  }

  private static Optional<LocalDate> day(Matcher act) {
    int day = Integer.parseInt(act.group(1));
    int month = Integer.parseInt(act.group(2));
    int year = Integer.parseInt(act.group(3));
    boolean valid =
        month >= 1
            && month <= 12
            && day >= 1
            && year > 0
            && day <= YearMonth.of(year, month).lengthOfMonth();
    return valid ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
  }
}

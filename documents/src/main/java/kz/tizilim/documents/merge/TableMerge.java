package kz.tizilim.documents.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Evidence;
import kz.tizilim.core.register.Finding;
import kz.tizilim.core.register.Finding.Severity;
import kz.tizilim.core.register.Grade;
import kz.tizilim.core.register.Lines;
import kz.tizilim.core.register.Step;
import kz.tizilim.documents.finding.Findings;
import kz.tizilim.documents.merge.Alignment.Item;
import kz.tizilim.documents.merge.Alignment.Pair;
import kz.tizilim.documents.table.DraftCell;
import kz.tizilim.documents.table.LabelledTable;
import kz.tizilim.documents.table.Piece;
import kz.tizilim.documents.token.Token;

/** Merges two readings of the table of one act, entry by entry. */
public final class TableMerge {

  /*
   * A printed label wins over an inferred one; otherwise the first source wins. The source with
   * more printed labels is the base: its cells, its splits between clauses and its line numbers are
   * used. If both have the same letters, the words of the base are taken too, because the other
   * source broke them. If the letters differ, the words of the first source are taken, on the lines
   * of the base. A label that only the other source prints is inferred in the base, and the reason
   * names the place where it is printed. The other source counts as printing the labels of a cell
   * only if it prints both: if one was inferred, the extent of the other was inferred too.
   */

  private static final double SURE = 0.99;

  private static final double EVEN = 0.5;

  /** A source: its name for people, and its table. */
  public record Source(String name, LabelledTable table) {}

  /**
   * The merged table.
   *
   * @param name its name for people
   * @param table the table
   * @param findings where the sources disagree, and what one of them repaired in the other
   */
  public record Merged(String name, LabelledTable table, List<Finding> findings) {}

  private record PieceInCell(DraftCell cell, Piece piece) {}

  private final Source base;
  private final Source other;
  private final boolean baseIsFirst;
  private final List<Finding> findings = new ArrayList<>();
  private final List<PieceInCell> merged = new ArrayList<>();

  /** The cells of the other source that correspond to each cell of the base. */
  private final Map<DraftCell, Set<DraftCell>> counterparts = new HashMap<>();

  private TableMerge(Source first, Source second) {
    this.baseIsFirst = printed(first) >= printed(second);
    this.base = baseIsFirst ? first : second;
    this.other = baseIsFirst ? second : first;
  }

  /** Merges {@code first} and {@code second}. */
  public static Merged of(Source first, Source second) {
    TableMerge merge = new TableMerge(first, second);
    Map<SectionKey, List<PieceInCell>> left = sections(merge.base.table());
    Map<SectionKey, List<PieceInCell>> right = sections(merge.other.table());
    Set<SectionKey> keys = new LinkedHashSet<>(left.keySet());
    keys.addAll(right.keySet());
    keys.forEach(key ->
        merge.section(left.getOrDefault(key, List.of()), right.getOrDefault(key, List.of())));
    LabelledTable table = new LabelledTable(merge.cells(), merge.base.table().account(), List.of());
    return new Merged(merge.base.name(), table, List.copyOf(merge.findings));
  }

  private static long printed(Source source) {
    return source.table().cells().stream()
        .filter(cell -> isPrinted(cell.gradeEvidence()) && isPrinted(cell.stepEvidence()))
        .count();
  }

  private static boolean isPrinted(Evidence evidence) {
    return evidence instanceof Evidence.Printed;
  }

  private static Map<SectionKey, List<PieceInCell>> sections(LabelledTable table) {
    Map<SectionKey, List<PieceInCell>> sections = new LinkedHashMap<>();
    for (DraftCell cell : table.cells()) {
      List<PieceInCell> section =
          sections.computeIfAbsent(
              new SectionKey(cell.grade().block(), cell.sphere()), key -> new ArrayList<>());
      cell.pieces().forEach(piece -> section.add(new PieceInCell(cell, piece)));
    }
    return sections;
  }

  private void section(List<PieceInCell> left, List<PieceInCell> right) {
    Alignment alignment = Alignment.of(items(left), items(right));
    for (Pair pair : alignment.pairs()) {
      List<PieceInCell> ours = left.subList(pair.leftFrom(), pair.leftTo());
      List<PieceInCell> theirs = right.subList(pair.rightFrom(), pair.rightTo());
      if (pair.isBoth()) {
        // If a source ran clauses of two cells together, only their beginning is under one label.
        counterparts
            .computeIfAbsent(ours.get(0).cell(), c -> new LinkedHashSet<>())
            .add(theirs.get(0).cell());
        mergePair(ours, theirs);
      } else if (theirs.isEmpty()) {
        ours.forEach(our -> missing(our, base, other, our.piece().lines()));
        merged.addAll(ours);
      } else {
        theirs.forEach(this::addFromOther);
      }
    }
  }

  private static List<Item> items(List<PieceInCell> section) {
    return section.stream()
        .map(piece ->
            new Item(
                letters(piece.piece()), piece.piece().tokens().stream().map(Token::word).toList()))
        .toList();
  }

  /**
   * Everything printed except spaces and the semicolon that ends a clause, which a split may add.
   */
  private static String letters(Piece piece) {
    return piece.tokens().stream().map(Token::text).collect(Collectors.joining()).replace(";", "");
  }

  private void mergePair(List<PieceInCell> ours, List<PieceInCell> theirs) {
    if (!letters(ours).equals(letters(theirs))) {
      disagree(Severity.ERROR, "sources-words", ours, theirs);
      if (!baseIsFirst && ours.size() == 1 && theirs.size() == 1) {
        Piece words = onLine(theirs.get(0).piece(), lines(ours).from());
        merged.add(new PieceInCell(ours.get(0).cell(), words));
        return;
      }
    } else if (ours.size() != theirs.size()) {
      disagree(Severity.INFO, "sources-clauses", ours, theirs);
    } else if (!text(ours).equals(text(theirs))) {
      disagree(Severity.INFO, "sources-torn", ours, theirs);
    }
    merged.addAll(ours);
  }

  private void disagree(
      Severity severity, String key, List<PieceInCell> ours, List<PieceInCell> theirs) {
    Lines lines = lines(ours);
    find(
        severity,
        key,
        lines,
        base.name(),
        lines,
        text(ours),
        other.name(),
        lines(theirs),
        text(theirs),
        base.name());
  }

  private static String letters(List<PieceInCell> piece) {
    return piece.stream().map(p -> letters(p.piece())).collect(Collectors.joining());
  }

  private static String text(List<PieceInCell> piece) {
    return piece.stream().map(p -> p.piece().text()).collect(Collectors.joining(" | "));
  }

  private static Lines lines(List<PieceInCell> piece) {
    return piece.stream().map(p -> p.piece().lines()).reduce(Lines::and).orElseThrow();
  }

  /** The piece {@code words}, moved to {@code line} of the base. */
  private static Piece onLine(Piece words, int line) {
    List<Token> tokens =
        words.tokens().stream().map(t -> new Token(t.text(), line, t.column())).toList();
    return new Piece(words.isHeading(), words.from(), words.to(), tokens, words.apart());
  }

  private void missing(PieceInCell only, Source has, Source lacks, Lines lines) {
    Piece piece = only.piece();
    find(
        Severity.ERROR,
        piece.isHeading() ? "sources-missing.heading" : "sources-missing.entry",
        lines,
        has.name(),
        piece.lines(),
        piece.text(),
        lacks.name());
  }

  /** An entry that only the other source has goes to the cell of the entry before it. */
  private void addFromOther(PieceInCell their) {
    if (merged.isEmpty()) {
      missing(their, other, base, their.piece().lines());
      merged.add(their);
      return;
    }
    PieceInCell last = merged.get(merged.size() - 1);
    boolean sameCell = counterparts.getOrDefault(last.cell(), Set.of()).contains(their.cell());
    Lines lines = last.piece().lines();
    missing(their, other, base, lines);
    Piece piece = onLine(their.piece(), lines.to());
    merged.add(new PieceInCell(sameCell ? last.cell() : their.cell(), piece));
  }

  /** The cells with their final labels. */
  private List<DraftCell> cells() {
    List<DraftCell> cells = new ArrayList<>();
    Set<Object> reported = new HashSet<>();
    int from = 0;
    while (from < merged.size()) {
      DraftCell cell = merged.get(from).cell();
      int to = from;
      List<Piece> pieces = new ArrayList<>();
      while (to < merged.size() && merged.get(to).cell().equals(cell)) {
        pieces.add(merged.get(to++).piece());
      }
      cells.add(labelled(cell, pieces, reported));
      from = to;
    }
    findings.sort(Comparator.comparingInt(finding -> finding.lines().from()));
    return cells;
  }

  private DraftCell labelled(DraftCell cell, List<Piece> pieces, Set<Object> reported) {
    Settled grade = Settled.of(cell.grade().toString(), cell.gradeEvidence());
    Settled step = Settled.of(cell.step().toString(), cell.stepEvidence());
    Lines lines = pieces.get(0).lines().and(pieces.get(pieces.size() - 1).lines());
    for (DraftCell their : counterparts.getOrDefault(cell, Set.of())) {
      boolean whole = isPrinted(their.gradeEvidence()) && isPrinted(their.stepEvidence());
      Settled theirGrade = new Settled(their.grade().toString(), their.gradeEvidence(), whole);
      grade = settle("grade", grade, theirGrade, cell, lines, reported);
      if (!cell.step().isNone() && !their.step().isNone()) {
        Settled theirStep = new Settled(their.step().toString(), their.stepEvidence(), whole);
        step = settle("step", step, theirStep, cell, lines, reported);
      }
    }
    boolean oneLabel = cell.step().isNone();
    return new DraftCell(
        Grade.parse(grade.value),
        oneLabel ? Step.NONE : Step.parse(step.value),
        cell.sphere(),
        grade.evidence,
        oneLabel ? grade.evidence : step.evidence,
        pieces);
  }

  private record Settled(String value, Evidence evidence, boolean printed) {
    static Settled of(String value, Evidence evidence) {
      return new Settled(value, evidence, isPrinted(evidence));
    }
  }

  private Settled settle(
      String what, Settled our, Settled their, DraftCell cell, Lines lines, Set<Object> reported) {
    boolean same = our.value.equals(their.value);
    if (our.printed && their.printed) {
      return same ? our : conflict(what, our, their, lines);
    }
    if (our.printed) {
      // A label may cover many cells and is reported once.
      boolean agreed = same && isPrinted(their.evidence);
      if (!agreed && reported.add(List.of(what, our, cell.sphere()))) {
        String how = their.evidence.isUnknown() ? "lost." : same ? "inferred." : "inferred-as.";
        find(
            Severity.INFO,
            "sources-label." + how + what,
            lines,
            our.value,
            base.name(),
            line(our.evidence),
            other.name(),
            their.value);
      }
      return our;
    }
    if (their.printed) {
      String line = line(their.evidence);
      if (reported.add(List.of(what, their, cell.sphere()))) {
        find(
            Severity.INFO,
            "sources-label.other." + what,
            lines,
            other.name(),
            line,
            base.name(),
            their.value);
      }
      String reason = Remark.of("reason.other-source." + what, other.name(), line).toString();
      return Settled.of(their.value, new Evidence.Inferred(reason, SURE, List.of(their.value)));
    }
    if (same || their.evidence.isUnknown()) {
      return our;
    }
    return our.evidence.isUnknown() ? their : conflict(what, our, their, lines);
  }

  private Settled conflict(String what, Settled our, Settled their, Lines lines) {
    Settled first = baseIsFirst ? our : their;
    Settled second = baseIsFirst ? their : our;
    Object[] differ = {base.name(), our.value, other.name(), their.value, first.value};
    find(Severity.ERROR, "sources-label-differs." + what, lines, differ);
    String reason = Remark.of("reason.sources-differ." + what, differ).toString();
    return Settled.of(
        first.value, new Evidence.Inferred(reason, EVEN, List.of(first.value, second.value)));
  }

  private static String line(Evidence evidence) {
    return evidence instanceof Evidence.Printed printed ? Integer.toString(printed.line()) : "?";
  }

  private void find(Severity severity, String key, Lines lines, Object... words) {
    findings.add(Findings.of(severity, key, lines, words));
  }
}

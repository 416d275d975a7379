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
import kz.tizilim.core.register.Block;
import kz.tizilim.core.register.Evidence;
import kz.tizilim.core.register.Finding;
import kz.tizilim.core.register.Finding.Severity;
import kz.tizilim.core.register.Grade;
import kz.tizilim.core.register.Lines;
import kz.tizilim.core.register.Sphere;
import kz.tizilim.core.register.Step;
import kz.tizilim.documents.finding.Findings;
import kz.tizilim.documents.merge.Alignment.Item;
import kz.tizilim.documents.merge.Alignment.Pair;
import kz.tizilim.documents.table.DraftCell;
import kz.tizilim.documents.table.LabelledTable;
import kz.tizilim.documents.table.Piece;
import kz.tizilim.documents.token.Token;

/** Two readings of the table of one act, put together entry by entry. */
public final class TableMerge {

  /*
   * What is printed wins over what was inferred, otherwise the first source wins. So the source that prints
   * more of its labels is the ground: its cells, its cuts between clauses, its lines. Where both have the
   * same letters, its words are taken too, since the other tore them. Where the letters differ, the words
   * of the first source are taken, on the lines of the ground. A label that only the other source prints is
   * inferred for the ground, and the reason names where it is printed. The other source counts as printing
   * the labels of a cell only where it prints both: where one was inferred, so was what the other covers.
   */

  private static final double SURE = 0.99;

  private static final double EVEN = 0.5;

  /** A source: what to call it, and its table. */
  public record Source(String name, LabelledTable table) {}

  /**
   * Both in one.
   *
   * @param name what to call it
   * @param table the table
   * @param findings where they disagree, and what one of them mended in the other
   */
  public record Merged(String name, LabelledTable table, List<Finding> findings) {}

  private record Key(Block block, Sphere sphere) {}

  private record Placed(DraftCell cell, Piece piece) {}

  private final Source ground;
  private final Source other;
  private final boolean groundIsFirst;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Placed> merged = new ArrayList<>();

  /** The cells of the other source beside each cell of the ground. */
  private final Map<DraftCell, Set<DraftCell>> beside = new HashMap<>();

  private TableMerge(Source first, Source second) {
    this.groundIsFirst = printed(first) >= printed(second);
    this.ground = groundIsFirst ? first : second;
    this.other = groundIsFirst ? second : first;
  }

  /** Puts {@code first} and {@code second} together. */
  public static Merged of(Source first, Source second) {
    TableMerge merge = new TableMerge(first, second);
    Map<Key, List<Placed>> left = sections(merge.ground.table());
    Map<Key, List<Placed>> right = sections(merge.other.table());
    Set<Key> keys = new LinkedHashSet<>(left.keySet());
    keys.addAll(right.keySet());
    keys.forEach(key ->
        merge.section(left.getOrDefault(key, List.of()), right.getOrDefault(key, List.of())));
    LabelledTable table =
        new LabelledTable(merge.cells(), merge.ground.table().account(), List.of());
    return new Merged(merge.ground.name(), table, List.copyOf(merge.findings));
  }

  private static long printed(Source source) {
    return source.table().cells().stream()
        .filter(cell -> isPrinted(cell.gradeEvidence()) && isPrinted(cell.stepEvidence()))
        .count();
  }

  private static boolean isPrinted(Evidence evidence) {
    return evidence instanceof Evidence.Printed;
  }

  private static Map<Key, List<Placed>> sections(LabelledTable table) {
    Map<Key, List<Placed>> sections = new LinkedHashMap<>();
    for (DraftCell cell : table.cells()) {
      List<Placed> section =
          sections.computeIfAbsent(
              new Key(cell.grade().block(), cell.sphere()), key -> new ArrayList<>());
      cell.pieces().forEach(piece -> section.add(new Placed(cell, piece)));
    }
    return sections;
  }

  private void section(List<Placed> left, List<Placed> right) {
    Alignment alignment = Alignment.of(items(left), items(right));
    for (Pair pair : alignment.pairs()) {
      List<Placed> ours = left.subList(pair.leftFrom(), pair.leftTo());
      List<Placed> theirs = right.subList(pair.rightFrom(), pair.rightTo());
      if (pair.isBoth()) {
        // Where a source ran clauses of two cells together, only where they begin is under one
        // label.
        beside
            .computeIfAbsent(ours.get(0).cell(), c -> new LinkedHashSet<>())
            .add(theirs.get(0).cell());
        both(ours, theirs);
      } else if (theirs.isEmpty()) {
        ours.forEach(our -> alone(our, ground, other, our.piece().lines()));
        merged.addAll(ours);
      } else {
        theirs.forEach(this::added);
      }
    }
  }

  private static List<Item> items(List<Placed> section) {
    return section.stream()
        .map(placed ->
            new Item(
                letters(placed.piece()),
                placed.piece().tokens().stream().map(Token::word).toList()))
        .toList();
  }

  /** All that is printed but spaces and what ends a clause, which a cut may add. */
  private static String letters(Piece piece) {
    return piece.tokens().stream().map(Token::text).collect(Collectors.joining()).replace(";", "");
  }

  private void both(List<Placed> ours, List<Placed> theirs) {
    if (!letters(ours).equals(letters(theirs))) {
      tell(Severity.ERROR, "sources-words", ours, theirs);
      if (!groundIsFirst && ours.size() == 1 && theirs.size() == 1) {
        Piece words = onLine(theirs.get(0).piece(), lines(ours).from());
        merged.add(new Placed(ours.get(0).cell(), words));
        return;
      }
    } else if (ours.size() != theirs.size()) {
      tell(Severity.INFO, "sources-clauses", ours, theirs);
    } else if (!text(ours).equals(text(theirs))) {
      tell(Severity.INFO, "sources-torn", ours, theirs);
    }
    merged.addAll(ours);
  }

  private void tell(Severity severity, String key, List<Placed> ours, List<Placed> theirs) {
    Lines lines = lines(ours);
    find(
        severity,
        key,
        lines,
        ground.name(),
        lines,
        text(ours),
        other.name(),
        lines(theirs),
        text(theirs),
        ground.name());
  }

  private static String letters(List<Placed> placed) {
    return placed.stream().map(it -> letters(it.piece())).collect(Collectors.joining());
  }

  private static String text(List<Placed> placed) {
    return placed.stream().map(it -> it.piece().text()).collect(Collectors.joining(" | "));
  }

  private static Lines lines(List<Placed> placed) {
    return placed.stream().map(it -> it.piece().lines()).reduce(Lines::and).orElseThrow();
  }

  /** The piece {@code words} as if it stood on {@code line} of the ground. */
  private static Piece onLine(Piece words, int line) {
    List<Token> tokens =
        words.tokens().stream().map(t -> new Token(t.text(), line, t.column())).toList();
    return new Piece(words.isHeading(), words.from(), words.to(), tokens, words.apart());
  }

  private void alone(Placed only, Source has, Source lacks, Lines lines) {
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

  /** An entry of the other source alone goes to the cell of the entry before it. */
  private void added(Placed their) {
    if (merged.isEmpty()) {
      alone(their, other, ground, their.piece().lines());
      merged.add(their);
      return;
    }
    Placed last = merged.get(merged.size() - 1);
    boolean sameCell = beside.getOrDefault(last.cell(), Set.of()).contains(their.cell());
    Lines lines = last.piece().lines();
    alone(their, other, ground, lines);
    Piece piece = onLine(their.piece(), lines.to());
    merged.add(new Placed(sameCell ? last.cell() : their.cell(), piece));
  }

  /** The cells with their labels settled. */
  private List<DraftCell> cells() {
    List<DraftCell> cells = new ArrayList<>();
    Set<Object> told = new HashSet<>();
    int from = 0;
    while (from < merged.size()) {
      DraftCell cell = merged.get(from).cell();
      int to = from;
      List<Piece> pieces = new ArrayList<>();
      while (to < merged.size() && merged.get(to).cell().equals(cell)) {
        pieces.add(merged.get(to++).piece());
      }
      cells.add(labelled(cell, pieces, told));
      from = to;
    }
    findings.sort(Comparator.comparingInt(finding -> finding.lines().from()));
    return cells;
  }

  private DraftCell labelled(DraftCell cell, List<Piece> pieces, Set<Object> told) {
    Settled grade = Settled.of(cell.grade().toString(), cell.gradeEvidence());
    Settled step = Settled.of(cell.step().toString(), cell.stepEvidence());
    Lines lines = pieces.get(0).lines().and(pieces.get(pieces.size() - 1).lines());
    for (DraftCell their : beside.getOrDefault(cell, Set.of())) {
      boolean whole = isPrinted(their.gradeEvidence()) && isPrinted(their.stepEvidence());
      Settled theirGrade = new Settled(their.grade().toString(), their.gradeEvidence(), whole);
      grade = settle("grade", grade, theirGrade, cell, lines, told);
      if (!cell.step().isNone() && !their.step().isNone()) {
        Settled theirStep = new Settled(their.step().toString(), their.stepEvidence(), whole);
        step = settle("step", step, theirStep, cell, lines, told);
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
      String what, Settled our, Settled their, DraftCell cell, Lines lines, Set<Object> told) {
    boolean same = our.value.equals(their.value);
    if (our.printed && their.printed) {
      return same ? our : conflict(what, our, their, lines);
    }
    if (our.printed) {
      // One label may cover many cells and is told of once.
      boolean agreed = same && isPrinted(their.evidence);
      if (!agreed && told.add(List.of(what, our, cell.sphere()))) {
        String how = their.evidence.isUnknown() ? "lost." : same ? "inferred." : "inferred-as.";
        find(
            Severity.INFO,
            "sources-label." + how + what,
            lines,
            our.value,
            ground.name(),
            line(our.evidence),
            other.name(),
            their.value);
      }
      return our;
    }
    if (their.printed) {
      String line = line(their.evidence);
      if (told.add(List.of(what, their, cell.sphere()))) {
        find(
            Severity.INFO,
            "sources-label.other." + what,
            lines,
            other.name(),
            line,
            ground.name(),
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
    Settled first = groundIsFirst ? our : their;
    Settled second = groundIsFirst ? their : our;
    Object[] differ = {ground.name(), our.value, other.name(), their.value, first.value};
    find(Severity.ERROR, "sources-label-differs." + what, lines, differ);
    String told = Remark.of("reason.sources-differ." + what, differ).toString();
    return Settled.of(
        first.value, new Evidence.Inferred(told, EVEN, List.of(first.value, second.value)));
  }

  private static String line(Evidence evidence) {
    return evidence instanceof Evidence.Printed printed ? Integer.toString(printed.line()) : "?";
  }

  private void find(Severity severity, String key, Lines lines, Object... words) {
    findings.add(Findings.of(severity, key, lines, words));
  }
}

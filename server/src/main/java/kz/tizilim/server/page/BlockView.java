package kz.tizilim.server.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Sphere;
import org.jspecify.annotations.Nullable;

/**
 * A block of the register, or a sphere of it, as a table with merged cells.
 *
 * @param letter the letter of the block
 * @param sphere the sphere; the general part where it is in none
 * @param rows the rows from above
 */
record BlockView(String letter, Sphere sphere, List<Row> rows) {

  /**
   * A row: a heading of a cell, or an entry. A label is in the first row that it covers.
   *
   * @param grade the label of the grade and how many rows it covers
   * @param step the label of the step and how many rows it covers
   * @param heading the heading; empty in the row of an entry
   * @param entry the entry; null in the row of a heading
   */
  record Row(Label grade, Label step, String heading, @Nullable EntryView entry) {
    /** Whether it is the row of a heading. */
    public boolean isHeading() {
      return !heading.isEmpty();
    }
  }

  /**
   * A label that covers rows; {@link #NONE} where an earlier row has it.
   *
   * @param text the label
   * @param rows how many rows it covers
   * @param inferred whether it is not printed in the published text
   * @param provenance how it is known
   * @param again whether an earlier row has it already; it is repeated because that row is far away
   */
  record Label(String text, int rows, boolean inferred, String provenance, boolean again) {
    static final Label NONE = new Label("", 0, false, "", false);

    /** This label split into parts that cover no more than {@link #MOST_ROWS} rows each. */
    private List<Label> parts() {
      List<Label> parts = new ArrayList<>();
      for (int done = 0; done < rows; done += MOST_ROWS) {
        parts.add(
            new Label(text, Math.min(MOST_ROWS, rows - done), inferred, provenance, done > 0));
      }
      return parts;
    }

    /** Whether it begins here. */
    public boolean isHere() {
      return rows > 0;
    }
  }

  /** A label that covers more rows than these is repeated: a printed page has more. */
  private static final int MOST_ROWS = 8;

  /** The same rows with far-reaching labels repeated. */
  private static List<Row> repeated(List<Row> rows) {
    Label[] grades = new Label[rows.size()];
    Label[] steps = new Label[rows.size()];
    Arrays.fill(grades, Label.NONE);
    Arrays.fill(steps, Label.NONE);
    for (int i = 0; i < rows.size(); i++) {
      put(rows.get(i).grade(), grades, i);
      put(rows.get(i).step(), steps, i);
    }
    return IntStream.range(0, rows.size())
        .mapToObj(i -> new Row(grades[i], steps[i], rows.get(i).heading(), rows.get(i).entry()))
        .toList();
  }

  private static void put(Label label, Label[] labels, int from) {
    int at = from;
    for (Label part : label.parts()) {
      labels[at] = part;
      at += part.rows();
    }
  }

  /** The anchor of the block on its page. */
  public String anchor() {
    return sphere.isGeneral() ? letter : letter + "-" + sphere;
  }

  /** The words for its sphere; empty in none. */
  public String sphereWords(Language language) {
    return Spheres.words(sphere, language);
  }

  /** Whether it is a sphere of a block. */
  public boolean isSphere() {
    return !sphere.isGeneral();
  }

  /** Collects cells with their entries, in the law's order, into blocks. */
  static final class Builder {
    private final List<BlockView> blocks = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    private final List<List<EntryView>> entries = new ArrayList<>();

    void add(Cell cell, List<EntryView> ofCell) {
      if (!cells.isEmpty() && !together(cells.get(0), cell)) {
        close();
      }
      cells.add(cell);
      entries.add(List.copyOf(ofCell));
    }

    private static boolean together(Cell one, Cell other) {
      return one.block() == other.block() && one.sphere().equals(other.sphere());
    }

    List<BlockView> blocks() {
      close();
      return List.copyOf(blocks);
    }

    private void close() {
      if (cells.isEmpty()) {
        return;
      }
      List<Row> rows = new ArrayList<>();
      for (int i = 0; i < cells.size(); i++) {
        rows(i, rows);
      }
      blocks.add(new BlockView(cells.get(0).block().name(), cells.get(0).sphere(), repeated(rows)));
      cells.clear();
      entries.clear();
    }

    private void rows(int i, List<Row> rows) {
      Cell cell = cells.get(i);
      boolean newGrade = i == 0 || !cells.get(i - 1).grade().equals(cell.grade());
      Label grade = newGrade ? grade(i) : Label.NONE;
      Label step = step(i);
      if (!cell.heading().isNone()) {
        rows.add(new Row(grade, step, cell.heading().text(), null));
        grade = Label.NONE;
        step = Label.NONE;
      }
      for (EntryView entry : entries.get(i)) {
        rows.add(new Row(grade, step, "", entry));
        grade = Label.NONE;
        step = Label.NONE;
      }
    }

    private int size(int i) {
      return entries.get(i).size() + (cells.get(i).heading().isNone() ? 0 : 1);
    }

    private Label grade(int from) {
      int rows = 0;
      for (int i = from;
          i < cells.size() && cells.get(i).grade().equals(cells.get(from).grade());
          i++) {
        rows += size(i);
      }
      Cell cell = cells.get(from);
      Optional<EntryView> first = entries.get(from).stream().findFirst();
      return new Label(
          cell.gradeEvidence().isUnknown() ? cell.block() + "?" : cell.grade().toString(),
          rows,
          EntryView.isDoubtful(cell.gradeEvidence()),
          first.map(EntryView::grade).orElse(""),
          false);
    }

    private Label step(int i) {
      Cell cell = cells.get(i);
      Optional<EntryView> first = entries.get(i).stream().findFirst();
      boolean none = cell.step().isNone();
      return new Label(
          none ? "—" : cell.stepEvidence().isUnknown() ? "?" : cell.step().toString(),
          size(i),
          !none && EntryView.isDoubtful(cell.stepEvidence()),
          first.map(EntryView::step).orElse(""),
          false);
    }
  }
}

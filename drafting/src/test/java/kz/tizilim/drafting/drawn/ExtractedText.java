package kz.tizilim.drafting.drawn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import kz.tizilim.drafting.drawn.DrawnOrder.Across;
import kz.tizilim.drafting.drawn.DrawnOrder.Label;
import kz.tizilim.drafting.drawn.DrawnOrder.Paragraph;
import kz.tizilim.drafting.drawn.DrawnOrder.Row;
import kz.tizilim.drafting.drawn.DrawnOrder.Under;

/** Writes an order as extraction leaves the publisher's pages: text without positions. */
final class ExtractedText {

  /*
   * A label stands before the first line that its cell has on the page that holds the middle of the
   * cell. A page ends with three blank lines and nothing is lost, or the next line begins with one space:
   * then the labels before that line and the blank above it are gone.
   */
  private static final int WIDTH = 32;
  private static final int MOST_LOST = 2;

  private record Line(String text, boolean blankAbove, int cell) {}

  private final Random random;
  private final List<Line> lines = new ArrayList<>();
  private final Map<Label, List<Integer>> covered = new HashMap<>();
  private final List<Label> order = new ArrayList<>();

  private ExtractedText(Random random) {
    this.random = random;
  }

  /** The text of {@code order} on pages of {@code height} lines; {@code random} chooses losses. */
  static String of(DrawnOrder order, Random random, int height) {
    ExtractedText text = new ExtractedText(random);
    int cell = 0;
    for (Row row : order.rows()) {
      if (row instanceof Across across) {
        text.lines.add(new Line(across.text(), true, -1));
      } else {
        text.cell((Under) row, cell++);
      }
    }
    return "Приложение\n\nЗвено Ступень Наименование должности\n" + text.paged(height);
  }

  private void cell(Under cell, int number) {
    boolean first = true;
    for (Paragraph paragraph : cell.text()) {
      boolean blank = first || paragraph.apart();
      for (String line : wrapped(paragraph.text())) {
        cover(cell.grade());
        cover(cell.step());
        lines.add(new Line(line, blank, number));
        blank = false;
      }
      first = false;
    }
  }

  private void cover(Label label) {
    if (!label.text.isEmpty()) {
      if (!covered.containsKey(label)) {
        order.add(label);
      }
      covered.computeIfAbsent(label, l -> new ArrayList<>()).add(lines.size());
    }
  }

  private static List<String> wrapped(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private String paged(int height) {
    Map<Integer, String> labels = new TreeMap<>();
    for (Label label : order) {
      List<Integer> own = covered.get(label);
      int page = own.get(own.size() / 2) / height;
      int first = own.stream().filter(i -> i / height == page).findFirst().orElseThrow();
      labels.merge(first, label.text, (a, b) -> a + " " + b);
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      String label = labels.getOrDefault(i, "");
      boolean top = i > 0 && i % height == 0 && line.cell() >= 0;
      int count = label.isEmpty() ? 0 : label.split(" ", -1).length;
      boolean lossy = top && count > 0 && count <= MOST_LOST && random.nextBoolean();
      if (lossy) {
        out.append(' ').append(line.text()).append('\n');
        continue;
      }
      boolean blank = line.blankAbove() && !top;
      out.append(top ? "\n\n\n" : blank ? "\n" : "");
      if (!label.isEmpty()) {
        out.append(label).append('\n').append(line.blankAbove() ? "\n" : "");
      }
      out.append(line.text()).append('\n');
    }
    return out.toString();
  }
}

package kz.tizilim.documents.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Builds lines of words from glyphs. */
final class LineMaker {

  /*
   * Words are separated by space glyphs, never by distance alone: the publisher spreads letters
   * further apart than words are elsewhere. A space separates the letters on its two sides only if
   * it belongs to the run of one of them, because spaces of the running text lie under links drawn
   * over them. Two runs without a space glyph between them are separated by distance: more than the
   * letter-spacing of both runs and a share of the font height.
   */
  private static final double SAME_LINE = 0.35;
  private static final double APART = 0.18;
  private static final double SAME_PLACE = 0.12;
  private static final double USUAL_SPACE = 0.25;

  private LineMaker() {}

  /** The lines of {@code glyphs}, from top to bottom. */
  static List<PageLine> lines(List<Glyph> glyphs) {
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(Glyph::y));
    List<PageLine> lines = new ArrayList<>();
    List<Glyph> open = new ArrayList<>();
    for (Glyph glyph : sorted) {
      if (!open.isEmpty()) {
        double apart = glyph.y() - open.get(0).y();
        if (apart > SAME_LINE * Math.min(glyph.size(), open.get(0).size())) {
          add(open, lines);
          open = new ArrayList<>();
        }
      }
      open.add(glyph);
    }
    add(open, lines);
    return lines;
  }

  private static void add(List<Glyph> glyphs, List<PageLine> lines) {
    List<Glyph> letters = letters(glyphs);
    if (letters.isEmpty()) {
      return;
    }
    List<Glyph> spaces =
        glyphs.stream()
            .filter(Glyph::isSpace)
            .sorted(Comparator.comparingDouble(Glyph::middle))
            .toList();
    Map<Integer, Double> spacing = letterSpacing(letters);
    List<PageWord> words = new ArrayList<>();
    StringBuilder word = new StringBuilder(letters.get(0).text());
    double from = letters.get(0).x();
    double natural = letters.get(0).width();
    for (int i = 1; i < letters.size(); i++) {
      Glyph before = letters.get(i - 1);
      Glyph letter = letters.get(i);
      if (isParted(before, letter, spaces, spacing)) {
        words.add(new PageWord(word.toString(), from, before.end(), natural));
        word.setLength(0);
        from = letter.x();
        natural = 0;
      }
      natural += letter.width();
      word.append(letter.text());
    }
    Glyph last = letters.get(letters.size() - 1);
    words.add(new PageWord(word.toString(), from, last.end(), natural));
    double size = letters.get(0).size();
    double space =
        spaces.stream()
            .mapToDouble(Glyph::width)
            .filter(width -> width > 0)
            .findFirst()
            .orElse(USUAL_SPACE * size);
    double y = letters.stream().mapToDouble(Glyph::y).max().orElseThrow();
    lines.add(new PageLine(y, size, space, words));
  }

  /**
   * The letters from left to right; a letter drawn twice in the same place for bold type counts
   * once.
   */
  private static List<Glyph> letters(List<Glyph> glyphs) {
    List<Glyph> letters = new ArrayList<>();
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.removeIf(Glyph::isSpace);
    sorted.sort(Comparator.comparingDouble(Glyph::x));
    for (Glyph glyph : sorted) {
      boolean twice = false;
      for (int i = letters.size() - 1; i >= 0 && !twice; i--) {
        Glyph other = letters.get(i);
        if (glyph.x() - other.x() > SAME_PLACE * glyph.size()) {
          break;
        }
        twice = other.text().equals(glyph.text()) && other.run() != glyph.run();
      }
      if (!twice) {
        letters.add(glyph);
      }
    }
    return letters;
  }

  /** For each run, the greatest distance between two letters of one word. */
  private static Map<Integer, Double> letterSpacing(List<Glyph> letters) {
    Map<Integer, List<Double>> gaps = new HashMap<>();
    for (int i = 1; i < letters.size(); i++) {
      Glyph before = letters.get(i - 1);
      Glyph letter = letters.get(i);
      if (before.run() == letter.run()) {
        gaps.computeIfAbsent(letter.run(), run -> new ArrayList<>()).add(letter.x() - before.end());
      }
    }
    Map<Integer, Double> spacing = new HashMap<>();
    gaps.forEach((run, list) -> {
      list.sort(Comparator.naturalOrder());
      spacing.put(run, Math.max(0, list.get(list.size() / 4)));
    });
    return spacing;
  }

  private static boolean isParted(
      Glyph before, Glyph letter, List<Glyph> spaces, Map<Integer, Double> spacing) {
    for (int i = firstAfter(spaces, before.middle()); i < spaces.size(); i++) {
      Glyph space = spaces.get(i);
      if (space.middle() >= letter.middle()) {
        break;
      }
      if (space.run() == before.run() || space.run() == letter.run()) {
        return true;
      }
      if (before.run() != letter.run() && space.x() >= before.end() - space.width() / 2) {
        return true;
      }
    }
    double spread =
        Math.max(spacing.getOrDefault(before.run(), 0.0), spacing.getOrDefault(letter.run(), 0.0));
    return before.run() != letter.run()
        && letter.x() - before.end() > spread + APART * letter.size();
  }

  private static int firstAfter(List<Glyph> spaces, double place) {
    int low = 0;
    int high = spaces.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spaces.get(middle).middle() <= place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

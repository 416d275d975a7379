package kz.tizilim.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import kz.tizilim.acts.CarriedActs;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;
import kz.tizilim.core.register.Evidence;
import org.junit.jupiter.api.Test;

/**
 * Order № 692 with one more damage: whatever is lost, an entry never stands under a wrong grade or
 * step that is called printed.
 */
final class DamagedOrderTest {

  private static final Pattern LABELS = Pattern.compile(" ?(?:[АВСD]\\d?)?(?: ?\\d(?:-\\d)?)?");
  private static final Pattern LABELS_BEFORE_TEXT = Pattern.compile("^ ?\\d(?:-\\d)? (?=\\p{Lu})");
  private static final int FIRST_LINE_OF_TABLE = 79;

  private final List<String> lines =
      List.copyOf(Arrays.asList(CarriedActs.in("mod-692-2024-07-01").text().split("\n", -1)));
  private final Edition whole = read(lines);
  private int unsure;

  private static Edition read(List<String> lines) {
    return OrderReader.read(new SourceText("damaged", String.join("\n", lines)))
        .onlyEdition()
        .orElseThrow();
  }

  /** Every entry of the damaged order against the same entry of the whole one. */
  private void isRightOrUnsure(List<String> damaged, String what) {
    Edition edition = read(damaged);
    assertThat(edition.account().isComplete()).as(what).isTrue();
    List<Entry> expected = whole.entries();
    assertThat(edition.entries()).as(what + ": entries").hasSameSizeAs(expected);
    int next = 0;
    for (Cell cell : edition.cells()) {
      for (Entry entry : cell.entries()) {
        Entry same = expected.get(next++);
        Cell right =
            whole.cells().stream()
                .filter(c -> c.entries().contains(same))
                .findFirst()
                .orElseThrow();
        // Two commas torn over a line end look like a wrapped mark: the law's own space between
        // them is lost.
        assertThat(entry.text().replace(", ,", ",,"))
            .as(what)
            .isEqualTo(same.text().replace(", ,", ",,"));
        boolean gradeRight = cell.grade().equals(right.grade());
        boolean stepRight = cell.step().equals(right.step());
        assertThat(gradeRight || !(cell.gradeEvidence() instanceof Evidence.Printed))
            .as(what + ": " + entry + " is called " + cell.grade() + ", printed")
            .isTrue();
        assertThat(stepRight || !(cell.stepEvidence() instanceof Evidence.Printed))
            .as(what + ": " + entry + " is called step " + cell.step() + ", printed")
            .isTrue();
        unsure += gradeRight && stepRight ? 0 : 1;
      }
    }
  }

  private List<String> without(int index) {
    List<String> damaged = new ArrayList<>(lines);
    damaged.remove(index);
    return damaged;
  }

  private List<String> with(int index, String line) {
    List<String> damaged = new ArrayList<>(lines);
    damaged.set(index, line);
    return damaged;
  }

  @Test
  void without_any_one_label() {
    int dropped = 0;
    for (int i = FIRST_LINE_OF_TABLE; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank() && LABELS.matcher(line).matches()) {
        String[] labels = line.strip().split(" ", -1);
        for (int k = 0; k < labels.length; k++) {
          isRightOrUnsure(
              with(i, labels.length == 1 ? "" : labels[1 - k]),
              "line " + (i + 1) + " without «" + labels[k] + "»");
          dropped++;
        }
      } else if (LABELS_BEFORE_TEXT.matcher(line).find()) {
        isRightOrUnsure(
            with(i, LABELS_BEFORE_TEXT.matcher(line).replaceFirst("")),
            "line " + (i + 1) + " without its label");
        dropped++;
      }
    }
    assertThat(dropped).isEqualTo(55);
  }

  @Test
  void without_any_one_label_and_the_blank_line_after_it() {
    for (int i = FIRST_LINE_OF_TABLE; i < lines.size() - 1; i++) {
      if (!lines.get(i).isBlank()
          && LABELS.matcher(lines.get(i)).matches()
          && lines.get(i + 1).isBlank()) {
        List<String> damaged = without(i + 1);
        damaged.remove(i);
        isRightOrUnsure(damaged, "without line " + (i + 1) + " and the blank after it");
      }
    }
  }

  @Test
  void without_any_one_blank_line() {
    for (int i = FIRST_LINE_OF_TABLE; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        isRightOrUnsure(without(i), "without the blank line " + (i + 1));
      }
    }
  }

  @Test
  void with_any_one_page_break_of_the_other_kind() {
    int swapped = 0;
    for (int i = FIRST_LINE_OF_TABLE; i < lines.size() - 3; i++) {
      boolean clean =
          lines.get(i).isBlank()
              && lines.get(i + 1).isBlank()
              && lines.get(i + 2).isBlank()
              && !lines.get(i + 3).isBlank();
      if (clean) {
        List<String> damaged = new ArrayList<>(lines);
        damaged.set(i + 3, " " + lines.get(i + 3));
        damaged.subList(i, i + 3).clear();
        isRightOrUnsure(damaged, "line " + (i + 4) + " begins a lossy page");
        swapped++;
        if (LABELS.matcher(lines.get(i + 3)).matches()) {
          isRightOrUnsure(
              swallowed(i), "line " + (i + 4) + " begins a lossy page that swallowed its labels");
        }
      } else if (lines.get(i).startsWith(" ") && !lines.get(i).isBlank()) {
        List<String> damaged = with(i, lines.get(i).substring(1));
        damaged.addAll(i, List.of("", "", ""));
        isRightOrUnsure(damaged, "line " + (i + 1) + " begins a clean page");
        swapped++;
      }
    }
    assertThat(swapped).isEqualTo(31);
  }

  /** The page break at {@code i} as a lossy one: its labels and blank lines are gone. */
  private List<String> swallowed(int i) {
    List<String> damaged = new ArrayList<>(lines);
    int text = i + 3;
    while (lines.get(text).isBlank() || LABELS.matcher(lines.get(text)).matches()) {
      text++;
    }
    damaged.set(text, " " + lines.get(text));
    damaged.subList(i, text).clear();
    return damaged;
  }

  @Test
  void wrapped_at_other_widths() {
    for (int width : new int[] {18, 24, 30, 36, 44, 60, 80, 120}) {
      isRightOrUnsure(wrapped(width), "wrapped at " + width);
    }
  }

  /**
   * The table's paragraphs wrapped anew; labels, blank lines and the tops of pages stay where they
   * are.
   */
  private List<String> wrapped(int width) {
    List<String> damaged = new ArrayList<>(lines.subList(0, FIRST_LINE_OF_TABLE));
    StringBuilder line = new StringBuilder();
    for (String old : lines.subList(FIRST_LINE_OF_TABLE, lines.size())) {
      boolean stays =
          old.isBlank()
              || LABELS.matcher(old).matches()
              || old.startsWith("Блок ")
              || old.startsWith("В сфере");
      if (stays || old.startsWith(" ") || LABELS_BEFORE_TEXT.matcher(old).find()) {
        flush(line, damaged);
      }
      if (stays) {
        damaged.add(old);
        continue;
      }
      boolean spaced =
          old.strip().matches("(?:\\S ){3,}.*") && old.strip().split(" +", -1)[0].length() == 1;
      String words = spaced ? unspaced(old) : old.replaceAll("(?<=\\S) {2,}", " ").stripTrailing();
      for (String word : words.split(" (?=\\S)", -1)) {
        if (line.length() > 0 && line.length() + word.length() + 1 > width) {
          flush(line, damaged);
        }
        boolean glued = line.length() > 0 && line.charAt(line.length() - 1) == '-';
        line.append(line.length() == 0 || glued ? "" : " ").append(word);
      }
    }
    flush(line, damaged);
    return damaged;
  }

  private static void flush(StringBuilder line, List<String> damaged) {
    if (line.length() > 0) {
      damaged.add(line.toString());
      line.setLength(0);
    }
  }

  private static String unspaced(String line) {
    return line.strip().replaceAll("(?<=\\S) (?=\\S)", "").replaceAll(" +", " ");
  }

  @Test
  void without_letter_spacing() {
    List<String> damaged = new ArrayList<>();
    int mended = 0;
    for (String line : lines) {
      boolean spaced =
          line.strip().length() > 5
              && Arrays.stream(line.strip().split(" +", -1)).allMatch(word -> word.length() == 1);
      damaged.add(spaced ? unspaced(line) : line);
      mended += spaced ? 1 : 0;
    }
    assertThat(mended).isBetween(30, 45);
    isRightOrUnsure(damaged, "without letter-spacing");
    assertThat(unsure).isZero();
  }
}

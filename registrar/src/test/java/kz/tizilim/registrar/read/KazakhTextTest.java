package kz.tizilim.registrar.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import kz.tizilim.acts.CarriedActs;
import kz.tizilim.core.register.Finding;
import kz.tizilim.documents.DocumentException;
import kz.tizilim.documents.SourceFile;
import kz.tizilim.testkit.Property;
import org.junit.jupiter.api.Test;

/** The Kazakh text of an order next to the Russian one: prose and register. */
final class KazakhTextTest {
  private static final int LONGEST_LABEL = 4;
  private static final String FOLDER = "mcs-0-2023-03-01/";
  private static final String RUSSIAN = resource("order.ru.txt");
  private static final String KAZAKH = resource("order.kk.txt");
  private static final List<String> WITHOUT = codes(KAZAKH);

  private static String resource(String name) {
    try (InputStream in = CarriedActs.class.getResourceAsStream(FOLDER + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SourceFile file(String text, String name) {
    return bytes(page(text), name);
  }

  private static SourceFile bytes(String text, String name) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return SourceFile.of(new ByteArrayInputStream(bytes), name);
  }

  /** The text as a page whose register is a table. */
  private static String page(String text) {
    StringBuilder page = new StringBuilder("<html><body>");
    StringBuilder cell = new StringBuilder();
    String grade = "";
    String step = "";
    boolean inTable = false;
    for (String line : text.lines().toList()) {
      if (line.isBlank()) {
        continue;
      }
      if (line.matches("(?:Звено Ступень|Буын Саты) .*")) {
        page.append("<table><tr><td>").append(line.replaceAll(" (?=\\p{Lu})", "<td>"));
        inTable = true;
      } else if (!inTable) {
        page.append("<p>").append(line).append("</p>");
      } else if (line.matches(
          "(?:Блок .*|. блогы .*|В сфере .*|.*саласында:|\\p{Lu}\\d?|\\d(?:-\\d)?)")) {
        page.append(row(grade, step, cell));
        boolean label = line.length() < LONGEST_LABEL;
        boolean ofGrade = label && Character.isLetter(line.charAt(0));
        grade = ofGrade ? line : grade;
        step = ofGrade || !label ? "" : line;
        page.append(label ? "" : "<tr><td colspan=3>" + line);
      } else {
        cell.append("<p>").append(line).append("</p>");
      }
    }
    return page.append(row(grade, step, cell)).append("</table></body></html>").toString();
  }

  private static String row(String grade, String step, StringBuilder cell) {
    String row = cell.isEmpty() ? "" : "<tr><td>" + grade + "<td>" + step + "<td>" + cell;
    cell.setLength(0);
    return row;
  }

  private static List<String> codes(String kazakh) {
    return OrderFiles.read(List.of(file(RUSSIAN, "ru")), Optional.of(file(kazakh, "kk")))
        .findings()
        .stream()
        .map(Finding::toString)
        .toList();
  }

  private static List<String> found(String kazakh) {
    List<String> all = new ArrayList<>(codes(kazakh));
    WITHOUT.forEach(all::remove);
    return all;
  }

  @Test
  void both_texts_as_they_are_have_no_finding_of_difference() {
    assertThat(WITHOUT).noneMatch(line -> line.contains("parity") || line.contains("differ"));
  }

  @Test
  void every_change_of_one_text_is_found() {
    Property.holds(
        300,
        random -> {
          String mutated = mutated(random);
          assertThat(mutated).isNotEqualTo(KAZAKH);
          assertThat(found(mutated)).as(difference(mutated)).isNotEmpty();
        });
  }

  @Test
  void what_changes_no_word_is_no_difference() {
    Property.holds(300, random -> assertThat(found(typed(random))).isEmpty());
  }

  /**
   * The differences of the texts as they are, without a table; or why the Kazakh one is refused.
   */
  private static List<String> plain(String kazakh) {
    try {
      return OrderFiles.read(List.of(bytes(RUSSIAN, "ru")), Optional.of(bytes(kazakh, "kk")))
          .findings()
          .stream()
          .map(Finding::code)
          .filter(code -> code.startsWith("parity") || code.startsWith("texts-differ"))
          .toList();
    } catch (DocumentException e) {
      return List.of(e.getMessage());
    }
  }

  @Test
  void in_a_text_without_a_table_every_change_is_found_and_nothing_else() {
    Property.holds(
        300,
        random -> {
          String mutated = mutated(random);
          assertThat(plain(mutated)).as(difference(mutated)).isNotEmpty();
          assertThat(plain(typed(random))).isEmpty();
        });
  }

  private static String difference(String text) {
    List<String> before = KAZAKH.lines().toList();
    List<String> lines = text.lines().toList();
    return IntStream.range(0, Math.min(before.size(), lines.size()))
        .filter(i -> !before.get(i).equals(lines.get(i)))
        .mapToObj(i -> before.get(i) + " → " + lines.get(i))
        .findFirst()
        .orElse("shorter");
  }

  /** The text with one of many changes that matter. */
  private static String mutated(Random random) {
    return switch (random.nextInt(9)) {
      case 0 -> replaced(random, "бес жұмыс", "он жұмыс", "жеті жұмыс", "бес күнтізбелік");
      case 1 -> replaced(random, "күнтізбелік он күн", "күнтізбелік жиырма күн", "он жұмыс күні");
      case 2 -> replaced(random, "139-бабының", "193-бабының", "138-бабының");
      case 3 ->
          replaced(
              random,
              "2023 жылғы 1 наурыздағы № 0",
              "2023 жылғы 2 наурыздағы № 0",
              "2023 жылғы 1 сәуірдегі № 0",
              "2023 жылғы 1 наурыздағы № 1");
      case 4 -> withoutLine(random, "\\d[.)] .*");
      case 5 -> withPost(random);
      case 6 -> replacedOne(random, "жоғары санатты|бірінші санатты|екінші санатты|санаты жоқ");
      case 7 -> moved(random);
      default -> withoutLine(random, ".*: .*(?:дің|тің).*");
    };
  }

  private static String replaced(Random random, String from, String... to) {
    return KAZAKH.replaceFirst(from, to[random.nextInt(to.length)]);
  }

  /** Another category in one heading. */
  private static String replacedOne(Random random, String categories) {
    List<String> lines = new ArrayList<>(KAZAKH.lines().toList());
    List<Integer> at = matching(lines, ".*(?:" + categories + ").*");
    int line = at.get(random.nextInt(at.size()));
    String other =
        Arrays.stream(categories.split("[|]", -1))
            .filter(one -> !lines.get(line).contains(one))
            .skip(random.nextInt(3))
            .findFirst()
            .orElseThrow();
    lines.set(line, lines.get(line).replaceFirst(categories, other));
    return String.join("\n", lines) + "\n";
  }

  private static String withoutLine(Random random, String pattern) {
    List<String> lines = new ArrayList<>(KAZAKH.lines().toList());
    List<Integer> at = matching(lines, pattern);
    lines.remove((int) at.get(random.nextInt(at.size())));
    return String.join("\n", lines) + "\n";
  }

  private static String withPost(Random random) {
    List<String> lines = new ArrayList<>(KAZAKH.lines().toList());
    List<Integer> at = matching(lines, ".*: .*(?:дің|тің);?");
    int line = at.get(random.nextInt(at.size()));
    lines.set(line, lines.get(line).replaceFirst(":", ", тыңшы:"));
    return String.join("\n", lines) + "\n";
  }

  /** A row in the place of its neighbour. */
  private static String moved(Random random) {
    List<String> lines = new ArrayList<>(KAZAKH.lines().toList());
    List<Integer> at = new ArrayList<>();
    for (int i : matching(lines, ".*: .*(?:дің|тің);")) {
      if (lines.get(i + 1).matches(".*: .*(?:дің|тің);?")) {
        at.add(i);
      }
    }
    int line = at.get(random.nextInt(at.size()));
    String first = lines.get(line).replaceFirst(";$", "");
    String second = lines.get(line + 1);
    boolean ended = second.endsWith(";");
    lines.set(line, second.replaceFirst(";$", "") + ";");
    lines.set(line + 1, first + (ended ? ";" : ""));
    return String.join("\n", lines) + "\n";
  }

  private static List<Integer> matching(List<String> lines, String pattern) {
    return IntStream.range(0, lines.size())
        .filter(i -> lines.get(i).matches(pattern))
        .boxed()
        .toList();
  }

  /** The same text with the characters of another program. */
  private static String typed(Random random) {
    String quoted = random.nextBoolean() ? KAZAKH.replaceAll("\"([^\"]*)\"", "«$1»") : KAZAKH;
    String ended = random.nextBoolean() ? quoted.replace("\n", "\r\n") : quoted;
    String spaced = random.nextBoolean() ? ended.replace("№ ", "№\u00A0") : ended;
    return random.nextBoolean() ? spaced.replace("бұйры", "бұй\u00ADры") : spaced;
  }
}

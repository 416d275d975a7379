package kz.tizilim.documents.provision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kz.tizilim.core.act.Provisions;
import kz.tizilim.core.register.Finding;
import kz.tizilim.testkit.Property;
import org.junit.jupiter.api.Test;

/** What holds for any order, however it is typed and whatever is lost of it. */
final class ProsePropertyTest {
  private static final List<String> LINES =
      List.of(
          "Об утверждении реестра должностей работников музеев",
          "Приказ Министра культуры и информации Республики Казахстан от 3 марта 2025 года № ҚР МАМ-8. Зарегистрирован в Министерстве юстиции Республики Казахстан 10 марта 2025 года № 35001",
          "В соответствии со статьей 139 Трудового кодекса Республики Казахстан ПРИКАЗЫВАЮ:",
          "1. Утвердить реестр должностей работников музеев согласно приложению 1 к настоящему приказу.",
          "2. Признать утратившим силу приказ Министра культуры и спорта Республики Казахстан от 5 мая 2020 года № 41 \"Об утверждении реестра\" (зарегистрирован в Реестре под № 20111).",
          "3. Департаменту музеев обеспечить:",
          "1) в течение десяти рабочих дней после государственной регистрации настоящего приказа представление сведений;",
          "2) размещение настоящего приказа на интернет-ресурсе после его официального опубликования.",
          "4. Контроль за исполнением настоящего приказа возложить на вице-министра Примерова Б.Б.",
          "5. Настоящий приказ вводится в действие с 1 июля 2025 года.",
          "Министр культуры и информации Республики Казахстан",
          "А. Тестова",
          "\"СОГЛАСОВАНО\"",
          "Министерство труда и социальной",
          "защиты населения Республики Казахстан");

  private static String text(List<String> lines) {
    return String.join("\n", lines);
  }

  private static String meaning(ProvisionReader.Reading reading) {
    return Marks.plain(
        Orders.line(reading.act())
            + reading.act().title()
            + Orders.lines(reading.provisions())
            + Orders.codes(reading));
  }

  @Test
  void typography_changes_nothing() {
    String whole = meaning(Orders.read(text(LINES)));
    assertThat(whole).contains("3.1 duty of Департаменту музеев: 10 working-days", "35001");
    Property.holds(200, random -> assertThat(meaning(Orders.read(typed(random)))).isEqualTo(whole));
  }

  /** The order with other line ends, spaces, quotes and indents, and with soft hyphens. */
  private static String typed(Random random) {
    StringBuilder typed = new StringBuilder();
    boolean open = false;
    String text = text(LINES);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ') {
        typed.append(random.nextInt(4) == 0 ? '\u00A0' : ' ');
      } else if (c == '"') {
        open = !open;
        typed.append(open ? '«' : '»');
      } else if (c == '\n') {
        typed.append(random.nextBoolean() ? "\r\n" : "\n");
      } else {
        typed.append(c);
        boolean inside = i + 1 < text.length() && Character.isLowerCase(text.charAt(i + 1));
        if (inside && Character.isLowerCase(c) && random.nextInt(10) == 0) {
          typed.append('\u00AD');
        }
      }
    }
    return typed.toString();
  }

  @Test
  void indents_and_blank_lines_change_nothing() {
    String whole = meaning(Orders.read(text(LINES)));
    assertThat(meaning(Orders.read("      " + String.join("\n      ", LINES)))).isEqualTo(whole);
    assertThat(meaning(Orders.read(String.join("\n\n", LINES)))).isEqualTo(whole);
    for (int width : new int[] {60, 80, 100, 120}) {
      assertThat(meaning(Orders.read(wrapped(width)))).as("width " + width).isEqualTo(whole);
    }
  }

  private static String wrapped(int width) {
    StringBuilder text = new StringBuilder();
    for (String line : LINES) {
      int column = 0;
      text.append("      ");
      for (String word : line.split(" ", -1)) {
        if (column > 0 && column + 1 + word.length() > width) {
          text.append('\n');
          column = 0;
        }
        text.append(column == 0 ? "" : " ").append(word);
        column += 1 + word.length();
      }
      text.append('\n');
    }
    return text.toString();
  }

  @Test
  void whatever_is_damaged_is_read_without_failing_and_no_clause_is_lost_silently() {
    Property.holds(
        500,
        random -> {
          List<String> damaged = damaged(random);
          ProvisionReader.Reading reading = Orders.read(text(damaged));
          Provisions provisions = reading.provisions();
          assertThat(Provisions.parse(provisions.toString())).isEqualTo(provisions);
          assertThat(reading.findings())
              .map(Finding::message)
              .noneMatch(
                  message -> message.contains("А. Тестов") || message.contains("Примерова Б."));
          if (!provisions.approvals().isEmpty()
              || !damaged.contains(LINES.get(3))
              || !damaged.contains(LINES.get(2))) {
            return;
          }
          assertThat(reading.findings()).isNotEmpty();
        });
  }

  /** The order with lines lost, doubled, exchanged or cut. */
  private static List<String> damaged(Random random) {
    List<String> lines = new ArrayList<>(LINES);
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(lines.size());
      String line = lines.get(at);
      switch (random.nextInt(4)) {
        case 0 -> lines.remove(at);
        case 1 -> lines.add(random.nextInt(lines.size()), line);
        case 2 -> lines.set(at, line.substring(0, random.nextInt(line.length() + 1)));
        default -> lines.set(at, line.substring(random.nextInt(line.length() + 1)));
      }
    }
    return lines;
  }
}

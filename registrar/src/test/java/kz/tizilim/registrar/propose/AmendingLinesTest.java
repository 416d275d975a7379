package kz.tizilim.registrar.propose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import kz.tizilim.acts.CarriedActs;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.core.amend.Amendment;
import kz.tizilim.core.amend.Reading;
import kz.tizilim.core.history.History;
import kz.tizilim.core.message.Refused;
import kz.tizilim.core.register.Edition;
import kz.tizilim.documents.OrderReader;
import kz.tizilim.documents.SourceText;
import kz.tizilim.registrar.keep.Founding;
import org.junit.jupiter.api.Test;

/**
 * Instructions one by one: each is applied, kept with the order or refused with a question, as was
 * written down before it was tried.
 */
final class AmendingLinesTest {
  private static final History HISTORY = History.empty().withAll(Founding.records());
  private static final Edition OTHER = CarriedActs.in("mcs-0-2023-03-01").edition();

  /** A line of the table. */
  private record Line(ActLanguage language, String place, String outcome, String words) {
    static Line parse(String text) {
      String[] cells = text.split(" \\| ", 4);
      return new Line(
          ActLanguage.valueOf(cells[0].toUpperCase(Locale.ROOT)),
          cells[1],
          cells[2],
          cells[3].replace("\\n", "\n").replace("\\r", "\r"));
    }

    String found() {
      Amending amending =
          Amending.of(
              HISTORY.registers(),
              HISTORY.registers().get(0),
              OrderReader.amending(new SourceText("order.txt", words)),
              new Amending.Stated(
                  "9",
                  Optional.of(LocalDate.parse("2025-02-03")),
                  "О пробе",
                  "",
                  Optional.of(language)));
      if (!amending.notUnderstood().isEmpty()) {
        return "refused " + amending.notUnderstood().get(0).finding().code();
      }
      List<Reading.Understood> all =
          amending.readings().stream()
              .filter(Reading.Understood.class::isInstance)
              .map(Reading.Understood.class::cast)
              .toList();
      if (all.isEmpty()) {
        return "kept";
      }
      Edition before = amending.register().latest().edition();
      Amendment alone = amending.apply();
      boolean withAnnex =
          Amendment.apply(before, all, amending.act(), Optional.of(OTHER))
              instanceof Amendment.Applied;
      return alone.fold(
          applied -> "applied",
          refused -> withAnnex ? "annex" : "refused " + refused.refusals().get(0).code());
    }

    boolean isApplied() {
      return outcome.equals("applied") || outcome.equals("annex");
    }
  }

  private static List<Line> lines(String part) {
    try (InputStream in =
        Objects.requireNonNull(AmendingLinesTest.class.getResourceAsStream("instructions.txt"))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String own = text.substring(text.indexOf("## " + part)).substring(3);
      int end = own.indexOf("\n## ");
      return (end < 0 ? own : own.substring(0, end))
          .lines()
          .filter(line -> line.contains(" | "))
          .map(Line::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assertOutcomes(List<Line> lines) {
    List<String> expected = new ArrayList<>();
    List<String> found = new ArrayList<>();
    for (Line line : lines) {
      expected.add(line.outcome() + " | " + line.words());
      found.add(line.found() + " | " + line.words());
    }
    assertThat(found).containsExactlyElementsOf(expected);
  }

  @Test
  void every_collected_kind_has_the_outcome_that_was_written_first() {
    List<Line> lines = lines("collected kinds");
    assertThat(lines).hasSize(60);
    assertOutcomes(lines);
  }

  @Test
  void every_further_kind_has_the_outcome_that_was_written_first() {
    List<Line> lines = lines("further kinds");
    assertThat(lines).hasSize(55);
    assertOutcomes(lines);
  }

  @Test
  void a_place_in_other_words_or_in_an_annex_has_the_outcome_that_was_written_first() {
    List<Line> lines = lines("places in other words");
    assertThat(lines).hasSize(16);
    assertOutcomes(lines);
  }

  @Test
  void instructions_of_other_drafters_have_the_outcome_that_was_written_first() {
    List<Line> lines = lines("other drafters");
    assertThat(lines).hasSize(150);
    assertOutcomes(lines);
  }

  @Test
  void nine_of_ten_that_give_one_place_of_the_register_are_applied() {
    List<Line> placed =
        lines("collected kinds").stream().filter(line -> line.place().equals("yes")).toList();
    long applied = placed.stream().filter(Line::isApplied).count();
    assertThat(placed).hasSize(36);
    assertThat(applied).isEqualTo(33);
    assertThat(10 * applied).isGreaterThanOrEqualTo(9L * placed.size());
  }

  @Test
  void a_row_that_is_moved_to_its_like_stands_there_twice_and_a_finding_says_so() {
    Line move = lines("collected kinds").get(24);
    Amending amending =
        Amending.of(
            HISTORY.registers(),
            HISTORY.registers().get(0),
            OrderReader.amending(new SourceText("order.txt", move.words())),
            new Amending.Stated(
                "9", Optional.of(LocalDate.parse("2025-02-03")), "О пробе", "", Optional.empty()));
    Edition next = ((Amendment.Applied) amending.apply()).next();
    Edition before = amending.register().latest().edition();
    String row = "Архивист Центрального архива";
    assertThat(count(next, "B2-3", row)).isEqualTo(count(before, "B2-3", row) - 1);
    assertThat(count(next, "B2-4", row)).isEqualTo(count(before, "B2-4", row) + 1).isEqualTo(2);
    assertThat(next.findings())
        .anySatisfy(finding -> assertThat(finding.code()).isEqualTo("entry-repeated"));
  }

  private static Amending of(String words) {
    return Amending.of(
        HISTORY.registers(),
        HISTORY.registers().get(0),
        OrderReader.amending(new SourceText("order.txt", words)),
        new Amending.Stated(
            "9", Optional.of(LocalDate.parse("2025-02-03")), "О пробе", "", Optional.empty()));
  }

  private static final String OTHER_ACT =
      """
      %sВнести в приказ Министра обороны Республики Казахстан
      от 2 марта 2020 года № 90 «Об утверждении Правил» следующие изменения:
      в приложении к указанному приказу:
      в ячейке С2 строку 7 исключить.
      """;

  @Test
  void instructions_below_the_name_of_another_act_never_change_the_register() {
    for (String number : List.of("", "1. ", "2) ")) {
      String words = OTHER_ACT.replace("%s", number);
      assertThatExceptionOfType(Refused.class)
          .isThrownBy(() -> of(words))
          .withMessageContaining("№ 90");
    }
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() ->
            of(
                "Қазақстан Республикасы Қорғаныс министрінің 2020 жылғы 2 наурыздағы № 90"
                    + " бұйрығына мынадай өзгерістер енгізілсін:\n"
                    + "С2 ұяшығының 7-жолы алып тасталсын."))
        .withMessageContaining("№ 90");
  }

  @Test
  void of_two_acts_only_the_instructions_of_the_register_are_applied() {
    Amending both =
        of(
            "Внести в приказ Министра обороны Республики Казахстан от 30 декабря 2015 года № 746"
                + " следующее изменение:\nв ячейке С2 строку 6 исключить.\n"
                + OTHER_ACT.replace("%s", ""));
    assertThat(both.notUnderstood()).isEmpty();
    assertThat(both.elsewhere()).hasSize(1);
    assertThat(((Amendment.Applied) both.apply()).change().effects()).hasSize(1);
  }

  private static long count(Edition edition, String code, String row) {
    return edition.cells().stream()
        .filter(cell -> cell.code().toString().equals(code))
        .flatMap(cell -> cell.entries().stream())
        .filter(entry -> entry.text().equals(row))
        .count();
  }
}

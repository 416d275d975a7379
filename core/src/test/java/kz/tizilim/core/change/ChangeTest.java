package kz.tizilim.core.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kz.tizilim.core.change.SmallEditions.Clause;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.register.Edition;
import kz.tizilim.testkit.Property;
import org.junit.jupiter.api.Test;

final class ChangeTest {

  private static final Edition BEFORE =
      edition(
          """
          cell B2-1
            heading Специалисты первой категории
            entry 1 Методист, воспитатель: Кадетского корпуса
              titles Методист | воспитатель
              institutions Кадетского корпуса
            entry 2 Архивист: Центрального архива, Лазарета
              titles Архивист
              institutions Центрального архива | Лазарета
          cell C3
            entry 3 Кассир: Лазарета
              titles Кассир
              institutions Лазарета
            entry 4 Корректор
              titles Корректор
          """);

  private static Edition edition(String cells) {
    return Edition.parse("edition приказ № 1 от 2020-01-01\n" + cells);
  }

  private static Change to(String... replacements) {
    String text = BEFORE.toString();
    for (int i = 0; i < replacements.length; i += 2) {
      assertThat(text).contains(replacements[i]);
      text = text.replace(replacements[i], replacements[i + 1]);
    }
    return Change.between(BEFORE, Edition.parse(text));
  }

  @Test
  void an_edition_changes_nothing_in_itself() {
    assertThat(Change.between(BEFORE, BEFORE).effects()).isEmpty();
    assertThat(Change.between(BEFORE, BEFORE).summary(Language.RU))
        .isEqualTo("изменений нет; без изменений 4");
  }

  @Test
  void an_entry_that_gained_an_institution_is_wider() {
    assertThat(
            to(
                "entry 3 Кассир: Лазарета",
                "entry 3 Кассир: Лазарета, Школы",
                "titles Кассир\n    institutions Лазарета",
                "titles Кассир\n    institutions Лазарета | Школы"))
        .hasToString(
            """
            расширен 1; без изменений 3
            расширен C3/1
              учреждения: + Школы
              было: Кассир: Лазарета
              стало: Кассир: Лазарета, Школы
              слова: Кассир: Лазарета{+, Школы+}
            """);
  }

  @Test
  void an_entry_that_lost_its_only_institution_is_wider_too() {
    assertThat(
            to(
                    "entry 3 Кассир: Лазарета",
                    "entry 3 Кассир",
                    "titles Кассир\n    institutions Лазарета",
                    "titles Кассир")
                .counts())
        .containsOnlyKeys(Effect.Kind.WIDENED);
  }

  @Test
  void an_entry_in_another_cell_is_moved() {
    Change change =
        Change.between(
            edition("cell C2\n entry 1 Кассир: Лазарета\n titles Кассир\n institutions Лазарета"),
            edition("cell C3\n entry 9 Кассир: Лазарета\n titles Кассир\n institutions Лазарета"));
    assertThat(change)
        .hasToString(
            "перемещён 1; без изменений 0\nперемещён C2/1 → C3/1\n  было: Кассир: Лазарета\n");
    assertThat(change.codes()).hasToString("C2 → C3: 1\n");
  }

  @Test
  void a_new_heading_is_one_effect_and_not_one_for_each_entry() {
    assertThat(to("Специалисты первой категории", "Специалисты высшей категории"))
        .hasToString(
            """
            изменён заголовок 1; без изменений 4
            изменён заголовок B2-1 (пунктов под ним: 2)
              было: Специалисты первой категории
              стало: Специалисты высшей категории
              слова: Специалисты [-первой-]{+высшей+} категории
            """);
  }

  @Test
  void an_institution_renamed_everywhere_is_one_note() {
    assertThat(to("Лазарета", "Полевого лазарета").renamings())
        .map(Renaming::toString)
        .containsExactly("«Лазарета» → «Полевого лазарета»: пунктов 2");
  }

  @Test
  void another_title_is_another_post() {
    assertThat(to("Кассир", "Диспетчер").counts())
        .containsOnlyKeys(Effect.Kind.ADDED, Effect.Kind.REMOVED);
  }

  @Test
  void equal_entries_keep_their_order() {
    String one = " entry 1 Кассир: Лазарета\n titles Кассир\n institutions Лазарета\n";
    Change change =
        Change.between(edition("cell C2\n" + one + one), edition("cell C2\n" + one + one + one));
    assertThat(change.effects())
        .map(Effect::toString)
        .containsExactly("добавлен C2/3\n  стало: Кассир: Лазарета");
  }

  @Test
  void the_effects_are_those_of_the_edits() {
    Property.holds(
        700,
        random -> {
          SmallEditions register = new SmallEditions(random);
          Edition before = register.edition();
          List<String> expected = edit(register, random);
          Edition after = register.edition();
          Change change = Change.between(before, after);
          assertThat(SmallEditions.summaries(change.effects())).isEqualTo(expected);
          assertAccounted(change);
          List<String> mirrored = SmallEditions.summaries(Change.between(after, before).effects());
          assertThat(mirrored)
              .isEqualTo(expected.stream().map(ChangeTest::mirror).sorted().toList());
        });
  }

  @Test
  void the_effects_do_not_depend_on_the_order_of_cells_and_entries() {
    Property.holds(
        500,
        random -> {
          SmallEditions register = new SmallEditions(random);
          Edition before = register.edition();
          List<String> expected = edit(register, random);
          List<Integer> order = new ArrayList<>();
          for (int i = 0; i < register.cells.size(); i++) {
            order.add(i);
            Collections.shuffle(register.cells.get(i), random);
          }
          Collections.shuffle(order, random);
          List<String> places = order.stream().map(register.places::get).toList();
          List<List<Clause>> cells = order.stream().map(register.cells::get).toList();
          register.places.clear();
          register.places.addAll(places);
          register.cells.clear();
          register.cells.addAll(cells);
          assertThat(SmallEditions.summaries(Change.between(before, register.edition()).effects()))
              .isEqualTo(expected);
        });
  }

  @Test
  void every_entry_of_any_two_editions_is_accounted_for_once() {
    Property.holds(
        500,
        random ->
            assertAccounted(
                Change.between(
                    new SmallEditions(random).edition(), new SmallEditions(random).edition())));
  }

  private static void assertAccounted(Change change) {
    List<EntryInCell> before =
        new ArrayList<>(change.unchanged().stream().map(Change.Pair::before).toList());
    List<EntryInCell> after =
        new ArrayList<>(change.unchanged().stream().map(Change.Pair::after).toList());
    change
        .effects()
        .forEach(effect -> {
          before.addAll(effect.before());
          after.addAll(effect.after());
        });
    assertThat(before).containsExactlyInAnyOrderElementsOf(EntryInCell.all(change.before()));
    assertThat(after).containsExactlyInAnyOrderElementsOf(EntryInCell.all(change.after()));
  }

  /** Edits some entries of the register, each in one way; returns the expected effects. */
  private static List<String> edit(SmallEditions register, Random random) {
    List<String> effects = new ArrayList<>();
    for (int c = 0; c < register.cells.size(); c++) {
      List<Clause> cell = register.cells.get(c);
      for (Clause clause : List.copyOf(cell)) {
        String old = clause.text();
        String kind =
            switch (random.nextInt(10)) {
              case 0 -> {
                cell.remove(clause);
                yield "REMOVED";
              }
              case 1 -> {
                clause.titles.add(register.title());
                yield "WIDENED";
              }
              case 2 -> {
                clause.bodies.add(random.nextInt(clause.bodies.size()), register.otherBody(clause));
                yield "WIDENED";
              }
              case 3 ->
                  clause.bodies.size() < 2 || clause.bodies.remove(0) == null ? "" : "NARROWED";
              case 4 -> {
                clause.bodies.set(0, register.otherBody(clause));
                yield "REWORDED";
              }
              case 5 -> clause.titles.size() < 2 ? "" : "SPLIT";
              case 6 -> c + 1 < register.cells.size() ? "" : "ADDED";
              case 7 -> {
                if (c > 0) {
                  cell.remove(clause);
                  register.cells.get(c - 1).add(clause);
                }
                yield c > 0 ? "MOVED" : "";
              }
              default -> "";
            };
        switch (kind) {
          case "" -> {}
          case "ADDED" -> {
            Clause added = register.clause();
            cell.add(added);
            effects.add("ADDED  → " + added.text());
          }
          case "SPLIT" -> {
            Clause part = new Clause(clause.titles.subList(1, clause.titles.size()), clause.bodies);
            clause.titles.subList(1, clause.titles.size()).clear();
            cell.add(part);
            List<String> parts = new ArrayList<>(List.of(clause.text(), part.text()));
            Collections.sort(parts);
            effects.add("SPLIT " + old + " → " + String.join(" + ", parts));
          }
          default ->
              effects.add(kind + " " + old + " → " + (kind.equals("REMOVED") ? "" : clause.text()));
        }
      }
    }
    Collections.sort(effects);
    return effects;
  }

  private static String mirror(String effect) {
    int space = effect.indexOf(' ');
    int arrow = effect.indexOf(" → ");
    String kind =
        switch (effect.substring(0, space)) {
          case "REMOVED" -> "ADDED";
          case "ADDED" -> "REMOVED";
          case "WIDENED" -> "NARROWED";
          case "NARROWED" -> "WIDENED";
          case "SPLIT" -> "MERGED";
          default -> effect.substring(0, space);
        };
    return kind + " " + effect.substring(arrow + 3) + " → " + effect.substring(space + 1, arrow);
  }
}

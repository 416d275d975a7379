package kz.tizilim.core.change;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;

/**
 * Random small registers in which every title occurs once, so that entries of an edited copy can be
 * identified.
 */
public final class SmallEditions {

  private static final List<String> TITLES =
      List.of(
          "методист",
          "воспитатель",
          "психолог",
          "логопед",
          "педагог",
          "библиотекарь",
          "архивист",
          "инженер",
          "механик",
          "энергетик",
          "технолог",
          "экономист",
          "бухгалтер",
          "юрист",
          "переводчик",
          "редактор",
          "корректор",
          "диспетчер",
          "кассир",
          "комендант",
          "кладовщик",
          "машинист",
          "лаборант",
          "фельдшер",
          "акушер",
          "провизор",
          "санитар",
          "регистратор",
          "статистик",
          "программист",
          "тренер",
          "концертмейстер",
          "дирижёр",
          "художник",
          "фотограф",
          "киномеханик",
          "костюмер",
          "осветитель",
          "агроном",
          "ветеринар",
          "мелиоратор",
          "геодезист",
          "топограф",
          "метролог",
          "чертёжник",
          "копировщик",
          "секретарь",
          "курьер");
  private static final List<String> BODIES =
      List.of(
          "Кадетского корпуса",
          "Военного госпиталя",
          "Центрального архива",
          "Дома офицеров",
          "Военно-технической школы",
          "Военной поликлиники",
          "Центра военной медицины",
          "Дорожно-эксплуатационного участка",
          "Республиканской школы \"Жас улан\"",
          "Национального военно-патриотического центра");
  private static final List<String> PLACES =
      List.of("A2-1", "B2-1", "B2-1 education", "B2-2", "B3-1", "B3-4 healthcare", "C1", "C3", "D");

  /** An entry that can be edited. */
  public static final class Clause {
    /** Its titles. */
    public final List<String> titles;

    /** Its institutions. */
    public final List<String> bodies;

    /** A clause with these titles and institutions. */
    public Clause(List<String> titles, List<String> bodies) {
      this.titles = new ArrayList<>(titles);
      this.bodies = new ArrayList<>(bodies);
    }

    /** Its wording. */
    public String text() {
      return String.join(", ", titles) + ": " + String.join(", ", bodies);
    }
  }

  /** The cells, by place, each with its clauses. */
  public final List<String> places = new ArrayList<>();

  /** The clauses of each place. */
  public final List<List<Clause>> cells = new ArrayList<>();

  private final Random random;
  private final List<String> spare = new ArrayList<>(TITLES);

  /** A random register. */
  public SmallEditions(Random random) {
    this.random = random;
    Collections.shuffle(spare, random);
    List<String> all = new ArrayList<>(PLACES);
    Collections.shuffle(all, random);
    for (String place : all.subList(0, 2 + random.nextInt(5))) {
      places.add(place);
      List<Clause> clauses = new ArrayList<>();
      for (int i = 1 + random.nextInt(3); i > 0; i--) {
        clauses.add(clause());
      }
      cells.add(clauses);
    }
  }

  /** A clause with titles that no other has. */
  public Clause clause() {
    List<String> titles = new ArrayList<>();
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      titles.add(title());
    }
    List<String> bodies = new ArrayList<>(BODIES);
    Collections.shuffle(bodies, random);
    return new Clause(titles, bodies.subList(0, 1 + random.nextInt(3)));
  }

  /** A title that no clause has. */
  public String title() {
    return spare.remove(spare.size() - 1);
  }

  /** An institution that the clause does not have. */
  public String otherBody(Clause clause) {
    List<String> others = new ArrayList<>(BODIES);
    others.removeAll(clause.bodies);
    return others.get(random.nextInt(others.size()));
  }

  /** The register as an edition. */
  public Edition edition() {
    StringBuilder text = new StringBuilder("edition приказ № 1 от 2020-01-01\n");
    int line = 10;
    for (int i = 0; i < places.size(); i++) {
      text.append("cell ").append(places.get(i)).append('\n');
      for (Clause clause : cells.get(i)) {
        text.append("  entry ").append(line++).append(' ').append(clause.text());
        text.append("\n  titles ").append(String.join(" | ", clause.titles));
        text.append("\n  institutions ").append(String.join(" | ", clause.bodies)).append('\n');
      }
    }
    return Edition.parse(text.toString());
  }

  /** The text of an edition without lines, origins and evidence. */
  public static String law(Edition edition) {
    StringBuilder out = new StringBuilder();
    for (Cell cell : edition.cells()) {
      out.append(cell.printedCode()).append(' ').append(cell.sphere()).append(' ');
      out.append(cell.heading()).append('\n');
      for (Entry entry : cell.entries()) {
        out.append("  ").append(entry).append(" | ").append(entry.titles()).append(" | ");
        out.append(entry.institutions()).append('\n');
      }
    }
    return out.toString();
  }

  /** Effects as a set of lines: kind and both wordings. */
  public static List<String> summaries(List<Effect> effects) {
    return effects.stream()
        .map(e -> e.kind() + " " + texts(e.before()) + " → " + texts(e.after()))
        .sorted()
        .toList();
  }

  private static String texts(List<EntryInCell> entries) {
    return entries.stream().map(EntryInCell::text).sorted().collect(Collectors.joining(" + "));
  }
}

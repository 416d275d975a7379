package kz.tizilim.core.amend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import kz.tizilim.core.change.SmallEditions;
import kz.tizilim.core.change.SmallEditions.Clause;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Edition;

/**
 * A random amendment of a small register in words, in Russian and Kazakh, and the same changes made
 * by hand in lists of clauses.
 */
final class WrittenAmendment {
  private static final Act ACT =
      new Act("приказ", "", "2", Optional.of(LocalDate.parse("2021-02-01")), "", Optional.empty());
  private static final List<String> RU_ORDINALS =
      List.of("первый", "второй", "третий", "четвертый", "пятый");
  private static final List<String> RU_ROWS =
      List.of("первую", "вторую", "третью", "четвертую", "пятую");
  private static final List<String> KK_ORDINALS =
      List.of("бірінші", "екінші", "үшінші", "төртінші", "бесінші");

  /** A row of a cell while it is edited by hand. */
  private static final class Row {
    final int number;
    final Clause clause;

    Row(int number, Clause clause) {
      this.number = number;
      this.clause = clause;
    }
  }

  /**
   * One change in words that name its row but not its cell.
   *
   * @param cell the index of its cell
   */
  private record Words(int cell, String russian, String kazakh) {}

  private final List<List<Row>> cells = new ArrayList<>();
  private final List<Words> words = new ArrayList<>();

  /** For each cell whether it is changed as a whole, so that no row may be moved there. */
  private final List<Boolean> whole = new ArrayList<>();

  private final Random random;
  private final SmallEditions register;
  private final Edition before;

  WrittenAmendment(Random random) {
    this.random = random;
    register = new SmallEditions(random);
    before = register.edition();
    for (int c = 0; c < register.cells.size(); c++) {
      List<Row> rows = new ArrayList<>();
      int first = before.cells().get(c).entries().get(0).id().number();
      for (Clause clause : register.cells.get(c)) {
        rows.add(new Row(first + rows.size(), clause));
      }
      cells.add(rows);
    }
  }

  String amended(String text, ActLanguage language) {
    List<Reading.Understood> all = new ArrayList<>();
    for (Reading reading : InstructionReader.readAll(text, language)) {
      if (!(reading instanceof Reading.Understood understood)) {
        throw new AssertionError(reading + " in:\n" + text);
      }
      all.add(understood);
    }
    Amendment amendment = Amendment.apply(before, all, ACT);
    if (amendment instanceof Amendment.Refused refused) {
      throw new AssertionError(refused.refusals() + " in:\n" + text);
    }
    return SmallEditions.law(((Amendment.Applied) amendment).next());
  }

  String byHand() {
    for (int c = cells.size() - 1; c >= 0; c--) {
      List<Clause> clauses = register.cells.get(c);
      clauses.clear();
      cells.get(c).forEach(row -> clauses.add(row.clause));
      if (clauses.isEmpty()) {
        register.cells.remove(c);
        register.places.remove(c);
      }
    }
    return SmallEditions.law(register.edition());
  }

  /** Changes each cell in one to three ways, each row in one at most. */
  void edit() {
    cells.forEach(cell -> whole.add(random.nextInt(4) == 0));
    for (int c = 0; c < cells.size(); c++) {
      List<Row> rows = cells.get(c).stream().filter(row -> row.number > 0).toList();
      if (whole.get(c) && random.nextBoolean()) {
        remove(c, rows);
        continue;
      }
      if (whole.get(c)) {
        restate(c);
        continue;
      }
      for (Row row : rows) {
        if (random.nextInt(3) > 0) {
          row(c, row);
        }
      }
      if (random.nextInt(3) == 0) {
        append(c);
      }
    }
    if (words.isEmpty()) {
      append(0);
    }
  }

  private void remove(int c, List<Row> rows) {
    int first = rows.get(0).number;
    int last = rows.get(rows.size() - 1).number;
    cells.get(c).clear();
    String list =
        rows.stream().map(row -> String.valueOf(row.number)).collect(Collectors.joining(", "));
    if (rows.size() == 1) {
      say(c, "строку " + first + " исключить", first + "-жол алып тасталсын");
    } else if (random.nextBoolean()) {
      String ru = list.replaceFirst(", (\\d+)$", " и $1");
      String kk = list.replaceFirst(", (\\d+)$", " және $1");
      say(c, "строки " + ru + " исключить", kk + "-жолдары алып тасталсын");
    } else {
      say(
          c,
          one("строки с " + first + " по " + last, "строки " + first + " – " + last) + " исключить",
          first + " – " + last + "-жолдары алып тасталсын");
    }
  }

  private void restate(int c) {
    cells.get(c).clear();
    List<String> texts = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      Clause clause = register.clause();
      texts.add(clause.text());
      cells.get(c).add(new Row(0, clause));
    }
    String text = quoted(String.join(one(";\n", "; "), texts) + one("", ";"));
    words.add(
        new Words(
            -1 - c,
            "ячейку " + place(c, true) + " изложить в следующей редакции:" + one(" ", "\n") + text,
            place(c, false) + " ұяшығы мынадай редакцияда жазылсын:" + one(" ", "\n") + text));
  }

  private void append(int c) {
    Clause clause = register.clause();
    cells.get(c).add(new Row(0, clause));
    String text = quoted(clause.text());
    say(
        c,
        "дополнить " + one("строкой", "абзацем") + " следующего содержания: " + text,
        "мынадай мазмұндағы " + one("жолмен", "абзацпен") + " толықтырылсын: " + text);
  }

  private void row(int c, Row row) {
    List<Row> rows = cells.get(c);
    int at = rows.indexOf(row);
    int n = row.number;
    Clause clause = row.clause;
    boolean headed = !before.cells().get(c).heading().isNone();
    int paragraph = before.cells().get(c).entries().get(0).id().number() == 1 && !headed ? n : 0;
    String ru = "строку " + n;
    String kk = n + "-жол";
    if (paragraph > 0 && paragraph <= RU_ORDINALS.size() && random.nextInt(3) == 0) {
      ru = "абзац " + RU_ORDINALS.get(paragraph - 1);
      kk = KK_ORDINALS.get(paragraph - 1) + " абзац";
    } else if (n <= RU_ROWS.size() && random.nextInt(4) == 0) {
      ru = one("строку " + RU_ROWS.get(n - 1), RU_ROWS.get(n - 1) + " строку");
      kk = KK_ORDINALS.get(n - 1) + " жол";
    }
    switch (random.nextInt(10)) {
      case 0 -> {
        rows.remove(row);
        say(c, one(ru + " исключить", "исключить " + ru), kk + " алып тасталсын");
      }
      case 1 -> {
        Clause other = register.clause();
        rows.set(at, new Row(n, other));
        String text = quoted(one("", ru.contains("строку") ? n + ". " : "") + other.text());
        say(
            c,
            ru + " изложить в " + one("следующей", "новой") + " редакции: " + text,
            kk + " " + one("мынадай", "жаңа") + " редакцияда жазылсын: " + text);
      }
      case 2 -> {
        Clause added = register.clause();
        rows.add(at + 1, new Row(0, added));
        String text = quoted(added.text());
        if (random.nextBoolean()) {
          say(
              c,
              "после строки " + n + " дополнить строкой следующего содержания: " + text,
              n + "-жолдан кейін мынадай мазмұндағы жолмен толықтырылсын: " + text);
        } else {
          say(
              c,
              "дополнить строкой " + n + "-1 следующего содержания: " + text,
              "мынадай мазмұндағы " + n + "-1-жолмен толықтырылсын: " + text);
        }
      }
      case 3 -> {
        String old = clause.titles.get(0);
        clause.titles.set(0, register.title());
        String from = quoted(old);
        String to = quoted(clause.titles.get(0));
        String where = one("в строке " + n + " ", "");
        say(
            c,
            where + one("слово ", "слова ") + from + " заменить " + one("словом ", "словами ") + to,
            (where.isEmpty() ? "" : n + "-жолында ")
                + from
                + " деген сөз "
                + to
                + " деген сөзбен ауыстырылсын");
      }
      case 4 -> {
        String body = register.otherBody(clause);
        clause.bodies.add(body);
        say(
            c,
            ru + " дополнить словами " + quoted(", " + body),
            kk + " " + quoted(", " + body) + " деген сөздермен толықтырылсын");
      }
      case 5 -> {
        String body = register.otherBody(clause);
        clause.bodies.add(body);
        say(
            c,
            ru + " дополнить учреждением " + quoted(body),
            kk + " " + quoted(body) + " деген мекемемен толықтырылсын");
      }
      case 6 -> {
        if (clause.titles.size() > 1) {
          String gone = clause.titles.remove(1);
          say(
              c,
              "в строке " + n + " слова " + quoted(", " + gone) + " исключить",
              n + "-жолында " + quoted(", " + gone) + " деген сөздер алып тасталсын");
        }
      }
      case 7 -> {
        String last = clause.titles.get(clause.titles.size() - 1);
        String title = register.title();
        clause.titles.add(title);
        say(
            c,
            "в строке "
                + n
                + " после слова "
                + quoted(last)
                + " дополнить словами "
                + quoted(", " + title),
            n
                + "-жолында "
                + quoted(last)
                + " деген сөзден кейін "
                + quoted(", " + title)
                + " деген сөздермен толықтырылсын");
      }
      case 8 -> {
        int target = random.nextInt(cells.size());
        if (target != c && !whole.get(target)) {
          rows.remove(row);
          cells.get(target).add(new Row(0, clause));
          say(
              c,
              "строку " + n + " перенести в ячейку " + place(target, true),
              n + "-жол " + place(target, false) + " ұяшығына көшірілсін");
        }
      }
      default -> {
        String old = clause.titles.get(0);
        String body = register.otherBody(clause);
        clause.titles.set(0, register.title());
        clause.bodies.add(body);
        String from = quoted(old);
        String to = quoted(clause.titles.get(0));
        String more = quoted(", " + body);
        say(
            c,
            ru + " дополнить словами " + more + ", слово " + from + " заменить словом " + to,
            kk
                + " "
                + more
                + " деген сөздермен толықтырылсын, "
                + from
                + " деген сөз "
                + to
                + " деген сөзбен ауыстырылсын");
      }
    }
  }

  private void say(int cell, String russian, String kazakh) {
    words.add(new Words(cell, russian, kazakh));
  }

  private String one(String first, String second) {
    return random.nextBoolean() ? first : second;
  }

  private String quoted(String text) {
    return switch (random.nextInt(4)) {
      case 0 -> "«" + text + "»";
      case 1 -> "“" + text + "”";
      case 2 -> "„" + text + "“";
      default -> "\"" + text + "\"";
    };
  }

  /** The cell with its sphere: «B2-1 сферы «Образование»», «саладан тыс B2-1». */
  private String place(int c, boolean russian) {
    Cell cell = before.cells().get(c);
    String code = cell.printedCode();
    String written = random.nextBoolean() ? code.replace('B', 'В').replace('C', 'С') : code;
    if (russian) {
      return written
          + (cell.sphere().isGeneral() ? " вне сфер" : " сферы " + quoted(cell.sphere().russian()));
    }
    return (cell.sphere().isGeneral()
            ? "саладан тыс "
            : quoted(cell.sphere().kazakh()) + " саласындағы ")
        + written;
  }

  /** The order: one item for each cell, nested or not, with the line ends of any program. */
  String text(boolean russian) {
    StringBuilder text = new StringBuilder();
    text.append(
        russian
            ? "Внести в реестр следующие изменения:\n"
            : "Тізілімге мынадай өзгерістер енгізілсін:\n");
    int item = 0;
    for (int c = -cells.size(); c < cells.size(); c++) {
      int cell = c;
      List<String> own =
          words.stream()
              .filter(one -> one.cell() == cell)
              .map(one -> russian ? one.russian() : one.kazakh())
              .toList();
      if (own.isEmpty()) {
        continue;
      }
      String lead =
          c < 0 ? "" : russian ? "в ячейке " + place(c, true) : place(c, false) + " ұяшығында";
      text.append(++item).append(") ");
      if (!lead.isEmpty() && random.nextBoolean()) {
        text.append(lead).append(":\n").append(String.join(";\n", own));
      } else {
        String space = lead.isEmpty() ? "" : " ";
        text.append(own.stream().map(one -> lead + space + one).collect(Collectors.joining(";\n")));
      }
      text.append(";\n");
    }
    return typed(text.toString());
  }

  private String typed(String text) {
    String ended = random.nextInt(3) == 0 ? text.replace("\n", "\r\n") : text;
    String spaced = random.nextInt(3) == 0 ? ended.replace("строк", "стро\u00ADк") : ended;
    return random.nextInt(3) == 0 ? spaced.replace(" изложить", "\u00A0изложить") : spaced;
  }
}

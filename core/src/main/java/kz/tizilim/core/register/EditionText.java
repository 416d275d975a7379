package kz.tizilim.core.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The text form of an edition: one fact a line, nested by indentation, in the law's order.
 *
 * <pre>{@code
 * edition приказ № 692 от 2024-07-01
 *   issuer Министр обороны Республики Казахстан
 *   title О внесении изменений …
 *   amends № 746 от 2015-12-30 (13150) Об утверждении Реестра …
 * cell B2-1 education
 *   grade inferred 0.99 [B2] порядок звеньев …
 *   step printed 946
 *   heading Специалисты высшего уровня квалификации высшей категории
 *   entry 951-953 Учитель: Кадетского корпуса, Республиканской школы "Жас улан"
 *     titles Учитель
 *     institutions Кадетского корпуса | Республиканской школы "Жас улан"
 * finding warning double-comma 456 …
 * account 36975/36975
 * }</pre>
 *
 * A cell without the lines {@code grade} and {@code step}, as people write in tests, is taken as
 * printed on line 1. An entry that a later act left as it was has a line {@code origin} with the
 * act whose lines it names. An entry's number is its place among the entries of its code and
 * sphere.
 */
final class EditionText {

  /*
   * Why not JSON: this is the form in which people review golden files and write small registers in
   * tests, so one line must be one fact of the law and a diff must read as a change of the law. It is
   * also what the built-in edition is loaded from, which takes no library.
   */
  private static final String BETWEEN = " | ";

  private EditionText() {}

  static String print(Edition edition) {
    StringBuilder out = new StringBuilder();
    out.append("edition ").append(ActText.print(edition.act()));
    edition.annex().register().ifPresent(id -> ActText.field(out, "register", id.toString()));
    if (edition.annex().number() > 0) {
      ActText.field(out, "annex", Integer.toString(edition.annex().number()));
    }
    ActText.field(out, "name", edition.annex().title());
    for (Cell cell : edition.cells()) {
      out.append("cell ").append(cell.code());
      if (!cell.sphere().isGeneral()) {
        out.append(' ').append(cell.sphere());
        if (!cell.sphere().isKnown()) {
          out.append(' ').append(cell.sphere().russian());
        }
      }
      out.append('\n');
      ActText.field(out, "grade", cell.gradeEvidence().toString());
      if (!cell.step().isNone()) {
        ActText.field(out, "step", cell.stepEvidence().toString());
      }
      ActText.field(out, "heading", cell.heading().text());
      for (Entry entry : cell.entries()) {
        ActText.field(out, "entry", entry.lines() + " " + entry.text());
        ActText.field(
            out,
            "  titles",
            entry.titles().stream().map(Title::toString).collect(Collectors.joining(BETWEEN)));
        ActText.field(out, "  institutions", String.join(BETWEEN, entry.institutions()));
        ActText.field(out, "  origin", entry.origin().map(ActId::toString).orElse(""));
      }
    }
    edition.findings().forEach(finding -> out.append("finding ").append(finding).append('\n'));
    out.append("account ").append(edition.account()).append('\n');
    return out.toString();
  }

  static Edition parse(String text) {
    Parser parser = new Parser();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      try {
        parser.line(line);
      } catch (IllegalArgumentException e) {
        throw new EditionTextException(number, line.strip(), e);
      }
    }
    try {
      return parser.edition();
    } catch (IllegalArgumentException e) {
      throw new EditionTextException(1, text.lines().findFirst().orElse("").strip(), e);
    }
  }

  /** Collects an edition line by line. */
  private static final class Parser {
    private final ActText.Parser act = new ActText.Parser();
    private Optional<RegisterId> register = Optional.empty();
    private int annex;
    private String annexTitle = "";
    private final List<OpenCell> cells = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private CharacterCount account = new CharacterCount(0, 0);

    void line(String line) {
      String bare = line.strip();
      if (bare.isEmpty() || bare.startsWith("#")) {
        return;
      }
      int space = bare.indexOf(' ');
      String word = space < 0 ? bare : bare.substring(0, space);
      String value = space < 0 ? "" : bare.substring(space + 1);
      switch (word) {
        case "edition" -> act.name(value);
        case "register" -> register = Optional.of(RegisterId.parse(value));
        case "annex" -> annex = Integer.parseInt(value);
        case "name" -> annexTitle = value;
        case "cell" -> cells.add(new OpenCell(value));
        case "grade" -> cell().grade = Evidence.parse(value);
        case "step" -> cell().step = Evidence.parse(value);
        case "heading" -> cell().heading = new Heading(value);
        case "entry" -> cell().entries.add(new OpenEntry(value));
        case "titles" -> entry().titles.addAll(split(value).stream().map(Title::parse).toList());
        case "institutions" -> entry().institutions.addAll(split(value));
        case "origin" -> entry().origin = Optional.of(ActId.parse(value));
        case "finding" -> findings.add(Finding.parse(value));
        case "account" -> account = CharacterCount.parse(value);
        default -> {
          if (!act.takes(word, value)) {
            throw new IllegalArgumentException("there is no «" + word + "» in an edition.");
          }
        }
      }
    }

    private OpenCell cell() {
      if (cells.isEmpty()) {
        throw new IllegalArgumentException("it stands before the first cell.");
      }
      return cells.get(cells.size() - 1);
    }

    private OpenEntry entry() {
      List<OpenEntry> entries = cell().entries;
      if (entries.isEmpty()) {
        throw new IllegalArgumentException("it stands before the first entry of its cell.");
      }
      return entries.get(entries.size() - 1);
    }

    Edition edition() {
      List<Cell> closed = new ArrayList<>();
      EntryNumbers numbers = new EntryNumbers();
      cells.forEach(open -> closed.add(open.close(numbers)));
      return new Edition(
          act.act(), new Annex(register, annex, annexTitle), closed, findings, account);
    }

    private static List<String> split(String value) {
      return List.of(value.split(" \\| ", -1));
    }
  }

  private static final class OpenCell {
    private final Code code;
    private final Sphere sphere;
    private Heading heading = Heading.NONE;
    private Evidence grade = new Evidence.Printed(1);
    private Evidence step = new Evidence.Printed(1);
    private final List<OpenEntry> entries = new ArrayList<>();

    OpenCell(String value) {
      String[] words = value.split(" ", 3);
      code = Code.parse(words[0]);
      sphere =
          words.length == 1
              ? Sphere.GENERAL
              : words.length == 2 ? Sphere.parse(words[1]) : Sphere.of(words[2]);
    }

    Cell close(EntryNumbers numbers) {
      Evidence stepEvidence = code.step().isNone() ? grade : step;
      Cell empty =
          new Cell(code.grade(), code.step(), sphere, heading, grade, stepEvidence, List.of());
      List<Entry> closed = new ArrayList<>();
      for (OpenEntry entry : entries) {
        closed.add(
            new Entry(
                numbers.next(empty),
                entry.text,
                entry.titles,
                entry.institutions,
                entry.lines,
                entry.origin));
      }
      return new Cell(code.grade(), code.step(), sphere, heading, grade, stepEvidence, closed);
    }
  }

  private static final class OpenEntry {
    private final Lines lines;
    private final String text;
    private Optional<ActId> origin = Optional.empty();
    private final List<Title> titles = new ArrayList<>();
    private final List<String> institutions = new ArrayList<>();

    OpenEntry(String value) {
      int space = value.indexOf(' ');
      lines = Lines.parse(value.substring(0, Math.max(0, space)));
      text = value.substring(space + 1);
    }
  }
}

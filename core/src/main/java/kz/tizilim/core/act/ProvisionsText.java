package kz.tizilim.core.act;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tizilim.core.act.Provisions.Agreement;
import kz.tizilim.core.act.Provisions.Amendment;
import kz.tizilim.core.act.Provisions.Approval;
import kz.tizilim.core.act.Provisions.CitedAct;
import kz.tizilim.core.act.Provisions.Commencement;
import kz.tizilim.core.act.Provisions.Control;
import kz.tizilim.core.act.Provisions.Effectiveness;
import kz.tizilim.core.act.Provisions.Obligation;
import kz.tizilim.core.act.Provisions.OtherClause;
import kz.tizilim.core.act.Provisions.Provision;
import kz.tizilim.core.act.Provisions.Repeal;
import kz.tizilim.core.act.Provisions.Signatory;
import kz.tizilim.core.act.Provisions.Term;
import kz.tizilim.core.act.Provisions.Unit;
import kz.tizilim.core.register.Lines;

/**
 * Provisions as lines: a provision with the lines where it stands, its parts indented under it.
 *
 * <pre>
 * approval 10
 *   clause 1
 *   what Утвердить прилагаемый Реестр должностей согласно приложениям 1 и 2 к настоящему приказу
 *   annexes 1 2
 * repeal 11
 *   clause 2
 *   what Признать утратившим силу приказ …
 *   act приказ | Министр здравоохранения Республики Казахстан | 41 | 2020-05-05 | 20111 | Об утверждении …
 * amendment 12-15
 *   clause 1
 *   target реестр должностей …
 *   operation изложить в следующей редакции
 *   text согласно приложению к настоящему приказу
 * obligation 20-22
 *   clause 2.1
 *   who Департаменту
 *   what направить копию приказа
 *   term 5 working-days его подписания
 * commencement 40-41
 *   rule вводится в действие с 1 января 2026 года
 *   day 2026-01-01
 * </pre>
 */
final class ProvisionsText implements Provisions.Cases<String> {
  private static final String BAR = " | ";

  private final StringBuilder out = new StringBuilder();

  private ProvisionsText() {}

  static String print(Provisions provisions) {
    ProvisionsText text = new ProvisionsText();
    for (Provision one : provisions.all()) {
      int at = text.out.length();
      String kind = one.fold(text);
      text.out.insert(at, kind + " " + one.lines() + "\n");
    }
    return text.out.toString();
  }

  @Override
  public String approval(Approval one) {
    part("clause", one.clause());
    part("what", one.what());
    part("annexes", numbers(one.annexes()));
    return "approval";
  }

  @Override
  public String amendment(Amendment one) {
    part("clause", one.clause());
    part("target", one.target());
    part("operation", one.operation());
    part("text", one.newText());
    return "amendment";
  }

  @Override
  public String repeal(Repeal one) {
    part("clause", one.clause());
    part("what", one.what());
    one.acts().forEach(act -> part("act", print(act)));
    part("annexes", numbers(one.annexes()));
    return "repeal";
  }

  @Override
  public String obligation(Obligation one) {
    part("clause", one.clause());
    part("who", one.who());
    part("what", one.what());
    one.term().ifPresent(term -> part("term", print(term)));
    part("reference", one.legalReference());
    return "obligation";
  }

  @Override
  public String commencement(Commencement one) {
    part("rule", one.rule());
    one.term().ifPresent(term -> part("term", print(term)));
    one.day().ifPresent(day -> part("day", day.toString()));
    one.relationsSince().ifPresent(day -> part("relations", day.toString()));
    one.validUntil().ifPresent(day -> part("until", day.toString()));
    return "commencement";
  }

  @Override
  public String effectiveness(Effectiveness one) {
    part("rule", one.rule());
    return "effectiveness";
  }

  @Override
  public String control(Control one) {
    part("what", one.what());
    part("who", one.who());
    return "control";
  }

  @Override
  public String otherClause(OtherClause one) {
    part("clause", one.clause());
    part("text", one.text());
    return "clause";
  }

  @Override
  public String agreement(Agreement one) {
    part("who", one.body());
    return "agreement";
  }

  @Override
  public String signatory(Signatory one) {
    part("position", one.position());
    part("rank", one.rank());
    part("name", one.name());
    return "signatory";
  }

  private void part(String name, String value) {
    if (!value.isEmpty()) {
      OneLine.of(name, value);
      out.append("  ").append(name).append(' ').append(value).append('\n');
    }
  }

  private static String print(Term term) {
    return term.length()
        + " "
        + term.unit()
        + (term.trigger().isEmpty() ? "" : " " + term.trigger());
  }

  /** A part that is not stated is printed as a dash; a bar inside a part would end it. */
  private static String print(CitedAct act) {
    return Stream.of(
            act.kind(),
            act.issuer(),
            act.number(),
            act.signed().map(LocalDate::toString).orElse(""),
            act.registration(),
            act.title())
        .map(part -> part.isEmpty() ? "-" : part.replace(BAR, " / "))
        .collect(Collectors.joining(BAR));
  }

  private static String numbers(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  /** A provision as it is read: its kind, its lines, its parts. */
  private static final class Open {
    private final String kind;
    private final Lines lines;
    private final Map<String, List<String>> parts = new TreeMap<>();

    Open(String line) {
      int space = line.indexOf(' ');
      if (space < 0) {
        throw new IllegalArgumentException("a provision and its lines are wanted.");
      }
      kind = line.substring(0, space);
      lines = Lines.parse(line.substring(space + 1));
    }

    void add(String name, String value) {
      parts.computeIfAbsent(name, it -> new ArrayList<>()).add(value);
    }

    List<String> parts(String name) {
      return parts.getOrDefault(name, List.of());
    }

    String part(String name) {
      return parts(name).stream().findFirst().orElse("");
    }

    Optional<Term> term() {
      return parts("term").stream().findFirst().map(ProvisionsText::term);
    }

    List<Integer> annexes() {
      return Stream.of(part("annexes").split(" ", -1))
          .filter(number -> !number.isEmpty())
          .map(Integer::valueOf)
          .toList();
    }
  }

  static Provisions parse(String text) {
    List<Open> read = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      try {
        if (line.startsWith(" ")) {
          String bare = line.strip();
          int space = bare.indexOf(' ');
          if (read.isEmpty() || space < 0) {
            throw new IllegalArgumentException("it belongs to no provision.");
          }
          read.get(read.size() - 1).add(bare.substring(0, space), bare.substring(space + 1));
        } else if (!line.isBlank()) {
          read.add(new Open(line.strip()));
        }
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "Line " + number + " of the provisions, «" + line.strip() + "»: " + e.getMessage(), e);
      }
    }
    return new Provisions(read.stream().map(ProvisionsText::provision).toList());
  }

  private static Provision provision(Open one) {
    String clause = one.part("clause");
    return switch (one.kind) {
      case "approval" -> new Approval(clause, one.part("what"), one.annexes(), one.lines);
      case "amendment" ->
          new Amendment(
              clause, one.part("target"), one.part("operation"), one.part("text"), one.lines);
      case "repeal" ->
          new Repeal(
              clause,
              one.part("what"),
              one.parts("act").stream().map(ProvisionsText::act).toList(),
              one.annexes(),
              one.lines);
      case "obligation" ->
          new Obligation(
              clause,
              one.part("who"),
              one.part("what"),
              one.term(),
              one.part("reference"),
              one.lines);
      case "commencement" ->
          new Commencement(
              one.part("rule"),
              one.term(),
              one.parts("day").stream().findFirst().flatMap(ProvisionsText::day),
              one.parts("relations").stream().findFirst().flatMap(ProvisionsText::day),
              one.parts("until").stream().findFirst().flatMap(ProvisionsText::day),
              one.lines);
      case "effectiveness" -> new Effectiveness(one.part("rule"), one.lines);
      case "control" -> new Control(one.part("what"), one.part("who"), one.lines);
      case "clause" -> new OtherClause(clause, one.part("text"), one.lines);
      case "agreement" -> new Agreement(one.part("who"), one.lines);
      case "signatory" ->
          new Signatory(one.part("position"), one.part("rank"), one.part("name"), one.lines);
      default ->
          throw new IllegalArgumentException(
              "There is no provision of the kind «" + one.kind + "».");
    };
  }

  private static Term term(String text) {
    String[] words = text.split(" ", 3);
    if (words.length < 2) {
      throw new IllegalArgumentException("«" + text + "» is not a term.");
    }
    return new Term(
        Integer.parseInt(words[0]), Unit.parse(words[1]), words.length > 2 ? words[2] : "");
  }

  private static CitedAct act(String text) {
    String[] parts = text.split(" \\| ", 6);
    if (parts.length < 6) {
      throw new IllegalArgumentException("«" + text + "» is not a cited act.");
    }
    for (int i = 0; i < parts.length; i++) {
      parts[i] = parts[i].equals("-") ? "" : parts[i];
    }
    return new CitedAct(
        parts[0],
        parts[1],
        parts[2],
        parts[3].isEmpty() ? Optional.empty() : day(parts[3]),
        parts[4],
        parts[5]);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("«" + text + "» is not a day.", e);
    }
  }
}

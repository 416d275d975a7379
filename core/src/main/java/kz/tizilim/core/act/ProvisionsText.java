package kz.tizilim.core.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.tizilim.core.act.Provisions.Agreement;
import kz.tizilim.core.act.Provisions.Amendment;
import kz.tizilim.core.act.Provisions.Commencement;
import kz.tizilim.core.act.Provisions.Control;
import kz.tizilim.core.act.Provisions.Obligation;
import kz.tizilim.core.act.Provisions.Signatory;
import kz.tizilim.core.act.Provisions.Term;
import kz.tizilim.core.act.Provisions.Unit;
import kz.tizilim.core.register.Lines;

/**
 * Provisions as lines: a provision with the lines where it stands, its parts indented under it.
 *
 * <pre>
 * amendment 12-15
 *   clause 1
 *   target реестр должностей …
 *   operation изложить в следующей редакции
 *   text согласно приложению к настоящему приказу
 * obligation 20-22
 *   clause 2.1
 *   who Департаменту
 *   what направить копию приказа
 *   term 5 working-days со дня подписания
 * commencement 40-41
 *   rule по истечении десяти календарных дней после дня его первого официального опубликования
 *   term 10 calendar-days дня его первого официального опубликования
 * </pre>
 */
final class ProvisionsText {
  private ProvisionsText() {}

  static String print(Provisions provisions) {
    StringBuilder out = new StringBuilder();
    for (Amendment one : provisions.amendments()) {
      head(out, "amendment", one.lines());
      part(out, "clause", one.clause());
      part(out, "target", one.target());
      part(out, "operation", one.operation());
      part(out, "text", one.newText());
    }
    for (Obligation one : provisions.obligations()) {
      head(out, "obligation", one.lines());
      part(out, "clause", one.clause());
      part(out, "who", one.who());
      part(out, "what", one.what());
      one.term().ifPresent(term -> part(out, "term", print(term)));
      part(out, "reference", one.legalReference());
    }
    provisions
        .commencement()
        .ifPresent(one -> {
          head(out, "commencement", one.lines());
          part(out, "rule", one.rule());
          one.term().ifPresent(term -> part(out, "term", print(term)));
        });
    provisions
        .control()
        .ifPresent(one -> {
          head(out, "control", one.lines());
          part(out, "what", one.what());
          part(out, "who", one.who());
        });
    for (Agreement one : provisions.agreements()) {
      head(out, "agreement", one.lines());
      part(out, "who", one.body());
    }
    provisions
        .signatory()
        .ifPresent(one -> {
          head(out, "signatory", one.lines());
          part(out, "position", one.position());
          part(out, "rank", one.rank());
          part(out, "name", one.name());
        });
    return out.toString();
  }

  private static void head(StringBuilder out, String kind, Lines lines) {
    out.append(kind).append(' ').append(lines).append('\n');
  }

  private static void part(StringBuilder out, String name, String value) {
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

  /** A provision as it is read: its kind, its lines, its parts. */
  private static final class Open {
    private final String kind;
    private final Lines lines;
    private final Map<String, String> parts = new TreeMap<>();

    Open(String line) {
      int space = line.indexOf(' ');
      if (space < 0) {
        throw new IllegalArgumentException("a provision and its lines are wanted.");
      }
      kind = line.substring(0, space);
      lines = Lines.parse(line.substring(space + 1));
    }

    String part(String name) {
      return parts.getOrDefault(name, "");
    }

    Optional<Term> term() {
      return Optional.ofNullable(parts.get("term")).map(ProvisionsText::term);
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
          read.get(read.size() - 1).parts.put(bare.substring(0, space), bare.substring(space + 1));
        } else if (!line.isBlank()) {
          read.add(new Open(line.strip()));
        }
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "Line " + number + " of the provisions, «" + line.strip() + "»: " + e.getMessage(), e);
      }
    }
    return provisions(read);
  }

  private static Provisions provisions(List<Open> read) {
    List<Amendment> amendments = new ArrayList<>();
    List<Obligation> obligations = new ArrayList<>();
    List<Agreement> agreements = new ArrayList<>();
    Optional<Commencement> commencement = Optional.empty();
    Optional<Control> control = Optional.empty();
    Optional<Signatory> signatory = Optional.empty();
    for (Open one : read) {
      switch (one.kind) {
        case "amendment" -> amendments.add(amendment(one));
        case "obligation" -> obligations.add(obligation(one));
        case "agreement" -> agreements.add(new Agreement(one.part("who"), one.lines));
        case "commencement" ->
            commencement = Optional.of(new Commencement(one.part("rule"), one.term(), one.lines));
        case "control" ->
            control = Optional.of(new Control(one.part("what"), one.part("who"), one.lines));
        case "signatory" ->
            signatory =
                Optional.of(
                    new Signatory(
                        one.part("position"), one.part("rank"), one.part("name"), one.lines));
        default ->
            throw new IllegalArgumentException(
                "There is no provision of the kind «" + one.kind + "».");
      }
    }
    return new Provisions(amendments, obligations, commencement, control, agreements, signatory);
  }

  private static Amendment amendment(Open one) {
    return new Amendment(
        one.part("clause"), one.part("target"), one.part("operation"), one.part("text"), one.lines);
  }

  private static Obligation obligation(Open one) {
    return new Obligation(
        one.part("clause"),
        one.part("who"),
        one.part("what"),
        one.term(),
        one.part("reference"),
        one.lines);
  }

  private static Term term(String text) {
    String[] words = text.split(" ", 3);
    if (words.length < 2) {
      throw new IllegalArgumentException("«" + text + "» is not a term.");
    }
    return new Term(
        Integer.parseInt(words[0]), Unit.parse(words[1]), words.length > 2 ? words[2] : "");
  }
}

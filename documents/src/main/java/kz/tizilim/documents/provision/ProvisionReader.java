package kz.tizilim.documents.provision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.core.act.Provisions;
import kz.tizilim.core.act.Provisions.Agreement;
import kz.tizilim.core.act.Provisions.Amendment;
import kz.tizilim.core.act.Provisions.Commencement;
import kz.tizilim.core.act.Provisions.Control;
import kz.tizilim.core.act.Provisions.Obligation;
import kz.tizilim.core.act.Provisions.Signatory;
import kz.tizilim.core.act.Provisions.Term;
import kz.tizilim.core.act.Provisions.Unit;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.Finding;
import kz.tizilim.core.register.Lines;
import kz.tizilim.documents.finding.Findings;
import kz.tizilim.documents.token.TextLine;

/** Reads the prose of an order: its identity and what it orders. */
public final class ProvisionReader {

  /*
   * An order of a ministry is a form (Law on Legal Acts, art. 23): a title, the line that names the act,
   * a preamble that ends with «ПРИКАЗЫВАЮ:», clauses «1.» with subclauses «1)», the signatory, the
   * agreements, and the header of the appendix. What a clause is shows in its verbs. A clause whose verbs
   * are not known becomes an obligation with the words it has; nothing is left out silently.
   */
  private static final String SPACE = "\\s+";
  private static final Pattern ACT_LINE =
      Pattern.compile("(Приказ|Постановление|Распоряжение) (.+?) от " + Numbers.DAY + " № ?(\\S+)");
  private static final Pattern AMENDED =
      Pattern.compile(
          "от "
              + Numbers.DAY
              + " № ?(\\S+) \"(.+?)\" ?(?:\\(зарегистрирован\\p{L}* .*? под № ?(\\d+)\\))?",
          Pattern.DOTALL);
  private static final Pattern CLAUSE = Pattern.compile("(\\d+(?:-\\d+)?)\\. (.*)", Pattern.DOTALL);
  private static final Pattern SUBCLAUSE =
      Pattern.compile("(\\d+(?:-\\d+)?)\\) (.*)", Pattern.DOTALL);
  private static final Pattern OPERATION =
      Pattern.compile(
          "(?:, )?(изложить в (?:следующей|новой) редакции|дополнить|исключить|заменить|признать утратившим силу)(.*)",
          Pattern.DOTALL);
  private static final Pattern IN_TERM =
      Pattern.compile(
          "в течение (\\p{L}+|\\d+) (рабочих|календарных) дней (?:со дня|после дня|с даты|после) (.+?)(?=,| на казахском| в соответствии|\\.|;|$)");
  private static final Pattern AFTER = Pattern.compile("(?:^| )после (.+?)(?=,|\\.|;|$)");
  private static final Pattern COMMENCEMENT =
      Pattern.compile("вводится в действие(.*)", Pattern.DOTALL);
  private static final Pattern AFTER_DAYS =
      Pattern.compile(
          "по истечении (\\p{L}+|\\d+) (рабочих|календарных) дней (?:со дня|после дня) (.+?)\\.?$");
  private static final Pattern CONTROL = Pattern.compile("(Контроль .+?) возложить на (.+?)\\.?$");
  private static final Pattern REFERENCE =
      Pattern.compile("в соответствии с (?:требованиями )?(.+?)[;.]?$");
  private static final Pattern DUTY =
      Pattern.compile("(.+?)(?: в установленном .+? порядке)? (обеспечить|принять|довести):?$");
  private static final Pattern SIGNATURE =
      Pattern.compile("(.*?) ?((?:\\p{Lu}\\. ?){1,2}\\p{Lu}[\\p{L}-]+)$");
  private static final Pattern BLANK = Pattern.compile("_{3,}");

  private final List<Paragraph> paragraphs;
  private final List<Finding> findings;
  private Act act = Act.UNSTATED;
  private final List<Amendment> amendments = new ArrayList<>();
  private final List<Obligation> obligations = new ArrayList<>();
  private final List<Agreement> agreements = new ArrayList<>();
  private Optional<Commencement> commencement = Optional.empty();
  private Optional<Control> control = Optional.empty();
  private Optional<Signatory> signatory = Optional.empty();

  private ProvisionReader(Prose prose) {
    this.paragraphs = prose.paragraphs();
    this.findings = new ArrayList<>(prose.findings());
  }

  /**
   * What the prose says.
   *
   * @param act the identity of the act
   * @param provisions what it orders
   * @param findings what a person should look at
   */
  public record Reading(Act act, Provisions provisions, List<Finding> findings) {
    public Reading {
      findings = List.copyOf(findings);
    }
  }

  /** Reads the lines before a table; they may say nothing. */
  public static Reading read(List<TextLine> prose) {
    ProvisionReader reader = new ProvisionReader(Prose.of(prose));
    reader.identity();
    reader.clauses();
    reader.closing();
    reader.slips();
    Provisions provisions =
        new Provisions(
            reader.amendments,
            reader.obligations,
            reader.commencement,
            reader.control,
            reader.agreements,
            reader.signatory);
    return new Reading(reader.act, provisions, reader.findings);
  }

  private void identity() {
    for (int i = 0; i < paragraphs.size(); i++) {
      Matcher m = ACT_LINE.matcher(paragraphs.get(i).text());
      if (m.matches()) {
        String title = i == 0 ? "" : paragraphs.get(i - 1).text();
        act =
            new Act(
                m.group(1).toLowerCase(Locale.ROOT),
                nominative(m.group(2)),
                m.group(6),
                Numbers.day(m, 3),
                title,
                amended(i));
        return;
      }
    }
  }

  private Optional<Act.Amended> amended(int from) {
    for (Paragraph paragraph : paragraphs.subList(from + 1, paragraphs.size())) {
      Matcher m = AMENDED.matcher(paragraph.text());
      if (paragraph.text().contains("Внести") && m.find()) {
        Optional<LocalDate> day = Numbers.day(m, 1);
        String registration = m.group(6) == null ? "" : m.group(6);
        String number = m.group(4);
        String title = m.group(5);
        return day.map(d -> new Act.Amended(number, d, registration, title));
      }
    }
    return Optional.empty();
  }

  /**
   * «Министра обороны …» as «Министр обороны …»: the office, which the heading gives in the
   * genitive.
   */
  private static String nominative(String genitive) {
    int space = genitive.indexOf(' ');
    String office = space < 0 ? genitive : genitive.substring(0, space);
    String rest = space < 0 ? "" : genitive.substring(space);
    if (office.endsWith("теля")) {
      return office.substring(0, office.length() - 1) + "ь" + rest;
    }
    return office.endsWith("ра") ? office.substring(0, office.length() - 1) + rest : genitive;
  }

  private void clauses() {
    int i = 0;
    while (i < paragraphs.size() && !paragraphs.get(i).text().endsWith("ПРИКАЗЫВАЮ:")) {
      i++;
    }
    String clause = "";
    String who = "";
    for (i++; i < paragraphs.size() && signatory.isEmpty(); i++) {
      Paragraph paragraph = paragraphs.get(i);
      Matcher top = CLAUSE.matcher(paragraph.text());
      Matcher sub = SUBCLAUSE.matcher(paragraph.text());
      if (top.matches()) {
        clause = top.group(1);
        who = topClause(clause, top.group(2), paragraph.lines());
      } else if (sub.matches()) {
        subclause(clause + "." + sub.group(1), who, sub.group(2), paragraph.lines());
      } else if (!clause.isEmpty()) {
        i = continuation(clause, i);
      }
    }
  }

  /** Reads a clause and returns the body that its subclauses oblige. */
  private String topClause(String clause, String text, Lines lines) {
    Matcher begins = COMMENCEMENT.matcher(text);
    Matcher controls = CONTROL.matcher(text);
    Matcher duty = DUTY.matcher(text);
    if (begins.find()) {
      commencement =
          Optional.of(new Commencement(withoutEnd(begins.group()), afterDays(text), lines));
    } else if (controls.matches()) {
      control = Optional.of(new Control(controls.group(1), controls.group(2), lines));
    } else if (text.startsWith("Внести ")) {
      return "";
    } else if (duty.matches() && text.endsWith(":")) {
      return duty.group(1);
    } else {
      obligations.add(
          new Obligation(clause, "", withoutEnd(text), term(text), reference(text), lines));
    }
    return "";
  }

  private void subclause(String clause, String who, String text, Lines lines) {
    if (OPERATION.matcher(text).find() && who.isEmpty()) {
      amendment(clause, text, "", lines);
    } else {
      obligations.add(
          new Obligation(clause, who, withoutEnd(text), term(text), reference(text), lines));
    }
  }

  /** Reads a paragraph inside a clause: an amendment with its new text, or the signatory. */
  private int continuation(String clause, int i) {
    Paragraph paragraph = paragraphs.get(i);
    if (OPERATION.matcher(paragraph.text()).find()) {
      boolean quoted =
          paragraph.text().endsWith(":")
              && i + 1 < paragraphs.size()
              && paragraphs.get(i + 1).text().startsWith("\"");
      Paragraph last = quoted ? paragraphs.get(i + 1) : paragraph;
      amendment(
          clause,
          paragraph.text(),
          quoted ? unquoted(last.text()) : "",
          paragraph.lines().and(last.lines()));
      return quoted ? i + 1 : i;
    }
    Matcher signed = SIGNATURE.matcher(paragraph.text());
    if (signed.matches()) {
      String before = signed.group(1);
      String office =
          act.issuer().isEmpty() || !before.startsWith(act.issuer()) ? before : act.issuer();
      signatory =
          Optional.of(
              new Signatory(
                  office,
                  before.substring(office.length()).strip(),
                  signed.group(2),
                  paragraph.lines()));
    }
    return i;
  }

  private void amendment(String clause, String text, String quoted, Lines lines) {
    Matcher m = OPERATION.matcher(text);
    if (!m.find()) {
      return;
    }
    String target = text.substring(0, m.start()).strip();
    String rest = withoutEnd(m.group(2)).replaceAll("^[,:]", "").strip();
    amendments.add(
        new Amendment(clause, target, m.group(1), quoted.isEmpty() ? rest : quoted, lines));
  }

  private void closing() {
    for (int i = 0; i < paragraphs.size(); i++) {
      String text = paragraphs.get(i).text();
      if (text.replaceAll("[\"«»]", "").startsWith("СОГЛАСОВАН")) {
        String body = text.replaceFirst("^[\"«]?СОГЛАСОВАН\\p{L}*[\"»]?" + SPACE + "?", "");
        if (!body.isEmpty()) {
          agreements.add(new Agreement(body, paragraphs.get(i).lines()));
        }
      }
    }
  }

  private void slips() {
    for (Paragraph paragraph : paragraphs) {
      if (BLANK.matcher(paragraph.text()).find()) {
        warn("blank-left-open", paragraph.lines(), paragraph.text());
      }
      if (paragraph.text().contains("следующее изменения")
          || paragraph.text().contains("следующие изменение:")) {
        warn("number-disagrees", paragraph.lines());
      }
    }
    if (act.number().isEmpty()) {
      warn("act-unstated", paragraphs.isEmpty() ? Lines.of(1) : paragraphs.get(0).lines());
    }
  }

  private void warn(String key, Lines lines, Object... words) {
    findings.add(Findings.of(Finding.Severity.WARNING, key, lines, words));
  }

  private static Optional<Term> term(String text) {
    Matcher in = IN_TERM.matcher(text);
    if (in.find()) {
      Unit unit = unit(in.group(2));
      String trigger = in.group(3);
      return Numbers.genitive(in.group(1)).map(length -> new Term(length, unit, trigger));
    }
    Matcher after = AFTER.matcher(text);
    return after.find()
        ? Optional.of(new Term(0, Unit.AFTER_EVENT, after.group(1)))
        : Optional.empty();
  }

  private static Optional<Term> afterDays(String text) {
    Matcher m = AFTER_DAYS.matcher(text);
    if (!m.find()) {
      return Optional.empty();
    }
    Unit unit = unit(m.group(2));
    String trigger = m.group(3);
    return Numbers.genitive(m.group(1)).map(length -> new Term(length, unit, trigger));
  }

  private static Unit unit(String word) {
    return word.startsWith("рабоч") ? Unit.WORKING_DAYS : Unit.CALENDAR_DAYS;
  }

  private static String reference(String text) {
    Matcher m = REFERENCE.matcher(text);
    return m.find() ? m.group(1) : "";
  }

  private static String withoutEnd(String text) {
    return text.strip().replaceAll("[;.]$", "").strip();
  }

  private static String unquoted(String text) {
    return text.replaceAll("^\"|\"[;.]?$", "");
  }
}

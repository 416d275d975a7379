package kz.tizilim.documents.provision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.core.act.CommencementRule;
import kz.tizilim.core.act.Provisions.Approval;
import kz.tizilim.core.act.Provisions.Commencement;
import kz.tizilim.core.act.Provisions.Control;
import kz.tizilim.core.act.Provisions.Effectiveness;
import kz.tizilim.core.act.Provisions.Obligation;
import kz.tizilim.core.act.Provisions.OtherClause;
import kz.tizilim.core.act.Provisions.Provision;
import kz.tizilim.core.act.Provisions.Repeal;
import kz.tizilim.core.act.Provisions.Term;
import kz.tizilim.core.act.Reckoning;
import kz.tizilim.core.register.Finding;
import kz.tizilim.core.register.Finding.Severity;
import kz.tizilim.core.register.Lines;
import kz.tizilim.documents.finding.Findings;

/** Makes provisions of the clauses of an order. */
final class ProvisionMaker {

  /*
   * A clause that introduces subclauses gives them its kind and, for duties, the body that it binds and its
   * term; it is not a provision itself. A Kazakh clause of that sort has its predicate in its last subclause.
   */
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
  private static final Pattern CONTROL =
      Pattern.compile("(контроль .+?) (?:возложить|возлагается) на (.+)", FLAGS);
  private static final Pattern OWN_CONTROL =
      Pattern.compile("(контроль .+?) (?:оставляю|оставить|осуществля\\p{L}+) .+", FLAGS);
  private static final Pattern CONTROL_BEHIND =
      Pattern.compile("(?:на )?(.+?) возложить (контроль .+)", FLAGS);
  private static final Pattern KAZAKH_CONTROL =
      Pattern.compile("(.+? бақыла(?:у|уды|удың)?) (.+?) жүкте(?:лсін|ймін)", FLAGS);
  private static final Pattern KAZAKH_OWN_CONTROL =
      Pattern.compile("(.+? бақыла(?:у|уды)?) .*(?:қалдырамын|жүктеймін)", FLAGS);
  private static final Pattern REFERENCE =
      Pattern.compile("в соответствии с (?:требованиями )?(.+?)[;.]?$", Pattern.DOTALL);
  private static final Pattern KAZAKH_REFERENCE =
      Pattern.compile("(?:^|, )([^,;]{1,300}?) сәйкес(?!\\p{L})", Pattern.DOTALL);

  private final String issuer;
  private final List<Provision> provisions = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  ProvisionMaker(String issuer) {
    this.issuer = issuer;
  }

  List<Provision> provisions() {
    return provisions;
  }

  List<Finding> findings() {
    return findings;
  }

  /**
   * What a clause gives its subclauses.
   *
   * @param kind its kind
   * @param who the body that it binds; empty where it binds none
   * @param term the words of its term; empty where it sets none
   */
  private record Lead(ClauseKind kind, String who, String term) {
    static final Lead NONE = new Lead(ClauseKind.OTHER, "", "");
  }

  /** Adds the provisions of a clause. */
  void add(OrderClause clause) {
    add(clause, Lead.NONE);
  }

  private void add(OrderClause clause, Lead lead) {
    ClauseKind own = ClauseKind.of(clause.whole().plain());
    if (clause.isLeadIn() && own != ClauseKind.AMENDMENT) {
      leadIn(clause, lead, own);
      return;
    }
    ClauseKind kind = lead.kind() == ClauseKind.OTHER ? own : lead.kind();
    Paragraph whole = clause.whole();
    String number = clause.number();
    switch (kind) {
      case APPROVAL ->
          provisions.add(
              new Approval(number, words(whole), Annexes.in(whole.text()), whole.lines()));
      case REPEAL ->
          provisions.add(
              new Repeal(
                  number,
                  words(whole),
                  Citations.whole(whole.text()),
                  Annexes.in(whole.text()),
                  whole.lines()));
      case AMENDMENT -> amendments(clause);
      case CONTROL -> control(number, whole);
      case COMMENCEMENT -> commencement(number, whole);
      case OBLIGATION -> obligation(number, whole, lead);
      case OTHER -> other(number, whole);
    }
  }

  private void leadIn(OrderClause clause, Lead outer, ClauseKind own) {
    Paragraph whole = clause.whole();
    ClauseKind kind = own == ClauseKind.OTHER ? behind(clause) : own;
    if (kind == ClauseKind.OTHER) {
      kind = outer.kind();
    }
    if (kind == ClauseKind.OTHER || kind == ClauseKind.CONTROL || kind == ClauseKind.COMMENCEMENT) {
      other(clause.number(), whole);
      clause.subclauses().forEach(sub -> add(sub, Lead.NONE));
      return;
    }
    String who = kind == ClauseKind.OBLIGATION ? who(whole.text()) : "";
    String term =
        kind == ClauseKind.OBLIGATION
            ? Terms.find(whole.text())
                .map(it -> whole.text().substring(it.from(), it.to()).strip())
                .orElse("")
            : "";
    if (kind == ClauseKind.OBLIGATION && term.isEmpty()) {
      unreadTerm(whole.text(), whole.lines());
    }
    Lead lead = new Lead(kind, who.isEmpty() ? outer.who() : who, term);
    clause.subclauses().forEach(sub -> add(sub, lead));
  }

  /** The kind that the predicate in the last subclause of a Kazakh list shows. */
  private static ClauseKind behind(OrderClause clause) {
    if (!ClauseKind.isKazakh(clause.opening().text())) {
      return ClauseKind.OTHER;
    }
    OrderClause last = clause.subclauses().get(clause.subclauses().size() - 1);
    return ClauseKind.of(last.whole().plain());
  }

  private static String who(String text) {
    return ClauseKind.isKazakh(text) ? Addressee.kazakh(text) : Addressee.anyRussian(text);
  }

  private void amendments(OrderClause clause) {
    Amendments.Read read = Amendments.read(clause);
    provisions.addAll(read.amendments());
    read.unread().forEach(paragraph -> other(clause.number(), paragraph));
  }

  private void control(String number, Paragraph whole) {
    String text = words(whole);
    String plain = Marks.plain(text);
    for (Pattern pattern : new Pattern[] {CONTROL, KAZAKH_CONTROL}) {
      Matcher m = pattern.matcher(plain);
      if (m.matches()) {
        add(new Control(part(text, m, 1), part(text, m, 2), whole.lines()));
        return;
      }
    }
    Matcher behind = CONTROL_BEHIND.matcher(plain);
    if (behind.matches()) {
      add(new Control(part(text, behind, 2), part(text, behind, 1), whole.lines()));
      return;
    }
    for (Pattern pattern : new Pattern[] {OWN_CONTROL, KAZAKH_OWN_CONTROL}) {
      Matcher m = pattern.matcher(plain);
      if (m.matches()) {
        add(new Control(part(text, m, 1), issuer, whole.lines()));
        return;
      }
    }
    other(number, whole);
  }

  private static String part(String text, Matcher m, int group) {
    return text.substring(m.start(group), m.end(group)).strip();
  }

  private void add(Provision provision) {
    provisions.add(provision);
  }

  private void commencement(String number, Paragraph whole) {
    CommencementRule rule = CommencementRule.read(whole.text());
    if (!rule.isOfOrder()) {
      add(new OtherClause(number, words(whole), whole.lines()));
      warn("commencement-not-understood", whole.lines(), Persons.withoutNames(words(whole)));
      return;
    }
    rule.effectiveness().ifPresent(words -> add(new Effectiveness(words, whole.lines())));
    if (!rule.words().isEmpty()) {
      add(
          new Commencement(
              rule.words(),
              term(rule),
              day(rule),
              rule.relationsSince(),
              rule.validUntil(),
              whole.lines()));
    }
    if (!rule.isUnderstood()) {
      warn("commencement-not-understood", whole.lines(), Persons.withoutNames(rule.words()));
    }
  }

  private static Optional<Term> term(CommencementRule rule) {
    Optional<Reckoning> reckoning =
        rule.reading() instanceof Reckoning.Reading.Found found
            ? Optional.of(found.reckoning())
            : rule.reading() instanceof Reckoning.Reading.NotBefore floored
                ? Optional.of(floored.reckoning())
                : Optional.empty();
    return reckoning.map(one -> new Term(one.length(), one.unit(), rule.trigger()));
  }

  private static Optional<LocalDate> day(CommencementRule rule) {
    return rule.reading() instanceof Reckoning.Reading.Named named
        ? Optional.of(named.day())
        : Optional.empty();
  }

  private void obligation(String number, Paragraph whole, Lead lead) {
    String text = words(whole);
    Optional<Terms.Found> own = Terms.find(text);
    boolean lent = own.isEmpty() && !lead.term().isEmpty();
    String what = lent ? lead.term() + " " + text : text;
    Optional<Terms.Found> term = lent ? Terms.find(what) : own;
    String who = lead.who().isEmpty() ? who(whole.text()) : lead.who();
    add(
        new Obligation(
            number, who, what, term.map(Terms.Found::term), reference(text), whole.lines()));
    unreadTerm(text, whole.lines());
  }

  private void unreadTerm(String text, Lines lines) {
    Terms.unread(text)
        .ifPresent(words -> warn("term-not-understood", lines, Persons.withoutNames(words)));
  }

  private static String reference(String text) {
    Matcher russian = REFERENCE.matcher(text);
    if (russian.find()) {
      return russian.group(1);
    }
    Matcher kazakh = KAZAKH_REFERENCE.matcher(text);
    return kazakh.find() ? kazakh.group(1).strip() : "";
  }

  private void other(String number, Paragraph whole) {
    add(new OtherClause(number, words(whole), whole.lines()));
    warn("clause-not-understood", whole.lines(), number, Persons.withoutNames(words(whole)));
  }

  private static String words(Paragraph paragraph) {
    return Marks.withoutEnd(paragraph.text());
  }

  private void warn(String key, Lines lines, Object... words) {
    findings.add(Findings.of(Severity.WARNING, key, lines, words));
  }
}

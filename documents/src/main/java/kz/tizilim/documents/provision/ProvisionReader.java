package kz.tizilim.documents.provision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.tizilim.core.act.Provisions;
import kz.tizilim.core.act.Provisions.CitedAct;
import kz.tizilim.core.act.Provisions.Provision;
import kz.tizilim.core.act.Provisions.Signatory;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.ActId;
import kz.tizilim.core.register.Finding;
import kz.tizilim.core.register.Lines;
import kz.tizilim.documents.finding.Findings;
import kz.tizilim.documents.token.TextLine;

/** Reads the prose of an order: its identity and what it orders. */
public final class ProvisionReader {

  /*
   * An order is a form (Law on Legal Acts, art. 23): a title, the line that names the act, a preamble that
   * ends with the issuing word, clauses «1.» with subclauses «1)», the signature, the agreements, and the
   * headers of annexes. OrderParts finds these parts, and a class for each of them reads it. What a clause
   * does shows in its predicate; a clause that is not understood is kept and named.
   */
  private static final Pattern BLANK = Pattern.compile("_{3,}");

  private final OrderParts text;
  private final Notes notes;
  private final List<Paragraph> paragraphs;
  private final List<Finding> findings;

  private ProvisionReader(List<TextLine> prose, List<TextLine> notes) {
    Prose read = Prose.of(prose);
    this.paragraphs = read.paragraphs();
    this.findings = new ArrayList<>(read.findings());
    this.text = OrderParts.of(paragraphs);
    List<Paragraph> noted = new ArrayList<>(text.notes());
    noted.addAll(Prose.of(notes).paragraphs());
    this.notes = Notes.read(noted);
  }

  /**
   * What the prose says.
   *
   * @param act the identity of the act
   * @param provisions what it orders
   * @param amendedBy the act signed last among those that notes of the publisher name as amending
   *     it; empty where there are no such notes
   * @param changes the clauses that change other acts, as they are printed
   * @param findings what a person should look at
   */
  public record Reading(
      Act act,
      Provisions provisions,
      Optional<CitedAct> amendedBy,
      List<Changes> changes,
      List<Finding> findings) {
    public Reading {
      changes = List.copyOf(changes);
      findings = List.copyOf(findings);
    }
  }

  /**
   * The words of a clause or subclause that changes one act.
   *
   * @param act the act; empty where it names none
   * @param text the words; each paragraph is on the line of the document on which it begins
   * @param isKazakh whether they are in Kazakh
   * @param clause the number of the clause, or of the subclause behind a full stop: «1», «1.2»;
   *     empty where it is of no order
   */
  public record Changes(Optional<CitedAct> act, String text, boolean isKazakh, String clause) {}

  private static final Pattern CHANGES_ACT =
      Pattern.compile(
          "(?:\\d{1,3}[.)] ?)?(?:внести |в (?:совместн\\p{L}+ )?(?:приказ|постановление|решение|распоряжение)(?!\\p{L})).*"
              + "|.*(?:өзгеріс|толықтыру)\\p{L}* .*енгізілсін.*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final int MOST_LINES_OF_AN_OPENING = 12;

  /**
   * The act of which the first of some lines says that what follows changes it: «Внести в приказ …
   * от … № … следующие изменения:»; the words may go on below, up to a colon.
   */
  public static Optional<CitedAct> changedAct(List<String> lines) {
    String opening = "";
    for (String line : lines.subList(0, Math.min(lines.size(), MOST_LINES_OF_AN_OPENING))) {
      opening = (opening + " " + line.strip()).strip();
      boolean ends = opening.endsWith(":") || opening.endsWith(";") || opening.endsWith(".");
      boolean russian = CHANGES_ACT.matcher(lines.get(0).strip()).matches();
      if (!russian && !ChangeText.isKazakh(opening)) {
        return Optional.empty();
      }
      if (ends) {
        return CHANGES_ACT.matcher(opening).matches()
            ? Citations.in(opening).stream().filter(act -> act.signed().isPresent()).findFirst()
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Reads the lines before a table; they may say nothing. */
  public static Reading read(List<TextLine> prose) {
    return read(prose, List.of());
  }

  /**
   * Reads the lines before a table and the notes that the publisher added to the text.
   *
   * @param notes the lines of the notes («Сноска. …»), wherever they stand in the document
   */
  public static Reading read(List<TextLine> prose, List<TextLine> notes) {
    return new ProvisionReader(prose, notes).reading();
  }

  /** The acts that a list of repealed acts in an annex names. */
  public static List<CitedAct> listed(List<TextLine> annex) {
    return Prose.of(annex).paragraphs().stream()
        .flatMap(paragraph -> Citations.in(paragraph.text()).stream())
        .toList();
  }

  private Reading reading() {
    Optional<Identity> identity = Identity.read(text.head());
    String issuer = identity.map(Identity::issuer).orElse("");
    Closing closing = Closing.read(text.closing(), issuer);
    boolean isBody = issuer.matches("Министерство .*|.*министрлігі");
    if (issuer.isEmpty() || (isBody && !closing.signatories().isEmpty())) {
      issuer = closing.signatories().stream().findFirst().map(Signatory::position).orElse("");
    }
    ProvisionMaker maker = new ProvisionMaker(issuer);
    text.clauses().forEach(maker::add);
    List<Provision> provisions = new ArrayList<>(maker.provisions());
    provisions.addAll(closing.signatories());
    provisions.addAll(closing.agreements());
    findings.addAll(maker.findings());
    Act act = act(identity, issuer);
    structure();
    slips();
    findings.sort((a, b) -> Integer.compare(a.lines().from(), b.lines().from()));
    List<Changes> changes =
        text.isIssued()
            ? text.clauses().stream()
                .filter(clause -> ClauseKind.of(clause.whole().plain()) == ClauseKind.AMENDMENT)
                .flatMap(clause -> ChangeText.of(clause).stream())
                .toList()
            : List.of();
    return new Reading(act, new Provisions(provisions), notes.lastAmendment(), changes, findings);
  }

  private Act act(Optional<Identity> identity, String issuer) {
    if (identity.isEmpty()) {
      warn("act-unstated", paragraphs.isEmpty() ? Lines.of(1) : paragraphs.get(0).lines());
      return Act.UNSTATED;
    }
    Identity it = identity.get();
    if (!it.others().isEmpty()) {
      warn("joint-act", it.lines(), Persons.withoutNames(it.others()));
    }
    return new Act(
        it.kind(),
        issuer,
        it.number(),
        it.signed(),
        it.title(),
        amended(issuer),
        it.registration());
  }

  /** The act that the first amending clause names. */
  private Optional<Act.Amended> amended(String issuer) {
    for (OrderClause clause : text.clauses()) {
      if (ClauseKind.of(clause.whole().plain()) != ClauseKind.AMENDMENT) {
        continue;
      }
      Optional<CitedAct> cited = cited(clause);
      if (cited.isEmpty()) {
        warn("amended-act-unstated", clause.opening().lines(), clause.number());
      }
      return cited.map(act ->
          new Act.Amended(
              act.number(),
              act.signed().orElseThrow(),
              act.registration(),
              act.title(),
              key(act.issuer()).equals(key(issuer)) ? "" : act.issuer()));
    }
    return Optional.empty();
  }

  private static Optional<CitedAct> cited(OrderClause clause) {
    List<CitedAct> acts = new ArrayList<>(Citations.in(clause.opening().text()));
    clause.subclauses().forEach(sub -> acts.addAll(Citations.in(sub.opening().text())));
    return acts.stream().filter(act -> act.signed().isPresent()).findFirst();
  }

  private static String key(String issuer) {
    return ActId.of(new Act("", issuer, "", Optional.empty(), "", Optional.empty())).issuer();
  }

  /** What the parts of the text show that is not as the form of an order wants it. */
  private void structure() {
    if (paragraphs.isEmpty()) {
      return;
    }
    Lines beginning = paragraphs.get(0).lines();
    if (text.clauses().isEmpty()) {
      warn("no-clause", beginning);
    } else if (!text.isIssued()) {
      warn("issuing-word-missing", text.clauses().get(0).opening().lines());
    }
    notes
        .repealedAt()
        .ifPresent(lines -> warn("act-repealed", lines, Persons.withoutNames(notes.repealed())));
    text.unread()
        .forEach(it -> warn("paragraph-unread", it.lines(), Persons.withoutNames(it.text())));
    numbering(text.clauses());
    text.clauses().forEach(clause -> numbering(clause.subclauses()));
  }

  /** Finds gaps and repetitions in the numbers of clauses. */
  private void numbering(List<OrderClause> clauses) {
    int before = 0;
    String beforeText = "";
    for (OrderClause clause : clauses) {
      String last = clause.number().substring(clause.number().lastIndexOf('.') + 1);
      int number = Integer.parseInt(last.split("-", 2)[0]);
      boolean inserted = last.contains("-") && number == before;
      if (number > before + 1) {
        Lines lines = clause.opening().lines();
        if (before == 0) {
          warn("clause-number-missing.first", lines, clause.number());
        } else {
          warn("clause-number-missing.between", lines, clause.number(), beforeText);
        }
      } else if (number <= before && !inserted) {
        warn("clause-number-repeated", clause.opening().lines(), clause.number(), beforeText);
      }
      before = number;
      beforeText = clause.number();
    }
  }

  private void slips() {
    for (Paragraph paragraph : paragraphs) {
      String plain = paragraph.plain();
      boolean requisites =
          plain.matches("(?s).*(?:№|от |года|жыл).*") && !plain.matches("(?s).*" + Persons.NAME);
      if (BLANK.matcher(plain).find() && requisites) {
        boolean ofAnnex = text.closing().contains(paragraph);
        warn(
            ofAnnex ? "blank-left-open" : "blank-left-open.text",
            paragraph.lines(),
            Persons.withoutNames(paragraph.text()));
      }
      if (plain.contains("следующее изменения") || plain.contains("следующие изменение:")) {
        warn("number-disagrees", paragraph.lines());
      }
    }
  }

  private void warn(String key, Lines lines, Object... words) {
    findings.add(Findings.of(Finding.Severity.WARNING, key, lines, words));
  }
}

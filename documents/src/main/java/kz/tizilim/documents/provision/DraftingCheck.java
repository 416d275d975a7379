package kz.tizilim.documents.provision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.tizilim.core.act.Provisions;
import kz.tizilim.core.act.WrittenDays;
import kz.tizilim.core.register.Finding;
import kz.tizilim.core.register.Lines;
import kz.tizilim.documents.finding.Findings;
import kz.tizilim.documents.token.TextLine;

/**
 * What the rules of drafting ask of an order, checked in its prose; each finding names its article.
 */
public final class DraftingCheck {

  private static final Pattern CITED =
      Pattern.compile(
          "(?<named>утвержд[её]нн\\p{L}+ |указанн\\p{L}+ )?(?:приказ|постановлени|распоряжени)\\p{L}* "
              + "[^\";]{0,200}?от "
              + WrittenDays.REGEX
              + " № ?[\\p{L}\\d/-]+(?<title> \")?");
  private static final Pattern PREAMBLE =
      Pattern.compile("(?:В соответствии|В целях|На основании|Руководствуясь|Во исполнение) .*");
  private static final String MINISTRY = "Министерств\\p{L}* ";
  private static final Pattern WHOLE_NAME =
      Pattern.compile(MINISTRY + "((?:\\p{Ll}+,? ){1,9}?)Республики Казахстан");
  private static final Pattern SHORT_BODY =
      Pattern.compile(
          "(?<!\\p{L})(?:\\p{Lu}{2,6} РК|Мин(?:обороны|здрав|юст|фин|труд|образован|культур|сельхоз)\\p{L}*|(?<!\\p{Lu} )РК)(?!\\p{L})");
  private static final int MOST_ISSUING_WORDS = 2;

  /** When the Law on Legal Acts was signed; the rules and articles that are cited come with it. */
  private static final LocalDate SINCE = LocalDate.of(2016, 4, 6);

  /** What the reader finds in the structure of an order and the law forbids. */
  private static final Set<String> STRUCTURE =
      Set.of(
          "blank-left-open",
          "clause-number-missing",
          "clause-number-repeated",
          "number-disagrees",
          "issuing-word-missing");

  /** Those of them of which the sentence of the reader names no norm. */
  private static final Set<String> NORMED = Set.of("number-disagrees", "issuing-word-missing");

  /** The labour authority is known by its function: its name has the word. */
  private static final Pattern LABOUR =
      Pattern.compile("(?<!\\p{L})труд(?:а|у|овы\\p{L}+)(?!\\p{L})");

  /** A body that was the labour authority in 2015, with no such word in its name. */
  private static final Pattern WAS_LABOUR =
      Pattern.compile("здравоохранения и социального развития");

  private static final int WAS_LABOUR_IN = 2015;
  private static final Pattern LABEL =
      Pattern.compile("(\\d+(?:-\\d+)?)([.)]) (.*)", Pattern.DOTALL);

  private final List<Paragraph> paragraphs;
  private final List<Finding> findings = new ArrayList<>();

  private DraftingCheck(List<TextLine> prose) {
    this.paragraphs = Prose.of(prose).paragraphs();
  }

  /** The findings in the prose of an order in Russian; its Kazakh text was not given. */
  public static List<Finding> check(List<TextLine> russian) {
    DraftingCheck check = new DraftingCheck(russian);
    check.all(ProvisionReader.read(russian));
    if (!check.paragraphs.isEmpty()) {
      String other = check.isKazakh() ? "russian-text-not-given" : "kazakh-text-not-given";
      check.add(Finding.Severity.INFO, other, check.paragraphs.get(0).lines());
    }
    return List.copyOf(check.findings);
  }

  /** The findings in the prose of an order in Russian and Kazakh, and where the two part. */
  public static List<Finding> check(List<TextLine> russian, List<TextLine> kazakh) {
    DraftingCheck check = new DraftingCheck(russian);
    check.all(ProvisionReader.read(russian));
    check.findings.addAll(ProseParity.of(russian, kazakh));
    return List.copyOf(check.findings);
  }

  private boolean isKazakh() {
    return ClauseKind.isKazakh(
        paragraphs.stream().map(Paragraph::text).collect(Collectors.joining(" ")));
  }

  /*
   * What the Law of 2016 and the rules of 2023 ask does not bind an order that was signed before them. The
   * words that are looked for are Russian; a Kazakh text is compared with the Russian one.
   */
  private void all(ProvisionReader.Reading reading) {
    if (reading.act().signed().filter(SINCE::isAfter).isPresent()) {
      add(Finding.Severity.INFO, "law-later", paragraphs.get(0).lines(), SINCE);
      return;
    }
    reading.findings().stream()
        .filter(finding -> STRUCTURE.contains(finding.code()))
        .map(finding ->
            NORMED.contains(finding.code())
                ? Findings.of(finding.severity(), finding.code() + ".norm", finding.lines())
                : finding)
        .forEach(findings::add);
    if (isKazakh()) {
      return;
    }
    OrderParts parts = OrderParts.of(paragraphs);
    agreement(reading);
    preamble();
    citations();
    bodies();
    findings.addAll(new RequisiteCheck(reading, parts, paragraphs).findings());
    parts.clauses().stream()
        .filter(clause -> ClauseKind.of(clause.whole().plain()) == ClauseKind.AMENDMENT)
        .forEach(clause -> findings.addAll(InstructionCheck.of(clause)));
  }

  private void agreement(ProvisionReader.Reading reading) {
    List<Provisions.Agreement> agreements = reading.provisions().agreements();
    boolean register =
        paragraphs.stream().anyMatch(p -> p.text().matches("(?s).*[Рр]еестр\\p{L}* должностей.*"));
    boolean labour = agreements.stream().anyMatch(a -> LABOUR.matcher(a.body()).find());
    boolean isOrder = !OrderParts.of(paragraphs).clauses().isEmpty();
    if (!register || labour || !isOrder) {
      return;
    }
    Lines lines =
        agreements.stream()
            .map(Provisions.Agreement::lines)
            .reduce(Lines::and)
            .orElseGet(() -> paragraphs.get(paragraphs.size() - 1).lines());
    boolean maybe = agreements.stream().anyMatch(a -> WAS_LABOUR.matcher(a.body()).find());
    if (maybe) {
      boolean then =
          reading.act().signed().filter(day -> day.getYear() == WAS_LABOUR_IN).isPresent();
      if (!then) {
        add(Finding.Severity.INFO, "labour-agreement-unverified", lines);
      }
    } else {
      warn("labour-agreement-missing", lines);
    }
  }

  /** The words between the line that names the act and «ПРИКАЗЫВАЮ», in an act that amends. */
  private void preamble() {
    boolean amends = paragraphs.stream().anyMatch(p -> p.text().matches("(?s)1\\. Внести .*"));
    for (int i = 0; amends && i < paragraphs.size(); i++) {
      Paragraph paragraph = paragraphs.get(i);
      if (LABEL.matcher(paragraph.text()).matches()) {
        return;
      }
      boolean alone = paragraph.text().split(" ", -1).length <= MOST_ISSUING_WORDS;
      if ((OrderParts.issues(paragraph) && !alone)
          || PREAMBLE.matcher(paragraph.text()).matches()) {
        warn("preamble-in-amending-act", paragraph.lines(), paragraph.text());
      }
    }
  }

  private void citations() {
    for (Paragraph paragraph : paragraphs) {
      Matcher m = CITED.matcher(paragraph.plain());
      while (LABEL.matcher(paragraph.text()).matches() && m.find()) {
        boolean named = m.group("title") != null || m.group("named") != null;
        int next = paragraph.text().indexOf(" № ", m.end());
        String after = paragraph.text().substring(m.end());
        boolean registered =
            after.contains("(зарегистрирован")
                && (next < 0 || paragraph.text().indexOf("(зарегистрирован", m.end()) < next);
        if (!named || !registered) {
          add(
              named ? Finding.Severity.INFO : Finding.Severity.WARNING,
              "citation-incomplete." + (named ? "registration" : "title"),
              paragraph.lines(),
              paragraph.text().substring(m.start(), m.end()).strip());
        }
      }
    }
  }

  private void bodies() {
    for (Paragraph paragraph : paragraphs) {
      Matcher brief = SHORT_BODY.matcher(paragraph.text());
      while (brief.find()) {
        warn("body-abbreviated", paragraph.lines(), brief.group());
      }
    }
    paragraphs.stream()
        .flatMap(p -> WHOLE_NAME.matcher(p.text()).results())
        .map(name -> name.group(1).strip())
        .distinct()
        .forEach(this::alsoCut);
  }

  /** Finds the ministry of that name without its country; a longer name is another ministry. */
  private void alsoCut(String name) {
    Pattern cut =
        Pattern.compile(
            MINISTRY
                + Pattern.quote(name)
                + "(?! Республики Казахстан| и \\p{Ll}|, \\p{Ll}|\\p{L})");
    for (Paragraph paragraph : paragraphs) {
      if (cut.matcher(paragraph.text()).find()) {
        warn("body-named-variously", paragraph.lines(), name, name);
      }
    }
  }

  private void warn(String key, Lines lines, Object... words) {
    add(Finding.Severity.WARNING, key, lines, words);
  }

  private void add(Finding.Severity severity, String key, Lines lines, Object... words) {
    findings.add(Findings.of(severity, key, lines, words));
  }
}

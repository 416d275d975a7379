package kz.tizilim.documents.provision;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  private static final Pattern SHORT_BODY = Pattern.compile("(?<!\\p{L})\\p{Lu}{2,6} РК(?!\\p{L})");
  private static final int MOST_ISSUING_WORDS = 2;
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
      check.add(Finding.Severity.INFO, "kazakh-text-not-given", check.paragraphs.get(0).lines());
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

  private void all(ProvisionReader.Reading reading) {
    agreement(reading.provisions());
    reading.findings().stream()
        .filter(finding -> finding.code().equals("blank-left-open"))
        .forEach(findings::add);
    preamble();
    citations();
    bodies();
  }

  private void agreement(Provisions provisions) {
    boolean register =
        paragraphs.stream().anyMatch(p -> p.text().matches("(?s).*[Рр]еестр\\p{L}* должностей.*"));
    boolean labour =
        provisions.agreements().stream()
            .anyMatch(a -> a.body().contains("труда") || a.body().contains("по труду"));
    if (register && !labour) {
      Lines lines =
          provisions.agreements().stream()
              .map(Provisions.Agreement::lines)
              .reduce(Lines::and)
              .orElseGet(() -> paragraphs.get(paragraphs.size() - 1).lines());
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
          warn(
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

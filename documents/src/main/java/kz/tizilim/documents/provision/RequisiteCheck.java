package kz.tizilim.documents.provision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.core.act.Provisions.CitedAct;
import kz.tizilim.core.act.WrittenDays;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.Finding;
import kz.tizilim.core.register.Lines;
import kz.tizilim.documents.finding.Findings;

/**
 * Whether an order has what the rules № 464 of 5 July 2023 ask of its head and its closing: its
 * requisites, a title that says what it changes, headers of annexes that name it (Law on Legal
 * Acts, art. 28(3)).
 */
final class RequisiteCheck {
  private static final int MOST_PARAGRAPHS = 8;

  /** The office that signs, whether or not a name stands behind it yet. */
  private static final Pattern OFFICE =
      Pattern.compile(
          "(?:Первый |Заместитель )?(?:[Мм]инистр|[Нн]ачальник|[Пп]редседател|[Рр]уководител|Аким|Премьер|Вице|Генеральн|И\\.о\\.|и\\.о\\.|Исполняющ|Временно исполняющ|Директор|Главнокомандующ)");

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
  private static final Pattern CHANGES_ONE_ACT =
      Pattern.compile(
          "О внесении .*?(?:изменени|дополнени)\\p{L}*.*? во? (?:приказ|постановление|распоряжение|решение)(?!\\p{L}).*",
          Pattern.DOTALL);
  private static final Pattern ADDITIONS_FIRST =
      Pattern.compile("О внесении дополнени\\p{L}+ и изменени.*", Pattern.DOTALL);
  private static final Pattern ADDS =
      Pattern.compile(
          "дополнить (?:нов\\p{L}+ )?(?:строк|абзац|пункт|подпункт|приложени|част|стать|ступен|звен)\\p{L}*");
  private static final Pattern ALTERS = Pattern.compile("изложить|исключить|заменить");
  private static final Pattern ANNEX_ANNOUNCED =
      Pattern.compile(
          "согласно приложени|прилагаем", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern ANNEX =
      Pattern.compile("Приложение(?: №? ?\\d+)?(?!\\p{L}).*", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("№ ?([\\p{L}\\d][\\p{L}\\d./-]*)");

  private final ProvisionReader.Reading reading;
  private final OrderParts parts;
  private final List<Paragraph> paragraphs;
  private final List<Finding> findings = new ArrayList<>();

  RequisiteCheck(ProvisionReader.Reading reading, OrderParts parts, List<Paragraph> paragraphs) {
    this.reading = reading;
    this.parts = parts;
    this.paragraphs = paragraphs;
  }

  List<Finding> findings() {
    if (paragraphs.isEmpty()) {
      return List.of();
    }
    if (parts.clauses().isEmpty()) {
      warn("requisite-missing.clauses", first());
      return findings;
    }
    Act act = reading.act();
    if (act.number().isEmpty() || act.signed().isEmpty()) {
      warn("requisite-missing.act", first());
    }
    if (act.isStated() && act.title().isEmpty()) {
      warn("requisite-missing.title", first());
    }
    boolean office =
        parts.closing().stream().anyMatch(it -> OFFICE.matcher(it.plain()).lookingAt());
    if (reading.provisions().signatory().isEmpty() && !office) {
      warn("requisite-missing.signatory", paragraphs.get(paragraphs.size() - 1).lines());
    }
    if (!act.title().isEmpty()) {
      title(act.title());
    }
    annexes(act);
    return findings;
  }

  private Lines first() {
    return paragraphs.get(0).lines();
  }

  private void title(String title) {
    String plain = Marks.plain(title);
    if (ADDITIONS_FIRST.matcher(plain).matches()) {
      warn("title-order", first());
    }
    boolean cites =
        WrittenDays.first(plain).isPresent()
            && NUMBER.matcher(plain).find()
            && QUOTED.matcher(plain).find();
    if (CHANGES_ONE_ACT.matcher(plain).matches() && !cites) {
      warn("title-incomplete", first(), title);
    }
    List<OrderClause> amending =
        parts.clauses().stream()
            .filter(clause -> ClauseKind.of(clause.whole().plain()) == ClauseKind.AMENDMENT)
            .toList();
    if (amending.isEmpty()) {
      return;
    }
    String words =
        QUOTED
            .matcher(String.join(" ", amending.stream().map(RequisiteCheck::words).toList()))
            .replaceAll("\"\"");
    String unquoted = QUOTED.matcher(plain).replaceAll("\"\"");
    if (ADDS.matcher(words).find() && !unquoted.contains("дополнени")) {
      warn("title-omits.additions", first(), title);
    }
    if (ALTERS.matcher(words).find() && !unquoted.contains("изменени")) {
      warn("title-omits.changes", first(), title);
    }
    cited(plain, amending);
  }

  private static String words(OrderClause clause) {
    StringBuilder words = new StringBuilder(Marks.plain(clause.whole().text()));
    clause.subclauses().forEach(sub -> words.append(' ').append(words(sub)));
    return words.toString();
  }

  /** The act in the title is the one that the clause changes. */
  private void cited(String title, List<OrderClause> amending) {
    List<CitedAct> inTitle = Citations.in(title);
    List<CitedAct> inClause = Citations.in(amending.get(0).whole().text());
    if (inTitle.size() != 1 || inClause.isEmpty() || !CHANGES_ONE_ACT.matcher(title).matches()) {
      return;
    }
    CitedAct one = inTitle.get(0);
    boolean same =
        inClause.stream()
            .anyMatch(other ->
                other.number().equals(one.number()) && other.signed().equals(one.signed()));
    if (!same) {
      warn(
          "cited-differently",
          amending.get(0).opening().lines(),
          one.number(),
          inClause.get(0).number());
    }
  }

  private void annexes(Act act) {
    List<Paragraph> closing = parts.closing();
    boolean announced =
        parts.clauses().stream()
            .anyMatch(clause ->
                ANNEX_ANNOUNCED.matcher(QUOTED.matcher(words(clause)).replaceAll("\"\"")).find());
    List<Paragraph> heads = closing.stream().filter(OrderParts::isAnnex).toList();
    if (announced && heads.isEmpty()) {
      warn("annex-header-missing", paragraphs.get(paragraphs.size() - 1).lines());
    }
    for (int i = 0; i < closing.size(); i++) {
      if (act.isStated() && ANNEX.matcher(closing.get(i).plain()).matches()) {
        header(closing.subList(i, Math.min(closing.size(), i + MOST_PARAGRAPHS)), act);
      }
    }
  }

  /** The header of an annex names the act by its day and number. */
  private void header(List<Paragraph> header, Act act) {
    StringBuilder words = new StringBuilder();
    for (Paragraph paragraph : header) {
      boolean next = words.length() > 0 && paragraph.plain().startsWith("Утвержд");
      if (next || words.indexOf("№") >= 0) {
        break;
      }
      words.append(paragraph.plain()).append(' ');
    }
    Optional<LocalDate> day = WrittenDays.first(words.toString());
    Matcher number = NUMBER.matcher(words);
    String of = "";
    while (number.find()) {
      of = number.group(1);
    }
    if (day.isEmpty() || of.isEmpty()) {
      if (words.indexOf("_") < 0) {
        warn("annex-header-incomplete", header.get(0).lines());
      }
    } else if (!day.equals(act.signed()) || !of.equals(act.number())) {
      warn("annex-header-differs", header.get(0).lines(), of, act.number());
    }
  }

  private void warn(String key, Lines lines, Object... words) {
    findings.add(Findings.of(Finding.Severity.WARNING, key, lines, words));
  }
}

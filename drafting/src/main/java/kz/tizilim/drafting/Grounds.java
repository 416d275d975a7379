package kz.tizilim.drafting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.core.change.Change;
import kz.tizilim.core.change.Effect;
import kz.tizilim.core.change.EntryInCell;
import kz.tizilim.core.change.Members;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;
import kz.tizilim.core.register.Finding;
import kz.tizilim.core.register.Finding.Severity;
import kz.tizilim.core.register.Lines;
import kz.tizilim.documents.finding.Findings;
import kz.tizilim.drafting.ActWords.Case;

/** What is known of why a row of a comparative table stands in it. */
final class Grounds {

  /*
   * Known is what the row does, which act has the text in force, and which slip of that text it mends. Why
   * the department wants it is known only if the drafter says so; otherwise a blank is left to fill in.
   */
  private static final Pattern QUOTED = Pattern.compile("«([^»]+)»");

  private final Edition before;
  private final String reason;
  private final PrintWords words;
  private final ActLanguage language;

  Grounds(Change change, String reason, PrintWords words, ActLanguage language) {
    this.before = change.before();
    this.reason = reason;
    this.words = words;
    this.language = language;
  }

  /** The paragraphs of the last column. */
  List<String> of(Effect effect) {
    List<String> grounds = new ArrayList<>();
    grounds.add(reason.isEmpty() ? words.of("ground.blank") : reason);
    grounds.add(words.of("does." + effect.kind(), members(effect)));
    Set<String> acts = new LinkedHashSet<>();
    effect.before().forEach(placed -> acts.add(inForce(placed.entry())));
    grounds.addAll(acts);
    if (words.find("law." + effect.kind()).isPresent()) {
      grounds.add(words.of("law." + effect.kind()));
    }
    mended(effect).forEach(slip -> grounds.add(words.of("ground.slip", slip)));
    return grounds;
  }

  private String members(Effect effect) {
    if (!(effect instanceof Effect.Altered altered) || altered.members().isEmpty()) {
      return "";
    }
    Members members = altered.members();
    List<String> parts = new ArrayList<>();
    tell("members.titles", "+ ", members.titlesAdded(), parts);
    tell("members.titles", "− ", members.titlesRemoved(), parts);
    tell("members.institutions", "+ ", members.institutionsAdded(), parts);
    tell("members.institutions", "− ", members.institutionsRemoved(), parts);
    return parts.isEmpty() ? "" : ": " + String.join("; ", parts);
  }

  private void tell(String what, String sign, List<String> names, List<String> parts) {
    if (!names.isEmpty()) {
      parts.add(
          words.of(what)
              + " "
              + names.stream().map(sign::concat).collect(Collectors.joining(", ")));
    }
  }

  /** The act whose text is in force, and where in it. */
  private String inForce(Entry entry) {
    Act act = before.act();
    String name =
        entry.origin().isEmpty() && !act.number().isEmpty()
            ? ActWords.order(Case.NAME, "", act.signed(), act.number(), language)
            : before.cite(entry).act();
    return words.of("ground.inforce", name, entry.lines());
  }

  /** The slips in the words in force that the words after do not have. */
  private Set<String> mended(Effect effect) {
    Optional<Lines> lines =
        effect.before().stream()
            .map(EntryInCell::entry)
            .filter(entry -> entry.origin().isEmpty())
            .map(Entry::lines)
            .reduce(Lines::and);
    Set<String> slips = new LinkedHashSet<>();
    for (Finding finding : lines.isPresent() ? before.findings() : List.<Finding>of()) {
      boolean there =
          finding.lines().from() >= lines.get().from() && finding.lines().to() <= lines.get().to();
      if (there && finding.severity() == Severity.WARNING && isMended(finding, effect)) {
        slips.add(Findings.told(finding, Language.valueOf(language.name())));
      }
    }
    return slips;
  }

  private static boolean isMended(Finding finding, Effect effect) {
    Matcher quoted = QUOTED.matcher(finding.message());
    return quoted
        .results()
        .map((MatchResult match) -> match.group(1))
        .anyMatch(words ->
            effect.words().before().contains(words) && !effect.words().after().contains(words));
  }
}

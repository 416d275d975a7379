package kz.tizilim.drafting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.core.change.Change;
import kz.tizilim.core.change.CodeCorrespondence;
import kz.tizilim.core.change.Effect;
import kz.tizilim.core.change.EntryInCell;
import kz.tizilim.core.change.Place;
import kz.tizilim.core.change.WordDiff;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;
import kz.tizilim.drafting.ActWords.Case;
import kz.tizilim.drafting.WordFile.Look;
import kz.tizilim.drafting.WordFile.Merge;
import kz.tizilim.drafting.WordFile.Run;
import kz.tizilim.drafting.WordFile.Style;

/**
 * The comparative table (сравнительная таблица) that goes with the draft of an order, and the
 * numbers a drafter needs beside it.
 *
 * @param issuer who issues the order, nominative
 * @param amended the act that approved the register
 * @param change what the order changes
 * @param reason why, for every row; where it is empty, a blank is left beside what is known
 */
public record Comparison(String issuer, Act.Amended amended, Change change, String reason) {
  private static final int NUMBER = 600;
  private static final int ELEMENT = 1900;
  private static final int REASON = 3900;

  /** Writes it as a document of Word, landscape, and leaves {@code out} open. */
  public void docx(ActLanguage language, OutputStream out) throws IOException {
    PrintWords words = PrintWords.of("comparison", language);
    WordFile word = new WordFile(language, true);
    if (!words.of("unofficial").isEmpty()) {
      word.paragraph(Style.ASIDE, words.of("unofficial"));
    }
    String act =
        ActWords.order(
            Case.INTO, issuer, Optional.of(amended.signed()), amended.number(), language);
    String title = words.of("title", act, NextOrder.about(amended, words));
    word.paragraph(Style.TITLE, title);
    table(words, language, word);
    word.paragraph(Style.SMALL, words.of("marks"));
    word.paragraph(Style.HEADING, words.of("numbers"));
    numbers(words).forEach(line -> word.paragraph(Style.NORMAL, line));
    word.foot("", words.of("page", "{page}", "{pages}"));
    word.write(title, out);
  }

  private void table(PrintWords words, ActLanguage language, WordFile word) {
    Grounds grounds = new Grounds(change, reason, words, language);
    int text = (word.width() - NUMBER - ELEMENT - REASON) / 2;
    int[] widths = {NUMBER, ELEMENT, text, text, REASON};
    word.beginTable(widths);
    word.beginRow(WordFile.Row.HEAD);
    List<String> heads = List.of("number", "element", "before", "after", "reason");
    for (int i = 0; i < heads.size(); i++) {
      word.cell(widths[i], Style.LABEL, words.of(heads.get(i)));
    }
    word.endRow();
    int number = 0;
    for (Effect effect : change.effects()) {
      number++;
      word.beginRow(WordFile.Row.GOES_ON);
      word.cell(widths[0], Style.ENTRY, Integer.toString(number));
      word.cell(widths[1], Style.ENTRY, element(effect, words));
      text(effect, WordDiff.Kind.REMOVED, widths[2], words, word);
      text(effect, WordDiff.Kind.INSERTED, widths[3], words, word);
      word.beginCell(widths[4], 1, Merge.ALONE, false);
      grounds.of(effect).forEach(line -> word.paragraph(Style.ENTRY, line));
      word.endCell();
      word.endRow();
    }
    word.endTable();
  }

  /** One of the two texts, the words that only it has marked. */
  private static void text(
      Effect effect, WordDiff.Kind own, int width, PrintWords words, WordFile word) {
    boolean isBefore = own == WordDiff.Kind.REMOVED;
    List<EntryInCell> entries = isBefore ? effect.before() : effect.after();
    List<Run> runs = new ArrayList<>();
    if (entries.isEmpty() && effect.kind() != Effect.Kind.REHEADED) {
      runs.add(Run.plain(words.of(isBefore ? "none" : "removed")));
    } else {
      for (WordDiff.Run run : effect.words().runs()) {
        if (run.kind() == WordDiff.Kind.KEPT) {
          runs.add(Run.plain(run.text()));
        } else if (run.kind() == own) {
          runs.add(new Run(run.text(), isBefore ? Look.GONE : Look.NEW));
        }
      }
    }
    word.beginCell(width, 1, Merge.ALONE, false);
    word.paragraph(Style.ENTRY, runs);
    word.endCell();
  }

  private static String element(Effect effect, PrintWords words) {
    if (effect instanceof Effect.Reheaded reheaded) {
      return words.of("heading", cell(reheaded.place(), words));
    }
    Set<String> places = new LinkedHashSet<>();
    effect.before().forEach(placed -> places.add(place(placed, words)));
    Set<String> after = new LinkedHashSet<>();
    effect.after().forEach(placed -> after.add(place(placed, words)));
    String from = String.join(", ", places);
    String to = String.join(", ", after);
    boolean stays = effect.kind() != Effect.Kind.MOVED && places.size() == 1 && after.size() == 1;
    return from.isEmpty() || to.isEmpty() || stays || from.equals(to)
        ? (from.isEmpty() ? to : from)
        : from + " → " + to;
  }

  private static String place(EntryInCell placed, PrintWords words) {
    return words.of("entry", placed.entry().id().number(), cell(placed.place(), words));
  }

  /** «В2-2», «В2-2 в сфере «Образование»», with the letters of the law. */
  private static String cell(Place place, PrintWords words) {
    String code = RegisterTable.letters(place.code());
    return place.sphere().isGeneral()
        ? code
        : code + " " + words.of("sphere." + place.sphere().toString().toLowerCase(Locale.ROOT));
  }

  /** How many entries, titles and institutions change, and which codes move, a line each. */
  List<String> numbers(PrintWords words) {
    List<String> lines = new ArrayList<>();
    int before = change.before().entries().size();
    int stays = change.unchanged().size();
    lines.add(
        words.of(
            "numbers.entries", before, change.after().entries().size(), stays, before - stays));
    String kinds =
        change.counts().entrySet().stream()
            .map(count -> words.of("kind." + count.getKey()) + " " + count.getValue())
            .collect(Collectors.joining(", "));
    if (!kinds.isEmpty()) {
      lines.add(words.of("numbers.kinds", kinds));
    }
    members("numbers.titles", entry -> entry.titles().stream().map(t -> t.base()).toList(), words)
        .forEach(lines::add);
    members("numbers.institutions", Entry::institutions, words).forEach(lines::add);
    String codes =
        change.codes().moved().stream()
            .map(line -> told(line, words))
            .collect(Collectors.joining("; "));
    lines.add(codes.isEmpty() ? words.of("numbers.nocodes") : words.of("numbers.codes", codes));
    if ((before - stays) * 2 > before) {
      lines.add(words.of("numbers.half"));
    }
    return lines;
  }

  private static String told(CodeCorrespondence.Line line, PrintWords words) {
    List<String> to = new ArrayList<>();
    line.to().forEach((code, count) -> to.add(code + ": " + count));
    if (line.removed() > 0) {
      to.add(words.of("numbers.removed", line.removed()));
    }
    return line.from() + " → " + String.join(", ", to);
  }

  private List<String> members(
      String key, Function<Entry, List<String>> members, PrintWords words) {
    Set<String> before = all(change.before(), members);
    Set<String> after = all(change.after(), members);
    Set<String> fresh = new LinkedHashSet<>(after);
    fresh.removeAll(before);
    Set<String> gone = new LinkedHashSet<>(before);
    gone.removeAll(after);
    List<String> lines = new ArrayList<>();
    lines.add(words.of(key, before.size(), after.size(), fresh.size(), gone.size()));
    named("numbers.new", fresh, words).ifPresent(lines::add);
    named("numbers.gone", gone, words).ifPresent(lines::add);
    return lines;
  }

  private static Optional<String> named(String key, Set<String> names, PrintWords words) {
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(words.of("numbers.named", words.of(key), String.join("; ", names)));
  }

  private static Set<String> all(Edition edition, Function<Entry, List<String>> members) {
    Set<String> all = new LinkedHashSet<>();
    edition.entries().forEach(entry -> all.addAll(members.apply(entry)));
    return all;
  }
}

package kz.tizilim.drafting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;
import kz.tizilim.drafting.WordFile.Look;
import kz.tizilim.drafting.WordFile.Merge;
import kz.tizilim.drafting.WordFile.Run;
import kz.tizilim.drafting.WordFile.Style;

/**
 * The comparative table (сравнительная таблица) that goes with the draft of an order, and the
 * numbers a drafter needs with it.
 */
public final class Comparison {
  private static final int NUMBER = 600;
  private static final int ELEMENT = 1900;
  private static final int REASON = 3900;

  private final NextOrder order;
  private final Change change;
  private final String reason;

  private Comparison(NextOrder order, String reason) {
    this.order = order;
    this.change = order.change();
    this.reason = reason;
  }

  /**
   * The table of an order.
   *
   * @param reason why, for every row; where it is empty, a blank is left above what is known
   */
  public static Comparison of(NextOrder order, String reason) {
    return new Comparison(order, reason);
  }

  /** Writes it as a document of Word, landscape, and leaves {@code out} open. */
  public void docx(ActLanguage language, OutputStream out) throws IOException {
    PrintWords words = PrintWords.of("comparison", language);
    WordFile word = new WordFile(language, WordFile.Layout.TABLE);
    if (!words.of("unofficial").isEmpty()) {
      word.paragraph(Style.ASIDE, words.of("unofficial"));
    }
    String title = words.of("title", order.title(language));
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
      word.cell(widths[1], Style.ENTRY, element(effect, words, language));
      text(effect, WordDiff.Kind.REMOVED, widths[2], words, language, word);
      text(effect, WordDiff.Kind.INSERTED, widths[3], words, language, word);
      word.beginCell(widths[4], 1, Merge.ALONE, false);
      grounds.of(effect).forEach(line -> word.paragraph(Style.ENTRY, line));
      word.endCell();
      word.endRow();
    }
    word.endTable();
  }

  /** One of the two texts, the words that only it has marked. */
  private void text(
      Effect effect,
      WordDiff.Kind own,
      int width,
      PrintWords words,
      ActLanguage language,
      WordFile word) {
    boolean isBefore = own == WordDiff.Kind.REMOVED;
    List<EntryInCell> entries = isBefore ? effect.before() : effect.after();
    List<Run> runs = new ArrayList<>();
    if (entries.isEmpty() && effect.kind() != Effect.Kind.REHEADED) {
      runs.add(Run.plain(words.of(isBefore ? "none" : "removed")));
    } else {
      for (WordDiff.Run run : words(effect, language).runs()) {
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

  /** The words of both texts, in Kazakh where all of them are known in Kazakh. */
  private WordDiff words(Effect effect, ActLanguage language) {
    if (language == ActLanguage.RU || effect.kind() == Effect.Kind.REHEADED) {
      return effect.words();
    }
    Optional<String> before = kazakh(effect.before(), order.postsBefore());
    Optional<String> after = kazakh(effect.after(), order.posts());
    return before.isPresent() && after.isPresent()
        ? WordDiff.of(before.get(), after.get())
        : effect.words();
  }

  private static Optional<String> kazakh(List<EntryInCell> entries, KazakhPosts posts) {
    List<String> texts =
        entries.stream().flatMap(placed -> posts.entry(placed.entry()).stream()).toList();
    return texts.size() == entries.size()
        ? Optional.of(String.join("; ", texts))
        : Optional.empty();
  }

  private String element(Effect effect, PrintWords words, ActLanguage language) {
    if (effect instanceof Effect.Reheaded reheaded) {
      return words.of("heading", cell(reheaded.place(), words));
    }
    Set<String> places = new LinkedHashSet<>();
    effect.before().forEach(placed -> places.add(place(placed, change.before(), words, language)));
    Set<String> after = new LinkedHashSet<>();
    effect.after().forEach(placed -> after.add(place(placed, change.after(), words, language)));
    String from = String.join(", ", places);
    String to = String.join(", ", after);
    boolean stays = effect.kind() != Effect.Kind.MOVED && places.size() == 1 && after.size() == 1;
    return from.isEmpty() || to.isEmpty() || stays || from.equals(to)
        ? (from.isEmpty() ? to : from)
        : from + " → " + to;
  }

  /** «Звено В2, ступень 2, абзац второй»: the heading of a cell is its first paragraph. */
  private static String place(
      EntryInCell placed, Edition edition, PrintWords words, ActLanguage language) {
    for (Cell cell : edition.cells()) {
      int at = cell.entries().indexOf(placed.entry());
      if (at >= 0) {
        int paragraph = at + 1 + (cell.heading().isNone() ? 0 : 1);
        String ordinal =
            Ordinal.isWritten(paragraph)
                ? Ordinal.of(paragraph, language, Ordinal.Case.WHAT)
                : Integer.toString(paragraph);
        return words.of("entry", ordinal, cell(placed.place(), words));
      }
    }
    throw new IllegalStateException("The entry " + placed + " is not in its edition.");
  }

  /** «Звено В2, ступень 2, сфера "Образование"», with the letters of the law. */
  private static String cell(Place place, PrintWords words) {
    String code = place.code();
    int dash = code.indexOf('-');
    String grade =
        words.of("grade", RegisterTable.letters(dash < 0 ? code : code.substring(0, dash)));
    String cell = dash < 0 ? grade : grade + ", " + words.of("step", code.substring(dash + 1));
    return place.sphere().isGeneral()
        ? cell
        : cell + ", " + words.of("sphere", place.sphere().russian(), place.sphere().kazakh());
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
            .map(line -> sentence(line, words))
            .collect(Collectors.joining("; "));
    lines.add(codes.isEmpty() ? words.of("numbers.nocodes") : words.of("numbers.codes", codes));
    if (Wording.isMoreThanHalf(change)) {
      lines.add(words.of("numbers.half"));
    }
    return lines;
  }

  private static String sentence(CodeCorrespondence.Line line, PrintWords words) {
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

package kz.tizilim.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.core.amend.Amendment;
import kz.tizilim.core.amend.InstructionReader;
import kz.tizilim.core.amend.Reading;
import kz.tizilim.core.change.Change;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;
import kz.tizilim.drafting.Sentence.Deed;

/**
 * The words by which an order makes one edition of a register of another.
 *
 * <p>A paragraph that changes is restated whole, and so is the step of which more than half changes
 * (Law on Legal Acts, art. 26(6)); a register of which more than half changes is restated as an
 * annex (26(9)), and so is one of which the change cannot be said so that the program reads it back
 * as the same edition.
 */
final class Wording {
  private final Change change;
  private final List<Sentence> sentences;

  private Wording(Change change, List<Sentence> sentences) {
    this.change = change;
    this.sentences = List.copyOf(sentences);
  }

  /**
   * The words that make {@code next} of {@code before}.
   *
   * @throws IllegalArgumentException if nothing changes
   */
  static Wording of(Edition before, Edition next) {
    if (before.digest().equals(next.digest()) && !isRetitled(before, next)) {
      throw new IllegalArgumentException("The draft edition is the edition that it changes.");
    }
    Change change = Change.between(before, next);
    Wording restating = new Wording(change, List.of());
    if (isMoreThanHalf(change)) {
      return restating;
    }
    for (boolean byParagraph : new boolean[] {true, false}) {
      Optional<List<Sentence>> sentences = sentences(before, next, byParagraph);
      if (sentences.isPresent() && make(sentences.get(), before, next)) {
        return new Wording(change, sentences.get());
      }
    }
    return restating;
  }

  /** Whether more than half of the register changes, so that it has to be restated (26(9)). */
  static boolean isMoreThanHalf(Change change) {
    int before = change.before().entries().size();
    int stays = change.unchanged().size();
    int touched = Math.max(before, change.after().entries().size()) - stays;
    return touched * 2 > before;
  }

  private static boolean isRetitled(Edition before, Edition next) {
    String title = next.annex().title();
    return !title.isEmpty()
        && !before.annex().title().isEmpty()
        && !before.annex().title().equals(title);
  }

  /** Whether the program itself reads the sentences as what makes {@code next}. */
  private static boolean make(List<Sentence> sentences, Edition before, Edition next) {
    StringBuilder text = new StringBuilder();
    for (Sentence sentence : sentences) {
      sentence
          .paragraphs(ActLanguage.RU, KazakhPosts.NONE)
          .forEach(p -> text.append(p).append('\n'));
      text.setCharAt(text.length() - 1, ';');
      text.append('\n');
    }
    List<Reading> readings = InstructionReader.readAll(text.toString(), ActLanguage.RU);
    List<Reading.Understood> understood =
        readings.stream()
            .filter(Reading.Understood.class::isInstance)
            .map(Reading.Understood.class::cast)
            .toList();
    return understood.size() == readings.size()
        && Amendment.apply(before, understood, next.act())
            .fold(applied -> applied.next().digest().equals(next.digest()), refused -> false);
  }

  /** A sentence or more for each cell; empty if the cells themselves come, go or change places. */
  private static Optional<List<Sentence>> sentences(
      Edition before, Edition next, boolean byParagraph) {
    List<Sentence> sentences = new ArrayList<>();
    if (isRetitled(before, next)) {
      sentences.add(Sentence.title(next.annex().title()));
    }
    int at = 0;
    List<Cell> after = next.cells();
    for (Cell cell : before.cells()) {
      boolean stays = at < after.size() && isSame(cell, after.get(at));
      Place place = Place.of(cell, before);
      if (stays) {
        sentences.addAll(changes(cell, after.get(at), at, place, byParagraph));
        at++;
      } else {
        sentences.add(new Sentence(place, Deed.REMOVE_CELL, 0, List.of(), Optional.empty(), at));
      }
    }
    return at == after.size() ? Optional.of(sentences) : Optional.empty();
  }

  private static boolean isSame(Cell before, Cell after) {
    return before.printedCode().equals(after.printedCode())
        && before.sphere().equals(after.sphere());
  }

  private static List<Sentence> changes(
      Cell before, Cell after, int index, Place place, boolean byParagraph) {
    List<String> old = before.entries().stream().map(Entry::text).toList();
    List<String> fresh = after.entries().stream().map(Entry::text).toList();
    boolean headed = !before.heading().equals(after.heading());
    if (!headed && old.equals(fresh)) {
      return List.of();
    }
    Sentence whole =
        new Sentence(
            place,
            Deed.RESTATE_CELL,
            0,
            after.entries(),
            after.heading().isNone() ? Optional.empty() : Optional.of(after.heading()),
            index);
    if (headed || !byParagraph) {
      return List.of(whole);
    }
    List<Sentence> parts = new ParagraphChanges(before, after, index, place).sentences();
    int touched = parts.stream().mapToInt(part -> Math.max(1, part.entries().size())).sum();
    boolean much = touched > 1 && touched * 2 > old.size();
    boolean written = parts.stream().allMatch(part -> Ordinal.isWritten(part.paragraph()));
    return much || !written ? List.of(whole) : parts;
  }

  /** Whether the register is restated as an annex. */
  boolean isRestated() {
    return sentences.isEmpty();
  }

  /** Whether the order changes something that is there. */
  boolean changes() {
    return isRestated() || sentences.stream().anyMatch(one -> !one.adds());
  }

  /** Whether it only adds something somewhere. */
  boolean adds() {
    return sentences.stream().anyMatch(Sentence::adds);
  }

  /** How many of them change something. */
  long changing() {
    return isRestated() ? 1 : sentences.stream().filter(one -> !one.adds()).count();
  }

  /** How many of them add something. */
  long adding() {
    return sentences.stream().filter(Sentence::adds).count();
  }

  /** The difference that they make. */
  Change change() {
    return change;
  }

  /** The paragraphs of each sentence in that language, without its number and last mark. */
  List<List<String>> paragraphs(ActLanguage language, KazakhPosts posts) {
    return sentences.stream().map(one -> one.paragraphs(language, posts)).toList();
  }
}

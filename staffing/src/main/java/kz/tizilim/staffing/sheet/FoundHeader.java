package kz.tizilim.staffing.sheet;

import java.util.List;
import java.util.Optional;

/**
 * A header with what it means.
 *
 * @param mapping how the rows below it are read
 * @param headings the heading of each column, on one line
 * @param score how well headings and cells fit; comparable within one table
 * @param evidence why each column means what it means, one line a column
 * @param isWritten whether a program wrote the headings: {@code title}, {@code row_id}
 * @param bottom the last row with headings, above the column numbers
 */
public record FoundHeader(
    Mapping mapping,
    List<String> headings,
    double score,
    List<Evidence> evidence,
    boolean isWritten,
    int bottom) {
  public FoundHeader {
    headings = List.copyOf(headings);
    evidence = List.copyOf(evidence);
  }

  /**
   * Why a column is used or not.
   *
   * @param column the column, from 0
   * @param heading its heading
   * @param meaning what the heading means
   * @param why the reason
   */
  public record Evidence(int column, String heading, Meaning meaning, Why why) {}

  /** The same header where its first row is that line, without its row of column numbers. */
  FoundHeader at(int first) {
    int last = first + bottom - mapping.first();
    Mapping moved =
        new Mapping(
            mapping.sheet(),
            first,
            last,
            mapping.places(),
            mapping.claim(),
            mapping.hasSections(),
            mapping.institution(),
            mapping.down());
    return new FoundHeader(moved, headings, score, evidence, isWritten, last);
  }

  /**
   * The first column of another table to the right, which is not read: it names posts, with their
   * numbers or codes, and all columns that are used are to the left of it.
   */
  public Optional<String> tableToTheRight() {
    List<Evidence> others = evidence.stream().filter(one -> one.why() == Why.LOSER).toList();
    int first = others.stream().mapToInt(Evidence::column).min().orElse(0);
    boolean isBehind =
        mapping.places().values().stream().allMatch(place -> place < first)
            && mapping.claim().stream().allMatch(place -> place < first);
    boolean isTable =
        others.stream().anyMatch(one -> one.meaning() == Meaning.TITLE)
            && others.stream()
                .anyMatch(one -> one.meaning() == Meaning.ROW_ID || one.meaning().isClaim());
    return isBehind && isTable ? Optional.of(Mapping.letters(first)) : Optional.empty();
  }

  /** Why a column is used or not. */
  public enum Why {
    /** The whole heading is known. */
    EXACT,
    /** The words of the heading are known. */
    WORDS,
    /** The cells of the column decide. */
    CELLS,
    /** Another column fits the same meaning better. */
    LOSER,
    /** The person who asked said so. */
    GIVEN
  }
}

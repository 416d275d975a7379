package kz.tizilim.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Citation;
import kz.tizilim.core.register.Code;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;
import kz.tizilim.core.register.EntryId;

/**
 * Answers which code of an edition each row of a staffing table has. Safe for use by many threads;
 * the same row always has the same answer.
 */
public final class Classifier {

  private static final int MOST_NEAREST = 5;
  private static final int MOST_REMEMBERED = 4_096;

  private final Edition edition;
  private final Memo<StaffingRow, Answer> answers =
      new Memo<>(MOST_REMEMBERED, StaffingRow::length);
  private final Institutions bodies;
  private final Titles titles;
  private final WordReader words;
  private final RowReader rows;

  private Classifier(Edition edition) {
    this.edition = edition;
    Synonyms synonyms = new Synonyms();
    Specialities specialities = new Specialities();
    this.bodies = new Institutions(edition);
    List<Post> posts = new ArrayList<>();
    for (Cell cell : edition.cells()) {
      for (Entry entry : cell.entries()) {
        entry
            .titles()
            .forEach(title ->
                posts.add(Post.of(posts.size(), edition, cell, entry, title, synonyms, bodies)));
      }
    }
    this.titles = new Titles(posts);
    Outside outside = new Outside();
    AttributeReader attributes = new AttributeReader();
    Set<String> texts = new LinkedHashSet<>(synonyms.texts());
    texts.addAll(outside.texts());
    texts.addAll(bodies.texts());
    texts.addAll(specialities.texts());
    texts.addAll(titleTexts(edition));
    this.words = new WordReader(texts, bodies.acronyms(), titles.units());
    this.rows =
        new RowReader(
            new TitleReader(words, attributes, synonyms, specialities, titles, bodies),
            attributes,
            new RowInstitutionReader(
                new WordReader(bodies.texts(), bodies.acronyms(), Set.of()), bodies),
            bodies,
            titles,
            new Ranks(posts, bodies.world()),
            outside);
  }

  /** A classifier for one edition. */
  public static Classifier of(Edition edition) {
    return new Classifier(edition);
  }

  /**
   * What in the edition's own names has two meanings: the acronyms that two of its institutions
   * share. A row with such an acronym is never guessed.
   */
  public List<Remark> doubts() {
    return bodies.acronyms().ambiguous();
  }

  /** The edition it answers from. */
  public Edition edition() {
    return edition;
  }

  /** The words of the register's titles, and those that a title may have besides. */
  private static List<String> titleTexts(Edition edition) {
    List<String> texts = new ArrayList<>(AttributeReader.TEXTS);
    texts.addAll(Titles.TEXTS);
    for (Entry entry : edition.entries()) {
      entry.titles().forEach(title -> texts.add(title.toString()));
    }
    return texts;
  }

  /** The answer to {@code row}. */
  public Answer classify(StaffingRow row) {
    return answers.of(row.with(Column.ROW_ID, ""), this::answer).to(row.rowId());
  }

  /** Why {@link #classify} answers so: a short chain of reasons that a person can check. */
  public List<Remark> why(StaffingRow row) {
    return new Why(bodies, words, row).of(rows.read(row));
  }

  private Answer answer(StaffingRow row) {
    RowReader.Understood understood = rows.read(row);
    if (understood instanceof RowReader.Understood.Unreadable unreadable) {
      return Answer.invalid(row.rowId(), row.claimed(), unreadable.column(), unreadable.detail());
    }
    if (understood instanceof RowReader.Understood.OutOfScope outOfScope) {
      return Answer.without(
          row,
          Verdict.OUT_OF_SCOPE,
          outOfScope.reason(),
          Remark.of(outOfScope.reason()),
          List.of());
    }
    if (understood instanceof RowReader.Understood.Contradictory contradictory) {
      return notInRegister(row, contradictory.title().first().title());
    }
    RowReader.Understood.Posts posts = (RowReader.Understood.Posts) understood;
    return posts.standing().posts().isEmpty()
        ? notInRegister(row, posts.title().first().title())
        : fits(row, posts);
  }

  private static Answer fits(StaffingRow row, RowReader.Understood.Posts posts) {
    Standing standing = posts.standing();
    List<Code> codes = standing.codes();
    Verdict verdict = codes.size() == 1 ? Verdict.MATCH : Verdict.AMBIGUOUS;
    List<Post> inOrder = new ArrayList<>(standing.posts());
    Post.Law law = inOrder.get(0).law();
    inOrder.sort(Comparator.comparingInt(Post::order));
    List<EntryId> entries = new ArrayList<>();
    List<Citation> basis = new ArrayList<>();
    boolean exact = false;
    for (Post post : inOrder) {
      exact = exact || post.law().isWorded(posts.title().words());
      if (entries.isEmpty() || !entries.get(entries.size() - 1).equals(post.entry().id())) {
        entries.add(post.entry().id());
        basis.add(post.law().basis());
      }
    }
    return new Answer(
        row.rowId(),
        verdict,
        codes,
        posts.areTwo() ? List.of() : standing.missing(),
        entries,
        law.title(),
        law.cellText(),
        Optional.of(exact ? Wording.EXACT : Wording.VARIANT),
        row.claimed(),
        claimed(row.claimed(), verdict, codes),
        posts.areTwo() ? "double_post" : "",
        law.notPrinted(),
        List.of(),
        basis,
        List.of(),
        Remark.NONE);
  }

  private static Optional<Boolean> claimed(String claim, Verdict verdict, List<Code> codes) {
    if (claim.isBlank()) {
      return Optional.empty();
    }
    Optional<Code> code = Code.find(claim);
    if (verdict == Verdict.MATCH) {
      return Optional.of(code.isPresent() && code.get().equals(codes.get(0)));
    }
    return code.filter(c -> !codes.contains(c)).map(c -> false);
  }

  private Answer notInRegister(StaffingRow row, Set<String> title) {
    List<EntryId> nearest =
        titles.nearest(title, 3 * MOST_NEAREST).stream()
            .map(post -> post.entry().id())
            .distinct()
            .limit(MOST_NEAREST)
            .toList();
    return Answer.without(row, Verdict.NOT_IN_REGISTER, "", Remark.NONE, nearest);
  }
}

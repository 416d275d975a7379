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
import kz.tizilim.core.words.Words;

/**
 * Answers which code of an edition each row of a staffing table has. Safe for use by many threads;
 * the same row always has the same answer.
 */
public final class Classifier {

  private static final int MOST_NEAREST = 5;
  private static final int MOST_REMEMBERED = 4_096;

  private final AttributeReader attributes = new AttributeReader();
  private final Edition edition;
  private final Memo<StaffingRow, Answer> answers =
      new Memo<>(MOST_REMEMBERED, StaffingRow::length);
  private final Institutions bodies;
  private final List<Post> posts;
  private final RowInstitutionReader institutions;
  private final Titles titles;
  private final WordReader words;
  private final Ranks ranks;
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
    this.posts = List.copyOf(posts);
    this.titles = new Titles(posts);
    Outside outside = new Outside();
    Set<String> ofTitles = new LinkedHashSet<>(synonyms.texts());
    ofTitles.addAll(outside.texts());
    ofTitles.addAll(specialities.texts());
    ofTitles.addAll(titleTexts(edition));
    Set<String> texts = new LinkedHashSet<>(ofTitles);
    texts.addAll(bodies.texts());
    texts.addAll(Persons.texts());
    // In a title a typo is never corrected into a word that only institutions have.
    this.words = new WordReader(texts, ofTitles, bodies.acronyms(), titles.units());
    this.institutions =
        new RowInstitutionReader(
            new WordReader(bodies.texts(), bodies.texts(), bodies.acronyms(), Set.of()), bodies);
    this.ranks = new Ranks(posts, bodies.world());
    Persons persons = new Persons(titles.nouns(), synonyms, outside);
    this.rows =
        new RowReader(
            new TitleReader(
                words, attributes, synonyms, specialities, titles, bodies, persons, outside),
            attributes,
            institutions,
            bodies,
            titles,
            ranks,
            outside,
            synonyms,
            persons,
            new Respelling(form ->
                words.knows(form)
                    || synonyms.isUnsaid(Words.of(form).stem(0))
                    || specialities.isOfDepartment(Words.of(form).stem(0))));
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

  /**
   * Whether the edition names an institution of a staffing table: itself or its kind, and not only
   * institutions of every kind. Of a military unit it is enough that the edition names military
   * units.
   */
  public boolean names(String institution) {
    return institutions.read(institution).stream()
        .flatMap(List::stream)
        .anyMatch(body -> posts.stream().anyMatch(post -> names(post.rank(body), body.isUnit())));
  }

  private static boolean names(int rank, boolean isUnit) {
    return rank < Institutions.ANY || (isUnit && rank == Institutions.ANY);
  }

  /** The answer to {@code row}. */
  public Answer classify(StaffingRow row) {
    return answers.of(row.with(Column.ROW_ID, ""), this::answer);
  }

  /** Why {@link #classify} answers so: a short chain of reasons that a person can check. */
  public List<Remark> why(StaffingRow row) {
    StaffingRow read = EmptyCells.left(row);
    return new Why(bodies, words, read).of(rows.read(read));
  }

  private Answer answer(StaffingRow written) {
    StaffingRow row = EmptyCells.left(written);
    Answer answer = answerTo(row);
    Remark claim = answer.claim().map(Claim::remark).orElse(Remark.NONE);
    if (!claim.isNone()) {
      answer = answer.with(answer.provenance().remarking(claim));
    }
    return attributes.isQualification(row.category())
        ? answer.with(
            answer
                .provenance()
                .remarking(Remark.of("remark.qualification", row.category().strip())))
        : answer;
  }

  private Answer answerTo(StaffingRow row) {
    return rows.read(row)
        .fold(
            unreadable -> Answer.invalid(row, Reason.of(unreadable.column()), unreadable.detail()),
            excluded -> new Answer.OutOfScope(excluded.why(), claim(row), Provenance.PLAIN),
            contradictory ->
                notInRegister(
                    row,
                    contradictory.title(),
                    institutions.read(row.institution()),
                    Attributes.NONE,
                    Optional.of(Reason.CONTRADICTS_LEVEL)),
            posts ->
                posts.standing().posts().isEmpty()
                    ? notInRegister(
                        row, posts.title(), posts.body(), posts.attributes(), posts.reason())
                    : fits(row, posts));
  }

  private static Answer fits(StaffingRow row, RowReading.Posts posts) {
    List<Code> codes = posts.standing().codes();
    LegalBasis basis = basis(posts.standing().posts());
    Wording wording = wording(posts);
    Optional<Claim> claim = Claim.of(row.claimed(), codes);
    return codes.size() == 1 && posts.reason().isEmpty()
        ? new Answer.Match(codes.get(0), basis, wording, claim, provenance(posts.body()))
        : new Answer.Ambiguous(
            codes,
            posts.areTwo() ? List.of() : posts.standing().missing(),
            posts.reason(),
            basis,
            wording,
            claim,
            provenance(posts.body()));
  }

  private static Provenance provenance(Optional<List<Institutions.Resolved>> body) {
    return body.map(read -> Provenance.of(read.stream().anyMatch(Institutions.Resolved::isKnown)))
        .orElse(Provenance.PLAIN);
  }

  private static LegalBasis basis(Set<Post> posts) {
    List<Post> inOrder = new ArrayList<>(posts);
    Post.Law law = inOrder.get(0).law();
    inOrder.sort(Comparator.comparingInt(Post::order));
    List<EntryId> entries = new ArrayList<>();
    List<Citation> citations = new ArrayList<>();
    for (Post post : inOrder) {
      if (entries.isEmpty() || !entries.get(entries.size() - 1).equals(post.entry().id())) {
        entries.add(post.entry().id());
        citations.add(post.law().basis());
      }
    }
    return new LegalBasis(entries, citations, law.title(), law.cellText(), law.notPrinted());
  }

  private static Wording wording(RowReading.Posts posts) {
    if (posts.title().isRespelled()) {
      return Wording.VARIANT;
    }
    for (Post post : posts.standing().posts()) {
      if (post.law().isWorded(posts.title().words())) {
        return Wording.EXACT;
      }
    }
    return Wording.VARIANT;
  }

  private static Optional<Claim> claim(StaffingRow row) {
    return Claim.of(row.claimed(), List.of());
  }

  private Answer notInRegister(
      StaffingRow row,
      TitleReader.TitleRead title,
      Optional<List<Institutions.Resolved>> body,
      Attributes attributes,
      Optional<Reason> why) {
    // A level that contradicts every entry would leave none.
    Attributes said =
        why.filter(Reason.CONTRADICTS_LEVEL::equals).isPresent() ? Attributes.NONE : attributes;
    List<EntryId> nearest =
        titles
            .nearest(
                title.first().title(),
                post -> post.mayHave(said),
                body.isPresent() ? ranks.of(body) : List.of(),
                3 * MOST_NEAREST)
            .stream()
            .map(post -> post.entry().id())
            .distinct()
            .limit(MOST_NEAREST)
            .toList();
    return new Answer.NotInRegister(nearest, why, claim(row), provenance(body));
  }
}

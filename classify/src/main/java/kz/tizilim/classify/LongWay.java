package kz.tizilim.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Citation;
import kz.tizilim.core.register.Code;
import kz.tizilim.core.register.EntryId;

/**
 * Answers a row by reading all of it. This is what the rules say; {@link ShortWay} says the same
 * sooner.
 */
final class LongWay {
  private static final int MOST_NEAREST = 5;

  private final RowReader rows;
  private final RowInstitutionReader institutions;
  private final Titles titles;
  private final Ranks ranks;
  private final AttributeReader attributes;

  LongWay(
      RowReader rows,
      RowInstitutionReader institutions,
      Titles titles,
      Ranks ranks,
      AttributeReader attributes) {
    this.rows = rows;
    this.institutions = institutions;
    this.titles = titles;
    this.ranks = ranks;
    this.attributes = attributes;
  }

  /** Reads rows. */
  RowReader rows() {
    return rows;
  }

  /** Reads institutions. */
  RowInstitutionReader institutions() {
    return institutions;
  }

  /** Ranks institutions. */
  Ranks ranks() {
    return ranks;
  }

  /** What a row says, but for an institution and a unit that say they are empty. */
  RowReading read(StaffingRow row) {
    return rows.read(row);
  }

  /** The answer to a row. */
  Answer answer(StaffingRow written) {
    StaffingRow row = EmptyCells.left(written);
    Optional<List<Institutions.Resolved>> body = institutions.read(row.institution());
    return besides(answer(rows.read(row), body), row);
  }

  /** An answer with what it says of the row's claim and qualification besides. */
  Answer besides(Answer answer, StaffingRow row) {
    Answer claimed = row.claimed().isEmpty() ? answer : Claim.on(answer, row.claimed());
    return !row.category().isEmpty() && attributes.isQualification(row.category())
        ? claimed.with(
            claimed
                .provenance()
                .remarking(Remark.of("remark.qualification", row.category().strip())))
        : claimed;
  }

  /**
   * The answer to a row that was read, but for what it claims.
   *
   * @param body what its institution may be; empty where the row names none
   */
  Answer answer(RowReading reading, Optional<List<Institutions.Resolved>> body) {
    return reading.fold(
        unreadable ->
            new Answer.Invalid(
                Reason.of(unreadable.column()),
                unreadable.detail(),
                Optional.empty(),
                Provenance.PLAIN),
        excluded -> new Answer.OutOfScope(excluded.why(), Optional.empty(), Provenance.PLAIN),
        contradictory ->
            notInRegister(
                contradictory.title(),
                body,
                Attributes.NONE,
                Optional.of(Reason.CONTRADICTS_LEVEL)),
        posts ->
            posts.standing().posts().isEmpty()
                ? notInRegister(posts.title(), posts.body(), posts.attributes(), posts.reason())
                : fits(posts));
  }

  private static Answer fits(RowReading.Posts posts) {
    List<Code> codes = posts.standing().codes();
    LegalBasis basis = basis(posts.standing().posts());
    Wording wording = wording(posts);
    return codes.size() == 1 && posts.reason().isEmpty()
        ? new Answer.Match(codes.get(0), basis, wording, Optional.empty(), provenance(posts.body()))
        : new Answer.Ambiguous(
            codes,
            posts.areTwo() ? List.of() : posts.standing().missing(),
            posts.reason(),
            basis,
            wording,
            Optional.empty(),
            provenance(posts.body()));
  }

  private static Provenance provenance(Optional<List<Institutions.Resolved>> body) {
    if (body.isEmpty()) {
      return Provenance.PLAIN;
    }
    boolean known = false;
    for (Institutions.Resolved one : body.get()) {
      known |= one.isKnown();
    }
    return Provenance.of(known);
  }

  private static LegalBasis basis(Set<Post> posts) {
    List<Post> inOrder = new ArrayList<>(posts);
    Post.Law law = inOrder.get(0).law();
    inOrder.sort(Comparator.comparingInt(Post::order));
    List<EntryId> entries = new ArrayList<>();
    List<Citation> citations = new ArrayList<>();
    List<String> quotes = new ArrayList<>();
    for (Post post : inOrder) {
      if (entries.isEmpty() || !entries.get(entries.size() - 1).equals(post.entry().id())) {
        entries.add(post.entry().id());
        citations.add(post.law().basis());
        quotes.add(post.law().quote());
      }
    }
    return new LegalBasis(
        entries, citations, law.title(), law.cellText(), quotes, law.notPrinted());
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

  private Answer notInRegister(
      TitleReader.TitleRead title,
      Optional<List<Institutions.Resolved>> body,
      Attributes attributes,
      Optional<Reason> why) {
    return notInRegister(neighbours(title), body, attributes, why);
  }

  /** The posts whose titles are similar to a title. */
  NearestPosts.Neighbours neighbours(TitleReader.TitleRead title) {
    return titles.nearest().to(title.first().title());
  }

  /**
   * The answer to a post that the register does not name.
   *
   * @param neighbours the posts with similar titles
   * @param body what its institution may be
   * @param attributes what the row says
   */
  Answer notInRegister(
      NearestPosts.Neighbours neighbours,
      Optional<List<Institutions.Resolved>> body,
      Attributes attributes,
      Optional<Reason> why) {
    // A level that contradicts every entry would leave none.
    Attributes said =
        why.filter(Reason.CONTRADICTS_LEVEL::equals).isPresent() ? Attributes.NONE : attributes;
    Set<EntryId> nearest = new LinkedHashSet<>();
    List<byte[]> ranked = body.isPresent() ? ranks.of(body) : List.of();
    for (Post post : titles.nearest().of(neighbours, said, ranked, 3 * MOST_NEAREST)) {
      if (nearest.size() < MOST_NEAREST) {
        nearest.add(post.entry().id());
      }
    }
    return new Answer.NotInRegister(List.copyOf(nearest), why, Optional.empty(), provenance(body));
  }
}

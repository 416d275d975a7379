package kz.tizilim.classify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;
import kz.tizilim.core.words.Words;

/**
 * Answers which code of an edition each row of a staffing table has. Safe for use by many threads;
 * the same row always has the same answer.
 */
public final class Classifier {

  private final Edition edition;
  private final Institutions bodies;
  private final List<Post> posts;
  private final RowInstitutionReader institutions;
  private final WordReader words;
  private final LongWay longWay;
  private final ShortWay shortWay;

  private Classifier(Edition edition) {
    this.edition = edition;
    Lexicon lexicon = Lexicon.of(edition.scheme());
    AttributeReader attributes = new AttributeReader();
    Synonyms synonyms = new Synonyms(lexicon);
    Specialities specialities = new Specialities(lexicon);
    this.bodies = new Institutions(edition, lexicon);
    this.posts = Post.of(edition, synonyms, bodies);
    Titles titles = new Titles(posts, lexicon);
    Outside outside = new Outside(lexicon);
    Set<String> ofTitles = new LinkedHashSet<>(synonyms.texts());
    ofTitles.addAll(outside.texts());
    ofTitles.addAll(specialities.texts());
    ofTitles.addAll(titleTexts(edition, lexicon));
    Set<String> texts = new LinkedHashSet<>(ofTitles);
    texts.addAll(bodies.texts());
    texts.addAll(Persons.texts(lexicon));
    // In a title a typo is never corrected into a word that only institutions have.
    Abbreviations abbreviations = new Abbreviations(lexicon, bodies.acronyms());
    KazakhPhrases kazakh = new KazakhPhrases(lexicon);
    this.words =
        new WordReader(
            lexicon,
            texts,
            ofTitles,
            abbreviations,
            kazakh,
            titles.units(),
            WordReader.Compounds.KEPT);
    WordReader institutionWords =
        new WordReader(
            lexicon,
            bodies.texts(),
            bodies.texts(),
            abbreviations,
            kazakh,
            bodies.nouns(),
            WordReader.Compounds.READ);
    this.institutions = new RowInstitutionReader(institutionWords, bodies);
    Ranks ranks = new Ranks(posts, bodies.world());
    Persons persons = new Persons(lexicon, titles.nouns(), synonyms, outside);
    RowReader rows =
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
            new Respelling(
                lexicon,
                form ->
                    words.knows(form)
                        || synonyms.isUnsaid(Words.of(form).stem(0))
                        || specialities.isOfDepartment(Words.of(form).stem(0))));
    Set<String> ofWordings = new HashSet<>();
    posts.forEach(post -> post.law().wordings().forEach(ofWordings::addAll));
    this.longWay = new LongWay(rows, institutions, titles, ranks, attributes);
    this.shortWay =
        new ShortWay(
            longWay,
            attributes,
            new TitleWords(
                words, attributes, synonyms, specialities, titles, persons, outside, ofWordings),
            new InstitutionWords(institutionWords, bodies),
            posts);
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
  private static List<String> titleTexts(Edition edition, Lexicon lexicon) {
    List<String> texts = new ArrayList<>(AttributeReader.TEXTS);
    texts.addAll(Titles.texts(lexicon));
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
    return shortWay.answer(row);
  }

  /**
   * The answer to {@code row} by reading all of it, whatever was read before: what {@link
   * #classify} says sooner. For tests.
   */
  public Answer classifyInFull(StaffingRow row) {
    return longWay.answer(row);
  }

  /** Why {@link #classify} answers so: a short chain of reasons that a person can check. */
  public List<Remark> why(StaffingRow row) {
    StaffingRow read = EmptyCells.left(row);
    return new Why(bodies, words, read).of(longWay.read(read));
  }
}

package kz.tizilim.drafting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.core.act.Provisions.CitedAct;
import kz.tizilim.core.act.PublishedOrder;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.core.amend.InstructionReader;
import kz.tizilim.core.amend.Reading;
import kz.tizilim.core.change.Change;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Edition;
import kz.tizilim.documents.provision.StandingClause;
import kz.tizilim.drafting.ActWords.Case;
import kz.tizilim.drafting.WordFile.Layout;
import kz.tizilim.drafting.WordFile.Style;

/**
 * The next order of a department, which makes one edition of a register of another. Who issues it,
 * what it changes, whom its duties bind and who agrees to it is taken from the acts themselves;
 * what they do not say is a blank.
 */
public final class NextOrder {

  /*
   * An act that amends has no preamble (Law on Legal Acts, art. 23(6)), cites the full title of the act
   * it changes (25(5)), and its appendix carries day and number (28(3)). The register is agreed with the
   * labour authority (Labour Code, art. 139(5)), whether or not the last order shows it.
   */
  private static final String LABOUR = "труд";
  private static final Pattern OTHER_CLAUSE =
      Pattern.compile("(пункт\\p{L}* |осы бұйрықтың )(\\d+)(?= настоящ|-тармағ)");
  private static final Pattern UNBRACKETED = Pattern.compile("(подпункт\\p{L}* \\d+)( и \\d+\\))");

  private final String issuer;
  private final Act.Amended amended;
  private final Wording wording;
  private final Edition next;
  private final KazakhPosts postsBefore;
  private final KazakhPosts posts;
  private final Precedent russian;
  private final Precedent kazakh;
  private final Choices choices;

  private NextOrder(
      String issuer,
      Act.Amended amended,
      Wording wording,
      Edition next,
      KazakhPosts postsBefore,
      KazakhPosts posts,
      Precedent russian,
      Precedent kazakh,
      Choices choices) {
    this.issuer = issuer;
    this.amended = amended;
    this.wording = wording;
    this.next = next;
    this.postsBefore = postsBefore;
    this.posts = posts;
    this.russian = russian;
    this.kazakh = kazakh;
    this.choices = choices;
  }

  /**
   * The order that makes {@code next} of {@code before}.
   *
   * @param last the last order of the register of which the text is at hand
   * @param amended the act that approved the register
   * @throws IllegalArgumentException if nothing changes
   */
  public static NextOrder of(
      PublishedOrder last,
      Act.Amended amended,
      Edition before,
      Edition next,
      KazakhTexts texts,
      Choices choices) {
    String issuer = before.act().issuer();
    Optional<Edition> kazakhBefore =
        texts.last().stream()
            .flatMap(order -> order.editions().stream())
            .filter(edition -> edition.annex().number() == before.annex().number())
            .findFirst();
    String register =
        next.annex().title().isEmpty() ? before.annex().title() : next.annex().title();
    return new NextOrder(
        issuer,
        amended,
        Wording.of(before, next),
        next,
        KazakhPosts.of(before, before, kazakhBefore, Optional.empty()),
        KazakhPosts.of(before, next, kazakhBefore, texts.next()),
        Precedent.of(
            last, issuer, amended.title(), register.isEmpty() ? titleOf(amended) : register),
        Precedent.kazakh(texts.last(), issuer, amended),
        choices);
  }

  /** «Об утверждении Реестра должностей …» names the register. */
  private static String titleOf(Act.Amended amended) {
    String about = "Об утверждении Реестра";
    return amended.title().startsWith(about)
        ? "Реестр" + amended.title().substring(about.length())
        : "";
  }

  /** What it changes. */
  public Change change() {
    return wording.change();
  }

  /** Whether it restates the register in an annex: more than half of it changes (26(9)). */
  public boolean isRestating() {
    return wording.isRestated();
  }

  /** Who issues it, nominative. */
  String issuer() {
    return issuer;
  }

  /** The act that approved the register. */
  Act.Amended amended() {
    return amended;
  }

  /** The cells of its annex of which the labels are not printed; a person has to confirm them. */
  public List<Cell> unprinted() {
    return isRestating()
        ? next.cells().stream().filter(NextOrder::isUnprinted).toList()
        : List.of();
  }

  private static boolean isUnprinted(Cell cell) {
    return !cell.gradeEvidence().kind().equals("printed")
        || (!cell.step().isNone() && !cell.stepEvidence().kind().equals("printed"));
  }

  /** The clauses in which nothing is known and a person has to write, by their numbers. */
  public List<String> blanks(ActLanguage language) {
    List<String> blanks = new ArrayList<>();
    for (List<String> clause : clauses(language)) {
      if (clause.stream().anyMatch(text -> text.contains(Sentence.BLANK))) {
        blanks.add(clause.get(0).substring(0, clause.get(0).indexOf('.')));
      }
    }
    return blanks;
  }

  /** Its title. */
  public String title(ActLanguage language) {
    return words(language)
        .of("title", noun("of", language), act(Case.INTO, language), title(precedent(language)));
  }

  private static PrintWords words(ActLanguage language) {
    return PrintWords.of("order", language);
  }

  private Precedent precedent(ActLanguage language) {
    return language == ActLanguage.RU ? russian : kazakh;
  }

  private static String title(Precedent precedent) {
    return precedent.amendedTitle().isEmpty() ? Sentence.BLANK : precedent.amendedTitle();
  }

  private String act(Case in, ActLanguage language) {
    String by = amended.issuer().isEmpty() ? issuer : amended.issuer();
    return ActWords.drafted(in, by, Optional.of(amended.signed()), amended.number(), language);
  }

  /** «Изменений и дополнений»; of one alone «изменения» (rules № 464: changes come first). */
  private String noun(String form, ActLanguage language) {
    PrintWords words = words(language);
    List<String> nouns = new ArrayList<>();
    if (wording.changes()) {
      nouns.add(words.of(form + ".change" + (wording.changing() > 1 ? "s" : "")));
    }
    if (wording.adds()) {
      nouns.add(words.of(form + ".addition" + (wording.adding() > 1 ? "s" : "")));
    }
    boolean one = wording.changing() <= 1;
    return String.join(words.of(one ? "and.one" : "and"), nouns);
  }

  private String following(ActLanguage language) {
    boolean one = wording.changing() + wording.adding() == 1;
    return words(language).of(one ? "following.one" : "following", noun("what", language));
  }

  /** The Kazakh words of the edition before. */
  KazakhPosts postsBefore() {
    return postsBefore;
  }

  /** The Kazakh words of the edition that it makes. */
  KazakhPosts posts() {
    return posts;
  }

  /** What the drafter chose. */
  Choices choices() {
    return choices;
  }

  /** Whom its duties bind, as its Russian text says; empty where it is not known. */
  String department() {
    return choices.department().orElse(russian.who());
  }

  /** Its text, a paragraph each, without its annex. */
  public List<String> text(ActLanguage language) {
    List<String> text = new ArrayList<>();
    text.add(title(language));
    text.add(ActWords.drafted(Case.NAME, issuer, Optional.empty(), "", language));
    text.add(words(language).of("orders"));
    clauses(language).forEach(text::addAll);
    return text;
  }

  /** Writes it as a document of Word, and leaves {@code out} open. */
  public void docx(ActLanguage language, OutputStream out) throws IOException {
    PrintWords words = words(language);
    WordFile word = new WordFile(language, Layout.ACT);
    word.paragraph(Style.ASIDE, words.of("draft"));
    if (!words.of("unofficial").isEmpty()) {
      word.paragraph(Style.ASIDE, words.of("unofficial"));
    }
    word.paragraph(Style.NORMAL, "");
    word.paragraph(Style.TITLE, title(language));
    word.paragraph(Style.NORMAL, "");
    word.paragraph(
        Style.CENTRED, ActWords.drafted(Case.NAME, issuer, Optional.empty(), "", language));
    word.paragraph(Style.NORMAL, "");
    word.paragraph(Style.ISSUING, words.of("orders"));
    clauses(language).forEach(clause -> clause.forEach(text -> word.paragraph(Style.CLAUSE, text)));
    word.paragraph(Style.NORMAL, "");
    String office = precedent(language).signatory();
    word.paragraph(
        Style.SIGNATURE, (office.isEmpty() ? Sentence.BLANK : office) + "\t" + Sentence.BLANK);
    for (String body : agreements(language)) {
      word.paragraph(Style.NORMAL, "");
      word.paragraph(Style.AGREEMENT, words.of("agreed"));
      word.paragraph(Style.AGREEMENT, body);
      word.paragraph(Style.NORMAL, Sentence.BLANK);
    }
    if (isRestating()) {
      annex(words, language, word);
    }
    word.write(title(language), out);
  }

  /** Its clauses, each as its paragraphs, the first of which begins with the number. */
  private List<List<String>> clauses(ActLanguage language) {
    List<List<String>> bodies = new ArrayList<>();
    bodies.add(changes(language));
    if (!choices.repealed().isEmpty()) {
      bodies.add(repeal(language));
    }
    Map<String, Integer> numbers = new HashMap<>();
    for (StandingClause clause : russian.clauses()) {
      numbers.put(clause.number(), bodies.size() + 1);
      bodies.add(standing(clause, language));
    }
    if (russian.clauses().isEmpty()) {
      bodies.add(List.of(duties(language)));
      bodies.add(List.of(words(language).of("control", Sentence.BLANK)));
    }
    bodies.add(List.of(choices.start().clause(language)));
    List<List<String>> clauses = new ArrayList<>();
    for (int i = 0; i < bodies.size(); i++) {
      int number = i + 1;
      List<String> paragraphs = new ArrayList<>(bodies.get(i));
      paragraphs.set(0, number + ". " + paragraphs.get(0));
      clauses.add(paragraphs.stream().map(text -> renumbered(text, numbers)).toList());
    }
    return clauses;
  }

  private String duties(ActLanguage language) {
    String bound =
        (language == ActLanguage.RU ? choices.department() : choices.kazakhDepartment())
            .orElse(Sentence.BLANK);
    return words(language).of("duties", bound, Sentence.BLANK);
  }

  /** A clause that names another clause of the last order names its number in this one. */
  private static String renumbered(String text, Map<String, Integer> numbers) {
    return OTHER_CLAUSE
        .matcher(text)
        .replaceAll((MatchResult at) ->
            Matcher.quoteReplacement(
                at.group(1)
                    + (numbers.containsKey(at.group(2))
                        ? numbers.get(at.group(2)).toString()
                        : Sentence.BLANK)));
  }

  private List<String> changes(ActLanguage language) {
    PrintWords words = words(language);
    String registered =
        amended.registration().isEmpty() ? "" : words.of("registered", amended.registration());
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(
        words.of(
            "amend",
            act(Case.INTO, language),
            title(precedent(language)),
            registered,
            following(language)));
    if (isRestating()) {
      paragraphs.add(named("restate", "what", "", language));
      return paragraphs;
    }
    paragraphs.add(lead(language));
    List<List<String>> sentences = wording.paragraphs(language, posts);
    for (int i = 0; i < sentences.size(); i++) {
      List<String> sentence = new ArrayList<>(sentences.get(i));
      if (sentences.size() > 1) {
        sentence.set(0, (i + 1) + ") " + sentence.get(0));
      }
      int last = sentence.size() - 1;
      sentence.set(last, sentence.get(last) + (i == sentences.size() - 1 ? "." : ";"));
      paragraphs.addAll(sentence);
    }
    return paragraphs;
  }

  /** The register as clause 1 names it before the instructions. */
  private String lead(ActLanguage language) {
    String probe = language == ActLanguage.RU ? "звено С1 исключить." : "С1 буыны алып тасталсын.";
    return named("within", "in", "\n" + probe, language);
  }

  /**
   * A sentence with the title of the register; without it if the program would not read it back.
   */
  private String named(String key, String form, String probe, ActLanguage language) {
    PrintWords words = words(language);
    String whole = words.of(key, register(form, language));
    boolean read =
        InstructionReader.readAll(whole + probe, language).stream()
            .allMatch(Reading.Understood.class::isInstance);
    return read ? whole : words.of(key, words.of("register." + form));
  }

  /** The title of the register in a case; the bare word where it is not known. */
  private String register(String form, ActLanguage language) {
    PrintWords words = words(language);
    String title = precedent(language).register();
    String name = words.of("register.name");
    boolean russianTitle = language == ActLanguage.RU && title.startsWith(name);
    if (russianTitle) {
      return words.of("register." + form + ".titled") + title.substring(name.length());
    }
    return language == ActLanguage.KK && title.endsWith(name)
        ? title + words.of("register." + form + ".titled")
        : words.of("register." + form);
  }

  private List<String> repeal(ActLanguage language) {
    PrintWords words = words(language);
    List<CitedAct> acts = choices.repealed();
    if (acts.size() == 1) {
      return List.of(words.of("repeal.one", cited(acts.get(0), language)) + ".");
    }
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(words.of("repeal.several"));
    for (int i = 0; i < acts.size(); i++) {
      String end = i == acts.size() - 1 ? "." : ";";
      paragraphs.add((i + 1) + ") " + cited(acts.get(i), language) + end);
    }
    return paragraphs;
  }

  private static String cited(CitedAct act, ActLanguage language) {
    PrintWords words = words(language);
    String name =
        ActWords.drafted(
            language == ActLanguage.RU ? Case.WHAT : Case.OF,
            act.issuer(),
            act.signed(),
            act.number(),
            language);
    String title = language == ActLanguage.RU ? act.title() : "";
    String registered =
        act.registration().isEmpty() ? "" : words.of("registered", act.registration());
    return words.of("cited", name, title.isEmpty() ? Sentence.BLANK : title, registered);
  }

  private List<String> standing(StandingClause clause, ActLanguage language) {
    if (language == ActLanguage.RU) {
      return paragraphs(clause, russian.opening(clause, choices.department()));
    }
    int at = russian.clauses().indexOf(clause);
    Optional<StandingClause> twin =
        kazakh.clauses().size() == russian.clauses().size()
            ? Optional.of(kazakh.clauses().get(at))
            : Optional.empty();
    boolean alike =
        twin.filter(it -> it.what() == clause.what() && it.items().size() == clause.items().size())
            .isPresent();
    if (alike) {
      return paragraphs(twin.get(), kazakh.opening(twin.get(), choices.kazakhDepartment()));
    }
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(
        clause.what() == StandingClause.What.CONTROL
            ? words(language).of("control", Sentence.BLANK)
            : Sentence.BLANK + (clause.items().isEmpty() ? "." : ":"));
    for (int i = 0; i < clause.items().size(); i++) {
      paragraphs.add(
          (i + 1) + ") " + Sentence.BLANK + (i == clause.items().size() - 1 ? "." : ";"));
    }
    return paragraphs;
  }

  private static List<String> paragraphs(StandingClause clause, String opening) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(opening);
    for (int i = 0; i < clause.items().size(); i++) {
      String item = UNBRACKETED.matcher(clause.items().get(i)).replaceAll("$1)$2");
      paragraphs.add((i + 1) + ") " + item + (i == clause.items().size() - 1 ? "." : ";"));
    }
    return paragraphs;
  }

  /** Who has to agree to it. */
  List<String> agreements(ActLanguage language) {
    boolean labour = russian.agreements().stream().noneMatch(body -> body.contains(LABOUR));
    List<String> bodies = new ArrayList<>();
    if (language == ActLanguage.RU) {
      bodies.addAll(russian.agreements());
    } else if (kazakh.agreements().size() == russian.agreements().size()) {
      bodies.addAll(kazakh.agreements());
    } else {
      russian.agreements().forEach(body -> bodies.add(Sentence.BLANK));
    }
    if (labour) {
      bodies.add(words(language).of("agreed.labour"));
    }
    return bodies;
  }

  private void annex(PrintWords words, ActLanguage language, WordFile word) {
    word.pageBreak();
    word.paragraph(
        Style.ASIDE,
        words.of("appendix", ActWords.drafted(Case.TO, issuer, Optional.empty(), "", language)));
    word.paragraph(Style.NORMAL, "");
    word.paragraph(Style.ASIDE, words.of("approved", act(Case.BY, language)));
    word.paragraph(Style.NORMAL, "");
    word.paragraph(Style.TITLE, register("title", language));
    word.paragraph(Style.NORMAL, "");
    RegisterTable table =
        language == ActLanguage.RU ? RegisterTable.of(next) : RegisterTable.kazakh(next, posts);
    DocxPrint.table(table, word);
  }
}

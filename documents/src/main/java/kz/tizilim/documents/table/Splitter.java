package kz.tizilim.documents.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kz.tizilim.core.clause.Leads;
import kz.tizilim.core.register.Heading;
import kz.tizilim.documents.token.Phrase;
import kz.tizilim.documents.token.Token;

/** Cuts the text of sections into headings of cells and clauses. */
final class Splitter {

  /*
   * A clause ends with a semicolon, with a blank line, or with nothing at all: «…образования / Заместитель
   * главного бухгалтера: …». The last kind is found by the word that begins the next clause. Such words
   * are learnt from the clauses whose beginning is sure: capitalised, nominative, first after a semicolon
   * or a blank line. Names of institutions are capitalised too, but stand in the genitive, so they are
   * never among them.
   *
   * A page break tears clauses at any word, and extraction can swallow the blank line there; so after a
   * page break, or next to a label, a clause begins only with such a word.
   *
   * A full stop ends a clause too, and so does a line that was ended on purpose before a post in the
   * nominative, or before a bullet. A semicolon ends none in a list that completes the words before a colon:
   * «Руководитель отдела: кадров; финансов».
   *
   * A heading is a piece of its own that ends with a colon; or, where the blank line after it was lost, a
   * plural («Специалисты …:») before a colon and a word that begins clauses, or one that names a category
   * before a colon and any capitalised word; or a lead that names a kind of posts before the posts
   * («Технические исполнители: архивариус»), or a bare head before units that later clauses go on with.
   */
  private static final Set<String> COMMON_OPENERS =
      Set.of(
          "Руководитель",
          "Заместитель",
          "Начальник",
          "Заведующий",
          "Главный",
          "Старший",
          "Ведущий",
          "Младший",
          "Помощник",
          "Специалист",
          "Специалисты",
          "Инженер",
          "Инспектор");
  private static final Set<String> LINK_WORDS =
      Set.of(
          "и", "или", "либо", "в", "во", "на", "по", "с", "со", "для", "о", "об", "при", "за", "из",
          "к", "от", "до", "под", "над", "у", "без", "и (или)", "всех", "№");

  /** In words; nothing is looked for any farther, so that a text without signs takes no hours. */
  private static final int LONGEST_CLAUSE = 500;

  /** The verb of a note is among its first words. */
  private static final int FIRST_WORDS = 6;

  private static final Pattern PLURAL = Pattern.compile(".*[ыи]|.*[иы]е");
  private static final String UNFINISHED = ",:(–—-«/";

  private final Set<String> openers = new HashSet<>(COMMON_OPENERS);
  private final Set<String> headingOpeners = new HashSet<>();

  private Splitter() {}

  static List<Section> split(List<Section> sections) {
    Splitter splitter = new Splitter();
    sections.forEach(splitter::learn);
    sections.forEach(splitter::learnHeadings);
    return sections.stream().map(splitter::cut).toList();
  }

  private void learn(Section section) {
    Set<String> listed = new HashSet<>();
    List<PlacedToken> text = section.text();
    for (int i = 1; i < text.size(); i++) {
      Token before = text.get(i - 1).token();
      if (before.last() == ',' || before.text().equals("и")) {
        listed.add(text.get(i).token().word());
      }
    }
    Map<String, Integer> afterBlanks = new HashMap<>();
    for (int i = 0; i < text.size(); i++) {
      PlacedToken here = text.get(i);
      Token token = here.token();
      if (!token.isCapitalised() || listed.contains(token.word())) {
        continue;
      }
      if (i == 0 || text.get(i - 1).token().last() == ';') {
        openers.add(token.word());
      } else if (here.afterBlank() && !here.afterLabel() && !here.isPageTop()) {
        // A lone blank line may be what is left of a page break, so one is not a proof.
        if (afterBlanks.merge(token.word(), 1, Integer::sum) > 1) {
          openers.add(token.word());
        }
      }
    }
  }

  /**
   * Learns the plural with which headings begin: «Специалисты …:». It recognises one that lost its
   * colon.
   */
  private void learnHeadings(Section section) {
    List<PlacedToken> text = section.text();
    int from = 0;
    for (int i = 1; i <= text.size(); i++) {
      if (i < text.size() && !text.get(i).afterBlank()) {
        continue;
      }
      String word = text.get(from).token().word();
      if (text.get(i - 1).token().last() == ':'
          && PLURAL.matcher(word.toLowerCase(Locale.ROOT)).matches()) {
        headingOpeners.add(word);
      }
      from = i;
    }
  }

  private Section cut(Section section) {
    List<PlacedToken> text = section.text();
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    Brackets brackets = new Brackets();
    for (int i = 0; i < text.size(); i++) {
      if (i > from && (begins(text, from, i, brackets) || endsHeading(text, from, i))) {
        pieces.add(piece(text, from, i));
        from = i;
        brackets = new Brackets();
      }
      brackets.read(text.get(i).token());
    }
    if (from < text.size()) {
      pieces.add(piece(text, from, text.size()));
    }
    return new Section(
        section.block(), section.sphere(), section.heading(), text, pieces, section.labels());
  }

  /**
   * Whether a piece of its own is a heading: it ends with a colon, or begins as the headings of the
   * act do.
   */
  private boolean isHeading(List<PlacedToken> text, int from, int to) {
    if (text.get(to - 1).token().last() == ':') {
      return true;
    }
    boolean alone = to == text.size() || text.get(to).afterBlank() || text.get(to).isPageTop();
    return alone
        && headingOpeners.contains(text.get(from).token().word())
        && text.get(to - 1).token().last() != ';';
  }

  private Piece piece(List<PlacedToken> text, int from, int to) {
    List<Token> tokens = text.subList(from, to).stream().map(PlacedToken::token).toList();
    PlacedToken first = text.get(from);
    return new Piece(
        isHeading(text, from, to),
        from,
        to,
        tokens,
        from == 0 || first.afterBlank() || first.afterLabel() || first.isPageTop());
  }

  /** Whether a piece begins with token {@code i}, by what stands before it. */
  private boolean begins(List<PlacedToken> text, int from, int i, Brackets brackets) {
    PlacedToken here = text.get(i);
    Token before = text.get(i - 1).token();
    if (Bullets.areAll(text, from, i)) {
      return false;
    }
    if (Bullets.isAt(text, from, i)) {
      return !brackets.isOpen() && !goesOnWithList(text, from, i + 1);
    }
    if (here.afterBlank() && (isExclusion(text, i) || isExclusion(text, from))) {
      return true;
    }
    if (before.last() == ';') {
      return (!brackets.isOpen() || here.afterBlank()) && !goesOnWithList(text, from, i);
    }
    if (before.last() == ':' && !here.token().isCapitalised() && goesOnWithList(text, from, i)) {
      return false;
    }
    if (Sentences.end(before) && !brackets.isOpen()) {
      return here.token().isCapitalised() || Leads.beginsWithPost(upToEnd(text, i));
    }
    if (here.afterBreak() && here.token().isCapitalised()) {
      return isFinished(before) && !brackets.isOpen();
    }
    if (here.afterBreak() && beginsPost(text, i)) {
      return isFinished(before) && !brackets.isOpen();
    }
    boolean torn = here.isPageTop() || here.afterLabel();
    if (here.afterBlank() && !torn) {
      return here.token().isCapitalised()
          || before.last() == ':'
          || (isFinished(before) && !goesOnInOblique(before, text, i));
    }
    if (here.afterLabel() && here.afterBlank() && !here.isPageTop()) {
      // Amid a cell a label is printed only where a page begins; but of the blank lines between
      // pages
      // one may be left, and then the label stands amid a clause.
      return isFinished(before) && !brackets.isOpen() && Leads.beginsWithPost(upToEnd(text, i));
    }
    boolean afterHeading = here.afterBlank() && before.last() == ':';
    boolean open = brackets.isOpen() || !isFinished(before);
    return isOpener(here.token()) && (afterHeading || !open);
  }

  /**
   * Whether a heading that began at {@code from} ends before token {@code i} though no blank line
   * says so.
   */
  private boolean endsHeading(List<PlacedToken> text, int from, int i) {
    if (text.get(i - 1).token().last() != ':') {
      return false;
    }
    if (namesCategory(text, from, i) && text.get(i).token().isCapitalised()) {
      return true;
    }
    if (isLeadIn(text, from, i)) {
      return true;
    }
    return isOpener(text.get(i).token())
        && (PLURAL.matcher(text.get(from).token().word().toLowerCase(Locale.ROOT)).matches()
            || hasColonOfItsOwn(text, i));
  }

  /** Whether the words open a cell as the headings of this act do, and name a category. */
  private boolean namesCategory(List<PlacedToken> text, int from, int to) {
    return headingOpeners.contains(text.get(from).token().word())
        && new Heading(piece(text, from, to).text()).category().isPresent();
  }

  /** Whether the clause that begins with token {@code i} has a colon before it ends. */
  private boolean hasColonOfItsOwn(List<PlacedToken> text, int i) {
    for (int k = i; k < Math.min(text.size(), i + LONGEST_CLAUSE); k++) {
      Token token = text.get(k).token();
      if (token.last() == ':') {
        return true;
      }
      boolean ended =
          token.last() == ';' || (k > i && text.get(k).afterBlank() && !text.get(k).isPageTop());
      if (ended) {
        return false;
      }
    }
    return false;
  }

  /** Whether a line in small letters begins with a post of its own, behind a post that is whole. */
  private static boolean beginsPost(List<PlacedToken> text, int i) {
    String line = upToEnd(text, i);
    return !Leads.isKazakh(line)
        && Leads.beginsWithPost(line)
        && !Leads.isOpenAdjective(text.get(i - 1).token().word());
  }

  /**
   * Whether the words from token {@code bullet} on, which may be one, go on with a list in small
   * letters that completes what stands before a colon.
   */
  private static boolean goesOnWithList(List<PlacedToken> text, int from, int bullet) {
    int i = Bullets.behind(text, bullet);
    if (i >= text.size() || text.get(i).token().isCapitalised()) {
      return false;
    }
    String words = upToEnd(text, i);
    return words.indexOf(':') < 0
        && !Leads.beginsWithPost(words)
        && hasColon(text, Math.max(from, i - LONGEST_CLAUSE), i);
  }

  private static boolean hasColon(List<PlacedToken> text, int from, int to) {
    for (int k = from; k < to; k++) {
      if (text.get(k).token().last() == ':') {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether words in small letters that are no post of their own go on with a clause that has no
   * end: a row that was cut between two pages.
   */
  private static boolean goesOnInOblique(Token before, List<PlacedToken> text, int i) {
    return before.last() != ';'
        && !Sentences.end(before)
        && !Bullets.areAll(text, i, i + 1)
        && !Leads.beginsWithPost(upToEnd(text, i));
  }

  private static boolean isExclusion(List<PlacedToken> text, int i) {
    return text.get(i).token().isCapitalised()
        && text.subList(i, Math.min(text.size(), i + FIRST_WORDS)).stream()
            .anyMatch(word -> ExclusionNote.isVerb(word.token().text()))
        && ExclusionNote.is(upToEnd(text, i));
  }

  /** The words from token {@code i} up to the end of its clause. */
  private static String upToEnd(List<PlacedToken> text, int i) {
    StringBuilder words = new StringBuilder();
    for (int k = i; k < Math.min(text.size(), i + LONGEST_CLAUSE); k++) {
      Token token = text.get(k).token();
      if (k > i && text.get(k).afterBlank() && !text.get(k).isPageTop()) {
        break;
      }
      words.append(token.text()).append(' ');
      if (token.last() == ';' || Sentences.end(token)) {
        break;
      }
    }
    return words.toString().strip();
  }

  /**
   * Whether the words up to token {@code i} head the clauses behind them, on the same line or not.
   */
  private static boolean isLeadIn(List<PlacedToken> text, int from, int i) {
    String lead = Phrase.of(text.subList(from, i).stream().map(PlacedToken::token).toList());
    String bare = lead.substring(0, lead.length() - 1).strip();
    String rest = upToEnd(text, i);
    if (bare.indexOf(':') >= 0) {
      return false;
    }
    if (Leads.isNameOf(bare, rest)) {
      return true;
    }
    int next = i;
    int end = Math.min(text.size(), i + LONGEST_CLAUSE);
    while (next < end && text.get(next).token().last() != ';') {
      next++;
    }
    return next + 1 < text.size()
        && Leads.headsUnits(bare, rest)
        && Leads.headsUnits(bare, upToEnd(text, next + 1))
        && text.get(next + 1).token().isCapitalised();
  }

  private boolean isOpener(Token token) {
    return token.isCapitalised() && openers.contains(token.word());
  }

  private static boolean isFinished(Token before) {
    return UNFINISHED.indexOf(before.last()) < 0
        && !LINK_WORDS.contains(before.text().toLowerCase(Locale.ROOT));
  }

  /**
   * Whether brackets and quotes are open. A bracket that closes none is the law's slip and counts
   * as none.
   */
  private static final class Brackets {
    private int depth;
    private boolean quoted;

    void read(Token token) {
      for (char c : token.text().toCharArray()) {
        depth = c == '(' ? depth + 1 : c == ')' ? Math.max(0, depth - 1) : depth;
        quoted ^= c == '"';
      }
    }

    boolean isOpen() {
      return depth > 0 || quoted;
    }
  }
}

package kz.tizilim.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kz.tizilim.core.words.Words;

/** Divides a cell into the posts that it names: «начальник отдела - главный бухгалтер» is two. */
final class CellPosts {

  /*
   * Dashes, commas, slashes and «и» may part posts, with or without blanks; which of them it is never matters.
   * They do where a person is called behind them in the nominative: «бухгалтер, кассир», but not «начальник
   * отдела, службы». Not parted are the speciality of an open list behind a dash («инженер-программист») and
   * what a title of the register has on both sides («режиссер-постановщик»). A slash parts words, not the
   * letters of «м/с» or «мастер п/о». Brackets are one piece, unless they begin with a post of the register; then they
   * are read as a dash is: «фармацевт (провизор)».
   */
  private static final int MOST = 6;
  private static final int LETTERS_AROUND_A_SLASH = 3;
  private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2212";
  private static final String SIGNS = ",;+/" + DASHES;
  private static final char OPENED = '(';
  private static final char CLOSED = ')';
  private static final String AND = " и ";
  private static final String AND_IN_KAZAKH = " мен ";

  private final TitleReader titles;
  private final Titles register;
  private final Persons persons;

  CellPosts(TitleReader titles, Titles register, Persons persons) {
    this.titles = titles;
    this.register = register;
    this.persons = persons;
  }

  /** A piece of a cell, and whether a dash stands before it. */
  private record Piece(String text, int from, boolean isBehindDash) {}

  /**
   * The posts of a cell in a unit; none if it names one.
   *
   * @param whole the cell read as one title
   */
  List<TitleReader.TitleRead> of(String cell, String unit, TitleReader.TitleRead whole) {
    List<Piece> pieces = pieces(cell);
    if (pieces.size() < 2 || pieces.size() > MOST || !beginPosts(pieces)) {
      return List.of();
    }
    List<String> posts = new ArrayList<>();
    String current = pieces.get(0).text;
    int from = 0;
    for (Piece piece : pieces.subList(1, pieces.size())) {
      String joined = cell.substring(from, piece.from + piece.text.length());
      boolean mayPart = begins(piece.text) && begins(current);
      if (mayPart
          && isAnother(
              current,
              piece,
              joined,
              joined.length() == cell.length() ? whole : titles.read(joined, unit),
              unit)) {
        posts.add(current);
        current = piece.text;
        from = piece.from;
      } else {
        current = joined;
      }
    }
    posts.add(current);
    return posts.size() < 2
        ? List.of()
        : posts.stream().map(post -> titles.read(post, unit)).toList();
  }

  /** Whether a piece behind the first may begin a post; few cells have one. */
  private boolean beginPosts(List<Piece> pieces) {
    for (Piece piece : pieces.subList(1, pieces.size())) {
      if (begins(piece.text)) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayDivide(String cell) {
    for (int i = 1; i < cell.length(); i++) {
      if (cell.charAt(i) == OPENED || SIGNS.indexOf(cell.charAt(i)) >= 0) {
        return true;
      }
    }
    return cell.contains(AND) || cell.contains(AND_IN_KAZAKH);
  }

  private List<Piece> pieces(String cell) {
    List<Piece> pieces = new ArrayList<>();
    if (!mayDivide(cell)) {
      return pieces;
    }
    int from = 0;
    int depth = 0;
    boolean dash = false;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      boolean post = c == OPENED && depth == 0 && isPostInBrackets(cell, i);
      depth += c == OPENED && !post ? 1 : c == CLOSED && depth > 0 ? -1 : 0;
      int length = post ? 1 : depth > 0 ? 0 : separator(cell, i);
      if (length > 0) {
        add(pieces, cell, from, i, dash);
        dash = post || DASHES.indexOf(c) >= 0;
        from = i + length;
        i = from - 1;
      }
    }
    add(pieces, cell, from, cell.length(), dash);
    return pieces;
  }

  /** Whether the brackets that open at a place have a post of the register, not only its head. */
  private boolean isPostInBrackets(String cell, int at) {
    int end = cell.indexOf(CLOSED, at);
    if (at == 0 || end < 0) {
      return false;
    }
    String text = cell.substring(at + 1, end);
    if (Words.of(text).isEmpty() || !begins(text)) {
      return false;
    }
    TitleReader.Reading reading = titles.read(text, "").first();
    return !reading.named().isEmpty() && !reading.title().stream().allMatch(Titles::isOfHead);
  }

  private static void add(List<Piece> pieces, String cell, int from, int to, boolean dash) {
    String text = cell.substring(from, to);
    if (!text.isBlank()) {
      int blanks = text.length() - text.stripLeading().length();
      pieces.add(new Piece(text.strip(), from + blanks, dash));
    }
  }

  /** The length of the separator at a place; 0 if there is none. */
  private static int separator(String cell, int at) {
    char c = cell.charAt(at);
    if (c == '/') {
      return letters(cell, at, -1) >= LETTERS_AROUND_A_SLASH
              && letters(cell, at, 1) >= LETTERS_AROUND_A_SLASH
          ? 1
          : 0;
    }
    if (SIGNS.indexOf(c) >= 0) {
      boolean number =
          at > 0
              && at + 1 < cell.length()
              && Character.isDigit(cell.charAt(at - 1))
              && Character.isDigit(cell.charAt(at + 1));
      return number ? 0 : 1;
    }
    return cell.startsWith(AND, at)
        ? AND.length()
        : cell.startsWith(AND_IN_KAZAKH, at) ? AND_IN_KAZAKH.length() : 0;
  }

  /** How many letters stand before or behind a sign, blanks aside. */
  private static int letters(String cell, int at, int step) {
    int i = at + step;
    while (i >= 0 && i < cell.length() && cell.charAt(i) == ' ') {
      i += step;
    }
    int letters = 0;
    while (i >= 0 && i < cell.length() && Character.isLetter(cell.charAt(i))) {
      letters++;
      i += step;
    }
    return letters;
  }

  /** Whether words begin with a person in the nominative, perhaps behind adjectives. */
  private boolean begins(String text) {
    Words words = Words.of(text);
    for (int i = 0; i < words.forms().size(); i++) {
      String form = words.forms().get(i);
      if (persons.isNoun(form)) {
        // «Зубной техник» is in the nominative, «звуковой техники» is not.
        return i == 0
            || !words.forms().get(i - 1).endsWith("ой")
            || titles.read(text, "").first().named().stream()
                .anyMatch(one -> one.words().size() > 1);
      }
      if (Character.isDigit(form.charAt(0))) {
        // «1. Водитель», but «1 ст.»
        if (words.marks().charAt(i) != '.') {
          return false;
        }
        continue;
      }
      WordReader.ReadWord read = titles.first(words, i);
      boolean other =
          read.how() != WordReader.How.AS_WRITTEN && read.how() != WordReader.How.UNKNOWN;
      if (other && read.stems().stream().anyMatch(stem -> persons.isNominative(form, stem))) {
        return true;
      }
      boolean compound = i == 0 && words.marks().charAt(i) == '-';
      if (!compound && !Adjectives.isNominative(form)) {
        return isKazakhPost(text);
      }
    }
    return false;
  }

  /** Kazakh has the post last: «кафедра меңгерушісі», «аға тігінші». */
  private boolean isKazakhPost(String text) {
    if (!KazakhPhrases.hasKazakhLetter(text.toLowerCase(Locale.ROOT))) {
      return false;
    }
    List<String> forms = Words.of(text).forms();
    return persons.isNoun(forms.get(forms.size() - 1))
        || !titles.read(text, "").first().named().isEmpty();
  }

  /**
   * Whether a piece is another post than the one before it.
   *
   * @param whole the two read as one title; without stems they say nothing of a post:
   *     «педагог-эксперт», «к.м.н.»
   */
  private boolean isAnother(
      String current, Piece piece, String joined, TitleReader.TitleRead whole, String unit) {
    TitleReader.Reading both = whole.first();
    if (both.stems().isEmpty()) {
      return false;
    }
    TitleReader.Reading before = titles.read(current, unit).first();
    TitleReader.Reading behind = titles.read(piece.text, unit).first();
    if (!before.named().isEmpty() && words(before.named()).equals(words(behind.named()))) {
      return false;
    }
    if (piece.isBehindDash) {
      if (titles.isSpeciality(Words.of(joined))) {
        return false;
      }
      boolean speciality =
          isOpenAlone(current)
              && behind.named().stream().allMatch(one -> one.words().size() == 1)
              && behind.title().stream().noneMatch(Titles::isOfHead)
              && behind.title().stream().noneMatch(register::isOpen);
      return !speciality && !isKind(piece, before.named()) && !isOneTitle(both, before, behind);
    }
    return true;
  }

  /** Whether a piece begins with a kind of the post before it: «провизор-аналитик». */
  private boolean isKind(Piece piece, List<Titles.Named> before) {
    String first = Words.of(piece.text).forms().get(0);
    return before.stream().anyMatch(one -> persons.isKindOf(first, one.words()));
  }

  /** Whether a piece is only the head of an open list: «инженер», «инж.». */
  private boolean isOpenAlone(String current) {
    Words words = Words.of(current);
    return words.forms().size() == 1
        && titles.first(words, 0).stems().stream().allMatch(register::isOpen);
  }

  /** Whether the register has a title of both sides, with a hyphen of its own. */
  private static boolean isOneTitle(
      TitleReader.Reading both, TitleReader.Reading before, TitleReader.Reading behind) {
    if (before.title().isEmpty() || behind.title().isEmpty()) {
      return false;
    }
    Set<String> own = words(before);
    Set<String> next = words(behind);
    return both.named().stream()
        .anyMatch(one ->
            one.posts().get(0).title().base().indexOf('-') >= 0
                && one.words().containsAll(own)
                && one.words().containsAll(next)
                && !own.containsAll(one.words()));
  }

  /** The words of the closest title that a reading names; its first word if it names none. */
  private static Set<String> words(TitleReader.Reading reading) {
    return reading.named().isEmpty()
        ? Set.of(reading.title().iterator().next())
        : reading.named().get(0).words();
  }

  private static List<Set<String>> words(List<Titles.Named> named) {
    return named.stream().map(Titles.Named::words).toList();
  }
}

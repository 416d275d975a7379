package kz.tizilim.core.clause;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import kz.tizilim.core.clause.Nouns.Role;

/**
 * What the first words of a member of a Russian list say of it.
 *
 * @param kind what it is
 * @param isSure whether its ending or a table leaves no doubt
 */
record Member(Kind kind, boolean isSure) {

  /*
   * An adjective agrees with its noun, so the first word shows the case of the whole: «учебного центра» is
   * oblique, «медицинская сестра» a post. A noun in -а is a post of women («няня») or an oblique man
   * («отдела»): the table and a few suffixes part them, the rest is in doubt. A noun that names a unit is
   * never a post, whatever its ending. The instrumental («складом») counts as the genitive does.
   */

  /** What a member of a list may be. */
  enum Kind {
    /** A post by itself: it stands in the nominative. */
    POST,
    /** In the genitive or the instrumental: it needs the head of the member before. */
    OBLIQUE,
    /** A preposition and its noun: «по закупкам». */
    PREPOSITION,
    /** Degrees without a noun: «главный», «ведущий, старший». */
    DEGREE
  }

  private static final Set<String> PREPOSITIONS =
      Set.of(
          "по", "в", "во", "на", "с", "со", "для", "о", "об", "при", "за", "из", "к", "от", "до");
  private static final Pattern NOMINATIVE_ADJECTIVE =
      Pattern.compile(".*(?:ый|[гкхжчшщ]ий|[нщ]ий|ая|яя|ое|ее|ые|ие)");
  private static final Pattern OBLIQUE_ADJECTIVE =
      Pattern.compile(".*(?:ого|его|ых|их|ым|им|ыми|ими|ому|ему)");
  private static final Pattern EITHER_ADJECTIVE = Pattern.compile(".{2,}(?:ой|ей)");
  private static final Pattern NOUN_IN_IE = Pattern.compile(".*(?:ни|ти|ви|ли|ри|жи)е");
  private static final Pattern PLURAL_GENITIVE =
      Pattern.compile(".*(?:ов|ев|[аеия]ний|[аеуи]тий|[црлвс]ий)");
  private static final Pattern WOMAN = Pattern.compile(".*(?:ица|истка|нтка|рша|иха)");
  private static final Pattern AGENT =
      Pattern.compile(".*(?:тора|ника|теля|ера|иста|ария|лога|графа|врача)");
  private static final Pattern WORKERS =
      Pattern.compile(".*(?:исты|тели|[чщ]ики|анты|енты|логи|еры|иры|врачи)");
  private static final Pattern TECHNICIANS = Pattern.compile(".*ники");
  private static final Pattern OBLIQUE_ENDING =
      Pattern.compile(".*(?:ом|ем|ой|ей|ью|ами|ями|ам|ям|ах|ях|у|ю)");

  private static final Member POST = new Member(Kind.POST, true);
  private static final Member OBLIQUE = new Member(Kind.OBLIQUE, true);

  static Member of(String text) {
    List<Texts.Word> words = Texts.words(text).stream().filter(word -> word.depth() == 0).toList();
    if (words.isEmpty()) {
      return OBLIQUE;
    }
    String first = lower(words.get(0).text());
    if (PREPOSITIONS.contains(first)) {
      return new Member(Kind.PREPOSITION, true);
    }
    if (words.stream().allMatch(word -> isDegree(word.text()))) {
      return new Member(Kind.DEGREE, true);
    }
    if (isAbbreviation(words.get(0).text()) || words.get(0).quoted()) {
      return OBLIQUE;
    }
    return of(first, words.size() > 1 ? lower(words.get(1).text()) : "");
  }

  private static Member of(String first, String second) {
    if (Nouns.isPost(first)) {
      return POST;
    }
    boolean isUnit =
        Nouns.is(Role.UNIT, first) || Nouns.is(Role.EITHER, first) || Nouns.is(Role.BODY, first);
    if (isUnit) {
      return OBLIQUE;
    }
    String last = first.substring(first.lastIndexOf('-') + 1);
    if (OBLIQUE_ADJECTIVE.matcher(last).matches()) {
      return OBLIQUE;
    }
    if (EITHER_ADJECTIVE.matcher(last).matches()) {
      return !second.isEmpty() && isNominativeNoun(second) ? POST : OBLIQUE;
    }
    if (PLURAL_GENITIVE.matcher(last).matches()) {
      return OBLIQUE;
    }
    if (NOMINATIVE_ADJECTIVE.matcher(last).matches() && !NOUN_IN_IE.matcher(last).matches()) {
      return POST;
    }
    return noun(last);
  }

  private static Member noun(String noun) {
    char end = noun.charAt(noun.length() - 1);
    if (WOMAN.matcher(noun).matches()) {
      return POST;
    }
    if (OBLIQUE_ENDING.matcher(noun).matches()) {
      return OBLIQUE;
    }
    return switch (end) {
      case 'а', 'я' ->
          new Member(Kind.OBLIQUE, Nouns.is(Role.ACTIVITY, noun) || AGENT.matcher(noun).matches());
      case 'ы', 'и' ->
          TECHNICIANS.matcher(noun).matches()
              ? POST
              : WORKERS.matcher(noun).matches() ? new Member(Kind.POST, false) : OBLIQUE;
      case 'о', 'е' -> new Member(Kind.OBLIQUE, Nouns.is(Role.ACTIVITY, noun));
      default -> POST;
    };
  }

  private static boolean isNominativeNoun(String word) {
    char end = word.charAt(word.length() - 1);
    boolean consonant = Character.isLetter(end) && "аеёиоуыэюя".indexOf(end) < 0;
    return consonant
        && !PLURAL_GENITIVE.matcher(word).matches()
        && !EITHER_ADJECTIVE.matcher(word).matches()
        && !OBLIQUE_ADJECTIVE.matcher(word).matches();
  }

  static boolean isDegree(String word) {
    return Nouns.is(Role.DEGREE, word) && NOMINATIVE_ADJECTIVE.matcher(lower(word)).matches();
  }

  /** Whether a text names a person in an oblique case: «начальника», «главного инженера». */
  static boolean isOfPerson(String text) {
    List<Texts.Word> words = Texts.words(text);
    int noun = 0;
    while (noun < words.size() - 1 && isObliqueAdjective(words.get(noun).text())) {
      noun++;
    }
    return noun < words.size() && AGENT.matcher(lower(words.get(noun).text())).matches();
  }

  /** Whether a word is an adjective in the nominative that is not a post by itself. */
  static boolean isNominativeAdjective(String word) {
    String lower = lower(word);
    return NOMINATIVE_ADJECTIVE.matcher(lower).matches()
        && !NOUN_IN_IE.matcher(lower).matches()
        && !Nouns.isPost(lower);
  }

  /** Whether a word is an adjective in an oblique case: «хозяйственного», «приемным», «учебной». */
  static boolean isObliqueAdjective(String word) {
    String lower = lower(word);
    boolean noun =
        Nouns.is(Role.UNIT, lower) || Nouns.is(Role.EITHER, lower) || Nouns.is(Role.BODY, lower);
    return !noun
        && (OBLIQUE_ADJECTIVE.matcher(lower).matches()
            || EITHER_ADJECTIVE.matcher(lower).matches());
  }

  private static boolean isAbbreviation(String word) {
    return word.length() > 1 && word.chars().allMatch(c -> Character.isUpperCase(c) || c == '-');
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT).replace('ё', 'е');
  }
}

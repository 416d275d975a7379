package kz.tizilim.documents.provision;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whom a clause binds. */
final class Addressee {

  /*
   * Russian: the clause begins with a body or a person in the dative («Департаменту кадров …») and has an
   * infinitive further on; the addressee ends where the manner, the term or the infinitive begins. Kazakh:
   * the clause begins with its subject, which ends before the object («осы бұйрықты») or the manner.
   */
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern DATIVE =
      Pattern.compile(
          "Всем(?!\\p{L}).*|\\p{Lu}[\\p{L}-]{2,}(?:[ую]|ам|ям|ом[уы]|ем[уы]|ым|им|ой|ей|ии|(?<![иыео])е)(?!\\p{L}).*",
          Pattern.DOTALL);
  private static final Pattern NOT_DATIVE =
      Pattern.compile(
          "(?:после|кроме|вместе|далее|также|при|если|настоящ\\p{L}+|установленн\\p{L}+|указанн\\p{L}+|следующ\\p{L}+|контроль|внести|данн\\p{L}+"
              + "|\\p{L}+цию|копию|комиссию|\\p{L}*(?<!ни|бан)ку|преамбулу|графу|главу|форму|программу|работу"
              + "|статью|смету|таблицу|норму|сумму|систему|цифру)(?!\\p{L}).*",
          FLAGS);
  private static final Pattern MANNER =
      Pattern.compile(
          ",? (?:в (?:установленн|соответстви|течение|срок|месячн|недельн|\\p{L}*дневн|целях|порядке|рамках|случа|пределах)"
              + "|не позднее|после|до \\d|со дня|по истечени|по мере|на основании|на постоянной|постоянно"
              + "|ежегодно|ежемесячно|ежеквартально|еженедельно|своевременно|незамедлительно|обеспечива"
              + "|с \\d|совместно|согласно|обязан|должн)\\p{L}*",
          FLAGS);
  private static final Pattern WORD = Pattern.compile("(?<!\\p{L})\\p{L}+(?!\\p{L})");
  private static final Pattern INFINITIVE =
      Pattern.compile(
          "(?:\\p{L}{2,}[аяиеуыо]ть(?:ся)?|\\p{L}*(?:вести|нести|везти|йти|лечь|мочь|беречь)(?:сь)?|учесть)",
          FLAGS);
  private static final Pattern NOUN =
      Pattern.compile(
          "(?:печать|сеть|память|мать|пять|девять|десять|путь|суть|нить|треть|кровать|тетрадь|совести|повести)",
          FLAGS);
  private static final Pattern ASKED =
      Pattern.compile(
          "(?:рекомендовать|поручить|предложить|обязать|просить) (.+)", FLAGS | Pattern.DOTALL);
  private static final Pattern FINITE =
      Pattern.compile(
          "(.+?) (?:обеспечива[ею]т|обязан[ыоа]?|должн[ыоа]|должен|осуществля[ею]т|несут|несет)(?!\\p{L}).*",
          FLAGS | Pattern.DOTALL);
  private static final Pattern KAZAKH_MANNER =
      Pattern.compile(
          ",? (?:(?:Қазақстан Республикасы(?:ның)? )?заңнама\\p{L}* (?:белгіленген|көзделген|сәйкес)|осы бұйры|осы қаулы|осы өкім|осы шешім|белгіленген тәртіппен)",
          FLAGS);
  private static final Pattern KAZAKH_SUBJECT =
      Pattern.compile(
          "(?s)\\p{Lu}.*(?:[ыі]|басшы\\p{L}*|орган\\p{L}*|бөлімше\\p{L}*|лар|лер|дар|дер|тар|тер)",
          FLAGS);

  private Addressee() {}

  /** Whom a Russian clause binds; empty if it does not begin with an addressee. */
  static Optional<String> russian(String text) {
    String plain = Marks.plain(text);
    Matcher asked = ASKED.matcher(plain);
    if (asked.matches()) {
      String rest = text.substring(asked.start(1));
      return Optional.of(Marks.withoutEnd(rest.substring(0, end(Marks.plain(rest)))));
    }
    if (!DATIVE.matcher(plain).matches() || NOT_DATIVE.matcher(plain).matches()) {
      return Optional.empty();
    }
    boolean orders = infinitive(plain, 0).isPresent() || plain.stripTrailing().endsWith(":");
    return orders ? Optional.of(Marks.withoutEnd(text.substring(0, end(plain)))) : Optional.empty();
  }

  /** The subject of a clause with a finite verb («Департамент обеспечивает»), or a dative one. */
  static String anyRussian(String text) {
    return russian(text)
        .orElseGet(() -> {
          Matcher finite = FINITE.matcher(text);
          return finite.matches() && Character.isUpperCase(text.charAt(0))
              ? text.substring(0, end(Marks.plain(finite.group(1))))
              : "";
        });
  }

  private static int end(String plain) {
    int end = plain.length();
    Matcher manner = MANNER.matcher(plain);
    if (manner.find()) {
      end = manner.start();
    }
    return Math.min(end, infinitive(plain, 0).map(at -> Math.max(0, at - 1)).orElse(end));
  }

  /** Where the first infinitive stands. */
  static Optional<Integer> infinitive(String plain, int from) {
    Matcher word = WORD.matcher(plain);
    for (boolean more = word.find(from); more; more = word.find()) {
      String lower = word.group().toLowerCase(Locale.ROOT);
      if (INFINITIVE.matcher(lower).matches() && !NOUN.matcher(lower).matches()) {
        return Optional.of(word.start());
      }
    }
    return Optional.empty();
  }

  /** The subject with which a Kazakh clause begins; empty text if it has none that is clear. */
  static String kazakh(String text) {
    String bare = Marks.withoutEnd(text);
    Matcher manner = KAZAKH_MANNER.matcher(Marks.plain(bare));
    String subject = manner.find() ? bare.substring(0, manner.start()) : bare;
    boolean whole = text.stripTrailing().endsWith(":") || manner.reset().find();
    return whole && KAZAKH_SUBJECT.matcher(Marks.plain(subject)).matches() ? subject : "";
  }
}

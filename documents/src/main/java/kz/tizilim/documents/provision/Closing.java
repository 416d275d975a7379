package kz.tizilim.documents.provision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.core.act.Provisions.Agreement;
import kz.tizilim.core.act.Provisions.Signatory;
import kz.tizilim.core.act.WrittenDays;

/**
 * What stands behind the clauses of an order.
 *
 * @param signatories who signed it; more than one where it was issued jointly
 * @param agreements who agreed to it
 */
record Closing(List<Signatory> signatories, List<Agreement> agreements) {

  /*
   * A signature is an office, a rank or none, and a name, in one paragraph or in several: cells and lines
   * come as paragraphs. The name ends it. Behind «СОГЛАСОВАНО» stands the body that agreed, up to a blank
   * for the signature, a day, a name, or the next agreement.
   */
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final int LONGEST_OFFICE = 300;
  private static final Pattern AGREED =
      Pattern.compile(
          "\"?(?:согласован[оаы]?|келісілді|келісілген|келісемін)\"?:?(?!\\p{L})\"? ?", FLAGS);
  private static final Pattern NAMED =
      Pattern.compile("(.*?)[ _/]*(?<!\\p{L})(" + Persons.NAME + ")", Pattern.DOTALL);
  private static final Pattern WHOLE_NAME =
      Pattern.compile("\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?(?: \\p{Lu}\\p{Ll}+){1,2}");
  private static final Pattern COUNTRY =
      Pattern.compile("(?<!\\p{L})(?:Республик|Казахстан|Қазақстан|Президент|Правительств)");
  private static final Pattern OFFICE =
      Pattern.compile(
          "(?:.*[ -])?(?:министр|председатель|начальник|руководитель|директор|президент|прокурор|аким"
              + "|секретарь|командующий|управляющий|заместитель|обязанности|и\\. ?о\\.|комиссар|ректор"
              + "|төраға\\p{L}*|бастығы|министрі|басшысы|директоры|прокуроры|әкімі|хатшысы|орынбасары"
              + "|атқарушы|м\\.а\\.)(?: .*)?",
          FLAGS);
  private static final Pattern RANK =
      Pattern.compile(
          "(?:(?:.*?) )??((?:генерал-(?:полковник|лейтенант|майор)|генерал армии|армия генералы"
              + "|подполковник|полковник|майор|(?:контр-|вице-)?адмирал|капитан \\p{L}+ ранга"
              + "|государственный советник \\p{L}+(?: \\p{L}+ класса)?)"
              + "(?: (?:юстиции|полиции|медицинской службы|авиации|запаса|в отставке))*)",
          FLAGS);
  private static final Pattern BLANK = Pattern.compile("[_ ]*_{3,}[_ ]*.*");
  private static final Pattern DAY =
      Pattern.compile("(?:от )?" + WrittenDays.REGEX + "\\.?", FLAGS);
  private static final Pattern TAIL =
      Pattern.compile("[ ,]*(?:_{3,}.*|(?:от )?" + WrittenDays.REGEX + ".*)$", FLAGS);

  private static final Pattern BODY =
      Pattern.compile("(?:Министерство|Министр|Агентство|Комитет|Национальный Банк)(?!\\p{L})");
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?s).*(?:Республики Казахстан|(?<!\\p{L})РК|министрлігі|министрі|агенттігі|комитеті)",
          FLAGS);
  private static final Pattern HEADING =
      Pattern.compile(
          "(?:реестр|перечень|правила|положение|тізілім|тізбе|қағидалар)(?!\\p{L})", FLAGS);

  static boolean isAgreement(Paragraph paragraph) {
    Matcher m = AGREED.matcher(paragraph.plain());
    return m.lookingAt() && Character.isUpperCase(firstLetter(paragraph.text()));
  }

  private static int firstLetter(String text) {
    return text.codePoints().filter(Character::isLetter).findFirst().orElse('x');
  }

  /** Whether a signature begins with the paragraph, or is it: an office without a mark, a name. */
  static boolean isSignature(Paragraph paragraph) {
    String plain = paragraph.plain();
    boolean initialsEnd = plain.matches("(?s).*\\p{Lu}\\.");
    if ((Marks.isEnded(plain) && !initialsEnd)
        || plain.length() > LONGEST_OFFICE
        || !Character.isUpperCase(firstLetter(plain))) {
      return false;
    }
    return OFFICE.matcher(plain).matches() || NAMED.matcher(plain).matches();
  }

  /** Reads the paragraphs behind the clauses. */
  static Closing read(List<Paragraph> paragraphs, String issuer) {
    List<Signatory> signatories = new ArrayList<>();
    List<Agreement> agreements = new ArrayList<>();
    List<Paragraph> office = new ArrayList<>();
    int i = 0;
    while (i < paragraphs.size() && !OrderParts.isAnnex(paragraphs.get(i))) {
      Paragraph paragraph = paragraphs.get(i);
      if (isAgreement(paragraph)) {
        i = agreement(paragraphs, i, agreements);
        office.clear();
        continue;
      }
      Optional<Signatory> signed =
          agreements.isEmpty() ? signatory(office, paragraph, issuer) : Optional.empty();
      if (signed.isPresent()) {
        signatories.add(signed.get());
        office.clear();
      } else if (Marks.isEnded(paragraph.text())) {
        office.clear();
      } else {
        office.add(paragraph);
      }
      i++;
    }
    return new Closing(List.copyOf(signatories), List.copyOf(agreements));
  }

  /** The signature that ends with {@code last}; empty if no name ends it. */
  private static Optional<Signatory> signatory(
      List<Paragraph> office, Paragraph last, String issuer) {
    Matcher named = NAMED.matcher(last.text());
    boolean country = COUNTRY.matcher(last.text()).find();
    String name;
    String before;
    if (named.matches()) {
      name = named.group(2).strip();
      before = named.group(1).strip();
    } else if (!office.isEmpty() && !country && WHOLE_NAME.matcher(last.text()).matches()) {
      name = last.text();
      before = "";
    } else {
      return Optional.empty();
    }
    Paragraph whole = last.with(before);
    for (int i = office.size() - 1; i >= 0; i--) {
      whole = office.get(i).and(whole);
    }
    String position = whole.text().strip().replaceAll("[ _]+$", "");
    if (!OFFICE.matcher(position).matches() && !starts(position, issuer)) {
      return Optional.empty();
    }
    String rank = rank(position, issuer);
    position = position.substring(0, position.length() - rank.length()).strip();
    return Optional.of(new Signatory(position, rank, name, whole.lines()));
  }

  private static boolean starts(String position, String issuer) {
    return !issuer.isEmpty()
        && position.toLowerCase(Locale.ROOT).startsWith(issuer.toLowerCase(Locale.ROOT));
  }

  /** What stands behind the office: a rank. */
  private static String rank(String position, String issuer) {
    if (starts(position, issuer)) {
      return position.substring(issuer.length()).strip();
    }
    Matcher m = RANK.matcher(position);
    return m.matches() ? m.group(1) : "";
  }

  /** Reads the bodies behind «СОГЛАСОВАНО»; gives the first paragraph behind them. */
  private static int agreement(List<Paragraph> paragraphs, int from, List<Agreement> agreements) {
    Paragraph stamp = paragraphs.get(from);
    Matcher m = AGREED.matcher(stamp.plain());
    String first = m.lookingAt() ? stamp.text().substring(m.end()).strip() : "";
    Paragraph body = stamp.with(withoutSignature(first));
    int i = from + 1;
    boolean whole = !first.isEmpty() && body.text().length() < first.length();
    while (i < paragraphs.size()
        && !isAgreement(paragraphs.get(i))
        && !OrderParts.isAnnex(paragraphs.get(i))) {
      Paragraph next = paragraphs.get(i);
      String words = withoutSignature(next.text());
      boolean another = BODY.matcher(Marks.plain(words)).lookingAt();
      if (!body.text().isEmpty() && (whole || WHOLE.matcher(body.text()).matches())) {
        if (!another) {
          break;
        }
        agreements.add(new Agreement(body.text(), body.lines()));
        body = next.with("");
      } else if (!body.text().isEmpty() && isBehindBody(next)) {
        break;
      }
      whole = words.length() < next.text().length();
      body =
          words.isEmpty()
              ? body
              : body.text().isEmpty() ? body.and(next).with(words) : body.and(next.with(words));
      i++;
    }
    if (!body.text().isEmpty()) {
      agreements.add(new Agreement(body.text(), body.lines()));
    }
    return i;
  }

  private static boolean isBehindBody(Paragraph paragraph) {
    return BLANK.matcher(paragraph.plain()).matches()
        || DAY.matcher(paragraph.plain()).matches()
        || Marks.isEnded(paragraph.text())
        || HEADING.matcher(paragraph.plain()).lookingAt();
  }

  /** The words of a body without blanks, days and names. */
  private static String withoutSignature(String text) {
    String bare = TAIL.matcher(Marks.plain(text)).find() ? cut(text) : text;
    Matcher named = NAMED.matcher(bare);
    return (named.matches() ? named.group(1) : bare).strip();
  }

  private static String cut(String text) {
    Matcher tail = TAIL.matcher(Marks.plain(text));
    return tail.find() ? text.substring(0, tail.start()).strip() : text;
  }
}

package kz.tizilim.core.act;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.tizilim.core.act.Provisions.Unit;
import kz.tizilim.core.act.Reckoning.Manner;
import kz.tizilim.core.act.Reckoning.Reading;

/** Reads terms out of the words of clauses. */
final class ReckoningReader {

  /*
   * A term is one phrase: how many days, weeks or months, and the event of this act from which they run.
   * What stands next to the event must show that it is this act's («его», «настоящего приказа»), or the
   * event must stand alone: «со дня подписания договора» is another day. What follows the event belongs to
   * the duty. Whatever else sounds like a term (MARKS) is said to be not understood.
   *
   * A rule of commencement is understood only as a whole: a part with a day of its own would make half of
   * it a wrong day. An effect on earlier relations changes no day: it is a provision of its own.
   */
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String RU_NUMBER = "\\d{1,3}(?: ?\\([^)]*\\))?|\\p{L}+(?: \\p{L}+)?";
  private static final String RU_FROM =
      "(?:со дня|после дня|с даты|от даты|от дня|с момента|после)";
  private static final Pattern RU_TERM =
      Pattern.compile(
          "(?<!\\p{L})(в течение|не позднее|по истечени[ию]) (?:(?:("
              + RU_NUMBER
              + ") )??(?:(рабоч|календарн)\\p{L}{2,3} дн(?:ей|я)|(месяц(?:а|ев)?)|(недел[ьи]))"
              + "|(\\p{L}{0,20}?)(месячного|недельного) срока) "
              + RU_FROM
              + " ",
          FLAGS);
  private static final Pattern RU_SPAN =
      Pattern.compile(
          "(?<!\\p{L})(в) (?:()()()()"
              + "(\\p{L}{0,20}?)(месячный|недельный) срок) "
              + RU_FROM
              + " ",
          FLAGS);
  private static final Pattern RU_AFTER = Pattern.compile("(?<!\\p{L})после (?:дня )?", FLAGS);
  private static final Pattern RU_ON =
      Pattern.compile("(?<!\\p{L})(?:со дня|с даты|с момента) ", FLAGS);
  private static final Pattern RU_UNTIL =
      Pattern.compile("(?<!\\p{L})(?:не позднее|до) (" + WrittenDays.REGEX + ")", FLAGS);
  private static final Pattern RU_SINCE =
      Pattern.compile("(?<!\\p{L})со? (" + WrittenDays.REGEX + ")", FLAGS);
  private static final String THIS_ACT = "(?:настоящ|данн)\\p{L}+ (?!прав)\\p{L}+";
  private static final Pattern RU_EVENT =
      Pattern.compile(
          "(его |е[её] |их |"
              + THIS_ACT
              + " )?(?:(подписания|принятия)|((?:первого )?(?:официального )?опубликования)"
              + "|введения ((?:его |е[её] |их |"
              + THIS_ACT
              + " )?)(в действие)|((?:государственной )?регистрации))(?!\\p{L})"
              + "(?: в (?:органах юстиции|Министерстве юстиции(?: Республики Казахстан)?)(?!\\p{L}))?"
              + "( "
              + THIS_ACT
              + ")?(?: в (?:органах юстиции|Министерстве юстиции(?: Республики Казахстан)?)(?!\\p{L}))?",
          FLAGS);

  /** What may follow an event that does not say whose it is: the end of the phrase, or the duty. */
  private static final Pattern RU_BEHIND =
      Pattern.compile(
          "\\s*(?:$|[,.;].*|(?:на казахском|на русском|в соответствии|и подлежит|и распростран|и ввод).*"
              + "|\\p{L}+(?:ние|ть|ти)(?!\\p{L}).*)",
          FLAGS | Pattern.DOTALL);

  private static final String KK_EVENT =
      "(?:(қол қойыл|қабылдан)|((?:алғашқы )?ресми жариялан)|(қолданысқа енгізіл)"
          + "|(мемлекеттік тіркел|мемлекеттік тірке|мемлекеттік тіркеуден өт))(?:ған|ген|қан|кен)";
  private static final String KK_LINK =
      "(?: күн(?:інен|нен|і) (бастап|кейін)|н[ае]н (?:кейін|соң))";
  private static final Pattern KK_TERM =
      Pattern.compile(
          KK_EVENT
              + KK_LINK
              + " (?:(күнтізбелік|жұмыс) (\\d{1,3}|\\p{L}+(?: \\p{L}+)?) күн"
              + "|(\\d{1,3}|\\p{L}+(?: \\p{L}+)?) (күнтізбелік|жұмыс) күн"
              + "|(\\d{1,3}|\\p{L}+(?: \\p{L}+)?) (ай|апта))(?:і|нің)?"
              + " (ішінде|өткен соң|өткеннен кейін)",
          FLAGS);
  private static final Pattern KK_EVENT_ALONE = Pattern.compile(KK_EVENT + KK_LINK, FLAGS);
  private static final Pattern KK_SINCE =
      Pattern.compile("(" + WrittenDays.REGEX + ") бастап", FLAGS);
  private static final Pattern MARKS =
      Pattern.compile(
          "(?<!\\p{L})(?:в течение|по истечени[ию]|не позднее|не ранее|после|срок\\p{L}*|\\p{L}*дневный"
              + "|дней|месяц\\p{L}* со|немедленно|незамедлительно|безотлагательно"
              + "|еже(?:годно|месячно|квартально|недельно)|раз в (?:месяц|квартал|полугодие|год)|сайын|до \\d{1,2} \\p{L}+"
              + "|до (?:начала|окончания|завершения|конца)|по (?:окончании|завершении)"
              + "|(?:басталған|аяқталған|біткен)(?:ға|ге) дейін"
              + "|со дня|с (?:даты|момента)|с \\d{1,2} \\p{L}+ \\d{4}|с \\d{1,2}\\.\\d{1,2}\\.\\d{4}"
              + "|за исключением(?=[^()]*(?:вводит|вступа))"
              + "|распространя\\p{L}+ (?:сво\\p{L}+ действие )?на (?:право)?отношения"
              + "|күн(?:інен|нен|і) (?:бастап|кейін)|жылғы \\d{1,2} \\p{L}+ (?:бастап|кейін)"
              + "|құқықтық қатынастарға|қатынастарға қолданылады"
              + "|ішінде|өткен соң|өткеннен кейін|мерзім\\p{L}*|дереу)(?!\\p{L}).*",
          FLAGS | Pattern.DOTALL);

  private static final Pattern COMMENCES =
      Pattern.compile("ввод[ия]тся в действие|қолданысқа енгізіледі", FLAGS);
  private static final Pattern IN_FORCE =
      Pattern.compile(
          "вступа[ею]т в силу [^,.;]+? и (?=ввод)|[^,.;]+? күшіне енеді(?: және|,) ", FLAGS);
  private static final Pattern RULE_ALONE =
      Pattern.compile(
          "(?:(?:настоящ\\p{L}+|данн\\p{L}+) \\p{L}+|(?:осы|бұл) \\p{L}+|ввод[ия]тся в действие"
              + "|қолданысқа енгізіледі|подлежит (?:официальному )?опубликованию"
              + "|распространя[ею]тся (?:сво[её] действие )?на (?:право)?отношения, возникшие со? "
              + WrittenDays.REGEX
              + "|ресми жариялануға (?:тиіс|жатады)|оның|(?:и|а также|және)(?!\\p{L})|[ ,.;])*",
          FLAGS);

  private ReckoningReader() {}

  /** A term in a text, and the text around it. */
  private record Found(Reading reading, String rest) {}

  static Reading read(String clause) {
    String text = clause.replaceAll("[\\s\u00A0\u202F]+", " ").replace('«', '"').replace('»', '"');
    return COMMENCES.matcher(text).find() ? commencement(text.strip()) : duty(text.strip());
  }

  private static Reading commencement(String text) {
    String rule = IN_FORCE.matcher(text).replaceFirst("");
    return Stream.of(
            term(rule),
            day(rule, RU_SINCE),
            day(rule, KK_SINCE),
            event(rule, RU_AFTER, Unit.AFTER_EVENT),
            event(rule, RU_ON, Unit.ON_EVENT),
            kazakhEvent(rule))
        .flatMap(Optional::stream)
        .filter(found -> RULE_ALONE.matcher(found.rest()).matches())
        .map(Found::reading)
        .findFirst()
        .orElseGet(() -> new Reading.NotUnderstood(text));
  }

  private static Reading duty(String text) {
    Optional<Recurrence.Found> again = Recurrence.find(text);
    if (again.isPresent()) {
      return duty(again.get().rest()) instanceof Reading.None
          ? new Reading.Recurring(again.get().recurrence())
          : new Reading.NotUnderstood(text);
    }
    Optional<Found> found =
        term(text)
            .or(() -> day(text, RU_UNTIL))
            .or(() -> event(text, RU_AFTER, Unit.AFTER_EVENT))
            .or(() -> kazakhEvent(text).filter(ReckoningReader::isAfter));
    if (found.isEmpty()) {
      Matcher marks = MARKS.matcher(text);
      return marks.find() ? new Reading.NotUnderstood(marks.group().strip()) : new Reading.None();
    }
    boolean another =
        MARKS.matcher(found.get().rest()).find()
            && !(duty(found.get().rest()) instanceof Reading.None);
    return another ? new Reading.NotUnderstood(text) : found.get().reading();
  }

  private static boolean isAfter(Found found) {
    return found.reading() instanceof Reading.Found term
        && term.reckoning().unit() == Unit.AFTER_EVENT;
  }

  /** A length and the event from which it runs. */
  private static Optional<Found> term(String text) {
    for (Pattern pattern : new Pattern[] {RU_TERM, RU_SPAN}) {
      Matcher m = pattern.matcher(text);
      while (m.find()) {
        Optional<Found> found = russian(text, m);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    Matcher m = KK_TERM.matcher(text);
    return m.find() ? kazakh(text, m) : Optional.empty();
  }

  private static Optional<Found> russian(String text, Matcher m) {
    boolean ofDays = m.group(3) != null && !m.group(3).isEmpty();
    boolean span = m.group(7) != null;
    Unit unit =
        ofDays
            ? of(m.group(3), "рабоч", Unit.WORKING_DAYS, Unit.CALENDAR_DAYS)
            : of(span ? m.group(7) : group(m, 4), "мес", Unit.MONTHS, Unit.WEEKS);
    String number = span ? m.group(6) : group(m, 2);
    boolean one = number.isEmpty() && !ofDays;
    OptionalInt length =
        one ? OptionalInt.of(1) : NumberWords.russian(number.toLowerCase(Locale.ROOT));
    Manner manner =
        m.group(1).toLowerCase(Locale.ROOT).startsWith("по") ? Manner.AFTER : Manner.WITHIN;
    return length.isEmpty() || length.getAsInt() < 1
        ? Optional.empty()
        : event(text, m.end())
            .map(event ->
                found(
                    text,
                    m.start(),
                    event.end(),
                    new Reckoning(manner, length.getAsInt(), unit, event.kind())));
  }

  private static String group(Matcher m, int group) {
    return m.group(group) == null ? "" : m.group(group);
  }

  private static Unit of(String word, String first, Unit unit, Unit otherwise) {
    return word.toLowerCase(Locale.ROOT).startsWith(first) ? unit : otherwise;
  }

  private static Optional<Found> kazakh(String text, Matcher m) {
    String number = m.group(7) != null ? m.group(7) : m.group(8) != null ? m.group(8) : m.group(10);
    String days = m.group(6) != null ? m.group(6) : m.group(9);
    Unit unit =
        days != null
            ? of(days, "жұмыс", Unit.WORKING_DAYS, Unit.CALENDAR_DAYS)
            : of(m.group(11), "ай", Unit.MONTHS, Unit.WEEKS);
    OptionalInt length = NumberWords.kazakh(number);
    Manner manner = m.group(12).equalsIgnoreCase("ішінде") ? Manner.WITHIN : Manner.AFTER;
    return length.isEmpty() || length.getAsInt() < 1
        ? Optional.empty()
        : Optional.of(
            found(
                text,
                m.start(),
                m.end(),
                new Reckoning(manner, length.getAsInt(), unit, kazakhKind(m))));
  }

  /** An event of this act in a text, and where its words end. */
  private record EventAt(Fact.Kind kind, int end) {}

  /** The event of this act of which the words begin at {@code from}. */
  private static Optional<EventAt> event(String text, int from) {
    Matcher m = RU_EVENT.matcher(text).region(from, text.length());
    if (!m.lookingAt()) {
      return Optional.empty();
    }
    boolean ours = m.group(1) != null || m.group(7) != null || !group(m, 4).isEmpty();
    boolean alone = RU_BEHIND.matcher(text.substring(m.end())).matches();
    if (!ours && !alone) {
      return Optional.empty();
    }
    Fact.Kind kind =
        m.group(2) != null
            ? Fact.Kind.SIGNED
            : m.group(3) != null
                ? Fact.Kind.PUBLISHED
                : m.group(5) != null ? Fact.Kind.APPLIED : Fact.Kind.REGISTERED;
    return Optional.of(new EventAt(kind, m.end()));
  }

  /** An event without a length behind the words of {@code pattern}. */
  private static Optional<Found> event(String text, Pattern pattern, Unit unit) {
    Matcher m = pattern.matcher(text);
    while (m.find()) {
      Optional<EventAt> event = event(text, m.end());
      if (event.isPresent()) {
        return Optional.of(
            found(
                text,
                m.start(),
                event.get().end(),
                new Reckoning(Manner.AFTER, 0, unit, event.get().kind())));
      }
    }
    return Optional.empty();
  }

  private static Optional<Found> kazakhEvent(String text) {
    Matcher m = KK_EVENT_ALONE.matcher(text);
    if (!m.find()) {
      return Optional.empty();
    }
    Unit unit = "бастап".equalsIgnoreCase(m.group(5)) ? Unit.ON_EVENT : Unit.AFTER_EVENT;
    return Optional.of(
        found(text, m.start(), m.end(), new Reckoning(Manner.AFTER, 0, unit, kazakhKind(m))));
  }

  private static Fact.Kind kazakhKind(Matcher m) {
    if (m.group(1) != null) {
      return Fact.Kind.SIGNED;
    }
    if (m.group(2) != null) {
      return Fact.Kind.PUBLISHED;
    }
    return m.group(3) != null ? Fact.Kind.APPLIED : Fact.Kind.REGISTERED;
  }

  private static Optional<Found> day(String text, Pattern pattern) {
    Matcher m = pattern.matcher(text);
    if (!m.find()) {
      return Optional.empty();
    }
    Optional<LocalDate> day = WrittenDays.first(m.group(1));
    return day.map(named -> new Found(new Reading.Named(named), rest(text, m.start(), m.end())));
  }

  private static Found found(String text, int from, int to, Reckoning reckoning) {
    return new Found(new Reading.Found(reckoning), rest(text, from, to));
  }

  private static String rest(String text, int from, int to) {
    return text.substring(0, from) + " " + text.substring(to);
  }
}

package kz.tizilim.core.act;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
   * A rule of commencement is understood only as a whole; CommencementGrammar cuts the rest out.
   */
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String RU_NUMBER = "\\d{1,3}(?: ?\\([^)]*\\))?|\\p{L}+(?: \\p{L}+)?";
  private static final String RU_FROM =
      "(?:со дня|после дня|с даты|от даты|от дня|с момента|после)";
  private static final Pattern RU_TERM =
      Pattern.compile(
          "(?<!\\p{L})(в течение|не поз(?:днее|же)(?: чем через)?|по истечени[ию]) (?:(?:("
              + RU_NUMBER
              + ") )??(?:(рабоч|календарн|сут)(?:(?<!сут)\\p{L}{2,3} дн(?:ей|я)|(?<=сут)(?:ок|ки))|(месяц(?:а|ев)?)|(недел[ьи]))"
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

  /** «На следующий день после …», of a commencement the same as «после дня …». */
  private static final Pattern RU_NEXT_DAY =
      Pattern.compile(
          "(?<!\\p{L})(?:на следующий|со следующего|не позднее следующего)( рабоч\\p{L}+)? (?:день|дня),?"
              + " (?:после (?:дня )?|за дн[её]м )",
          FLAGS);

  private static final Pattern RU_NEXT_MONTH =
      Pattern.compile(
          "(?<!\\p{L})с (?:1|1-го|первого) числа (?:(?:(второго|третьего|четвертого|шестого) )?"
              + "месяца,? следующего за месяцем |следующего месяца после (?:дня )?)",
          FLAGS);
  private static final Pattern RU_NEXT_MONTH_IN_WHICH =
      Pattern.compile(
          "(?<!\\p{L})с (?:1|1-го|первого) числа месяца,? следующего за месяцем, в котором (?:он|она|оно) "
              + "(?:был[ао]? )?(?:впервые )?официально опубликован[ао]?(?!\\p{L})",
          FLAGS);
  private static final Pattern RU_ON =
      Pattern.compile("(?<!\\p{L})(?:со дня|с даты|с момента) ", FLAGS);
  private static final Pattern RU_UNTIL =
      Pattern.compile(
          "(?<!\\p{L})(?:не позднее|(?:в срок )?до|к) (" + WrittenDays.REGEX + ")", FLAGS);
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
              + ")?(?: в (?:органах юстиции|Министерстве юстиции(?: Республики Казахстан)?)(?!\\p{L}))?"
              + "(?: в (?:средствах массовой информации|(?:периодических )?печатных изданиях)(?!\\p{L}))?",
          FLAGS);

  /** What may follow an event that does not say whose it is: the end of the phrase, or the duty. */
  private static final Pattern RU_BEHIND =
      Pattern.compile(
          "\\s*(?:$|[,.;].*|(?:на казахском|на русском|в соответствии|и подлежит|и распростран|и ввод).*"
              + "|\\p{L}+(?:ние|ть|ти)(?!\\p{L}).*)",
          FLAGS | Pattern.DOTALL);

  /** The words of another event, up to a mark or to what is to be done. */
  private static final Pattern RU_OTHER =
      Pattern.compile(
          "(\\p{L}[^,.;]*?)(?=[,.;]|$| на казахском"
              + "| в соответствии| \\p{L}+(?:ть|ти|чь)(?:ся)?(?!\\p{L})| \\p{L}+(?:ние|ку)(?!\\p{L}))",
          FLAGS);

  private static final String KK_EVENT =
      "(?:(қол қойыл|қабылдан)|((?:алғашқы )?ресми жариялан)|(қолданысқа енгізіл)"
          + "|(мемлекеттік тіркел|мемлекеттік тірке|мемлекеттік тіркеуден өт))(?:ған|ген|қан|кен)";
  private static final Pattern KK_EVENT_WORDS = Pattern.compile(KK_EVENT, FLAGS);
  private static final String KK_LINK =
      "(?: күн(?:інен|нен|і) (бастап|кейін)(?!\\p{L})| күн(?:нен|інен) кейінгі күн(?:нен бастап|інен бастап|і)|н[ае]н (?:кейін|соң))";
  private static final Pattern KK_TERM =
      Pattern.compile(
          KK_EVENT
              + KK_LINK
              + " (?:(күнтізбелік|жұмыс) (\\d{1,3}(?: ?\\([^)]*\\))?|\\p{L}+(?: \\p{L}+)?) күн"
              + "|(\\d{1,3}(?: ?\\([^)]*\\))?|\\p{L}+(?: \\p{L}+)?) (күнтізбелік|жұмыс) күн"
              + "|(\\d{1,3}(?: ?\\([^)]*\\))?|\\p{L}+(?: \\p{L}+)?) (ай|апта|тәулік))(?:і|нің)?"
              + " (ішінде|өткен соң|өткеннен кейін)",
          FLAGS);
  private static final Pattern KK_OTHER =
      Pattern.compile(
          "(?<!\\p{L})((?:\\p{L}+ ){0,3}?\\p{L}+ (?:\\p{L}+ )?\\p{L}+(?:ған|ген|қан|кен))"
              + " (?:күнінен|күннен) (?:бастап|кейін)"
              + " (?:(күнтізбелік|жұмыс) (\\d{1,3}(?: ?\\([^)]*\\))?|\\p{L}+(?: \\p{L}+)?) күн"
              + "|(\\d{1,3}(?: ?\\([^)]*\\))?|\\p{L}+(?: \\p{L}+)?) (күнтізбелік|жұмыс) күн"
              + "|(\\d{1,3}(?: ?\\([^)]*\\))?|\\p{L}+(?: \\p{L}+)?) (ай|апта|тәулік))(?:і|нің)?"
              + " (ішінде|өткен соң|өткеннен кейін)",
          FLAGS);
  private static final Pattern KK_UNTIL =
      Pattern.compile(
          "(" + WrittenDays.REGEX + ") (?:дейін|кешіктірмей|кешікпей)(?!\\p{L})", FLAGS);
  private static final Pattern KK_EVENT_ALONE = Pattern.compile(KK_EVENT + KK_LINK, FLAGS);
  private static final Pattern KK_NEXT_MONTH =
      Pattern.compile(
          KK_EVENT
              + "(?: күні (?:тиесілі|келетін))? айдан кейінгі (?:(екінші|үшінші|төртінші|алтыншы) )?айдың (?:1-|бірінші )?"
              + "(?:күнінен|жұлдызынан|санынан) бастап",
          FLAGS);
  private static final Pattern KK_SINCE =
      Pattern.compile("(" + WrittenDays.REGEX + ") бастап", FLAGS);
  private static final Pattern MARKS =
      Pattern.compile(
          "(?<!\\p{L})(?:в течение|в (?:возможно )?кратчайши[йе]|по истечени[ию]|не позднее|не ранее|после|срок\\p{L}*|[\\p{L}\\d-]*дневный"
              + "|дней|месяц\\p{L}* со|немедленно|незамедлительно|безотлагательно"
              + "|еже(?:годно|месячно|квартально|недельно)|раза? в (?:неделю|месяц|квартал|полугодие|год)|сайын|кешіктірмей|кешікпей|(?:бір|екі|үш|төрт) рет|до \\d{1,2} \\p{L}+"
              + "|до (?:начала|окончания|завершения|конца)|по (?:окончании|завершении)"
              + "|(?:басталған|аяқталған|біткен)(?:ға|ге) дейін"
              + "|со дня|с (?:даты|момента)|с \\d{1,2} \\p{L}+ \\d{4}|с \\d{1,2}\\.\\d{1,2}\\.\\d{4}"
              + "|за исключением(?=[^()]*(?:вводит|вступа))"
              + "|распространя\\p{L}+ (?:сво\\p{L}+ действие )?на (?:право)?отношения"
              + "|күн(?:інен|нен|і) (?:бастап|кейін)|жылғы \\d{1,2} \\p{L}+ дейін|жылғы \\d{1,2} \\p{L}+ (?:бастап|кейін)"
              + "|құқықтық қатынастарға|қатынастарға қолданылады"
              + "|ішінде|өткен соң|өткеннен кейін|мерзім\\p{L}*|дереу)(?!\\p{L}).*",
          FLAGS | Pattern.DOTALL);

  private static final Pattern COMMENCES =
      Pattern.compile("ввод[ия]тся в действие|қолданысқа енгізіледі", FLAGS);
  private static final Pattern RULE_ALONE =
      Pattern.compile(
          "(?:(?:настоящ\\p{L}+|данн\\p{L}+) \\p{L}+|(?:осы|бұл) \\p{L}+|ввод[ия]тся в действие"
              + "|қолданысқа енгізіледі|подлежит (?:(?:официальному )?опубликованию|государственной регистрации"
              + "(?: в (?:органах юстиции|Министерстве юстиции(?: Республики Казахстан)?))?)"
              + "|ресми жариялануға (?:тиіс|жатады)|оның|оған|(?:и|а также|және)(?!\\p{L})|[ ,.;])*",
          FLAGS);

  private ReckoningReader() {}

  /**
   * A term in a text.
   *
   * @param trigger the words of its event; empty for a day
   * @param from where its words begin in {@code text}
   * @param to where they end
   */
  private record Found(Reading reading, String trigger, String text, int from, int to) {
    /** The text around it. */
    String rest() {
      return text.substring(0, from) + " " + text.substring(to);
    }
  }

  static Reading read(String clause) {
    String text = clause.replaceAll("[\\s\u00A0\u202F]+", " ").replace('«', '"').replace('»', '"');
    return COMMENCES.matcher(text).find()
        ? CommencementRule.read(text).reading()
        : duty(text.strip());
  }

  /**
   * A rule of commencement.
   *
   * @param reading from when
   * @param trigger the words of the event from which it runs; empty for a day
   */
  record Rule(Reading reading, String trigger) {}

  /** The rule that a text is, but for its subject and that it is to be published. */
  static Optional<Rule> rule(String words) {
    String text = words.strip();
    return Stream.of(
            term(text),
            nextMonth(text),
            day(text, RU_SINCE),
            day(text, KK_SINCE),
            event(text, RU_NEXT_DAY, Unit.AFTER_EVENT),
            event(text, RU_AFTER, Unit.AFTER_EVENT),
            event(text, RU_ON, Unit.ON_EVENT),
            kazakhEvent(text))
        .flatMap(Optional::stream)
        .filter(found -> !(found.reading() instanceof Reading.OfOther))
        .filter(found -> RULE_ALONE.matcher(found.rest()).matches())
        .map(found -> new Rule(found.reading(), found.trigger()))
        .findFirst();
  }

  private static Reading duty(String text) {
    Optional<Recurrence.Found> again = Recurrence.find(text);
    if (again.isPresent()) {
      return duty(again.get().rest()) instanceof Reading.None
          ? new Reading.Recurring(again.get().recurrence())
          : new Reading.NotUnderstood(text);
    }
    Optional<Found> found = found(text);
    if (found.isEmpty()) {
      Matcher marks = MARKS.matcher(text);
      return marks.find() ? new Reading.NotUnderstood(marks.group().strip()) : new Reading.None();
    }
    boolean another =
        MARKS.matcher(found.get().rest()).find()
            && !(duty(found.get().rest()) instanceof Reading.None);
    return another ? new Reading.NotUnderstood(text) : found.get().reading();
  }

  private static Optional<Found> found(String text) {
    return term(text)
        .or(() -> day(text, RU_UNTIL))
        .or(() -> day(text, KK_UNTIL))
        .or(() -> nextDay(text))
        .or(() -> event(text, RU_AFTER, Unit.AFTER_EVENT))
        .or(() -> kazakhEvent(text).filter(ReckoningReader::isAfter));
  }

  /** «На следующий (рабочий) день после …»: a duty of one day. */
  private static Optional<Found> nextDay(String text) {
    Matcher m = RU_NEXT_DAY.matcher(text);
    if (!m.find()) {
      return Optional.empty();
    }
    Unit unit = m.group(1) == null ? Unit.CALENDAR_DAYS : Unit.WORKING_DAYS;
    return event(text, m.end())
        .map(event ->
            found(
                text,
                m.start(),
                m.end(),
                event,
                new Reckoning(Manner.WITHIN, 1, unit, event.kind())));
  }

  /** «С 1 числа месяца, следующего за месяцем …»; no act is applied from its own application. */
  private static Optional<Found> nextMonth(String text) {
    Matcher whole = RU_NEXT_MONTH_IN_WHICH.matcher(text);
    if (whole.find()) {
      Reckoning published = new Reckoning(Manner.AFTER, 0, Unit.NEXT_MONTH, Fact.Kind.PUBLISHED);
      return Optional.of(
          new Found(new Reading.Found(published), "", text, whole.start(), whole.end()));
    }
    Matcher kazakh = KK_NEXT_MONTH.matcher(text);
    if (kazakh.find()) {
      Reckoning found =
          new Reckoning(Manner.AFTER, month(kazakh.group(5)), Unit.NEXT_MONTH, kazakhKind(kazakh));
      return Optional.of(
              new Found(
                  new Reading.Found(found),
                  kazakhWords(kazakh),
                  text,
                  kazakh.start(),
                  kazakh.end()))
          .filter(one -> found.trigger() != Fact.Kind.APPLIED);
    }
    Matcher month = RU_NEXT_MONTH.matcher(text);
    if (!month.find()) {
      return Optional.empty();
    }
    return event(text, month.end())
        .filter(event -> event.kind() != Fact.Kind.APPLIED)
        .map(event ->
            found(
                text,
                month.start(),
                month.end(),
                event,
                new Reckoning(Manner.AFTER, month(month.group(1)), Unit.NEXT_MONTH, event.kind())));
  }

  /** The number of a month after that of an event; 0 for the next one, which needs none. */
  private static int month(@org.jspecify.annotations.Nullable String ordinal) {
    return ordinal == null
        ? 0
        : Objects.requireNonNull(LATER_MONTHS.get(ordinal.toLowerCase(Locale.ROOT)));
  }

  private static final Map<String, Integer> LATER_MONTHS =
      Map.ofEntries(
          Map.entry("второго", 2),
          Map.entry("третьего", 3),
          Map.entry("четвертого", 4),
          Map.entry("шестого", 6),
          Map.entry("екінші", 2),
          Map.entry("үшінші", 3),
          Map.entry("төртінші", 4),
          Map.entry("алтыншы", 6));

  /** The term of a duty, where its words stand in the clause. */
  static Optional<Reckoning.Located> find(String clause) {
    String text = clause.replaceAll("[\\s\u00A0\u202F]", " ").replaceAll("[«»“”„]", "\"");
    if (duty(text) instanceof Reading.NotUnderstood) {
      return Optional.empty();
    }
    return found(text)
        .map(one -> new Reckoning.Located(one.reading(), one.trigger(), one.from(), one.to()));
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
    if (m.find()) {
      return kazakh(text, m);
    }
    Matcher other = KK_OTHER.matcher(text);
    return other.find() ? kazakhOther(text, other) : Optional.empty();
  }

  private static Optional<Found> kazakhOther(String text, Matcher m) {
    String days = m.group(2) != null ? m.group(2) : m.group(5);
    String number = m.group(3) != null ? m.group(3) : m.group(4) != null ? m.group(4) : m.group(6);
    Unit unit =
        days != null
            ? of(days, "жұмыс", Unit.WORKING_DAYS, Unit.CALENDAR_DAYS)
            : kazakhUnit(m.group(7));
    OptionalInt length = NumberWords.kazakh(number);
    Manner manner = m.group(8).equalsIgnoreCase("ішінде") ? Manner.WITHIN : Manner.AFTER;
    return length.isEmpty() || length.getAsInt() < 1
        ? Optional.empty()
        : Optional.of(
            new Found(
                new Reading.OfOther(manner, length.getAsInt(), unit, m.group(1)),
                m.group(1),
                text,
                m.start(),
                m.end()));
  }

  private static Optional<Found> russian(String text, Matcher m) {
    boolean ofDays = m.group(3) != null && !m.group(3).isEmpty();
    boolean span = m.group(7) != null;
    Unit unit =
        ofDays
            ? of(m.group(3), "рабоч", Unit.WORKING_DAYS, Unit.CALENDAR_DAYS)
            : of(span ? m.group(7) : group(m, 4), "мес", Unit.MONTHS, Unit.WEEKS);
    String number = span ? m.group(6) : group(m, 2);
    boolean ofHours = ofDays && m.group(3).equalsIgnoreCase("сут");
    boolean one = number.isEmpty() && (!ofDays || ofHours);
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
                    m.end(),
                    event,
                    new Reckoning(manner, length.getAsInt(), unit, event.kind())))
            .or(() -> other(text, m, manner, length.getAsInt(), unit));
  }

  /**
   * A term from an event of another kind: «со дня получения запроса». A kind that this act has too,
   * of whatever it may be («со дня подписания договора»), is not read.
   */
  private static Optional<Found> other(
      String text, Matcher m, Manner manner, int length, Unit unit) {
    Matcher words = RU_OTHER.matcher(text).region(m.end(), text.length());
    boolean likeOurs = RU_EVENT.matcher(text).region(m.end(), text.length()).lookingAt();
    return !likeOurs && words.lookingAt()
        ? Optional.of(
            new Found(
                new Reading.OfOther(manner, length, unit, words.group(1).strip()),
                words.group(1).strip(),
                text,
                m.start(),
                words.end(1)))
        : Optional.empty();
  }

  private static String group(Matcher m, int group) {
    return m.group(group) == null ? "" : m.group(group);
  }

  private static Unit of(String word, String first, Unit unit, Unit otherwise) {
    return word.toLowerCase(Locale.ROOT).startsWith(first) ? unit : otherwise;
  }

  private static Unit kazakhUnit(String word) {
    return word.equalsIgnoreCase("тәулік")
        ? Unit.CALENDAR_DAYS
        : of(word, "ай", Unit.MONTHS, Unit.WEEKS);
  }

  private static Optional<Found> kazakh(String text, Matcher m) {
    String number = m.group(7) != null ? m.group(7) : m.group(8) != null ? m.group(8) : m.group(10);
    String days = m.group(6) != null ? m.group(6) : m.group(9);
    Unit unit =
        days != null
            ? of(days, "жұмыс", Unit.WORKING_DAYS, Unit.CALENDAR_DAYS)
            : kazakhUnit(m.group(11));
    OptionalInt length = NumberWords.kazakh(number);
    Manner manner = m.group(12).equalsIgnoreCase("ішінде") ? Manner.WITHIN : Manner.AFTER;
    return length.isEmpty() || length.getAsInt() < 1
        ? Optional.empty()
        : Optional.of(
            new Found(
                new Reading.Found(new Reckoning(manner, length.getAsInt(), unit, kazakhKind(m))),
                kazakhWords(m),
                text,
                m.start(),
                m.end()));
  }

  /**
   * An event of this act in a text.
   *
   * @param words where the words that name it end
   * @param end where the words end that belong to it: «в Министерстве юстиции»
   */
  private record EventAt(Fact.Kind kind, int words, int end) {}

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
    int words = m.group(7) == null ? lastEnd(m) : m.end(7);
    return Optional.of(new EventAt(kind, words, m.end()));
  }

  private static int lastEnd(Matcher m) {
    return Stream.of(2, 3, 5, 6).mapToInt(m::end).max().orElseThrow();
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
                m.end(),
                event.get(),
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
        new Found(
            new Reading.Found(new Reckoning(Manner.AFTER, 0, unit, kazakhKind(m))),
            kazakhWords(m),
            text,
            m.start(),
            m.end()));
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
    return day.map(named -> new Found(new Reading.Named(named), "", text, m.start(), m.end()));
  }

  /** The event of a Kazakh term without its case: «алғашқы ресми жарияланған». */
  private static String kazakhWords(Matcher m) {
    Matcher event = KK_EVENT_WORDS.matcher(m.group());
    return event.lookingAt() ? event.group() : "";
  }

  private static Found found(String text, int from, int start, EventAt event, Reckoning reckoning) {
    String trigger = text.substring(start, event.words()).strip();
    return new Found(new Reading.Found(reckoning), trigger, text, from, event.end());
  }
}

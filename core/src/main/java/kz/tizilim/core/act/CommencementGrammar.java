package kz.tizilim.core.act;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.core.act.CommencementRule.Part;
import kz.tizilim.core.act.Reckoning.Reading;

/** Reads clauses on commencement. */
final class CommencementGrammar {

  /*
   * A clause is a subject (this order), perhaps its entry into force, a rule, and what hangs behind it: that
   * the order is to be published, a day before which it is not applied, since when it extends to earlier
   * relations, and parts with a rule of their own («за исключением …, который вводится в действие …», or a
   * sentence of the part). Each of them is cut out, and what is left must be the rule alone.
   */
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern APPLIED = Pattern.compile("ввод[ия]тся в действие", FLAGS);
  private static final Pattern FORCE = Pattern.compile("вступа[ею]т в (?:законную )?силу", FLAGS);
  private static final Pattern KAZAKH_APPLIED =
      Pattern.compile("қолданысқа енгізіл(?:еді|сін)", FLAGS);
  private static final Pattern KAZAKH_FORCE = Pattern.compile("күшіне енеді", FLAGS);

  private static final String RUSSIAN_PART =
      "(?:абзац|подпункт|пункт|приложени|строк|ячейк|звен|ступен|част|раздел|глав|положени|изменени|дополнени"
          + "|норм)\\p{L}*[^;]*?";
  private static final String KAZAKH_PART =
      "[^;]{0,120}?(?:тарма[қғ]|абзац|азат жол|қосымша|жол|ұяшы[қғ]|бөлі[кг])\\p{L}*";
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?:(?:настоящ\\p{L}+|данн\\p{L}+) (?:совместн\\p{L}+ )?\\p{L}+)?"
              + "(,? (?:за исключением|кроме) "
              + RUSSIAN_PART
              + ",)?"
              + "(?:,? ?(?:и )?подлежит (?:(?:официальному )?опубликованию|государственной регистрации"
              + "(?: в (?:органах юстиции|Министерстве юстиции(?: Республики Казахстан)?))?)){0,2}[ ,]*(?:и )?",
          FLAGS);
  private static final Pattern KAZAKH_SUBJECT =
      Pattern.compile(
          "(?:(?:осы|бұл) (?:бірлескен )?(?:бұйрық|қаулы|өкім|шешім|жарлық)(?!\\p{L}))?[ ,]*",
          FLAGS);
  private static final Pattern OF_PART =
      Pattern.compile(
          "(?:(?:^|,) ?(?:за исключением|кроме) |, (?:и |а также )?)("
              + RUSSIAN_PART
              + "), (?:котор\\p{L}+ ввод[ия]тся|вводим\\p{L}+) в действие ",
          FLAGS);
  private static final Pattern EXCEPT =
      Pattern.compile("(?<!\\p{L})(?:за исключением|кроме)(?!\\p{L})", FLAGS);
  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?:[.;] (?:при этом )?|, при этом )("
              + RUSSIAN_PART
              + ") ввод[ия]тся в действие ([^.;]*)",
          FLAGS);
  private static final Pattern KAZAKH_OF_PART =
      Pattern.compile(
          "(?:^|, )(.{3,160}?) қолданысқа енгізілетін (" + KAZAKH_PART + ") қоспағанда,? ?", FLAGS);
  private static final Pattern KAZAKH_EXCEPT = Pattern.compile("қоспағанда", FLAGS);
  private static final Pattern KAZAKH_SENTENCE =
      Pattern.compile("[.;] (" + KAZAKH_PART + ") (.*? қолданысқа енгізіл(?:еді|сін))", FLAGS);

  private static final String SINCE =
      "распространя[ею]т(?:ся| сво[её] действие) на (?:право)?отношения,? возникшие со? ("
          + WrittenDays.REGEX
          + ")";
  private static final Pattern RELATIONS =
      Pattern.compile(",? ?(?:(?:и|а также) )?" + SINCE, FLAGS);
  private static final Pattern OUTER_RELATIONS = Pattern.compile(", (?:и|а также) " + SINCE, FLAGS);
  private static final Pattern KAZAKH_RELATIONS =
      Pattern.compile(
          ",?(?: және)? ("
              + WrittenDays.REGEX
              + ")(?: бастап)? (?:туында|пайда бол)\\p{L}+ (?:құқықтық |құқық)?қатынастарға"
              + "(?: (?:да )?(?:қолданылады|таралады|(?:өз )?(?:қолданысын|күшін) таратады))?",
          FLAGS);
  private static final Pattern NOT_BEFORE =
      Pattern.compile(",? но не ранее (" + WrittenDays.REGEX + ")", FLAGS);
  private static final Pattern KAZAKH_NOT_BEFORE =
      Pattern.compile(
          ",? (?:бірақ |алайда )(" + WrittenDays.REGEX + ") (?:бұрын|ерте)(?: емес)?,?", FLAGS);
  private static final Pattern UNTIL =
      Pattern.compile(
          ",? ?(?:(?:и|а также) )?действует (до|по) ("
              + WrittenDays.REGEX
              + ")( \\(?включительно\\)?)?",
          FLAGS);
  private static final Pattern KAZAKH_UNTIL =
      Pattern.compile(
          ",?(?: және| әрі)? ("
              + WrittenDays.REGEX
              + ") дейін( қоса алғанда)?"
              + " (?:қолданыста болады|қолданылады|әрекет етеді|күшінде болады|қолданыста болсын)",
          FLAGS);
  private static final Pattern SPACES = Pattern.compile("[\\s\u00A0\u202F]+");

  /** «С первого января 2026 года». */
  private static final Pattern FIRST_DAY =
      Pattern.compile("(?<!\\p{L})с первого (?=(?:" + WrittenDays.MONTH_NAMES + ") \\d{4})", FLAGS);

  private static final Pattern LAST_MARKS = Pattern.compile("[ ,;.]+$");
  private static final Pattern FIRST_MARKS = Pattern.compile("^[ ,;.]+");

  private final String text;
  private final List<Part> parts = new ArrayList<>();
  private Optional<LocalDate> relationsSince = Optional.empty();
  private Optional<LocalDate> notBefore = Optional.empty();
  private Optional<LocalDate> validUntil = Optional.empty();
  private boolean isLost;

  /**
   * @param text the clause with plain quotes and single spaces
   */
  private CommencementGrammar(String text) {
    this.text = text;
  }

  static boolean speaks(String text) {
    return APPLIED.matcher(text).find() || FORCE.matcher(text).find() || isKazakh(text);
  }

  private static boolean isKazakh(String text) {
    return KAZAKH_APPLIED.matcher(text).find() || KAZAKH_FORCE.matcher(text).find();
  }

  private static String bare(String clause) {
    String spaced =
        FIRST_DAY.matcher(SPACES.matcher(clause).replaceAll(" ").strip()).replaceAll("с 1 ");
    return LAST_MARKS.matcher(spaced).replaceFirst("");
  }

  private static String plain(String text) {
    return text.replaceAll("[«»“”„]", "\"");
  }

  static CommencementRule read(String clause) {
    String said = bare(clause);
    CommencementGrammar grammar = new CommencementGrammar(said);
    return isKazakh(said) ? grammar.kazakh() : grammar.russian();
  }

  static String withoutParts(String words) {
    CommencementGrammar grammar = new CommencementGrammar(bare(words));
    String rest =
        isKazakh(words)
            ? grammar.kazakhPartsCut(plain(grammar.text))
            : grammar.russianPartsCut(plain(grammar.text));
    return LAST_MARKS.matcher(rest).replaceFirst("");
  }

  private CommencementRule russian() {
    String plain = plain(text);
    Matcher applied = APPLIED.matcher(plain);
    Matcher force = FORCE.matcher(plain);
    boolean isApplied = applied.find();
    int end = isApplied ? applied.start() : plain.length();
    int subject = end;
    Optional<String> effectiveness = Optional.empty();
    if (force.find() && force.start() < end) {
      subject = force.start();
      String words = text.substring(force.start(), end).replaceAll("[ ,]*(?:(?<!\\p{L})и)? *$", "");
      effectiveness = Optional.of(LAST_MARKS.matcher(words).replaceFirst(""));
    }
    Matcher ours = SUBJECT.matcher(plain.substring(0, subject).strip() + " ");
    if (!ours.matches()) {
      return none(text, false, effectiveness);
    }
    if (!isApplied) {
      return onlyInForce(effectiveness);
    }
    boolean excepts = ours.group(1) != null;
    String rule = text.substring(end);
    String rest = cut(russianPartsCut(untilCut(plain.substring(end))), RELATIONS, NOT_BEFORE);
    isLost |= EXCEPT.matcher(rest).find() || (excepts && parts.isEmpty());
    return read(rule, rest, effectiveness);
  }

  private CommencementRule kazakh() {
    String plain = plain(text);
    Matcher force = KAZAKH_FORCE.matcher(plain);
    Matcher applied = KAZAKH_APPLIED.matcher(plain);
    Matcher subject = KAZAKH_SUBJECT.matcher(plain);
    int from = subject.lookingAt() ? subject.end() : 0;
    boolean isApplied = applied.find();
    Optional<String> effectiveness = Optional.empty();
    if (force.find() && (!isApplied || force.start() < applied.start())) {
      effectiveness = Optional.of(text.substring(from, force.end()));
      Matcher and =
          Pattern.compile("[ ,]*(?:және )?").matcher(plain).region(force.end(), plain.length());
      from = and.lookingAt() ? and.end() : force.end();
    }
    if (!isApplied) {
      boolean whole = FIRST_MARKS.matcher(plain.substring(from)).replaceFirst("").isEmpty();
      return whole
          ? onlyInForce(effectiveness)
          : none(text.substring(from).strip(), true, effectiveness);
    }
    String rule = text.substring(from);
    String whole = plain.substring(from);
    String rest = cut(kazakhPartsCut(kazakhUntilCut(whole)), KAZAKH_RELATIONS, KAZAKH_NOT_BEFORE);
    isLost |= KAZAKH_EXCEPT.matcher(rest).find();
    boolean ofPart = Pattern.compile("^" + KAZAKH_PART + " ", FLAGS).matcher(rest).lookingAt();
    boolean stated = ReckoningReader.rule(rest).isPresent();
    return ofPart && !stated && from == 0
        ? none(text, false, effectiveness)
        : read(rule, rest, effectiveness);
  }

  /** A clause that says when the order has force, and not from when it is applied. */
  private static CommencementRule onlyInForce(Optional<String> effectiveness) {
    return new CommencementRule(
        "",
        new Reading.None(),
        "",
        List.of(),
        Optional.empty(),
        Optional.empty(),
        effectiveness,
        true);
  }

  private CommencementRule none(String words, boolean isOfOrder, Optional<String> effectiveness) {
    return new CommencementRule(
        words,
        new Reading.NotUnderstood(words),
        "",
        List.of(),
        Optional.empty(),
        Optional.empty(),
        effectiveness,
        isOfOrder);
  }

  /** The rule whose words, when the rest of the clause is cut out, are {@code rest}. */
  private CommencementRule read(String rule, String rest, Optional<String> effectiveness) {
    Optional<ReckoningReader.Rule> read = ReckoningReader.rule(rest);
    boolean dated = parts.stream().noneMatch(one -> one.reading() instanceof Reading.NotUnderstood);
    if (read.isEmpty() || isLost || !dated) {
      return none(rule, true, effectiveness);
    }
    Reading reading = read.get().reading();
    if (notBefore.isPresent()) {
      if (!(reading instanceof Reading.Found found)) {
        return none(rule, true, effectiveness);
      }
      reading = new Reading.NotBefore(found.reckoning(), notBefore.get());
    }
    return new CommencementRule(
        rule,
        reading,
        read.get().trigger(),
        parts,
        relationsSince,
        validUntil,
        effectiveness,
        true);
  }

  /** The text without earlier relations and the day before which nothing is applied. */
  private String cut(String words, Pattern relations, Pattern before) {
    String rest = words;
    Matcher since = relations.matcher(rest);
    if (since.find()) {
      Optional<LocalDate> day = WrittenDays.first(since.group(1));
      isLost |= day.isEmpty();
      relationsSince = relationsSince.isPresent() ? relationsSince : day;
      rest = rest.substring(0, since.start()) + rest.substring(since.end());
    }
    Matcher floor = before.matcher(rest);
    if (floor.find()) {
      notBefore = WrittenDays.first(floor.group(1));
      isLost |= notBefore.isEmpty();
      rest = rest.substring(0, floor.start()) + " " + rest.substring(floor.end());
    }
    return SPACES.matcher(rest).replaceAll(" ");
  }

  /** The text without the term for which the order is valid. */
  private String untilCut(String words) {
    Matcher m = UNTIL.matcher(words);
    return m.find()
        ? untilCut(words, m, m.group(2), m.group(1).equalsIgnoreCase("по") || m.group(3) != null)
        : words;
  }

  private String kazakhUntilCut(String words) {
    Matcher m = KAZAKH_UNTIL.matcher(words);
    return m.find() ? untilCut(words, m, m.group(1), m.group(2) != null) : words;
  }

  /* «До 1 января» does not include the day; whether «до 31 декабря» does is not said. */
  private String untilCut(String words, Matcher m, String day, boolean isWithIt) {
    Optional<LocalDate> named = WrittenDays.first(day);
    validUntil = named.map(last -> isWithIt ? last.plusDays(1) : last);
    isLost |= named.filter(last -> isWithIt || last.getDayOfMonth() == 1).isEmpty();
    return words.substring(0, m.start()) + words.substring(m.end());
  }

  /** The text without its parts, which are noted. */
  private String russianPartsCut(String words) {
    String rest = words;
    for (Matcher m = SENTENCE.matcher(rest); m.find(); m = SENTENCE.matcher(rest)) {
      part(m.group(1), m.group(2));
      rest = rest.substring(0, m.start()) + rest.substring(m.end());
    }
    Matcher first = OF_PART.matcher(rest);
    if (!first.find() || !EXCEPT.matcher(first.group()).find()) {
      return rest;
    }
    String head = rest.substring(0, first.start());
    String tail = rest.substring(first.start());
    Matcher outer = OUTER_RELATIONS.matcher(tail);
    if (outer.find()) {
      head += " и" + tail.substring(outer.start() + ", и".length(), outer.end());
      tail = tail.substring(0, outer.start()) + tail.substring(outer.end());
    }
    Matcher m = OF_PART.matcher(tail);
    String what = "";
    int from = 0;
    while (m.find()) {
      if (from > 0) {
        part(what, tail.substring(from, m.start()));
      }
      what = m.group(1);
      from = m.end();
    }
    part(what, tail.substring(from));
    return head;
  }

  private void part(String what, String moment) {
    String rule = RELATIONS.matcher(moment).replaceFirst("");
    rule("вводится в действие " + LAST_MARKS.matcher(rule).replaceFirst(""), what);
  }

  private void rule(String words, String what) {
    Reading reading =
        ReckoningReader.rule(words)
            .map(ReckoningReader.Rule::reading)
            .orElseGet(() -> new Reading.NotUnderstood(words));
    parts.add(new Part(what.strip(), words, reading));
  }

  private String kazakhPartsCut(String words) {
    String rest = words;
    for (Matcher m = KAZAKH_SENTENCE.matcher(rest); m.find(); m = KAZAKH_SENTENCE.matcher(rest)) {
      rule(m.group(2), m.group(1));
      rest = rest.substring(0, m.start()) + rest.substring(m.end());
    }
    Matcher m = KAZAKH_OF_PART.matcher(rest);
    if (m.find()) {
      String ours = KAZAKH_SUBJECT.matcher(m.group(1)).replaceFirst("");
      rule(ours + " қолданысқа енгізіледі", m.group(2));
      rest = rest.substring(0, m.start()) + " " + rest.substring(m.end());
    }
    return rest.strip();
  }
}

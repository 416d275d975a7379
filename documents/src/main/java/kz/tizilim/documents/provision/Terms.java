package kz.tizilim.documents.provision;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.core.act.NumberWords;
import kz.tizilim.core.act.Provisions.Term;
import kz.tizilim.core.act.Provisions.Unit;
import kz.tizilim.core.act.Reckoning;
import org.jspecify.annotations.Nullable;

/** The terms that clauses set, in Russian and Kazakh. */
final class Terms {

  /*
   * A term is a length and the event from which it runs («в течение десяти рабочих дней после
   * государственной регистрации настоящего приказа»), or the event alone. Where the event is one that
   * orders usually name, its words end with it; what follows belongs to the duty. Otherwise they go on to
   * the next mark. A term of days that are called neither working nor calendar days is not read.
   */
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** An event of an act, in the genitive. */
  static final String EVENT =
      "(?:его |е[её] |их |настоящ\\p{L}+ \\p{L}+ )?"
          + "(?:(?:первого )?(?:официального )?опубликования|государственной регистрации|подписания"
          + "|принятия|утверждения|введения (?:его |е[её] |их )?в действие"
          + "|вступления (?:его |е[её] |их )?в силу)"
          + "(?: настоящ\\p{L}+ (?:приказ|постановлени|распоряжени|решени|правил|реестр)\\p{L}*)?";

  private static final String FROM = "(?:со дня|после дня|с даты|с момента|от даты|после)";

  /** How long: a number, in words or digits, and the unit. */
  static final String LENGTH =
      "(?:(\\d{1,3}(?: ?\\([^)]{0,40}\\))?|\\p{L}+(?: \\p{L}+)??) )?"
          + "((?:рабоч|календарн)\\p{L}+ дн\\p{L}+|месяц\\p{L}*|недел\\p{L}+)";

  private static final Pattern WITHIN =
      Pattern.compile(
          "(?:в течение|не позднее|по истечени[ию]) " + LENGTH + " " + FROM + " ", FLAGS);
  private static final Pattern SPAN =
      Pattern.compile("в (\\p{L}*?)(месячный|недельный) срок " + FROM + " ", FLAGS);
  private static final Pattern AFTER = Pattern.compile("(?<!\\p{L})после (?:дня )?", FLAGS);
  private static final Pattern ON =
      Pattern.compile("(?<!\\p{L})(?:со дня|с даты|с момента) ", FLAGS);
  private static final Pattern WORDS =
      Pattern.compile("(.+?)(?=,| на казахском| в соответствии|\\.|;|$)", FLAGS);
  private static final Pattern ONE_EVENT = Pattern.compile(EVENT, FLAGS);

  /** An event of an act as a Kazakh participle without its case. */
  static final String KAZAKH_EVENT =
      "(?:(?:алғашқы )?ресми жарияла|мемлекеттік тірке(?:уден өт)?л?|қол қойыл|қабылда|бекітіл"
          + "|қолданысқа енгізіл|күшіне ен)н?(?:ған|ген|кен|қан)";

  private static final String KAZAKH_NUMBER = "(\\d{1,3}|\\p{L}+(?: \\p{L}+)?)";

  /** How long, in Kazakh: «күнтізбелік он күн», «бес жұмыс күні», «алты ай». */
  static final String KAZAKH_LENGTH =
      "(?:(күнтізбелік|жұмыс) "
          + KAZAKH_NUMBER
          + " күн\\p{L}*|"
          + KAZAKH_NUMBER
          + " (күнтізбелік|жұмыс) күн\\p{L}*|"
          + KAZAKH_NUMBER
          + " (ай|апта)\\p{L}{0,3})";

  private static final Pattern KAZAKH_WITHIN =
      Pattern.compile(
          "("
              + KAZAKH_EVENT
              + ")(?: күн(?:інен|нен|і) (?:бастап|кейін)|н[ае]н кейін|нан соң|нен соң) "
              + KAZAKH_LENGTH
              + " (?:ішінде|өткен соң|өткеннен кейін)",
          FLAGS);
  private static final Pattern KAZAKH_AFTER =
      Pattern.compile(
          "(" + KAZAKH_EVENT + ")(?:н[ае]н (?:кейін|соң)| күн(?:інен|нен) кейін)", FLAGS);
  private static final Pattern KAZAKH_ON =
      Pattern.compile("(" + KAZAKH_EVENT + ") күн(?:інен|нен) бастап", FLAGS);

  private static final String[][] EVENTS = {
    {"опубликован", "жариялан"},
    {"регистрац", "тірке"},
    {"подписан", "қол қой"},
    {"принят", "қабылда"},
    {"в действие", "қолданысқа"},
    {"в силу", "күшіне"}
  };

  private Terms() {}

  /**
   * A term in a text.
   *
   * @param term the term
   * @param from where its words begin
   * @param to where they end
   */
  record Found(Term term, int from, int to) {}

  /** The term that a clause sets; empty if it sets none that is understood. */
  static Optional<Found> find(String text) {
    String plain = Marks.plain(text);
    Matcher within = WITHIN.matcher(plain);
    while (within.find()) {
      Optional<Term> length = term(within.group(1), within.group(2));
      if (length.isPresent()) {
        return Optional.of(found(text, within.start(), within.end(), length.get()));
      }
    }
    Matcher span = SPAN.matcher(plain);
    if (span.find()) {
      Optional<Term> length = span(span.group(1), span.group(2));
      if (length.isPresent()) {
        return Optional.of(found(text, span.start(), span.end(), length.get()));
      }
    }
    Matcher kazakh = KAZAKH_WITHIN.matcher(plain);
    if (kazakh.find()) {
      Optional<Term> term = kazakhTerm(kazakh, 2, text.substring(kazakh.start(1), kazakh.end(1)));
      if (term.isPresent()) {
        return Optional.of(new Found(term.get(), kazakh.start(), kazakh.end()));
      }
    }
    return event(text, plain).filter(found -> saysNothingElse(text, found));
  }

  /** An event alone is a term only where no other words speak of one. */
  private static boolean saysNothingElse(String text, Found found) {
    String rest = text.substring(0, found.from()) + " " + text.substring(found.to());
    return Reckoning.read(rest) instanceof Reckoning.Reading.None;
  }

  /** «месячный», «двухнедельный». */
  private static Optional<Term> span(String number, String unit) {
    OptionalInt length =
        number.isEmpty() ? OptionalInt.of(1) : NumberWords.russian(number.toLowerCase(Locale.ROOT));
    Unit of = unit.toLowerCase(Locale.ROOT).startsWith("мес") ? Unit.MONTHS : Unit.WEEKS;
    return length.isEmpty() ? Optional.empty() : Optional.of(new Term(length.getAsInt(), of, ""));
  }

  private static Optional<Found> event(String text, String plain) {
    Matcher after = AFTER.matcher(plain);
    if (after.find()) {
      return Optional.of(
          found(text, after.start(), after.end(), new Term(0, Unit.AFTER_EVENT, "")));
    }
    for (Matcher on = ON.matcher(plain); on.find(); ) {
      if (ONE_EVENT.matcher(plain).region(on.end(), plain.length()).lookingAt()) {
        return Optional.of(found(text, on.start(), on.end(), new Term(0, Unit.ON_EVENT, "")));
      }
    }
    Matcher kazakhAfter = KAZAKH_AFTER.matcher(plain);
    if (kazakhAfter.find()) {
      return Optional.of(kazakh(text, kazakhAfter, Unit.AFTER_EVENT));
    }
    Matcher kazakhOn = KAZAKH_ON.matcher(plain);
    return kazakhOn.find() ? Optional.of(kazakh(text, kazakhOn, Unit.ON_EVENT)) : Optional.empty();
  }

  private static Found kazakh(String text, Matcher m, Unit unit) {
    String trigger = text.substring(m.start(1), m.end(1));
    return new Found(new Term(0, unit, trigger), m.start(), m.end());
  }

  /** The term with the words of the event that begin at {@code at}. */
  private static Found found(String text, int from, int at, Term length) {
    Matcher event = ONE_EVENT.matcher(text).region(at, text.length());
    Matcher words = WORDS.matcher(text).region(at, text.length());
    int to = event.lookingAt() ? event.end() : words.lookingAt() ? words.end(1) : text.length();
    String trigger = text.substring(at, to).strip();
    return new Found(new Term(length.length(), length.unit(), trigger), from, to);
  }

  /**
   * A term of that length; empty if it is not understood. A month without a number is one month.
   */
  static Optional<Term> term(@Nullable String number, String unit) {
    OptionalInt length =
        number == null ? OptionalInt.of(1) : NumberWords.russian(number.toLowerCase(Locale.ROOT));
    String word = unit.toLowerCase(Locale.ROOT);
    Unit of =
        word.startsWith("рабоч")
            ? Unit.WORKING_DAYS
            : word.startsWith("календ")
                ? Unit.CALENDAR_DAYS
                : word.startsWith("мес") ? Unit.MONTHS : Unit.WEEKS;
    boolean days = of == Unit.WORKING_DAYS || of == Unit.CALENDAR_DAYS;
    return length.isEmpty() || length.getAsInt() < 1 || (number == null && days)
        ? Optional.empty()
        : Optional.of(new Term(length.getAsInt(), of, ""));
  }

  /** The term whose length stands in the five groups from {@code first} on. */
  static Optional<Term> kazakhTerm(Matcher m, int first, String trigger) {
    String number = m.group(first + 1);
    Unit unit = unit(m.group(first));
    if (m.group(first + 2) != null) {
      number = m.group(first + 2);
      unit = unit(m.group(first + 3));
    } else if (m.group(first + 4) != null) {
      number = m.group(first + 4);
      unit = m.group(first + 5).equalsIgnoreCase("ай") ? Unit.MONTHS : Unit.WEEKS;
    }
    OptionalInt length = NumberWords.kazakh(number.toLowerCase(Locale.ROOT));
    return length.isEmpty() || length.getAsInt() < 1
        ? Optional.empty()
        : Optional.of(new Term(length.getAsInt(), unit, trigger));
  }

  private static Unit unit(@Nullable String word) {
    return "жұмыс".equalsIgnoreCase(word) ? Unit.WORKING_DAYS : Unit.CALENDAR_DAYS;
  }

  /** The words of a clause that speak of a term and were not read; empty if there are none. */
  static Optional<String> unread(String text) {
    Optional<Found> found = find(text);
    String rest =
        found.map(it -> text.substring(0, it.from()) + " " + text.substring(it.to())).orElse(text);
    if (found.isPresent() && find(rest).isPresent()) {
      return Optional.of(Marks.withoutEnd(text));
    }
    return Reckoning.read(rest) instanceof Reckoning.Reading.NotUnderstood lost
        ? Optional.of(Marks.withoutEnd(lost.words()))
        : Optional.empty();
  }

  /** Whether two texts of one clause set the same term, as far as both are understood. */
  static boolean agree(String one, String other) {
    Reckoning.Reading mine = Reckoning.read(one);
    Reckoning.Reading theirs = Reckoning.read(other);
    if (mine instanceof Reckoning.Reading.Recurring
        || theirs instanceof Reckoning.Reading.Recurring) {
      return mine.equals(theirs);
    }
    Optional<Term> left = find(one).map(Found::term);
    Optional<Term> right = find(other).map(Found::term);
    if (left.isEmpty() || right.isEmpty()) {
      return left.isEmpty() && right.isEmpty();
    }
    String event = event(left.get());
    String otherEvent = event(right.get());
    boolean sameEvent = event.isEmpty() || otherEvent.isEmpty() || event.equals(otherEvent);
    return left.get().length() == right.get().length()
        && left.get().unit() == right.get().unit()
        && sameEvent;
  }

  /** Which event of an act starts a term, in either language; empty if it is not a usual one. */
  private static String event(Term term) {
    String trigger = term.trigger().toLowerCase(Locale.ROOT);
    for (String[] words : EVENTS) {
      for (String word : words) {
        if (trigger.contains(word)) {
          return words[0];
        }
      }
    }
    return "";
  }
}

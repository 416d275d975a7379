package kz.tizilim.core.act;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.core.act.Provisions.Unit;
import kz.tizilim.core.act.Reckoning.Manner;
import kz.tizilim.core.act.Reckoning.Reading;

/** Reads terms out of the words of clauses. */
final class ReckoningReader {

  /*
   * A term is one phrase: how many days of which kind, and the event of this act from which they run.
   * What stands next to the event must show that it is this act's («его», «настоящего приказа») or be
   * nothing: «со дня подписания договора» is another day. Whatever else sounds like a term (MARKS) is
   * said to be not understood. A rule of commencement is understood only as a whole: a part with a day of
   * its own, or an effect on the past, would make half of it a wrong day.
   */
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String RU_NUMBER = "\\d{1,3}(?: ?\\([^)]*\\))?|\\p{L}+(?: \\p{L}+)?";
  private static final Pattern RU_TERM =
      Pattern.compile(
          "(в течение|не позднее|по истечени[ию]) ("
              + RU_NUMBER
              + ") (рабочих|календарных) дней (?:со дня|после дня|с даты|с момента|после) ([^,.;]+)",
          FLAGS);
  private static final Pattern RU_AFTER = Pattern.compile("(?<!\\p{L})после ([^,.;]+)", FLAGS);
  private static final Pattern RU_EVENT =
      Pattern.compile(
          "(?:его |настоящего \\p{L}+ )?"
              + "(?:(подписания)|((?:первого )?официального опубликования)|(введения в действие))"
              + "(?: настоящего \\p{L}+)?(?: на казахском .*| на русском .*| в соответствии .*"
              + "| и подлежит (?:официальному )?опубликованию)?",
          FLAGS);
  private static final String KK_EVENT =
      "(?:(қол қойыл)|((?:алғашқы )?ресми жариялан)|(қолданысқа енгізіл))ған";
  private static final Pattern KK_TERM =
      Pattern.compile(
          KK_EVENT.replace("ған", "(?:ған|ген)")
              + " күн(?:інен|нен|і) (?:бастап|кейін) "
              + "(?:(күнтізбелік|жұмыс) (\\d{1,3}|\\p{L}+(?: \\p{L}+)?) күн"
              + "|(\\d{1,3}|\\p{L}+(?: \\p{L}+)?) (күнтізбелік|жұмыс) күн)(?:і|нің)?"
              + " (ішінде|өткен соң|өткеннен кейін)",
          FLAGS);
  private static final Pattern KK_AFTER =
      Pattern.compile(KK_EVENT.replace("ған", "(?:ғаннан|геннен)") + " кейін", FLAGS);
  private static final Pattern MARKS =
      Pattern.compile(
          "(?<!\\p{L})(?:в течение|по истечени[ию]|не позднее|не ранее|после|срок\\p{L}*|\\p{L}*дневный"
              + "|дней|месяц\\p{L}* со|немедленно|незамедлительно|безотлагательно"
              + "|еже(?:годно|месячно|квартально|недельно)|до \\d{1,2} \\p{L}+"
              + "|со дня|с (?:даты|момента)|с \\d{1,2} \\p{L}+ \\d{4}|с \\d{1,2}\\.\\d{1,2}\\.\\d{4}"
              + "|за исключением(?=[^()]*(?:вводит|вступа))"
              + "|распространя\\p{L}+ (?:сво\\p{L}+ действие )?на (?:право)?отношения"
              + "|күн(?:інен|нен|і) (?:бастап|кейін)|жылғы \\d{1,2} \\p{L}+ (?:бастап|кейін)"
              + "|құқықтық қатынастарға|қатынастарға қолданылады"
              + "|ішінде|өткен соң|өткеннен кейін|мерзім\\p{L}*|дереу)(?!\\p{L}).*",
          FLAGS | Pattern.DOTALL);

  private static final Pattern COMMENCES =
      Pattern.compile("ввод[ия]тся в действие|қолданысқа енгізіледі", FLAGS);
  private static final Pattern RULE_ALONE =
      Pattern.compile(
          "(?:(?:настоящ\\p{L}+|данн\\p{L}+|осы) \\p{L}+|вступает в силу [^,.;]+? и(?= ввод)"
              + "|ввод[ия]тся в действие|қолданысқа енгізіледі|подлежит (?:официальному )?опубликованию"
              + "|ресми жариялануға (?:тиіс|жатады)|(?:и|а также|және)(?!\\p{L})|[ ,.;])*",
          FLAGS);

  private ReckoningReader() {}

  static Reading read(String clause) {
    String text = clause.replaceAll("\\s+", " ").strip();
    for (Pattern term : new Pattern[] {RU_TERM, KK_TERM}) {
      Matcher m = term.matcher(text);
      if (m.find()) {
        Optional<Reckoning> found = term == RU_TERM ? russian(m) : kazakh(m);
        String rest = text.substring(0, m.start()) + " " + text.substring(m.end());
        boolean another =
            (saysTerm(rest) && !(read(rest) instanceof Reading.None))
                || (COMMENCES.matcher(text).find() && !RULE_ALONE.matcher(rest).matches());
        return found.isPresent() && !another
            ? new Reading.Found(found.get())
            : new Reading.NotUnderstood(another ? text : m.group());
      }
    }
    return afterEvent(text).<Reading>map(Reading.Found::new).orElseGet(() -> leftOver(text));
  }

  private static boolean saysTerm(String text) {
    return MARKS.matcher(text).find();
  }

  private static Reading leftOver(String text) {
    Matcher m = MARKS.matcher(text);
    if (m.find()) {
      return new Reading.NotUnderstood(m.group().strip());
    }
    return COMMENCES.matcher(text).find() ? new Reading.NotUnderstood(text) : new Reading.None();
  }

  private static Optional<Reckoning> russian(Matcher m) {
    Manner manner =
        m.group(1).toLowerCase(Locale.ROOT).startsWith("по") ? Manner.AFTER : Manner.WITHIN;
    Unit unit =
        m.group(3).toLowerCase(Locale.ROOT).startsWith("рабоч")
            ? Unit.WORKING_DAYS
            : Unit.CALENDAR_DAYS;
    return of(manner, NumberWords.russian(m.group(2)), unit, event(m.group(4)));
  }

  private static Optional<Reckoning> kazakh(Matcher m) {
    String unit = m.group(4) == null ? m.group(7) : m.group(4);
    String number = m.group(5) == null ? m.group(6) : m.group(5);
    return of(
        m.group(8).equalsIgnoreCase("ішінде") ? Manner.WITHIN : Manner.AFTER,
        NumberWords.kazakh(number),
        unit.equalsIgnoreCase("жұмыс") ? Unit.WORKING_DAYS : Unit.CALENDAR_DAYS,
        kind(m));
  }

  private static Optional<Reckoning> of(
      Manner manner, OptionalInt length, Unit unit, Optional<Fact.Kind> event) {
    return length.isEmpty() || length.getAsInt() < 1
        ? Optional.empty()
        : event.map(kind -> new Reckoning(manner, length.getAsInt(), unit, kind));
  }

  private static Optional<Reckoning> afterEvent(String text) {
    Matcher kazakh = KK_AFTER.matcher(text);
    Matcher russian = RU_AFTER.matcher(text);
    Optional<Fact.Kind> event =
        kazakh.find() ? kind(kazakh) : russian.find() ? event(russian.group(1)) : Optional.empty();
    return event.map(kind -> new Reckoning(Manner.AFTER, 0, Unit.AFTER_EVENT, kind));
  }

  private static Optional<Fact.Kind> event(String words) {
    Matcher m = RU_EVENT.matcher(words.strip());
    return m.matches() ? kind(m) : Optional.empty();
  }

  private static Optional<Fact.Kind> kind(Matcher m) {
    if (m.group(1) != null) {
      return Optional.of(Fact.Kind.SIGNED);
    }
    return Optional.of(m.group(2) != null ? Fact.Kind.PUBLISHED : Fact.Kind.APPLIED);
  }
}

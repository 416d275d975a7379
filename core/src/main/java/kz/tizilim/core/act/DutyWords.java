package kz.tizilim.core.act;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which event fulfils a duty, as its words in Russian or Kazakh show. */
final class DutyWords {

  /*
   * What is to be done stands behind a term and behind words about the manner, in a noun («направление его
   * копии») or a verb («направить его копию»). The object must be this order: «направление копии договора»
   * is another duty.
   */
  private static final Pattern MANNER =
      Pattern.compile(
          "^в (?:установленном|предусмотренном)(?: законодательством[^,;]*?)? порядке |^обеспечить ");
  private static final Pattern FIRST_MARKS = Pattern.compile("^[\\s,;:–—-]+");

  private static final String THIS = "настоящ\\p{L}+ \\p{L}+";
  private static final Pattern PLACED =
      Pattern.compile(
          "(?:размещени[ея]|разместить) .*(?:интернет|сайт).*"
              + "|.*(?:интернет|сайт).* орналастыр\\p{L}+.*");
  private static final Pattern REPORTED =
      Pattern.compile(
          "(?:направлени[ея]|представлени[ея]) сведений.*"
              + "|(?:направлени[ея]|представлени[ея]|направить|представить) (?:в .{1,200}? )?"
              + "(?:сведени[яй]|информаци[июя]) (?:об исполнении|о выполнении).*"
              + "|.*(?:орындалуы|орындау) туралы (?:мәлімет|ақпарат)\\p{L}* .*(?:ұсын|жібер|жолда)\\p{L}+.*");
  private static final Pattern SENT =
      Pattern.compile(
          "(?:направлени[ея]|направить) (?:(?:его|е[её]) копи\\p{L}+|копи\\p{L}+ (?:его|е[её])(?!\\p{L})|(?:копи\\p{L}+ )?"
              + THIS
              + ").*"
              + "|(?:.* )?(?:осы \\p{L}+|оның) .*(?:жібер|жолда)(?:у(?:ді|ды)?|сін|сын)(?!\\p{L}).*");
  private static final Pattern REGISTRATION =
      Pattern.compile(
          "государственн\\p{L}+ регистраци\\p{L}+ (?:его|е[её]|настоящего)(?!\\p{L}).*"
              + "|.*осы бұйрықт\\p{L}+ .*мемлекеттік тіркеу(?:ді|ге)?(?!\\p{L}).*");
  private static final Pattern NOTIFIED =
      Pattern.compile(".*довести до .*|.*(?:назарына|мәліметіне) жеткіз\\p{L}+.*");
  private static final Pattern PUBLISHED =
      Pattern.compile("(?:первое )?официальное опубликование.*");

  private DutyWords() {}

  /** The kind of event that fulfils a duty; empty if its words show none. */
  static Optional<Fact.Kind> kind(String words) {
    String text = bare(words);
    if (PLACED.matcher(text).matches()) {
      return Optional.of(Fact.Kind.PLACED);
    }
    if (REPORTED.matcher(text).matches()) {
      return Optional.of(Fact.Kind.REPORTED);
    }
    if (REGISTRATION.matcher(text).matches()) {
      return Optional.of(Fact.Kind.REGISTERED);
    }
    if (SENT.matcher(text).matches()) {
      return Optional.of(Fact.Kind.SENT);
    }
    if (NOTIFIED.matcher(text).matches()) {
      return Optional.of(Fact.Kind.NOTIFIED);
    }
    return PUBLISHED.matcher(text).matches() ? Optional.of(Fact.Kind.PUBLISHED) : Optional.empty();
  }

  /** What is to be done, without the term and the manner. */
  private static String bare(String words) {
    String untimed =
        Reckoning.find(words)
            .map(term -> words.substring(0, term.from()) + " " + words.substring(term.to()))
            .orElse(words);
    String text = untimed.toLowerCase(Locale.ROOT).replaceAll("[\\s\u00A0\u202F]+", " ");
    String before = "";
    while (!text.equals(before)) {
      before = text;
      text = MANNER.matcher(FIRST_MARKS.matcher(text).replaceFirst("")).replaceFirst("");
    }
    return text;
  }
}

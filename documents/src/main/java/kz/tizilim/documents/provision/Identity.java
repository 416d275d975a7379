package kz.tizilim.documents.provision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.core.act.WrittenDays;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.Lines;

/**
 * Which act a text is, as far as its first paragraphs state it.
 *
 * @param kind what it is, in the words of the text: «приказ», «бұйрық»; empty where not stated
 * @param issuer who issued it, nominative
 * @param number its number
 * @param signed the day it was signed
 * @param title its title
 * @param registration its entry in the state register
 * @param others the other bodies of a joint act, with their numbers, as printed; empty where it has
 *     one issuer
 * @param lines where it is stated
 */
record Identity(
    String kind,
    String issuer,
    String number,
    Optional<LocalDate> signed,
    String title,
    Optional<Act.Registration> registration,
    String others,
    Lines lines) {

  /*
   * The line that names the act stands before or after its title, whole («Приказ Министра … от 3 марта
   * 2025 года № 88») or in several lines or cells. Kind, issuer, day and number are looked for in one
   * paragraph first, then in two that follow each other, and so on.
   */
  private static final int MOST_PARAGRAPHS = 8;
  private static final int MOST_COUNTRY = 3;
  private static final int LONGEST_HEAD = 60;
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern REGISTERED =
      Pattern.compile(
          "(?:зарегистрирован\\p{L}*(?!\\p{L}).{0,200}?|.{0,200}?)("
              + WrittenDays.REGEX
              + ")?\\p{Ll}{0,3}[ ,]*(?:под )?№ ?(\\d+)(.*)",
          FLAGS);
  private static final Pattern TITLE = Pattern.compile("(?:О|Об|Обо|ОБ) .*");
  private static final Pattern KAZAKH_TITLE = Pattern.compile(".*(?<!\\p{L})туралы", FLAGS);
  private static final Pattern PREAMBLE =
      Pattern.compile(
          "(?:в соответствии|в целях|на основании|руководствуясь|во исполнение|согласно) .*",
          FLAGS);
  private static final Pattern BODY =
      Pattern.compile(
          "(?:.*[ -])?(?:министр|министерство|председатель|агентство|комитет|начальник|канцелярия"
              + "|акимат|маслихат|аким|правительство|министрі|министрлігі|агенттігі|комитеті)(?: .*)?",
          FLAGS);

  /** Reads the paragraphs before the issuing word. */
  static Optional<Identity> read(List<Paragraph> all) {
    List<Paragraph> head = all.subList(0, Math.min(all.size(), LONGEST_HEAD));
    for (int count = 1; count <= MOST_PARAGRAPHS; count++) {
      for (int from = 0; from + count <= head.size(); from++) {
        Paragraph joined =
            head.subList(from, from + count).stream().reduce(Paragraph::and).orElseThrow();
        Optional<ActLine> line = ActLine.read(joined.text());
        if (line.isPresent()) {
          return Optional.of(of(line.get(), head, from, from + count, joined.lines()));
        }
      }
    }
    return Optional.empty();
  }

  private static Identity of(ActLine line, List<Paragraph> head, int from, int end, Lines lines) {
    List<Paragraph> before = new ArrayList<>(head.subList(0, from));
    List<Paragraph> after = new ArrayList<>(head.subList(end, head.size()));
    Optional<Act.Registration> registration = registration(line.rest());
    if (registration.isEmpty()) {
      registration =
          after.stream()
              .filter(Identity::isRegistration)
              .findFirst()
              .flatMap(p -> registration(p.text()));
    }
    after.removeIf(Identity::isRegistration);
    String issuer = country(before) + line.issuer();
    if (issuer.isEmpty()) {
      Optional<Paragraph> body =
          before.stream().filter(p -> BODY.matcher(p.plain()).matches() && !isTitle(p)).findFirst();
      issuer = body.map(p -> Offices.named(p.text())).orElse("");
      body.ifPresent(before::remove);
    }
    return new Identity(
        line.kind(),
        issuer,
        line.number(),
        line.signed(),
        title(before, after),
        registration,
        line.others(),
        lines);
  }

  /**
   * The lines before a Kazakh one with which its issuer begins; the line is found in as few
   * paragraphs as name an issuer at all.
   */
  private static String country(List<Paragraph> before) {
    StringBuilder country = new StringBuilder();
    for (int i = before.size() - 1; i >= 0 && before.size() - i <= MOST_COUNTRY; i--) {
      Paragraph paragraph = before.get(i);
      if (isTitle(paragraph) || Marks.isEnded(paragraph.plain())) {
        return "";
      }
      country.insert(0, paragraph.text() + " ");
      if (paragraph.plain().startsWith("Қазақстан Республикасы")) {
        before.subList(i, before.size()).clear();
        return country.toString();
      }
    }
    return "";
  }

  private static boolean isRegistration(Paragraph paragraph) {
    String plain = paragraph.plain();
    return plain.startsWith("Зарегистрирован")
        || plain.startsWith("(Зарегистрирован")
        || (plain.contains("болып тірке") && !plain.contains("\""));
  }

  /** The entry in the state register that a text states. */
  static Optional<Act.Registration> registration(String text) {
    Matcher m = REGISTERED.matcher(Marks.plain(text).replaceFirst("^[ .,(]+", ""));
    boolean says = text.toLowerCase(Locale.ROOT).matches("(?s).*(?:зарегистрирован|тіркел).*");
    return says && m.matches()
        ? Optional.of(
            new Act.Registration(
                m.group(2), WrittenDays.first(m.group(1) == null ? m.group(3) : m.group(1))))
        : Optional.empty();
  }

  /** The title before the line of the act, else behind it, else the paragraph before it. */
  private static String title(List<Paragraph> before, List<Paragraph> after) {
    for (List<Paragraph> paragraphs : List.of(before, after)) {
      String title = title(paragraphs);
      if (!title.isEmpty()) {
        return title;
      }
    }
    return before.isEmpty() ? "" : before.get(before.size() - 1).text();
  }

  private static String title(List<Paragraph> paragraphs) {
    for (int i = 0; i < paragraphs.size(); i++) {
      if (TITLE.matcher(paragraphs.get(i).plain()).matches()) {
        int end = i + 1;
        while (end < paragraphs.size() && goesOn(paragraphs.get(end))) {
          end++;
        }
        return paragraphs.subList(i, end).stream().reduce(Paragraph::and).orElseThrow().text();
      }
      if (KAZAKH_TITLE.matcher(paragraphs.get(i).plain()).matches()) {
        int from = i;
        while (from > 0 && Character.isLowerCase(paragraphs.get(from).text().charAt(0))) {
          from--;
        }
        return paragraphs.subList(from, i + 1).stream().reduce(Paragraph::and).orElseThrow().text();
      }
    }
    return "";
  }

  /** Whether a title that fills several lines goes on with the paragraph. */
  private static boolean goesOn(Paragraph paragraph) {
    String plain = paragraph.plain();
    return !Marks.isEnded(plain)
        && !OrderParts.issues(paragraph)
        && !PREAMBLE.matcher(plain).matches()
        && !plain.matches("(?s)(?:г\\.|город|утратил) ?.*");
  }

  private static boolean isTitle(Paragraph paragraph) {
    return TITLE.matcher(paragraph.plain()).matches()
        || KAZAKH_TITLE.matcher(paragraph.plain()).matches();
  }
}

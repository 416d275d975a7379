package kz.tizilim.documents.provision;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.core.act.Provisions.Commencement;
import kz.tizilim.core.act.Provisions.Effectiveness;
import kz.tizilim.core.act.Provisions.Term;
import kz.tizilim.core.act.Provisions.Unit;
import kz.tizilim.core.act.WrittenDays;
import kz.tizilim.core.register.Lines;
import org.jspecify.annotations.Nullable;

/**
 * What a clause says of the commencement of an order.
 *
 * @param commencement when the order is put into application
 * @param effectiveness when it enters into force
 * @param unread the words that were not understood; empty if all were
 */
record CommencementReader(
    Optional<Commencement> commencement, Optional<Effectiveness> effectiveness, String unread) {

  /*
   * The whole clause must be understood: its subject is this order, the rule is one of the known ones, and
   * nothing follows but that the order is to be published, or since when it extends to earlier relations.
   * With a part of the order that has a day of its own, no day is stated. A clause about the commencement
   * of a part alone says nothing of the order.
   */
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern APPLIED = Pattern.compile("ввод[ия]тся в действие", FLAGS);
  private static final Pattern FORCE = Pattern.compile("вступа[ею]т в (?:законную )?силу", FLAGS);
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?:настоящ\\p{L}+|данн\\p{L}+) (?:совместн\\p{L}+ )?\\p{L}+"
              + "(?:,? (?:и )?подлежит (?:официальному )?опубликованию)?[ ,]*(?:и )?",
          FLAGS);
  private static final Pattern RULE =
      Pattern.compile(
          " (?:по истечени[ию] "
              + Terms.LENGTH
              + " (?:со дня|после дня|с даты|с момента|после) ("
              + Terms.EVENT
              + ")|(после дня|после|со дня|с даты|с момента) ("
              + Terms.EVENT
              + ")|со? ("
              + WrittenDays.REGEX
              + "))",
          FLAGS);
  private static final Pattern PUBLISHED =
      Pattern.compile(
          "[ ,]*(?:и |а также )?(?:подлежит (?:официальному )?опубликованию)?[ ,]*"
              + "(?:(?:и |а также )?распространя[ею]тся (?:сво[её] действие )?на (?:право)?отношения,"
              + " возникшие со? ("
              + WrittenDays.REGEX
              + "))?[ .;]*",
          FLAGS);
  private static final Pattern KAZAKH_APPLIED =
      Pattern.compile("қолданысқа енгізіл(?:еді|сін)", FLAGS);
  private static final Pattern KAZAKH_FORCE = Pattern.compile("күшіне енеді", FLAGS);
  private static final Pattern KAZAKH_SUBJECT =
      Pattern.compile(
          "(?:осы|бұл) (?:бірлескен )?(?:бұйрық|қаулы|өкім|шешім|жарлық)(?!\\p{L})[ ,]*", FLAGS);
  private static final Pattern KAZAKH_RULE =
      Pattern.compile(
          "(?:оның )?(?:("
              + Terms.KAZAKH_EVENT
              + ")(?: күн(?:інен|нен|і) (бастап|кейін)|н[ае]н (кейін))"
              + "(?: "
              + Terms.KAZAKH_LENGTH
              + " (?:өткен соң|өткеннен кейін))?|("
              + WrittenDays.REGEX
              + ") бастап) ",
          FLAGS);
  private static final Pattern KAZAKH_PUBLISHED =
      Pattern.compile(
          "[ ,]*(?:және )?(?:ресми )?(?:жариялануға (?:тиіс|жатады)|жариялануы тиіс)?(?: және)?[ .;]*",
          FLAGS);

  /** Whether a clause speaks of the commencement of an order. */
  static boolean speaks(String plain) {
    return APPLIED.matcher(plain).find()
        || FORCE.matcher(plain).find()
        || KAZAKH_APPLIED.matcher(plain).find()
        || KAZAKH_FORCE.matcher(plain).find();
  }

  /** Reads a clause that does. */
  static CommencementReader read(String text, Lines lines) {
    String bare = Marks.withoutEnd(text);
    String plain = Marks.plain(bare);
    boolean kazakh = KAZAKH_APPLIED.matcher(plain).find() || KAZAKH_FORCE.matcher(plain).find();
    return kazakh ? kazakh(bare, plain, lines) : russian(bare, plain, lines);
  }

  private static CommencementReader russian(String text, String plain, Lines lines) {
    Matcher applied = APPLIED.matcher(plain);
    Matcher force = FORCE.matcher(plain);
    boolean isApplied = applied.find();
    int end = isApplied ? applied.start() : plain.length();
    Optional<Effectiveness> effectiveness = Optional.empty();
    int subject = end;
    if (force.find() && (!isApplied || force.start() < end)) {
      subject = force.start();
      String rule = text.substring(force.start(), end).replaceAll("[ ,]*(?:(?<!\\p{L})и)? *$", "");
      effectiveness = Optional.of(new Effectiveness(Marks.withoutEnd(rule), lines));
    }
    String before = plain.substring(0, subject).strip();
    boolean isOfAll = before.isEmpty() || SUBJECT.matcher(before + " ").matches();
    if (!isOfAll) {
      return new CommencementReader(Optional.empty(), Optional.empty(), text);
    }
    if (!isApplied) {
      return new CommencementReader(Optional.empty(), effectiveness, "");
    }
    String unread = "";
    String rule = text.substring(end);
    Matcher m = RULE.matcher(plain).region(applied.end(), plain.length());
    boolean known = m.lookingAt();
    String rest = known ? plain.substring(m.end()) : plain.substring(applied.end());
    Matcher behind = PUBLISHED.matcher(rest);
    Optional<Commencement> understood =
        known && behind.matches()
            ? understood(rule, m, lines).flatMap(one -> since(one, behind.group(1)))
            : Optional.empty();
    if (understood.isEmpty()) {
      boolean more = known && understood(rule, m, lines).isPresent();
      unread = (more ? text.substring(m.end()) : rule).replaceAll("^[ ,;]+", "");
    }
    return new CommencementReader(
        Optional.of(unread.isEmpty() ? understood.orElseThrow() : none(rule, lines)),
        effectiveness,
        unread);
  }

  /** The same, with the relations to which it extends; empty if their day does not exist. */
  private static Optional<Commencement> since(Commencement one, @Nullable String day) {
    return day == null
        ? Optional.of(one)
        : WrittenDays.first(day)
            .map(since ->
                new Commencement(
                    one.rule(), one.term(), one.day(), Optional.of(since), one.lines()));
  }

  private static Commencement none(String rule, Lines lines) {
    return new Commencement(rule, Optional.empty(), Optional.empty(), lines);
  }

  /** The rule that was matched; empty if its number or its day does not exist. */
  private static Optional<Commencement> understood(String rule, Matcher m, Lines lines) {
    if (m.group(6) != null) {
      return WrittenDays.first(m.group(6))
          .map(day -> new Commencement(rule, Optional.empty(), Optional.of(day), lines));
    }
    Optional<Term> term =
        m.group(3) != null
            ? Terms.term(m.group(1), m.group(2))
                .map(length -> new Term(length.length(), length.unit(), m.group(3)))
            : Optional.of(event(m.group(4).startsWith("после"), m.group(5)));
    return term.map(it -> new Commencement(rule, Optional.of(it), Optional.empty(), lines));
  }

  private static Term event(boolean after, String trigger) {
    return new Term(0, after ? Unit.AFTER_EVENT : Unit.ON_EVENT, trigger);
  }

  private static CommencementReader kazakh(String text, String plain, Lines lines) {
    Matcher applied = KAZAKH_APPLIED.matcher(plain);
    Matcher force = KAZAKH_FORCE.matcher(plain);
    Matcher subject = KAZAKH_SUBJECT.matcher(plain);
    if (!subject.lookingAt() && !KAZAKH_RULE.matcher(plain).lookingAt()) {
      return new CommencementReader(Optional.empty(), Optional.empty(), text);
    }
    subject.reset();
    int from = subject.lookingAt() ? subject.end() : 0;
    boolean isApplied = applied.find();
    Optional<Effectiveness> effectiveness = Optional.empty();
    if (force.find() && (!isApplied || force.start() < applied.start())) {
      effectiveness = Optional.of(new Effectiveness(text.substring(from, force.end()), lines));
      from = force.end();
      Matcher and = Pattern.compile("[ ,]*(?:және )?").matcher(plain).region(from, plain.length());
      from = and.lookingAt() ? and.end() : from;
    }
    if (!isApplied) {
      boolean whole = KAZAKH_PUBLISHED.matcher(plain.substring(from)).matches();
      return new CommencementReader(
          Optional.empty(), effectiveness, whole ? "" : text.substring(from).strip());
    }
    Matcher published =
        Pattern.compile("ресми жариялануға (?:тиіс|жатады) және ", FLAGS)
            .matcher(plain)
            .region(from, plain.length());
    int begin = published.lookingAt() ? published.end() : from;
    Matcher m = KAZAKH_RULE.matcher(plain).region(begin, applied.start());
    boolean whole =
        m.matches() && KAZAKH_PUBLISHED.matcher(plain.substring(applied.end())).matches();
    String rule = text.substring(from);
    Optional<Commencement> commencement = whole ? kazakh(rule, text, m, lines) : Optional.empty();
    String unread = commencement.isPresent() ? "" : rule;
    return new CommencementReader(
        Optional.of(commencement.orElseGet(() -> none(rule, lines))), effectiveness, unread);
  }

  private static Optional<Commencement> kazakh(String rule, String text, Matcher m, Lines lines) {
    if (m.group(10) != null) {
      return WrittenDays.first(m.group(10))
          .map(day -> new Commencement(rule, Optional.empty(), Optional.of(day), lines));
    }
    String trigger = text.substring(m.start(1), m.end(1));
    boolean hasLength = m.group(4) != null || m.group(6) != null || m.group(8) != null;
    boolean after = m.group(3) != null || "кейін".equalsIgnoreCase(m.group(2));
    Optional<Term> term =
        hasLength ? Terms.kazakhTerm(m, 4, trigger) : Optional.of(event(after, trigger));
    return term.map(it -> new Commencement(rule, Optional.of(it), Optional.empty(), lines));
  }
}

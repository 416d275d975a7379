package kz.tizilim.documents.provision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of the prose of an order.
 *
 * @param head the paragraphs before the word that issues it: act line, title, preamble
 * @param isIssued whether there is a word that issues it: «ПРИКАЗЫВАЮ»
 * @param clauses its clauses
 * @param unread paragraphs between clauses that belong to none
 * @param closing the paragraphs behind the clauses: signature, agreements, headers of annexes
 * @param notes the notes of the publisher
 */
record OrderParts(
    List<Paragraph> head,
    boolean isIssued,
    List<OrderClause> clauses,
    List<Paragraph> unread,
    List<Paragraph> closing,
    List<Paragraph> notes) {

  /*
   * Clauses are numbered «1.», subclauses «1)» or «2.1». What follows a clause without a number belongs to
   * it while it is unfinished: every paragraph of an order ends with a mark, so a paragraph without one
   * behind a finished clause is the signature or a heading. Where clauses go on behind it, it was neither.
   * New text of another act stands in quotes over several paragraphs and may have numbers of its own.
   */
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final int LONGEST_ISSUING = 60;
  private static final int LONGEST_HEADER = 400;
  private static final Set<String> ISSUING =
      Set.of(
          "приказываю",
          "приказываем",
          "приказывает",
          "постановляю",
          "постановляем",
          "постановляет",
          "решил",
          "решила",
          "решило",
          "решили",
          "решает",
          "распоряжаюсь",
          "обязываю",
          "бұйырамын",
          "бұйырамыз",
          "қаулыетеді",
          "қаулыетемін",
          "қаулыетеміз",
          "шешімқабылдады",
          "шешімқабылдадық",
          "шешімқабылдаймын",
          "шешті",
          "өкіметемін",
          "өкіметеді");
  private static final Pattern LAST_WORDS =
      Pattern.compile(
          "(?:(?:\\p{L} ){4,}\\p{L}|(?:қаулы|шешім|өкім) \\p{L}+|\\p{L}+) ?[:;.]?", FLAGS);
  private static final Pattern LABEL = Pattern.compile("\\d{1,3}(?:-\\d{1,2})?[.)]");
  private static final Pattern TOP =
      Pattern.compile("(\\d{1,3}(?:-\\d{1,2})?)\\. ?(?=\\D)(.*)", Pattern.DOTALL);
  private static final Pattern DOTTED =
      Pattern.compile(
          "(\\d{1,3}(?:-\\d{1,2})?)\\.(\\d{1,3}(?:-\\d{1,2})?)[.)]? ?(?=[^\\d.])(.*)",
          Pattern.DOTALL);
  private static final Pattern SUB =
      Pattern.compile("(\\d{1,3}(?:-\\d{1,2})?)\\) ?(.*)", Pattern.DOTALL);
  private static final Pattern NOTE =
      Pattern.compile(
          "(?:сноска\\.|ескерту\\.|примечание (?:изпи|рцпи)|порядок введения в действие .* см\\.|\\p{L}+-ның ескертпесі).*",
          FLAGS);
  private static final Pattern ANNEX =
      Pattern.compile(
          "\"?(?:приложение(?: №? ?\\d+)?(?: к .*)?|(?:.*\\p{L} )?(?:№ ?)?(?:\\d+ ?-? ?)?қосымша\\.?"
              + "|утвержд[её]н\\p{L}*(?: .*)?|(?:.* )?бекітілген)",
          FLAGS);

  static OrderParts of(List<Paragraph> all) {
    return new Splitter(all).split();
  }

  /** Whether the paragraph ends with a word that issues an order. */
  static boolean issues(Paragraph paragraph) {
    String plain = paragraph.plain().strip();
    return !plain.startsWith("\"") && issuingAt(plain).isPresent();
  }

  /** Where the issuing word begins that a text ends with. */
  private static Optional<Integer> issuingAt(String plain) {
    Matcher m = LAST_WORDS.matcher(plain);
    int from = Math.max(0, plain.length() - LONGEST_ISSUING);
    for (int at = from; at < plain.length(); at++) {
      boolean begins = at == 0 || !Character.isLetter(plain.charAt(at - 1));
      if (begins && m.region(at, plain.length()).matches()) {
        String word = m.group().replaceAll("[ :;.]", "").toLowerCase(Locale.ROOT);
        if (ISSUING.contains(word)) {
          return Optional.of(at);
        }
      }
    }
    return Optional.empty();
  }

  static boolean isNote(Paragraph paragraph) {
    return NOTE.matcher(paragraph.plain()).matches();
  }

  /** Whether an annex begins with the paragraph, or says who approved what follows. */
  static boolean isAnnex(Paragraph paragraph) {
    String plain = paragraph.plain();
    boolean ended = Marks.isEnded(plain) && !plain.endsWith(" г.");
    return !ended && plain.length() < LONGEST_HEADER && ANNEX.matcher(plain).matches();
  }

  /** Splits the paragraphs. */
  private static final class Splitter {
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<Paragraph> notes = new ArrayList<>();
    private final List<OrderClause> clauses = new ArrayList<>();
    private final List<Paragraph> unread = new ArrayList<>();
    private final List<Paragraph> closing = new ArrayList<>();
    private Optional<Open> open = Optional.empty();
    private Optional<Open> openSub = Optional.empty();
    private int quotedUntil;

    Splitter(List<Paragraph> all) {
      Optional<Paragraph> label = Optional.empty();
      for (Paragraph one : all) {
        Paragraph paragraph = label.map(it -> it.and(one)).orElse(one);
        label = LABEL.matcher(one.plain()).matches() ? Optional.of(paragraph) : Optional.empty();
        if (label.isEmpty()) {
          (OrderParts.isNote(paragraph) ? notes : paragraphs).add(paragraph);
        }
      }
      label.ifPresent(paragraphs::add);
    }

    OrderParts split() {
      int issuing = issuing();
      int first = issuing < 0 ? firstNumbered() : issuing + 1;
      List<Paragraph> head = paragraphs.subList(0, issuing < 0 ? first : issuing + 1);
      int end = first;
      while (end < paragraphs.size() && read(end)) {
        end++;
      }
      close();
      number();
      closing.addAll(paragraphs.subList(end, paragraphs.size()));
      return new OrderParts(head, issuing >= 0, clauses, unread, closing, notes);
    }

    /**
     * Clauses of an order without numbers get those of their places; next to numbered ones they are
     * none.
     */
    private void number() {
      boolean numbered = clauses.stream().anyMatch(clause -> !clause.number().isEmpty());
      List<OrderClause> all = List.copyOf(clauses);
      clauses.clear();
      for (OrderClause clause : all) {
        if (!clause.number().isEmpty()) {
          clauses.add(clause);
        } else if (numbered) {
          unread.add(clause.opening());
          unread.addAll(clause.rest());
        } else {
          String place = String.valueOf(clauses.size() + 1);
          clauses.add(new OrderClause(place, clause.opening(), clause.rest(), clause.subclauses()));
        }
      }
    }

    /** The paragraph that ends with the issuing word; words behind it become one of their own. */
    private int issuing() {
      for (int i = 0; i < paragraphs.size(); i++) {
        Paragraph paragraph = paragraphs.get(i);
        if (OrderParts.issues(paragraph)) {
          return i;
        }
        String plain = paragraph.plain();
        Matcher inside = Pattern.compile(":(?= )").matcher(plain);
        while (!plain.startsWith("\"") && inside.find()) {
          if (issuingAt(plain.substring(0, inside.end())).isPresent()) {
            String text = paragraph.text();
            paragraphs.set(i, paragraph.with(text.substring(0, inside.end())));
            paragraphs.add(i + 1, paragraph.with(text.substring(inside.end()).strip()));
            return i;
          }
        }
      }
      return -1;
    }

    private int firstNumbered() {
      for (int i = 0; i < paragraphs.size(); i++) {
        Matcher top = TOP.matcher(paragraphs.get(i).plain());
        if (top.matches() && top.group(1).equals("1")) {
          return i;
        }
      }
      return paragraphs.size();
    }

    /** Takes a paragraph into the clauses; false if the clauses are over. */
    private boolean read(int at) {
      Paragraph paragraph = paragraphs.get(at);
      String plain = paragraph.plain();
      if (plain.startsWith("\"") && at >= quotedUntil) {
        quotedUntil = quotedUntil(at);
      }
      if (at < quotedUntil && open.isPresent()) {
        last().rest.add(paragraph);
        return true;
      }
      if (OrderParts.isAnnex(paragraph) || Closing.isAgreement(paragraph)) {
        return false;
      }
      Matcher dotted = DOTTED.matcher(plain);
      Matcher top = TOP.matcher(plain);
      Matcher sub = SUB.matcher(plain);
      if (dotted.matches() && open.filter(it -> it.number.equals(dotted.group(1))).isPresent()) {
        sub(dotted.group(2), behind(paragraph, dotted.start(3)));
      } else if (top.matches()) {
        open(top.group(1), behind(paragraph, top.start(2)));
      } else if (sub.matches() && open.isPresent()) {
        sub(sub.group(1), behind(paragraph, sub.start(2)));
      } else if (sub.matches()) {
        open(sub.group(1), behind(paragraph, sub.start(2)));
      } else {
        return goesOn(at);
      }
      return true;
    }

    /**
     * The first paragraph behind the quotation that begins there; the paragraph itself where the
     * quotation does not end.
     */
    private int quotedUntil(int from) {
      int open = 0;
      boolean typographic = paragraphs.get(from).text().startsWith("«");
      for (int at = from; at < paragraphs.size(); at++) {
        Paragraph paragraph = paragraphs.get(at);
        if (Closing.isAgreement(paragraph)) {
          return from;
        }
        for (char c : paragraph.text().toCharArray()) {
          if (typographic) {
            open += c == '«' ? 1 : c == '»' ? -1 : 0;
          } else if (Marks.plain(c) == '"') {
            open = 1 - open;
          }
        }
        if (open <= 0) {
          return at + 1;
        }
      }
      return from;
    }

    private static Paragraph behind(Paragraph paragraph, int start) {
      return paragraph.with(paragraph.text().substring(start).strip());
    }

    /** Whether a paragraph without a number belongs to a clause, or lies between clauses. */
    private boolean goesOn(int at) {
      Paragraph paragraph = paragraphs.get(at);
      boolean ended = Marks.isEnded(paragraph.text());
      boolean signed = Closing.isSignature(paragraph);
      if (open.isEmpty() || (open.get().number.isEmpty() && last().text().endsWith("."))) {
        if (ended && !signed) {
          open("", paragraph);
          return true;
        }
      } else if (!signed && (ended || !last().text().endsWith("."))) {
        last().rest.add(paragraph);
        return true;
      }
      if (!signed && clausesGoOnBehind(at)) {
        unread.add(paragraph);
        return true;
      }
      return false;
    }

    /** Whether the next number follows later, before the signature and the annexes. */
    private boolean clausesGoOnBehind(int at) {
      for (Paragraph later : paragraphs.subList(at + 1, paragraphs.size())) {
        Matcher top = TOP.matcher(later.plain());
        if (OrderParts.isAnnex(later) || Closing.isAgreement(later) || Closing.isSignature(later)) {
          return false;
        }
        if (top.matches()) {
          return open.map(it -> follows(it.number, top.group(1))).orElse(true);
        }
      }
      return false;
    }

    private static boolean follows(String before, String number) {
      return !before.isEmpty()
          && Integer.parseInt(number.split("-", 2)[0]) > Integer.parseInt(before.split("-", 2)[0]);
    }

    private Open last() {
      return openSub.orElseGet(open::orElseThrow);
    }

    private void open(String number, Paragraph paragraph) {
      close();
      open = Optional.of(new Open(number, paragraph));
    }

    private void sub(String number, Paragraph paragraph) {
      closeSub();
      String of = open.orElseThrow().number;
      openSub = Optional.of(new Open(of.isEmpty() ? number : of + "." + number, paragraph));
    }

    private void closeSub() {
      openSub.ifPresent(sub -> open.orElseThrow().subclauses.add(sub.closed()));
      openSub = Optional.empty();
    }

    private void close() {
      closeSub();
      open.ifPresent(clause -> clauses.add(clause.closed()));
      open = Optional.empty();
    }
  }

  /** A clause of which more may follow. */
  private static final class Open {
    private final String number;
    private final Paragraph opening;
    private final List<Paragraph> rest = new ArrayList<>();
    private final List<OrderClause> subclauses = new ArrayList<>();

    Open(String number, Paragraph opening) {
      this.number = number;
      this.opening = opening;
    }

    String text() {
      return rest.isEmpty() ? opening.text() : rest.get(rest.size() - 1).text();
    }

    OrderClause closed() {
      return new OrderClause(number, opening, rest, subclauses);
    }
  }
}

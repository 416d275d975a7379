package kz.tizilim.documents.provision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.tizilim.core.act.Provisions.Amendment;
import kz.tizilim.core.register.Lines;

/** The changes that a clause makes in another act. */
final class Amendments {

  /*
   * A change is a target, an operation and perhaps a new text. Paragraphs that end with a colon narrow the
   * target of those behind them («в Реестре …, утвержденном указанным приказом:»), except the one that
   * introduces a quotation. What the instructions mean is read elsewhere (core.amend); here they are kept.
   */
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
  private static final String CHANGES =
      "излож(?:ить|ив)(?: его| е[её]| их)? в (?:следующей|новой) редакции|излож(?:ить|ив) в редакции|изложив [^\".;:]{1,200}? в (?:следующей|новой) редакции|дополн(?:ить|ив)"
          + "|исключ(?:ить|ив)|замен(?:ить|ив)|призна(?:ть|в) утративш\\p{L}+ силу"
          + "|(?:мынадай|жаңа|келесі) редакцияда (?:жазылсын|баяндалсын)|алып тасталсын|толықтырылсын"
          + "|ауыстырылсын|күш(?:і|ін) жойылды деп танылсын";

  /** What only in a list of changes is one. */
  private static final String OTHER_CHANGES =
      "|считать|перенести|переместить|упразднить|приостановить|көшірілсін|есептелсін"
          + "|(?:тоқтатыла|тоқтата) (?:тұрсын|тұрылсын)";

  private static final Pattern CHANGE = operation(CHANGES);
  private static final Pattern OPERATION = operation(CHANGES + OTHER_CHANGES);
  private static final Pattern LEAD =
      Pattern.compile(
          "внести (?:в |во )?(.*?)[ ,]*((?:следующ\\p{L}+ )?(?:изменени|дополнени)\\p{L}*(?: и дополнени\\p{L}*)?)(.*)",
          FLAGS);
  private static final Pattern QUOTED = Pattern.compile("(?s)[\"«](.*?)[\"»]?[;.,]?");

  private final String clause;
  private final List<Amendment> amendments = new ArrayList<>();
  private final List<Paragraph> unread = new ArrayList<>();

  private static Pattern operation(String words) {
    return Pattern.compile("(?:, )?(?<!\\p{L})(" + words + ")(?!\\p{L})(.*)", FLAGS);
  }

  private Amendments(String clause) {
    this.clause = clause;
  }

  /**
   * The changes that a clause makes, and the paragraphs in it that are none.
   *
   * @param amendments the changes
   * @param unread the paragraphs that were not understood
   */
  record Read(List<Amendment> amendments, List<Paragraph> unread) {}

  /** Whether a text names an operation on another act. */
  static boolean isOperation(String text) {
    return CHANGE.matcher(text).find();
  }

  private static boolean isOfList(String text) {
    return OPERATION.matcher(text).find();
  }

  /** Reads a clause with its subclauses. */
  static Read read(OrderClause clause) {
    Amendments reader = new Amendments(clause.number());
    reader.opening(clause);
    reader.paragraphs(clause.rest(), clause.number(), "");
    for (OrderClause sub : clause.subclauses()) {
      reader.sub(sub, "");
    }
    if (reader.amendments.isEmpty() && reader.unread.isEmpty()) {
      reader.unread.add(clause.opening());
    }
    return new Read(reader.amendments, reader.unread);
  }

  /** The opening paragraph only introduces the changes, unless it makes one itself. */
  private void opening(OrderClause clause) {
    Paragraph opening = clause.opening();
    boolean introduces = opening.text().endsWith(":") && !isOperation(opening.plain());
    if (introduces) {
      return;
    }
    Matcher lead = LEAD.matcher(opening.plain());
    if (lead.matches() && !isOperation(opening.plain())) {
      String text = opening.text();
      add(
          clause.number(),
          text.substring(lead.start(1), lead.end(1)),
          "внести " + text.substring(lead.start(2), lead.end(2)),
          Marks.withoutEnd(text.substring(lead.start(3))),
          opening.lines());
    } else if (isOperation(opening.plain())) {
      boolean quotes = opening.text().endsWith(":") && !clause.rest().isEmpty();
      if (!quotes) {
        operation(clause.number(), "", opening, List.of());
      } else {
        operation(clause.number(), "", opening, quotation(clause.rest(), 0));
      }
    }
  }

  private void sub(OrderClause sub, String frame) {
    List<Paragraph> all = new ArrayList<>();
    all.add(sub.opening());
    all.addAll(sub.rest());
    paragraphs(all, sub.number(), frame);
  }

  private void paragraphs(List<Paragraph> paragraphs, String number, String outer) {
    String frame = outer;
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph paragraph = paragraphs.get(i);
      String plain = paragraph.plain();
      if (plain.startsWith("\"")) {
        continue;
      }
      if (isOfList(plain)) {
        List<Paragraph> quoted = plain.endsWith(":") ? quotation(paragraphs, i + 1) : List.of();
        operation(number, frame, paragraph, quoted);
      } else if (plain.endsWith(":")) {
        frame = Marks.withoutEnd(paragraph.text());
      } else if (!isQuoted(paragraphs, i)) {
        unread.add(paragraph);
      }
    }
  }

  /** The paragraphs of a quotation that begins at an index. */
  private static List<Paragraph> quotation(List<Paragraph> paragraphs, int from) {
    int to = from;
    if (from < paragraphs.size() && paragraphs.get(from).plain().startsWith("\"")) {
      to++;
      while (to < paragraphs.size() && isQuoted(paragraphs, to)) {
        to++;
      }
    }
    return paragraphs.subList(from, Math.max(from, to));
  }

  /** Whether a quotation that began before goes on with a paragraph. */
  private static boolean isQuoted(List<Paragraph> paragraphs, int at) {
    boolean open = false;
    for (Paragraph paragraph : paragraphs.subList(0, at)) {
      if (open || paragraph.plain().startsWith("\"")) {
        for (char c : paragraph.plain().toCharArray()) {
          open ^= c == '"';
        }
      }
    }
    return open;
  }

  private void operation(String number, String frame, Paragraph paragraph, List<Paragraph> quoted) {
    Matcher m = OPERATION.matcher(paragraph.plain());
    if (!m.find()) {
      return;
    }
    String text = paragraph.text();
    String target =
        Pattern.compile("^внести (?:в |во )?(?:изменени\\p{L}+ в )?", FLAGS)
            .matcher(text.substring(0, m.start()).strip())
            .replaceFirst("")
            .replaceFirst("[ ,]*(?:следующ\\p{L}+ )?(?:изменени|дополнени)[еяй]+[ ,]*$", "");
    String rest = Marks.withoutEnd(text.substring(m.start(2))).replaceAll("^[,:]", "").strip();
    String newText = quoted.stream().map(Paragraph::text).collect(Collectors.joining(" "));
    Matcher bare = QUOTED.matcher(newText);
    if (bare.matches()) {
      newText = bare.group(1);
    }
    Lines lines = quoted.stream().map(Paragraph::lines).reduce(paragraph.lines(), Lines::and);
    String whole = frame.isEmpty() ? target : target.isEmpty() ? frame : frame + ", " + target;
    add(
        number,
        whole,
        text.substring(m.start(1), m.end(1)),
        newText.isEmpty() ? rest : newText,
        lines);
  }

  private void add(String number, String target, String operation, String newText, Lines lines) {
    amendments.add(
        new Amendment(
            number.isEmpty() ? clause : number,
            target.strip(),
            operation.toLowerCase(Locale.ROOT).strip(),
            newText.strip(),
            lines));
  }
}

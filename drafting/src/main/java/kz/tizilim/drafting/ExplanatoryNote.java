package kz.tizilim.drafting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import kz.tizilim.core.act.Provisions;
import kz.tizilim.core.act.PublishedOrder;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.drafting.WordFile.Layout;
import kz.tizilim.drafting.WordFile.Style;

/**
 * The explanatory note (пояснительная записка) that goes with the draft of an order: what the acts
 * themselves say of it, the form of its document as measured, and a blank for each of the eleven
 * items of the form of the rules № 464, which only people can fill in.
 */
public final class ExplanatoryNote {

  /*
   * The rules ask for eleven items. Their names are not in the program, because no source of them was at
   * hand when it was written; so the items are numbered, and what is known stands above them.
   */
  private static final int ITEMS = 11;
  private static final double CENTIMETRE = 567;
  private static final double SINGLE = 240;
  private static final Pattern BASIS =
      Pattern.compile("[Вв] соответствии с (.+? Республики Казахстан)(?![\\p{L} ]*\")");

  private final NextOrder order;
  private final PublishedOrder last;
  private final byte[] drafted;

  private ExplanatoryNote(NextOrder order, PublishedOrder last, byte[] drafted) {
    this.order = order;
    this.last = last;
    this.drafted = drafted.clone();
  }

  /**
   * The note of an order.
   *
   * @param last the last order of the register
   * @param drafted the order as a document of Word
   */
  public static ExplanatoryNote of(NextOrder order, PublishedOrder last, byte[] drafted) {
    return new ExplanatoryNote(order, last, drafted);
  }

  /** Writes it as a document of Word, and leaves {@code out} open. */
  public void docx(ActLanguage language, OutputStream out) throws IOException {
    PrintWords words = PrintWords.of("note", language);
    WordFile word = new WordFile(language, Layout.ACT);
    if (!words.of("unofficial").isEmpty()) {
      word.paragraph(Style.ASIDE, words.of("unofficial"));
    }
    String title = words.of("title", order.title(language));
    word.paragraph(Style.TITLE, title);
    word.paragraph(Style.NORMAL, "");
    word.paragraph(Style.CLAUSE, words.of("known"));
    known(words, language).forEach(line -> word.paragraph(Style.CLAUSE, line));
    word.paragraph(Style.NORMAL, "");
    word.paragraph(Style.CLAUSE, words.of("form"));
    form(words).forEach(line -> word.paragraph(Style.CLAUSE, line));
    word.paragraph(Style.NORMAL, "");
    word.paragraph(Style.CLAUSE, words.of("items"));
    for (int i = 1; i <= ITEMS; i++) {
      word.paragraph(Style.CLAUSE, i + ". " + Sentence.BLANK);
    }
    word.write(title, out);
  }

  /** What the acts say, a line each. */
  private List<String> known(PrintWords words, ActLanguage language) {
    List<String> lines = new ArrayList<>();
    boolean russian = language == ActLanguage.RU;
    String issuer = russian ? order.issuer() : ActWords.kazakhSignatory(order.issuer()).orElse("");
    lines.add(words.of("issuer", issuer.isEmpty() ? Sentence.BLANK : issuer));
    String department =
        russian ? order.department() : order.choices().kazakhDepartment().orElse("");
    lines.add(words.of("department", department.isEmpty() ? Sentence.BLANK : department));
    lines.add(words.of("basis", russian ? basis().orElse(Sentence.BLANK) : Sentence.BLANK));
    lines.addAll(Comparison.of(order, "").numbers(PrintWords.of("comparison", language)));
    lines.add(words.of(order.isRestating() ? "restated" : "instructed"));
    lines.add(
        words.of(
            "agreements", order.agreements(language).stream().collect(Collectors.joining("; "))));
    lines.add(words.of("start", order.choices().start().clause(language)));
    int repealed = order.choices().repealed().size();
    lines.add(repealed == 0 ? words.of("repeals.none") : words.of("repeals", repealed));
    List<String> blanks = order.blanks(language);
    lines.add(
        blanks.isEmpty() ? words.of("blanks.none") : words.of("blanks", String.join(", ", blanks)));
    return lines;
  }

  /** The norm that the preamble of the last order, or the new preamble that it gives, names. */
  private Optional<String> basis() {
    String text =
        last.prose().stream().map(line -> line.text()).collect(Collectors.joining(" "))
            + " "
            + last.provisions().amendments().stream()
                .map(Provisions.Amendment::newText)
                .collect(Collectors.joining(" "));
    Matcher m = BASIS.matcher(text);
    return m.find() ? Optional.of(m.group(1)) : Optional.empty();
  }

  /** The form of the document, measured in it. */
  private List<String> form(PrintWords words) {
    DocumentForm form =
        DocumentForm.of(drafted)
            .orElseThrow(() -> new IllegalStateException("A draft is a document of Word."));
    List<String> lines = new ArrayList<>();
    lines.add(
        words.of(
            "form.font",
            String.join(", ", form.fonts()),
            form.halfPoints().stream().map(size -> number(size / 2.0)).collect(joined())));
    lines.add(
        words.of(
            "form.lines",
            form.lines().stream().map(line -> number(line / SINGLE)).collect(joined()),
            form.indents().stream().map(indent -> number(indent / CENTIMETRE)).collect(joined())));
    lines.add(
        words.of(
            "form.margins",
            number(form.left() / CENTIMETRE),
            number(form.right() / CENTIMETRE),
            number(form.header() / CENTIMETRE)));
    lines.add(words.of(form.numberAlone() && form.firstBare() ? "form.number" : "form.number.not"));
    return lines;
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(", ");
  }

  /** With two digits at most, as people write them: «1,25», «14». */
  static String number(double value) {
    double rounded = Math.round(value * 100) / 100.0;
    String text = Double.toString(rounded).replace('.', ',');
    return text.endsWith(",0") ? text.substring(0, text.length() - 2) : text;
  }
}

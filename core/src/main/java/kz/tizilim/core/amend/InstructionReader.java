package kz.tizilim.core.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Finding;
import kz.tizilim.core.register.Finding.Severity;
import kz.tizilim.core.register.Lines;

/** Reads the words of an amending act into instructions. */
public final class InstructionReader {

  /*
   * A register has cells and rows; «пункт 4», «статья 6» or «приложение» without any of them are elements of
   * an act, and such an instruction concerns no register. A row is numbered in its cell: without the cell
   * it names none.
   */
  private static final Pattern EVERYWHERE =
      Pattern.compile(
          "(?<!\\p{L})по (?:всему )?тексту(?: (?:указанного |данного )?реестра(?: должностей)?)?(?!\\p{L})|(?<!\\p{L})(?:(?:бүкіл|барлық) )?мәтін(?:і)? бойынша");

  /** Elements of a register. */
  private static final Pattern OF_REGISTER =
      Pattern.compile(
          "(?<!\\p{L})(?:ячейк|ячеек|звен|ступен|блок|сфер|строк|позици|порядков\\p{L}+ номер|реттік нөмір|граф|реестр(?!\\p{L}* государственной регистрации)"
              + "|раздел|должност|учреждени|ұяшы|буын|звено|саты|блог|сала(?:сы|да)|(?<!азат )жол(?:ы|да|дан|мен)"
              + "|баған|тізілім(?!\\p{L}* №)|лауазым|мекеме)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Elements of an act that no register has, and acts. */
  private static final Pattern OF_ACT =
      Pattern.compile(
          "(?<!\\p{L})(?:подпункт|пункт|стать|част(?:ь|и|ью)(?!\\p{L})|глав[аеуы](?!\\p{L})|параграф|абзац"
              + "|заголов|бюджетн|утративш|текст на (?:казахском|русском)"
              + "|изменени[ея] на (?:казахском|русском)|дополнить приложени|гриф\\p{L}* утвержд|верхнем (?:левом |правом )?углу"
              + "|(?:правом|левом) верхнем углу|в преамбуле|преамбулу (?:после|дополнить)|кіріспе(?:де|дегі|сінде|сіндегі)"
              + "|тарма[қғ]|азат жол|баптың|баптар|(?:\\d-)бап|бөліг|абзац|тақыры[пб]"
              + "|жоғарғы бұрыш|қосымша(?:мен|лармен) толықтырылсын|күші жойылды деп танылсын"
              + "|(?:қазақ|орыс) тіліндегі мәтін)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What concerns the order whatever element of the register is named next to it. */
  private static final Pattern ONLY_OF_ACT =
      Pattern.compile(
          "(?<!\\p{L})(?:верхнем (?:левом |правом )?углу|(?:правом|левом) верхнем углу|жоғарғы (?:оң |сол )?(?:жақ )?бұрыш)");

  /** «…, текст на русском языке не изменяется»: the change is in the other language. */
  private static final Pattern OF_KAZAKH_TEXT =
      Pattern.compile(
          ".*(?<!\\p{L})(?:текст|тексте|тексту|текста) на казахском языке(?!\\p{L})(?!.*на русском).*"
              + "|.*[,(] ?(?:а |при этом )?текст на русском языке (?:не (?:изменяется|меняется|подлежит изменению)|(?:остается |оставить )?без изменений|(?:остается )?прежним)\\)?");

  /** A clause or a paragraph of an annex, which may be the register. */
  private static final Pattern OF_ANNEX =
      Pattern.compile(
          "(?<!\\p{L})приложени[еи](?: \\d{1,3})?(?: к \\p{L}+(?: \\p{L}+)?)?[,:]? .*(?:пункт|абзац)"
              + "|(?:пункт|абзац).* приложения(?: \\d{1,3})? к указанн"
              + "|қосымша(?:да|сында|сындағы|дағы|ның|сының)(?!\\p{L}).*(?:тарма[қғ]|абзац|азат жол)");

  private static final Pattern OF_RUSSIAN_TEXT =
      Pattern.compile(
          ".*(?<!\\p{L})орыс тіліндегі мәтін(?:де|інде|дегі|індегі)(?!\\p{L}).*|.*[,(] ?(?:ал |бұл ретте )?(?:қазақ тіліндегі мәтін|мемлекеттік тілдегі мәтін)\\p{L}* (?:өзгермейді|өзгертілмейді|өзгеріссіз (?:қалады|қалдырылсын))\\)?");

  private static final Pattern LEAD = Pattern.compile("^(?:\\d+[.)]|[-–—])\\s*");
  private static final Pattern LAST_MARKS = Pattern.compile("[\\s;.]+$");
  private static final Pattern JOINT =
      Pattern.compile(", (?:а(?: также)?|ал) |[;,] |,? (?:и|және) ");

  /** A sphere that is named before any cell counts for the whole sentence. */
  private static final Pattern LEADING_SPHERE =
      Pattern.compile(
          "(?:(?!ячейк|ячеек|звен|ступен|ұяшы|буын|саты).)*?"
              + "(?<!\\p{L})(?:вне сфер|сфер|раздел|подраздел|саладан тыс|сала(?:сы|да))");

  private final ActLanguage language;
  private final Lines lines;
  private boolean leadsBySphere;

  private InstructionReader(ActLanguage language, Lines lines) {
    this.language = language;
    this.lines = lines;
  }

  /** Reads one sentence on line 1, which orders one thing or several. */
  public static List<Reading> read(String text, ActLanguage language) {
    return read(text, language, Lines.of(1));
  }

  /**
   * Reads one sentence, which orders one thing or several: «строки 3 и 4 исключить».
   *
   * @param text its words, with or without its number and its last mark
   * @param lines its lines in the amending act
   * @return either all of them, or one reading of a sentence that was not understood
   */
  public static List<Reading> read(String text, ActLanguage language, Lines lines) {
    String clean = QuotedText.clean(text);
    String words =
        LAST_MARKS.matcher(LEAD.matcher(clean.strip()).replaceFirst("")).replaceFirst("");
    return new InstructionReader(language, lines).sentence(words);
  }

  /**
   * Reads all instructions of a text: each ends with a semicolon or a full stop at the end of a
   * line. A line that ends with a colon and names only an element («1) в ячейке C2:») is the place
   * of the instructions below it, up to the next number.
   */
  public static List<Reading> readAll(String text, ActLanguage language) {
    List<Reading> readings = new ArrayList<>();
    String clean = QuotedText.clean(text);
    for (AmendingText.AmendingSentence sentence : AmendingText.sentences(clean, language)) {
      readings.addAll(read(sentence, language));
    }
    return readings;
  }

  /*
   * An instruction that names its own cell or grade, or the register, ends a place before it that it does
   * not fit into, as a new place does: «в звене В2: ступень 3 исключить; ячейку С2 исключить». A place that
   * is not understood never ends so.
   */
  private static List<Reading> read(AmendingText.AmendingSentence sentence, ActLanguage language) {
    int all = sentence.places().size();
    List<Reading> whole = read(sentence.within(all), language, sentence.lines());
    boolean own =
        AmendingText.nameTheRegister(sentence.words())
            || namesItsCell(read(sentence.words(), language, sentence.lines()))
            || namesAnotherRow(sentence, language)
            || namesAnotherStep(sentence, language);
    if (!isMisplaced(whole) || !own) {
      return whole;
    }
    for (int count = all - 1; count >= 0; count--) {
      if (!AmendingText.names(sentence.places().get(count), language)) {
        return whole;
      }
      List<Reading> outer = read(sentence.within(count), language, sentence.lines());
      if (!isMisplaced(outer)) {
        return outer;
      }
    }
    return whole;
  }

  private static boolean isMisplaced(List<Reading> readings) {
    return readings.get(0) instanceof Reading.NotUnderstood lost
        && lost.finding().code().equals("instruction-address");
  }

  private static boolean namesItsCell(List<Reading> readings) {
    return readings.stream()
        .allMatch(reading ->
            reading instanceof Reading.Understood one
                && one.instruction().address().grade().isPresent());
  }

  /** «В строке 6: … слово «а» исключить; строку 7 исключить»: no row is inside another. */
  private static boolean namesAnotherRow(
      AmendingText.AmendingSentence sentence, ActLanguage language) {
    int last = sentence.places().size() - 1;
    return last >= 0
        && AmendingText.nameRows(sentence.places().get(last), language)
        && read(sentence.within(last), language, sentence.lines()).stream()
            .allMatch(reading ->
                reading instanceof Reading.Understood one && one.instruction().address().isRow());
  }

  /** «В звене А2: в ступени 1: …; ступень 2 исключить»: no step is inside another. */
  private static boolean namesAnotherStep(
      AmendingText.AmendingSentence sentence, ActLanguage language) {
    int last = sentence.places().size() - 1;
    return last >= 0
        && AmendingText.nameSteps(sentence.places().get(last), language)
        && read(sentence.words(), language, sentence.lines()).stream()
            .allMatch(reading ->
                reading instanceof Reading.Understood one
                    && one.instruction().address().isStepAlone());
  }

  private List<Reading> sentence(String words) {
    leadsBySphere = LEADING_SPHERE.matcher(QuotedText.of(words).frame()).lookingAt();
    List<Reading> whole = one(words, Address.REGISTER);
    boolean lost = whole.get(0) instanceof Reading.NotUnderstood;
    return lost ? several(words, Address.REGISTER).orElse(whole) : whole;
  }

  /*
   * «В строке 3 ячейки С2 слова «а» исключить, слова «б» заменить словами «в»»: what comes second is in the
   * place of the first, unless it names its own.
   */
  private Optional<List<Reading>> several(String words, Address outer) {
    int[] steps = QuotedText.steps(words);
    Matcher joint = JOINT.matcher(words);
    int depth = 0;
    int at = 0;
    while (joint.find()) {
      for (; at < joint.start(); at++) {
        depth = Math.max(0, depth + steps[at]);
      }
      String first = words.substring(0, joint.start());
      if (depth > 0 || !Operations.ends(first, language)) {
        continue;
      }
      List<Reading> left = one(first, outer);
      Optional<List<Reading>> right =
          left.get(0) instanceof Reading.NotUnderstood
              ? Optional.empty()
              : rest(words.substring(joint.end()), inner(left, outer));
      if (right.isPresent()) {
        List<Reading> all = new ArrayList<>(left);
        all.addAll(right.get());
        return Optional.of(all);
      }
    }
    return Optional.empty();
  }

  private Optional<List<Reading>> rest(String text, Address outer) {
    String words = LEAD.matcher(text).replaceFirst("");
    List<Reading> whole = one(words, outer);
    return whole.get(0) instanceof Reading.NotUnderstood
        ? several(words, outer)
        : Optional.of(whole);
  }

  /** The place of the last of some readings. */
  private static Address inner(List<Reading> readings, Address outer) {
    return readings.get(readings.size() - 1) instanceof Reading.Understood last
        ? last.instruction().address()
        : outer;
  }

  /** What one sentence orders, of which the place is in {@code outer} if it names none. */
  private List<Reading> one(String words, Address outer) {
    QuotedText written = QuotedText.of(words);
    boolean everywhere = EVERYWHERE.matcher(written.frame()).find();
    QuotedText quoted =
        everywhere
            ? written.withFrame(EVERYWHERE.matcher(written.frame()).replaceFirst(" "))
            : written;
    // «По всему тексту Реестра» names the register, and is taken out of the words.
    boolean elsewhere = isElsewhere(written.frame(), language);
    if (elsewhere) {
      return List.of(new Reading.Elsewhere(words, lines));
    }
    Optional<Operations.Found> found = Operations.find(quoted, language);
    if (found.isEmpty()) {
      Remark unknown = Remark.of("finding.instruction-unknown", written.frame());
      return lost(words, "instruction-unknown", unknown);
    }
    String place = found.get().place();
    List<Address> addresses =
        AddressText.read(place, quoted, language).orElse(List.of()).stream()
            .map(address ->
                address.inside(
                    outer.isEntry() && address.isEntry() ? outer.number(0) : outer, leadsBySphere))
            .toList();
    boolean outside =
        addresses.stream().anyMatch(address -> address.mayLackSphere(outer, leadsBySphere));
    Optional<Address> homeless =
        addresses.stream().filter(one -> one.number() > 0 && !one.isPlaced()).findFirst();
    if (homeless.isPresent()) {
      Remark which = Remark.of("finding.instruction-cell", homeless.get().number());
      return lost(words, "instruction-cell", which);
    }
    List<Instruction> instructions =
        addresses.isEmpty() || outside
            ? List.of()
            : found.get().instructions(addresses, everywhere);
    return instructions.isEmpty()
        ? lost(
            words, "instruction-address", Remark.of("finding.instruction-address", place.strip()))
        : instructions.stream()
            .map(instruction -> (Reading) new Reading.Understood(instruction, words, lines))
            .toList();
  }

  private List<Reading> lost(String words, String code, Remark why) {
    return List.of(
        new Reading.NotUnderstood(words, new Finding(Severity.ERROR, code, why.toString(), lines)));
  }

  private static boolean isElsewhere(String frame, ActLanguage language) {
    Pattern other = language == ActLanguage.RU ? OF_KAZAKH_TEXT : OF_RUSSIAN_TEXT;
    if (ONLY_OF_ACT.matcher(frame).find() || other.matcher(frame).matches()) {
      return true;
    }
    return !OF_ANNEX.matcher(frame).find()
        && OF_ACT.matcher(frame).find()
        && !OF_REGISTER.matcher(frame).find();
  }
}

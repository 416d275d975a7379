package kz.tizilim.core.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.core.amend.Instruction.Member;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Finding;
import kz.tizilim.core.register.Finding.Severity;
import kz.tizilim.core.register.Lines;

/** Reads the words of an amending act into instructions. */
public final class InstructionReader {

  /*
   * Every word counts: the frame of an instruction (the text outside quotes) must match one of the
   * patterns, and the rest must be an address and nothing else. An instruction with an unknown word
   * is not understood, because that word may be the one that matters.
   *
   * A register has cells and rows; «пункт 4», «статья 6» or «приложение» without any of them are elements of
   * an act, and such an instruction concerns no register. A row is numbered in its cell: without the cell
   * it names none.
   */
  private static final String Q = "(⟦\\d+⟧)";

  private enum Shape {
    PREAMBLE(
        "(.*?)преамбулу изложить в (?:(?:следующей|новой) )?редакции ?:? ?" + Q,
        "(.*?)(?:преамбула|кіріспе|кіріспесі) (?:мынадай|жаңа) редакцияда жазылсын ?:? ?" + Q),
    ANNEX(
        "(.*?) изложить в (?:(?:следующей|новой) )?редакции,? согласно приложени[юя](?: \\d+)?(?: к настоящему (?:приказу|решению|постановлению))?",
        "(.*?),? осы бұйрыққа (?:\\d+-)?қосымшаға сәйкес (?:мынадай|жаңа) редакцияда жазылсын"),
    RESTATE(
        "(.*?) изложить в (?:(?:следующей|новой) )?редакции ?:? ?" + Q,
        "(.*?) (?:мынадай|жаңа) редакцияда жазылсын ?:? ?" + Q),
    INSERT_ENTRIES_AFTER(
        "(.*?),? ?после (?:строки|пункта) (\\d{1,6}) дополнить (?:строк|пункт)(?:ой|ами|ом)(?: [\\d-]+)? следующего содержания ?:? ?"
            + Q,
        "(.*?),? ?(\\d{1,6})-(?:жолдан|тармақтан) кейін мынадай мазмұндағы (?:[\\d-]+ ?)?(?:жол|тармақ)(?:мен|пен|дармен|тармен) толықтырылсын ?:? ?"
            + Q),
    INSERT_ENTRIES(
        "(.*?) дополнить (?:строк|пункт)(?:ой|ом)(?: (\\d{1,5})(-\\d+)?)? следующего содержания ?:? ?"
            + Q,
        "(.*?) мынадай мазмұндағы (?:(\\d{1,5})(-\\d+)?[- ])?(?:жол|тармақ)(?:мен|пен) толықтырылсын ?:? ?"
            + Q),
    INSERT_TITLE(
        "(.*?) дополнить (?:должностью|наименованием должности) " + Q,
        "(.*?) ?" + Q + " деген (?:лауазыммен|лауазым атауымен) толықтырылсын"),
    INSERT_INSTITUTION(
        "(.*?) дополнить (?:учреждением|наименованием учреждения) " + Q,
        "(.*?) ?" + Q + " деген (?:мекемемен|мекеме атауымен) толықтырылсын"),
    INSERT_WORDS(
        "(.*?) ?после (?:слов|слова|цифр|цифры) "
            + Q
            + ",? дополнить (?:словами|словом|цифрами|цифрой) "
            + Q,
        "(.*?) ?"
            + Q
            + " деген (?:сөздерден|сөзден|цифрлардан|цифрдан) кейін "
            + Q
            + " деген (?:сөздермен|сөзбен|цифрлармен|цифрмен) толықтырылсын"),
    REPLACE_WORDS(
        "(.*?) ?(?:слова|слово) " + Q + " заменить (?:словами|словом) " + Q,
        "(.*?) ?" + Q + " деген (?:сөздер|сөз) " + Q + " деген (?:сөздермен|сөзбен) ауыстырылсын"),
    REPLACE_DIGITS(
        "(.*?) ?(?:цифры|цифру) " + Q + " заменить (?:цифрами|цифрой) " + Q,
        "(.*?) ?"
            + Q
            + " деген (?:цифрлар|цифр) "
            + Q
            + " деген (?:цифрлармен|цифрмен) ауыстырылсын"),
    REMOVE_WORDS(
        "(.*?) ?(?:слова|слово|цифры|цифру) " + Q + " исключить",
        "(.*?) ?" + Q + " деген (?:сөздер|сөз|цифрлар|цифр) алып тасталсын"),
    REMOVE_TITLE(
        "(.*?) ?(?:должность|наименование должности) " + Q + " исключить",
        "(.*?) ?" + Q + " деген (?:лауазым|лауазым атауы) алып тасталсын"),
    REMOVE_INSTITUTION(
        "(.*?) ?(?:учреждение|наименование учреждения) " + Q + " исключить",
        "(.*?) ?" + Q + " деген (?:мекеме|мекеме атауы) алып тасталсын"),
    REMOVE("(.*?) исключить", "(.*?) алып тасталсын"),
    RENUMBER(
        "(.*?) считать ((?:ячейкой|строкой|пунктом|звеном|ступенью) .*)",
        "(.*?),? (\\d+-(?:жол|тармақ|саты)\\p{L}*|\\S+ (?:ұяшы[қғ]|звено|буын)\\p{L}*) (?:болып|деп) есептелсін");

    private final Pattern russian;
    private final Pattern kazakh;

    Shape(String russian, String kazakh) {
      this.russian = Pattern.compile(russian);
      this.kazakh = Pattern.compile(kazakh);
    }

    Matcher matcher(QuotedText quoted, ActLanguage language) {
      return (language == ActLanguage.RU ? russian : kazakh).matcher(quoted.frame());
    }
  }

  private static final Pattern EVERYWHERE =
      Pattern.compile("по всему тексту|(?:бүкіл|барлық) мәтін бойынша");

  /** Elements of a register. */
  private static final Pattern OF_REGISTER =
      Pattern.compile(
          "(?<!\\p{L})(?:ячейк|звен|ступен|блок|сфер|строк|граф|реестр|раздел|должност|учреждени"
              + "|ұяшы|буын|саты|блог|сала(?:сы|да)|жол(?:ы|да|дан|мен)|баған|тізілім|лауазым|мекеме)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Elements of an act that no register has, and acts. */
  private static final Pattern OF_ACT =
      Pattern.compile(
          "(?<!\\p{L})(?:подпункт|пункт|стать|част(?:ь|и|ью)(?!\\p{L})|глав[аеуы](?!\\p{L})|параграф|абзац"
              + "|заголов|бюджетн|утративш|текст на (?:казахском|русском)"
              + "|изменени[ея] на (?:казахском|русском)|тармақ|баптың|баптар|(?:\\d-)бап"
              + "|бөліг|абзац|тақырып|мәтін(?!\\p{L}* бойынша))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern LEAD = Pattern.compile("^(?:\\d+[.)]|[-–—])\\s*");
  private static final Pattern LAST_MARKS = Pattern.compile("[\\s;.]+$");

  private InstructionReader() {}

  /** Reads one instruction on line 1. */
  public static Reading read(String text, ActLanguage language) {
    return read(text, language, Lines.of(1));
  }

  /**
   * Reads one instruction.
   *
   * @param text its words, with or without its number and its last mark
   * @param lines its lines in the amending act
   */
  public static Reading read(String text, ActLanguage language, Lines lines) {
    String words = LAST_MARKS.matcher(LEAD.matcher(text.strip()).replaceFirst("")).replaceFirst("");
    QuotedText quoted = QuotedText.of(words);
    if (isElsewhere(quoted.frame())) {
      return new Reading.Elsewhere(words, lines);
    }
    for (Shape shape : Shape.values()) {
      Matcher m = shape.matcher(quoted, language);
      if (m.matches()) {
        Optional<Address> address = address(m, quoted, language);
        if (address.filter(InstructionReader::lacksItsCell).isPresent()) {
          return new Reading.NotUnderstood(words, withoutCell(address.get(), lines));
        }
        Optional<Instruction> instruction =
            address.flatMap(place -> instruction(shape, place, m, quoted, language));
        if (instruction.isPresent()) {
          return new Reading.Understood(instruction.get(), words, lines);
        }
      }
    }
    return new Reading.NotUnderstood(words, unread(quoted, language, lines));
  }

  /**
   * Reads all instructions of a text: each ends with a semicolon or a full stop at the end of a
   * line. A line that ends with a colon and names only an element («1) в ячейке C2:») is the place
   * of the instructions below it, up to the next number.
   */
  public static List<Reading> readAll(String text, ActLanguage language) {
    List<Reading> readings = new ArrayList<>();
    for (AmendingText.AmendingSentence sentence : AmendingText.sentences(text, language)) {
      readings.add(read(sentence.words(), language, sentence.lines()));
    }
    return readings;
  }

  private static Optional<Address> address(Matcher m, QuotedText quoted, ActLanguage language) {
    String scope = EVERYWHERE.matcher(m.group(1)).replaceFirst(" ");
    return AddressText.read(scope, quoted, language);
  }

  private static boolean lacksItsCell(Address address) {
    return address.number() > 0 && !address.isPlaced();
  }

  private static Finding withoutCell(Address address, Lines lines) {
    return new Finding(
        Severity.ERROR,
        "instruction-cell",
        Remark.of("finding.instruction-cell", address.number()).toString(),
        lines);
  }

  private static Optional<Instruction> instruction(
      Shape shape, Address address, Matcher m, QuotedText quoted, ActLanguage language) {
    boolean everywhere = EVERYWHERE.matcher(m.group(1)).find();
    try {
      return of(shape, address, everywhere, m, quoted, language);
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // an address that this instruction cannot have
    }
  }

  private static Optional<Instruction> of(
      Shape shape,
      Address address,
      boolean everywhere,
      Matcher m,
      QuotedText quoted,
      ActLanguage language) {
    if (everywhere
        && shape != Shape.INSERT_WORDS
        && shape != Shape.REPLACE_WORDS
        && shape != Shape.REPLACE_DIGITS
        && shape != Shape.REMOVE_WORDS) {
      return Optional.empty();
    }
    Instruction read =
        switch (shape) {
          case PREAMBLE -> new Instruction.RestatePreamble(quoted.quotation(m.group(2)));
          case ANNEX -> new Instruction.RestateRegister();
          case RESTATE -> new Instruction.Restate(address, quoted.quotation(m.group(2)));
          case INSERT_ENTRIES_AFTER ->
              new Instruction.InsertEntries(
                  address, Integer.parseInt(m.group(2)), quoted.quotation(m.group(3)));
          case INSERT_ENTRIES ->
              new Instruction.InsertEntries(address, after(m), quoted.quotation(m.group(4)));
          case INSERT_TITLE ->
              new Instruction.InsertMember(address, Member.TITLE, quoted.quotation(m.group(2)));
          case INSERT_INSTITUTION ->
              new Instruction.InsertMember(
                  address, Member.INSTITUTION, quoted.quotation(m.group(2)));
          case INSERT_WORDS ->
              new Instruction.InsertWords(
                  address, quoted.quotation(m.group(2)), quoted.quotation(m.group(3)), everywhere);
          case REPLACE_WORDS, REPLACE_DIGITS ->
              new Instruction.Replace(
                  address,
                  quoted.quotation(m.group(2)),
                  quoted.quotation(m.group(3)),
                  shape == Shape.REPLACE_DIGITS,
                  everywhere);
          case REMOVE_WORDS ->
              new Instruction.RemoveWords(address, quoted.quotation(m.group(2)), everywhere);
          case REMOVE_TITLE ->
              new Instruction.RemoveMember(address, Member.TITLE, quoted.quotation(m.group(2)));
          case REMOVE_INSTITUTION ->
              new Instruction.RemoveMember(
                  address, Member.INSTITUTION, quoted.quotation(m.group(2)));
          case REMOVE -> new Instruction.Remove(address);
          case RENUMBER ->
              new Instruction.Renumber(
                  address,
                  AddressText.read(m.group(2), quoted, language)
                      .orElseThrow(() -> new IllegalArgumentException(m.group(2))));
        };
    boolean registerOnly = shape == Shape.PREAMBLE || shape == Shape.ANNEX;
    return registerOnly && !address.isRegister() ? Optional.empty() : Optional.of(read);
  }

  /** The row behind which one goes in: «3-1» and «4» go in behind row 3; 0 for at the end. */
  private static int after(Matcher m) {
    if (m.group(2) == null) {
      return 0;
    }
    int number = Integer.parseInt(m.group(2));
    return m.group(3) == null ? number - 1 : number;
  }

  private static boolean isElsewhere(String frame) {
    return OF_ACT.matcher(frame).find() && !OF_REGISTER.matcher(frame).find();
  }

  private static Finding unread(QuotedText quoted, ActLanguage language, Lines lines) {
    String frame = quoted.frame();
    for (Shape shape : Shape.values()) {
      Matcher m = shape.matcher(quoted, language);
      if (m.matches()) {
        return new Finding(
            Severity.ERROR,
            "instruction-address",
            Remark.of("finding.instruction-address", m.group(1).strip()).toString(),
            lines);
      }
    }
    return new Finding(
        Severity.ERROR,
        "instruction-unknown",
        Remark.of("finding.instruction-unknown", frame).toString(),
        lines);
  }
}

package kz.tizilim.core.amend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.tizilim.core.act.WrittenDays;
import kz.tizilim.core.amend.Instruction.Member;
import kz.tizilim.core.amend.Instruction.Where;

/** The operations that instructions order, in Russian and Kazakh. */
final class Operations {

  private static final Pattern KK_AFTER_ROW_FIRST =
      Pattern.compile(
          "(\\d{1,6}-(?:жолдан|позициядан) кейін),? (.+? (?:ұяшығы|сатысы|буыны|звеносы)) (мынадай мазмұндағы .*)");

  private static final Pattern ENDS =
      Pattern.compile(
          ".*(?:исключить|упразднить|силу|⟦\\d+⟧|приостановить .* до "
              + WrittenDays.REGEX
              + ".*|приостановить до .*|тұрсын|тұрылсын|тасталсын|танылсын|толықтырылсын|ауыстырылсын|жазылсын|баяндалсын|көшірілсін"
              + "|есептелсін|перенести в .*|считать .*)");

  /*
   * «Строки 3-5 исключить» are rows 3 to 5, as the plural shows; «строку 3-1» is one row, and so is it in
   * «слова строки 3-1».
   */
  private static final Pattern SEVERAL_ROWS =
      Pattern.compile("(^|ячейк\\p{L}+ [^ ]+ (?:вне сфер )?)(строки \\d+)-(\\d+)(?![\\d-])");

  /** The annex of an order, of which the register is one. */
  private static final Pattern ANNEX_NAME =
      Pattern.compile(
          "(?:приложение(?: \\d+)?|(?:\\d+-)?қосымша(?:сы)?)|приложение(?: \\d+)? к (?:указанн\\p{L}+ )?(?!указанн|настоящ|данн)\\p{L}+"
              + "|(?:көрсетілген|аталған) \\p{L}+ (?:\\d+-)?қосымша(?:сы)?");

  private static final Pattern ANNEX_NUMBER = Pattern.compile("\\d{1,3}");

  private Operations() {}

  /** Whether a text ends as an instruction does. */
  static boolean ends(String words, ActLanguage language) {
    return ENDS.matcher(QuotedText.of(words).frame()).matches();
  }

  /** The operation of an instruction; empty if none is known. */
  static Optional<Found> find(QuotedText quoted, ActLanguage language) {
    String ordered = WordOrder.of(quoted.frame(), language);
    String frame =
        language == ActLanguage.RU
            ? VerbOrder.verbLast(ordered)
            : KK_AFTER_ROW_FIRST.matcher(ordered).replaceFirst("$2 $1 $3");
    for (OperationKind kind : OperationKind.values()) {
      Matcher m = kind.matcher(frame, language);
      if (kind.mayBeIn(frame, language) && m.matches()) {
        return Optional.of(new Found(kind, m, quoted, language));
      }
    }
    return Optional.empty();
  }

  /** An operation and the words of its place. */
  static final class Found {
    private final OperationKind kind;
    private final Matcher m;
    private final QuotedText quoted;
    private final ActLanguage language;

    private Found(OperationKind kind, Matcher m, QuotedText quoted, ActLanguage language) {
      this.kind = kind;
      this.m = m;
      this.quoted = quoted;
      this.language = language;
    }

    /** The words of its place; empty for the whole register. */
    String place() {
      boolean annex = kind == OperationKind.ANNEX && ANNEX_NAME.matcher(m.group(1)).matches();
      boolean rows = kind == OperationKind.REMOVE || kind == OperationKind.RESTATE;
      String place = rows ? SEVERAL_ROWS.matcher(m.group(1)).replaceAll("$1$2 – $3") : m.group(1);
      return annex ? "" : kind == OperationKind.INSERT_CELL ? place + " " + m.group(2) : place;
    }

    /** What is ordered in those places; empty if the operation cannot be done there. */
    List<Instruction> instructions(List<Address> addresses, boolean everywhere) {
      boolean ofWords =
          switch (kind) {
            case INSERT_WORDS, INSERT_BEFORE, COMPLETE_WORDS, REPLACE, REMOVE_WORDS -> true;
            default -> false;
          };
      boolean lacksObject =
          switch (kind) {
            case RESTATE, REMOVE, MOVE, RENUMBER -> isOnlyWithin(m.group(1), language);
            default -> false;
          };
      if ((everywhere && !ofWords) || lacksObject) {
        return List.of();
      }
      try {
        if (kind == OperationKind.RESTATE && addresses.size() > 1) {
          return restated(addresses, quotation(2));
        }
        if (kind == OperationKind.RENUMBER && addresses.size() > 1) {
          return renumbered(addresses);
        }
        List<Instruction> all = new ArrayList<>();
        for (Address address : addresses) {
          all.addAll(at(address, everywhere));
        }
        return all;
      } catch (IllegalArgumentException e) {
        return List.of(); // an address that this operation cannot have
      }
    }

    private List<Instruction> at(Address address, boolean everywhere) {
      return switch (kind) {
        case PREAMBLE -> ofRegister(address, new Instruction.RestatePreamble(quotation(2)));
        case TITLE -> ofRegister(address, new Instruction.RestateTitle(quotation(2)));
        case ANNEX -> ofRegister(address, new Instruction.RestateRegister(annex()));
        case RESTATE -> List.of(restate(address, quotation(2)));
        case INSERT_AFTER, INSERT_AFTER_PARAGRAPH -> List.of(insertAfter(cell(address)));
        case INSERT -> List.of(insert(cell(address)));
        case INSERT_CELL -> List.of(new Instruction.InsertCell(address, quotation(3)));
        case INSERT_PARAGRAPH -> List.of(insertParagraph(cell(address)));
        case INSERT_TITLE -> added(address, Member.TITLE);
        case INSERT_INSTITUTION -> added(address, Member.INSTITUTION);
        case INSERT_WORDS, COMPLETE_WORDS ->
            List.of(new Instruction.InsertWords(address, quotation(2), quotation(3), everywhere));
        case INSERT_BEFORE ->
            List.of(
                new Instruction.Replace(
                    address, quotation(2), quotation(3) + " " + quotation(2), false, everywhere));
        case APPEND_WORDS -> List.of(new Instruction.AppendWords(address, quotation(2)));
        case REPLACE -> replacements(address, everywhere);
        case REMOVE_WORDS ->
            quotations(m.group(language == ActLanguage.RU ? 3 : 2)).stream()
                .map(words -> (Instruction) new Instruction.RemoveWords(address, words, everywhere))
                .toList();
        case REMOVE_TITLE -> removed(address, Member.TITLE);
        case REMOVE_INSTITUTION -> removed(address, Member.INSTITUTION);
        case REPLACE_TITLE -> replaced(address, Member.TITLE);
        case REPLACE_INSTITUTION -> replaced(address, Member.INSTITUTION);
        case SUSPEND -> List.of(new Instruction.Suspend(address, until()));
        case REMOVE -> List.of(new Instruction.Remove(address));
        case MOVE -> List.of(new Instruction.Move(address, target().inside(cell(address), false)));
        case RENUMBER -> List.of(new Instruction.Renumber(address, target()));
      };
    }

    /*
     * «В строке 6 ячейки С2 исключить» lacks the words that are to be left out; it does not order to leave
     * out the row.
     */
    private static boolean isOnlyWithin(String place, ActLanguage language) {
      return language == ActLanguage.RU
          ? WITHIN.matcher(place).lookingAt() && !OBJECT.matcher(place).find()
          : KK_WITHIN.matcher(place.strip()).find();
    }

    private static final Pattern WITHIN = Pattern.compile("\\s*(?:в|во|из) ");
    private static final Pattern OBJECT =
        Pattern.compile(
            "(?<!(?<!\\p{L})во? )(?<!\\p{L})(?:(?:строку|позицию|пункты?|абзацы?|ячейку|звено|звенья|ступень"
                + "|блоки?|заголовок|графу|колонку|порядковы[йе] номера?|пункт)(?!\\p{L})"
                + "|(?:строки|позиции|ячейки|ступени),? (?:со? )?\\S+(?: \\S+)??(?:, | и | по | ?[–—] ?| - |-)"
                + "(?:[\\d⟦]|[abcdавбсд]-?\\d|"
                + Ordinals.RUSSIAN_WORDS
                + "))");
    private static final Pattern KK_WITHIN =
        Pattern.compile(
            "(?:жол|ұяшы[қғ]|звено|буын|саты|абзац|азат жол|позиция|бло[кг])\\p{L}*[дт][ае](?:ғы|гі)?$");

    /**
     * The cell of which an address means the row of the printed table, or an instruction before
     * this one another row.
     */
    private Address cell(Address address) {
      boolean inherited = address.isEntry() && place().isBlank();
      return inherited || address.row() == Address.Row.ONLY ? address.number(0) : address;
    }

    private List<Instruction> added(Address address, Member member) {
      return quotations(m.group(2)).stream()
          .map(name -> (Instruction) new Instruction.InsertMember(address, member, name))
          .toList();
    }

    private List<Instruction> removed(Address address, Member member) {
      return quotations(m.group(2)).stream()
          .map(name -> (Instruction) new Instruction.RemoveMember(address, member, name))
          .toList();
    }

    private List<Instruction> replaced(Address address, Member member) {
      List<String> from = quotations(m.group(2));
      List<String> to = quotations(m.group(4));
      if (to.size() != from.size()) {
        throw new IllegalArgumentException(m.group(4));
      }
      return IntStream.range(0, from.size())
          .mapToObj(i ->
              (Instruction) new Instruction.ReplaceMember(address, member, from.get(i), to.get(i)))
          .toList();
    }

    /** The number of the annex that is restated; 0 for none. */
    private int annex() {
      Matcher number = ANNEX_NUMBER.matcher(m.group(1));
      return ANNEX_NAME.matcher(m.group(1)).matches() && number.find()
          ? Integer.parseInt(number.group())
          : 0;
    }

    private LocalDate until() {
      return WrittenDays.first(m.group(2))
          .orElseThrow(() -> new IllegalArgumentException(m.group(2)));
    }

    private static List<Instruction> ofRegister(Address address, Instruction instruction) {
      return address.isRegister() ? List.of(instruction) : List.of();
    }

    private Address target() {
      return AddressText.one(m.group(2), quoted, language)
          .orElseThrow(() -> new IllegalArgumentException(m.group(2)));
    }

    /*
     * «Строки 7 – 12 считать строками 6 – 11»: each in its turn, the last first where they move down, so that
     * none of them pushes another one from its new place.
     */
    private List<Instruction> renumbered(List<Address> addresses) {
      List<Address> targets =
          AddressText.read(m.group(2), quoted, language)
              .filter(all -> all.size() == addresses.size())
              .orElseThrow(() -> new IllegalArgumentException(m.group(2)));
      List<Instruction> all = new ArrayList<>();
      for (int i = 0; i < targets.size(); i++) {
        all.add(new Instruction.Renumber(addresses.get(i), targets.get(i)));
      }
      if (targets.get(0).number() > addresses.get(0).number()) {
        Collections.reverse(all);
      }
      return all;
    }

    private Instruction restate(Address address, String text) {
      boolean row = address.number() > 0 && !address.isParagraph();
      return new Instruction.Restate(address, row ? unnumbered(text, address.number() + "") : text);
    }

    /**
     * «Строки 3 и 4 изложить: «3. А; 4. Б»»: a text for each row, in their order; «строку 3 ячеек
     * С2 и С3 изложить: «А»»: one text for the row of each cell.
     */
    private List<Instruction> restated(List<Address> addresses, String text) {
      List<String> texts =
          Arrays.stream(text.split("[;\\n]", -1))
              .map(String::strip)
              .filter(part -> !part.isEmpty())
              .toList();
      boolean rows = addresses.stream().allMatch(one -> one.number() > 0);
      boolean sameRow = addresses.stream().map(Address::number).distinct().count() == 1;
      if (rows && sameRow && texts.size() == 1) {
        return addresses.stream().map(address -> restate(address, text)).toList();
      }
      if (!rows || texts.size() != addresses.size()) {
        return List.of();
      }
      List<Instruction> all = new ArrayList<>();
      for (int i = 0; i < texts.size(); i++) {
        boolean ofAnother =
            ROW_NUMBER.matcher(texts.get(i)).lookingAt()
                && !texts.get(i).matches("(?s)" + addresses.get(i).number() + "[.)] .*");
        if (ofAnother) {
          return List.of();
        }
        all.add(restate(addresses.get(i), texts.get(i)));
      }
      return all;
    }

    /*
     * The text of a row may begin with its number («6. Кассир»), or with the cell of the table that has it;
     * a text with the number of another row does not belong to this one.
     */
    private static String unnumbered(String text, String number) {
      List<String> printed = RowNumbers.of(text);
      if (printed.isEmpty()) {
        return text;
      }
      Matcher first = FIRST_CELL.matcher(text);
      if (!printed.equals(List.of(number)) || !first.lookingAt()) {
        throw new IllegalArgumentException(text);
      }
      return text.substring(first.end()).strip();
    }

    private Instruction insertAfter(Address address) {
      boolean russian = language == ActLanguage.RU;
      boolean paragraph = kind == OperationKind.INSERT_AFTER_PARAGRAPH;
      String words = m.group(russian ? 3 : 2);
      int number = (paragraph ? Ordinals.of(words, language) : Numbers.digits(words)).orElseThrow();
      String text = quotation(5);
      String named = m.group(4);
      boolean follow =
          named == null
              || (paragraph
                  ? Numbers.of(named, word -> Ordinals.of(word, language))
                      .filter(all -> all.get(0) == number + 1)
                      .isPresent()
                  : RowNumbers.follow(number, Numbers.parts(named)));
      List<String> printed = paragraph ? List.of() : RowNumbers.of(text);
      boolean fits =
          printed.isEmpty()
              || (named == null
                  ? RowNumbers.follow(number, printed)
                  : printed.equals(Numbers.parts(named)));
      if (!follow || !fits) {
        throw new IllegalArgumentException(text);
      }
      return new Instruction.InsertEntries(
          address, paragraph ? Where.AFTER_PARAGRAPH : Where.AFTER_ROW, number, text);
    }

    /** «3-1» goes in after row 3; «4» becomes row 4. */
    private Instruction insert(Address address) {
      String text = quotation(3);
      if (m.group(2) == null) {
        return new Instruction.InsertEntries(address, 0, text);
      }
      List<String> numbers = Numbers.parts(m.group(2));
      String first = numbers.get(0);
      int hyphen = first.indexOf('-');
      String bare =
          numbers.stream()
              .reduce(
                  text,
                  (all, one) -> all.replaceFirst("(^|[;\\n] ?)" + one + RowNumbers.END, "$1"));
      boolean inserted = hyphen > 0;
      int number = Integer.parseInt(inserted ? first.substring(0, hyphen) : first);
      boolean follow =
          inserted
              ? numbers.stream().allMatch(one -> one.startsWith(number + "-"))
              : Numbers.of(m.group(2), Numbers::digits)
                  .filter(all -> all.get(all.size() - 1) == number + all.size() - 1)
                  .isPresent();
      List<String> printed = RowNumbers.of(text);
      if (!follow || !(printed.isEmpty() || printed.equals(numbers))) {
        throw new IllegalArgumentException(m.group(2));
      }
      return new Instruction.InsertEntries(
          address, inserted ? Where.AFTER_ROW : Where.AS_ROW, number, bare);
    }

    private Instruction insertParagraph(Address address) {
      if (m.group(2) == null) {
        return new Instruction.InsertEntries(address, 0, quotation(3));
      }
      List<Integer> numbers =
          Numbers.of(m.group(2), word -> Ordinals.of(word, language)).orElse(List.of());
      boolean follow =
          !numbers.isEmpty()
              && numbers.get(numbers.size() - 1) == numbers.get(0) + numbers.size() - 1;
      if (!follow) {
        throw new IllegalArgumentException(m.group(2));
      }
      return new Instruction.InsertEntries(
          address, Where.AS_PARAGRAPH, numbers.get(0), quotation(3));
    }

    private List<Instruction> replacements(Address address, boolean everywhere) {
      boolean russian = language == ActLanguage.RU;
      List<String> from = quotations(m.group(russian ? 3 : 2));
      List<String> to = quotations(m.group(5));
      boolean respectively = m.group(4) != null;
      String what = m.group(russian ? 2 : 3);
      boolean digits =
          Stream.of("цифр", "сан").anyMatch(what::startsWith) && !what.contains("слов");
      if (to.size() != from.size() && (to.size() > 1 || respectively)) {
        throw new IllegalArgumentException(m.group(5));
      }
      List<Instruction> all = new ArrayList<>();
      for (int i = 0; i < from.size(); i++) {
        String by = to.get(to.size() == 1 ? 0 : i);
        all.add(new Instruction.Replace(address, from.get(i), by, digits, everywhere));
      }
      return all;
    }

    private static final Pattern FIRST_CELL =
        Pattern.compile("(\\d{1,4}(?:-\\d{1,3})?)" + RowNumbers.END);
    private static final Pattern ROW_NUMBER = Pattern.compile("\\d{1,4}[.)] ");
    private static final Pattern PLACE = Pattern.compile("⟦\\d+⟧");

    private String quotation(int group) {
      return quoted.quotation(m.group(group));
    }

    private List<String> quotations(String places) {
      return PLACE.matcher(places).results().map(one -> quoted.quotation(one.group())).toList();
    }
  }
}

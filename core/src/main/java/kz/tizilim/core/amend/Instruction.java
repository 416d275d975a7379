package kz.tizilim.core.amend;

import java.time.LocalDate;

/**
 * One change that an amending act orders. Prints as the law's words in either language, and {@link
 * InstructionReader#read} reads what is printed.
 *
 * <p>Quoted texts are kept with straight quotes and single spaces. Entries in a text are separated
 * by semicolons; a first line that ends with a colon is the heading of a cell.
 */
public sealed interface Instruction {

  /** The kinds of members of an entry. */
  enum Member {
    /** Наименование должности. */
    TITLE,
    /** Учреждение. */
    INSTITUTION
  }

  /** Where in a cell entries go in. */
  enum Where {
    /** After the last. */
    LAST,
    /** After a row. */
    AFTER_ROW,
    /** As the row of a number that no row has. */
    AS_ROW,
    /** After a paragraph. */
    AFTER_PARAGRAPH,
    /** As the paragraph of a number; the later ones move on. */
    AS_PARAGRAPH
  }

  /** The element that it changes. */
  Address address();

  /**
   * One method per kind of instruction: code that handles instructions does not compile until it
   * handles every kind.
   *
   * @param <R> the result
   */
  interface Visitor<R> {
    R restateRegister(RestateRegister instruction);

    R restatePreamble(RestatePreamble instruction);

    R restateTitle(RestateTitle instruction);

    R restate(Restate instruction);

    R insertEntries(InsertEntries instruction);

    R insertCell(InsertCell instruction);

    R insertMember(InsertMember instruction);

    R insertWords(InsertWords instruction);

    R appendWords(AppendWords instruction);

    R remove(Remove instruction);

    R suspend(Suspend instruction);

    R move(Move instruction);

    R removeMember(RemoveMember instruction);

    R replaceMember(ReplaceMember instruction);

    R removeWords(RemoveWords instruction);

    R replace(Replace instruction);

    R renumber(Renumber instruction);
  }

  /** Calls the method of {@code visitor} for this kind of instruction. */
  <R> R accept(Visitor<R> visitor);

  /** The words of the law in that language. */
  default String print(ActLanguage language) {
    return InstructionText.print(this, language);
  }

  /**
   * «Реестр изложить в новой редакции»: the text is the annex of the act.
   *
   * @param annex the number of the annex that is restated («приложение 2 к указанному приказу»); 0
   *     where none is named
   */
  record RestateRegister(int annex) implements Instruction {
    public RestateRegister {
      if (annex < 0) {
        throw new IllegalArgumentException("An annex has no number " + annex + ".");
      }
    }

    /** One that names no annex. */
    public RestateRegister() {
      this(0);
    }

    @Override
    public Address address() {
      return Address.REGISTER;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.restateRegister(this);
    }

    @Override
    public String toString() {
      return print(ActLanguage.RU);
    }
  }

  /** «Преамбулу изложить в следующей редакции»: of the act that approves the register. */
  record RestatePreamble(String text) implements Instruction {
    public RestatePreamble {
      text = said(text);
    }

    @Override
    public Address address() {
      return Address.REGISTER;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.restatePreamble(this);
    }

    @Override
    public String toString() {
      return print(ActLanguage.RU);
    }
  }

  /** «Заголовок реестра изложить в следующей редакции». */
  record RestateTitle(String text) implements Instruction {
    public RestateTitle {
      text = said(text);
    }

    @Override
    public Address address() {
      return Address.REGISTER;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.restateTitle(this);
    }

    @Override
    public String toString() {
      return print(ActLanguage.RU);
    }
  }

  /** «Ячейку …, строку … изложить в следующей редакции». */
  record Restate(Address address, String text) implements Instruction {
    public Restate {
      notRegister(address);
      text = said(text);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.restate(this);
    }

    @Override
    public String toString() {
      return print(ActLanguage.RU);
    }
  }

  /**
   * «Ячейку … дополнить строкой следующего содержания».
   *
   * @param address the cell
   * @param where where they go in
   * @param number the number that {@code where} needs; 0 for {@link Where#LAST}
   * @param text the entries
   */
  record InsertEntries(Address address, Where where, int number, String text)
      implements Instruction {
    public InsertEntries {
      notRegister(address);
      if (address.isEntry() || number < 0 || (number == 0) != (where == Where.LAST)) {
        throw new IllegalArgumentException(
            "Entries are added to a cell after its entry 1 or later, not to "
                + address
                + ", "
                + where
                + " "
                + number
                + ".");
      }
      text = said(text);
    }

    /** After an entry, or at the end for 0. */
    public InsertEntries(Address address, int after, String text) {
      this(address, after == 0 ? Where.LAST : Where.AFTER_ROW, after, text);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.insertEntries(this);
    }

    @Override
    public String toString() {
      return print(ActLanguage.RU);
    }
  }

  /**
   * «Дополнить ячейкой (ступенью 6 звена В1) следующего содержания»: a cell that is not there yet.
   *
   * @param address the cell: a whole code, of a sphere or outside spheres
   * @param text its entries, perhaps below a heading
   */
  record InsertCell(Address address, String text) implements Instruction {
    public InsertCell {
      boolean whole =
          address
              .grade()
              .filter(grade -> grade.block().hasSteps() == address.step().isPresent())
              .isPresent();
      if (!whole || address.isEntry() || !address.heading().isEmpty()) {
        throw new IllegalArgumentException("A register gets cells of a whole code, not " + address);
      }
      text = said(text);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.insertCell(this);
    }

    @Override
    public String toString() {
      return print(ActLanguage.RU);
    }
  }

  /** «Строку … дополнить должностью (учреждением) …». */
  record InsertMember(Address address, Member member, String name) implements Instruction {
    public InsertMember {
      ofEntry(address);
      name = said(name);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.insertMember(this);
    }

    @Override
    public String toString() {
      return print(ActLanguage.RU);
    }
  }

  /** «После слов … дополнить словами …». */
  record InsertWords(Address address, String after, String words, boolean everywhere)
      implements Instruction {
    public InsertWords {
      after = said(after);
      words = said(words);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.insertWords(this);
    }

    @Override
    public String toString() {
      return print(ActLanguage.RU);
    }
  }

  /** «Ячейку …, строку … дополнить словами …»: at the end of its text. */
  record AppendWords(Address address, String words) implements Instruction {
    public AppendWords {
      notRegister(address);
      words = said(words);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.appendWords(this);
    }

    @Override
    public String toString() {
      return print(ActLanguage.RU);
    }
  }

  /** «Ячейку …, строку … исключить». */
  record Remove(Address address) implements Instruction {
    public Remove {
      notRegister(address);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.remove(this);
    }

    @Override
    public String toString() {
      return print(ActLanguage.RU);
    }
  }

  /**
   * «Приостановить действие ячейки …, строки … до …»: it is not in the register until then, and
   * from then on it is again.
   *
   * @param until the first day on which it is applied again
   */
  record Suspend(Address address, LocalDate until) implements Instruction {
    public Suspend {
      notRegister(address);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.suspend(this);
    }

    @Override
    public String toString() {
      return print(ActLanguage.RU);
    }
  }

  /** «Строку … перенести в ячейку …»: behind its last entry. */
  record Move(Address address, Address to) implements Instruction {
    public Move {
      ofEntry(address);
      if (!to.isPlaced() || to.isEntry()) {
        throw new IllegalArgumentException("An entry is moved to a cell, and " + to + " is none.");
      }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.move(this);
    }

    @Override
    public String toString() {
      return print(ActLanguage.RU);
    }
  }

  /** «Из строки … должность (учреждение) … исключить». */
  record RemoveMember(Address address, Member member, String name) implements Instruction {
    public RemoveMember {
      ofEntry(address);
      name = said(name);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.removeMember(this);
    }

    @Override
    public String toString() {
      return print(ActLanguage.RU);
    }
  }

  /** «В строке … должность (учреждение) … заменить должностью (учреждением) …». */
  record ReplaceMember(Address address, Member member, String from, String to)
      implements Instruction {
    public ReplaceMember {
      ofEntry(address);
      from = said(from);
      to = said(to);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.replaceMember(this);
    }

    @Override
    public String toString() {
      return print(ActLanguage.RU);
    }
  }

  /** «Слова … исключить». */
  record RemoveWords(Address address, String words, boolean everywhere) implements Instruction {
    public RemoveWords {
      words = said(words);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.removeWords(this);
    }

    @Override
    public String toString() {
      return print(ActLanguage.RU);
    }
  }

  /**
   * «Слова (цифры) … заменить словами (цифрами) …».
   *
   * @param address where
   * @param from the words before
   * @param to the words after
   * @param digits whether the act calls them digits
   * @param everywhere «по всему тексту»; without it the words may occur only once
   */
  record Replace(Address address, String from, String to, boolean digits, boolean everywhere)
      implements Instruction {
    public Replace {
      from = said(from);
      to = said(to);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.replace(this);
    }

    @Override
    public String toString() {
      return print(ActLanguage.RU);
    }
  }

  /** «Ячейку (строку) … считать ячейкой (строкой) …». */
  record Renumber(Address address, Address to) implements Instruction {
    public Renumber {
      notRegister(address);
      boolean rows =
          address.isEntry()
              && address.row() == Address.Row.ENTRY
              && to.number() > 0
              && !to.isParagraph()
              && !to.isPlaced();
      boolean named = to.grade().isPresent() || to.step().isPresent();
      boolean cells =
          !address.isEntry()
              && !to.isEntry()
              && named
              && to.block().isEmpty()
              && to.heading().isEmpty();
      if (!rows && !cells) {
        throw new IllegalArgumentException(
            "An entry becomes another entry of its cell and a cell another cell, so "
                + address
                + " cannot become "
                + to
                + ".");
      }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.renumber(this);
    }

    @Override
    public String toString() {
      return print(ActLanguage.RU);
    }
  }

  private static String said(String text) {
    String plain = QuotedText.plain(text);
    if (plain.isEmpty()) {
      throw new IllegalArgumentException("An instruction needs words between its quotes.");
    }
    return plain;
  }

  private static void notRegister(Address address) {
    if (address.isRegister()) {
      throw new IllegalArgumentException("The instruction names no cell and no entry.");
    }
  }

  private static void ofEntry(Address address) {
    if (!address.isEntry()) {
      throw new IllegalArgumentException(
          "Titles and institutions belong to an entry, and " + address + " is not one.");
    }
  }
}

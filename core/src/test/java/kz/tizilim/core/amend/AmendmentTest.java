package kz.tizilim.core.amend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import kz.tizilim.core.change.Change;
import kz.tizilim.core.change.SmallEditions;
import kz.tizilim.core.change.SmallEditions.Clause;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.EntryId;
import kz.tizilim.core.register.Lines;
import kz.tizilim.testkit.Golden;
import kz.tizilim.testkit.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AmendmentTest {

  private static final Act ACT =
      new Act("приказ", "", "2", Optional.of(LocalDate.parse("2021-02-01")), "", Optional.empty());

  private final Edition example = Edition.parse(resource("example.edition.txt"));

  @Test
  void an_amending_order_makes_the_next_edition() {
    Amendment.Applied applied = applied(read("example.ru.txt", ActLanguage.RU));
    Golden.file("amend/1-instructions.txt").matches(lines(read("example.ru.txt", ActLanguage.RU)));
    Golden.file("amend/2-next-edition.txt").matches(applied.next().toString());
    Golden.file("amend/3-change.txt").matches(applied.change().toString());
    assertThat(applied.preamble().orElseThrow()).startsWith("В соответствии с пунктом 5");
    assertThat(Edition.parse(applied.next().toString())).isEqualTo(applied.next());
  }

  @Test
  void its_kazakh_text_has_the_same_instructions() {
    List<Reading.Understood> russian = read("example.ru.txt", ActLanguage.RU);
    List<Reading.Understood> kazakh = read("example.kk.txt", ActLanguage.KK);
    assertThat(lines(kazakh)).isEqualTo(lines(russian));
    assertThat(SmallEditions.law(applied(kazakh).next()))
        .isEqualTo(SmallEditions.law(applied(russian).next()));
  }

  @Test
  void an_entry_is_cited_by_the_act_that_has_its_words() {
    Edition next = applied(read("example.ru.txt", ActLanguage.RU)).next();
    assertThat(next.cite(next.find(EntryId.parse("B2-2/2")).orElseThrow()))
        .hasToString("приказ № 2 от 2021-02-01, B2-2/2, стр. 9-10");
    assertThat(next.cite(next.find(EntryId.parse("A3-2/1")).orElseThrow()))
        .hasToString("приказ № 1 от 2020-01-01, A3-2/1, стр. 10");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "строку ячейки C3 исключить | FOUND_TWICE таких строк 2 [C3/1, C3/2]",
        "заголовок ячейки C3 изложить в следующей редакции: «Техники» | TARGET_NOT_FOUND у ячейки нет заголовка [C3]",
        "дополнить ячейкой C3 следующего содержания: «Повар» | ALREADY_THERE такая ячейка уже есть [C3]",
        "строку 9 ячейки C2 исключить | TARGET_NOT_FOUND такой строки нет, всего строк там 2 [C2]",
        "ячейку C4 исключить | TARGET_NOT_FOUND такой ячейки в редакции нет []",
        "ячейку B2-2 исключить | FOUND_TWICE такие ячейки есть в разных сферах [B2-2 «Специалисты высшего уровня квалификации первой категории», B2-2.education «Специалисты высшего уровня квалификации первой категории»]",
        "строку 1 ячейки B2-2 исключить | FOUND_TWICE таких строк 2 [B2-2/1, B2-2.education/1]",
        "в реестре слова «Кадетского корпуса» исключить | FOUND_TWICE слова стоят там 2 раза: назовите строку или напишите «по всему тексту» [B2-2/1, B2-2.education/1]",
        "в ячейке C2 слова «Лазарета» исключить | TARGET_NOT_FOUND слов «Лазарета» там нет []",
        "в ячейке C2 слова «оменда» исключить | TARGET_NOT_FOUND слов «оменда» там нет; похожие, но не те же, есть [C2/1]",
        "в строке 1 ячейки C2 слова «комендант» исключить | NOTHING_LEFT в строке не осталось бы наименования [C2/1]",
        "ячейку C3 дополнить строкой 2 следующего содержания: «Повар» | ALREADY_THERE строка 2 там уже есть; добавить её можно как «2-1» или после другой [C3/2]",
        "абзац первый ячейки B2-2 вне сфер исключить | NOT_POSSIBLE первый абзац там — заголовок ячейки [B2-2 «Специалисты высшего уровня квалификации первой категории»]",
        "ячейку C3 считать ячейкой C2 | ALREADY_THERE ячейка C2 в этой сфере уже есть [C3]",
        "строку 1 ячейки C3 перенести в ячейку C1 | TARGET_NOT_FOUND такой ячейки в редакции нет []",
        "в строке 1 ячейки C2 слова «Комендант Военного госпиталя» исключить | NOTHING_LEFT в строке не осталось бы наименования [C2/1]",
        "в строке 1 ячейки A3-2 должность «Руководитель службы» исключить | WORDS_SHARED «Руководитель службы» стоит в строке не отдельно, а с общими словами [A3-2/1]",
        "в строке 1 ячейки C2 должность «Комендант» исключить | NOTHING_LEFT это единственное наименование [C2/1]",
        "в строке 1 ячейки C3 должность «Повар» исключить | TARGET_NOT_FOUND «Повар» в строке нет, есть «Кассир» [C3/1]",
        "строку 1 ячейки C3 дополнить учреждением «Военной поликлиники» | ALREADY_THERE «Военной поликлиники» в строке уже есть [C3/1]",
        "ячейку C3 считать ячейкой B2 | NOT_POSSIBLE кода с такими звеном и ступенью быть не может [C3]",
        "строку 1 ячейки C3 считать строкой 7 | NOT_POSSIBLE в ячейке строк 2, места 7 в ней нет [C3]",
        "реестр изложить в новой редакции согласно приложению | ANNEX_MISSING редакция из приложения не дана []",
        "в строке 1 ячейки C3 должность «Повар» заменить должностью «Кок» | TARGET_NOT_FOUND «Повар» в строке нет, есть «Кассир» [C3/1]",
        "строку 1 ячейки C3 дополнить словами «, повар» | WORDS_SHARED не видно, где в строке кончаются наименования [C3/1]",
        "в строке 1 ячейки C3 после слов «Военного госпиталя» дополнить словами «, повар» | WORDS_SHARED не видно, где в строке кончаются наименования [C3/1]",
        "ячейку C3 после строки 5 дополнить строкой следующего содержания: «Повар» | TARGET_NOT_FOUND строки 5 нет, всего строк там 2 [C3]"
      })
  void an_instruction_that_does_not_fit_is_refused_with_what_was_found(
      String words, String refusal) {
    Reading.Understood reading =
        (Reading.Understood) InstructionReader.read(words, ActLanguage.RU).get(0);
    Reading.Understood fits =
        (Reading.Understood) InstructionReader.read("ячейку A3-2 исключить", ActLanguage.RU).get(0);
    Amendment amendment = Amendment.apply(example, List.of(reading, fits), ACT);
    assertThat(amendment).isInstanceOf(Amendment.Refused.class);
    InstructionMisfit only = ((Amendment.Refused) amendment).refusals().get(0);
    assertThat(only.code() + " " + only.found() + " " + only.where()).isEqualTo(refusal);
  }

  @Test
  void a_title_or_an_institution_is_replaced_as_a_whole() {
    assertThat(law("в строке 1 ячейки C2 должность «Комендант» заменить должностью «Кассир»."))
        .contains("C2/1 Кассир Военного госпиталя");
    assertThat(
            law(
                "в строке 1 ячейки C3 учреждение «Военной поликлиники» заменить учреждением «Лазарета»."))
        .contains("C3/1 Кассир: Военного госпиталя, Лазарета");
  }

  @Test
  void an_institution_that_is_reworded_stays_an_institution() {
    Amendment.Applied applied =
        applied(
            List.of(
                (Reading.Understood)
                    InstructionReader.read(
                            "в строке 1 ячейки C2 слова «Военного госпиталя» заменить словами «госпиталя»",
                            ActLanguage.RU)
                        .get(0)));
    assertThat(applied.next().find(EntryId.parse("C2/1")).orElseThrow().institutions())
        .containsExactly("госпиталя");
  }

  @Test
  void a_row_that_changes_places_is_named() {
    Amendment.Applied applied =
        applied(
            List.of(
                (Reading.Understood)
                    InstructionReader.read("строку 1 ячейки C3 считать строкой 2", ActLanguage.RU)
                        .get(0)));
    assertThat(applied.effects()).isEmpty();
    assertThat(applied.notes())
        .singleElement()
        .asString()
        .startsWith("info entry-renumbered 1 строка C3/1 стала строкой 2 своей ячейки: «Кассир");
  }

  @Test
  void numbers_are_those_before_the_act() {
    assertThat(
            law(
                "строку 1 ячейки C3 исключить;\nв строке 2 ячейки C3 слова «Фельдшер» заменить словами «Акушер»."))
        .contains("C3/1 Акушер по 2 категории: Военной поликлиники");
  }

  @Test
  void words_are_whole_words() {
    assertThat(refused("в ячейке C2 слова «госпитал» исключить"))
        .isEqualTo(InstructionMisfit.Code.TARGET_NOT_FOUND);
    assertThat(refused("в ячейке A3-2 слова «технической школы» исключить"))
        .isEqualTo(InstructionMisfit.Code.TARGET_NOT_FOUND);
  }

  @Test
  void a_new_cell_lies_where_its_code_belongs() {
    assertThat(
            law(
                "дополнить ячейкой B2-1 сферы «Образование» следующего содержания: «Учитель: Лазарета»;\nдополнить ячейкой C1 следующего содержания: «Заведующие:\nЗаведующий складом: Лазарета»."))
        .containsSubsequence(
            "B2-2 general", "B2-1 education", "B2-2 education", "C1 general Заведующие", "C2 ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Повар, кассир: Лазарета | кассир | Повар: Лазарета",
        "Повар, кассир, курьер: Лазарета | кассир | Повар, курьер: Лазарета",
        "Повар, кассир, курьер: Лазарета | кассир, | Повар, курьер: Лазарета",
        "Повар, кассир, курьер: Лазарета | , кассир | Повар, курьер: Лазарета",
        "Повар, кассир: Лазарета | Повар | кассир: Лазарета",
        "Повар: Лазарета, Клуба | Лазарета | Повар: Клуба",
        "Повар: Лазарета, Клуба | Клуба | Повар: Лазарета",
        "Повар: Лазарета | Лазарета | Повар",
        "Повар (старший) Лазарета | старший | Повар Лазарета",
        "Повар (шеф, старший) Лазарета | шеф | Повар (старший) Лазарета",
        "Повар,, кассир и кассир: Лазарета | кассир | Повар,, и: Лазарета",
        "Повар старший Лазарета | старший | Повар Лазарета"
      })
  void with_a_removed_member_of_a_list_its_comma_goes(String text, String words, String left) {
    assertThat(WordEdit.remove(words).in(text)).isEqualTo(left);
  }

  @Test
  void a_cell_is_restated_with_its_heading() {
    assertThat(
            law(
                "ячейку C2 изложить в следующей редакции: «Специалисты:\nКассир: Лазарета;\nПовар: Лазарета»."))
        .contains(
            "C2 general Специалисты\n  C2/1 Кассир: Лазарета | [Кассир] | [Лазарета]\n  C2/2 Повар");
  }

  @Test
  void the_annex_becomes_the_edition() {
    Edition annex =
        Edition.parse("edition приказ № 2 от 2021-02-01\ncell C2\n entry 5 Повар\n titles Повар");
    Reading.Understood restate =
        Reading.Understood.of(new Instruction.RestateRegister(), Lines.of(1));
    Amendment amendment = Amendment.apply(example, List.of(restate), ACT, Optional.of(annex));
    assertThat(((Amendment.Applied) amendment).next().cells()).isEqualTo(annex.cells());
  }

  @Test
  void applied_instructions_give_the_edition_edited_by_hand() {
    Property.holds(
        700,
        random -> {
          SmallEditions register = new SmallEditions(random);
          Edition before = register.edition();
          List<Reading.Understood> instructions = edit(register, before, random);
          Edition byHand = withoutEmpty(register).edition();
          Amendment amendment = Amendment.apply(before, instructions, ACT);
          assertThat(amendment).as(instructions.toString()).isInstanceOf(Amendment.Applied.class);
          Amendment.Applied applied = (Amendment.Applied) amendment;
          assertThat(SmallEditions.law(applied.next()))
              .as(instructions.toString())
              .isEqualTo(SmallEditions.law(byHand));
          assertThat(SmallEditions.summaries(applied.effects()))
              .isEqualTo(SmallEditions.summaries(Change.between(before, byHand).effects()));
        });
  }

  /** Edits entries by hand and returns the same changes as instructions. */
  private static List<Reading.Understood> edit(
      SmallEditions register, Edition before, Random random) {
    List<Instruction> instructions = new ArrayList<>();
    for (int c = 0; c < register.cells.size(); c++) {
      Cell cell = before.cells().get(c);
      Address place = Address.of(cell);
      List<Clause> clauses = register.cells.get(c);
      int number = 0;
      for (Clause clause : List.copyOf(clauses)) {
        Address entry =
            random.nextBoolean()
                ? place.number(cell.entries().get(number).id().number())
                : place.entry(clause.text());
        number++;
        switch (random.nextInt(9)) {
          case 0 -> {
            clauses.remove(clause);
            instructions.add(new Instruction.Remove(entry));
          }
          case 1 -> {
            clause.titles.add(register.title());
            instructions.add(
                new Instruction.InsertMember(entry, Instruction.Member.TITLE, last(clause.titles)));
          }
          case 2 -> {
            clause.bodies.add(register.otherBody(clause));
            instructions.add(
                new Instruction.InsertMember(
                    entry, Instruction.Member.INSTITUTION, last(clause.bodies)));
          }
          case 3 -> {
            if (clause.bodies.size() > 1) {
              String gone = clause.bodies.remove(random.nextInt(clause.bodies.size()));
              instructions.add(
                  new Instruction.RemoveMember(entry, Instruction.Member.INSTITUTION, gone));
            }
          }
          case 4 -> {
            if (clause.titles.size() > 1) {
              String gone = clause.titles.remove(random.nextInt(clause.titles.size()));
              instructions.add(new Instruction.RemoveMember(entry, Instruction.Member.TITLE, gone));
            }
          }
          case 5 -> {
            String old = clause.titles.set(0, register.title());
            instructions.add(
                new Instruction.Replace(entry, old, clause.titles.get(0), false, false));
          }
          case 6 -> {
            Clause added = register.clause();
            clauses.add(added);
            instructions.add(new Instruction.InsertEntries(place, 0, added.text()));
          }
          case 7 -> {
            Clause other = register.clause();
            clauses.set(clauses.indexOf(clause), other);
            instructions.add(new Instruction.Restate(entry, other.text()));
          }
          default -> {}
        }
      }
    }
    return instructions.stream()
        .map(i -> Reading.Understood.of(i, Lines.of(instructions.indexOf(i) + 1)))
        .toList();
  }

  private static String last(List<String> all) {
    return all.get(all.size() - 1);
  }

  private static SmallEditions withoutEmpty(SmallEditions register) {
    for (int i = register.cells.size() - 1; i >= 0; i--) {
      if (register.cells.get(i).isEmpty()) {
        register.cells.remove(i);
        register.places.remove(i);
      }
    }
    return register;
  }

  private String law(String order) {
    return SmallEditions.law(
        applied(understood(InstructionReader.readAll(order, ActLanguage.RU))).next());
  }

  private InstructionMisfit.Code refused(String words) {
    Amendment amendment =
        Amendment.apply(example, understood(InstructionReader.read(words, ActLanguage.RU)), ACT);
    return ((Amendment.Refused) amendment).refusals().get(0).code();
  }

  private Amendment.Applied applied(List<Reading.Understood> instructions) {
    Amendment amendment = Amendment.apply(example, instructions, ACT);
    assertThat(amendment).isInstanceOf(Amendment.Applied.class);
    return (Amendment.Applied) amendment;
  }

  private static List<Reading.Understood> read(String name, ActLanguage language) {
    return understood(InstructionReader.readAll(resource(name), language));
  }

  private static List<Reading.Understood> understood(List<Reading> readings) {
    assertThat(readings).allSatisfy(r -> assertThat(r).isInstanceOf(Reading.Understood.class));
    return readings.stream().map(Reading.Understood.class::cast).toList();
  }

  private static String lines(List<Reading.Understood> readings) {
    StringBuilder out = new StringBuilder();
    readings.forEach(r -> out.append(r.lines()).append(' ').append(r).append('\n'));
    return out.toString();
  }

  private static String resource(String name) {
    try (InputStream in = AmendmentTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

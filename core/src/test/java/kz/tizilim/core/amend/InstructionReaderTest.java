package kz.tizilim.core.amend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import kz.tizilim.core.register.Block;
import kz.tizilim.core.register.Code;
import kz.tizilim.core.register.Lines;
import kz.tizilim.core.register.Sphere;
import kz.tizilim.testkit.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InstructionReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "реестр должностей гражданских служащих (за исключением квалифицированных рабочих), утвержденный указанным приказом, изложить в новой редакции, согласно приложению к настоящему приказу | реестр изложить в новой редакции согласно приложению к настоящему приказу",
        "1) Преамбулу изложить в следующей редакции: \"В соответствии с …:\"; | преамбулу изложить в следующей редакции: «В соответствии с …:»",
        "в блоке В, звене В2, ступени 3 слова «первой» заменить словами «второй» | в ячейке B2-3 слова «первой» заменить словами «второй»",
        "в графе 3 строки 15 ячейки С2 слово \"отдела\" исключить | в строке 15 ячейки C2 слова «отдела» исключить",
        "пункт 4 ячейки А1-1-1 исключить. | строку 4 ячейки A1-1-1 исключить",
        "в ячейке В3-1 сферы \"Образование\" после слов \"школы \"Жас улан\"\" дополнить словами \", Кадетского корпуса\" | в ячейке B3-1 сферы «Образование» после слов «школы \"Жас улан\"» дополнить словами «, Кадетского корпуса»",
        "ячейку С2 дополнить пунктом 2-1 следующего содержания: “Психолог Лазарета” | ячейку C2 после строки 2 дополнить строкой следующего содержания: «Психолог Лазарета»",
        "звено С3 считать звеном С2 | ячейку C3 считать ячейкой C2",
        "в звене D по всему тексту цифры \"12\" заменить цифрами \"15\" | в ячейке D по всему тексту цифры «12» заменить цифрами «15»",
        "строку «Корректор» ячейки С3 изложить в новой редакции: «Корректор, курьер» | строку «Корректор» ячейки C3 изложить в следующей редакции: «Корректор, курьер»"
      })
  void the_words_of_russian_drafters_are_understood(String words, String canonical) {
    assertThat(InstructionReader.read(words, ActLanguage.RU)).hasToString(canonical);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "азаматтық қызметшілер лауазымдарының тізілімі осы бұйрыққа қосымшаға сәйкес жаңа редакцияда жазылсын | реестр изложить в новой редакции согласно приложению к настоящему приказу",
        "С2 ұяшығы мынадай редакцияда жазылсын: «Кассир» | ячейку C2 изложить в следующей редакции: «Кассир»",
        "В блогының В2 звеносы 3-сатысында «а» деген сөздер «б» деген сөздермен ауыстырылсын; | в ячейке B2-3 слова «а» заменить словами «б»",
        "С2 ұяшығының 5-тармағы алып тасталсын | строку 5 ячейки C2 исключить",
        "С2 ұяшығының 15-жолында «а» деген сөзден кейін «б» деген сөзбен толықтырылсын | в строке 15 ячейки C2 после слов «а» дополнить словами «б»",
        "С2 ұяшығының 5-жолы 6-жол болып есептелсін | строку 5 ячейки C2 считать строкой 6",
        "С2 ұяшығының 5-жолында «Лазарета» деген мекеме алып тасталсын | в строке 5 ячейки C2 учреждение «Лазарета» исключить"
      })
  void the_same_instructions_are_understood_in_kazakh(String words, String canonical) {
    assertThat(InstructionReader.read(words, ActLanguage.KK)).hasToString(canonical);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "в абзаце втором ячейки С2 слова «а» заменить словами «б» | instruction-address",
        "реестр исключить | instruction-address",
        "в ячейке С2 и ячейке С3 слова «а» заменить словами «б» | instruction-address",
        "в ячейке С2 слова «а» поменять на «б» | instruction-unknown",
        "в ячейке С2 слова «а заменить словами «б» | instruction-unknown",
        "строку 0 ячейки С2 исключить | instruction-address",
        "строку 4 исключить | instruction-cell",
        "в строке 15 слово «отдела» исключить | instruction-cell",
        "в Реестре пункт 4 исключить | instruction-cell",
        "ячейку С2 дополнить должностью «Кассир» | instruction-address",
        "ячейку С2 дополнить строкой следующего содержания: «» | instruction-address",
        "в ячейке Е7 слова «а» исключить | instruction-address",
        "`` | instruction-unknown"
      })
  void an_instruction_with_an_unknown_word_is_not_understood(String words, String code) {
    Reading reading =
        InstructionReader.read(words == null ? "" : words, ActLanguage.RU, Lines.of(7));
    assertThat(reading).isInstanceOf(Reading.NotUnderstood.class);
    assertThat(reading.toString()).startsWith("error " + code + " 7 ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ru | пункт 3 исключить",
        "ru | 2) подпункт 2) пункта 5 изложить в следующей редакции: «2) план»;",
        "ru | дополнить статьей 12-1 следующего содержания: «Статья 12-1»",
        "ru | абзац второй пункта 2 исключить",
        "ru | заголовок приказа изложить в следующей редакции: «Об утверждении»",
        "ru | признать утратившим силу постановление от 4 мая 2020 года № 5",
        "ru | текст на казахском языке изменяется, текст на русском языке не изменяется",
        "kk | 3-тармақ алып тасталсын",
        "kk | 12-баптың 2-тармағы мынадай редакцияда жазылсын: «2. Жоспар»"
      })
  void what_concerns_the_order_itself_changes_nothing_in_the_register(
      String language, String words) {
    assertThat(
            InstructionReader.read(words, ActLanguage.valueOf(language.toUpperCase(Locale.ROOT))))
        .isInstanceOf(Reading.Elsewhere.class);
  }

  @Test
  void instructions_under_one_place_are_read_with_their_lines() {
    List<Reading> readings =
        InstructionReader.readAll(
            """
            1. Внести следующие изменения:
            1) в ячейке С2:
            строку 1 исключить;
            строку 2
            исключить;
            2) ячейку С3 исключить.
            """,
            ActLanguage.RU);
    assertThat(readings)
        .map(r -> ((Reading.Understood) r).lines() + " " + r)
        .containsExactly(
            "3 строку 1 ячейки C2 исключить",
            "4-5 строку 2 ячейки C2 исключить",
            "6 ячейку C3 исключить");
  }

  @Test
  void a_place_is_narrowed_or_followed_by_the_next() {
    assertThat(read("1) в блоке В:\nв звене В2:\nступень 3 исключить;\nступень 4 исключить.\n"))
        .containsExactly("ячейку B2-3 исключить", "ячейку B2-4 исключить");
    assertThat(read("в ячейке С2:\nстроку 3 исключить;\nв ячейке С3:\nстроку 4 исключить.\n"))
        .containsExactly("строку 3 ячейки C2 исключить", "строку 4 ячейки C3 исключить");
  }

  @Test
  void under_an_unknown_place_nothing_is_understood() {
    assertThat(read("1) в приложении 3 к приказу:\nслова «а» заменить словами «б».\n"))
        .singleElement()
        .asString()
        .startsWith("error instruction-address 2 ")
        .contains("в приложении 3 к приказу");
  }

  private static List<String> read(String text) {
    return InstructionReader.readAll(text, ActLanguage.RU).stream().map(Reading::toString).toList();
  }

  @Test
  void a_printed_instruction_is_read_back_in_both_languages() {
    Property.holds(
        3000,
        random -> {
          Instruction instruction = instruction(random);
          for (ActLanguage language : ActLanguage.values()) {
            Reading reading = InstructionReader.read(instruction.print(language), language);
            assertThat(reading)
                .as(instruction.print(language))
                .isInstanceOfSatisfying(
                    Reading.Understood.class,
                    read -> assertThat(read.instruction()).isEqualTo(instruction));
          }
        });
  }

  @Test
  void no_text_makes_the_reader_fail() {
    String alphabet = "абв \"«»“”;.:\n1С-⟦1⟧";
    Property.holds(
        3000,
        random -> {
          StringBuilder text = new StringBuilder();
          for (int i = random.nextInt(40); i > 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
          }
          text.append(random.nextBoolean() ? " исключить" : " заменить словами \"а\"");
          assertThat(InstructionReader.readAll(text.toString(), ActLanguage.RU)).isNotNull();
        });
  }

  @Test
  void an_instruction_about_nothing_cannot_be_created() {
    assertThatThrownBy(() -> new Instruction.Remove(Address.REGISTER))
        .hasMessageContaining("no cell and no entry");
    assertThatThrownBy(() -> new Instruction.RemoveWords(Address.REGISTER, "  ", false))
        .hasMessageContaining("between its quotes");
  }

  private static Instruction instruction(Random random) {
    Address place = place(random);
    Address entry =
        random.nextBoolean() ? place.number(1 + random.nextInt(99)) : place.entry(words(random));
    Address any = random.nextInt(4) == 0 ? Address.REGISTER : random.nextBoolean() ? place : entry;
    Instruction.Member member =
        random.nextBoolean() ? Instruction.Member.TITLE : Instruction.Member.INSTITUTION;
    boolean everywhere = random.nextBoolean();
    return switch (random.nextInt(11)) {
      case 0 -> new Instruction.RestateRegister();
      case 1 -> new Instruction.RestatePreamble(words(random));
      case 2 -> new Instruction.Restate(random.nextBoolean() ? place : entry, words(random));
      case 3 -> new Instruction.InsertEntries(place, random.nextInt(5), words(random));
      case 4 -> new Instruction.InsertMember(entry, member, words(random));
      case 5 -> new Instruction.InsertWords(any, words(random), words(random), everywhere);
      case 6 -> new Instruction.Remove(random.nextBoolean() ? place : entry);
      case 7 -> new Instruction.RemoveMember(entry, member, words(random));
      case 8 -> new Instruction.RemoveWords(any, words(random), everywhere);
      case 9 ->
          new Instruction.Replace(
              any, words(random), words(random), random.nextBoolean(), everywhere);
      default ->
          random.nextBoolean()
              ? new Instruction.Renumber(entry, Address.REGISTER.number(1 + random.nextInt(9)))
              : new Instruction.Renumber(place, code(random));
    };
  }

  private static Address place(Random random) {
    Address bare = bare(random);
    Optional<Sphere> sphere =
        random.nextBoolean()
            ? Optional.empty()
            : Optional.of(
                List.of(Sphere.GENERAL, Sphere.parse("education"), Sphere.parse("healthcare"))
                    .get(random.nextInt(3)));
    return new Address(
        bare.block(),
        bare.grade(),
        bare.step(),
        sphere,
        random.nextInt(3) == 0 ? words(random) : "",
        0,
        "");
  }

  private static Address bare(Random random) {
    if (random.nextInt(6) == 0) {
      Block block = List.of(Block.values()).get(random.nextInt(4));
      return new Address(
          Optional.of(block), Optional.empty(), Optional.empty(), Optional.empty(), "", 0, "");
    }
    return code(random);
  }

  private static Address code(Random random) {
    List<String> codes = List.of("A1-2-1", "A3-1", "B2", "B2-4", "C1", "C3", "D");
    Code code = Code.parse(codes.get(random.nextInt(codes.size())));
    return new Address(
        Optional.empty(),
        Optional.of(code.grade()),
        code.step().isNone() ? Optional.empty() : Optional.of(code.step()),
        Optional.empty(),
        "",
        0,
        "");
  }

  private static String words(Random random) {
    List<String> all =
        List.of(
            "Методист",
            "строку 5 исключить",
            "школы \"Жас улан\"",
            "школы «Жас улан»",
            "Методист, воспитатель: Лазарета;\nКассир: Лазарета",
            "2",
            ", Лазарета",
            "Главного  военного клинического");
    return all.get(random.nextInt(all.size()));
  }
}

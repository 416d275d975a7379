package kz.tizilim.core.amend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
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
        "строку звена В1 ступени 2 дополнить словами «; а» | строку ячейки B1-2 дополнить словами «; а»",
        "в ячейке звена С2 слово «а» исключить | в ячейке C2 слова «а» исключить",
        "в третьей строке ячейки С2 слово «а» исключить | в строке 3 ячейки C2 слова «а» исключить",
        "в 3-й строке ячейки В1-2 слово «а» исключить | в строке 3 ячейки B1-2 слова «а» исключить",
        "в ячейке В2-2 вне сфер строку 3 исключить | строку 3 ячейки B2-2 вне сфер исключить",
        "в звене В2 ступени 2 строку 3 исключить | строку 3 ячейки B2-2 исключить",
        "в строке 5 ячейки С2 слово «а» по всему тексту заменить словом «б» | в строке 5 ячейки C2 по всему тексту слова «а» заменить словами «б»",
        "в заголовке ячейки В2-1 слова «а» исключить | в заголовке ячейки B2-1 слова «а» исключить",
        "звено В1 дополнить ступенью 6 следующего содержания: «А» | дополнить ячейкой B1-6 следующего содержания: «А»",
        "в звене D по всему тексту цифры \"12\" заменить цифрами \"15\" | в ячейке D по всему тексту цифры «12» заменить цифрами «15»",
        "строку под порядковым номером 6 ячейки С2 исключить | строку 6 ячейки C2 исключить",
        "в ячейке С2 дополнить строкой, порядковый номер 13, следующего содержания: «13. Повар» | ячейку C2 дополнить строкой 13 следующего содержания: «Повар»",
        "в ячейке С2 (строка 6) слово «а» исключить | в строке 6 ячейки C2 слова «а» исключить",
        "слово «а» строки 6 ячейки С2 исключить | в строке 6 ячейки C2 слова «а» исключить",
        "в А2-1 строку 3 исключить | строку 3 ячейки A2-1 исключить",
        "в конце строки 6 ячейки С2 дополнить словами «, а» | строку 6 ячейки C2 дополнить словами «, а»",
        "строку 6 ячейки С2 перед словом «а» дополнить словом «б,» | в строке 6 ячейки C2 слова «а» заменить словами «б, а»",
        "в строке 6 ячейки С2 слово «а» заменить на «б» | в строке 6 ячейки C2 слова «а» заменить словами «б»",
        "слова «а» по всему тексту Реестра заменить словами «б» | в реестре по всему тексту слова «а» заменить словами «б»",
        "действие строки 6 ячейки С2 приостановить до 1 января 2027 года | приостановить действие строки 6 ячейки C2 до 1 января 2027 года",
        "дополнить ступень 1 звена А2 абзацем пятым следующего содержания: «Повар» | ячейку A2-1 дополнить абзацем 5 следующего содержания: «Повар»",
        "дополнить звено А1 ступенью 4 следующего содержания: «Повар» | дополнить ячейкой A1-4 следующего содержания: «Повар»",
        "абзац «Повар» ступени 1 звена А2 исключить | строку «Повар» ячейки A2-1 исключить",
        "строку «Корректор» ячейки С3 изложить в новой редакции: «Корректор, курьер» | строку «Корректор» ячейки C3 изложить в следующей редакции: «Корректор, курьер»"
      })
  void the_words_of_russian_drafters_are_understood(String words, String canonical) {
    assertThat(InstructionReader.read(words, ActLanguage.RU)).hasToString("[" + canonical + "]");
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
        "В1 буынының 2-сатысының жолы «; а» деген сөздермен толықтырылсын | строку ячейки B1-2 дополнить словами «; а»",
        "С2 буынының ұяшығында «а» деген сөз алып тасталсын | в ячейке C2 слова «а» исключить",
        "С2 ұяшығының үшінші жолында «а» деген сөз алып тасталсын | в строке 3 ячейки C2 слова «а» исключить",
        "В2-1 ұяшығының тақырыбында «а» деген сөз алып тасталсын | в заголовке ячейки B2-1 слова «а» исключить",
        "В1 буыны мынадай мазмұндағы 6-сатымен толықтырылсын: «А» | дополнить ячейкой B1-6 следующего содержания: «А»",
        "С2 ұяшығының 5-жолында «Лазарета» деген мекеме алып тасталсын | в строке 5 ячейки C2 учреждение «Лазарета» исключить"
      })
  void the_same_instructions_are_understood_in_kazakh(String words, String canonical) {
    assertThat(InstructionReader.read(words, ActLanguage.KK)).hasToString("[" + canonical + "]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "в ячейке С2-1 слова «а» заменить словами «б» | instruction-address",
        "в ячейке С2 строку 3 ячейки С3 исключить | instruction-address",
        "строку 3-1 ячейки С2 исключить | instruction-address",
        "строки 5-3 ячейки С2 исключить | instruction-address",
        "строки 5 – 3 ячейки С2 исключить | instruction-address",
        "абзац второй Реестра исключить | instruction-cell",
        "в графе 2 строки 3 ячейки С2 слова «а» исключить | instruction-address",
        "приостановить действие строки 3 ячейки С2 | instruction-unknown",
        "ячейки С2 и С3 изложить в следующей редакции: «Кассир» | instruction-address",
        "строки 3 и 4 ячейки С2 изложить в следующей редакции: «4. Кассир; 3. Повар» | instruction-address",
        "в Реестре должностей гражданских служащих, кроме строки 3, слова «а» исключить | instruction-address",
        "строку 3 ячейки С2 исключить, строку 4 поменять | instruction-unknown",
        "реестр исключить | instruction-address",
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
        InstructionReader.read(words == null ? "" : words, ActLanguage.RU, Lines.of(7)).get(0);
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
        "ru | гриф утверждения изложить в следующей редакции: «Утвержден»",
        "ru | в правом верхнем углу Реестра слово «приложение» заменить словами «приложение 1»",
        "ru | в строку 6 ячейки С2 внесено изменение на казахском языке, текст на русском языке не изменяется",
        "kk | С2 ұяшығының 6-жолына өзгеріс енгізілді, қазақ тіліндегі мәтін өзгермейді",
        "kk | 3-тармақ алып тасталсын",
        "kk | 12-баптың 2-тармағы мынадай редакцияда жазылсын: «2. Жоспар»"
      })
  void what_concerns_the_order_itself_changes_nothing_in_the_register(
      String language, String words) {
    assertThat(
            InstructionReader.read(words, ActLanguage.valueOf(language.toUpperCase(Locale.ROOT))))
        .singleElement()
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
  void no_row_and_no_step_is_inside_another() {
    assertThat(
            read(
                "в ячейке С2:\nв строке 6:\nслово «а» исключить;\nслово «б» исключить;\nстроки 7 и 8 исключить.\n"))
        .containsExactly(
            "в строке 6 ячейки C2 слова «а» исключить",
            "в строке 6 ячейки C2 слова «б» исключить",
            "строку 7 ячейки C2 исключить",
            "строку 8 ячейки C2 исключить");
    assertThat(read("в звене А2:\nв ступени 1:\nабзац третий исключить;\nступень 2 исключить.\n"))
        .containsExactly("абзац 3 ячейки A2-1 исключить", "ячейку A2-2 исключить");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ru | строки 3, 4 и 7 ячейки С2 исключить | [строку 3 ячейки C2 исключить, строку 4 ячейки C2 исключить, строку 7 ячейки C2 исключить]",
        "ru | строки с 3 по 5 ячейки С2 исключить | [строку 3 ячейки C2 исключить, строку 4 ячейки C2 исключить, строку 5 ячейки C2 исключить]",
        "ru | строки 3-5 ячейки С2 исключить | [строку 3 ячейки C2 исключить, строку 4 ячейки C2 исключить, строку 5 ячейки C2 исключить]",
        "ru | в строке 3 ячейки С2 слово «а» заменить на слово «б», дополнить словами «, в» | [в строке 3 ячейки C2 слова «а» заменить словами «б», строку 3 ячейки C2 дополнить словами «, в»]",
        "ru | строку 3 ячейки С2 и строку 4 ячейки С3 исключить | [строку 3 ячейки C2 исключить, строку 4 ячейки C3 исключить]",
        "ru | в звеньях В2, В3 по всему тексту слово «а» исключить | [в звене B2 по всему тексту слова «а» исключить, в звене B3 по всему тексту слова «а» исключить]",
        "ru | в ступенях 1 и 2 звена В2 слово «а» исключить | [в ячейке B2-1 слова «а» исключить, в ячейке B2-2 слова «а» исключить]",
        "ru | абзацы второй – четвертый ступени 1-1 звена А1 исключить | [абзац 2 ячейки A1-1-1 исключить, абзац 3 ячейки A1-1-1 исключить, абзац 4 ячейки A1-1-1 исключить]",
        "ru | строки 3 и 4 ячейки С2 изложить в следующей редакции: «3. Кассир; 4. Повар» | [строку 3 ячейки C2 изложить в следующей редакции: «Кассир», строку 4 ячейки C2 изложить в следующей редакции: «Повар»]",
        "ru | в строке 3 ячейки С2 слова «а» исключить, слово «б» заменить словами «в» | [в строке 3 ячейки C2 слова «а» исключить, в строке 3 ячейки C2 слова «б» заменить словами «в»]",
        "ru | в ячейке С2 строку 3 исключить, строку 4 изложить в следующей редакции: «Повар» | [строку 3 ячейки C2 исключить, строку 4 ячейки C2 изложить в следующей редакции: «Повар»]",
        "ru | в ячейке С2 исключить строку 3 | [строку 3 ячейки C2 исключить]",
        "ru | в строке 3 ячейки С2 заменить слова «а» словами «б» | [в строке 3 ячейки C2 слова «а» заменить словами «б»]",
        "ru | дополнить ячейку С2 строкой следующего содержания: «Повар» | [ячейку C2 дополнить строкой следующего содержания: «Повар»]",
        "ru | ячейку С2 дополнить строками 13 и 14 следующего содержания: «13. Повар; 14. Кок» | [ячейку C2 дополнить строкой 13 следующего содержания: «Повар; Кок»]",
        "ru | по всему тексту слова «а», «б» заменить соответственно словами «в», «г» | [в реестре по всему тексту слова «а» заменить словами «в», в реестре по всему тексту слова «б» заменить словами «г»]",
        "ru | в блоке В (основной персонал), звене В2, ступени 3 слово «а» исключить | [в ячейке B2-3 слова «а» исключить]",
        "ru | в графе «Наименование должностей» строки 3 ячейки С2 слово «а» исключить | [в строке 3 ячейки C2 слова «а» исключить]",
        "ru | ступень 4 звена В2 вне сфер признать утратившей силу | [ячейку B2-4 вне сфер исключить]",
        "ru | в Реестре должностей гражданских служащих здравоохранения, образования и культуры, утвержденном указанным приказом, в ячейке С2 строку 3 исключить | [строку 3 ячейки C2 исключить]",
        "ru | в позиции 3 ячейки С2 слова «а» исключить | [в строке 3 ячейки C2 слова «а» исключить]",
        "ru | дополнить строкой 3-1 ячейку С2 следующего содержания: «3-1. Повар» | [ячейку C2 после строки 3 дополнить строкой следующего содержания: «Повар»]",
        "ru | строку 3 ячейки В2-2 вне сфер перенести в ячейку В2-1 вне сфер | [строку 3 ячейки B2-2 вне сфер перенести в ячейку B2-1 вне сфер]",
        "kk | С2 ұяшығының 3, 4 және 7-жолдары алып тасталсын | [строку 3 ячейки C2 исключить, строку 4 ячейки C2 исключить, строку 7 ячейки C2 исключить]",
        "kk | С2 ұяшығының 3 – 5-жолдары алып тасталсын | [строку 3 ячейки C2 исключить, строку 4 ячейки C2 исключить, строку 5 ячейки C2 исключить]",
        "kk | А1 буынының 1-1-сатысының екінші абзацы алып тасталсын | [абзац 2 ячейки A1-1-1 исключить]",
        "kk | С2 ұяшығы мынадай мазмұндағы 3-1-жолмен толықтырылсын: «Повар» | [ячейку C2 после строки 3 дополнить строкой следующего содержания: «Повар»]",
        "kk | А2 буынының 1-сатысы мынадай мазмұндағы бесінші абзацпен толықтырылсын: «Повар» | [ячейку A2-1 дополнить абзацем 5 следующего содержания: «Повар»]",
        "kk | С2 ұяшығында «а» деген сөз «б» деген сөзбен ауыстырылсын, 3-жол алып тасталсын | [в ячейке C2 слова «а» заменить словами «б», строку 3 ячейки C2 исключить]",
        "ru | в сфере «Образование» в ячейке В3-3 строку 1 исключить, в ячейке В3-4 строку 2 исключить | [строку 1 ячейки B3-3 сферы «Образование» исключить, строку 2 ячейки B3-4 сферы «Образование» исключить]",
        "ru | в звене А1 в ступени 3-1 строку 1 исключить, в ступени 1-1 строку 3 исключить | [строку 1 ячейки A1-3-1 исключить, строку 3 ячейки A1-1-1 исключить]",
        "ru | строку 6 (звено С2) исключить | [строку 6 ячейки C2 исключить]",
        "ru | строки с 6 по 7 включительно ячейки С2 исключить | [строку 6 ячейки C2 исключить, строку 7 ячейки C2 исключить]",
        "ru | в разделе «Блок С – административный персонал» строку 7 звена С2 исключить | [строку 7 ячейки C2 исключить]",
        "ru | в блоке В «Основной персонал» (сфера «Образование») ступень 1 звена В3 исключить | [ячейку B3-1 сферы «Образование» исключить]",
        "ru | строку 6 ячеек С2, С3 исключить | [строку 6 ячейки C2 исключить, строку 6 ячейки C3 исключить]",
        "ru | в строках 6-7 ячейки С2 слово «а» исключить | [в строке 6 ячейки C2 слова «а» исключить, в строке 7 ячейки C2 слова «а» исключить]",
        "ru | слово «а» в звене D исключить | [в ячейке D слова «а» исключить]",
        "ru | слова «а» в строке 3 ячейки С2 заменить словами «б» | [в строке 3 ячейки C2 слова «а» заменить словами «б»]",
        "ru | в строке 6 ячейки С2 исключить слово «а» и слово «б» | [в строке 6 ячейки C2 слова «а» исключить, в строке 6 ячейки C2 слова «б» исключить]",
        "ru | в строке 6 ячейки С2 слово «а» заменить словом «б», а слово «в» исключить | [в строке 6 ячейки C2 слова «а» заменить словами «б», в строке 6 ячейки C2 слова «в» исключить]",
        "ru | дополнить ячейку С2 следующей строкой: «Повар» | [ячейку C2 дополнить строкой следующего содержания: «Повар»]",
        "ru | строку 7 перенести из ячейки С1 в ячейку С2 | [строку 7 ячейки C1 перенести в ячейку C2]",
        "ru | строку 6 звена С2 упразднить | [строку 6 ячейки C2 исключить]",
        "ru | в строке 6 ячейки С2 дополнить после слова «а» словами «, б» | [в строке 6 ячейки C2 после слов «а» дополнить словами «, б»]",
        "ru | ячейку С2 после строки 7 дополнить строками 7-1 и 7-2 следующего содержания: «7-1. Повар; 7-2. Кок» | [ячейку C2 после строки 7 дополнить строкой следующего содержания: «7-1. Повар; 7-2. Кок»]",
        "kk | 6-жол (С2 буыны) алып тасталсын | [строку 6 ячейки C2 исключить]",
        "kk | «С блогы – әкімшілік персонал» деген бөлімде С2 буынының 7-жолы алып тасталсын | [строку 7 ячейки C2 исключить]",
        "kk | С1 ұяшығының 17-жолы С2 ұяшығына ауыстырылсын | [строку 17 ячейки C1 перенести в ячейку C2]",
        "kk | С2 ұяшығы мынадай жолмен толықтырылсын: «Повар» | [ячейку C2 дополнить строкой следующего содержания: «Повар»]",
        "ru | из строки 6 ячейки С2 исключить должности «а», «б» | [в строке 6 ячейки C2 должность «а» исключить, в строке 6 ячейки C2 должность «б» исключить]",
        "ru | строку 6 ячейки С2 дополнить наименованиями должностей «а» и «б» | [строку 6 ячейки C2 дополнить должностью «а», строку 6 ячейки C2 дополнить должностью «б»]",
        "ru | в строке 6 ячейки С2 наименование должности «а» изложить в следующей редакции: «б» | [в строке 6 ячейки C2 должность «а» заменить должностью «б»]",
        "ru | наименование учреждения «а» в строке 6 ячейки С2 заменить наименованием «б» | [в строке 6 ячейки C2 учреждение «а» заменить учреждением «б»]",
        "ru | строку 1 ступени 1 звена А2 перенести в ступень 2 этого же звена | [строку 1 ячейки A2-1 перенести в ячейку A2-2]",
        "ru | строки 9 – 12 ячейки С2 считать соответственно строками 7 – 10 | [строку 9 ячейки C2 считать строкой 7, строку 10 ячейки C2 считать строкой 8, строку 11 ячейки C2 считать строкой 9, строку 12 ячейки C2 считать строкой 10]",
        "ru | строки 6 и 7 ячейки С2 считать строками 8 и 9 | [строку 7 ячейки C2 считать строкой 9, строку 6 ячейки C2 считать строкой 8]",
        "ru | в ячейке С2 строку 6 исключить и дополнить строкой 13 следующего содержания: «13. Повар» | [строку 6 ячейки C2 исключить, ячейку C2 дополнить строкой 13 следующего содержания: «Повар»]",
        "kk | С2 ұяшығының 6-жолы «а», «б» деген лауазымдармен толықтырылсын | [строку 6 ячейки C2 дополнить должностью «а», строку 6 ячейки C2 дополнить должностью «б»]",
        "kk | С2 ұяшығының 6-жолындағы «а» деген лауазым «б» деген лауазыммен ауыстырылсын | [в строке 6 ячейки C2 должность «а» заменить должностью «б»]",
        "kk | С2 ұяшығының 6-жолы мен С3 ұяшығының 6-жолы алып тасталсын | [строку 6 ячейки C2 исключить, строку 6 ячейки C3 исключить]",
        "kk | С2 ұяшығының 9 – 12-жолдары 7 – 10-жолдар болып есептелсін | [строку 9 ячейки C2 считать строкой 7, строку 10 ячейки C2 считать строкой 8, строку 11 ячейки C2 считать строкой 9, строку 12 ячейки C2 считать строкой 10]",
        "kk | А2 звеносының 1-сатысының 1-жолы осы звеноның 2-сатысына көшірілсін | [строку 1 ячейки A2-1 перенести в ячейку A2-2]"
      })
  void one_sentence_may_order_several_things(String language, String words, String canonical) {
    assertThat(
            InstructionReader.read(words, ActLanguage.valueOf(language.toUpperCase(Locale.ROOT))))
        .hasToString(canonical);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ru | в строке 6 ячейки С2 исключить",
        "ru | в строку 6 ячейки С2 исключить",
        "ru | в ячейке С2 изложить в следующей редакции: «Повар»",
        "kk | С2 ұяшығының 6-жолында алып тасталсын",
        "ru | строку 6 ячейки С2 изложить в следующей редакции: «6. Повар; 7. Кок»",
        "ru | строку 6 ячейки С2 изложить в следующей редакции: «Повар; 7. Кок»",
        "ru | ячейку С2 после строки 6 дополнить строкой 9 следующего содержания: «Повар»",
        "ru | ячейку С2 после строки 6 дополнить строкой следующего содержания: «9. Повар»",
        "ru | ячейку С2 дополнить строкой 13 следующего содержания: «14. Повар»",
        "kk | С2 ұяшығы 6-жолдан кейін мынадай мазмұндағы 9-жолмен толықтырылсын: «Повар»",
        "ru | ступень 2 звена А1 после абзаца второго дополнить абзацем пятым следующего содержания: «Повар»",
        "ru | в строке 6 ячейки С2 слова «а», «б» заменить соответственно словами «в»",
        "ru | в ячейке В2-3 сферы «Образование» строку 1 исключить, в ячейке В2-4 строку 5 исключить",
        "ru | в блоке С (управленческий персонал) в звене С2 строку 6 исключить",
        "ru | в блоке В (образование) ступень 1 звена В3 исключить",
        "ru | в разделе «Блок С – здравоохранение» строку 7 звена С2 исключить, ",
        "ru | приложение к настоящему приказу изложить в новой редакции согласно приложению к настоящему приказу",
        "ru | строки 6 и 7 ячейки С2 считать строками 7, 8 и 9",
        "ru | в строке 6 ячейки С2 должности «а», «б» заменить должностью «в»",
        "ru | строку 6 ячейки С2 исключить с 1 января 2026 года",
        "ru | строки 6 включительно ячейки С2 исключить"
      })
  void what_lacks_a_word_or_contradicts_itself_is_refused(String language, String words) {
    assertThat(
            InstructionReader.read(words, ActLanguage.valueOf(language.toUpperCase(Locale.ROOT))))
        .singleElement()
        .isInstanceOf(Reading.NotUnderstood.class);
  }

  @Test
  void characters_of_word_and_of_web_forms_change_nothing() {
    String plain = "1) в ячейке С2:\nстроку 1 исключить;\nв строке 2 слова \"а б\" исключить.\n";
    List<String> expected = read(plain);
    assertThat(expected).hasSize(2);
    assertThat(read(plain.replace("\n", "\r\n"))).isEqualTo(expected);
    assertThat(read(plain.replace(" ", "\u00A0"))).isEqualTo(expected);
    assertThat(read(plain.replace("ячейке", "ячей\u00ADке\u200B"))).isEqualTo(expected);
    assertThat(read(plain.replaceAll("\"([^\"]*)\"", "„$1“"))).isEqualTo(expected);
    assertThat(read(plain.replaceAll("\"([^\"]*)\"", "“$1”"))).isEqualTo(expected);
    assertThat(read("\uFEFF" + plain.replace("С2", "C2"))).isEqualTo(expected);
  }

  @Test
  void an_item_ends_its_own_places_and_not_those_above_it() {
    assertThat(
            read(
                "в приложении 3 к Правилам:\n1) строку 2 ячейки С2 исключить;\n2) строку 3 ячейки С2 исключить.\n"))
        .hasSize(2)
        .allSatisfy(reading -> assertThat(reading).startsWith("error instruction-address"));
    assertThat(
            read(
                "в приказе:\nпункт 2 исключить;\nв Реестре должностей гражданских служащих (за исключением рабочих), утвержденном указанным приказом:\nв ячейке С2 строку 6 исключить;\nв ячейке С3:\nв строке 4:\nслово «а» исключить;\nв строке 5:\nслово «б» исключить.\n"))
        .containsExactly(
            "elsewhere 2 в приказе пункт 2 исключить",
            "строку 6 ячейки C2 исключить",
            "в строке 4 ячейки C3 слова «а» исключить",
            "в строке 5 ячейки C3 слова «б» исключить");
  }

  @Test
  void a_register_that_another_act_approved_is_no_place() {
    for (String title : List.of("служащих", "служащих (за исключением рабочих)")) {
      String words =
          "в Реестре должностей гражданских " + title + ", утвержденном WHICH приказом, ";
      String change = "в ячейке С2 строку 6 исключить";
      assertThat(read(words.replace("WHICH", "указанным") + change))
          .containsExactly("строку 6 ячейки C2 исключить");
      assertThat(read(words.replace("WHICH", "другим") + change))
          .singleElement()
          .asString()
          .startsWith("error instruction-address");
    }
  }

  @Test
  void under_an_unknown_place_nothing_is_understood() {
    assertThat(read("1) в приложении 3 к Правилам:\nслова «а» заменить словами «б».\n"))
        .singleElement()
        .asString()
        .startsWith("error instruction-address 2 ")
        .contains("в приложении 3 к правилам");
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
            List<Reading> readings = InstructionReader.read(instruction.print(language), language);
            assertThat(readings)
                .singleElement()
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
        switch (random.nextInt(5)) {
          case 0 -> place.number(1 + random.nextInt(99));
          case 1 -> place.paragraph(1 + random.nextInt(99));
          case 3 -> code(random).row(Address.Row.ONLY);
          case 4 -> code(random).row(Address.Row.HEADING);
          default -> place.entry(words(random));
        };
    Address any = random.nextInt(4) == 0 ? Address.REGISTER : random.nextBoolean() ? place : entry;
    Instruction.Member member =
        random.nextBoolean() ? Instruction.Member.TITLE : Instruction.Member.INSTITUTION;
    boolean everywhere = random.nextBoolean();
    return switch (random.nextInt(17)) {
      case 15 -> new Instruction.ReplaceMember(entry, member, words(random), words(random));
      case 14 ->
          new Instruction.Suspend(
              random.nextBoolean() ? place : entry,
              LocalDate.of(2025, 1, 1).plusDays(random.nextInt(900)));
      case 13 -> new Instruction.InsertCell(cell(random), words(random));
      case 0 -> new Instruction.RestateRegister(random.nextInt(4));
      case 1 -> new Instruction.RestatePreamble(words(random));
      case 2 -> new Instruction.Restate(random.nextBoolean() ? place : entry, words(random));
      case 3 -> {
        Instruction.Where where =
            List.of(Instruction.Where.values())
                .get(random.nextInt(Instruction.Where.values().length));
        int number = where == Instruction.Where.LAST ? 0 : 1 + random.nextInt(30);
        yield new Instruction.InsertEntries(place, where, number, words(random));
      }
      case 10 -> new Instruction.RestateTitle(words(random));
      case 11 -> new Instruction.AppendWords(random.nextBoolean() ? place : entry, words(random));
      case 12 -> new Instruction.Move(entry, code(random));
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
              ? new Instruction.Renumber(
                  entry.row() == Address.Row.ENTRY ? entry : place.number(3),
                  Address.REGISTER.number(1 + random.nextInt(9)))
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

  private static Address cell(Random random) {
    Address code = code(random);
    return code.code().equals("B2") ? cell(random) : code;
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

package kz.tizilim.registrar.propose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kz.tizilim.acts.CarriedAct;
import kz.tizilim.acts.CarriedActs;
import kz.tizilim.core.act.PublishedOrder;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.core.history.History;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Finding;
import kz.tizilim.documents.AmendingOrder;
import kz.tizilim.documents.OrderReader;
import kz.tizilim.documents.SourceFile;
import kz.tizilim.documents.SourceText;
import kz.tizilim.drafting.Choices;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.registrar.draft.OrderDraft;
import kz.tizilim.registrar.keep.Founding;
import kz.tizilim.testkit.Property;
import org.junit.jupiter.api.Test;

/** The Kazakh text of an amending order next to the Russian one. */
final class AmendingParityTest {
  private static final CarriedAct CULTURE = CarriedActs.in("mcs-0-2023-03-01");
  private static final String RUSSIAN =
      """
      О внесении изменений и дополнений в приказ Министра обороны Республики Казахстан от 30 декабря 2015 года № 746 "Об утверждении Реестра должностей"
      Приказ Министра обороны Республики Казахстан от 3 февраля 2025 года № 9
      В соответствии с пунктом 5 статьи 139 Трудового кодекса Республики Казахстан ПРИКАЗЫВАЮ:
      1. Внести в приказ Министра обороны Республики Казахстан от 30 декабря 2015 года № 746 "Об утверждении Реестра должностей" следующие изменения и дополнения:
      1) пункт 4 исключить;
      2) в Реестре должностей гражданских служащих, утвержденном указанным приказом:
      в ячейке С2 строку 6 исключить;
      в ячейке С3 строку 7 изложить в следующей редакции: "Библиотекарь, бухгалтер, переводчик: Центрального архива, Музея";
      ступень 5 звена В1 дополнить абзацем следующего содержания: "Лаборант: Лазарета;";
      в ячейке D слово "кассир" заменить словами "старший кассир".
      2. Департаменту обеспечить:
      1) в течение пяти рабочих дней со дня подписания настоящего приказа направление его копии на казахском и русском языках;
      2) в течение десяти календарных дней после дня первого официального опубликования настоящего приказа представление сведений.
      3. Контроль за исполнением настоящего приказа возложить на курирующего заместителя Министра обороны Республики Казахстан.
      4. Настоящий приказ вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования, за исключением подпункта 2) пункта 1, который вводится в действие с 1 января 2026 года.
      Министр обороны Республики Казахстан
      генерал-лейтенант Т. Примеров
      """;

  private static final String KAZAKH =
      """
      "Лауазымдар тізілімін бекіту туралы" Қазақстан Республикасы Қорғаныс министрінің 2015 жылғы 30 желтоқсандағы № 746 бұйрығына өзгерістер мен толықтырулар енгізу туралы
      Қазақстан Республикасы Қорғаныс министрінің 2025 жылғы 3 ақпандағы № 9 бұйрығы
      Қазақстан Республикасы Еңбек кодексінің 139-бабының 5-тармағына сәйкес БҰЙЫРАМЫН:
      1. "Лауазымдар тізілімін бекіту туралы" Қазақстан Республикасы Қорғаныс министрінің 2015 жылғы 30 желтоқсандағы № 746 бұйрығына мынадай өзгерістер мен толықтырулар енгізілсін:
      1) 4-тармақ алып тасталсын;
      2) көрсетілген бұйрықпен бекітілген Тізілімде:
      С2 ұяшығының 6-жолы алып тасталсын;
      С3 ұяшығының 7-жолы мынадай редакцияда жазылсын: "Кітапханашы, бухгалтер, аудармашы: Орталық архивтің, Музейдің";
      В1 буынының 5-сатысы мынадай мазмұндағы абзацпен толықтырылсын: "Зертханашы: Лазареттің;";
      D ұяшығында "кассир" деген сөз "аға кассир" деген сөздермен ауыстырылсын.
      2. Департамент:
      1) осы бұйрыққа қол қойылған күннен бастап бес жұмыс күні ішінде оның көшірмесін қазақ және орыс тілдерінде жіберуді;
      2) осы бұйрық алғашқы ресми жарияланған күннен кейін күнтізбелік он күн ішінде мәліметтер беруді қамтамасыз етсін.
      3. Осы бұйрықтың орындалуын бақылау Қазақстан Республикасы Қорғаныс министрінің жетекшілік ететін орынбасарына жүктелсін.
      4. Осы бұйрық 2026 жылғы 1 қаңтардан бастап қолданысқа енгізілетін 1-тармақтың 2) тармақшасын қоспағанда, алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі.
      Қазақстан Республикасының Қорғаныс министрі
      генерал-лейтенант Т. Примеров
      """;

  private static List<String> differences(String russian, String kazakh) {
    AmendingOrder order = OrderReader.amending(file(russian, "ru.txt"));
    return OrderReader.parity(order, file(kazakh, "kk.txt")).stream()
        .map(Finding::toString)
        .toList();
  }

  private static SourceFile file(String text, String name) {
    return SourceFile.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name);
  }

  @Test
  void every_change_of_one_text_is_found() {
    Property.holds(
        300,
        random -> {
          String mutated = mutated(KAZAKH, random);
          assertThat(mutated).isNotEqualTo(KAZAKH);
          assertThat(differences(RUSSIAN, mutated)).as(mutated).isNotEmpty();
        });
  }

  @Test
  void what_changes_no_word_is_no_difference() {
    Property.holds(
        300, random -> assertThat(differences(RUSSIAN, typed(KAZAKH, random))).isEmpty());
  }

  /** An order that the program itself drafts, in its two languages. */
  @Test
  void the_texts_of_a_drafted_order_agree_and_every_change_of_one_is_found() {
    Registrar registrar = recorded("order.ru.txt", CULTURE.text());
    OrderDraft draft =
        OrderDraft.of(
            registrar,
            next(registrar, "в ячейке В2-1 строку 2 исключить; в ячейке А2-1 строку 2 исключить"),
            Optional.empty(),
            Optional.of(
                next(
                    recorded("order.kk.txt", CULTURE.kazakhText().orElseThrow()),
                    "В2-1 ұяшығының 2-жолы алып тасталсын; А2-1 ұяшығының 2-жолы алып тасталсын")),
            Choices.USUAL);
    String russian = String.join("\n", draft.text(ActLanguage.RU)) + "\n";
    String kazakh = String.join("\n", draft.text(ActLanguage.KK)) + "\n";
    assertThat(differences(russian, kazakh)).isEmpty();
    Property.holds(
        300,
        random -> {
          String mutated = mutated(kazakh, random);
          assertThat(differences(russian, mutated)).as(mutated).isNotEmpty();
          assertThat(differences(russian, typed(kazakh, random))).isEmpty();
        });
  }

  private static Registrar recorded(String name, String text) {
    PublishedOrder order = OrderReader.read(new SourceText(name, text));
    return Registrar.of(
        History.empty().withAll(Founding.records(order, Instant.parse("2026-11-30T00:00:00Z"))));
  }

  private static Edition next(Registrar registrar, String instructions) {
    return OrderDraft.next(
        registrar,
        OrderDraft.read(registrar, file(instructions, "указания.txt"), Optional.empty()));
  }

  /** The text with one of many changes that matter. */
  private static String mutated(String text, Random random) {
    while (true) {
      String mutated =
          switch (random.nextInt(9)) {
            case 0 -> one(text, random, "бес жұмыс", "он жұмыс", "жеті жұмыс", "күнтізбелік бес");
            case 1 -> one(text, random, "күнтізбелік он", "күнтізбелік жиырма", "он екі жұмыс");
            case 2 -> withoutLine(text, random, "\\d[.)] .*");
            case 3 -> withoutLine(text, random, ".*(?:алып тасталсын|толықтырылсын|жазылсын).*");
            case 4 -> number(text, random);
            case 5 ->
                one(text, random, "ұяшығының", "ұяшығының 1-жолы алып тасталсын; С3 ұяшығының");
            case 6 -> one(text, random, "алып тасталсын", "мынадай редакцияда жазылсын: \"А\"");
            case 7 -> one(text, random, ", (?=\\p{L}+[,:] ?)", ", тыңшы, ");
            default ->
                one(
                    text,
                    random,
                    "қол қойылған|алғашқы ресми жарияланған",
                    "мемлекеттік тіркелген");
          };
      if (!mutated.equals(text)) {
        return mutated;
      }
    }
  }

  /** One of the places of a pattern by one of some words; only among clauses. */
  private static String one(String text, Random random, String pattern, String... words) {
    int begin = text.indexOf("\n1. ");
    String head = text.substring(0, begin);
    String body = text.substring(begin);
    int count = (int) Pattern.compile(pattern).matcher(body).results().count();
    if (count == 0) {
      return text;
    }
    int chosen = random.nextInt(count);
    int[] at = {0};
    String word = words[random.nextInt(words.length)];
    return head
        + Pattern.compile(pattern)
            .matcher(body)
            .replaceAll(m -> at[0]++ == chosen ? word : m.group());
  }

  /** Another figure in one place. */
  private static String number(String text, Random random) {
    List<Integer> at =
        IntStream.range(0, text.length())
            .filter(i -> Character.isDigit(text.charAt(i)))
            .boxed()
            .toList();
    int place = at.get(random.nextInt(at.size()));
    char other = (char) ('0' + (text.charAt(place) - '0' + 1 + random.nextInt(8)) % 10);
    return text.substring(0, place) + other + text.substring(place + 1);
  }

  private static String withoutLine(String text, Random random, String pattern) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    List<Integer> at =
        IntStream.range(0, lines.size())
            .filter(i -> lines.get(i).matches(pattern))
            .boxed()
            .toList();
    lines.remove((int) at.get(random.nextInt(at.size())));
    return String.join("\n", lines) + "\n";
  }

  /** The same text with the characters of another program. */
  private static String typed(String text, Random random) {
    String ended = random.nextBoolean() ? text.replace("\n", "\r\n") : text;
    String spaced = random.nextBoolean() ? ended.replace("№ ", "№\u00A0") : ended;
    String hyphened = random.nextBoolean() ? spaced.replace("бұйры", "бұй\u00ADры") : spaced;
    return random.nextBoolean() ? hyphened.replace(" ұяшығы", "\u00A0ұяшығы") : hyphened;
  }
}

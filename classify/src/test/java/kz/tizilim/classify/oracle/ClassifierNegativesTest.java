package kz.tizilim.classify.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kz.tizilim.acts.CarriedActs;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Classifier;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.classify.Verdict;
import kz.tizilim.testkit.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the register does not name gets no code. */
final class ClassifierNegativesTest {
  private static final Classifier CLASSIFIER =
      Classifier.of(CarriedActs.in("mod-692-2024-07-01").edition());

  private static final String FOREIGN =
      """
      логопед, дефектолог, фотограф, журналист, корреспондент, дизайнер, маркетолог, агроном, зоотехник, лесник
      нотариус, адвокат, аудитор, риелтор, стюардесса, пилот, штурман, тьютор, вожатый, аниматор
      модельер, архитектор, геолог, гидролог, метеоролог, эколог, биолог, химик, физик, математик
      астроном, историк, этнограф, археолог, реставратор, скульптор, декан, проректор, ректор, судья
      прокурор, следователь, дознаватель, судебный пристав, посол, консул, атташе, аким, депутат, министр
      советник, сметчик, товаровед, мерчандайзер, логист, брокер, актуарий, копирайтер, веб-дизайнер, тестировщик
      аналитик, акушерка, социальный педагог, педагог дополнительного образования, классный руководитель
      """;

  private static final String WORKERS =
      """
      водитель, слесарь, повар, дворник, кладовщик, санитарка, электромонтер, сварщик, токарь, плотник
      маляр, штукатур, грузчик, сторож, вахтер, тракторист, кочегар, уборщик служебных помещений, садовник
      слесарь-сантехник 4 разряда, водитель автомобиля, машинист крана, помощник повара
      """;

  private static final String SERVICEMEN =
      """
      командир взвода, командир роты, старшина роты, сержант, рядовой, ефрейтор, прапорщик, лейтенант
      капитан, майор, полковник, заместитель командира батальона, командир отделения, наводчик, снайпер
      механик-водитель, курсант, сержант третьего класса
      """;

  private static final List<String> INSTITUTIONS =
      List.of(
          "", "Воинская часть 12345", "Военный госпиталь", "Кадетский корпус", "Военный институт");

  static Stream<String> foreign() {
    return words(FOREIGN);
  }

  static Stream<String> workers() {
    return words(WORKERS);
  }

  static Stream<String> servicemen() {
    return words(SERVICEMEN);
  }

  private static Stream<String> words(String text) {
    return text.lines().flatMap(line -> Stream.of(line.split(", ")));
  }

  @ParameterizedTest
  @MethodSource("foreign")
  void a_title_of_other_trades_never_matches(String title) {
    assertThat(INSTITUTIONS)
        .extracting(institution -> answer(title, institution).verdict())
        .doesNotContain(Verdict.MATCH);
  }

  @ParameterizedTest
  @MethodSource("workers")
  void a_skilled_worker_is_out_of_scope(String title) {
    assertThat(INSTITUTIONS)
        .extracting(institution -> answer(title, institution))
        .extracting(answer -> answer.verdict() + answer.reason().map(why -> " " + why).orElse(""))
        .containsOnly("OUT_OF_SCOPE skilled_worker");
  }

  @ParameterizedTest
  @MethodSource("servicemen")
  void a_serviceman_is_out_of_scope(String title) {
    assertThat(INSTITUTIONS)
        .extracting(institution -> answer(title, institution))
        .extracting(answer -> answer.verdict() + answer.reason().map(why -> " " + why).orElse(""))
        .containsOnly("OUT_OF_SCOPE serviceman");
  }

  @Test
  void nonsense_never_matches_and_does_not_take_long() {
    Property.holds(
        500,
        random -> {
          String title = nonsense(random);
          String institution = random.nextBoolean() ? "" : nonsense(random);
          Answer answer =
              assertTimeout(Duration.ofSeconds(2), () -> answer(title, institution), title);
          assertThat(answer.verdict()).as(title).isNotEqualTo(Verdict.MATCH);
        });
  }

  @Test
  void a_very_long_title_does_not_take_long() {
    for (String unit : List.of("начальник ", "ю", "в/ч ", "старший (", "инженер-", "😀", "- ")) {
      assertTimeout(Duration.ofSeconds(5), () -> answer(unit.repeat(2_000), unit.repeat(2_000)));
    }
  }

  private static Answer answer(String title, String institution) {
    return CLASSIFIER.classify(StaffingRow.of(title, institution));
  }

  private static String nonsense(Random random) {
    List<String> alphabets =
        List.of(
            "абвгдежзийклмнопрстуфхцчшщъыьэюя",
            "әіңғүұқөһабвгдежзийклмн",
            "abcdefghijklmnopqrstuvwxyz",
            "0123456789",
            "!?.,:;()[]{}«»\"'-–—/\\|@#№%^&*+=~`_",
            "\u0000\u0007\u200b\u00ad\ufeff\u202e",
            "😀🎖📋🪖");
    StringBuilder text = new StringBuilder();
    int words = 1 + random.nextInt(6);
    for (int i = 0; i < words; i++) {
      String alphabet = CleanRows.one(random, alphabets);
      int[] points = alphabet.codePoints().toArray();
      int length = 5 + random.nextInt(random.nextInt(20) == 0 ? 300 : 15);
      for (int j = 0; j < length; j++) {
        text.appendCodePoint(points[random.nextInt(points.length)]);
      }
      text.append(' ');
    }
    return text.toString();
  }
}

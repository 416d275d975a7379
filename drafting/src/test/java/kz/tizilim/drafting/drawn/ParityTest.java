package kz.tizilim.drafting.drawn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import kz.tizilim.core.act.PublishedOrder;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Finding;
import kz.tizilim.core.register.Heading;
import kz.tizilim.core.register.Level;
import kz.tizilim.documents.OrderReader;
import kz.tizilim.documents.SourceFile;
import kz.tizilim.drafting.Cover;
import kz.tizilim.testkit.Property;
import org.junit.jupiter.api.Test;

/** The Kazakh text beside the Russian: every difference that needs no translator is told. */
final class ParityTest {

  /*
   * The Kazakh twin of a random register has made-up words of the same shape: Russian letters that a
   * Kazakh text has others for are changed, so that no word of the Russian lexicon is left.
   */
  private static final String RUSSIAN = "аоукгныАОУКГН";
  private static final String KAZAKH = "әөұқғңіӘӨҰҚҒҢ";

  private static String translated(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      int at = RUSSIAN.indexOf(out.charAt(i));
      out.setCharAt(i, at < 0 ? out.charAt(i) : KAZAKH.charAt(at));
    }
    return out.toString();
  }

  /** A heading whose level and category are in real Kazakh, since both are compared. */
  private static String translated(Heading heading) {
    List<String> words = new ArrayList<>();
    heading
        .level()
        .ifPresent(level ->
            words.add(
                level == Level.HIGHER
                    ? "біліктілігі жоғары деңгейдегі"
                    : "біліктілігі орта деңгейдегі"));
    heading
        .category()
        .ifPresent(category ->
            words.add(
                switch (category) {
                  case HIGHEST -> "жоғары санатты";
                  case FIRST -> "бірінші санатты";
                  case SECOND -> "екінші санатты";
                  case NONE -> "санаты жоқ";
                }));
    return words.isEmpty() ? translated(heading.text()) : String.join(" ", words) + " мамандар";
  }

  /** The printed form of an edition, its headings and entries in made-up Kazakh. */
  private static List<String> twin(Edition register) {
    return register.cells().stream()
        .flatMap(cell -> {
          List<String> lines = new ArrayList<>();
          lines.add("cell " + cell.code() + (cell.sphere().isGeneral() ? "" : " " + cell.sphere()));
          if (!cell.heading().isNone()) {
            lines.add("  heading " + translated(cell.heading()));
          }
          cell.entries().forEach(e -> lines.add("  entry 1 " + translated(e.text())));
          return lines.stream();
        })
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static PublishedOrder russian(Edition register) {
    byte[] page = OwnPrintsTest.Written.HTML.print(register, Cover.NONE, ActLanguage.RU);
    return OrderReader.read(SourceFile.of(new ByteArrayInputStream(page), "ru.html"));
  }

  private static List<Finding> parity(Edition register, List<String> kazakh, Random random) {
    Edition twin = Edition.parse("edition \n" + String.join("\n", kazakh) + "\n");
    OwnPrintsTest.Written form =
        random.nextBoolean() ? OwnPrintsTest.Written.DOCX : OwnPrintsTest.Written.HTML;
    byte[] file = form.print(twin, Cover.NONE, ActLanguage.KK);
    return OrderReader.parity(
        russian(register), SourceFile.of(new ByteArrayInputStream(file), "kk"));
  }

  @Test
  void a_twin_says_the_same() {
    Property.holds(
        25,
        random -> {
          Edition register = Registers.random(random, 5);
          assertThat(parity(register, twin(register), random)).isEmpty();
        });
  }

  @Test
  void what_one_language_lacks_is_one_finding() {
    Property.holds(
        25,
        random -> {
          Edition register = Registers.random(random, 5);
          List<String> kazakh = twin(register);
          List<Integer> entries = new ArrayList<>();
          for (int i = 1; i < kazakh.size(); i++) {
            boolean second = kazakh.get(i - 1).startsWith("  entry");
            if (kazakh.get(i).startsWith("  entry") && second) {
              entries.add(i);
            }
          }
          if (entries.isEmpty()) {
            return;
          }
          kazakh.remove((int) entries.get(random.nextInt(entries.size())));
          assertThat(parity(register, kazakh, random))
              .singleElement()
              .extracting(Finding::code)
              .isEqualTo("parity-entries");
        });
  }

  @Test
  void a_number_changed_in_one_language_is_one_finding() {
    Property.holds(
        25,
        random -> {
          Edition register = Registers.random(random, 5);
          List<String> kazakh = twin(register);
          int at = kazakh.size() - 1;
          kazakh.set(at, kazakh.get(at) + " " + (1 + random.nextInt(99)));
          assertThat(parity(register, kazakh, random))
              .singleElement()
              .extracting(Finding::code)
              .isEqualTo("parity-numbers");
        });
  }

  private static final String HEAD_RU =
      "<html><table><tr><td>Звено<td>Ступень<td>Наименование должности"
          + "<tr><td colspan=3>Блок А (управленческий персонал)";
  private static final String HEAD_KK =
      "<html><table><tr><td>Буын<td>Саты<td>Лауазымның атауы"
          + "<tr><td colspan=3>А блогы (басқарушы персонал)";

  private static String[] told(String russian, String kazakh) {
    PublishedOrder order = OrderReader.read(page(HEAD_RU + russian, "ru.html"));
    return OrderReader.parity(order, page(HEAD_KK + kazakh, "kk.html")).stream()
        .map(Finding::toString)
        .toArray(String[]::new);
  }

  private static SourceFile page(String html, String name) {
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    return SourceFile.of(new ByteArrayInputStream(bytes), name);
  }

  @Test
  void the_differences_are_told_at_the_lines_of_the_russian_text() {
    String ru =
        "<tr><td rowspan=3>А1<td>1<td>Начальник центра;<p>Заместитель начальника"
            + "<tr><td>2<td>Начальник отдела<tr><td>3<td>Начальник группы № 12";
    String kk =
        "<tr><td rowspan=3>А1<td>1<td>Орталық бастығы;<p>Бастықтың орынбасары"
            + "<tr><td>2<td>Бөлім бастығы<tr><td>3<td>№ 12 топтың бастығы";
    assertThat(told(ru, kk)).isEmpty();
    assertThat(told(ru, kk.replace("<td>2<td>", "<td>2-1<td>")))
        .containsExactly(
            "error parity-label 10 «kk.html»: метки ячейки расходятся: в русском тексте A1-2, в"
                + " казахском A1-2-1 (стр. 10)");
    assertThat(told(ru, kk.replace("№ 12", "№ 21")))
        .containsExactly(
            "error parity-numbers 12 «kk.html»: числа в пункте A1-3/1 расходятся: в русском тексте"
                + " 12, в казахском 21 (стр. 12)");
    assertThat(told(ru, kk.replace("<p>Бастықтың орынбасары", "")))
        .containsExactly(
            "error parity-entries 7-8 «kk.html»: в ячейке A1-1 пунктов в русском тексте 2, в"
                + " казахском 1 (стр. 7)");
    assertThat(told(ru, kk.replace("<tr><td>3<td>№ 12 топтың бастығы", "<tr>")))
        .containsExactly("error parity-cell 12 «kk.html»: ячейки A1-3 нет в казахском тексте");
    assertThat(told(ru.replace("<tr><td>2<td>Начальник отдела", "<tr>"), kk))
        .containsExactly(
            "error parity-cell 7-8 «kk.html»: ячейка A1-2 есть только в казахском тексте, стр. 10");
    assertThat(Arrays.asList(told(ru, kk.replace("<td>1<td>", "<td>1<td>Басшылар:<p>"))))
        .containsExactly(
            "error parity-heading 7-8 «kk.html»: заголовок ячейки A1-1 «Басшылар» есть только в"
                + " казахском тексте");
  }
}

package kz.tizilim.drafting.drawn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kz.tizilim.acts.CarriedActs;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;
import kz.tizilim.core.register.Evidence;
import kz.tizilim.core.register.Finding;
import kz.tizilim.documents.DocumentException;
import kz.tizilim.documents.OrderReader;
import kz.tizilim.documents.SourceFile;
import kz.tizilim.documents.SourceText;
import kz.tizilim.drafting.Cover;
import kz.tizilim.testkit.Property;
import org.junit.jupiter.api.Test;

/** Two sources of one act are one edition; where they disagree it has a finding. */
final class SourcesTest {

  private static final String HEAD =
      "<html><table><tr><td>Звено<td>Ступень<td>Наименование должности"
          + "<tr><td colspan=3>Блок В (основной персонал)";

  private static SourceFile source(String name, byte[] bytes) {
    return SourceFile.of(new ByteArrayInputStream(bytes), name);
  }

  private static SourceFile page(String name, String rows) {
    return source(name, (HEAD + rows).getBytes(StandardCharsets.UTF_8));
  }

  private static SourceFile text(DrawnOrder order, Random random) {
    String text = ExtractedText.of(order, random, 20 + random.nextInt(30));
    return source("a.txt", text.getBytes(StandardCharsets.UTF_8));
  }

  private static Edition read(SourceFile... sources) {
    return OrderReader.read(List.of(sources)).onlyEdition().orElseThrow();
  }

  private static List<String> disagreements(Edition edition) {
    return edition.findings().stream()
        .filter(finding -> finding.code().startsWith("sources-"))
        .map(Finding::toString)
        .toList();
  }

  private static void allPrinted(Edition edition) {
    for (Cell cell : edition.cells()) {
      assertThat(cell.gradeEvidence()).isInstanceOf(Evidence.Printed.class);
      assertThat(cell.stepEvidence()).isInstanceOf(Evidence.Printed.class);
    }
  }

  @Test
  void what_one_source_prints_mends_the_other_and_is_told_of() {
    Edition edition =
        read(
            page(
                "a.html",
                "<tr><td rowspan=2>В2<td>1<td>Архивист Центрального архива;"
                    + "<tr><td>[?]<td>Стар ший инженер Арсенала"),
            page(
                "b.html",
                "<tr><td rowspan=2>В2<td>1<td>Архивист Центрального архива;"
                    + "<tr><td>2<td>Старший инженер Арсенала"));
    assertThat(edition.wording())
        .isEqualTo(
            """
            B2-1 general
              B2-1/1 Архивист Центрального архива
            B2-2 general
              B2-2/1 Старший инженер Арсенала
            """);
    allPrinted(edition);
    assertThat(disagreements(edition))
        .containsExactly(
            "info sources-torn 9 слова разорваны в одном из источников: в «b.html» (стр. 9)"
                + " «Старший инженер Арсенала», в «a.html» (стр. 9) «Стар ший инженер Арсенала»;"
                + " взяты из «b.html»",
            "info sources-label 9 метка ступени 2 напечатана в «b.html» (стр. 8), в «a.html»"
                + " утрачена; взята напечатанная");
  }

  @Test
  void a_step_that_seems_to_go_on_and_one_that_is_printed_differ() {
    Edition edition =
        read(
            page("a.html", "<tr><td>В2<td>1<td>Архивист музея<tr><td><td><td>Врач госпиталя"),
            page("b.html", "<tr><td>В2<td>1<td>Архивист музея<tr><td><td>2<td>Врач госпиталя"));
    assertThat(edition.entries().get(1).id().toString()).isEqualTo("B2-1/2");
    assertThat(edition.cells().get(1).stepEvidence()).isInstanceOf(Evidence.Inferred.class);
    assertThat(disagreements(edition))
        .singleElement()
        .asString()
        .startsWith("error sources-label-differs");
  }

  @Test
  void where_both_print_something_else_the_first_source_is_taken() {
    Edition edition =
        read(
            page("a.html", "<tr><td>В2<td>1<td>Архивист музея;<p>Врач госпиталя"),
            page(
                "b.html",
                "<tr><td>В3<td>1<td>Архивист архива;<p>Врач госпиталя;<p>Повар столовой"));
    assertThat(edition.wording())
        .isEqualTo(
            """
            B2-1 general
              B2-1/1 Архивист музея
              B2-1/2 Врач госпиталя
              B2-1/3 Повар столовой
            """);
    assertThat(disagreements(edition))
        .containsExactly(
            "error sources-words 7 слова источников расходятся: в «a.html» (стр. 7) «Архивист"
                + " музея», в «b.html» (стр. 7) «Архивист архива»; взяты слова первого источника",
            "error sources-label-differs 7-8 источники расходятся в метке звена: в «a.html» B2, в"
                + " «b.html» B3; взята метка первого источника, B2",
            "error sources-missing 8 пункт есть только в одном источнике: в «b.html» (стр. 9)"
                + " «Повар столовой», в «a.html» его нет; в редакцию он вошёл");
  }

  @Test
  void the_lossy_text_of_order_692_and_its_document_are_the_edition_with_all_labels_printed() {
    SourceFile text =
        source(
            "692.txt",
            CarriedActs.in("mod-692-2024-07-01").text().getBytes(StandardCharsets.UTF_8));
    DrawnOrder order =
        DrawnOrder.of(
            CarriedActs.in("mod-692-2024-07-01").edition(), DrawnOrder.PROSE_OF_692, new Random(1));
    Edition both = read(text, source("692.docx", Markup.docx(order, new Random(1))));
    allPrinted(both);
    assertThat(Registers.wording(both))
        .isEqualTo(Registers.wording(CarriedActs.in("mod-692-2024-07-01").edition()));
    assertThat(disagreements(both)).hasSize(16).allMatch(it -> it.contains(" sources-label "));
    assertThat(both.act()).isEqualTo(CarriedActs.in("mod-692-2024-07-01").edition().act());
  }

  @Test
  void a_lossy_text_and_a_document_of_a_random_register_are_that_register() {
    Property.holds(
        100,
        random -> {
          Edition register = Registers.random(random, 6);
          DrawnOrder order = DrawnOrder.of(register, List.of("Приложение"), random);
          SourceFile text = text(order, random);
          SourceFile word = source("b.docx", Markup.docx(order, random));
          Edition both;
          try {
            both = random.nextBoolean() ? read(text, word) : read(word, text);
          } catch (DocumentException refused) {
            assertThat(refused.kind()).isEqualTo(DocumentException.Kind.LEFT_OVER);
            return;
          }
          allPrinted(both);
          assertThat(Registers.wording(both)).isEqualTo(Registers.wording(register));
          assertThat(disagreements(both)).noneMatch(finding -> finding.startsWith("error"));
        });
  }

  @Test
  void a_word_altered_in_one_source_is_one_finding_at_its_place() {
    Property.holds(
        60,
        random -> {
          Edition register = Registers.random(random, 6);
          int at = random.nextInt(register.entries().size());
          Entry altered = register.entries().get(at);
          String words = altered.text().replaceFirst("\\p{L}+$|\\p{L}+(?=\\P{L}+$)", "иного");
          byte[] a = OwnPrintsTest.Written.HTML.print(register, Cover.NONE, ActLanguage.RU);
          byte[] b =
              OwnPrintsTest.Written.DOCX.print(
                  Registers.with(register, at, words), Cover.NONE, ActLanguage.RU);
          Edition both = read(source("a.html", a), source("b.docx", b));
          assertThat(Registers.wording(both)).isEqualTo(Registers.wording(register));
          List<String> found = new ArrayList<>(disagreements(both));
          assertThat(found)
              .singleElement()
              .asString()
              .startsWith("error sources-words " + both.entries().get(at).lines() + " ")
              .contains(altered.text(), words);
        });
  }

  @Test
  void sources_of_two_acts_are_refused() {
    SourceFile one =
        source(
            "692.txt",
            CarriedActs.in("mod-692-2024-07-01").text().getBytes(StandardCharsets.UTF_8));
    SourceFile other =
        source(
            "693.txt",
            new SourceText("order-692.ru.txt", CarriedActs.in("mod-692-2024-07-01").text())
                .text()
                .replace("№ 692", "№ 693")
                .getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> read(one, other))
        .isInstanceOf(DocumentException.class)
        .hasMessage(
            "693.txt — это приказ № 693 от 2024-07-01, а 692.txt — приказ № 692 от 2024-07-01."
                + " Укажите источники одного приказа.");
  }
}

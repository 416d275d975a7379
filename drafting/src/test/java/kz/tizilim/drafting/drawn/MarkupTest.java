package kz.tizilim.drafting.drawn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Random;
import kz.tizilim.acts.CarriedActs;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Edition;
import kz.tizilim.documents.OrderReader;
import kz.tizilim.documents.SourceFile;
import kz.tizilim.documents.SourceForm;
import kz.tizilim.testkit.Property;
import org.junit.jupiter.api.Test;

/** Orders as web pages and documents of Word are read as they were written. */
final class MarkupTest {

  private static Edition read(byte[] bytes, SourceForm form) {
    SourceFile file = SourceFile.of(new ByteArrayInputStream(bytes), "приказ");
    assertThat(file.form()).isEqualTo(form);
    return OrderReader.read(file).onlyEdition().orElseThrow();
  }

  private static void isSeed(Edition edition) {
    Edition seed = CarriedActs.in("mod-692-2024-07-01").edition();
    assertThat(Registers.meaning(edition)).isEqualTo(Registers.meaning(seed));
    assertThat(edition.act()).isEqualTo(seed.act());
    assertThat(edition.cells()).allMatch(MarkupTest::isPrinted);
  }

  private static boolean isPrinted(Cell cell) {
    return cell.gradeEvidence().kind().equals("printed")
        && cell.stepEvidence().kind().equals("printed");
  }

  private static DrawnOrder order692() {
    return DrawnOrder.of(
        CarriedActs.in("mod-692-2024-07-01").edition(), DrawnOrder.PROSE_OF_692, new Random(1));
  }

  @Test
  void order_692_as_a_web_page_reads_back() {
    isSeed(read(Markup.html(order692(), new Random(1)), SourceForm.HTML));
  }

  @Test
  void order_692_as_a_document_of_word_reads_back() {
    isSeed(read(Markup.docx(order692(), new Random(1)), SourceForm.DOCX));
  }

  @Test
  void random_registers_read_back_in_both_forms() {
    Property.holds(
        300,
        random -> {
          Edition register = Registers.random(random, 6);
          DrawnOrder order = DrawnOrder.of(register, List.of("Приложение"), random);
          Edition page = read(Markup.html(order, random), SourceForm.HTML);
          Edition word = read(Markup.docx(order, random), SourceForm.DOCX);
          assertThat(Registers.wording(page)).isEqualTo(Registers.wording(register));
          assertThat(Registers.wording(word)).isEqualTo(Registers.wording(register));
        });
  }
}

package kz.tizilim.drafting.drawn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kz.tizilim.acts.CarriedActs;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Evidence;
import kz.tizilim.documents.OrderReader;
import kz.tizilim.documents.SourceFile;
import kz.tizilim.testkit.Property;
import org.junit.jupiter.api.Test;

/** What is drawn as the publisher draws it is read as it was written. */
final class PublisherPdfTest {

  private static Edition read(byte[] pdf) {
    return OrderReader.read(SourceFile.of(new ByteArrayInputStream(pdf), "приказ.pdf"))
        .onlyEdition()
        .orElseThrow();
  }

  @Test
  void order_692_drawn_reads_back_with_all_71_labels_printed() {
    Edition seed = CarriedActs.in("mod-692-2024-07-01").edition();
    DrawnOrder order = DrawnOrder.of(seed, DrawnOrder.PROSE_OF_692, new Random(1));
    Edition edition = read(PublisherPdf.draw(order, new Random(1), 792, false));
    assertThat(Registers.meaning(edition)).isEqualTo(Registers.meaning(seed));
    assertThat(edition.act()).isEqualTo(seed.act());
    assertThat(edition.account().isComplete()).isTrue();
    List<Evidence> labels =
        edition.cells().stream()
            .flatMap(cell -> Stream.of(cell.gradeEvidence(), cell.stepEvidence()))
            .distinct()
            .toList();
    assertThat(labels).hasSize(71).allMatch(label -> label instanceof Evidence.Printed);
  }

  @Test
  void random_registers_read_back_on_pages_of_any_height() {
    Property.holds(
        200,
        random -> {
          Edition register = Registers.random(random, 6);
          DrawnOrder order = DrawnOrder.of(register, List.of("Приложение"), random);
          float height = 220 + random.nextInt(600);
          Edition edition = read(PublisherPdf.draw(order, random, height, random.nextBoolean()));
          assertThat(Registers.wording(edition)).isEqualTo(Registers.wording(register));
        });
  }
}

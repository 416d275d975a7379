package kz.tizilim.drafting.drawn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.core.register.Edition;
import kz.tizilim.documents.OrderReader;
import kz.tizilim.documents.SourceFile;
import kz.tizilim.drafting.Cover;
import kz.tizilim.testkit.Figures;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/** An order ten times as large as the largest known one is read like any other. */
final class LargeOrderTest {

  @Test
  void a_register_of_5_000_entries_on_300_pages() throws IOException {
    Edition register = Registers.random(new Random(17), 500);
    for (int most = 600; register.entries().size() < 5_000; most += 100) {
      register = Registers.random(new Random(17), most);
    }
    byte[] pdf = OwnPrintsTest.Written.PDF.print(register, Cover.NONE, ActLanguage.RU);
    int pages;
    try (PDDocument document = Loader.loadPDF(pdf)) {
      pages = document.getNumberOfPages();
    }
    assertThat(pages).isGreaterThan(300);
    long begun = System.nanoTime();
    Edition read =
        OrderReader.read(SourceFile.of(new ByteArrayInputStream(pdf), "приказ"))
            .onlyEdition()
            .orElseThrow();
    long took = System.nanoTime() - begun;
    assertThat(read.wording()).isEqualTo(register.wording());
    Figures.leave(
        "large",
        register.entries().size()
            + " entries on "
            + pages
            + " pages of PDF read in "
            + took / 1_000_000
            + " ms\n");
  }
}

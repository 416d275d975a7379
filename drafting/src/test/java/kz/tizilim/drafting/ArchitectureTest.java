package kz.tizilim.drafting;

import kz.tizilim.testkit.Architecture;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {
  private final Architecture drafting = Architecture.ofModule();

  @Test
  void packages_use_what_the_table_allows() {
    drafting.follows(
        """
        rdf
        .
        open : rdf .
        """);
  }

  @Test
  void it_uses_its_modules_and_its_guests_and_nothing_else() {
    drafting.usesOnly(
        "com.google.zxing..",
        "javax.imageio..",
        "javax.xml..",
        "org.apache.pdfbox..",
        "org.dhatim.fastexcel..",
        "org.w3c.dom..",
        "org.xml.sax..",
        "tools.jackson.core..");
  }
}

package kz.tizilim.documents;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import kz.tizilim.testkit.Architecture;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {
  private final Architecture documents = Architecture.ofModule();

  @Test
  void packages_use_what_the_table_allows() {
    documents.follows(
        """
        finding
        token
        grid      : token
        pdf       : token grid
        html      : grid
        docx      : grid
        table     : token grid
        provision : finding token
        annex     : finding token grid table
        draft     : finding table
        merge     : finding token table
        .         : *
        """);
  }

  @Test
  void it_uses_its_modules_and_its_guests_and_nothing_else() {
    documents.usesOnly(
        "javax.xml.stream..", "org.apache.fontbox..", "org.apache.pdfbox..", "org.jsoup..");
  }

  @Test
  void a_form_is_read_without_knowing_what_a_register_is() {
    noClasses()
        .that()
        .resideInAnyPackage("..documents.pdf..", "..documents.html..", "..documents.docx..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("kz.tizilim.core.register..")
        .check(documents.classes());
  }
}

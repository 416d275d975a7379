package kz.tizilim.documents;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {

  private final JavaClasses module =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("kz.tizilim.documents");

  @Test
  void tokens_know_no_tables_and_tables_no_drafts() {
    none(
        "..documents.token..",
        "..documents.table..",
        "..documents.draft..",
        "..documents.provision..");
    none("..documents.table..", "..documents.draft..", "..documents.provision..");
    none("..documents.provision..", "..documents.table..", "..documents.draft..");
  }

  @Test
  void packages_have_no_circles() {
    SlicesRuleDefinition.slices()
        .matching("kz.tizilim.(documents.*)")
        .should()
        .beFreeOfCycles()
        .check(module);
    none("..documents.token..", "kz.tizilim.documents");
    none("..documents.table..", "kz.tizilim.documents");
    none("..documents.draft..", "kz.tizilim.documents");
    none("..documents.grid..", "kz.tizilim.documents");
    none("..documents.provision..", "kz.tizilim.documents");
  }

  @Test
  void a_form_is_read_without_knowing_what_a_register_is() {
    for (String form : new String[] {"pdf", "html", "docx"}) {
      none(
          "..documents." + form + "..",
          "kz.tizilim.documents",
          "..documents.table..",
          "..documents.draft..",
          "..documents.provision..",
          "..register..");
    }
  }

  @Test
  void reading_an_order_knows_nothing_of_classifying() {
    none("..documents..", "..classify..");
  }

  private void none(String room, String... doors) {
    ArchRuleDefinition.noClasses()
        .that()
        .resideInAPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(doors)
        .check(module);
  }
}
